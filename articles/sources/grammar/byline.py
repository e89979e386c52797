"""Bylines: who signed the story, as printed, and as credits.

"By A and B", "By A, The Ostlemere Post", "A · Lenn News · Posted: …", AP's "By A" over "AP
Sports Writer". Names without "By" sign only in the head of a story beside a date.
"""

from __future__ import annotations

import re
from dataclasses import replace

from articles.sources.block import Block
from articles.sources.grammar.barred_byline import DATED, before_date, in_parts, outlet_first
from articles.sources.grammar.by_words import ENGLISH, foreign_byline
from articles.sources.grammar.credit_line import attribute
from articles.sources.grammar.credit_words import CREDIT_WORD
from articles.sources.grammar.date_line import WORD, date_line
from articles.sources.grammar.dates import date_in
from articles.sources.grammar.names import DEGREE, SUFFIX, is_name, reading_case, split_names
from articles.sources.grammar.parties import is_organisation
from articles.sources.grammar.signed import Signed, is_role
from articles.sources.grammar.signers import signers
from articles.sources.grammar.trades import CLAUSE, read_clauses
from articles.sources.lexicon import Lexicon
from articles.sources.story import Credit
from articles.sources.vocabulary import Work

LONGEST = 160
# "Text: Ana Rook, Fotos: Ben Tarrow"
MARK_WORD = re.compile(rf"(?:{CREDIT_WORD}) ?: ", re.IGNORECASE)
BY = ENGLISH
PARTS = re.compile(r" ?[|•] ?| · | — | – | - ")
BEFORE_DATE = re.compile(
    rf"[\s|·•,(–—-]*(?:(?:first |last )?{WORD}(?: on| at| le| am| el| il| op)?:? ?)?\Z",
    re.IGNORECASE,
)
POSTED = re.compile(
    r"posted by (?P<who>[^\d|:]{2,40}) at \d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: \d{1,4} comments?)?",
    re.IGNORECASE,
)
LONGEST_PLACE = 40
DATE_MARKS = " |/·•,–—-"
GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")


def is_byline(block: Block, lexicon: Lexicon) -> bool:
    return read_byline(block.fold, lexicon) is not None


def read_byline(text: str, lexicon: Lexicon) -> Signed | None:
    """A whole block that says that it is a byline: by "By", or by an outlet and a date."""
    titled = SUFFIX.search(text) or DEGREE.search(text)
    if len(text) > LONGEST or (text.endswith((".", "?", "!")) and not titled):
        return None
    mark = BY.match(text)
    if mark:
        return _signed(text, mark.end(), lexicon)
    if foreign_byline(text):
        return None  # in words of another language, which the text around has to prove
    return (
        in_parts(text, lexicon)
        or outlet_first(text, lexicon)
        or before_date(text, lexicon)
        or _agency_and_date(text, lexicon)
        or _reports(text, lexicon)
        or _posted(text)
    )


def read_foreign_byline(text: str, lexicon: Lexicon, around: str) -> Signed | None:
    """ "Von Ana Rook und Ben Tarrow", "Текст: …"; ``around`` is text of the same document."""
    if len(text) > LONGEST or text.endswith((".", "?", "!")):
        return None
    end = date_begins(text) or len(text)
    foreign = foreign_byline(text[:end].rstrip(DATE_MARKS))
    if not foreign:
        return None
    if not foreign.proved and not foreign.spoken_in(around):
        return None
    words, comma, pictures = foreign.text.partition(", ")
    shot = attribute(pictures, lexicon) if comma and MARK_WORD.match(pictures) else None
    found = signers(words if shot else foreign.text, lexicon)
    if not found or not found.names or (shot and not (shot.clear and shot.photographers)):
        return None
    clear = found.clear and not foreign.asked
    credits = found.credits() + (shot.credits() if shot else ())
    return Signed(credits=credits, end=end, clear=clear)


def _signed(text: str, start: int, lexicon: Lexicon) -> Signed | None:
    end = date_begins(text)
    glued = _glued_date(text)
    if glued and glued != end and not date_line(text[glued:]):
        return None
    end = glued or end or len(text)
    body = text[:end].rstrip(" =,")
    trades = CLAUSE.search(body, start)
    others = read_clauses(body, lexicon, trades.start()) if trades else None
    if trades and not others:
        return None
    first, *parts = PARTS.split(body[start : trades.start() if trades else len(body)])
    found = signers(first.strip(" ,;"), lexicon)
    if found is None:
        return None
    credits, clear = _with_parts(found.credits(), parts, lexicon)
    clear = clear and found.clear
    if others:
        credits, clear = credits + others.credits, clear and others.clear
    return Signed(credits=credits, end=end, clear=clear)


def date_begins(text: str) -> int:
    """Where "By Ana Rook, Published 3 September 2025" goes on to its date, else 0."""
    found = date_in(text)
    if not found:
        return 0
    label = DATED.search(text)
    if label and label.start() < found[1] and date_line(text[label.start() + 1 :]):
        return len(text[: label.start()].rstrip(" |/·•,(–—-"))
    return len(BEFORE_DATE.sub("", text[: found[1]])) if date_line(text[found[1] :]) else 0


def _with_parts(
    credits: tuple[Credit, ...], parts: list[str], lexicon: Lexicon
) -> tuple[tuple[Credit, ...], bool]:
    """Gives the agency of "By A | Reuters" to each; whether every part was understood."""
    clear = True
    for part in parts:
        dated = any(map(str.isdigit, part))
        if lexicon.is_agency(part) or (not dated and part.startswith("The ")):
            credits = tuple(replace(c, agency=c.agency or part) for c in credits)
        elif not (is_role(part, lexicon) or dated or "@" in part):
            clear = False
    return credits, clear


def _agency_and_date(text: str, lexicon: Lexicon) -> Signed | None:
    """ "Associated PressMay 3, 2021 GMT": an agency and its date, glued by copying."""
    end = _glued_date(text)
    name = text[:end].strip(" ,·|")
    if not end:
        return None
    if lexicon.is_agency(name):
        return Signed(credits=(Credit(work=Work.AUTHOR, agency=name),), end=end)
    names = split_names(name) if date_line(text[end:]) else ()
    if not names or any(is_organisation(one, lexicon) for one in names):
        return None
    credits = tuple(Credit(work=Work.AUTHOR, name=reading_case(one)) for one in names)
    return Signed(credits=credits, end=end)


def _reports(text: str, lexicon: Lexicon) -> Signed | None:
    """ "Ana Rook reports from Berlin": who, and from where; two people there share the place."""
    who, verb, place = text.partition(" reports from ")
    if not verb:
        who, verb, place = text.partition(" report from ")
    names = split_names(who) if verb and place[:1].isupper() and len(place) < LONGEST_PLACE else ()
    if not names or any(is_organisation(one, lexicon) for one in names):
        return None
    credits = (Credit(work=Work.AUTHOR, name=reading_case(n), place=place) for n in names)
    return Signed(credits=tuple(credits), end=len(text))


def _posted(text: str) -> Signed | None:
    """ "Posted by Ana at 9:14 AM 3 comments": how weblogs sign; one word alone is asked."""
    posted = POSTED.fullmatch(text) if text[:7].lower() == "posted " else None
    if not posted or not is_name(posted["who"], least=1):
        return None
    who = Credit(work=Work.AUTHOR, name=posted["who"])
    return Signed(credits=(who,), end=posted.end("who"), clear=" " in posted["who"])


def _glued_date(text: str) -> int:
    """Where a date begins that stands at the end of a byline without a space, else 0."""
    for glue in GLUED.finditer(text):
        found = date_in(text, glue.end())
        if found and found[1] == glue.end():
            return glue.end()
    return 0
