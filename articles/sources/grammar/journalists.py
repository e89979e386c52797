"""Posts and outlets before the names of a contributor line, which are no part of the names."""

from __future__ import annotations

import re

from articles.sources.grammar.hints import has_any
from articles.sources.grammar.names import PARTICLES
from articles.sources.grammar.people import PROVED

_OF = (
    r"(?:staff |news |sports |business |political |video |science |senior |data |photo |special )?"
)
_POSTS = (
    r"(?:writers?|(?:photo)?journalists?|correspondents?|reporters?|staffers?|researchers?"
    r"|producers?|editors?|interns?|photographers?|videographers?|columnists?|critics?|trainees?)"
)
JOURNALISTS = re.compile(rf"^(?P<who>.*?)\b(?i:{_OF}{_POSTS}) (?=[^a-z])")
HINTS = (
    *("writer", "journalist", "correspondent", "reporter", "staffer", "researcher"),
    *("producer", "editor", "intern", "grapher", "columnist", "critic", "trainee"),
)
INNER = re.compile(rf"(?P<house>\b[A-Z]{{2,5}} )?\b(?i:{_OF}{_OF}{_POSTS}) (?=[A-Z])")
POSSESSIVE = re.compile(r"^(?P<who>[\w .]+?)'s? ")
# Words without a capital in the name of an outlet.
OUTLET_WORDS = PARTICLES | {"of", "the", "and", "for", "at", "on"}


def names_journalists(text: str) -> bool:
    return has_any(text.lower(), HINTS) and bool(JOURNALISTS.match(text))


def without_posts(subject: str) -> str:
    """ "Associated Press writers A in X" → "A in X"; "The Post's A" → "A".

    Who follows a post inside the list is a person, and no place of those before.
    """
    trade = has_any(subject.lower(), HINTS)
    journalists = JOURNALISTS.match(subject) if trade else None
    owner = POSSESSIVE.match(subject) if "'" in subject else None
    if journalists and _is_outlet(journalists["who"]):
        subject = subject[journalists.end() :]
    elif owner and _is_outlet(owner["who"]):
        subject = subject[owner.end() :]
    return INNER.sub(PROVED, subject) if trade else subject


def _is_outlet(who: str) -> bool:
    """A name and no clause: "Associated Press", not "The crews were there, as"."""
    words = who.removesuffix("'s ").split()
    return all(word[:1].isupper() or word in OUTLET_WORDS for word in words)
