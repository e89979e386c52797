"""The desk says who is right about a picture: its caption, or its file."""

from __future__ import annotations

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from articles.images.renditions.asking import ask_for
from articles.intake.image_credits import add_credits, stated_credits
from articles.intake.lexicon import newsroom_lexicon
from articles.intake.one_writer import one_writer
from articles.intake.sides import OF_A_SIDE, Side, credits_in
from articles.models import Asked, Image, Metadata, Question
from articles.search.following import follow_images


def sides_for(question: Question) -> list[Side]:
    """What each side says, of a question about that."""
    if question.kind != Asked.CREDITS_DIFFER or question.image_id is None:
        return []
    metadata = Metadata.objects.filter(image=question.image_id).only("sides").first()
    return list(metadata.sides) if metadata else []


def side_of(image: Image, sides: list[Side]) -> str:
    """The one whose words the image has now; ``""`` where it has neither's."""
    here = {name: getattr(image, name) for name in OF_A_SIDE}
    return next((it["of"] for it in sides if it["words"] == here), "")


@transaction.atomic
def take(question: Question, of: str, *, instead: bool = False) -> Image | None:
    """The image with all that one side says of it; ``None`` where it is answered, or has no such
    side. Readers get the picture with that. ``instead`` of what was answered before."""
    question = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    side = next((it for it in sides_for(question) if it["of"] == of), None)
    was_answered = question.answered_at is not None
    if side is None or question.image_id is None or (was_answered and not instead):
        return None
    one_writer()
    image = Image.objects.select_for_update().get(pk=question.image_id)
    _write(image, side)
    settle(Question.objects.filter(image=image, kind=Asked.CREDITS_DIFFER))
    if was_answered:
        ask_for([image.pk])
    follow_images([image.pk])
    return image


def settle(questions: QuerySet[Question]) -> int:
    """Marks them as answered; what readers get of pictures depends on some of the answers."""
    open_ = questions.filter(answered_at=None)
    images = list(open_.exclude(image=None).values_list("image", flat=True))
    number = open_.update(answered_at=timezone.now())
    ask_for(images)
    return number


def _write(image: Image, side: Side) -> None:
    for name, text in side["words"].items():
        setattr(image, name, text)
    image.save(update_fields=OF_A_SIDE)
    credits = credits_in(side)
    if list(stated_credits(image)) != list(credits):
        image.credits.all().delete()
        Question.objects.bulk_create(add_credits(image, credits, newsroom_lexicon()))
    metadata = image.metadata
    filled = [name for name in metadata.filled if name not in OF_A_SIDE]
    if side["of"] != "caption":
        captions = [it["words"] for it in metadata.sides if it["of"] == "caption"]
        before: dict[str, str] = captions[0] if captions else {}
        words = side["words"].items()
        filled += [name for name, text in words if text and text != before.get(name)]
    metadata.filled = filled
    metadata.save(update_fields=["filled"])
