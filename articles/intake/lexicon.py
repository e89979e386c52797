from __future__ import annotations

from articles.models import Agency, Section
from articles.sources import Lexicon


def newsroom_lexicon() -> Lexicon:
    """The readers' own tables, with the agencies and sections that this newsroom knows.

    Agencies that only an import made are none of them: a document is read alike whatever was read
    before it, and in however many runs.
    """
    agencies: dict[str, tuple[str, ...]] = {}
    for agency in Agency.objects.filter(is_known=True).prefetch_related("aliases"):
        agencies[agency.name] = tuple(alias.name for alias in agency.aliases.all())
    sections = tuple(Section.objects.values_list("name", flat=True))
    return Lexicon.standard().extended(agencies=agencies, sections=sections)
