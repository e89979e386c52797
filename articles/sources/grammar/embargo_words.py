"""Embargoes of which every word is an embargo's: "(Embargo 10am Thursday)", "禁发至3月5日10时".

A short line is one in any order of words and any language when it names an embargo, or says to
publish and a limit, and states a time or day, and has no word for anything else.
"""

from __future__ import annotations

import re

from articles.sources.grammar.calendar import MONTHS, WEEKDAYS
from articles.sources.grammar.hints import has_any
from articles.sources.wordlist import wordlist

HINTS = (
    "mbarg", "MBARG", "perr", "PERR", "мбарг", "МБАРГ", "ublis", "UBLIS", "elease", "ELEASE",
    "ublik", "UBLIK", "ublic", "UBLIC", "ubbli", "UBBLI", "ubliez", "ffentlich", "FFENTLICH",
    "iffus", "IFFUS", "enden", "ENDEN", "убликац", "УБЛИКАЦ", "убликова", "УБЛИКОВА",
    "نشر", "禁", "得", "勿", "布", "发", "發", "掲載", "公開", "報道",
    "ithheld", "ITHHELD", "roadcast", "ROADCAST", "or use", "OR USE", "be used", "BE USED",
    "old for", "OLD FOR", "old until", "OLD UNTIL", "old till", "OLD TILL", "weet", "WEET",
    "eleasing", "AVE FOR", "ave for", "o use ", "O USE ",
)  # fmt: skip
EMBARGO = wordlist("""
    embargo embargos embargoed embargado embargada embargué sperrfrist sperrvermerk эмбарго
    эмбаргировано محظور حظر withheld hold held
""")
# They name an embargo only of copy: a road is "gesperrt bis Freitag" too.
CLOSED = wordlist("gesperrt sperre sperren")
PUBLISH = wordlist("""
    publish publication publishing published release released releasing broadcast broadcasting
    tweet tweeted use used run print printed post posted air aired transmit transmitted
    veröffentlichen veröffentlichung senden publizieren publier publication diffuser diffusion
    publicar publicación publicação difundir difusión divulgar divulgação pubblicare pubblicazione
    diffondere publiceren publicatie publicatie publikować publikacji публиковать публикации
    публикация للنشر النشر ينشر تنشر نشر
""")
# "Save for Sunday", "Advance for March 7".
WAITS = wordlist("save advance")
LIMIT = wordlist("""
    not before after until till earlier only don't thereafter later from
    nicht vor nach bis erst ab frühestens keinesfalls
    pas avant après jusqu jusque partir no antes después hasta non prima dopo fino não depois até
    niet voor vóór na tot pas nie przed po do не до после раньше с قبل بعد حتى لغاية لا
""")
COPY = wordlist("""
    story copy text press news media meldung beitrag artikel nachricht texte article dépêche papier
    artículo nota texto noticia notícia matéria testo articolo notizia tekst artykuł bericht
    текст материал новость الخبر المادة النص materiał wiadomość depesza pressemitteilung mitteilung
""")
BESIDE = wordlist("""
    the this that following below is are be do to for of and or strict strictly under at on by from
    please note nb n.b use all any web print online immediately use may can must do eds editors desk
    die der das dieser diese dieses dem den am um im ist sind bleibt bitte unter mit zu zur zum
    le la les ce cette du de des à au aux est sous jusqu'au l d ne que
    el los las este esta un se es bajo a en del hasta que su
    il lo gli questo questa è sotto alle al alla ore ora per fino da
    o os as às ao da do em sob este esta
    het deze dit onder om op van
    na dla jest pod ten ta
    в на к для под этот эта это по
    في على إلى من هذا هذه الى
""")
# A year alone does not make one: "Embargo 1973" may be a film.
TIMES = wordlist("""
    noon midnight midday tomorrow tonight today morning afternoon evening am pm a.m p.m
    mittag mitternacht morgen heute abend midi minuit demain aujourd'hui mediodía medianoche mañana
    hoy mezzogiorno mezzanotte domani oggi stasera meia-noite meio-dia amanhã hoje middag
    middernacht morgen vandaag południe północ jutro dzisiaj полдень полночь завтра сегодня
    غدا اليوم
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    sun segunda terça quarta quinta sexta feira poniedziałek poniedziałku wtorek wtorku środa środy
    środę czwartek czwartku piątek piątku sobota soboty sobotę niedziela niedzieli niedzielę
    понедельник понедельника вторник вторника среда среды среду четверг четверга пятница пятницы
    пятницу суббота субботы субботу воскресенье воскресенья
    الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
""")
CLOCKS = wordlist("""
    h hrs hours hour uhr o'clock oclock heures heure horas hora godz godziny godzina часов часа ч
    мск г года الساعة بتوقيت غرينتش جرينتش صباحا مساء gmt utc bst cet cest mez mesz est edt et pst
    pdt cst cdt msk local time london york ortszeit heure locale z
""")
WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")
NUMBER = re.compile(
    r"\d{1,2}(?:[.:-]\d{1,4}){0,2}(?:st|nd|rd|th|am|pm|h|hrs|uhr|h\d\d|er|º)?\Z|\d{4}h?\Z"
)
ISO = re.compile(r"\d{4}-\d\d-\d\d(?:t\d\d)?\Z|\d{1,2}h\d\d\Z|\d{1,2}[ap]\.m\Z")
YEAR = re.compile(r"(?:19|20)\d\d\Z")
ALL_DAYS = TIMES | frozenset(WEEKDAYS)
MOST_WORDS = 20
LONGEST = 200
DO = "发表|发布|刊登|刊发|播发|刊载|报道|公开|發表|發布|刊發|報道|公開"
CJK = re.compile(
    rf"[\W_]*(?:(?:本文|此文|本稿)?(?:禁发|禁發|(?:禁止|不得|请勿|請勿|暂不)(?:{DO})|新闻禁令|保密)"
    r"(?:期)?[至到:：于於 ]{0,2}(?=[^。]{0,40}\d)[^。]{0,60}[。\W]*\Z"
    rf"|(?=[^。]{{0,40}}\d)[^。]{{2,40}}(?:之?前|以前)(?:不得|禁止|请勿|請勿|勿)(?:{DO}).{{0,8}}\Z"
    rf"|(?=[^。]{{0,40}}\d)[^。]{{2,40}}(?:之?后|之?後|以后)(?:方可|才可|可)(?:{DO}).{{0,8}}\Z"
    r"|(?:報道|掲載|公開|配信)(?:禁止|解禁)?.{0,3}\d[^。]{0,40}(?:まで|以降).{0,12}\Z"
    r"|\d[^。]{2,40}まで(?:の)?(?:報道|掲載|公開|配信)(?:禁止|不可|しない).{0,10}\Z)"
)


def is_when(text: str) -> bool:
    """Whether all of a folded line says until when not to publish."""
    if len(text) > LONGEST or not has_any(text, HINTS):
        return False
    if CJK.match(text):
        return True
    words = [word.strip(".") for word in WORD.findall(text.lower())]
    if not 1 < len(words) <= MOST_WORDS:
        return False
    met = set(words)
    copy = bool(met & CLOSED and met & COPY) or bool(met & PUBLISH and met & LIMIT)
    named = bool(met & EMBARGO) or copy or bool(met & WAITS and "for" in met)
    return named and any(map(_is_time, words)) and all(map(_belongs, words))


def _is_time(word: str) -> bool:
    if not word[:1].isdecimal():
        return word in ALL_DAYS or (word in MONTHS and word != "may")
    return bool((NUMBER.match(word) and not YEAR.match(word)) or ISO.match(word))


def _belongs(word: str) -> bool:
    known = word in EMBARGO or word in CLOSED or word in PUBLISH or word in LIMIT or word in WAITS
    beside = word in COPY or word in BESIDE or word in CLOCKS or word in MONTHS
    return known or beside or _is_time(word) or bool(YEAR.match(word))
