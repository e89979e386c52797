"""A name that is put right is put right in the files of the pictures that it is written into."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q, QuerySet
from django_tasks import task

from articles.after_commit import after_commit
from articles.images.renditions.asking import has_worker, make_renditions
from articles.images.renditions.due import shown_images, waiting
from articles.models import Agency, Author, Image

Named = Author | Agency


def renew_pictures_of(who: Named) -> None:
    """Once the transaction is committed; without a worker, `make_renditions` does it."""
    if has_worker():
        kind = "author" if isinstance(who, Author) else "agency"
        after_commit(ask_for_renamed.enqueue, kind, who.pk)


def shown_pictures_of(who: Named) -> QuerySet[Image]:
    return shown_images().filter(_by(isinstance(who, Author), who.pk)).distinct()


@task()
def ask_for_renamed(kind: str, pk: int) -> int:
    """How many pictures it is that have another name in their files than they should."""
    images = Image.objects.filter(_by(kind == "author", pk)).order_by().distinct()
    due = list(waiting(images.values_list("pk", flat=True)))
    with transaction.atomic():
        for image in due:
            make_renditions.enqueue(image)
    return len(due)


def _by(is_person: bool, pk: int) -> Q:
    if is_person:
        return Q(credits__author=pk)
    return Q(credits__agency=pk) | Q(credits__distributor=pk)
