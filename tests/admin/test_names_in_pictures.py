"""A name that is put right at the desk goes into the files of the pictures that it credits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.storage import storages
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from articles.images.renditions.due import waiting
from articles.images.renditions.make import make
from articles.models import Agency, Author, Credit, Image
from tests.factories import an_agency, an_author
from tests.images.renditions.conftest import folder as folder
from tests.images.renditions.stories import a_shown_picture, named
from tests.images.renditions.test_asking import worker as worker

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("folder")]
Who = Author | Agency
OTHERS = "Lennshire Photo"
MAKERS: dict[str, Callable[[], dict[str, Any]]] = {
    "author": lambda: {"author": an_author("Ines Tarow")},
    "agency": lambda: {"agency": an_agency("Tarow Pictures")},
    "distributor": lambda: {"distributor": an_agency("Tarow Pictures")},
}


@pytest.fixture(params=MAKERS)
def who(request: pytest.FixtureRequest) -> Any:
    """Credited for one picture that readers see; somebody else is for another one."""
    [(role, maker)] = MAKERS[request.param]().items()
    credits = [{role: maker}, {"agency": an_agency(OTHERS)}]
    for colour, credit in zip(("red", "blue"), credits, strict=True):
        image = a_shown_picture(colour, credit_line="Photo: of ours")
        Credit.objects.create(image=image, work="photographer", **credit)
        make(image.pk)
    return maker


def saved(desk: Client, who: Who, **fields: str) -> str:
    empty = {f"aliases-{name}_FORMS": "0" for name in ("TOTAL", "INITIAL")}
    kept = {name: getattr(who, name, "") for name in ("name", "slug", "job_title", "description")}
    address = reverse(f"admin:articles_{who._meta.model_name}_change", args=[who.pk])
    response = desk.post(address, {**empty, **kept, **fields}, follow=True)
    assert response.redirect_chain
    who.refresh_from_db()
    return response.content.decode()


def renamed(desk: Client, who: Who, old: str = "Tarow", new: str = "Tarrow") -> str:
    return saved(desk, who, name=who.name.replace(old, new))


def asked() -> int:
    """How often something was asked for that has to do with files of pictures."""
    return DBTaskResult.objects.filter(task_path__contains="renditions").count()


def of(colour: str) -> Image:
    return Image.objects.get(original_name=f"{colour}.jpg")


def former(image: Image) -> set[str]:
    return set(image.superseded.values_list("name", flat=True))


def inside(image: Image) -> set[bool]:
    """Whether the right name is in its files."""
    return {b"Tarrow" in storages["renditions"].open(name).read() for name in named(image)}


def test_a_worker_writes_it_into_the_files_off_the_request(
    desk: Client, who: Who, worker: Callable[[], object]
) -> None:
    before, other = named(of("red")), named(of("blue"))
    page = renamed(desk, who)
    assert "the files of 1 picture have the old one inside" in page
    assert named(of("red")) == before
    assert asked() == 1
    worker()
    assert inside(of("red")) == {True}
    assert named(of("blue")) == other
    assert asked() == 2


def test_saving_again_or_another_field_asks_for_nothing(
    desk: Client, who: Who, worker: Callable[[], object]
) -> None:
    renamed(desk, who)
    worker()
    done = asked()
    saved(desk, who)
    saved(desk, who, description="Takes pictures.")
    worker()
    assert asked() == done


def test_a_name_put_right_twice_is_written_once(
    desk: Client, who: Who, worker: Callable[[], object]
) -> None:
    before = named(of("red")) | former(of("red"))
    renamed(desk, who, "Tarow", "Tarrrow")
    renamed(desk, who, "Tarrrow", "Tarrow")
    worker()
    assert inside(of("red")) == {True}
    assert former(of("red")) == before


def test_without_a_worker_the_command_is_named(desk: Client, who: Who) -> None:
    before = named(of("red"))
    page = renamed(desk, who)
    assert "manage.py make_renditions" in page
    assert named(of("red")) == before
    assert list(waiting()) == [of("red").pk]
