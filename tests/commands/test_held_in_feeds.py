"""What a feed's receipt says of the one story that stays a draft."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.models import Receipt
from tests.commands.importing import run
from tests.sources.samples import LEAD

pytestmark = pytest.mark.django_db


def test_a_feeds_receipt_names_the_story_that_it_keeps_back(tmp_path: Path) -> None:
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    text = f"<content:encoded><![CDATA[<p>{LEAD}</p><p>{LEAD} Again.</p>]]></content:encoded>"
    whole = f"<item><title>Bridge to close</title><guid>a</guid>{text}</item>"
    short = "<item><title>Ferry to run</title><guid>b</guid><description>x</description></item>"
    feed = tmp_path / "feed.rss"
    feed.write_text(f'<rss version="2.0" {space}><channel>{whole}{short}</channel></rss>')
    run(feed)
    reason = Receipt.objects.get().reason
    assert "“Ferry to run” kept as a draft: it has only a summary" in reason
