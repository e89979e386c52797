#!/usr/bin/env python
from __future__ import annotations

import os
import signal
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    try:
        from newsroom.commands import run
    except ImportError:
        sys.exit(
            "Django is not installed here; run `make .venv`, then `.venv/bin/python manage.py`."
        )
    from django.db import OperationalError

    from newsroom.database import not_opened

    try:
        run()
    except OperationalError as error:
        if not (said := not_opened(error)):
            raise
        sys.exit(said)
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped. What was done so far is kept.\n")
        sys.exit(128 + signal.SIGINT)
    except BrokenPipeError:  # whoever read the output has seen enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
