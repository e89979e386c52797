"""Invented text in the shapes that copy comes in, each as large as a document may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle, islice
from textwrap import fill

# A document of more paragraphs is refused.
MOST_LINES = 49_000
HEADLINE = "Ferry to Skerry Point will sail again"
SENTENCES = (
    "The ferry to Skerry Point will sail again in March, the harbour board said on Tuesday.",
    "It had lain at the quay since a storm broke its ramp, and nobody had paid for a new one.",
    "“We waited for the money,” said Halina Coyle, who runs the tea room by the pier.",
    "By the spring, 40 islanders had signed a letter to the council, which met in Brackenmoor.",
    "The board's report, published on 3 May 2024, put the cost at £2.1 million.",
)
GERMAN = (
    "Die Fähre nach Skerry Point soll im März wieder fahren, teilte die Hafenbehörde mit.",
    "Sie lag seit dem Sturm am Kai, weil niemand die neue Rampe bezahlen wollte.",
    "„Wir haben auf das Geld gewartet“, sagte Halina Coyle, die das Teehaus führt.",
)
CHINESE = "渡轮将于三月恢复航行，港务局星期二表示。自风暴损坏坡道以来，它一直停在码头。"
FURNITURE = ("Share", "Read more", "Advertisement", "Sign up for our newsletter", "Most viewed")
NOTICES = (
    "EMBARGOED until 6 a.m. Tuesday",
    "This story is embargoed until noon on 3 May 2024.",
    "EDS: Note length. Adds quotes.",
    "ATTENTION EDITORS: pictures to follow",
    "STRICTLY NO ACCESS before 18:00",
    "Not for publication before Friday",
)
CAPTIONS = (
    "The ferry at the quay of Brackenmoor on Tuesday. Photograph: Ana Rook/Harbour News",
    "A gull on the ramp, May 3, 2024. (AP Photo/Ben Tarrow)",
    "Passengers wait for the ferry. | Ben Tarrow/AFP via Getty Images",
)
CREDITS = (
    "Photograph: Ana Rook/Reuters",
    "Credit…Ana Rook for The Brackenmoor Bell",
    "Ben Tarrow/AFP/Getty Images",
    "Photo by Ana Rook",
)
BYLINES = (
    "By Ana Rook",
    "By Ana Rook and Ben Tarrow",
    "Ana Rook Transport correspondent",
    "By ANA ROOK, Associated Press",
    "Ana Rook in Brackenmoor and Ben Tarrow",
    "Ana Rook",
)
CONTRIBUTORS = (
    "Ana Rook contributed reporting from Brackenmoor.",
    "Reporting by Ana Rook in Brackenmoor; Editing by Ben Tarrow and Halina Coyle",
    "(Additional reporting by Ana Rook; writing by Ben Tarrow)",
    "Associated Press writers Ana Rook in Brackenmoor and Ben Tarrow contributed to this report.",
)


def lines(kinds: tuple[str, ...], between: str) -> Callable[[int], str]:
    """Lines of these kinds again and again."""

    def made(size: int) -> str:
        count = min(MOST_LINES, size // (_width(kinds, between) + 8))
        kinds_again = enumerate(islice(cycle(kinds), count))
        return between.join((HEADLINE, *(_of_its_own(kind, at) for at, kind in kinds_again)))

    return made


def _of_its_own(kind: str, number: int) -> str:
    """The names in a line are like those in no other."""
    letters = chr(97 + number % 26) + chr(97 + number // 26 % 26) + chr(97 + number // 676 % 26)
    letters += "" if number < 17_576 else chr(97 + number // 17_576)
    return kind.replace("Rook", f"Rook{letters}").replace("Tarrow", f"Tarrow{letters}")


def _width(kinds: tuple[str, ...], between: str) -> int:
    return sum(len(kind.encode()) + len(between) for kind in kinds) // len(kinds)


def wrapped(kinds: tuple[str, ...], between: str = "\n\n") -> Callable[[int], str]:
    """Paragraphs hard-wrapped at a width."""

    def made(size: int) -> str:
        paragraph = fill(" ".join(kinds * 2), 68)
        count = min(MOST_LINES, size // len(paragraph.encode()))
        return between.join([HEADLINE, *[paragraph] * count])

    return made


def wrapped_chinese(size: int) -> str:
    text = CHINESE * 4
    paragraph = "\n".join(text[at : at + 36] for at in range(0, len(text), 36))
    return "\n\n".join([HEADLINE, *[paragraph] * (size // len(paragraph.encode()))])


def numbered(form: str) -> Callable[[int], str]:
    """Lines of which none is like another."""

    def made(size: int) -> str:
        count = min(MOST_LINES, size // len(form))
        return "\n".join([HEADLINE, *(form % number for number in range(count))])

    return made


SHAPES: dict[str, Callable[[int], str]] = {
    "paragraphs": lines(SENTENCES, "\n\n"),
    "single newlines": lines(SENTENCES, "\n"),
    "one paragraph": lines(SENTENCES, " "),
    "long paragraphs": lines((" ".join(SENTENCES * 200),), "\n\n"),
    "one word": lambda size: "a" * size,
    "words on lines": lines(("ferry", "Quay", "and"), "\n"),
    "too many lines": lambda size: "ferry\n" * (size // 6),
    "empty lines": lambda size: f"{HEADLINE}{chr(10) * size}The end.",
    "capitals": lines(tuple(text.upper() for text in SENTENCES), "\n\n"),
    "wrapped English": wrapped(SENTENCES),
    "wrapped English, no empty lines": wrapped(SENTENCES, "\n"),
    "wrapped German": wrapped(GERMAN),
    "wrapped Chinese": wrapped_chinese,
    "Chinese": lines((CHINESE,), "\n\n"),
    "captions": lines(CAPTIONS, "\n\n"),
    "captions on lines": lines(CAPTIONS, "\n"),
    "credits": lines(CREDITS, "\n"),
    "captions and credits": lines((CAPTIONS[0][:45], *CREDITS), "\n\n"),
    "by-lines": lines(BYLINES, "\n"),
    "by-lines, empty lines": lines(BYLINES, "\n\n"),
    "by-lines, all different": numbered("By Ana Rook%07d and Ben Tarrow"),
    "contributors": lines(CONTRIBUTORS, "\n"),
    "contributors, empty lines": lines(CONTRIBUTORS, "\n\n"),
    "furniture": lines(FURNITURE, "\n"),
    "notices": lines(NOTICES, "\n"),
    "notices, empty lines": lines(NOTICES, "\n\n"),
    "datelines": lines(("BRACKENMOOR, May 3 (AP) — The ferry will sail again.",), "\n\n"),
    "bullets": lines(("• The ferry will sail", "— The board met", "* Read more: the ramp"), "\n"),
    "corrections": lines(("Correction: An earlier version misstated the ferry's age.",), "\n\n"),
    "quotations": lines(("“The ferry will sail,” she said.", "“It will not.”"), "\n\n"),
    "headings": lines(("The ramp", SENTENCES[0], SENTENCES[1]), "\n\n"),
    "brackets": lines(("(", "[", "((", "))"), " "),
    "signatures": lines(("ar/bt", "__", "--30--", "###", "(ENDS)"), "\n"),
    "dates": lines(("May 3, 2024", "Published: 3 May 2024 at 06:00 BST", "Updated 4h ago"), "\n"),
    "biographies": lines(("Ana Rook is a reporter at The Brackenmoor Bell.",), "\n\n"),
    "contacts": lines(("Contact Ana Rook at ana@brackenmoor.example or 01234 567890",), "\n"),
}


def shapes(size: int) -> Iterator[tuple[str, bytes]]:
    for name, made in SHAPES.items():
        yield name, made(size).encode()[:size]
