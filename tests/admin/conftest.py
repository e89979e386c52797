from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from articles.models import Article
from tests.factories import add_correction, add_credit, add_quote, an_article, an_author, an_image


@pytest.fixture
def desk(client: Client, db: None) -> Client:
    """An editor at work, signed in."""
    client.force_login(User.objects.create_superuser("editor"))
    return client


@pytest.fixture
def story(db: None) -> Article:
    article = an_article(standfirst="For now.", images=[an_image()])
    add_quote(article, "Nobody counts.")
    add_credit(article, author=an_author(), place="Ostlemere")
    add_correction(article, "It is 40.")
    return article
