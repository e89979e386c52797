"""One paragraph of a Word document: its text with links and emphasis, and what hangs on it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from articles.sources.docx.characters import characters
from articles.sources.docx.package import Relation
from articles.sources.docx.shown import Shown
from articles.sources.docx.styles import Part, Style, Styles, is_outlined
from articles.sources.docx.switches import either, is_on, is_struck, value, vanishes
from articles.sources.inline import Inline
from articles.sources.xml_tree import Element

LINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')
# What is no text of the paragraph; the alternative of an mc:Choice would say it twice.
PASSED_OVER = frozenset({"pPr", "rPr", "Fallback", "delInstrText", "rubyPr", "sdtPr", "fldData"})
DELETED = frozenset({"del", "moveFrom"})
NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


@dataclass(slots=True)
class Paragraph:
    """``boxes`` are the text boxes anchored here, ``notes`` the foot- and endnotes referred to, as
    (kind, id); ``drawn`` counts charts and drawings, which have no picture."""

    style: Style
    text: Inline = field(default_factory=Inline)
    list_id: str = ""
    set_apart: bool = False
    deleted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    drawn: int = 0
    struck: bool = False


class ParagraphReader:
    """Reads paragraphs in order; notes are numbered over the whole document."""

    def __init__(self, styles: Styles, relations: Mapping[str, Relation]) -> None:
        self._styles = styles
        self._relations = relations
        self._noted = 0

    def read(self, element: Element) -> Paragraph:
        style = self._styles.get(value(element.first("pPr", "pStyle")))
        numbered = element.first("pPr", "numPr", "numId")
        list_id = style.list_id if numbered is None else value(numbered)
        self._now = Paragraph(style=style, list_id="" if list_id == "0" else list_id)
        self._fields: list[tuple[str, bool]] = []
        self._slanted = self._upright = False
        for child in element.children:
            self._walk(child, deleted=False)
        centred = value(element.first("pPr", "jc")) == "center"
        self._now.set_apart = centred or (self._slanted and not self._upright)
        if style.part is Part.TEXT and is_outlined(element):
            self._now.style = Style(part=Part.HEADING)
        return self._now

    def _walk(self, element: Element, *, deleted: bool) -> None:
        name = element.name
        if name in PASSED_OVER:
            return
        if name == "r":
            self._run(element, deleted=deleted)
        elif name == "hyperlink":
            self._link(element, deleted=deleted)
        else:
            self._contents(element, deleted=deleted or name in DELETED)

    def _contents(self, element: Element, *, deleted: bool) -> None:
        for child in element.children:
            self._walk(child, deleted=deleted)

    def _link(self, element: Element, *, deleted: bool) -> None:
        relation = self._relations.get(element.attributes.get("id", ""))
        self._now.text.start("a", relation.target if relation and relation.outside else "")
        self._contents(element, deleted=deleted)
        self._now.text.end()

    def _run(self, run: Element, *, deleted: bool) -> None:
        own = run.first("rPr")
        style = self._styles.get(value(own.first("rStyle")) if own else "")
        around = self._now.style
        hidden = either(vanishes(own), style.hidden or around.hidden)
        if either(is_struck(own), style.struck or around.struck):
            deleted = self._now.struck = True
        slanted = is_on(own and own.first("i"))
        tags = [tag for tag in "bi" if own and is_on(own.first(tag))]
        apart = deleted or hidden
        if not apart:
            for tag in tags:
                self._now.text.start(tag)
        for child in run.children:
            self._piece(child, deleted=deleted, hidden=hidden, slanted=slanted)
        if not apart:
            for _ in tags:
                self._now.text.end()

    def _piece(self, piece: Element, *, deleted: bool, hidden: bool, slanted: bool) -> None:
        name = piece.name
        if name in PASSED_OVER:
            return
        if name in ("drawing", "pict", "object", "AlternateContent"):
            self._drawing(piece)
        elif name == "fldChar":
            self._field(piece.attributes.get("fldCharType", ""))
        elif name == "instrText" and self._fields:
            self._fields[-1] = (self._fields[-1][0] + piece.text, False)
        elif name == "br" and not (deleted or hidden):
            self._break(piece)
        elif name == "ruby":
            self._ruby(piece, slanted=slanted)
        elif name in NOTES and not deleted:
            self._note(NOTES[name], piece.attributes.get("id", ""))
        else:
            self._text(characters(piece), deleted=deleted, hidden=hidden, slanted=slanted)

    def _text(self, text: str, *, deleted: bool, hidden: bool, slanted: bool) -> None:
        if deleted:
            self._now.deleted.append(text)
        elif hidden:
            self._now.hidden.append(text)
        else:
            self._now.text.text(text)
            if text.strip():
                self._slanted = self._slanted or slanted
                self._upright = self._upright or not slanted

    def _break(self, piece: Element) -> None:
        if piece.attributes.get("type", "textWrapping") == "textWrapping":
            self._now.text.start("br")
            self._now.text.end()
        else:
            self._now.text.text(" ")

    def _ruby(self, ruby: Element, *, slanted: bool) -> None:
        """How it is pronounced stands above the word; here it follows it."""
        base, reading = ruby.first("rubyBase"), ruby.first("rt")
        text = f"{base.text if base else ''}（{reading.text if reading else ''}）"
        self._text(text, deleted=False, hidden=False, slanted=slanted)

    def _note(self, kind: str, note: str) -> None:
        self._noted += 1
        self._now.notes.append((kind, note))
        self._now.text.text(f"[{self._noted}]")

    def _field(self, mark: str) -> None:
        """A field's result is text; a HYPERLINK's is a link besides."""
        if mark == "begin":
            self._fields.append(("", False))
        elif mark == "separate" and self._fields:
            link = LINK.match(self._fields[-1][0])
            if link:
                self._now.text.start("a", link[1])
            self._fields[-1] = ("", bool(link))
        elif mark == "end" and self._fields and self._fields.pop()[1]:
            self._now.text.end()

    def _drawing(self, drawing: Element) -> None:
        """Pictures and text boxes, in order; of two ways to draw the same, the first."""
        now = self._now
        alt = ""
        waiting = [drawing]
        while waiting:
            element = waiting.pop()
            own = element.attributes
            match element.name:
                case "Fallback":
                    continue
                case "txbxContent":
                    now.boxes.append(element)
                    continue
                case "docPr":
                    alt = own.get("descr", "")
                case "blip" | "imagedata":
                    self._picture(element, alt)
                case "textpath":
                    now.text.text(f" {own.get('string', '')} ")
                case "chart" | "relIds":
                    now.drawn += 1
            waiting.extend(reversed(element.children))

    def _picture(self, element: Element, alt: str) -> None:
        own = element.attributes
        relation = self._relations.get(own.get("embed") or own.get("link") or own.get("id") or "")
        if relation:
            shown = Shown(path=relation.target, outside=relation.outside, alt=alt)
            if shown not in self._now.pictures:
                self._now.pictures.append(shown)
