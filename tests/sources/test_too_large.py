from __future__ import annotations

from base64 import b64encode

import pytest

from articles.sources import DocumentRefused, Limits, larger_than, read_stories
from tests.sources.samples import LEAD

MOST = 50_000
PAGE = f"<html><body><article><h1>Bridge to close</h1><p>{LEAD}</p>%s</article></body></html>"
SHOT = f'<img src="data:image/jpeg;base64,{b64encode(bytes(range(256)) * 40).decode()}">'
WHY = "most of them pictures written into it; save those as files of their own beside it"


def test_a_page_that_pictures_make_too_large_is_refused_with_what_to_do() -> None:
    page = (PAGE % (SHOT * 4)).encode()
    with pytest.raises(DocumentRefused) as caught:
        read_stories(page, "a.html", limits=Limits(largest=MOST))
    size = f"{len(page):,} bytes, {WHY}; at most {MOST:,} are read"
    assert caught.value.reason == f"it is too large: {size}"


@pytest.mark.parametrize("page", [PAGE % (LEAD * 900), PAGE % (SHOT + LEAD * 900)])
def test_a_page_that_its_text_makes_too_large_is_refused_for_that(page: str) -> None:
    with pytest.raises(DocumentRefused) as caught:
        read_stories(page.encode(), "a.html", limits=Limits(largest=MOST))
    assert "pictures" not in caught.value.reason


def test_what_was_read_of_a_document_tells_what_fills_it() -> None:
    assert larger_than(MOST, (PAGE % (SHOT * 9)).encode()[:MOST]) == (
        f"it is larger than 50,000 bytes, {WHY}"
    )
    assert larger_than(MOST, LEAD.encode() * 900) == "it is larger than 50,000 bytes"
