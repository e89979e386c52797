"""The secret story among others that share all it names, in each state in which it is hidden."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils import timezone

from articles.models import Article, Front, FrontSlot, FrontStrip, StripKind, Topic
from articles.publishing import withdraw
from tests.factories import (
    a_section,
    a_topic,
    add_correction,
    add_credit,
    add_figure,
    add_pick,
    an_agency,
    an_article,
    an_author,
)
from tests.views.pictured import a_picture
from tests.views.printing import publish
from tests.views.secret import NAMED, SECRET


def draft() -> None:
    _seen_last(among_others())


def scheduled() -> None:
    article = among_others()
    publish(article, at=timezone.now() + timedelta(hours=1))
    _seen_last(article)


def withdrawn() -> None:
    withdraw(_live(), reason=SECRET)


def deleted() -> None:
    _live().delete()


def past() -> None:
    article = _live()
    Article.objects.filter(pk=article.pk).update(headline="Moss found", slug="moss")
    article.corrections.all().delete()
    FrontSlot.objects.all().delete()
    publish(article)


AMONG_OTHERS: list[Callable[[], None]] = [draft, scheduled, withdrawn, deleted, past]


def _live() -> Article:
    article = among_others()
    publish(article)
    return _seen_last(article)


def _seen_last(article: Article) -> Article:
    publish(an_article("Seen last", section=a_section(), about=[a_topic("Ferns")]))
    return article


def among_others() -> Article:
    """Shares all that it names with stories that readers see, which pick and pin it."""
    shared: dict[str, Any] = {"section": a_section(), "places": [["Ostlemere"]]}
    topic, image = a_topic("Ferns"), a_picture("The fern.", "Joss")
    secret = an_article(f"{SECRET} found", slug=NAMED, **shared)
    seen = [an_article(f"Seen {number}", **shared) for number in range(3)]
    for article in (*seen, secret):
        article.topics.add(topic)
        add_credit(article, author=an_author())
        add_credit(article, "reporter", agency=an_agency())
        add_figure(article, image)
    add_correction(secret, SECRET)
    Topic.objects.filter(pk=topic.pk).update(start_here=secret)
    front_of(secret)
    for article in seen[:1]:
        add_pick(article, secret)
    for article in (seen[0], seen[1]):
        publish(article)
    return secret


def front_of(article: Article) -> None:
    """The desk's arrangement, in which it leads the front page and the front of its section."""
    begun = timezone.now() - timedelta(hours=1)
    for section in (None, article.section):
        front = Front.objects.create(section=section, begins_at=begun)
        for kind in (StripKind.LEAD, StripKind.SECOND):
            strip = FrontStrip.objects.create(front=front, kind=kind)
            words = dict.fromkeys(("headline", "standfirst", "kicker"), SECRET)
            FrontSlot.objects.create(strip=strip, article=article, **words)
