"""Why a line was taken for what it is, in words for an editor. Every ``Line.rule`` is a key."""

from __future__ import annotations

HEAD = {
    "headline": "The first block that reads as a title.",
    "headline-handled": "The headline; an agency's handling words in its line are left out.",
    "headline-again": "The headline, printed once more.",
    "kicker": "A section or label above the headline.",
    "kicker-by-place": "A few words directly above a headline at least twice as long.",
    "standfirst": "Stands between the headline and the story.",
    "key-point": "One of the points that sum up the story above it.",
    "byline": "Says who wrote the story.",
    "byline-by-place": "Names alone, in the head of the story and beside a date.",
    "byline-label": "Says that the names of the authors follow.",
    "byline-role": "Says for whom the author above works, or as what.",
    "byline-unread": "Begins like a byline, but not all of it could be read.",
    "names-alone": "Names alone; whether they sign the story has to be said.",
    "date": "States a full date in a line of its own.",
    "date-unread": "A date in form, of a day or year that cannot be, or with two readings.",
    "date-glued": "A date ran into other text; it has to be checked.",
    "above-byline": "Stands above the byline, but is too long for a standfirst.",
}

STORY = {
    "lead": "The first paragraph of running text.",
    "lead-dateline": "The first paragraph; it begins with a dateline.",
    "above-dateline": "A sentence between the byline and the paragraph that has the dateline.",
    "dateline-alone": "A dateline in a line of its own.",
    "body": "Running text of the story.",
    "body-numbered": "One of several points that a word and a number count through.",
    "body-long": "Too long a block to search; kept whole as text.",
    "subhead": "A short line without a full stop, with the story going on below it.",
    "pull-quote": "Repeats words of the story, set large.",
    "pull-quote-attribution": "Says who said the quotation above it.",
    "paragraph-again": "A paragraph that stood before, word for word.",
    "contributors": "All of it reads as names, places and words such as “reported from”.",
    "contributors-signed": "A dash, a name and where it reported from.",
    "letter-signature": "Signs a letter to the editor.",
    "bio": "Says who the author is.",
    "bio-under-label": "Text under “About the author”.",
    "embed-post": "A post from another platform.",
    "embed-signature": "Signs a post from another platform.",
    "unknown": "Nothing says what this line is.",
}

PICTURES = {
    "caption-credit-mark": "Ends with a credit after the word “Credit”.",
    "caption-bracket": "Ends with a credit in brackets.",
    "caption-bracket-name": "Ends with a name in brackets, behind a sentence.",
    "caption-credit-word": "Ends with a credit after a word such as “Photograph”.",
    "caption-credit-glued": "Ends with a name that ran into the full stop before it.",
    "caption-agency": "Ends with a credit that names a known agency.",
    "caption-beside-credit": "Stands next to a credit that is a line of its own.",
    "caption-label": "Begins with the words “Image caption”.",
    "caption-under-label": "Stands under the label of a picture.",
    "caption-under-player": "Stands under the clock of a video player.",
    "caption-worded": "Begins as captions do, such as “FILE -” or “In this photo”.",
    "picture-file": "Names the file of a picture.",
    "caption-again": "A caption that stood before.",
    "credit-alone": "A picture credit in a line of its own.",
    "credit-label": "Says that a picture credit follows.",
}

NOTES = {
    "correction-worded": "Is worded as a correction.",
    "clarification-worded": "Is worded as a clarification.",
    "update-worded": "Says what was updated.",
    "note-worded": "A note from the editors.",
    "correction-label": "Says that a correction or note follows.",
    "correction-under-label": "Text under a correction's or note's label.",
}

WIRE = {
    "wire-handling": "A handling word of an agency, such as “1st Lead”.",
    "wire-slug": "An agency's slug or transmission line.",
    "wire-control": "Control characters of a wire transmission.",
    "wire-initials": "Initials of the desk at the end of agency copy.",
    "desk-notes": "An agency's notes to desks; not for readers.",
    "embargo": "Says until when the story must not be published.",
    "withheld": "Kept from readers by its own words, or stands under such words.",
    "not-for-publication": "Marked by the agency as not for publication.",
}

FORMAT = {
    "stated": "The document's format says so.",
    "stated-field": "A field about the document; kept with it.",
    "stated-again": "The same text once more, in another form.",
    "stated-embargo": "The document's field for an embargo.",
    "stated-picture": "A picture without any words.",
    "stated-hidden": "Hidden from readers in the original.",
    "stated-internal": "A field for desks; not for readers.",
    "stated-comment": "A comment in the document; not for readers.",
    "stated-deleted": "Deleted in the document's tracked changes, or struck out.",
    "stated-table": "A row of a table in the document.",
    "stated-note": "A footnote or endnote, under the number that the text gives it.",
    "stated-embed": "Something from another site, embedded in the page.",
    "stated-furniture": "Stands in a part of the page that is not the story.",
}

MAIL = {
    "mail-subject": "The subject of the message; its text has no headline.",
    "mail-quoted": "Quotes an earlier message.",
    "mail-header": "The header of a message that was passed on.",
    "mail-note": "A covering note to the copy below it, or to what was passed on or attached.",
    "mail-note-doubted": "Speaks to the desk, above the copy; nothing else sets it apart.",
    "mail-greeting": "Greets whom the message was sent to.",
    "mail-signature": "The sender's signature.",
    "mail-alternative": "The same text in another form.",
}

FURNITURE = {
    "list-related": "A heading over links to related stories.",
    "list-topics": "A heading over links to topics.",
    "list-popular": "A heading over links to popular or latest stories.",
    "list-next": "A link to the next or previous story.",
    "read-more": "An invitation to read or see something else.",
    "teaser": "A link to another story, in a list.",
    "teaser-signed": "A link to another story, with its author.",
    "link-in-text": "Reads as a link to another story, between two paragraphs.",
    "link-row": "A row of links.",
    "topic-labels": "Names of topics after the story.",
    "section-names": "Names of sections, from a page's menu.",
    "navigation": "A page's navigation.",
    "advertisement": "Marks an advertisement.",
    "share": "A button for sharing, saving or printing.",
    "comments": "A link to readers' comments.",
    "reading-time": "Says how long reading takes.",
    "time-ago": "Says how long ago; that is no date.",
    "subscription": "Asks to subscribe, sign up or log in.",
    "developing": "Says that the story will be updated.",
    "syndicated": "Says that the story came from another's feed, unedited.",
    "promotion-box": "Inside a box that promotes a newsletter.",
    "legal": "A legal notice.",
    "player": "A control or clock of a video player.",
    "picture-label": "Says that a picture or video stood here.",
    "byline-again": "The author's name once more, as a link.",
    "author-label": "A heading over words about the author.",
    "author-box": "Name or post of the author, in a box.",
    "contact": "Addresses and telephone numbers of the publisher.",
    "summary-label": "A heading over points that sum up the story.",
    "list-end": "Ends a list of links.",
    "placeholder": "A label that the page's template left behind.",
    "print-note": "Says where it was printed, or how to write to the paper.",
    "site-name": "The name of the publisher, from the page's head.",
    "code": "A line of a page's program.",
    "divider": "A line without words.",
    "web-address": "A web address alone.",
    "icon-names": "Names of icons that copying turned into words.",
}

EDITOR = {"told": "An editor said so."}

RULES: dict[str, str] = {
    **EDITOR,
    **HEAD,
    **STORY,
    **PICTURES,
    **NOTES,
    **WIRE,
    **FORMAT,
    **MAIL,
    **FURNITURE,
}
