"""Everything that differs between one installation and another, read from the environment.

A value that is not understood, or not safe where readers can reach the site, stops the start
with one sentence.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from environs import Env, EnvValidationError, validate

from newsroom.contacts import are_contacts
from newsroom.database import database_at
from newsroom.import_limits import import_limits
from newsroom.picture_store import origin_of, renditions_address, stores
from newsroom.policy import policy
from newsroom.refusals import faults, host_of, refuse
from newsroom.secret_key import LOCAL_HOSTS, secret_key_for

BASE_DIR = Path(__file__).resolve().parent.parent
LOCAL_DIR = BASE_DIR / ".local"

STATIC_ROOT = LOCAL_DIR / "static"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)

env = Env(eager=True)

try:
    DEBUG: bool = env.bool("DEBUG", False)
    PORT: int = env.int("PORT", 8000)
    # The server reads it too, and would meet a wrong value with a traceback: it starts later.
    WEB_CONCURRENCY: int = env.int("WEB_CONCURRENCY", 2, validate=validate.Range(min=1))
    SITE_URL: str = env.str("SITE_URL", f"http://127.0.0.1:{PORT}").rstrip("/")
    ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", [*LOCAL_HOSTS, host_of(SITE_URL)])
    SITE_NAME: str = env.str("SITE_NAME", "The Ostlemere Courier")
    SITE_DESCRIPTION: str = env.str("SITE_DESCRIPTION", "")
    # Where to report a hole in the site's security: mail or web addresses (RFC 9116).
    SECURITY_CONTACT: list[str] = env.list("SECURITY_CONTACT", [], validate=are_contacts)
    TIME_ZONE: str = env.str("TIME_ZONE", "UTC")
    LANGUAGE_CODE: str = env.str("LANGUAGE_CODE", "en-gb")
    database_url: str = env.str("DATABASE_URL", f"sqlite:///{LOCAL_DIR / 'newsroom.sqlite3'}")
    # "immediate" does the work where it is asked for; "database" leaves it to `db_worker`.
    BACKGROUND_TASKS: str = env.str(
        "BACKGROUND_TASKS", "immediate", validate=validate.OneOf(["immediate", "database"])
    )
    # Whether a picture without a credit, or past its time, keeps an article from readers.
    PICTURE_CHECKS: str = env.str(
        "PICTURE_CHECKS", "block", validate=validate.OneOf(["block", "warn"])
    )
    # For how long pages that somebody kept still get the pictures that they name.
    PICTURE_GRACE_DAYS: int = env.int(
        "PICTURE_GRACE_DAYS", 30, validate=validate.Range(min=0, max=3650)
    )
    # Where readers report mistakes; without one, nothing asks them to.
    EDITOR_EMAIL: str = env.str("EDITOR_EMAIL", "")
    # Hosts whose frames a reader may start with a click; without one, embeds stay plain links.
    EMBED_PLAYERS: list[str] = env.list(
        "EMBED_PLAYERS", ["www.youtube-nocookie.com", "player.vimeo.com"]
    )
    # Whether feeds hold stories whole or the first words of each.
    FEED_TEXT: str = env.str("FEED_TEXT", "full", validate=validate.OneOf(["full", "summary"]))
    WEBSUB_HUB: str = env.str("WEBSUB_HUB", "")
    # Seconds for which caches show readers a page without asking whether it is still so.
    PAGE_MAX_AGE: int = env.int("PAGE_MAX_AGE", 0, validate=validate.Range(min=0, max=86_400))
    given_key: str = env.str("SECRET_KEY", "")
    IMPORT_LIMITS: dict[str, Any] = import_limits(env)
    UPLOAD_LARGEST: int = env.int("UPLOAD_LARGEST", 200_000_000, validate=validate.Range(min=1))
    DATA_UPLOAD_MAX_NUMBER_FILES: int = env.int("UPLOAD_FILES", 100, validate=validate.Range(min=1))
except EnvValidationError as error:
    name = str(error).split('"')[1]
    reasons = " ".join(map(str, error.error_messages))
    raise refuse(f"{name} is “{os.environ.get(name)}”: {reasons}") from None

for sentence in faults(globals()):
    raise refuse(sentence)

PUBLIC = bool({host_of(SITE_URL), *ALLOWED_HOSTS} - set(LOCAL_HOSTS))
if PUBLIC and DEBUG:
    raise refuse("DEBUG is on, but ALLOWED_HOSTS or SITE_URL names a host that others can reach.")
try:
    DATABASES = {"default": database_at(database_url)}
    PICTURE_STORES: dict[str, dict[str, Any]] = stores(env, LOCAL_DIR)
    SECRET_KEY = secret_key_for(given_key, LOCAL_DIR, public=PUBLIC, debug=DEBUG)
except ValueError as error:
    raise refuse(str(error)) from None

SECURE = SITE_URL.startswith("https://")

INSTALLED_APPS = [
    "articles.apps.NewsroomAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "content_editor",
    "django_prose_editor",
    "django_filters",
    "csp",
    "articles.apps.ArticlesConfig",  # its db_worker goes before theirs
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "newsroom.head.without_body",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "newsroom.zipped.GZipOfText",
    "newsroom.security.PolicyOfTheDesk",
    "newsroom.security.static_headers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "newsroom.site.site",
                "articles.context.sections",
            ],
        },
    },
]

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

USE_I18N = True
# Named, so that its words count before those that the admin has for the same.
LOCALE_PATHS = [BASE_DIR / "articles" / "locale"]
FORMAT_MODULE_PATH = "articles.formats"
USE_TZ = True

STATIC_URL = "/static/"
STORAGES = {
    **PICTURE_STORES,
    "staticfiles": {"BACKEND": "newsroom.static_files.StaticFilesStorage"},
}
# Before files are collected, they are served from where they lie.
WHITENOISE_USE_FINDERS = DEBUG or not (STATIC_ROOT / "staticfiles.json").exists()
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

TASKS = {
    "default": {
        "BACKEND": "django_tasks.backends.immediate.ImmediateBackend"
        if BACKGROUND_TASKS == "immediate"
        else "django_tasks_db.DatabaseBackend"
    }
}

FILE_UPLOAD_HANDLERS = ["articles.uploads.handler.BoundedUploadHandler"]

CONTENT_SECURITY_POLICY = policy(EMBED_PLAYERS, origin_of(renditions_address(env)))
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_SSL_REDIRECT = SECURE
SECURE_HSTS_SECONDS = 63_072_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE
SECURE_HSTS_PRELOAD = SECURE
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_NAME = "__Host-session" if SECURE else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if SECURE else "csrf"
CSRF_COOKIE_HTTPONLY = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
