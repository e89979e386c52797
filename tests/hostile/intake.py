"""Documents that nobody means well with, taken in as an editor would, and what came of them."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.test import Client

from articles.models import Article, Edition
from tests.hostile.trap import trap

# A story that reads well, to stand around what is wrong.
LEAD = (
    "OSTLEMERE, Lennshire — The harbour clock has stopped again, and the town has learned to "
    "read the ferry instead, the clerk of works said on Tuesday."
)
SECOND = (
    "“It has been ten to four since the spring fair,” said Orla Venn, who keeps the tower and has "
    "asked the council twice for a ladder that reaches the upper wheel."
)


def story(headline: str = "Harbour clock stops at ten to four", *more: str) -> str:
    return "\n\n".join([headline, LEAD, *more, SECOND]) + "\n"


class Taken:
    """What an import said: its exit status, its words, and its report by document."""

    def __init__(self, status: int, output: str, report: dict[str, Any]) -> None:
        self.status = status
        self.output = output
        self.documents: list[dict[str, Any]] = report["documents"]
        self.left_out: list[dict[str, str]] = report["left_out"]

    @property
    def outcomes(self) -> list[str]:
        return [str(document["outcome"]) for document in self.documents]

    @property
    def reason(self) -> str:
        """Why the only document was refused or held back; it is named beside it."""
        (document,) = self.documents
        return str(document["reason"])


def take_in(*paths: Path, **options: Any) -> Taken:
    """The import of the paths, through the command; a traceback fails the test, and so does a
    connection, or a file read that is not in the folder named ``copy``."""
    out = io.StringIO()
    copy = next(path for path in (paths[0], *paths[0].parents) if path.name == "copy")
    report = copy.with_name("report")
    status = 0
    with trap((str(copy), str(report), str(copy.with_name("media")))) as caught:
        try:
            call_command(
                "import_seeds", *map(str, paths), stdout=out, report=str(report), **options
            )
        except SystemExit as ended:
            status = int(ended.code or 0)
    assert caught == []
    return Taken(status, out.getvalue(), json.loads(report.read_text("utf-8")))


def take_in_bytes(
    folder: Path, data: bytes | str, name: str = "story.txt", **options: Any
) -> Taken:
    file = folder / name
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return take_in(file, **options)


def only_article() -> Article:
    return Article.objects.get()


def body_of(article: Article) -> str:
    """The text of all its blocks at the desk, as HTML."""
    return "".join(block.text for block in article.articles_richtext_set.all())


def pages() -> dict[str, str]:
    """All that readers get, by address: the pages, the feeds and the sitemaps."""
    client = Client()
    paths = ["/", "/feed/", "/feed/rss/", "/sitemap.xml", "/sitemaps/news.xml"]
    for edition in Edition.objects.visible():
        paths.append(edition.path)
        for credit in edition.credits.exclude(author=None).select_related("author"):
            assert credit.author
            paths += [credit.author.get_absolute_url(), f"{credit.author.get_absolute_url()}feed/"]
    found = {}
    for path in dict.fromkeys(paths):
        response = client.get(path)
        assert response.status_code == 200, path
        found[path] = response.content.decode()
    return found
