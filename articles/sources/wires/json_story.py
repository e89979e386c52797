"""A story in JSON of no known standard: its fields by the names that such exports mostly give.

What says of itself that it is a draft, or not yet to be published, is held back; nothing that it
says publishes it. JSON without a headline and a text is refused, as no story is in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from articles.sources.errors import DocumentRefused
from articles.sources.json_tree import parse_json
from articles.sources.json_value import Value
from articles.sources.lexicon import Lexicon
from articles.sources.limits import Limits
from articles.sources.story import Story
from articles.sources.wires.ninjs import read_items
from articles.sources.wires.ninjs_signed import CONTRIBUTED
from articles.sources.wordlist import wordlist

NAMES = {
    "headline": "headline title",
    "body": "body content text article articlebody story html body_html body_text bodies",
    "byline": "byline author authors writer creator",
    "description_summary": "summary excerpt dek deck standfirst subtitle abstract description",
    "firstcreated": "published_at date published datepublished date_published pubdate",
    "versioncreated": "updated_at updated modified datemodified date_modified",
    "keywords": "keywords tags topics",
    "subject": "section category",
    "uri": "uri url canonical_url link guid",
    "pubstatus": "pubstatus status state workflow_state",
    "embargoed": "embargoed embargo embargo_until embargoed_until publish_at scheduled_for",
    "language": "language lang locale",
    "ednote": "ednote notes note editor_notes internal_notes",
}
NAMED = {given: name for name, given_all in NAMES.items() for given in given_all.split()}
IMAGES = wordlist("""
    image images lead_image featured_image main_image hero_image top_image leadimage featuredimage
    photo photos picture pictures
""")
IMAGE_NAMES = {
    "description_text": "caption description title text",
    "creditline": "credit credit_line creditline source copyright",
    "byline": "photographer byline author creator",
    "alttext": "alt alt_text alttext",
    "href": "url src href original file",
}
IMAGE_NAMED = {given: name for name, all_ in IMAGE_NAMES.items() for given in all_.split()}
CONTRIBUTORS = ("contributors", "contributor", "additional_reporting")
PUBLISHED = ("published", "publish", "public", "live", "final", "usable")
# A field that says yes or no: the answer that makes a draft of it.
DRAFTS = {"draft": "true", "is_draft": "true", "published": "false", "is_published": "false"}


def read_json_story(data: bytes, name: str, lexicon: Lexicon, limits: Limits) -> Iterator[Story]:
    root = parse_json(data, name, limits)
    items = [root] if root.kind == "object" else root.items
    if not items or not all(map(_is_story, items)):
        raise DocumentRefused(name, "it is JSON without a headline and a text in it")
    for item in items:
        item.members = [_named(key, value) for key, value in item.members]
    yield from read_items(data, name, lexicon, limits, [], items)


def _is_story(item: Value) -> bool:
    names = {NAMED.get(key.lower()) for key, _ in item.members if item.kind == "object"}
    return {"headline", "body"} <= names


def _named(key: str, value: Value) -> tuple[str, Value]:
    """A field under the name that ninjs has for it, or as it was."""
    low = key.lower()
    if value.kind == "word":
        draft = DRAFTS.get(low) == value.text
        return ("pubstatus", _text(value, "draft")) if draft else (key, value)
    name = NAMED.get(low, key)
    if name == "pubstatus" and value.text.lower() in PUBLISHED:
        return key, value
    pictures = value.items or [value]
    if low in IMAGES and all(it.kind == "object" for it in pictures):
        return "associations", _listed(*map(_picture, pictures))
    if low in CONTRIBUTORS:
        return CONTRIBUTED, _people(value)
    if name == "byline":
        return name, _people(value)
    if name == "subject" and value.kind == "string":
        return name, _listed(value)
    if name == "keywords" and value.kind == "string":
        return name, _listed(*(_text(value, word) for word in value.text.split(",")))
    return name, value


def _picture(value: Value) -> Value:
    """A picture under the names that ninjs has for its fields."""
    made = Value("object", value.start)
    made.end = value.end
    made.members = [("type", Value("string", value.start, "picture"))]  # which nobody wrote
    for key, member in value.members:
        name = IMAGE_NAMED.get(key.lower(), key) if member.kind == "string" else key
        if name == "href":
            renditions, original = Value("object", member.start), Value("object", member.start)
            renditions.end = original.end = member.end
            original.members = [("href", member)]
            renditions.members = [("original", original)]
            name, member = "renditions", renditions
        made.members.append((name, member))
    return made


def _people(value: Value) -> Value:
    """The names of a list, or of objects with names, as one by-line."""
    found = [it.first("name") if it.kind == "object" else it for it in value.items or [value]]
    names = [it.text for it in found if it and it.kind == "string"]
    whole = len(names) == len(found)
    return _text(value, " and ".join(names)) if whole and names else value


def _text(value: Value, text: str) -> Value:
    made = Value("string", value.start, text)
    made.end = value.end
    return made


def _listed(*values: Value) -> Value:
    made = Value("array", values[0].start)
    made.end = values[0].end
    made.items = list(values)
    return made
