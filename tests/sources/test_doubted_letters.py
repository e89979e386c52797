"""Bytes that are Windows-1252 only in name: read, asked about and held back."""

from __future__ import annotations

import pytest

from articles.sources import Ask
from tests.sources.samples import document, read

TITLE = "Bridge to close"
DOUBTED = [
    "Rada města dala zeď kolem mostu opravit.".encode("iso-8859-2"),
    "Wójt miał wczoraj gości na moście, śpiąc.".encode("iso-8859-2"),
    b"The toll was \xc0\xbc a penny in 1871, said the clerk.",
    b"The toll was \xc3\x28\xa0\xa1 a penny in 1871, said the clerk.",
]
HONEST = [
    "Élève, où çà? « Le maïs », dit-il, à l’œil nu : naïf.",
    "Größe übt der Müller, ärgert sich – „öfter“, sagt er.",
    "¿Dónde está el niño? ¡Aquí!, señaló él. El 1.º y la 2.ª",
    "La città è più in là, lunedì, però.",
    "Bådene sejler på åen, høj æble, 20 m² og ½ liter.",
    "São Paulo, MAÇÃ! O pão à mão.",
]


@pytest.mark.parametrize("body", DOUBTED)
def test_letters_of_another_encoding_are_asked(body: bytes) -> None:
    story = read(document(TITLE, "") + body, "old.txt")
    assert Ask.ENCODING in [q.kind for q in story.questions]
    assert story.hold


@pytest.mark.parametrize("body", HONEST)
def test_letters_of_western_copy_are_not(body: str) -> None:
    story = read(document(TITLE, "") + body.encode("cp1252"), "old.txt")
    assert Ask.ENCODING not in [q.kind for q in story.questions]
    assert story.hold == ""
