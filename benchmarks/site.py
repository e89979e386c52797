"""Fills the database that DATABASE_URL names with an invented newspaper.

    python benchmarks/site.py 2000

Adds what is missing, so that a run that was broken off goes on.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def main() -> None:
    import django

    django.setup()
    from benchmarks.newspaper import Newspaper

    newspaper = Newspaper()
    for number in newspaper.grow(int(sys.argv[1])):
        print(f"\r{number:,} stories", end="", file=sys.stderr, flush=True)
    newspaper.illustrate()
    print(file=sys.stderr)


if __name__ == "__main__":
    main()
