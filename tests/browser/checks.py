"""What is asked of a page in a browser; each finds the faults, so that none is good."""

from __future__ import annotations

from itertools import pairwise

from playwright.sync_api import Page

TEXT_SPACING = (
    "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}"
    "p{margin-block-end:2em!important}"
)
TWICE_AS_LARGE = ":root{font-size:200%}"
# Which axe leaves out unless it is asked for.
TARGETS = {"target-size": {"enabled": True}}
# Of axe's rules, those that another scheme of colours can break.
OF_COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
# Levels of the headings in the order of the page.
LEVELS = "[...document.querySelectorAll('h1,h2,h3,h4')].map(h => Number(h.tagName[1]))"
# Every box that sticks out of the window, but for what scrolls by itself.
STICKING_OUT = """() => [...document.querySelectorAll('body *')].filter(it => {
    const box = it.getBoundingClientRect();
    const isOut = box.right > innerWidth + 1 || box.left < -1;
    return box.width && isOut && !it.closest('.scroll, .nav, .skip, .vh');
}).map(it => it.outerHTML.slice(0, 90))"""
# Every box that hides a part of its own words.
CLIPPED = """() => [...document.querySelectorAll('body *')].filter(it => {
    const hides = ['hidden', 'clip'].includes(getComputedStyle(it).overflowY);
    const isForEarsAlone = it.clientHeight <= 1;
    return hides && !isForEarsAlone && it.innerText && it.scrollHeight > it.clientHeight + 1;
}).map(it => it.outerHTML.slice(0, 90))"""
# Every stop of the tab key without a ring of 3:1 against the paper, or out of the window.
# The page must have been used by its keyboard before.
WITHOUT_RING = """() => {
    const luminance = colour => {
        const [r, g, b] = colour.match(/[\\d.]+/g).map(it => it / 255)
            .map(it => it <= .04045 ? it / 12.92 : ((it + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
    };
    const paper = luminance(getComputedStyle(document.body).backgroundColor);
    const contrast = colour => {
        const [low, high] = [paper, luminance(colour)].sort((a, b) => a - b);
        return (high + .05) / (low + .05);
    };
    const all = 'a[href], button, input, select, summary, [tabindex="0"]';
    const stops = [...document.querySelectorAll(all)];
    return stops.filter(it => it.checkVisibility({visibilityProperty: true})).filter(it => {
        it.focus();
        const box = it.getBoundingClientRect();
        const ring = getComputedStyle(it.closest('.card') ?? it);
        return document.activeElement !== it || it.tabIndex > 0
            || ring.outlineStyle !== 'solid' || parseFloat(ring.outlineWidth) < 3
            || contrast(ring.outlineColor) < 3
            || box.bottom <= 0 || box.top >= innerHeight || box.left < -1 || box.left > innerWidth;
    }).map(it => it.outerHTML.slice(0, 120));
}"""
# Every text whose colour is too near to that of the paper below it.
TOO_PALE = """() => {
    const parts = colour => colour.match(/[\\d.]+/g).map(Number);
    const luminance = colour => {
        const [r, g, b] = parts(colour).map(it => it / 255)
            .map(it => it <= .04045 ? it / 12.92 : ((it + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
    };
    const below = it => {
        for (; it; it = it.parentElement) {
            const colour = getComputedStyle(it).backgroundColor;
            if ((parts(colour)[3] ?? 1) === 1) return colour;
        }
        return 'rgb(255, 255, 255)';
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    while (walker.nextNode()) {
        const it = walker.currentNode.parentElement, style = getComputedStyle(it);
        if (!walker.currentNode.data.trim() || it.closest('script, style, .vh')) continue;
        if (!it.checkVisibility({opacityProperty: true})) continue;
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
        const [low, high] = [style.color, below(it)].map(luminance).sort((a, b) => a - b);
        if ((high + .05) / (low + .05) < (isLarge ? 3 : 4.5)) found.push(walker.currentNode.data);
    }
    return found;
}"""
MOVING = """() => [...document.getAnimations().map(it => it.animationName ?? 'a transition'),
    ...[...document.querySelectorAll('*')]
        .filter(it => parseFloat(getComputedStyle(it).transitionDuration))
        .map(it => it.outerHTML.slice(0, 90))]"""
# Every picture without its measures or its alternative, or that waits when it should not.
BAD_PICTURES = """() => [...document.querySelectorAll('img')].filter(it => {
    const isFirst = it.getAttribute('fetchpriority') === 'high';
    return !it.getAttribute('width') || !it.getAttribute('height') || !it.hasAttribute('alt')
        || (it.loading === 'lazy') === isFirst || (it.closest('.fig--lead') && !isFirst);
}).map(it => it.outerHTML)"""
# Every picture in sight whose credit is not.
UNCREDITED = """() => [...document.querySelectorAll('main img')].filter(it =>
    it.checkVisibility() && !it.closest('.fig, .shot').querySelector('.credit')?.checkVisibility()
).map(it => it.outerHTML)"""
# Every two stories in a row of which the later stands neither below nor after the earlier.
OUT_OF_ORDER = """() => {
    const boxes = [...document.querySelectorAll('main article, main .latest, main .latest li')]
        .map(it => [it.getBoundingClientRect(), it.innerText]);
    return boxes.slice(1).filter(([it], number) => {
        const [before] = boxes[number];
        const isWithin = it.bottom <= before.bottom + 1 && it.top >= before.top - 1
            && it.left >= before.left - 1 && it.right <= before.right + 1;
        return !isWithin && it.top < before.bottom - 1 && it.left < before.right - 1;
    }).map(([, text]) => text.slice(0, 60));
}"""
# Every card of a row whose words have another width than those of the first.
UNEVEN = """() => [...document.querySelectorAll('.strip__grid:not(.strip__grid--feature)')]
    .flatMap(row => {
        const width = it => {
            const style = getComputedStyle(it);
            return it.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        };
        const cards = [...row.children];
        return cards.filter(it => Math.abs(width(it) - width(cards[0])) > 1);
    }).map(it => it.innerText.slice(0, 60))"""
BESIDE_SHARE = """main => {
    const share = main.querySelector('[data-share]'), wasHidden = share?.hidden;
    if (share) share.hidden = true;
    const text = main.innerText;
    if (share) share.hidden = wasHidden;
    return text;
}"""


def assert_nothing_sticks_out(page: Page) -> None:
    assert page.evaluate(STICKING_OUT) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0


def assert_headings_in_order(page: Page) -> None:
    levels = page.evaluate(LEVELS)
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def set_style(page: Page, style: str) -> None:
    """As a reader's own style sheet would, which no policy of the site hinders."""
    page.evaluate(
        "style => { const sheet = new CSSStyleSheet(); sheet.replaceSync(style);"
        "document.adoptedStyleSheets = [sheet] }",
        style,
    )
