"""Invented copy in any amount, the same every time: news stories with captions and credits."""

from __future__ import annotations

import random
from pathlib import Path

FIRST = "Ines Dov Sunniva Marit Tobin Petra Halina Joss Anneke Rafiq Corin Edric Wilmot".split()
LAST = "Tarrow Hallin Pell Osk Ashgrove Vane Coyle Marrable Maule Sallow Crane Oake".split()
TOWNS = "Ostlemere Varnmouth Thornwick Lennbridge Cawderby Sallowfield".split()
WORDS = (
    "the a of and to in ferry harbour council river panel bridge quay vote rope pilot tide school "
    "market clerk budget winter court witness dredger bakery night crossing volunteer ledger clock "
    "said would was had from with by for after before they it he she who officials residents"
).split()
AGENCIES = ("Agence France-Presse — Getty Images", "The Ostlemere Courier", "Reuters")


def story(number: int, words: int = 800) -> str:
    """A document of about ``words`` words with two captions, a contributor line and furniture."""
    chance = random.Random(number)
    town, other = chance.sample(TOWNS, 2)
    reporter, helper, *photographers = (_name(chance) for _ in range(4))
    paragraphs = [paragraph(chance) for _ in range(max(words // 45, 4))]
    paragraphs[0] = f"{town.upper()}, England — {paragraphs[0]}"
    for place, photographer in zip((3, len(paragraphs) - 2), photographers, strict=True):
        caption = sentence(chance, 12)
        paragraphs.insert(place, f"{caption}Credit…{photographer}/{chance.choice(AGENCIES)}")
    headline = f"{sentence(chance, 8).removesuffix('.').title()} {number}"
    contributors = f"{reporter} reported from {town}, and {helper} from {other}."
    blocks = [headline, *paragraphs, contributors, "Related Articles", "Back to top button"]
    return "\n\n".join(blocks) + "\n"


def write(folder: Path, number: int) -> None:
    """``number`` documents, a thousand a folder."""
    for index in range(number):
        file = folder / f"{index // 1000:04}" / f"{index:06}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(story(index), encoding="utf-8")


def change(folder: Path, number: int) -> None:
    """A sentence more in the body of each of the first ``number`` documents."""
    for file in sorted(folder.rglob("*.txt"))[:number]:
        blocks = file.read_text(encoding="utf-8").split("\n\n")
        blocks[6] += " The clerk put the figures right on Monday."
        file.write_text("\n\n".join(blocks), encoding="utf-8")


def _name(chance: random.Random) -> str:
    return f"{chance.choice(FIRST)} {chance.choice(LAST)}"


def sentence(chance: random.Random, words: int) -> str:
    text = " ".join(chance.choice(WORDS) for _ in range(words))
    return f"{text[0].upper()}{text[1:]}."


def paragraph(chance: random.Random) -> str:
    return " ".join(sentence(chance, chance.randint(9, 20)) for _ in range(3))
