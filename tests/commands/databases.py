"""Databases for imports that run in processes of their own, on the engine of the test run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
from django.conf import settings

from benchmarks.databases import counter

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def fresh_database(folder: Path) -> Iterator[str]:
    """The URL of a migrated database that no test has touched."""
    if "sqlite" in settings.DATABASES["default"]["ENGINE"]:
        url = f"sqlite:///{folder / 'site.sqlite3'}"
        manage(url, "migrate", "--verbosity", "0")
        yield url
        return
    server = os.environ["DATABASE_URL"]
    name = f"newsroom_{uuid4().hex[:8]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"'.encode())
        try:
            url = urlsplit(server)._replace(path=f"/{name}").geturl()
            manage(url, "migrate", "--verbosity", "0")
            yield url
        finally:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())


def manage(url: str, *arguments: str) -> str:
    """What a command prints; it must end well."""
    done = start(url, *arguments)
    out, err = done.communicate(timeout=120)
    assert done.returncode == 0, out + err
    return out


def start(url: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "newsroom.settings"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def stored(url: str) -> int:
    """How many documents are in the database by now."""
    with counter(url) as count:
        return count()


STATE = """
import hashlib, json
from articles.models import *
def names(credits):
    return sorted([c.work, c.name_as_printed, str(c.author), str(c.agency)] for c in credits)
articles = sorted(
    [a.headline, a.dateline, a.stage, a.source.sha256, names(a.credits.all()),
     [[e.path, e.number, e.body] for e in a.editions.all() if e.visible_until is None],
     a.questions.count()]
    for a in Article.objects.all()
)
for row in articles:
    for edition in row[5]:
        for block in edition[2]:
            block.pop("image", None)
def kept(image):
    return hashlib.sha256(image.file.read()).hexdigest() if image.file else ""
images = sorted(
    [i.caption, i.credit_line, names(i.credits.all()), i.original_name, i.sha256, kept(i)]
    for i in Image.objects.all()
)
shared = [sorted(m.objects.values_list("name", flat=True)) for m in (Author, Agency, Section)]
counts = [m.objects.count() for m in (Source, Reading, Receipt, Credit, Edition, Address)]
state = json.dumps([articles, images, shared, counts])
print(len(articles), hashlib.sha256(state.encode()).hexdigest())
"""


def state(url: str) -> tuple[int, str]:
    """The number of articles, and a digest of all that the import made, keys and times aside."""
    number, digest = manage(url, "shell", "--no-imports", "-v", "0", "-c", STATE).split()
    return int(number), digest
