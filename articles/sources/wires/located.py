"""Where a format says that a story was written, beside what the story prints of it."""

from __future__ import annotations

from dataclasses import replace

from articles.sources.story import Question, Story
from articles.sources.vocabulary import Ask


def with_place(story: Story, located: str) -> Story:
    """Where an item was written is proposed as its dateline, if it prints none."""
    if story.dateline or not located or not story.body or not story.lines:
        return story
    kinds = {question.kind for question in story.questions}
    if Ask.DATELINE_CANDIDATE in kinds:
        return story
    at = next((line.number for line in story.lines if line.text.endswith(located)), 1)
    asked = Question(kind=Ask.DATELINE_CANDIDATE, line=at, text=located, proposal=located)
    return replace(story, questions=(*story.questions, asked))
