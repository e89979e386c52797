"""Data of a program that lost its name: no story, though it has words."""

from __future__ import annotations

import json
import re

from articles.sources.format import Beginning

# More tags than a writer types before the first word.
TAGS = re.compile(r"(?:<[A-Za-z][^<>]{0,200}>\s*+){5}")
LITERALS = ("null", "true", "false")
XML = "it is XML of a kind that is not known"
JSON = "it is JSON without a headline and a text in it"


def bare_data(beginning: Beginning) -> str:
    """Why it is no text; ``""`` when it may be one."""
    if beginning.ending == ".xml" and beginning.root:
        return XML
    if TAGS.match(beginning.text) or _closes(beginning):
        return XML
    return JSON if _is_json(beginning) else ""


def _closes(beginning: Beginning) -> bool:
    """A declared namespace in the first element that the last one closes."""
    if not (beginning.root and "xmlns" in beginning.text[:500]):
        return False
    return beginning.data.rstrip().endswith(f"{beginning.root}>".encode())


def _is_json(beginning: Beginning) -> bool:
    if beginning.text.rstrip() in LITERALS:
        return True
    if not beginning.text.startswith(("[", "{")):
        return False
    try:
        json.loads(beginning.data)
    except RecursionError:
        return True
    except ValueError:
        return False
    return True
