"""How mass letters are grouped: what belongs together, what does not, what people decide, and the laws that hold for any letters."""

# A paragraph of a letter is one line, however long.

from __future__ import annotations

import random  # noqa: TID251 - every mailing is drawn by its seed
from collections.abc import Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from bench.mailings import case_of_116, mailings
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried
from tests.mailing import BUS, OWN, POOL, letter

from evenhand.core.campaigns import Campaigns, Clustering, Constraint, ConstraintError, cluster, find_campaigns
from evenhand.core.campaigns.fingerprints import fingerprint_words, number_words
from evenhand.core.campaigns.leading import led_enough
from evenhand.core.campaigns.linking import Comparer, link_left, link_reused
from evenhand.core.papers import Paper, receive

EXAMPLE = Path(__file__).resolve().parent.parent / "example" / "papers" / "council-leaders-2022-02-10.zip"


def groups(found: Clustering | Campaigns) -> set[frozenset[str]]:
    """The letters of each campaign, and each letter on its own as a set of one."""
    held: dict[str, set[str]] = {}
    for one in found.placements:
        held.setdefault(one.label or f"alone {one.letter}", set()).add(one.letter)
    return {frozenset(names) for names in held.values()}


def made_of(draw: random.Random, count: int) -> str:
    """A sentence of so many words that no other has."""
    return " ".join("".join(draw.choice("bdfgklmnprst") + draw.choice("aeiou") for _ in range(3)) for _ in range(count)) + "."


SIX = [
    letter("a", POOL),
    letter("b", POOL, sign="Tom Vasey\n4 Mill Lane"),
    letter("c", POOL, "I learned to swim there myself in the year of the flood, and so did both of my daughters after me."),
    letter("d", BUS),
    letter("e", BUS, greeting="Hello"),
    letter("f", OWN),
]


def test_letters_of_one_text_are_a_campaign_and_another_text_is_another() -> None:
    assert groups(cluster(SIX)) == {frozenset("abc"), frozenset("de"), frozenset("f")}


def test_each_letter_says_how_much_of_its_campaign_it_holds_and_why_it_stands_there() -> None:
    found = {one.letter: one for one in cluster(SIX).placements}
    assert (found["a"].reason, found["a"].containment, found["a"].own_share) == ("same text", 1.0, 0.0)
    assert found["c"].reason == "same words and its own"
    assert 0.1 < found["c"].own_share < 0.4
    assert (found["f"].label, found["f"].reason) == (None, "on its own")
    (evidence,) = found["c"].evidence
    assert evidence.words(SIX[2].text).startswith("I am writing to ask you to keep the pool")


def test_greetings_signatures_disclaimers_and_quoted_mail_make_no_campaign() -> None:
    foot = (
        "This email and any attachments are confidential and intended solely for the person to whom it is addressed. If you are not the "
        "intended recipient please tell the sender, delete it and do not copy any part of it to anybody else whatever."
    )
    answer = "On 4 March 2031, The Office wrote:\n" + "".join(f"> {line}.\n" for line in POOL.split(". "))
    one, other = letter("a", OWN, foot, answer), letter("b", BUS, sign=f"Jo Bell\n\n{foot}\n\n{answer}")
    assert groups(cluster([one, other])) == {frozenset("a"), frozenset("b")}


def test_a_short_letter_that_quotes_one_sentence_of_a_campaign_is_not_of_it() -> None:
    own = letter("x", "Nobody who uses it was asked before the plan was drawn up. That is not true, I was asked twice.")
    assert cluster([*SIX, own]).label_of("x") is None


def test_a_letter_that_pastes_two_campaigns_together_does_not_weld_them() -> None:
    found = cluster([*SIX, letter("x", POOL, BUS)])
    assert found.label_of("a") != found.label_of("d")
    assert found.label_of("x") in ("a", "d")


@pytest.mark.parametrize(
    ("copies", "both", "added"),
    [
        pytest.param(2, 1, 0, id="of two"),
        (8, 3, 0),
        (15, 1, 0),
        (60, 8, 0),
        pytest.param(15, 1, 4, id="each with words of its own"),
        (40, 1, 12),
    ],
)
def test_letters_that_paste_two_campaigns_of_exact_copies_together_do_not_weld_them(copies: int, both: int, added: int) -> None:
    draw = random.Random(copies + added)
    one, other = made_of(draw, 70), made_of(draw, 50)
    letters = [
        letter(f"{name}{number:02}", text, made_of(draw, added)) for name, text in (("a", one), ("b", other)) for number in range(copies)
    ]
    pasted = [letter(f"x{number}", one, other, made_of(draw, 5)) for number in range(both)]
    found = cluster([*letters, *pasted])
    labels = {name: {found.label_of(each.id) for each in letters if each.id[0] == name} for name in "ab"}
    assert [len(labels[name]) for name in "ab"] == [1, 1]
    assert labels["a"] != labels["b"]
    assert {found.label_of(each.id) for each in pasted} <= labels["a"] | labels["b"]


@pytest.mark.parametrize("left_out", [(1,), (2,), (1, 2)], ids=["one", "two", "one or two"])
@pytest.mark.parametrize("sizes", [(30, 30, 10), (25, 25, 25, 25), (50, 20, 15, 15)])
def test_letters_that_leave_out_this_or_that_paragraph_of_one_text_are_one_campaign(
    sizes: tuple[int, ...], left_out: tuple[int, ...]
) -> None:
    draw = random.Random(0)
    paragraphs = [made_of(draw, size) for size in sizes]
    kept = [some for count in left_out for some in combinations(paragraphs, len(sizes) - count)]
    whole = [letter(f"whole{number}", *paragraphs) for number in range(3)]
    parts = [letter(f"part{number}", *some) for number, some in enumerate(kept)]
    assert len(groups(cluster([*whole, *parts]))) == 1


def test_a_reworded_letter_in_another_order_is_of_the_campaign() -> None:
    first, second, third, fourth = POOL.split(". ")
    spun = f"{third}. {second.replace('teach', 'train')}. {fourth.replace('vote against', 'reject')} {first.replace('ask', 'beg')}."
    assert cluster([*SIX, letter("x", spun)]).label_of("x") == "a"


def test_a_known_text_never_counts_as_shared() -> None:
    one, other = letter("a", POOL, OWN), letter("b", POOL, "As for me, I have no children and no car, but I vote.")
    assert groups(cluster([one, other])) == {frozenset("ab")}
    assert groups(cluster([one, other], known_texts=[POOL])) == {frozenset("a"), frozenset("b")}


def test_words_that_a_form_puts_round_letters_of_all_campaigns_do_not_join_them() -> None:
    draw = random.Random(5)
    frame = (
        "Sent through the page for residents where you can follow what becomes of your message with the number shown on the screen below"
    )

    texts = [made_of(draw, 45) for _ in range(10)]
    campaigns = [letter(f"{number}{name}", texts[number], frame) for number in range(10) for name in "abcde"]
    alone = [letter(f"own{number}", made_of(draw, 14), frame) for number in range(10)]
    found = {frozenset(f"{number}{name}" for name in "abcde") for number in range(10)}
    assert groups(cluster([*campaigns, *alone])) == found | {frozenset([one.id]) for one in alone}


def test_a_campaign_of_copies_to_which_many_add_more_than_it_says_is_not_taken_for_a_form() -> None:
    draw = random.Random(6)
    campaign = [letter(f"copy{number:02}", POOL) for number in range(40)] + [
        letter(f"more{number:02}", POOL, made_of(draw, 90)) for number in range(20)
    ]
    alone = [letter(f"own{number}", made_of(draw, 60)) for number in range(30)]
    assert groups(cluster([*campaign, *alone])) == {frozenset(one.id for one in campaign)} | {frozenset([one.id]) for one in alone}


def test_turns_of_phrase_that_several_campaigns_use_are_no_form_that_leaves_nothing_of_a_short_one() -> None:
    draw = random.Random(9)
    opening = "It was with real dismay that I read this week about the plan for the"
    wish = "Would you please tell us which other savings were weighed and meet us before the vote."
    own = [made_of(draw, 6) for _ in range(4)]
    copies = [letter(f"copy{number:02}", opening, *own, wish) for number in range(12)]
    adding = [
        letter(f"more{number:02}", opening, own[0], *(f"{made_of(draw, 15)} {part}" for part in own[1:]), wish) for number in range(12)
    ]
    texts = [[made_of(draw, 45) for _ in range(2)] for _ in range(2)]
    longer = [
        letter(f"longer{which}{number:02}", opening, first, made_of(draw, 3), second, wish)
        for which, (first, second) in enumerate(texts)
        for number in range(12)
    ]
    found = [frozenset(one.id for one in some) for some in ([*copies, *adding], longer[:12], longer[12:])]
    assert groups(cluster([*copies, *adding, *longer])) == set(found)


def test_a_campaign_that_has_a_turn_of_phrase_of_another_is_not_taken_for_a_form() -> None:
    draw = random.Random(10)
    phrase = "We were all promised at the very last meeting that it would be kept just as it is, and"
    first, second, theirs = (made_of(draw, 40) for _ in range(3))
    copies = [letter(f"copy{number:02}", f"{phrase} {first}", second) for number in range(10)]
    adding = [letter(f"more{number:02}", f"{phrase} {first}", second, made_of(draw, 30)) for number in range(16)]
    shorter = [letter(f"less{number:02}", f"{phrase} {first}", made_of(draw, 20)) for number in range(4)]
    others = [letter(f"other{number:02}", f"{phrase} {theirs}", made_of(draw, 5)) for number in range(12)]
    found = [frozenset(one.id for one in some) for some in ([*copies, *adding, *shorter], others)]
    assert groups(cluster([*copies, *adding, *shorter, *others])) == set(found)


def test_a_short_campaign_in_other_words_and_another_order_is_one_with_it() -> None:
    draw = random.Random(2)
    text = [
        "I am writing about the lessons at the old mill.",
        "The boy who walks four miles from the last farm would never have held a violin.",
        "Our band plays each spring for those who could not pay.",
        "Nobody asked the ones who teach there.",
        "I ask you to keep them going and to tell us what they cost.",
    ]
    spun: list[Paper] = []
    for number in range(16):
        words = " ".join(draw.sample(text, 5))
        for one, other in (("boy", "lad"), ("lessons", "classes"), ("plays", "performs"), ("asked", "told")):
            words = words.replace(one, other)
        spun.append(letter(f"spun{number:02}", words))
    copies = [letter(f"copy{number:02}", " ".join(text)) for number in range(10)]
    adding = [letter(f"more{number:02}", " ".join(text), made_of(draw, 50)) for number in range(12)]
    other = [letter(f"other{number:02}", text[0], text[3], made_of(random.Random(1), 25), text[4]) for number in range(10)]
    found = {frozenset(one.id for one in [*spun, *copies, *adding]), frozenset(one.id for one in other)}
    assert groups(cluster([*spun, *copies, *adding, *other])) == found


ASK = "I ask you to meet a few of us before the vote and to put the decision off until those who use it have been heard in the hall."


# How many words each campaign has beside the ask, and how many letters.
SMALL = ((15, 3), (60, 8), (40, 3), (50, 4))


def crowd(draw: random.Random) -> list[Paper]:
    """So many letters of people's own that what a few campaigns share is not taken for a form in which letters come."""
    return [letter(f"crowd{number:04}", made_of(draw, 12)) for number in range(5_000)]


def test_a_short_campaign_does_not_draw_others_in_that_close_with_the_same_ask() -> None:
    draw = random.Random(5)
    campaigns = [[made_of(draw, words)] * 30 for words in (15, 45, 45, 45, 45)]
    letters = [[letter(f"{which}-{number:02}", text, ASK) for number, text in enumerate(texts)] for which, texts in enumerate(campaigns)]
    own = [letter(f"own{number}", made_of(draw, 20), ASK) for number in range(5)]
    found = groups(cluster([*crowd(draw), *own, *(one for campaign in letters for one in campaign)]))
    whole = [next(group for group in found if campaign[0].id in group) for campaign in letters]
    assert [group - {one.id for one in own} for group in whole] == [frozenset(one.id for one in campaign) for campaign in letters]
    # Who has the ask and words of their own only are shown with one of them.
    assert {one.id for one in own} <= frozenset().union(*whole)


def test_small_campaigns_that_close_with_the_same_ask_are_not_welded_by_a_short_one_and_their_copies_are_not_read() -> None:
    draw = random.Random(6)
    texts = [made_of(draw, words) for words, _ in SMALL]
    campaigns = [[letter(f"{text[:4]}{number}", text, ASK) for number in range(size)] for text, (_, size) in zip(texts, SMALL, strict=True)]
    adding = letter("adding", texts[0], ASK, made_of(draw, 60))
    letters = [adding, *(one for campaign in campaigns for one in campaign)]
    found = find_campaigns(letters, lambda _: None)
    whole = [frozenset(one.id for one in campaign) for campaign in campaigns]
    assert groups(found) == {whole[0] | {adding.id}, *whole[1:]}
    assert [row.letter for row in found.reading_list] == [adding.id]


def test_what_nearly_all_of_a_short_campaign_say_is_what_it_says() -> None:
    letters = list(mailings(10_000, 70_003))
    of_one = [f"{number:05}" for number, one in enumerate(letters) if one.campaign == 15]
    found = cluster([Paper(f"{number:05}", (), "", "text", one.text) for number, one in enumerate(letters)])
    assert any(set(of_one) <= set(group) for group in found.groups)


def test_a_letter_that_adds_much_is_held_against_what_stands_for_those_that_lead_it_each_in_a_little() -> None:
    draw = random.Random(8)
    text = made_of(draw, 60)
    letters = [text, *(f"{text} {made_of(draw, 90)}" for _ in range(30)), f"{text} {made_of(draw, 90)}"]
    numbered = number_words([one.encode() for one in letters])
    comparer = Comparer(fingerprint_words(numbered), numbered.of)
    led_by = np.arange(comparer.lengths[-1], dtype=np.uint64) % 30 + 1 | np.uint64(len(letters) - 1 << 32)
    groups = np.array([0] * (len(letters) - 1) + [len(letters) - 1])
    assert len(link_reused(comparer, led_enough(led_by, comparer.lengths))) == 0
    found = link_left(comparer, np.ones(len(letters), np.int64), groups)
    assert (found.one.tolist(), found.other.tolist()) == ([0], [len(letters) - 1])


def test_letters_that_only_point_to_what_is_attached_are_no_campaign() -> None:
    stubs = [letter(name, "Please see my letter attached, which sets out what I think of the plan.") for name in "abc"]
    assert groups(cluster(stubs)) == {frozenset("a"), frozenset("b"), frozenset("c")}


# What people decide


def test_people_may_join_part_and_take_out() -> None:
    joined = cluster(SIX, constraints=[Constraint("together", ("a", "d"))])
    assert frozenset("abcde") in groups(joined)
    parted = cluster(SIX, constraints=[Constraint("apart", ("a", "c"))])
    assert groups(parted) == {frozenset("ab"), frozenset("c"), frozenset("de"), frozenset("f")}
    out = cluster(SIX, constraints=[Constraint("not part of it", ("b", "a"))])
    assert groups(out) == {frozenset("ac"), frozenset("b"), frozenset("de"), frozenset("f")}
    assert {one.letter: one.reason for one in out.placements}["b"] == "a person took it out"


@pytest.mark.parametrize(
    ("constraints", "words"),
    [
        ([Constraint("together", ("a", "zz"))], "names zz, which is not among the letters"),
        ([Constraint("near", ("a", "b"))], "'near' is no kind of decision"),
        ([Constraint("apart", ("a",))], "needs two letters, and names a"),
        ([Constraint("together", ("a", "b")), Constraint("together", ("b", "c")), Constraint("apart", ("a", "c"))], "Withdraw one"),
        ([Constraint("together", ("a", "b")), Constraint("not part of it", ("a", "b"))], "Withdraw one"),
    ],
)
def test_a_decision_that_cannot_be_obeyed_is_refused_with_its_letters(constraints: Sequence[Constraint], words: str) -> None:
    with pytest.raises(ConstraintError, match=words):
        cluster(SIX, constraints=constraints)


KINDS = st.sampled_from(("together", "apart", "not part of it"))
PAIRS = st.lists(st.tuples(KINDS, st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda one: one[1] != one[2]), max_size=5)


@tried(60)
@given(PAIRS)
def test_every_decision_binds_or_is_refused_and_no_letter_is_lost(pairs: list[tuple[str, str, str]]) -> None:
    constraints = [Constraint(kind, (one, other)) for kind, one, other in pairs]
    try:
        found = cluster(SIX, constraints=constraints)
    except ConstraintError:
        return
    held = {name: group for group in groups(found) for name in group}
    assert sorted(one.letter for one in found.placements) == list("abcdef")
    for kind, one, other in pairs:
        assert (held[one] == held[other]) == (kind == "together")


# Laws


@cache
def drawn(seed: int) -> tuple[Paper, ...]:
    letters = list(case_of_116(seed))
    return tuple(Paper(f"{number:04}", (), "", "text", one.text) for number, one in enumerate([*letters[:60], *letters[-60:]]))


@cache
def grouped(seed: int) -> set[frozenset[str]]:
    return groups(cluster(drawn(seed)))


@tried(10)
@given(st.integers(0, 3), st.integers(0, 1_000))
def test_neither_the_order_nor_the_names_of_letters_change_the_groups(seed: int, order: int) -> None:
    shuffled = list(drawn(seed))
    random.Random(order).shuffle(shuffled)
    renamed = {letter.id: f"x{number:04}" for number, letter in enumerate(shuffled)}
    again = cluster([Paper(renamed[one.id], (), "", "text", one.text) for one in shuffled])
    assert groups(cluster(shuffled)) == grouped(seed)
    assert groups(again) == {frozenset(renamed[name] for name in group) for group in grouped(seed)}


@tried(100)
@given(
    st.lists(st.one_of(st.text(max_size=80), st.sampled_from([POOL, BUS, "", "\x00", POOL + BUS, "שלום " * 30, "attached"])), max_size=8)
)
def test_no_letter_is_lost_and_every_piece_of_evidence_stands_in_it(texts: list[str]) -> None:
    letters = [Paper(str(number), (), "", "text", text) for number, text in enumerate(texts)]
    found = cluster(letters)
    assert [one.letter for one in found.placements] == sorted(letter.id for letter in letters)
    assert sorted(name for group in found.groups for name in group) == sorted(one.letter for one in found.placements if one.label)
    for one in found.placements:
        text = texts[int(one.letter)]
        assert all(0 <= span.start < span.end <= len(text) and span.words(text).strip() for span in one.evidence)


def test_two_letters_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="Two letters are called a"):
        cluster([SIX[0], SIX[0]])


def test_one_letter_a_thousand_times_is_one_campaign_and_empty_ones_are_none() -> None:
    found = cluster([letter(f"{number:04}", POOL) for number in range(1_000)] + [Paper(f"e{n}", (), "", "text", "") for n in range(1_000)])
    assert [len(group) for group in found.groups] == [1_000]
    assert {one.reason for one in found.placements if one.label is None} == {"no words"}


# Cases


def test_the_twelve_leaders_of_the_example_are_one_campaign() -> None:
    letters = receive(EXAMPLE.read_bytes(), EXAMPLE.name)
    assert [len(group) for group in cluster(letters).groups] == [12]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_letters_that_open_as_those_of_another_campaign_do_stay_with_theirs_where_its_barest_copies_do_not_open_so(seed: int) -> None:
    draw = random.Random(seed)
    opening = "I am one of those concerned and may I say a word on behalf of the service in our ward. If it went,"
    short, long = made_of(draw, 10), made_of(draw, 30)

    def opened(text: str) -> str:
        return f"As a resident of {made_of(draw, 1)[:-1]} I say this. {opening} {text}"

    bare = [letter(f"bare{number:02}", short) for number in range(12)]
    campaign = [*bare, *(letter(f"more{number:02}", opened(short)) for number in range(12))]
    other = [letter(f"other{number:02}", opened(long)) for number in range(40)]
    assert groups(cluster([*campaign, *other])) == {frozenset(one.id for one in some) for some in (campaign, other)}


def test_one_letter_that_is_like_several_campaigns_does_not_weld_them() -> None:
    letters = mailings(3_000, 913)
    found = cluster([Paper(f"{number:04}", (), "", "text", one.text) for number, one in enumerate(letters)])
    named = {one.letter: one.label for one in found.placements}
    labels = [{named[f"{number:04}"] for number, one in enumerate(letters) if one.campaign == campaign} for campaign in (8, 10, 213)]
    assert [len(one) for one in labels] == [1, 1, 1]
    assert len(set.union(*labels)) == 3


# In the last, some leave out a paragraph that most of the others hold, and those that hold both stand between them.
@pytest.mark.parametrize("seed", [pytest.param(11, marks=pytest.mark.slow), pytest.param(12, marks=pytest.mark.slow), 723])
def test_116_letters_in_an_inbox_of_2000_are_found_and_nothing_else(seed: int) -> None:
    letters = list(case_of_116(seed))
    found = cluster([Paper(f"{number:04}", (), "", "text", one.text) for number, one in enumerate(letters)])
    truth = {f"{number:04}" for number, one in enumerate(letters) if one.campaign == 0}
    assert [set(group) for group in found.groups if len(group) > 2] == [truth]
