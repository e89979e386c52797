"""A page that lists stories and tells none is refused."""

from __future__ import annotations

import pytest

from articles.sources import DocumentRefused
from tests.sources.samples import LEAD, read

TEASER = (
    "<article><h2><a href={0}>Bridge {0} to close</a></h2><p>It closes on Monday.</p></article>"
)
TEASERS = "".join(map(TEASER.format, range(4)))
BOX = "<div><h3><a href={0}>Bridge {0} to close</a></h3><p>It closes on Monday.</p></div>"
BOXES = "".join(map(BOX.format, range(5)))
ITEM = "<li><a href={0}>Bridge {0} to close in the spring</a><p>It closes on Monday.</p></li>"
ITEMS = "".join(map(ITEM.format, range(5)))
AROUND = "".join(f"<a href={n}><div><h3>Bridge {n}</h3>Noon</div></a>" for n in range(5))


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>News</h1>{TEASERS}",
        f"<nav><a href=x>Home</a></nav><main><h1>Harbour</h1><p>All we know.</p>{TEASERS}</main>",
        "".join(f"<article><a href={n}><h3>Bridge {n}</h3></a></article>" for n in range(3)),
        f"<h1>Harbour</h1><div class=grid>{BOXES}</div>",
        f"<main><h1>Harbour</h1><p>All we know of it.</p><ul>{ITEMS}</ul></main>",
        f"<h1>Harbour</h1><section><ul>{BOXES.replace('div>', 'li>')}</ul></section>",
        f"<header><p>{LEAD}</p></header><div>{AROUND}</div>",
        f"<div><h2><a href=/harbour>Harbour</a></h2>{BOXES}</div><footer>{LEAD}</footer>",
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
        f"<h1>Bridge to close</h1><p>{LEAD}</p><p>{LEAD}</p><div>{BOXES}</div>",
        f"<h1>Bridge to close</h1><p>{LEAD}</p><p>{LEAD}</p><ul>{ITEMS}</ul>",
        f"<h1>Bridge to close</h1><p>{LEAD}</p><div class=related>{BOXES}</div>",
        f"<meta property=og:type content=article><h1>Bridge</h1><p>{LEAD}</p>{BOXES}",
        "<h1>Five mills</h1>"
        + "".join(f"<h3><a href=//mill-{n}.example/a>Mill</a></h3><p>{LEAD}</p>" for n in range(5)),
        f"<h1>Five bridges</h1>{BOX.format(1).replace('It closes on Monday.', LEAD * 9)}{BOXES}",
    ],
)
def test_a_story_among_teasers_is_read(body: str) -> None:
    story = read(f"<html><body>{body}</body></html>".encode(), "story.html")
    assert any(LEAD in getattr(block, "text", "") for block in story.body)
