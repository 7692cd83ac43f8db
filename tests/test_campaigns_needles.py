"""Needs and days told in few plain words: a letter that adds one is read for it, and what people add to any letter is neither."""

from __future__ import annotations

import pytest

from evenhand.core.campaigns import find_campaigns
from evenhand.core.papers import Paper

TEXT = (
    "I am writing to ask you to keep the pool in Brackley Road open. It is the only pool between the coast and the moor. "
    "Four schools teach their children to swim there, and nobody who uses it was asked before the plan was drawn up. "
    "Please vote against the closure in May."
)
NEEDLES = (
    "I am going to kill myself.",
    "He hits me and nobody will listen.",
    "My neighbour has a knife and says he will use it on us.",
    "My mother has chest pains and the doctor will not come.",
    "I have not eaten for three days.",
    "You have fourteen days.",
    "The consultation ends on Friday.",
    "My visa is void from next month.",
    "Rwyf mewn perygl ac mae arnaf ofn fy ngŵr.",
    "Tá eagla orm roimh m'fhear céile. Tá mé i mbaol.",
    "Y dyddiad cau yw dydd Gwener.",
    "Is é an Luan an spriocdháta.",
    "My ex keeps turning up at night and hitting the door with a bat.",
    "He put his hands round my throat on Sunday.",
    "My son has a gun and will not come out of his room.",
    "Dad pushed Mum down the stairs again.",
    "I am frightened to go home tonight.",
    "My daughter cuts her arms and we cannot stop her.",
    "I have nothing to go on for.",
    "Nobody would notice if I was gone.",
    "My brother says he is going to jump off the bridge.",
    "I took all my tablets last night.",
    "We are living in a tent with two babies.",
    "The landlord has changed the locks and we are outside.",
    "I have been sofa surfing since I left hospital.",
    "They are putting us out of the flat this Thursday.",
    "The children went to bed with no supper again.",
    "I have had nothing to eat for two days.",
    "My meter has run out and it is freezing in here.",
    "The chemist has no more of my heart tablets.",
    "Mum is ninety and has been left without her carer.",
    "My little boy has stopped breathing twice this week.",
    "My wife fell and has been on the floor since morning.",
    "Dad has had a heart attack and no ambulance came.",
    "My baby is not feeding and nobody will see her.",
    "There is black mould and my baby cannot breathe.",
    "The ceiling fell in on my grandmother.",
    "My nephew is six and is left alone all night.",
    "A man is following my daughter home from school.",
    "My sister is being held at the airport.",
    "They are deporting my husband in the morning.",
    "My brother is locked up and has not seen a lawyer.",
    "They stopped my benefits and I have no money at all.",
    "My pension credit was stopped three weeks ago.",
    "My wife went out on Tuesday and has not come back.",
    "My case is heard on the ninth.",
    "I have to be out by the weekend.",
    "The consultation closes at five on Thursday.",
    "You have seven days to put this right.",
    "My passport expired and I fly on Monday.",
    "Mae fy mab yn ddigartref ac mae arno ofn.",
    "Tá mo mháthair gan teas agus tá sí i mbaol.",
    "My stepfather comes into my bedroom when Mum is at work.",
    "The lads outside are throwing bricks at our windows again.",
    "He said that if I leave he will find me and finish me.",
    "I keep thinking about the railway line.",
    "Sometimes I think everyone would be happier without me.",
    "My daughter has barricaded herself in with a razor.",
    "We are seven in one room and the baby is coughing blood.",
    "I am writing from the bus shelter where I slept.",
    "The council is moving us to another town tomorrow with no notice.",
    "They are knocking the house down with us inside.",
    "I have three pounds to last until Friday.",
    "My fridge is empty and my card was declined.",
    "The pharmacy refused my epilepsy medicine.",
    "My mother has lain in a wet bed for two days.",
    "My wife is bleeding and eight months gone.",
    "Grandad cannot swallow and the surgery hangs up.",
    "There is a smell of gas and no one will come out.",
    "My son, who is nine, did not come home from school.",
    "A man in a white van tried to take my niece.",
    "The boy in flat four screams every night and is covered in marks.",
    "My housemate has been put in a cell with no interpreter.",
    "I have been told to report to the airport with one bag.",
    "My asylum money has not come for five weeks.",
    "The jobcentre has closed my claim and I owe rent.",
    "Our well is poisoned and the cattle are dying.",
    "I signed off work and my sick pay ends this Friday.",
    "The bank will sell the farm at auction on the third.",
    "I must answer the charge before the sixteenth.",
    "Objections have to reach you by five o'clock.",
    "The board decides our licence next Tuesday.",
    "My exam board wants the form back today.",
    "Mi fydda i ar y stryd nos Wener.",
    "Mae fy ngŵr yn fy mwrw i.",
    "Tá an leanbh tinn agus níl aon dochtúir ann.",
    "Caithfidh mé an teach a fhágáil Dé hAoine.",
    "My carer takes my money and shouts at me.",
    "I am pregnant and he kicks my stomach.",
    "We have sewage coming up through the kitchen floor.",
    "Pop is eighty-eight and the power is off in this heat.",
    "They have taken my kids and I do not know where.",
)
ORDINARY = (
    "I have lived in this town for thirty years.",
    "My children learned to read in that library.",
    "I hope that you will think again.",
    "Please put the residents first.",
    "My mother uses the bus to visit her sister.",
    "We all love the park and walk our dog there on Sundays.",
    "It is the heart of our village.",
    "The money would be better spent elsewhere.",
    "I went to the meeting in the town hall and was not impressed.",
    "My late father helped to build it.",
    "I am a retired teacher and care about this.",
    "Our shops will suffer if it closes.",
    "The plan is a disgrace and a waste of money.",
    "I play bowls there every Wednesday.",
    "The traffic is bad enough already.",
    "Young people have nowhere else to go after school.",
    "I voted for you at the last election.",
    "My neighbour Mrs Pell feels the same.",
    "We were not told of the plans until last month.",
    "The trees are more than a hundred years old.",
    "I would gladly pay a little more council tax for it.",
    "I shall be watching how you vote.",
    "My wife and I met at a dance there.",
    "The air has been cleaner since the road was shut.",
    "I run a small cafe near the station.",
    "The building is a fine one and should be kept.",
    "I cycle to work each day and value the path.",
    "I am proud to live here.",
    "It was a gift to the people of the town.",
    "There is no other pool for miles.",
    "My grandson has swimming lessons on Mondays.",
    "I read about it in the local paper on Friday.",
    "The new road would run past our garden.",
    "We moved here for the quiet.",
    "The old people enjoy their lunch club.",
    "I do not agree with my neighbours on much, but on this we agree.",
    "As a nurse I know how much it is used.",
    "This has been going on for years.",
    "You have been a good councillor to us.",
    "I am writing this on the train.",
    "I cannot see why it has to be so dear.",
    "I have had enough of cuts.",
    "The council should be ashamed of itself.",
    "A shot in the arm for the high street is what we need.",
    "My daughter was married in that church in June.",
    "I was born in the house beside it.",
    "Nobody I know is in favour.",
    "We had a street party there on the bank holiday.",
    "I have signed the petition and so has my sister.",
    "It took us an hour to drive round the diversion.",
    "The lights have been out on the footpath for a week.",
    "The birds come back every April.",
    "I coach the under nines on Saturday mornings.",
    "Our choir sings there on Tuesday evenings.",
    "I am dead against it.",
    "This plan kills the goose that lays the golden eggs.",
)


def pressing(added: str, below: str = "Jo Bell") -> list[str]:
    """What a letter is read for that adds these words, or has others below it: need and days only."""
    texts = [f"Dear Ann,\n\n{TEXT}\n\nYours sincerely,\nJo Bell"] * 6 + [f"Dear Ann,\n\n{TEXT}\n\n{added}\n\nYours sincerely,\n{below}"]
    letters = [Paper(f"{number}", (), "", "text", text) for number, text in enumerate(texts)]
    rows = find_campaigns(letters, lambda _: None).reading_list
    return [sign.kind for row in rows if row.letter == "6" for sign in row.signs if sign.kind in ("urgent", "deadline")]


@pytest.mark.parametrize("added", NEEDLES)
def test_a_need_or_a_day_in_plain_words_is_found(added: str) -> None:
    assert pressing(added)


@pytest.mark.parametrize("added", ORDINARY)
def test_what_people_add_to_any_letter_is_neither(added: str) -> None:
    assert pressing(added) == []


@pytest.mark.parametrize(
    "below",
    [
        "Jean Ashby\n8 Kiln Court, Penwick",
        "Jean Ashby\nFlat 2, Kiln Court\nPenwick",
        "Jean Ashby\nKiln Court\nPenwick PW1 2AB",
        "Jean Ashby\n14 Court Road, Penwick",
        "Jean Ashby\nOrme & Vane Solicitors LLP",
        "Jean Ashby\nSolicitor, Orme and Vane",
        "Jean Ashby\nHearing Dogs for Penwick",
        "Jean Ashby\nNurse, Penwick Hospice",
    ],
)
def test_a_court_or_a_firm_in_an_address_is_no_deadline(below: str) -> None:
    assert pressing("", below) == []


@pytest.mark.parametrize(
    "added",
    [
        "I live at Fountain Court and see it from my window.",
        "The traffic in Court Road is bad.",
        "The tennis court is used by three schools.",
        "I look forward to hearing from you.",
        "The Hearing Dogs meet there, and I am hard of hearing.",
    ],
)
def test_nor_is_it_in_what_is_said_of_a_place(added: str) -> None:
    assert pressing(added) == []


@pytest.mark.parametrize(
    ("added", "below"),
    [
        ("I have a court date.", "Jean Ashby"),
        ("Court is at ten.", "Jean Ashby"),
        ("We are before Penwick County Court.", "Jean Ashby"),
        ("My case is at Snaresby Court.", "Jean Ashby"),
        ("The Court sits and I live at Kiln Court.", "Jean Ashby"),
        ("Orme and Vane Solicitors have written to me.", "Jean Ashby"),
        ("", "Jean Ashby\n8 Kiln Court\n\nPS The hearing is next week."),
        ("", "Jean Ashby\nPenwick County Court hears me soon"),
        ("", "Jean Ashby\nCourt Monday"),
    ],
)
def test_a_court_of_law_is_one_wherever_it_stands(added: str, below: str) -> None:
    assert "deadline" in pressing(added, below)
