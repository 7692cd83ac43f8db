# ruff: noqa: E501

from __future__ import annotations

import json
import re
from io import StringIO
from time import process_time

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st
from rich.console import Console
from tests import cast

from evenhand.core.cast import PersonRow
from evenhand.core.papers import Paper, Problem
from evenhand.core.review.model import Review
from evenhand.faces.private import hide
from evenhand.faces.review import html, terminal
from evenhand.faces.review import json as json_face
from evenhand.faces.review.redaction import redact

CANARY = "tessa.canary+buses@kanarie.example"


def faces(review: Review) -> dict[str, str]:
    out = StringIO()
    terminal.show(review, Console(file=out, width=400))
    return {"terminal": out.getvalue(), "html": html.write(review), "json": json_face.write(review)}


@pytest.mark.parametrize(
    "words",
    [
        CANARY,
        "jo@localhost",
        '"Jo Bloggs"@example.org',
        "o'neill_1@dail.example",
        "jo (at) example (dot) org",
        "jo.bloggs @ example.org",
        "jo.bloggs@ example.org",
        "jo[at]example.org",
        "jo%40example.org",
        "jo＠example.org",
        "李明@例え.example",
        "020 7946 0123",
        "(020) 7946 0123",
        "+44 (0)20 7946 0123",
        "01632 960 001 ext. 12",
        "07700 900123",
        "0845 4647",
        "+353 1 555 0123",
        "(202) 555-0147",
        "1-800-555-0199",
        "202.555.0147",
        "1300 975 707",
        "+61 2 5550 1234",
        "020 7946 0123/4",
        "14 Acacia Avenue",
        "Flat 3, 221B Mill Street",
        "14-16 St Mary’s Close",
        "350 West 42nd Street",
        "1600 N. Elm St., ",
        "9 High Court, ",
        "Rose Cottage, Mill Lane",
        "14 ACACIA AVENUE",
        "HM4 7QT",
        "hm4 7qt",
        "D02 AF30",
        "Springfield, IL 62704",
        "62704-1234",
        "Kew VIC 3101",
        "P.O. Box 118",
        "RR 2 Box 14",
        "Rural Route 3, Box 9A",
        "\n7 Fairgreen, Knockmore\n",
        "\n12A Sandymount, Upper Wold, Hale\n",
        "\nLot 4 Back Creek Rd\n",
    ],
)
def test_a_private_contact_is_hidden(words):
    covered = hide(f"so {words} then")
    assert "█" in covered
    assert not re.search(r"@|＠|%40|\d", covered.replace("Springfield", ""))


@pytest.mark.parametrize(
    "words",
    [
        "£194m to £122m, a cut of £72m, or 37 per cent, by 2015-16",
        "£194 000 000 over 2015-2016",
        "on 14-09-2015, 09/11/2015 and 03 04 2015 at 10:53",
        "2 High Court judges and 116 council leaders",
        "No 10 said on Q1 2nd reading",
        "@handle replied, follow @handle",
        "ISBN 978-0-123-45678-9",
        "rule 1.2 of the 2010 Code, pages 123-1234",
        "in 2015 Road safety fell; 3 miles of road",
        "\n12 March, Tuesday\n",
        "\n84 Councils, Boards and Trusts wrote\n",
        "\n6 Comments\n",
    ],
)
def test_figures_dates_and_offices_stay(words):
    assert hide(words) == words


def test_a_street_that_speaks_is_an_office_and_keeps_its_number():
    said = "A spokesman at 9 Crown Street said: “No.” She lives at 9 Mill Street."
    office = PersonRow("crown-street", "org", ("Crown Street",))
    street = PersonRow("mill-street", "org", ("Mill Street",))
    quotation = evolve(cast.quotations()[4], paper="a", start=0, end=1, parts=(), person="crown-street", speaker="Crown Street")
    review = Review("t", papers=(Paper("a", ("a",), "", "text", said),), people=(office, street), quotations=(quotation,))
    assert redact(review).papers[0].text == "A spokesman at 9 Crown Street said: “No.” She lives at █████████████."


@given(st.text())
@example("0123 456 789 12345-6789")
@example("a@b@c 14 Mill Lane@x 020 7946 0123@y")
@example('"a b"@c.d (at) e')
def test_hiding_keeps_the_length_and_hiding_again_changes_nothing(text):
    covered = hide(text)
    assert len(covered) == len(text)
    assert hide(covered) == covered


PRIVATE = st.sampled_from(
    [CANARY, "020 7946 0123", "14 Acacia Avenue", "HM4 7QT", "12345-6789", "(at)", "@", "\n", " ", ", ", "1", "a", ".", "+", "█"]
)


@given(st.lists(PRIVATE, max_size=12).map("".join))
def test_contacts_run_together_are_hidden_all_at_once(text):
    covered = hide(text)
    assert (len(covered), hide(covered)) == (len(text), covered)
    assert not re.search(r"\w@\w", covered)


@pytest.mark.slow
@given(
    st.emails(),
    st.sampled_from(["", "x ", "<", "mailto:", "“", "a,", "=", "(", "\n"]),
    st.sampled_from(["", " y", ">", "”", ".", ",b", ")", "\n", "?c=d"]),
)
def test_no_email_survives_in_any_face(email, before, after):
    words = before + email + after
    review = cast.full()
    paper = Paper(f"{words}.txt", (f"{words}.txt", f"x/{words}"), "", "mail", f"Ask {words} now", title=words, outlet=words, author=words, url=words,
                  headers=(("From", words),), problems=(Problem("odd", words),))  # fmt: skip
    lost = Paper(f"lost-{words}.pdf", (words,), "", "pdf", unread=Problem("locked", f"{words} is locked"))
    person = PersonRow(email.lower(), "person", (words,), why=(words,))
    quotation = evolve(
        review.quotations[0], speaker=words, speaker_names=(words,), person=email.lower(), cue=words, rule=words, addressee=words
    )
    hostile = evolve(review, title=words, papers=(*review.papers, paper, lost), people=(*review.people, person), quotations=(quotation,))
    for name, face in faces(redact(hostile)).items():
        assert email not in face, name
        assert not re.search(r"[\w.+-]+@[\w-]+\.\w", face), name


def test_the_canary_leaves_by_no_exit():
    review = cast.full()
    text = f"Write to {CANARY}, 14 Acacia Avenue, HM4 7QT, or ring 020 7946 0123."
    paper = Paper(f"from {CANARY}.eml", (f"from {CANARY}.eml",), "ab" * 32, "mail", text)
    told = evolve(review.figures[0], paper=paper.id, start=text.index("020"), end=text.index("020") + 13, value=None, of="7946 0123")
    named = evolve(review.mentions[0], paper=paper.id, start=text.index("tessa"), end=text.index("+buses"), person="tessa")
    tessa = PersonRow("tessa", "person", ("tessa.canary",))
    loud = evolve(
        review,
        papers=(*review.papers, paper),
        figures=(*review.figures, told),
        mentions=(*review.mentions, named),
        people=(*review.people, tessa),
    )
    for name, face in faces(redact(loud)).items():
        for secret in ("canary", "kanarie", "7946", "Acacia", "HM4", "7QT", "ab" * 32, "harrowmere.example"):
            assert secret not in face, (name, secret)
    assert "kanarie" in faces(loud)["html"], "the test must be able to fail"


def test_every_offset_stays_right():
    review, covered = cast.full(), redact(cast.full())
    before = {paper.id: len(paper.text) for paper in review.papers}
    assert {paper.id: len(paper.text) for paper in covered.papers} == before
    assert covered.quotations == review.quotations
    assert [covered.words(row.paper, *row.parts[0]) for row in covered.quotations if row.parts] == [
        review.words(row.paper, *row.parts[0]) for row in review.quotations if row.parts
    ]


def test_redacting_again_changes_nothing():
    once = redact(cast.with_unread())
    assert redact(once) == once
    assert once.redacted


def test_papers_whose_names_differ_only_in_what_is_hidden_stay_apart():
    two = tuple(Paper(name, (name,), "", "text", name) for name in ("ann@a.example.txt", "bob@b.example.txt"))
    covered = redact(Review("t", papers=two))
    assert len({paper.id for paper in covered.papers}) == 2
    assert redact(covered) == covered


def test_someone_known_only_by_an_address_gets_a_new_id_everywhere():
    person = PersonRow("jo-at-example-org", "person", ("jo@example.org",))
    row = evolve(cast.mentions()[0], paper="a", start=0, end=3, person=person.id)
    covered = redact(Review("t", papers=(Paper("a", ("a",), "", "text", "She said"),), people=(person,), mentions=(row,)))
    assert (covered.people[0].id, covered.mentions[0].person) == ("hidden-1", "hidden-1")
    assert redact(covered) == covered


def test_a_redacted_review_is_still_what_the_schema_says():
    written = json.loads(json_face.write(redact(cast.full())))
    assert written["redacted"] is True
    assert [paper["sha256"] == "" for paper in written["papers"]] == [False, False, True]


@pytest.mark.parametrize(
    "words",
    [
        *("a", "@", "a@", "Aaa ", "12 Aaa ", "x (at) ", '"a '),
        *(pytest.param(words, marks=pytest.mark.slow) for words in ("0 ", "020 7946 0123 4567 12345-6789 a@b.c 12 Mill Lane ")),
    ],
)
def test_a_hostile_text_takes_time_in_proportion(words):
    start = process_time()
    hide(words * (200_000 // len(words)))
    assert process_time() - start < 3


def test_a_telephone_number_broken_over_two_lines_is_hidden_and_two_rows_of_a_table_are_not() -> None:
    assert "441" not in hide("You can reach me on 01632 960\n441 today.")
    assert hide("Visits\n61,000\n50,020\n2014\n2015") == "Visits\n61,000\n50,020\n2014\n2015"
