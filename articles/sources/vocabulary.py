"""The words that a reading is told in: roles of lines, kinds of work, kinds of question."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What one line of a document is. Every line that is not blank has exactly one."""

    HEADLINE = "headline"
    KICKER = "kicker"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    DATELINE = "dateline"
    BODY = "body"
    SUBHEAD = "subhead"
    PULL_QUOTE = "pull_quote"
    CAPTION = "caption"
    CREDIT = "credit"
    CONTRIBUTORS = "contributors"
    BIO = "bio"
    CORRECTION = "correction"
    EMBED = "embed"
    METADATA = "metadata"
    FURNITURE = "furniture"
    DUPLICATE = "duplicate"
    NOT_FOR_PUBLICATION = "not_for_publication"
    UNKNOWN = "unknown"


class Work(StrEnum):
    """What somebody did for an article or a picture (NITF byttl, ninjs role)."""

    AUTHOR = "author"
    REPORTER = "reporter"
    CONTRIBUTOR = "contributor"
    WRITER = "writer"
    EDITOR = "editor"
    RESEARCHER = "researcher"
    TRANSLATOR = "translator"
    PHOTOGRAPHER = "photographer"
    ILLUSTRATOR = "illustrator"
    VIDEOGRAPHER = "videographer"
    SOURCE = "source"


class Ask(StrEnum):
    """Kinds of question that a reader leaves to the desk instead of guessing."""

    NO_HEADLINE = "no_headline"
    BYLINE_FROM_TAGLINE = "byline_from_tagline"
    CREDIT_UNCLEAR = "credit_unclear"
    CAPTION_CANDIDATE = "caption_candidate"
    DATELINE_CANDIDATE = "dateline_candidate"
    DATE_UNCLEAR = "date_unclear"
    EMBARGO_UNCLEAR = "embargo_unclear"
    ENCODING = "encoding"
    UNKNOWN_LINE = "unknown_line"
    TRACKED_CHANGES = "tracked_changes"
    TABLE = "table"
    NOT_READ = "not_read"
    WHICH_PICTURE = "which_picture"
    WHICH_HEADLINE = "which_headline"
