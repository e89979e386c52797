"""What is prepared of a story when it is published, and printed as it is ever after."""

from __future__ import annotations

import pytest
from django.template.loader import render_to_string
from django.test import Client

from articles.models import Edition
from articles.publishing import publish
from articles.views.printed.story import stories_of
from tests.factories import a_section, a_story, add_correction, an_article, an_author
from tests.views.pictured import a_picture

pytestmark = pytest.mark.django_db


def an_edition() -> Edition:
    ines = an_author(description="Ines Tarrow covers the harbour.")
    story = an_article(by=[ines], section=a_section(), lead_image=a_picture(), dateline="QUAY")
    add_correction(story, "It is 40.")
    publish(story)
    return Edition.objects.with_credits().get(article=story)


def element(edition: Edition) -> str:
    context = {"edition": edition, "story": stories_of([edition])[edition.pk]}
    return render_to_string("article/_article.html", context).strip()


def test_the_article_needs_nothing_but_its_edition_and_its_story(client: Client) -> None:
    edition = an_edition()
    a_story("Another", section=edition.section)
    assert element(edition) in client.get(edition.path).content.decode()


def test_the_article_is_the_same_whatever_else_is_published() -> None:
    edition = an_edition()
    alone = element(edition)
    a_story("Another", section=edition.section, by=[an_author()])
    assert element(edition) == alone
