from __future__ import annotations

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import Visit
from tests.factories import a_story

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_policy_has_nothing_to_say_of_data_and_no_headline_ends_it(
    visit: Visit, live_server: LiveServer
) -> None:
    edition = a_story("</script><script>document.title = 'taken'</script>")
    visit.page.goto(f"{live_server.url}{edition.path}")
    block = visit.page.locator('script[type="application/ld+json"]')
    assert block.evaluate("it => JSON.parse(it.textContent).headline") == edition.headline
    assert visit.page.title().startswith("</script>")
    assert visit.complaints == []
