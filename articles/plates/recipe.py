"""What prints are made by: the templates, the code, and the settings that show in them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import django
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.storage import Storage, storages
from django.template import engines

APP = Path(__file__).resolve().parents[1]
SHOWN = (
    "LANGUAGE_CODE",
    "TIME_ZONE",
    "SITE_NAME",
    "SITE_DESCRIPTION",
    "SITE_URL",
    "EDITOR_EMAIL",
    "EMBED_PLAYERS",
    "FEED_TEXT",
)
# The code that prints, in the app's folder.
FOLDERS = ("feeds", "formats", "models", "plates", "structured_data", "templatetags", "views")
CODE = ("*.py", *(f"{folder}/**/*.py" for folder in FOLDERS))


def recipe() -> str:
    """A digest; prints made by another recipe are not shown."""
    values = [str(getattr(settings, name)) for name in SHOWN]
    return _digest((*values, _pictures(storages["renditions"]), django.__version__))


@lru_cache(maxsize=4)
def _pictures(store: Storage) -> str:
    """Where a picture would be; other settings make another store."""
    return store.url("name")


@lru_cache(maxsize=16)
def _digest(values: tuple[str, ...]) -> str:
    digest = hashlib.sha256("\0".join((*values, _sources(), _static())).encode())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def _sources() -> str:
    """Read once: whoever changes them on a running site starts it anew."""
    digest = hashlib.sha256()
    for file in sorted(_files()):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def _files() -> Iterator[Path]:
    for folder in engines["django"].dirs:
        found = (file for file in Path(folder).rglob("*") if file.is_file())
        yield from (file for file in found if file.relative_to(folder).parts[0] != "admin")
    for pattern in CODE:
        yield from APP.glob(pattern)
    yield from APP.glob("locale/**/*.mo")


def _static() -> str:
    """Names of static files change with their contents, once they are collected."""
    return str(getattr(staticfiles_storage, "manifest_hash", ""))
