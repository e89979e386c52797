"""Pictures at the desk: seen where they stand, and given to the caption that they belong to."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from articles.models import Article, Figure, Image, Question
from tests.admin.forms import change_url
from tests.commands.clock import story
from tests.commands.conftest import media
from tests.commands.importing import run
from tests.factories import an_article
from tests.pictures import picture

__all__ = ["media"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media")]


@pytest.fixture
def asked(tmp_path: Path) -> Question:
    """Two pictures beside a document with one caption."""
    story(tmp_path)
    for number, colour in ((1, "teal"), (2, "red")):
        (tmp_path / f"clock-{number}.jpg").write_bytes(picture(colour))
    run(tmp_path)
    return Question.objects.get(kind="which_picture", text="clock-2.jpg")


def url(question: Question) -> str:
    return reverse("admin:articles_question_change", args=[question.pk])


def test_a_picture_is_given_to_the_caption_that_it_belongs_to(
    desk: Client, asked: Question
) -> None:
    image = Figure.objects.get().image
    assert "Give it to this caption" in desk.get(url(asked)).content.decode()
    page = desk.post(url(asked), {"give": image.pk}, follow=True).content.decode()
    assert "The picture is given to" in page
    assert "Give it to this caption" not in page
    image.refresh_from_db()
    assert (image.original_name, image.width, bool(image.file)) == ("clock-2.jpg", 40, True)
    assert image.caption == "The clock in May."
    assert not Image.objects.filter(original_name="clock-2.jpg").exclude(pk=image.pk).exists()
    asked.refresh_from_db()
    assert asked.answered_at is not None


def test_a_caption_that_has_a_picture_gets_no_other(desk: Client, asked: Question) -> None:
    image = Figure.objects.get().image
    desk.post(url(asked), {"give": image.pk})
    other = Question.objects.get(text="clock-1.jpg")
    for to in (str(image.pk), "", "x", "9" * 30):
        page = desk.post(url(other), {"give": to}, follow=True).content.decode()
        assert "The picture was not given" in page
    assert Image.objects.filter(original_name="clock-1.jpg").exists()


def test_who_may_not_change_pictures_gives_none(client: Client, asked: Question) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    client.force_login(reader)
    assert client.post(url(asked), {"give": Figure.objects.get().image_id}).status_code == 403
    reader.groups.add(Group.objects.get(name="Reporter"))
    assert "Give it to this caption" in client.get(url(asked)).content.decode()


def test_the_picture_is_seen_in_the_article_and_beside_its_document(
    desk: Client, asked: Question
) -> None:
    image = Figure.objects.get().image
    article = Article.objects.get()
    assert article.source_id is not None
    shown = reverse("admin:image_preview", args=[image.pk])
    pages = (
        change_url(article),
        reverse("admin:articles_source_change", args=[article.source_id]),
    )
    assert not any(shown in desk.get(page).content.decode() for page in pages)
    desk.post(url(asked), {"give": image.pk})
    assert all(shown in desk.get(page).content.decode() for page in pages)


def test_the_lead_picture_is_seen_with_its_words_in_the_article(
    desk: Client, asked: Question
) -> None:
    image = Image.objects.exclude(original_name="").order_by("pk")[0]
    Image.objects.filter(pk=image.pk).update(caption="The pier.", credit_line="Exi Fonly/Lenn")
    article = an_article(lead_image=image)
    page = desk.get(change_url(article)).content.decode()
    assert reverse("admin:image_preview", args=[image.pk]) in page
    assert "The pier.<br><small>Exi Fonly/Lenn</small>" in page
    assert desk.get(reverse("admin:articles_article_add")).status_code == 200
