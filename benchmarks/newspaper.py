"""An invented newspaper of any size, published through the one door. Needs Django set up."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO
from typing import Any

from django.db import transaction
from django.utils import timezone
from PIL import Image as Drawing
from PIL import ImageFilter

from articles.bulk import insert
from articles.images.renditions.make import make
from articles.images.stored import keep
from articles.models import (
    Agency,
    Article,
    Author,
    Credit,
    Figure,
    Image,
    Kind,
    RichText,
    Section,
    Stage,
    Topic,
    Work,
)
from articles.names import name_key, slug_from
from articles.publishing import publish_all
from articles.snapshot import Block, Content
from benchmarks.invented import FIRST, LAST, TOWNS, paragraph, sentence

SECTIONS = "Town hall,Harbour,Schools,Courts,Business,Sport,Culture,Opinion".split(",")
TOPICS = "Ferries Fares Budgets Libraries Roads Rivers Elections Trams Museums Floods".split()
AGENCIES = ("Agence France-Presse", "Getty Images", "Reuters")
PICTURES = 12
AT_A_TIME = 500
WORDS = 800
# About sixty stories a day.
APART = timedelta(minutes=24)


class Newspaper:
    """Its people, sections and pictures, and stories of all of them."""

    def __init__(self) -> None:
        self.sections: list[Section] = _named(Section, SECTIONS)
        self.topics: list[Topic] = _named(Topic, TOPICS)
        names = [f"{first} {last}" for first in FIRST for last in LAST]
        self.authors: list[Author] = _named(Author, names)
        self.agencies: list[Agency] = _named(Agency, AGENCIES)
        self.images = list(Image.objects.order_by("pk")) or list(self._images())

    def grow(self, number: int) -> Iterator[int]:
        """Publishes what is missing of so many stories; says now and then how many there are."""
        for start in range(Article.objects.count(), number, AT_A_TIME):
            end = min(start + AT_A_TIME, number)
            self._publish(range(start, end))
            yield end

    def illustrate(self) -> None:
        """Makes the pictures for readers, of which each is in many stories."""
        for image in self.images:
            make(image.pk)

    def _images(self) -> Iterator[Image]:
        chance = random.Random(0)
        for _ in range(PICTURES):
            data = _jpeg(chance)
            image = Image.objects.create(
                file=keep(data, "jpg"),
                sha256=hashlib.sha256(data).hexdigest(),
                format="JPEG",
                width=900,
                height=600,
                caption=sentence(chance, 12),
                alt=sentence(chance, 6),
                rights="contract",
            )
            author, agency = chance.choice(self.authors), chance.choice(self.agencies)
            Credit.objects.create(image=image, work=Work.PHOTOGRAPHER, author=author, agency=agency)
            yield image

    @transaction.atomic
    def _publish(self, numbers: range) -> None:
        articles = [self._article(number) for number in numbers]
        insert(articles)
        items = [(it, self._content(it, n)) for it, n in zip(articles, numbers, strict=True)]
        blocks = [block for _, content in items for block in content.blocks]
        for kind in (RichText, Figure):
            insert(block for block in blocks if isinstance(block, kind))
        insert(credit for _, content in items for credit in content.credits)
        through = Article.topics.through
        insert(
            through(article_id=article.pk, topic_id=topic)
            for article, content in items
            for topic in content.topics
        )
        publish_all(items)

    def _article(self, number: int) -> Article:
        chance = random.Random(number)
        section = chance.choice(self.sections)
        return Article(
            headline=f"{sentence(chance, 8).removesuffix('.')} {number}",
            slug=f"story-{number}",
            standfirst=sentence(chance, 20) if chance.random() < 0.7 else "",
            dateline=chance.choice(TOWNS).upper(),
            section=section,
            kind=Kind.OPINION if section.name == "Opinion" else Kind.NEWS,
            stage=Stage.APPROVED,
            first_published_at=timezone.now() - APART * number,
        )

    def _content(self, article: Article, number: int) -> Content:
        chance = random.Random(-number)
        works = (Work.AUTHOR, Work.CONTRIBUTOR)
        people = zip(works, chance.sample(self.authors, 2), strict=True)
        return Content(
            blocks=self._blocks(article, chance),
            credits=[
                Credit(article=article, work=work, author=author, position=place)
                for place, (work, author) in enumerate(people)
            ],
            corrections=[],
            topics=[topic.pk for topic in chance.sample(self.topics, 2)],
        )

    def _blocks(self, article: Article, chance: random.Random) -> list[Block]:
        """Text, a picture, text, a picture, text."""
        paragraphs = [f"<p>{paragraph(chance)}</p>" for _ in range(WORDS // 45)]
        first, second = chance.sample(self.images, 2)
        own: dict[str, Any] = {"parent": article, "region": "body"}
        return [
            RichText(text="".join(paragraphs[:4]), ordering=0, **own),
            Figure(image=first, caption=sentence(chance, 12), ordering=1, **own),
            RichText(text="".join(paragraphs[4:-4]), ordering=2, **own),
            Figure(image=second, caption=sentence(chance, 12), ordering=3, **own),
            RichText(text="".join(paragraphs[-4:]), ordering=4, **own),
        ]


def _named(kind: Any, names: Any) -> list[Any]:
    rows = [
        kind.objects.get_or_create(
            slug=slug_from(name, "x"), defaults={"name": name, "key": name_key(name)}
        )
        for name in names
    ]
    return [row for row, _ in rows]


def _jpeg(chance: random.Random) -> bytes:
    """Soft spots of colour: small as a file, and a picture all the same."""
    spots = Drawing.frombytes("RGB", (9, 6), bytes(chance.randrange(256) for _ in range(9 * 6 * 3)))
    out = BytesIO()
    picture = spots.resize((900, 600)).filter(ImageFilter.GaussianBlur(20))
    picture.save(out, "JPEG", quality=80)
    return out.getvalue()
