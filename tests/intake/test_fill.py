from __future__ import annotations

import pytest

from articles.images.metadata import Credited, FileMetadata
from articles.intake import fill
from articles.models import Agency, Author, Credit, Image, Metadata, Question, Rights, Work

pytestmark = pytest.mark.django_db
SAID = {"2:105": ["Ferry kept"]}


def file(**said: object) -> FileMetadata:
    return FileMetadata(**{"iptc": SAID, **said})  # type: ignore[arg-type]


def credits(image: Image) -> list[tuple[str, str, str, str]]:
    return [
        (
            it.work,
            it.printed_name,
            it.agency.name if it.agency else "",
            it.distributor.name if it.distributor else "",
        )
        for it in image.credits.all()
    ]


def test_empty_fields_are_filled_and_named() -> None:
    image = Image.objects.create(caption="The slip at dawn.")
    said = file(
        headline="Ferry kept",
        caption="A ferry.",
        keywords=("ferry", "harbour"),
        licence="by-sa/4.0",
        date_created="2026-05-03",
        digital_source="digitalCapture",
    )
    filled = fill(image, said)
    image.refresh_from_db()
    assert (image.headline, image.caption) == ("Ferry kept", "The slip at dawn.")
    assert image.keywords == "ferry\nharbour"
    assert (image.licence, image.rights) == ("by-sa/4.0", Rights.CREATIVE_COMMONS)
    names = ["headline", "date_created", "digital_source", "licence", "keywords", "rights"]
    assert sorted(filled) == sorted(names)
    metadata = Metadata.objects.get(image=image)
    assert metadata.filled == list(filled)
    assert metadata.iptc == SAID


def test_rights_that_the_desk_has_set_stay() -> None:
    image = Image.objects.create(rights=Rights.CONTRACT)
    assert "rights" not in fill(image, file(licence="by/4.0"))
    assert image.rights == Rights.CONTRACT


def test_a_text_too_long_for_its_field_is_not_cut() -> None:
    image = Image.objects.create()
    assert fill(image, file(headline="Ferry " * 60)) == ()
    assert image.headline == ""


CREDITS = [
    (("Ana Rook",), "Agence France-Presse", "", "Ana Rook/Agence France-Presse",
     [("Ana Rook", "Agence France-Presse", "")]),
    (("ANA ROOK",), "AFP via Getty Images", "", "ANA ROOK/AFP via Getty Images",
     [("Ana Rook", "Agence France-Presse", "Getty Images")]),
    (("Ana Rook",), "Ana Rook/AFP", "", "Ana Rook/AFP", [("Ana Rook", "Agence France-Presse", "")]),
    ((), "REUTERS/Ana Rook", "", "REUTERS/Ana Rook", [("Ana Rook", "Reuters", "")]),
    (("Ana Rook", "Bruno Vale"), "", "", "Ana Rook, Bruno Vale",
     [("Ana Rook", "", ""), ("Bruno Vale", "", "")]),
    (("Ana Rook",), "", "AFP", "Ana Rook/AFP", [("Ana Rook", "Agence France-Presse", "")]),
    (("Ana Rook",), "", "Grandmother's album", "Ana Rook", [("Ana Rook", "", "")]),
    (("AFP",), "", "", "AFP", [("", "Agence France-Presse", "")]),
    (("STR", "Handout"), "AFP", "", None, [("", "Agence France-Presse", "")]),
]  # fmt: skip


@pytest.mark.parametrize(("creators", "line", "source", "printed", "expected"), CREDITS)
def test_whom_the_file_credits_becomes_credits(
    creators: tuple[str, ...],
    line: str,
    source: str,
    printed: str | None,
    expected: list[tuple[str, str, str]],
) -> None:
    image = Image.objects.create()
    fill(image, file(creators=creators, credit_line=line, source=source))
    assert credits(image) == [(Work.PHOTOGRAPHER, *who) for who in expected]
    if printed is not None:
        assert image.credit_line == printed
    assert not Question.objects.exists()


def test_known_people_and_agencies_are_credited() -> None:
    author = Author.objects.create(name="Ana Rook", slug="ana-rook")
    agency = Agency.objects.create(name="Lenn Pictures", slug="lenn")
    image = Image.objects.create()
    fill(image, file(creators=("ANA ROOK",), credit_line="Lenn Pictures"))
    credit = image.credits.get()
    assert (credit.agency, Author.objects.get()) == (agency, author)


def test_what_nobody_took_is_credited_to_an_illustrator() -> None:
    image = Image.objects.create()
    fill(image, file(creators=("Ana Rook",), digital_source="digitalCreation"))
    assert image.credits.get().work == Work.ILLUSTRATOR


@pytest.mark.parametrize(
    ("creators", "line"),
    [(("Rook",), "AFP"), (("Ana Rook",), "Bruno Vale/AFP"), (("rook and sons of the quay",), "")],
)
def test_what_cannot_be_told_is_asked(creators: tuple[str, ...], line: str) -> None:
    image = Image.objects.create()
    fill(image, file(creators=creators, credit_line=line))
    asked = Question.objects.get()
    assert (asked.kind, asked.image, asked.reading) == ("credit_unclear", image, None)
    assert asked.text == image.credit_line
    assert image.credit_line
    assert not image.credits.filter(author__isnull=False).exists()


def test_the_creator_is_credited_where_the_line_may_be_a_house() -> None:
    image = Image.objects.create()
    fill(image, file(creators=("Ana Rook",), credit_line="Agence Été"))
    assert str(image.credits.get().author) == "Ana Rook"
    assert Question.objects.get().kind == "credit_unclear"


def test_a_name_that_two_people_have_is_asked() -> None:
    for slug in ("one", "two"):
        Author.objects.create(name="Ana Rook", slug=slug)
    image = Image.objects.create()
    fill(image, file(creators=("Ana Rook",)))
    assert image.credits.get().name_as_printed == "Ana Rook"
    assert Question.objects.get().kind == "which_person"


def credited(line: str = "AP Photo/Jonah Pell") -> Image:
    image = Image.objects.create(credit_line=line)
    author = Author.objects.create(name="Jonah Pell", slug="pell")
    agency = Agency.objects.create(name="Associated Press", slug="ap")
    Credit.objects.create(image=image, work="photographer", author=author, agency=agency)
    return image


@pytest.mark.parametrize("line", ["AP", "AP Photo/Jonah Pell", "Jonah Pell/AP", ""])
def test_the_same_credit_in_another_form_is_no_difference(line: str) -> None:
    image = credited()
    fill(image, file(creators=("JONAH PELL",), credit_line=line))
    assert image.credits.count() == 1
    assert image.credit_line == "AP Photo/Jonah Pell"
    assert not Question.objects.exists()


@pytest.mark.parametrize("line", ["Ana Rook/AP", "Jonah Pell/Reuters", "AP via Getty Images"])
def test_another_credit_is_asked_and_nothing_overwritten(line: str) -> None:
    image = credited()
    for _ in range(2):
        fill(image, file(credit_line=line))
    asked = Question.objects.get()
    assert (asked.kind, asked.text) == ("credits_differ", "AP Photo/Jonah Pell")
    assert (asked.proposal, asked.image) == (line, image)
    image.refresh_from_db()
    assert image.credit_line == "AP Photo/Jonah Pell"
    assert image.credits.count() == 1


DIFFERING = [
    ("AFP", "Getty Images", [("photographer", "Ana Rook", "", "")]),
    ("AFP", "AFP via Getty Images", [("photographer", "Ana Rook", "Agence France-Presse", "")]),
    ("Bruno Vale/AFP", "Ana Rook/AFP", [("photographer", "", "Agence France-Presse", "")]),
]


@pytest.mark.parametrize(("line", "other", "certain"), DIFFERING)
def test_two_credits_in_one_file_are_asked_and_only_what_both_say_is_certain(
    line: str, other: str, certain: list[tuple[str, ...]]
) -> None:
    image = Image.objects.create()
    creators = () if "/" in line else ("Ana Rook",)
    otherwise = Credited(creators=creators, credit_line=other)
    for _ in range(2):
        fill(image, file(creators=creators, credit_line=line, otherwise=otherwise))
    asked = Question.objects.get()
    before = "Ana Rook/" if creators else ""
    assert (asked.kind, asked.image) == ("credits_differ", image)
    assert (asked.text, asked.proposal) == (f"{before}{line}", f"{before}{other}")
    assert image.credit_line == f"{before}{line}"
    assert credits(image) == certain


@pytest.mark.parametrize(
    ("line", "other"), [("AFP", "Agence France-Presse"), ("AFP via Getty Images", "AFP")]
)
def test_the_same_credit_in_two_forms_or_less_of_it_is_not_asked(line: str, other: str) -> None:
    image = Image.objects.create()
    fill(image, file(credit_line=line, otherwise=Credited(credit_line=other)))
    assert image.credits.count() == 1
    assert not Question.objects.exists()


def test_a_caption_that_follows_one_of_two_credits_of_its_file_is_asked_about() -> None:
    image = credited()
    fill(image, file(credit_line="AP", otherwise=Credited(credit_line="Getty Images")))
    asked = Question.objects.get()
    assert (asked.text, asked.proposal) == ("AP Photo/Jonah Pell", "Getty Images")
    assert image.credit_line == "AP Photo/Jonah Pell"


def test_a_printed_line_that_agrees_gets_its_credits() -> None:
    image = Image.objects.create(credit_line="Ana Rook/AFP")
    fill(image, file(creators=("Ana Rook",), credit_line="AFP"))
    assert credits(image) == [("photographer", "Ana Rook", "Agence France-Presse", "")]
    assert not Question.objects.exists()


def test_a_file_that_says_nothing_leaves_no_metadata() -> None:
    image = Image.objects.create()
    fill(image, file(headline="Ferry kept"))
    assert fill(image, FileMetadata()) == ()
    assert not Metadata.objects.exists()
