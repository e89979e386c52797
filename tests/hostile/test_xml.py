"""XML that reaches out of itself, or grows; and addresses that lead inside."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from articles.models import Article, Edition, Image
from tests.hostile import limited
from tests.hostile.intake import LEAD, SECOND, pages, story, take_in_bytes
from tests.hostile.test_archives import WORD, docx
from tests.hostile.test_markup import page

SECRET = "the combination of the safe is 7-19-3"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
XINCLUDE = (
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://{secret}" parse="text"/>'
)
TYPES = {
    "external": '<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{secret}">]>',
    "public": '<!DOCTYPE rss [<!ENTITY x PUBLIC "a" "file://{secret}">]>',
    "network": '<!DOCTYPE rss [<!ENTITY x SYSTEM "http://169.254.169.254/latest/meta-data/">]>',
    "parameter": '<!DOCTYPE rss [<!ENTITY % p SYSTEM "file://{secret}"> %p; <!ENTITY x "y">]>',
    "subset": '<!DOCTYPE rss SYSTEM "file://{secret}" [<!ENTITY x "y">]>',
    "laughs": f'<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}<!ENTITY x "&l9;">]>',
    "quadratic": f'<!DOCTYPE rss [<!ENTITY x "{"a" * 100_000}">]>',
    "attribute": '<!DOCTYPE rss [<!ENTITY x "y"><!ATTLIST rss a CDATA "&x;">]>',
}
ROOTS = {
    "feed.xml": (
        '<rss version="2.0"><channel><title>Lenn</title><item><title>Clock {x}</title>'
        f"<description>{LEAD} {{x}}</description></item></channel></rss>"
    ),
    "story.nitf": (
        "<nitf><body><body.head><hedline><hl1>Clock {x}</hl1></hedline></body.head>"
        f"<body.content><p>{LEAD} {{x}}</p></body.content></body></nitf>"
    ),
    "page.xhtml": (
        '<html xmlns="http://www.w3.org/1999/xhtml"><body><article><h1>Clock {x}</h1>'
        f"<p>{LEAD} {{x}}</p></article></body></html>"
    ),
    "picture.svg": '<svg xmlns="http://www.w3.org/2000/svg"><text>Clock {x}</text></svg>',
}


@pytest.fixture
def secret(folder: Path) -> Path:
    file = folder.parent / "secret.txt"
    file.write_text(SECRET)
    return file


# N15
@pytest.mark.django_db
@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("name", ROOTS)
def test_no_entity_brings_anything_in(name: str, kind: str, folder: Path, secret: Path) -> None:
    doctype = TYPES[kind].replace("{secret}", str(secret))
    taken = take_in_bytes(folder, doctype + ROOTS[name].replace("{x}", "&x;"), name)
    assert name in taken.output
    assert "its reader failed" not in taken.output
    for text in (*pages().values(), taken.output, str(list(Article.objects.values()))):
        assert SECRET not in text
        assert "ha" * 100 not in text


# N15
@pytest.mark.django_db
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-7"])
def test_an_entity_is_seen_in_any_encoding(folder: Path, secret: Path, encoding: str) -> None:
    doctype = TYPES["external"].replace("{secret}", str(secret))
    text = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}{ROOTS["feed.xml"]}'
    taken = take_in_bytes(folder, text.replace("{x}", "&x;").encode(encoding), "feed.xml")
    assert taken.outcomes == ["refused"]
    assert SECRET not in taken.output


# N15
@pytest.mark.django_db
@pytest.mark.parametrize("name", ROOTS)
def test_nothing_is_included(name: str, folder: Path, secret: Path) -> None:
    include = XINCLUDE.replace("{secret}", str(secret))
    taken = take_in_bytes(folder, ROOTS[name].replace("{x}", include), name)
    assert name in taken.output
    assert SECRET not in str(pages())


# N15
@pytest.mark.django_db
@pytest.mark.parametrize("kind", TYPES)
def test_a_word_document_declares_no_entity(kind: str, folder: Path, secret: Path) -> None:
    doctype = TYPES[kind].replace("{secret}", str(secret)).replace("rss", "w:document", 1)
    text = f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>&x; {LEAD}</w:t></w:r></w:p>'
    taken = take_in_bytes(folder, docx(f"{doctype}{text}</w:body></w:document>".encode()), "a.docx")
    assert taken.outcomes == ["refused"]
    assert "a.docx" in taken.output


# N15
def test_entities_cost_neither_time_nor_memory(folder: Path, database: Path) -> None:
    many = "&x;" * 2_000
    for kind in ("laughs", "quadratic"):
        for name, root in ROOTS.items():
            (folder / f"{kind}-{name}").write_text(TYPES[kind] + root.replace("{x}", many))
    limited.assert_cheap(limited.take_in(folder, database))


ADDRESSES = [
    "http://169.254.169.254/latest/meta-data/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://[::ffff:127.0.0.1]/",
    "http://localhost:6379/",
    "https://127.0.0.1:8000/admin/",
    "gopher://127.0.0.1:6379/_FLUSHALL",
    "file:///etc/passwd",
    "ftp://evil.example/a.jpg",
    "ldap://evil.example/a",
    "dict://evil.example:11111/",
    "jar:http://evil.example!/a",
    "http://evil.example/\r\nX-Injected: 1",
    "http://user:pass@evil.example/",
    "//evil.example/a.jpg",
]


# N16
@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_no_address_is_visited_and_no_picture_fetched(folder: Path, address: str) -> None:
    body = (
        f'<figure><img src="{address}"><figcaption>The tower.</figcaption></figure>'
        f'<p>Read <a href="{address}">the minutes</a> of it, said Orla Venn on Tuesday.</p>'
    )
    html = page(body).replace("<title>", f'<link rel="canonical" href="{address}"><title>')
    taken = take_in_bytes(folder, html, "story.html")
    assert taken.outcomes == ["imported"]
    assert not Image.objects.exclude(file="").exists()
    shown = Client().get(Edition.objects.get().path).content.decode()
    assert "<img" not in shown
    if not address.startswith("http"):
        assert f'href="{address}' not in shown
    assert "\nX-Injected" not in shown


# N16
@pytest.mark.django_db
def test_an_address_in_plain_text_stays_text(folder: Path) -> None:
    take_in_bytes(folder, story("Clock stops at ten", *[f"See {it} too." for it in ADDRESSES[:12]]))
    shown = Client().get(Edition.objects.get().path).content.decode()
    assert not [address for address in ADDRESSES if f'href="{address}' in shown]
    assert SECOND[:20] in shown
