"""The form of an image: another file, its focal point, and what may be written in it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.db import DatabaseError
from django.test import Client
from django.urls import reverse

from articles.admin.focal import position
from articles.models import Figure, Image
from articles.publishing import publish
from tests.admin.uploading import file, left, send
from tests.commands.conftest import media
from tests.factories import add_figure, an_article
from tests.pictures import picture, saved, scene

__all__ = ["media"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


@pytest.fixture
def image(desk: Client, media: Path) -> Image:
    send(desk, file(saved(scene(1)), "harbour.jpg"))
    Image.objects.update(caption="The harbour.", focal_x=0.2, focal_y=0.3)
    return Image.objects.get()


def url(image: Image) -> str:
    return reverse("admin:articles_image_change", args=[image.pk])


def original(image: Image) -> str:
    return reverse("admin:image_original", args=[image.pk])


def save(desk: Client, image: Image, **changed: Any) -> str:
    form = desk.get(url(image)).context["adminform"].form
    data = {name: form[name].value() for name in form.fields}
    data = {name: value for name, value in data.items() if value not in (None, False)}
    data |= {"credits-TOTAL_FORMS": "0", "credits-INITIAL_FORMS": "0"} | changed
    return str(desk.post(url(image), data, follow=True).content.decode())


def test_another_file_keeps_the_row_its_words_and_its_uses(
    desk: Client, image: Image, media: Path
) -> None:
    add_figure(an_article(), image)
    before = str(image.file)
    save(desk, image, new_file=file(saved(scene(2), "PNG"), "quay.png"))
    now = Image.objects.get()
    assert (now.pk, now.caption, now.original_name) == (image.pk, "The harbour.", "quay.png")
    assert (now.format, Figure.objects.get().image_id) == ("PNG", image.pk)
    assert now.file.read() == saved(scene(2), "PNG")
    assert now.sha256 != image.sha256
    assert str(now.file) != before


@pytest.mark.django_db(transaction=True)
def test_another_file_is_taken_when_no_worker_runs_tasks(
    desk: Client, image: Image, media: Path, settings: Any
) -> None:
    settings.BACKGROUND_TASKS = "immediate"
    article = an_article()
    add_figure(article, image)
    Image.objects.update(credit_line="Ana Rook")
    publish(article)
    save(desk, image, new_file=file(saved(scene(2), "PNG"), "quay.png"))
    assert Image.objects.get().original_name == "quay.png"


def test_the_file_before_goes_unless_another_image_names_it(
    desk: Client, image: Image, media: Path, django_capture_on_commit_callbacks: Any
) -> None:
    other = Image.objects.create(file=str(image.file))
    with django_capture_on_commit_callbacks(execute=True):
        save(desk, image, new_file=file(saved(scene(2))))
    assert (media / str(other.file)).exists()
    with django_capture_on_commit_callbacks(execute=True):
        save(desk, image, new_file=file(saved(scene(3))))
    image.refresh_from_db()
    assert {*left(media)} == {media / str(it.file) for it in (other, image)}


@pytest.mark.parametrize(("size", "focal"), [((640, 480), (0.2, 0.3)), ((480, 640), (0.5, 0.5))])
def test_a_focal_point_stays_with_the_shape(
    desk: Client, image: Image, size: tuple[int, int], focal: tuple[float, float]
) -> None:
    page = save(desk, image, new_file=file(saved(scene(2).resize(size))))
    now = Image.objects.get()
    assert (now.focal_x, now.focal_y) == focal
    assert ("has another shape" in page) == (focal == (0.5, 0.5))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<svg/>", "odd.jpg: it is no picture but an SVG drawing"),
        (picture() + b"\0" * 31_000_000, "odd.jpg: it is larger than 30 MB"),
    ],
)
def test_a_file_that_is_refused_changes_nothing(
    desk: Client, image: Image, media: Path, data: bytes, reason: str
) -> None:
    page = save(desk, image, new_file=file(data, "odd.jpg"), caption="Other words")
    assert reason in page
    assert Image.objects.get().caption == "The harbour."
    assert len(left(media)) == 1


def test_what_is_here_already_is_shown_before_it_is_kept(desk: Client, image: Image) -> None:
    other = saved(scene(2))
    send(desk, file(other, "quay.jpg"))
    quay = Image.objects.get(original_name="quay.jpg")
    page = save(desk, image, new_file=file(other, "again.jpg"))
    assert f'<a href="{url(quay)}">' in page
    assert "the same file; used nowhere" in page
    image.refresh_from_db()
    assert image.original_name == "harbour.jpg"
    save(desk, image, new_file=file(other, "again.jpg"), keep_both="on")
    image.refresh_from_db()
    assert image.original_name == "again.jpg"


def test_a_database_that_fails_leaves_the_file_before(
    desk: Client, image: Image, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any, **options: Any) -> None:
        raise DatabaseError("disk I/O error")

    monkeypatch.setattr(Image, "save", fail)
    with pytest.raises(DatabaseError):
        save(desk, image, new_file=file(saved(scene(2))))
    assert left(media) == [media / str(Image.objects.get().file)]


def test_a_store_that_fails_is_said(
    desk: Client, image: Image, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any, **options: Any) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("django.core.files.storage.FileSystemStorage.save", fail)
    page = save(desk, image, new_file=file(saved(scene(2))), caption="Other words")
    assert "Nothing was saved: the store of pictures did not take it" in page
    assert Image.objects.get().caption == "The harbour."


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"rights": "creative_commons"}, "Say which licence"),
        ({"licence": "by/4.0"}, "Only with the rights"),
        ({"date_created": "last May"}, "Write it as 2026"),
        ({"date_created": "2026-13"}, "Write it as 2026"),
        ({"focal_x": "1.2"}, "less than or equal to 1"),
        ({"focal_y": "nan"}, "Enter a number"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    desk: Client, image: Image, changed: dict[str, str], said: str
) -> None:
    assert said in save(desk, image, **changed)


@pytest.mark.parametrize("date", ["2026", "2026-05", "2026-05-03", "2026-05-03T14:05+02:00"])
def test_a_date_is_as_exact_as_it_is_known(desk: Client, image: Image, date: str) -> None:
    save(desk, image, date_created=date, rights="creative_commons", licence="by-sa/4.0")
    now = Image.objects.get()
    assert (now.date_created, now.licence) == (date, "by-sa/4.0")


def test_the_original_is_given_as_a_file_and_nothing_else(desk: Client, image: Image) -> None:
    given: Any = desk.get(original(image))
    assert b"".join(given.streaming_content) == saved(scene(1))
    assert given["Content-Disposition"] == 'attachment; filename="harbour.jpg"'
    assert given["X-Content-Type-Options"] == "nosniff"
    assert given["Content-Type"] == "application/octet-stream"
    assert "sandbox" in given["Content-Security-Policy"]


def test_an_original_that_is_lost_is_said(desk: Client, image: Image, media: Path) -> None:
    (media / str(image.file)).unlink()
    page = desk.get(original(image), follow=True).content.decode()
    assert "The file is not in the store" in page


def test_who_may_only_look_changes_nothing_and_gets_no_original(
    client: Client, image: Image
) -> None:
    viewer = User.objects.create_user("viewer", is_staff=True)
    viewer.user_permissions.add(Permission.objects.get(codename="view_image"))
    client.force_login(viewer)
    page = client.get(url(image)).content.decode()
    assert "The harbour." in page
    assert 'type="file"' not in page
    assert client.get(original(image)).status_code == 403
    assert client.post(url(image), {"caption": "x"}).status_code == 403
    viewer.groups.add(Group.objects.get(name="Reporter"))
    assert client.get(original(image)).status_code == 200


def test_an_image_is_added_by_hand_with_its_file_or_without(desk: Client) -> None:
    add = reverse("admin:articles_image_add")
    fields = {"rights": "unknown", "focal_x": "0.5", "focal_y": "0.5", "credits-TOTAL_FORMS": "0"}
    fields |= {"credits-INITIAL_FORMS": "0"}
    desk.post(add, {**fields, "caption": "To come"})
    desk.post(add, {**fields, "caption": "Here", "new_file": file(saved(scene(1)))})
    assert [bool(it.file) for it in Image.objects.order_by("pk")] == [False, True]


@pytest.mark.parametrize(
    ("focal", "side", "kept", "expected"),
    [
        (0.5, 320, 240, 0.5),
        (0, 320, 240, 0),
        (1, 320, 240, 1),
        (0.4, 320, 160, 0.3),
        (0.9, 9, 9, 0.5),
    ],
)
def test_a_crop_stands_about_the_focal_point(
    focal: float, side: float, kept: float, expected: float
) -> None:
    assert position(focal, side, kept) == pytest.approx(expected)


def test_what_might_be_better_about_an_alternative_text_is_said(desk: Client, image: Image) -> None:
    assert "begins with “picture of”" in save(desk, image, alt="Picture of a harbour")
    assert Image.objects.get().alt == "Picture of a harbour"
    assert 'class="warning"' not in save(desk, image, alt="Boats at a stone quay.")


def test_advice_comes_with_the_form(desk: Client, image: Image) -> None:
    field = desk.get(url(image)).context["adminform"].form["alt"]
    rules = json.loads(field.field.widget.attrs["data-advice"])
    assert all(re.compile(pattern) for pattern, _says in rules)
    assert any("begins with" in says for _pattern, says in rules)
