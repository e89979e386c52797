"""Names of icons, which copying turns into words."""

from __future__ import annotations

from articles.sources.wordlist import wordlist

# "share cancel email link bookmark"
ICONS = wordlist("""
    square circle radio_button_checked share cancel email link bookmark save print facebook
    twitter whatsapp close menu search chevron_right chevron_left arrow_forward arrow_back
    arrow_right expand_more play_arrow play_circle more_horiz comment comments copy
""")
# Of those, the ones that no sentence begins with.
LEADING_ICONS = (
    "square ",
    "radio_button_checked ",
    "chevron_right ",
    "arrow_forward ",
    "play_arrow ",
)
