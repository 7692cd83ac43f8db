"""A draft before it leaves: the question for each thing that should be asked, and silence where there is nothing to ask."""

# A paragraph of a paper is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.drafts.held import BUSY, PLAIN, asked_on, expected, hold, hold_kept, letter, one
from tests.laws import tried

from evenhand.core.conduct import Asked
from evenhand.core.drafts import KINDS, POINTS, Given, HeldDraft, hold_draft
from evenhand.core.papers import Paper, receive
from evenhand.core.reading import Reading, read
from evenhand.core.values import PartialDate
from evenhand.intake.codes import shipped_codes

COURIER = """Minister wrote to council over bus cuts

The Transport Secretary, Dame Ruth Ellery, has written to Tom Vasey, the leader of Brackenshire County Council, about its plan to end rural buses.

The MP for Harrowmere urged him to look again. The ministerial code says that official facilities “must not be used for constituency work”.

Mr Vasey said: “I cannot promise to keep the Sunday bus. Our grant has fallen from £97m in 2025-26 to £61m in 2030-31.”

Priya Nandra, the leader of Saltmere City Council, has asked the minister for a meeting with the same officials about her own buses.
"""
REPLY = """Brackenshire County Council

20 May 2031

Dame Ruth Ellery MP
House of Commons

Dear Dame Ruth,

Our grant has fallen from £97m in 2025-26 to £61m in 2030-31. I ask you to publish the formula by which it is set.

Yours sincerely,

Tom Vasey
Leader of Brackenshire County Council
"""
PAPERS = {"courier.txt": COURIER, "reply.txt": REPLY}


def written(body: str, sign: str = "Ruth Ellery", head: str = "") -> str:
    return f"{head}\n\nDear Mr Vasey,\n\n{body}\n\nYours sincerely,\n\n{sign}\n"


def raised(body: str, sign: str = "Ruth Ellery", head: str = "", **more: object) -> HeldDraft:
    return hold(written(body, sign, head), PAPERS, **more)  # type: ignore[arg-type]


AS_MP = "I write as the MP for Harrowmere. "


# Capacity


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("I hope that you will support my campaign in Harrowmere East.", True),
        ("I trust that your members will vote for me in May.", True),
        ("I hope that you will support our campaign for a new bridge.", False),
        ("The committee will vote for the scheme.", False),
    ],
)
def test_a_campaign_for_a_seat_is_asked_about_and_one_for_a_bridge_is_not(words: str, asked: bool) -> None:
    held = raised("I write as Minister for Roads. " + words)
    assert any(row.point == "party work" for row in held.questions) is asked


@pytest.mark.parametrize(
    "means",
    [
        "my officials",
        "the advisers in my department",
        "the No 10 policy unit",
        "departmental lawyers",
    ],
)
def test_means_of_the_office_are_asked_about_where_a_minister_writes_as_a_member(means: str) -> None:
    held = raised(f"{AS_MP}I have asked {means} to look at your timetable.")
    assert asked_on(held, "means") == [means]
    assert [held.words(row.place) for row in one(held, "means").against] == ["The Transport Secretary"]


def test_the_same_means_are_nothing_to_ask_about_where_she_writes_as_a_minister() -> None:
    held = raised("I have asked my officials to look at your timetable.", "Dame Ruth Ellery\nSecretary of State for Transport")
    assert asked_on(held, "means") == []


def test_the_capacity_that_the_user_gives_counts_before_that_of_the_draft() -> None:
    held = raised("I have asked my officials to look.", "Dame Ruth Ellery\nSecretary of State for Transport", capacity="MP for Harrowmere")
    assert asked_on(held, "means") == ["my officials"]
    assert asked_on(held, "two capacities") == ["Secretary of State for Transport"]


def test_means_that_are_ruled_out_are_not_asked_about() -> None:
    held = raised(f"{AS_MP}I shall not be asking my officials to look at it.")
    assert asked_on(held, "means") == []


def test_a_letter_that_names_no_capacity_is_asked_for_one_where_its_writer_holds_several_posts() -> None:
    held = raised("Please keep the Sunday bus.")
    assert asked_on(held, "not stated") == ["Dear Mr Vasey"]
    assert [row.place.paper for row in one(held, "not stated").against] == ["courier.txt", "reply.txt"]


def test_a_writer_with_one_post_is_not_asked_for_a_capacity() -> None:
    held = hold(
        "Dear Dame Ruth,\n\nPlease tell me when the formula is set.\n\nYours sincerely,\n\nTom Vasey\n", PAPERS
    )  # fmt: skip
    assert asked_on(held, "not stated") == []


def test_a_letterhead_of_another_post_is_asked_about_once() -> None:
    held = raised(f"{AS_MP}Please keep the Sunday bus.", head="DEPARTMENT FOR TRANSPORT\nThe Secretary of State")
    assert asked_on(held, "two capacities") == ["DEPARTMENT FOR TRANSPORT"]


def test_a_contact_and_an_address_of_the_office_are_asked_about() -> None:
    held = raised(f"{AS_MP}Please contact Jonah Wells at j.wells@minister.example if you wish to take this up.")
    assert asked_on(held, "contact") == ["Jonah Wells"]
    assert asked_on(held, "address") == ["j.wells@minister.example"]


def test_a_councillor_s_own_officers_are_no_means_of_another_capacity() -> None:
    text = "Dear Dame Ruth,\n\nOur officers counted 200 passengers a week in May 2031.\n\nYours sincerely,\n\nTom Vasey\nLeader of the Council\n"
    assert hold(text, PAPERS).questions == ()


def test_a_mayor_who_writes_as_a_resident_is_asked_about_the_city_s_staff() -> None:
    paper = {
        "news.txt": "Mayor Glenda Stokes of Pine Bluff has objected to the warehouse on Elm Street. The city council will vote in June."
    }
    text = "Dear Mr. Hale:\n\nI write as a resident of Elm Street. City staff have drawn the attached map for me.\n\nSincerely,\n\nGlenda Stokes\n"
    held = hold(text, paper)
    assert asked_on(held, "means") == ["City staff"]


# Offers


def test_an_offer_is_asked_about_with_its_condition_and_with_who_else_asked() -> None:
    held = raised(f"{AS_MP}I would be happy to arrange a meeting with officials, provided that the council keeps the Sunday bus.")
    offer = one(held, "offer")
    assert "provided that the council keeps the Sunday bus" in offer.lines[-1]
    assert [held.words(row.place) for row in offer.against] == ["a meeting with the same officials about her own buses"]
    assert asked_on(held, "condition") == ["provided that the council keeps the Sunday bus"]


def test_a_condition_with_a_day_and_a_judge_raises_nothing_of_its_own() -> None:
    held = raised(
        f"{AS_MP}I would be happy to arrange a meeting, provided that by 1 July the bus is kept, as confirmed by the county auditor."
    )
    assert asked_on(held, "condition") == []


def test_a_promise_without_a_date_is_asked_for_one_and_a_dated_promise_is_not() -> None:
    assert asked_on(raised(f"{AS_MP}I promise that the road will be mended."), "promise") or asked_on(
        raised(f"{AS_MP}I promise that the road will be mended."), "offer"
    )
    assert asked_on(raised(f"{AS_MP}We will publish the survey."), "promise") == ["We will publish the survey."]
    assert asked_on(raised(f"{AS_MP}We will publish the survey by 1 July."), "promise") == []


# Figures


def test_a_figure_that_does_not_fit_the_others_is_shown_with_its_sum() -> None:
    held = raised(f"{AS_MP}The grant fell from £97m in 2025-26 to £61m in 2030-31, a fall of £26m.")
    row = one(held, "differs")
    assert held.words(row.place) == "£26m"
    assert "from £97m to £61m: a fall of £35m to £37m" in row.lines


def test_a_figure_that_fits_is_counted_as_in_order() -> None:
    held = raised(f"{AS_MP}The grant fell from £97m in 2025-26 to £61m in 2030-31, a fall of £36m.")
    assert asked_on(held, "differs") == []
    assert "£36m" in [held.words(place) for place in held.agreed]


def test_a_word_for_a_size_is_held_against_the_size() -> None:
    held = raised(f"{AS_MP}There has been a slight fall in the grant, from £97m in 2025-26 to £61m in 2030-31.")
    assert asked_on(held, "words") == ["slight fall"]


@pytest.mark.parametrize(
    ("words", "point"),
    [
        ("There has been a fall in funding.", "no comparison"),
        ("Spending has been cut.", "no comparison"),
        ("We have reduced complaints by 30 per cent.", "no comparison"),
        ("Some 12 per cent oppose it.", "no whole"),
    ],
)
def test_a_change_without_its_ends_and_a_share_without_its_whole_are_asked_for_them(words: str, point: str) -> None:
    assert len(asked_on(raised(AS_MP + words), point)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Funding fell from £97m in 2025-26 to £61m in 2030-31.",
        "There has been a fall in funding since 2025.",
        "Some 12 per cent of residents oppose it.",
        "I hope that there will be no cut in funding.",
        "The interest rate is 4 per cent.",
    ],
)
def test_a_change_with_its_ends_and_a_share_with_its_whole_are_not(words: str) -> None:
    held = raised(AS_MP + words)
    assert asked_on(held, "no comparison") + asked_on(held, "no whole") == []


# Quotations


def test_words_quoted_otherwise_than_the_papers_have_them_are_shown_beside_theirs() -> None:
    held = raised(f"{AS_MP}The ministerial code says that official facilities “should not be used for constituency work”.")
    row = one(held, "other force")
    assert row.lines == ("the draft: “should”; the papers: “must”",)
    assert [held.words(each.place) for each in row.against] == ["must not be used for constituency work"]


def test_words_that_the_papers_deny_are_asked_about() -> None:
    held = raised(f"{AS_MP}You told the Courier that you would “promise to keep the Sunday bus”.")
    assert "cannot" in one(held, "other force").ask


def test_words_given_to_somebody_else_are_asked_about() -> None:
    held = raised(f"{AS_MP}Priya Nandra said: “Our grant has fallen from £97m in 2025-26 to £61m in 2030-31.”")
    assert "Tom Vasey" in one(held, "other speaker").ask


def test_words_that_no_paper_prints_are_asked_for_their_source() -> None:
    assert asked_on(raised(f"{AS_MP}You wrote that “the last bus leaves whenever it likes”."), "not found")


def test_words_quoted_as_they_are_raise_nothing() -> None:
    held = raised(f"{AS_MP}You said: “I cannot promise to keep the Sunday bus.”")
    assert [row for row in held.questions if row.kind == "quotation"] == []
    assert [held.words(place) for place in held.agreed] == ["I cannot promise to keep the Sunday bus."]


# The code


def test_a_rule_that_the_draft_brings_up_is_a_question_with_its_force() -> None:
    held = raised(f"{AS_MP}On behalf of my constituents I have asked my officials to look at your timetable.", asked=Asked(shipped_codes()))
    rows = [row for row in held.questions if row.kind == "code"]
    assert [(row.clause, row.force) for row in rows if row.clause == "separate-roles"] == [("separate-roles", "must")]
    assert all(row.ask.endswith("?") for row in rows)


def test_a_draft_is_of_the_day_it_prints_and_not_of_an_earlier_letter_that_a_report_tells_of() -> None:
    report = "The Courier\n\n14 February 2031\n\nRuth Ellery, the MP for Harrowmere, wrote to Tom Vasey, the leader of Brackenshire County Council, on 12 February 2031 about rural buses. The ministerial code binds her.\n"
    code = next(code for code in shipped_codes() if code.id == "uk-ministerial-code")
    old = evolve(code.versions[-1], id="old", end=PartialDate(2031, 2, 28))
    new = evolve(code.versions[-1], id="new", start=PartialDate(2031, 3, 1), end=None)
    newest = evolve(new, id="newest", start=PartialDate(2031, 5, 1))
    asked = Asked((evolve(code, versions=(old, evolve(new, end=PartialDate(2031, 4, 30)), newest)),), given=frozenset((code.id,)))
    draft = written("I ask that the Sunday bus be kept.", head="Ruth Ellery MP\n\n11 March 2031")
    held = hold(draft, {"report.txt": report}, asked=asked)
    assert held.written == PartialDate(2031, 3, 11)
    assert held.codes == ("uk-ministerial-code@new",)


def test_a_code_that_no_paper_names_is_not_looked_into_unless_it_is_given() -> None:
    draft = (
        "Dear Mr Abbot,\n\nThe council's printer was used for election leaflets.\n\nYours sincerely,\n\nTom Vasey\nLeader of the Council\n"
    )
    papers = {"letter.txt": REPLY}
    assert hold(draft, papers, asked=Asked(shipped_codes())).codes == ()
    given_code = Asked(shipped_codes(), given=frozenset(("lga-model-councillor-code",)))
    assert [code.split("@")[0] for code in hold(draft, papers, asked=given_code).codes] == ["lga-model-councillor-code"]


def noted(head: str, given: str, chosen: str = "", report: str = "") -> list[tuple[str, str, tuple[str, ...]]]:
    held_by_us = Asked(shipped_codes(), given=frozenset((given,)), chosen=frozenset((chosen,) if chosen else ()))
    draft, paper = (
        receive(text.encode(), name)[0] for text, name in ((written("I ask.", head=head), "draft.txt"), (report or COURIER, "a.txt"))
    )
    held = hold_draft(evolve(draft, kind="letter"), read(draft), [paper], [read(paper)], Given(asked=held_by_us))
    assert held.codes == tuple(note.name for note in held.code_notes if "@" in note.name)
    return [(note.name, note.why, note.in_force) for note in held.code_notes if note.name.startswith(given)]


def test_the_version_of_a_code_and_why_it_was_chosen_are_noted() -> None:
    code, dated = "uk-ministerial-code", "Ruth Ellery MP\n\n11 March 2019"
    assert noted(dated, code) == [(f"{code}@2018-01", "in force", ("2018-01",))]
    assert noted(dated, code, f"{code}@2018-01") == [(f"{code}@2018-01", "asked for", ("2018-01",))]
    assert noted(dated, code, f"{code}@2010-05") == [(f"{code}@2010-05", "asked for", ("2018-01",))]
    assert noted("Ruth Ellery MP", code, report=f"The Courier\n\n14 February 2012\n\n{COURIER}") == [
        (f"{code}@2010-05", "in force", ("2010-05",))
    ]
    assert noted("Ruth Ellery MP", code) == [(f"{code}@2024-11", "latest", ())]


def test_a_code_that_was_not_in_force_or_holds_no_rules_is_left_out_and_that_is_said() -> None:
    dated = "Ruth Ellery MP\n\n11 March 1994"
    assert noted(dated, "lga-model-councillor-code") == [("lga-model-councillor-code", "not in force", ())]
    assert noted(dated, "seven-principles") == [("seven-principles", "principles", ())]


# Open asks


def test_an_ask_of_the_addressee_that_the_draft_does_not_touch_is_named() -> None:
    row = one(raised(f"{AS_MP}Please keep the Sunday bus."), "not touched")
    assert [each.place.paper for each in row.against] == ["reply.txt"]


def test_an_ask_that_the_draft_answers_is_shown_as_answered() -> None:
    held = raised(f"{AS_MP}The formula by which the grant is set was published on 1 May 2031.")
    assert asked_on(held, "not touched") == []
    assert len(held.answered) == 1


# What holds of every draft

ALL = (
    "I have asked my officials to look at it, and Jonah Wells can be reached: please contact Jonah Wells.",
    "I would be happy to arrange a meeting with officials, provided that the council keeps the Sunday bus.",
    "There has been a slight fall in the grant, from £97m in 2025-26 to £61m in 2030-31, a fall of £26m.",
    "You said you would “promise to keep the Sunday bus”.",
    "The code says that facilities “should not be used for constituency work”.",
    "We will publish the survey.",
    "Spending has been cut by 30 per cent.",
)
WORDS = st.lists(st.sampled_from((*ALL, "The bus is late.", "“", "£", "—", "<script>alert(1)</script>", "\x00", "١٢%")), max_size=8)


@tried(25)
@given(WORDS, st.sampled_from((AS_MP, "", "In a personal capacity I say this. ")))
def test_every_question_has_words_of_the_draft_and_of_the_papers(parts: list[str], first: str) -> None:
    held = raised(first + " ".join(parts), asked=Asked(shipped_codes()))
    texts = {paper.id: paper.text for paper in (*held.papers, held.draft)}
    for row in held.questions:
        assert row.kind in KINDS
        assert row.point in POINTS[row.kind]
        assert row.place.paper == held.draft.id
        assert row.ask.rstrip().endswith(("?", "?”", "whole."))
        for place in (row.place, *(each.place for each in row.against)):
            assert 0 <= place.start < place.end <= len(texts[place.paper])
        assert all(each.place.paper != held.draft.id for each in row.against)


@cache
def received(name: str, text: str) -> tuple[Paper, Reading]:
    paper = receive(text.encode(), name)[0]
    return paper, read(paper)


@cache
def held_in_order(papers_by: tuple[int, ...], readings_by: tuple[int, ...]) -> HeldDraft:
    """A draft that raises everything, held against its papers and their readings in some order."""
    own = letter(written(AS_MP + " ".join(ALL)))
    beside = [received(*each) for each in {**PAPERS, "note.txt": "A note.", "copy.txt": COURIER + "\nMore."}.items()]
    papers, readings = [beside[number][0] for number in papers_by], [beside[number][1] for number in readings_by]
    return hold_draft(own, read(own), papers, readings, Given(asked=Asked(shipped_codes())))


@tried(15)
@given(st.permutations(range(4)), st.permutations(range(4)))
def test_the_order_of_the_papers_changes_nothing(papers_by: list[int], readings_by: list[int]) -> None:
    in_order = tuple(range(4))
    assert held_in_order(tuple(papers_by), tuple(readings_by)) == held_in_order(in_order, in_order)


def test_a_draft_among_the_papers_is_not_held_against_itself() -> None:
    own = letter(written(AS_MP + ALL[2]))
    papers = [receive(COURIER.encode(), "courier.txt")[0], evolve(own, id="post/letter.txt", names=("post/letter.txt",))]
    held = hold_draft(own, read(own), papers, [read(paper) for paper in papers])
    assert held.same_as == "post/letter.txt"
    assert [paper.id for paper in held.papers] == ["courier.txt"]
    alone = hold_draft(own, read(own), papers[:1], [read(papers[0])])
    assert held.questions == alone.questions


def test_the_same_words_in_another_format_are_the_draft_too() -> None:
    own = letter(written(AS_MP + ALL[2]))
    paper = receive(own.text.replace("\n\n", "\r\n\r\n").encode(), "typed.md")[0]
    assert hold_draft(own, read(own), [paper], [read(paper)]).same_as == "typed.md"


# Plain letters


@pytest.mark.parametrize("name", PLAIN)
def test_a_plain_and_careful_letter_raises_nothing(name: str) -> None:
    held = hold_kept(name, Asked(shipped_codes()))
    assert [(row.point, held.words(row.place)) for row in held.questions] == []


# Letters with something in them: each question was read by hand


@pytest.mark.parametrize("name", BUSY)
def test_a_letter_with_something_in_it_raises_just_what_there_is_to_ask(name: str) -> None:
    held = hold_kept(f"busy/{name}")
    assert [(row.point, " ".join(held.words(row.place).split())) for row in held.questions] == expected(name)


@pytest.mark.slow
def test_the_counts_that_the_documentation_gives_are_those_of_today(capsys: pytest.CaptureFixture[str]) -> None:
    plain = sum(len(hold_kept(name).questions) for name in PLAIN)
    busy = sum(len(hold_kept(f"busy/{name}").questions) for name in BUSY)
    with capsys.disabled():
        print(f"\n[drafts] {len(PLAIN)} plain letters raise {plain} questions, {len(BUSY)} others {busy}", end="")
    page = (Path(__file__).resolve().parent.parent / "docs" / "performance.md").read_text(encoding="utf-8")
    assert f"| the same | today | {plain} | |" in page
    assert f"| the same | today | {busy} | {busy} |" in page


_GIFTS = (
    "Commissioner slams Gault\n\nCommissioner Una Prask recommends councillors force Rory Gault to repay the £3,150 in donations classified as “improper gifts”.\n\n"
    "The harbour fund of Mr Gault helps schools to buy boats. Ms Prask found that 11 lobbyists had given a total of £3,150 to the fund."
)


def test_a_draft_names_its_writer_above_or_by_a_bare_yours() -> None:
    body = "Dear Ms Prask,\n\nThank you for your report of Monday about the harbour fund and its donors."
    assert hold(f"To: Una Prask\nFrom: Councillor Rory Gault\n\n{body}\n\nRory Gault\n", {"report.txt": _GIFTS}).by == "Rory Gault"
    assert hold(f"{body}\n\nYours,\nRory Gault\n", {"report.txt": _GIFTS}).by == "Rory Gault"


def test_two_questions_of_one_place_are_put_in_order() -> None:
    """Two asks of one person are asked of the same line of the draft, each held against another paper."""
    papers = {
        "one.txt": "Rory Gault wrote to Una Prask, the mayor, on 2 May. He asked her to publish the survey of the harbour wall.",
        "two.txt": "Rory Gault wrote to the mayor, Una Prask, on 2 May. He asked her to meet the crews of the pilot boats.",
    }
    draft = "Dear Mr Gault,\n\nThank you for your letter of 2 May. I shall write to you again in June about the buses.\n\nYours sincerely,\nUna Prask\n"
    assert [row.point for row in hold(draft, papers).questions if row.kind == "open ask"] == ["not touched", "not touched"]


def test_a_draft_is_itself_the_answer_that_is_asked_for() -> None:
    asked = "Dear Mr Gault,\n\nI ask that the harbour at Kells be let into the fund. We do need an answer before Christmas.\n\nYours,\nUna Prask\n"
    draft = "Dear Ms Prask,\n\nThank you for your letter about the harbour at Kells and the fund. It closed in May.\n\nYours sincerely,\nRory Gault\n"
    assert [row.point for row in hold(draft, {"letter.txt": asked}).questions if row.kind == "open ask"] == []


def test_what_a_body_will_do_is_an_offer_of_whoever_signs_for_it_and_of_nobody_else() -> None:
    body = "The county council will keep the Sunday bus running, if the department pays half of its cost."

    def offers(sign: str) -> int:
        held = hold(f"{sign.splitlines()[1]}\n\nDear Ms Nandra,\n\n{body}\n\nYours sincerely,\n\n{sign}\n", PAPERS)
        return sum(question.point == "offer" for question in held.questions)

    assert offers("Tom Vasey\nLeader of Brackenshire County Council") == 1
    assert offers("Ruth Ellery\nTransport Secretary") == 0
