"""Letters that were lost or doubled on the way: asked with a repair, never repaired."""

from __future__ import annotations

import pytest

from articles.sources import Ask
from tests.sources.samples import LEAD, document, read

TITLE = "The River Rises"
SAID = "“It’s the Café Élan — 5 °C — and I’m late…” she said at noon on Tuesday."


def twice(text: str, encoding: str) -> str:
    """What becomes of a text whose UTF-8 is read in another encoding."""
    data = text.encode()
    return "".join(bytes([code]).decode(encoding, "ignore") or chr(code) for code in data)


GARBLED = {
    "as Windows-1252": twice(SAID, "windows-1252"),
    "as Mac Roman": twice(SAID, "mac_roman"),
    "twice over": twice(twice(SAID, "windows-1252"), "windows-1252"),
    "beside letters that are right": f"“So,” {twice(SAID, 'windows-1252')}",
    "Cyrillic": twice("Река поднялась, сказала мэр.", "windows-1252"),
    "emoji": twice("The river 🌊 rose.", "windows-1252"),
}


@pytest.mark.parametrize("name", GARBLED)
def test_letters_read_in_another_encoding_are_proposed(name: str) -> None:
    garbled = GARBLED[name]
    story = read(document(TITLE, LEAD, garbled), "garbled.txt")
    right = {"Cyrillic": "Река поднялась, сказала мэр.", "emoji": "The river 🌊 rose."}
    expected = right.get(name, f"“So,” {SAID}" if "beside" in name else SAID)
    assert [(q.kind, q.line, q.proposal) for q in story.questions] == [(Ask.ENCODING, 5, expected)]


@pytest.mark.parametrize(
    "text",
    [
        "They don?t know, and we won?t say, she added.",
        "The bridge ??? or what is left of it ??? will close.",
        "The caf\ufffd is shut, the owner said.",
        "I would like it back,? she said on Tuesday.",
    ],
)
def test_lost_letters_are_asked_without_a_repair(text: str) -> None:
    story = read(document(TITLE, LEAD, text), "lost.txt")
    assert [(q.kind, q.text, q.proposal) for q in story.questions] == [(Ask.ENCODING, text, "")]


@pytest.mark.parametrize(
    "text",
    [
        "Who told you? they asked, and who? she answered.",
        "Its address is https://lenn.example/search?id=3&t=4 for those who ask.",
        "São Paulo’s Mañana Café, in Ærø, cost 5 £, said Ångström Ñandú.",
        "Das Straßenfest in Österreich begann am Übergang, sagte Müller.",
        "La forêt brûlée, où l’âme s’élève, « renaît », a-t-il dit.",
        "Мэр сказала, что река поднялась.",
        "Au «CAFÉ» et au CAFÉ… la rivière monte, a-t-elle dit.",
    ],
)
def test_letters_that_are_right_are_not_asked(text: str) -> None:
    assert read(document(TITLE, LEAD, text), "right.txt").questions == ()
