"""Copy that is not to be seen yet, or ever, imported as published: no reader meets a word of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client

from articles.models import Article, Edition
from tests.commands.importing import run
from tests.sources.withheld import BODY, FORMATS
from tests.views.conftest import reader_urls

__all__ = ["reader_urls"]

pytestmark = pytest.mark.django_db

TITLE = "Quillwort found under the oldest bridge"
COPY = (
    "By Tessa Quillwort",
    f"{BODY[0]} The quillwort was found under it by a diver who looked for the piers.",
    "Quillwort on the north bank of the river on Tuesday. (Photo: Orla Quillwort/Quillwort News)",
    f"{BODY[1]} Nobody had seen quillwort there, they said.",
)
FULL = "Embargoed until 00:01 GMT on 4 January 2090"
AFTER = datetime(2090, 1, 4, 0, 2, tzinfo=UTC)
NOTICES = {"embargoed": FULL, "held": "HOLD FOR LEGAL", "killed": "MANDATORY KILL"}
DATED: dict[str, tuple[str, str]] = {
    "story.html": ("<title>", '<meta property="article:published_time" '
                   'content="2090-01-04T00:01:00Z">'),
    "ninjs.json": ('"type"', '"versioncreated": "2090-01-04T00:01:00Z", '
                   '"firstcreated": "2090-01-04T00:01:00Z", '),
    "nitf.xml": ("<body>", '<docdata><date.issue norm="20900104T000100Z"/></docdata>'),
    "newsml.xml": ("</itemMeta>", "<firstCreated>2090-01-04T00:01:00Z</firstCreated>"
                   "<versionCreated>2090-01-04T00:01:00Z</versionCreated>"),
    "rss.xml": ("<guid>", "<pubDate>Wed, 04 Jan 2090 00:01:00 GMT</pubDate>"),
    "story.md": ("\n---\n\n", "\ndate: 2090-01-04T00:01:00Z"),
    "wxr.xml": ("<wp:status>", "<wp:post_date_gmt>2090-01-04 00:01:00</wp:post_date_gmt>"),
}  # fmt: skip


def dated(name: str) -> bytes:
    """With a date to come where the format states one, else in a line of its own."""
    if name not in DATED:
        return FORMATS[name](TITLE, ("4 January 2090 00:01 GMT", *COPY))
    before, added = DATED[name]
    data = FORMATS[name](TITLE, COPY).decode()
    assert before in data
    return data.replace(before, added + before, 1).encode()


def document(name: str, kind: str) -> bytes:
    if kind == "dated":
        return dated(name)
    return FORMATS[name](TITLE, (NOTICES[kind], *COPY))


@pytest.mark.parametrize("kind", [*NOTICES, "dated"])
@pytest.mark.parametrize("name", FORMATS)
def test_no_word_of_it_is_anywhere_before_its_time(
    name: str,
    kind: str,
    client: Client,
    reader_urls: Callable[[], list[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / name).write_bytes(document(name, kind))
    run(tmp_path / name, goes_in_as="published")
    assert Article.objects.exists()
    for url in reader_urls():
        assert "quillwort" not in client.get(url).content.decode().lower(), url
    monkeypatch.setattr("django.utils.timezone.now", lambda: AFTER)
    seen = "quillwort found under" in client.get("/").content.decode().lower()
    assert seen is Edition.objects.visible(AFTER).exists()
    assert seen is (kind in ("embargoed", "dated"))
