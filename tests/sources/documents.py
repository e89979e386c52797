"""What holds for the reading of any structured document."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from pathlib import Path

from articles.sources import RULES, DocumentRefused, Limits, Role, Story, picture_kind, read_stories

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PUBLISHED = (Role.HEADLINE, Role.KICKER, Role.STANDFIRST, Role.BYLINE, Role.BODY, Role.SUBHEAD)


def samples(folder: str) -> list[Path]:
    """The documents of a folder, without the pictures beside them."""
    files = sorted((SEEDS / folder).iterdir())
    return [path for path in files if not picture_kind(path.read_bytes())]


def bare(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def check_spans(data: bytes, stories: tuple[Story, ...]) -> None:
    """Every line has a rule of ours and the words of its bytes; the numbers run on."""
    numbers = [line.number for story in stories for line in story.lines]
    assert numbers == list(range(1, len(numbers) + 1))
    for story in stories:
        for line in story.lines:
            assert line.rule in RULES
            source = unescape(data[line.start : line.end].decode(story.encoding))
            for escaped in ("\\n", "\\u"):
                source = source.replace(escaped, " ")
            words = bare(re.sub(r"<!--|-->|<[^>]*>", "", source)) + bare(source)
            missing = [word for word in re.findall(r"\w+", line.text) if bare(word) not in words]
            assert not missing, (line, source[:200])


def words_of(stories: tuple[Story, ...]) -> str:
    return " ".join(line.text for story in stories for line in story.lines)


def published_words(story: Story) -> str:
    return " ".join(line.text for line in story.lines if line.role in PUBLISHED)


def mutants(data: bytes, count: int = 200) -> Iterator[bytes]:
    """The document cut short, with bytes flipped, with spans doubled and dropped."""
    chance = random.Random(len(data))
    for _ in range(count):
        at, length = chance.randrange(len(data)), chance.randrange(1, 80)
        match chance.randrange(4):
            case 0:
                yield data[:at]
            case 1:
                flipped = bytearray(data)
                for _ in range(chance.randrange(1, 6)):
                    flipped[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
                yield bytes(flipped)
            case 2:
                yield data[:at] + data[at : at + length] * 3 + data[at + length :]
            case _:
                yield data[:at] + data[at + length :]


def check_mutants(data: bytes, name: str, count: int = 200) -> None:
    for mutant in mutants(data, count):
        with suppress(DocumentRefused):
            assert read_stories(mutant, name, None, Limits())
