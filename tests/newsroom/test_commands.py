from __future__ import annotations

import subprocess
import sys
from pathlib import Path

MANAGE = Path(__file__).resolve().parents[2] / "manage.py"


def shell(code: str) -> str:
    command = [sys.executable, str(MANAGE), "shell", "--no-imports", "-c", code]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def test_a_command_looks_for_garbage_while_it_works() -> None:
    assert shell("import gc; print(gc.isenabled())") == "True\n"


def test_what_is_left_at_the_end_is_still_written_and_tidied() -> None:
    code = "import atexit, weakref\nclass A: pass\na = A()\n"
    code += "weakref.finalize(a, print, 'finalized')\natexit.register(print, 'at exit')"
    assert sorted(shell(code).splitlines()) == ["at exit", "finalized"]
