"""Front matter in YAML, TOML and JSON: what it says of state and embargo holds."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from articles.sources import Ask, DocumentRefused, Story
from tests.sources.documents import check_spans
from tests.sources.samples import LEAD, read

MOMENT = "2027-05-01T06:00:00Z"
THEN = datetime(2027, 5, 1, 6, tzinfo=UTC)
JSON = '{{"title": "Bridge to close", "author": "Ana Rook", "draft": true, "embargo": "{0}"}}'
TOML = 'title = "Bridge to close"\nauthors = ["Ana Rook"]\nembargo = {0}\ndraft = true'
YAML = "title: Bridge to close\nauthor: Ana Rook\n"
HEADS = (
    f"+++\n# ours\n{TOML}\n+++",
    f"---toml\n{TOML}\n---",
    '+++\ndraft = true\ntitle = "Bridge to close"\n[params]\nauthor = "x"\nembargo = {0}\n'
    '[[authors]]\nname = "Ana Rook"\n+++',
    f";;;\n{JSON}\n;;;",
    f"---json\n{JSON}\n---",
    JSON,
    '{{\n"title": "Bridge to close",\n"author": "Ana Rook", "draft": true,\n'
    '"a": {{"b": [{{"embargo": {{"until": "{0}"}}}}]}}\n}}',
    f"---\n# ours\n{YAML}draft: true\nembargo: {{0}}\n---",
    f"---\n{YAML}params:\n  draft: true\n  press:\n    embargo_until: {{0}}\n---",
)


def markdown(head: str, name: str = "story.md") -> Story:
    return read(f"{head}\n\n{LEAD}\n".encode(), name)


@pytest.mark.parametrize("head", HEADS)
def test_fields_are_read_in_every_form(head: str) -> None:
    text = head.format(MOMENT)
    story = markdown(text)
    assert story.headline == "Bridge to close"
    assert [credit.name for credit in story.credits] == ["Ana Rook"]
    assert story.embargo is not None
    assert story.embargo.moment == THEN
    assert story.hold == "is marked as a draft"
    assert [block.text for block in story.body] == [LEAD]  # type: ignore[union-attr]
    assert story.questions == ()
    check_spans(f"{text}\n\n{LEAD}\n".encode(), (story,))


@pytest.mark.parametrize("head", [head for head in HEADS if head[0] != "{"])
def test_fields_are_known_by_the_lines_around_them(head: str) -> None:
    assert markdown(head.format(MOMENT), "story.txt").headline == "Bridge to close"


@pytest.mark.parametrize(
    "embargo", ["2027-05-01", "2027-05-01 06:00", "1 May 2027", "2027-05-01T06:00:00", "Friday 6am"]
)
@pytest.mark.parametrize("key", ["embargo", "embargoed", "embargo-until"])
def test_an_embargo_without_time_or_zone_is_asked(key: str, embargo: str) -> None:
    story = markdown(f"---\ntitle: Bridge to close\n{key}: {embargo}\n---")
    assert story.embargo is None
    assert [question.kind for question in story.questions] == [Ask.EMBARGO_UNCLEAR]


@pytest.mark.parametrize("embargo", ["2027-05-01", "2027-05-01T06:00:00", "true", '"Friday"'])
def test_an_embargo_without_time_or_zone_is_asked_in_toml(embargo: str) -> None:
    story = markdown(f'+++\ntitle = "Bridge to close"\nembargo = {embargo}\n+++')
    assert [question.kind for question in story.questions] == [Ask.EMBARGO_UNCLEAR]


@pytest.mark.parametrize(
    "embargo", ["2027-05-01 06:00 +00:00", "1 May 2027 06:00 GMT", "Sat, 01 May 2027 06:00:00 GMT"]
)
def test_a_full_moment_is_an_embargo_however_it_is_written(embargo: str) -> None:
    story = markdown(f"---\ntitle: Bridge to close\nembargo: {embargo}\n---")
    assert story.embargo is not None
    assert (story.embargo.moment, story.questions) == (THEN, ())


def test_of_several_embargoes_the_last_to_end_counts() -> None:
    fields = f"embargo: 2026-01-01T00:00:00Z\nparams:\n  embargo: {MOMENT}"
    story = markdown(f"---\ntitle: Bridge to close\n{fields}\n---")
    assert story.embargo is not None
    assert story.embargo.moment == THEN


def test_a_day_in_toml_does_not_borrow_its_hour() -> None:
    story = markdown(
        '+++\ntitle = "Bridge to close"\ndate = 2027-05-01T06:00:00Z\nembargo = 2027-05-01\n+++'
    )
    assert story.embargo is None
    assert [question.kind for question in story.questions] == [Ask.EMBARGO_UNCLEAR]


@pytest.mark.parametrize("embargo", ["", "false", "no", "none"])
def test_no_embargo_is_none(embargo: str) -> None:
    story = markdown(f"---\ntitle: Bridge to close\nembargo: {embargo}\n---")
    assert (story.embargo, story.questions) == (None, ())


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ('+++\ntitle = "A"\ntitle = "B"\n+++', r"cannot be read: cannot overwrite .*, in line 3"),
        ("+++\ntitle = A\n+++", r"cannot be read: invalid value, in line 2"),
        ('+++\ntitle = "A"\nb = [\n+++', r"cannot be read: .*, in line 3"),
        (f"+++\n{'a.' * 30000}b = 1\n+++", "nested too deep"),
        (f"+++\na = {'[' * 40}{']' * 40}\n+++", "nested too deep"),
        (f"+++\na = {'[' * 40000}{']' * 40000}\n+++", "nested too deep|cannot be read"),
        (f"+++\n{'[' * 20000}\n+++", "cannot be read"),
        (f"+++\na = '{'x' * 100_001}'\n+++", "more than 100,000 characters"),
        (';;;\n{"title": "A",}\n;;;', r"cannot be read: a name was expected, in line 2"),
        (f';;;\n{{"a": {"[" * 40}{"]" * 40}}}\n;;;', "nested deeper than 20"),
        (';;;\n{"title": "A"\n;;;', r"cannot be read: .*, in line 3"),
    ],
)
def test_what_cannot_be_read_is_refused(head: str, reason: str) -> None:
    with pytest.raises(DocumentRefused, match=reason):
        markdown(head)


@pytest.mark.parametrize("text", ["+++\n\nBridge to close\n\n+++", ";;;\nno\n;;;", "{a} b"])
def test_other_lines_of_signs_are_no_front_matter(text: str) -> None:
    assert LEAD in [getattr(block, "text", "") for block in markdown(text).body]
