"""How to reach a desk, which agencies print behind the names of a sign-off."""

from __future__ import annotations

import re

PHONE = re.compile(r"[;,]? ?(?:(?:Tel|Phone|Mob|Mobile|Fax)[.:]{0,2} ?)?\+?\d[\d ()-]{6,}\Z")
ADDRESS = re.compile(r"[;,]? ?(?:(?:E-?mail|Email|Contact)[.:]? ?)?[\w.+-]+@[\w-]+\.[\w.-]+\Z")
PHONE_ENDS = ("(", ")", "-", " ")
MOST = 4


def without_reach(text: str) -> str:
    """Without the telephones and addresses at the end of a line."""
    for _ in range(MOST):
        if text[-1:].isdigit() or text[-1:] in PHONE_ENDS:
            rest = PHONE.sub("", text)
        elif "@" in text:
            rest = ADDRESS.sub("", text)
        else:
            return text
        if rest == text:
            return text
        text = rest.rstrip(" ;,")
    return text
