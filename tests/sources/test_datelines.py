"""Where a story was filed from, and what only looks like it."""

from __future__ import annotations

import pytest

from articles.sources import Ask, Lexicon, Paragraph
from articles.sources.grammar.dateline import find_dateline
from tests.sources.samples import LEAD, document, read

LEXICON = Lexicon.standard()
TITLE = "The River Rises Again"

FOUND = [
    ("TURIN, Italy — A ferry went down", "Turin, Italy", "", ""),
    ("LONDON — The river rose", "London", "", ""),
    ("LONDON – May 3, 2024 – The river rose", "London", "", "May 3, 2024"),
    ("OSTLEMERE – May 3, 2024 – The river rose", "Ostlemere", "", "May 3, 2024"),
    ("(HULL, England) — The river rose", "Hull, England", "", ""),
    ("OSTLEMERE, England: The river rose", "Ostlemere, England", "", ""),
    ("NEW YORK, NY / LENNWIRE / May 3, 2024 / The river rose", "New York, NY", "LENNWIRE",
     "May 3, 2024"),
    ("Acapulco (México), 25 oct (EFE).- El río creció", "Acapulco, México", "EFE", "25 oct"),
    ("LONDON — NATO ministers met", "London", "", ""),
    ("LA CROSSE, Wis. (AP) — The river rose", "La Crosse, Wis.", "AP", ""),
    ("ATLANTA (AP) _ The river rose", "Atlanta", "AP", ""),
    ("ST. LOUIS -- The river rose", "St. Louis", "", ""),
    ("TAMPA, Fla.- The river rose", "Tampa, Fla.", "", ""),
    ("BEIRUT/THE HAGUE, March 7 (Reuters) - The river", "Beirut+The Hague", "Reuters", "March 7"),
    ("TURIN, Italy/GENEVA, JULY 9 (Reuters) – A", "Turin, Italy+Geneva", "Reuters",
     "JULY 9"),
    ("RIO DE JANEIRO — The river rose", "Rio de Janeiro", "", ""),
    ("PORT-AU-PRINCE, Haiti — The river rose", "Port-au-Prince, Haiti", "", ""),
    ("RAFAH, Gaza Strip (AP) — The river rose", "Rafah, Gaza Strip", "AP", ""),
    ("Geneva (dpa) - The river rose", "Geneva", "dpa", ""),
    ("Islamabad, Feb 18, 2023 (AFP) - The river", "Islamabad", "AFP", "Feb 18, 2023"),
    ("Islamabad, Pakistan – The river rose", "Islamabad, Pakistan", "", ""),
    ("PESHAWAR: The river rose", "Peshawar", "", ""),
    ("OSTLEMERE, Lennshire — The river rose", "Ostlemere, Lennshire", "", ""),
    ("MILLVILLE, Cumberland County — The river rose", "Millville, Cumberland County", "", ""),
    ("(Bloomberg) -- The river rose", "", "Bloomberg", ""),
    ("(CNN)The river rose", "", "CNN", ""),
    ("CNN — The river rose", "", "CNN", ""),
    ("London CNN — The river rose", "London", "CNN", ""),
    ("Nov 18 (Reuters) - The river rose", "", "Reuters", "Nov 18"),
    ("NEW YORK (Reuters Breakingviews) - The river rose", "New York", "Reuters Breakingviews", ""),
    ("New Delhi, Nov 18 (PTI) The river rose", "New Delhi", "PTI", "Nov 18"),
    ("NEW DELHI, Nov 18: The river rose", "New Delhi", "", "Nov 18"),
    ("ROME, 18 NOV - The river rose", "Rome", "", "18 NOV"),
    ("Madrid, 18 nov (EFE).- El río creció", "Madrid", "EFE", "18 nov"),
    ("Paris, 18 nov 2026 (AFP) - The river rose", "Paris", "AFP", "18 nov 2026"),
    ("LONDON, 18 November 2026 — The river rose", "London", "", "18 November 2026"),
    ("HARTFORD, Conn. (WLNN) — The river rose", "Hartford, Conn.", "WLNN", ""),
    ("OSTLEMERE, Nov. 18, 2026 /PRNewswire/ -- The river", "Ostlemere", "PRNewswire",
     "Nov. 18, 2026"),
    ("OSTLEMERE, England--(BUSINESS WIRE)--The river", "Ostlemere, England", "BUSINESS WIRE", ""),
    ("OSTLEMERE, Lenn. — The river rose", "Ostlemere, Lenn.", "", ""),
    ("WASHINGTON, D.C. — The river rose", "Washington, D.C.", "", ""),
    ("WASHINGTON and LONDON — The river rose", "Washington+London", "", ""),
    ("BRUSSELS, PARIS — The river rose", "Brussels+Paris", "", ""),
    ("NEW HAVEN, Conn. — The river rose", "New Haven, Conn.", "", ""),
    ("ABOARD AIR FORCE ONE (AP) — The river rose", "Aboard Air Force One", "AP", ""),
    ("O'FALLON, Mo. — The river rose", "O'Fallon, Mo.", "", ""),
    ("OSTLEMERE, England — (AP) The river rose", "Ostlemere, England", "AP", ""),
    ("WASHINGTON — (AP) The river rose", "Washington", "AP", ""),
    ("Toronto, Ontario, Canada - The river rose", "Toronto, Ontario, Canada", "", ""),
    ("TORONTO, Ontario, Canada — The river rose", "Toronto, Ontario, Canada", "", ""),
    ("SÃO PAULO — The river rose", "São Paulo", "", ""),
    ("LONDON — 24 people and their dogs were led out of the flood.", "London", "", ""),
    ("WASHINGTON | The river rose", "Washington", "", ""),
    ("EAST LANSING, MI — The river rose", "East Lansing, MI", "", ""),
    ("MIAMI, FL (WSVN) - The river rose", "Miami, FL", "WSVN", ""),
    ("COLUMBUS, OH – The river rose", "Columbus, OH", "", ""),
    ("INUVIK, N.W.T. - The river rose", "Inuvik, N.W.T.", "", ""),
    ("MOSCOW, March 4. /TASS/. The river rose", "Moscow", "TASS", "March 4"),
    ("(ANSA) - ROME, MAR 4 - The river rose", "Rome", "ANSA", "MAR 4"),
    ("MÜNCHEN (dpa) - Der Fluss stieg", "München", "dpa", ""),
    ("МОСКВА, 3 мар - РИА Новости. Река поднялась", "Москва", "РИА Новости", "3 мар"),
    ("КИЇВ — Річка піднялася", "Київ", "", ""),
    ("ΑΘΗΝΑ — Ο ποταμός ανέβηκε", "Αθηνα", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "places", "agency", "date"), FOUND)
def test_dateline_is_read(text: str, places: str, agency: str, date: str) -> None:
    filed = find_dateline(text, LEXICON)
    assert filed is not None
    assert "+".join(str(place) for place in filed.places) == places
    assert (filed.agency, filed.date, filed.certain) == (agency, date, True)


REFUSED = [
    "MORE / VIDEO / May 3, 2024 / The river rose",
    "WATCH – May 3, 2024 – The river rose",
    "(PHOTOS) — The river rose",
    "CITY HALL, Round Two: The river rose",
    "NATO said on Friday that it would wait.",
    "OV - ‘OV’ (2015) and others",
    "READ MORE: The river rose",
    "MORE: The river",
    "FILE - People cross the bridge",
    "OSLO, NORWAY - MAY 11: A swimmer climbs out",
    "RENO, NV - JUNE 11: A singer bows",
    "FROM NET MENDER TO MAYOR",
    "OSTLEMERE — ALL YOU NEED TO KNOW",
    "ENGLAND - 245",
    "REGATTA, Tuesday — The river rose",
    "REGATTA, Postponed — what you need to know",
    "Best Boat (Presented by Ostlemere) - THE LENN",
    "The town — which had waited — was told nothing.",
    "UPDATE: The river has crested",
    "Correction: The river is 90 miles long",
    "SPORT | Rovers win again",
    "FRIDAY — The river rose and the ferry went down",
    "OPINION — The river is no friend of ours",
    "(Reporters were asked to leave) The river rose",
    "NEW — The river rose",
    "REVEALED - The river rose",
    "FOOTBALL - Rovers won again",
    "СРОЧНО — Река поднялась",
    "London: Two men jailed for river fraud that shocked a nation",
    "London — Where the river rises",
]


@pytest.mark.parametrize("text", REFUSED)
def test_other_capitals_are_no_dateline(text: str) -> None:
    assert find_dateline(text.replace("‘", "'").replace("’", "'"), LEXICON) is None


PROPOSED = [
    (f"FBI — {LEAD}", "FBI"),
    (f"OSTLEMERE: {LEAD}", "OSTLEMERE"),
    (f"THE BIG READ — {LEAD}", "THE BIG READ"),
    (f"CITY HALL — {LEAD}", "CITY HALL"),
    (f"ROWING CUP - {LEAD}", "ROWING CUP"),
    (f"INES MARRABLE — {LEAD}", "INES MARRABLE"),
    (f"NEW OSTLE POST — {LEAD}", "NEW OSTLE POST"),
]


@pytest.mark.parametrize(("text", "printed"), PROPOSED)
def test_a_form_that_proves_little_is_asked(text: str, printed: str) -> None:
    story = read(document(TITLE, text), "asked.txt")
    assert story.dateline is None
    assert [(q.kind, q.text) for q in story.questions] == [(Ask.DATELINE_CANDIDATE, printed)]


def test_a_town_before_a_colon_counts_once_the_story_names_it() -> None:
    more = "Nobody in Ostlemere had been told of the plan until the signs were put up."
    story = read(document(TITLE, f"OSTLEMERE: {LEAD}", more), "colon.txt")
    assert story.dateline is not None
    assert (story.dateline.printed, story.questions) == ("OSTLEMERE", ())


def test_a_town_in_capitals_alone_counts_once_the_story_names_it() -> None:
    more = "Nobody in Ines Marrable had been told of the plan until the signs were put up."
    story = read(document(TITLE, f"INES MARRABLE — {LEAD}", more), "dash.txt")
    assert story.dateline is not None
    assert (story.dateline.printed, story.questions) == ("INES MARRABLE", ())
    assert isinstance(story.body[0], Paragraph)
    assert story.body[0].text == LEAD


@pytest.mark.parametrize("label", ["WORLD CUP", "CITY HALL"])
def test_a_contest_or_a_building_is_no_town_wherever_the_story_names_it(label: str) -> None:
    more = f"Nothing in {label.title()} history had been told of until the signs were put up."
    story = read(document(TITLE, f"{label} — {LEAD}", more), "label.txt")
    assert story.dateline is None
    assert [question.kind for question in story.questions] == [Ask.DATELINE_CANDIDATE]


def test_a_lost_dash_is_asked_and_not_cut() -> None:
    story = read(document(TITLE, f"TURIN, Italy {LEAD}"), "lost.txt")
    assert story.dateline is None
    asked = [(question.kind, question.text) for question in story.questions]
    assert asked == [(Ask.DATELINE_CANDIDATE, "TURIN, Italy")]
    assert isinstance(story.body[0], Paragraph)
    assert story.body[0].text.startswith("TURIN")


def test_a_dateline_may_stand_alone() -> None:
    story = read(document(TITLE, "AUBURN, Wash. —", LEAD), "alone.txt")
    assert story.dateline is not None
    assert story.dateline.printed == "AUBURN, Wash."
    assert [line.role for line in story.lines] == ["headline", "dateline", "body"]


def test_capitals_below_the_lead_are_no_dateline() -> None:
    story = read(document(TITLE, LEAD, "LONDON — That was what the ministry said."), "later.txt")
    assert story.dateline is None


# Scripts without capitals: the form proves little, so the text stays and the desk is asked.
HINTED = [
    ("【レン＝高瀬みなと】", "町は橋を一年間閉鎖すると発表した。", "レン, 高瀬みなと"),
    ("【オストルミア共同】", "町は橋を一年間閉鎖すると発表した。", "オストルミア共同"),
    ("（AFP）", "町は橋を一年間閉鎖すると発表した。工事は来月始まるという。", "AFP"),
    ("オストルミア（AFP）", "町は橋を一年間閉鎖すると発表した。", "オストルミア, AFP"),
    ("ميناء النورس", " — أغلقت البلدة جسرها القديم يوم الثلاثاء لمدة عام كامل بعد تصويت طويل.",
     "ميناء النورس"),
    ("ميناء النورس، العراق", " — أغلقت البلدة جسرها القديم يوم الثلاثاء لمدة عام كامل بعد تصويت.",
     "ميناء النورس، العراق"),
    ("נמל השחף", " – העיר סוגרת את הגשר הישן ביותר שלה לשנה שלמה של עבודות אחרי הצבעה ארוכה.",
     "נמל השחף"),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "rest", "proposal"), HINTED)
def test_dateline_without_capitals_is_asked(printed: str, rest: str, proposal: str) -> None:
    story = read(document(TITLE, printed + rest), "script.txt")
    assert story.dateline is None
    asked = [(q.kind, q.text, q.proposal) for q in story.questions]
    assert asked == [(Ask.DATELINE_CANDIDATE, printed, proposal)]
    assert isinstance(story.body[0], Paragraph)
    assert story.body[0].text == printed + rest


@pytest.mark.parametrize(
    "text",
    [
        "أغلقت البلدة جسرها القديم يوم الثلاثاء لمدة عام كامل — بعد تصويت طويل استمر حتى المساء.",
        "レン市（人口九千人）は橋を一年間閉鎖すると発表した。住民は驚いているという。",
        "Élodie — who had waited for the ferry since noon — was told nothing at all by the crew.",
    ],
)
def test_running_text_is_no_dateline_in_any_script(text: str) -> None:
    assert read(document(TITLE, text), "script.txt").questions == ()


def test_a_dateline_alone_in_its_line_is_no_headline() -> None:
    story = read(document("VARNMOUTH, England", LEAD, "It was raining."), "alone.txt")
    assert story.headline == ""
    assert story.dateline is not None
    assert [str(place) for place in story.dateline.places] == ["Varnmouth, England"]
    assert [question.kind for question in story.questions] == [Ask.NO_HEADLINE]
