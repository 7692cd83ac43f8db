"""What a letter of a campaign adds in small pieces: words of its own, however spread; slips, names and other words for the same are none."""

# A paragraph of a letter is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from tests.mailing import letter

from evenhand.core.campaigns import find_campaigns
from evenhand.core.papers import Paper

PLEA = (
    "I am writing to ask you to keep the pool in Brackley Road open. It is the only pool between the coast and the moor, and four schools "
    "teach their children to swim there. Nobody who uses it was asked before the plan was drawn up. The council spent 37 per cent less on it. "
    "Please vote against the closure in May. The club trains there before work, and the old people of the day centre come in the afternoon "
    "when the water is warmest. It has stood for longer than the town hall. No other building of its age is in such good repair."
)
PIECES = (
    "He came back last spring.",
    "We moved out of town.",
    "Mum stopped talking to us.",
    "The dog had to go.",
    "My shoes let in water.",
    "She sits in the dark.",
    "They read all our post.",
)


def with_pieces(*pieces: str) -> str:
    """The campaign's text with each of these behind a sentence of its own."""
    sentences = [f"{each.removesuffix('.')}." for each in PLEA.split(". ")]
    return " ".join(f"{each} {piece}" for each, piece in zip(sentences, [*pieces, *[""] * len(sentences)], strict=False)).strip()


WHOLE = [letter(f"copy {number}", PLEA, sign=f"Sam Roe {number}") for number in range(6)]


def test_words_added_in_small_pieces_are_added() -> None:
    found = find_campaigns([*WHOLE, letter("x", with_pieces(*PIECES))], lambda _: None)
    assert [(row.letter, row.added, [sign.kind for sign in row.signs]) for row in found.reading_list] == [("x", 35, ["own words"])]


def test_small_pieces_in_the_place_of_others_are_added_too() -> None:
    told = PLEA
    was = (
        "between the coast and the",
        "to swim there",
        "was asked before the plan",
        "37 per cent less on it",
        "the closure in May",
        "before work and the old",
        "when the water is warmest",
        "than the town hall",
    )
    now = "where my sister went down|of the knife|but him has a key|what he took from her|him who did it|since he came home with|as he shuts her in|while nobody comes up".split(
        "|"
    )
    for one, other in zip(was, now, strict=True):
        assert one in told or "," in told
        told = told.replace(one, other)
    found = find_campaigns([*WHOLE, letter("x", told)], lambda _: None)
    assert [row.letter for row in found.reading_list if any(sign.kind == "own words" for sign in row.signs)] == ["x"]


def test_few_small_pieces_are_no_reason_to_read() -> None:
    found = find_campaigns([*WHOLE, letter("x", with_pieces(*PIECES[:5]))], lambda _: None)
    assert found.reading_list == ()


def test_small_pieces_that_two_add_alike_are_read_once() -> None:
    found = find_campaigns([*WHOLE, *(letter(name, with_pieces(*PIECES)) for name in "xy")], lambda _: None)
    assert [(row.letter, [sign.kind for sign in row.signs]) for row in found.reading_list] == [("x", ["first of a variant"])]


def test_slips_other_words_for_the_same_and_names_merged_in_are_not_added() -> None:
    def merged(name: str, who: str, street: str, text: str = PLEA) -> Paper:
        return letter(name, f"My name is {who} and I live in {street}, which Ms Hale stands for. {text}")

    slips = "writing wrting|pool p00l|only sole|moor rnoor|children c hildren|Nobody No-one|drawn thought|spent paid|club cIub|work wrok|warmest best"
    spun = PLEA
    for pair in slips.split("|"):
        spun = spun.replace(*pair.split(" ", 1))
    names = ["Ann Osei", "Tom van der Vasey", "Jo", "Priya Nandra", "Sam Roe", "Mair Pugh"]
    streets = ["Mill Lane", "Old Kelder Road", "Quay Street, Penwick", "The Row", "Station Road", "Lower Chapel Street"]
    copies = [merged(f"m{number}", *both) for number, both in enumerate(zip(names, streets, strict=True))]
    found = find_campaigns([*copies, merged("x", "Aoife Dunne", "Castle Street, Penwick, PW1 2AB", spun)], lambda _: None)
    assert not any(sign.kind == "own words" for row in found.reading_list for sign in row.signs)


def test_what_the_letter_that_stands_for_a_campaign_fills_in_is_not_added() -> None:
    names = ("Ann Osei", "Tom Vasey", "Jo Bell", "Priya Nandra", "Sam Roe", "Mair Pugh")
    (campaign,) = find_campaigns([letter(f"m{n}", f"My name is {name}. {PLEA}") for n, name in enumerate(names)], lambda _: None).campaigns
    assert [one.own_words for one in campaign.members] == [0] * 6
