"""A document that returns to words that the desk has seen proposes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.utils import timezone

from articles.models import Article, Proposal
from articles.versions.decide import keep, take
from tests.commands.importing import run
from tests.commands.test_reimport import TEXT, body, change, document, edit

__all__ = ["document"]

pytestmark = pytest.mark.django_db

ONE, TWO, THREE = "buys a clock for", "buys two clocks for", "buys three clocks for"
OURS = "Time comes back to the quay"


def go_through(document: Path, *words: str) -> None:
    for word in words:
        document.write_text(TEXT.replace(ONE, word))
        run(document)


def waiting() -> list[str]:
    return [str(it.theirs) for it in Proposal.objects.filter(state="open")]


def decide_all(decision: object) -> None:
    for proposal in Proposal.objects.filter(state="open"):
        decision(proposal, by=None, now=timezone.now())  # type: ignore[operator]


def test_words_that_ours_were_made_from_are_not_proposed(document: Path) -> None:
    Article.objects.update(headline=OURS)
    go_through(document, TWO, ONE)
    assert waiting() == []
    assert Article.objects.get().headline == OURS


def test_words_that_the_desk_kept_ours_against_are_not_proposed_again(document: Path) -> None:
    Article.objects.update(headline=OURS)
    go_through(document, TWO)
    decide_all(keep)
    go_through(document, ONE, TWO)
    assert waiting() == []


def test_words_that_nobody_decided_on_are_proposed_again(document: Path) -> None:
    Article.objects.update(headline=OURS)
    go_through(document, TWO, ONE, TWO)
    assert waiting() == ["Council buys two clocks for the quay"]
    go_through(document, THREE, TWO)
    assert waiting() == ["Council buys two clocks for the quay"]


def test_words_before_those_that_ours_were_made_from_are_proposed(document: Path) -> None:
    go_through(document, TWO)
    Article.objects.update(headline=OURS)
    go_through(document, ONE)
    assert waiting() == ["Council buys a clock for the quay"]
    go_through(document, TWO)
    assert waiting() == []


def test_after_words_were_taken_those_before_are_proposed(document: Path) -> None:
    Article.objects.update(headline=OURS)
    go_through(document, TWO)
    decide_all(take)
    Article.objects.update(headline="Two clocks are better")
    go_through(document, ONE)
    assert waiting() == ["Council buys a clock for the quay"]


def test_a_paragraph_that_ours_was_made_from_is_not_proposed(document: Path) -> None:
    edit("forty pounds", "forty pounds and a handshake")
    change(document, ("forty pounds", "fifty pounds"))
    assert len(waiting()) == 1
    change(document, ("fifty pounds", "forty pounds"))
    assert waiting() == []
    assert "and a handshake" in body()


def test_a_paragraph_that_the_document_takes_out_is_proposed_each_time(document: Path) -> None:
    edit("forty pounds", "forty pounds and a handshake")
    edit("in the flood", "in the great flood")
    paragraphs = [it for it in TEXT.split("\n\n") if "forty pounds" in it or "in the flood" in it]
    change(document, (f"{paragraphs[0]}\n\n", ""))
    decide_all(keep)
    change(document, (f"{paragraphs[1]}\n\n", ""))
    assert waiting() == ["[]"]
