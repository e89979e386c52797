from __future__ import annotations

from django.utils.translation import gettext as _

from articles.models import DigitalSource


def made(digital_source: str) -> str:
    """What readers are told of how a picture came to be; ``""`` for what they take it for."""
    composed = _("Composite picture")
    told = {
        DigitalSource.TRAINED: _("Generated picture"),
        DigitalSource.COMPOSITE_TRAINED: _("Picture altered by a trained model"),
        DigitalSource.COMPOSITE_SYNTHETIC: _("Picture with generated parts"),
        DigitalSource.COMPOSITE: composed,
        DigitalSource.COMPOSITE_CAPTURE: composed,
    }
    return {kind.value: words for kind, words in told.items()}.get(digital_source, "")
