"""Words of the trade before a name: "Reporting by A; editing by B", "Photographs by C"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.sources.either import either
from articles.sources.grammar.hints import has_any
from articles.sources.grammar.people import Named, people_in_places
from articles.sources.lexicon import Lexicon
from articles.sources.story import Credit
from articles.sources.vocabulary import Work

# Word → work; None where the project has no such work yet: then the name is only asked.
WORKS: dict[str, Work | None] = {
    "additional": Work.CONTRIBUTOR,
    "further": Work.CONTRIBUTOR,
    "reporting": Work.REPORTER,
    "reported": Work.REPORTER,
    "writing": Work.WRITER,
    "written": Work.WRITER,
    "words": Work.WRITER,
    "story": Work.WRITER,
    "text": Work.WRITER,
    "compiled": Work.WRITER,
    "compilation": Work.WRITER,
    "editing": Work.EDITOR,
    "edited": Work.EDITOR,
    "research": Work.RESEARCHER,
    "researched": Work.RESEARCHER,
    "translation": Work.TRANSLATOR,
    "translated": Work.TRANSLATOR,
    "photo": Work.PHOTOGRAPHER,
    "photograph": Work.PHOTOGRAPHER,
    "picture": Work.PHOTOGRAPHER,
    "illustration": Work.ILLUSTRATOR,
    "photography": Work.PHOTOGRAPHER,
    "photographed": Work.PHOTOGRAPHER,
    "photographs": Work.PHOTOGRAPHER,
    "photos": Work.PHOTOGRAPHER,
    "pictures": Work.PHOTOGRAPHER,
    "illustrations": Work.ILLUSTRATOR,
    "illustrated": Work.ILLUSTRATOR,
    "video": Work.VIDEOGRAPHER,
    "filmed": Work.VIDEOGRAPHER,
    "data analysis": None,
    "copy editing": Work.EDITOR,
    "photo editing": None,
    "picture editing": None,
    "design and development": None,
    "fact-checked": None,
    "audio": None,
    "podcast": None,
    "produced": None,
    "production": None,
    "narrated": None,
    "design": None,
    "designed": None,
    "graphics": None,
    "animation": None,
    "interview": None,
    "interviews": None,
}
# "Video produced by", "Pictures provided by": not the work that the first word names.
GIVEN: dict[str, Work | None] = {
    "contributed": Work.CONTRIBUTOR,
    "edited": Work.EDITOR,
    "produced": None,
    "provided": None,
}
_TRADE = either(set(WORKS) - {"additional", "further"})
_FIRST, _SECOND = ("".join(sorted({word[at] for word in WORKS})) for at in (0, 1))
PHRASE = (
    rf"(?P<work>(?:(?:additional|further) )?(?:{_TRADE})(?:(?: and |/)(?:{_TRADE}))?"
    r"(?P<given> (?:was |were )?(?:contributed|provided|produced|taken|edited))?)"
)
CLAUSE = re.compile(
    rf"(?=[;,. ]|and |\b)(?:^|[;,.]? ?(?:and )?)\b(?=[{_FIRST}][{_SECOND}]){PHRASE}(?: by:?|:) ",
    re.IGNORECASE,
)
CLAUSE_MARKS = (": ", " by", " BY", " By", " bY")
OPENS_LINE = re.compile(rf"[(\[—–_* -]*{PHRASE} by:? (?=[^\W\d_])", re.IGNORECASE)


def read_clauses(text: str, lexicon: Lexicon, start: int = 0) -> Named | None:
    """The credits of every trade from ``start`` on; None if any of them names nobody."""
    credits: tuple[Credit, ...] = ()
    clear = True
    for work, names in clauses(text, start):
        found = people_in_places(names, work or Work.CONTRIBUTOR, lexicon, organisations=True)
        if not found:
            return None
        credits += found.credits if work else ()
        clear = clear and found.clear and work is not None
    return Named(credits=credits, clear=clear)


def clauses(text: str, start: int = 0) -> Iterator[tuple[Work | None, str]]:
    """Each trade from ``start`` on, with the text of its names."""
    found = list(CLAUSE.finditer(text, start)) if has_any(text, CLAUSE_MARKS) else []
    ends = [clause.start() for clause in found[1:]] + [len(text)]
    for clause, end in zip(found, ends, strict=False):  # no clause, but one end
        for work in _works(clause):
            yield work, text[clause.end() : end].strip(" ;,.")


def _works(clause: re.Match[str]) -> tuple[Work | None, ...]:
    """ "Photographs and text by": each of its works, if the words name several."""
    words = re.split(r" and |/", clause["work"].lower())
    if clause["given"] or len(words) < 2 or not all(word in WORKS for word in words):
        return (_work(clause),)
    return tuple(dict.fromkeys(WORKS[word] for word in words))


def _work(clause: re.Match[str]) -> Work | None:
    given = (clause["given"] or "").split()
    if given and given[-1] in GIVEN:
        return GIVEN[given[-1]]
    phrase = clause["work"].lower()
    return WORKS[phrase] if phrase in WORKS else WORKS[re.split(r"[ /]", phrase)[0]]
