from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.intake.again import read_again
from articles.models import LineRole, Origin, Reading
from articles.models.source import AccountedLine
from articles.sources import Line
from articles.sources.told import ROLES, numbered
from articles.versions.follow import Followed

if TYPE_CHECKING:
    from django.contrib.auth.models import User

MOST = 12
# The reader decides again.
AS_READ = "as_read"
CHOICES = [(str(role), str(role).replace("_", " ")) for role in ROLES]


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """What came of it: how many lines were told, which others changed with them, what followed."""

    told: int
    others: tuple[tuple[int, str], ...] = ()
    followed: Followed | None = None


@transaction.atomic
def tell(
    origin: Origin, reading: Reading, numbers: Iterable[int], role: str, by: User | None
) -> Said:
    """Keeps what an editor said of lines of a story, and reads its document again."""
    wanted = set(numbers)
    lines = list(reading.accounted(origin.first_line, origin.last_line))
    told = [line.number for line in lines if line.number in wanted]
    if not told:
        return Said(told=0)
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
    entries = read_again(reading.source)
    mine = next((it for it in entries if it.origin == origin), None)
    return Said(
        told=len(told),
        others=_others(lines, mine.story.lines, told) if mine else (),
        followed=mine.followed if mine else None,
    )


def _others(
    before: list[AccountedLine], after: Iterable[Line], told: Iterable[int]
) -> tuple[tuple[int, str], ...]:
    """Lines that nobody said anything of, and are something else now, with their new role."""
    roles = {it.number: it.role for it in before if it.number not in set(told)}
    return tuple(
        (it.number, str(it.role)) for it in after if roles.get(it.number, it.role) != it.role
    )


def sentences(said: Said) -> Iterator[str]:
    """What else came of it, for the editor who said it."""
    followed = said.followed
    if followed is None or not (followed.changed or followed.proposals):
        yield _("The article stays as it is.")
    if followed and followed.changed:
        number = len(followed.changed)
        fields = ngettext(
            "%d part of the article follows", "%d parts of the article follow", number
        )
        yield _("%s; readers see it when somebody publishes.") % (fields % number)
    if followed and followed.proposals:
        waits = ngettext(
            "%d change waits as a proposal.",
            "%d changes wait as proposals.",
            followed.proposals,
        )
        yield waits % followed.proposals
    if said.others:
        shown = ", ".join(f"{n} ({role.replace('_', ' ')})" for n, role in said.others[:MOST])
        more = " …" if len(said.others) > MOST else ""
        yield _("Other lines changed with it: %s.") % (shown + more)
