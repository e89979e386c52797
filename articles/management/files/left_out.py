"""The pictures in folders that no document took: known when all documents are taken in."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from articles.images import PictureRefused, arrive
from articles.intake import newsroom_limits
from articles.management.files.beside import Folder
from articles.management.files.found import Found
from articles.management.files.names import printable
from articles.models import Asked, Image, Question

# Names in one question to the database.
QUERIED = 500
REASON = "a picture that no document takes"


def leave_out_unclaimed(found: Found) -> None:
    """Those in archives that no document claimed, nor one that had come before: by name."""
    paths = [PurePosixPath(name) for name in found.unclaimed]
    again = [it for it in paths if any(str(above) in found.known for above in it.parents)]
    names = [it.name for it in again]
    done = _taken_before(names) | _refused_before(names)
    passed_over = {str(it) for it in again if it.name in done}
    found.left_out += [it for it in found.unclaimed.items() if it[0] not in passed_over]
    found.unclaimed.clear()


def leave_out_pictures(found: Found) -> None:
    documents: dict[Path, set[str]] = {parent: set() for parent in found.pictures}
    for listed in found.documents:
        if listed.parent in documents:
            documents[listed.parent].update(listed.names)
    for parent, names in found.pictures.items():
        folder = found.folders.get(parent)
        left = [name for name in names if not _is_taken(found, parent / name)]
        is_asked = folder.served(documents[parent]) if folder else not has_above(found, parent)
        known = set() if is_asked else _taken_before(left)
        again = _refused_before(left) if folder else set()
        for name in left:
            if folder and name in again:
                found.refused.setdefault(parent / name, _why_refused(folder, name))
        for path in (parent / name for name in left if name not in known):
            if printable(path) in found.brought:
                continue
            found.left_out.append((printable(path), found.refused.get(path, REASON)))


def _is_taken(found: Found, path: Path) -> bool:
    """By a document beside it, or by one above that names it with its folder."""
    above = ((parent, found.folders.get(parent)) for parent in path.parents)
    return any(it.took(path.relative_to(parent).as_posix()) for parent, it in above if it)


def has_above(found: Found, folder: Path) -> bool:
    return any(parent in found.folders for parent in folder.parents)


def _refused_before(names: list[str]) -> set[str]:
    """Those of which a document that was there already was told why they are not kept."""
    if not names:
        return set()
    asked = Question.objects.filter(kind=Asked.NOT_READ, article__isnull=False).order_by()
    told = {text.partition(": ")[0] for text in asked.values_list("text", flat=True).iterator()}
    return told & {*names}


def _why_refused(folder: Folder, name: str) -> str:
    limits = newsroom_limits()
    try:
        arrive(folder.read(name, limits.picture), name, limits)
    except PictureRefused as refusal:
        return str(refusal)
    return REASON


def _taken_before(names: list[str]) -> set[str]:
    """Those of documents that were there already, and did not look for theirs again."""
    taken: set[str] = set()
    for start in range(0, len(names), QUERIED):
        some = names[start : start + QUERIED]
        there = Image.objects.filter(original_name__in=[name[:200] for name in some])
        there = there.exclude(file="")
        taken.update(there.values_list("original_name", flat=True))
    return {name for name in names if name[:200] in taken}
