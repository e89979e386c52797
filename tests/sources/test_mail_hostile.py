"""Messages that are refused or damaged, and the account of whole ones."""

from __future__ import annotations

from contextlib import suppress
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from articles.sources import DocumentRefused, read_stories
from tests.sources.mails import HEADER, STORY, mail, multipart
from tests.sources.mutants import mutants
from tests.sources.samples import read

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "seeds" / "eml").glob("*.eml"))


NESTED = "".join(f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(200))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (mail("\n"), "no words"),
        (HEADER.encode() + NESTED.encode(), "nested too deep"),
        (mail("x", "Content-Type: multipart/encrypted; boundary=a"), "encrypted"),
        (mail("x", "Content-Type: application/pkcs7-mime"), "encrypted"),
        (mail("A line\n" * 60_000), "60,000 lines"),
        (mail("<b>" * 300_000, "Content-Type: text/html"), "more than 200,000 tags"),
        (multipart(*["Content-Type: text/plain\n\nx"] * 600), "more than 500 parts"),
    ],
)
def test_what_is_refused_is_told(data: bytes, reason: str) -> None:
    with pytest.raises(DocumentRefused, match=reason):
        read(data, "copy.eml")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_damaged_message_is_read_or_refused(path: Path) -> None:
    for mutant in mutants(path.read_bytes()):
        with suppress(DocumentRefused):
            assert read_stories(mutant, path.name)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_word_of_a_sample_is_in_some_line(path: Path) -> None:
    data = path.read_bytes()
    stories = read_stories(data, path.name)
    account = " ".join(line.text for story in stories for line in story.lines)
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(("plain",))
    assert body is not None
    for word in f"{message['subject']} {body.get_content()}".split():
        assert word in account


ENVELOPE = b"From desk@courier.example Tue Nov  3 18:04:00 2026\n"


def test_a_mailbox_of_several_messages_is_refused_by_name() -> None:
    mailbox = b"\n".join([ENVELOPE + mail(STORY)] * 2)
    with pytest.raises(DocumentRefused, match="mailbox of several messages"):
        read(mailbox, "copy.mbox")


def test_a_mailbox_of_one_message_is_that_message() -> None:
    assert read(ENVELOPE + mail(STORY), "copy.mbox").headline == "Bridge to close for a year"
