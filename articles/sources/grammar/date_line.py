"""Lines that say when: a date with its label and time, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.sources.grammar.dates import CLOCK, DATE, clock_first, date_in, stated_at
from articles.sources.story import Stated

LABEL = re.compile(
    r"(?:first |originally |last |article )?(?P<label>published|posted|updated|modified|created|"
    r"dated?|amended)(?: on| at| in [A-Z][\w ]{1,40},|:)?:? ",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"[\s|·,;(–-]*(?:(?P<changed>(?:last |first )?(?:updated|modified|amended)\b.{0,60})"
    r"|\d+ min(?:ute)?s?(?: read)?|gmt)?[\s)]*$",
    re.IGNORECASE,
)
CHANGES = ("updated", "modified", "amended")


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
    label = LABEL.match(text)
    at = label.end() if label else 0
    changed = bool(label and label["label"].lower() in CHANGES)
    found = DATE.match(text, at)
    if found:
        stated, end, unclear = stated_at(text, found)
    elif CLOCK.match(text, at):
        stated, end, unclear = clock_first(text, at)
    else:
        return None
    after = AFTER.match(text, end)
    if end == at or not after:
        return DateLine(changed=True) if changed and _is_time(text[at:]) else None
    later = date_in(text, after.start("changed")) if after["changed"] else None
    return DateLine(
        stated=stated,
        start=at,
        changed=changed,
        unclear=unclear,
        changed_at=later[0] if later else None,
        changed_start=later[1] if later else 0,
    )


def _is_time(text: str) -> bool:
    time = CLOCK.match(text)
    return bool(time and time["minute"] and time.end() == len(text))
