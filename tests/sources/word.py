"""Word documents made by hand, part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
OFFICE = R
OUTSIDE = ' TargetMode="External"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:a="{A}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STYLES = {
    "Title": "Title", "Subtitle": "Subtitle", "berschrift1": "heading 1", "Heading2": "heading 2",
    "Caption": "caption", "Quote": "Quote", "Normal": "Normal",
}  # fmt: skip


def run(text: str, properties: str = "") -> str:
    own = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{own}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*content: str, style: str = "", properties: str = "") -> str:
    """A paragraph; content that is no markup is its text."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    runs = "".join(part if part.startswith("<w:") else run(part) for part in content)
    return f"<w:p><w:pPr>{styled}{properties}</w:pPr>{runs}</w:p>"


def item(text: str, list_id: int = 1) -> str:
    return p(text, properties=f'<w:numPr><w:numId w:val="{list_id}"/></w:numPr>')


def drawing(relation: str, alt: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture" descr="{escape(alt)}"/>'
        f'<a:graphic><a:graphicData><pic:pic><a:blip r:embed="{relation}"/></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def part(name: str, content: str) -> str:
    return f"{DECLARATION}<w:{name} {NAMESPACES}>{content}</w:{name}>"


def relations(*targets: tuple[str, str, str]) -> str:
    """(id, kind, target); an address is outside the document."""
    found = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{escape(target)}"'
        f"{OUTSIDE if '://' in target else ''}/>"
        for name, kind, target in targets
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{found}</Relationships>'


def styles() -> str:
    found = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in STYLES.items()
    )
    return part("styles", found)


def numbering() -> str:
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:numFmt w:val="{kind}"/>'
        "</w:lvl></w:abstractNum>"
        for number, kind in enumerate(("bullet", "decimal"))
    )
    lists = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number - 1}"/></w:num>'
        for number in (1, 2)
    )
    return part("numbering", kinds + lists)


def properties(**fields: str) -> str:
    found = "".join(f"<dc:{name}>{escape(text)}</dc:{name}>" for name, text in fields.items())
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{found}</cp:coreProperties>'
    )


def docx(
    *body: str,
    linked: tuple[tuple[str, str, str], ...] = (),
    parts: Mapping[str, str | bytes] | None = None,
    core: str = "",
) -> bytes:
    """A document of these paragraphs; ``parts`` adds files, ``linked`` what the body refers to."""
    known = (("s", "styles", "styles.xml"), ("n", "numbering", "numbering.xml"))
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": _root(core),
        "word/document.xml": part("document", f"<w:body>{''.join(body)}<w:sectPr/></w:body>"),
        "word/_rels/document.xml.rels": relations(*known, *linked),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        **({"docProps/core.xml": core} if core else {}),
        **(parts or {}),
    }
    return packed(files)


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """A zip of files, the same bytes whenever it is made."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _root(core: str) -> str:
    kind = f"{PACKAGE}/relationships/metadata/core-properties"
    told = f'<Relationship Id="c" Type="{kind}" Target="docProps/core.xml"/>' if core else ""
    return (
        f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="d" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        f"{told}</Relationships>"
    )
