"""What desks write over words that readers must never get, in the languages that copy comes in.

``FORBIDS`` says so of what stands below it; ``INTERNAL`` says whom it is for. Either is a notice
only as all of a line, or before a mark such as a colon: "Confidential papers were found" is prose.
"""

from __future__ import annotations

import re

from articles.sources.openings import openings

# "The following is", "Die folgenden Informationen sind", before what forbids.
OF_REST = (
    r"(?:[^.:]{0,30}\b(?:following|below|folgend\w*|nachstehend\w*|suivant\w*|siguiente\w*"
    r"|seguent\w*|seguinte\w*|volgende|poniższ\w*|ниже\w*|следующ\w*|التالي\w*)\b[^.:]{0,40} )?"
)
TO = (
    r"(?:(?:eds?|editors|subs|desks?|news ?desk|attention|n\.?b\.?|urgent|important|please|note"
    r"|legal|bitte|achtung|merci de|prière de|por favor|importante|let op|uwaga|proszę|внимание"
    r"|تنبيه|هام)\b[\W_]*)?"
)
USED = r"(?:publish|use|run|print|release|broadcast|transmit|quote|share|circulate|distribute)"
PURPOSE = (
    r"(?:publication|use|release|broadcast|print(?:ing)?|readers|attribution|distribution"
    r"|circulation|quotation)"
)
DO = (
    r"(?:发表|发布|刊登|刊发|播发|刊载|报道|外传|公开|使用|引用|發表|發布|刊發|刊載|報道|外傳|公開)"
)
FORBIDS = "|".join(
    (
        rf"(?:do not|don't) {USED}|not (?:intended )?(?:for|to be) {PURPOSE}"
        r"|not to be (?:published|used|printed|quoted|broadcast|shared|released|run)"
        r"|(?:not|nothing) (?:below )?(?:is )?for publication|not (?:yet )?(?:legally )?cleared",
        r"(?:nicht|keinesfalls) (?:(?:zur|für die) (?:veröffentlichung|publikation|verwendung)"
        r"(?: bestimmt| gedacht| freigegeben)?|veröffentlichen|verwenden|publizieren|drucken"
        r"|senden)",
        r"(?:à )?ne pas (?:publier|diffuser|utiliser|imprimer)"
        r"|(?:pas|non) (?:pour|destinée?s? à) (?:(?:la )?(?:publication|diffusion)"
        r"|être (?:publié|diffusé)e?s?)",
        r"no (?:publicar|difundir|usar|utilizar|emitir)|no (?:es |son )?(?:apt[oa]s? )?para "
        r"(?:(?:la |su )?(?:publicación|difusión)|publicar|difundir)|prohibida su (?:publicación"
        r"|difusión)",
        r"(?:da )?non (?:pubblicare|diffondere|usare|utilizzare)|non (?:è |sono )?"
        r"(?:per|destinat[oaie] alla) (?:la )?(?:pubblicazione|diffusione)",
        r"não (?:publicar|divulgar|usar|utilizar)|não (?:é |são )?(?:para|destinad[oa]s? à) "
        r"(?:publicação|divulgação|publicar|divulgar)",
        r"niet (?:(?:bestemd )?voor publicatie|publiceren|gebruiken|voor de lezer)",
        r"nie (?:(?:jest )?(?:przeznaczone )?do (?:publikacji|druku|użytku)|publikować|drukować"
        r"|używać)",
        r"не (?:(?:предназначено )?для (?:публикации|печати|эфира)|публиковать|печатать"
        r"|использовать)|публикация запрещена",
        r"(?:ليس|ليست|غير (?:مخصص|مخصصة|قابل|قابلة|معد|معدة)|لا) للنشر|لا (?:ينشر|تنشر|يُنشر|تُنشر)"
        r"|(?:ممنوع|يمنع|يُمنع|محظور) النشر|ممنوع من النشر",
        r"(?:以下(?:内容|內容|信息|資訊)?)?(?:不得|禁止|严禁|嚴禁|请勿|請勿|切勿|不要|不可|不宜|勿)"
        rf"(?:对外|對外|公开|公開|擅自)?{DO}",
        r"(?:以下(?:は|の内容は|、)*)?(?:掲載|公開|報道|使用|放送|配信|公表)"
        r"(?:不可|禁止|厳禁|しないこと|しないでください)",
    )
)
INTERNAL = "|".join(
    (
        r"(?:(?:strictly|highly|private and|company) )?confidential|strictly private"
        r"|private (?:and|&) confidential|off[ -]the[ -]record"
        r"|(?:for )?(?:strictly )?internal (?:use|eyes|circulation)(?: only)?"
        r"|internal(?: only)?(?=[\W_]*\Z| ?:)"
        r"|(?:for )?(?:editors'?|desks?'?|newsroom|staff) (?:eyes |use )?only|for your eyes only"
        r"|background(?: only|(?: information)?,? \(?(?:not (?:to be used|for (?:use|publication))"
        r"|do not (?:use|publish|quote)|off the record)\)?)|(?:for|on) background only"
        r"|(?:internal|desk|private|confidential) (?:notes?|memo|information)(?=[\W_]*\Z)",
        r"(?:streng )?vertraulich|(?:nur )?(?:für den |zum |für )?(?:internen|dienst)[ -]?gebrauch"
        r"|(?:nur )?(?:zur )?internen? (?:verwendung|information|hinweise?|notiz)|nur intern"
        r"|unter drei|redaktionsintern",
        r"(?:strictement )?confidentiel(?:le)?s?|(?:pour |à )?usage (?:strictement )?interne"
        r"(?: (?:uniquement|seulement))?|note interne",
        r"(?:estrictamente )?confidencial|(?:(?:sólo|solo|únicamente) )?(?:para |de )?uso interno"
        r"(?: (?:solamente|únicamente))?|nota interna",
        r"(?:strettamente )?(?:confidenziale|riservato)|(?:solo )?(?:per|ad|a) uso interno",
        r"(?:estritamente |apenas |só |somente )?(?:para )?uso interno(?: apenas)?",
        r"(?:strikt )?vertrouwelijk|(?:alleen )?(?:voor )?intern gebruik",
        r"(?:ściśle )?poufne|(?:tylko |wyłącznie )?do (?:użytku wewnętrznego|wiadomości redakcji)",
        r"(?:строго )?конфиденциально|(?:только )?для (?:внутреннего|служебного) "
        r"(?:пользования|использования)|не под запись",
        r"(?:ل|لل)(?:لاستخدام|استخدام|لاستعمال) الداخلي(?: فقط)?|سري(?: للغاية| وخاص)?",
        r"(?:仅供|僅供|仅限|僅限)(?:内部|內部)(?:参考|參考|使用|传阅)?|(?:内部|內部)(?:参考|參考|使用|资料|資料)"
        r"|绝密|机密|機密|保密|社外秘|部外秘|関係者限り|非公開|オフレコ|取扱注意",
    )
)
CLOSES = r"(?:[\W_]*\Z|[\W_]{0,3}[:：(（!！]| ?[–—]| - "
LABELLED = r"(?-i:[A-Z][A-Z/-]{2,20}: ?)?"
FORBIDDEN = re.compile(
    rf"[\W_]*{LABELLED}{TO}{OF_REST}(?:{FORBIDS}){CLOSES}|[.。]|[,،，] )", re.IGNORECASE
)
INWARD = re.compile(rf"[\W_]*{TO}(?:{INTERNAL}){CLOSES}|\.(?: |\Z))", re.IGNORECASE)
# "DO NOT PUBLISH BELOW THIS LINE": in capitals an order needs no mark behind it.
ORDER = re.compile(
    rf"[\W_]*(?i:{TO})(?:DO NOT {USED.upper()}|NOT (?:FOR|TO BE) {PURPOSE.upper()}"
    r"|NOTHING BELOW)\b"
)
# An order until some moment is about all of the story.
FOR_A_TIME = re.compile(
    r"[\W_]*(?:before|until|till?|without|pending|yet|unless|vor|bis|avant|jusqu|antes|hasta|prima"
    r"|fino|até|voor|tot|przed|do|до|قبل|حتى|之前|まで)",
    re.IGNORECASE,
)
# How what ``FORBIDDEN``, ``ORDER`` and ``INWARD`` match begins, but for ``OF_REST``.
OPENINGS = openings("""
    a achtung ad alleen all apenas attention background bitte company confidential da de desk
    destinada diese dienst do don't ed editors eds estrictamente for highly important internal
    keinesfalls legal let merci n nb ne new niet nicht nie no non not nothing nur off on para
    pas per please poufne por pour private prohibida pro
    red riservato
    solo somente staff strictly sub tylko unter urgent usage uso uwaga vertrouwelijk voor zum zur
""")
# A text that begins with ``OF_REST`` has one of them.
REST_HINTS = (
    "follow", "below", "olgend", "achsteh", "uivant", "iguiente", "eguent", "eguint", "poniższ",
)  # fmt: skip
FOREIGN_HINTS = ("ниже", "следующ", "التالي")
CERTAIN = re.compile(
    r"[\W_]*(?:(?:strictly|private (?:and|&)) confidential|for internal use|streng vertraulich"
    r"|strictement confidentiel|estrictamente confidencial|strettamente (?:riservato|confidenziale)"
    r"|strikt vertrouwelijk|ściśle poufne|строго конфиденциально|(?:[仅僅][供限])|سري للغاية)",
    re.IGNORECASE,
)
