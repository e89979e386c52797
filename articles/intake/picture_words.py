"""What the files of a story's new pictures say, where the document says nothing."""

from __future__ import annotations

from articles import sources
from articles.intake.entry import Entry
from articles.intake.file_credit import file_credit
from articles.intake.file_words import fill_words, kept
from articles.intake.sides import restrictions_in, sides_of


def take_words(entry: Entry, lexicon: sources.Lexicon) -> None:
    """Fills the unsaved images, and keeps in the entry what becomes rows of its own."""
    stated = {
        id(entry.images[index]): block.credits
        for index, block in enumerate(entry.story.body)
        if isinstance(block, sources.Figure)
    }
    for image, metadata in entry.from_files:
        credits = stated.get(id(image), ())
        said = file_credit(metadata, image.credit_line, credits, lexicon)
        sides = sides_of(image, credits, said, metadata)
        filled = fill_words(image, metadata, said.line, disputed=bool(sides))
        restrictions = restrictions_in(metadata) if sides else ""
        entry.metadata.append(kept(image, metadata, filled, sides, restrictions))
        entry.file_credits += [(image, credit) for credit in said.credits]
        for it in said.asked:
            entry.ask(it.kind, it.text, proposal=it.proposal)
            entry.questions[-1].image = image
