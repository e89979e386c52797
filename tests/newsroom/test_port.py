from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from newsroom.port import trouble_with

SCRIPT = Path(__file__).resolve().parents[2] / "newsroom" / "port.py"


@pytest.mark.parametrize("port", ["http", "0", "99999", "-1", ""])
def test_what_is_no_port_is_said_in_a_sentence(port: str) -> None:
    assert "must be a number from 1 to 65535" in trouble_with(port)


def test_a_port_that_is_taken_is_said_with_another_to_choose() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert f"PORT={port + 1} make run" in trouble_with(str(port))


def test_a_free_port_is_no_trouble() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    assert trouble_with(port) == ""
    assert run(port).returncode == 0
    assert run("http").returncode == 1


def run(port: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, str(SCRIPT), port], capture_output=True, check=False)
