"""WordPress exports: posts with their pictures, people and states."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from articles.sources import Ask, DocumentRefused, Figure, Paragraph, Role, Story, read_stories
from tests.sources.documents import SEEDS, bare, check_mutants, check_spans, words_of
from tests.sources.samples import LEAD

EXPORT = SEEDS / "wxr" / "courier-export.xml"
SPACES = (
    'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"'
)
PICTURE = (
    "<item><title>a</title><excerpt:encoded>The quay.</excerpt:encoded><wp:post_id>7</wp:post_id>"
    "<wp:post_type>attachment</wp:post_type><wp:attachment_url>https://l.example/a.jpg"
    "</wp:attachment_url><wp:postmeta><wp:meta_key>_media_credit</wp:meta_key><wp:meta_value>"
    "Ana Rook/AFP</wp:meta_value></wp:postmeta></item>"
)


def export(items: str) -> tuple[Story, ...]:
    people = (
        "<wp:author><wp:author_login>arook</wp:author_login><wp:author_display_name>Ana Rook"
        "</wp:author_display_name></wp:author>"
    )
    text = f"<rss {SPACES}><channel>{people}{items}</channel></rss>"
    return read_stories(text.encode(), "export.xml")


def post(content: str = LEAD, fields: str = "", status: str = "publish") -> str:
    return (
        f"<item><title>Bridge to close</title><content:encoded><![CDATA[{content}]]>"
        f"</content:encoded><wp:status>{status}</wp:status><wp:post_type>post</wp:post_type>"
        f"{fields}</item>"
    )


def meta(key: str, value: str) -> str:
    return (
        f"<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value>{value}</wp:meta_value>"
        "</wp:postmeta>"
    )


def one(content: str = LEAD, fields: str = "", status: str = "publish", after: str = "") -> Story:
    (story,) = export(post(content, fields, status) + after)
    return story


def body(story: Story) -> list[str]:
    return [part.html or part.text for part in story.body if isinstance(part, Paragraph)]


def figure(story: Story) -> Figure:
    (found,) = (part for part in story.body if isinstance(part, Figure))
    return found


def test_empty_lines_make_paragraphs_and_single_ones_breaks() -> None:
    content = f"{LEAD}\n\nOne <b>word</b>.\nTwo.\r\n\r\n<h3>Head</h3>\nThree."
    assert body(one(content)) == [LEAD, "One <strong>word</strong>.<br>Two.", "Three."]


def test_line_ends_between_blocks_of_the_editor_mean_nothing() -> None:
    content = f"<!-- wp:paragraph -->\n<p>{LEAD}\nStill.</p>\n<!-- /wp:paragraph -->"
    assert body(one(content)) == [f"{LEAD} Still."]


@pytest.mark.parametrize(
    ("content", "caption", "credit"),
    [
        ('[caption id="attachment_7"]<img src="a.jpg"> Own words.[/caption]', "Own words.", "AFP"),
        ('[caption caption="Own words."]<img src="a.jpg" class="wp-image-7">[/caption]',
         "Own words.", "AFP"),
        ('[media-credit name="Ben Tarrow/PA"]<img src="b.jpg">[/media-credit]', "", "PA"),
        ('[caption][media-credit name="Ben Tarrow/PA"]<img src="b.jpg">[/media-credit] Own words.'
         "[/caption]", "Own words.", "PA"),
        ('<figure><img src="a.jpg" class="wp-image-7"></figure>', "The quay.", "AFP"),
        ('[gallery ids="7"]', "The quay.", "AFP"),
    ],
)  # fmt: skip
def test_pictures_have_their_words_from_the_post_or_the_attachment(
    content: str, caption: str, credit: str
) -> None:
    found = figure(one(f"{LEAD}\n\n{content}", after=PICTURE))
    assert (found.caption, found.credits[0].agency) == (caption, credit)


def test_the_chosen_picture_leads_the_story() -> None:
    story = one(fields=meta("_thumbnail_id", "7"), after=PICTURE)
    assert isinstance(story.body[0], Figure)
    assert (story.body[0].href, story.body[0].caption) == ("https://l.example/a.jpg", "The quay.")


def test_a_chosen_picture_that_the_post_shows_is_shown_once() -> None:
    story = one(f'{LEAD}<img src="/x/a-300x200.jpg">', meta("_thumbnail_id", "7"), after=PICTURE)
    assert figure(story).href == "/x/a-300x200.jpg"


def test_a_login_becomes_the_name_that_the_site_has_for_it() -> None:
    story = one(fields="<dc:creator>arook</dc:creator>")
    assert [credit.name for credit in story.credits] == ["Ana Rook"]


def test_an_unknown_login_is_asked() -> None:
    story = one(fields="<dc:creator>br77</dc:creator>")
    assert [ask.kind for ask in story.questions] == [Ask.CREDIT_UNCLEAR]


PRINTED = [
    f"<!-- wp:paragraph --><p>By Ines Marrable</p><!-- /wp:paragraph --><p>{LEAD}</p>",
    f"<strong>By INES MARRABLE</strong>\n\n{LEAD}",
]


@pytest.mark.parametrize("content", PRINTED)
@pytest.mark.parametrize("login", ["webdesk", "arook"])
def test_a_byline_above_the_text_counts_before_who_saved_it(content: str, login: str) -> None:
    story = one(content, f"<dc:creator>{login}</dc:creator>")
    assert [credit.name for credit in story.credits] == ["Ines Marrable"]
    assert (body(story), story.byline.casefold()) == ([LEAD], "by ines marrable")
    assert [(q.kind, q.text.casefold()) for q in story.questions] == [
        (Ask.CREDIT_UNCLEAR, "by ines marrable")
    ]


def test_a_byline_above_the_text_that_agrees_is_not_asked() -> None:
    story = one(f"<p>By Ana Rook</p><p>{LEAD}</p>", "<dc:creator>arook</dc:creator>")
    assert [credit.name for credit in story.credits] == ["Ana Rook"]
    assert (body(story), story.questions) == ([LEAD], ())


def test_several_authors_and_printed_bylines_count_before_who_saved_it() -> None:
    several = "".join(
        f'<category domain="author">{name}</category>' for name in ("Ben Tarrow", "Cleo Marsh")
    )
    creator = "<dc:creator>arook</dc:creator>"
    names = [credit.name for credit in one(fields=creator + several).credits]
    assert names == ["Ben Tarrow", "Cleo Marsh"]
    printed = one(fields=creator + meta("_custom_byline", "By Dov Hallin"))
    assert (printed.byline, [c.name for c in printed.credits]) == ("By Dov Hallin", ["Dov Hallin"])


@pytest.mark.parametrize(
    ("status", "hold"),
    [
        ("publish", ""),
        ("draft", "is marked as a draft"),
        ("pending", "is marked as pending review"),
        ("private", "is marked as private"),
        ("future", "is scheduled for later"),
        ("trash", "is in the trash"),
        ("archived", "has the state “archived”"),
        ("", "has the state “”"),
    ],
)
def test_a_state_can_only_hold_back(status: str, hold: str) -> None:
    assert one(status=status).hold == hold


def test_a_post_behind_a_password_is_held() -> None:
    assert one(fields="<wp:post_password>x</wp:post_password>").hold == "is protected by a password"


def test_a_scheduled_post_has_its_moment_as_embargo() -> None:
    date = "<wp:post_date_gmt>2031-01-02 03:04:05</wp:post_date_gmt>"
    story = one(fields=date, status="future")
    assert story.embargo is not None
    assert story.embargo.moment == datetime(2031, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert story.published is None


def test_the_first_category_is_the_section_and_the_rest_are_keywords() -> None:
    fields = '<category domain="category">Uncategorized</category>'
    fields += '<category domain="category">Harbour</category>'
    fields += (
        '<category domain="post_tag">Lenn</category><category domain="category">News</category>'
    )
    story = one(fields=fields)
    assert (story.section, story.keywords) == ("Harbour", ("Lenn", "News"))


def test_unknown_shortcodes_stay_and_are_asked() -> None:
    story = one(f"{LEAD}\n\n[tide_table]\n\nHe said [sic] so.")
    assert body(story)[1:] == ["[tide_table]", "He said [sic] so."]
    assert [(ask.kind, ask.text) for ask in story.questions] == [(Ask.UNKNOWN_LINE, "[tide_table]")]


def test_comments_are_counted_and_never_published() -> None:
    comment = "<wp:comment><wp:comment_id>4</wp:comment_id><wp:comment_content>Boo"
    story = one(fields=f"{comment}</wp:comment_content></wp:comment>")
    assert [line.text for line in story.lines if "comment" in line.text] == ["comment 4"]


def test_what_is_no_post_stands_in_the_account_of_the_one_before() -> None:
    menu = "<item><title>Menu</title><wp:post_type>nav_menu_item</wp:post_type></item>"
    first, second = export(post() + menu + post() + PICTURE)
    assert [line.text for line in first.lines][-1] == "nav_menu_item: Menu nav_menu_item"
    assert [line.text for line in second.lines][-1].startswith("attachment: a The quay. 7")
    assert {line.role for line in second.lines[-1:]} == {Role.METADATA}


def test_an_export_without_posts_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="without posts"):
        export(PICTURE)


def test_the_sample_is_read_whole() -> None:
    data = EXPORT.read_bytes()
    goat, weir, milestone = stories = read_stories(data, EXPORT.name)
    assert [credit.name for credit in goat.credits] == ["Halina Coyle", "Dov Hallin"]
    assert goat.section == "Town hall"
    assert weir.dateline is not None
    assert milestone.hold == "is marked as a draft"
    assert milestone.published is None
    check_spans(data, stories)
    text = re.sub(r"<wp:comment>.*?</wp:comment>|<!--.*?-->", " ", data.decode(), flags=re.DOTALL)
    text = re.sub(r"<\?.*?\?>|<!\[CDATA\[|\]\]>|<[^>]*>", " ", text)
    text = re.sub(r"\[/?(?:caption|media-credit|embed)[^\]]*\]", " ", text).replace("&amp;", "&")
    kept = bare(words_of(stories))
    missing = {word for word in re.findall(r"\w+", text) if bare(word) not in kept}
    assert missing == {"_custom_byline"}  # its value is the by-line


def test_mutants_are_read_or_refused() -> None:
    check_mutants(EXPORT.read_bytes(), EXPORT.name)
