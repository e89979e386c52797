"""Names of people, as bylines, credits and contributor lines print them (folded text)."""

from __future__ import annotations

import re
from functools import lru_cache

from articles.sources.grammar.hints import has_any
from articles.sources.wordlist import wordlist

PARTICLES = wordlist("""
    de da do dos del dei della degli di du la las le los van von vom zu zum zur und der den ter
    ten af av ap wa bin bint ibn al el ul ur abu e y
""")
SUFFIX = re.compile(r",? (?:Jr\.?|Sr\.?|JR\.?|SR\.?|II|III|IV)$")
SUFFIX_ENDS = (".", "r", "R", "I", "V")
# "Ana "Foxy" Rook"
NICKNAME = re.compile(r"""(?<=\w) (?:"[^"]{2,20}"|'[^']{2,20}') (?=\w)""")
DEGREE = re.compile(r", (?:Ph\.? ?D\.?|M\.D\.|J\.D\.|M\.P\.H\.|R\.N\.)$")
BETWEEN = re.compile(
    r"(?=[,; ])(?:[,;]? (?:and|AND) | & |; |, (?!Jr\b|Sr\b|JR\b|SR\b|II\b|III\b|IV\b"
    r"|Ph\.? ?D|M\.D|J\.D))"
)
# Between names stands one of these.
JOINTS = (",", ";", "&", " and ", " AND ")
MOST_WORDS = 6
# Words that open a sentence, and no name.
OPENERS = wordlist("""
    the a an in on at he she it they we you this that these those there but and or if when
    while with for from by as to of his her its our their my what where why how who no not
    after before since some many more most all one two three
""")
JOINERS = wordlist("FOR THE AND WITH FROM For The And With From")
PUNCTUATION = str.maketrans("", "", "-'.")


def is_name_word(word: str) -> bool:
    """A word of a name: "Rook", "K.", "O'Dell", "Sang-ho", "ur-Hassan", "d'Orla"."""
    if not (word.isalpha() or word.translate(PUNCTUATION).isalpha()):
        return False
    if word[0].isupper():
        return True
    for mark in "-'":
        particle, found, rest = word.partition(mark)
        if found and rest[:1].isupper() and (particle in PARTICLES or particle in ("d", "l")):
            return True
    return False


@lru_cache(maxsize=1_000)
def is_name(text: str, *, least: int = 2) -> bool:
    """Whether the whole text reads as one person's name of at least ``least`` full words."""
    bare = DEGREE.sub("", text) if "," in text else text
    if '"' in bare or bare.count("'") > 1:
        bare = NICKNAME.sub(" ", bare)
    if bare[-1:] in SUFFIX_ENDS:
        bare = SUFFIX.sub("", bare)
    words = bare.split(" ")
    if len(words) > MOST_WORDS or words[0].lower() in OPENERS:
        return False
    if not JOINERS.isdisjoint(words):
        return False
    full = 0
    for word in words:
        if is_name_word(word):
            full += 1
        elif word not in PARTICLES:
            return False
    return full >= least and words[-1] not in PARTICLES


def is_handle(text: str) -> bool:
    """A name on a platform or in a picture library: "@lenn_pictures", "dvlvn"."""
    return bool(re.fullmatch(r"@\w[\w.]*|[a-z][a-z0-9_.-]{2,30}", text))


def split_names(text: str, *, least: int = 2) -> tuple[str, ...]:
    """The people of "A, B and C", or () unless every part of the text is a name.

    "Ana & Bruno Moranti" share a surname and stay one.
    """
    if " & " in text and not is_name(text.split(" & ", 1)[0]):
        left, _, right = text.partition(" & ")
        return (text,) if is_name(left, least=1) and is_name(right) else ()
    if not has_any(text, JOINTS):
        one = text.strip()
        return (one,) if is_name(one, least=least) else ()
    names = tuple(part.strip() for part in BETWEEN.split(text))
    return names if all(is_name(name, least=least) for name in names) else ()


def placed(who: str) -> tuple[str, str]:
    """ "Ana Rook in Hull", "Ana Rook at the Corn Ground": who, and from where."""
    for joint in (" in ", " at "):
        person, found, place = who.partition(joint)
        if found and place.removeprefix("the ")[:1].isupper():
            return person, place
    return who, ""


def reading_case(text: str) -> str:
    """A name or place set in capitals, as running text has it; any other text unchanged.

    Of a name only partly in capitals ("PIETER van den BERG", "Ana LINDQVIST") the words that are
    too long for initials and honours.
    """
    words = text.split(" ")
    titled = text.istitle() and len(words[0]) > 1 and text.replace(" ", "").isalpha()
    if titled or sum(map(str.isalpha, text)) < 4 or text.islower():
        return text
    if all(in_capitals(word) or word in PARTICLES for word in words):
        last = len(words) - 1
        return " ".join(_word_case(word, inner=0 < at < last) for at, word in enumerate(words))
    return " ".join(
        _word_case(word, inner=False) if _is_long_capitals(word) else word for word in words
    )


def _is_long_capitals(word: str) -> bool:
    return in_capitals(word) and len(word) > 3 and "." not in word and word not in ("VIII", "XIII")


def in_capitals(word: str) -> bool:
    """ "ROOK", "McROOK", and "al-ROOK" but for its particle."""
    particle, hyphen, rest = word.partition("-")
    bare = rest if hyphen and particle in PARTICLES else word
    return bare.removeprefix("Mc").removeprefix("Mac").isupper()


def _word_case(word: str, *, inner: bool) -> str:
    if word in PARTICLES or word in ("II", "III", "IV", "USA", "UK", "UN", "US"):
        return word
    if _is_initials(word):
        return word
    if inner and word.lower() in PARTICLES and word != "E":
        return word.lower()
    if "-" in word:
        parts = word.split("-")
        return "-".join(
            part.lower()
            if part.islower() or (at and part.lower() in PARTICLES | {"au", "en", "sur"})
            else _capital(part)
            for at, part in enumerate(parts)
        )
    return _capital(word)


def _is_initials(word: str) -> bool:
    """ "J.", "J.K.", and "JD": two consonants that no word is made of."""
    if "." in word and all(len(part) <= 1 for part in word.split(".")):
        return True
    return len(word) == 2 and word.isalpha() and not set(word) & set("AEIOUY")


def _capital(word: str) -> str:
    if word[:2] in ("MC", "Mc") and len(word) > 3:
        return "Mc" + word[2:].capitalize()
    head, mark, tail = word.partition("'")
    if mark and len(head) == 1:
        return head + mark + tail.capitalize()
    return word.capitalize()
