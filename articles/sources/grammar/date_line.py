"""Lines that say when: a date with its label and time, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.sources.grammar.dates import CLOCK, DATE, clock_first, stated_at
from articles.sources.story import Stated

LABEL = re.compile(
    r"(?:first |originally |last |article )?(?P<label>published|posted|updated|modified|created|"
    r"dated?|amended)(?: on| at| in [A-Z][\w ]{1,40},|:)?:? ",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"[\s|·,(–-]*(?:(?:last )?(?:updated|modified|amended)\b.{0,60}"
    r"|\d+ min(?:ute)?s?(?: read)?|gmt)?[\s)]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class DateLine:
    """A line that states when. ``stated`` is None if it does not say the day in full.

    ``changed``: the moment of a change, not of publication. ``unclear``: two readings.
    """

    stated: Stated | None = None
    start: int = 0
    changed: bool = False
    unclear: bool = False


def date_line(text: str) -> DateLine | None:
    """Reads a whole (folded) line as a date with its label and time; None if it is more."""
    label = LABEL.match(text)
    at = label.end() if label else 0
    changed = bool(label and label["label"].lower() in ("updated", "modified", "amended"))
    found = DATE.match(text, at)
    if found:
        stated, end, unclear = stated_at(text, found)
    elif CLOCK.match(text, at):
        stated, end, unclear = clock_first(text, at)
    else:
        return None
    if end == at or not AFTER.match(text, end):
        return DateLine(changed=True) if changed and _is_time(text[at:]) else None
    return DateLine(stated=stated, start=at, changed=changed, unclear=unclear)


def _is_time(text: str) -> bool:
    time = CLOCK.match(text)
    return bool(time and time["minute"] and time.end() == len(text))
