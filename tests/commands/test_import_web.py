"""Documents of the web become articles."""

from __future__ import annotations

import pytest

from articles.models import Article, RichText
from tests.commands.importing import run
from tests.conftest import SEEDS

pytestmark = pytest.mark.django_db


def test_a_page_becomes_an_article_with_its_list_in_one_piece() -> None:
    run(SEEDS.parent / "html" / "wordpress-bell-overtime.html")
    article = Article.objects.get()
    assert article.identifier == "https://courier.example/2026/11/bell-rang-thirteen/"
    text = "".join(RichText.objects.filter(parent=article).values_list("text", flat=True))
    assert (
        "<ul><li>one stroke, large bell;</li><li>waiting for it to stop;</li>"
        "<li>one cup of tea, returned.</li></ul>"
    ) in text
