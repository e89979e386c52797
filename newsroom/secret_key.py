from __future__ import annotations

import secrets
from pathlib import Path

LOCAL_HOSTS = ("localhost", "127.0.0.1", "[::1]")
SHORTEST = 50


def secret_key_for(given: str, folder: Path, *, public: bool, debug: bool) -> str:
    """The signing key: the one given, or on a machine of one's own one made and kept in ``folder``.

    Raises ValueError with a sentence when the key is missing where others can reach the site, or
    is weak where debugging is off.
    """
    if given:
        if not debug and weak(given):
            raise ValueError(
                f"SECRET_KEY is too weak; it needs {SHORTEST} characters or more, made at random."
            )
        return given
    if public:
        raise ValueError(
            "SECRET_KEY is missing; give one of 50 random characters or more when ALLOWED_HOSTS "
            "or SITE_URL names a host that others can reach."
        )
    return kept_key(folder / "secret-key")


def weak(key: str) -> bool:
    """Django's own measure (security.W009)."""
    return len(key) < SHORTEST or len(set(key)) < 5 or key.startswith("django-insecure-")


def kept_key(file: Path) -> str:
    try:
        return file.read_text()
    except FileNotFoundError:
        pass
    file.parent.mkdir(parents=True, exist_ok=True)
    own = file.with_name(f"secret-key.{secrets.token_hex(4)}")
    own.touch(mode=0o600)
    own.write_text(secrets.token_urlsafe(48))
    try:
        file.hardlink_to(own)  # first come, first kept, when two processes start at once
    except FileExistsError:
        pass
    finally:
        own.unlink()
    return file.read_text()
