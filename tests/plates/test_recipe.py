from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as site

from articles.plates.recipe import APP, FOLDERS, SHOWN, recipe

OF_OTHER_PAGES = {
    "DATA_UPLOAD_MAX_NUMBER_FILES",
    "DEBUG",
    "PAGE_MAX_AGE",
    "SECURITY_CONTACT",
    "UPLOAD_LARGEST",
    "WEBSUB_HUB",
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_setting_that_shows_is_part_of_the_recipe(name: str, settings: Any) -> None:
    before = recipe()
    setattr(settings, name, f"{getattr(site, name)}x")
    assert recipe() != before


def test_the_address_of_pictures_is_part_of_the_recipe(settings: Any) -> None:
    before = recipe()
    stores = {**settings.STORAGES}
    stores["renditions"] = {**stores["renditions"], "OPTIONS": {"base_url": "/other/"}}
    settings.STORAGES = stores
    assert recipe() != before


def test_every_setting_that_printing_reads_is_part_of_the_recipe() -> None:
    files: list[Path] = [APP.parent / "newsroom" / "site.py"]
    for folder in ("feeds", "structured_data", "templatetags", "views"):
        assert folder in FOLDERS
        files += (APP / folder).rglob("*.py")
    read = {name for file in files for name in re.findall(r"settings\.([A-Z_]+)", file.read_text())}
    assert read - OF_OTHER_PAGES <= set(SHOWN)


def test_nothing_that_differs_between_the_server_and_the_workers_is() -> None:
    assert not {"BACKGROUND_TASKS", "PORT", "WEB_CONCURRENCY"} & set(SHOWN)
