"""Letters that a paper speaks of, and papers that are letters themselves; one small cast, phrases of our own."""

from __future__ import annotations

import pytest

from evenhand.core.papers import Paper
from evenhand.core.reading import Letter, Reading
from evenhand.core.reading import read as read_paper
from evenhand.core.values import PartialDate

# Everybody is introduced, so that each case may call them as a report does further down.
CAST = (
    "Dame Ruth Ellery, the Transport Secretary, visited the depot. Tom Vasey, leader of Brackenshire County Council, was there too. "
    "Mr Vasey and Dame Ruth did not speak.\n\n"
)
DAY = PartialDate(2031, 3, 6)


def read(text: str, **more: object) -> Reading:
    """Read a text as a paper of its own."""
    return read_paper(Paper("a.txt", ("a.txt",), "", "text", text, published=DAY, **more))  # type: ignore[arg-type]


def ends(reading: Reading, letter: Letter) -> tuple[str, str | None, str | None]:
    """Show a letter as its form, its sender and its recipient."""
    names = [None if who is None else reading.entities[who].names[0] for who in (letter.sender, letter.recipient)]
    return letter.form, names[0], names[1]


def letters(text: str, **more: object) -> list[tuple[str, str | None, str | None]]:
    """Show the letters of a text."""
    reading = read(text, **more)
    return [ends(reading, letter) for letter in reading.letters]


RUTH, TOM = "Ruth Ellery", "Tom Vasey"


def test_the_day_on_which_a_letter_is_dated_is_not_that_of_the_leak() -> None:
    found = read(CAST + "In a letter to Mr Vasey dated 4 February, seen by the Brack Gazette, Dame Ruth wrote: “We shall help.”").letters[0]
    assert (str(found.written), found.leaked) == ("2031-02-04", None)


@pytest.mark.parametrize(
    ("told", "written"),
    [
        ("Dame Ruth on Tuesday defended a letter to Mr Vasey.", None),
        ("On Tuesday the Gazette published a letter from Dame Ruth to Mr Vasey.", None),
        ("Dame Ruth on Tuesday sent a letter to Mr Vasey.", "2031-03-04"),
        ("The 4 March letter from Dame Ruth to Mr Vasey was short.", "2031-03-04"),
    ],
)
def test_the_day_on_which_somebody_defends_a_letter_is_not_its_own(told: str, written: str | None) -> None:
    (found,) = read(CAST + told).letters
    assert found.written is None if written is None else str(found.written) == written


def test_who_tells_of_one_of_several_letters_sent_it() -> None:
    text = (
        "Dame Ruth had written three letters to Mr Vasey.\n\nIn the third, sent on 1 March, Dame Ruth told Mr Vasey that she was "
        "“sorry” about his reply and warned: “The offer will not stay open.”"
    )
    reading = read(CAST + text)
    found = [(ends(reading, each), str(each.written), each.mass) for each in reading.letters]
    assert (("letter", RUTH, TOM), "2031-03-01", False) in found
    assert not any(ends_[1] == TOM and written == "2031-03-01" for ends_, written, _ in found)


def test_one_of_several_letters_to_a_post_may_be_told_with_a_name() -> None:
    text = (
        "Dame Ruth wrote three letters to the mayor of Brack.\n\nIn the third, sent on 1 March, Dame Ruth told Mr Vasey that she was sorry."
    )
    found = [(ends(reading, each), str(each.written)) for reading in [read(CAST + text)] for each in reading.letters]
    assert (("letter", RUTH, TOM), "2031-03-01") in found


def test_one_of_several_letters_by_a_post_may_be_told_with_a_name() -> None:
    text = "The harbour minister wrote three letters to the mayor.\n\nIn the last one, dated 1 March, Ida Rook told Mr Vasey she was sorry."
    assert any(each.written == PartialDate(2031, 3, 1) for each in read(CAST + text).letters)


def test_who_signs_off_within_the_marks_wrote_the_letter() -> None:
    reading = read(CAST + "The letter ends: “I look forward to your answer. With kind regards, Ruth.”")
    assert ends(reading, reading.letters[0])[1] == RUTH
    said = next(each for each in reading.quotations if each.parts)
    assert said.speaker is not None
    assert reading.entities[said.speaker].names[0] == RUTH
    assert said.addressee is None or reading.entities[said.addressee].names[0] != RUTH


def test_an_unnamed_ally_quoted_before_did_not_write_her_reply() -> None:
    text = "One ally said: “She rang me in tears.”\n\nIn her reply, which the paper has seen, she told him: “I cannot accept.”"
    assert not any(sender == "ally" for _, sender, _ in letters(CAST + text))


def test_a_verb_before_it_is_no_part_of_the_owner_of_a_letter() -> None:
    reading = read(CAST + "Mr Vasey asked the firm twice. He offered to publish the firm’s emails.")
    assert not any("publish" in name for entity in reading.entities for name in entity.names)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Dame Ruth wrote to Mr Vasey on 14 February.", ("letter", RUTH, TOM)),
        ("Dame Ruth has written to Mr Vasey.", ("letter", RUTH, TOM)),
        ("Dame Ruth emailed Mr Vasey.", ("email", RUTH, TOM)),
        ("Dame Ruth texted Mr Vasey.", ("text", RUTH, TOM)),
        ("Dame Ruth wrote on Monday to Mr Vasey.", ("letter", RUTH, TOM)),
        ("Dame Ruth sent a letter to Mr Vasey.", ("letter", RUTH, TOM)),
        ("Dame Ruth sent Mr Vasey a text message.", ("text", RUTH, TOM)),
        ("Dame Ruth fired off an email to Mr Vasey.", ("email", RUTH, TOM)),
        ("In a letter to Mr Vasey, Dame Ruth asked for figures.", ("letter", RUTH, TOM)),
        ("In an email to Mr Vasey dated 3 March, Dame Ruth said the buses were safe.", ("email", RUTH, TOM)),
        ("Dame Ruth’s letter to Mr Vasey was short.", ("letter", RUTH, TOM)),
        ("The email from Dame Ruth to Mr Vasey was short.", ("email", RUTH, TOM)),
        ("The email from Dame Ruth, the Transport Secretary, to Mr Vasey was short.", ("email", RUTH, TOM)),
        ("Papers show a letter to Mr Vasey from Dame Ruth.", ("letter", RUTH, TOM)),
        ("Residents saw a letter of 4 December in which Dame Ruth said the buses were late.", ("letter", RUTH, None)),
        ("Staff saw a text message that Dame Ruth sent to Mr Vasey.", ("text", RUTH, TOM)),
        ("The chair read out a letter Mr Vasey had received from Dame Ruth.", ("letter", RUTH, TOM)),
        ("A memo from Dame Ruth was found.", ("memo", RUTH, None)),
        ("The email from Dame Ruth to Mr. Tom Vasey was short.", ("email", RUTH, TOM)),
        ("A letter from Mr. Vasey to Dame Ruth was leaked.", ("letter", TOM, RUTH)),
    ],
)
def test_a_letter_is_seen_with_its_form_its_sender_and_its_recipient(words: str, expected: tuple[str, str | None, str | None]) -> None:
    assert letters(CAST + words) == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "Dame Ruth did not write to Mr Vasey.",
        "Email the newsroom with your news.",
        "Mr Vasey read the text of the speech.",
        "Mr Vasey had no message for Dame Ruth.",
        "She followed the council’s policy to the letter.",
    ],
)
def test_words_that_only_look_like_a_letter_are_none(words: str) -> None:
    assert letters(CAST + words) == []


def test_all_that_is_said_of_one_letter_makes_one_letter() -> None:
    reading = read(CAST + "Dame Ruth wrote to Mr Vasey in February. The letter was leaked. “I am dismayed,” she wrote.")
    assert [len(letter.mentions) for letter in reading.letters] == [3]


def test_the_post_in_which_i_write_is_not_that_of_another_letter_that_i_write_about() -> None:
    text = "Dear Dr Orr,\n\nI write as Minister for Ports about the letter in which nine trusts asked.\n\nYours sincerely,\n\nRuth Ellery\n"
    assert [letter.capacity for letter in read(text).letters] == ["Minister for Ports", None]


@pytest.mark.parametrize(
    "answer",
    ["Mr Vasey replied that buses cost money.", "Mr Vasey wrote back on Friday.", "In his reply, Mr Vasey said that buses cost money."],
)
def test_a_reply_goes_back_to_who_wrote_and_names_the_letter_it_answers(answer: str) -> None:
    reading = read(CAST + "Dame Ruth wrote to Mr Vasey in February. " + answer)
    assert [ends(reading, letter)[1:] for letter in reading.letters] == [(RUTH, TOM), (TOM, RUTH)]
    assert reading.letters[1].reply_to == 0


def test_who_replies_to_a_letter_without_address_is_the_one_who_got_it() -> None:
    reading = read(CAST + "Dame Ruth warned in a letter of 26 April that buses would stop. Mr Vasey replied: “They will not.”")
    assert [ends(reading, letter)[1:] for letter in reading.letters] == [(RUTH, TOM), (TOM, RUTH)]


def test_answering_neither_letter_is_no_reply() -> None:
    assert len(letters(CAST + "Dame Ruth wrote to Mr Vasey in February. Mr Vasey replied to neither letter.")) == 1


def test_a_message_is_an_email_where_the_paper_speaks_of_one() -> None:
    assert letters(CAST + "Officers kept every email. A message from Dame Ruth to Mr Vasey was among them.")[-1][0] == "email"
    assert letters(CAST + "A message from Dame Ruth to Mr Vasey was among them.") == [("text", RUTH, TOM)]


def test_the_capacity_is_taken_where_the_paper_states_it() -> None:
    found = read(CAST + "Dame Ruth wrote to Mr Vasey in her capacity as MP for Harrowmere.").letters
    assert [letter.capacity for letter in found] == ["MP for Harrowmere"]


OWN = """BRACKENSHIRE COUNTY COUNCIL
Office of the Leader

14 February 2031

Dame Ruth Ellery MP
House of Commons

Dear Dame Ruth,

Thank you for your letter of 3 February about our buses. We cannot keep them all.

Yours sincerely,

Tom Vasey
Leader of Brackenshire County Council
"""


def test_a_paper_that_is_a_letter_is_the_first_of_its_letters() -> None:
    reading = read(OWN)
    own = reading.letters[0]
    assert ends(reading, own) == ("letter", TOM, RUTH)
    assert (own.capacity, own.written, own.basis) == ("Leader of Brackenshire County Council", PartialDate(2031, 2, 14), "the paper itself")
    assert own.mentions[0].words(OWN) == "Dear Dame Ruth"
    assert own.capacity_span is not None
    assert own.capacity_span.words(OWN) == own.capacity


def test_the_capacity_that_the_writer_states_goes_before_the_one_below_the_name() -> None:
    words = OWN.replace("Thank you for", "I write as the chair of the bus users about your plan. Thank you for")
    assert read(words).letters[0].capacity == "chair of the bus users"


def test_mail_is_an_email_between_its_headers() -> None:
    headers = (("From", "Tom Vasey <leader@brackenshire.example>"), ("To", "Dame Ruth Ellery <office@transport.example>"))
    text = "Ruth\n\nThe last bus leaves at six.\n\nTom"
    assert letters(text, kind="mail", headers=headers) == [("email", TOM, RUTH)]


def test_a_letter_printed_inside_a_report_does_not_make_the_report_a_letter() -> None:
    report = CAST + "Her letter began “Dear Tom,” and ended “Yours ever, Ruth”. Nobody answered it."
    assert all(letter.basis != "the paper itself" for letter in read(report).letters)


def test_a_letter_without_name_or_date_is_still_a_letter() -> None:
    own = read("Dear Sir or Madam,\n\nPlease keep the bus.\n\nYours faithfully,\n\nA resident").letters[0]
    assert (own.recipient, own.basis) == (None, "the paper itself")


def test_a_year_of_accounts_beside_a_letter_is_not_when_it_was_written() -> None:
    found = read(CAST + "Dame Ruth wrote to Mr Vasey that grants fell in 2029-30.").letters
    assert [letter.written for letter in found] == [None]


@pytest.mark.parametrize(
    ("told", "whom"),
    [
        ("revealed by the Southland 1130 last Friday", "Southland 1130"),
        ("leaked to the Hale Gazette 14 days ago", "Hale Gazette"),
    ],
)
def test_the_number_of_a_station_is_part_of_its_name_and_a_count_is_not(told: str, whom: str) -> None:
    text = f"The letter from Ann Hale to Paul Crane, {told}, asks for a ferry."
    found = read(text)
    (letter,) = found.letters
    assert letter.leaked_to is not None
    assert found.entities[letter.leaked_to].names[0] == whom


def letters_of(text: str) -> list[tuple[str, str | None, str | None]]:
    """Show every letter of a text."""
    reading = read(text)
    return [ends(reading, letter) for letter in reading.letters]


def test_a_letter_she_had_sent_is_hers() -> None:
    text = "Ann Hale stood up. She read out part of a letter she had sent to Tom Oakes a week earlier."
    assert letters_of(text) == [("letter", "Ann Hale", "Tom Oakes")]


def test_whoever_is_told_by_email_gets_it() -> None:
    assert letters_of("Tom Oakes was told by email that he would not be needed. In the email Ann Hale says she is sorry.") == [
        ("email", "Ann Hale", "Tom Oakes")
    ]


def test_a_memo_handed_on_was_not_written_to_whoever_is_handed_it() -> None:
    text = "In a memo to Ann Hale, Tom Oakes said the house should stay. Mrs Hale said she had passed the memo to Beth Dow."
    assert letters_of(text) == [("memo", "Tom Oakes", "Ann Hale")]


def test_to_whom_somebody_wrote_got_the_letter() -> None:
    assert letters_of("Mr Oakes, to whom Mrs Hale wrote last week, was not pleased.") == [("letter", "Mrs Hale", "Mr Oakes")]


def test_nobody_is_taken_to_write_to_themselves() -> None:
    text = "Ann Hale has had a reply to her letter at last. “I would be glad to come,” Tom Oakes writes."
    assert not any(sender == recipient for _, sender, recipient in letters_of(text) if sender is not None)


def test_a_letter_that_the_opening_tells_by_posts_is_the_one_told_by_name_behind_it() -> None:
    text = "A letter from the Chancellor to his own council has come to light.\n\nAlan Prew wrote to the leader of Marl Council in May."
    assert [letter[:2] for letter in letters(text)] == [("letter", "Alan Prew")]


def test_a_response_by_mouth_is_no_letter() -> None:
    assert letters(CAST + "Dame Ruth in her response said that nobody had asked her.") == []


def test_a_letter_not_released_to_reporters_was_not_written_to_them() -> None:
    text = CAST + "Dame Ruth wrote to Mr Vasey in May. Mr Vasey would not release the letter to reporters."
    assert letters(text) == [("letter", RUTH, TOM)]


def test_who_is_asked_about_words_in_a_letter_did_not_write_it() -> None:
    text = CAST + "In a letter to Mr Vasey, Dame Ruth set out the plan. When asked if words in the letter were strong, Mr Vasey said no."
    assert letters(text) == [("letter", RUTH, TOM)]


def test_hitting_back_is_an_answer_by_letter_only_where_one_is_told_of() -> None:
    wrote = CAST + "Dame Ruth wrote to Mr Vasey in May. "
    assert len(letters(wrote + "“Not a bus will go,” Mr Vasey hit back.")) == 1
    assert letters(wrote + "Mr Vasey hit back in a letter of his own.")[1] == ("letter", TOM, RUTH)


def test_of_two_letters_only_one_answers_the_other() -> None:
    text = CAST + "The depot has shown a reply from Mr Vasey to Dame Ruth. Her letter to Mr Vasey last week asked for figures."
    assert sorted(str(letter.reply_to) for letter in read(text).letters) == ["1", "None"]


def test_an_email_account_is_no_email() -> None:
    text = CAST + "Dame Ruth wrote to Mr Vasey in May. The letter was sent from her office e-mail account."
    assert letters(text) == [("letter", RUTH, TOM)]


@pytest.mark.parametrize(
    ("told", "sender"),
    [
        ("The report was out, as Ann Hale promised in her reply to Tom Reed. The engineer was away.", "Ann Hale"),
        ("The engineer spoke. Ann Hale promised it in her letter to Tom Reed.", "Ann Hale"),
        ("Ann Hale said the senator had called twice since her letter to Tom Reed.", "Ann Hale"),
        ("Majority leader Una Dow called Ann Hale’s letter to Tom Reed “a disgrace”.", "Ann Hale"),
        ("Una Dow rang. Mr Tom Reed had read her letter to Ann Hale.", "Una Dow"),
    ],
)
def test_her_letter_is_that_of_whoever_acts_in_its_clause(told: str, sender: str) -> None:
    assert [by for _, by, _ in letters(told)] == [sender]


def test_a_day_by_which_letters_are_wanted_wrote_none() -> None:
    found = letters("Ann Hale asked Tom Reed to hand over all correspondence with the county by June 7.")
    assert not any(by is not None and "June" in by for _, by, _ in found)


def test_an_answer_denied_in_quoted_words_is_no_reply() -> None:
    assert len(letters("Tom Reed wrote to Ann Hale on 3 March. Ms Hale had not decided. “I haven’t answered him yet,” she said.")) == 1


@pytest.mark.parametrize(
    ("behind", "many"),
    [
        ("Mr Reed wrote again to Ms Hale on 18 March.", 2),
        ("Mr Reed sent Ms Hale a second letter on 18 March.", 2),
        ("Mr Reed wrote to Ms Hale about the lido.", 1),
    ],
)
def test_who_writes_again_writes_another_letter(behind: str, many: int) -> None:
    assert len(letters(f"Tom Reed wrote to Ann Hale on 19 February.\n\n{behind}")) == many
