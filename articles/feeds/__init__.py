"""The newest stories in Atom, RSS and JSON Feed, of the site or of a part of it."""

from articles.feeds.newest import NewestFeed
from articles.feeds.parts import AuthorFeed, SectionFeed, TopicFeed
from articles.feeds.paths import feed_paths

__all__ = ["AuthorFeed", "NewestFeed", "SectionFeed", "TopicFeed", "feed_paths"]
