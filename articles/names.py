"""How names become keys for matching and slugs for addresses."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from django.db import models
from django.utils.text import slugify

SLUG_LENGTH = 80
# Latin letters that do not decompose into a plain one and a mark.
SPELT_OUT = str.maketrans(
    {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O"}
    | {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th"}
    | {"ı": "i", "ŋ": "n"}
)
# Scripts of which letters pass for letters of another.
LOOK_ALIKE = {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}


def name_key(name: str) -> str:
    """A name as it is matched: case, width, spacing and apostrophes folded, accents kept."""
    folded = unicodedata.normalize("NFKC", name).replace("’", "'").casefold()
    return " ".join(folded.split())[:300]


def mixes_scripts(name: str) -> bool:
    """Whether a word of it has letters of two scripts, as nobody's name has: "Аnn" with an А."""
    if name.isascii():
        return False
    words = unicodedata.normalize("NFKC", name).split()
    return any(len({*map(_script, filter(str.isalpha, word))} & LOOK_ALIKE) > 1 for word in words)


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


# Latin letters that no accent makes of others, as their languages spell them without.
SPELT_OUT = str.maketrans(
    {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O"}
    | {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i"}
)


def slug_from(text: str, fallback: str) -> str:
    """A slug in Latin letters where the text has them, else in its script, else ``fallback``."""
    latin = slugify(text.translate(SPELT_OUT))
    own = slugify(text, allow_unicode=True)
    slug = latin if len(latin) * 2 >= len(own) else own
    if len(slug) > SLUG_LENGTH:
        slug = slug[: SLUG_LENGTH + 1].rpartition("-")[0] or slug[:SLUG_LENGTH]
    return slug.strip("-") or fallback


def free_slugs(
    model: type[models.Model], wanted: Iterable[str], field: str = "slug", tail: str = ""
) -> list[str]:
    """``wanted`` in order, each numbered from 2 where it is taken in the table or by one before,
    or was a public address once.

    ``tail`` stays behind the number, for paths that end in a slash.
    """
    wanted = list(wanted)
    taken = _taken(model, field, (name + tail for name in wanted))
    result = []
    for name in wanted:
        free, number = name + tail, 1
        while free in taken:
            number += 1
            free = f"{name}-{number}{tail}"
            if free not in taken:
                taken |= _taken(model, field, [free])
        taken.add(free)
        result.append(free)
    return result


def _taken(model: type[models.Model], field: str, values: Iterable[str]) -> set[str]:
    values = list(values)
    rows = model._default_manager.filter(**{f"{field}__in": values})
    taken = set(rows.values_list(field, flat=True))
    if field == "slug" and hasattr(model, "old_slugs"):
        once = model._default_manager.filter(old_slugs__slug__in=values)
        taken |= set(once.values_list("old_slugs__slug", flat=True))
    return taken


class NameKeyField(models.CharField):
    """The key of another field's name, made anew whenever the row is written."""

    def __init__(self, *, of: str = "name", **options: object) -> None:
        self.of = of
        super().__init__(**{"max_length": 300, "editable": False, **options})  # type: ignore[arg-type]

    def deconstruct(self) -> tuple[str, str, list[object], dict[str, object]]:
        name, path, args, options = super().deconstruct()
        return name, path, list(args), {**options, "of": self.of}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        key = name_key(getattr(model_instance, self.of))
        setattr(model_instance, self.attname, key)
        return key
