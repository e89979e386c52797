from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client


@pytest.fixture
def desk(client: Client, db: None) -> Client:
    """An editor at work, signed in."""
    client.force_login(User.objects.create_superuser("editor"))
    return client
