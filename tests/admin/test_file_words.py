"""The desk sees what the file of a picture says, and which fields have it from there."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from articles.images.metadata import FileMetadata
from articles.intake import fill
from articles.models import Image
from tests.admin.test_image_form import save
from tests.images.metadata.marked import xmp

pytestmark = pytest.mark.django_db
SAID = FileMetadata(
    headline="Ferry kept",
    iptc={"2:105": ["Ferry kept"], "2:80": ["<b>Ana</b>", "Bruno Vale"]},
    xmp=xmp("", 'photoshop:Credit="Lenn Pictures"').decode(),
    exif={"Model": "Lenn 5", "GPSLatitude": "52/1 30/1 0/1", "BodySerialNumber": "4711"},
)


def form(client: Client, image: Image) -> str:
    return client.get(reverse("admin:articles_image_change", args=[image.pk])).content.decode()


def test_all_that_the_file_says_is_shown_and_what_is_private_marked(admin_client: Client) -> None:
    image = Image.objects.create(caption="The slip.")
    fill(image, SAID)
    page = form(admin_client, image)
    for text in ("Ferry kept", "&lt;b&gt;Ana&lt;/b&gt;; Bruno Vale", "Lenn Pictures", "Lenn 5"):
        assert text in page
    assert "Headline 2:105" in page
    for text in ("52/1 30/1 0/1", "4711"):
        assert f"{text}</bdi> <em>(not passed on)</em>" in page
    assert page.count("not passed on") == 2


def test_fields_read_from_the_file_say_so(admin_client: Client) -> None:
    image = Image.objects.create(caption="The slip.")
    assert "Read from the file." not in form(admin_client, image)
    fill(image, SAID)
    assert form(admin_client, image).count("Read from the file.") == 1


def test_a_field_that_the_desk_rewrote_is_no_longer_read_from_the_file(desk: Client) -> None:
    image = Image.objects.create()
    fill(
        image,
        FileMetadata(
            headline="Ferry kept",
            caption="The slip.\nAt dawn.",
            keywords=("a", "b"),
            exif={"Model": "Lenn 5"},
        ),
    )
    assert form(desk, image).count("Read from the file.") == 3
    sent = {"caption": "The slip.\r\nAt dawn.", "keywords": "a\r\nb"}
    save(desk, image, **sent, headline="Ferry is kept")
    page = form(desk, image)
    assert "Ferry is kept" in page
    assert page.count("Read from the file.") == 2


def test_a_packet_that_is_broken_is_shown_as_it_is(admin_client: Client) -> None:
    image = Image.objects.create(caption="The slip.")
    fill(image, FileMetadata(xmp="<x:xmpmeta>broken"))
    assert "&lt;x:xmpmeta&gt;broken" in form(admin_client, image)


def test_a_new_image_has_no_panel(admin_client: Client) -> None:
    assert admin_client.get(reverse("admin:articles_image_add")).status_code == 200


def test_a_question_about_a_picture_alone_is_listed(admin_client: Client) -> None:
    image = Image.objects.create(credit_line="AP/Jonah Pell")
    fill(image, FileMetadata(credit_line="Ana Rook/AP", iptc={"2:110": ["Ana Rook/AP"]}))
    asked = image.questions.get()
    assert (
        "AP/Jonah Pell"
        in admin_client.get(reverse("admin:articles_question_changelist")).content.decode()
    )
    change = reverse("admin:articles_question_change", args=[asked.pk])
    assert admin_client.get(change).status_code == 200
