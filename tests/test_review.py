"""What a review promises: one cast over all papers, posts by date, spans that verify, and an order of papers that changes nothing."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import Review, compose
from evenhand.core.review.model import QuotationRow
from evenhand.core.values import Membership, PartialDate, Person, Register

LEADER = "Council leader Bronagh Keating said: “We were never asked.”"
SURNAME = "“We were never asked,” Ms Keating told the meeting. The harbour minister, Iwan Prydderch, wrote to her on 3 March."
POST = "The harbour minister said he would “look at it again”."
OTHERS = "Mr Keating, a farmer, said the pier was “a disgrace”. Liam Keating has kept sheep there since 1988."


def review_of(*texts: str, register: Register | None = None, published: str = "2021-03-05") -> Review:
    papers = [Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text, published=PartialDate.parse(published)) for at, text in enumerate(texts)]
    return compose("an affair", papers, [read(paper) for paper in papers], register)


def speakers(review: Review) -> list[str | None]:
    return [row.speaker for row in review.quotations if row.parts]


def test_a_surname_alone_is_joined_to_the_full_name_of_another_paper() -> None:
    review = review_of(LEADER, SURNAME)
    assert speakers(review) == ["Bronagh Keating", "Bronagh Keating"]
    assert {row.person for row in review.quotations if row.parts} == {"bronagh-keating"}
    row = next(row for row in review.people if row.id == "bronagh-keating")
    assert row.why
    assert {post.title for post in row.posts} == {"Council leader"}


def test_a_post_without_a_name_is_resolved_by_another_paper_and_says_so() -> None:
    alone = review_of(POST)
    assert "harbour minister" in (speakers(alone)[0] or "")
    together = review_of(POST, SURNAME)
    assert speakers(together)[0] == "Iwan Prydderch"
    mention = next(row for row in together.mentions if row.paper == "0.txt" and row.kind == "post")
    assert (mention.person, mention.why) == ("iwan-prydderch", "post, named in another paper")


def test_two_people_of_one_surname_are_kept_apart() -> None:
    review = review_of(LEADER, OTHERS)
    assert speakers(review) == ["Bronagh Keating", "Liam Keating"]


def test_a_post_is_resolved_by_the_people_file_at_the_date_of_the_paper() -> None:
    register = Register(
        (Person("a", ("Ruth Ansah",)), Person("b", ("Piers Lomax",))),
        (
            Membership("a", "Prime Minister", end=PartialDate(2019, 7, 24)),
            Membership("b", "Prime Minister", start=PartialDate(2019, 7, 24)),
        ),
    )
    text = "The Prime Minister said the letter was “of no interest to anyone”."
    assert speakers(review_of(text, register=register, published="2018-05-01")) == ["Ruth Ansah"]
    assert speakers(review_of(text, register=register, published="2021-05-01")) == ["Piers Lomax"]


def test_a_post_held_by_nobody_at_the_date_is_left_to_the_papers() -> None:
    register = Register((Person("a", ("Ruth Ansah",)),), (Membership("a", "Prime Minister", end=PartialDate(2010, 5, 1)),))
    review = review_of("The Prime Minister said it was “closed”.", register=register, published="2018-05-01")
    assert speakers(review) != ["Ruth Ansah"]


def test_letters_told_by_several_papers_are_one_letter() -> None:
    told = "Iwan Prydderch wrote to Bronagh Keating last week. “I regret the delay,” he wrote."
    again = "In a letter to council leader Bronagh Keating, Mr Prydderch said he regretted the delay."
    review = review_of(told, again, LEADER)
    between = [row for row in review.letters if row.sender == "Iwan Prydderch" and row.recipient == "Bronagh Keating"]
    assert len(between) == 1
    assert {paper for paper, _, _ in between[0].mentions} == {"0.txt", "1.txt"}


TEXTS = st.lists(st.sampled_from((LEADER, SURNAME, POST, OTHERS)), min_size=1, max_size=4, unique=True)


def test_words_of_a_letter_are_said_to_whom_another_paper_says_it_went() -> None:
    silent = (
        "Iwan Prydderch, the harbour minister, complains of the cuts in a letter. “I am sorry to see the light go out,” Mr Prydderch wrote."
    )
    assert [row.addressee for row in review_of(silent).quotations if row.parts] == [None]
    told = "Iwan Prydderch wrote to Bronagh Keating, the council leader, in March. “I was glad to meet you,” he wrote."
    row = next(row for row in review_of(silent, told).quotations if row.paper == "0.txt" and row.parts)
    assert (row.addressee, row.provenance.kind) == ("Bronagh Keating", "letter")
    assert row.provenance.ref is not None


@given(st.permutations([LEADER, SURNAME, POST, OTHERS]))
@tried(24)
def test_the_order_of_papers_changes_nothing(texts: list[str]) -> None:
    names = {text: f"{at}.txt" for at, text in enumerate((LEADER, SURNAME, POST, OTHERS))}
    papers = [Paper(names[text], (names[text],), "", "text", text) for text in texts]
    ordered = sorted(papers, key=lambda paper: paper.id)
    assert compose("a", papers, [read(paper) for paper in papers]) == compose("a", ordered, [read(paper) for paper in ordered])


def placed(row: QuotationRow) -> tuple[object, ...]:
    return row.paper, row.start, row.end, row.kind, row.parts


@given(TEXTS, st.sampled_from((LEADER, SURNAME, POST, OTHERS)))
@tried(40)
def test_adding_a_paper_leaves_every_span_of_the_others(texts: list[str], more: str) -> None:
    before, after = review_of(*texts), review_of(*texts, more)
    held = {placed(row) for row in after.quotations}
    assert all(placed(row) in held for row in before.quotations)
    mentions = {(row.paper, row.start, row.end): row for row in after.mentions}
    for row in before.mentions:
        later = mentions[row.paper, row.start, row.end]
        assert later.person == row.person or later.why != row.why or row.person not in {person.id for person in after.people}


WORDS = st.text(alphabet=st.sampled_from(list("abcé HNMrs.,:;“”‘’'\"\n-–£%0123456789()")), max_size=400)
WROTE = "Ann Hale wrote to Tom Vasey on 4 March 2031."
PIECES = st.lists(
    st.sampled_from(
        (LEADER, SURNAME, POST, OTHERS, WROTE, "“", "”", "\n\n", " he said. ", "£3m, or 37 per cent,", "on Tuesday", "’", "Mr ")
    ),
    max_size=14,
).map(" ".join)


@given(st.one_of(WORDS, PIECES, st.text(max_size=200)))
@example(WROTE)
@tried(300)
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    review = review_of(text)
    for name in ("mentions", "quotations", "figures", "vague", "times", "asks", "allegations", "dates"):
        for row in getattr(review, name):
            assert 0 <= row.start < row.end <= len(text), (name, attrs.asdict(row))
    for quotation in review.quotations:
        for start, end in quotation.parts:
            assert quotation.start <= start < end <= quotation.end
        for span in (quotation.cue_span, quotation.source_span):
            assert span is None or 0 <= span[0] < span[1] <= len(text)
    assert review.letters or text != WROTE
    for letter in review.letters:
        assert all(0 <= start < end <= len(text) for _, start, end in letter.mentions)


@pytest.mark.parametrize("text", ["10000000000000000000000000000", "9" * 400 + "%", "£" + "1" * 300 + "bn"])
def test_a_number_of_absurd_length_is_no_fault_and_no_figure(text: str) -> None:
    assert review_of(f"It cost {text} in all.").figures == ()
