"""Whatever changes behind an edition, by whatever way it is written, its plate counts no more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from articles.models import (
    Agency,
    AgencyAlias,
    Author,
    AuthorAlias,
    Credit,
    Edition,
    EditionCredit,
    EditionImage,
    EditionTopic,
    Image,
    Plate,
    Rendition,
    Section,
    Smudge,
    Topic,
    Work,
)
from articles.names import name_key
from articles.plates.good import due
from articles.plates.make import make
from articles.publishing import publish
from tests.factories import a_section, a_story, add_credit, an_agency, an_article, an_author
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db


@dataclass(frozen=True, kw_only=True)
class Scene:
    """An edition with one of everything, and another that shares nothing with it."""

    edition: Edition
    other: Edition
    writer: Author
    photographer: Author
    agency: Agency
    image: Image
    section: Section
    topic: Topic


@pytest.fixture
def scene() -> Scene:
    writer, photographer = an_author("Ines Tarrow"), an_author("Joss Marrable")
    agency, section = an_agency("AFP"), a_section("Harbour")
    image = a_picture(credit={"author": photographer, "agency": agency})
    topic = Topic.objects.create(name="Ferries", slug="ferries")
    article = an_article("Ferry kept", by=[writer], images=[image], section=section)
    add_credit(article, Work.SOURCE, agency=an_agency("Reuters"))
    article.topics.add(topic)
    other_image = a_picture(credit={"author": an_author("Cy Dee")})
    other = a_story("Other", by=[an_author("Dov Osk")], images=[other_image])
    scene = Scene(
        edition=publish(article),
        other=other,
        writer=writer,
        photographer=photographer,
        agency=agency,
        image=image,
        section=section,
        topic=topic,
    )
    make([scene.edition.pk, other.pk])
    assert not list(due())
    return scene


def rename(person: Author | Agency | Section | Topic) -> None:
    person.name = "Renamed"
    person.save()


def raw(sql: str, *values: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def reworded(scene: Scene, **fields: object) -> None:
    Image.objects.filter(pk=scene.image.pk).update(**fields)


def rendition(image: Image, name: str = "new.jpeg") -> Rendition:
    return Rendition(
        image=image, shape="", width=99, height=9, format="JPEG", name=name, size=1, recipe="r"
    )


CHANGES: dict[str, Callable[[Scene], object]] = {
    "a writer renamed": lambda it: rename(it.writer),
    "a writer renamed by an update": lambda it: Author.objects.filter(pk=it.writer.pk).update(
        name="R"
    ),
    "a writer renamed in bulk": lambda it: Author.objects.bulk_update(
        [Author(pk=it.writer.pk, slug="another")], ["slug"]
    ),
    "a writer renamed in SQL": lambda it: raw(
        "UPDATE articles_author SET name = 'R' WHERE id = %s", it.writer.pk
    ),
    "a writer described": lambda it: Author.objects.filter(pk=it.writer.pk).update(
        description="Covers the harbour."
    ),
    "a writer's alias": lambda it: AuthorAlias.objects.create(
        author=it.writer, name="I. Tarrow", key=name_key("I. Tarrow")
    ),
    "a photographer renamed": lambda it: rename(it.photographer),
    "a photographer's alias in bulk": lambda it: AuthorAlias.objects.bulk_create(
        [AuthorAlias(author=it.photographer, name="J. M.", key="j m")]
    ),
    "an agency of a picture renamed": lambda it: rename(it.agency),
    "an agency of the text renamed": lambda it: rename(Agency.objects.get(name="Reuters")),
    "an agency's alias": lambda it: AgencyAlias.objects.create(
        agency=it.agency, name="Agence France-Presse", key="agence france-presse"
    ),
    "a section renamed": lambda it: rename(it.section),
    "a section moved by an update": lambda it: Section.objects.filter(pk=it.section.pk).update(
        slug="port"
    ),
    "a topic renamed": lambda it: rename(it.topic),
    "a topic taken off": lambda it: it.edition.topics.clear(),
    "a topic deleted": lambda it: it.topic.delete(),
    "a topic added": lambda it: EditionTopic.objects.create(
        edition=it.edition,
        topic=Topic.objects.create(name="B", slug="b"),
        published_at=it.edition.published_at,
    ),
    "a caption": lambda it: reworded(it, caption="Another."),
    "a credit line": lambda it: reworded(it, credit_line="Another"),
    "an alternative text": lambda it: reworded(it, alt="A boat."),
    "rights that end": lambda it: reworded(it, expires_at=timezone.now()),
    "what may not be passed on": lambda it: reworded(it, may_be_passed_on=False),
    "a picture's credit added": lambda it: Credit.objects.create(
        image=it.image, work=Work.PHOTOGRAPHER, name_as_printed="Somebody"
    ),
    "a picture's credit changed": lambda it: Credit.objects.filter(image=it.image).update(
        place="Ostlemere"
    ),
    "a picture's credit deleted": lambda it: Credit.objects.filter(image=it.image).delete(),
    "a picture's credit moved here": lambda it: (
        Credit.objects.exclude(image=it.image).filter(image__isnull=False).update(image=it.image)
    ),
    "a rendition made": lambda it: Rendition.objects.bulk_create([rendition(it.image)]),
    "a rendition replaced": lambda it: Rendition.objects.filter(image=it.image).update(
        name="b.jpeg"
    ),
    "a rendition deleted": lambda it: Rendition.objects.filter(image=it.image)[:1].get().delete(),
    "a credit of the edition": lambda it: EditionCredit.objects.filter(edition=it.edition).update(
        place="Ostlemere"
    ),
    "a credit of the edition deleted": lambda it: EditionCredit.objects.filter(
        edition=it.edition
    ).delete(),
    "an image taken off": lambda it: EditionImage.objects.filter(edition=it.edition).delete(),
    "words of the edition": lambda it: Edition.objects.filter(pk=it.edition.pk).update(
        headline="Another"
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_behind_an_edition_takes_its_plate_out_of_use(
    scene: Scene, change: Callable[[Scene], object]
) -> None:
    change(scene)
    assert scene.edition.pk in set(due())


UNTOUCHED = {
    name: change for name, change in CHANGES.items() if name != "a picture's credit moved here"
}


@pytest.mark.parametrize("change", UNTOUCHED.values(), ids=UNTOUCHED.keys())
def test_a_change_leaves_the_plates_of_others_alone(
    scene: Scene, change: Callable[[Scene], object]
) -> None:
    change(scene)
    assert scene.other.pk not in set(due())


def test_a_credit_that_moves_from_one_picture_to_another_smudges_both(scene: Scene) -> None:
    CHANGES["a picture's credit moved here"](scene)
    assert set(due()) == {scene.edition.pk, scene.other.pk}


QUIET: dict[str, Callable[[Scene], object]] = {
    "a save without a change": lambda it: it.writer.save(),
    "a restriction for the desk": lambda it: reworded(it, instructions="Ask first."),
    "the end of an edition": lambda it: Edition.objects.filter(pk=it.edition.pk).update(
        visible_until=timezone.now() + timedelta(days=1), end_reason="Late"
    ),
    "an author who did nothing here": lambda it: rename(an_author("Nobody Yet")),
    "a credit of the desk's article": lambda it: add_credit(
        it.edition.article, name_as_printed="Somebody"
    ),
    "a picture that nobody shows": lambda it: a_picture("Unseen."),
}


@pytest.mark.parametrize("change", QUIET.values(), ids=QUIET.keys())
def test_what_is_not_printed_leaves_plates_alone(
    scene: Scene, change: Callable[[Scene], object]
) -> None:
    change(scene)
    assert not list(due())


def test_a_new_edition_is_due(scene: Scene) -> None:
    Smudge.objects.all().delete()
    Plate.objects.filter(pk=scene.edition.pk).delete()
    assert list(due()) == [scene.edition.pk]
