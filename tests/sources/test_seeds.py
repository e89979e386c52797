"""The sample documents, read with the standard words only: no section of theirs is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.sources import Ask
from tests.sources.samples import read

FOLDER = Path(__file__).resolve().parents[2] / "seeds" / "text"

HEADLINES = {
    "ap-winter-mile-record": "Varnmouth’s winter mile was too long, and the record went with it",
    "arabic-seagull-harbour": "ميناء النورس يعيد فتح رصيفه القديم بعد اثني عشر عامًا من الانتظار",
    "bbc-school-tide-timetable": "The school where Monday starts when the sea says so",
    "brief-lost-property-box": "Council appeals for the return of its lost property box",
    "correction-road-sign-speller":
        "Retired proofreader fined for correcting the county’s road signs",
    "court-bellhouse-jury-out": "Jury out in trial of man who sold one boat to 11 owners",
    "dpa-tide-gauge-lamp-post":
        "A family read this tide by hand for 132 years; now a lamp post does",
    "feature-pilots-moving-bar": "The hill that will not stay where it is put",
    "ferry-night-crossing":
        "Ostlemere’s Midnight Ferry Wins a Reprieve, With Volunteers at the Ropes",
    "greek-choir-basses": "Μια αγγλική χορωδία έψαχνε μπάσους και τους βρήκε στο λιμάνι",
    "guardian-slow-town-clock": "Ostlemere votes to let its town clock stay 11 minutes slow",
    "japanese-eel-apprentice":
        "浜松のかば焼き職人、英国の薫製ウナギ店に弟子入り　きっかけは一通の手紙",
    "no-headline-left-boots": "",
    "nyt-museum-unlikely-drawer": "A Town Museum Opens the Drawer Marked ‘Unlikely’",
    "opinion-bench-facing-river": "Leave one bench facing the wrong way",
    "reuters-rope-maker-sold": "Ostlemere rope maker sold to Norwegian group for 38 million pounds",
    "sport-rovers-wind-goalkeeper":
        "Rovers rescue a point with a goal that went the wrong way first",
    "windows-1252-lumiere-cinema": "The Lumière’s last projectionist gets a first apprentice",
}  # fmt: skip


def test_every_document_is_in_the_table() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(HEADLINES)


@pytest.mark.parametrize("name", HEADLINES)
def test_headline_is_found(name: str) -> None:
    story = read((FOLDER / f"{name}.txt").read_bytes(), name)
    assert story.headline == HEADLINES[name]
    assert (Ask.NO_HEADLINE in {q.kind for q in story.questions}) is (story.headline == "")


STANDFIRSTS = {"feature-pilots-moving-bar", "guardian-slow-town-clock"}


@pytest.mark.parametrize("name", HEADLINES)
def test_only_a_standfirst_is_a_standfirst(name: str) -> None:
    story = read((FOLDER / f"{name}.txt").read_bytes(), name)
    assert bool(story.standfirst) is (name in STANDFIRSTS)
