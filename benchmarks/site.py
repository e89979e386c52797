"""Fills the database that DATABASE_URL names with an invented newspaper, or lists its stories.

    python benchmarks/site.py 2000
    python benchmarks/site.py --paths 200

Adds what is missing, so that a run that was broken off goes on.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", type=int, nargs="?", default=0)
    parser.add_argument("--paths", type=int, default=0, help="how many, from all over the archive")
    chosen = parser.parse_args()
    import django

    django.setup()
    if chosen.paths:
        print("\n".join(_paths(chosen.paths)))
    else:
        _grow(chosen.articles)


def _grow(articles: int) -> None:
    from benchmarks.newspaper import Newspaper

    newspaper = Newspaper()
    for number in newspaper.grow(articles):
        print(f"\r{number:,} stories", end="", file=sys.stderr, flush=True)
    newspaper.illustrate()
    print(file=sys.stderr)


def _paths(number: int) -> list[str]:
    from articles.models import Edition

    every = list(Edition.objects.visible().newest_first().values_list("path", flat=True))
    return every[:: max(len(every) // number, 1)][:number]


if __name__ == "__main__":
    main()
