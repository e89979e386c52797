"""What a page's own style sheets keep from readers, or strike out, by class or identifier.

Only rules for one class or identifier count: what stands in another element, or in another
state, may look otherwise where the page is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from articles.sources.hiding import hides, strikes
from articles.sources.web.marks import WHOLE
from articles.sources.web.node import Node
from articles.sources.web.style_rules import Rule, rules

SELECTOR = re.compile(r"([A-Za-z][A-Za-z0-9]*)?([.#][\w-]+)")
# Not opacity, with which pages fade in what scripts then show.
TELLING = frozenset(
    "display visibility clip clip-path left right top bottom text-indent margin-left margin-top"
    " height max-height width max-width overflow overflow-x overflow-y"
    " text-decoration text-decoration-line color background background-color".split()
)
SHOWN = frozenset({"display", "visibility"})
CONCEALED = frozenset({"none", "hidden", "collapse"})
EVERYWHERE = ("@layer", "@supports", "@media all", "@media screen")
MOST_CLASSES = 40
Rank = tuple[bool, bool, bool, int]
Look = dict[str, tuple[Rank, str]]


def apply_sheets(root: Node) -> frozenset[int]:
    """Writes what hides or strikes an element into its own style, where all else looks. Where
    the elements begin for which it did so."""
    nodes = list(root.walk())
    sheets = (node for node in nodes if node.name == "style")
    looks = _looks(rule for sheet in sheets if _is_for_all(sheet) for rule in rules(sheet.code))
    told = set()
    for node in nodes if looks else ():
        if node.attributes and node.name not in WHOLE and (style := _style(node, looks)):
            node.attributes["style"] = f"{style};{node.get('style')}"
            told.add(node.start)
    return frozenset(told)


def _is_for_all(sheet: Node) -> bool:
    return sheet.get("media").strip().lower() in ("", "all", "screen")


def _looks(found: Iterable[Rule]) -> dict[str, Look]:
    """How each selector looks; without those that some width of the screen shows again."""
    looks: dict[str, Look] = {}
    shown: set[str] = set()
    for order, rule in enumerate(found):
        selectors = [it for it in map(SELECTOR.fullmatch, rule.selectors) if it]
        declared = rule.declarations() if selectors else {}
        if all(part.lower().startswith(EVERYWHERE) for part in rule.around):
            told = [(name, *said) for name, said in declared.items() if name in TELLING]
            for it in selectors if told else ():
                look = looks.setdefault(it[0], {})
                for name, value, important in told:
                    _put(look, name, (important, "#" in it[2], bool(it[1]), order), value)
        elif _is_on_screens(rule) and any(
            name in SHOWN and value not in CONCEALED for name, (value, _) in declared.items()
        ):
            shown.update(it[0] for it in selectors)
    return {selector: look for selector, look in looks.items() if selector not in shown}


def _is_on_screens(rule: Rule) -> bool:
    return all(part.startswith("@") and "print" not in part for part in rule.around)


def _put(look: Look, name: str, rank: Rank, value: str) -> None:
    if name not in look or look[name][0] <= rank:
        look[name] = rank, value


def _style(node: Node, looks: dict[str, Look]) -> str:
    """What the sheets say, if it hides or strikes; the element's own style counts before it."""
    look: Look = {}
    for selector in _selectors(node):
        for name, (rank, value) in looks.get(selector, {}).items():
            _put(look, name, rank, value)
    own = node.get("style").lower()
    parts = [
        f"{name}:{value}" for name, (rank, value) in look.items() if rank[0] or name not in own
    ]
    style = ";".join(parts)
    return style if hides(style) or strikes(style) else ""


def _selectors(node: Node) -> Iterator[str]:
    names = [f".{name}" for name in node.get("class").split()[:MOST_CLASSES]]
    if node.get("id"):
        names.append(f"#{node.get('id').strip()}")
    for name in names:
        yield name
        yield f"{node.name}{name}"
