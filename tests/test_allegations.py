"""What papers tell of charges and of the answers to them."""

from __future__ import annotations

import pytest

from evenhand.core.papers import receive
from evenhand.core.reading import Allegation, Reading, read


def reading_of(text: str) -> Reading:
    return read(receive(text.encode("utf-8"), "report.txt")[0])


def found_in(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.span.words(text)) for one in reading_of(text).allegations]


def names(reading: Reading, one: Allegation) -> tuple[str | None, str | None]:
    by, against = (None if who is None else reading.entities[who].names[0] for who in (one.by, one.against))
    return by, against


CHARGES = [
    ("Mr Hale accused the minister of breaching the ministerial code.", "breaching the ministerial code"),
    ("The mayor has been accused of bending the rules for a friend.", "bending the rules for a friend"),
    ("“It will be a clear abuse of power,” one councillor said.", "It will be a clear abuse of power"),
    ("“She broke the rules and she knows it,” Mr Hale said.", "She broke the rules"),
    ("“He misled the House twice,” Ms Vale said.", "He misled the House twice"),
    ("Ms Vale said the appointment was a conflict of interest.", "conflict of interest"),
    ("The letter says the minister used official notepaper for party work.", "used official notepaper for party work"),
    ("“This looks like a clear breach of the code,” he said.", "clear breach of the code"),
    ("Mr Hale called the sale a disgrace.", "disgrace"),
    ("The union blamed the board for letting the roof fall in.", "letting the roof fall in"),
    ("The auditor found that the council had failed to check the bills.", "failed to check the bills"),
    ("The paper alleges that the sheriff kept two sets of books.", "kept two sets of books"),
    ("“They bullied a small town into silence,” she said.", "They bullied a small town into silence"),
    ("“The mayor had no business signing that form,” he said.", "no business signing that form"),
    ("Ms Vale criticised the premier for hiding the memo.", "hiding the memo"),
    ("The governor was charged with misconduct in office.", "misconduct in office"),
    ("Parents say the school ignored the warnings.", "ignored the warnings"),
    ("“It is a cover-up from start to finish,” said Mr Hale.", "It is a cover-up from start to finish"),
    ("An anonymous complaint says that Mr Dunne used the council van for a house move.", "used the council van for a house move"),
    ("Critics accused her of hypocrisy.", "hypocrisy"),
]

DEFENCES = [
    ("A spokesman said he was acting in his capacity as the local MP to protect services.", "acting in his capacity as the local MP"),
    ("“I did nothing wrong,” Ms Vale said.", "I did nothing wrong"),
    ("He said he had followed the advice of officials at all times.", "followed the advice of officials at all times"),
    ("Ms Vale rejected the suggestion that she had leaned on the board.", "rejected the suggestion that she had leaned on the board"),
    ("The ministry insisted that the rules had been kept.", "the rules had been kept"),
    ("“I have nothing to hide,” the mayor said.", "I have nothing to hide"),
    ("“I wrote as a private citizen,” he said.", "I wrote as a private citizen"),
    ("“I never took a penny,” Mr Hale said.", "I never took a penny"),
    ("“Every payment was properly declared,” the clerk said.", "Every payment was properly declared"),
    ("A spokeswoman said the minister had acted within her powers.", "acted within her powers"),
    ("“I was standing up for my constituents,” she said.", "I was standing up for my constituents"),
    ("“We acted in good faith,” the chair said.", "We acted in good faith"),
    ("“It was a joke,” the sheriff said.", "It was a joke"),
    ("“The payments were approved by officials,” she said.", "The payments were approved by officials"),
    ("The premier defended his decision to sign.", "his decision to sign"),
    ("“There was no conflict of interest,” the senator said.", "There was no conflict of interest"),
    ("“We did not breach the code,” the leader said.", "We did not breach the code"),
    ("“I would write the same letter again,” she said.", "I would write the same letter again"),
    ("The company said it had complied with all the rules.", "complied with all the rules"),
    ("“I was only doing my job,” he said.", "doing my job"),
]

NEITHER = [
    "The code says ministers must not use government facilities for party work.",
    "He asked whether the code had been broken.",
    "The sea broke through the wall in March.",
    "She will decide if there was a breach of the rules.",
    "The council used the hall for dancing.",
    "The minister was told of the plan in May.",
    "He was cleared of breaking the rules.",
    "The road was shut for repairs.",
    "The court dealt with a fraud case and two of theft.",
    "The bridge failed in a storm.",
    "The fund has £2m in it.",
    "She has a part in the play.",
    "The committee found two new members.",
    "“I shall not ask for this to be minuted,” Mr Hale wrote.",
]


@pytest.mark.parametrize(("kind", "text", "words"), [*(("allegation", *row) for row in CHARGES), *(("defence", *row) for row in DEFENCES)])
def test_a_charge_or_an_answer_is_read_with_its_words(kind: str, text: str, words: str) -> None:
    found = [said for each, said in found_in(text) if each == kind]
    assert any(words in said or said in words for said in found), found_in(text)


@pytest.mark.parametrize("text", NEITHER)
def test_words_that_only_look_like_a_charge_are_none(text: str) -> None:
    assert found_in(text) == []


def test_a_charge_names_who_makes_it_against_whom_and_the_rule() -> None:
    text = "Jane Vale is the shadow roads minister. Ms Vale accused Tom Hale, the mayor, of breaching the code of conduct."
    reading = reading_of(text)
    (one,) = reading.allegations
    assert names(reading, one) == ("Jane Vale", "Tom Hale")
    assert one.rule_words == "the code of conduct"
    assert one.cue is not None
    assert one.cue.words(text) == "accused"


def test_a_charge_in_the_passive_is_against_its_subject() -> None:
    text = "Tom Hale, the mayor, was accused of bullying staff by Jane Vale, the union’s secretary."
    reading = reading_of(text)
    assert names(reading, reading.allegations[0]) == ("Jane Vale", "Tom Hale")


def test_quoted_charges_and_defences_are_those_of_the_speaker() -> None:
    text = "Jane Vale said: “The minister misled the House.” But Tom Hale said: “I have nothing to hide.”"
    reading = reading_of(text)
    assert [names(reading, one)[0] for one in reading.allegations] == ["Jane Vale", "Tom Hale"]


def test_a_paragraph_of_a_code_may_be_broken() -> None:
    text = "I ask you to decide whether the Minister for Trams, Tom Vasey, broke paragraph 6.1 of the Ministerial Code."
    reading = reading_of(text)
    (one,) = reading.allegations
    assert (one.kind, names(reading, one)[1], one.rule_words) == ("allegation", "Tom Vasey", "paragraph 6.1 of the Ministerial Code")


def test_a_charge_in_a_letter_is_its_writers() -> None:
    text = "Dear Ms Ellery,\n\nI ask whether Mr Vasey broke the ministerial code.\n\nYours sincerely,\n\nOlga Wren\n"
    reading = reading_of(text)
    (one,) = reading.allegations
    assert names(reading, one)[0] == "Olga Wren"


def test_to_leak_letters_is_a_charge_where_somebody_says_it_of_another() -> None:
    text = "Tom Vasey called on Ms Ruth Ellery to resign. “She leaked private letters,” he said."
    reading = reading_of(text)
    (one,) = reading.allegations
    assert (one.kind, names(reading, one)) == ("allegation", ("Tom Vasey", "Ruth Ellery"))
    assert not found_in("“The leaked letters were real,” Mr Vasey said.")
    assert not found_in("“I leaked the letters,” Mr Vasey said.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A spokesman said no rule had been broken.", "no rule had been broken"),
        ("“I approved nothing,” Ms Vale said.", "I approved nothing"),
        ("Mr Hale said he had known nothing of the email.", "he had known nothing of the email"),
    ],
)
def test_a_denial_is_a_defence(text: str, words: str) -> None:
    assert ("defence", words) in found_in(text)


def test_what_others_say_in_marks_that_somebody_did_is_a_charge_against_him() -> None:
    text = "Anna Vale is the mayor. Tom Hale, the opposition leader, said Ms Vale had “traded city land for a client’s view”."
    reading = reading_of(text)
    assert [names(reading, one) for one in reading.allegations if one.kind == "allegation"] == [("Tom Hale", "Anna Vale")]


def test_a_charge_that_names_nobody_is_against_whom_alone_the_paper_charges() -> None:
    text = "Tom Hale accused Anna Vale of breaking the code.\n\n“It is a cover-up from start to finish,” said Mr Hale.\n"
    reading = reading_of(text)
    assert {names(reading, one)[1] for one in reading.allegations} == {"Anna Vale"}


FOUND_LACKING = [
    "The auditor, Ann Lee, said the grants were “not supported by any document we were shown”.",
    "“There is no record of why the second payment was made,” the ombudsman’s report says.",
    "The inspectors’ report found “a culture in which nobody kept a log”.",
]


@pytest.mark.parametrize("sentence", FOUND_LACKING)
def test_what_an_inquiry_finds_lacking_is_a_charge(sentence: str) -> None:
    assert [kind for kind, _ in found_in(sentence)] == ["allegation"]


NOTHING_FOUND = [
    "“We found no evidence that anybody gained,” the ombudsman’s report says.",
    "The auditor, Ann Lee, said no decision had been made on whether to look into the grants.",
    "“I recommend that no grant be paid without a receipt,” the auditor, Ann Lee, said.",
    "“There is no record of my grandfather in the parish books,” said Tom Hale, a farmer.",
    "“There is no money for a second bridge,” said Ann Lee, a county commissioner.",
]


@pytest.mark.parametrize("sentence", NOTHING_FOUND)
def test_what_clears_or_asks_or_is_said_by_others_is_no_finding(sentence: str) -> None:
    assert "allegation" not in [kind for kind, _ in found_in(sentence)]


OF_ONE = "Anna Vale is the mayor. Ms Vale opened the pool. Ms Vale swam in it. Ms Vale paid for it.\n\n{}\n"


def test_a_charge_that_names_nobody_is_against_whom_the_paper_is_plainly_of() -> None:
    reading = reading_of(OF_ONE.format("“This is a bribe with a bow on it,” said Tom Hale, a rival."))
    assert [names(reading, one) for one in reading.allegations] == [("Tom Hale", "Anna Vale")]


def test_nobody_is_guessed_for_what_names_a_body_or_where_two_are_named_alike() -> None:
    bodies = reading_of(OF_ONE.format("“The council's officials lied to us,” said Tom Hale, a rival."))
    assert "Anna Vale" not in {names(bodies, one)[1] for one in bodies.allegations}
    alike = "Anna Vale is the mayor. Ms Vale opened the pool. Ms Vale swam. Bob Orr is her deputy. Mr Orr paid. Mr Orr swam too.\n\n{}\n"
    reading = reading_of(alike.format("“This is a bribe with a bow on it,” said Tom Hale, a rival."))
    assert [names(reading, one) for one in reading.allegations] == [("Tom Hale", None)]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Ms Vale asked whether the ministerial code was broken.", "Jane Vale"),
        ("Ms Vale raised questions over whether the code had been breached.", "Jane Vale"),
        ("Ms Vale is asking if the rules were deliberately flouted.", "Jane Vale"),
        ("Ms Vale asked the commissioner, Ann Lee, to rule on whether the code had been broken.", "Jane Vale"),
        ("Ms Vale questions whether Mr Hale had broken the ministerial code.", "Jane Vale"),
        # Who is to find out, and whoever only wants to know, charges nobody.
        ("The commissioner will decide whether the code was broken.", None),
        ("Mr Hale was asked whether the code was broken.", None),
        ("The letter raises questions about whether the code was breached.", None),
        ("Reporters asked whether the code was broken.", None),
        ("Ms Vale asked whether the code was clear.", None),
        ("Ms Vale asked whether the rules had not been broken in.", None),
    ],
)
def test_who_asks_whether_the_code_was_broken_makes_a_charge(sentence: str, who: str | None) -> None:
    cast = "Jane Vale is the opposition leader. Tom Hale is the roads minister. Mr Hale wrote to the port on Friday. "
    reading = reading_of(cast + sentence)
    assert [names(reading, one) for one in reading.allegations] == ([(who, "Tom Hale")] if who else [])


ACCUSERS = [
    # Who is to find out does not charge anybody: who asks him to does.
    ("The Reform Party wants the Cabinet Secretary, Ann Lee, to rule on whether Mr Hale bent the rules.", "Reform Party"),
    ("Labor's Pat Orr has asked the integrity commissioner, Ann Lee, to investigate whether Mr Hale breached the code.", "Pat Orr"),
    ("Mr Orr asked the auditor to look into claims that Ms Vale hid the report.", "Mr Orr"),
    ("Pat Orr has already asked whether the deal broke the ministerial code.", "Pat Orr"),
    ("The auditor, Ann Lee, is investigating whether Mr Hale broke the rules.", None),
    ("The standards commissioner, Ann Lee, will examine a complaint that Mr Hale used the council van for a house move.", None),
    # Who meets with a charge does not make it.
    ("Roads minister Ann Lee was last night fighting claims that she used officials to do her constituency work.", None),
    ("The mayor, Tom Hale, is facing allegations that he misused the council van.", None),
    ("Ms Vale brushed off claims that she had leaned on the board.", None),
    ("Mr Hale was asked about claims that he hid the report.", None),
    ("Mr Hale was asked by reporters whether he broke the rules.", None),
    # Who makes one does.
    ("Mr Orr lodged a complaint that Ms Vale used official notepaper for a party letter.", "Mr Orr"),
    ("Mr Orr repeated his claim that Ms Vale had hidden the report.", "Mr Orr"),
    ("Ms Vale admitted she broke the rules.", "Ms Vale"),
]


@pytest.mark.parametrize(("text", "by"), ACCUSERS)
def test_a_charge_is_by_whoever_makes_it_and_not_by_who_is_asked_or_answers(text: str, by: str | None) -> None:
    reading = reading_of(text)
    assert [names(reading, one)[0] for one in reading.allegations if one.kind == "allegation"] == [by]


@pytest.mark.parametrize(("text", "against"), [(ACCUSERS[6][0], "Ann Lee"), (ACCUSERS[7][0], "Tom Hale")])
def test_who_fights_claims_is_charged_with_them(text: str, against: str) -> None:
    reading = reading_of(text)
    assert [names(reading, one)[1] for one in reading.allegations] == [against]


BLAMED = [
    ("Mr Hale said Ann Vale should never have signed the lease.", "allegation", "Ann Vale should never have signed the lease"),
    ("“The council never consulted us,” Mr Hale said.", "allegation", "The council never consulted us"),
    ("The auditor was asked to examine whether the minister failed to declare an interest.", "allegation", "failed to declare an interest"),
    ("Ms Vale suggested that Mr Hale had leaned on officials.", "allegation", "Mr Hale had leaned on officials"),
    ("Ms Vale condemned the board's handling of the closure.", "allegation", "handling of the closure"),
    ("Mr Hale said he had broken no rule.", "defence", "he had broken no rule"),
    ("“Every rule was followed,” Mr Hale said.", "defence", "Every rule was followed"),
    ("Mr Hale said he stood by the letter.", "defence", "he stood by the letter"),
]


@pytest.mark.parametrize(("text", "kind", "words"), BLAMED)
def test_who_is_blamed_and_who_excuses_himself_is_told_by_grammar(text: str, kind: str, words: str) -> None:
    assert (kind, words) in [(found, " ".join(said.split())) for found, said in found_in(text)]


def test_a_spokeswoman_of_another_party_charges_and_does_not_defend() -> None:
    text = "Ann Orr, energy spokeswoman of the Left Alliance, said Mr Hale had leaned on a referee."
    assert [kind for kind, _ in found_in(text)] == ["allegation"]


CAST = "Ann Hale, the leader of Calder Council, has fallen out with Tom Rigg, the transport minister.\n\n"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "The complaint against Tom Rigg, lodged by Ann Hale of Upper Calder, alleged that he used his office car for party work.",
            "used his office car",
        ),
        ("Tom Rigg has responded to Ann Hale’s accusation that he was hiding the report.", "he was hiding the report"),
        ("Tom Rigg was yesterday accused by Ann Hale of a lack of candour.", "a lack of candour"),
    ],
)
def test_a_charge_is_by_whoever_made_it_however_it_is_told(sentence: str, words: str) -> None:
    reading = reading_of(CAST + sentence + "\n")
    (charge,) = reading.allegations
    assert words in charge.span.words(CAST + sentence)
    assert names(reading, charge) == ("Ann Hale", "Tom Rigg")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Hale claimed transport officials had misused tax money.",
        "“This is Labour trying to shut me up,” Ann Hale said.",
        "Ann Hale said the scheme was in part to blame for the loss.",
        "“There is a complete lack of transparency in this office,” Ann Hale said.",
        "Ann Hale said the board was ignoring residents.",
        "“He shouldn’t have sent that letter,” Ann Hale said.",
        "Ann Hale said the minister had failed to speak up for Porth.",
        "The inspector found the mayor had acted improperly towards the clerk.",
        "Ann Hale said the letter was disrespectful.",
        "Ann Hale has called out Tom Rigg for his lack of interest in the pool.",
        "At issue is whether the minister broke state ethics laws.",
    ],
)
def test_who_names_a_wrong_charges_somebody_with_it(sentence: str) -> None:
    assert [kind for kind, _ in found_in(CAST + sentence + "\n")] == ["allegation"]


@pytest.mark.parametrize(
    "sentence",
    [
        "“It is not the minister who has lied,” Ann Hale said.",
        "“I will not be intimidated or bullied,” Ann Hale said.",
        "Tom Rigg repeated his claims that he had won secret deals.",
        "The code urges members “never to engage in anything that is a breach of public trust.”",
        "Ann Hale said she would look at the accusation that was put forward.",
        "Tom Rigg took over the budget for his own party.",
        "“I apologise for using unprofessional words,” Tom Rigg said.",
        "The letter suggests that the money the county has put into the pool is all there is, Ann Hale said.",
        "Ann Hale saw the note and thought it was a joke.",
        "To say the minister leaned on officials is a very grave step, Ann Hale said.",
        "Ann Hale said her use of the word “fraud” was fair comment.",
    ],
)
def test_what_names_a_wrong_that_nobody_is_said_to_have_done_is_no_charge(sentence: str) -> None:
    assert found_in(CAST + sentence + "\n") == []


def test_to_have_made_no_conflict_is_a_defence() -> None:
    text = CAST + "Tom Rigg said his friendship with the builder had not created a conflict.\n"
    assert [kind for kind, _ in found_in(text)] == ["defence"]


def test_who_is_named_before_a_who_is_charged_with_what_follows() -> None:
    text = "Board members raised concerns about Tom Rigg, who was also criticised for holding a party.\n"
    reading = reading_of(CAST + text)
    assert [names(reading, one)[1] for one in reading.allegations] == ["Tom Rigg"]


def test_officials_who_did_not_break_a_rule_are_defended() -> None:
    assert [kind for kind, _ in found_in(CAST + "Ann Hale said that ministers did not break any rules.\n")] == ["defence"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The inspector’s report found no evidence that the minister saw the note.",
        "“No funds were promised to the shire,” Tom Rigg said.",
    ],
)
def test_what_was_not_found_and_what_is_denied_is_a_defence(sentence: str) -> None:
    assert [kind for kind, _ in found_in(CAST + sentence + "\n")] == ["defence"]


def test_whoever_breaks_a_law_is_nobody() -> None:
    assert found_in(CAST + "“Officers who break the law can be recalled,” Ann Hale said.\n") == []


def test_whoever_was_found_to_have_broken_a_code_is_charged_with_it() -> None:
    reading = reading_of(CAST + "Tom Rigg was later found to have breached the code of conduct.\n")
    assert [names(reading, one) for one in reading.allegations] == [(None, "Tom Rigg")]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Ann Bell filed a complaint with the Wold Ethics Commission, alleging that Tom Dow misused public money.", "Ann Bell"),
        (
            "The Wold Union lodged a formal complaint with the Ethics Commission on Monday, alleging that Tom Dow misused public money.",
            "Wold Union",
        ),
        ("The Wold Ethics Commission wrote to the House, alleging that Tom Dow misused public money.", "Wold Ethics Commission"),
    ],
)
def test_who_files_a_complaint_makes_the_charge_and_not_the_body_that_has_it(text: str, by: str) -> None:
    reading = reading_of(text)
    assert [names(reading, one) for one in reading.allegations] == [(by, "Tom Dow")]
