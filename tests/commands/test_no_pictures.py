"""Files under the names of pictures that are none are refused in the words of an upload."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from django.core.management import call_command

from articles.models import Article, Image, Question
from tests.commands.clock import TEXT
from tests.commands.importing import run
from tests.commands.packing import zipped
from tests.sources.mails import STORY, attachment, multipart
from tests.sources.word import docx, drawing, p

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

PAGE = b"<!DOCTYPE html><html><head><title>Hello</title></head><body>Bad</body></html>"
DRAWING = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>'
SAID = {
    PAGE: "it is no picture but a page of HTML, whatever its name says",
    DRAWING: "it is no picture but an SVG drawing, which can hold programs; save it as PNG",
}


def mailed(folder: Path, data: bytes) -> Path:
    story = f"Content-Type: text/plain; charset=utf-8\n\n{STORY}"
    (folder / "story.eml").write_bytes(multipart(story, attachment("evil.jpg", data, "image/jpeg")))
    return folder / "story.eml"


def typed(folder: Path, data: bytes) -> Path:
    doc = docx(
        p("Council buys a clock", style="Title"),
        p(drawing("p0")) + p("The clock. (AP Photo/Jonah Pell)", style="Caption"),
        p("The town has a clock again, it was said at the council on Tuesday."),
        linked=(("p0", "image", "media/evil.jpg"),),
        parts={"word/media/evil.jpg": data},
    )
    (folder / "story.docx").write_bytes(doc)
    return folder / "story.docx"


def packed(folder: Path, data: bytes) -> Path:
    files = {"story.txt": TEXT.encode(), "evil.jpg": data}
    (folder / "story.zip").write_bytes(zipped(files))
    return folder / "story.zip"


def beside(folder: Path, data: bytes) -> Path:
    (folder / "story.txt").write_text(TEXT)
    (folder / "evil.jpg").write_bytes(data)
    return folder


@pytest.mark.parametrize("data", SAID, ids=["page", "drawing"])
@pytest.mark.parametrize("way", [mailed, typed, packed, beside])
def test_a_page_or_a_drawing_is_no_picture_however_it_comes(
    tmp_path: Path, way: Callable[[Path, bytes], Path], data: bytes
) -> None:
    out = io.StringIO()
    with suppress(SystemExit):  # a page is a document by its bytes, and refused as one
        call_command("import_seeds", way(tmp_path, data), stdout=out)
    told = "\n".join(Question.objects.values_list("text", flat=True))
    assert f"evil.jpg: {SAID[data]}" in out.getvalue() + told
    assert not Image.objects.exclude(file="").exists()
    assert Article.objects.count() == 1


def test_a_page_under_the_name_of_a_picture_is_no_story_of_a_mail(tmp_path: Path) -> None:
    run(mailed(tmp_path, b"<html><body><h1>Other news</h1><p>It was said.</p></body></html>"))
    assert Article.objects.get().headline == "Bridge to close for a year"
