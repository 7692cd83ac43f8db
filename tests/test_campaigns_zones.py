"""The zones of letters as mail programs, word processors and scanners leave them, and the law that no word of a letter is lost."""

# A letter is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenhand.core.campaigns import zone_letter
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


@pytest.mark.parametrize(
    "disclaimer",
    [
        "This email and any attachments are confidential and intended solely for the addressee.",
        "If you are not the intended recipient please delete it. Any views are those of the sender only.",
        "Sent from my iPhone",
        "Registered in England and Wales, number 0000000.",
        "Mae'r neges hon yn gyfrinachol.",
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", " "])
def test_a_disclaimer_below_the_name_is_no_part_of_it(disclaimer: str, gap: str) -> None:
    found = zones(f"Dear Tom,{gap}{BODY}{gap}Yours sincerely,{gap}Ann Osei{gap}{disclaimer}")
    assert (found["body"], found["signature"], found["disclaimer"]) == (BODY, "Ann Osei", disclaimer)


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


@settings(max_examples=150, deadline=None)
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
            ]
        ),
        max_size=12,
    )
)
def test_zones_hold_every_word_of_any_letter_once_and_in_order(parts: list[str]) -> None:
    text = "".join(parts)
    spans = [zone.span for zone in zone_letter(Paper("a", ("a",), "", "text", text))]
    assert "".join(span.words(text) for span in spans) == text


def test_mail_passed_on_ten_thousand_times_is_zoned_soon() -> None:
    text = "Begin forwarded message:\nFrom: Jo\n\n" * 10_000
    assert "".join(zone.span.words(text) for zone in zone_letter(Paper("a", ("a",), "", "text", text))) == text
