from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise
from time import process_time

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests import cast

from evenhand.core.papers import Paper
from evenhand.core.review.model import Review
from evenhand.core.values import PartialDate
from evenhand.faces.highlights import Mark, highlight
from evenhand.faces.review.events import DATE, LETTER, PAPER, STATEMENT, drawn
from evenhand.faces.review.html import FIRST, write
from evenhand.faces.review.index import ROWS, Index
from evenhand.faces.review.redaction import redact
from evenhand.faces.review.timeline import COLUMNS, LEFT, WIDTH, draw

VOID = {"meta", "link", "br", "input", "line", "circle"}


class Page(HTMLParser):
    """Reads a page, checks that its elements nest, and keeps what the tests ask for."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):
        if not self.open or self.open[-1] not in ("style", "script"):
            self.words.append(data)

    def every(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.tags if name in attrs]

    @property
    def text(self) -> str:
        return "".join(self.words)


@cache
def page(name: str) -> Page:
    return Page(write({"full": cast.full, "empty": cast.empty, "unread": cast.with_unread}[name]()))


@pytest.mark.parametrize("name", ["full", "empty", "unread"])
def test_every_link_leads_somewhere_and_no_id_stands_twice(name):
    ids = page(name).every("id")
    assert len(ids) == len(set(ids))
    assert [href for href in page(name).every("href") if href.startswith("#") and href[1:] not in ids] == []


def test_every_row_leads_to_its_words_and_the_words_lead_to_the_row():
    hrefs = set(page("full").every("href"))
    review = cast.full()
    keys = [
        f"{letter}{number}"
        for letter, rows in zip(
            "qacfvtd",
            (review.quotations, review.asks, review.allegations, review.figures, review.vague, review.times, review.dates),
            strict=True,
        )
        for number in range(1, len(rows) + 1)
    ]
    assert [key for key in keys if f"#{key}" not in hrefs] == []
    assert [key for key in keys if f"#w-{key}" not in hrefs] == []
    assert [number for number in (1, 2, 3) if f"#w-l{number}-1" not in hrefs or f"#l{number}" not in hrefs] == []


@pytest.mark.parametrize("name", ["full", "empty", "unread"])
def test_the_page_asks_for_nothing_and_says_so_to_the_browser(name):
    tags = page(name).tags
    assert [attrs for _, attrs in tags if "src" in attrs or "srcset" in attrs] == []
    assert [attrs["href"] for tag, attrs in tags if tag == "link"] == ["data:,"]
    policy = next(attrs["content"] for _, attrs in tags if attrs.get("http-equiv") == "Content-Security-Policy")
    script = re.search(r"<script>(.*?)</script>", write(cast.full()), re.DOTALL)[1]
    assert f"script-src 'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none'")
    assert not re.search(r"url\(|@import", write(cast.empty()))


def test_one_shell_alone_carries_the_policy_so_that_no_page_can_go_without_it():
    folder = files("evenhand.faces") / "templates"
    pages = {entry.name: entry.read_text(encoding="utf-8") for entry in folder.iterdir() if entry.name.endswith(".html")}
    whole = {name for name, text in pages.items() if "<!DOCTYPE" in text or "Content-Security-Policy" in text}
    assert whole == {"shell.html"}
    assert pages["shell.html"].count("Content-Security-Policy") == 1
    policy = re.search(r'http-equiv="Content-Security-Policy" content="(.*)"', pages["shell.html"])[1]
    assert re.sub(r"{%.*?%}", "", policy) == (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    )


HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(1)>" onclick="x\' {{ 7*7 }} {% x %} <!-- \u202egnp.exe ]]>'


SPOILT = (
    "speaker addressee by to against rule_words rule sender recipient capacity why basis leaked_to leaked_by of measure period bound "
    "cue clock kind force"
).split()


def hostile_review(words: str) -> Review:
    review = cast.full()

    def spoil(row):
        names = {name: words for name in SPOILT if hasattr(row, name) and not isinstance(getattr(row, name), tuple)}
        return evolve(row, **names)

    rows = ("quotations", "letters", "asks", "allegations", "figures", "vague", "times", "dates", "mentions")
    paper = Paper(
        words,
        (words, words + "2"),
        words,
        words,
        words,
        (),
        words,
        words,
        words,
        PartialDate(2031),
        "javascript:alert(1)",
        words,
        ((words, words),),
    )
    people = tuple(evolve(row, id=row.id + words, names=(words,), why=(words,), kind=words) for row in review.people)
    spoilt = {name: tuple(spoil(row) for row in getattr(review, name)) for name in rows}
    return evolve(review, title=words, papers=(*review.papers, paper), people=people, **spoilt)


def test_hostile_words_are_inert_wherever_they_stand():
    html = write(hostile_review(HOSTILE))
    read = Page(html)
    assert [tag for tag, _ in read.tags if tag in ("script", "img", "iframe", "object", "base")] == ["script"]
    assert [name for _, attrs in read.tags for name in attrs if name.startswith("on")] == []
    assert [href for href in read.every("href") if not href.startswith(("#", "https://ledger.example/", "data:,"))] == []
    assert "{{ 7*7 }}" in read.text
    assert 49 not in map(int, re.findall(r"\b49\b", read.text))


def test_marks_that_turn_the_line_round_are_kept_apart_from_the_page():
    html = write(evolve(cast.full(), title="a\u202eb"))
    assert "<bdi>a\ufffdb</bdi>" in html
    assert "\u202e" not in re.search(r"<title>(.*?)</title>", html)[1]


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
def test_any_text_makes_a_page_that_can_be_written_to_a_file(words):
    paper = Paper("a", ("a",), "", "text", words, title=words)
    page = write(Review(words, papers=(paper,)))
    assert page.encode("utf-8").decode() == page
    Page(page)


TEXTS = st.text(alphabet="ab <&\n\"'é█", max_size=40)


@st.composite
def marked_texts(draw):
    text = draw(TEXTS)
    places = draw(st.lists(st.tuples(st.integers(0, 42), st.integers(0, 42), st.sampled_from("qacfdm"), st.booleans()), max_size=12))
    marks = [Mark(start, end, f"k{n}", f"r{n}" if linked else None, kind) for n, (start, end, kind, linked) in enumerate(places)]
    return text, marks, draw(st.lists(st.integers(0, len(text)), max_size=4))


@given(marked_texts())
def test_marks_that_cross_are_cut_and_lose_no_letter_place_or_link(case):
    text, marks, cuts = case
    html = "".join(part for _, part in highlight(text, marks, cuts))
    read = Page(html)
    shown = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    tags = [Page(found).text for found in re.findall(r'<a class="hl-tag.*?</a>', html)]
    assert len(read.text) == len(text) + sum(map(len, tags))
    assert Page(re.sub(r'<a class="hl-tag.*?</a>', "", html)).text == text
    assert sorted(read.every("id")) == sorted(f"w-{mark.key}" for mark in shown)
    assert {f"#{mark.row}" for mark in shown if mark.row} == set(read.every("href"))


def test_a_figure_inside_a_quotation_is_its_own_link_on_the_quotations_line():
    marks = [Mark(0, 12, "q1", "q1", "q"), Mark(4, 6, "f1", "f1", "f")]
    assert "".join(part for _, part in highlight("cut 37 cents", marks, ())) == (
        '<a class="hl q" data-r="q1" href="#q1"><span id="w-q1"></span>cut </a>'
        '<a class="hl f uq" data-r="f1 q1" href="#f1"><span id="w-f1"></span>37</a>'
        '<span class="hl q" data-r="q1" data-to="q1"> cents</span>'
    )


def test_a_proposal_hidden_under_shorter_ones_gets_a_link_where_it_ends():
    marks = [Mark(0, 4, "a1", "a1", "a"), Mark(0, 2, "f1", "f1", "f"), Mark(2, 4, "f2", "f2", "f")]
    assert '<a class="hl-tag a" href="#a1">asked or offered</a>' in "".join(part for _, part in highlight("abcd", marks, ()))


def test_no_link_is_made_of_blanks_alone_which_could_not_be_read_out():
    html = "".join(part for _, part in highlight("ab  cd", [Mark(2, 4, "g1", "g1", "g"), Mark(0, 6, "a1", "a1", "a")], ()))
    assert all(Page(link).text.strip() for link in re.findall(r"<a .*?</a>", html))
    assert 'href="#g1"' in html


def test_menus_and_notices_of_a_page_are_folded_away_but_there():
    html = write(cast.full())
    aside = re.findall(r'<details class="aside">.*?</details>', html, re.DOTALL)
    assert ["We use cookies" in part for part in aside] == [False, True]


def test_papers_that_cannot_be_read_are_told_first_with_the_reason():
    text = page("unread").text
    assert text.index("2 papers could not be read") < text.index("The file is locked with a password") < text.index("Timeline of")


def test_the_page_says_once_and_at_the_top_that_it_proposes():
    assert page("full").text.count("Proposals, not findings.") == 1


def test_confidence_and_source_are_told_in_plain_words():
    text = page("full").text
    assert "by rule: pronoun after quotation – right 99 times in 100" in text
    assert {"words of a letter", "said to the press"} <= set(re.findall(r"words of a letter|said to the press", text))


def test_a_page_of_nothing_says_nothing_was_found_in_each_part():
    assert page("empty").text.count("was found") + page("empty").text.count("were found") >= 6


def test_a_redacted_page_says_that_it_is():
    assert "each hidden character is printed as █" in Page(write(redact(cast.full()))).text


def test_the_same_review_makes_the_same_page():
    assert write(cast.full()) == write(cast.full())


def test_a_long_list_is_cut_and_says_so_and_its_marks_stay():
    review = cast.full()
    many = tuple(evolve(review.quotations[0], id=f"x{n}") for n in range(ROWS + 7))
    read = Page(write(evolve(review, quotations=many)))
    assert f"The first {ROWS:,} of {ROWS + 7:,} quotations are shown" in read.text
    assert f"q{ROWS + 1}" not in read.every("id")
    assert f"w-q{ROWS + 1}" in read.every("id")


def folded(html: str) -> dict[str, bool]:
    """Say of each part of a page that has anything to unfold whether it is folded."""
    found = re.findall(r'<details class="fold"( open)?>\s*<summary>.*?</summary>\s*<span class="at" id="(\w+)"', html, re.DOTALL)
    return {name: not opened for opened, name in found}


def test_all_is_folded_but_the_timeline_the_list_of_papers_and_what_was_asked_for():
    parts = folded(write(cast.full()))
    assert [name for name, shut in parts.items() if not shut] == ["timeline", "papers"]
    assert not folded(write(cast.full(), "deals"))["deals"]
    assert len(parts) == 17


def test_a_folded_part_tells_how_many_rows_it_has_and_what_they_are():
    heads = re.findall(
        r'<h2 id="(\w+)-name">[^<]+ <span class="number">([\d,]+)</span></h2> <span class="gist">(.+?)</span>', write(cast.full())
    )
    told = {name: (int(number), Page(gist).text) for name, number, gist in heads}
    assert set(told) == set(folded(write(cast.full())))
    assert told["quotations"][0] == 7
    assert told["people"][1].startswith("Dame Ruth Ellery, ")
    assert told["checks"][1] == "agrees (1), cannot tell (1)"


def test_letters_without_a_day_stand_in_the_summary_where_they_are_most_of_all():
    review = cast.full()
    undated = tuple(evolve(row, written=None, leaked=None, reported=None) for row in review.letters)
    shown = ["Who wrote to whom" in write(evolve(review, letters=letters)) for letters in (review.letters, undated)]
    assert shown == [False, True]


def test_what_holds_nothing_has_nothing_to_unfold():
    assert folded(write(cast.empty())) == {"papers": False}
    assert folded(write(Review("none"))) == {}


def test_of_a_long_list_the_first_rows_are_shown_and_the_others_folded_beneath_them():
    review = cast.full()
    many = tuple(evolve(review.quotations[0], id=f"x{number}") for number in range(FIRST + 40))
    html = write(evolve(review, quotations=many))
    shown, _, rest = html.partition('id="quotation-list"')[2].partition('<details class="more"><summary>40 more quotations</summary>')
    assert shown.count('class="row quotation') == FIRST
    assert rest.partition('id="checks"')[0].count('class="row quotation') == 40


def test_no_paper_is_left_out_however_many_there_are():
    papers = tuple(Paper(f"{number}", (f"{number}",), "", "text", "a") for number in range(ROWS + 30))
    assert len(re.findall(r'class="at" id="paper-\d+"', write(Review("many", papers=papers)))) == ROWS + 30


def test_a_paper_that_is_a_letter_is_told_once_and_no_date_that_papers_print_crowds_the_drawing():
    index = Index(cast.full())
    day = PartialDate(2031, 2, 14)
    assert {row.written for row in cast.full().letters if "post/letter.eml" in row.papers} == {day}
    assert [event.lane for event in index.events if event.date == day and event.lane in (LETTER, PAPER)] == [LETTER]
    marks, lanes = drawn(index.events)
    assert DATE not in lanes
    assert len(marks) == len([event for event in index.events if event.lane != DATE])


@pytest.mark.parametrize(
    ("title", "lane"), [("Statement on the buses", STATEMENT), ("A press release", STATEMENT), ("Minister makes no statement", PAPER)]
)
def test_a_paper_that_calls_itself_a_statement_stands_among_the_statements(title, lane):
    paper = Paper("a", ("a",), "", "text", "Words", title=title, published=PartialDate(2031, 2, 14))
    assert [event.lane for event in Index(Review("one", papers=(paper,))).events] == [lane]


@given(
    st.lists(
        st.tuples(
            st.builds(PartialDate, st.integers(1, 9998), st.integers(0, 12), st.just(0))
            | st.dates(max_value=PartialDate(9998, 1, 1).first_day()).map(PartialDate.of),
            st.integers(0, 2),
        ),
        min_size=1,
        max_size=120,
    )
)
def test_every_event_is_drawn_inside_the_drawing_in_order_of_time(events):
    drawing = draw(events, ("a", "b", "c"))
    places = sorted({dot.x for dot in drawing.dots})
    assert sum(dot.count for dot in drawing.dots) == len(events)
    assert places[0] >= LEFT
    assert places[-1] <= WIDTH
    assert [b for a, b in zip(drawing.labels, drawing.labels[1:], strict=False) if b[0] - a[0] < 60] == []
    in_lane = sorted(drawing.dots, key=lambda dot: (dot.lane, dot.x))
    assert [b for a, b in pairwise(in_lane) if a.lane == b.lane and b.x - a.x < a.radius + b.radius] == []


def test_many_dates_are_drawn_together_by_month_or_year():
    events = [(PartialDate(2000 + n // 300, n // 28 % 12 + 1, n % 28 + 1), 0) for n in range(3000)]
    assert len(draw(events, ("a",)).dots) <= COLUMNS


def test_a_reply_is_an_arc_from_its_letter_and_none_where_both_are_of_one_column():
    first, second = PartialDate(2031, 2, 14), PartialDate(2031, 2, 28)
    drawing = draw([(first, 0), (second, 0)], ("letters",), [(first, second), (first, first)])
    assert [(start, end) for start, end, _ in drawing.arcs] == [(drawing.dots[0].x, drawing.dots[1].x)]


def test_no_dates_make_no_drawing():
    assert draw([], ("a",)) is None


def big(papers: int) -> Review:
    """The affair, over and over: each paper with all its rows."""
    review = cast.full()
    names = ("mentions", "quotations", "asks", "allegations", "figures", "vague", "times", "dates")
    copies = {name: [] for name in names}
    held = []
    for number in range(papers // 3):
        held += [evolve(paper, id=f"{number}/{paper.id}", names=(f"{number}/{paper.id}",)) for paper in review.papers]
        for name in names:
            for row in getattr(review, name):
                renamed = {"id": f"{number}-{row.id}"} if hasattr(row, "id") else {}
                copies[name].append(evolve(row, paper=f"{number}/{row.paper}", **renamed))
    return evolve(review, papers=tuple(held), **{name: tuple(rows) for name, rows in copies.items()})


def seconds(review: Review) -> float:
    start = process_time()
    write(review)
    return process_time() - start


@pytest.mark.slow
def test_ten_times_the_papers_take_about_ten_times_as_long():
    small, large = min(seconds(big(300)) for _ in range(3)), seconds(big(3000))
    assert large < 25 * small


@pytest.mark.slow
def test_one_text_of_five_megabytes_with_a_pile_of_marks_stays_quick():
    text = ("He said “we cut 37 per cent” and left. " * 12 + "\n") * 10_000
    row = cast.dates()[0]
    dates = tuple(evolve(row, paper="a", start=n * 50, end=min(len(text), n * 50 + 5000)) for n in range(60_000))
    assert seconds(Review("big", papers=(Paper("a", ("a",), "", "text", text),), dates=dates)) < 30
