"""The subject of a message as the headline of its story, unless the text brings its own."""

from __future__ import annotations

from itertools import chain

from articles.sources.block import make_block
from articles.sources.eml.headers import title_of
from articles.sources.grammar.body import keep_paragraph
from articles.sources.grammar.contacts import mark_contacts
from articles.sources.grammar.desk import HELD, is_notice
from articles.sources.grammar.embargo import LABEL, keep_embargo, keep_moment
from articles.sources.grammar.embargo_inside import cut_brackets, cut_tail
from articles.sources.grammar.headline import mark_headline
from articles.sources.grammar.notice_titles import behind_order, is_title, may_be_title
from articles.sources.sheet import Sheet
from articles.sources.steps import STEPS, Step
from articles.sources.vocabulary import Ask, Role


def steps_with(subject_at: int) -> tuple[Step, ...]:
    """The grammar's steps, where the block ``subject_at`` is the subject; -1 for none."""

    def headline_or_subject(sheet: Sheet) -> None:
        mark_headline(sheet)
        if subject_at >= 0 and sheet.role(subject_at) is not Role.NOT_FOR_PUBLICATION:
            _use_subject(sheet, subject_at)

    def heed_subject(sheet: Sheet) -> None:
        if subject_at >= 0:
            _heed(sheet, subject_at)

    instead: dict[Step, tuple[Step, ...]] = {
        mark_headline: (headline_or_subject,),
        mark_contacts: (mark_contacts, _mark_rows),
    }
    steps = chain.from_iterable(instead.get(step, (step,)) for step in STEPS)
    return (heed_subject, *steps)


def _mark_rows(sheet: Sheet) -> None:
    """Rows of tables in which no step found more."""
    for index, (role, rule) in sheet.otherwise.items():
        if sheet.open(index):
            sheet.mark(index, role, rule)
            keep_paragraph(sheet, index)


def _heed(sheet: Sheet, at: int) -> None:
    """A subject may say that the copy is under an embargo, killed or held; the rest is a title."""
    block = sheet.blocks[at]
    subject = make_block(title_of(block.text) or block.text, block.lines)
    if may_be_title(subject.fold):
        if LABEL.match(subject.fold) and not is_title(subject.fold):
            keep_moment(sheet, at, subject)
        return
    if (title := behind_order(subject.fold)) > 0:
        sheet.hold_back(HELD)
        sheet.rewrite(at, make_block(subject.printed(title), block.lines))
    elif LABEL.match(subject.fold):
        sheet.headline_at = at
        keep_embargo(sheet, at, subject)
        sheet.headline_at = -1
        if sheet.blocks[at] is block:
            sheet.marks[at] = (Role.NOT_FOR_PUBLICATION, "embargo")
    elif is_notice(subject.fold):
        sheet.marks[at] = (Role.NOT_FOR_PUBLICATION, "desk-notes")
        sheet.hold_back(HELD)
    else:
        cut_brackets(sheet, at, subject)
        cut_tail(sheet, at, sheet.blocks[at])


def _use_subject(sheet: Sheet, at: int) -> None:
    """A title in the text is the copy's own; a subject of other words is then asked about."""
    block = sheet.blocks[at]
    subject = title_of(block.text)
    folded = make_block(subject or block.text, block.lines)
    if sheet.headline_at < 0 and subject:
        sheet.questions[:] = [it for it in sheet.questions if it.kind is not Ask.NO_HEADLINE]
        sheet.rewrite(at, folded)
        sheet.headline_at = at
        sheet.marks[at] = (Role.HEADLINE, "mail-subject")
    elif sheet.headline_at >= 0:
        headline = sheet.blocks[sheet.headline_at]
        if headline.fold.casefold() == folded.fold.casefold():
            sheet.marks[at] = (Role.DUPLICATE, "headline-again")
        elif subject:
            sheet.ask(Ask.WHICH_HEADLINE, sheet.headline_at, proposal=subject)
