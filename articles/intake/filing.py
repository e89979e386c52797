"""Which section a story goes in, and what of its keywords is left for topics."""

from __future__ import annotations

from collections.abc import Mapping

from articles.intake.entry import Entry
from articles.models import Section
from articles.names import name_key

Sections = Mapping[str, Section]


def place(entry: Entry, sections: Sections, chosen: Section | None) -> None:
    """A stated section, a kicker or else a keyword that is a section's name files it there."""
    story = entry.story
    stated = sections.get(name_key(story.section))
    named = sections.get(name_key(story.kicker))
    keywords = (sections.get(name_key(keyword)) for keyword in story.keywords)
    said = stated or named or next(filter(None, keywords), None)
    entry.article.section = said or chosen
    entry.names_section = said is not None
    if named:
        entry.article.kicker = ""


def topics_of(entry: Entry) -> tuple[str, ...]:
    """The keywords but for the section's name; a stated section that there is not is one."""
    section = entry.article.section
    filed = name_key(section.name) if section and entry.names_section else ""
    named = (*entry.story.keywords, entry.story.section)
    return tuple(name for name in named if name_key(name) not in ("", filed))
