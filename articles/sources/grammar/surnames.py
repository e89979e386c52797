"""Names that a line prints short, and the document prints in full or in other letters."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.sources.sheet import Sheet
from articles.sources.story import Credit
from articles.sources.vocabulary import Ask, Role, Work

CAPITAL_INSIDE = re.compile(r"\b[^\W\d_a-z][a-z'-]*[a-z-][A-Z][\w'-]*")


def resolve_surnames(sheet: Sheet) -> None:
    """ "Rook reported from Hull" is the Ana Rook of the byline, if only one there is called so."""
    _spell_as_elsewhere(sheet)
    full = [c.name for c in sheet.credits if c.work is Work.AUTHOR and " " in c.name]
    unmet: list[Credit] = []
    for at, credit in enumerate(sheet.credits):
        if credit.name in full or credit.work is Work.AUTHOR or not credit.name:
            continue
        ends = f" {credit.name}".casefold()
        same = {name for name in full if _bare(name).casefold().endswith(ends)}
        if len(same) == 1:
            sheet.credits[at] = replace(credit, name=same.pop(), as_written=credit.name)
        elif full and _is_surname(credit.name):
            unmet.append(credit)
    _ask_about(sheet, unmet)


def _is_surname(name: str) -> bool:
    """One word of a script with capitals; elsewhere whole names are written so."""
    return " " not in name and name[:1].isupper() and not name.isupper()


def _ask_about(sheet: Sheet, unmet: list[Credit]) -> None:
    """A surname that nobody above has, or several: who that is has to be said."""
    for credit in unmet:
        for index, block in sheet.of_roles((Role.CONTRIBUTORS,)):
            if credit.name in block.fold or credit.name in block.text:
                sheet.credits.remove(credit)
                sheet.ask(Ask.CREDIT_UNCLEAR, index, proposal=credit.name)
                break


def _bare(name: str) -> str:
    return re.sub(r",? (?:Jr|Sr)\.?$|,? I{2,3}$|,? IV$", "", name)


def _spell_as_elsewhere(sheet: Sheet) -> None:
    """A byline in capitals loses "DeVeaux"; the letters are those of the rest of the document."""
    shouted = [at for at, credit in enumerate(sheet.credits) if _was_capitals(sheet, credit)]
    if not shouted:
        return
    spelt = {
        word.casefold(): word
        for block in sheet.blocks
        for word in CAPITAL_INSIDE.findall(block.text[:2000])
        if not word.isupper()
    }
    for at in shouted:
        words = sheet.credits[at].name.split(" ")
        name = " ".join(spelt.get(word.casefold(), word) for word in words)
        sheet.credits[at] = replace(sheet.credits[at], name=name)


def _was_capitals(sheet: Sheet, credit: Credit) -> bool:
    if credit.work is not Work.AUTHOR or not credit.name:
        return False
    return any(credit.name.upper() in line for line in sheet.byline) and "-" in credit.name
