"""Words that are printed beside a name and are nobody's: posts, roles, "staff"."""

from __future__ import annotations

import re

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
    r"novelist|MD|PhD|RN|MP|MEP|KC|QC|OBE|MBE|CBE|FRS|lawyer|barrister|consultant|teacher|student|desk|team|\w{3,}ologist)\b",
    re.IGNORECASE,
)
NAMELESS = wordlist("""
    staff reporter reporters writer writers correspondent correspondents contributor contributors
    editor editors journalist journalists newsroom desk team service services agency agencies
    wires
""")
BESIDE = NAMELESS | wordlist("""
    our own a an the special from and news wire report reports web online digital
""")


def is_post(text: str) -> bool:
    """What stands after a name and a comma: "Political Editor", "Professor of History"."""
    return bool(ROLE.search(text) or POSTS.search(text))


def is_nameless(text: str) -> bool:
    """ "Staff", "Our Own Correspondent", "Staff and agencies": a byline that names nobody."""
    words = text.lower().rstrip(".").replace("/", " ").split()
    return all(word in BESIDE for word in words) and any(word in NAMELESS for word in words)
