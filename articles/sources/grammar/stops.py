"""Full stops that belong to a word and not to its sentence: "Glendale, Ariz.", "Moss Jr."."""

from __future__ import annotations

from articles.sources.lexicon import Lexicon


def own_stops(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """What may end a text with a full stop of its own."""
    last = text.rsplit(", ", 1)[-1]
    return (last,) if "," in text and lexicon.is_region(last) else ("Jr.", "Sr.", "D.C.")


def with_own_stop(text: str, lexicon: Lexicon) -> str:
    """ "A reported from Madison, Wis" with the stop at which its sentence was cut off."""
    if text.endswith("."):
        return text
    _, comma, last = text.rpartition(", ")
    cut = bool(comma) and len(last) < len("Calif.") and lexicon.is_region(f"{last}.")
    return f"{text}." if cut and not lexicon.is_region(last) else text
