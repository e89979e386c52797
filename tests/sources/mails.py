"""Messages in words of our own."""

from __future__ import annotations

from base64 import b64encode

from articles.sources import Paragraph, Story
from tests.sources.samples import LEAD

HEADER = """\
From: Newsdesk <desk@courier.example>
To: copy@courier.example
Date: Tue, 3 Nov 2026 18:04:00 +0000
Message-ID: <4711@courier.example>
Subject: Bridge to close for a year
MIME-Version: 1.0
"""
STORY = f"OSTLEMERE, Lennshire — {LEAD}\n\nA ferry will run in its place, said Orla Venn.\n"
BODY = [LEAD, "A ferry will run in its place, said Orla Venn."]
JPEG = b"\xff\xd8\xff a picture"


def mail(body: str, *fields: str, header: str = HEADER) -> bytes:
    return (header + "".join(f"{field}\n" for field in fields) + "\n" + body).encode()


def multipart(*parts: str, kind: str = "mixed") -> bytes:
    inner = "".join(f"--xyz\n{part}\n" for part in parts)
    return mail(f"{inner}--xyz--\n", f'Content-Type: multipart/{kind}; boundary="xyz"')


def attachment(name: str, data: bytes, kind: str = "application/octet-stream") -> str:
    return (
        f"Content-Type: {kind}\nContent-Disposition: attachment; filename={name}\n"
        f"Content-Transfer-Encoding: base64\n\n{b64encode(data).decode()}"
    )


def text(story: Story) -> list[str]:
    return [block.text for block in story.body if isinstance(block, Paragraph)]


def ruled(story: Story, rule: str) -> list[str]:
    return [line.text for line in story.lines if line.rule == rule]
