"""The questions of a new reading beside those that are there."""

from __future__ import annotations

from datetime import datetime

from articles.models import Article, Asked, Origin, Question, Reading

# Asked of versions, not of lines: they stay until somebody answers.
OF_VERSIONS = (Asked.NEW_EMBARGO, Asked.HELD_BACK, Asked.EARLIER_VERSION)
# Asked of a picture's file, which is not read again with every version.
OF_FILES = (Asked.CREDITS_DIFFER, Asked.CREDIT_UNCLEAR)
OF_PICTURES = (Asked.PICTURE_RIGHTS, Asked.WHICH_FILE)


def settle(article: Article, asked: list[Question], now: datetime) -> list[Question]:
    """Keeps the new ones that nobody asked before; closes those that the reading asks no more."""
    there = {(it.kind, it.text): it for it in article.questions.all()}
    again = {(str(it.kind), it.text) for it in asked}
    moot = [
        it.pk
        for key, it in there.items()
        if it.answered_at is None and key not in again and not _stays(it)
    ]
    if moot:
        Question.objects.filter(pk__in=moot).update(answered_at=now)
    for question in asked:
        if same := there.get((str(question.kind), question.text)):
            Question.objects.filter(pk=same.pk).update(reading=question.reading, line=question.line)
    new = [it for it in asked if (str(it.kind), it.text) not in there]
    for question in new:
        question.article = article
    return Question.objects.bulk_create(new)


def _stays(question: Question) -> bool:
    of_file = question.image_id is not None and question.kind in OF_FILES
    return of_file or question.kind in (*OF_VERSIONS, *OF_PICTURES)


def ask(article: Article, reading: Reading, kind: str, text: str) -> list[Question]:
    """Asks once, however often the document comes, until the answer: then what is new asks anew."""
    same = article.questions.filter(kind=kind, text=text).last()
    if same and (same.answered_at is None or _is_the_last(article, same)):
        Question.objects.filter(pk=same.pk).update(reading=reading)
        return []
    return [Question.objects.create(article=article, reading=reading, kind=kind, text=text, line=0)]


def _is_the_last(article: Article, question: Question) -> bool:
    """Whether the version before asked the same."""
    return Origin.objects.filter(article=article, reading=question.reading_id).exists()
