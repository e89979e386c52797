"""Scores the readers on documents whose right reading stands beside them.

    python benchmarks/reading.py CORPUS [--verbose]

CORPUS holds documents/, expected/NAME.json and lines/*.jsonl. Each field is exact, wrong, or
asked: left open as a question where the document does not settle it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from articles.sources import DocumentRefused, read_stories
from articles.sources.grammar.contributors import contributors
from articles.sources.grammar.credit_line import attribute
from articles.sources.grammar.dateline import find_dateline
from benchmarks.reading_scores import (
    ASKED,
    EXACT,
    LEXICON,
    WRONG,
    Score,
    agency,
    people,
    scores,
    verdict,
)


def single_lines(folder: Path) -> Iterator[Score]:
    for row in _rows(folder / "datelines.jsonl"):
        filed = find_dateline(row["raw"].replace("’", "'"), LEXICON)
        places = (
            [[p.city, p.region or None] for p in filed.places] if filed and filed.certain else []
        )
        asked = filed is not None and not filed.certain
        yield "line: dateline", verdict(places, row["places"], asked), row["raw"]
    for row in _rows(folder / "contributors.jsonl"):
        made = contributors(row["raw"].replace("’", "'"), LEXICON)
        got: object = [[c.name or c.agency, str(c.work), c.place or None] for c in made]
        yield "line: contributors", verdict(got, row["out"]), row["raw"]
    for row in _rows(folder / "credits.jsonl"):
        credit = attribute(row["raw"].replace("’", "'"), LEXICON)
        got = people(credit.photographers), agency(credit.agency), agency(credit.distributor)
        due = people(row["photographers"]), agency(row["agency"]), agency(row["distributor"])
        yield "line: credit", verdict(got, due), f"{row['raw']}: {got}"


def _rows(path: Path) -> list[dict[str, Any]]:
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return [json.loads(line) for line in lines if line.strip()]


def documents(corpus: Path) -> Iterator[tuple[str, Score]]:
    for path in sorted((corpus / "documents").iterdir()):
        expected = corpus / "expected" / f"{path.stem}.json"
        if not expected.exists():
            continue
        data = path.read_bytes()
        want = json.loads(expected.read_text("utf-8"))
        text = data.decode("utf-8", "replace").replace("\r\n", "\n")
        try:
            (story,) = read_stories(data, path.name)
        except DocumentRefused as refusal:
            yield path.stem, ("documents", ASKED, refusal.reason)
            continue
        yield path.stem, ("documents", EXACT, "")
        for score in scores(story, want, text):
            yield path.stem, score


def report(found: list[tuple[str, Score]], verbose: bool) -> None:
    table: dict[str, Counter[str]] = {}
    for _, (field, result, _) in found:
        table.setdefault(field, Counter())[result] += 1
    print(f"{'field':20}{'exact':>8}{'wrong':>8}{'asked':>8}{'of':>8}{'exact %':>10}")
    for field, count in table.items():
        total = count.total()
        share = 100 * count[EXACT] / total
        row = f"{count[EXACT]:8}{count[WRONG]:8}{count[ASKED]:8}{total:8}{share:10.1f}"
        print(f"{field:20}{row}")
    for name, (field, result, detail) in found:
        if verbose and result != EXACT:
            print(f"{result:6} {field:18} {name}: {detail}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("corpus", type=Path, help="folder with documents/ and expected/")
    parser.add_argument("--verbose", action="store_true", help="list what differs")
    arguments = parser.parse_args()
    if not (arguments.corpus / "documents").is_dir():
        parser.error(f"{arguments.corpus} has no folder documents/.")
    found = list(documents(arguments.corpus))
    found += [("lines", score) for score in single_lines(arguments.corpus / "lines")]
    report(found, arguments.verbose)
    return 0


if __name__ == "__main__":
    sys.exit(main())
