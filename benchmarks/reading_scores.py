"""Compares a Story with the right reading of its document, field by field."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from articles.sources import Ask, Figure, Lexicon, Role, Story, Work

EXACT, WRONG, ASKED = "exact", "wrong", "asked"
ROLES = {
    "deck": {"standfirst"},
    "headline": {"headline", "duplicate"},
    "headline_dup": {"duplicate", "headline"},
    "caption": {"caption", "duplicate"},
    "credit_only": {"credit"},
    "credit_label": {"credit"},
}
LEXICON = Lexicon.standard()
Score = tuple[str, str, str]


def folded(text: str | None) -> str:
    plain = (text or "").replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return " ".join(plain.casefold().split()).strip(" .()")


def agency(name: str | None) -> str:
    return folded(LEXICON.canonical(name or "")).removeprefix("the ")


def verdict(got: object, want: object, asked: bool = False) -> str:
    return EXACT if got == want else ASKED if asked else WRONG


def people(names: Iterable[str]) -> list[str]:
    return sorted(folded(name) for name in names)


def scores(story: Story, want: dict[str, Any], text: str) -> Iterator[Score]:
    """(field, verdict, what differs) for every field that is expected of a document."""
    asked = {question.kind for question in story.questions}
    got: object = folded(story.headline)
    yield "headline", verdict(got, folded(want["headline"])), f"{got!r}"
    yield from _dateline(story, want, asked)
    yield from _authors(story, want, asked)
    stated = story.published.moment.isoformat()[:10] if story.published else ""
    right = (want["published"] or "")[:10]
    yield "published", verdict(stated, right, not stated), f"{stated} for {right}"
    made = Counter(
        _work(c.work) + folded(c.name or c.agency) + folded(c.place) for c in _staff(story)
    )
    due = Counter(
        c["role"] + folded(c["name"]) + folded(c["location"]) for c in want["contributors"]
    )
    left = Ask.BYLINE_FROM_TAGLINE in asked and not made
    yield "contributors", verdict(made, due, left), f"{made} for {due}"
    kept = len(story.corrections)
    yield "corrections", verdict(kept, len(want["corrections"])), f"{kept}"
    yield from _figures(story, want, asked)
    yield from _roles(story, want, text)


def _dateline(story: Story, want: dict[str, Any], asked: set[Ask]) -> Iterator[Score]:
    line, right = story.dateline, want["dateline"] or {}
    got = (
        ([[p.city, p.region or None] for p in line.places], agency(line.agency))
        if line
        else ([], "")
    )
    due = (right.get("places", []), agency(right.get("agency")))
    yield "dateline", verdict(got, due, Ask.DATELINE_CANDIDATE in asked), f"{got} for {due}"


def _authors(story: Story, want: dict[str, Any], asked: set[Ask]) -> Iterator[Score]:
    got = people(c.name or c.agency for c in story.credits if c.work is Work.AUTHOR)
    due = people(author["name"] for author in want["authors"])
    elsewhere = re.match("metadata only|contributor", want.get("authors_from", ""))
    proposed = Ask.BYLINE_FROM_TAGLINE in asked
    yield "authors", verdict(got, due, not got and bool(elsewhere or proposed)), f"{got} for {due}"


def _staff(story: Story) -> list[Any]:
    return [credit for credit in story.credits if credit.work is not Work.AUTHOR]


def _work(work: Work) -> str:
    return str(work)


def _figures(story: Story, want: dict[str, Any], asked: set[Ask]) -> Iterator[Score]:
    figures = {folded(block.caption): block for block in story.body if isinstance(block, Figure)}
    questions = {folded(question.text) for question in story.questions}
    due = [caption for caption in want["captions"] if "duplicate_of" not in caption]
    for caption in due:
        text = folded(caption["caption"])
        figure = figures.pop(text, None)
        yield "captions", verdict(bool(figure), True, text in questions), text
        if figure:
            credit = figure.credits[0] if figure.credits else None
            names = people(c.name for c in figure.credits if c.name)
            yield "photographers", verdict(names, people(caption["photographers"])), str(names)
            for field in ("agency", "distributor"):
                got, right = agency(getattr(credit, field, "")), agency(caption[field])
                yield field, verdict(got, right), f"{got} for {right}"
    for text in figures:
        yield "captions", ASKED if text in questions or not text else WRONG, f"not expected: {text}"


def _roles(story: Story, want: dict[str, Any], text: str) -> Iterator[Score]:
    due = want.get("line_roles")
    if not due:
        return
    lines = {line.number: line for line in story.lines}
    asked = {question.line for question in story.questions}
    for right, numbers in zip(due, _line_numbers(text, want["split"]), strict=True):
        for number in numbers & lines.keys():
            role, rule = lines[number].role, lines[number].rule
            fits = str(role) in ROLES.get(right, {right})
            result = EXACT if fits else ASKED if number in asked or role is Role.UNKNOWN else WRONG
            yield (
                "line roles",
                result,
                f"{number} {right}: {role} ({rule}) {lines[number].text[:60]}",
            )
            if right == "body" or role is Role.BODY:
                field = "body kept" if right == "body" else "body foreign"
                yield field, EXACT if role is Role.BODY and right == "body" else result, f"{number}"


def _line_numbers(text: str, split: str) -> Iterator[set[int]]:
    """The source lines (from 1) of every entry of ``line_roles``."""
    if split.startswith("newline"):
        for number, _ in enumerate(text.split("\n"), 1):
            yield {number}
        return
    number = 1
    for block in re.split(r"(\n\s*\n)", text):
        if not block.strip():
            number += block.count("\n")
            continue
        yield set(range(number, number + block.count("\n") + 1))
        number += block.count("\n")
