"""The steps of the grammar for documents that mark their bodies, but not always their heads."""

from __future__ import annotations

from functools import partial

from articles.sources.grammar.bio import mark_bios
from articles.sources.grammar.duplicates import mark_duplicates
from articles.sources.grammar.head import mark_head
from articles.sources.grammar.headline import mark_headline
from articles.sources.grammar.lead import mark_lead
from articles.sources.grammar.signatures import mark_late_dates
from articles.sources.grammar.teasers import mark_last_list, mark_promotions
from articles.sources.manuscript import Manuscript
from articles.sources.sheet import Sheet
from articles.sources.steps import STATED_STEPS, Step
from articles.sources.vocabulary import Ask
from articles.sources.web.authors import settle_authors
from articles.sources.web.facts import Facts


def steps_for(made: Manuscript, facts: Facts) -> tuple[Step, ...]:
    """Those of a stated body, and those for heads and tails that are not marked."""
    lead = STATED_STEPS.index(mark_lead)
    found: list[Step] = [*STATED_STEPS[:lead]]
    if made.sheet.headline_at < 0:
        found += [mark_headline]
    found += [mark_promotions, mark_duplicates, mark_head, mark_lead, mark_late_dates, mark_bios]
    found += [mark_last_list]
    found += STATED_STEPS[lead + 1 :]
    found.insert(-2, partial(_settle, made, facts))
    return tuple(found)


def _settle(made: Manuscript, facts: Facts, _: Sheet) -> None:
    settle_authors(made, facts)
    if made.sheet.headline_at < 0:
        made.sheet.questions = [q for q in made.sheet.questions if q.kind is not Ask.NO_HEADLINE]
        made.ask(Ask.NO_HEADLINE, 0, facts.title, text="")
