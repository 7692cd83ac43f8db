"""By whom and of whom something is asked, offered or refused, in the voices and tenses in which papers tell it."""

from __future__ import annotations

import pytest

from evenhand.core.papers import receive
from evenhand.core.reading import Ask, Reading, read

HEAD = (
    "Council and minister at odds\n\nBy Staff Reporter\n\nAnn Hale, the leader of Calder Council, has fallen out with Tom Rigg, the "
    "transport minister.\n\n"
)
LEADER, MINISTER = "Ann Hale", "Tom Rigg"


def asked(sentence: str) -> list[tuple[str, str | None, str | None]]:
    """Return the kind of each ask in a sentence, by whom and to whom."""
    reading = read(receive((HEAD + sentence + "\n").encode("utf-8"), "report.txt")[0])
    return [(ask.kind, named(reading, ask.by), named(reading, ask.to)) for ask in reading.asks if ask.span.start >= len(HEAD)]


def named(reading: Reading, entity: int | None) -> str | None:
    """Return which of the two parties an entity is, else its name."""
    if entity is None:
        return None
    name = reading.entities[entity].names[0]
    return LEADER if "Hale" in name else MINISTER if "Rigg" in name or name == "minister" else name


def said(sentence: str) -> list[Ask]:
    reading = read(receive((HEAD + sentence + "\n").encode("utf-8"), "report.txt")[0])
    return [ask for ask in reading.asks if ask.span.start >= len(HEAD)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Hale is urging Tom Rigg to publish the report.",
        "Tom Rigg was asked by Ann Hale to publish the report.",
        "Tom Rigg has been repeatedly pressed by Ann Hale to publish the report.",
        "Ann Hale would like Tom Rigg to publish the report.",
        "Ann Hale said it was time for Tom Rigg to publish the report.",
        "Ann Hale demanded that Tom Rigg publish the report.",
        "Ann Hale asked Tom Rigg if he would publish the report.",
        "Ann Hale asked whether Tom Rigg would publish the report.",
        "Ann Hale appealed to Tom Rigg for more money.",
        "Ann Hale would like a meeting with Tom Rigg.",
        "Ann Hale demanded an apology from Tom Rigg.",
        "“Will the minister publish the report?” Ann Hale asked.",
        "“We need the minister to publish the report,” Ann Hale said.",
        "“We are calling on the minister to publish the report,” Ann Hale said.",
        "“The minister has to publish the report,” Ann Hale said.",
        "In a letter to Tom Rigg, Ann Hale wrote: “I should be grateful for sight of the report.”",
        "In a letter to Tom Rigg, Ann Hale wrote: “Could the report be sent to us before Friday?”",
    ],
)
def test_a_request_is_told_in_many_voices(sentence: str) -> None:
    assert asked(sentence) == [("request", LEADER, MINISTER)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tom Rigg has been urged to publish the report.",
        "Tom Rigg is under pressure to resign.",
        "Tom Rigg is facing fresh calls to resign.",
    ],
)
def test_of_whom_something_is_asked_is_known_where_nobody_says_who_asks(sentence: str) -> None:
    assert asked(sentence) == [("request", None, MINISTER)]


@pytest.mark.parametrize("sentence", ["Ann Hale insisted on an inquiry.", "Ann Hale is pushing for a public inquiry."])
def test_a_request_may_be_of_nobody_in_particular(sentence: str) -> None:
    assert asked(sentence) == [("request", LEADER, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tom Rigg offered to meet Ann Hale.",
        "Ann Hale was offered a meeting by Tom Rigg.",
        "Tom Rigg has offered a meeting to Ann Hale.",
    ],
)
def test_an_offer_is_made_to_whoever_is_to_have_it(sentence: str) -> None:
    assert asked(sentence) == [("offer", MINISTER, LEADER)]


@pytest.mark.parametrize(
    "sentence",
    [
        "“I would be happy for my officials to meet you,” Tom Rigg wrote.",
        "Tom Rigg said he would be content for the auditor to choose the firm.",
        "Tom Rigg gave an undertaking to publish the report.",
        "Tom Rigg has undertaken to publish the report.",
    ],
)
def test_to_be_content_that_others_act_and_to_give_an_undertaking_is_an_offer(sentence: str) -> None:
    assert [(kind, by) for kind, by, _ in asked(sentence)] == [("offer", MINISTER)]


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("Ann Hale has accepted Tom Rigg's offer.", ("acceptance", LEADER, MINISTER)),
        ("Ann Hale turned down Tom Rigg's offer.", ("refusal", LEADER, MINISTER)),
        ("Ann Hale rejected a request for a meeting from Tom Rigg.", ("refusal", LEADER, MINISTER)),
        ("The offer was rejected by Ann Hale.", ("refusal", LEADER, None)),
        ("The offer was accepted by Ann Hale.", ("acceptance", LEADER, None)),
    ],
)
def test_an_answer_goes_to_whose_offer_it_answers(sentence: str, answer: tuple[str, str, str | None]) -> None:
    assert asked(sentence) == [answer]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Hale asked for a meeting with the advisers but was refused by Tom Rigg.",
        "Ann Hale asked for a meeting with the advisers, but has been flatly rebuffed by Tom Rigg.",
    ],
)
def test_who_was_refused_had_asked(sentence: str) -> None:
    assert asked(sentence)[-1] == ("refusal", MINISTER, LEADER)


def test_what_cannot_be_justified_is_refused() -> None:
    assert [(ask.kind, ask.rule) for ask in said("Ann Hale said that such a meeting could not be justified.")] == [("refusal", "cannot be")]


def test_terms_that_are_counted_out_are_conditions_each() -> None:
    sentence = "Tom Rigg will come on two conditions: that the press stay away, and that the report is published first."
    text = HEAD + sentence + "\n"
    terms = [ask.span.words(text) for ask in said(sentence) if ask.kind == "condition" and ask.rule == "listed terms"]
    assert terms == ["the press stay away", "the report is published first"]


@pytest.mark.parametrize(
    "sentence",
    ["Tom Rigg said no meeting had been offered.", "Tom Rigg said no member of his staff had asked the council to change a word."],
)
def test_what_is_told_as_done_by_nobody_is_denied(sentence: str) -> None:
    assert [ask.kind for ask in said(sentence)] == ["denial"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Hale begged to differ.",
        "“I know you have procedures and nobody is asking you to set them aside,” Tom Rigg wrote.",
        "“It would be unfair to those who have not asked,” Tom Rigg wrote.",
        "Ann Hale was asked about the bridge.",
        "Ann Hale said she would like to thank the staff.",
        "Tom Rigg was told that the bridge was safe.",
    ],
)
def test_nothing_is_asked(sentence: str) -> None:
    assert asked(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("Ann Hale has been asked to a meeting. She will accept, on two conditions.", "acceptance"),
        ("Ann Hale was grateful for the offer and would be taking it up.", "acceptance"),
        ("Tom Rigg is to meet the families on Tuesday.", "acceptance"),
        ("If that cannot be met, the council will decline.", "refusal"),
        ("Calder Council will not sign the lease.", "refusal"),
        ("Asked whether that had been the idea, the minister’s office said it had not.", "denial"),
        ("“They ask me to come and see for myself. Well, I will,” Tom Rigg said.", "acceptance"),
    ],
)
def test_what_will_and_did_stand_for_is_an_answer(sentence: str, answer: str) -> None:
    assert answer in [ask.kind for ask in said(sentence)]


def test_a_question_put_before_in_the_first_person_is_a_request() -> None:
    assert asked("“I have asked him for a meeting three times,” Ann Hale said.")[0][:2] == ("request", LEADER)


@pytest.mark.parametrize(
    "sentence", ["The committee will meet on Thursday.", "Ann Hale wondered whether Tom Rigg would accept.", "It will not rain."]
)
def test_nothing_is_answered(sentence: str) -> None:
    assert [ask.kind for ask in said(sentence)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Hale said Tom Rigg should be working to keep the bus.",
        "Ann Hale said that the minister needed to make a full statement.",
        "Ann Hale said the minister should sit down with the nurses.",
        "Ann Hale asked Tom Rigg whether he would say sorry for the delay.",
        "Tom Rigg said he would stay despite calls by Ann Hale to resign.",
        "In a letter to Tom Rigg, Ann Hale wrote: “I am seeking your urgent intervention to keep the bus.”",
    ],
)
def test_what_ought_to_be_done_is_asked_of_whoever_is_to_do_it(sentence: str) -> None:
    assert asked(sentence) == [("request", LEADER, MINISTER)]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Ann Hale said a wider inquiry was needed into the sale.", "a wider inquiry was needed"),
        ("Ann Hale said there should be tougher rules on gifts.", "there should be tougher rules"),
        ("Ann Hale wants a separate deal, like the one for Porth, when it comes to buses.", "a separate deal, like the one for Porth"),
    ],
)
def test_what_ought_to_be_done_is_asked_though_of_nobody(sentence: str, words: str) -> None:
    (ask,) = said(sentence)
    assert (ask.kind, ask.to) == ("request", None)
    assert ask.span.words(HEAD + sentence).startswith(words)


def test_who_should_do_a_thing_does_not_ask_for_it() -> None:
    ((kind, by, to),) = asked("Parents and others said Tom Rigg should resign from the board.")
    assert (kind, to) == ("request", MINISTER)
    assert by != MINISTER


def test_a_clause_that_leads_in_ends_at_its_comma() -> None:
    sentence = "After Tom Rigg promised to publish the figures, Ann Hale has written to him requesting he does so by Friday."
    assert [ask.span.words(HEAD + sentence) for ask in said(sentence)] == ["to publish the figures", "he does so by Friday"]
    assert asked(sentence)[1] == ("request", LEADER, MINISTER)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Hale is demanding an apology for a letter that went to Porth.",
        "Ann Hale is demanding an apology for the state of the old Calder bridge.",
    ],
)
def test_nothing_is_asked_of_a_thing(sentence: str) -> None:
    assert [to for _, _, to in asked(sentence)] == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "The families are being denied their right to a say, Ann Hale said.",
        "Residents have appealed after their plans for 12 homes were turned away for good.",
        "The money will only go to councils who agree to freeze the fares, Tom Rigg said.",
        "Ann Hale said she would be considering her position.",
        "Ann Hale never entered a request for any records, Tom Rigg said.",
        "“We cannot allow this to go on,” Ann Hale said.",
    ],
)
def test_what_only_sounds_like_an_ask_or_an_answer_is_none(sentence: str) -> None:
    assert asked(sentence) == []


def test_not_to_commit_is_to_refuse() -> None:
    assert asked("Tom Rigg would not commit to a meeting with the council.") == [("refusal", MINISTER, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "A letter from Ann Hale asking Tom Rigg to stop ringing her was read out.",
        "Ann Hale wrote to Tom Rigg. The letter calls for the minister to halt the sale.",
        "Ann Hale recommended the minister should send a correction to the family.",
    ],
)
def test_who_wrote_the_letter_asks_what_it_asks(sentence: str) -> None:
    assert asked(sentence) == [("request", LEADER, MINISTER)]


def test_what_calls_were_prompted_by_does_not_call() -> None:
    assert asked("The state of the bridge has prompted calls for his removal by Labour.") == [("request", "Labour", None)]


def test_who_is_to_do_a_thing_is_asked_without_what_he_is_to_do() -> None:
    assert asked("Calls for MPs to save the bridge") == [("request", None, "MPs")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Asked to explain the loss of the forms, Tom Rigg said it was a pity.",
        "Ann Hale handed a 400-name petition to MP Carol Mead.",
        "“I am pleased to see you keep to the plan,” Tom Rigg wrote.",
        "Ann Hale has no idea whether that means the pool will shut.",
        "“Our poll should go on,” Ann Hale said.",
        "“It’s absurd,” Ann Hale said of the sale.",
        "“To write to a mother to tell them to stop ringing is cruel,” Ann Hale said.",
    ],
)
def test_what_leads_in_or_is_felt_is_no_ask_and_no_answer(sentence: str) -> None:
    assert asked(sentence) == []


def test_what_was_when_a_promise_was_made_is_no_condition_of_it() -> None:
    assert [kind for kind, _, _ in asked("Tom Rigg, who promised to bring calm when he was named leader, is out.")] == ["offer"]


def test_not_to_hand_out_a_paper_is_to_refuse_it_though_nobody_says_so() -> None:
    assert asked("Treasury minister Tom Rigg would not release the letter to reporters.") == [("refusal", MINISTER, None)]


def test_what_must_be_done_may_be_heard_at_a_meeting() -> None:
    ((kind, by, _),) = asked("A councillor must apologise for the email, a meeting has heard.")
    assert (kind, by) == ("request", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Hale is calling for Tom Rigg to put off the sale.",
        "A member of the group backed a motion urging Tom Rigg to ‘’call-in’’ plans for changes to hospital services.",
        "Ann Hale demanded that the minister order a halt to the work.",
    ],
)
def test_whom_is_asked_ends_where_what_is_asked_begins(sentence: str) -> None:
    ((kind, _, to),) = asked(sentence)
    assert (kind, to) == ("request", MINISTER)


def test_a_step_should_wait_or_be_put_off() -> None:
    assert [kind for kind, _, _ in asked("“The sale should at least be put off until May,” Ann Hale said.")] == ["request"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tom Rigg neither confirmed nor denied that he had signed the paper.",
        "Ann Hale accused Tom Rigg of having “no plan of his own”.",
        "“I didn’t see that I had to answer the note,” Tom Rigg said.",
        "“By agreeing to take up the complaint you help one party,” Ann Hale said.",
        "The union’s motion challenges what it calls choosy cutting to hide the list.",
        "Ann Hale said it is ‘wrong’ not to have a proper ward.",
        "“I cannot close my eyes to the vote,” Ann Hale said.",
    ],
)
def test_what_is_neither_said_nor_denied_is_no_answer(sentence: str) -> None:
    assert asked(sentence) == []
