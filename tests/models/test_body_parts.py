"""A body taken apart for comparing, and put together again."""

from __future__ import annotations

import pytest

from articles.models import clean_html
from articles.versions.atoms import body_of, split, write_body
from tests.factories import add_embed, add_text, an_article

TABLE = "<table><tbody><tr><td><p>One.</p><p>Two.</p></td></tr></tbody></table>"


def test_a_table_is_one_part() -> None:
    parts = ["<p>Before.</p>", TABLE, "<p>After.</p>"]
    assert split("".join(parts)) == parts


def test_a_table_may_be_stored() -> None:
    assert clean_html(TABLE) == TABLE
    assert clean_html('<table onclick="x"><td style="x" colspan="2">1</td></table>').count('"') == 2


@pytest.mark.django_db
def test_an_embed_outlives_a_new_version_of_the_text() -> None:
    article = an_article(text="<p>One.</p>")
    add_embed(article, "https://charts.example/tides", "Tides")
    add_text(article, "<p>Two.</p>")
    placed = body_of(article)
    wanted = [{"type": "text", "html": "<p>New.</p>"}, *(atom for atom, _ in placed[1:])]
    write_body(article, placed, wanted)
    assert [atom for atom, _ in body_of(article)] == wanted
