"""Names of sections and kickers: the short label above a headline, or a page's navigation."""

from __future__ import annotations

from articles.sources.wordlist import wordlist

SECTIONS = wordlist("""
    home news world business sport sports politics opinion culture arts science technology
    tech health travel earth climate environment education lifestyle life style food books
    film music television tv theatre weather video live audio podcasts photos newsletters
    innovation money markets economy finance media law crime courts obituaries local
    national international africa americas asia australia canada china europe india uk us
    u.s. u.k. nation metro region regional magazine investigations features entertainment
    celebrity fashion gaming games puzzles crosswords football cricket rugby tennis golf
    racing motoring property jobs religion society community wellness farming agriculture
    energy
""") | {
    "local news",
    "world news",
    "us news",
    "uk news",
    "middle east",
    "latin america",
    "asia pacific",
    "real estate",
    "new york",
    "top stories",
    "human rights",
}

KICKERS = wordlist("""
    analysis exclusive explainer explained fact-check breaking interview profile review
    reviews commentary comment column editorial perspective viewpoint essay investigation
    feature dispatch obituary q&a quiz letters letter spotlight watch developing
""") | {
    "fact check",
    "breaking news",
    "long read",
    "the long read",
    "special report",
    "guest essay",
    "news analysis",
    "in pictures",
    "photo essay",
    "the big read",
    "first person",
    "first read",
    "as it happened",
}
