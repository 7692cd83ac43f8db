"""A paraphrase is offered to the campaign that asks the same of the same subject, never made a member; an opponent is not offered."""

# A letter is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from evenhand.core.campaigns import Campaigns, find_campaigns
from evenhand.core.papers import Paper
from evenhand.core.reading import read

# What a campaign says, what others say who want the same, and what others say of it who do not.
CASES = [
    (
        "I am writing to ask you to keep the pool in Brackley Road open. It is the only pool between the coast and the moor, and four schools teach their children to swim there. Nobody who uses it was asked before the plan was drawn up. Please vote against the closure on 9 May.",
        [
            "My daughters learned to swim at Brackley Road and I want my grandchildren to. If the pool shuts, the schools will have nowhere to take their classes. I urge you to save it, and to vote down the closure when it comes before you.",
            "Please do not shut Brackley Road baths. Swimming is the one sport that my husband can still do, and the nearest other pool is on the coast, an hour off by bus.",
        ],
        "The pool in Brackley Road loses money every year and half of the swimmers come from outside the town. I ask you to close it and to mend the roads with what is saved.",
    ),
    (
        "I urge you to support the Clean Rivers Bill when it returns to the House in March. Sewage was released into our rivers for more than three million hours last year. Water companies pay dividends while fish die. Please vote for the amendment that would ban new connections until the works can cope.",
        [
            "I swim in the river below the weir and twice this summer I have been ill from sewage. The water companies have had long enough. Will you vote for the Clean Rivers Bill in March?",
            "As an angler I have watched the fish go. I should like you to back the amendment to the Rivers Bill, so that no new houses are connected before the sewage works are mended.",
        ],
        "As a builder I ask you to vote against the amendment to the Clean Rivers Bill. A ban on connections would stop every site in the county, and the sewage would still be there.",
    ),
    (
        "Please do not remove the conductor from the evening trains on the Vale line. Women travelling alone rely on there being a member of staff on board. Disabled passengers need help with the ramp. The company made a profit of forty million pounds last year.",
        [
            "I use a wheelchair and travel home on the Vale line after work. Without the conductor there is nobody to put out the ramp. I ask you to keep a conductor on each evening train.",
            "My daughter comes home by train at ten at night and the only reason I sleep is the conductor. Please tell the company to keep staff on board the Vale line.",
        ],
        "May I ask you for a refund? My train on the Vale line was late again on Tuesday evening and the conductor could not say why.",
    ),
    (
        "We ask the council to refuse planning permission for the quarry at Hollin Fell. Heavy lorries would pass the school gate a hundred times a day. The dust would reach the village, and the curlews nest on the fell.",
        [
            "I live opposite the school at the foot of Hollin Fell. A lorry every five minutes is no place for children to walk. I object, and would ask that the application for the quarry be turned down.",
            "The curlew has gone from every other fell in the dale. Please reject the Hollin Fell quarry.",
        ],
        "Two of my sons are out of work. The quarry on Hollin Fell would bring sixty jobs to the village. I ask that you grant permission.",
    ),
    (
        "Please reinstate the winter fuel payment for pensioners. Many older people in our constituency are just above the limit for pension credit and are choosing between heating and eating. Age is no crime.",
        [
            "I am 82 and sit in bed by day to keep warm. I missed pension credit by four pounds a week, and so lost my winter fuel money. Please bring the payment back.",
        ],
        "I am a pensioner and do not need the winter fuel payment. Please give it to the hospice instead.",
    ),
    (
        "I am asking you to oppose the sale of Calder Wood. Three generations have walked there. It is the last ancient woodland in the borough and home to dormice. Once it is sold it is gone.",
        [
            "We scattered my father's ashes in Calder Wood. The council has no right to sell ancient woodland. Please stop the sale.",
        ],
        "Calder Wood is full of fly-tipping. I ask you to send somebody to clear it, and to fit a barrier at the gate.",
    ),
    (
        "Please restore the grant to the youth club in Station Road. Since it was cut, there has been more trouble in the precinct and the police say the same. Two youth workers cost less than one night of damage.",
        [
            "My son went to the youth club every Thursday. Now he stands about in the precinct with the rest of them. I would ask the council to give the club its grant again; youth workers are cheaper than police.",
        ],
        "There is a great deal of noise from the youth club in Station Road at night. Could you ask the youth workers to shut the windows?",
    ),
    (
        "I call on you to introduce a 20 mph limit on Mill Hill. Last month a boy of nine was knocked down outside the shop. Drivers use the hill as a short cut to the motorway. A sign is not enough; we need cameras.",
        [
            "The child who was hit on Mill Hill is in my class. Cars come down it at fifty. We ask for a limit of twenty and a camera, before somebody is killed.",
        ],
        "I drive for a living. Please do not put a 20 mph limit on Mill Hill. It will only send the traffic through the estate.",
    ),
]
MISSED = {"1 paraphrase 1"}
"""It says "I should like you to back", in which the reader finds no ask."""


def letter(name: str, words: str) -> Paper:
    return Paper(name, (name,), "", "text", f"Dear Councillor,\n\n{words}\n\nYours sincerely\nAnn Osei\n")


@pytest.fixture(scope="module")
def letters() -> dict[str, Paper]:
    made = []
    for number, (template, paraphrases, other) in enumerate(CASES):
        made += [letter(f"{number} copy {copy}", template) for copy in range(4)]
        made += [letter(f"{number} paraphrase {which}", words) for which, words in enumerate(paraphrases)]
        made.append(letter(f"{number} other", other))
    return {paper.id: paper for paper in made}


@pytest.fixture(scope="module")
def found(letters: dict[str, Paper]) -> Campaigns:
    return find_campaigns(list(letters.values()), lambda name: read(letters[name], None))


def test_each_paraphrase_is_offered_to_its_campaign_and_is_no_member(found: Campaigns, letters: dict[str, Paper]) -> None:
    offered = {row.letter: row.label for row in found.suggestions}
    paraphrases = {name for name in letters if "paraphrase" in name}
    assert offered == {name: f"{name[0]} copy 0" for name in paraphrases - MISSED}
    assert {len(row.members) for row in found.campaigns} == {4}
    assert {row.label for row in found.placements if row.letter in offered} == {None}


def test_whoever_is_offered_stands_in_the_reading_list_all_the_same(found: Campaigns) -> None:
    assert {row.letter for row in found.suggestions} <= {row.letter for row in found.reading_list}


def test_an_offer_shows_the_words_it_stands_on_and_both_asks(found: Campaigns, letters: dict[str, Paper]) -> None:
    row = next(row for row in found.suggestions if row.letter == "3 paraphrase 1")
    text = letters[row.letter].text
    assert [span.words(text) for span in row.words] == ["curlew", "fell", "Hollin", "quarry"]
    assert row.asks.span.words(text) == "Please reject the Hollin Fell quarry"
    assert row.theirs.span.words(letters[row.theirs.paper].text).startswith("We ask the council to refuse planning permission")
    assert 0 < row.likeness <= 1


def test_offers_do_not_depend_on_the_order_of_arrival(found: Campaigns, letters: dict[str, Paper]) -> None:
    again = find_campaigns(list(reversed(letters.values())), lambda name: read(letters[name], None))
    assert again.suggestions == found.suggestions


def test_a_campaign_that_asks_nothing_is_offered_nothing(letters: dict[str, Paper]) -> None:
    assert find_campaigns(list(letters.values()), lambda _: None).suggestions == ()


PLAN = "I write about the plan to close the lifeboat station at Carrow Point. The crew was called out sixty times last year, and the next station is an hour away by sea. The trust has published no figures. I ask you to vote against the plan when it comes before the committee."


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("Please keep the lifeboat station at Carrow Point. The crew is all we have when a boat is out at sea. Vote against the closure plan in committee.", True),
        ("The lifeboat crew at Carrow Point was called out for my father, an hour from land by sea. I urge the committee to reject the plan for the station.", True),
        ("I want the lifeboat station at Carrow Point gone. The crew can join the next station along the sea wall, and the committee should vote the plan through.", False),
        ("The crew of the lifeboat at Carrow Point is too small for the sea there. Please vote for the plan on the station.", False),
        ("The lifeboat station at Carrow Point has no crew to go to sea in winter. I ask you to make sure the committee does not vote against the plan.", False),
        ("The lifeboat crew at Carrow Point is tired, and the sea is no kinder. I ask you to vote with the trust on the station.", False),
    ],
)  # fmt: skip
def test_whoever_is_for_a_plan_against_a_thing_is_not_offered_to_those_who_would_keep_it(words: str, offered: bool) -> None:
    letters = {each.id: each for each in (*(letter(f"copy {copy}", PLAN) for copy in range(4)), letter("own", words))}
    found = find_campaigns(list(letters.values()), lambda name: read(letters[name], None))
    assert {row.label for row in found.placements if row.letter == "own"} == {None}
    assert [row.letter for row in found.suggestions] == ["own"] * offered
