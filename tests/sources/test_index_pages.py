"""A page that lists stories and tells none is refused."""

from __future__ import annotations

import pytest

from articles.sources import DocumentRefused
from tests.sources.samples import LEAD, read

TEASER = (
    "<article><h2><a href={0}>Bridge {0} to close</a></h2><p>It closes on Monday.</p></article>"
)
TEASERS = "".join(map(TEASER.format, range(4)))


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>News</h1>{TEASERS}",
        f"<nav><a href=x>Home</a></nav><main><h1>Harbour</h1><p>All we know.</p>{TEASERS}</main>",
        "".join(f"<article><a href={n}><h3>Bridge {n}</h3></a></article>" for n in range(3)),
    ],
)
def test_an_index_is_refused(body: str) -> None:
    with pytest.raises(DocumentRefused, match="an index of stories, not a story"):
        read(f"<html><body>{body}</body></html>".encode(), "index.html")


@pytest.mark.parametrize(
    "body",
    [
        f"<article><h1>Bridge to close</h1><p>{LEAD}</p><p>{LEAD}</p></article>{TEASERS}",
        f"<h1>Bridge to close</h1>{f'<p>{LEAD}</p>' * 5}{TEASERS}",
        f"<article><h1>Bridge to close</h1><p>{LEAD}</p><aside>{TEASERS}</aside></article>",
        f"<h1>Live: bridge closes</h1>{f'<article><h2>Noon</h2><p>{LEAD}</p></article>' * 4}",
    ],
)
def test_a_story_among_teasers_is_read(body: str) -> None:
    story = read(f"<html><body>{body}</body></html>".encode(), "story.html")
    assert LEAD in [getattr(block, "text", "") for block in story.body]
