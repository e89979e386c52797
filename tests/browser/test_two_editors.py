from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, Credit, RichText
from tests.browser.conftest import Visit, an_editor, assert_accessible, sign_in
from tests.factories import add_credit, an_article, an_author

pytestmark = pytest.mark.django_db(transaction=True)


def opened(page: Page, server: LiveServer, article: Article) -> Page:
    page.goto(f"{server.url}/admin/articles/article/{article.pk}/change/")
    sign_in(page)
    page.locator(".ProseMirror[contenteditable=true]").first.wait_for()
    return page


def save(page: Page) -> None:
    page.get_by_role("button", name="Save and continue editing").click()


def test_the_second_of_two_editors_sees_both_texts_and_loses_neither(
    visit: Visit, browser: Browser, live_server: LiveServer
) -> None:
    an_editor()
    article = an_article(text="<p>It runs.</p><ul><li>Late&nbsp;&amp; slow</li></ul>")
    add_credit(article, author=an_author(), place="Ostlemere")
    mine = opened(visit.page, live_server, article)
    theirs = opened(browser.new_page(), live_server, article)
    theirs.locator("[name=credits-0-place]").fill("Sarn")
    theirs.locator(".ProseMirror[contenteditable=true]").first.click()
    theirs.keyboard.press("Control+Home")
    theirs.keyboard.type("Good news. ")
    save(theirs)
    theirs.get_by_text("was changed successfully").wait_for()
    theirs.close()

    mine.get_by_label("Headline").fill("Ferry sunk")
    mine.locator("[name=credits-0-place]").scroll_into_view_if_needed()
    save(mine)
    panel = mine.get_by_role("region", name="Changed while you had it open")
    expect(panel).to_be_focused()
    mine.wait_for_timeout(400)  # the block editor scrolls late
    expect(panel.locator("h2")).to_be_in_viewport()
    expect(panel.get_by_text("Good news.")).to_be_visible()
    assert_accessible(mine)
    save(mine)
    mine.get_by_text("was changed successfully").wait_for()
    assert Article.objects.get().headline == "Ferry sunk"
    assert Credit.objects.get().place == "Sarn"
    assert RichText.objects.get().text.startswith("<p>Good news. It runs.</p>")
    assert visit.complaints == []
