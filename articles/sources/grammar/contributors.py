"""Contributor lines: who else reported, wrote or edited, and from where.

A line counts only if all of it parses as names, places and the verbs of the trade. NYT: "A
reported from X, and B from Y." Reuters: "Reporting by A in X; Editing by B". AP: "Associated
Press writers A in X and B in Y contributed to this report." CBC: "With files from A".
"""

from __future__ import annotations

import re

from articles.sources.grammar.hints import has_any
from articles.sources.grammar.names import BETWEEN, is_name
from articles.sources.grammar.parties import is_organisation
from articles.sources.grammar.people import Credits, people_in_places
from articles.sources.lexicon import Lexicon
from articles.sources.sheet import Sheet
from articles.sources.story import Credit, Role, Work

LONGEST = 900
VERBS = (" reported from ", " reporting from ", " contributed ")
OPENING = re.compile(
    r"[(\[—–_* -]*(?:with|additional|further|reporting|writing|written|editing|edited|compil|source"
    r"|research|transl)",
    re.IGNORECASE,
)
VERB = re.compile(
    r" (?P<verb>contributed (?:(?:additional )?reporting|research|to (?:this|the) (?:report|"
    r"reporting|article|story|post|guide))|contributed|reported|reporting|also reported)"
    r"(?P<from> from )?"
)
CLAUSE = re.compile(
    r"(?:^|[;,.]? ?)\b(?P<work>(?:additional |further )?reporting(?: and (?:writing|editing))?"
    r"|(?:writing|written|editing|edited|compiled|compilation|research|translation|translated)"
    r"(?: and (?:editing|reporting))?) by:? ",
    re.IGNORECASE,
)
GENERIC = ("agencies", "news agencies", "wire services")
FILES = re.compile(
    r"-*(?:(?:With|—) ?(?:additional )?(?:files|assistance|reporting|contributions) (?:from|by) |"
    r"(?P<source>Sources?: ))",
    re.IGNORECASE,
)
JOURNALISTS = re.compile(
    r"^(?P<who>.*?)\b(?:staff |news |sports |business |political )?"
    r"(?:writers?|journalists?|correspondents?|reporters?|staffers?) (?=[^a-z])"
)
POSSESSIVE = re.compile(r"^(?P<who>[\w .]+?)'s? ")
SENTENCE = re.compile(r"(?<=[a-z)])\. (?=[A-Z])")
WORKS = {
    "additional": Work.CONTRIBUTOR,
    "further": Work.CONTRIBUTOR,
    "reporting": Work.REPORTER,
    "writing": Work.WRITER,
    "written": Work.WRITER,
    "compiled": Work.WRITER,
    "compilation": Work.WRITER,
    "editing": Work.EDITOR,
    "edited": Work.EDITOR,
    "research": Work.RESEARCHER,
    "translation": Work.TRANSLATOR,
    "translated": Work.TRANSLATOR,
}


def mark_contributors(sheet: Sheet) -> None:
    for index in sheet.still_open():
        block = sheet.blocks[index]
        text = block.fold
        if not (OPENING.match(text) or has_any(text, VERBS)):
            continue
        if len(text) > LONGEST:
            continue
        found = contributors(text, sheet.lexicon)
        if not found:
            continue
        rule = "contributors-signed" if block.fold[0] in "—–-" else "contributors"
        sheet.mark(index, Role.CONTRIBUTORS, rule)
        sheet.contributor_lines.append(block.text)
        for credit in found:
            name, place = block.spelt(credit.name), block.spelt(credit.place)
            sheet.credits.append(
                Credit(work=credit.work, name=name, agency=credit.agency, place=place)
            )


def contributors(text: str, lexicon: Lexicon) -> Credits:
    """The credits of a contributor line, () if any part of the line is anything else."""
    bare = text.strip()
    if bare[:1] + bare[-1:] in ("()", "[]"):
        bare = bare[1:-1].strip()
    bare = bare.lstrip("—–-_* ").strip()
    for form in (_files, _clauses, _sentences):
        found = form(bare, lexicon)
        if found:
            return found
    return ()


def _files(text: str, lexicon: Lexicon) -> Credits:
    mark = FILES.match(text)
    if not mark:
        return ()
    rest, source = text[mark.end() :].rstrip("."), bool(mark["source"])
    credits = []
    for part in BETWEEN.split(rest):
        if is_organisation(part, lexicon):
            credits.append(Credit(work=Work.SOURCE, agency=part))
        elif is_name(part) and not source:
            credits.append(Credit(work=Work.CONTRIBUTOR, name=part))
        elif part not in GENERIC:
            return ()
    return tuple(credits)


def _clauses(text: str, lexicon: Lexicon) -> Credits:
    if not CLAUSE.match(text):
        return ()
    clauses = list(CLAUSE.finditer(text))
    credits: list[Credit] = []
    ends = [clause.start() for clause in clauses[1:]] + [len(text)]
    for clause, end in zip(clauses, ends, strict=True):
        work = WORKS[clause["work"].split()[0].lower()]
        who = text[clause.end() : end].strip(" ;,.")
        found = people_in_places(who, work, lexicon)
        if not found:
            return ()
        credits += found
    return tuple(credits)


def _sentences(text: str, lexicon: Lexicon) -> Credits:
    """Sentences one by one; where one fails, a stop may have been an abbreviation's."""
    credits: Credits = ()
    pending = ""
    for sentence in SENTENCE.split(text):
        pending = f"{pending}. {sentence}" if pending else sentence
        found = _sentence(pending, lexicon)
        if found:
            credits, pending = credits + found, ""
    return () if pending else credits


def _sentence(text: str, lexicon: Lexicon) -> Credits:
    verb = VERB.search(text)
    if not verb:
        return ()
    bare = text if text.endswith(lexicon_stops(text, lexicon)) else text.rstrip(".")
    subject, rest = _without_outlet(bare[: verb.start()]), bare[verb.end() :].strip(" ")
    work = _work_of(verb["verb"])
    if verb["from"]:
        return people_in_places(f"{subject} from {rest}", work, lexicon)
    if rest or verb["verb"] in ("reported", "reporting", "also reported", "contributed"):
        return ()
    return people_in_places(subject, work, lexicon)


def lexicon_stops(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The full stop that belongs to a last word: "Glendale, Ariz.", "Robert Moss Jr."."""
    last = text.rsplit(", ", 1)[-1]
    return (last,) if "," in text and lexicon.is_region(last) else ("Jr.", "Sr.", "D.C.")


def _work_of(verb: str) -> Work:
    if "research" in verb:
        return Work.RESEARCHER
    return Work.CONTRIBUTOR if verb.startswith("contributed") else Work.REPORTER


def _without_outlet(subject: str) -> str:
    """ "Associated Press writers A in X" → "A in X"; "The Post's A" → "A"."""
    journalists = JOURNALISTS.match(subject)
    if journalists:
        return subject[journalists.end() :]
    owner = POSSESSIVE.match(subject)
    return subject[owner.end() :] if owner else subject
