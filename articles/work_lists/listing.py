"""What is on the lists, in SQL that both databases understand."""

from __future__ import annotations

from articles.models.trade import WORKS, Trade

WORDS = "SELECT edition_id, author_id, agency_id, distributor_id, work FROM articles_editioncredit"
PICTURES = (
    "SELECT shown.edition_id, made.author_id, made.agency_id, made.distributor_id, made.work "
    "FROM articles_editionimage AS shown "
    "JOIN articles_credit AS made ON made.image_id = shown.image_id"
)
EVERYTHING = f"{WORDS} UNION ALL {PICTURES}"


def _trade() -> str:
    cases = [
        f"WHEN credited.work IN ({', '.join(repr(str(work)) for work in works)}) THEN '{trade}'"
        for trade, works in WORKS.items()
        if trade != Trade.OTHER
    ]
    return f"CASE {' '.join(cases)} ELSE '{Trade.OTHER}' END"


def list_for(credits: str) -> str:
    """Puts editions on the lists of all whom ``credits`` name: a query for what ``WORDS`` has."""
    return f"""
        INSERT INTO articles_editionwork (edition_id, author_id, agency_id, trade, published_at)
        SELECT credited.edition_id,
            CASE way.number WHEN 1 THEN credited.author_id END,
            CASE way.number WHEN 2 THEN credited.agency_id WHEN 3 THEN credited.distributor_id END,
            {_trade()},
            edition.published_at
        FROM ({credits}) AS credited
        CROSS JOIN (SELECT 1 AS number UNION ALL SELECT 2 UNION ALL SELECT 3) AS way
        JOIN articles_edition AS edition ON edition.id = credited.edition_id
        WHERE CASE way.number WHEN 1 THEN credited.author_id
            WHEN 2 THEN credited.agency_id ELSE credited.distributor_id END IS NOT NULL
        ON CONFLICT DO NOTHING
    """  # noqa: S608


def list_again(editions: str) -> list[str]:
    """Makes the lists anew as far as they are of ``editions``: a query for their keys."""
    of_words = f"{WORDS} WHERE edition_id IN ({editions})"
    of_pictures = f"{PICTURES} WHERE shown.edition_id IN ({editions})"
    return [
        f"DELETE FROM articles_editionwork WHERE edition_id IN ({editions})",  # noqa: S608
        list_for(f"{of_words} UNION ALL {of_pictures}"),
    ]
