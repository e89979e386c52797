"""Words that introduce a byline, in the languages that copy is met in. A new one is a new row."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.sources.grammar.names import is_name
from articles.sources.wordlist import wordlist

# Trades that English bylines put before "by".
ENGLISH = re.compile(
    r"(?:(?:words|story|report|text|written|reported|compiled|review(?:ed)?|analysis|opinion|column"
    r"|comment|commentary|perspective|exclusive|essay|feature|special report|news analysis) )?"
    r"by:? (?=\S)"
    r"|author(?: of the article)?s?: ?",
    re.IGNORECASE,
)
# A line that only says that the names follow in the next one.
LABEL = re.compile(
    r"(?:(?:written|reported|story|words|article) )?by:?|authors?:?|author of the article:?|words:?"
    r"|reporters?:|autor(?:in|en)?:|auteurs?\s?:|автор:|текст:",
    re.IGNORECASE,
)
# Word → "and" in its language. A word with a colon proves itself; any other does only where
# the text around it holds that "and".
FOREIGN: dict[str, tuple[str, ...]] = {
    "From": ("and",),
    "Von": ("und",),
    "Par": ("et",),
    "Por": ("y", "e"),
    "Di": ("e",),
    "Door": ("en",),
    "Af": ("og",),
    "Av": ("og", "och"),
    "Autor:": ("und", "y", "e", "i"),
    "Autorin:": ("und",),
    "Autoren:": ("und",),
    "Auteur:": ("et",),
    "Auteur :": ("et",),
    "Tekst:": ("og", "i", "en"),
    "Text:": ("und", "och"),
    "Texte:": ("et",),
    "Texto:": ("y", "e"),
    "Testo:": ("e",),
    "Автор:": ("и",),
    "Авторы:": ("и",),
    "Текст:": ("и", "та"),
    "Κείμενο:": ("και",),
    "Του": ("και",),
    "Της": ("και",),
    "بقلم": ("و",),
    "بقلم:": ("و",),
    "كتب:": ("و",),
    "كتبت:": ("و",),
    "מאת": ("ו",),
    "מאת:": ("ו",),
}
# Small words of the languages in which a word without a colon means "by": two of them prove it.
SMALL_WORDS: dict[str, frozenset[str]] = {
    "Von": wordlist("der die das den dem ein eine ist nicht auf mit am im"),
    "Par": wordlist("le la les des du une est dans qui que pour sur"),
    "Por": wordlist("el la los las del una en que por os uma não ao da com a o na no do dos das"),
    "Di": wordlist("il lo gli della dei che non per una è nel alla"),
    "Door": wordlist("het een van voor niet dat zijn op met"),
    "Af": wordlist("det en som på er ikke til at den"),
    "Av": wordlist("det en som på är er inte ikke till til att den"),
    "Του": wordlist("το η ο οι τα στο στη την τον να που με για από είναι"),
    "Της": wordlist("το η ο οι τα στο στη την τον να που με για από είναι"),
}
# Behind these a name stands in a case of its own.
DECLINED = ("Του", "Της")
# In capitals and in small letters too, where the language is proved by more than the word.
SPELT = {form: word for word in SMALL_WORDS for form in (word.lower(), word.upper())}
SPELT |= {word: word for word in FOREIGN}
WORD = re.compile(
    "(?P<word>" + "|".join(re.escape(w) for w in sorted(SPELT, key=len, reverse=True)) + r")\s+",
)
# "Von unserer Redakteurin Ana Rook", "Par notre correspondante Inès Rook"
POST = re.compile(
    r"\A(?:unser(?:em|er|en|m) (?:\w+-?)?(?:redakteur|mitarbeiter|reporter|korrespondent|volontär"
    r"|redaktionsmitglied|redaktions-?mitglied)(?:in|en|innen|s)?"
    r"|(?:notre|nos) (?:correspondant|envoyé|journaliste|reporter)e?s?(?: spécial(?:e|es|aux)?)?"
    r"|nuestr[oa]s? (?:corresponsal|enviad[oa]|redactora?)(?:es|s)?(?: especial(?:es)?)?),? "
    r"(?=\w)",
    re.IGNORECASE,
)
CASELESS = re.compile(r"[\u0590-\u08ff\u0900-\u0dff]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Foreign:
    """``text`` is what stands behind the word, its "and" in English; ``joints`` those words.

    ``asked``: the word opens so much else that a line of its own proves little.
    """

    text: str
    joints: tuple[str, ...]
    proved: bool
    asked: bool = False
    small: frozenset[str] = frozenset()

    def spoken_in(self, around: str) -> bool:
        """Whether the text around is in the language of the word."""
        words = set(around.lower().split())
        return bool(words & set(self.joints)) or len(words & self.small) > 1


def foreign_byline(text: str) -> Foreign | None:
    word = WORD.match(text)
    if not word:
        return None
    by = SPELT[word["word"]]
    joints = FOREIGN[by]
    rest = POST.sub("", text[word.end() :], count=1)
    if by == "From" and " in " not in rest:
        return None
    asked = by == "From" or by in DECLINED
    proved = by == "From" or by.endswith(":") or bool(CASELESS.match(by))
    for joint in joints:
        joined = rest.replace(f" {joint} ", " and ")
        sides = [side.split(", ") for side in joined.split(" and ")]
        names = all(is_name(side[0]) and is_name(side[-1], least=1) for side in sides)
        if joined != rest and names:
            rest, proved = joined, True
    small = SMALL_WORDS.get(by, frozenset())
    return Foreign(text=rest, joints=joints, proved=proved, asked=asked, small=small)


def opens_foreign(text: str, around: str) -> bool:
    """Whether a line begins with a word for "by" of the language around it, and then a capital."""
    word = WORD.match(text)
    if not word or not text[word.end()].isupper() or text.endswith((".", "?", "!")):
        return False
    by = SPELT[word["word"]]
    small = SMALL_WORDS.get(by, frozenset())
    return by.endswith(":") or len(set(around.lower().split()) & small) > 1


def is_caseless_name(text: str) -> bool:
    """Two to four words of a script without capitals (Arabic, Hebrew, Devanagari)."""
    words = text.split(" ")
    return 2 <= len(words) <= 4 and all(
        CASELESS.match(word) and not any(map(str.isdigit, word)) and word.isprintable()
        for word in words
    )
