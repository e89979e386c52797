"""Where pictures are kept: files as they came, for the desk alone, and renditions, for readers."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from environs import Env

from newsroom.picture_places import OURS, check_address, check_buckets, check_folders

LOCAL = "django.core.files.storage.FileSystemStorage"
RENDITIONS = "newsroom.picture_folder.PictureFolder"
BUCKET = "storages.backends.s3.S3Storage"
# A store that is slow costs a reader the picture, and a server's thread no more than this.
SECONDS = 5


def stores(env: Env, folder: Path) -> dict[str, dict[str, Any]]:
    """Django's STORAGES for pictures: in folders, or in a bucket of an object store each.

    ORIGINALS_BUCKET and RENDITIONS_BUCKET name buckets (django-storages, which reads the keys
    from AWS_ACCESS_KEY_ID and its like; AWS_S3_ENDPOINT_URL for others than Amazon's).
    Raises ValueError with a sentence.
    """
    kept: str = env.str("ORIGINALS_BUCKET", "")
    shown: str = env.str("RENDITIONS_BUCKET", "")
    media: str = env.str("MEDIA_ROOT", str(folder / "media"))
    root: str = env.str("RENDITIONS_ROOT", str(folder / "renditions"))
    address = renditions_address(env)
    endpoint: str = env.str("AWS_S3_ENDPOINT_URL", "")
    check_address(address, shown)
    check_buckets(kept, shown, endpoint)
    check_folders(media, root)
    _check_library(kept, shown)
    return {
        "default": _bucket(kept, endpoint)
        if kept
        else {"BACKEND": LOCAL, "OPTIONS": {"location": media}},
        "renditions": _bucket(shown, endpoint, **_public(address))
        if shown
        else {"BACKEND": RENDITIONS, "OPTIONS": {"location": root, "base_url": address}},
    }


def renditions_address(env: Env) -> str:
    """With a slash at its end."""
    return env.str("RENDITIONS_URL", OURS).rstrip("/") + "/"


def origin_of(address: str) -> str:
    """The host that pages must be allowed to show pictures from; ``""`` for the site's own."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _check_library(kept: str, shown: str) -> None:
    if (kept or shown) and not (find_spec("storages") and find_spec("boto3")):
        name = "RENDITIONS_BUCKET" if shown else "ORIGINALS_BUCKET"
        raise ValueError(
            f"{name} is set, but django-storages is not installed; install it with "
            '`pip install "django-storages[s3]"`.'
        )


def _bucket(name: str, endpoint: str, **options: Any) -> dict[str, Any]:
    config: Any = import_module("botocore.config")  # only there if it was installed for a bucket
    patience = config.Config(
        connect_timeout=SECONDS, read_timeout=SECONDS, retries={"total_max_attempts": 1}
    )
    return {
        "BACKEND": BUCKET,
        "OPTIONS": {
            "bucket_name": name,
            "endpoint_url": endpoint or None,
            "file_overwrite": True,
            "client_config": patience,
            **options,
        },
    }


def _public(address: str) -> dict[str, Any]:
    """At a host of its own; readers need no signature."""
    parts = urlsplit(address)
    forever = {"CacheControl": "public, max-age=31536000, immutable"}
    return {
        "querystring_auth": False,
        "object_parameters": forever,
        "custom_domain": f"{parts.netloc}{parts.path}".rstrip("/"),
        "url_protocol": f"{parts.scheme}:",
    }
