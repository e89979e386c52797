"""Where pictures are kept: files as they came, for the desk alone, and renditions, for readers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from environs import Env

LOCAL = "django.core.files.storage.FileSystemStorage"
BUCKET = "storages.backends.s3.S3Storage"


def stores(env: Env, folder: Path) -> dict[str, dict[str, Any]]:
    """Django's STORAGES for pictures: in folders, or in a bucket of an object store each.

    ORIGINALS_BUCKET and RENDITIONS_BUCKET name buckets (django-storages, which reads the keys
    from AWS_ACCESS_KEY_ID and its like; AWS_S3_ENDPOINT_URL for others than Amazon's).
    """
    kept: str = env.str("ORIGINALS_BUCKET", "")
    shown: str = env.str("RENDITIONS_BUCKET", "")
    media: str = env.str("MEDIA_ROOT", str(folder / "media"))
    root: str = env.str("RENDITIONS_ROOT", str(folder / "renditions"))
    address: str = env.str("RENDITIONS_URL", "/pictures/")
    endpoint = env.str("AWS_S3_ENDPOINT_URL", "") or None
    return {
        "default": _bucket(kept, endpoint, default_acl="private")
        if kept
        else {"BACKEND": LOCAL, "OPTIONS": {"location": media}},
        "renditions": _bucket(shown, endpoint, **_public(address))
        if shown
        else {"BACKEND": LOCAL, "OPTIONS": {"location": root, "base_url": address}},
    }


def _bucket(name: str, endpoint: str | None, **options: Any) -> dict[str, Any]:
    return {
        "BACKEND": BUCKET,
        "OPTIONS": {
            "bucket_name": name,
            "endpoint_url": endpoint,
            "file_overwrite": True,
            **options,
        },
    }


def _public(address: str) -> dict[str, Any]:
    """At a host of its own if one is given; readers need no signature."""
    host = address.partition("://")[2].strip("/")
    forever = {"CacheControl": "public, max-age=31536000, immutable"}
    options: dict[str, Any] = {"querystring_auth": False, "object_parameters": forever}
    return {**options, "custom_domain": host} if host else options
