"""The pictures in folders that no document took: known when all documents are taken in."""

from __future__ import annotations

from pathlib import Path

from articles.management.files.found import Found
from articles.management.files.names import printable
from articles.models import Image

# Names in one question to the database.
QUERIED = 500
REASON = "a picture that no document names"


def leave_out_pictures(found: Found) -> None:
    documents: dict[Path, set[str]] = {parent: set() for parent in found.pictures}
    for listed in found.documents:
        if listed.parent in documents:
            documents[listed.parent].update(listed.names)
    for parent, names in found.pictures.items():
        folder = found.folders.get(parent)
        left = [name for name in names if not (folder and folder.took(name))]
        known = _taken_before(left) if folder and not folder.served(documents[parent]) else set()
        for path in (parent / name for name in left if name not in known):
            found.left_out.append((printable(path), found.refused.get(path, REASON)))


def _taken_before(names: list[str]) -> set[str]:
    """Those of documents that were there already, and did not look for theirs again."""
    taken: set[str] = set()
    for start in range(0, len(names), QUERIED):
        some = names[start : start + QUERIED]
        there = Image.objects.filter(original_name__in=[name[:200] for name in some])
        there = there.exclude(file="")
        taken.update(there.values_list("original_name", flat=True))
    return {name for name in names if name[:200] in taken}
