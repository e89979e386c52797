"""Contributor lines: who else reported, wrote or edited, and from where.

A line counts only if all of it parses as names, places and the verbs of the trade. NYT: "A
reported from X, and B from Y." Reuters: "Reporting by A in X; Editing by B". AP: "Associated
Press writers A in X and B in Y contributed to this report." CBC: "With files from A".
"""

from __future__ import annotations

import re

from articles.sources.grammar.by_words import ENGLISH
from articles.sources.grammar.credits import keep_credits
from articles.sources.grammar.files import agencies, files, first_published, with_files
from articles.sources.grammar.hints import has_any
from articles.sources.grammar.journalists import POSSESSIVE, names_journalists, without_posts
from articles.sources.grammar.people import Named, people_in_places
from articles.sources.grammar.prose import is_prose
from articles.sources.grammar.reach import without_reach
from articles.sources.grammar.stops import own_stops, with_own_stop
from articles.sources.grammar.trades import CLAUSE, CLAUSE_MARKS, read_clauses
from articles.sources.lexicon import Lexicon
from articles.sources.openings import openings
from articles.sources.sheet import Sheet
from articles.sources.story import Credit
from articles.sources.vocabulary import Role, Work

LONGEST = 900
SEARCHED = 40
VERBS = (" reported from ", " reporting from ", " contributed", ", with files from ")
OPENING = re.compile(
    r"[(\[—–_*•· -]*(?:with|contributing: |this report by|additional|further|reporting|writing"
    r"|written|editing|edited|compil|source|research|transl|photo|pictures|illustrat|video|filmed"
    r"|audio|podcast|produc|narrat|design|graphics|animation|interview|words(?:: | by )|text: "
    r"|data analysis)",
    re.IGNORECASE,
)
OPENINGS = openings("""
    additional animation audio compiled contributing data design edited editing filmed further
    graphics illustrated interview narrated photo pictures podcast produced reporting research
    source text this translated video with words writing written
""")
VERB = re.compile(
    r" (?P<verb>contributed (?:(?:additional )?reporting|research|to (?:this|the) (?:report|"
    r"reporting|article|story|post|guide))|contributed|reported|reporting|also reported)"
    r"(?P<from> from )?"
)
# Verbs that say too little without an outlet before the names.
ALONE = ("reported", "reporting", "also reported", "contributed")
TRADES = ("additional", "further", "reporting", "live", "exclusive", "in-depth", "original")
# "St. Louis" and "Mt. Vernon" go on behind their stop.
SENTENCE = re.compile(
    r"(?=[.;] )((?<=[a-z)])(?<!\bSt)(?<!\bSte)(?<!\bMt)(?<!\bFt)\. (?=[A-Z])"
    r"|(?<=[a-z.)]); (?=(?:and )?(?:[a-z]{1,2}')?[A-Z]))"
)


def mark_contributors(sheet: Sheet) -> None:
    for index in sheet.still_open():
        block = sheet.blocks[index]
        text = block.fold
        opens = block.opening in OPENINGS and OPENING.match(text)
        if not (opens or has_any(text, VERBS)):
            continue
        if len(text) > LONGEST or (ENGLISH.match(text) and not _begun(sheet, index)):
            continue
        found = read_contributors(text, sheet.lexicon)
        if not found:
            continue
        rule = "contributors-signed" if block.fold[0] in "—–-" else "contributors"
        sheet.mark(index, Role.CONTRIBUTORS, rule)
        sheet.contributor_lines.append(block.text)
        keep_credits(sheet, index, found.credits, clear=found.clear)


def _begun(sheet: Sheet, index: int) -> bool:
    """Whether running text stands above: in the head, "Written by" begins a byline."""
    return any(map(is_prose, sheet.blocks[max(index - SEARCHED, 0) : index]))


def contributors(text: str, lexicon: Lexicon) -> tuple[Credit, ...]:
    """The credits of a contributor line, () if any part of the line is anything else."""
    found = read_contributors(text, lexicon)
    return found.credits if found else ()


def read_contributors(text: str, lexicon: Lexicon) -> Named | None:
    bare = text.strip()
    if bare[:1] + bare[-1:] in ("()", "[]"):
        bare = bare[1:-1].strip()
    bare = bare.lstrip("—–-_*•· ").strip()
    bare = without_reach(bare)
    for form in FORMS:
        found = form(bare, lexicon)
        if found:
            return found
    return None


def _clauses(text: str, lexicon: Lexicon) -> Named | None:
    begins = has_any(text, CLAUSE_MARKS) and CLAUSE.match(text)
    return read_clauses(text, lexicon) if begins else None


def _sentences(text: str, lexicon: Lexicon) -> Named | None:
    """Sentences one by one; where one fails, a stop may have been an abbreviation's."""
    credits: tuple[Credit, ...] = ()
    pending, clear = "", True
    for piece in _pieces(text):
        pending += piece
        stop = piece in (". ", "; ")
        whole = "" if stop else with_own_stop(pending.rstrip("; "), lexicon)
        found = None if stop else _sentence(whole, lexicon) or _clauses(whole, lexicon)
        if found:
            credits, pending, clear = credits + found.credits, "", clear and found.clear
        elif pending in (". ", "; "):
            pending = ""
    return None if pending else Named(credits=credits, clear=clear)


def _pieces(text: str) -> list[str]:
    """Sentences and the stops between them; behind a semicolon "B from Leeds" goes on."""
    pieces = SENTENCE.split(text)
    joined = pieces[:1]
    for stop, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        if stop == "; " and not VERB.search(piece):
            joined[-1] += stop + piece
        else:
            joined += [stop, piece]
    return joined


def _sentence(text: str, lexicon: Lexicon) -> Named | None:
    verb = VERB.search(text)
    if not verb:
        return None
    bare = text if text.endswith(own_stops(text, lexicon)) else text.rstrip(".")
    before = bare[: verb.start()].rstrip(",")
    subject, rest = without_posts(before), bare[verb.end() :].strip(" ")
    if subject.lower() in TRADES:
        return None
    work = _work_of(verb["verb"])
    if verb["from"]:
        return people_in_places(f"{subject} from {rest}", work, lexicon)
    if rest or (verb["verb"] in ALONE and not _names_outlet(before)):
        return None
    return people_in_places(subject, work, lexicon, organisations=True)


def _names_outlet(text: str) -> bool:
    return names_journalists(text) or ("'" in text and bool(POSSESSIVE.match(text)))


def _work_of(verb: str) -> Work:
    if "research" in verb:
        return Work.RESEARCHER
    return Work.CONTRIBUTOR if verb.startswith("contributed") else Work.REPORTER


FORMS = (files, with_files, first_published, agencies, _clauses, _sentences)
