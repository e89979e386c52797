"""Items of feeds as they are written, each without its text, which is the same in all formats."""

from __future__ import annotations

from typing import Any

from articles.feeds.atom import Atom
from articles.feeds.item import item_of
from articles.feeds.json_feed import JsonFeed
from articles.feeds.printable import printable
from articles.feeds.rss import Rss
from articles.models import Edition
from articles.views.printed.story import Story

Form = type[Atom | Rss | JsonFeed]
FORMS: dict[str, Form] = {"feed:atom": Atom, "feed:rss": Rss, "feed:json": JsonFeed}
NAMES = {form: name for name, form in FORMS.items()}
TEXT = "feed:text"
# Stands where the text goes: a sign that is none, and so passes with no text (``printable``).
MARK = "\ufdd0"


def framed(edition: Edition, story: Story) -> dict[str, str]:
    """Its text, and its item in each format. Needs ``Edition.objects.for_pages()``."""
    item = item_of(edition, story)
    frames = {name: _frame(form, item) for name, form in FORMS.items()}
    return {TEXT: printable(item["entry"].content), **frames}


def filled(form: Form, pieces: dict[str, str]) -> str:
    """A whole item, of what ``framed`` gives."""
    return pieces[NAMES[form]].replace(form.quoted(MARK), form.quoted(pieces[TEXT]))


def _frame(form: Form, item: dict[str, Any]) -> str:
    feed = form(title="", link="", description="")
    feed.add_item(**item)
    (added,) = feed.items
    if added["entry"].content:
        added["entry"] = added["entry"]._replace(content=MARK)
    return feed.written()
