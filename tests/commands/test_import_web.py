"""Documents of the web become articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.models import Article, Embed, RichText, Section
from articles.sources import read_stories
from tests.commands.importing import run
from tests.conftest import SEEDS
from tests.sources.samples import LEAD

pytestmark = pytest.mark.django_db


def test_a_page_becomes_an_article_with_its_list_in_one_piece() -> None:
    run(SEEDS.parent / "html" / "wordpress-bell-overtime.html")
    article = Article.objects.get()
    assert article.identifier == "https://courier.example/2026/11/bell-rang-thirteen/"
    text = "".join(RichText.objects.filter(parent=article).values_list("text", flat=True))
    assert (
        "<ul><li>one stroke, large bell;</li><li>waiting for it to stop;</li>"
        "<li>one cup of tea, returned.</li></ul>"
    ) in text


def test_a_table_of_a_page_becomes_a_table(tmp_path: Path) -> None:
    rows = "<tr><th>Bridge<th>Year<tr><td>Mill Bridge<td>1871<tr><td>Old Bridge<td>1612"
    page = tmp_path / "bridges.html"
    page.write_text(
        f"<html><article><h1>Bridge to close</h1><p>{LEAD}</p>"
        f"<table><caption>The bridges</caption>{rows}</table><p>So it did.</p>"
    )
    run(page)
    (text,) = RichText.objects.values_list("text", flat=True)
    assert text == (
        f"<p>{LEAD}</p><p><strong>The bridges</strong></p><table><tbody>"
        "<tr><th>Bridge</th><th>Year</th></tr><tr><td>Mill Bridge</td><td>1871</td></tr>"
        "<tr><td>Old Bridge</td><td>1612</td></tr></tbody></table><p>So it did.</p>"
    )


def test_a_film_of_a_page_becomes_an_embed(tmp_path: Path) -> None:
    page = tmp_path / "dive.html"
    page.write_text(
        f"<html><article><h1>Bridge to close</h1><p>{LEAD}</p><p>https://vimeo.com/76</p>"
        f"<iframe src='//www.youtube.com/embed/a' title='The dive'></iframe><p>{LEAD} So.</p>"
    )
    run(page)
    assert list(Embed.objects.values_list("address", "title", "ordering")) == [
        ("https://vimeo.com/76", "Video at Vimeo", 20),
        ("https://www.youtube.com/watch?v=a", "The dive", 30),
    ]
    Embed.objects.earliest("pk").full_clean()


def _feed(folder: Path, *categories: str) -> Path:
    named = "".join(f"<category>{name}</category>" for name in categories)
    text = f"<p>{LEAD}</p><p>The ferry runs in its place.</p>"
    item = f"<item><title>Bridge to close</title>{named}<description>x</description>"
    body = f"<content><![CDATA[{text}]]></content></item>"
    feed = folder / "feed.rss"
    feed.write_text(
        f'<?xml version="1.0"?><rss version="2.0"><channel>{item}{body}</channel></rss>'
    )
    return feed


def _topics(article: Article) -> list[str]:
    return sorted(article.topics.values_list("name", flat=True))


def test_a_category_that_is_a_section_files_the_article_there(tmp_path: Path) -> None:
    harbour = Section.objects.create(name="Harbour", slug="harbour")
    run(_feed(tmp_path, "Bridges", "harbour", "Ferries"), section="News")
    article = Article.objects.get()
    assert (article.section, _topics(article)) == (harbour, ["Bridges", "Ferries"])


def test_a_category_that_is_no_section_is_a_topic(tmp_path: Path) -> None:
    run(_feed(tmp_path, "Bridges"), section="News")
    article = Article.objects.select_related("section").get()
    assert article.section is not None
    assert article.section.name == "News"
    assert _topics(article) == ["Bridges"]


def test_an_export_files_a_post_in_the_section_that_there_is() -> None:
    names = [name for name in _categories() if name]
    section = Section.objects.create(name=names[-1], slug="there-is")
    run(SEEDS.parent / "wxr" / "courier-export.xml")
    assert Article.objects.filter(section=section).exists()


def _categories() -> list[str]:
    data = (SEEDS.parent / "wxr" / "courier-export.xml").read_bytes()
    return [name for story in read_stories(data, "export.xml") for name in story.keywords]
