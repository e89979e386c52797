"""A story with a caption whose picture lies beside it or in it."""

from __future__ import annotations

from pathlib import Path

from tests.pictures import picture
from tests.sources.word import docx, drawing, p

CAPTION = "The clock in May. (AP Photo/Jonah Pell)"


TEXT = f"""Council buys a clock

OSTLEMERE, Lennshire - The town has a clock again, it was said at the council on Tuesday.

{CAPTION}

It cost forty pounds and a cake, which the treasurer called a fair price for the time of day.
"""


def kept(media: Path) -> list[Path]:
    return [path for path in media.rglob("*") if path.is_file()]


def story(folder: Path, text: str = TEXT, name: str = "clock.txt") -> Path:
    (folder / name).write_text(text)
    return folder / name


def word(*names: str) -> bytes:
    shown = [
        p(drawing(f"p{number}")) + p(f"The clock, {number}. (AP Photo/Jonah Pell)", style="Caption")
        for number, _ in enumerate(names)
    ]
    return docx(
        p("Council buys a clock", style="Title"),
        *shown,
        p("The town has a clock again, it was said at the council on Tuesday."),
        linked=tuple((f"p{number}", "image", f"media/{it}") for number, it in enumerate(names)),
        parts={f"word/media/{it}": picture(it.partition(".")[0]) for it in names},
    )
