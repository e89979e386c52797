"""Where an image is used, that it is kept while it is, and how images are found."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.models import Image
from articles.publishing import publish, withdraw
from tests.factories import an_article, an_image

pytestmark = pytest.mark.django_db


def form(image: Image) -> str:
    return reverse("admin:articles_image_change", args=[image.pk])


def listed(desk: Client, **filters: str) -> set[Image]:
    page = desk.get(reverse("admin:articles_image_changelist"), filters)
    assert page.status_code == 200
    return set(page.context["cl"].queryset)


def test_the_form_names_every_article_with_what_readers_see(desk: Client) -> None:
    image = an_image()
    an_article("In the body", images=[image])
    publish(an_article("On top", lead_image=image))
    page = desk.get(form(image)).content.decode()
    assert "In the body</a> (Never published), in the body" in page
    assert "On top</a> (Live), lead" in page
    assert "Edition 1, for readers from" in page


def test_a_past_edition_counts_as_a_use(desk: Client) -> None:
    image = an_image()
    article = an_article("Once on top", lead_image=image)
    publish(article)
    withdraw(article)
    article.lead_image = None
    article.save()
    page = desk.get(form(image)).content.decode()
    assert "Once on top</a> (Withdrawn)" in page
    assert "until" in page


@pytest.mark.parametrize("page", ["form", "uses"])
def test_many_uses_cost_as_many_queries_as_few(desk: Client, page: str) -> None:
    few, many = an_image("few"), an_image("many")
    for image, number in ((few, 3), (many, 60)):
        for at in range(number):
            publish(an_article(f"Story {at}", images=[image]))
    counts = []
    for image in (few, few, many):
        url = form(image) if page == "form" else reverse("admin:image_uses", args=[image.pk])
        with CaptureQueriesContext(
            connection,
        ) as queries:
            desk.get(url)
        counts.append(len(queries))
    assert counts[1] == counts[2]


def test_the_list_of_uses_is_in_pages(desk: Client) -> None:
    image = an_image()
    for at in range(51):
        an_article(f"Story {at}.", images=[image])
    assert "All 51 articles" in desk.get(form(image)).content.decode()
    url = reverse("admin:image_uses", args=[image.pk])
    first, second = (desk.get(url, {"page": it}).content.decode() for it in "12")
    assert "Story 50." in first
    assert "Story 0." not in first
    assert "Story 0." in second


@pytest.mark.parametrize("seen_once", [False, True])
def test_a_used_image_is_not_deleted_and_its_articles_are_named(
    desk: Client, seen_once: bool
) -> None:
    image, other = an_image(), an_image("unused")
    article = an_article("Shows it", images=[image])
    if seen_once:
        publish(article)
        article.articles_figure_set.all().delete()
    for url, data in (
        (reverse("admin:articles_image_delete", args=[image.pk]), {"post": "yes"}),
        (
            reverse("admin:articles_image_changelist"),
            {"action": "delete_selected", "_selected_action": [image.pk, other.pk], "post": "yes"},
        ),
    ):
        page = desk.post(url, data)
        assert page.status_code == 409
        assert "Shows it" in page.content.decode()
    assert Image.objects.count() == 2


def test_unused_images_are_deleted_one_by_one_or_together(desk: Client) -> None:
    one, *some = (an_image() for _ in range(3))
    desk.post(reverse("admin:articles_image_delete", args=[one.pk]), {"post": "yes"})
    chosen = [image.pk for image in some]
    action: dict[str, Any] = {"action": "delete_selected", "_selected_action": chosen}
    url = reverse("admin:articles_image_changelist")
    page = desk.post(url, action).content.decode()
    assert "Are you sure" in page
    # As the page asks for it, not as the list does.
    asked = re.findall(r'<input type="hidden" name="action" value="(\w+)">', page)
    desk.post(url, {**action, "action": asked[-1], "post": "yes"})
    assert not Image.objects.exists()


def test_images_are_found_by_what_is_missing_and_what_is_due(desk: Client) -> None:
    now = timezone.now()
    images: dict[str, Image] = {}
    stated: dict[str, dict[str, Any]] = {
        "ready": {"file": "a.jpg", "credit_line": "Pell", "alt": "A slip.", "rights": "owned"},
        "credited": {"file": "b.jpg", "alt": "A slip.", "rights": "owned"},
        "bare": {"file": "c.jpg"},
        "waiting": {"credit_line": "Pell", "alt": "A slip."},
        "over": {"file": "d.jpg", "credit_line": "P", "alt": "A", "expires_at": now},
        "soon": {
            "file": "e.jpg", "credit_line": "P", "alt": "A",
            "expires_at": now + timedelta(days=29),
        },
        "kept": {"file": "f.jpg", "credit_line": "P", "alt": "A", "may_be_passed_on": False},
    }  # fmt: skip
    for name, fields in stated.items():
        credit = {"name_as_printed": "Jonah Pell"} if name == "credited" else {}
        images[name] = an_image(name, **credit)
        Image.objects.filter(pk=images[name].pk).update(**fields)
    an_article(images=[images["ready"]])

    def names(**filters: str) -> set[str]:
        return {image.caption for image in listed(desk, **filters)}

    assert names(missing="file") == {"waiting"}
    assert names(missing="credit") == {"bare"}
    assert names(missing="alt") == {"bare"}
    assert names(until="over") == {"over"}
    assert names(until="soon") == {"soon"}
    assert names(passed_on="no") == {"kept"}
    assert names(use="used") == {"ready"}
    assert "ready" not in names(use="unused")
    assert names(rights__exact="owned") == {"ready", "credited"}
    assert names(missing="x") == set()


def test_images_of_one_look_are_listed_together(desk: Client) -> None:
    images = [an_image(name) for name in ("one", "two", "other")]
    for image, hash_ in zip(images, ("f" * 16, "f" * 15 + "e", "1" * 16), strict=True):
        same = {"sha256": "a" * 64} if hash_ != "1" * 16 else {"sha256": "b" * 64}
        Image.objects.filter(pk=image.pk).update(file="a.jpg", perceptual_hash=hash_, **same)
    page = desk.get(form(images[0])).content.decode()
    assert form(images[1]) in page
    assert form(images[2]) not in page
    assert listed(desk, alike=str(images[0].pk)) == set(images[:2])
    assert listed(desk, alike="x") == set()
    assert listed(desk, twice="yes") == set(images[:2])


def test_the_list_says_how_each_stands(desk: Client) -> None:
    image = an_image()
    Image.objects.filter(pk=image.pk).update(
        file="a.jpg", expires_at=timezone.now(), may_be_passed_on=False
    )
    an_image("waits", "Pell")
    page = desk.get(reverse("admin:articles_image_changelist")).content.decode()
    assert "no credit, expired on" in page
    assert "not to be passed on" in page
    assert "waits for its file" in page
