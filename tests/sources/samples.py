"""Documents in words of our own, about the invented town of Ostlemere on the river Lenn."""

# ruff: noqa: E501  (a paragraph is one line, as in the documents themselves)

from __future__ import annotations

LEAD = "The council voted late on Tuesday to close the oldest bridge in town for a year of work."


def document(*blocks: str) -> bytes:
    return "\n\n".join(blocks).encode()


FERRY = """\
Ferry Sinks Off Ostlemere After Night of Heavy Rain

OSTLEMERE, Pakistan — A river ferry went down in the harbor of this northern town before dawn on Friday, the harbor office said, the third such loss since the floods began and the worst that the crews of the Lenn can remember.

The boat left its berth at about 4:20 a.m. with more people on it than its papers allow, according to the harbor office. For nearly an hour, lamps could be seen moving along the quay.

“We heard the bell, and then we did not hear it,” said Orla Venn, a net mender. “Nobody on the pier said a word.”

The ferry’s owners — two brothers from the upper valley — could not be reached.

Rescuers lift a lifeboat onto the quay after the search ended.Credit…Tamsin Oake/Agence France-Presse — Getty Images

Built in 1987 for a shorter crossing, the boat was lengthened twice, and in March 2004 it was given a second deck that the yard had warned against.

In the weeks before the accident, pilots had asked three times for the channel to be dredged, and the town had put the work off until the spring.

Townspeople waiting at the ferry steps on Friday.Credit…Jonah Pell/Agence France-Presse — Getty Images

Mirela ur-Hassan reported from Ostlemere, and Tobias Quill from Kabul.

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
