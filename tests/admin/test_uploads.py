"""Pictures added at the desk: taken in, or held because they are there already."""

from __future__ import annotations

from pathlib import Path

import PIL.Image
import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Image
from tests.admin.uploading import file, found, held_with_first, left, posted_with_first, send, url
from tests.commands.conftest import media
from tests.factories import add_figure, an_article
from tests.images.metadata.marked import iim, jpeg
from tests.pictures import picture, saved, scene

__all__ = ["media"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]
KINDS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF")


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_of_each_kind_is_taken_in_whatever_it_is_called(
    desk: Client, media: Path, kind: str
) -> None:
    page = send(desk, file(saved(scene(1), kind), "a.php.jpg"))
    assert page.status_code == 200
    image = Image.objects.get()
    assert (image.format, image.width, image.height) == (kind, 320, 240)
    assert (image.original_name, len(image.sha256)) == ("a.php.jpg", 64)
    assert image.perceptual_hash
    assert image.file.read() == saved(scene(1), kind)
    assert [path.suffix for path in left(media)] == [Path(str(image.file)).suffix]
    assert "php" not in str(image.file)
    assert "Taken in" in page.content.decode()
    assert reverse("admin:articles_image_change", args=[image.pk]) in page.content.decode()


def test_21_megabytes_are_taken_in(desk: Client) -> None:
    page = send(desk, file(saved(scene(1)) + b"\0" * 21_000_000))
    assert page.status_code == 200
    assert Image.objects.get().file.size > 21_000_000


def test_what_is_good_is_taken_in_beside_what_is_refused(desk: Client) -> None:
    huge = file(picture() + b"\0" * 31_000_000, "huge.jpg")
    page = send(desk, huge, file(b"x", "x.jpg"), file(saved(scene(1)), "good.jpg"))
    assert page.status_code == 200
    assert Image.objects.get().original_name == "good.jpg"
    assert "huge.jpg: it is larger than 30 MB" in page.content.decode()
    assert "x.jpg: it is no picture" in page.content.decode()


def test_what_the_file_says_of_itself_is_taken_over_and_told(desk: Client) -> None:
    data = jpeg(iptc=iim((2, 120, b"The clock in May."), (2, 80, b"Jonah Pell")))
    page = send(desk, file(data)).content.decode()
    image = Image.objects.get()
    assert image.caption == "The clock in May."
    assert image.credits.get().printed_name == "Jonah Pell"
    assert "Read from the file: caption" in page
    assert "no alternative text" in page


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_a_turned_picture_has_the_size_that_readers_see(desk: Client, kind: str) -> None:
    turned = PIL.Image.Exif()
    turned[0x0112] = 6
    page = send(desk, file(saved(scene(1), kind, exif=turned))).content.decode()
    assert f"{kind}, 240 × 320" in page
    assert f"{kind}, 240 × 320" in desk.get(the_form()).content.decode()


def the_form() -> str:
    return reverse("admin:articles_image_change", args=[Image.objects.get().pk])


def test_what_is_missing_is_told(desk: Client) -> None:
    page = send(desk, file(saved(scene(1)))).content.decode()
    assert "no credit" in page
    assert "no alternative text" in page


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (saved(scene(1)), "The same file"),
        (saved(scene(1).resize((900, 675)), "PNG"), "Looks the same"),
    ],
)
def test_a_picture_that_is_there_already_is_shown_before_it_is_kept(
    desk: Client, data: bytes, said: str
) -> None:
    send(desk, file(saved(scene(1))))
    first = Image.objects.get()
    article = an_article("Clock stops")
    add_figure(article, first)
    page = send(desk, file(data, "again.jpg")).content.decode()
    assert Image.objects.get() == first
    assert said in page
    assert "Clock stops" in page
    assert reverse("admin:image_preview", args=[first.pk]) in page
    token = found(page)
    page = desk.post(url(), {"keep": token, "name": "again.jpg"}).content.decode()
    assert "Taken in" in page
    assert Image.objects.count() == 2
    second = Image.objects.get(original_name="again.jpg")
    assert second.file.read() == data


def test_what_else_is_held_stays_to_be_kept(desk: Client) -> None:
    send(desk, file(saved(scene(1))), file(saved(scene(2))))
    page = send(
        desk, file(saved(scene(1)), "a.jpg"), file(saved(scene(2)), "b.jpg"), file(b"x", "x.jpg")
    ).content.decode()
    answer = desk.post(url(), {"keep": found(page), "held": held_with_first(page)})
    page = answer.content.decode()
    assert page.count("Taken in") == 1
    assert "Here already?" in page
    desk.post(url(), {"keep": found(page)})
    assert Image.objects.count() == 4


def test_what_was_refused_beside_it_is_still_said(desk: Client) -> None:
    send(desk, file(saved(scene(1))), file(saved(scene(2))))
    files = [saved(scene(1)), saved(scene(2)), b"<svg>"]
    page = send(
        desk, *(file(data, name) for data, name in zip(files, ("a", "b", "x<b>.jpg"), strict=True))
    ).content.decode()
    for _ in range(2):
        answer = desk.post(url(), posted_with_first(page))
        page = answer.content.decode()
        assert answer.status_code == 200
        assert page.count("Taken in") == 1
        assert page.count("x&lt;b&gt;.jpg: it is no picture but an SVG drawing") == 1
    assert Image.objects.count() == 4


def test_nobody_else_says_what_was_refused(desk: Client) -> None:
    send(desk, file(saved(scene(1))))
    token = found(send(desk, file(saved(scene(1)))).content.decode())
    page = desk.post(url(), {"keep": token, "refused": "Wm9v:1:x"}).content.decode()
    assert page.count("Taken in") == 1
    assert "Refused" not in page


def test_both_are_kept_once_however_often_that_is_said(desk: Client) -> None:
    send(desk, file(saved(scene(1))))
    token = found(send(desk, file(saved(scene(1)))).content.decode())
    assert desk.post(url(), {"keep": token}).status_code == 200
    again = desk.post(url(), {"keep": token, "name": "a.jpg"})
    assert again.status_code == 422
    assert "a.jpg: it has been kept already" in again.content.decode()
    assert Image.objects.count() == 2


@pytest.mark.parametrize("token", ["", "x", "W10:1:x", "../secret"])
def test_only_what_is_held_can_be_kept(desk: Client, token: str) -> None:
    page = desk.post(url(), {"keep": token, "name": "<b>"})
    assert page.status_code == 422
    assert "&lt;b&gt;: it is held no longer, so add it again" in page.content.decode()


def test_what_is_held_is_no_image_and_can_be_swept(desk: Client, media: Path) -> None:
    send(desk, file(saved(scene(1))))
    token = found(send(desk, file(saved(scene(1)))).content.decode())
    (held,) = {path.name for path in left(media)} - {Path(str(Image.objects.get().file)).name}
    next(media.rglob(held)).unlink()
    assert desk.post(url(), {"keep": token}).status_code == 422


def test_the_script_gets_the_result_alone(desk: Client) -> None:
    page = send(desk, file(saved(scene(1))), answer="results").content.decode()
    assert page.strip().startswith('<li class="result result--taken">')


def test_the_list_leads_to_the_page(desk: Client) -> None:
    assert url() in desk.get(reverse("admin:articles_image_changelist")).content.decode()
    page = desk.get(url()).content.decode()
    assert 'type="file"' in page
    assert "multiple" in page
