"""Who made a picture, for whom, and through whom it came."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Figure, Lexicon, Paragraph, Work
from articles.sources.grammar.caption_credit import find_credit
from articles.sources.grammar.credit_line import attribute
from tests.sources.samples import LEAD, document, read

MORE = "Divers had found that two of the piers were hollow. A third was close to it, they said."
LEXICON = Lexicon.standard()

LINES = [
    ("Ana Rook/Agence France-Presse — Getty Images", "Ana Rook", "Agence France-Presse",
     "Getty Images"),
    ("Ana Rook/EPA, via Shutterstock", "Ana Rook", "EPA", "Shutterstock"),
    ("(AP Photo/Ana Rook)", "Ana Rook", "AP", ""),
    ("REUTERS/Ana Rook", "Ana Rook", "REUTERS", ""),
    ("Photograph: Ana Rook/Lenn Wire/REX/Shutterstock", "Ana Rook", "Lenn Wire", "Shutterstock"),
    ("Ana Rook for The New York Times", "Ana Rook", "The New York Times", ""),
    ("Willa J. Moss Jr. for The New York Times", "Willa J. Moss Jr.", "The New York Times", ""),
    ("Photo by ANA ROOK /AFP via Getty Images", "Ana Rook", "AFP", "Getty Images"),
    ("Photo by - /AFP via Getty Images", "", "AFP", "Getty Images"),
    ("STR/AP", "", "AP", ""),
    ("NASA/AFP/Getty Images", "", "NASA", "Getty Images"),
    ("Government of Chile, via Associated Press", "", "Government of Chile", "Associated Press"),
    ("Photograph: Ana & Bruno Moranti/Getty Images", "Ana & Bruno Moranti", "Getty Images", ""),
    ("Photograph: lennlens/Shutterstock", "lennlens", "Shutterstock", ""),
    ("@lenn_pictures/via REUTERS", "@lenn_pictures", "", "REUTERS"),
    ("Photograph: ©2025 Lenn Technologies/EPA", "", "Lenn Technologies", "EPA"),
    ("Photograph: Ostlemere River Office", "", "Ostlemere River Office", ""),
    ("Julien de Rook/AFP", "Julien de Rook", "AFP", ""),
    ("Composite: Ana Rook and Ben Tarrow/Getty Images", "Ana Rook+Ben Tarrow", "Getty Images", ""),
    ("Lenn County Court, Eastern Division", "",
     "Lenn County Court, Eastern Division", ""),
    ("Photograph: found in an old book", "", "", ""),
    ("Ana Rook for The Ostlemere Courier", "Ana Rook", "The Ostlemere Courier", ""),
    ("Photographs by Ana Rook and Ben Tarrow for The Courier", "Ana Rook+Ben Tarrow",
     "The Courier", ""),
    ("(Photo by Ana Rook and Ben Tarrow/Getty Images)", "Ana Rook+Ben Tarrow", "Getty Images", ""),
    ("Staff photo by Ana Rook", "Ana Rook", "", ""),
    ("Photo illustration by Ana Rook", "Ana Rook", "", ""),
    ("Photo: Ana Rook, The Ostlemere Courier", "Ana Rook", "The Ostlemere Courier", ""),
    ("Courtesy of Ostlemere Rowing Club", "", "Ostlemere Rowing Club", ""),
    ("Photo courtesy of the Ostlemere Rowing Club", "", "Ostlemere Rowing Club", ""),
    ("Photo provided by Ostlemere Police", "", "Ostlemere Police", ""),
    ("Courtesy of Ana Rook", "", "", ""),
    ("(Supplied)", "", "", ""),
    ("Handout/Ostlemere Police via AP", "", "Ostlemere Police", "AP"),
    ("(Ana Rook/Pool Photo via AP)", "Ana Rook", "", "AP"),
    ("(AP Photo/Ana Rook, File)", "Ana Rook", "AP", ""),
    ("Photographer: Ana Rook/Bloomberg", "Ana Rook", "Bloomberg", ""),
    ("Foto: Ana Rook/dpa", "Ana Rook", "dpa", ""),
    ("Crédit photo : Ana Rook/AFP", "Ana Rook", "AFP", ""),
    ("Фото: Анна Грач/Reuters", "Анна Грач", "Reuters", ""),
    ("写真：AFP", "", "AFP", ""),
    ("From left: Ana Rook/AFP", "Ana Rook", "AFP", ""),
    ("U.S. Navy photo by Mass Communication Specialist 2nd Class Ana Rook", "Ana Rook",
     "U.S. Navy", ""),
    ("Photo by Staff Sgt. Ana Rook", "Ana Rook", "", ""),
    ("Lenn Police photo by Ana Rook", "Ana Rook", "Lenn Police", ""),
    ("Image courtesy of LNRB/Ana Rook", "Ana Rook", "LNRB", ""),
    ("Photo credit: Sam \"Foxy\" O'Rook", "Sam \"Foxy\" O'Rook", "", ""),
    ("Credit: Ana Rook / Lenn RC", "Ana Rook", "Lenn RC", ""),
    ("Credit: Ana Rook MBE", "Ana Rook MBE", "", ""),
    ("Ana Rook/The Lenn Valley Reader", "Ana Rook", "The Lenn Valley Reader", ""),
]  # fmt: skip


@pytest.mark.parametrize(("line", "names", "agency", "distributor"), LINES)
def test_credit_is_taken_apart(line: str, names: str, agency: str, distributor: str) -> None:
    found = attribute(line, LEXICON)
    assert "+".join(found.photographers) == names
    assert (found.agency, found.distributor) == (agency, distributor)


SEVERAL = [
    ("Ana Rook/AFP; Ben Tarrow/Getty Images",
     [("Ana Rook", "AFP"), ("Ben Tarrow", "Getty Images")]),
    ("From left: Ana Rook for The Bay Times; Ben Tarrow/AFP",
     [("Ana Rook", "The Bay Times"), ("Ben Tarrow", "AFP")]),
    ("Ana Rook/AP, Ben Tarrow/AP", [("Ana Rook", "AP"), ("Ben Tarrow", "AP")]),
    ("Ana Rook for The Bay Times and Ben Tarrow for The Courier",
     [("Ana Rook", "The Bay Times"), ("Ben Tarrow", "The Courier")]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), SEVERAL)
def test_several_credits_of_a_line_stay_apart(line: str, expected: list[tuple[str, str]]) -> None:
    assert [(made.name, made.agency) for made in attribute(line, LEXICON).credits()] == expected


@pytest.mark.parametrize(
    ("mark", "work"),
    [
        ("Photograph", Work.PHOTOGRAPHER),
        ("Illustration", Work.ILLUSTRATOR),
        ("Video", Work.VIDEOGRAPHER),
    ],
)
def test_mark_says_what_the_work_was(mark: str, work: Work) -> None:
    assert attribute(f"{mark}: Ana Rook", LEXICON).credits()[0].work is work


CAPTIONS = [
    ("The quay on Friday.Credit…Ana Rook/AFP", "The quay on Friday.", "Ana Rook/AFP"),
    ("The quay on Friday.CreditCredit...Ana Rook for The New York Times", "The quay on Friday.",
     "Ana Rook for The New York Times"),
    ("The quay on Friday.CreditAna Rook/Lenn Photo Agency", "The quay on Friday.",
     "Ana Rook/Lenn Photo Agency"),
    ("The quay on Friday. (AP Photo/Ana Rook)", "The quay on Friday.", "AP Photo/Ana Rook"),
    ("The quay on Friday [Ana Rook/AFP]", "The quay on Friday", "Ana Rook/AFP"),
    ("The quay on Friday (Photo by Ana Rook)", "The quay on Friday", "Ana Rook"),
    ("The quay on Friday. Photograph: Ana Rook/AFP", "The quay on Friday.", "Ana Rook/AFP"),
    ("The quay on Friday. PHOTO BY ANA ROOK /AFP via Getty Images", "The quay on Friday.",
     "ANA ROOK /AFP via Getty Images"),
    ("The quay on Friday. Willa J. Moss/Getty Images", "The quay on Friday.",
     "Willa J. Moss/Getty Images"),
    ("A boat waits. U.S. Navy photo by Petty Officer 1st Class Ana Rook", "A boat waits.",
     "U.S. Navy photo by Petty Officer 1st Class Ana Rook"),
    ("A boat waits. (U.S. Navy photo by Lt. Ana Rook)", "A boat waits.",
     "U.S. Navy photo by Lt. Ana Rook"),
    ("A boat in Lenn Photo by Ana Rook", "A boat in Lenn", "Ana Rook"),
    ("The quay. — AFP/File", "The quay.", "AFP/File"),
    ("The crew, left, on the quay. Ana Rook for The Courier", "The crew, left, on the quay.",
     "Ana Rook for The Courier"),
    ("The quay on Friday. Photographs by Ana Rook and Ben Tarrow for The Courier",
     "The quay on Friday.", "Ana Rook and Ben Tarrow for The Courier"),
    ("The new quay. Courtesy of Ostlemere Rowing Club", "The new quay.",
     "Courtesy of Ostlemere Rowing Club"),
    ("The quay on Friday. (Ana Rook/Ostlemere Courier)", "The quay on Friday.",
     "Ana Rook/Ostlemere Courier"),
    ("The quay on Friday. Ana Rook/Ostlemere Courier", "The quay on Friday.",
     "Ana Rook/Ostlemere Courier"),
    ("The quay on Friday. (Courtesy photo)", "The quay on Friday.", "Courtesy photo"),
    ("The quay on Friday. Foto: Ana Rook/dpa", "The quay on Friday.", "Ana Rook/dpa"),
    ("The quay on Friday. © Ana Rook/AFP", "The quay on Friday.", "© Ana Rook/AFP"),
    ("[2/3]The quay on Friday. REUTERS/Ana Rook/File Photo", "The quay on Friday.",
     "REUTERS/Ana Rook"),
    ("The quay, May 4, 2024. Lenn Council/Handout via REUTERS THIS IMAGE HAS BEEN SUPPLIED BY A"
     " THIRD PARTY. MANDATORY CREDIT", "The quay, May 4, 2024.",
     "Lenn Council/Handout via REUTERS"),
    ("The quay. REUTERS/Ana Rook MANDATORY CREDIT. NO RESALES.", "The quay.", "REUTERS/Ana Rook"),
]  # fmt: skip


@pytest.mark.parametrize(("block", "caption", "credit"), CAPTIONS)
def test_caption_ends_where_its_credit_begins(block: str, caption: str, credit: str) -> None:
    found = find_credit(block, LEXICON)
    assert found is not None
    assert block[found.start : found.end] == caption
    assert block[found.begins : found.stop] == credit


BODY = [
    "The minister denied it, news agencies reported. (PTI)",
    "The town's harbor office (AP) was shut.",
    "She gives credit to her mother, who kept the nets.",
    "Credit Lenn shares fell by a third after the audit.",
    "He has watched every Video by Ana Rook.",
    "Reporting by Ana Rook. Photographs by Ben Tarrow.",
    "Words by Ana Rook and photographs by Ben Tarrow",
    "She asked for it, and got it, for The Courier.",
    "He works for the harbour office. She works for The Courier.",
    "The agency (NASA) said that it would not comment on the matter.",
    "“Nobody told us,” she said.",
    "The and/or clause of the contract had been struck out by hand.",
    "The board met in private/public sessions for Reuters/AP staff.",
]


@pytest.mark.parametrize("sentence", BODY)
def test_running_text_is_no_caption(sentence: str) -> None:
    assert find_credit(sentence, LEXICON) is None


def figure_of(*blocks: str) -> Figure:
    (figure,) = [p for p in read(document(*blocks), "figure.txt").body if isinstance(p, Figure)]
    return figure


@pytest.mark.parametrize(
    ("line", "credit_line"),
    [
        ("(Photo by Ana Rook and Ben Tarrow/Getty Images)", "Ana Rook and Ben Tarrow/Getty Images"),
        ("[Ana Rook/AFP]", "Ana Rook/AFP"),
        ("Photograph: Ana Rook/AFP", "Ana Rook/AFP"),
        ("Photo courtesy of Ostlemere Rowing Club", "Photo courtesy of Ostlemere Rowing Club"),
    ],
)
def test_a_credit_line_is_the_attribution_alone(line: str, credit_line: str) -> None:
    figure = figure_of("The River Rises", LEAD, "The quay on Friday", line, MORE)
    assert (figure.caption, figure.credit_line) == ("The quay on Friday", credit_line)


def test_a_credit_below_one_sentence_makes_it_a_caption_and_is_asked() -> None:
    blocks = ("The River Rises", LEAD, "Passengers wait on the quay.", "EPA/Ana de Rook", MORE)
    story = read(document(*blocks), "below.txt")
    figure = story.body[1]
    assert isinstance(figure, Figure)
    assert (figure.caption, figure.credit_line) == (blocks[2], blocks[3])
    assert [(q.kind, q.line) for q in story.questions] == [(Ask.CAPTION_CANDIDATE, 5)]


def test_a_credit_without_a_caption_is_asked() -> None:
    story = read(
        document("The River Rises", LEAD, MORE, "EPA/Ana de Rook", MORE + LEAD), "bare.txt"
    )
    assert [(q.kind, q.line) for q in story.questions] == [(Ask.CAPTION_CANDIDATE, 7)]


UNREAD = [
    ("The new boat. Image courtesy of LNRB/Ana Rook", "The new boat.",
     "Image courtesy of LNRB/Ana Rook"),
    ("A fox on the line. Photo credit: Sam “Foxy” O'Rook", "A fox on the line.",
     "Sam “Foxy” O'Rook"),
    ("The fours. Credit: Ana Rook / Lenn RC", "The fours.", "Ana Rook / Lenn RC"),
    ("The eights. Credit: Ana Rook / Ben Tarrow", "The eights.", "Ana Rook / Ben Tarrow"),
    ("A kite. Photo credit: those who flew it", "A kite.", "those who flew it"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "caption", "credit_line"), UNREAD)
def test_a_caption_of_its_own_leaves_the_paragraph_above_in_the_body(
    line: str, caption: str, credit_line: str
) -> None:
    above = "The volunteers spent all of Sunday repainting the doors."
    story = read(document("The River Rises", LEAD, above, line, MORE), "own.txt")
    assert [part.text for part in story.body if isinstance(part, Paragraph)] == [LEAD, above, MORE]
    (figure,) = [part for part in story.body if isinstance(part, Figure)]
    assert (figure.caption, figure.credit_line) == (caption, credit_line)


def test_a_credit_that_two_people_share_at_a_slash_is_asked_and_names_nobody() -> None:
    line = "The eights. Credit: Ana Rook / Ben Tarrow"
    story = read(document("The River Rises", LEAD, line, MORE), "two.txt")
    (figure,) = [part for part in story.body if isinstance(part, Figure)]
    assert figure.credits == ()
    assert [(q.kind, q.line) for q in story.questions] == [(Ask.CREDIT_UNCLEAR, 5)]


def test_a_slashed_line_of_two_sentences_is_no_credit_of_the_paragraph_above() -> None:
    above = "The volunteers spent all of Sunday repainting the doors."
    line = "The boat is back. Thanks to the Lenn/Ostlemere club"
    story = read(document("The River Rises", LEAD, above, line, MORE), "back.txt")
    assert above in [part.text for part in story.body if isinstance(part, Paragraph)]
    assert story.questions
