"""How people refuse, deny, accept, offer and set terms, in words that no list of phrases holds; and prose that does none of it."""

from __future__ import annotations

import pytest

from evenhand.core.papers import receive
from evenhand.core.reading import Ask, read


def asks_in(text: str) -> tuple[Ask, ...]:
    return read(receive(text.encode("utf-8"), "report.txt")[0]).asks


def said(text: str) -> list[tuple[str, str]]:
    return [(ask.kind, ask.span.words(text)) for ask in asks_in(text)]


REFUSED = [
    ("The union threw out the offer by 412 votes to 61.", "threw out the offer"),
    ("Farmers gave the proposal short shrift.", "short shrift"),
    ("Commissioner Dale Ruiz brushed off calls for his resignation.", "calls for his resignation"),
    ("The sheriff balked at the request.", "balked at the request"),
    ("The company's chairman, Alan Drewe, said the offer would not be repeated.", "would not be repeated"),
    ("The board stood firm on Monday night, voting 6-3 to keep the closure date.", "stood firm"),
    ("Cllr Tobin said: “They told us there was no question of moving the line.”", "no question of moving the line"),
    ("Mr Pearce said he had been asked to serve on the panel but had said no.", "said no"),
    ("“We are unable to accede to your request,” the letter says.", "unable to accede to your request"),
    ("Her office said it was not in a position to comment.", "not in a position to comment"),
    ("The permanent secretary replied that ministers had no power to intervene.", "no power to intervene"),
    ("Asked whether she would publish the advice, the Premier said that was not her decision.", "not her decision"),
    ("Ms Vale replied: “The timetable cannot be altered for one town.”", "cannot be altered"),
    ("Ms Vale replied: “There is simply no money for a second bus.”", "no money"),
    ("Ms Vale replied: “I regret that the closure will go ahead on 3 May.”", "I regret"),
    ("For him to address the board, she said, “would not be appropriate”.", "would not be appropriate"),
]
DENIED = [
    ("Ms Brand denied having offered the club any money.", "denied having offered the club any money"),
    ("Ms Brand has never denied it; Mr Lister strenuously denies having sought a favour.", "denies having sought a favour"),
    ("“At no stage did I instruct anyone to change the score,” Ms Halloran told the committee.", "At no stage did I instruct"),
    ("“I have not spoken to the mayor about this, ever,” Senator Hale said.", "I have not spoken to the mayor"),
    ("The MP's office said he had had no contact with the developer.", "he had had no contact with the developer"),
    ("“Nobody in my office leaked a thing,” the minister told reporters.", "Nobody in my office leaked a thing"),
    ("A spokeswoman said the claim was “without foundation”.", "the claim was “without foundation"),
    ("Mr Cassidy called the report “a fairy tale”.", "called the report “a fairy tale"),
    ("No pressure was brought to bear on anyone, the statement said.", "No pressure was brought to bear"),
    ("The council leader disputes that account.", "disputes that account"),
]
ACCEPTED = [
    ("The council took the money.", "the money"),
    ("In his reply Mr Hale wrote: “My company would be pleased to meet officials at any time.”", "pleased to meet officials"),
    ("In her reply Ms Vale wrote: “I shall place your letter before the board on 12 May.”", "I shall place your letter before the board"),
    ("“Count me in,” Mr Duffy replied.", "Count me in"),
    ("Dr Farrell relented on Thursday and said the minutes would be published.", "relented on Thursday"),
    ("In her reply Ms Quinlan said the invitation was “gratefully accepted”.", "gratefully accepted"),
    ("“We would be very happy to receive your officials,” the chief executive wrote.", "happy to receive your officials"),
    ("The shire has said yes to the federal government's offer of two graders.", "yes to the federal government's offer"),
]
OFFERED = [
    ("“You are welcome to borrow two of our planners for a month,” she wrote.", "You are welcome to borrow two of our planners"),
    ("In her reply Ms Vale wrote: “I am content for it to be shared with the board.”", "I am content for it to be shared with the board"),
    ("The text said: “Happy to have a word with Transport if that'd help.”", "Happy to have a word with Transport"),
    ("The department held out the prospect of a grant of £2m.", "prospect of a grant of £2m"),
    ("He suggested that officials from his department might call in.", "officials from his department might call in"),
    ("“What if we paid for the bus?” the mayor asked her.", "What if we paid for the bus"),
    ("The company said it would underwrite the season.", "it would underwrite the season"),
    ("In her letter Ms Vale wrote: “I will ask two of my planners to look over the plans.”", "two of my planners to look over the plans"),
    ("In an e-mail Ms Vale wrote: “We can have them there by Friday, no charge.”", "We can have them there by Friday"),
    ("Ottley volunteered his own staff for the count.", "his own staff"),
]
TERMS = [
    (
        "In her letter Ms Vale wrote: “If the board will put off the vote, there might be room in the budget.”",
        "If the board will put off the vote",
    ),
    ("In her letter Ms Vale wrote: “Should you agree, my officials could draw up a plan.”", "Should you agree"),
    ("“We will lend you the pumps on the basis that they come back clean,” he wrote.", "on the basis that they come back clean"),
    ("Talks could begin at once, Mr Hume said, assuming the pickets are lifted.", "assuming the pickets are lifted"),
    ("The trust would sell, but not unless the footpath stays.", "not unless the footpath stays"),
    ("Her price was simple: no closure before 2030.", "no closure before 2030"),
    ("The company said it would underwrite the season, subject to sight of the accounts.", "subject to sight of the accounts"),
]


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        (kind, *each)
        for kind, rows in (("refusal", REFUSED), ("denial", DENIED), ("acceptance", ACCEPTED), ("offer", OFFERED), ("condition", TERMS))
        for each in rows
    ],
)
def test_an_act_of_speech_is_found_by_its_grammar(kind: str, text: str, words: str) -> None:
    assert any(found == kind and words in span for found, span in said(text)), said(text)


@pytest.mark.parametrize("text", [text for text, _ in (*DENIED, *REFUSED)])
def test_what_is_denied_or_refused_is_no_offer(text: str) -> None:
    assert not any(kind == "offer" for kind, _ in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "The school bus was late and the children did not get home until six.",
        "Mr Lane, who did not attend college, began as a clerk in the stores.",
        "“I did not sleep for a week after the flood,” said Mrs Hill, 71.",
        "“We never get a bus after seven,” said Tom Hart, a pupil.",
        "The council is minded to close four libraries.",
        "The fire service is ready to strike over pay.",
        "Mr Wynne refused a second helping of trifle, to laughter.",
        "The team agreed to differ and went for lunch.",
        "“It isn't a big village, and there isn't a shop,” said Mrs Nunn.",
        "The court heard that the lorry did not stop.",
        "The department could not say how many bridges were shut.",
        "She is not the first minister to lose a vote, and will not be the last.",
        "“The lads did not play well, and I told them so,” said the manager.",
    ],
)
def test_ordinary_prose_asks_and_answers_nothing(text: str) -> None:
    assert said(text) == []


def test_what_one_speaker_denies_in_one_breath_is_one_denial() -> None:
    text = "“I did not ask for the file, I did not open it and I never leaked it,” Ms Vale said."
    assert said(text) == [("denial", "I did not ask for the file, I did not open it and I never leaked it")]


NO_REFUSAL = [
    "In her reply Ms Vale wrote: “I cannot accept your description of the meeting.”",
    "Ms Vale said she could not accept the minister's characterisation of the talks.",
    "The minister, Jo Hart, said the fair will go ahead on Saturday despite the rain.",
    "The premier, Jo Hart, said the concert would go ahead as planned.",
]


@pytest.mark.parametrize("text", NO_REFUSAL)
def test_to_doubt_an_account_or_to_hold_a_fair_refuses_nothing(text: str) -> None:
    assert not any(kind == "refusal" for kind, _ in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "The minister, Jo Hart, said the closure would go ahead as planned.",
        "The minister, Jo Hart, said the march would go ahead despite calls to put it off.",
        "The union asked for a delay. “The meeting will go ahead,” the authority replied.",
        "“The board cannot accept your offer,” Ms Vale replied.",
    ],
)
def test_to_go_on_with_what_others_want_stopped_refuses_them(text: str) -> None:
    assert any(kind == "refusal" for kind, _ in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "“I would ask that you extend the same offer to us,” Pat Orr wrote to the minister, Jo Hart.",
        "“We hope the minister will extend the same offer to us,” Pat Orr said.",
        "The mayor, Pat Orr, asked the minister to extend the same offer to Dunmuir.",
        "“Please make the same offer to us,” Pat Orr wrote.",
    ],
)
def test_to_have_an_offer_extended_to_oneself_is_asked_for(text: str) -> None:
    assert [kind for kind, _ in said(text)] == ["request"]


@pytest.mark.parametrize(
    "text", ["Two engineers could be available from Monday.", "Under the plan two planners and a driver could be made available."]
)
def test_what_is_held_out_does_not_offer_itself(text: str) -> None:
    assert [(ask.kind, ask.by) for ask in asks_in(text)] == [("offer", None)]


TAKEN_UP = [
    "“We will take your engineers, and gladly,” Mr Orr said.",
    "In an answer Mr Orr wrote: “My council is content for your officials to inspect the bridge.”",
]


@pytest.mark.parametrize("text", TAKEN_UP)
def test_what_is_taken_or_let_happen_is_accepted(text: str) -> None:
    assert [kind for kind, _ in said(text)] == ["acceptance"]


BARGAINS = [
    (
        "Should the board agree to pause the closure, the minister, Jo Hart, said, her officials could draw up a plan.",
        ["Should the board agree to pause the closure", "her officials could draw up a plan"],
    ),
    (
        "In her letter Ms Vale wrote: “Should the board agree to pause the closure my officials could draw up a plan.”",
        ["Should the board agree to pause the closure", "my officials could draw up a plan"],
    ),
    (
        "Ms Vale said the council would lend the pumps provided the State paid for the fuel.",
        ["the council would lend the pumps", "provided the State paid for the fuel"],
    ),
    (
        "The trust would sell, Ms Vale said, provided the council built a footpath.",
        ["The trust would sell", "provided the council built a footpath"],
    ),
    (
        "The trust would sell provided ministers kept the footpath open, Ms Vale said.",
        ["The trust would sell", "provided ministers kept the footpath open"],
    ),
    (
        "The council will reopen the hall once the roof is mended, Ms Vale said.",
        ["The council will reopen the hall", "once the roof is mended"],
    ),
    ("Ms Vale said: “The money will be released once you sign.”", ["The money will be released", "once you sign"]),
    (
        "“Once the lease is signed we will pay for the roof,” Ms Vale wrote to the board.",
        ["Once the lease is signed", "we will pay for the roof"],
    ),
]


@pytest.mark.parametrize(("text", "words"), BARGAINS)
def test_a_condition_and_what_it_is_set_for_are_told_apart(text: str, words: list[str]) -> None:
    found = asks_in(text)
    assert [ask.span.words(text).strip() for ask in found] == words
    assert sorted(ask.kind for ask in found) == ["condition", "offer"]
    (condition,) = (ask for ask in found if ask.kind == "condition")
    assert condition.on is not None
    assert found[condition.on].kind == "offer"


@pytest.mark.parametrize(
    "text",
    [
        "The company provided the council with two grit lorries.",
        "The firm provided the food and built the stage.",
        "The hall was once the pride of the town.",
        "The mayor said he would resign once the votes were counted.",
    ],
)
def test_what_was_once_or_was_provided_is_no_condition(text: str) -> None:
    assert not any(kind == "condition" for kind, _ in said(text))


def test_each_of_those_who_wrote_asks_and_not_who_tells_of_their_letters() -> None:
    text = "The Tribune has seen letters from nine mayors, all of them asking the premier, Ann Lee, for a grant."
    reading = read(receive(text.encode("utf-8"), "report.txt")[0])
    (ask,) = reading.asks
    assert ask.by is not None
    assert reading.entities[ask.by].names[0] == "Nine mayors"
