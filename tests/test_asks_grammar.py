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
