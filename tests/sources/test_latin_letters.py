"""Copy of one byte a letter that says nothing of its encoding: told by its letters, or asked."""

# ruff: noqa: E501  (a paragraph is one line)

from __future__ import annotations

import pytest

from articles.sources import Ask, DocumentRefused, Paragraph, read_stories
from tests.sources.samples import read

POLISH = "Rada miasta Lipowa postanowiła we wtorek, że późny prom będzie kursował do wiosny, choć dwóch członków głosowało przeciw. Nikt się jeszcze nie zgłosił, żeby śpiewać źle."
CZECH = "Rada města Lípová v úterý rozhodla, že pozdní přívoz zůstane až do jara, když čtyřicet obyvatel nabídlo, že se ujme lan. Převozník řekl, že bude rád, ať už přijde kdokoli."
HUNGARIAN = "Hárskút képviselő-testülete kedden úgy döntött, hogy a késői komp tavaszig közlekedik, miután negyven lakó felajánlotta, hogy kezeli a köteleket. A révész örült, és főzött egy üst levest, fűszerrel. Az őr is evett belőle."
TURKISH = "Ihlamur belediye meclisi salı gecesi geç saatteki feribotun bahara kadar sürmesine karar verdi; kırk kişi halatları çekmeyi önerdi. Başkan, İskele’de değişiklik olmayacağını söyledi."
CERTAIN = {
    "Polish": (POLISH, "windows-1250"),
    "Czech": (CZECH, "windows-1250"),
    "Hungarian": (HUNGARIAN, "windows-1250"),
    "Turkish": (TURKISH, "windows-1254"),
    "Polish, ISO": (POLISH, "iso-8859-2"),
    "Czech, ISO": (CZECH, "iso-8859-2"),
    "Greek": ("Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κρατήσει το πλοίο.", "windows-1253"),
    "Russian": ("Городской совет во вторник решил сохранить паром до весны.", "koi8-r"),
}
WESTERN = [
    "Élève, où çà? « Le maïs », dit-il, à l’œil nu : naïf, le garçon a goûté un bœuf âgé.",
    "Größe übt der Müller, ärgert sich – „öfter“, sagt er. Das Mädchen grüßte für fünf Ämter.",
    "¿Dónde está el niño? ¡Aquí!, señaló él. Mañana comerá jamón en León, según dirá Íñigo.",
    "O pão à mão, São João, não é só útil: três irmãos põem a mesa, e você também, avô.",
    "Bådene sejler på åen, høj æble, 20 m² og ½ liter. Færgen går også på søndage, når det blæser.",
    "Það er góð ferja, sagði Þórður á miðvikudag; hún fór í gær og kom ekki, því áin óx.",
    "Müller aus São Paulo traf Ångström und Núñez im Café Élysée bei 5 °C, sagte François.",
    "Linnavolikogu otsustas, et öine praam jääb kevadeni sõitma; külaelanikud võtsid köied üle.",
]


@pytest.mark.parametrize("name", CERTAIN)
def test_letters_of_a_language_tell_its_encoding(name: str) -> None:
    text, encoding = CERTAIN[name]
    data = f"Lipowa 1\n\n{text}\n".replace("’", "'").encode(encoding)
    story = read(data, "old.txt")
    assert story.encoding == encoding
    paragraphs = [block.text for block in story.body if isinstance(block, Paragraph)]
    assert paragraphs == [text.replace("’", "'")]
    assert encoding in [it.proposal for it in story.questions if it.kind is Ask.ENCODING]


@pytest.mark.parametrize("text", WESTERN)
def test_western_letters_stay_western(text: str) -> None:
    story = read(f"Lenn 1\n\n{text}\n".encode("windows-1252"), "old.txt")
    assert story.encoding == "windows-1252"
    assert Ask.ENCODING not in [it.kind for it in story.questions]


def test_too_few_letters_are_asked_about_with_both_readings() -> None:
    text = "Wójt miał wczoraj gości."
    story = read(b"Bridge to close\n\n" + text.encode("iso-8859-2"), "old.txt")
    asked = next(it for it in story.questions if it.kind is Ask.ENCODING)
    assert (asked.text, asked.proposal) == (text.encode("iso-8859-2").decode("cp1252"), text)
    assert story.hold


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("winmail.dat", b"\x78\x9f\x3e\x22\x01\x02", "packed by Outlook"),
        ("copy.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as .eml"),
    ],
)
def test_mail_of_other_kinds_is_refused_by_name(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(DocumentRefused, match=reason):
        read_stories(data, name)
