from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from articles.models import Article, Edition, Question

URL = "admin:articles_question_changelist"


@pytest.fixture
def question(ferry: Path, db: None) -> Question:
    call_command("import_seeds", str(ferry), stdout=io.StringIO())
    return Question.objects.get()


def listed(desk: Client, **parameters: str) -> int:
    return int(desk.get(reverse(URL), parameters).context["cl"].result_count)


def act(desk: Client, action: str, question: Question, **parameters: str) -> None:
    query = "&".join(f"{name}={value}" for name, value in parameters.items())
    data = {"action": action, "_selected_action": [question.pk]}
    desk.post(f"{reverse(URL)}?{query}", data)


def test_a_question_that_is_answered_leaves_the_open_ones(desk: Client, question: Question) -> None:
    assert (listed(desk), listed(desk, open="no")) == (1, 0)
    act(desk, "mark_answered", question)
    assert (listed(desk), listed(desk, open="no"), listed(desk, open="all")) == (0, 1, 1)


def test_an_answer_can_be_taken_back(desk: Client, question: Question) -> None:
    act(desk, "mark_answered", question)
    act(desk, "open_again", question, open="no")
    assert listed(desk) == 1


def test_the_questions_of_one_article_are_one_list(desk: Client, question: Question) -> None:
    assert listed(desk, article__id__exact=str(question.article_id)) == 1
    assert listed(desk, article__id__exact="999999") == 0


def test_a_question_leads_to_its_line(desk: Client, question: Question) -> None:
    listed_page = desk.get(reverse(URL)).content.decode()
    assert question.reading
    source = reverse("admin:articles_source_change", args=[question.reading.source_id])
    assert f"{source}?line={question.line}#line-{question.line}" in listed_page
    page = desk.get(source, {"line": question.line}).content.decode()
    assert f'id="line-{question.line}"' in page


def test_the_desk_says_how_many_questions_are_open(desk: Client, question: Question) -> None:
    assert "1 open question<" in desk.get(reverse("admin:index")).content.decode()
    act(desk, "mark_answered", question)
    assert "open question" not in desk.get(reverse("admin:index")).content.decode()


def test_a_draft_with_a_question_is_deleted_by_who_may_delete_articles(
    client: Client, question: Question
) -> None:
    Edition.objects.all().delete()
    publisher = User.objects.create_user("publisher", is_staff=True)
    publisher.groups.add(Group.objects.get(name="Publisher"))
    client.force_login(publisher)
    there = reverse("admin:articles_article_delete", args=[question.article_id])
    assert "permission" not in client.get(there).content.decode()
    client.post(there, {"post": "yes"})
    assert not Article.objects.exists()
    assert not Question.objects.exists()


def page_of(question: Question) -> str:
    return reverse("admin:articles_question_change", args=[question.pk])


def test_a_question_is_answered_and_opened_again_on_its_own_page(
    desk: Client, question: Question
) -> None:
    assert 'name="settled" value="yes"' in desk.get(page_of(question)).content.decode()
    page = desk.post(page_of(question), {"settled": "yes"}, follow=True).content.decode()
    assert "1 answered." in page
    assert listed(desk) == 0
    assert 'name="settled" value="no"' in page
    desk.post(page_of(question), {"settled": "no"})
    assert listed(desk) == 1


def test_who_may_only_look_cannot_answer(client: Client, question: Question) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_question"))
    client.force_login(reader)
    assert 'name="settled"' not in client.get(page_of(question)).content.decode()
    assert client.post(page_of(question), {"settled": "yes"}).status_code == 403
    question.refresh_from_db()
    assert question.answered_at is None


def test_only_a_question_about_a_line_names_one(desk: Client, question: Question) -> None:
    assert "counted from 1" in desk.get(page_of(question)).content.decode()
    Question.objects.update(line=0)
    assert "counted from 1" not in desk.get(page_of(question)).content.decode()
