"""Documents of every format with bytes changed, lost and doubled: read whole, or refused."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.sources import RULES, DocumentRefused, Role, Story, read_stories
from tests.sources.documents import SEEDS, samples

FOLDERS = sorted(path.name for path in SEEDS.iterdir() if path.is_dir())
FORMATS = [path for folder in FOLDERS for path in samples(folder) if path.suffix != ".zip"]

# What happens to the bytes, where (a share of the whole), how many of them, and a byte.
PLACE = st.floats(0, 1, exclude_max=True)
HARM = st.tuples(
    st.sampled_from(("byte", "flip", "cut", "drop", "double")),
    PLACE,
    st.integers(1, 400),
    st.integers(0, 255),
)


def harmed(data: bytes, harm: tuple[str, float, int, int]) -> bytes:
    kind, place, length, byte = harm
    at = int(place * len(data))
    if kind == "cut":
        return data[:at]
    if kind == "drop":
        return data[:at] + data[at + length :]
    if kind == "double":
        return data[: at + length] + data[at:]
    one = byte if kind == "byte" else (data[at] ^ (1 << byte % 8) if data else byte)
    return data[:at] + bytes([one]) + data[at + 1 :]


def read(data: bytes, name: str) -> tuple[Story, ...]:
    with suppress(DocumentRefused):
        return read_stories(data, name)
    return ()


@pytest.mark.parametrize("path", FORMATS, ids=lambda path: f"{path.parent.name}-{path.stem}")
@settings(max_examples=15, deadline=None, derandomize=True, database=None)
@given(harms=st.lists(HARM, min_size=1, max_size=4))
def test_a_harmed_document_is_accounted_for_or_refused(
    path: Path, harms: list[tuple[str, float, int, int]]
) -> None:
    data = path.read_bytes()
    for harm in harms:
        data = harmed(data, harm)
    first = 1
    for story in read(data, path.name):
        numbers = [line.number for line in story.lines]
        assert numbers == sorted(set(numbers))
        assert not numbers or numbers[0] >= first
        assert all(isinstance(line.role, Role) and line.rule in RULES for line in story.lines)
        assert {number for block in story.body for number in block.lines} <= {*numbers}
        assert all(0 <= line.start <= line.end <= len(data) for line in story.lines)
        first = max(numbers, default=first)
        f"{story.headline}{story.body}{story.lines}".encode()
