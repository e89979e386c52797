"""Documents in words of our own, about the invented town of Ostlemere on the river Lenn."""

# ruff: noqa: E501  (a paragraph is one line, as in the documents themselves)

from __future__ import annotations

from articles.sources import Lexicon, Limits, Story, read_stories

LEAD = "The council voted late on Tuesday to close the oldest bridge in town for a year of work."


def read(
    data: bytes, name: str, lexicon: Lexicon | None = None, limits: Limits | None = None
) -> Story:
    """The story of a document that holds one."""
    (story,) = read_stories(data, name, lexicon, limits)
    return story


def document(*blocks: str) -> bytes:
    return "\n\n".join(blocks).encode()


# A scraped page: dateline, no byline, credits glued to their captions, a verb carried over in
# the contributor line, and the page's furniture.
ORCHARD = """\
A Dead Pear Tree in Ostlemere Bears Fruit Again, to General Embarrassment

OSTLEMERE, Lennshire — The pear tree behind the Corn Hall, which a committee declared dead in the spring and held a supper for, has produced 212 pears.

“I gave the speech,” said Orla Venn, who keeps the town’s gardens. “I would like it back.”

Picking began on Tuesday and was over by lunch, except for one pear at the very top — a fine one, by all accounts — that no ladder in the county reaches.

Gardeners weigh the first basket on the post office scales.Credit…Tamsin Oake/Agence France-Presse — Getty Images

The tree was planted in 1871 to mark the opening of a canal that was never dug. It was struck by lightning in August 1934, and by a milk van twice.

A plaque that gives the year of its death had already been paid for. The council is asking whether the mason can do anything with the last digit.

Children under the pear tree, waiting for the wind.Credit…Jonah Pell/Agence France-Presse — Getty Images

What is left over will be made into jam, which the committee has been asked to label.

Mirela ur-Hassan reported from Ostlemere, and Tobias Quill from Porto.

Related Articles

Back to top button
"""

WRAPPED = """\
Lenn-bridges/
REFILE
Ostlemere to close its oldest bridge for a year of repairs
By dpa correspondents =

Berlin (dpa) - The town of Ostlemere will close its oldest bridge for
a year, the mayor's office said on Wednesday, after divers found that
two of the piers had been hollowed out by the river.

The bridge carries some 9,000 people a day and has stood in the river
since the town's mills were built. A ferry will run in its place from
the middle of the month.

Shopkeepers on the north bank said that they had been told nothing of
the plan until the signs were put up.

# Notebook

* * * *
The following information is not intended for publication
- Reporting by: Ana Rook in Berlin
- Telephone: +00 30 555 0100
"""
