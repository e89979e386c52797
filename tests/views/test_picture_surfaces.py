"""Every place where readers or machines meet a picture; a new one belongs into the table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.test import Client
from django.utils import timezone

from articles.models import Edition, Image, Rendition
from tests.factories import a_section, a_story, an_agency, an_author
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db
FILE = f"ab/{'ab' * 20}.jpg"
LATER = timezone.now() + timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Surface:
    """``tells`` says whether the picture is there; ``passes_on``: others take it from there."""

    tells: Callable[[Client, Edition, Image], bool]
    passes_on: bool = False


def named_at(url: str, mark: str = "", end: str = '"', *, passes_on: bool = False) -> Surface:
    """A page whose text names a file of the picture, behind ``mark`` where one is given."""

    def tells(client: Client, edition: Edition, image: Image) -> bool:
        other = Edition.objects.exclude(pk=edition.pk).get()
        where = {"path": edition.path, "item": edition.path.rstrip("/"), "other": other.path}
        response = client.get(url.format(**where, month=f"{edition.published_at:%Y-%m}"))
        assert response.status_code == 200
        text = unescape(response.content.decode())
        parts = [it.partition(end)[0] for it in text.split(mark)[1:]] if mark else [text]
        return any(f"/pictures/{image.pk}-" in part for part in parts)

    return Surface(tells=tells, passes_on=passes_on)


def at_its_address(client: Client, edition: Edition, image: Image) -> bool:
    return client.get(f"/pictures/{FILE}").status_code == 200


SURFACES = {
    "article": named_at("{path}", 'src="'),
    "preview of a link": named_at("{path}", 'property="og:image" content="', passes_on=True),
    "related stories of another article": named_at("{other}", 'src="'),
    "card on the front": named_at("/", 'src="'),
    "card in its section": named_at("/sections/harbour/", 'src="'),
    "page of its photographer": named_at("/authors/joss-marrable/", 'src="'),
    "page of its agency": named_at("/agencies/agence-france-presse/", 'src="'),
    "Atom": named_at("/feed/", passes_on=True),
    "RSS": named_at("/feed/rss/", passes_on=True),
    "feed of a section": named_at("/sections/harbour/feed/", passes_on=True),
    "feed of an author": named_at("/authors/joss-marrable/feed/", passes_on=True),
    "JSON Feed": named_at("/feed/json/", passes_on=True),
    "ninjs of a story": named_at("{item}.json", passes_on=True),
    "sitemap of a month": named_at("/sitemaps/{month}.xml", passes_on=True),
    "structured data": named_at("{path}", "application/ld+json", "</script>", passes_on=True),
    "file": Surface(tells=at_its_address),
}
each_surface = pytest.mark.parametrize("surface", SURFACES.values(), ids=SURFACES)


def shown(**fields: Any) -> tuple[Edition, Image]:
    joss = an_author("Joss Marrable")
    maker = {"author": joss, "agency": an_agency()}
    image = a_picture("The slip.", "Joss Marrable/AFP", credit=maker, **fields)
    storages["renditions"].delete(FILE)
    storages["renditions"].save(FILE, ContentFile(b"picture"))
    Rendition.objects.create(
        image=image, width=481, height=320, format="OTHER", name=FILE, size=1, recipe="r"
    )
    harbour = a_section()
    a_story("Quay closed", section=harbour)
    return a_story(lead_image=image, section=harbour, by=[joss]), image


@each_surface
def test_a_picture_is_everywhere_while_it_may_be_shown(client: Client, surface: Surface) -> None:
    assert surface.tells(client, *shown(expires_at=LATER))


@each_surface
def test_it_leaves_every_surface_by_itself_when_its_time_is_over(
    client: Client, surface: Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition, image = shown(expires_at=LATER)
    assert surface.tells(client, edition, image)
    monkeypatch.setattr(timezone, "now", lambda: LATER)
    assert not surface.tells(client, edition, image)


@each_surface
def test_it_leaves_every_surface_when_the_desk_ends_its_time(
    client: Client, surface: Surface
) -> None:
    edition, image = shown()
    assert surface.tells(client, edition, image)
    Image.objects.update(expires_at=timezone.now())
    assert not surface.tells(client, edition, image)


@each_surface
def test_what_may_not_be_passed_on_is_on_the_sites_own_pages_alone(
    client: Client, surface: Surface
) -> None:
    edition, image = shown(may_be_passed_on=False)
    assert surface.tells(client, edition, image) is not surface.passes_on
