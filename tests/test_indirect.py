"""Reported speech without marks: who is told to have said, asked or denied what, and the many look-alikes that tell nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.laws import tried

from evenhand.core.papers import Paper
from evenhand.core.reading.model import Quotation, Reading
from evenhand.core.reading.read import read
from evenhand.core.reading.text.layout import lay_out
from evenhand.core.reading.text.marks import find_parts
from evenhand.core.reading.text.sentences import split_sentences
from evenhand.core.reading.text.tokens import Token
from evenhand.core.reading.told.reports import Told, find_told

Row = tuple[str | None, str, str]


def told_in(text: str) -> list[tuple[Told, Row, str | None]]:
    """Return what each sentence tells, with its source, cue and content, and whom it is said to, in words."""
    rows = []
    paragraphs = lay_out(text)
    for sentence in split_sentences(text, paragraphs, find_parts(text, paragraphs)):

        def words(phrase: tuple[int, int] | None, tokens: list[Token] = sentence.tokens) -> str | None:
            return None if phrase is None else text[tokens[phrase[0]].start : tokens[phrase[1]].end]

        for told in find_told(sentence.tokens, sentence.cues):
            row = (words(told.cue.source), words((told.cue.at, told.cue.last)) or "", words(told.content) or "")
            rows.append((told, row, words(told.addressee)))
    return rows


def paper(text: str) -> Paper:
    return Paper("report.txt", ("report.txt",), "0" * 64, "text", text)


def indirect(text: str) -> tuple[Reading, list[Quotation]]:
    reading = read(paper(text))
    return reading, [quotation for quotation in reading.quotations if quotation.kind == "indirect"]


STATED: list[tuple[str, Row]] = [
    # the United Kingdom
    (
        "A spokeswoman for the trust said that no patient had been harmed.",
        ("A spokeswoman for the trust", "said", "no patient had been harmed"),
    ),
    (
        "A spokesman for the health board confirmed the ward would shut in June.",
        ("A spokesman for the health board", "confirmed", "the ward would shut in June"),
    ),
    (
        "The chief constable has insisted his officers acted within the law.",
        ("The chief constable", "insisted", "his officers acted within the law"),
    ),
    ("The ombudsman found that the school had broken its own rules.", ("The ombudsman", "found", "the school had broken its own rules")),
    ("The auditor found the accounts had been altered.", ("The auditor", "found", "the accounts had been altered")),
    ("The union warned members could strike.", ("The union", "warned", "members could strike")),
    ("Joan Mabbutt - who has led the council since 2011 - said it had no choice.", ("Joan Mabbutt", "said", "it had no choice")),
    ("Ann Moran, the chair of the trust, said it had no choice.", ("Ann Moran", "said", "it had no choice")),
    ("In a letter to members, the chair said the club had run out of cash.", ("the chair", "said", "the club had run out of cash")),
    ("The company said last night it was sorry.", ("The company", "said", "it was sorry")),
    ("The trust's director, Dr Amit Rao, said there was no risk.", ("The trust's director", "said", "there was no risk")),
    ("The department said that, if asked, it would help.", ("The department", "said", "if asked, it would help")),
    ("Ministers say that will help.", ("Ministers", "say", "that will help")),
    ("The court heard Mr Day had been drinking.", ("The court", "heard", "Mr Day had been drinking")),
    ("She said the word on everyone's lips was fraud.", ("She", "said", "the word on everyone's lips was fraud")),
    # Ireland
    ("Cllr Pugh claims she was never shown the plan.", ("Cllr Pugh", "claims", "she was never shown the plan")),
    ("A garda spokesperson said no arrest had been made.", ("A garda spokesperson", "said", "no arrest had been made")),
    ("Ms Tully did not reply, but a spokesman insisted she had acted properly.", ("a spokesman", "insisted", "she had acted properly")),
    # the United States
    ("Mayor Ruiz said Friday the city had run out of money.", ("Mayor Ruiz", "said", "the city had run out of money")),
    ("State Rep. Lena Ortiz wrote on Monday that the fund was empty.", ("State Rep. Lena Ortiz", "wrote", "the fund was empty")),
    ("Lawyers for the county argue the suit came too late.", ("Lawyers for the county", "argue", "the suit came too late")),
    ("The report says contracts over $50,000 need a vote.", ("The report", "says", "contracts over $50,000 need a vote")),
    # Australia
    ("The premier said on Wednesday she would not be standing down.", ("The premier", "said", "she would not be standing down")),
    (
        "Shire president Col Baker said his council would not take the money.",
        ("Shire president Col Baker", "said", "his council would not take the money"),
    ),
    ("The federal member for Barrow maintains she had no say.", ("The federal member for Barrow", "maintains", "she had no say")),
    # verbs that tell only with "that", and verbs of several words
    ("Officials believe that the dam is safe.", ("Officials", "believe", "the dam is safe")),
    ("The judge ruled that the ban was unlawful.", ("The judge", "ruled", "the ban was unlawful")),
    ("The watchdog recommends that the fee be scrapped.", ("The watchdog", "recommends", "the fee be scrapped")),
    ("The treasurer complained that nobody had asked her.", ("The treasurer", "complained", "nobody had asked her")),
    ("He pointed out that the road had been closed for years.", ("He", "pointed out", "the road had been closed for years")),
    ("The Courier has learned that the contract will be cancelled.", ("The Courier", "learned", "the contract will be cancelled")),
    (
        "The Herald broke the story that the mayor had written to the judge.",
        ("The Herald", "broke the story", "the mayor had written to the judge"),
    ),
    ("The minister made clear that no more money would come.", ("The minister", "made clear", "no more money would come")),
    (
        "The deputy premier gave an assurance that no school would close.",
        ("The deputy premier", "gave an assurance", "no school would close"),
    ),
    ("The chair broke off to say that the mayor had left.", ("The chair", "say", "the mayor had left")),
    ("She wrote to the regulator to complain that bills had doubled.", ("She", "complain", "bills had doubled")),
    # what is said stands first, or round the verb
    ("The bridge would close on Monday, the council said.", ("the council", "said", "The bridge would close on Monday")),
    ("The plan would ruin the town, said Mr Hale.", ("Mr Hale", "said", "The plan would ruin the town")),
    ("The sale might make enough, Mrs Cope told the meeting.", ("Mrs Cope", "told", "The sale might make enough")),
    ("The plan, she said, would ruin the town.", ("she", "said", "The plan, she said, would ruin the town")),
    ("According to the union, 300 jobs are at risk.", ("the union", "According to", "300 jobs are at risk")),
    ("Three hundred jobs are at risk, according to the union.", ("the union", "according to", "Three hundred jobs are at risk")),
    ("A move that experts claim will push up rents is off.", ("experts", "claim", "will push up rents is off")),
]

ASKED: list[tuple[str, Row]] = [
    ("Residents urged the council to keep the library open.", ("Residents", "urged", "the council to keep the library open")),
    ("Mr Price wrote to the health board urging it to think again.", ("Mr Price", "urging", "it to think again")),
    ("Mr Rees begged the board not to close the school.", ("Mr Rees", "begged", "the board not to close the school")),
    ("Mrs Boyle wrote to the police asking for an inquiry.", ("Mrs Boyle", "asking", "an inquiry")),
    ("He has written to the auditor to ask her to look again.", ("He", "ask", "her to look again")),
    ("The opposition has demanded a public inquiry.", ("The opposition", "demanded", "a public inquiry")),
    ("The shadow minister called on the premier to resign.", ("The shadow minister", "called", "the premier to resign")),
    ("The TD appealed to the Minister to visit the hospital.", ("The TD", "appealed", "the Minister to visit the hospital")),
    ("Campaigners called for a ban on lorries.", ("Campaigners", "called", "a ban on lorries")),
    ("Ms Ng accused the mayor of misleading the council.", ("Ms Ng", "accused", "the mayor of misleading the council")),
    ("The leader offered the parish council a meeting with his advisers.", ("The leader", "offered", "a meeting with his advisers")),
    ("Gov. Pratt vowed to veto the spending bill.", ("Gov. Pratt", "vowed", "to veto the spending bill")),
    ("The Clerk asked whether the vote had been counted.", ("The Clerk", "asked", "whether the vote had been counted")),
]

NOBODY_NAMED: list[tuple[str, Row]] = [
    ("The senator is reported to have offered a deal.", (None, "reported", "to have offered a deal")),
    ("The mayor has been accused of misleading the council.", (None, "accused", "misleading the council")),
    ("It is claimed that the letter was never sent.", (None, "claimed", "the letter was never sent")),
    ("It was revealed that the firm had lost the files.", (None, "revealed", "the firm had lost the files")),
    ("The panel was told that the pump had failed twice.", (None, "told", "the pump had failed twice")),
    ("Councillors were warned the tower could fall.", (None, "warned", "the tower could fall")),
    ("The court was asked to quash the decision.", (None, "asked", "to quash the decision")),
]

DENIED: list[tuple[str, Row]] = [
    ("The trust denied that it had hidden the figures.", ("The trust", "denied", "it had hidden the figures")),
    ("Mr Hale denied wrongdoing.", ("Mr Hale", "denied", "wrongdoing")),
    ("The department denied breaking the code.", ("The department", "denied", "breaking the code")),
    ("The minister has not confirmed whether the money will be paid.", ("The minister", "confirmed", "whether the money will be paid")),
    ("The sheriff's office has not said whether the deputy was paid.", ("The sheriff's office", "said", "whether the deputy was paid")),
]

TELLS_NOTHING = [
    "Ann Hale, the member for Dow, wrote to the head of the board, Dame Una Orr, on Monday.",
    # nouns that look like verbs of saying
    "The council received requests for help from 40 families.",
    "The request for a meeting was refused.",
    "It was a claim for damages.",
    "A report that the bridge was unsafe was lost.",
    "The state of the roads is poor.",
    "The demand for places has grown.",
    "Her answer was short.",
    # verbs that here do something else
    "By offering to use the town hall, he broke the rule.",
    "She called a meeting for Monday.",
    "They found a flat in Leeds.",
    "She found a flat in a block that had been empty for years.",
    "The board set out the plan in March.",
    "The report was published on Monday.",
    "They reported a fall in sales.",
    "The firm announced a review.",
    "The council added two classrooms that were badly needed.",
    "The cafe offered free tea.",
    "Staff text parents every week.",
    "The ministry confirmed the date.",
    "He wrote a book about the town.",
    "He told a story about a dog.",
    "She heard the bell had been stolen.",
    "Councillors were told off by the mayor.",
    "Ms Tan declared an interest.",
    "The board ruled out a sale.",
    "He promised land to his sons.",
    "The judge admitted the evidence.",
    "The road was called the Long Walk.",
    "The firm was found to be insolvent.",
    "According to plan, the bridge opened in May.",
    "It moved the bins so that the road was clear.",
    # thinking and wishing without "that"
    "He wants a new bridge.",
    "They hope for better weather.",
    "The mayor expects a busy week.",
    "The club hopes to find a new ground.",
    # said, but not what
    "The house is said to be haunted.",
    "He said nothing.",
    "She said goodbye to the staff.",
    "The vicar said a prayer for the town.",
    "She said that on Monday.",
    "She refused to say.",
    "The minister declined to comment.",
    "He declined to say whether he would stand.",
    "Mr Hale was asked how he felt.",
    "A woman who asked not to be named left the room.",
    # not said
    "Anyone could claim that the vote was fixed.",
    "The mayor may deny that he knew.",
    "Police did not say that the man was armed.",
    "He stopped short of saying the school would close.",
    "Mr Hale wanted to say that he was sorry.",
    "The minister would ask the board to look again.",
    "As she has offered to do, she will pay.",
    "She found no evidence that the vote was fixed.",
    # the paper's own writer
    "I said that the vote was fixed.",
    "We believe that the vote was fixed.",
]


@pytest.mark.parametrize(("text", "row"), [*STATED, *ASKED, *NOBODY_NAMED, *DENIED])
def test_a_sentence_tells_who_said_what(text: str, row: Row) -> None:
    assert [each for _, each, _ in told_in(text)] == [row]


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_a_look_alike_tells_nothing(text: str) -> None:
    assert [row for _, row, _ in told_in(text)] == []


@pytest.mark.parametrize(("text", "row"), DENIED)
def test_what_is_denied_is_marked_as_denied(text: str, row: Row) -> None:
    assert [told.negated for told, _, _ in told_in(text)] == [True]


@pytest.mark.parametrize(("text", "row"), [*STATED, *ASKED, *NOBODY_NAMED])
def test_what_is_said_or_asked_is_not_marked_as_denied(text: str, row: Row) -> None:
    assert not any(told.negated for told, _, _ in told_in(text))


@pytest.mark.parametrize(
    ("text", "listener", "content"),
    [
        ("Ms Okafor told the committee on Tuesday that she had never seen the memo.", "the committee", "she had never seen the memo"),
        ("Councillor Doyle told reporters the pool would reopen in May.", "reporters", "the pool would reopen in May"),
        ("The Taoiseach told the Dáil he had full confidence in the Minister.", "the Dáil", "he had full confidence in the Minister"),
        ("The Premier told Parliament on Tuesday the hospital was on budget.", "Parliament", "the hospital was on budget"),
        ("Mr Ortiz reminded the board that the deadline had passed.", "the board", "the deadline had passed"),
        ("The council promised residents that the park would stay.", "residents", "the park would stay"),
        ("She asked the sheriff how the money had been spent.", "the sheriff", "how the money had been spent"),
        ("He told the meeting that he would sue.", "the meeting", "he would sue"),
    ],
)
def test_whom_it_is_said_to_stands_between_the_verb_and_what_is_said(text: str, listener: str, content: str) -> None:
    assert [(to, row[2]) for _, row, to in told_in(text)] == [(listener, content)]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Mr Hale said the plan was sound and urged members to back it.", ["the plan was sound", "members to back it"]),
        ("The leader said the plan was sound, but the mayor said it was not.", ["the plan was sound", "it was not"]),
        ("He said the roof leaked, adding that the school had been warned.", ["the roof leaked", "the school had been warned"]),
        ("Ms Ryan, who told the inquest that the alarm was broken, left in tears.", ["the alarm was broken"]),
        ("Ms Ryan, who told the inquest that the alarm failed, was in tears.", ["the alarm failed"]),
        ("The firm admitted it had lost the files, but denied that anyone was hurt.", ["it had lost the files", "anyone was hurt"]),
        ("The board told him that he had resigned, the auditors found.", ["he had resigned", "The board told him that he had resigned"]),
    ],
)
def test_content_ends_where_somebody_says_the_next_thing(text: str, contents: list[str]) -> None:
    assert [row[2] for _, row, _ in told_in(text)] == contents


def test_reported_speech_is_a_quotation_without_parts() -> None:
    text = "Mayor Elena Ruiz told the council on Monday that the pier would close.\n"
    reading, (quotation,) = indirect(text)
    assert quotation.parts == ()
    assert quotation.rule == "indirect"
    assert quotation.span.words(text) == "the pier would close"
    assert quotation.cue_words == "told"
    assert quotation.speaker is not None
    assert "Elena Ruiz" in reading.entities[quotation.speaker].names[0]
    assert quotation.addressee is not None
    assert reading.entities[quotation.addressee].names[0] == "council"


def test_what_is_said_in_marks_is_not_told_again() -> None:
    text = "Elena Ruiz said the pier was “past saving” and would close.\n\n“It is over,” she said.\n"
    assert indirect(text)[1] == []


def test_a_verb_in_the_sentence_before_its_quotation_still_tells() -> None:
    text = "The mayor, Elena Ruiz, said the pier would close. “It is past saving, and so is the hut beside it,” she said.\n"
    assert [quotation.span.words(text) for quotation in indirect(text)[1]] == ["the pier would close"]


def test_speech_inside_speech_knows_in_which_it_stands() -> None:
    text = "“It is over,” said Mr Day.\n\nThe Courier reported that Elena Ruiz had written to the police urging them to drop the case.\n"
    reading, (outer, inner) = indirect(text)
    assert outer.inside is None
    assert inner.inside is not None
    assert reading.quotations[inner.inside] == outer
    assert inner.span.words(text) == "them to drop the case"


def test_quotations_in_marks_keep_their_numbers() -> None:
    text = "Elena Ruiz said the pier would close.\n\n“It is over,” said Mr Day. “Nobody said: ‘Mend it and be done with it.’ Nobody.”\n"
    quotations = read(paper(text)).quotations
    kinds = [quotation.kind for quotation in quotations]
    assert "indirect" in kinds
    assert kinds.index("indirect") == len(kinds) - kinds.count("indirect")
    assert all(quotations[q.inside].span.covers(q.span) for q in quotations if q.inside is not None)


def test_a_figure_that_somebody_is_told_to_have_given_is_theirs() -> None:
    reading = read(paper("Elena Ruiz said the pier would cost £4m to mend.\n"))
    (figure,) = reading.figures
    assert figure.speaker is not None
    assert "Elena Ruiz" in reading.entities[figure.speaker].names[0]


@pytest.mark.parametrize(
    "text",
    [
        "The inquiry heard that the doors were locked.\n",
        "Elena Ruiz wrote to the board in May.\n\nThe police are looking at a letter claiming that she took the money.\n",
        "Elena Ruiz is reported to have taken the money.\n",
    ],
)
def test_words_of_nobody_named_are_put_in_nobodys_mouth(text: str) -> None:
    assert [quotation.speaker for quotation in indirect(text)[1]] == [None]


def test_a_denial_is_flagged() -> None:
    assert [quotation.flags for quotation in indirect("Elena Ruiz denied that she had taken the money.\n")[1]] == [("negated",)]


def test_a_heading_cut_short_puts_no_words_in_a_mouth() -> None:
    text = "Watchdog asked to look at pier vote\n\nThe pier was shut on Monday after a long and bitter dispute over its roof.\n"
    assert indirect(text)[1] == []


def test_an_endless_sentence_tells_nothing_and_costs_little() -> None:
    text = "the mayor said that he claims it was told to ask and " * 200
    assert told_in(text) == []


WORDS = st.sampled_from(
    "the a mayor Mr Hale said told asked denied that whether to of by , . ; : - – “ ” ‘ ’ he it was has not according claims urging "
    "offered accused been reported points out made clear letter I who which and but £4m ( ) would for on is be as with no \n \n\n".split(
        " "
    )
)


TOLD = (
    "Elena Ruiz said that the pier would close.", "Mr Hale denied that he had been told of it.", "The mayor was urged to mend the roof.",
    "It was not for the board to judge, he said, and it had not.", "According to Mr Hale, the pier is to be sold for £4m.",
)  # fmt: skip
# A sentence that reports speech, with words that do not belong there put into it.
SPOILT = st.builds(
    lambda sentence, at, words: f"{sentence[: at % len(sentence)]} {words} {sentence[at % len(sentence) :]}",
    st.sampled_from(TOLD),
    st.integers(0, 100),
    st.lists(WORDS, max_size=4).map(" ".join),
)
REPORTS = st.lists(st.sampled_from(TOLD) | SPOILT, min_size=1, max_size=4).map(" ".join)


@tried(300)
@given(REPORTS | st.lists(WORDS, max_size=60).map(" ".join))
@example(" ".join(TOLD))
def test_every_span_of_reported_speech_stands_in_the_paper(text: str) -> None:
    reading, quotations = indirect(text)
    assert text != " ".join(TOLD) or len(quotations) >= len(TOLD) - 1
    for quotation in quotations:
        spans = [span for span in (quotation.span, quotation.cue, quotation.source) if span is not None]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert quotation.span.words(text).strip() == quotation.span.words(text)
        assert quotation.speaker is None or quotation.speaker < len(reading.entities)


@tried(300)
@given(REPORTS | st.text(max_size=300))
@example(TOLD[0])
@example("He had denied not.")
@example("He had denied wrongdoing.")
def test_any_text_at_all_may_be_looked_through(text: str) -> None:
    found = told_in(text)
    assert found or text != TOLD[0]
    for told, (_, _, content), _ in found:
        first, last = told.content
        assert 0 <= first <= last < len(text)
        assert content.strip(" .") not in ("", "not")


@pytest.mark.parametrize(
    "text",
    [
        "Council leaders have requested an urgent meeting with Ms Hale in a bid to end the row.",
        "Mayor Bob Orr has responded to councillor Ann Hale’s accusation that he was hiding a share in the firm.",
        "She accused the Scottish Government’s budget process of being a mess, adding it was late.",
    ],
)
def test_a_thing_is_no_row_among_those_who_are_addressed(text: str) -> None:
    reading, quotations = indirect(text)
    addressed = {reading.entities[row.addressee].names[0] for row in quotations if row.addressee is not None}
    assert not {name for name in addressed if "meeting" in name or "accusation" in name or "process" in name}


def test_what_was_done_by_somebody_is_no_name() -> None:
    text = "The council’s lawyers wrote in October. The letter, also seen by the Wold News said: “There are no grounds for a claim.”"
    assert not [name for entity in read(paper(text)).entities for name in entity.names if name.startswith("seen")]
