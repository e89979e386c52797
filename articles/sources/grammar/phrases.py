"""What pages print around a story, by the reason why it is none of the story.

Every pattern is matched against a whole block, in lower case and without a colon at its end.
"""

from __future__ import annotations

PHRASES: dict[str, tuple[str, ...]] = {
    "list-related": (
        r"related(?: (?:articles?|stories|topics?|coverage|posts?|content|links?|news|reading))?",
        r"more (?:on|from|about|in|stories|news|coverage|trending)\b.{0,60}",
        r"more",
        r"see also|also read|also in|keep reading|further reading",
        r"more .{2,30} (?:coverage|news|stories)",
        r"you (?:might|may) also (?:like|be interested in)",
        r"recommended(?: (?:for you|stories|reading|articles|(?:from|by) .{2,30}))?",
        r"read more related articles",
        r"list (?:of \d+ items|\d+ of \d+)|related internet links",
        r"what to (?:know|read|watch)\b.{0,50}",
        r"from (?:our partners|around the web)|around the web|in case you missed it",
    ),
    "list-topics": (
        r"(?:explore|read|see) more (?:on|about) (?:the|these|this) (?:topics?|story)\b.{0,40}",
        r"(?:topics?|tags?|filed under|in this article|topics mentioned|follow topics|in)",
        r"(?:suggested|related) topics?",
    ),
    "list-popular": (
        r"most (?:read|popular|viewed|shared|commented|recent|watched)\b.{0,40}",
        r"editors?'?s?'? picks?|top stories|trending(?: now| stories| topics)?",
        r"popular(?: now)?",
        r"latest(?: (?:stories|news|headlines|videos|updates))?|up next|don't miss|must reads?",
    ),
    "list-next": (
        r"(?:read|up|watch|listen) (?:next|more|also|now)",
        r"(?:previous|next|older|newer) (?:post|article|story)",
    ),
    "read-more": (
        r"(?:read more|more|read also|see also|also read|related|watch|listen|in pictures|live)"
        r"(?: ?[:|]| at) .{2,120}",
        r"(?:lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|lee también"
        r"|leggi anche|lees ook|les også|läs också|читайте также|читайте також)(?: ?:)? ?.{0,120}",
        r"see more (?:on|about|from):? .{2,60}|scroll down (?:for|to) .{2,40}",
        r"(?:follow|find|see|visit|for|read|get|more) .{2,120}(?:https?://|www\.)\S+",
        r"follow .{2,60} on (?:facebook|x|twitter|instagram|whatsapp|tiktok|youtube)\b.{0,120}",
        r"(?:• ?)?(?:do|have|did|are|were) you .{5,100}(?:e-?mail|contact|get in touch).{0,80}",
        r"suggest a correction",
        r"never miss .{3,80}|send your story ideas.{0,60}",
        r"continue reading.{0,80}|(?:click|tap) here.{0,80}|story continues.{0,40}",
        r"\((?:story|article) continues [^()]{3,40}\)?|click here to .{3,80}",
        r"[>»→]+ ?(?:read|watch|more|see|related|listen|also)\b.{2,120}",
        r"(?:article|story|post) continues .{0,40}|view all posts by .{2,60}",
        r"view (?:all|more|gallery|comments).{0,30}",
        r"follow (?:us\b|our\b|\w+ on:?$).{0,60}|download (?:our|the) app.{0,60}",
        r"do you (?:have|know) (?:a story|more|something).{0,80}",
        r"(?:.{2,40}) in other languages",
    ),
    "advertisement": (
        r"advertisement(?: \d+)?(?: ?[·.|-] ?.{0,40})?|ad(?:vertise(?:ment)?)?|ads by .{2,30}",
        r"sponsored(?: (?:content|by|post|links?)\b.{0,40})?|supported by\b.{0,40}",
        r"paid (?:post|content|partnership)",
        r"promoted(?: content)?|partner content|this advertisement has not loaded yet.{0,80}",
        r"(?:skip|scroll) (?:ad|advertisement|to continue(?: with content)?)|remove ads?",
    ),
    "share": (
        r"\d+(?:\.\d)?k? shares?|follow(?: us| author| this author)?|gift",
        r"share(?: ?\d+)?|share (?:this|on|via|the|article|story|full article)\b.{0,40}",
        r"(?:social )?sharing",
        r"share ?(?:this )?(?:article|story|post)(?:share)?|(?:social )?share(?: options)?",
        r"(?:copy|email|copied|get|send)(?: (?:the|this))? ?(?:link|url|article|a friend)?",
        r"link copied.{0,20}|click to copy",
        r"print(?: this)?(?: (?:article|page|story))?|e-?mail(?: link)?|tweet(?: this)?",
        r"pin(?: it)?",
        r"facebook|x|twitter|reddit|linkedin|whatsapp|flipboard|pinterest|telegram|tumblr",
        r"instagram|messenger|youtube|tiktok|threads|bluesky",
        r"(?:add|save)(?: (?:to|for) .{2,40})?|saved|bookmark(?:s|ed)?|gift this article",
        r"gift article|listen(?: to this article)?",
    ),
    "comments": (
        r"(?:\d[\d,.]{0,6}k? )?comments?(?: ?\(?\d+\)?)?",
        r"comments: our rules|we want our comments to be a lively .{20,400}",
        r"(?:show|view|see|hide|read|add a|leave a|post a) comments?\b.{0,30}",
        r"join the (?:conversation|discussion)|leave a reply|what do you think\?",
        r"report (?:an? )?(?:error|typo|issue).{0,30}",
        r"have your say.{0,60}|log ?in to comment|be the first to comment",
    ),
    "reading-time": (
        r"(?:reading time ?:? ?)?\d+[ -]min(?:ute)?s?(?: read| listen| watch)?",
        r"(?:temps de )?lecture ?:? ?\d+ ?min(?:utes?)?\.?|lesezeit ?:? ?\d+ ?min(?:uten?|\.)?"
        r"|\d+ min(?:uten|\.)? lesezeit|tiempo de lectura ?:? ?\d+ ?min(?:utos?|\.)?"
        r"|tempo d[ie] lettura ?:? ?\d+ ?min(?:ut[io]|\.)?|leestijd ?:? ?\d+ ?min(?:uten|\.)?",
    ),
    "time-ago": (
        r"(?:posted |published |updated )?(?:an?|\d+) ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?"
        r"|h|m|d|days?|weeks?|months?|years?) ago",
        r"\d{1,2}[.:]\d\d ?(?:gmt|bst|utc|cet|cest|et|est|edt|aest|aedt|ist)",
        r"(?:published|posted|updated|publié|mis à jour|veröffentlicht|aktualisiert|publicado"
        r"|actualizado|pubblicato|aggiornato):? (?:today|yesterday|hier|aujourd'hui|il y a|gestern"
        r"|heute|vor \d|hoy|ayer|hace|oggi|ieri)\b.{0,60}",
        r"just now|(?:live|new|updated)|(?:today|yesterday) at \d.{0,20}",
        r"this (?:article|story|page) is (?:more than|over) .{2,30} old",
    ),
    "subscription": (
        r"sign ?up(?: (?:now|here|today))?|sign (?:up|in)(?: (?:for|to|with)\b.{0,100})?",
        r"subscribe(?:d)?(?: (?:to|now|today|for|here)\b.{0,80})?",
        r"become a (?:member|subscriber).{0,60}",
        r"(?:the|our) .{3,60} newsletter .{3,120}sign up (?:here|now|today)\b.{0,30}",
        r"thanks for signing up.{0,40}|watch for (?:us|it) in your inbox.{0,20}",
        r"log ?in|log ?out|register|create (?:an|your) account.{0,40}|my account",
        r"already a subscriber\?.{0,40}",
        r"you have \d+ free articles? (?:remaining|left).{0,40}",
        r"you(?:'ve| have) (?:reached|used|read) (?:your|all) .{0,30}(?:limit|articles?)\b.{0,60}",
        r"to continue reading,? (?:please )?(?:subscribe|sign|log|register|create|choose).{0,60}",
        r"il vous reste \d.{1,12} de (?:cet|l)['\w ]+ à lire\..{0,80}"
        r"|(?:la suite|cet article|le reste)(?: de cet article)? est réservée?(?: à nos)?"
        r"(?: aux)? abonnés?.{0,40}"
        r"|(?:dieser|der) artikel ist (?:nur )?(?:für|unseren?) abonnent\w+.{0,60}"
        r"|(?:este|el) (?:artículo|contenido) es (?:exclusivo|sólo|solo) para suscriptores.{0,40}",
        r"this (?:content|article) is (?:reserved )?(?:for|only).{0,60}",
        r"(?:get|try|join) our (?:.{3,30} )?newsletters?\b.{0,120}",
        r"(?:get|receive|want) .{3,120}(?:in|to) your (?:inbox|email)\b.{0,40}",
        r"(?:free )?(?:daily|weekly|monthly) newsletters?",
        r"(?:skip|after) .{0,20}newsletter promotion|skip past .{3,40}",
        r"enter your email.{0,40}|(?:your )?email address",
        r"support (?:our|independent|the) (?:work|journalism|newsroom).{0,40}",
        r"donate(?: now)?",
        r"(?:new)?you can now listen to .{2,40} articles!?",
        r".{2,60} is a reader-supported publication\. .{2,160}",
    ),
    "legal": (
        r"(?:(?:™|®|tm) ?(?:& |and )?)?"
        r"(?:copyright(?: ©| \(c\)|,? (?:19|20)\d\d)|©|\(c\)) ?.{0,400}",
        r".{0,60}all rights reserved.{0,200}",
        r".{0,60}(?:riproduzione riservata|tutti i diritti riservati|tous droits réservés"
        r"|reproduction interdite|alle rechte vorbehalten|todos los derechos reservados"
        r"|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone"
        r"|все права защищены|tüm hakları saklıdır|版权所有|無断転載|무단 ?전재"
        r"|جميع الحقوق محفوظة|כל הזכויות שמורות).{0,200}",
        r"(?:the )?(?:opinions|views) expressed .{2,120} (?:are|is|and) .{2,80}",
        r"if you (?:purchase|buy) .{10,400}|by using this site.{5,300}",
        r".{3,100} receives? .{0,40}(?:support|funding) from .{5,200}"
        r" solely responsible .{5,250}",
        r"our standards:? .{0,80}|purchase licensing rights.{0,40}|reuse this content",
        r"reprints?(?: (?:&|and) permissions?)?",
        r"(?:privacy|cookie)s? (?:notice|policy|settings|preferences).{0,400}",
        r"(?:we|(?:this|our) (?:web)?site)(?: and (?:our|its) partners)? uses? cookies\b.{0,400}",
        r"(?:accept|reject|allow)(?: all)?(?: cookies)?|manage (?:all )?cookies",
        r"terms (?:of|and) .{2,60}",
        r".{0,200}recaptcha.{0,300}",
        r"by (?:signing up|providing|submitting|subscribing|continuing)\b.{0,300}",
        r"this (?:material|content) may not be (?:published|reproduced).{0,200}",
        r".{0,30}journalistic standards.{0,80}",
        r"corrections and clarifications.{0,60}",
    ),
    "player": (
        r"\d{1,2}:\d\d(?::\d\d)?|duration:? \d{1,2}:\d\d(?::\d\d)?|watch now|close",
        r"play(?: video| audio)?|pause|mute|(?:end|start) of (?:carousel|gallery|video|slideshow)",
        r"to play this (?:video|audio|content),? you (?:need|must|have) to .{3,80}",
        r"please use .{3,30} browser for .{3,60}",
        r"getting your .{2,40} player ready.{0,4}|listen to this article.{0,30}",
        r"(?:toggle|hide|show) captions?|(?:now )?playing",
        r"loading(?: (?:the )?(?:video|player|\.\.\.))?.{0,20}|enlarge(?: this)? image",
        r"this (?:video|content) (?:is |could |can ?)not .{2,60}",
        r"(?:(?:image|photo|slide|item) )?\d+ of \d+|\d{1,2} ?/ ?\d{1,2}",
        r"view (?:image|photo) in fullscreen|(?:open|expand) image.{0,20}",
    ),
    "picture-label": (
        r"images?|videos?|photos?|slideshow|gallery|photo gallery|graphic|audio|live feed",
        r"(?:image|media|photo|video) caption,?",
    ),
    "contact": (r"to contact the (?:reporter|editor|author|writer)s?\b.{0,200}",),
    "navigation": (
        r"skip (?:to|past) .{2,40}",
        r"save articles for later|add articles to your saved list.{0,40}",
        r"(?:back|go|return|scroll) to (?:the )?(?:top|home|main|menu).{0,20}|menu|search",
        r"close menu|breadcrumbs?|webmaster(?: ?[|·-]? ?(?:copyright|©|\(c\)).{0,80})?",
        r"home ?[>»/|] ?.{2,60}|show more|load more|see (?:all|more)",
        r"all (?:news|topics|sections)|site (?:map|index)",
    ),
    "author-label": (r"about the (?:authors?|writers?|reporters?)|meet the author|author bio",),
    "list-end": (r"end of list",),
    "placeholder": (
        r"key events?(?: \(\d+\))?",
        r"article content(?: continued)?|article body|story text|main content"
        r"|(?:and )?(?:last |first )?(?:posted|published|updated)|keywords: .{2,80}",
        r"this (?:content|video|post|item) is (?:hosted|provided) by (?:a third party|third"
        r" parties)\b.{0,150}",
    ),
    "print-note": (
        r"a version of this (?:article|story|essay) (?:appears|appeared|was published) .{2,300}",
        r"when we learn of a mistake, we .{0,300}",
        r"if you (?:spot|see|find|notice) an? (?:error|mistake|typo|inaccuracy)\b.{0,120}"
        r"(?:let us know|tell us|contact us|write to us|e-?mail us|\S@\S).{0,80}",
        r"(?:see .{2,30}, |continued (?:from|on) |(?:please )?turn to )(?:page |p\.? ?)\w{1,4}\.?",
        r"the .{2,40} is committed to publishing a diversity of letters.{0,300}",
    ),
    "code": (r"(?:\(function|function ?\(|var \w+ ?=|window\.|document\.|googletag).{0,300}",),
    "divider": (r"[\W_]+",),
    "web-address": (r"(?:https?://|www\.)\S+",),
}

# Headings that open a list of other stories: what follows them is not this one.
LISTS = frozenset({"list-related", "list-topics", "list-popular", "list-next"})
