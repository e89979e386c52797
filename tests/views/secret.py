"""A story with the same marker in every field, and each of the states in which none may be seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from django.utils import timezone

from articles.models import Article, Edition, Image
from articles.publishing import withdraw
from tests.factories import (
    a_section,
    a_topic,
    add_correction,
    add_credit,
    add_embed,
    add_figure,
    add_quote,
    add_text,
    an_agency,
    an_article,
    an_author,
)
from tests.views.pictured import a_picture
from tests.views.printing import publish

SECRET = "Quillwort"
NAMED = "quillwort"
# In a year that no other story is of.
LONG_AGO = datetime(1999, 3, 5, 12, tzinfo=UTC)
WORDS = ("headline", "kicker", "standfirst", "dateline", "byline", "contributor_line", "reporting",
         "reviewed", "lead_caption", "identifier")  # fmt: skip
OF_IMAGES = ("headline", "caption", "credit_line", "alt", "source", "location_shown", "keywords",
             "copyright_notice", "usage_terms", "instructions", "original_name")  # fmt: skip


def a_secret_image() -> Image:
    who = {
        "author": an_author(f"{SECRET} Photographer", slug=f"{NAMED}-photographer"),
        "agency": an_agency(f"{SECRET} Pictures", slug=f"{NAMED}-pictures"),
        "place": SECRET,
        "name_as_printed": SECRET,
    }
    image = a_picture(credit=who)
    Image.objects.filter(pk=image.pk).update(**dict.fromkeys(OF_IMAGES, SECRET))
    for number, rendition in enumerate(image.renditions.all()):
        rendition.name = f"0a/{number:040x}.{rendition.name.rpartition('.')[2]}"
        rendition.name = rendition.name.replace(".jpeg", ".jpg")
        rendition.save()
    return image


def tell_secrets(article: Article) -> None:
    """Fills all that the article has; what it had goes."""
    forget(article)
    image = a_secret_image()
    fields: dict[str, Any] = {
        **dict.fromkeys(WORDS, SECRET),
        "section": a_section(f"{SECRET} Gazette", slug=NAMED),
        "lead_image": image,
        "places": [[f"{SECRET}ford", "Lennshire"]],
        "first_published_at": LONG_AGO,
    }
    Article.objects.filter(pk=article.pk).update(**fields)
    add_text(article, f"<p>{SECRET}.</p>")
    add_figure(article, image, SECRET)
    add_embed(article, f"https://{NAMED}.example/", SECRET)
    add_quote(article, SECRET, SECRET)
    add_correction(article, SECRET)
    add_credit(article, author=an_author(f"{SECRET} Author", slug=NAMED), place=SECRET)
    add_credit(article, "reporter", agency=an_agency(SECRET, slug=NAMED))
    add_credit(article, "editor", name_as_printed=SECRET)
    article.topics.set([a_topic(SECRET, slug=NAMED)])


def forget(article: Article) -> None:
    """Leaves a plain story."""
    for name in ("richtext", "figure", "embed", "pullquote"):
        getattr(article, f"articles_{name}_set").all().delete()
    for rows in (article.credits, article.corrections, article.topics.through.objects):
        rows.filter(article=article).delete()
    plain: dict[str, Any] = {**dict.fromkeys(WORDS, ""), "section": None, "lead_image": None}
    plain |= {"headline": "Moss found", "places": [], "first_published_at": None}
    Article.objects.filter(pk=article.pk).update(**plain)


def _plain() -> Article:
    article = an_article("Moss found", slug="moss")
    publish(article)
    return article


def never_published() -> None:
    tell_secrets(an_article(slug=NAMED))


def scheduled() -> None:
    article = an_article(slug=NAMED)
    tell_secrets(article)
    publish(article, at=_soon())


def embargoed() -> None:
    article = an_article(slug=NAMED, embargo_until=_soon())
    tell_secrets(article)
    publish(article)


def withdrawn() -> None:
    article = an_article(slug="moss")
    tell_secrets(article)
    publish(article)
    withdraw(article, reason=SECRET)


def deleted() -> None:
    article = an_article(slug=NAMED)
    tell_secrets(article)
    publish(article)
    article.delete()


def past() -> None:
    article = an_article(slug="moss")
    tell_secrets(article)
    # Later editions are of the first one's day.
    Article.objects.filter(pk=article.pk).update(first_published_at=None)
    publish(article)
    forget(article)
    add_text(article, "<p>Moss.</p>")
    publish(article)


def to_be_updated() -> None:
    article = _plain()
    tell_secrets(article)
    Article.objects.filter(pk=article.pk).update(slug=NAMED)
    publish(article, at=_soon())


def worked_on() -> None:
    tell_secrets(_plain())


def _soon() -> datetime:
    return timezone.now() + timedelta(hours=1)


HIDDEN: list[Callable[[], None]] = [
    never_published, scheduled, embargoed, withdrawn, deleted, past, to_be_updated, worked_on,
]  # fmt: skip


def hidden_editions() -> list[Edition]:
    """All that there ever were of it."""
    return list(Edition.objects.filter(headline__startswith=SECRET))
