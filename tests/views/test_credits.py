from __future__ import annotations

import re

import pytest
from django.test import Client

from articles.models import AgencyAlias, AuthorAlias, Edition
from articles.publishing import publish
from tests.factories import (
    a_story,
    add_credit,
    an_agency,
    an_article,
    an_author,
    an_image,
)

pytestmark = pytest.mark.django_db


def page(client: Client, edition: Edition) -> str:
    response = client.get(edition.path)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def link(who: str, slug: str, rel: str = "", kind: str = "authors") -> str:
    return f'<a href="/{kind}/{slug}/"{rel}>{who}</a>'


AUTHOR = ' rel="author"'
MIRELA = link("Mirela ur-Hassan", "mirela-ur-hassan", AUTHOR)
TOBIAS = link("Tobias Quill", "tobias-quill", AUTHOR)


def test_the_by_line_names_the_authors_in_order(client: Client) -> None:
    by = [an_author("Mirela ur-Hassan"), an_author("Tobias Quill")]
    assert f"By {MIRELA} and {TOBIAS}</p>" in page(client, a_story(by=by))


def test_without_authors_the_by_line_names_the_reporters_and_where_they_were(
    client: Client,
) -> None:
    article = an_article()
    add_credit(article, "reporter", author=an_author("Mirela ur-Hassan"), place="Ostlemere")
    add_credit(article, "reporter", author=an_author("Tobias Quill"), place="Varnmouth")
    html = page(client, publish(article))
    assert f"Reporting by {MIRELA} in Ostlemere and {TOBIAS} in Varnmouth</p>" in html


def test_a_name_that_is_nobodys_page_is_plain_escaped_text(client: Client) -> None:
    article = an_article()
    add_credit(article, name_as_printed="Bo <b>Bold</b>")
    html = page(client, publish(article))
    assert "By Bo &lt;b&gt;Bold&lt;/b&gt;</p>" in html


def test_an_agency_alone_is_the_by_line(client: Client) -> None:
    article = an_article()
    add_credit(article, agency=an_agency())
    expected = link("Agence France-Presse", "agence-france-presse", AUTHOR, "agencies")
    assert f"By {expected}</p>" in page(client, publish(article))


def test_a_credit_line_is_printed_to_the_letter_with_its_three_names_linked(
    client: Client,
) -> None:
    image = an_image(
        "Volunteers carry an officer.",
        "Tamsin Oake/Agence France-Presse — Getty Images",
        author=an_author("Tamsin Oake"),
        agency=an_agency(),
        distributor=an_agency("Getty Images"),
    )
    html = page(client, a_story(images=[image]))
    tamsin = link("Tamsin Oake", "tamsin-oake")
    afp = link("Agence France-Presse", "agence-france-presse", kind="agencies")
    getty = link("Getty Images", "getty-images", kind="agencies")
    assert f'<span class="credit">{tamsin}/{afp} — {getty}</span>' in html
    assert f"Photograph by {tamsin}" in html


def test_an_agency_is_linked_under_the_name_that_is_printed(client: Client) -> None:
    afp = an_agency()
    AgencyAlias.objects.create(agency=afp, name="AFP")
    html = page(client, a_story(images=[an_image("A boat.", "AFP", agency=afp)]))
    assert f'class="credit">{link("AFP", "agence-france-presse", kind="agencies")}<' in html


def test_a_credit_line_without_its_names_is_printed_as_it_is(client: Client) -> None:
    image = an_image("A boat.", "© Harbour & Sons", author=an_author("Joss Marrable"))
    assert '<span class="credit">© Harbour &amp; Sons</span>' in page(
        client, a_story(images=[image])
    )


def test_a_picture_without_a_line_is_credited_by_its_credits(client: Client) -> None:
    image = an_image("A boat.", "", author=an_author("Joss Marrable"))
    joss = link("Joss Marrable", "joss-marrable")
    assert f'class="credit">Photograph: {joss}</span>' in page(client, a_story(images=[image]))


def test_the_contributor_line_is_printed_to_the_letter_with_its_names_linked(
    client: Client,
) -> None:
    article = an_article(contributor_line="Mirela ur-Hassan reported from Ostlemere.")
    add_credit(article, "reporter", author=an_author("Mirela ur-Hassan"), place="Ostlemere")
    add_credit(article, "editor", author=an_author("Petra Vane"))
    html = page(client, publish(article))
    assert f"<p>{link('Mirela ur-Hassan', 'mirela-ur-hassan')} reported from Ostlemere.</p>" in html
    assert f"<p>Editing by {link('Petra Vane', 'petra-vane')}.</p>" in html


def test_somebody_whom_the_line_names_otherwise_is_not_named_twice(client: Client) -> None:
    article = an_article(contributor_line="Editing by P. Vane.")
    petra = an_author("Petra Vane")
    AuthorAlias.objects.create(author=petra, name="P. Vane")
    add_credit(article, "editor", author=petra)
    html = page(client, publish(article))
    assert f"Editing by {link('P. Vane', 'petra-vane')}.</p>" in html
    assert html[html.index("<body>") :].count("Vane") == 1
