"""Properties of runs and styles that are on, off, or not spoken of."""

from __future__ import annotations

from articles.sources.xml_tree import Element

OFF = ("0", "false", "off", "none")


def value(element: Element | None) -> str:
    return element.attributes.get("val", "") if element else ""


def is_on(element: Element | None) -> bool:
    """A switch is on when it is there, unless it says otherwise."""
    return element is not None and value(element).lower() not in OFF


def vanishes(properties: Element | None) -> bool | None:
    """Whether a run or style is hidden; None where it does not say."""
    return _switched(properties, "vanish")


def is_struck(properties: Element | None) -> bool | None:
    return _switched(properties, "strike", "dstrike")


def either(own: bool | None, inherited: bool) -> bool:
    """What a run says of itself counts before what its styles say."""
    return inherited if own is None else own


def _switched(properties: Element | None, *names: str) -> bool | None:
    found = list(properties.all(*names)) if properties else []
    return any(map(is_on, found)) if found else None
