from __future__ import annotations

from collections.abc import Sequence

from environs import ValidationError

SCHEMES = ("https://", "mailto:", "tel:")


def are_contacts(addresses: Sequence[str]) -> None:
    """Raises ValidationError for what no reader can write to or open (RFC 9116, section 2.5.3)."""
    for address in addresses:
        if not address.startswith(SCHEMES) or not address.isprintable() or " " in address:
            raise ValidationError(
                "must name addresses as mailto:desk@news.example or https://news.example/security."
            )
