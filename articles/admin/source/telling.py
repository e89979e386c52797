from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from articles.intake.again import read_again
from articles.intake.entry import Entry
from articles.models import LineRole, Origin, Reading
from articles.sources.told import ROLES, numbered

if TYPE_CHECKING:
    from django.contrib.auth.models import User

# The reader decides again.
AS_READ = "as_read"
CHOICES = [(str(role), str(role).replace("_", " ")) for role in ROLES]


@transaction.atomic
def tell(
    origin: Origin, reading: Reading, numbers: Iterable[int], role: str, by: User | None
) -> list[Entry]:
    """Keeps what an editor said of lines of a story, and reads its document again."""
    wanted = set(numbers)
    lines = list(reading.accounted(origin.first_line, origin.last_line))
    for line, (digest, occurrence) in zip(lines, numbered(it.text for it in lines), strict=True):
        if line.number not in wanted:
            continue
        known = LineRole.objects.filter(origin=origin, digest=digest, occurrence=occurrence)
        known.delete()
        if role != AS_READ:
            LineRole.objects.create(
                origin=origin,
                digest=digest,
                occurrence=occurrence,
                text=line.text,
                role=role,
                said_by=by,
                said_at=timezone.now(),
            )
    return read_again(reading.source)
