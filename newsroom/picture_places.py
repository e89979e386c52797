"""Where pictures may be kept, and where readers may find them; other values get a sentence."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

OURS = "/pictures/"


def check_address(address: str, bucket: str) -> None:
    """Of the renditions. Raises ValueError with a sentence, as all of these."""
    if address != OURS and not is_whole(address):
        raise ValueError(
            f"RENDITIONS_URL is “{address}”, but must be “{OURS}” or an address as "
            "https://pictures.example/."
        )
    if bucket and not is_whole(address):
        raise ValueError(
            "RENDITIONS_BUCKET needs RENDITIONS_URL, the address at which readers reach the "
            "bucket, as https://pictures.example/."
        )


def check_buckets(kept: str, shown: str, endpoint: str) -> None:
    if kept and kept == shown:
        raise ValueError(
            f"ORIGINALS_BUCKET and RENDITIONS_BUCKET are both “{kept}”, but readers may not "
            "reach the originals; name two."
        )
    if endpoint and not is_whole(endpoint):
        raise ValueError(
            f"AWS_S3_ENDPOINT_URL is “{endpoint}”, but must be an address as "
            "https://store.example:9000."
        )


def check_folders(kept: str, shown: str) -> None:
    """``kept`` and ``shown`` are MEDIA_ROOT and RENDITIONS_ROOT, where they are used."""
    for name, folder in (("MEDIA_ROOT", kept), ("RENDITIONS_ROOT", shown)):
        if not folder.strip():
            raise ValueError(f"{name} is empty; name a folder.")
        if not _may_be_folder(Path(folder)):
            raise ValueError(f"{name} is “{folder}”, which cannot be a folder.")
    if Path(kept).absolute().is_relative_to(Path(shown).absolute()):
        raise ValueError(
            f"MEDIA_ROOT lies in RENDITIONS_ROOT (“{shown}”), but readers may not reach the "
            "originals; name two folders."
        )


def is_whole(address: str) -> bool:
    """Whether it names a host, as https://pictures.example/."""
    try:
        parts = urlsplit(address)
        in_range = parts.port != 0
    except ValueError:
        return False
    return bool(parts.scheme in ("http", "https") and parts.hostname and in_range) and not (
        parts.query or parts.fragment
    )


def _may_be_folder(path: Path) -> bool:
    """It is there, or it can be made."""
    there = next((it for it in (path, *path.absolute().parents) if it.exists()), path)
    return there.is_dir()
