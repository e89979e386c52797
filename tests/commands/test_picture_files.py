"""Where the files of imported pictures lie, and who sees them."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from articles.images import preview, stored
from articles.models import Image
from tests.commands.clock import TEXT, kept, story
from tests.commands.importing import run
from tests.pictures import picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]

NAMES = ["../secret.jpg", "/etc/passwd", "%2e%2e/secret.jpg", "..\\secret.jpg", "a\x00.jpg"]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_never_leads_out_of_the_folder(tmp_path: Path, media: Path, name: str) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    (tmp_path / "secret.jpg").write_bytes(picture())
    body = f'<p>The town has a clock again.</p><img src="{name}"><figcaption>X</figcaption>'
    page = f"<html><body><article><h1>A clock</h1><figure>{body}</figure></article></body></html>"
    (inside / "page.html").write_text(page)
    run(inside)
    assert not kept(media)


PAGE = """<html><body><article><h1>A clock</h1><p>The town has a clock again, it was said.</p>
<figure><img src="pics/slip.jpg"><figcaption>The slip at dawn.</figcaption></figure>
</article></body></html>"""


def test_a_page_has_the_pictures_of_a_folder_below_it(tmp_path: Path, media: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    (tmp_path / "pics").mkdir()
    (tmp_path / "pics" / "slip.jpg").write_bytes(picture())
    for _ in range(2):
        assert "left out" not in run(tmp_path)
    assert len(kept(media)) == 1
    assert Image.objects.get().caption == "The slip at dawn."


def test_a_folder_that_is_a_link_is_no_folder_below(tmp_path: Path, media: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    inside.mkdir()
    outside.mkdir()
    (inside / "page.html").write_text(PAGE)
    (outside / "slip.jpg").write_bytes(picture())
    (inside / "pics").symlink_to(outside)
    run(inside)
    assert not kept(media)


def test_the_same_picture_twice_is_one_file(tmp_path: Path, media: Path) -> None:
    for name in ("a", "b"):
        story(tmp_path, TEXT.replace("forty", name), f"{name}.txt")
        (tmp_path / f"{name}.jpg").write_bytes(picture())
    run(tmp_path)
    assert Image.objects.exclude(file="").count() == 2
    assert len(kept(media)) == 1


def test_a_dry_run_leaves_no_file(tmp_path: Path, media: Path) -> None:
    story(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(picture())
    run(tmp_path, dry_run=True)
    assert not kept(media)
    assert not Image.objects.exists()


def test_files_go_when_their_rows_do(media: Path) -> None:
    def fails() -> None:
        with stored.none_left_behind():
            stored.keep(picture(), "jpg")
            assert len(kept(media)) == 1
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    assert not kept(media)


def test_the_desk_sees_a_picture_small_and_readers_not_at_all(
    tmp_path: Path, client: Client, admin_client: Client
) -> None:
    story(tmp_path)
    (tmp_path / "clock.jpg").write_bytes(picture())
    run(tmp_path)
    image = Image.objects.get()
    address = reverse("admin:image_preview", args=[image.pk])
    assert client.get(address).status_code == 302
    shown = admin_client.get(address)
    assert shown.content == preview(picture())
    assert (shown["Content-Type"], shown["X-Content-Type-Options"]) == ("image/jpeg", "nosniff")
    for page in ("image_changelist", "question_changelist"):
        assert admin_client.get(reverse(f"admin:articles_{page}")).status_code == 200
    change = admin_client.get(reverse("admin:articles_image_change", args=[image.pk]))
    assert address in change.content.decode()
    assert client.get(f"/media/{image.file.name}").status_code == 404


def test_the_preview_of_a_lost_file_is_not_found(admin_client: Client) -> None:
    lost = Image.objects.create(caption="Lost", file="pictures/none.jpg")
    for image in (lost, Image.objects.create(caption="None")):
        address = reverse("admin:image_preview", args=[image.pk])
        assert admin_client.get(address).status_code == 404
