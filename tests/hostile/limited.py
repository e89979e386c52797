"""The import in a process of its own that may take so much processor time and memory, no more."""

from __future__ import annotations

import ctypes
import os
import resource
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
# Of processor time, with the start of Python and Django; a process that takes more is killed.
SECONDS = 12
# Of memory that is really used, in bytes.
MEMORY = 512_000_000
PR_CAPBSET_DROP = 24


@dataclass(frozen=True, kw_only=True)
class Ended:
    status: int
    output: str
    memory: int


def environment(database: Path) -> dict[str, str]:
    settings = {"DJANGO_SETTINGS_MODULE": "tests.settings", "DATABASE_URL": f"sqlite:///{database}"}
    return {**os.environ, **settings}


def empty_database(folder: Path) -> Path:
    """A migrated SQLite file, to be copied by each test."""
    database = folder / "empty.sqlite3"
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity", "0"],
        cwd=ROOT,
        env=environment(database),
        check=True,
    )
    return database


def take_in(
    path: Path, database: Path, *options: str, seconds: int = SECONDS, as_nobody: bool = False
) -> Ended:
    """``as_nobody`` gives up the right of root to read what is closed."""
    own = path.parent / "own.sqlite3"
    shutil.copy(database, own)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        if as_nobody:
            give_up_rights()

    process = subprocess.Popen(
        [sys.executable, "manage.py", "import_seeds", str(path), "--workers", "1", *options],
        cwd=ROOT,
        env=environment(own),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=limit,
    )
    assert process.stdout
    output = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Ended(status=process.returncode, output=output, memory=used.ru_maxrss * 1024)


def assert_cheap(ended: Ended) -> None:
    """Neither killed nor crashed, and no more memory used than a document may."""
    assert ended.status in (0, 1), ended.output[-2000:]
    assert "Traceback" not in ended.output
    assert ended.memory < MEMORY


def give_up_rights() -> None:
    """Root without CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH is held to the modes of files."""
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None, use_errno=True)
        keep = ctypes.c_ulong(0)
        libc.prctl(PR_CAPBSET_DROP, 1, keep, keep, keep)
        libc.prctl(PR_CAPBSET_DROP, 2, keep, keep, keep)
