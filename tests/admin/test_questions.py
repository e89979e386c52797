from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, User
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
