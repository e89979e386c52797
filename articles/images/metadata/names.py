"""How the desk knows what files say: names of IIM's datasets, and what is passed on to nobody."""

from __future__ import annotations

IIM = {
    "2:5": "Title", "2:10": "Urgency", "2:15": "Category", "2:20": "Supplemental category",
    "2:25": "Keywords", "2:40": "Instructions", "2:55": "Date created", "2:60": "Time created",
    "2:62": "Digital creation date", "2:63": "Digital creation time", "2:65": "Program",
    "2:80": "Creator", "2:85": "Creator's job title", "2:90": "City", "2:92": "Sublocation",
    "2:95": "Province or state", "2:100": "Country code", "2:101": "Country",
    "2:103": "Job identifier", "2:105": "Headline", "2:110": "Credit line", "2:115": "Source",
    "2:116": "Copyright notice", "2:118": "Contact", "2:120": "Caption",
    "2:122": "Caption writer", "1:90": "Letters",
}  # fmt: skip
# Where somebody stood, whose camera it is, and how to reach whom.
PRIVATE = ("gps", "serialnumber", "ownername", "makernote", "contact", "uniqueid", "hostcomputer")


def is_private(name: str) -> bool:
    """Whether no rendition carries it, as it tells of a person's whereabouts or belongings."""
    return any(word in name.lower() for word in PRIVATE)
