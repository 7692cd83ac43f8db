"""What each letter of a campaign adds, drops and changes, why it is read, and who of those expected has written."""

# A paragraph of a letter is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import random  # noqa: TID251 - every mailing is drawn by its seed
from pathlib import Path

import pytest
from bench.mailings import invent, own, write
from hypothesis import given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.core.campaigns import SIGNS, Campaigns, Expected, Told, call_roster, find_campaigns
from evenhand.core.papers import Paper, receive
from evenhand.core.reading import Reading, read

EXAMPLE = Path(__file__).resolve().parent.parent / "example" / "papers" / "council-leaders-2022-02-10.zip"
TEXT = (
    "I am writing to ask you to keep the pool in Brackley Road open. It is the only pool between the coast and the moor, and four schools "
    "teach their children to swim there. Nobody who uses it was asked before the plan was drawn up. The council spent 37 per cent less on it. "
    "Please vote against the closure in May."
)


def letter(name: str, *paragraphs: str, sign: str = "Ann Osei", headers: tuple[tuple[str, str], ...] = ()) -> Paper:
    text = "\n\n".join(["Dear Councillor,", *paragraphs, "Yours sincerely,", sign])
    return Paper(name, (name,), "", "text", text, headers=headers)


COPIES = [letter(f"copy {number}", TEXT, sign=f"Sam Roe {number}") for number in range(6)]


def made_of(*letters: Paper, told: Told | None = None) -> Campaigns:
    everything = {each.id: each for each in (*COPIES, *letters)}

    def reading_of(name: str) -> Reading:
        return read(everything[name])

    return find_campaigns(tuple(everything.values()), reading_of, told or Told())


def signs_of(added: str) -> set[str]:
    """Why a letter is read that adds these words to the campaign's text."""
    found = made_of(letter("x", TEXT, added))
    assert {one.label for one in found.placements} == {"copy 0"}
    return {sign.kind for row in found.reading_list if row.letter == "x" for sign in row.signs}


# Differences


def test_a_letter_keeps_adds_drops_and_changes_words_of_the_template() -> None:
    changed = TEXT.replace("37 per cent", "52 per cent").replace("Brackley Road", "Quay Street")
    changed = changed.replace("Nobody who uses it was asked before the plan was drawn up. ", "")
    added = "I learned to swim there in the year of the flood."
    (campaign,) = made_of(letter("x", changed, added)).campaigns
    (member,) = (one for one in campaign.members if one.letter == "x")
    text, template = letter("x", changed, added).text, COPIES[0].text
    assert [(one.kind, one.template.span.words(template), one.letter.span.words(text)) for one in member.changed] == [
        ("name", "Brackley Road", "Quay Street"),
        ("figure", "37", "52"),
    ]
    assert [span.words(text) for span in member.added] == [added.rstrip(".")]
    assert [span.words(template) for span in member.dropped] == ["Nobody who uses it was asked before the plan was drawn up"]
    assert member.own_words == 11
    assert all(span.words(text).lower() in template.lower() for span in member.kept)


def test_a_paragraph_moved_is_neither_added_nor_dropped() -> None:
    first, *rest = TEXT.split(". ")
    (campaign,) = made_of(letter("x", ". ".join(rest), f"{first}.")).campaigns
    (member,) = (one for one in campaign.members if one.letter == "x")
    assert (member.added, member.dropped, member.changed, member.own_words, member.signs) == ((), (), (), 0, ())


def test_members_are_listed_by_what_they_add() -> None:
    long = "My neighbours and I have swum there every morning since the boiler was mended, and we would miss it more than we can say."
    (campaign,) = made_of(letter("x", TEXT, long), letter("y", TEXT, "We all swim.")).campaigns
    assert next(member.letter for member in campaign.members) == "x"
    assert len(campaign.members) == 8


def test_words_that_several_add_are_a_variant_and_its_first_letter_is_read_for_all() -> None:
    more = (
        "As a member of the Friends of the Pool I should like the council to know that our society has raised money for the new roof, "
        "that we have found volunteers for the desk, and that the school governors are with us in this."
    )
    found = made_of(letter("x", TEXT, more), letter("y", TEXT, more))
    (variant,) = found.campaigns[0].variants
    assert variant.letters == ("x", "y")
    assert {row.letter: [sign.kind for sign in row.signs] for row in found.reading_list} == {"x": ["first of a variant"]}


CHAIR = "As chair of the Friends of the Pool I should like the council to know that our society has raised the money for a new roof."
DESK = "We have also found volunteers who would sit at the desk on the evenings on which there is nobody there now to take the fee."


def test_every_long_stretch_that_several_add_is_read_once_though_no_two_add_the_same() -> None:
    found = made_of(letter("x", TEXT, CHAIR, DESK), letter("y", TEXT, CHAIR), letter("z", TEXT, DESK))
    assert {row.letter: [sign.kind for sign in row.signs] for row in found.reading_list} == {"x": ["first of a variant"]}


def test_a_story_that_two_tell_with_other_words_here_and_there_is_read_once() -> None:
    story = (
        "{0} was taken ill on the stairs that winter and lay there for an hour until the swimming teacher came by. {1} has not walked without "
        "a stick since then and the water is the one place in which {2} can move about as {2} used to do before it all happened to us."
    )
    found = made_of(letter("x", TEXT, story.format("My wife", "She", "she")), letter("y", TEXT, story.format("My husband", "He", "he")))
    assert [(row.letter, row.signs[-1].kind) for row in found.reading_list] == [("x", "first of a variant")]


def test_the_letter_that_stands_for_a_campaign_is_read_for_what_only_it_has_round_its_body() -> None:
    texts = {name: f"{subject}\n\n{COPIES[0].text}" for name, subject in (("a", "URGENT, I am homeless"), ("z", "I am homeless"))}
    above = [Paper(name, (name,), "", "text", text) for name, text in texts.items()]
    assert {row.letter: row.signs[0].kind for row in made_of(*above).reading_list} == {"a": "urgent", "z": "urgent"}


def test_what_half_of_a_campaign_have_above_their_letters_is_the_campaigns() -> None:
    headed = [Paper(name, (name,), "", "text", f"URGENT: keep the pool\n\n{COPIES[0].text}") for name in "abcdefgh"]
    found = made_of(*headed)
    assert [(row.letter, {sign.kind for sign in row.signs}) for row in found.reading_list] == [("a", {"urgent", "stands for the others"})]


@pytest.mark.parametrize(
    ("was", "now", "turned"),
    [
        ("vote against", "vote for", True),
        (
            "I am writing to ask you to keep the pool in Brackley Road open.",
            "I am writing to ask you to close the pool in Brackley Road.",
            True,
        ),
        ("ask you to keep", "ask you not to keep", True),
        ("keep the pool", "save the pool", False),
        ("vote against", "vote agianst", False),
        ("Nobody who uses it was asked", "People who use it weren't asked", False),
        ("Brackley Road", "Quay Street", False),
    ],
)
def test_few_words_that_turn_the_campaigns_round_are_enough_to_be_read(was: str, now: str, *, turned: bool) -> None:
    found = made_of(letter("x", TEXT.replace(was, now)))
    assert [row.letter for row in found.reading_list if row.signs[0].kind == "says the opposite"] == ["x"] * turned


def test_a_letter_that_leaves_a_not_out_says_the_opposite_and_shows_where() -> None:
    plea = TEXT.replace("Please vote against the closure in May.", "We do not want the new road through the field behind it either.")
    copies = [letter(f"copy {number}", plea, sign=f"Sam Roe {number}") for number in range(5)]
    other = letter("x", plea.replace("do not want", "want"))
    (row,) = find_campaigns((*copies, other), lambda _: None).reading_list
    assert [(sign.kind, [place.span.words(other.text) for place in sign.places]) for sign in row.signs] == [
        ("says the opposite", ["We want"])
    ]


def test_what_stands_in_the_place_of_the_campaigns_ask_is_another_ask() -> None:
    other = letter("x", TEXT.replace("Please vote against the closure in May.", "The pool can go for all we care about it."))
    kinds = {sign.kind for row in made_of(other).reading_list if row.letter == "x" for sign in row.signs}
    assert "asks something else" in kinds


@pytest.mark.parametrize("was_now", [("four schools", "nine schools"), ("37 per cent", "four per cent")])
def test_a_figure_in_the_place_of_another_is_new_though_the_campaign_has_it_elsewhere(was_now: tuple[str, str]) -> None:
    found = made_of(letter("x", TEXT.replace(*was_now)))
    assert [(row.letter, row.signs[0].kind) for row in found.reading_list] == [("x", "new figure")]


def test_long_mail_that_nobody_else_passes_on_is_read_and_what_all_quote_is_not() -> None:
    def quoting(name: str, words: str) -> Paper:
        lines = "\n".join(f"> {line}." for line in words.split(". "))
        return Paper(name, (name,), "", "text", f"{COPIES[0].text}\n\nOn 4 March 2031, Pat Quill wrote:\n{lines}\n")

    farm = "Our farm lies beyond the ford. When the river is up we are cut off for days. The doctor has to come by boat. My mother was taken to the pool to mend her hip and it was the one thing that helped."
    found = made_of(quoting("x", farm), quoting("y", farm), quoting("z", TEXT))
    assert [(row.letter, [sign.kind for sign in row.signs]) for row in found.reading_list] == [("x", ["passes on mail"])]


def test_what_presses_in_mail_that_many_quote_is_read_once_and_what_one_adds_to_it_always() -> None:
    def quoting(name: str, number: int, more: str = "") -> Paper:
        lines = (
            f"> Your letter MG/{number} will be answered.",
            "> If it is urgent, or you are homeless, ring us at once.",
            *([f"> {more}"] if more else []),
        )
        head = f"On 4 March 2031 at 09:{number}, The Office wrote:"
        return Paper(name, (name,), "", "text", "\n".join([COPIES[0].text, "", head, *lines, ""]))

    found = made_of(*(quoting(f"x{number}", number) for number in range(10, 13)), quoting("z", 20, "He says that he will kill me."))
    assert [(row.letter, row.signs[0].kind) for row in found.reading_list] == [("x10", "urgent"), ("z", "urgent")]


def test_two_who_add_the_same_few_words_below_mail_they_quote_are_both_read() -> None:
    foot = "\n\nOn 4 March 2031 at 09:10, The Office wrote:\n> Thank you.\n> I am homeless.\n"
    both = [Paper(name, (name,), "", "text", COPIES[0].text + foot) for name in "xy"]
    assert [(row.letter, row.signs[0].kind) for row in made_of(*both).reading_list] == [("x", "urgent"), ("y", "urgent")]


def test_the_mail_that_a_letter_quotes_is_not_what_its_campaign_says() -> None:
    quoting = "\n\nOn 4 March 2031 at 09:10, The Office wrote:\n> We have your letter and it will be answered in its turn.\n> If it is urgent, ring us at once.\n"
    first = Paper("a", ("a",), "", "text", COPIES[0].text + quoting)
    (row,) = made_of(first).reading_list
    assert (row.letter, [sign.kind for sign in row.signs]) == ("a", ["urgent"])


def test_a_letter_sent_twice_is_read_once_and_for_all_it_says() -> None:
    own = "He says he will kill me when he is let out, and since Sunday my boys and I have been sleeping in the car behind the market hall."
    found = made_of(letter("x", own), letter("y", own))
    (row,) = found.reading_list
    assert (row.letter, [sign.kind for sign in row.signs]) == ("x", ["urgent", "stands for the others"])


@tried(25)
@given(st.integers(0, 10_000), st.data())
def test_whoever_reads_the_list_and_one_letter_of_each_campaign_misses_no_long_addition(seed: int, data: st.DataObject) -> None:
    draw = random.Random(seed)
    pieces = [" ".join("".join(draw.choices("abcdefghijklmnoprstuvw", k=5)) for _ in range(draw.randint(6, 40))) + "." for _ in range(6)]
    chosen = data.draw(st.lists(st.lists(st.integers(0, 5), max_size=4, unique=True), min_size=1, max_size=8))
    letters = [letter(f"x{number}", TEXT, *(pieces[one] for one in each)) for number, each in enumerate(chosen)]
    found = find_campaigns((*COPIES, *letters), lambda _: None)
    read = {row.letter for row in found.reading_list} | {campaign.template for campaign in found.campaigns}
    told = "\n".join(one.text for one in (*COPIES, *letters) if one.id in read)
    for number, each in enumerate(chosen):
        missed = sum(len(pieces[one].split()) for one in each if pieces[one] not in told)
        assert missed < 30, (number, each)


def test_the_campaign_says_what_it_asks() -> None:
    (campaign,) = made_of().campaigns
    asked = [place.span.words(COPIES[0].text) for place in campaign.asks]
    assert any("vote against the closure" in words for words in asked)


# The reading list


@pytest.mark.parametrize(
    ("added", "sign"),
    [
        ("My son is at risk when he is home alone.", "urgent"),
        ("She has said that she wants to die.", "urgent"),
        ("We have had no heating since Monday.", "urgent"),
        ("He beats me when the pool is shut.", "urgent"),
        ("Please let me know by Friday.", "deadline"),
        ("My solicitor will apply for judicial review.", "deadline"),
        ("You have within fourteen days to reply.", "deadline"),
        ("Would you send me the report of the surveyor?", "asks something else"),
        ("I also ask you to publish the surveyor's report.", "asks something else"),
        ("The school pays £4,200 for it.", "new figure"),
    ],
)
def test_a_letter_is_read_for_what_it_adds_however_short_it_is(added: str, sign: str) -> None:
    assert sign in signs_of(added)


def test_a_share_by_which_something_fell_is_no_deadline() -> None:
    assert "deadline" not in signs_of("The buses were cut by 15 per cent, then by 22%.")


@pytest.mark.parametrize(
    ("added", "shown"),
    [
        ("Our roof came down and the house is not\nsafe.", "not\nsafe"),
        ("Our roof came down and the house is not\r\n  safe.", "not\r\n  safe"),
        ("> Our roof came down and the house is not\n> safe.", "not\n> safe"),
        ("My house is not \xa0safe.", "not \xa0safe"),
        ("I am going to kill\u200b my\u200bself.", "kill\u200b my\u200bself"),
        ("I am home\xadless now.", "home\xadless"),
        ("I am home\xad\nless now.", "home\xad\nless"),
        ("She speaks of self-\nharm.", "self-\nharm"),
        ("I am going to kіll mуself.", "kіll mуself"),
        ("I am ｈｏｍｅｌｅｓｓ.", "ｈｏｍｅｌｅｓｓ"),
        ("I am ʜᴏᴍᴇʟᴇss.", "ʜᴏᴍᴇʟᴇss"),
        ("I cannot eаt.", "cannot eаt"),
        ("We can’t wait.", "can’t wait"),
    ],
)
def test_a_need_is_found_however_its_words_are_broken_or_written(added: str, shown: str) -> None:
    hurt = letter("x", TEXT, added)
    (row,) = (row for row in made_of(hurt).reading_list if row.letter == "x")
    assert row.signs[0].kind == "urgent"
    assert shown in [place.span.words(hurt.text) for place in row.signs[0].places]


def test_a_day_and_a_question_are_found_over_the_end_of_a_line() -> None:
    assert "deadline" in signs_of("Please let me know by\nFriday.")
    asking = letter("x", TEXT, "Would you send me the report\nof the surveyor?")
    (row,) = (row for row in made_of(asking).reading_list if row.letter == "x")
    assert [place.span.words(asking.text) for place in row.signs[0].places] == ["Would you send me the report\nof the surveyor?"]


def test_words_on_both_sides_of_an_empty_line_are_no_one_sign() -> None:
    assert "urgent" not in signs_of("The pool is what it is not\n\nsafe in its ways.")


def test_a_changed_word_is_enough_to_be_read() -> None:
    found = made_of(letter("x", TEXT.replace("in May", "by Friday")), letter("y", TEXT.replace("37 per cent", "73 per cent")))
    assert {row.letter: {sign.kind for sign in row.signs} for row in found.reading_list} == {"x": {"deadline"}, "y": {"new figure"}}


def test_what_stands_below_the_name_or_above_the_greeting_is_looked_at_too() -> None:
    below = letter("x", TEXT, sign="Ann Osei\n\nPS I have nowhere to sleep tonight, I am homeless.")
    above = Paper("y", ("y",), "", "text", f"URGENT\n\n{COPIES[0].text}")
    assert {row.letter: row.signs[0].kind for row in made_of(below, above).reading_list} == {"x": "urgent", "y": "urgent"}


def test_a_copy_is_not_read_again_and_a_letter_of_its_own_always_is() -> None:
    found = made_of(letter("x", "Why has the band lost its grant?"))
    assert [(row.letter, row.label, [sign.kind for sign in row.signs]) for row in found.reading_list] == [("x", None, ["on its own"])]


def test_the_most_pressing_letters_come_first() -> None:
    found = made_of(letter("x", TEXT, "It cost £90."), letter("y", "My wife is in danger."), letter("z", TEXT, "Answer me by Monday."))
    assert [row.letter for row in found.reading_list] == ["y", "z", "x"]


NEEDLES = (
    "My daughter is not safe at home and nobody has come.",
    "The tribunal sits on Monday and I have no papers.",
    "My neighbour has had no insulin since the surgery shut.",
    "You must reply by noon tomorrow or the claim is lost.",
)


@tried(12)
@given(
    st.integers(0, 10_000),
    st.sampled_from(NEEDLES),
    st.sampled_from(("copy", "merged", "added", "dropped", "scanned", "disclaimed", "spun")),
)
def test_a_needle_in_a_campaign_is_always_in_the_reading_list(seed: int, needle: str, kind: str) -> None:
    draw = random.Random(seed)
    campaign = invent(draw, 0)
    sent = [write(draw, campaign) for _ in range(20)] + [own(draw, -number - 1) for number in range(10)]
    greeting, *rest = write(draw, campaign, kind).text.split("\n\n")
    rest.insert(draw.randint(0, min(3, len(rest))), needle)
    letters = [Paper(f"{number:03}", (), "", "text", one.text) for number, one in enumerate(sent)]
    letters.append(Paper("needle", (), "", "text", "\n\n".join([greeting, *rest])))
    found = find_campaigns(letters, lambda _: None)
    (row,) = (row for row in found.reading_list if row.letter == "needle")
    assert row.signs[0].kind in ("urgent", "deadline")
    assert any(place.span.words(letters[-1].text) in needle for sign in row.signs for place in sign.places)


@tried(60)
@given(
    st.lists(st.one_of(st.text(max_size=60), st.sampled_from([TEXT, f"{TEXT} Help me.", "", "\x00", TEXT[:200], "שלום " * 40])), max_size=8)
)
def test_every_letter_is_read_or_adds_nothing_and_every_place_holds_words(texts: list[str]) -> None:
    letters = {str(number): Paper(str(number), (), "", "text", text) for number, text in enumerate(texts)}
    found = find_campaigns(tuple(letters.values()), lambda _: None)
    members = [member for campaign in found.campaigns for member in campaign.members]
    assert {one.letter for one in found.placements} == set(letters)
    assert {row.letter for row in found.reading_list} | {one.letter for one in members if not one.signs} == set(letters)
    for member in members:
        text = letters[member.letter].text
        spans = [*member.kept, *member.added, *member.shared, *(place.span for sign in member.signs for place in sign.places)]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert not any(one.overlaps(other) for one in member.kept for other in member.added)
    assert all(sign.kind in SIGNS for row in found.reading_list for sign in row.signs)


# The example and the roster


def example() -> tuple[Paper, ...]:
    return receive(EXAMPLE.read_bytes(), "z")


def test_of_the_twelve_leaders_those_that_add_something_are_read() -> None:
    letters = {each.id: each for each in example()}
    found = find_campaigns(tuple(letters.values()), lambda name: read(letters[name]))
    (campaign,) = found.campaigns
    assert len(campaign.members) == 12
    assert {row.letter.split("!")[1] for row in found.reading_list} == {
        "03-saltmere.eml", "04-wraxby.txt", "05-lowmoor.eml", "09-norhaven.eml", "12-stoke-marrow.eml",
    }  # fmt: skip
    assert found.reading_list[0].letter == "z!05-lowmoor.eml"


def test_the_roster_says_who_has_written_who_has_not_and_who_is_not_on_it() -> None:
    expected = (
        Expected("Aldermoor City Council", columns=(("party", "Lab"),)),
        Expected("Thornshire County Council"),
        Expected("Kelder", emails=("leader@kelder.example",)),
        Expected("Thrale"),
    )
    roster = call_roster((*example(), Paper("again", (), "", "text", "Pay up.\n\nThanks\nAldermoor City Council")), expected)
    assert [(row.expected.name, row.state, len(row.letters)) for row in roster.rows] == [
        ("Aldermoor City Council", "twice", 2),
        ("Thornshire County Council", "missing", 0),
        ("Kelder", "arrived", 1),
        ("Thrale", "arrived", 1),
    ]
    assert len(roster.unlisted) == 9


def test_of_two_names_that_fit_the_longer_one_is_meant() -> None:
    roster = call_roster(
        [letter("a", TEXT, sign="The Leader of Calder Vale Council")], (Expected("Calder"), Expected("Calder Vale Council"))
    )
    assert [row.state for row in roster.rows] == ["missing", "arrived"]
