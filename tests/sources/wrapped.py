"""Invented copy in several languages, and how mail programs and old terminals wrap it."""

# ruff: noqa: E501  (a paragraph is one line; the letters are those of its language)

from __future__ import annotations

import textwrap

ENGLISH = (
    "The council of this river town voted on Tuesday night to keep the late ferry running until the spring, after forty residents had offered to handle the ropes for nothing more than a warm supper.",
    "It had been condemned twice before, both times by members who had never caught it, and who said so themselves when they were asked. The harbour office will teach the volunteers in January.",
    "“I have missed it exactly once,” said Orla Venn, who keeps the gardens on the south bank. “I walked home over the hill, in the rain, and I have not forgotten it.”",
    "On most nights the boat carries fewer people than a bus shelter holds, and on the others it is full of a choir that sings in the pub across the water until closing time.",
    "Nobody has asked the choir.",
)
GERMAN = (
    "Der Stadtrat von Lindenau an der Lenn hat am Dienstagabend beschlossen, die späte Fähre bis zum Frühjahr weiterfahren zu lassen, nachdem vierzig Einwohner angeboten hatten, die Leinen selbst zu führen.",
    "Zweimal schon war sie abgeschrieben worden, beide Male von Mitgliedern, die nie mit ihr gefahren waren und das auf Nachfrage auch zugaben. Das Hafenamt will die Freiwilligen im Januar ausbilden.",
    "„Ich habe sie genau einmal verpasst“, sagte Orla Venn, die sich um die Gärten am Südufer kümmert. „Ich bin im Regen über den Hügel nach Hause gegangen und habe es nicht vergessen.“",
    "An den meisten Abenden befördert das Boot weniger Menschen, als in ein Wartehäuschen passen, an den anderen ist es voll mit einem Chor.",
)
RUSSIAN = (
    "Городской совет Липовки во вторник вечером решил сохранить поздний паром до весны, после того как сорок жителей предложили сами управляться с канатами за один только горячий ужин.",
    "Дважды его уже собирались отменить, и оба раза на этом настаивали депутаты, которые сами никогда на нём не ездили и не скрывали этого. Управление порта обучит добровольцев в январе.",
    "В большинство вечеров паром перевозит меньше людей, чем помещается на автобусной остановке, а в остальные он полон певцов, которые поют в трактире на том берегу до самого закрытия.",
)
JAPANESE = (
    "川沿いの町の議会は火曜日の夜、住民四十人が綱を扱うことを申し出たのを受けて、夜遅くの渡し船を春まで続けることを決めた。",
    "渡し船はこれまでに二度も廃止が提案されたが、いずれも一度も乗ったことのない議員によるものだったと、議会の事務局は説明している。",
    "港の事務所は一月に、手伝いを申し出た人たちに船の扱い方を教える予定だという。町の人々はそれを楽しみにしている。",
)
CHINESE = (
    "河边小镇的议会星期二晚上决定，在四十名居民主动提出帮忙拉缆绳之后，把深夜的渡船一直保留到明年春天为止。",
    "渡船此前两次险些被取消，两次提议的议员都承认自己从来没有坐过这条船，镇上的人对此议论纷纷，至今没有平息。",
    "港口办公室将在一月份教志愿者怎样操作船只，大多数晚上船上的乘客还没有一个公共汽车站里等车的人多。",
)


def wrap(paragraph: str, width: int) -> list[str]:
    return textwrap.wrap(paragraph, width, break_on_hyphens=False)


def cut(paragraph: str, width: int) -> list[str]:
    """At a fixed width, as scripts without spaces are; a full stop never begins a line."""
    lines = [paragraph[:width]]
    for at in range(width, len(paragraph), width):
        line = paragraph[at : at + width]
        if line[0] in "。、，" or len(line) == 1:
            lines[-1] += line[0]
            line = line[1:]
        if line:
            lines.append(line)
    return lines


def parted(paragraphs: tuple[str, ...], width: int) -> str:
    """Paragraphs with empty lines between them."""
    return "\n\n".join("\n".join(wrap(it, width)) for it in paragraphs) + "\n"


def indented(paragraphs: tuple[str, ...], width: int, indent: str = "    ") -> str:
    """Paragraphs that begin with an indentation, and no empty lines."""
    return "\n".join("\n".join(wrap(indent + it, width)) for it in paragraphs) + "\n"


def close(paragraphs: tuple[str, ...], width: int) -> str:
    """Paragraphs that nothing parts but their short last lines."""
    return "\n".join("\n".join(wrap(it, width)) for it in paragraphs) + "\n"
