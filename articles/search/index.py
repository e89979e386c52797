"""Entries are written with their editions and follow the names and captions that these show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.utils import timezone

from articles.models import Credit, Edition, EditionCredit, EditionImage, EditionTopic, SearchEntry
from articles.search.engine import engine
from articles.search.facets import Facet, in_short, marked
from articles.search.words import Entry, text_of, words_of

AT_ONCE = 200
WITHOUT_END = datetime(9999, 1, 1, tzinfo=UTC)
NAMED = (
    "author_id", "author__name", "agency_id", "agency__name", "distributor_id",
    "distributor__name", "name_as_printed", "place",
)  # fmt: skip


class Named(NamedTuple):
    """A credit: who, for whom, through whom and where."""

    author: int | None
    author_name: str | None
    agency: int | None
    agency_name: str | None
    distributor: int | None
    distributor_name: str | None
    printed: str
    place: str

    @property
    def words(self) -> str:
        names = (self.author_name or self.printed, self.agency_name, self.distributor_name)
        return " ".join(filter(None, (*names, self.place)))


class Shown(NamedTuple):
    image: int
    caption: str
    credit_line: str
    file: str
    expires_at: datetime | None


def index(editions: Sequence[Edition]) -> None:
    """Makes entries of editions that have none, with all that hangs on them."""
    for start in range(0, len(editions), AT_ONCE):
        engine().write(entries_of(editions[start : start + AT_ONCE]))


def index_again(editions: Iterable[int]) -> int:
    """Brings entries up to date; how many were missing or said something else."""
    keys = list(editions)
    written = 0
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        there = dict(SearchEntry.objects.filter(pk__in=some).values_list("pk", "digest"))
        entries = entries_of(Edition.objects.filter(pk__in=some))
        stale = [it for it in entries if there.get(it.edition) != it.digest]
        SearchEntry.objects.filter(pk__in=[it.edition for it in stale]).delete()
        engine().write(stale)
        written += len(stale)
    return written


def entries_of(editions: Iterable[Edition]) -> list[Entry]:
    """In five queries, however many they are."""
    editions = list(editions)
    keys = [edition.pk for edition in editions]
    credits = _named(EditionCredit.objects.filter(edition__in=keys), "edition_id")
    shown: dict[int, list[Shown]] = defaultdict(list)
    of_image = ("caption", "credit_line", "file", "expires_at")
    columns = ("image_id", *(f"image__{name}" for name in of_image))
    rows = EditionImage.objects.filter(edition__in=keys).order_by("pk")
    for edition, *image in rows.values_list("edition_id", *columns):
        shown[edition].append(Shown(*image))
    images = {it.image for some in shown.values() for it in some}
    of_images = _named(Credit.objects.filter(image__in=images), "image_id")
    topics: dict[int, list[tuple[int, str]]] = defaultdict(list)
    through = EditionTopic.objects.filter(edition__in=keys).order_by("pk")
    for edition, topic, name in through.values_list("edition_id", "topic_id", "topic__name"):
        topics[edition].append((topic, name))
    return [_entry(it, credits[it.pk], shown[it.pk], of_images, topics[it.pk]) for it in editions]


def _named(credits: QuerySet[Any], of: str) -> defaultdict[int, list[Named]]:
    result: defaultdict[int, list[Named]] = defaultdict(list)
    for key, *row in credits.order_by("position", "pk").values_list(of, *NAMED):
        result[key].append(Named(*row))
    return result


def _entry(
    edition: Edition,
    credits: list[Named],
    shown: list[Shown],
    of_images: dict[int, list[Named]],
    topics: list[tuple[int, str]],
) -> Entry:
    made = [credit for it in shown for credit in of_images.get(it.image, ())]
    facets = _facets(edition, [*credits, *made], shown, [key for key, _ in topics])
    about = (
        edition.kicker,
        edition.standfirst,
        *(name for _, name in topics),
        *(credit.words for credit in credits),
    )
    rest = (
        edition.dateline,
        *text_of(edition.body),
        *_captions(edition, shown),
        *(credit.words for credit in made),
        edition.contributor_line,
        edition.reviewed,
        edition.reporting,
        *(one.get("text", "") for one in edition.corrections),
    )
    words = words_of(edition.headline, about, rest, marked(facets))
    return Entry(
        edition=edition.pk, facets=facets, pictured_until=_pictured_until(shown), words=words
    )


def _pictured_until(shown: list[Shown]) -> datetime | None:
    return max((it.expires_at or WITHOUT_END for it in shown if it.file), default=None)


def _captions(edition: Edition, shown: list[Shown]) -> list[str]:
    """As they are printed: an image's own caption only where the story has no other."""
    own = {edition.lead_image_id: edition.lead_caption}
    own |= {it["image"]: it.get("caption", "") for it in edition.body if it["type"] == "figure"}
    captions = [own.get(it.image) or it.caption for it in shown]
    return [*captions, *(it.credit_line for it in shown)]


def _facets(edition: Edition, credits: list[Named], shown: list[Shown], topics: list[int]) -> str:
    year = timezone.localtime(edition.published_at).year
    pictures = int(any(it.file for it in shown))
    people = dict.fromkeys(it.author for it in credits if it.author)
    houses = dict.fromkeys(
        key for it in credits for key in (it.agency, it.distributor) if key is not None
    )
    many: dict[Facet, Iterable[int]] = {
        Facet.TOPIC: topics, Facet.PERSON: people, Facet.AGENCY: houses,
    }  # fmt: skip
    return in_short((edition.section_id, year, edition.kind, pictures), many)
