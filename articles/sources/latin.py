"""Latin letters of one byte: Western or Central European or Turkish, told by whose letters fit.

A language uses a dozen letters beyond ASCII at most. Read in the wrong encoding, some of them
become letters of no one language, or signs inside words.
"""

from __future__ import annotations

WESTERN = (
    "àâæçéèêëîïôœùûüÿ", "äöüßé", "áéíñóúüªº", "àèéìíîòóùú", "ãõáâàçéêíóôúü", "åäöæøéèêü",
    "áðéíóúýþæö", "äöõüšž", "àçéèíïóòúü·", "àèìòùâêîôûŵŷáéíóú", "ëéèïöüáóç", "çëéâ",
)  # fmt: skip
# In order of likeliness; of Hungarian both have all letters at the same places.
OTHERS = (
    ("windows-1250", "ąćęłńóśźż"),
    ("windows-1250", "áčďéěíňóřšťúůýž"),
    ("windows-1250", "áéíóöőúüű"),
    ("windows-1250", "áäčďéíĺľňóôŕšťúýž"),
    ("windows-1250", "čćđšž"),
    ("windows-1250", "ăâîşţ"),
    ("windows-1254", "çğıöşüâîİ"),
    ("iso-8859-2", "ąćęłńóśźż"),
    ("iso-8859-2", "áčďéěíňóřšťúůýž"),
    ("iso-8859-2", "áäčďéíĺľňóôŕšťúýž"),
    ("iso-8859-2", "čćđšž"),
)
# What stands between words, and says nothing of a language.
SIGNS = frozenset("“”‘’„‚…–—«»‹›•·©®™°§€£¢¥†‡\u00a0\u00ad¡¿×÷")
NOT_ASCII = bytes(range(128))
WESTERN_FIT, SURE_FIT, LIKELY_FIT = 0.9, 0.97, 0.85
SAMPLE = 200_000
FEWEST, FEWEST_KINDS, FEWEST_OTHER = 8, 4, 3


def latin_encoding(data: bytes) -> str:
    """The encoding when it is certain that it is not Windows-1252; else ``""``."""
    high = data[:SAMPLE].translate(None, NOT_ASCII)
    fit, encoding = _best(high)
    kinds, other = _kinds(high, encoding)
    certain = fit >= SURE_FIT and kinds >= FEWEST_KINDS and other >= FEWEST_OTHER
    return encoding if certain and len(high) >= FEWEST else ""


def likely_encoding(data: bytes) -> str:
    """The encoding that is worth proposing for what was read as Windows-1252, else ``""``."""
    high = data[:SAMPLE].translate(None, NOT_ASCII)
    fit, encoding = _best(high)
    return encoding if fit >= LIKELY_FIT and _kinds(high, encoding)[1] else ""


def _best(high: bytes) -> tuple[float, str]:
    western = high.decode("windows-1252", "replace")
    if max(_fit(western, letters) for letters in WESTERN) >= WESTERN_FIT:
        return 0, ""
    best, found = 0.0, ""
    for encoding, letters in OTHERS:
        fit = _fit(high.decode(encoding, "replace"), letters)
        if fit > best:
            best, found = fit, encoding
    return best, found


def _fit(text: str, letters: str) -> float:
    """The share of ``letters`` in what is no sign between words."""
    told = [letter for letter in text if letter not in SIGNS]
    both = frozenset(letters + letters.upper())
    return sum(letter in both for letter in told) / len(told) if told else 1


def _kinds(high: bytes, encoding: str) -> tuple[int, int]:
    """How many different letters there are, and how many letters would be others."""
    if not encoding:
        return 0, 0
    pairs = list(
        zip(
            high.decode(encoding, "replace"),
            high.decode("windows-1252", "replace"),
            strict=True,
        )
    )
    different = sum(one != two for one, two in pairs)
    return len({one for one, _ in pairs if one not in SIGNS}), different
