"""What papers tell of asking and answering: offers, requests, conditions, acceptances, refusals and denials."""

from __future__ import annotations

import pytest

from evenhand.core.papers import Paper, receive
from evenhand.core.reading import Ask, Reading, read


def reading_of(text: str) -> Reading:
    return read(receive(text.encode("utf-8"), "report.txt")[0])


def asks_in(text: str) -> list[tuple[str, str]]:
    return [(ask.kind, ask.span.words(text)) for ask in reading_of(text).asks]


OFFERS = [
    ("Ms Vale wrote: “I would be glad to arrange a visit by our surveyors.”", "I would be glad to arrange a visit by our surveyors"),
    ("Ms Vale wrote: “To that end I would be glad to lend you a surveyor.”", "To that end I would be glad to lend you a surveyor"),
    ("Ms Vale said she would be “very happy to send an engineer to Hale”.", "happy to send an engineer to Hale"),
    ("Ms Vale wrote: “My officials would be pleased to meet your members.”", "My officials would be pleased to meet your members"),
    ("Ms Vale offered the council a second survey at no cost.", "a second survey at no cost"),
    ("Ms Vale has offered to pay half of the bill.", "to pay half of the bill"),
    ("The firm is prepared to find £250,000 for the roof.", "prepared to find £250,000 for the roof"),
    ("“The ministry stands ready to help with the cost,” Ms Vale said.", "to help with the cost"),
    ("“We are willing to open the books to anyone who asks,” Mr Hale said.", "We are willing to open the books"),
    ("Mr Hale pledged £3m for the hospital roof.", "£3m for the hospital roof"),
    ("Mr Hale promised that the pool would reopen in May.", "the pool would reopen in May"),
    ("Mr Hale vowed to return every penny.", "to return every penny"),
    ("“I’ll pay for the survey myself,” Mr Hale said.", "I’ll pay for the survey myself"),
    ("“We can lend you two engineers for a month,” the letter says.", "We can lend you two engineers for a month"),
    ("“A grant could be made available to the town,” she wrote.", "A grant could be made available to the town"),
    ("She said the department would fund a new bridge.", "the department would fund a new bridge"),
    ("The minister invited her to meet officials in London.", "to meet officials in London"),
    ("He volunteered to step aside while the inquiry sat.", "to step aside"),
    (
        "“The board will put in a further two million, provided the parish agrees,” she wrote.",
        "The board will put in a further two million",
    ),
    ("She told Mr Hale that her door was open and that she would be delighted to see him.", "to see him"),
    ("The mayor made an offer of free parking to the traders.", "offer of free parking to the traders"),
    ("“If you wish, I will send my deputy to talk it over,” he wrote.", "I will send my deputy to talk it over"),
    ("The company proposed a payment of $40,000 to each family.", "a payment of $40,000 to each family"),
    ("“We’d be happy to host the premier at the depot,” Ms Doyle said.", "happy to host the premier at the depot"),
    ("She undertook to publish the minutes within a week.", "to publish the minutes within a week"),
    ("“I am, however, prepared to hear the case again,” the chair said.", "prepared to hear the case again"),
]

REQUESTS = [
    ("Mr Hale urged the council to find savings elsewhere.", "to find savings elsewhere"),
    ("Mr Hale asked the commissioner to investigate the contract.", "to investigate the contract"),
    ("Ms Vale wrote to the auditor asking for a ruling on the grant.", "a ruling on the grant"),
    ("Ms Vale wrote to the auditor asking whether the rules had been broken.", "whether the rules had been broken"),
    ("The union demanded a public inquiry into the fire.", "a public inquiry into the fire"),
    ("The union is demanding that the minister resign.", "the minister resign"),
    ("Ms Vale called on the premier to sack him.", "to sack him"),
    ("Ms Vale has called for an independent review of the contract.", "an independent review of the contract"),
    ("“I ask that you halt the sale until June,” he wrote.", "I ask that you halt the sale until June"),
    ("“We urge the council to think again,” the letter says.", "We urge the council to think again"),
    ("“Please reply by Friday,” Mr Hale wrote.", "Please reply by Friday"),
    ("“I should be grateful if you would look into this,” she wrote.", "you would look into this"),
    ("“Could you send me the minutes of that meeting?” she wrote.", "Could you send me the minutes of that meeting"),
    ("“Publish the report and let people judge,” Mr Hale said.", "Publish the report"),
    ("“The minister should apologise to the families,” Mr Hale said.", "The minister should apologise to the families"),
    ("Residents begged the council to reopen the bridge.", "to reopen the bridge"),
    ("The senator requested a full accounting of the fund.", "a full accounting of the fund"),
    ("He sought an urgent meeting with the Taoiseach.", "an urgent meeting with the Taoiseach"),
    ("The auditor recommended that the grant be repaid.", "the grant be repaid"),
    ("Ms Doyle told the sheriff to hand over the logs.", "to hand over the logs"),
    ("He appealed to the minister to save the line.", "to save the line"),
    ("Traders have petitioned the mayor to scrap the charge.", "to scrap the charge"),
    ("The board wants the ministry to pay for the repairs.", "to pay for the repairs"),
    ("She pressed him for an answer on the money.", "an answer on the money"),
    ("“I would be obliged if you could confirm the date,” he wrote.", "if you could confirm the date"),
    ("“We would ask the First Minister to come and see for herself,” it says.", "We would ask the First Minister to come"),
    ("The mayor challenged the governor to publish the emails.", "to publish the emails"),
    ("“You must withdraw that remark,” Ms Vale said.", "You must withdraw that remark"),
    ("The paper insisted that the ministry should release the file.", "the ministry should release the file"),
    ("“I would advise you not to sign,” the clerk wrote.", "I would advise you not to sign"),
    ("The judge ordered the county to produce the records.", "to produce the records"),
    ("Lawyers for the family have written seeking an apology.", "an apology"),
    ("She lobbied the treasurer for a bigger share.", "a bigger share"),
    ("“We need you to put that in writing,” he said.", "We need you to put that in writing"),
]

CONDITIONS = [
    ("“We will pay, provided that the work begins in March,” she wrote.", "provided that the work begins in March"),
    ("“We will pay, provided there is a receipt,” she wrote.", "provided there is a receipt"),
    ("She said the town could keep the hall so long as it mended the roof.", "so long as it mended the roof"),
    ("He agreed to speak on condition that the talk was not filmed.", "on condition that the talk was not filmed"),
    ("“I will come only if the press stays away,” she said.", "only if the press stays away"),
    ("The firm offered £2m in return for a longer lease.", "in return for a longer lease"),
    ("“We will not sign unless the clause is struck out,” he said.", "unless the clause is struck out"),
    ("The grant was offered subject to planning permission.", "subject to planning permission"),
    ("He offered to resign if the report found against him.", "if the report found against him"),
    ("“I would be happy to meet you once the accounts are published,” he wrote.", "once the accounts are published"),
    ("“We will drop the case when the money is repaid,” she said.", "when the money is repaid"),
    ("The offer of help was conditional on a vote by the parish.", "conditional on a vote by the parish"),
    ("She accepted the terms on the understanding that nobody would be named.", "on the understanding that nobody would be named"),
]

ACCEPTANCES = [
    ("Mr Hale said he would take up the offer at once.", "he would take up the offer at once"),
    ("Mr Hale accepted the invitation.", "the invitation"),
    ("The council has agreed to repay the grant.", "to repay the grant"),
    ("“I am arranging a meeting with your adviser,” he replied.", "I am arranging a meeting with your adviser"),
    ("“We accept your terms in full,” she wrote.", "We accept your terms in full"),
    ("The board will comply with the order, its chair said.", "will comply with the order"),
    ("The minister said she would adopt all nine recommendations.", "she would adopt all nine recommendations"),
    ("“I will gladly attend,” the mayor replied.", "I will gladly attend"),
    ("The firm bowed to the demand and reopened the path.", "bowed to the demand"),
    ("She granted the request the next day.", "the request"),
    ("“Yes, I will come to the hall,” she replied.", "I will come to the hall"),
    ("The premier said yes to the inquiry.", "yes to the inquiry"),
]

REFUSALS = [
    ("The mayor declined to comment.", "to comment"),
    ("The sheriff refused to open the books.", "to open the books"),
    ("The council turned down the offer.", "the offer"),
    ("The minister ruled out an inquiry.", "an inquiry"),
    ("“I will not resign,” Mr Hale said.", "I will not resign"),
    ("“We cannot agree to that,” she wrote.", "We cannot agree to that"),
    ("Ms Vale said she would not be resigning.", "she would not be resigning"),
    ("The ministry would not say who signed the form.", "would not say who signed the form"),
    ("Ms Vale rejected the proposal.", "the proposal"),
    ("“We have no plans to reopen it,” a spokesman said.", "no plans to reopen it"),
    ("“I am not prepared to discuss that,” he said.", "I am not prepared to discuss that"),
    ("“I do not intend to publish it,” he wrote.", "I do not intend to publish it"),
    ("The minister has resisted calls for a vote.", "calls for a vote"),
    ("The department said it did not comment on leaks.", "it did not comment on leaks"),
    ("“No comment,” the sheriff said.", "No comment"),
    ("The governor dismissed calls for her to stand down.", "calls for her to stand down"),
    ("“I’m not going to stand aside,” she said.", "I’m not going to stand aside"),
    ("The board said it was unable to meet the request.", "unable to meet the request"),
    ("The company would not be drawn on the price.", "would not be drawn on the price"),
    ("“We regret that we are unable to help,” the reply says.", "unable to help"),
    ("Mr Hale walked away from the talks.", "walked away from the talks"),
    ("The treasurer ignored two requests for a meeting.", "two requests for a meeting"),
]

DENIALS = [
    ("Mr Hale denied that he had asked for money.", "he had asked for money"),
    ("Mr Hale denies any wrongdoing.", "any wrongdoing"),
    ("“I did not offer anyone a job,” she said.", "I did not offer anyone a job"),
    ("Ms Vale rejected the suggestion that she had misled the House.", "the suggestion that she had misled the House"),
    ("The council said it had never asked for the money.", "it had never asked for the money"),
    ("A spokesman said the minister had played no part in the decision.", "played no part in the decision"),
    ("He insisted that the firm was not offering any special terms.", "not offering any special terms"),
    ("“I never promised him a seat,” she said.", "I never promised him a seat"),
]

NO_ASKS = [
    "This is the help that I offered to Northmuir.",
    "He said he had a complaint and would consider it in the usual way.",
    "The hospital offers courses in first aid.",
    "The pupils are provided with meals at public expense.",
    "The bridge is as long as a football pitch.",
    "Demand for places has grown since May.",
    "The source asked not to be named.",
    "He spoke on condition of anonymity.",
    "Asked whether the bridge was safe, she smiled.",
    "Numbers declined by a third last year.",
    "The mayor was happy to see the crowds.",
    "He was asked about the letter.",
    "The minister, asked if she knew, shrugged.",
    "The number of calls cost the county a dollar a minute.",
    "She accepted that the cuts were painful.",
    "The deal was subject to criticism.",
    "They waited for as long as it took.",
    "The council did not say how the roof fell in.",
    "The report will be published in June.",
    "“The roof will not last another winter,” he said.",
    "“I cannot believe this,” she said.",
    "“I will not forget that day,” he said.",
    "“Thank you for your letter,” he wrote.",
    "“Let me be clear,” she said.",
    "“Look at the state of that roof,” he said.",
    "The firm provided work for forty people.",
    "The team was denied a goal.",
    "Trains will not run on Sunday.",
    "The word “please” was underlined twice.",
    "The agreed price was £3m.",
    "The order was signed in May.",
    "She told the House that the plan to close the hall was dead.",
]


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        *(("offer", *row) for row in OFFERS),
        *(("request", *row) for row in REQUESTS),
        *(("condition", *row) for row in CONDITIONS),
        *(("acceptance", *row) for row in ACCEPTANCES),
        *(("refusal", *row) for row in REFUSALS),
        *(("denial", *row) for row in DENIALS),
    ],
)
def test_an_ask_is_read_with_its_kind_and_words(kind: str, text: str, words: str) -> None:
    found = [said for each, said in asks_in(text) if each == kind]
    assert any(words in said or said in words for said in found), asks_in(text)


@pytest.mark.parametrize("text", NO_ASKS)
def test_words_that_only_look_like_an_ask_are_none(text: str) -> None:
    assert asks_in(text) == []


def parties(text: str) -> list[tuple[str, str | None, str | None]]:
    reading = reading_of(text)
    names = [entity.names[0] for entity in reading.entities]
    by = [None if ask.by is None else names[ask.by] for ask in reading.asks]
    to = [None if ask.to is None else names[ask.to] for ask in reading.asks]
    return [(ask.kind, *both) for ask, both in zip(reading.asks, zip(by, to, strict=True), strict=True)]


def the_ask(text: str) -> Ask:
    (ask,) = reading_of(text).asks
    return ask


def test_who_asks_whom_is_read_from_subject_and_object() -> None:
    assert parties("Jane Vale urged Tom Hale to publish the minutes.") == [("request", "Jane Vale", "Tom Hale")]


def test_what_is_offered_in_a_letter_is_offered_to_whom_it_is_sent() -> None:
    text = "In a letter to Tom Hale, Jane Vale wrote: “I would be happy to send you an engineer.”"
    assert parties(text) == [("offer", "Jane Vale", "Tom Hale")]


def test_a_letter_that_says_please_asks_in_the_name_of_its_writer() -> None:
    text = "Dear Tom,\n\nMy adviser Ann Pell will fix a time: please ring her or the office.\n\nYours sincerely,\n\nRuth Ellery\n"
    assert parties(text) == [("request", "Ruth Ellery", "Tom")]


def test_an_aside_in_dashes_parts_nobody_from_what_they_do() -> None:
    text = (
        "The Echo has learned that all nine of the mayors – in towns, ports and cities – will now send one letter, "
        "each of them asking Ms Vale for a bus."
    )
    assert parties(text) == [("request", "nine of the mayors", "Ms Vale")]


@pytest.mark.parametrize(
    ("text", "words", "to"),
    [
        ("Ann Hale offered a private trust “the time of my people” if it waited.", "the time of my people", "private trust"),
        ("Minister offered officials’ help to save a ferry.", "officials’ help to save a ferry", None),
    ],
)
def test_what_is_offered_to_whom_is_told_by_marks_and_not_by_an_owner(text: str, words: str, to: str | None) -> None:
    reading = reading_of(text)
    ask = reading.asks[0]
    assert ask.span.words(text) == words
    assert (None if ask.to is None else reading.entities[ask.to].names[0]) == to


def test_what_somebody_also_asks_of_another_is_an_ask_of_its_own() -> None:
    text = "Ann Hale has asked the board to widen its inquiry and has called on Tom Oakes to publish the file, emails show."
    assert asks_in(text) == [("request", "to widen its inquiry"), ("request", "to publish the file")]


def test_what_none_of_them_was_offered_is_denied() -> None:
    assert asks_in("“Not one of them has been offered a visit by the engineers,” she said.")[0][0] == "denial"


def test_in_a_letter_my_officials_offer_in_the_name_of_its_writer() -> None:
    text = "Dear Tom,\n\nMy port officials would be glad to visit you in June.\n\nYours sincerely,\n\nRuth Ellery\n"
    assert parties(text) == [("offer", "Ruth Ellery", "Tom")]


def test_what_a_paper_can_reveal_is_no_part_of_a_condition() -> None:
    text = "Ann Hale offered to pay for the roof if the parish kept it open, the Echo can reveal."
    assert ("condition", "if the parish kept it open") in asks_in(text)


def test_nobody_is_asked_by_the_name_of_what_is_demanded() -> None:
    assert parties("ROOF ROW: HALE DEMANDS ANSWERS\n\nAnn Hale spoke first.")[0][2] is None


def test_an_answer_belongs_to_the_offer_made_to_whoever_answers() -> None:
    text = "Jane Vale offered Tom Hale a survey of the roof. Tom Hale accepted the offer."
    offer, answer = reading_of(text).asks
    assert (offer.kind, answer.kind, answer.on) == ("offer", "acceptance", 0)


def test_a_condition_belongs_to_the_offer_beside_it() -> None:
    text = "“So long as the parish agrees, I would be glad to pay for the roof,” Jane Vale wrote."
    condition, offer = reading_of(text).asks
    assert (condition.kind, offer.kind, condition.on) == ("condition", "offer", 1)


def test_an_offer_that_was_not_made_is_no_offer() -> None:
    ask = the_ask("Ms Vale did not offer the council a meeting.")
    assert ask.negated
    assert the_ask("“I did not offer anyone a job,” she said.").kind == "denial"


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Mr Hale asked the council to wait.", "ask"),
        ("Mr Hale begged the council to wait.", "urge"),
        ("Mr Hale demanded an apology.", "demand"),
        ("“We will pay for the roof,” she said.", "firm"),
        ("“A grant could be made available to you,” she said.", "hedged"),
    ],
)
def test_the_force_of_an_ask_is_read_from_its_verb(text: str, force: str) -> None:
    assert the_ask(text).force == force


def test_a_paper_that_is_itself_a_letter_asks_in_its_own_voice() -> None:
    text = (
        "Dear Minister,\n\nPlease look again at the closure of the ward. I would be glad to show you round.\n\nYours sincerely,\nTom Hale\n"
    )
    assert [ask.kind for ask in reading_of(text).asks] == ["request", "offer"]


def test_the_words_of_a_code_ask_nothing() -> None:
    assert asks_in("The code says: “Ministers must not accept gifts in return for the use of their office.”") == []


def test_a_question_asks_nobody_for_what_it_asks_about() -> None:
    text = "The mayor, Ruth Ellery, should say more: did she ask for £2m for the tram, as her rivals claim?"
    assert not any(kind == "request" for kind, _ in asks_in(text))
    assert any(kind == "request" for kind, _ in asks_in("The mayor, Ruth Ellery, asked for £2m for the tram."))


def test_what_the_answered_mail_says_is_no_ask_of_the_answer() -> None:
    mail = (
        "From: Ruth Ellery <r@brack.example>\nTo: Tom Vasey <t@brack.example>\nDate: Fri, 7 Mar 2031 09:12:00 +0000\nSubject: Trams\n\n"
        "Dear Tom,\n\nI ask you to publish the bill.\n\nYours sincerely,\n\nRuth Ellery\n\n> On 3 March you wrote:\n"
        "> I have nothing to add to my answer.\n"
    )
    asks = read(receive(mail.encode(), "mail.eml")[0]).asks
    assert [ask.kind for ask in asks] == ["request"]


def test_the_verb_of_i_am_is_nobody() -> None:
    text = "Dear Tom,\n\nI am ready to talk about a tram deal too.\n\nYours sincerely,\n\nRuth Ellery\n"
    reading = reading_of(text)
    assert not any(entity.names[0] == "am" for entity in reading.entities)
    (ask,) = reading.asks
    assert ask.by is not None
    assert reading.entities[ask.by].names[0] == "Ruth Ellery"


FRAMES = [
    ("refusal", "“We will not be widening the lane,” the letter says.", "We will not be widening the lane"),
    ("refusal", "“The council cannot delay the vote,” Mr Hale said.", "The council cannot delay the vote"),
    ("refusal", "The mayor said the decision stands.", "the decision stands"),
    ("refusal", "The minister said it would be wrong to comment on a draft.", "it would be wrong to comment on a draft"),
    ("denial", "A spokesman said nobody had been asked to do anything for the club.", "nobody had been asked to do anything for the club"),
    ("denial", "“I approved nothing,” Ms Vale said.", "I approved nothing"),
    ("denial", "“There was no deal,” her office said.", "There was no deal"),
    ("acceptance", "The commissioner said she would look into the matter.", "she would look into the matter"),
    ("acceptance", "“We would, of course, welcome your engineers,” he wrote.", "welcome your engineers"),
    ("offer", "“The city would gladly sell you the yard for a dollar,” she wrote.", "gladly sell you the yard for a dollar"),
    ("offer", "“There may be some room in next year’s budget,” she wrote.", "There may be some room in next year’s budget"),
    ("request", "The villages have begged the minister not to scrap the wall.", "not to scrap the wall"),
    ("request", "Ms Vale wants the log published.", "the log published"),
    ("request", "The councillor proposed that the minister be asked to visit.", "the minister be asked to visit"),
    ("condition", "“Should the board vote to move, we stand ready to pay for the barns,” he wrote.", "Should the board vote to move"),
    ("condition", "“Provided the firm repays the grant, I will drop the claim,” she wrote.", "Provided the firm repays the grant"),
]


@pytest.mark.parametrize(("kind", "text", "words"), FRAMES)
def test_the_form_of_a_clause_tells_what_is_asked_or_answered_in_any_words(kind: str, text: str, words: str) -> None:
    assert any(each == kind and (words in said or said in words) for each, said in asks_in(text)), asks_in(text)


def test_one_verb_asks_for_two_things() -> None:
    text = "Ms Vale recommends that both bids be scored again and that the grant be paid back."
    assert asks_in(text) == [("request", "both bids be scored again"), ("request", "that the grant be paid back")]


def test_an_answer_is_to_whoever_its_speaker_wrote_to() -> None:
    text = "Anna Vale wrote to Tom Hale on Monday.\n\n“I will not sell the field,” Ms Vale’s letter says.\n"
    reading = reading_of(text)
    refused = next(ask for ask in reading.asks if ask.kind == "refusal")
    assert refused.to is not None
    assert "Tom Hale" in reading.entities[refused.to].names


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("“I would be happy to put the record straight,” Mr Hale wrote.", []),
        ("“I would be happy to put the case to the board for you,” Mr Hale wrote.", ["offer"]),
        ("Ms Vale asked what the company could do for the town.", []),
        ("Ms Vale asked the company for a grant.", ["request"]),
        ("“I have not discussed the scheme with the port,” Mr Hale said.", ["denial"]),
        ("Mr Hale would not discuss the scheme.", ["refusal"]),
    ],
)
def test_what_only_looks_like_an_ask_an_offer_or_a_refusal_is_none(sentence: str, kinds: list[str]) -> None:
    cast = "Jane Vale is the opposition leader. Tom Hale is the roads minister. Mr Hale wrote to the port on Friday. "
    reading = read(Paper("a.txt", ("a.txt",), "", "text", cast + sentence + "\n"))
    assert [ask.kind for ask in reading.asks] == kinds
