"""Measures how long large documents of every shape take to read, in seconds of the processor.

Garbage is collected as seldom as it is in an import.

python benchmarks/speed.py [--size 5000000] [SHAPE…]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from articles.garbage import collect_rarely
from articles.sources import DocumentRefused, read_stories
from benchmarks.shapes import shapes

MOST_SECONDS = 2


def measured(data: bytes) -> tuple[float, str]:
    begun = process_time()
    try:
        (story,) = read_stories(data, "shape.txt")
        said = f"{len(story.lines):9,} lines {len(story.questions):9,} questions"
    except DocumentRefused as refusal:
        said = refusal.reason
    return process_time() - begun, said


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("shape", nargs="*", help="only these; without any, all")
    parser.add_argument("--size", type=int, default=4_999_000, help="bytes of each document")
    arguments = parser.parse_args()
    collect_rarely()
    for name, data in shapes(arguments.size):
        if arguments.shape and name not in arguments.shape:
            continue
        seconds, said = measured(data)
        slow = " slow" if seconds > MOST_SECONDS else ""
        print(f"{name:34}{seconds:7.2f} s {said}{slow}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
