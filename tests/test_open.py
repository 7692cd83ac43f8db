"""What becomes of asks, offers and charges over several papers: joined once, in the state that the latest words leave them in."""

# A text is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried
from tests.test_review import review_of

from evenhand.core.letters import OpenRow
from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import Review, compose
from evenhand.core.values import PartialDate
from evenhand.faces.review.threads import urgency

OFFER = (
    "Iwan Prydderch, the harbour minister, wrote to council leader Bronagh Keating on 3 March. "
    "“I would be happy to arrange a meeting with the engineers in my department,” he wrote.\n\n"
)
SAME = "In a letter to council leader Bronagh Keating, Iwan Prydderch said he would be “happy to arrange a meeting with engineers in my department”.\n\n"
TAKEN = "Ms Keating replied: “I will gladly accept the offer of a meeting.”\n\n"
TURNED_DOWN = "Ms Keating replied: “I cannot accept your offer of a meeting.”\n\n"
NO_WORD = "The council has not confirmed whether the meeting has taken place.\n\n"
MET = "The meeting with the engineers was held in the council offices on Tuesday.\n\n"
COMPLAINT = "Moira Strang, the opposition leader, wrote to the standards commissioner, Owen Lascelles, asking him to rule on whether the code was broken.\n\n"
LOOKING = "A spokesman for the standards commissioner said: “We have received the letter and will look into the matter.”\n\n"


def told(*papers: str) -> Review:
    """Papers of successive days."""
    held = [Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text, published=PartialDate(2021, 3, at + 5)) for at, text in enumerate(papers)]
    return compose("an affair", held, [read(paper) for paper in held])


def row(review: Review, kind: str) -> OpenRow:
    found = [one for one in review.open if one.kind == kind]
    assert len(found) == 1, [(one.kind, one.state) for one in review.open]
    return found[0]


def last_words(review: Review, one: OpenRow) -> str:
    return review.words(one.last.place.paper, one.last.place.start, one.last.place.end)


def test_an_offer_printed_in_two_papers_is_one_row_with_two_places() -> None:
    offer = row(told(OFFER, SAME), "offer")
    assert {place.paper for place in offer.places} == {"0.txt", "1.txt"}
    assert (offer.state, offer.by, offer.owes) == ("asked", "Iwan Prydderch", "Bronagh Keating")


@pytest.mark.parametrize(
    ("later", "state", "owes"),
    [
        ((TAKEN,), "accepted", "Iwan Prydderch"),
        ((TURNED_DOWN,), "refused", None),
        ((TAKEN, NO_WORD), "not confirmed", "Bronagh Keating"),
        ((TAKEN, NO_WORD, MET), "held", None),
    ],
)
def test_later_words_decide_how_an_offer_stands(later: tuple[str, ...], state: str, owes: str | None) -> None:
    offer = row(told(OFFER, *(SAME + words for words in later)), "offer")
    assert (offer.state, offer.owes) == (state, owes)


def test_what_stands_in_a_letter_is_as_old_as_the_letter() -> None:
    """The reply is printed once more after the council would not confirm: it is still the older word."""
    offer = row(told(OFFER + TAKEN, SAME + NO_WORD, SAME + TAKEN), "offer")
    assert offer.state == "not confirmed"


def test_to_look_into_a_complaint_is_no_answer() -> None:
    review = told(COMPLAINT, COMPLAINT + LOOKING)
    complaint = row(review, "complaint")
    assert (complaint.state, complaint.owes, complaint.is_open) == ("asked", "Owen Lascelles", True)
    assert "look into the matter" in last_words(review, complaint)


def test_to_refuse_to_comment_refuses_nothing_that_was_asked() -> None:
    offer = row(told(OFFER, SAME + "Ms Keating declined to comment yesterday.\n\n"), "offer")
    assert offer.state == "asked"


def test_papers_that_cannot_both_be_right_are_shown_against_each_other() -> None:
    review = told(OFFER + TAKEN, SAME + MET, SAME + "The meeting has not yet taken place, the council said.\n\n")
    offer = row(review, "offer")
    assert offer.state == "held"
    assert [step.place.paper for step in offer.contradicted] == ["2.txt"]


def test_a_joint_letter_of_several_is_not_the_letter_of_one() -> None:
    one = "Dame Ann Hale, who chairs Northmuir Trust, wrote to the minister, Iwan Prydderch, on 2 May."
    review = told(one, "The trusts have written a joint letter to Iwan Prydderch asking for “the same advice”.")
    assert {letter.sender for letter in review.letters} == {"Ann Hale", "trusts"}


def test_papers_that_date_one_letter_differently_tell_of_one_letter() -> None:
    review = told(OFFER, OFFER.replace("3 March", "1 March"))
    between = [one for one in review.letters if one.sender == "Iwan Prydderch"]
    assert len(between) == 1
    thread = next(one for one in review.threads if one.letter == between[0].id)
    (point,) = (one for one in thread.disagreements if one.about == "written")
    assert [(one.value, one.place.paper) for one in point.readings] == [("2021-03-03", "0.txt"), ("2021-03-01", "1.txt")]


def test_a_member_who_writes_on_the_paper_of_a_department_is_shown_to() -> None:
    review = told(
        "Iwan Prydderch wrote to Bronagh Keating on 3 March as MP for Penmaen. The letter was on departmental notepaper. “I am dismayed,” he wrote."
    )
    (thread,) = review.threads
    assert [review.words(place.paper, place.start, place.end) for place in thread.means] == ["on departmental notepaper"]
    assert thread.sent_as == "MP for Penmaen"


def test_what_goes_on_all_the_same_refuses_the_ask_to_stay_it() -> None:
    asked = "Iwan Prydderch wrote to Bronagh Keating on 3 March. “I ask that no decision be taken before the summer,” he wrote.\n\n"
    review = told(OFFER + asked, SAME + "Bronagh Keating told members that she would not wait for the minister.\n\n")
    assert [(one.kind, one.state) for one in review.open] == [("offer", "asked"), ("ask", "refused")]


def test_whoever_cannot_wait_for_something_else_refuses_nothing() -> None:
    text = "Nine council leaders have asked Una Hale for advice.\n\nIn Porth, council leader Moira Strang said she could not wait for the row to end."
    assert row(told(text), "ask").state == "asked"


def test_what_matters_first_comes_first() -> None:
    rows = told(OFFER + TAKEN, COMPLAINT, "Cllr Dai Rees urged Bronagh Keating to publish the report.\n\n").open
    assert [one.kind for one in sorted(rows, key=urgency)] == ["complaint", "offer", "ask"]


@pytest.mark.parametrize(
    ("words", "capacity", "why"),
    [
        ("“I write as chair of the Penmaen Harbour Trust, and I am dismayed,” he wrote.", "chair of the Penmaen Harbour Trust", "stated"),
        ("“As a father of three, I am dismayed,” he wrote.", "father of three", "stated"),
        ("The letter was on the Member for Penmaen’s electorate office letterhead.", "Member for Penmaen", "stated"),
        ("“As you know, I am dismayed,” he wrote.", None, None),
    ],
)
def test_a_letter_is_sent_in_the_capacity_that_its_own_words_name(words: str, capacity: str | None, why: str | None) -> None:
    review = told("Iwan Prydderch wrote a letter to Bronagh Keating on 3 March. " + words)
    assert [(thread.sent_as, thread.sent_as_why) for thread in review.threads] == [(capacity, why)]


def test_a_form_of_address_is_no_capacity_where_a_paper_prints_the_post() -> None:
    review = told(
        "Cllr Bronagh Keating wrote to Iwan Prydderch on 3 March. “I am dismayed,” she wrote.\n\n",
        "Bronagh Keating, the leader of Penmaen Council, said on Tuesday that she had no regrets.\n\n",
    )
    assert [(thread.sent_as, thread.sent_as_why) for thread in review.threads] == [("leader of Penmaen Council", "the only post printed")]


NEWS = "The quay was mended in the spring, and the ferry came back with the first of the summer boats. " * 4 + "\n\n"
WROTE = "wrote to Bronagh Keating on 3 March. “I am dismayed,” he wrote.\n\n"


@pytest.mark.parametrize(("beside", "far"), [("transport minister", "MP for Penmaen"), ("MP for Penmaen", "transport minister")])
def test_of_two_posts_of_a_sender_the_one_beside_the_letter_counts_and_where_none_is_no_post_is_chosen(beside: str, far: str) -> None:
    near, away = f"Iwan Prydderch, the {beside}, {WROTE}", f"Iwan Prydderch, the {far}, opened the hall.\n\n"
    for text in (away + NEWS + near, near + NEWS + away):
        assert [(thread.sent_as, thread.sent_as_why) for thread in told(text).threads] == [(beside, "printed beside it")]
    none_beside = f"{away}{NEWS}Iwan Prydderch {WROTE}{NEWS}Iwan Prydderch, the {beside}, left.\n\n"
    assert [(thread.sent_as, thread.sent_as_why) for thread in told(none_beside).threads] == [(None, None)]


PIECES = (OFFER, SAME, TAKEN, TURNED_DOWN, NO_WORD, MET, COMPLAINT, LOOKING)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), st.randoms(use_true_random=False))
@tried(40)
def test_the_order_of_papers_changes_nothing_in_what_is_open(texts: list[str], chance) -> None:  # type: ignore[no-untyped-def]
    papers = [Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text, published=PartialDate(2021, 3, 5)) for at, text in enumerate(texts)]
    shuffled = list(papers)
    chance.shuffle(shuffled)
    one, other = (compose("a", order, [read(paper) for paper in order]) for order in (papers, shuffled))
    assert (one.open, one.threads, one.letters) == (other.open, other.threads, other.letters)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=3), st.sampled_from(PIECES))
@tried(40)
def test_a_paper_added_loses_no_ask(texts: list[str], more: str) -> None:
    before, after = review_of(*texts), review_of(*texts, more)
    assert {place for one in before.open for place in one.places} <= {place for one in after.open for place in one.places}
    assert {place for one in before.letters for place in one.mentions} <= {place for one in after.letters for place in one.mentions}


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5))
@tried(40)
def test_every_ask_stands_in_one_row_and_every_row_says_where(texts: list[str]) -> None:
    review = review_of("".join(texts))
    places = [place for one in review.open for place in one.places]
    assert len(places) == len(set(places))
    for one in review.open:
        assert one.places
        assert one.last in one.steps
        assert one.owes is None or one.is_open


TWO_OFFERS = (
    "Iwan Prydderch, the harbour minister, wrote to council leader Bronagh Keating on 3 March. “I would be happy to send two engineers to the "
    "pier,” he wrote. “I could also let you have £2m towards a new crane. I ask you to publish the survey.”\n\n"
)


@pytest.mark.parametrize(
    ("answer", "states"),
    [
        ("Ms Keating turned down the offer of engineers.", ["refused", "asked", "asked"]),
        ("Ms Keating said no to the crane.", ["asked", "refused", "asked"]),
        ("Ms Keating declined to publish the survey.", ["asked", "asked", "refused"]),
        ("Ms Keating rejected the request.", ["asked", "asked", "refused"]),
        ("Ms Keating refused the request but accepted the offer of engineers.", ["accepted", "asked", "refused"]),
        ("Mr Prydderch has withdrawn the offer of a crane.", ["asked", "withdrawn", "asked"]),
    ],
)
def test_an_answer_is_to_what_it_names_by_its_words_or_by_what_it_is(answer: str, states: list[str]) -> None:
    met = "The harbour minister, Iwan Prydderch, met council leader Bronagh Keating this month.\n\n"
    rows = sorted(told(TWO_OFFERS, met + answer + "\n\n").open, key=lambda one: one.places[0])
    assert [one.state for one in rows] == states


BELOW = (
    "\n\nLabour has demanded that ministers come to the council on Monday to explain why they hid the advice.\n\n"
    "“We want the money back,” said Ann Hale, the shadow harbour minister.\n"
)


@pytest.mark.parametrize("heading", ["Labour demands cost warning answers", "Labour demands that ministers explain"])
def test_what_a_heading_tells_in_short_is_what_is_asked_below_it(heading: str) -> None:
    review = review_of(heading + BELOW)
    (row,) = [row for row in review.open if row.by == "Labour"]
    below, above = (review.words(place.paper, place.start, place.end) for place in row.places)
    assert below.startswith("ministers come to the council on Monday")
    assert heading.endswith(above)


def test_a_heading_of_what_somebody_else_asks_stands_by_itself() -> None:
    text = "Ann Hale demands an inquiry into the pier\n\nTom Oakes urged the board to publish the letter on Monday.\n"
    assert len(review_of(text).open) == 2


def test_what_stands_above_a_short_text_that_ends_in_a_blank_line_is_read_too() -> None:
    assert [row.by for row in review_of("Ann Hale demands an inquiry into the pier\n\n").open] in ([], ["Ann Hale"])


@pytest.mark.parametrize(
    ("post", "other"),
    [
        ("leader", "deputy leader"),
        ("leader", "former leader"),
        ("leader", "opposition leader"),
        ("mayor", "former mayor"),
        ("chair", "vice chair"),
        ("minister", "shadow minister"),
        ("minister", "former minister"),
        ("deputy leader", "leader"),
        ("former mayor", "mayor"),
    ],
)
def test_a_letter_to_the_holder_of_a_post_is_not_to_one_whom_a_word_sets_apart(post: str, other: str) -> None:
    wrote = f"Iwan Prydderch wrote to the {post} of Porth on 3 March.\n\nBronagh Keating, the {other} of Porth, had not seen the letter."
    assert [letter.recipient for letter in told(wrote).letters] != ["Bronagh Keating"]
    there = f"Bronagh Keating, the {other} of Porth, had not seen the letter."
    letters = told(f"Iwan Prydderch wrote to the {post} of Porth on 3 March.", there).letters
    assert [letter.recipient for letter in letters if letter.sender == "Iwan Prydderch"] != ["Bronagh Keating"]


@pytest.mark.parametrize(
    ("post", "held"),
    [
        ("leader", "leader"),
        ("deputy leader", "deputy leader"),
        ("former mayor", "former mayor"),
        ("minister", "deputy minister"),
        ("councillor", "opposition councillor"),
        ("leader", "majority leader"),
    ],
)
def test_a_letter_to_the_holder_of_a_post_is_to_whoever_the_paper_names_so(post: str, held: str) -> None:
    wrote = f"Bronagh Keating, the {held} for Porth, was away. Iwan Prydderch wrote a letter to the {post} for Porth on 3 March."
    assert [letter.recipient for letter in told(wrote).letters] == ["Bronagh Keating"]


def test_a_report_that_calls_someone_a_former_chief_of_staff_means_the_chief_of_staff_of_another() -> None:
    one = "Una Hale, Mr Prydderch’s former chief of staff, kept the list."
    two = "Iwan Prydderch’s chief of staff said the list was “hers”."
    assert {row.speaker for row in told(one, two).quotations if row.parts} == {"Una Hale"}


@pytest.mark.parametrize(("post", "names"), [("leader", {"Bronagh Keating"}), ("former leader", {"Porth Council"})])
def test_a_letter_to_a_body_may_be_told_as_one_to_whoever_leads_it_now(post: str, names: set[str]) -> None:
    there = f"Bronagh Keating, {post} of Porth Council, spoke. Iwan Prydderch sent a letter to Bronagh Keating on 3 March."
    letters = told("Iwan Prydderch wrote to Porth Council on 3 March.", there).letters
    assert {letter.recipient for letter in letters} >= names
    assert len(letters) == (1 if post == "leader" else 2)


ASKED = "Iwan Prydderch wrote to council leader Bronagh Keating on 3 March. “I would ask you to publish the report,” he wrote.\n\n"


def replies(review: Review) -> dict[str | None, str | None]:
    """Who is answered, by whom each letter that answers one is sent."""
    senders = {letter.id: letter.sender for letter in review.letters}
    return {letter.sender: senders[letter.reply_to] for letter in review.letters if letter.reply_to is not None}


@pytest.mark.parametrize(
    "later",
    [
        "In a reply dated 5 March, council leader Bronagh Keating wrote: “The report is long.”",
        "The report is out, as council leader Bronagh Keating promised in her reply to Iwan Prydderch.",
        "In a letter to Iwan Prydderch dated 5 March, council leader Bronagh Keating said the report was “long”.",
    ],
)
def test_a_reply_answers_the_letter_of_another_paper(later: str) -> None:
    assert replies(told(ASKED, later)) == {"Bronagh Keating": "Iwan Prydderch"}


def test_of_two_letters_told_apart_the_later_answers_the_older() -> None:
    older = "In a letter to Iwan Prydderch dated 1 March, council leader Bronagh Keating said the report was “long”."
    assert replies(told(ASKED, older)) == {"Iwan Prydderch": "Bronagh Keating"}


def test_a_letter_to_somebody_else_answers_none() -> None:
    assert (
        replies(told(ASKED, "In a letter to Moira Strang dated 5 March, council leader Bronagh Keating said the report was “long”.")) == {}
    )


def test_a_reply_that_may_be_to_either_of_two_is_given_to_none() -> None:
    other = "Moira Strang wrote to council leader Bronagh Keating on 4 March.\n\n"
    assert replies(told(ASKED, other, "In a reply dated 6 March, council leader Bronagh Keating wrote: “The report is long.”")) == {}


def test_a_letter_written_again_is_another_and_is_not_what_the_first_reply_answers() -> None:
    answer = "In a reply dated 5 March, council leader Bronagh Keating wrote: “The report is long.”\n\n"
    review = told(ASKED, answer + "Iwan Prydderch wrote again to Bronagh Keating on 6 March.\n\n")
    days = {letter.id: str(letter.written) for letter in review.letters}
    assert sorted(days.values()) == ["2021-03-03", "2021-03-05", "2021-03-06"]
    assert [days[letter.reply_to] for letter in review.letters if letter.reply_to is not None] == ["2021-03-03"]


def test_a_letter_told_twice_in_one_paper_may_have_another_day_in_another() -> None:
    twice = "The harbour minister wrote to the leader of Porth Council about the pier.\n\n" + ASKED.replace(
        "council leader", "leader of Porth Council"
    )
    review = told(twice.replace("Iwan Prydderch", "Iwan Prydderch, the harbour minister,", 1), ASKED.replace("3 March", "2 March"))
    assert [letter.sender for letter in review.letters] == ["Iwan Prydderch"]
    (point,) = review.threads[0].disagreements
    assert sorted(one.value for one in point.readings) == ["2021-03-02", "2021-03-03"]


def test_a_letter_told_as_one_to_a_board_without_a_name_is_no_disagreement() -> None:
    review = told(ASKED, "Iwan Prydderch sent a letter to the harbour board on 3 March.")
    assert [one.disagreements for one in review.threads] == [()]


TWO = (
    "Iwan Prydderch, the harbour minister, wrote to council leader Bronagh Keating on 1 March. “I would ask you to publish the engineer’s report,” he wrote.\n\n"
    "“I ask that no boat be moved before the summer,” the letter added.\n\n"
)


def states(review: Review, kind: str = "ask") -> dict[str, str]:
    """How each stands, by the words that print it."""
    return {review.words(one.places[0].paper, one.places[0].start, one.places[0].end): one.state for one in review.open if one.kind == kind}


def test_a_reply_answers_what_its_words_take_up_and_leaves_the_rest_open() -> None:
    review = told(TWO, "In a reply dated 4 March, council leader Bronagh Keating wrote: “The report of the engineer is on our website.”")
    assert sorted(states(review).values()) == ["answered", "asked"]
    (left,) = (one for one in review.open if one.state == "asked")
    assert ("boat" in review.words(left.places[0].paper, left.places[0].start, left.places[0].end), left.owes) == (True, "Bronagh Keating")
    assert (left.last.state, left.last.who, str(left.last.day)) == ("not taken up", "Bronagh Keating", "2021-03-04")


def test_a_reply_that_takes_up_nothing_by_name_answers_the_whole_letter() -> None:
    review = told(TWO, "In a reply dated 4 March, council leader Bronagh Keating wrote: “The pier is dear to us.”")
    assert set(states(review).values()) == {"answered"}


def test_who_asked_for_a_reply_has_it_in_any_reply() -> None:
    asks = TWO.replace("no boat be moved before the summer", "you let me have a reply by Friday")
    review = told(asks, "In a reply dated 4 March, council leader Bronagh Keating wrote: “The report of the engineer is on our website.”")
    assert set(states(review).values()) == {"answered"}


def test_a_meeting_of_others_is_not_the_one_that_was_offered() -> None:
    committee = "The ethics committee, which has a building of its own, is due to meet on 11 June.\n\n"
    assert row(told(OFFER + TURNED_DOWN, committee), "offer").state == "refused"
    assert row(told(OFFER, "Bronagh Keating is due to meet the engineers on 11 June.\n\n"), "offer").state == "arranged"


def test_what_happened_before_it_was_asked_is_of_what_was_asked_by_then() -> None:
    met = "Engineers of the harbour ministry met Bronagh Keating on Tuesday.\n\n"
    later = "Cllr Dai Rees said: “I have asked the harbour minister, Iwan Prydderch, for the same meeting with his engineers.”\n\n"
    review = told(OFFER, met, later)
    assert {one.kind: one.state for one in review.open} == {"offer": "held", "ask": "asked"}


def test_who_asked_and_had_no_reply_says_so_of_what_he_asked() -> None:
    review = told("Cllr Dai Rees said: “I have asked the minister, Iwan Prydderch, for a copy of the report and had no reply.”")
    assert row(review, "ask").last.state == "no reply"


def test_two_ministers_do_not_speak_for_each_other() -> None:
    asked = "Cllr Dai Rees asked the harbour minister, Iwan Prydderch, for a copy of the tide tables.\n\n"
    other = "The Prime Minister has not said whether the election will be called.\n\n"
    assert row(told(asked, other), "ask").state == "asked"


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("Porth Council voted 3-2 on Tuesday to delay a decision on the pier until June.", "accepted"),
        ("Porth Council voted 3-2 on Tuesday to raise the rent of the kiosks.", "asked"),
        ("Porth Council voted 5-0 to reject calls for delay in the vote on the pier.", "refused"),
        ("Porth Council has not voted to delay a decision on the pier.", "asked"),
    ],
)
def test_a_vote_for_what_was_asked_grants_it(later: str, state: str) -> None:
    assert row(told("Residents of Strand Road have asked Porth Council to delay the vote on the pier.\n\n", later), "ask").state == state


def test_a_reply_said_not_to_say_something_leaves_that_open() -> None:
    answer = "In a reply dated 4 March, council leader Bronagh Keating wrote: “The tide is high.” The reply does not say whether a boat will be moved.\n\n"
    review = told(TWO, answer)
    assert sorted(states(review).values()) == ["answered", "asked"]
    (left,) = (one for one in review.open if one.state == "asked")
    assert left.last.state == "not taken up"
    assert "whether a boat will be moved" in last_words(review, left)


def test_the_same_words_in_letters_of_two_writers_are_two_asks() -> None:
    letter = "Dear Imogen Tarrant,\n\nI ask that you let me have a date for a morning with the transport advisers in your department.\n\nYours sincerely,\n\n{}"
    review = told(letter.format("Bronagh Keating"), letter.format("Owen Lascelles"))
    assert {(one.kind, one.by, one.to) for one in review.open} == {
        ("ask", "Bronagh Keating", "Imogen Tarrant"),
        ("ask", "Owen Lascelles", "Imogen Tarrant"),
    }


REFUSED_SAY = "Ms Keating, leader of the harbour council, refused to say whether the engineers had been paid.\n\n"
DENIED = "Mr Prydderch, the harbour minister, denied that he had leaked the plans of the pier.\n\n"


def test_a_question_that_somebody_would_not_answer_is_a_row_of_its_own() -> None:
    question = row(told(REFUSED_SAY, REFUSED_SAY), "ask")
    assert (question.state, question.to, question.owes, len(question.places)) == ("refused", "Ms Keating", None, 2)


@pytest.mark.parametrize(
    "words",
    [
        "Ms Keating declined to comment.",
        "Ms Keating’s office did not return calls.",
        "Ms Keating said she would not be resigning.",
    ],
)
def test_silence_to_a_newspaper_is_no_question_refused(words: str) -> None:
    offer = row(told(OFFER, OFFER + words), "offer")
    assert (offer.state, [one.kind for one in told(OFFER, OFFER + words).open]) == ("asked", ["offer"])


def test_a_charge_that_is_only_denied_is_told_once_and_not_confirmed() -> None:
    charge = row(told(DENIED, DENIED), "allegation")
    assert (charge.state, charge.last.state, charge.to) == ("not confirmed", "denied", "Mr Prydderch")


def test_a_denial_of_what_somebody_charges_is_no_second_charge() -> None:
    charged = "Moira Strang, the opposition leader, accused Iwan Prydderch, the harbour minister, of leaking the plans of the pier. "
    charge = row(told(charged + "Mr Prydderch denied that he had leaked the plans of the pier."), "allegation")
    assert (charge.by, charge.last.state) == ("Moira Strang", "denied")


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("Heritage Wales said there was no scope for it.", "refused"),
        ("Mr Pugh was told that there was “no provision” for it.", "refused"),
        ("Mr Pugh said his request had been turned down.", "refused"),
        ("It has agreed to one on 5 November.", "accepted"),
        ("There is no mention of it in the plan.", "asked"),
    ],
)
def test_what_a_body_said_to_an_ask_is_told_by_anybody(later: str, state: str) -> None:
    text = "Moira Strang chairs Heritage Wales. Rhodri Pugh, a teacher, has asked Heritage Wales for an urgent meeting. "
    ask = row(told(text + later), "ask")
    assert ask.state == state


def test_whoever_speaks_for_the_asker_does_not_take_up_the_ask() -> None:
    text = "Iwan Prydderch, the harbour minister, asked Bronagh Keating, the council leader, to publish the survey. "
    ask = row(told(text, "A spokesman for Iwan Prydderch, the harbour minister, said he had agreed to publish his own survey."), "ask")
    assert ask.state == "asked"
