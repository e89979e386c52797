from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from articles.sources import Limits
from newsroom.import_limits import variable

ROOT = Path(__file__).resolve().parent.parent.parent
STRONG = "k9" + "abcdefghijklmnopqrstuvwxyz0123456789" * 2
SHOWN = {"RENDITIONS_BUCKET": "a", "RENDITIONS_URL": "https://pictures.example/"}
PROBE = "from django.conf import settings; settings.DEBUG; print('started', settings.SECRET_KEY)"


def start(probe: str = PROBE, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-c", probe],
        cwd=ROOT,
        env={**clean, "DJANGO_SETTINGS_MODULE": "newsroom.settings", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"DEBUG": "flase"}, "DEBUG is “flase”"),
        ({"LANGUAGE_CODE": "xx"}, "LANGUAGE_CODE is “xx”"),
        ({"DATABASE_URL": "mysql://a/b"}, "DATABASE_URL begins with “mysql”"),
        ({"SITE_URL": "http://127.0.0.1:abc"}, "SITE_URL is"),
        ({"SITE_URL": "http://127.0.0.1/news"}, "SITE_URL is"),
        ({"SITE_URL": "courier.example"}, "SITE_URL is “courier.example”"),
        ({"TIME_ZONE": "Berlin"}, "TIME_ZONE is “Berlin”"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS may not be"),
        ({"DATABASE_URL": "nonsense"}, "DATABASE_URL"),
        ({"PORT": "http"}, "PORT"),
        ({"WEB_CONCURRENCY": "two"}, "WEB_CONCURRENCY is “two”"),
        ({"WEB_CONCURRENCY": "0"}, "WEB_CONCURRENCY is “0”"),
        ({"IMPORT_LARGEST": "5 MB"}, "IMPORT_LARGEST is “5 MB”"),
        ({"IMPORT_SECONDS": "0"}, "IMPORT_SECONDS is “0”"),
        ({"IMPORT_SECONDS": "nan"}, "IMPORT_SECONDS is “nan”"),
        ({"IMPORT_DEPTH": "100000"}, "IMPORT_DEPTH is “100000”"),
        ({"PICTURE_PIXELS": "-1"}, "PICTURE_PIXELS is “-1”"),
        ({"ALLOWED_HOSTS": "news.example"}, "SECRET_KEY is missing"),
        ({"SITE_URL": "https://news.example"}, "SECRET_KEY is missing"),
        ({"ALLOWED_HOSTS": "news.example", "SECRET_KEY": "short"}, "SECRET_KEY is too weak"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY is too weak"),
        ({"BACKGROUND_TASKS": "later"}, "BACKGROUND_TASKS is “later”"),
        ({"RENDITIONS_URL": "/elsewhere/"}, "RENDITIONS_URL is “/elsewhere/”"),
        ({"RENDITIONS_URL": "https:///p"}, "RENDITIONS_URL is “https:///p/”"),
        ({"RENDITIONS_URL": "https://[cdn"}, "RENDITIONS_URL is “https://[cdn/”"),
        ({"RENDITIONS_BUCKET": "shown"}, "RENDITIONS_BUCKET needs RENDITIONS_URL"),
        ({"ORIGINALS_BUCKET": "a", **SHOWN}, "ORIGINALS_BUCKET and RENDITIONS_BUCKET are both “a”"),
        ({**SHOWN, "AWS_S3_ENDPOINT_URL": "minio:9000"}, "AWS_S3_ENDPOINT_URL is “minio:9000”"),
        ({"MEDIA_ROOT": ""}, "MEDIA_ROOT is empty"),
        ({"RENDITIONS_ROOT": ""}, "RENDITIONS_ROOT is empty"),
        ({"MEDIA_ROOT": "/dev/null/media"}, "MEDIA_ROOT is “/dev/null/media”"),
        ({"MEDIA_ROOT": "/srv/a/b", "RENDITIONS_ROOT": "/srv/a"}, "MEDIA_ROOT lies in RENDITIONS"),
        ({"MEDIA_ROOT": "/srv/a", "RENDITIONS_ROOT": "/srv/a"}, "MEDIA_ROOT lies in RENDITIONS"),
        ({"FEED_TEXT": "whole"}, "FEED_TEXT is “whole”"),
        ({"PAGE_MAX_AGE": "-1"}, "PAGE_MAX_AGE is “-1”"),
        ({"WEBSUB_HUB": "hub.example"}, "WEBSUB_HUB is “hub.example”"),
        ({"SECURITY_CONTACT": "desk"}, "SECURITY_CONTACT is “desk”"),
        ({"PICTURE_CHECKS": "warm"}, "PICTURE_CHECKS is “warm”"),
        ({"PICTURE_CHECKS": ""}, "PICTURE_CHECKS is “”"),
        ({"PICTURE_GRACE_DAYS": "a month"}, "PICTURE_GRACE_DAYS is “a month”"),
        ({"PICTURE_GRACE_DAYS": "-1"}, "PICTURE_GRACE_DAYS is “-1”"),
        ({"PICTURE_LARGEST": "30 MB"}, "PICTURE_LARGEST is “30 MB”"),
        ({"PICTURE_SIDE": "70000"}, "PICTURE_SIDE is “70000”"),
        ({"UPLOAD_LARGEST": "0"}, "UPLOAD_LARGEST is “0”"),
        ({"UPLOAD_FILES": "many"}, "UPLOAD_FILES is “many”"),
        ({"ALLOWED_HOSTS": "news.example", "SECRET_KEY": STRONG, "DEBUG": "1"}, "DEBUG is on"),
    ],
)
def test_a_wrong_value_stops_the_start_with_one_sentence(
    environment: dict[str, str], sentence: str
) -> None:
    result = start(**environment)
    assert result.returncode == 1
    assert result.stderr.startswith("Newsroom does not start: ")
    assert sentence in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_machine_of_ones_own_needs_no_setting_and_keeps_its_key() -> None:
    first, second = start(), start()
    assert first.returncode == 0, first.stderr
    assert first.stdout == second.stdout
    assert len(first.stdout.split()[-1]) >= 50


def test_a_public_site_starts_with_a_strong_key() -> None:
    result = start(ALLOWED_HOSTS="news.example", SECRET_KEY=STRONG, SITE_URL="https://news.example")
    assert result.returncode == 0, result.stderr


def test_every_limit_of_an_import_can_be_set() -> None:
    for field in fields(Limits):
        probe = f"from articles.intake import newsroom_limits as n; print(n().{field.name})"
        setup = f"import django; django.setup(); {probe}"
        result = start(setup, **{variable(field.name): "7"})
        assert float(result.stdout) == 7, result.stderr


def test_a_bucket_without_its_library_stops_the_start_with_what_to_install() -> None:
    without = "import importlib.util as it; it.find_spec = lambda name: None; "
    result = start(without + PROBE, ORIGINALS_BUCKET="kept")
    assert result.returncode != 0
    assert "Traceback" not in result.stderr
    assert "ORIGINALS_BUCKET is set, but django-storages is not installed" in result.stderr
    assert 'pip install "django-storages[s3]"' in result.stderr


def test_pages_may_show_pictures_from_the_host_of_renditions_alone() -> None:
    probe = (
        "from django.conf import settings as s; from django.core.files.storage import storages; "
        "print(s.CONTENT_SECURITY_POLICY['DIRECTIVES']['img-src'], storages['renditions'].url('a'))"
    )
    assert start(probe).stdout == "[\"'self'\"] /pictures/a\n"
    elsewhere = start(probe, RENDITIONS_URL="https://cdn.example:8443/p").stdout
    assert elsewhere == ("[\"'self'\", 'https://cdn.example:8443'] https://cdn.example:8443/p/a\n")
