from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.models.image import Image
from articles.models.source import Reading


class Asked(models.TextChoices):
    """What is asked; the values are those of ``articles.sources.Ask`` and the intake's own."""

    NO_HEADLINE = "no_headline", _("No headline was found.")
    BYLINE_FROM_TAGLINE = (
        "byline_from_tagline",
        _("There is no by-line. Are the people of the contributor line its authors?"),
    )
    CREDIT_UNCLEAR = "credit_unclear", _("Whom does this credit name?")
    CAPTION_CANDIDATE = "caption_candidate", _("Is this the caption of a picture?")
    DATELINE_CANDIDATE = "dateline_candidate", _("Is this a dateline?")
    DATE_UNCLEAR = "date_unclear", _("Which date is meant?")
    EMBARGO_UNCLEAR = "embargo_unclear", _("Until when is this under embargo?")
    ENCODING = "encoding", _("Letters look damaged. Is this what it said?")
    UNKNOWN_LINE = "unknown_line", _("What is this line?")
    TRACKED_CHANGES = (
        "tracked_changes",
        _("The document has changes that nobody has accepted. Does its text stand?"),
    )
    TABLE = "table", _("This is a table, taken apart into its rows. How should it stand?")
    NOT_READ = "not_read", _("This part of the document cannot be read. Is anything missing?")
    WHICH_PICTURE = "which_picture", _("Which picture belongs here?")
    WHICH_HEADLINE = "which_headline", _("There are two headlines. Which one counts?")
    EARLIER_VERSION = (
        "earlier_version",
        _("Another version of this document is there already. Which one counts?"),
    )
    NEW_EMBARGO = (
        "new_embargo",
        _("A new version states an embargo, and readers may see the story. What now?"),
    )
    HELD_BACK = (
        "held_back",
        _("A new version asks not to be published. What shall readers see?"),
    )
    CREDITS_DIFFER = (
        "credits_differ",
        _("This picture's file credits others than its caption, or in two ways. Who is right?"),
    )
    PICTURE_RIGHTS = (
        "picture_rights",
        _("This picture keeps the story from readers. What are its credit and its rights?"),
    )
    WHICH_FILE = (
        "which_file",
        _("The document came with another file under this picture's name. Which one counts?"),
    )
    WHICH_PERSON = "which_person", _("More than one person has this name. Which one?")


class Question(models.Model):
    """Something that a reading, or the file of a picture, left to the desk instead of guessing."""

    reading = models.ForeignKey(
        Reading, models.CASCADE, null=True, blank=True, related_name="questions"
    )
    article = models.ForeignKey(
        Article, models.CASCADE, null=True, blank=True, related_name="questions"
    )
    image = models.ForeignKey(
        Image, models.SET_NULL, null=True, blank=True, related_name="questions"
    )
    kind = models.CharField(_("kind"), max_length=40, choices=Asked.choices)
    line = models.PositiveIntegerField(
        _("line"), help_text=_("Of the source, counted from 1; 0 when it is about no one line.")
    )
    text = models.TextField(_("as printed"))
    proposal = models.TextField(_("proposal"), blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)

    class Meta:
        verbose_name = _("question")
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["kind"], condition=Q(answered_at=None), name="question_open")
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.text[:60]}"
