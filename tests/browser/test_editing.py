from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, Author, Edition, Image, RichText
from tests.browser.conftest import Visit, an_editor, sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def choose(page: Page, field: str, word: str) -> None:
    """Opens a chooser, types a word and takes the first answer, all by keyboard."""
    page.locator(f"#{field} + .select2 .select2-selection").focus()
    page.keyboard.press("Enter")
    page.keyboard.type(word)
    page.get_by_role("option", name=word).first.wait_for()
    page.keyboard.press("Enter")


def insert(page: Page, kind: str) -> None:
    page.locator(".order-machine-insert-target").locator("visible=true").last.click()
    page.locator(".plugin-buttons .plugin-button", has_text=kind).click()


@pytest.mark.parametrize("width", [1280, 390])
def test_an_editor_adds_a_quote_a_figure_and_a_credit(
    visit: Visit, live_server: LiveServer, width: int
) -> None:
    an_editor()
    Author.objects.create(name="Marit Osk", slug="marit-osk")
    Image.objects.create(caption="The Alder Maid at the slip", credit_line="Joss Marrable")
    article = Article.objects.create(headline="Ferry kept")
    RichText.objects.create(parent=article, ordering=10, text="<p>It runs.</p>")
    page = visit.page
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{live_server.url}/admin/articles/article/{article.pk}/change/")
    sign_in(page)
    insert(page, "Pull quote")
    page.locator("[name=articles_pullquote_set-0-text]").fill("Nobody counts them.")
    insert(page, "Figure")
    choose(page, "id_articles_figure_set-0-image", "Alder")
    page.get_by_text("Add another Credit").click()
    choose(page, "id_credits-0-author", "Marit")
    page.locator("[name=credits-0-work]").select_option("author")
    page.get_by_role("button", name="Save and publish").click()
    expect(page.get_by_text("Readers see it now.")).to_be_visible()

    page.goto(live_server.url + Edition.objects.visible().get().path)
    expect(page.get_by_text("By Marit Osk")).to_be_visible()
    expect(page.get_by_text("Nobody counts them.")).to_be_visible()
    expect(page.get_by_text("The Alder Maid at the slip")).to_be_visible()
    assert visit.complaints == []
