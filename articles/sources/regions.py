"""States, provinces and countries as datelines name them (AP Stylebook, "datelines")."""

from __future__ import annotations

from functools import lru_cache

from articles.sources.wordlist import wordlist

US_STATES = wordlist("""
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia
    Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland
    Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio
    Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin
    Wyoming
""") | {
    "New Hampshire",
    "New Jersey",
    "New Mexico",
    "New York",
    "North Carolina",
    "North Dakota",
    "Rhode Island",
    "South Carolina",
    "South Dakota",
    "West Virginia",
    "District of Columbia",
    "Puerto Rico",
}

AP_ABBREVIATIONS = wordlist("""
    Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Kans. Ky. La. Md. Mass.
    Mich. Minn. Miss. Mo. Mont. Neb. Nebr. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore.
    Oreg. Pa. Penn. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wisc. Wyo. D.C. P.R.
    P.E.I. N.S. N.B. N.L. N.W.T. Y.T. Que. Ont. Man. Sask. Alta. B.C. U.S. U.K. U.A.E.
""") | {"W. Va.", "N. Mex."}

# Codes of the post in the United States and Canada; only in capitals, for "or" is no state.
POSTAL = wordlist("""
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM
    NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR
    AB BC MB NB NL NS NT NU ON PE QC SK YT
""")

PROVINCES = [
    "Ontario",
    "Quebec",
    "Québec",
    "Manitoba",
    "Saskatchewan",
    "Alberta",
    "British Columbia",
    "Nova Scotia",
    "New Brunswick",
    "Newfoundland",
    "Newfoundland and Labrador",
    "Prince Edward Island",
    "Yukon",
    "Nunavut",
    "Northwest Territories",
    "New South Wales",
    "Victoria",
    "Queensland",
    "Tasmania",
    "South Australia",
    "Western Australia",
    "Northern Territory",
]

# Names in use that the CLDR's list of territories prints otherwise or does not hold.
OTHERS = [
    "England",
    "Scotland",
    "Wales",
    "Northern Ireland",
    "Gaza Strip",
    "Gaza",
    "West Bank",
    "Israel",
    "Palestinian Territories",
    "Ivory Coast",
    "Turkey",
    "Czech Republic",
    "Burma",
    "Myanmar",
    "Hong Kong",
    "Macau",
    "Swaziland",
    "Macedonia",
    "Bosnia",
    "Bosnia-Herzegovina",
    "Congo",
    "East Timor",
    "Cape Verde",
    "Trinidad",
    "Crimea",
    "Kashmir",
    "Kurdistan",
    "Iraqi Kurdistan",
    "Somaliland",
    "Sicily",
    "Corsica",
    "Tibet",
    "Xinjiang",
    "Inner Mongolia",
    "Indian-controlled Kashmir",
    "The Netherlands",
    "The Gambia",
    "Occupied West Bank",
    "UAE",
    "UK",
    "USA",
    "USSR",
    "Soviet Union",
    "West Germany",
    "East Germany",
    "Yugoslavia",
    "Czechoslovakia",
    "Zaire",
    "Siberia",
]


@lru_cache(maxsize=1)
def region_names() -> frozenset[str]:
    """All of them, case-folded; countries are the CLDR's English names."""
    from babel import Locale

    territories = Locale("en").territories
    countries = [name for code, name in territories.items() if code.isalpha()]
    names = [*US_STATES, *AP_ABBREVIATIONS, *PROVINCES, *OTHERS, *countries]
    return frozenset(name.casefold().replace("’", "'") for name in names)
