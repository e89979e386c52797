"""WordPress exports (WXR): posts and pages, their authors, sections, pictures and states.

Pictures may follow the posts that show them, so the document is read twice and never held whole.
What the export says of a post's state can keep it back, and never publishes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from articles.sources.errors import DocumentRefused
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.manuscript import Manuscript
from articles.sources.story import Story
from articles.sources.web.attachments import Site, attachment_of, value
from articles.sources.web.embedded import Fields
from articles.sources.web.pieces import Span
from articles.sources.web.post import Post
from articles.sources.xml_tree import Element, elements

STORIES = ("post", "page")
LONGEST_NOTE = 2_000
Note = tuple[str, Span]


def read_wxr(data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> Iterator[Story]:
    """A story a post or page. Menus, revisions and pictures stand in the account of the post
    before them; what the site says of itself, and what precedes the first, in that of the first.
    """
    fields = Fields(data, name, lexicon, limits)
    site, notes = _site(fields)
    post: Post | None = None
    count = 0
    for element in elements(data, name, limits, each=("item",)):
        if element.name != "item":
            continue
        if value(element, "post_type") not in STORIES:
            notes.append(_note(element))
            continue
        if post is not None:
            post.note(notes)
            notes = []
            yield post.story()
        count += 1
        if count > limits.stories:
            raise DocumentRefused(name, f"it has more than {limits.stories:,} posts")
        first = post.made.next if post is not None else 1
        post = Post(element, site, fields, Manuscript(lexicon, limits, first=first))
        post.note(notes)
        notes = []
        post.take()
    if post is None:
        raise DocumentRefused(name, "it is an export without posts or pages")
    post.note(notes)
    yield post.story()


def _site(fields: Fields) -> tuple[Site, list[Note]]:
    """What posts refer to: people by their logins, pictures by their numbers."""
    site, notes = Site(), []
    for element in elements(fields.data, fields.name, fields.limits, each=("item",)):
        if element.name == "item":
            if value(element, "post_type") == "attachment":
                attachment = attachment_of(element, fields)
                site.attachments[attachment.number] = attachment
            continue
        channel = element.first("channel") or element
        site.language = value(channel, "language")
        for part in channel.children:
            if part.name == "author":
                login, name = value(part, "author_login"), value(part, "author_display_name")
                site.people[login] = name or login
            if text := " ".join(leaf.words for leaf in part.walk() if not leaf.children).strip():
                notes.append((f"{part.name}: {text}", part.span))
    return site, notes


def _note(item: Element) -> Note:
    """What is no story, in short: pictures with their words, menus, revisions."""
    leaves = (leaf.words for leaf in item.walk() if not leaf.children)
    kind = value(item, "post_type") or "item"
    return f"{kind}: {' '.join(filter(None, leaves))}"[:LONGEST_NOTE], item.span
