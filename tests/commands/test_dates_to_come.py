"""Copy dated in the future is not published before its day, and the desk is asked."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from articles.models import Article, Edition, Question
from tests.commands.importing import run
from tests.sources.samples import LEAD

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("year", "live"), [(2090, False), (2020, True)])
def test_an_entry_of_a_feed_is_not_live_before_its_date(
    tmp_path: Path, year: int, live: bool
) -> None:
    item = f"<title>Bridge opens</title><pubDate>14 Mar {year} 06:00:00 GMT</pubDate>"
    body = "".join(f"&lt;p&gt;{LEAD}&lt;/p&gt;" for _ in range(9))
    feed = tmp_path / "feed.xml"
    feed.write_text(
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title><item>'
        f"{item}<description>{body}</description></item></channel></rss>"
    )
    run(feed)
    article = Article.objects.get()
    assert Edition.objects.visible().filter(article=article).exists() is live
    assert Question.objects.filter(kind="date_unclear").exists() is not live
    assert article.embargo_until == (None if live else datetime(year, 3, 14, 6, tzinfo=UTC))
