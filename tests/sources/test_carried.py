from __future__ import annotations

import pickle
from itertools import chain
from pathlib import Path

from articles.sources import DocumentRefused, Figure, Picture, PullQuote, read_stories, story
from articles.sources.carried import Carried
from tests.sources.documents import SEEDS, samples


def _stories(path: Path) -> tuple[story.Story, ...]:
    try:
        return read_stories(path.read_bytes(), path.name)
    except DocumentRefused:
        return ()


def test_stories_come_out_of_another_process_as_they_went() -> None:
    folders = [path.name for path in SEEDS.iterdir() if path.is_dir()]
    stories = [it for folder in folders for path in samples(folder) for it in _stories(path)]
    carried = pickle.loads(pickle.dumps(stories))
    assert carried == stories
    bodies = chain.from_iterable(it.body for it in carried)
    assert {Figure, PullQuote} <= {type(block) for block in bodies}
    assert any(isinstance(it, Picture) for one in carried for it in one.pictures)


def test_every_value_of_a_story_is_carried_fast() -> None:
    values = [it for it in vars(story).values() if getattr(it, "__module__", "") == story.__name__]
    assert [it for it in values if isinstance(it, type) and not issubclass(it, Carried)] == []
