"""HTML pages: what the head states, what is shown, and what is only around the story."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from articles.sources import Ask, DocumentRefused, Figure, Paragraph, Role, Story, Work
from tests.sources.documents import samples
from tests.sources.samples import LEAD, read

SECOND = "“I was told nothing of it,” said Orla Venn, who crosses the bridge twice a day."
STORY = f"<h1>Bridge to close</h1><p>{LEAD}</p><p>{SECOND}</p>"
JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebPage", "name": "Lenn Post"}, {"@type": ["NewsArticle"], "headline": "Bridge to close",
"author": [{"@type": "Person", "name": "Ana Rook"}], "datePublished": "2024-03-03T10:00:00Z",
"dateModified": "2024-03-04", "articleSection": ["Harbour", "News"], "keywords": "bridge, Lenn",
"mainEntityOfPage": {"@id": "https://lenn.example/bridge"},
"image": {"@type": "ImageObject", "url": "https://lenn.example/a.jpg", "caption": "The bridge.",
"creditText": "Jonah Pell/AFP"}}]}</script>"""


def page(body: str, head: str = "") -> Story:
    return read(f"<!doctype html><html><head>{head}</head><body>{body}".encode(), "page.html")


def roles(story: Story, role: Role) -> list[str]:
    return [line.text for line in story.lines if line.role is role]


def body(story: Story) -> list[str]:
    return [part.text for part in story.body if isinstance(part, Paragraph)]


def test_json_ld_states_who_when_where_and_which_picture() -> None:
    story = page(f"<article>{STORY}</article>", JSON_LD)
    assert [(credit.work, credit.name) for credit in story.credits] == [(Work.AUTHOR, "Ana Rook")]
    assert story.published is not None
    assert story.updated is not None
    assert story.published.moment == datetime(2024, 3, 3, 10, tzinfo=UTC)
    assert story.updated.moment == date(2024, 3, 4)
    assert (story.section, story.keywords) == ("Harbour", ("bridge", "Lenn"))
    assert story.identifier == "https://lenn.example/bridge"
    figure = story.body[0]
    assert isinstance(figure, Figure)
    assert (figure.caption, figure.credits[0].name, figure.href) == (
        "The bridge.",
        "Jonah Pell",
        "https://lenn.example/a.jpg",
    )
    assert not story.questions


def test_a_shown_picture_takes_the_credit_that_only_the_head_has() -> None:
    shown = '<figure><img src="/s/a-300x200.jpg"><figcaption>At dusk.</figcaption></figure>'
    story = page(f"<article><h1>Bridge to close</h1>{shown}<p>{LEAD}</p></article>", JSON_LD)
    (figure,) = (part for part in story.body if isinstance(part, Figure))
    assert (figure.caption, figure.credit_line) == ("At dusk.", "Jonah Pell/AFP")


def test_meta_elements_fill_what_json_ld_leaves() -> None:
    head = """<title>Bridge | Lenn Post</title><meta property="article:section" content="Harbour">
    <meta property="article:published_time" content="2024-03-03T10:00:00+02:00">
    <meta name="author" content="Ana Rook and Ben Tarrow"><link rel=canonical href="https://l.example/b">
    <meta property="article:tag" content="Bridges"><meta property="article:tag" content="Lenn">"""
    story = page(f"<article>{STORY}</article>", head)
    assert [credit.name for credit in story.credits] == ["Ana Rook", "Ben Tarrow"]
    assert (story.section, story.keywords) == ("Harbour", ("Bridges", "Lenn"))
    assert story.identifier == "https://l.example/b"
    assert story.published is not None


def test_a_byline_that_says_other_names_than_the_head_is_asked() -> None:
    byline = '<p class="byline">By Ben Tarrow</p>'
    story = page(f"<article><h1>Bridge to close</h1>{byline}<p>{LEAD}</p></article>", JSON_LD)
    assert [credit.name for credit in story.credits if credit.work is Work.AUTHOR] == ["Ben Tarrow"]
    assert [(ask.kind, ask.proposal) for ask in story.questions] == [
        (Ask.CREDIT_UNCLEAR, "Ana Rook")
    ]


def test_the_head_settles_a_byline_that_cannot_be_read() -> None:
    byline = '<div class="byline">Ana Rook, who else, for the Lenn Post at large and online</div>'
    story = page(f"<article><h1>Bridge to close</h1>{byline}<p>{LEAD}</p></article>", JSON_LD)
    assert [credit.name for credit in story.credits if credit.work is Work.AUTHOR] == ["Ana Rook"]
    assert not [ask for ask in story.questions if ask.kind is Ask.CREDIT_UNCLEAR]


@pytest.mark.parametrize(
    "around",
    [
        "<main><article>{}</article></main>",
        '<div class="l"><div class="entry-content">{}</div></div>',
        '<div role="main">{}</div>',
        '<div itemscope itemtype="https://schema.org/NewsArticle">{}</div>',
        '<div class="page"><div itemprop="articleBody">{}</div></div>',
    ],
)
def test_what_stands_around_the_story_is_furniture(around: str) -> None:
    menu = "<header><nav><a href=/>Home</a></nav><p>The paper of record since 1788</p></header>"
    rest = '<aside class="sidebar"><h2>Most read</h2><p>A story about bees that swarmed in the '
    rest += (
        "town hall on Monday, and were moved on by the beadle.</p></aside><footer>© 2024</footer>"
    )
    story = page(menu + around.format(STORY) + rest)
    assert (story.headline, body(story)) == ("Bridge to close", [LEAD, SECOND])
    assert len(roles(story, Role.FURNITURE)) == 5


def test_parts_inside_the_article_that_are_not_the_story_are_furniture() -> None:
    extra = (
        '<div class="social-share">Share this</div><div class="newsletter-signup">Join us</div>'
        '<section id="comments"><p>First!</p></section><form><label>Search</label></form>'
        '<ul class="post-tags"><li>Bridges</li></ul>'
    )
    story = page(f"<article>{STORY}{extra}</article>")
    assert body(story) == [LEAD, SECOND]
    assert len(roles(story, Role.FURNITURE)) == 5


def test_the_story_of_a_page_that_does_not_mark_it_is_still_found() -> None:
    menu = '<div id="top">' + "".join(f"<a href=/{n}>Page {n}</a> " for n in range(30)) + "</div>"
    long = "".join(f"<p>{LEAD} {n}.</p>" for n in range(6))
    story = page(f"{menu}<div><h1>Bridge to close</h1><div>By Ana Rook</div>{long}</div>")
    assert story.headline == "Bridge to close"
    assert len(body(story)) == 6
    assert story.credits[0].name == "Ana Rook"


def test_hidden_words_are_kept_and_never_published() -> None:
    hidden = (
        '<p style="display: none">Source A</p><p hidden>Source B</p><!-- Source C -->'
        '<template>Source D</template><noscript>Source E</noscript><p class="sr-only">Source F</p>'
    )
    story = page(f"<article><h1>Bridge to close</h1><p>{LEAD}</p>{hidden}</article>")
    assert body(story) == [LEAD]
    assert len(roles(story, Role.NOT_FOR_PUBLICATION)) == 6


@pytest.mark.parametrize(
    "name", ["field--label-hidden", "overflow-hidden", "hidden-print", "hide-on-paper-label"]
)
def test_a_class_that_hides_something_else_hides_nothing(name: str) -> None:
    story = page(
        f'<article><h1>Bridge to close</h1><div class="{name}"><p>{LEAD}</p></div></article>'
    )
    assert body(story) == [LEAD]


def test_a_byline_cut_in_pieces_is_read_in_one() -> None:
    cut = '<p><span class="byline-prefix">By </span><i><a>Ana Rook</a></i> and <b>Ben Tarrow</b>'
    story = page(f"<article><h1>Bridge to close</h1><header>{cut}</header><p>{LEAD}</p></article>")
    assert story.byline == "By Ana Rook and Ben Tarrow"


@pytest.mark.parametrize(
    "line",
    [
        "Submitted by <span>Ana Rook</span> on <span>Sun, 3 March 2024 - 10:00</span>",
        "Posted on March 3, 2024 at 10:00 by <a href=/a>Ana Rook</a>",
    ],
)
def test_who_sent_it_in_and_when_stand_in_one_line(line: str) -> None:
    text = f'<footer>{line}</footer><div class="entry-content"><p>{LEAD}</p><p>{SECOND}</p></div>'
    story = page(f"<article><h1>Bridge to close</h1>{text}</article>")
    assert [credit.name for credit in story.credits] == ["Ana Rook"]
    assert story.published is not None
    assert story.published.moment == datetime(2024, 3, 3, 10)  # noqa: DTZ001
    assert (story.byline, story.standfirst) == ("Ana Rook", "")


def test_another_cut_of_a_shown_picture_is_not_added_by_the_head() -> None:
    shown = '<figure><img src="/b-wide.jpg"><figcaption>At dusk.</figcaption></figure>'
    story = page(f"<article><h1>Bridge to close</h1>{shown}<p>{LEAD}</p></article>", JSON_LD)
    assert len([part for part in story.body if isinstance(part, Figure)]) == 1


def test_a_picture_above_the_text_is_kept_without_words() -> None:
    image = '<div><img src="/bridge.jpg" alt="The bridge"></div>'
    text = f'<div class="entry-content"><p>{LEAD}</p><p>{SECOND}</p></div>'
    story = page(f"<article><h1>Bridge to close</h1>{image}{text}</article>")
    assert isinstance(story.body[0], Figure)
    assert story.body[0].href == "/bridge.jpg"


def test_hidden_words_inside_a_paragraph_leave_it_whole() -> None:
    story = page(f'<article><p>{LEAD} It<b style="display:none"> never</b> rains.</p></article>')
    assert body(story) == [f"{LEAD} It rains."]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "windows-1252"),
        ("iso-8859-1", "windows-1252"),
        ("utf-8", "utf-8"),
        ("nonsense", "utf-8"),
    ],
)
def test_letters_are_right_whatever_the_page_says(declared: str, encoding: str) -> None:
    text = f"<meta charset={declared}><h1>Café</h1><p>“Déjà vu” – {LEAD}</p>"
    story = read(text.encode(encoding), "page.html")
    assert (story.headline, story.encoding) == ("Café", encoding)
    assert body(story) == [f"“Déjà vu” – {LEAD}"]


@pytest.mark.parametrize(
    ("declared", "text"), [("windows-1251", "Мост закрыт"), ("shift_jis", "橋は閉鎖された")]
)
def test_declared_encodings_of_other_scripts_are_taken(declared: str, text: str) -> None:
    page = f"<meta charset={declared}><h1>{text}</h1><p>{text} {text}.</p>".encode(declared)
    story = read(page, "page.html")
    assert story.headline == text
    line = next(line for line in story.lines if line.role is Role.HEADLINE)
    assert text in page[line.start : line.end].decode(declared)


def test_a_site_name_in_the_window_title_is_no_headline() -> None:
    story = page(f"<article><p>{LEAD}</p><p>{SECOND}</p></article>", "<title>Lenn Post</title>")
    assert story.headline == ""
    assert [(ask.kind, ask.proposal) for ask in story.questions] == [(Ask.NO_HEADLINE, "Lenn Post")]


def test_a_draft_by_its_own_word_is_held() -> None:
    head = JSON_LD.replace('"articleSection"', '"creativeWorkStatus": "Draft", "articleSection"')
    assert page(f"<article>{STORY}</article>", head).hold == "is marked as draft"


def test_a_page_without_a_story_is_refused() -> None:
    with pytest.raises(DocumentRefused, match="without a story"):
        page("<nav><a href=/>Home</a></nav><footer>© 2024</footer>")


def test_samples_are_read_as_their_list_says() -> None:
    stories = {path.stem: read(path.read_bytes(), path.name) for path in samples("html")}
    bell = stories["wordpress-bell-overtime"]
    assert [credit.name for credit in bell.credits] == ["Petra Lindqvist-Oake", "Dov Hallin"]
    assert (bell.kicker, bell.section, bell.corrections[0].kind) == (
        "Culture",
        "Culture",
        "correction",
    )
    cock = stories["bare-weathercock"]
    assert (cock.encoding, cock.byline) == ("windows-1252", "By Wilmot Crane")
    assert cock.dateline is not None
    assert not any(story.questions for story in stories.values())
