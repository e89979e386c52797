"""The house style of English dates; every other language has its own from Django."""

DATE_FORMAT = "j F Y"
TIME_FORMAT = "H.i"
MONTH_DAY_FORMAT = "j F"
SHORT_MONTH_DAY_FORMAT = "j M"
SHORT_YEAR_MONTH_FORMAT = "M Y"
