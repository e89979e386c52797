"""How desks write to each other in the copy itself: kills, holds, notes, what is still to come.

A notice is told from a headline ("Kill Bill turns 20") by its capitals or by its form; what may
be either is ``DOUBTFUL``. Words for unfinished copy ("TK") are those of American desks.
"""

from __future__ import annotations

import re

from articles.sources.openings import openings

TO_DESKS = (
    r"(?i:(?:eds?|editors|subs|desks?|news ?desk|picture desk|attention(?: all)?(?: editors)?"
    r"|n\.?b\.?|urgent|bulletin|advisory|important|please note|note|legal)\b[\W_]*)?"
)
ENDS = r"(?:[\W_]*\Z|[:.!(,]| ?[–—]| - )"
USED = r"(?:publish|use|run|print|release|broadcast|transmit)"
PURPOSE = r"(?:publication|use|release|broadcast|print)"
ALONE = (
    r"(?:kill(?:ed)?|withhold|withheld|withdrawn|spiked?|hold|on hold|drafts?|nfp|retract(?:ed|ion)"
    r"|recall(?:ed)?|(?:web|online|print|uk|us) out|(?:print|paper|web|online) only"
    r"|subject to (?:legal )?(?:advice|clearance|approval|check|review)"
    r"|reporting restrictions? (?:apply|applies|in (?:place|force))"
    r"|(?:not for|no) (?:uk|us|web|online|print)(?: use)?(?:[,;] no (?:uk|us|web|online|print))*)"
)
NOTICE = re.compile(
    rf"[\W_]*{TO_DESKS}(?:"
    r"(?i:tests?(?: (?:only|story|message))?)[\W_]+(?i:(?:please )?(?:ignore|disregard|do not)\b)|"
    rf"(?i:{ALONE})[\W_]*\Z|(?i:reporting restrictions? apply) ?:"
    r"|(?i:(?:please )?disregard (?:this|the(?: previous)?) (?:story|copy|item|text|version))\b"
    r"|(?:kill|withdrawn|spiked?|hold|draft) ?:|DRAFT ?:"
    r"|(?i:draft)[\W_]{1,4}(?i:(?:not|do not|for (?:approval|review|comment))\b)"
    rf"|(?:KILL(?:ED)?|WITHHOLD|WITHDRAWN|WITHHELD|SPIKED?|HOLD|ON HOLD|LEGAL HOLD){ENDS}"
    r"|(?i:mandatory kill(?! switch)|kill (?:notice|order|alert|advisory)|legal hold(?! on ))\b"
    r"|KILL (?:STORY|COPY|PHOTO)\b|(?:HOLD|HELD|WITHHOLD) (?:FOR|UNTIL|TILL|PENDING)\b"
    rf"|DO NOT {USED.upper()}\b|NOT FOR {PURPOSE.upper()}\b|NOT (?:YET )?(?:CLEARED|LEGALL?ED)\b"
    rf"|(?i:do not|don't) (?i:{USED}) ?(?:{ENDS}|(?i:before|until|till|without|pending|yet)\b)"
    r"|(?i:hold|held) (?i:for|pending) (?i:legal|lawyers?|clearance|approval|release)\b"
    rf"|(?i:not for (?:publication|broadcast)|not (?:yet )?(?:legally )?cleared){ENDS}"
    r"|(?i:(?:bitte )?nicht (?:zur veröffentlichung|veröffentlichen)|ne pas (?:publier|diffuser)"
    r"|no publicar|non pubblicare|niet (?:voor publicatie|publiceren)|não publicar)\b)"
)
# An agency's slug with the notice at its end: "BC-Bridge, KILL".
SLUGGED = re.compile(r"[,:–—-] ?(?:MANDATORY )?(?:KILL|WITHHOLD|HOLD|WITHDRAWAL|KILLED)[\W_]*\Z")
FORBIDS = re.compile(
    rf"\b(?:mandatory )?kill(?:ed)?\b|\b(?:do not|don't|not to be) {USED}|\bwithh[eo]ld\b"
    rf"|\bwithdrawn\b|\b(?:hold|held) (?:for|until|pending)\b|\bnot for {PURPOSE}\b"
    r"|\bnot (?:yet )?(?:legally )?cleared\b|\bdo not name\b",
    re.IGNORECASE,
)
DOUBTFUL = re.compile(
    rf"[\W_]*{TO_DESKS}(?:KILL|WITHHOLD|HOLD|WITHDRAWN|SPIKE|NB|TK(?! [A-Z][a-z]))\b"
    r"|[\W_]*(?:Kill(?:ed)?|Withhold|Withheld|Withdrawn|Spiked?|Hold|On hold) ?:"
    r"|[\W_]*(?i:do not publish|not for publication|hold (?:for|until)|withhold)\b"
)
TO_COME = r"TK(?:[ ,]{1,2}TK){1,9}|TKTK\w{0,20}|TK(?=[\W_]*\Z|[:.,–—-])"
NOTE = re.compile(
    rf"[\W_]*(?:LEGAL ?:|(?i:n\.?b\.?) ?:|NB\b[ -]+(?=.*(?i:\b(?:desk|subs|legal|editors?)\b))"
    r"|(?i:(?:news ?|night |picture )?desk|desk note|internal|note to (?:desk|subs)"
    r"|redaktionshinweis|hinweis an die redaktion|note à la rédaction|nota a la redacción"
    r"|for (?:desk|subs|legal)) ?:"
    r"|(?i:(?:(?:reporter|writer|sub|desk)(?:'?s)?'? note|desk quer(?:y|ies)) ?(?::|[–—]|-+ ))"
    r"|(?:EDITORS?|Editors?) ?: (?i:please|note|this|the story|story|replaces|adds|updates|corrects"
    r"|with|moving|in (?:par|para|paragraph|graf)) ?"
    r"|(?i:notes? (?:to|for) (?:the )?(?:night |news ?|picture )?(?:desk|subs))\b"
    r"|NOTES? (?:TO|FOR) (?:THE )?EDITORS?\b(?![\W_]*\Z)"
    r"|INTERNAL(?: (?:ONLY|NOTE|MEMO|USE ONLY))?(?=[\W_]*\Z|:| ?[–—]| - )|(?i:for internal use)\b"
    rf"|(?:By |BY |by )?(?:{TO_COME}))"
)
NOT_FINISHED = re.compile(rf"[\W_]*(?:By |BY |by )?(?:{TO_COME})")
# The words of a notice that takes a story back, behind "MANDATORY KILL".
TAKES_BACK = re.compile(
    r"\b(?:kill(?:ed)?|withdraw(?:n|s|al)?|withh[eo]ld|retract(?:ed|ion)?|disregard|do not use"
    r"|slugged|moved (?:at|on|earlier)|transmitted|(?:no|not) (?:sub|replacement)\w*)\b",
    re.IGNORECASE,
)
KILLS = re.compile(
    rf"[\W_]*{TO_DESKS}(?:KILL(?:ED)?\b|WITHDRAWN\b|WITHDRAWAL\b|(?i:mandatory kill"
    r"|kill (?:notice|order|alert|advisory|story|copy)|please (?:kill|withdraw|disregard))\b)"
)
TO_EDITORS = re.compile(r"[\W_]*eds?\b ?[:.]", re.IGNORECASE)
WRAPPED = re.compile(
    r"\(\(.*\)\)\Z|\[[^\[\]]*\]\Z|\*\*.*\*\*\Z|--+.*--+\Z|<<.*>>\Z|\{\{.*\}\}\Z|/\*.*\*/\Z|##.*##\Z"
)
WRAPS = "()[]*-<>{}/# "
OF_DESKS = re.compile(
    r"\b(?:nb|tk|legal|desk|subs|eds|editors?|internal|note to|do not|don't|confirm|check|query"
    r"|hold|not cleared|off the record|not for|placeholder|fixme|todo|xxx)\b",
    re.IGNORECASE,
)
# A note inside a paragraph. Square brackets are a quotation's insertions too.
BRACKETED = re.compile(r"\[[^\[\]]{2,300}\]|\([^()]{2,80}\)")
SAYS_NOTE = re.compile(
    r"\[\W*(?:(?:NB|TK|LEGAL|DESK|SUBS?|EDS?|INTERNAL|CHECK|QUERY|NOTE)\b"
    r"|(?i:n\.?b\.?|legal|desk|subs|eds?|internal|note to \w+)[ :]"
    rf"|(?i:{ALONE})\W*\Z|(?:HOLD|KILL|WITHHOLD|SPIKED?|DRAFT)\b"
    r"|(?i:do not (?:publish|use|run)|not for publication|not (?:yet )?(?:legally )?cleared"
    r"|draft\W{1,4}not))"
    r"|\((?:(?:HOLD|KILL|WITHHOLD|SPIKED?|DRAFT|DO NOT (?:USE|PUBLISH)|NOT CLEARED)\)"
    r"|CHECK\b(?! ?\))|TK[ )]|NB:|LEGAL:|SUBS?:|DESK:|EDS?:|QUERY:)"
)
AT_TAIL = re.compile(
    r"\b(?:check|confirm|query|fact-?check|desk|subs|legal|do not|not for)\b", re.IGNORECASE
)
UNFINISHED = re.compile(r"(?<![\w&])TK(?!\w| [A-Z][a-z])")
# How what ``NOTICE``, ``KILLS``, ``NOTE`` and ``TO_EDITORS`` match begins, or a title's order.
OPENINGS = openings("""
    advisory attention bitte bulletin by desk disregard do don't draft ed editors eds embargo
    for held hinweis hold important internal killed legal mandatory n nb ne news nfp online paper
    print recall retracted uk us web nicht niet night no non nota not
    on picture please redaktionshinweis reporter spiked subject subs test tk tktk urgent
    withheld writer
""")
# To the desk, or to whom a column answers.
QUERY = re.compile(r"[\W_]*(?:quer(?:y|ies)|to check|fact-?check) ?:", re.IGNORECASE)
QUERY_OPENINGS = openings("query to fact")
