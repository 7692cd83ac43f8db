from __future__ import annotations

from io import StringIO

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from tests import cast

from evenhand.core.papers import Paper, Problem
from evenhand.core.review.model import Review
from evenhand.faces.review.terminal import show


def shown(review: Review, width: int = 100, **how: object) -> str:
    out = StringIO()
    show(review, Console(file=out, width=width, **how))
    return out.getvalue()


def big(times: int) -> Review:
    """Many times everything, with unread papers and long names."""
    review = cast.with_unread()
    lost = tuple(
        Paper(f"lost/{n}.pdf", (f"lost/{n}.pdf",), "", "pdf", unread=Problem("locked", "It is locked. " * 40)) for n in range(times)
    )
    read = tuple(Paper(f"{n}.txt", (f"{n}.txt",), "", "text", "x", title="A long title " * 20) for n in range(times))
    many = {
        name: getattr(review, name) * times
        for name in (
            "mentions",
            "quotations",
            "asks",
            "letters",
            "allegations",
            "figures",
            "vague",
            "times",
            "dates",
            "contradictions",
            "checks",
            "savings",
        )
    }
    people = tuple(evolve(row, id=f"{row.id}-{n}", names=(f"{row.names[0]} {n} " * 9,)) for row in review.people for n in range(times))
    return evolve(review, papers=review.papers + lost + read, people=people, **many)


@pytest.mark.parametrize("times", [1, 3, 400])
@pytest.mark.parametrize("width", [60, 100, 200])
def test_the_summary_fits_two_screens_whatever_the_size_of_the_affair(times, width):
    lines = shown(big(times), width).splitlines()
    assert len(lines) <= 100
    assert max(map(len, lines)) <= width


def test_what_is_left_out_is_counted():
    assert "and 11,996 more" not in shown(cast.full())
    assert "Figures (1,600)" in shown(big(400))
    assert "and 1,597 more; the HTML and the JSON hold them all" in shown(big(400))


def test_a_paper_that_cannot_be_read_is_listed_with_the_reason():
    assert "scan/locked.pdf  The file is locked with a password; save a copy without one" in shown(cast.with_unread())


def test_an_answer_stands_indented_under_what_it_answers():
    lines = [
        line
        for line in shown(evolve(cast.full(), papers=cast.papers()[:1]), 200).splitlines()
        if line.lstrip().startswith(("hedged offer", "condition", "refusal", "acceptance"))
    ]
    assert [(len(line) - len(line.lstrip()), line.split()[0]) for line in lines] == [
        (2, "hedged"),
        (4, "condition"),
        (6, "refusal"),
        (4, "acceptance"),
    ]


def test_a_reply_stands_under_its_letter():
    text = shown(cast.full(), 200)
    assert (
        text.index("Letter from Dame Ruth Ellery to Tom Vasey")
        < text.index("in answer to the one above")
        < text.index("Letter from Priya Nandra")
    )


def test_letters_that_answer_each_other_in_a_circle_are_all_shown():
    first, second, third = cast.letters()
    circle = evolve(cast.full(), letters=(evolve(first, reply_to="letter-2"), second, third))
    assert shown(circle, 200).count("Letter from") == 3


def test_a_piped_summary_has_no_colour_and_says_the_same():
    plain, coloured = shown(cast.full()), shown(cast.full(), force_terminal=True, color_system="truecolor")
    assert "\x1b" not in plain
    assert "\x1b[1m" in coloured
    assert plain.split() == Console(file=StringIO()).render_str(plain, markup=False).plain.split()


def test_an_affair_in_which_nothing_was_found_says_so():
    assert "Nothing was found in these papers that Evenhand looks for." in shown(cast.empty())


def test_it_says_once_that_it_proposes_and_does_not_find():
    assert shown(cast.full()).count("not a finding") == 1


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_the_first_and_the_last_words_are_never_cut(width):
    text = " ".join(shown(evolve(cast.full(), redacted=True), width).split())
    assert "Check each row against the words it came from." in text
    assert "e-mail addresses hidden." in text


def test_counts_stand_in_brackets_and_whoever_is_not_named_is_someone():
    review = cast.full()
    (quotation, *_), (ask, *_), (charge, *_) = review.quotations, review.asks, review.allegations
    nameless = evolve(
        review,
        papers=review.papers[:1],
        quotations=(evolve(quotation, speaker=None),),
        asks=(evolve(ask, by=None, to=None),),
        allegations=(evolve(charge, by=None, against="Ann Hale"),),
    )
    lines = [" ".join(line.split()) for line in shown(nameless, 200).splitlines()]
    assert any(line.endswith("(1) no speaker named (1)") for line in lines)
    assert any("someone: “" in line for line in lines)
    assert any("someone against Ann Hale" in line for line in lines)
    assert not any("not said by whom" in line for line in lines)


def test_several_papers_are_summed_up_by_how_each_ask_stands_what_is_open_first():
    lines = shown(cast.full(), 200).splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("Asked and offered, and how it stands (3)"))
    states = [line.split("  ")[1] for line in lines[start + 1 : start + 4]]
    assert states == ["no ruling found", "accepted, not yet done", "refused"]
    assert "complaint, Priya Nandra to Cabinet Secretary: “has asked the Cabinet Secretary to look into whether" in "\n".join(lines)


def test_a_redacted_summary_says_that_it_is():
    assert "e-mail addresses hidden" in shown(evolve(cast.full(), redacted=True), 200)


@given(st.text(alphabet=st.characters(codec=None)), st.sampled_from(["\x1b[2J", "\u202e", "\r", "[bold]", "[/]", "\x9b31m", "\ud800"]))
def test_no_title_or_name_can_steer_the_terminal(words, spell):
    review = cast.full()
    hostile = evolve(review, title=words + spell, people=tuple(evolve(row, names=(spell + words,)) for row in review.people))
    out = shown(hostile)
    assert not set(out) & {"\x1b", "\x9b", "\r", "\u202e", "\ud800"}
    assert len(out.splitlines()) <= 100


def test_what_several_ask_of_one_person_in_the_same_words_is_one_line_and_what_is_put_to_another_is_not() -> None:
    review = cast.full()
    complaint = review.open[2]
    others = [evolve(complaint, id=f"O{number}", by=name, by_person=None) for number, name in ((7, "Jo Bell"), (8, "Ed Orr"))]
    elsewhere = evolve(complaint, id="O9", by="Sam Roe", by_person=None, to="Kit Hale", to_person=None)
    output = shown(evolve(review, open=(*review.open, *others, elsewhere)), width=200)
    assert f"complaint, {complaint.by} and 2 others in the same words to {complaint.to}: “" in output
    assert "Jo Bell" not in output
    assert "complaint, Sam Roe to Kit Hale: “" in output
