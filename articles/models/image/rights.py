from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Rights(models.TextChoices):
    """On what ground the newsroom may show a picture."""

    UNKNOWN = "unknown", _("Not known")
    OWNED = "owned", _("Our own")
    CONTRACT = "contract", _("Agency, by contract")
    SINGLE_USE = "single_use", _("Agency, for a single use")
    HANDOUT = "handout", _("Handout")
    PUBLIC_DOMAIN = "public_domain", _("Public domain")
    CREATIVE_COMMONS = "creative_commons", _("Creative Commons")


KINDS = ("by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd")
VERSIONS = ("4.0", "3.0", "2.5", "2.0", "1.0")
CreativeCommons: list[tuple[str, str]] = [
    ("zero/1.0", "CC0 1.0"),
    *((f"{kind}/{it}", f"CC {kind.upper()} {it}") for it in VERSIONS for kind in KINDS),
]


class ImageRights(models.Model):
    """On what terms a picture is shown, for how long, and whether others may be given it."""

    rights = models.CharField(
        _("rights"), max_length=20, choices=Rights.choices, default=Rights.UNKNOWN
    )
    licence = models.CharField(
        _("licence"),
        max_length=20,
        choices=CreativeCommons,
        blank=True,
        help_text=_("Of Creative Commons, with its version."),
    )
    copyright_notice = models.CharField(_("copyright notice"), max_length=500, blank=True)
    usage_terms = models.TextField(
        _("usage terms"), blank=True, help_text=_("The licence in words, as it came.")
    )
    instructions = models.TextField(
        _("restrictions"),
        blank=True,
        help_text=_("What the desk must heed (IPTC Instructions). Not shown to readers."),
    )
    expires_at = models.DateTimeField(
        _("may be shown until"),
        null=True,
        blank=True,
        help_text=_("Readers see the picture no longer then; its caption and credit stay."),
    )
    may_be_passed_on = models.BooleanField(
        _("may be passed on"),
        default=True,
        help_text=_(
            "In feeds, in previews of links elsewhere and to other programs. Off: only on the "
            "site's own pages."
        ),
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.rights == Rights.CREATIVE_COMMONS and not self.licence:
            raise ValidationError({"licence": _("Say which licence of Creative Commons it is.")})
        if self.licence and self.rights != Rights.CREATIVE_COMMONS:
            raise ValidationError({"licence": _("Only with the rights “Creative Commons”.")})

    def is_expired(self, now: datetime | None = None) -> bool:
        return self.expires_at is not None and self.expires_at <= (now or timezone.now())

    @property
    def licence_address(self) -> str:
        """Of the licence's deed at Creative Commons; ``""`` if it is no such licence."""
        if not self.licence:
            return ""
        folder = "publicdomain" if self.licence.startswith("zero/") else "licenses"
        return f"https://creativecommons.org/{folder}/{self.licence}/"
