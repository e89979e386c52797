"""Mailed copy: the copy is read, and what surrounds it in mail is kept in the account."""

from __future__ import annotations

from articles.sources import Ask, Paragraph, Role
from tests.sources.mails import BODY, HEADER, STORY, mail, ruled, text
from tests.sources.samples import LEAD, read


def test_the_subject_is_the_headline_of_a_text_without_one() -> None:
    story = read(mail(STORY), "copy.eml")
    assert (story.headline, story.reader) == ("Bridge to close for a year", "eml-1")
    assert text(story) == BODY
    assert ruled(story, "mail-subject") == ["Bridge to close for a year"]
    assert not story.questions


def test_neither_the_sender_nor_the_date_of_sending_is_the_storys() -> None:
    story = read(mail(STORY), "copy.eml")
    assert (story.credits, story.byline, story.published) == ((), "", None)
    assert story.identifier == "4711@courier.example"
    assert "Date: Tue, 3 Nov 2026 18:04:00 +0000" in ruled(story, "stated-field")


def test_a_headline_in_the_text_counts_and_the_subject_is_asked() -> None:
    story = read(mail(f"Oldest bridge in town to close\n\n{STORY}"), "copy.eml")
    assert story.headline == "Oldest bridge in town to close"
    assert [(it.kind, it.text, it.proposal) for it in story.questions] == [
        (Ask.WHICH_HEADLINE, "Oldest bridge in town to close", "Bridge to close for a year")
    ]


def test_the_subject_once_more_in_the_text_is_one_headline() -> None:
    subject = HEADER.replace("Subject: ", "Subject: Re: AW: ")
    story = read(mail(f"Bridge to close for a year\n\n{STORY}", header=subject), "copy.eml")
    assert story.headline == "Bridge to close for a year"
    assert ruled(story, "headline-again") == ["Re: AW: Bridge to close for a year"]
    assert not story.questions


def test_a_line_of_plain_text_has_its_own_bytes() -> None:
    data = mail(STORY)
    story = read(data, "copy.eml")
    lead = next(line for line in story.lines if line.role is Role.BODY)
    assert data[lead.start : lead.end].decode() == lead.text


def test_greeting_signature_quotation_and_notice_are_no_copy() -> None:
    body = (
        f"Hi all,\n\n{STORY}\n-- \nAna Rook\nTel 555 0100\n\n"
        "On Mon, 2 Nov 2026 at 09:00, Desk <desk@courier.example> wrote:\n> Where is the copy?\n"
    )
    story = read(mail(body), "copy.eml")
    assert text(story) == BODY
    assert ruled(story, "mail-greeting") == ["Hi all,"]
    assert ruled(story, "mail-signature") == ["--", "Ana Rook", "Tel 555 0100"]
    assert ruled(story, "mail-quoted")[1:] == ["> Where is the copy?"]
    notice = "This e-mail is confidential and intended\nfor nobody else.\n\nSent from my telephone"
    below = read(mail(f"{STORY}\n{notice}"), "copy.eml")
    assert text(below) == BODY
    assert len(ruled(below, "legal")) == 2


def test_what_stands_below_an_original_message_is_quoted() -> None:
    long = " ".join(["It was said again at length by all who were there."] * 10)
    story = read(
        mail(f"{STORY}\n{long}\n\n-----Original Message-----\nFrom: A\nSent: B\n\nOld copy."),
        "a.eml",
    )
    assert text(story) == [*BODY, long]
    assert "Old copy." in ruled(story, "mail-quoted")


def test_of_a_message_passed_on_the_copy_is_what_was_passed_on() -> None:
    more = " ".join(["It is the oldest of the five bridges, and the narrowest."] * 5)
    body = (
        "For tomorrow, please.\n\n---------- Forwarded message ---------\n"
        "From: Ana Rook <ana@lenn.example>\nDate: Mon, 2 Nov 2026\nSubject: Copy\n\n"
        f"{STORY}\n{more}\n"
    )
    story = read(mail(body), "copy.eml")
    assert text(story) == [*BODY, more]
    assert ruled(story, "mail-note") == ["For tomorrow, please."]
    assert len(ruled(story, "mail-header")) == 4
    assert story.credits == ()


def test_a_message_in_html_keeps_links_and_hides_what_is_hidden() -> None:
    page = (
        '<style>p{}</style><div style="display:none">Preview only</div><p>Hello all,</p>'
        f'<p>{LEAD} See <a href="https://lenn.example/">the plan</a>.</p><p>Yes.</p>'
        '<div class="gmail_signature">Ana Rook, reporter</div>'
        '<div class="gmail_quote"><p>Where is it?</p></div>'
    )
    story = read(mail(page, "Content-Type: text/html; charset=utf-8"), "copy.eml")
    assert [block.html for block in story.body if isinstance(block, Paragraph)] == [
        f'{LEAD} See <a href="https://lenn.example/">the plan</a>.',
        "",
    ]
    assert ruled(story, "stated-hidden") == ["Preview only"]
    assert ruled(story, "mail-signature") == ["Ana Rook, reporter"]
    assert ruled(story, "mail-quoted") == ["Where is it?"]


def test_mail_is_known_by_its_fields_alone() -> None:
    assert read(mail(STORY), "copy").reader == "eml-1"
    release = f"From: the mayor\nTo: all\n\n{STORY}".encode()
    assert read(release, "release.txt").reader == "plain-1"
