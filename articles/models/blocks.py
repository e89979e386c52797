"""What a body is made of: ordered rows, each of one type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from content_editor.models import PluginBase
from django.core.validators import URLValidator
from django.db import models
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorField, create_sanitizer

from articles.models.article import Article
from articles.models.image import Image

# One declaration for the editor and for what may be stored.
EXTENSIONS: dict[str, Any] = {
    "Bold": True,
    "Italic": True,
    "Heading": {"levels": [2, 3]},
    "ListItem": True,
    "BulletList": True,
    "OrderedList": True,
    "Blockquote": True,
    "Link": {"enableTarget": False},
    "Table": True,
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    "HardBreak": True,
    "History": True,
}

# Every rich text passes this when it is saved at the desk, and again before readers get it.
clean_html: Callable[[str], str] = create_sanitizer(EXTENSIONS)


class Block(PluginBase, models.Model):
    """A row of a body: the block editor sorts by ``ordering`` within ``region``."""

    parent = models.ForeignKey(Article, models.CASCADE, related_name="%(app_label)s_%(class)s_set")
    region = models.CharField(max_length=255, default="body")
    ordering = models.IntegerField(default=0)

    class Meta:
        abstract = True
        ordering = ["ordering"]


class RichText(Block):
    """One or many paragraphs and subheads as HTML of a small fixed schema."""

    text = ProseEditorField(_("text"), extensions=EXTENSIONS, sanitize=clean_html)

    class Meta(Block.Meta):
        abstract = False
        verbose_name = _("text")
        verbose_name_plural = _("text")

    def __str__(self) -> str:
        return strip_tags(self.text)[:60]


class Figure(Block):
    """An image in its place in the body. A figure always names an image, so no credit is lost."""

    image = models.ForeignKey(Image, models.PROTECT, related_name="figures")
    caption = models.TextField(
        _("caption here"),
        blank=True,
        help_text=_("Only if it differs from the image's own caption."),
    )

    class Meta(Block.Meta):
        abstract = False
        verbose_name = _("figure")

    def __str__(self) -> str:
        return self.caption[:60] or str(self.image)


class PullQuote(Block):
    """A fragment of the story set large."""

    text = models.TextField(_("text"))
    attribution = models.CharField(_("said by"), max_length=200, blank=True)

    class Meta(Block.Meta):
        abstract = False
        verbose_name = _("pull quote")

    def __str__(self) -> str:
        return self.text[:60]


class Embed(Block):
    """What stands at another site. Readers get a link; nothing is asked of that site before."""

    address = models.CharField(
        _("address"),
        max_length=1000,
        validators=[URLValidator(schemes=["https"])],
        help_text=_("Of its page there, as https://www.youtube.com/watch?v=…"),
    )
    title = models.CharField(_("what it shows"), max_length=300)

    class Meta(Block.Meta):
        abstract = False
        verbose_name = _("embed")

    def __str__(self) -> str:
        return self.title[:60]


BLOCK_TYPES: tuple[type[RichText] | type[Figure] | type[PullQuote] | type[Embed], ...] = (
    RichText,
    Figure,
    PullQuote,
    Embed,
)
