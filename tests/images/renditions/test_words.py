"""What an image's rows say that goes into its files."""

from __future__ import annotations

import pytest

from articles.images.renditions.said import recipe_of, with_credits, words_of
from articles.images.renditions.words import Words
from articles.models import Credit, Image, Rights, Work
from tests.factories import an_agency, an_author, an_image
from tests.images.renditions.drawing import drawn
from tests.pictures import picture

pytestmark = pytest.mark.django_db


def at_hand(image: Image) -> Image:
    return with_credits(Image.objects.all()).get(pk=image.pk)


def test_the_photographer_is_the_creator() -> None:
    image = an_image(credit_line="Photo: Ines Tarrow (AFP)", author=an_author("Ines Tarrow"))
    Credit.objects.create(image=image, work=Work.SOURCE, name_as_printed="Harbour office")
    words = words_of(at_hand(image))
    assert words.creators == ("Ines Tarrow",)
    assert words.credit == "Photo: Ines Tarrow (AFP)"


def test_an_agency_alone_is_the_creator() -> None:
    words = words_of(at_hand(an_image(agency=an_agency("Agence France-Presse"))))
    assert words.creators == ("Agence France-Presse",)
    assert words.credit == "Agence France-Presse"


def test_credits_make_a_credit_line_where_none_is_printed() -> None:
    image = an_image(author=an_author("Ines Tarrow"), agency=an_agency("Reuters"))
    assert words_of(at_hand(image)).credit == "Ines Tarrow/Reuters"


def test_a_picture_that_nobody_is_named_for_has_no_words() -> None:
    assert words_of(at_hand(an_image())) == Words()


def test_a_licence_is_stated_by_its_address() -> None:
    image = an_image()
    Image.objects.update(rights=Rights.CREATIVE_COMMONS, licence="by/4.0")
    licence = words_of(at_hand(image)).licence
    assert licence == "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize(
    "change",
    [
        {"credit_line": "Another"}, {"copyright_notice": "©"}, {"usage_terms": "None"},
        {"focal_x": 0.2}, {"focal_y": 0.9}, {"sha256": "b" * 64}, {"digital_source": "print"},
        {"rights": "creative_commons", "licence": "by/4.0"},
    ],
)  # fmt: skip
def test_what_is_in_the_files_is_in_the_recipe(change: dict[str, object]) -> None:
    image = an_image()
    before = recipe_of(at_hand(image))
    Image.objects.update(caption="Other words", alt="Others", headline="Others")
    assert recipe_of(at_hand(image)) == before
    Image.objects.update(**change)
    assert recipe_of(at_hand(image)) != before


def test_a_corrected_name_changes_the_recipe() -> None:
    author = an_author("Ines Tarow")
    image = an_image(author=author)
    before = recipe_of(at_hand(image))
    author.name = "Ines Tarrow"
    author.save()
    assert recipe_of(at_hand(image)) != before


def test_the_longest_words_fit_into_a_jpeg() -> None:
    image = an_image(credit_line="&" * 500)
    Image.objects.update(usage_terms="<" * 50_000, copyright_notice="界" * 500)
    Credit.objects.bulk_create(
        Credit(image=image, work=Work.PHOTOGRAPHER, name_as_printed=f"{n:03}" + "&" * 290)
        for n in range(200)
    )
    assert len(drawn(picture(), words_of(at_hand(image)))) == 12


def test_control_characters_are_left_out() -> None:
    words = words_of(at_hand(an_image(credit_line="A\x0bB\x1f C")))
    assert words.credit == "AB C"
