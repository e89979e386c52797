from __future__ import annotations

import re
from base64 import b64encode
from datetime import timedelta
from html import unescape
from urllib.parse import urlencode

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Article, Image, Topic
from articles.publishing import publish, withdraw
from tests.factories import (
    a_section,
    a_story,
    add_credit,
    an_agency,
    an_article,
    an_author,
    an_image,
)

pytestmark = pytest.mark.django_db

STATUS = re.compile(r'<p role="status">(.*?)</p>', re.DOTALL)
CHOICE = re.compile(
    r'<li><a href="(\?[^"]*)"( aria-current="true")?><span>([^<]*)</span>'
    r'(?: <span class="n">(\d+)</span>)?</a></li>'
)


def page(client: Client, address: str = "", **values: str) -> str:
    response = client.get(f"/search/{address}", values)
    assert response.status_code == 200
    return str(response.content.decode())


def status(html: str) -> str:
    found = STATUS.search(html)
    assert found
    return " ".join(re.sub(r"<[^>]*>", "", found[1]).split())


def total(html: str) -> int:
    first = status(html).split()[0].replace(",", "")
    return int(first) if first.isdigit() else 0


def headlines(html: str) -> list[str]:
    return re.findall(r'<article class="result">\s*<h3[^>]*><a href="[^"]*">(.*?)</a>', html)


def choices(html: str) -> dict[str, str]:
    return {name: count for _url, _is_current, name, count in CHOICE.findall(html)}


def many_stories() -> None:
    """Forty, of two sections, three years, two kinds, four people, two agencies, two topics."""
    people = [an_author(name) for name in ("Ines Tarrow", "Dov Hallin", "Marit Osk", "Petra Vane")]
    house, other = an_agency("AFP"), an_agency("Getty Images")
    topics = [Topic.objects.create(name=name, slug=name.lower()) for name in ("Ferries", "Tides")]
    picture = an_image("Lamps", author=people[3], agency=other)
    for number in range(40):
        article = an_article(
            f"Ferry {number}",
            section=[a_section("Harbour"), a_section("Schools"), None][number % 3],
            kind=["news", "opinion"][number % 5 == 0],
            by=[people[number % 3]],
            images=[picture] if number % 4 == 0 else [],
            first_published_at=timezone.now() - timedelta(days=number * 20),
        )
        article.topics.set([topics[number % 2]])
        if number % 6 == 0:
            add_credit(article, agency=house)
        publish(article)


def test_a_search_says_how_many_and_marks_the_words(client: Client) -> None:
    a_story("Quay closed", text="<p>The <b>night</b> ferry stays &amp; waits.</p>")
    a_story("Tide", text="<p>No boats.</p>")
    html = page(client, q="ferry")
    assert status(html).startswith("1 story mentions ferry, best answers first.")
    assert headlines(html) == ["Quay closed"]
    assert "The night <mark>ferry</mark> stays &amp; waits." in html
    assert '<meta name="robots" content="noindex,follow">' in html
    assert 'value="ferry"' in html


def test_counts_are_those_of_the_pages_they_lead_to(client: Client) -> None:
    many_stories()
    html = page(client, q="ferry")
    assert total(html) == 40
    choices = CHOICE.findall(html)
    assert {name for _url, _is, name, _count in choices} >= {
        "All sections", "Harbour", "Schools", "Opinion", "News", "Ferries", "Tides", "Ines Tarrow",
        "Petra Vane", "AFP", "Getty Images", "All years", str(timezone.localtime().year),
    }  # fmt: skip
    for url, is_current, name, count in choices:
        followed = page(client, unescape(url))
        assert total(followed) == int(count), name
        if not is_current:
            for url_2, _is, name_2, count_2 in CHOICE.findall(followed):
                if count_2:
                    assert total(page(client, unescape(url_2))) == int(count_2), (name, name_2)


def test_a_facet_that_is_chosen_is_current_and_can_be_taken_back(client: Client) -> None:
    many_stories()
    html = page(client, q="ferry", section="harbour", sort="date")
    current = [name for _url, is_it, name, _count in CHOICE.findall(html) if is_it]
    assert "Harbour" in current
    assert "All sections" not in current
    back = {name: unescape(url) for url, _is, name, _count in CHOICE.findall(html)}["All sections"]
    assert back == "?q=ferry&sort=date"
    assert total(page(client, back)) == 40


@pytest.mark.parametrize(
    "facet",
    ["section=never", "year=19x", "year=0", "kind=gossip", "pictures=maybe", "topic=never",
     "person=never", "agency=never", "person=%00", "year=٢٠٢٦", "section=" + "x" * 500],
)  # fmt: skip
def test_an_unknown_facet_finds_nothing_and_chooses_nothing(client: Client, facet: str) -> None:
    a_story("Ferry kept", section=a_section())
    html = page(client, f"?q=ferry&{facet}")
    assert total(html) == 0
    assert "aria-current" not in html
    assert "Ferry kept" not in html
    assert 'href="?q=ferry"' in html  # the same without it
    assert status(html) == "Under the filters that are set, no story mentions ferry."


def test_each_filter_can_be_taken_away_where_nothing_is_found(client: Client) -> None:
    a_story("Ferry kept", section=a_section())
    html = page(client, q="ferry", section="nope", year="abcd")
    assert re.findall(r'<a href="([^"]*)">Take away the filter (.*?)</a>', html) == [
        ("?q=ferry&amp;year=abcd", "Section"),
        ("?q=ferry&amp;section=nope", "Year"),
    ]


def test_facets_alone_are_a_search_and_nothing_is_none(client: Client) -> None:
    a_story("Ferry kept", section=a_section())
    a_story("Rope sold")
    assert headlines(page(client, section="harbour")) == ["Ferry kept"]
    assert headlines(page(client, q="?!")) == []
    assert headlines(page(client, q="?!", section="harbour")) == []
    assert 'role="status"' not in page(client)


def test_a_caption_is_found_with_its_credit_even_without_a_file(client: Client) -> None:
    image = an_image(
        "Passengers <wait> at North Slip.", "Photograph: Harbour Collection",
        author=an_author("Joss Marrable"),
    )  # fmt: skip
    a_story("Quay closed", images=[image])
    html = page(client, q="passengers")
    assert "<mark>Passengers</mark> &lt;wait&gt; at North Slip." in html
    assert "Photograph: Harbour Collection" in html
    assert "Harbour <mark>Collection</mark>" in page(client, q="collection")
    assert headlines(page(client, q="joss marrable")) == ["Quay closed"]


def test_best_answers_come_first_and_the_newest_by_date(client: Client) -> None:
    old, new = timezone.now() - timedelta(days=900), timezone.now() - timedelta(days=2)
    a_story("Ferry kept", at=old)
    a_story("Quay closed", text="<p>By ferry.</p>", at=new)
    assert headlines(page(client, q="ferry")) == ["Ferry kept", "Quay closed"]
    by_date = page(client, q="ferry", sort="date")
    assert headlines(by_date) == ["Quay closed", "Ferry kept"]
    assert "newest first" in status(by_date)


@pytest.mark.parametrize("sort", ["", "date"])
def test_pages_follow_each_other_without_gap_or_double(client: Client, sort: str) -> None:
    many_stories()
    html = page(client, q="ferry", sort=sort)
    found = headlines(html)
    following = re.search(r'<a href="([^"]*)" rel="next">', html)
    assert following
    found += headlines(page(client, unescape(following[1])))
    assert len(found) == len(set(found)) == 40


@pytest.mark.parametrize(
    "numbers", ["", "0", "0.1", "0.1.0", "0.1.x", "0.1.-1", "0.99999999999999999999.1", "0.1.1.1"]
)
def test_a_cursor_that_is_none_is_not_found(client: Client, numbers: str) -> None:
    a_story("Ferry kept")
    cursor = b64encode(numbers.encode()).decode() or "!"
    assert client.get("/search/", {"q": "ferry", "before": cursor}).status_code == 404


def test_nothing_found_repeats_the_words_and_helps(client: Client) -> None:
    a_story("Ferry kept", text="<p>The dredger waits.</p>", section=a_section())
    html = page(client, q="dreger <b>", section="harbour")
    assert status(html) == "Under the filters that are set, no story mentions dreger &lt;b&gt;."
    assert 'Did you mean <a href="?q=dredger+%3Cb%3E&amp;section=harbour">' in html
    assert 'href="?q=dreger+%3Cb%3E"' in html


def test_a_story_has_pictures_as_long_as_one_may_be_shown(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    end = timezone.now() + timedelta(hours=1)
    lamps, mast, gull = (an_image(name, "Photo: J.") for name in ("Lamps", "Mast", "No file"))
    Image.objects.exclude(pk=gull.pk).update(file="a.jpg")
    Image.objects.filter(pk=lamps.pk).update(expires_at=end)
    a_story("Ferry kept", images=[lamps, mast])
    a_story("Ferry lit", images=[lamps])
    a_story("Ferry seen", images=[gull])
    assert choices(page(client, q="ferry"))["With pictures"] == "2"
    monkeypatch.setattr(timezone, "now", lambda: end)
    assert choices(page(client, q="ferry"))["With pictures"] == "1"
    assert headlines(page(client, q="ferry", pictures="yes")) == ["Ferry kept"]
    assert headlines(page(client, pictures="yes")) == ["Ferry kept"]


def test_pictures_that_may_be_shown_no_longer_are_nothing_to_narrow_to(client: Client) -> None:
    mast = an_image("Mast", "Photo: J.")
    Image.objects.update(file="a.jpg")
    a_story("Ferry kept", images=[mast])
    a_story("Ferry lit")
    assert "With pictures" in choices(page(client, q="ferry"))
    Image.objects.update(expires_at=timezone.now())
    call_command("make_search_index", verbosity=0)
    assert "With pictures" not in choices(page(client, q="ferry"))
    assert total(page(client, q="ferry", pictures="yes")) == 0


def test_words_beyond_200_characters_are_left_out(client: Client) -> None:
    a_story("Ferry kept")
    html = page(client, q="ferry" + " " * 195 + "nowhere" * 9000)
    assert headlines(html) == ["Ferry kept"]
    assert "nowhere" not in html


def test_a_story_is_found_from_its_moment_on_and_gone_at_once(client: Client) -> None:
    article = an_article("Ferry kept", by=[an_author("Quill Wort")], section=a_section("Moss"))
    publish(article, at=timezone.now() + timedelta(hours=1))
    for query in ("ferry", "quill", "wortt"):
        html = page(client, q=query)
        assert total(html) == 0
        assert "Quill" not in html
        assert "Moss" not in html
    never = page(client, q="x", person="never").replace("never", "quill-wort")
    assert page(client, q="x", person="quill-wort") == never
    article.editions.update(visible_from=timezone.now() - timedelta(minutes=1))
    assert headlines(page(client, q="ferry")) == ["Ferry kept"]
    withdraw(article)
    assert total(page(client, q="ferry")) == 0


def test_only_todays_words_are_found(client: Client) -> None:
    article = an_article("Ferry kept")
    publish(article)
    Article.objects.filter(pk=article.pk).update(headline="Boat kept")
    publish(article)
    assert total(page(client, q="ferry")) == 0
    assert headlines(page(client, q="boat")) == ["Boat kept"]


def test_sections_topics_and_people_of_the_newest_stories_are_offered(client: Client) -> None:
    many_stories()
    Topic.objects.create(name="Nothing yet", slug="nothing-yet")
    soon = an_article("Ferry to come", by=[an_author("Quill Wort")], section=a_section("Moss"))
    publish(soon, at=timezone.now() + timedelta(hours=1))
    offered = re.findall(r'<option value="([^"]*)"></option>', page(client))
    assert offered == [
        "Harbour", "Schools", "Ferries", "Tides",
        "Ines Tarrow", "Dov Hallin", "Marit Osk", "Petra Vane",
    ]  # fmt: skip
    assert "<datalist" not in page(client, q="ferry")


def test_a_browser_can_take_the_search_along(client: Client) -> None:
    response = client.get("/opensearch.xml")
    assert response.headers["Content-Type"].startswith("application/opensearchdescription+xml")
    assert 'template="http://testserver/search/?q={searchTerms}"' in response.content.decode()
    assert 'rel="search"' in page(client)


@settings(max_examples=60, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(st.dictionaries(
    st.sampled_from(["q", "section", "year", "kind", "topic", "person", "agency", "sort",
                     "pictures"]),
    st.text(max_size=60),
))  # fmt: skip
def test_no_address_raises(client: Client, values: dict[str, str]) -> None:
    query = urlencode(values, errors="replace")
    assert client.get(f"/search/?{query}").status_code == 200
