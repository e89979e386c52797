from __future__ import annotations

from collections.abc import Iterable

from articles.models import Topic
from articles.names import free_slugs, name_key, slug_from

# What lists more was written for search engines; the rest stays in the account of its lines.
MOST = 20
LONGEST = 100


class Topics:
    """The topics that the keywords in a batch of stories name; new ones are made."""

    def __init__(self, stories: Iterable[tuple[str, ...]]) -> None:
        names = {name_key(name): name for names in stories for name in kept(names)}
        self._by_key = {topic.key: topic for topic in Topic.objects.filter(key__in=names)}
        new = [name for key, name in names.items() if key not in self._by_key]
        slugs = free_slugs(Topic, (slug_from(name, "topic") for name in new))
        made = [Topic(name=name, slug=slug) for name, slug in zip(new, slugs, strict=True)]
        self._by_key |= {topic.key: topic for topic in Topic.objects.bulk_create(made)}

    def of(self, keywords: tuple[str, ...]) -> list[int]:
        return [self._by_key[name_key(name)].pk for name in kept(keywords)]


def kept(keywords: tuple[str, ...]) -> list[str]:
    """The first of them that can be topics, each once."""
    names = {name_key(name): name.strip() for name in reversed(keywords)}
    fit = [name for key, name in reversed(names.items()) if key and len(name) <= LONGEST]
    return fit[:MOST]
