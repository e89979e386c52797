from __future__ import annotations

import pytest

from articles.models import Article, Severity
from articles.versions.state import state_of
from articles.versions.write import write
from tests.factories import add_correction, an_article

pytestmark = pytest.mark.django_db


def severities(article: Article) -> dict[str, str]:
    return dict(article.corrections.values_list("text", "severity"))


def test_a_document_that_comes_again_leaves_a_serious_correction_serious() -> None:
    article = an_article()
    add_correction(article, "It is 40.", severity=Severity.SERIOUS)
    before = state_of(article)
    added = {"kind": "correction", "text": "It ran.", "date": ""}
    assert write(article, before, {**before, "corrections": [*before["corrections"], added]})
    assert severities(article) == {"It is 40.": "serious", "It ran.": "ordinary"}
