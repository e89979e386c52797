"""The steps of the grammar over a sheet, in order of trust."""

from __future__ import annotations

from collections.abc import Callable

from articles.sources.grammar.address_tails import cut_addresses
from articles.sources.grammar.bio import ask_about_bios, mark_bios
from articles.sources.grammar.body import ask_about_glued_tails, keep_long_blocks, mark_body
from articles.sources.grammar.breaks import ask_about_breaks
from articles.sources.grammar.broken_lines import join_broken_lines
from articles.sources.grammar.caption_toggles import ask_above_full_screen, mark_toggled_captions
from articles.sources.grammar.captions import (
    ask_for_captions,
    mark_captions,
    mark_labelled_captions,
)
from articles.sources.grammar.carets import strip_carets
from articles.sources.grammar.contacts import ask_about_contacts, mark_contacts
from articles.sources.grammar.contributors import mark_contributors
from articles.sources.grammar.copy_labels import mark_labelled, strip_labels
from articles.sources.grammar.corrections import mark_corrections
from articles.sources.grammar.credit_only import mark_credit_lines
from articles.sources.grammar.cut import join_cut_paragraphs
from articles.sources.grammar.dashed_credit import mark_dashed_credits
from articles.sources.grammar.desk import ask_about_notes, mark_desk
from articles.sources.grammar.desk_fields import mark_desk_fields
from articles.sources.grammar.duplicates import mark_duplicates
from articles.sources.grammar.embargo import mark_embargo
from articles.sources.grammar.embargo_inside import mark_embargo_inside
from articles.sources.grammar.embeds import mark_embeds
from articles.sources.grammar.endings import mark_after_end
from articles.sources.grammar.field_states import mark_fields
from articles.sources.grammar.furniture import mark_furniture
from articles.sources.grammar.garbled import ask_about_letters
from articles.sources.grammar.head import mark_head
from articles.sources.grammar.headline import mark_headline
from articles.sources.grammar.lead import mark_lead
from articles.sources.grammar.mail_signature import mark_mail_signature
from articles.sources.grammar.noted_embargo import heed_noted_embargoes
from articles.sources.grammar.notices import ask_about_notices, ask_about_offers, mark_notices
from articles.sources.grammar.numbered import mark_numbered
from articles.sources.grammar.paid import hold_for_paid
from articles.sources.grammar.picture_files import join_picture_files, mark_picture_files
from articles.sources.grammar.points import mark_points
from articles.sources.grammar.post_names import mark_letters, mark_post_names
from articles.sources.grammar.pull_quotes import mark_pull_quotes
from articles.sources.grammar.reader_comments import mark_reader_comments
from articles.sources.grammar.reporting_from import mark_reporting_from
from articles.sources.grammar.second_story import ask_for_second_story
from articles.sources.grammar.signatures import ask_for_authors, mark_late_dates
from articles.sources.grammar.stated import mark_stated
from articles.sources.grammar.surnames import resolve_surnames
from articles.sources.grammar.teasers import mark_link_rows, mark_lists, mark_promotions
from articles.sources.grammar.told import mark_told, take_told_headline
from articles.sources.grammar.unplaced import hold_for_unplaced
from articles.sources.grammar.unread import ask_for_sign_offs
from articles.sources.grammar.wire import ask_desk_names, mark_wire
from articles.sources.grammar.wire_titles import cut_headline
from articles.sources.grammar.withheld import mark_withheld
from articles.sources.sheet import Sheet

# In order of trust: what proves itself first, what depends on the story's shape later.
Step = Callable[[Sheet], None]

STEPS: tuple[Step, ...] = (
    mark_told,
    keep_long_blocks,
    strip_carets,
    strip_labels,
    mark_fields,
    mark_embargo,
    mark_embargo_inside,
    mark_withheld,
    mark_mail_signature,
    mark_desk_fields,
    mark_desk,
    mark_after_end,
    mark_wire,
    cut_addresses,
    mark_furniture,
    mark_notices,
    mark_promotions,
    mark_embeds,
    mark_picture_files,
    mark_toggled_captions,
    mark_captions,
    mark_labelled_captions,
    mark_dashed_credits,
    mark_credit_lines,
    join_picture_files,
    mark_contributors,
    mark_corrections,
    mark_duplicates,
    mark_labelled,
    join_broken_lines,
    mark_headline,
    mark_head,
    mark_lead,
    mark_late_dates,
    mark_bios,
    mark_contacts,
    mark_lists,
    mark_reader_comments,
    mark_numbered,
    mark_points,
    mark_pull_quotes,
    mark_post_names,
    mark_letters,
    mark_link_rows,
    mark_reporting_from,
    ask_above_full_screen,
    mark_body,
    heed_noted_embargoes,
    join_cut_paragraphs,
    hold_for_unplaced,
    ask_for_second_story,
    hold_for_paid,
    ask_for_captions,
    ask_about_notes,
    ask_about_notices,
    ask_about_offers,
    ask_about_contacts,
    ask_about_bios,
    resolve_surnames,
    ask_for_authors,
    ask_for_sign_offs,
    ask_desk_names,
    ask_about_glued_tails,
    ask_about_breaks,
    ask_about_letters,
    take_told_headline,
    cut_headline,
)

# For a document whose format says which part is the body: nothing there is a headline or a menu.
STATED_STEPS: tuple[Step, ...] = (
    mark_told,
    keep_long_blocks,
    mark_fields,
    mark_embargo,
    mark_embargo_inside,
    mark_withheld,
    mark_desk_fields,
    mark_desk,
    mark_after_end,
    mark_wire,
    cut_addresses,
    mark_furniture,
    mark_notices,
    mark_embeds,
    mark_picture_files,
    mark_toggled_captions,
    mark_captions,
    mark_labelled_captions,
    mark_dashed_credits,
    mark_credit_lines,
    join_picture_files,
    mark_contributors,
    mark_corrections,
    mark_lead,
    mark_bios,
    mark_contacts,
    mark_stated,
    heed_noted_embargoes,
    hold_for_paid,
    ask_for_captions,
    ask_about_notes,
    ask_about_notices,
    ask_about_offers,
    ask_about_contacts,
    ask_about_bios,
    resolve_surnames,
    ask_for_authors,
    ask_about_letters,
    take_told_headline,
    cut_headline,
)

# For a document whose format says of some parts what they are, and of the rest nothing.
_TYPED_AT = STEPS.index(mark_contacts) + 1
TYPED_STEPS: tuple[Step, ...] = (*STEPS[:_TYPED_AT], mark_stated, *STEPS[_TYPED_AT:])
