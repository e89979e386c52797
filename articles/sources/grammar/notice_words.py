"""The sentences of notices, by the reason why they are none of the story.

Every pattern is matched against a whole sentence, in lower case and without its stop.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Kind:
    """``proof`` is a sentence that makes a notice, ``beside`` one that only goes with it.

    Without a word of ``names`` in it, the notice may be the story's own ("Get a jab at the hall.
    Sign up here."). ``bracketed`` ones are known only in brackets.
    """

    rule: str
    proof: re.Pattern[str]
    beside: re.Pattern[str] | None = None
    names: re.Pattern[str] | None = None
    bracketed: bool = False


def _any(*forms: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in forms))


PLATFORMS = (
    r"(?:facebook|x|twitter|instagram|whatsapp|telegram|tiktok|youtube|threads|bluesky|linkedin"
    r"|google news|apple news|flipboard)"
)
SUBSCRIPTION = Kind(
    rule="subscription",
    proof=_any(
        r"(?:please |click here to |tap here to |to )?(?:sign ?up|subscribe)"
        r"(?: (?:here|now|today|below|free))*(?:,? (?:to|for|and|with|at|by|in)\b.{0,160})?",
        r"(?:please )?consider (?:subscribing|signing up|becoming a (?:member|subscriber)).{0,80}",
        r"become an? (?:.{3,20} )?(?:member|subscriber|supporter)\b.{0,80}",
        r"(?:stay|keep) .{3,60} (?:with|via) .{2,80}newsletters?.{0,40}",
        rf"join (?:us|our|the .{{2,30}}) .{{0,20}}\b{PLATFORMS}\b.{{0,80}}",
        r"(?:download|get) (?:the|our) .{0,40}\bapp\b.{0,80}",
    ),
    beside=_any(
        r"(?:get|stay|keep|want|start|join|receive|don't miss|never miss|be the first|like|liked"
        r"|love|enjoy|enjoying|enjoyed|need|looking for|interested in|catch up|follow|thanks for"
        r"|support|delivered|straight to|no spam|it's free|unsubscribe)\b.*",
        r"(?:your|the|our) (?:free|daily|weekly|morning|evening|essential|best|latest|most|biggest"
        r"|top|guide)\b.*",
        r"this is (?:the|our) .{0,60}newsletter.*",
        r"(?:(?! (?:has|had|was|were|is|are) ).)*\b(?:newsletters?|in ?box(?:es)?)\b.*",
    ),
    names=re.compile(
        r"\b(?:newsletters?|in ?box(?:es)?|briefings?|headlines|(?:day|week) ahead|news alerts?"
        r"|email alerts?|subscribers?|top stories|(?:latest|breaking) (?:news|stories|updates)"
        rf"|journalism|digest|{PLATFORMS})\b"
    ),
)
DEVELOPING = Kind(
    rule="developing",
    proof=_any(
        r"(?:this is )?(?:a |an )?(?:developing|breaking|rolling)(?: news)? (?:story|event)"
        r"(?:(?:,|:|;| -| –| —| and| which| that)* (?:it |we )?(?:will|is being|may|check|please"
        r"|more|refresh|come back|stay)\b.{0,100})?",
        r"(?:this|the) (?:breaking news |news )?(?:story|article|page|report|post) "
        r"(?:is (?:still )?(?:developing|being updated)|(?:will|may) be (?:updated|refreshed))\b"
        r".{0,100}",
        r"(?:please )?(?:check|come) back (?:here |later |soon |again |often )*for .{0,20}"
        r"(?:updates?|details|more|information|latest)\b.{0,40}",
        r"(?:please )?refresh (?:this|the) page.{0,60}",
        r"(?:more|updates?|details) to (?:come|follow)",
    ),
    beside=_any(
        r"(?:more|further|additional) (?:details|information|updates?|on this)\b.{0,80}",
        r"(?:please )?(?:stay tuned|stay with us|check back|come back|follow|refresh)\b.{0,80}",
        r"(?:we|it)(?:'ll| will) (?:be |bring |have |keep |add |post )?.{0,20}"
        r"(?:updat|more|details|latest).{0,60}",
    ),
)
SYNDICATED = Kind(
    rule="syndicated",
    proof=_any(
        r"(?:except for the headline,? |apart from the headline,? )?this "
        r"(?:story|article|report|copy) (?:has|had|was) not (?:been )?"
        r"(?:edited|created|written|modified|reviewed|altered)\b.{0,220}",
        r"(?:except for the headline,? )?this (?:story|article|report|copy) (?:is|was|has been) "
        r"(?:auto-?generated|(?:automatically )?(?:generated|published)|sourced|taken)\b.{0,60}"
        r"\b(?:feed|wire)\b.{0,80}",
        r"(?:published|auto-?generated) from .{0,60}\b(?:syndicated|agency|wire)\b.{0,40}",
    ),
    beside=_any(r"(?:only )?the headline .{0,30}(?:may have been|has been|was) .{3,100}"),
)
PROGRAMMES = Kind(
    rule="read-more",
    proof=_any(
        r"listen to (?:highlights|the (?:best|latest)|more|every|all|this)\b.{3,300}",
        rf"(?:follow|find|like|watch|see|visit) .{{2,80}} on {PLATFORMS}\b.{{0,120}}",
        r"(?:get in touch|tell us|send us)\b.{0,20}(?:which stories|about a story|story ideas)\b"
        r".{0,120}",
        r"(?:to )?read .{3,80} (?:click|tap) here.{0,40}",
        r"(?:to )?read (?:the )?(?:full|original) (?:story|article|report|interview)(?: here.{0,30}"
        r"| on .{2,30})?",
    ),
    beside=_any(r"get in touch", r"(?:follow|listen|catch up|tell us|send)\b.{3,160}"),
    names=re.compile(rf"\b(?:highlights|latest|stor(?:y|ies)|us|our|{PLATFORMS}|best)\b"),
)
TIPS = Kind(
    rule="contact",
    proof=_any(
        r"(?:please )?(?:e-?mail|contact|write to|send (?:it|them|tips|ideas|yours) to|let us know)"
        r" .{0,60}\S+@\S+\.\w+.{0,60}"
    ),
    beside=_any(r"(?:have|got|do you have|know) (?:an? |any )?.{0,30}", r"(?:or )?call .{3,40}"),
    names=re.compile(r"\b(?:tips?|story|stories|newsroom|news ?desk|feedback|corrections?)\b"),
)
BRACKETED = Kind(
    rule="read-more",
    proof=_any(
        r"(?:read|see|watch|listen to) (?:more|our|the (?:full|original|rest)|also|about)\b"
        r".{0,160}",
        r"(?:click|tap) here.{0,100}|(?:sign ?up|subscribe)\b.{0,120}",
    ),
    bracketed=True,
)
KINDS = (BRACKETED, SYNDICATED, DEVELOPING, SUBSCRIPTION, PROGRAMMES, TIPS)
