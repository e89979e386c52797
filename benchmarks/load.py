"""Readers in any number who ask for one page after the other: wrk where there is one (Debian has
a package of the name), else threads of this process, which take more of the machine themselves."""

from __future__ import annotations

import http.client
import re
import shutil
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from itertools import count
from pathlib import Path

CONNECTIONS = 4
HEADERS = {"Accept-Encoding": "gzip", "Host": "127.0.0.1"}
SCRIPT = """
local paths = {%s}
local at = 0
request = function()
  at = at %% #paths + 1
  return wrk.format("GET", paths[at])
end
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Load:
    """What came of it; the times are in milliseconds."""

    requests: int
    seconds: float
    half: float
    slowest: float
    failed: int


def drive(port: int, paths: list[str], seconds: int) -> Load:
    """Asks for the paths in turn, over connections that stay open."""
    if shutil.which("wrk"):
        return _wrk(port, paths, seconds)
    return _threads(port, paths, seconds)


def tool() -> str:
    return "wrk" if shutil.which("wrk") else "threads of this process"


def _wrk(port: int, paths: list[str], seconds: int) -> Load:
    with tempfile.TemporaryDirectory() as name:
        script = Path(name) / "paths.lua"
        script.write_text(SCRIPT % ",".join(f'"{path}"' for path in paths))
        headers = [part for it, value in HEADERS.items() for part in ("-H", f"{it}: {value}")]
        options = ["-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "-s", str(script)]
        address = f"http://127.0.0.1:{port}"
        said = subprocess.run(
            ["wrk", *options, *headers, address], capture_output=True, text=True, check=True
        ).stdout
    total = re.search(r"(\d+) requests in ([\d.]+)(m?s)", said)
    assert total, said
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    return Load(
        requests=int(total[1]),
        seconds=float(total[2]),
        half=_milliseconds(said, "50%"),
        slowest=_milliseconds(said, "99%"),
        failed=int(failed[1]) if failed else 0,
    )


def _milliseconds(said: str, part: str) -> float:
    found = re.search(rf"{part}\s+([\d.]+)(us|ms|s)", said)
    assert found, said
    return float(found[1]) * {"us": 0.001, "ms": 1, "s": 1000}[found[2]]


def _threads(port: int, paths: list[str], seconds: int) -> Load:
    times: list[float] = []
    failed: list[int] = []
    turns = count()
    end = time.monotonic() + seconds

    def reader() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        while time.monotonic() < end:
            began = time.perf_counter()
            connection.request("GET", paths[next(turns) % len(paths)], headers=HEADERS)
            answer = connection.getresponse()
            answer.read()
            times.append(time.perf_counter() - began)
            if answer.status != 200:
                failed.append(answer.status)

    readers = [threading.Thread(target=reader) for _ in range(CONNECTIONS)]
    for one in readers:
        one.start()
    for one in readers:
        one.join()
    ordered = sorted(times)
    return Load(
        requests=len(times),
        seconds=seconds,
        half=ordered[len(ordered) // 2] * 1000,
        slowest=ordered[int(len(ordered) * 0.99)] * 1000,
        failed=len(failed),
    )
