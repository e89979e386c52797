"""An article follows a new version of its document as far as nobody edited it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from articles.models import Article, Image, Origin, Question, Reading
from articles.publishing import cancel_scheduled
from articles.snapshot import CONTENT_ROWS
from articles.versions.ask import ask, settle
from articles.versions.propose import propose
from articles.versions.state import State, moment, state_of
from articles.versions.three_way import three_way
from articles.versions.words import alike
from articles.versions.write import write

MOVED = ("reading", "digest", "version", "name", "title", "identifier", "first_line", "last_line")
# What asks desks to stop a story, and is not only a fault of its document.
STOPS = re.compile(r"must not be used|asks in its note|marked as “?(?:cancell?ed|withheld|killed)")
UNSEEN = "readers see it when somebody publishes"


@dataclass(frozen=True, kw_only=True, slots=True)
class Version:
    """A story as a new reading has it. ``hold`` says, after "it", why it must not be published.

    ``number`` is the version that it states, 0 for none.
    With ``apart`` it may be another story under the same name: then nothing follows it unasked.
    ``is_another``: it has nothing in common with the version before, and the desk is asked.
    """

    reading: Reading
    state: State
    digest: str
    identifier: str
    name: str
    title: str
    first_line: int
    last_line: int
    questions: list[Question] = field(default_factory=list)
    hold: str = ""
    apart: str = ""
    is_another: bool = False
    number: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Followed:
    """``changed`` names the fields that follow; ``said`` is all of it in words."""

    changed: tuple[str, ...] = ()
    proposals: int = 0
    said: str = ""
    questions: tuple[Question, ...] = ()


def to_follow(origins: Iterable[Origin]) -> dict[int, Article]:
    """The articles of many origins by key, locked, with what following asks of them."""
    keys = [origin.article_id for origin in origins if origin.article_id]
    articles = Article.objects.select_for_update().filter(pk__in=keys).order_by("pk")
    return {it.pk: it for it in articles.prefetch_related(*CONTENT_ROWS, "questions")}


def follow(
    origin: Origin, version: Version, now: datetime, article: Article | None = None
) -> Followed:
    """The caller holds the transaction. What readers see is not changed by it.

    ``article`` is that of the origin if the caller has it, locked, from ``to_follow``.
    """
    if origin.article_id is None:
        move_on([(origin, version)])
        return Followed(said=not_changed(origin))
    article = article or Article.objects.select_for_update().get(pk=origin.article_id)
    ours = state_of(article)
    live = article.editions.visible(now).exists()
    base = {} if version.apart or _is_doubted(article, ours, version) else origin.given
    merged = three_way(base, ours, version.state, never=_never(article, version, live, now))
    changed = write(article, ours, merged.state)
    if origin.article:
        origin.article.headline = merged.state["headline"]  # for the receipt
    proposals = propose(article, version.reading, origin.given, version.state, merged, now)
    said = [_counted(len(changed), proposals)]
    asked = settle(article, version.questions, now)
    if version.is_another:
        headline = version.state["headline"] or version.name
        asked += ask(article, version.reading, "earlier_version", headline)
    asked += _warn(article, version, origin.given, live, now, said)
    if changed and (live or article.editions.exists()):
        said.append(UNSEEN)
    if version.apart:
        said.insert(0, version.apart)
    move_on([(origin, version)])
    return Followed(
        changed=tuple(changed), proposals=proposals, said="; ".join(said), questions=tuple(asked)
    )


def _is_doubted(article: Article, ours: State, version: Version) -> bool:
    """Whether the desk has yet to say if the document is of this article at all."""
    asked = (it for it in article.questions.all() if it.kind == "earlier_version")
    is_open = any(it.answered_at is None for it in asked)
    return is_open and not alike(ours, version.state)


def _never(article: Article, version: Version, live: bool, now: datetime) -> Callable[[str], bool]:
    """What readers would see at once: the words of pictures that are shown; and a new embargo."""
    images = {int(name.split(".")[1]) for name in version.state if name.startswith("image.")}
    shown = set(
        Image.objects.filter(pk__in=images, editions__isnull=False).values_list("pk", flat=True)
    )
    embargo = moment(version.state["embargo_until"])
    late = live and embargo is not None and embargo > now

    def never(name: str) -> bool:
        if name.startswith("image."):
            return int(name.split(".")[1]) in shown
        return name == "embargo_until" and late

    return never


def _warn(
    article: Article, version: Version, given: State, live: bool, now: datetime, said: list[str]
) -> list[Question]:
    """A new embargo or a notice that stops the story: asked where readers see it, and what was
    to come is taken back."""
    embargo = moment(version.state["embargo_until"])
    stated = embargo is not None and version.state["embargo_until"] != given.get("embargo_until")
    asked: list[Question] = []
    reading = version.reading
    cancelled = cancel_scheduled(article) if version.hold else 0
    if stated and embargo and not version.hold:
        cancelled = cancel_scheduled(article, before=embargo)
    if version.hold and (live or cancelled or STOPS.search(version.hold)):
        asked += ask(article, reading, "held_back", version.hold)
    if stated and embargo and embargo > now and (live or cancelled):
        asked += ask(article, reading, "new_embargo", f"{embargo:%Y-%m-%d %H:%M %Z}")
    if cancelled:
        why = f"it {version.hold}" if version.hold else "its embargo ends later"
        said.append(f"what was scheduled is taken back, because {why}")
    return asked


def _counted(fields: int, proposals: int) -> str:
    if not fields and not proposals:
        return "new version read; nothing in it is new for the article"
    parts = []
    if fields:
        parts.append("1 field follows it" if fields == 1 else f"{fields} fields follow it")
    if proposals:
        waits = "1 waits as a proposal" if proposals == 1 else f"{proposals} wait as proposals"
        parts.append(waits)
    return f"new version read; {', '.join(parts)}"


def not_changed(origin: Origin | None) -> str:
    if origin and origin.article_id is None:
        return "the article made of it was deleted at the desk and stays deleted"
    return "nothing in it is new"


def older(number: int, before: int | None) -> str:
    return f"older than what is there: version {number}, after version {before}"


def move_on(moves: Iterable[tuple[Origin, Version]]) -> None:
    """From now on this is what the import last gave."""
    moved: dict[Reading, list[Origin]] = {}
    written: list[Origin] = []
    for origin, version in moves:
        if origin.digest != version.digest and version.state:
            given = origin.given.items()
            kept = {name: it for name, it in given if not name.startswith("image.")}
            origin.given = {**kept, **version.state}
            written.append(origin)
        origin.reading, origin.digest = version.reading, version.digest
        origin.version = version.number or origin.version
        origin.name, origin.title = version.name, version.title
        origin.identifier = version.identifier or origin.identifier
        origin.first_line, origin.last_line = version.first_line, version.last_line
        moved.setdefault(version.reading, []).append(origin)
    for origin in written:
        origin.save(update_fields=(*MOVED, "given"))
    for reading, origins in moved.items():
        same = [origin for origin in origins if origin not in written]
        Origin.objects.bulk_update(same, MOVED, batch_size=200)
        Article.objects.filter(origin__in=origins).update(source=reading.source)
        for origin in origins:
            if origin.identifier and origin.article and not origin.article.identifier:
                Article.objects.filter(origin=origin).update(identifier=origin.identifier)
