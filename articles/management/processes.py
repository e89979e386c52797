from __future__ import annotations

import argparse

MOST_PROCESSES = 64


def processes(given: str) -> int:
    """The value of ``--workers``."""
    if not (given.isdecimal() and 0 < int(given) <= MOST_PROCESSES):
        said = f"“{given}” is no number of processes from 1 to {MOST_PROCESSES}"
        raise argparse.ArgumentTypeError(said)
    return int(given)
