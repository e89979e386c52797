from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, Edition
from tests.browser.conftest import Visit, an_editor, assert_accessible, sign_in

pytestmark = pytest.mark.django_db(transaction=True)

OLD = "Ostlemere’s Midnight Ferry Wins a Reprieve, With Volunteers at the Ropes"
NEW = "The midnight ferry stays"


def test_a_document_is_imported_edited_published_and_read(
    visit: Visit, live_server: LiveServer, ferry: Path
) -> None:
    an_editor()
    call_command("import_seeds", str(ferry), stdout=io.StringIO())
    article = Article.objects.get()
    page = visit.page

    page.goto(live_server.url)
    page.get_by_role("link", name=OLD).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(OLD)
    expect(page.get_by_text("OSTLEMERE, Lennshire")).to_be_visible()
    expect(page.locator("figure.fig--absent")).to_have_count(2)
    assert_accessible(page)

    page.goto(f"{live_server.url}/admin/articles/article/{article.pk}/change/")
    sign_in(page)
    expect(page.locator(".source__line")).to_have_count(17)
    editor = page.locator(".ProseMirror[contenteditable=true]").first
    expect(editor).to_contain_text("The late ferry across the Lenn")
    page.get_by_label("Headline").fill(NEW)
    editor.click()
    page.keyboard.press("Control+Home")
    page.keyboard.type("Good news. ")
    assert_accessible(page)
    page.get_by_role("button", name="Save and publish changes").click()
    expect(page.get_by_text("Readers see it now.")).to_be_visible()

    edition = Edition.objects.visible().get()
    page.goto(live_server.url + edition.path)
    expect(page.get_by_role("heading", level=1)).to_have_text(NEW)
    expect(page.get_by_text("Good news. The late ferry across the Lenn")).to_be_visible()
    page.get_by_role("link", name="Rafiq ul-Haq").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Rafiq ul-Haq")
    expect(page.get_by_role("link", name=NEW)).to_be_visible()
    assert_accessible(page)
    assert visit.complaints == []
