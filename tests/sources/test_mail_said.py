"""Words of a mail to those who receive it, without a word that announces the copy."""

from __future__ import annotations

import pytest

from articles.sources import Role
from tests.sources.mails import BODY, STORY, mail, text
from tests.sources.samples import LEAD, read


@pytest.mark.parametrize(
    "note",
    [
        "Hi Orla, here it is, legal not cleared yet.",
        "Liebe Kollegen,\n\nanbei der Text. Bitte nicht vor Freitag senden.",
        "Dear all,\n\nDo not run it before Friday.",
        "Bonjour Orla,\n\nci-joint l’article. Ne pas publier avant vendredi.",
    ],
)
def test_a_note_to_wait_is_no_standfirst_and_holds_the_story(note: str) -> None:
    story = read(mail(f"{note}\n\n{STORY}"), "copy.eml")
    assert (story.standfirst, text(story)) == ("", BODY)
    assert story.hold
    assert story.questions


def test_a_note_in_html_is_none_either() -> None:
    markup = (
        f"<div>Hi Orla, here it is, legal not cleared.</div><div><p>{LEAD}</p><p>{LEAD}</p></div>"
    )
    story = read(mail(markup, "Content-Type: text/html; charset=utf-8"), "copy.eml")
    assert story.standfirst == ""
    assert story.hold


def test_a_short_sentence_under_a_greeting_is_said_to_the_desk() -> None:
    story = read(mail(f"Hi Orla,\n\nI rang the mason twice.\n\n{STORY}"), "copy.eml")
    assert text(story) == BODY
    assert story.hold


def test_a_headline_under_a_greeting_stays() -> None:
    story = read(mail(f"Hi Orla,\n\nOldest bridge in town to close\n\n{STORY}"), "copy.eml")
    assert story.headline == "Oldest bridge in town to close"
    assert not story.hold


@pytest.mark.parametrize("sign_off", ["Kind regards,", "Mit freundlichen Grüßen", "Best wishes"])
def test_a_sign_off_begins_the_signature(sign_off: str) -> None:
    story = read(mail(f"{STORY}\n{sign_off}\n\nJo Venn | Head of Press\n07700 900123"), "copy.eml")
    assert text(story) == BODY
    assert {it.rule for it in story.lines if it.role is Role.FURNITURE} == {"mail-signature"}


def test_thanks_above_more_copy_are_no_sign_off() -> None:
    story = read(mail(f"{STORY}\nThank you.\n\n{LEAD} {LEAD}"), "copy.eml")
    assert "mail-signature" not in {it.rule for it in story.lines}
