"""What may be a dateline in scripts without capitals, and who signs in it, is asked."""

from __future__ import annotations

import pytest

from articles.sources import Ask
from tests.sources.samples import LEAD, document, read

TEXT = "町は橋を一年間閉鎖すると発表した。工事は来月始まるという。"
KOREAN = (
    " 나루터 기자 = 시의회는 화요일 밤 늦게 투표를 거쳐 마을에서 가장 오래된 다리를 "
    "일 년 동안 폐쇄하기로 결정했다."
)
HINTED = [
    ("(서울=렌통신)", KOREAN, "서울, 렌통신", "나루터"),
    ("렌社北京3月5日电", "（记者 王桥）" + TEXT, "北京, 렌社", "王桥"),
    ("本报讯", "（记者 王桥）" + TEXT, "本报", "王桥"),
    ("नई दिल्ली, 5 मार्च (भाषा)", " परिषद ने मंगलवार को पुल को बंद करने का फैसला किया।",
     "नई दिल्ली, 5 मार्च, भाषा", ""),
    ("اسلام آباد", ": کونسل نے منگل کو چھ ووٹوں سے پل بند کرنے کا فیصلہ کیا ہے۔", "اسلام آباد", ""),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "rest", "place", "reporter"), HINTED)
def test_place_agency_and_reporter_are_proposed(
    printed: str, rest: str, place: str, reporter: str
) -> None:
    story = read(document("Town to close its oldest bridge", printed + rest, LEAD), "script.txt")
    asked = [(q.kind, q.proposal) for q in story.questions]
    signed = [(Ask.CREDIT_UNCLEAR, reporter)] if reporter else []
    assert asked == [(Ask.DATELINE_CANDIDATE, place), *signed]
    assert story.questions[0].text == printed


def test_a_day_in_digits_is_part_of_a_dateline() -> None:
    text = "HÀ NỘI, 5/3 (TTXVN) - Hội đồng hôm thứ Ba bỏ phiếu để đóng cửa cây cầu cũ."
    story = read(document("Town to close its oldest bridge", text), "script.txt")
    assert story.dateline is not None
    assert (story.dateline.agency, story.dateline.date) == ("TTXVN", "5/3")
