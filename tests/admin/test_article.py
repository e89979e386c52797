from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import Article, Author, Credit, Edition, RichText
from articles.publishing import publish
from tests.admin.forms import change_url, form_data


@pytest.fixture
def article(ferry: Path, db: None) -> Article:
    call_command("import_seeds", str(ferry), stdout=io.StringIO())
    return Article.objects.get()


def test_the_source_stands_beside_the_article_line_by_line(desk: Client, article: Article) -> None:
    page = desk.get(change_url(article)).content.decode()
    assert page.count('<li class="source__line ') == 17
    assert "source__line--furniture" in page
    assert "Back to top button" in page
    assert "17 lines accounted for" in page


def test_the_open_questions_stand_beside_it_too(desk: Client, article: Article) -> None:
    page = desk.get(change_url(article)).content.decode()
    assert "There is no by-line." in page


def test_the_form_costs_the_same_with_3_and_with_30_credits(desk: Client, article: Article) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert desk.get(change_url(article)).status_code == 200
        return len(captured)

    before = queries()
    for index in range(30):
        author = Author.objects.create(name=f"Person {index}", slug=f"person-{index}")
        Credit.objects.create(article=article, author=author, work="contributor", position=index)
    assert queries() == before


def test_an_edit_is_saved_and_readers_see_it_only_when_published(
    desk: Client, article: Article
) -> None:
    data = form_data(desk, article) | {"headline": "The ferry stays", "_continue": "1"}
    assert desk.post(change_url(article), data).status_code == 302
    assert Article.objects.get().headline == "The ferry stays"
    assert Edition.objects.visible().get().headline != "The ferry stays"
    data = form_data(desk, article) | {"_publish": "Save and publish changes"}
    desk.post(change_url(article), data)
    assert Edition.objects.visible().get().headline == "The ferry stays"
    made_by = Edition.objects.visible().get().made_by
    assert made_by is not None
    assert made_by.username == "editor"


def test_a_save_that_changes_nothing_leaves_a_live_article_live(
    desk: Client, article: Article
) -> None:
    desk.post(change_url(article), form_data(desk, article) | {"_continue": "1"})
    assert Article.objects.with_state().get().state == "live"  # type: ignore[attr-defined]


def test_markup_outside_the_schema_does_not_survive_a_save(desk: Client, article: Article) -> None:
    data = form_data(desk, article)
    field = next(name for name in data if name.endswith("-text") and "richtext" in name)
    data[field] = '<p>Kept <strong>bold</strong><script>x()</script><img src="//a/b"></p>'
    desk.post(change_url(article), data | {"_save": "1"})
    texts = [block.text for block in RichText.objects.filter(parent=article)]
    assert "<p>Kept <strong>bold</strong></p>" in texts


def test_an_article_without_a_body_says_why_it_is_not_published(desk: Client) -> None:
    article = Article.objects.create(headline="Empty")
    data = form_data(desk, article) | {"_publish": "1"}
    page = desk.post(change_url(article), data, follow=True)
    assert "has no body" in page.content.decode()
    assert not Edition.objects.exists()


def test_withdrawing_asks_for_a_reason_and_keeps_it(desk: Client, article: Article) -> None:
    url = reverse("admin:articles_article_changelist")
    data = {"action": "withdraw_selected", "_selected_action": [article.pk]}
    page = desk.post(url, data)
    assert "Reason, for the record" in page.content.decode()
    assert Edition.objects.visible().exists()
    assert "Nothing is withdrawn yet" not in page.content.decode()
    blank = desk.post(url, data | {"reason": " "})
    assert "Nothing is withdrawn yet" in blank.content.decode()
    assert Edition.objects.visible().exists()
    desk.post(url, data | {"reason": "Wrong boat"})
    assert not Edition.objects.visible().exists()
    edition = Edition.objects.get()
    assert (edition.end_reason, edition.is_reason_public) == ("Wrong boat", False)


def test_the_desk_says_whether_readers_are_told_why(desk: Client, article: Article) -> None:
    url = reverse("admin:articles_article_changelist")
    data = {"action": "withdraw_selected", "_selected_action": [article.pk]}
    box = '<input type="checkbox" name="tell_readers"'
    assert f"{box}>" in desk.post(url, data).content.decode()
    again = desk.post(url, data | {"reason": " ", "tell_readers": "on"}).content.decode()
    assert f"{box} checked>" in again
    desk.post(url, data | {"reason": "Wrong boat", "tell_readers": "on"})
    assert Edition.objects.get().is_reason_public


def test_what_readers_saw_is_never_deleted(desk: Client, article: Article) -> None:
    url = reverse("admin:articles_article_delete", args=[article.pk])
    assert desk.get(url).status_code == 403
    listing = desk.get(reverse("admin:articles_article_changelist")).content.decode()
    assert "delete_selected" not in listing


def member_of(group: str) -> Client:
    user = User.objects.create_user(group.lower(), is_staff=True)
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


def test_a_reporter_may_edit_and_not_publish(article: Article) -> None:
    reporter = member_of("Reporter")
    page = reporter.get(change_url(article)).content.decode()
    assert 'name="_save"' in page
    assert 'name="_publish"' not in page
    data = form_data(reporter, article) | {"headline": "Mine", "_publish": "1"}
    reporter.post(change_url(article), data)
    assert Article.objects.get().headline == "Mine"
    assert Edition.objects.visible().get().headline != "Mine"


def test_a_publisher_may_publish(article: Article) -> None:
    publisher = member_of("Publisher")
    data = form_data(publisher, article) | {"headline": "Ours", "_publish": "1"}
    publisher.post(change_url(article), data)
    assert Edition.objects.visible().get().headline == "Ours"


def test_the_desk_is_guarded_by_a_policy_with_a_nonce(desk: Client, article: Article) -> None:
    page = desk.get(change_url(article))
    policy = page.headers["Content-Security-Policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    nonce = scripts.split("'nonce-")[1].split("'")[0]
    assert f'nonce="{nonce}"' in page.content.decode()
    assert "unsafe" not in scripts


def test_the_list_says_what_readers_see(desk: Client, article: Article) -> None:
    url = reverse("admin:articles_article_changelist")
    assert "state--live" in desk.get(url).content.decode()
    assert desk.get(url, {"state": "never"}).context["cl"].result_count == 0
    article.headline = "Changed"
    article.save()
    assert "state--changed" in desk.get(url).content.decode()
    publish(article)
    assert desk.get(url, {"state": "live"}).context["cl"].result_count == 1


def test_a_draft_without_a_headline_can_be_saved(desk: Client) -> None:
    article = Article.objects.create(headline="")
    data = form_data(desk, article) | {"kicker": "Harbour", "_save": "1"}
    assert desk.post(change_url(article), data).status_code == 302
    assert Article.objects.get().kicker == "Harbour"
