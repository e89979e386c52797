from __future__ import annotations

from django.db import models

from articles.models.edition import Edition


class Plate(models.Model):
    """An edition printed beforehand, as its pages print it: a few ready pieces of HTML.

    It counts only with today's ``recipe`` (``""``: being made), before ``good_until``, and while
    no ``Smudge`` lies on its edition. ``turn`` grows with each start of making it, so that of two
    makers the later one has it. ``is_pictured`` tells whether its cards show a picture.
    """

    edition = models.OneToOneField(Edition, models.CASCADE, primary_key=True, related_name="plate")
    turn = models.PositiveIntegerField(default=0)
    recipe = models.CharField(max_length=64, blank=True)
    good_until = models.DateTimeField(null=True, blank=True)

    is_pictured = models.BooleanField(default=False)

    class Meta:
        verbose_name = "plate"

    def __str__(self) -> str:
        return f"{self.edition_id}"


class Print(models.Model):
    """One piece of a plate: its article, its card in one look, its entry in feeds …"""

    plate = models.ForeignKey(Plate, models.CASCADE, related_name="prints")
    piece = models.CharField(max_length=40)
    html = models.TextField(blank=True)

    class Meta:
        verbose_name = "print"
        constraints = [models.UniqueConstraint(fields=["plate", "piece"], name="print_once")]

    def __str__(self) -> str:
        return f"{self.plate_id}: {self.piece}"


class Smudge(models.Model):
    """The mark that something which an edition prints is not as it was.

    Set by triggers of the database (``articles.plates.triggers``), so that no way of writing gets
    past it; taken away by those who make the plate anew. No foreign key: setting a mark must
    never wait for a lock.
    """

    edition_key = models.BigIntegerField(db_index=True)

    class Meta:
        verbose_name = "smudge"

    def __str__(self) -> str:
        return f"{self.edition_key}"
