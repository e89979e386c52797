from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from articles.bulk import insert
from articles.models import Author, AuthorAlias
from articles.names import free_slugs, name_key, slug_from


class People:
    """Who the names in a batch of stories are: known people, or people met for the first time.

    A name is the person of that name or alias. Names are never merged by likeness; a name that
    two known people have is nobody's until the desk says whose.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._by_key: dict[str, set[int]] = defaultdict(set)
        self._authors: dict[int, Author] = {}
        first_printed = {name_key(name): name for name in reversed(list(names))}
        self._find(first_printed.keys())
        self._make([name for key, name in first_printed.items() if key not in self._by_key])

    def get(self, name: str) -> Author | None:
        """The person of that name; ``None`` when it is ambiguous."""
        found = self._by_key.get(name_key(name), set())
        return self._authors[next(iter(found))] if len(found) == 1 else None

    def _find(self, keys: Iterable[str]) -> None:
        keys = list(keys)
        known = list(Author.objects.filter(key__in=keys))
        for author in known:
            self._know(author.key, author)
        aliases = AuthorAlias.objects.filter(key__in=keys).select_related("author")
        for alias in aliases:
            self._know(alias.key, alias.author)

    def _make(self, names: list[str]) -> None:
        slugs = free_slugs(Author, (slug_from(name, "person") for name in names))
        new = [Author(name=name, slug=slug) for name, slug in zip(names, slugs, strict=True)]
        insert(new)
        for author in new:
            self._know(author.key, author)

    def _know(self, key: str, author: Author) -> None:
        self._authors[author.pk] = author
        self._by_key[key].add(author.pk)
