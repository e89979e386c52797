"""What one imported document and one picture may cost, where the environment says it."""

from __future__ import annotations

from typing import Any

from environs import Env, validate

# The most that can be asked for; a database keeps no document past a thousand million bytes.
BYTES = 1_000_000_000
WHOLE_NUMBERS = {
    "largest": BYTES,
    "largest_export": BYTES,
    "unpacked": 4 * BYTES,
    "archive": 1_000 * BYTES,
    "archive_entries": 10_000_000,
    "archive_unpacked": 1_000 * BYTES,
    "picture": BYTES,
    "pixels": BYTES,
    "side": 65_535,
    "elements": 100_000_000,
    "stories": 1_000_000,
    "entries": 1_000_000,
    "depth": 500,
}
LONGEST_SECONDS = 3_600
# These hold for uploads too.
OF_PICTURES = {"picture": "PICTURE_LARGEST", "pixels": "PICTURE_PIXELS", "side": "PICTURE_SIDE"}


def import_limits(env: Env) -> dict[str, Any]:
    """By name, the limits that IMPORT_LARGEST and its like set; the others stay as they are."""
    given: dict[str, float | None] = {
        name: env.int(variable(name), None, validate=validate.Range(min=1, max=most))
        for name, most in WHOLE_NUMBERS.items()
    }
    given["seconds"] = env.float(
        variable("seconds"), None, validate=validate.Range(min=0.1, max=LONGEST_SECONDS)
    )
    return {name: value for name, value in given.items() if value is not None}


def variable(name: str) -> str:
    return OF_PICTURES.get(name, f"IMPORT_{name.upper()}")
