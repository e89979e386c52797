"""What two editors with one article do, and what the second reads when refused."""

from __future__ import annotations

from typing import Any

from django.test import Client

from articles.models import Article
from tests.admin.forms import change_url, form_data, posted_from

TEXT = "articles_richtext_set-0-text"
CAPTION = "articles_figure_set-0-caption"
QUOTE = "articles_pullquote_set-0-text"


def saved(desk: Client, article: Article, **changes: Any) -> None:
    """By somebody else, while the test has its own form open."""
    data = form_data(desk, article) | changes | {"_continue": "1"}
    assert desk.post(change_url(article), data).status_code == 302


def refused(desk: Client, article: Article, mine: dict[str, Any]) -> Any:
    page = desk.post(change_url(article), mine | {"_continue": "1"})
    assert page.status_code == 200
    return page


def saved_again(desk: Client, article: Article, page: Any, **changes: Any) -> None:
    data = posted_from(page) | changes | {"_continue": "1"}
    assert desk.post(change_url(article), data).status_code == 302


def told(page: Any) -> list[tuple[str, str, str]]:
    """What differs, as the editor reads it: what, theirs, mine."""

    def text(lines: Any) -> str:
        return " / ".join(line.text for line in lines)

    return [(it.what, text(it.theirs), text(it.mine)) for it in page.context["stale"].differences]
