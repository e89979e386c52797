"""``python newsroom/port.py 8000``: says in a sentence that a port cannot be served on."""

from __future__ import annotations

import socket
import sys


def trouble_with(port: str) -> str:
    if not port.isdecimal() or not 0 < int(port) < 65_536:
        return f"PORT is “{port}”, but must be a number from 1 to 65535."
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(port)))
        except OSError as error:
            return (
                f"Port {port} cannot be served on ({error.strerror}); "
                f"choose another: PORT={min(int(port) + 1, 65_535)} make run"
            )
    return ""


if __name__ == "__main__":
    sys.exit(trouble_with(sys.argv[1]) or 0)
