"""Words that are printed beside a name and are nobody's: posts, roles, "staff"."""

from __future__ import annotations

import re

from articles.sources.lexicon import Lexicon
from articles.sources.wordlist import wordlist

ROLE = re.compile(
    r"\b(?:correspondents?|editors?|writers?|reporters?|staff|producer|columnist|bureau chief|"
    r"journalists?|contributors?|critic|freelance|special to|for the|in brief)\b",
    re.IGNORECASE,
)
# Posts of those who are no journalists by trade, or rarely called so.
POSTS = re.compile(
    r"\b(?:analyst|commentator|presenter|broadcaster|photographer|photojournalist|cartoonist|"
    r"sketchwriter|blogger|intern|trainee|specialist|assistant|adviser|advisor|head of|chief|"
    r"deputy|director|manager|executive|president|chair(?:man|woman)?|founder|secretary|minister|"
    r"ambassador|professor|lecturer|fellow|researcher|scientist|economist|historian|author|"
    r"novelist|MD|PhD|RN|MP|MEP|KC|QC|OBE|MBE|CBE|FRS|lawyer|barrister|consultant|teacher|student|"
    r"desk|team|\w{3,}ologist)\b",
    re.IGNORECASE,
)
# What a post may begin with, where copying lost the comma: "Ana Rook Political Correspondent".
BEATS = wordlist("""
    political politics diplomatic health science environment climate education business economics
    economy finance financial home foreign world international national local regional european
    legal crime courts defence defense security technology tech media arts culture music film
    theatre books food fashion travel sport sports football cricket rugby tennis golf racing social
    religion religious transport energy royal investigations investigative chief senior deputy
    assistant associate managing executive staff night weekend digital online data special city
    bureau community consumer housing industrial westminster washington brussels north south east
    west midlands middle asia africa europe us uk moscow beijing
    scotland wales ireland england france germany italy spain china india russia america canada
    australia japan ukraine contributing guest freelance trainee junior lead maritime marine
    shipping rural farming agriculture county parliamentary general features lifestyle property
    motoring aviation military justice labour labor space wildlife heritage affairs democracy
""")
JOURNALIST = re.compile(
    r"(?:correspondent|editor|writer|reporter|columnist|critic|producer|journalist|chief)\Z",
    re.IGNORECASE,
)
MOST_HOUSE_WORDS = 6
NAMELESS = wordlist("""
    staff reporter reporters writer writers correspondent correspondents contributor contributors
    editor editors journalist journalists newsroom desk team service services agency agencies
    wires wire reports report
""")
BESIDE = NAMELESS | wordlist("""
    our own a an the special from and & with news web online digital other local
""")
# Those of an outlet, behind its name: "Lenn Courier Reporters".
COLLECTIVE = wordlist("""
    reporter reporters staff correspondents newsroom desk team writers journalists
""")
# Of these, what stands for others whose work it is.
SHARED = wordlist("agency agencies service services wire wires reports")


def is_post(text: str) -> bool:
    """What stands after a name and a comma: "Political Editor", "Professor of History"."""
    return bool(ROLE.search(text) or POSTS.search(text))


def is_nameless(text: str) -> bool:
    """ "Staff", "Our Own Correspondent", "Staff and agencies": a byline that names nobody."""
    words = _words(text)
    return all(word in BESIDE for word in words) and any(word in NAMELESS for word in words)


def is_shared(text: str) -> bool:
    """ "and agencies", "Wire Reports": work of others that are not named."""
    return is_nameless(text) and any(word in SHARED for word in _words(text))


def _words(text: str) -> list[str]:
    return text.lower().rstrip(".").replace("/", " ").split()


def house_and_post(text: str, lexicon: Lexicon) -> str:
    """ "Reuters"; "AP Sports Writer" with a comma before the post; "" if it is neither."""
    if lexicon.is_agency(text):
        return text
    words = text.split(" ")
    if len(words) > MOST_HOUSE_WORDS or not JOURNALIST.match(words[-1].removesuffix("s")):
        return ""
    for at in range(len(words) - 1, 0, -1):
        agency = " ".join(words[:at])
        if lexicon.is_agency(agency):
            return f"{agency}, {' '.join(words[at:])}"
    return ""


def post_behind(words: list[str]) -> int:
    """Where in "Ana Rook Political Correspondent" the post begins, 0 if no word tells."""
    if not JOURNALIST.search(words[-1].removesuffix("s")):
        return 0
    for at in range(2, len(words)):
        if words[at].lower() in BEATS or (at == len(words) - 1 and _is_trade(words[at])):
            return at
    return 0


def is_torn(words: list[str], at: int) -> bool:
    """ "Ana Rook Harbour correspondent": whether the post begins at its last word or before."""
    return at == len(words) - 1 > 2 and not any("." in word for word in words[1:at])


def _is_trade(word: str) -> bool:
    return bool(JOURNALIST.match(word.removesuffix("s")))


def without_post(text: str) -> str:
    """ "Political Correspondent Ana Rook" → "Ana Rook"; "" where a post stands before one word."""
    words = text.split(" ")
    end = 0
    for at, word in enumerate(words):
        if JOURNALIST.match(word):
            end = at + 1
        elif word.lower() not in BEATS:
            break
    rest = words[end:]
    if not end or not rest or not rest[0][:1].isupper() or is_nameless(" ".join(rest)):
        return text
    return " ".join(rest) if len(rest) > 1 else ""


def is_desk(text: str) -> bool:
    """ "Lenn Courier Staff", "PA Reporters": an outlet's people together."""
    words = _words(text)
    return 2 <= len(words) <= 6 and words[-1] in COLLECTIVE
