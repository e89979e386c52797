from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class Profile(NamedTuple):
    """Somebody's page at another site; ``name`` is as much of its address as readers need."""

    name: str
    address: str


class Introduction(models.Model):
    """What readers are told of somebody beside the work; what is empty is not spoken of."""

    email = models.EmailField(
        _("public e-mail"), blank=True, help_text=_("Anybody can read it, programs too.")
    )
    profiles = models.TextField(
        _("pages elsewhere"),
        blank=True,
        help_text=_("Their own, one address a line: https://social.example/@ines"),
    )
    beat = models.CharField(
        _("covers"), max_length=200, blank=True, help_text=_("Parted by commas.")
    )
    languages = models.CharField(
        _("languages"),
        max_length=100,
        blank=True,
        help_text=_("As codes, with commas: en, da"),
    )
    base = models.CharField(
        _("based in"), max_length=100, blank=True, help_text=_("A town, as readers know it.")
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        wrong: dict[str, list[ValidationError]] = {}
        for line in filter(None, map(str.strip, self.profiles.splitlines())):
            if not _is_address(line):
                said = _("“%(line)s” is no address; write it as https://social.example/@ines.")
                fault = ValidationError(said, params={"line": line})
                wrong.setdefault("profiles", []).append(fault)
        for code in _parts(self.languages):
            if _locale(code) is None:
                said = _("“%(code)s” is no code of a language; write it as en or pt-BR.")
                fault = ValidationError(said, params={"code": code})
                wrong.setdefault("languages", []).append(fault)
        if wrong:
            raise ValidationError(wrong)

    @property
    def beats(self) -> list[str]:
        return _parts(self.beat)

    @property
    def language_codes(self) -> list[str]:
        return _parts(self.languages)

    @property
    def language_names(self) -> list[str]:
        """In the language of the site."""
        here = _locale(get_language() or "") or Locale("en")
        spoken = {code: _locale(code) for code in self.language_codes}
        return [(it and it.get_display_name(here)) or code for code, it in spoken.items()]

    @property
    def pages_elsewhere(self) -> list[Profile]:
        lines = dict.fromkeys(map(str.strip, self.profiles.splitlines()))
        return [Profile(_name(line), line) for line in lines if _is_address(line)]


def _parts(text: str) -> list[str]:
    return list(dict.fromkeys(filter(None, map(str.strip, text.split(",")))))


def _locale(code: str) -> Locale | None:
    try:
        return Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError):
        return None


def _is_address(line: str) -> bool:
    try:
        parts = urlsplit(line)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and " " not in line
    except ValueError:
        return False


def _name(address: str) -> str:
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path}".rstrip("/")
