"""The rows of a picture's files, fetched with the images of a page or for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.db.models import OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import JSONArray

from articles.models import Image, Rendition, Shape
from articles.rows_of import RowsOf

FALLBACK = "JPEG"
# Of which pages are made, in the order of the model's fields.
COLUMNS = ("shape", "width", "height", "format", "name", "size")


def with_renditions(path: str, shapes: Sequence[str]) -> Prefetch[str]:
    """For ``prefetch_related``; ``path`` leads to images."""
    wanted = Rendition.objects.filter(shape__in=shapes)
    return Prefetch(f"{path}__renditions", wanted)


def with_files(
    images: QuerySet[Image], shapes: Sequence[str] = Shape.values, in_jpeg: Sequence[str] = ()
) -> Iterator[Image]:
    """With their files in these shapes, in the images' own query. Of the shapes ``in_jpeg`` there
    will be only what ``largest`` needs."""
    wanted = Q(shape__in=shapes) | Q(shape__in=in_jpeg, format=FALLBACK)
    rows = Rendition.objects.filter(wanted, image=OuterRef("pk")).order_by()
    told = RowsOf(rows.values(told=JSONArray(*COLUMNS)))
    for image in images.annotate(files_told=told):
        values = vars(image).pop("files_told") or ()  # nothing where no shape was asked for
        files = [Rendition.from_db("default", COLUMNS, one) for one in values]
        image.files = files  # type: ignore[attr-defined]
        yield image


def files_of(image: Image) -> Iterable[Rendition]:
    """Those that came with it, or else by ``with_renditions``."""
    files: list[Rendition] | None = vars(image).get("files")
    return image.renditions.all() if files is None else files
