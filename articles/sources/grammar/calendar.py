"""Names of months and days of the week, in the languages that datelines and bylines are met in."""

from __future__ import annotations

import re

from articles.sources.either import either

# One row a language, its months in order; "/" parts the forms of one month.
MONTH_ROWS = (
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
    "september/sept/sep october/oct november/nov december/dec",
    "januar/jänner februar märz/mrz april mai juni juli august september oktober/okt november "
    "dezember/dez",
    "janvier/janv février/févr mars avril/avr mai juin juillet/juil août septembre octobre "
    "novembre décembre/déc",
    "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre "
    "noviembre diciembre/dic",
    "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/set "
    "ottobre/ott novembre dicembre",
    "janeiro fevereiro/fev março abril maio junho julho agosto setembro outubro/out novembro "
    "dezembro",
    "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    "januar februar marts/mars april maj/mai juni juli august september oktober november "
    "december/desember/des",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada "
    "grudnia",
    "янв фев мар апр мая июн июл авг сен окт ноя дек",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου "
    "οκτωβρίου νοεμβρίου δεκεμβρίου",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
)
MONTHS: dict[str, int] = {
    form: number
    for row in MONTH_ROWS
    for number, forms in enumerate(row.split(), 1)
    for form in forms.split("/")
}
MONTH = either(MONTHS)

# A row for each language, from Monday on.
WEEKDAY_ROWS = """
    montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles jueves viernes sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    mandag/måndag tirsdag/tisdag onsdag torsdag fredag lørdag/lördag søndag/söndag
""".strip().split("\n")
DAY_NUMBERS = {
    form: number
    for row in WEEKDAY_ROWS
    for number, forms in enumerate(row.split())
    for form in forms.split("/")
}
WEEKDAYS = list(DAY_NUMBERS)
ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ENGLISH = "mon tue tues wed wednes thu thur thurs fri sat satur sun".split()
# The letters and digits that a date begins with, for a set of letters in a pattern.
BEGINNINGS = "".join(sorted({word[0] for word in (*MONTHS, *ENGLISH, *WEEKDAYS)})) + r"\d"
WEEKDAY = f"{either(ENGLISH)}(?:day)?|{either(WEEKDAYS)}"
WEEKDAY_NAMED = re.compile(rf"\b(?:{WEEKDAY})\b", re.IGNORECASE)


def weekdays_named(text: str) -> set[int]:
    """The days of the week that a text names, from 0 for Monday on."""
    names = {found[0].lower() for found in WEEKDAY_NAMED.finditer(text)}
    english = {ENGLISH_DAYS.index(it[:3]) for it in names if it not in DAY_NUMBERS}
    return english | {DAY_NUMBERS[it] for it in names if it in DAY_NUMBERS}
