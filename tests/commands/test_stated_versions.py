"""Agencies number the versions of a story: a lower one that comes later takes nothing back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.models import Article, Image, ImportRun, Origin, Reading, Receipt
from tests.commands.importing import rows, run

pytestmark = pytest.mark.django_db

Write = Callable[[Path, int | str, str], Path]

G2 = """<?xml version="1.0"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:ostlemere:ferry" version="{number}">
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>2025-03-01T00:00:00Z</versionCreated>
<pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><headline>Ferry to stop in {month}</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><body>
<p>The ferry to Ostlemere stops in {month}.</p><p>It is old, said its captain, Pat Moor.</p>
</body></html></inlineXML></contentSet></newsItem>
"""

NEWSML = """<?xml version="1.0"?>
<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>ostlemere.example</ProviderId>
<DateId>20250301</DateId><NewsItemId>ferry</NewsItemId>
<RevisionId PreviousRevision="0" Update="N">{number}</RevisionId></NewsIdentifier></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20250301T000000Z</FirstCreated>
<Status FormalName="Usable"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Ferry to stop in {month}</HeadLine></NewsLines>
<ContentItem><DataContent><p>The ferry to Ostlemere stops in {month}.</p>
<p>It is old, said its captain, Pat Moor.</p></DataContent></ContentItem></NewsComponent>
</NewsItem></NewsML>
"""


def g2(file: Path, number: int | str, month: str) -> Path:
    file.write_text(G2.format(number=number, month=month))
    return file


def ninjs(file: Path, number: int | str, month: str) -> Path:
    said = f"<p>The ferry to Ostlemere stops in {month}.</p>"
    story = {
        "uri": "urn:ostlemere:ferry",
        "type": "text",
        "version": number,
        "versioncreated": "2025-03-01T00:00:00Z",
        "pubstatus": "usable",
        "headline": f"Ferry to stop in {month}",
        "body_xhtml": f"{said}<p>It is old, said its captain, Pat Moor.</p>",
    }
    file.write_text(json.dumps(story))
    return file


def newsml(file: Path, number: int | str, month: str) -> Path:
    file.write_text(NEWSML.format(number=number, month=month))
    return file


def headline() -> str:
    return Article.objects.get().headline


@pytest.mark.parametrize("write", [g2, ninjs, newsml])
def test_an_older_version_that_comes_later_is_said_and_changes_nothing(
    tmp_path: Path, write: Write
) -> None:
    file = tmp_path / "ferry.wire"
    run(write(file, "2", "May"))
    output = run(write(file, "1", "April"))
    assert "unchanged" in output
    assert "older than what is there: version 1, after version 2" in output
    assert headline() == "Ferry to stop in May"
    article = Article.objects.get()
    assert not article.proposals.exists()
    assert not article.questions.exists()


def test_the_reading_of_an_older_version_is_kept_and_its_receipt_too(tmp_path: Path) -> None:
    run(g2(tmp_path / "ferry.xml", 2, "May"))
    run(g2(tmp_path / "ferry.xml", 1, "April"))
    assert Reading.objects.count() == 2
    assert ImportRun.objects.count() == 2
    assert Receipt.objects.latest("pk").article == Article.objects.get()
    assert Origin.objects.get().version == 2


@pytest.mark.parametrize("name", ["ferry.xml", "ferry-1.xml"])
def test_an_older_version_is_there_when_it_comes_again(tmp_path: Path, name: str) -> None:
    run(g2(tmp_path / "ferry.xml", 2, "May"))
    file = g2(tmp_path / name, 1, "April")
    run(file)
    before = rows()
    output = run(file)
    assert rows() == before
    assert "unchanged" in output
    assert "older than what is there" in output


@pytest.mark.parametrize("first", [1, 2])
def test_two_versions_in_one_import_leave_the_higher_in_whatever_order(
    tmp_path: Path, first: int
) -> None:
    months = {1: "April", 2: "May"}
    g2(tmp_path / "a.xml", first, months[first])
    g2(tmp_path / "b.xml", 3 - first, months[3 - first])
    output = run(tmp_path)
    assert headline() == "Ferry to stop in May"
    assert "conflict" not in output


def test_a_higher_version_follows_and_the_same_number_too(tmp_path: Path) -> None:
    file = tmp_path / "ferry.xml"
    for number, month in ((2, "May"), (10, "June"), (10, "July")):
        run(g2(file, number, month))
    assert headline() == "Ferry to stop in July"


def test_a_number_without_a_value_decides_nothing(tmp_path: Path) -> None:
    file = tmp_path / "ferry.json"
    for number, month in (("2", "May"), ("draft", "June"), ("1.5", "July"), ("9" * 40, "August")):
        run(ninjs(file, number, month))
    assert headline() == "Ferry to stop in August"


def test_an_older_version_brings_no_picture(tmp_path: Path) -> None:
    run(g2(tmp_path / "ferry.xml", 2, "May"))
    older = G2.replace("<p>It is", '<figure><img src="f.jpg" alt="A ferry"/></figure><p>It is')
    (tmp_path / "ferry.xml").write_text(older.format(number=1, month="April"))
    assert "older than what is there" in run(tmp_path / "ferry.xml")
    assert not Image.objects.exists()
