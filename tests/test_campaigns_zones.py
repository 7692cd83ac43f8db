"""The zones of letters as mail programs, word processors and scanners leave them, and the law that no word of a letter is lost."""

# A letter is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.core.campaigns import cluster, zone_letter
from evenhand.core.campaigns.zone_marks import find_marks
from evenhand.core.papers import Paper, receive

BODY = "The pool in Brackley Road is where my daughters learned to swim. Please keep it open on Saturdays."


def zones(text: str) -> dict[str, str]:
    """Each kind of zone of a letter with its words, white space made plain."""
    paper = Paper("a", ("a",), "", "text", text)
    found: dict[str, list[str]] = {}
    for zone in zone_letter(paper):
        found.setdefault(zone.kind, []).append(zone.span.words(text))
    return {kind: " ".join(" ".join(words).split()) for kind, words in found.items()}


@pytest.mark.parametrize(
    ("greeting", "sign_off"),
    [
        ("Dear Councillor Marsh,", "Yours sincerely,"),
        ("Dear Sir or Madam", "Yours faithfully"),
        ("Hi Tom", "Cheers"),
        ("Dear Ms O'Hara (and team),", "With kind regards"),
        ("A chara,", "Is mise le meas,"),
        ("Annwyl Gynghorydd,", "Yn gywir,"),
        ("To whom it may concern:", "Respectfully,"),
        ("Dear Senator", "Sincerely yours,"),
        ("Good morning,", "Thanks"),
    ],
)
def test_a_letter_is_parted_at_its_greeting_and_its_sign_off(greeting: str, sign_off: str) -> None:
    found = zones(f"{greeting}\n\n{BODY}\n\n{sign_off}\n\nAnn Osei\n4 Mill Lane\nTel 01632 960014\n")
    assert found == {"greeting": greeting, "body": BODY, "sign-off": sign_off, "signature": "Ann Osei 4 Mill Lane Tel 01632 960014"}


@pytest.mark.parametrize("greeting", ["Dear Councillor Marsh,", "Dear Secretary of State", "Annwyl Gynghorydd,"])
def test_it_is_parted_alike_where_all_line_breaks_are_lost(greeting: str) -> None:
    found = zones(f"4 Mill Lane Brackley 3 March 2031 {greeting} {BODY} Yours sincerely, Ann Osei 4 Mill Lane")
    assert (found["head"], found["greeting"], found["body"]) == ("4 Mill Lane Brackley 3 March 2031", greeting, BODY)
    assert found["signature"] == "Ann Osei 4 Mill Lane"


def test_an_address_a_date_and_a_subject_above_the_greeting_are_the_head() -> None:
    found = zones(f"4 Mill Lane\nBrackley\n\n3 March 2031\n\nSave the pool\n\nDear Tom,\n\n{BODY}\n")
    assert found["head"] == "4 Mill Lane Brackley 3 March 2031 Save the pool"
    assert found["body"] == BODY


@pytest.mark.parametrize(
    "below",
    [
        "On Tue, 4 Mar 2031 at 10:15, The Office <office@council.example> wrote:\n> Thank you for your letter.\n> We shall look into it.",
        "From: The Office <office@council.example>\nSent: 04 March 2031 10:15\nTo: Ann Osei\nSubject: RE: Pool\n\nThank you for your letter.",
        "-----Original Message-----\nFrom: The Office\nSent: 4 March 2031\nTo: Ann Osei\nSubject: Pool\n\nThank you for your letter.",
        "________________________________\nFrom: The Office\nDate: Tuesday, 4 March 2031\nTo: Ann Osei\nSubject: Pool\n\nThank you for your letter.",
    ],
)
def test_what_the_letter_answers_is_quoted_and_its_headers_forward_it(below: str) -> None:
    found = zones(f"Dear Tom,\n\n{BODY}\n\nYours sincerely\nAnn Osei\n\n{below}\n")
    assert found["body"] == BODY
    assert "Thank you for your letter." in found["quoted"]
    assert "Thank you" not in found["signature"]


def test_a_letter_that_is_only_passed_on_is_the_letter() -> None:
    letter = f"Dear Tom,\n\n{BODY}\n\nYours sincerely\nAnn Osei\n"
    for mark in ("---------- Forwarded message ---------", "Begin forwarded message:"):
        found = zones(f"Please see below.\n\n{mark}\nFrom: Ann Osei <ann@mail.example>\nDate: Tue, 4 Mar 2031\nSubject: Pool\n\n{letter}")
        assert found["body"] == BODY
        assert found["head"] == "Please see below."


OUTLOOK = (
    "-----Original Message-----\nFrom: Ann Osei\nSent: 4 March 2031 10:15\nTo: The Office\nSubject: Pool",
    "________________________________\nFrom: Ann Osei <ann@mail.example>\nSent: 04 March 2031 10:15\nTo: The Office\nSubject: Pool",
)


@pytest.mark.parametrize("heading", OUTLOOK)
@pytest.mark.parametrize(
    "cover",
    ["FYI", "FYI - see below.\n\nRegards\nJo", "For your information.", "Jo, passing this on as discussed", "Er gwybodaeth"],
)
def test_a_letter_that_a_few_words_pass_on_is_the_letter_where_its_mail_program_marks_it_as_answered(heading: str, cover: str) -> None:
    inner = f"Dear Tom,\n\n{BODY}\n\nYours sincerely\nAnn Osei\n"
    found = [Paper("a", ("a",), "", "text", f"{cover}\n\n{heading}\n\n{inner}"), Paper("b", ("b",), "", "text", inner)]
    assert zones(found[0].text)["body"] == BODY
    assert cluster(found).label_of("a") == "a"


@pytest.mark.parametrize("heading", OUTLOOK)
@pytest.mark.parametrize("answer", ["Thank you, noted.", "I agree with every word of this.", "Please see my answers below."])
def test_a_few_words_that_answer_another_mail_are_the_letter_and_not_that_mail(heading: str, answer: str) -> None:
    found = zones(f"{answer}\n\n{heading}\n\nDear Tom,\n\n{BODY}\n\nYours sincerely\nAnn Osei\n")
    assert found["body"] == answer
    assert BODY in found["quoted"]


@pytest.mark.parametrize(
    "disclaimer",
    [
        "This email and any attachments are confidential and intended solely for the addressee.",
        "If you are not the intended recipient please delete it. Any views are those of the sender only.",
        "Registered in England and Wales, number 0000000.",
        "Mae'r neges hon yn gyfrinachol.",
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", " "])
def test_a_disclaimer_below_the_name_is_no_part_of_it(disclaimer: str, gap: str) -> None:
    found = zones(f"Dear Tom,{gap}{BODY}{gap}Yours sincerely,{gap}Ann Osei{gap}{disclaimer}")
    assert (found["body"], found["signature"], found["disclaimer"]) == (BODY, "Ann Osei", disclaimer)


@pytest.mark.parametrize("gap", ["\n\n", " "])
def test_what_a_telephone_writes_below_the_name_is_signed_with_it(gap: str) -> None:
    found = zones(f"Dear Tom,{gap}{BODY}{gap}Yours sincerely,{gap}Ann Osei{gap}Sent from my iPhone")
    assert (found["body"], found["signature"]) == (BODY, "Ann Osei Sent from my iPhone")


def test_what_somebody_writes_below_their_name_is_body_again() -> None:
    found = zones(f"Dear Tom,\n\n{BODY}\n\nYours sincerely\nAnn Osei\n\nPS My neighbour has fallen and is not safe at home.\n")
    assert found["body"].endswith("PS My neighbour has fallen and is not safe at home.")
    more = "I have to add that my mother was left at the stop for three hours last week."
    assert zones(f"Dear Tom,\n\n{BODY}\n\nThanks\nAnn Osei\n\n{more}\n")["body"].endswith(more)


def test_somebody_who_writes_of_themselves_writes_no_disclaimer() -> None:
    words = "This message is confidential: I am not safe where I live, and my landlord reads my post."
    assert words in zones(f"Dear Tom,\n\n{words}\n\nYours sincerely\nAnn Osei\n")["body"]


def test_lines_of_an_answer_between_quoted_lines_are_the_letter() -> None:
    found = zones("Dear Tom,\n\n> You asked for a date.\nThe ninth of May would do.\n> And for a room.\nAny room.\n")
    assert found["body"] == "The ninth of May would do. Any room."


def test_an_answer_below_what_is_quoted_is_the_letter_too() -> None:
    quoted = "On 4 March 2031, The Office wrote:\n> Thank you for your letter.\n> We shall look into it.\n\n"
    found = zones(f"Hello Tom,\n\nsee below.\n\n{quoted}My daughter is not safe at home.\n\nThanks\nAnn\n")
    assert (found["body"], found["signature"]) == ("see below. My daughter is not safe at home.", "Ann")
    mail = f"From: Ann <ann@mail.example>\nTo: o@council.example\nSubject: Pool\nMessage-ID: <1@m.example>\n\nHello Tom,\n\nsee below.\n\n{quoted}My daughter is not safe.\n"
    paper = receive(mail.encode(), "letter.eml")[0]
    own = " ".join(zone.span.words(paper.text) for zone in zone_letter(paper) if zone.kind == "body")
    assert own.split() == "see below. My daughter is not safe.".split()


def test_a_mail_that_quotes_another_back_keeps_its_own_words() -> None:
    mail = (
        "From: Ann Osei <ann@mail.example>\r\nTo: office@council.example\r\nSubject: Pool\r\nMessage-ID: <1@mail.example>\r\n"
        f"Content-Type: text/plain; charset=utf-8\r\n\r\nDear Tom,\r\n\r\n{BODY}\r\n\r\nAnn\r\n\r\nOn 4 March 2031, The Office wrote:\r\n"
        "> Thank you for your letter.\r\n"
    )
    paper = receive(mail.encode(), "letter.eml")[0]
    own = " ".join(zone.span.words(paper.text) for zone in zone_letter(paper) if zone.kind == "body")
    assert BODY in own
    assert "Thank you" not in own


@pytest.mark.parametrize(
    "greeting",
    ["Senator Osei,", "Gentlemen:", "To all on the board", "Ann,", "Dear friends of the pool and of the moor,", "Annwyl Ann / Dear Ann,"],
)
@pytest.mark.parametrize(
    "farewell", ["See you on Monday,", "Yours sincerely, and in haste", "Yn gywir / Yours sincerely,", "Rgds", "Yours faithfuIIy"]
)
def test_greetings_and_farewells_in_any_words_are_known_by_their_lines(greeting: str, farewell: str) -> None:
    found = zones(f"{greeting}\n\n{BODY}\n\n{farewell}\n\nAnn Osei\n4 Mill Lane\n")
    assert found == {"greeting": greeting, "body": BODY, "sign-off": farewell, "signature": "Ann Osei 4 Mill Lane"}


def test_a_name_alone_below_the_body_is_the_signature_and_a_last_short_sentence_is_not() -> None:
    assert zones(f"{BODY}\n\nAnn Osei\n")["signature"] == "Ann Osei"
    assert zones(f"{BODY}\n\nKeep it.\n") == {"body": f"{BODY} Keep it."}
    assert zones(f"{BODY}\n\n- the lift\n- the stairs\n") == {"body": f"{BODY} - the lift - the stairs"}


def test_the_fields_of_a_form_are_the_head_above_and_below_what_somebody_wrote() -> None:
    form = "Name: Ann Osei\nPostcode: ZZ1 1ZZ\nDo you agree? No\nYour comments:"
    found = zones(f"{form}\n{BODY}\n\nReply wanted: Yes\nSent on: 4 March 2031\n")
    assert found == {"head": f"{' '.join(form.split())} Reply wanted: Yes Sent on: 4 March 2031", "body": BODY}
    assert zones(f"Category: Pools\nDetails: {BODY}\n")["body"] == BODY


def test_a_heading_of_the_letter_itself_is_its_head_also_below_a_warning() -> None:
    head = "From: Ann Osei\nSent: 4 March 2031 10:15\nTo: The Office\nSubject: Pool"
    found = zones(f"CAUTION: this email came from outside the council.\n\n{head}\n\nDear Tom,\n\n{BODY}\n")
    assert found["head"] == " ".join(head.split())
    assert (found["disclaimer"], found["body"]) == ("CAUTION: this email came from outside the council.", BODY)


def test_words_of_farewell_inside_a_letter_end_nothing() -> None:
    inside = f"He wrote one word.\n\nThanks.\n\n{BODY}\n\nIs mise an duine atá ag scríobh chugat anseo inniu, agus níl aon duine eile ann."
    assert zones(f"Dear Tom,\n\n{inside}\n\nYours sincerely\nAnn\n")["body"] == " ".join(inside.split())


def test_page_numbers_and_figures_are_neither_quoted_nor_body() -> None:
    found = zones(f"Dear Tom,\n\n{BODY}\n\nPage 1 of 2\n\n> 40 degrees again.\n\nYours sincerely\nAnn\n")
    assert (found["head"], found["body"]) == ("Page 1 of 2", f"{BODY} > 40 degrees again.")


def test_a_short_farewell_before_the_last_name_is_known_where_line_breaks_are_lost() -> None:
    found = zones(f"Hi there {BODY} Cheers Ann Osei 4 Mill Lane")
    assert (found["greeting"], found["body"], found["sign-off"], found["signature"]) == ("Hi there", BODY, "Cheers", "Ann Osei 4 Mill Lane")
    assert "sign-off" not in zones(f"{BODY} Cheers went up when Ann Osei came in.")


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        (f"Minister\n\n{BODY}\n\nAffectionately\n\nAnn Osei", ("Minister", "Affectionately", "Ann Osei")),
        (
            f"hey there\n\n{BODY}\n\nthank u\nAnn\nSent with Proton Mail secure email.",
            ("hey there", "thank u", "Ann Sent with Proton Mail secure email."),
        ),
        (
            f"Ann,\n\n{BODY}\n\nI remain, Sir,\nYours respectfully,\n\nTom Vasey",
            ("Ann,", "I remain, Sir, Yours respectfully,", "Tom Vasey"),
        ),
        (f"To the whole Board, {BODY} With respect, Ann Osei (for Nan)", ("To the whole Board,", "With respect,", "Ann Osei (for Nan)")),
    ],
)
def test_greetings_without_marks_and_farewells_of_one_word_are_known(letter: str, expected: tuple[str, str, str]) -> None:
    found = zones(letter)
    assert (found["greeting"], found["sign-off"], found["signature"]) == expected
    assert found["body"] == BODY


def test_mail_quoted_back_in_any_language_is_known_by_its_address() -> None:
    found = zones(
        f"Dear Tom,\n\n{BODY}\n\nYours hopefully,\n\nAnn\n\nEl mar, 4 mar 2031 a las 10:15, Oficina (<o@council.example>) escribió:\n\n> Gracias.\n"
    )
    assert (found["body"], found["sign-off"], found["signature"], found["quoted"]) == (BODY, "Yours hopefully,", "Ann", "> Gracias.")


def test_a_form_that_has_lost_its_lines_is_the_head_up_to_what_somebody_wrote() -> None:
    found = zones(f"Name: Ann Osei Town: Brackley Do you agree? No Your reasons: {BODY}")
    assert found == {"head": "Name: Ann Osei Town: Brackley Do you agree? No Your reasons:", "body": BODY}


def test_a_notice_below_the_name_is_a_disclaimer_in_any_words_unless_somebody_speaks_in_it() -> None:
    notice = "Our charity keeps the personal data of its supporters in line with the law, and asks for no more than it needs."
    assert zones(f"Dear Tom,\n\n{BODY}\n\nThanks\nAnn\n\n{notice}\n")["disclaimer"] == notice
    own = "The charity sent my mother away on Friday, and the website says that I must wait until June."
    assert zones(f"Dear Tom,\n\n{BODY}\n\nThanks\nAnn\n\n{own}\n")["body"] == f"{BODY} {own}"


@example(["CAUTION: external email ", "Begin forwarded message:"])
@tried(150)
@given(
    st.lists(
        st.sampled_from(
            [
                "Dear Ann,",
                BODY,
                "Yours sincerely",
                "> quoted",
                "\n",
                " ",
                "On 4 March 2031, Jo wrote:",
                "From: Jo\nSent: today\n",
                "PS ",
                "This e-mail is confidential.",
                "Begin forwarded message:",
                "\x00",
                "שלום",
                "Jo Bell",
                "Thanks",
                "!",
                "Name: Jo\n",
                "See you,\n",
                "\nPage 1 of 2\n",
                "> 4 a.m.",
                "CAUTION: external email ",
            ]
        ),
        max_size=12,
    )
)
def test_zones_hold_every_word_of_any_letter_once_and_in_order(parts: list[str]) -> None:
    text = "".join(parts)
    spans = [zone.span for zone in zone_letter(Paper("a", ("a",), "", "text", text))]
    assert "".join(span.words(text) for span in spans) == text


PARAGRAPHS = [
    "Dear Ann,",
    BODY,
    "Thanks to the bus I got there. Thanks\nAnn",
    "Yours sincerely",
    "Yours sincerely\nJo Bell",
    "Jo Bell",
    "> You asked.\n> And again.",
    "Ann\n> quoted\nno",
    "On 4 March 2031, Jo wrote:",
    "This e-mail is confidential.",
    "-2-",
    "Cheers Jo Bell",
    "____________",
    "From: Jo\nSent: today",
]


@tried(100)
@given(st.lists(st.lists(st.sampled_from(PARAGRAPHS), max_size=6), max_size=8))
def test_what_was_zoned_before_changes_nothing(letters: list[list[str]]) -> None:
    texts = ["\n\n".join(paragraphs) for paragraphs in letters]
    found = [zones(text) for text in texts]
    assert [zones(text) for text in reversed(texts)] == found[::-1]
    for text, parts in zip(texts, found, strict=True):
        # A letter of its own words only, so that nothing of it is remembered.
        own = text.replace("Brackley", "Brackleigh")
        assert {kind: words.replace("Brackleigh", "Brackley") for kind, words in zones(own).items()} == parts


PIECES = (
    *("bus", "word", "4", "é", "’", " ", " ", " ", ". ", ", ", "?", "\t", "\xa0", "\r", "(", "* ", "-- ", "@", "> ", "Wells", "Mill"),
    *(
        "dear ",
        "Dear Ann, ",
        "To whom it may concern,",
        "Sirs",
        "Yours sincerely",
        "Warm regards,",
        "Thanks",
        "PS ",
        "This email is confidential.",
    ),
    *("From: Jo", "Cc: Al ", "Page 4", "Sent from my phone", "On 4 March, Jo wrote:", "RECEIVED", "Registered charity"),
)


@example(["Mill", " ", "This email is confidential."])
@example(["Cc: Al ", "bus"])
@example(["Page 4"])
@example(["Wells", "\t", "bus"])
@example(["Mill", " ", "Sirs"])
@tried(300)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9))
def test_what_holds_no_mark_is_passed_over_and_nothing_else(pieces: list[str]) -> None:
    # Where the white space of a letter is odd anywhere, each of its paragraphs is looked through sign by sign.
    line = "".join(pieces)
    (text, marks), (odd, others) = find_marks(f"From: Jo Bell\n\n{line}"), find_marks(f"From: Jo\xa0Bell\n\n{line}")
    assert (text, marks) == (odd, others)


@pytest.mark.parametrize(
    "words",
    [
        "Yours sincerely\n",
        "From: Jo\nSent: today\n\nhi\n",
        "> Keep it. ",
        "> Keep it.\n\n",
        "Keep it ",
        "This email is confidential. ",
        "Thanks\n\n",
        "Name: Jo\n",
    ],
)
def test_what_is_repeated_without_end_is_zoned_soon(words: str) -> None:
    text = words * 20_000
    assert "".join(zone.span.words(text) for zone in zone_letter(Paper("a", ("a",), "", "text", text))) == text


def test_mail_passed_on_ten_thousand_times_is_zoned_soon() -> None:
    text = "Begin forwarded message:\nFrom: Jo\n\n" * 10_000
    assert "".join(zone.span.words(text) for zone in zone_letter(Paper("a", ("a",), "", "text", text))) == text
