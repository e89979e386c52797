from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True, slots=True)
class Credited:
    """Whom a part of a file credits, in its own words."""

    creators: tuple[str, ...] = ()
    credit_line: str = ""
    source: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class FileMetadata:
    """What a picture's file says: of its words one account, and ``iptc``, ``xmp`` and ``exif`` to
    the letter, as ``models.Metadata`` keeps them.

    ``date_created`` is ISO 8601, as exact as it is stated. ``digital_source`` is a code of IPTC's
    Digital Source Type; ``licence`` is kind and version of Creative Commons: ``"by-sa/4.0"``.
    ``otherwise`` is there where IIM and XMP credit in different words: what that says which is
    less to be trusted.
    """

    headline: str = ""
    caption: str = ""
    creators: tuple[str, ...] = ()
    credit_line: str = ""
    source: str = ""
    copyright_notice: str = ""
    usage_terms: str = ""
    instructions: str = ""
    location_shown: str = ""
    date_created: str = ""
    keywords: tuple[str, ...] = ()
    digital_source: str = ""
    alt: str = ""
    licence: str = ""
    otherwise: Credited | None = None
    iptc: Mapping[str, list[str]] = field(default_factory=dict)
    xmp: str = ""
    exif: Mapping[str, str] = field(default_factory=dict)

    @property
    def credited(self) -> Credited:
        return Credited(creators=self.creators, credit_line=self.credit_line, source=self.source)

    @property
    def is_empty(self) -> bool:
        return not (self.iptc or self.xmp or self.exif)
