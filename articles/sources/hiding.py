"""Styles that keep an element's words from readers, or strike them out."""

from __future__ import annotations

import re

SPACE = re.compile(r"\s+")
HIDING = re.compile(
    r"display:none|visibility:hidden|opacity:0(?:\.0+)?(?![.\d])|mso-hide"
    r"|(?<![\w-])(?:left|right|top|bottom|text-indent|margin-left|margin-top):-\d{4,}"
    r"|(?<![\w-])(?:left|right|top|bottom|text-indent|margin-left|margin-top):-\d{2,}r?em"
    r"|clip:rect\([01](?:px|em)?[,)01]|clip-path:inset\((?:50|100)%",
    re.IGNORECASE,
)
NO_SIZE = re.compile(r"font-size:0(?:\.0+)?(?![.\d])", re.IGNORECASE)
SIZE = re.compile(r"font(?:-size)?:", re.IGNORECASE)
FLAT = re.compile(r"(?<![\w-])(?:max-)?(?:height|width):0(?![.\d])", re.IGNORECASE)
CUT = re.compile(r"overflow(?:-[xy])?:(?:hidden|clip)", re.IGNORECASE)
COLOUR = re.compile(r"(?<![\w-])color:([^;!]{1,40})", re.IGNORECASE)
GROUND = re.compile(r"(?<![\w-])background(?:-color)?:([^;!]{1,40})", re.IGNORECASE)
SHORT_HEX = re.compile(r"#([0-9a-f])([0-9a-f])([0-9a-f])")
SAME = {"white": "#ffffff", "black": "#000000", "rgb(255,255,255)": "#ffffff",
        "rgb(0,0,0)": "#000000"}  # fmt: skip
STRIKING = re.compile(r"text-decoration(?:-line)?:[^;]*line-through", re.IGNORECASE)
LONGEST = 2_000


def hides(style: str) -> bool:
    """Not shown, not opaque, off the screen, clipped away or without height."""
    style = SPACE.sub("", style[:LONGEST])
    flat = FLAT.search(style) and CUT.search(style)
    return bool(HIDING.search(style) or flat or _is_of_its_ground(style))


def _is_of_its_ground(style: str) -> bool:
    """Letters of the colour that they stand on, or of none."""
    colour, ground = _last(COLOUR, style), _last(GROUND, style)
    return colour == "transparent" or bool(colour and colour == ground)


def _last(pattern: re.Pattern[str], style: str) -> str:
    values = pattern.findall(style)
    value = values[-1].lower() if values else ""
    return SAME.get(value) or SHORT_HEX.sub(r"#\1\1\2\2\3\3", value) if len(value) != 7 else value


def has_no_size(style: str) -> bool:
    """Letters of no size; an element inside may give its own a size again."""
    return NO_SIZE.search(SPACE.sub("", style[:LONGEST])) is not None


def gives_size(style: str) -> bool:
    return SIZE.search(style) is not None and not has_no_size(style)


def strikes(style: str) -> bool:
    return STRIKING.search(SPACE.sub("", style[:LONGEST])) is not None
