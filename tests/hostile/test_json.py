"""JSON that says more of itself than a document may, or is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.contrib.auth.models import User

from articles.models import Article, Edition, Stage
from tests.hostile import limited
from tests.hostile.intake import LEAD, body_of, only_article, take_in_bytes

ITEM = {"uri": "tag:1", "headline": "Clock stops", "body_text": LEAD}
TEXT = json.dumps(ITEM)

# N18: the text, and whether there is a story in it
JSON = {
    "a byte order mark": ("\ufeff" + TEXT, True),
    "not a number": (TEXT[:-1] + ', "urgency": NaN}', True),
    "a number of ten thousand digits": (TEXT[:-1] + f', "urgency": {"9" * 10_000}}}', True),
    "an exponent without end": (TEXT[:-1] + ', "urgency": 1e999999999}', True),
    "a text": ('"Clock stops"', False),
    "a number": ("42", False),
    "null": ("null", False),
    "an empty object": ("{}", False),
    "an empty list": ("[]", False),
    "two documents": (TEXT + TEXT, False),
    "trailing bytes": (TEXT + " x", False),
    "cut off": (TEXT[:-20], False),
    "numbers for texts": ('{"headline": 5, "body_text": {"a": [1, null, true]}}', None),
    "nulls for texts": ('{"headline": null, "body_text": null, "byline": null}', None),
    "lists for texts": ('{"headline": ["a"], "body_text": [["b"]], "byline": {}}', None),
    "half a letter": (TEXT.replace("Clock", "Clo\\ud800ck").replace("harbour", "\\udc00"), True),
    "controls": (TEXT.replace("Clock", "Clo\\u0000ck").replace("harbour", "\\u0007"), True),
    "an empty name": (TEXT[:-1] + ', "": "x", "\\u0000": "y"}', True),
    "a prototype": (TEXT[:-1] + ', "__proto__": {"a": 1}, "__class__": "x"}', True),
    "single quotes": ("{'headline': 'Clock'}", False),
    "a comment": ("{/* a */}", False),
}  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("what", JSON)
def test_json_is_a_story_or_refused_with_a_reason(what: str, folder: Path) -> None:
    text, is_story = JSON[what]
    taken = take_in_bytes(folder, text, "item.json")
    assert "its reader failed" not in taken.output
    assert "the database refused" not in taken.output
    if is_story is not None:
        assert taken.outcomes == (["imported"] if is_story else ["refused"])
    if taken.outcomes == ["refused"]:
        assert taken.reason
    for article in Article.objects.filter(headline="", editions__isnull=False):
        pytest.fail(f"{article} was published without a headline")
    for article in Article.objects.all():
        assert not set(article.headline + body_of(article)) & {"\0", "\7", "\ud800"}


# N18
@pytest.mark.django_db
@pytest.mark.parametrize("states", [("usable", "withheld"), ("withheld", "usable")])
def test_a_state_given_twice_cannot_publish(states: tuple[str, str], folder: Path) -> None:
    twice = "".join(f', "pubstatus": "{state}"' for state in states)
    take_in_bytes(folder, TEXT[:-1] + twice + "}", "item.json")
    assert only_article().stage == Stage.DRAFT
    assert not Edition.objects.exists()


# N18
def test_many_members_and_tags_cost_seconds(folder: Path, database: Path) -> None:
    members = {f"k{number}": number for number in range(290_000)}
    (folder / "members.json").write_text(json.dumps({**ITEM, **members}))
    tags = [{"name": f"Tag {number}"} for number in range(20_000)]
    (folder / "tags.json").write_text(json.dumps({**ITEM, "subject": tags}))
    ended = limited.take_in(folder, database, seconds=20)
    limited.assert_cheap(ended)
    for name in ("members.json", "tags.json"):
        assert f"{name}: " in ended.output


# N19
@pytest.mark.django_db
@pytest.mark.parametrize("goes_in_as", ["draft", "review"])
@pytest.mark.parametrize("uri", ["tag:1", None])
def test_a_document_decides_nothing_about_its_state_or_owner(
    goes_in_as: str, uri: str | None, folder: Path
) -> None:
    owner = User.objects.create_user("owner")
    claims = {
        "uri": uri, "status": "published", "state": "live", "stage": "approved", "pk": 1, "id": 1,
        "is_superuser": True, "is_staff": True, "author_id": owner.pk, "owner": owner.pk,
        "published_at": "2000-01-01T00:00:00Z", "visible_from": "2000-01-01T00:00:00Z",
        "publish": True, "lock_version": 99, "source_id": 7, "section_id": 1, "path": "/admin/",
        "slug": "admin",
    }  # fmt: skip
    named = {key: value for key, value in {**ITEM, **claims}.items() if value is not None}
    take_in_bytes(folder, json.dumps(named), "item.json", goes_in_as=goes_in_as)
    article = only_article()
    assert article.stage == goes_in_as
    assert article.lock_version == 0
    assert article.section is None
    assert not Edition.objects.exists()
    owner.refresh_from_db()
    assert not owner.is_superuser
    assert not owner.is_staff
