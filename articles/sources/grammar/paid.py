"""Stories that end where their page asks for a subscription: what follows may be missing."""

from __future__ import annotations

import re

from articles.sources.sheet import Sheet
from articles.sources.vocabulary import Role

ASKS = re.compile(
    r"to (?:continue|keep|go on) reading\b"
    r"|(?:subscribe|sign (?:in|up)|log ?in|register)(?: now)? to (?:(?:continue|keep) reading"
    r"|(?:read|see) (?:more|the (?:full|rest)|this))\b"
    r"|(?:this|the rest of this) (?:article|story|content) is (?:reserved |available )?(?:for|only)"
    r" .{0,40}(?:subscribers|members)\b"
    r"|you(?:'ve| have) (?:reached|used|read) (?:your|all) .{0,30}(?:limit|free articles?)\b"
    r"|il vous reste \d|(?:la suite|cet article|le reste)(?: de cet article)? est réservée?"
    r"|(?:dieser|der) artikel ist (?:nur )?für abonnent"
    r"|(?:weiterlesen|jetzt weiterlesen) mit\b"
    r"|(?:este|el) (?:artículo|contenido) es (?:exclusivo|sólo|solo) para suscriptores",
    re.IGNORECASE,
)
LONGEST = 300
CUT = "ends where its page asks for a subscription, so that the rest of it may be missing"
TEXT = (Role.BODY, Role.SUBHEAD, Role.CORRECTION, Role.CONTRIBUTORS)


def hold_for_paid(sheet: Sheet) -> None:
    """Text or a sign-off behind the notice says that nothing was cut there."""
    for index in range(len(sheet.blocks) - 1, -1, -1):
        if sheet.role(index) in TEXT:
            return
        text = sheet.blocks[index].fold
        if sheet.role(index) is Role.FURNITURE and len(text) <= LONGEST and ASKS.match(text):
            sheet.hold_back(CUT)
            return
