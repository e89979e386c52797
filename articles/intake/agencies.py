from __future__ import annotations

from collections.abc import Iterable

from articles.bulk import insert
from articles.models import Agency, AgencyAlias
from articles.names import free_slugs, name_key, slug_from
from articles.sources import Lexicon

THE = "the "


class Agencies:
    """Which organisations the names in a batch of stories are; new ones are made.

    A name is matched as printed, then by its canonical form (AP is Associated Press), then with
    and without its article. Other printed forms of an agency are kept as its aliases.
    """

    def __init__(self, names: Iterable[str], lexicon: Lexicon) -> None:
        self._by_key: dict[str, Agency] = {}
        printed = {name_key(name): name for name in names}
        canonical = {key: lexicon.canonical(name) for key, name in printed.items()}
        self._find({*printed, *(form for name in canonical.values() for form in _forms(name))})
        unknown = {_forms(name)[-1]: name for name in canonical.values() if not self._called(name)}
        self._make(list(unknown.values()))
        self._make_aliases({printed[key]: name for key, name in canonical.items()})

    def get(self, name: str) -> Agency | None:
        return self._by_key.get(name_key(name))

    def _called(self, name: str) -> Agency | None:
        return next((self._by_key[key] for key in _forms(name) if key in self._by_key), None)

    def _find(self, keys: set[str]) -> None:
        for alias in AgencyAlias.objects.filter(key__in=keys).select_related("agency"):
            self._by_key[alias.key] = alias.agency
        for agency in Agency.objects.filter(key__in=keys):
            self._by_key[agency.key] = agency

    def _make(self, names: list[str]) -> None:
        slugs = free_slugs(Agency, (slug_from(name, "agency") for name in names))
        new = [
            Agency(name=name, slug=slug, is_known=False)
            for name, slug in zip(names, slugs, strict=True)
        ]
        insert(new)
        for agency in new:
            self._by_key[agency.key] = agency

    def _make_aliases(self, canonical_by_printed: dict[str, str]) -> None:
        new = []
        for printed, canonical in canonical_by_printed.items():
            if name_key(printed) not in self._by_key:
                agency = self._called(canonical)
                assert agency
                new.append(AgencyAlias(agency=agency, name=printed))
                self._by_key[name_key(printed)] = agency
        insert(new)


def _forms(name: str) -> tuple[str, str, str]:
    """Its keys as it is, with the article and without."""
    key = name_key(name)
    bare = key.removeprefix(THE)
    return key, THE + bare, bare
