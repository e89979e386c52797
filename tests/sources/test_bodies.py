"""Paragraphs, subheads, pull quotes, corrections, figures: the parts of a body."""

from __future__ import annotations

from datetime import date

import pytest

from articles.sources import Ask, Figure, Paragraph, PullQuote, Role, Subhead
from tests.sources.samples import LEAD, WRAPPED, document, read

TITLE = "Town to close its oldest bridge"
MORE = "Divers had found that two of the piers were hollow, and that a third was close to it."


def test_a_short_line_before_a_paragraph_is_a_subhead() -> None:
    story = read(document(TITLE, LEAD, "What the divers saw", MORE), "subhead.txt")
    assert isinstance(story.body[1], Subhead)


def test_a_question_may_be_a_subhead() -> None:
    story = read(document(TITLE, LEAD, "Who will pay for it?", MORE), "question.txt")
    assert isinstance(story.body[1], Subhead)


ZONES = ("Zone 1 — old town", "Zone 2 — north bank, from Monday")


@pytest.mark.parametrize(
    "blocks", [(*ZONES, MORE), (ZONES[0], MORE, ZONES[1], "Nobody said when."), (MORE, *ZONES)]
)
def test_points_that_are_counted_through_are_paragraphs(blocks: tuple[str, ...]) -> None:
    story = read(document(TITLE, "By Ana Rook", LEAD, *blocks), "zones.txt")
    assert [it.text for it in story.body if isinstance(it, Paragraph)] == [LEAD, *blocks]
    assert story.questions == ()


@pytest.mark.parametrize("titles", [("Zone 1 — old town", "What then"), ("Part 1 — The flood",)])
def test_one_such_point_or_a_part_is_a_subhead(titles: tuple[str, ...]) -> None:
    end = "The ferry will run in its place from March."
    story = read(document(TITLE, LEAD, titles[0], MORE, titles[-1], end), "zones.txt")
    assert isinstance(story.body[1], Subhead)


def test_such_points_under_related_are_links() -> None:
    story = read(document(TITLE, LEAD, MORE, "Related", *ZONES), "zones.txt")
    assert [it.text for it in story.body if isinstance(it, Paragraph)] == [LEAD, MORE]


def test_short_sentences_are_body() -> None:
    story = read(document(TITLE, LEAD, "“Nobody told us,” she said.", MORE), "short.txt")
    assert [line.role for line in story.lines] == [Role.HEADLINE, *[Role.BODY] * 3]


def test_a_pull_quote_repeats_the_body_and_keeps_its_speaker() -> None:
    quote = "“two of the piers were hollow, and that a third was close to it”"
    end = "The ferry will run in its place from March."
    story = read(document(TITLE, LEAD, MORE, quote, "— Orla Venn", end), "quote.txt")
    assert PullQuote(text=quote, lines=(7, 9), attribution="Orla Venn") in story.body


CORRECTIONS = [
    ("Correction: The bridge was built in 1921.", "correction", None),
    ("Correction, March 3, 2023: The bridge was built in 1921.", "correction", date(2023, 3, 3)),
    ("Correction, 3 March: The bridge was built in 1921.", "correction", None),
    ("This article was amended on 3 March 2023. The bridge was built in 1921.", "correction",
     date(2023, 3, 3)),
    ("An earlier version of this article misstated the age of the bridge.", "correction", None),
    ("This story corrects the age of the bridge.", "correction", None),
    ("Corrected on March 4: The headline was changed.", "correction", None),
    ("(This March 3 story has been refiled to fix a typo in paragraph 2)", "correction", None),
    ("Because of an editing error, an article on Tuesday about the bridge misnamed the mayor.",
     "correction", None),
    ("Editor’s note (May 5, 2024): A comment by the mayor was added.", "note", date(2024, 5, 5)),
    ("(This March 3 story has been corrected to say 1921, in paragraph 1)", "correction", None),
    ("Clarification: The bridge is closed to cars only.", "clarification", None),
    ("Editor’s Note: The author has crossed the bridge.", "note", None),
    ("(Updates with quotes from the mayor)", "update", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "day"), CORRECTIONS)
def test_correction_is_kept_apart_from_the_body(text: str, kind: str, day: date | None) -> None:
    story = read(document(TITLE, LEAD, MORE, text), "corrected.txt")
    (correction,) = story.corrections
    assert (correction.kind, correction.text, correction.date) == (kind, text, day)


@pytest.mark.parametrize(
    ("label", "text", "kind", "day"),
    [
        ("Correction", "The bridge was built in 1921.", "correction", None),
        ("Correction: Nov. 12, 2026", "The bridge was built in 1921.", "correction",
         date(2026, 11, 12)),
        ("Correction: Nov. 12, 2026", "An earlier version of this article gave a wrong year.",
         "correction", date(2026, 11, 12)),
        ("Corrections, 12 November 2026", "The bridge was built in 1921.", "correction",
         date(2026, 11, 12)),
        ("Clarification: 12 November 2026", "It is closed to cars only.", "clarification",
         date(2026, 11, 12)),
        ("Editor’s note: Nov. 12, 2026", "The author has crossed it.", "note",
         date(2026, 11, 12)),
    ],
)  # fmt: skip
def test_label_and_text_are_one_correction(
    label: str, text: str, kind: str, day: date | None
) -> None:
    story = read(document(TITLE, LEAD, MORE, label, text), "corrected.txt")
    (correction,) = story.corrections
    assert (correction.kind, correction.text, correction.date) == (kind, text, day)
    assert correction.lines == (7, 9)
    assert [line.role for line in story.lines][3:] == [Role.CORRECTION] * 2


def figure_of(*blocks: str) -> Figure:
    (figure,) = [p for p in read(document(*blocks), "figure.txt").body if isinstance(p, Figure)]
    return figure


def test_a_credit_under_its_label_belongs_to_the_line_above() -> None:
    figure = figure_of(TITLE, LEAD, "The bridge at dusk.", "Credit", "Ana Rook/AFP", MORE)
    assert (figure.caption, figure.credit_line) == ("The bridge at dusk.", "Ana Rook/AFP")


def test_a_credit_may_stand_above_its_caption() -> None:
    caption = "Shopkeepers on the north bank were told nothing"
    figure = figure_of(TITLE, LEAD, "EPA", caption, MORE)
    assert (figure.caption, figure.credits[0].agency) == (caption, "EPA")


def test_a_marked_credit_belongs_to_the_line_above() -> None:
    credit = "Photograph: Ana Rook/The Guardian"
    figure = figure_of(TITLE, LEAD, "The bridge at dusk", credit, MORE)
    assert (figure.caption, figure.credit_line) == ("The bridge at dusk", "Ana Rook/The Guardian")


@pytest.mark.parametrize(
    "above",
    ["17.09.2024, 14.02 Uhr", "Von Ana Rook und Ben Tarrow, Lenn", "״המתינו״, אמר ראש העיר."],
)
def test_what_is_of_the_head_or_a_quotation_is_no_caption(above: str) -> None:
    figure = figure_of(TITLE, LEAD, MORE, above, "Foto: Ana Rook / dpa", MORE)
    assert figure.caption == ""


def test_words_above_a_button_that_shows_a_picture_are_asked() -> None:
    above, button = "The bridge from the north bank", "View image in fullscreen"
    caption = "The bridge at dusk. Photograph: Ana Rook/AFP"
    story = read(document(TITLE, LEAD, MORE, above, button, caption, MORE), "alt.txt")
    assert (Ask.UNKNOWN_LINE, above) in [(it.kind, it.text) for it in story.questions]
    assert all(getattr(part, "text", "") != above for part in story.body)


def test_the_same_caption_makes_one_figure() -> None:
    credited = "The bridge at dusk on Friday.Credit…Ana Rook/AFP"
    figure = figure_of(TITLE, LEAD, credited, MORE, "Image", "The bridge at dusk on Friday.")
    assert figure.credit_line == "Ana Rook/AFP"


def test_a_caption_without_credit_is_asked() -> None:
    story = read(document(TITLE, LEAD, "FILE - The bridge in May.", MORE), "file.txt")
    assert [question.kind for question in story.questions] == [Ask.CAPTION_CANDIDATE]


def test_wrapped_copy_is_joined_to_paragraphs() -> None:
    story = read(WRAPPED.encode(), "wire.txt")
    assert story.headline == "Ostlemere to close its oldest bridge for a year of repairs"
    assert len(story.body) == 3
    assert story.dateline is not None
    assert story.dateline.agency == "dpa"


def test_what_is_not_for_publication_stays_out() -> None:
    story = read(WRAPPED.encode(), "wire.txt")
    hidden = [line.text for line in story.lines if line.role is Role.NOT_FOR_PUBLICATION]
    assert "- Telephone: +00 30 555 0100" in hidden
    assert [question.kind for question in story.questions] == [Ask.BYLINE_FROM_TAGLINE]


def test_garbled_letters_are_asked_and_never_repaired() -> None:
    garbled = "The bridge â€” or what is left of it â€” will close."
    story = read(document(TITLE, LEAD, garbled), "garbled.txt")
    (question,) = story.questions
    assert (question.kind, question.text) == (Ask.ENCODING, garbled)
    assert question.proposal == garbled.encode("windows-1252").decode()


def test_only_the_letters_that_were_encoded_twice_are_repaired_in_the_proposal() -> None:
    data = document(TITLE, LEAD, "The bell — rang.") + b" It cost \xa3 5 and \x80 6, \xff."
    story = read(data, "mixed.txt")
    assert story.encoding == "windows-1252"
    proposed = "The bell — rang. It cost £ 5 and € 6, ÿ."
    assert [(q.kind, q.proposal) for q in story.questions] == [(Ask.ENCODING, proposed)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("העיר סוגרת את הגשר", "he"),
        ("Город закрывает мост", "und-Cyrl"),
        ("Η πόλη κλείνει", "el"),
        ("町は橋を閉じる", "ja"),
        ("The town", ""),
    ],
)
def test_script_tells_the_language(text: str, language: str) -> None:
    assert read(text.encode(), "script.txt").language == language


def test_the_same_sentence_about_somebody_else_is_no_pull_quote() -> None:
    fined = "of Mill Lane, admitted fishing in the fountain and was fined"
    people = [f"Kit Baxter, 31, {fined} 120 pounds.", f"Sam Baxter, 29, {fined} 140 pounds."]
    story = read(document(TITLE, LEAD, *people, "The fish went home."), "court.txt")
    assert [part.text for part in story.body if isinstance(part, Paragraph)][1:3] == people


def test_a_sentence_with_one_new_word_is_text_and_asked() -> None:
    first = "A hearing about the bridge will open next month and run for six weeks, the mayor said."
    again = first.replace("hearing", "review").replace(", the mayor said", "")
    story = read(document("Bridge closes", LEAD, first, "Nobody came.", again), "again.txt")
    assert again in [part.text for part in story.body if isinstance(part, Paragraph)]
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.UNKNOWN_LINE, again)]
