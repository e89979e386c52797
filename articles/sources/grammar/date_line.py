"""Lines that say when: a date with its label and time, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.sources.either import either
from articles.sources.grammar.dates import CLOCK, DATE, clock_first, stated_at
from articles.sources.story import Stated

LABELS = {
    "published": False, "publish date": False, "publication date": False, "publication": False,
    "date published": False,
    "posted": False, "created": False, "date": False, "dated": False,
    "updated": True, "modified": True, "amended": True, "last updated": True, "edited": True,
    "publié": False, "mis à jour": True, "modifié": True, "veröffentlicht": False, "stand": True,
    "aktualisiert": True, "publicado": False, "actualizado": True, "pubblicato": False,
    "aggiornato": True, "gepubliceerd": False, "bijgewerkt": True, "publicerad": False,
    "uppdaterad": True, "publiceret": False, "opdateret": True, "publisert": False,
    "oppdatert": True, "опубликовано": False, "обновлено": True,
}  # fmt: skip
LONGEST_TOWN = 40
WORD = f"(?P<label>{either(LABELS)})"
LABEL = re.compile(
    rf"(?:first |originally |last |article |zuletzt )?{WORD}"
    r"(?: on| at| le| am| el| il| op| den| in [A-Z][\w ]{1,40},|:)?:? ",
    re.IGNORECASE,
)
CHANGED = re.compile(
    "(?P<label>" + "|".join(label for label, changed in LABELS.items() if changed) + r")\b"
    r"(?: on| at| le| am| el| il| op|:)?:? ?",
    re.IGNORECASE,
)
# "Ostlemere | Updated: …": where it was written, as Indian papers print it.
PLACED = re.compile(r"[A-Z][^\W\d](?:[^\W\d]|[ ,.-]){1,40} \| (?=[A-Z])")
# "Ostlemere, 3 March 2026", as press offices print it.
IN_TOWN = re.compile(
    r"[^\W\d_][^\W\d_.]+(?:-[^\W\d_]+){0,2}, (?:den |le |el )?(?=\d{1,2}[. ]|[^\W\d_]{3})"
)
AFTER = re.compile(
    r"[\s|·•,;(/–-]*(?:(?P<changed>(?:last |first |zuletzt )?"
    + CHANGED.pattern.replace("?P<label>", "?:")
    + r".{0,60})|\d+ min(?:ute)?s?(?: read)?|uhr|gmt|(?<=/ )[\w ]{2,30})?"
    r"(?:[\s|·•]*\d+[ -]min(?:ute)?s? read)?[\s)]*$",
    re.IGNORECASE,
)
# A day in a language, a script of digits or a year that is not read.
UNREAD = re.compile(r"\d{1,2}\W{1,3}[^\W\d_]{2,12}\W{1,3}\d{4}\Z|\d{4}-\d\d(?:-\d\d.{0,20})?\Z")


@dataclass(frozen=True, kw_only=True, slots=True)
class DateLine:
    """A line that states when. ``stated`` is None if it does not say the day in full.

    ``changed``: the moment of a change, not of publication; ``changed_at`` is such a moment behind
    that of publication, which stands at ``changed_start``. ``unclear``: two readings.
    """

    stated: Stated | None = None
    start: int = 0
    changed: bool = False
    unclear: bool = False
    changed_at: Stated | None = None
    changed_start: int = 0


def date_line(text: str) -> DateLine | None:
    """Reads a whole (folded) line as a date with its label and time; None if it is more."""
    town = _in_town(text)
    place = town or PLACED.match(text)
    label = LABEL.match(text, place.end() if place else 0)
    at = label.end() if label else town.end() if town else 0
    changed = bool(label and LABELS.get(label["label"].lower()))
    found = DATE.match(text, at)
    if found:
        stated, end, unclear = stated_at(text, found)
    elif label and UNREAD.match(text, at):
        return DateLine(changed=changed, unclear=True)
    elif CLOCK.match(text, at):
        stated, end, unclear = clock_first(text, at)
    else:
        return None
    after = AFTER.match(text, end)
    if end == at or not after:
        return DateLine(changed=True) if changed and _is_time(text[at:]) else None
    later, begins = change_in(text, after.start("changed")) if after["changed"] else (None, 0)
    return DateLine(
        stated=stated,
        start=at,
        changed=changed,
        unclear=unclear,
        changed_at=later,
        changed_start=begins,
    )


def _in_town(text: str) -> re.Match[str] | None:
    """The place before a date, where nothing stands behind the date."""
    place = IN_TOWN.match(text) if "," in text[:LONGEST_TOWN] else None
    day = DATE.match(text, place.end()) if place else None
    return place if place and day and not text[day.end() :].strip(" .") else None


def change_in(text: str, start: int) -> tuple[Stated | None, int]:
    """The moment behind a word such as "Updated" from ``start`` on, and where it begins."""
    label = CHANGED.search(text, start)
    if not label:
        return None, 0
    found = DATE.match(text, label.end())
    if found:
        return stated_at(text, found)[0], label.end()
    return clock_first(text, label.end())[0], label.end()


def _is_time(text: str) -> bool:
    time = CLOCK.match(text)
    return bool(time and time["minute"] and time.end() == len(text))
