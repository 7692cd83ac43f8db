"""Many witnesses, one letter: which words are the same, who says so, and what an order of papers or one more witness may change."""

from __future__ import annotations

from io import StringIO
from itertools import combinations
from pathlib import Path

import pytest
from bench.gold import load
from bench.reading import write_papers
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from tests.laws import tried

from evenhand.core.collation import Index, Passage, stream
from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import Review, compose
from evenhand.faces.rebuilt import terminal

FIRST = (
    "Ruth Ansah, the MP for Calder Vale, wrote to the council leader, Piers Lomax, in May. “I was dismayed by the plan to close the "
    "Norwick ferry, the back-office cuts and the new charges,” she wrote. “I would be glad to arrange a meeting with staff in Number 10.”"
)
SECOND = (
    "In her letter to the council leader Piers Lomax, Ruth Ansah wrote that she was “dismayed by the plan to close the Norwick ferry, "
    "the back office cuts and the new charges”. She added: “I would be happy to arrange a meeting with advisers in No. 10.”"
)
THIRD = "Mr Lomax wrote back to Ruth Ansah last week. “Your ‘new charges’ were ordered by your own department,” he wrote."
OTHER = "Shona Meikle, a ferry worker, said: “Nobody has told us anything at all.” The ‘ferry war’ goes on."

LETTER_OF_ONE_LINE = "4 May 2031\n\nDear Piers,\n\nI was astonished by the plan to close the ferry.\n\nYours sincerely,\nRuth Ansah MP"
LEAKED = "Ruth Ansah wrote to Piers Lomax, the council leader. "


def review_of(*texts: str, kinds: dict[int, str] | None = None) -> Review:
    held = kinds or {}
    papers = [Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text, kind=held.get(at, "")) for at, text in enumerate(texts)]
    return compose("an affair", papers, [read(paper) for paper in papers])


def printed(review: Review, passage: Passage) -> list[str]:
    return [review.words(each.place.paper, each.place.start, each.place.end) for each in passage.witnesses]


def joined(review: Review) -> set[frozenset[str]]:
    """Every two quotations that are said to have words in common."""
    told = [{each.quotation for each in passage.witnesses if each.quotation} for passage in review.passages]
    return {frozenset(pair) for held in told for pair in combinations(sorted(held), 2)}


def test_the_same_words_are_found_whatever_the_marks_hyphens_and_abbreviations() -> None:
    review = review_of(FIRST, SECOND)
    shared = [printed(review, passage) for passage in review.passages if len(passage.witnesses) > 1]
    assert len(shared) == 2
    assert any("Number 10" in words for words in shared[1])
    assert any("No. 10" in words for words in shared[1])


def test_words_of_the_addressee_inside_a_reply_belong_to_the_first_letter() -> None:
    review = review_of(FIRST, THIRD)
    (nested,) = [passage for passage in review.passages if any(witness.nested for witness in passage.witnesses)]
    assert {row.id for row in review.letters if row.sender_person == "ruth-ansah"} == {nested.of}


def test_a_scare_quote_enters_no_passage() -> None:
    assert not [
        passage
        for passage in review_of(FIRST, OTHER).passages
        if any("war" in words for words in printed(review_of(FIRST, OTHER), passage))
    ]


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ("The ‘new charges’ were the talk of the quay on Monday.", "new charges"),
        ("The ‘back-ofice cuts’ were the talk of the quay on Monday.", "back-ofice cuts"),
    ],
)
def test_a_few_words_of_a_letter_in_marks_are_known_as_the_letters(other: str, words: str) -> None:
    review = review_of(FIRST, other)
    assert sum(words in printed(review, passage) for passage in review.passages) == 1


def test_a_whole_sentence_of_four_words_is_one_whoever_is_said_to_have_said_it() -> None:
    review = review_of(
        "The clerk’s answer was short. “Ferries do not wait,” wrote Ruth Ansah.", "“Ferries do not wait,” Piers Lomax told the board."
    )
    assert joined(review) == {frozenset({"0.txt:q1", "1.txt:q1"})}


def test_a_turn_of_phrase_of_four_words_joins_no_two_people() -> None:
    review = review_of(
        "Ruth Ansah said it was “in the public interest” to run the ferry.", "Piers Lomax said cuts were “in the public interest” too."
    )
    assert not joined(review)


def test_a_sum_in_short_is_the_sum_in_full() -> None:
    review = review_of(
        "“But £1.9m is a lot of rope,” wrote Ruth Ansah in her letter.", "Ruth Ansah wrote: “But £1.9 million is a lot of rope.”"
    )
    assert joined(review) == {frozenset({"0.txt:q1", "1.txt:q1"})}


def test_what_one_paper_calls_a_letter_gives_its_source_to_the_same_words_elsewhere() -> None:
    silent = "Critics seized on the letter’s tone. “I was dismayed by the plan to close the Norwick ferry,” said Ruth Ansah."
    review = review_of(FIRST, silent)
    (row,) = [row for row in review.quotations if row.paper == "1.txt"]
    assert (row.provenance.kind, row.provenance.basis) == ("letter", "matched")
    assert row.provenance.ref in {letter.id for letter in review.letters}


def test_words_of_a_letter_that_nobody_is_said_to_speak_are_its_writers_in_the_review() -> None:
    silent = "The letter was read out. She wrote: “I was dismayed by the plan. The ferry carries the whole valley to work.”"
    review = review_of(HELD, silent, kinds={0: "letter"})
    (row,) = [row for row in review.quotations if row.paper == "1.txt"]
    assert (row.speaker, row.person, row.rule) == ("Ruth Ansah", "ruth-ansah", "writer of the letter")
    assert read(review.papers[1]).quotations[0].speaker is None


def test_a_guessed_speaker_gives_way_to_one_whom_another_paper_names_surely() -> None:
    guessed = (
        "Piers Lomax wrote to the clerk last week. The minister’s original letter called the plan “a bad bargain for every island family”."
    )
    sure = "“It is a bad bargain for every island family,” Shona Meikle wrote."
    alone, both = review_of(guessed), review_of(guessed, sure)
    (row,) = [row for row in both.quotations if row.paper == "0.txt" and row.parts]
    assert [other.speaker for other in alone.quotations if other.parts] != ["Shona Meikle"]
    assert (row.speaker, row.rule, row.provenance.kind) == ("Shona Meikle", "quoted in another paper", "letter")


def test_a_heading_takes_the_speaker_whom_another_paper_names() -> None:
    review = review_of("‘Nobody has told us anything at all’\n\nThe ferry was late again on Monday, passengers said.", OTHER)
    (row,) = [row for row in review.quotations if row.paper == "0.txt" and row.parts]
    assert (row.speaker, row.rule) == ("Shona Meikle", "quoted in another paper")


def variants_of(*texts: str) -> list[tuple[str, str, list[str]]]:
    return [(row.kind, row.weight, [each.words for each in row.readings]) for row in review_of(*texts).variants]


@pytest.mark.parametrize(
    ("one", "other", "kind", "weight"),
    [
        ("the plan to close the ferry", "the plan to shut the ferry", "substitution", "substantive"),
        ("the plan to close the old ferry", "the plan to close the ferry", "omission", "substantive"),
        ("the plan must not close the ferry", "the plan should not close the ferry", "modal shift", "substantive"),
        ("the ferry and the pier are to close", "the pier and the ferry are to close", "transposition", "substantive"),
        ("we do not want a plan to close it", "we don’t want a plan to close it", "substitution", "formal"),
        ("it would cost £2,389,000 to close the ferry", "it would cost £2.4m to close the ferry", "substitution", "formal"),
        ("the back-office savings of the ferry", "the back office savings of the ferry", "substitution", "formal"),
        ("the staff of Number 10 and the ferry", "the staff of No. 10 and the ferry", "substitution", "formal"),
        ("the Policy Unit and the ferry to Norwick", "the policy unit and the ferry to Norwick", "capital", "formal"),
        ("the ferry, the pier, the long road", "the ferry, the pier – the long road", "punctuation", "formal"),
        ("the assurance about the ferry to Norwick", "the assurnace about the ferry to Norwick", "misprint", "formal"),
        ("as it asked its member [the council leader] in May", "as it asked its member in May", "omission", "formal"),
        ("as it asked the old ferry to sail in May", "as it asked … to sail in May", "cut", "formal"),
        ("as it asked the old ferry to sail in May", "as it asked [...] to sail in May", "cut", "formal"),
        ("as it must not close the ferry", "as it must ... close the ferry", "modal shift", "substantive"),
        ("their livelihood hangs on the ferry to Norwick", "their livelihood hangs on the ferry [sic] to Norwick", "omission", "formal"),
        ("it would cost 41 jobs to close the ferry", "it would cost 40 jobs to close the ferry", "substitution", "substantive"),
    ],
)  # fmt: skip
def test_a_difference_has_its_kind_and_weight(one: str, other: str, kind: str, weight: str) -> None:
    texts = [
        f"Ruth Ansah wrote to Piers Lomax in May: “I do write of my dismay at this: {words} with all the rest.”" for words in (one, other)
    ]
    found = {row[:2] for row in variants_of(*texts)}
    # Which of the two is the base, and so what was left out and what put in, is the longer's.
    assert found == {(kind, weight)} or (kind == "omission" and found == {("addition", weight)})


def test_words_put_in_by_a_paper_are_told_from_a_word_changed_beside_them() -> None:
    told = "Ruth Ansah wrote to Piers Lomax in May: “I do write of my dismay, as their livelihood {} on the ferry to the town.”"
    found = variants_of(told.format("depend [sic]"), told.format("depends"))
    assert ("substitution", "substantive", ["depend", "depends"]) in found
    assert ("omission", "formal", ["[sic]", ""]) in found


def test_a_paper_that_cuts_words_has_no_reading_of_what_it_cuts() -> None:
    told = "Ruth Ansah wrote to Piers Lomax in May: “I do write of my dismay at {} and of all the rest of it.”"
    whole = "the plan of your council to close the ferry"
    found = variants_of(told.format(whole), told.format(whole.replace("council", "committee")), told.format("the plan … the ferry"))
    assert ("substitution", "substantive", ["committee", "council"]) in found
    assert [kind for kind, _, _ in found].count("cut") == 1


def test_words_in_square_brackets_before_a_quotation_are_the_papers_and_a_capital_in_them_the_writers() -> None:
    first = LEAKED + "“Your board is letting the harbour silt up for the sake of a car park,” she wrote."
    second = LEAKED + "“[The council is] letting the harbour silt up for the sake of a car park,” she wrote."
    third = LEAKED + "“[L]etting the harbour silt up for the sake of a car park,” she wrote, was wrong."
    review = review_of(first, second, third)
    words = {each for passage in review.passages for each in printed(review, passage)}
    assert not any("council is" in each for each in words)
    assert any(each.startswith("letting the harbour") for each in words)
    assert any(each.startswith("[L]etting the harbour") for each in words)


CORRECTED = LEAKED + "She wrote that she was “dismayed by the plan to close the Norwick ferry”.\n\n{}"


@pytest.mark.parametrize(
    ("note", "counts"),
    [
        ("Correction: the letter did not say that the plan was “a wicked waste of all our money”.", False),
        ("[Corrected 6 May: we said that Ms Ansah wrote “a wicked waste of all our money”.]", False),
        ("An earlier version of this report said that she wrote “a wicked waste of all our money”.", False),
        ("This article was amended on 6 May: Ms Ansah did not write “a wicked waste of all our money”.", False),
        ("An earlier version of the letter, Ms Ansah wrote to him, was “a wicked waste of all our money”.", True),
        ("“The corrections that you made to the report were a wicked waste of all our money,” Ms Ansah wrote in the letter.", True),
    ],
)  # fmt: skip
def test_what_a_paper_quotes_to_correct_itself_is_no_word_of_the_letter(note: str, counts: bool) -> None:
    review = review_of(CORRECTED.format(note))
    assert any("wicked waste" in words for passage in review.passages for words in printed(review, passage)) == counts


@pytest.mark.parametrize(("note", "apparent"), [("Correction: the", "correction"), ("Yet the", None)])
def test_a_day_that_a_paper_corrects_is_no_disagreement_about_the_letter(note: str, apparent: str | None) -> None:
    wrong = "In her letter of 21 May 2031 to Piers Lomax, Ruth Ansah wrote that she was “dismayed by the plan to close the ferry”."
    right = f"{note} letter from Ruth Ansah to Piers Lomax was dated 12 May 2031."
    rows = [row for row in review_of(wrong, right).contradictions if row.kind == "date"]
    assert {row.apparent for row in rows} == {apparent}


def test_a_letter_told_by_a_post_a_surname_or_a_name_is_one() -> None:
    texts = (
        "A letter from state Sen. Ruth Ansah to Piers Lomax says the plan is “a slap in the face to every family in the valley”.",
        "Ansah’s letter to Lomax calls the plan “a slap in the face to every family in the valley”. It says: “I expect an answer.”",
        "Ruth Ansah wrote to Piers Lomax that it was “a slap in the face to every family in the valley”. “I expect an answer,” she wrote.",
    )
    assert len(review_of(*texts).rebuilt) == 1


def test_letters_of_two_writers_stay_two_though_a_third_paper_prints_their_words_without_a_name() -> None:
    words = "a slap in the face to every family in the valley"
    texts = (
        f"Ruth Ansah wrote to Piers Lomax that it was “{words}”. “Nobody has asked the crew,” she wrote.",
        f"The treasurer wrote to Piers Lomax that it was “{words}”.",
        f"Shona Meikle wrote to Piers Lomax that it was “{words}”. “Do think again of the ferry,” she wrote.",
    )
    review = review_of(*texts)
    of = {printed(review, passage)[0]: passage.of for passage in review.passages}
    assert of["Nobody has asked the crew"] != of["Do think again of the ferry"]


def shown(review: Review) -> str:
    console = Console(file=StringIO(), width=300)
    terminal.show(review, console)
    return console.file.getvalue()  # type: ignore[attr-defined]


def test_the_words_shown_are_told_to_be_a_choice_and_what_most_papers_print_stands_beside_them() -> None:
    told = LEAKED + "She wrote that she was “{} by the plan to close the {}ferry”."
    review = review_of(told.format("astonished", "old "), told.format("dismayed", ""), told.format("dismayed", ""))
    page = shown(review)
    assert "words of 0.txt, the longest of 3; order sure" in page
    assert "– 2 of 3 print “dismayed”" in page
    assert "– 2 of 3 print nothing there" in page
    assert "place is sure" not in page


def test_no_majority_is_told_where_there_is_none_or_where_the_letter_itself_is_held() -> None:
    told = LEAKED + "She wrote that she was “{} by the plan to close the ferry”."
    even = review_of(told.format("astonished"), told.format("dismayed"))
    held = review_of(*[told.format("dismayed")] * 2, LETTER_OF_ONE_LINE, kinds={2: "letter"})
    assert " print “" not in shown(even)
    assert "words of 2.txt, the text itself" in shown(held)
    assert " print “" not in shown(held)


def test_a_line_broken_inside_a_word_is_no_variant() -> None:
    told = "Ruth Ansah wrote to Piers Lomax in May: “I would be glad to ask my {} to meet you and your officers.”"
    assert variants_of(told.format("department"), told.format("depart- ment")) == []


def test_a_modal_turned_outside_the_marks_is_found() -> None:
    whole = "The ministerial code says: “Official cars should not normally be used for party business.”"
    turned = "The ministerial code says ministers must not use official cars “for party business”."
    fair = "The ministerial code says official cars should not normally be used “for party business”."
    ((kind, _, readings),) = variants_of(whole, turned)
    assert (kind, readings) == ("modal shift", ["should not normally", "must not"])
    assert variants_of(whole, fair) == []


ORDERED = (
    LEAKED + "“I was dismayed by the plan,” she wrote. “The ferry carries the whole valley to work.” She added: “My office will help you.”",
    LEAKED + "She wrote that she was “dismayed by the plan” and that “the ferry carries the whole valley to work”.",
    LEAKED + "She wrote: “My office will help you.” In the same letter she wrote that she was “dismayed by the plan”.",
)


def test_a_paper_that_prints_the_end_first_does_not_turn_the_order_round() -> None:
    (rebuilt,) = review_of(*ORDERED).rebuilt
    review = review_of(*ORDERED)
    passages = {passage.id: printed(review, passage)[0] for passage in review.passages}
    assert [passages[placed.passage].split()[0] for placed in rebuilt.passages] == ["I", "The", "My"]
    assert rebuilt.dropped == ("2.txt",)


def test_a_passage_that_no_paper_prints_beside_another_has_no_known_place() -> None:
    (rebuilt,) = review_of(ORDERED[0], LEAKED + "She wrote that it was “a sorry way to run a river”.").rebuilt
    assert rebuilt.passages[-1].order == "unknown"


HELD = (
    "House of Commons\n\n4 May 2031\n\nDear Piers,\n\nI write as the Member for Calder Vale. I was dismayed by the plan. The ferry carries "
    "the whole valley to work. My office will gladly help you.\n\nYours sincerely,\nRuth Ansah MP"
)


def test_the_original_is_compared_witness_by_witness() -> None:
    review = review_of(*ORDERED[:2], HELD, kinds={2: "letter"})
    rebuilt = next(row for row in review.rebuilt if row.versions)
    assert all(placed.why == "the original" for placed in rebuilt.passages)
    told = {review.words(row.place.paper, row.place.start, row.place.end): row.differences for row in rebuilt.compared}
    assert told["I was dismayed by the plan"] == 0
    assert told["My office will help you"] == 1


def test_of_two_versions_the_one_that_the_papers_print_stands_first() -> None:
    papers = [Paper(name, (name,), "", "text", text) for name, text in zip(("a.txt", "b.txt"), ORDERED, strict=False)]
    other = HELD.replace("dismayed by the plan", "saddened by your plan").replace("gladly help", "help")
    versions = [Paper(name, (name,), "", "text", text, kind="letter") for name, text in (("draft.txt", other), ("sent.txt", HELD))]
    held = [*papers, *versions]
    review = compose("an affair", held, [read(paper) for paper in held], originals=("draft.txt", "sent.txt"))
    rebuilt = next(row for row in review.rebuilt if row.versions)
    assert [version.paper for version in rebuilt.versions] == ["sent.txt", "draft.txt"]
    assert rebuilt.versions[0].same > rebuilt.versions[1].same


def test_two_versions_stand_side_by_side_in_one_passage_and_only_where_they_differ_or_are_printed() -> None:
    other = HELD.replace("dismayed by the plan", "saddened by the plan")
    papers = [Paper("a.txt", ("a.txt",), "", "text", ORDERED[0])]
    versions = [Paper(name, (name,), "", "text", text, kind="letter") for name, text in (("draft.txt", other), ("sent.txt", HELD))]
    held = [*papers, *versions]
    for originals in (("draft.txt", "sent.txt"), ("sent.txt",)):
        review = compose("an affair", held, [read(paper) for paper in held], originals=originals)
        (dismayed,) = [passage for passage in review.passages if any("dismayed" in words for words in printed(review, passage))]
        assert {witness.place.paper for witness in dismayed.witnesses} == {"a.txt", "draft.txt", "sent.txt"}
        assert not any("Member for Calder Vale" in words for passage in review.passages for words in printed(review, passage))


def test_words_in_marks_of_two_held_versions_are_told_apart() -> None:
    quoting = HELD.replace("I was dismayed", "You called the ferry ‘the lifeline of the valley’ in June. I was dismayed")
    papers = [Paper("a.txt", ("a.txt",), "", "text", ORDERED[0])]
    versions = [Paper(name, (name,), "", "text", quoting, kind="letter") for name in ("draft.txt", "sent.txt")]
    held = [*papers, *versions]
    review = compose("an affair", held, [read(paper) for paper in held], originals=("draft.txt", "sent.txt"))
    assert {version.paper for row in review.rebuilt for version in row.versions} == {"draft.txt", "sent.txt"}


TEXTS = (FIRST, SECOND, THIRD, OTHER)


@given(st.permutations(list(TEXTS)))
@tried(24)
def test_the_order_of_papers_changes_nothing(texts: list[str]) -> None:
    names = {text: f"{at}.txt" for at, text in enumerate(TEXTS)}
    papers = [Paper(names[text], (names[text],), "", "text", text) for text in texts]
    ordered = sorted(papers, key=lambda paper: paper.id)
    assert compose("a", papers, [read(paper) for paper in papers]) == compose("a", ordered, [read(paper) for paper in ordered])


LETTER = (
    "I was dismayed by the plan to close the Norwick ferry before the summer. The people of Calder Vale depend upon it every day. "
    "I would be glad to arrange a meeting with officials and yourself. Please let my office know which week would suit you best."
).split()


@st.composite
def quoting(draw: st.DrawFn) -> str:
    """A report that quotes a stretch of one letter, perhaps with a word changed or left out."""
    start = draw(st.integers(0, len(LETTER) - 11))
    quoted = LETTER[start : start + draw(st.integers(10, 25))]
    change = draw(st.sampled_from(("none", "drop", "swap")))
    at = draw(st.integers(1, len(quoted) - 2))
    if change != "none":
        quoted[at : at + 1] = [] if change == "drop" else ["wholly"]
    return f"Ruth Ansah wrote to Piers Lomax, the council leader. She wrote: “{' '.join(quoted)}”"


@given(st.lists(quoting(), min_size=2, max_size=4, unique=True), quoting())
@tried(80)
def test_a_witness_added_only_adds(texts: list[str], more: str) -> None:
    before, after = review_of(*texts), review_of(*texts, more)
    held = {pair for pair in joined(before) if one_holds_the_other(before, pair)}
    assert held - joined(after) == set()


def one_holds_the_other(review: Review, pair: frozenset[str]) -> bool:
    """Whether all words of one quotation stand in the other; only a part in common may go to a longer witness."""
    rows = [row for row in review.quotations if row.id in pair]
    one, other = sorted((stream(review.words(row.paper, row.start, row.end)).letters for row in rows), key=len)
    return one in other


@given(st.lists(st.one_of(quoting(), st.sampled_from(TEXTS)), max_size=4))
@tried(60)
def test_every_span_verifies(texts: list[str]) -> None:
    review = review_of(*texts)
    held = {paper.id: paper.text for paper in review.papers}
    for passage in review.passages:
        for witness in passage.witnesses:
            for place in (witness.place, witness.at):
                assert 0 <= place.start < place.end <= len(held[place.paper])
                edges = held[place.paper][place.start] + held[place.paper][place.end - 1]
                assert not edges.isspace()
            assert passage.base.place.span.covers(witness.at.span)


@pytest.mark.parametrize(
    "text",
    ["", "word " * 10_000, "x" * 100_000, "no " * 30_000, "“" * 5_000, "a1" * 50_000],
    ids=["empty", "one word", "no spaces", "short words", "marks", "letters and digits"],
)
def test_hostile_words_are_looked_up_in_no_time(text: str) -> None:
    index: Index[str] = Index()
    index.add("hostile", stream(text))
    index.add("plain", stream(" ".join(LETTER)))
    for sought in (text, text[: len(text) // 2], "no", "word word word", " ".join(LETTER[:9])):
        index.find(stream(sought), among={"hostile", "plain"})
    assert index.find(stream(" ".join(LETTER[:9])))[0].key == "plain"


def test_what_was_removed_is_not_found() -> None:
    index: Index[str] = Index()
    index.add("a", stream(" ".join(LETTER)))
    index.add("b", stream(" ".join(LETTER[:12])))
    index.remove("a")
    assert [match.key for match in index.find(stream(" ".join(LETTER[:9])))] == ["b"]
    index.remove("b")
    assert index.find(stream(" ".join(LETTER[:9]))) == []


@pytest.mark.slow
def test_words_quoted_inside_a_quoted_part_do_not_hide_the_part(tmp_path: Path) -> None:
    """A folder of the same reports under other numbers, of which one quotes words inside a quotation: each part is found whole."""
    affairs = [affair for affair in load("train") if affair.name == "ranagh-university"]
    write_papers(affairs, tmp_path / "papers", 18)
    papers = [
        Paper(file.name, (file.name,), "", "text", file.read_text(encoding="utf-8")) for file in sorted((tmp_path / "papers").iterdir())
    ]
    made = compose("again", papers, [read(paper) for paper in papers])
    assert made.passages


def test_words_that_merely_begin_alike_are_no_print_of_one_another() -> None:
    one = "Calling it “improper use of influence,” commissioner Una Prask ruled that he should repay the donors."
    other = "Commissioner Una Prask said he should repay the $3,150 in donations classified as “improper gifts”."
    told = "“I simply do not have any recollection of him, nor did my office,” said Rory Gault. “I simply do not recall the man.”"
    assert all(len(passage.witnesses) == 1 for passage in review_of(one, other, told).passages)


SENTENCE = (
    "In a letter to Piers Lomax dated 14 March, Ruth Ansah wrote: “If the council can find half of the cost, I {} the Treasury to look "
    "kindly on the {}.”"
)


def test_a_word_put_in_beside_a_word_that_is_changed_is_one_place() -> None:
    review = review_of(
        SENTENCE.format("shall ask", "rest of it"), SENTENCE.format("shall not ask", "rest"), SENTENCE.format("will ask", "rest")
    )
    told = [{reading.words for reading in variant.readings} for variant in review.variants]
    assert {"shall", "shall not", "will"} in told
    assert not any("not" in words for words in told)


def test_a_report_that_leaves_out_a_sentence_is_no_witness_to_it() -> None:
    letter = (
        "14 March 2031\n\nDear Councillor Lomax,\n\nIf the council can find half of the cost, I shall ask the Treasury to look kindly on "
        "the rest.\n\nI would also ask you to tell me by 2 April how many staff will go.\n\nMy office would be happy to arrange a meeting "
        "with the officials.\n\nYours sincerely,\n\nRuth Ansah MP"
    )
    report = (
        "In her letter of 14 March, Ruth Ansah told Piers Lomax: “If the council can find half of the cost, I shall ask the Treasury to "
        "look kindly on the rest. My office would be happy to arrange a meeting with the officials.”"
    )
    review = review_of(letter, report, kinds={0: "letter"})
    assert [variant for variant in review.variants if variant.weight == "substantive"] == []
    assert not any("2 April" in words for passage in review.passages if len(passage.witnesses) > 1 for words in printed(review, passage))


HELD_LETTER = (
    "10 May 2031\n\nThe Secretary of State for Ferries\nFerry House\n\nDear Secretary of State,\n\nI understand from the press that "
    "you have offered the leader of Calder County Council a morning with your advisers. Norwick Borough Council asks for the same "
    "morning, and our residents need the last boat home no less than yours do.\n\nYours sincerely,\n\nJoan Tully\nLeader, Norwick "
    "Borough Council"
)


@pytest.mark.parametrize(
    ("report", "counts"),
    [
        ("A Ferries spokeswoman said: “The Secretary of State wrote to the leader of Calder County Council as a local MP.”", False),
        ("A Ferries spokeswoman said: “Norwick Borough Council asks for the same morning.”", True),
        ("Joan Tully wrote: “Norwick Borough Council asks for the same morning, whatever you say of our own fleet and its cost.”", True),
        (
            "“Norwick Borough Council asks for the same morning, whatever anybody may say of our fleet, its age and its cost,” it reads.",
            True,
        ),
    ],
)
def test_a_held_letter_is_rebuilt_from_more_than_a_turn_of_phrase_that_somebody_else_uses(report: str, counts: bool) -> None:
    assert bool(review_of(HELD_LETTER, report, kinds={0: "letter"}).rebuilt) is counts


ABOUT_IT = (
    "Minister’s letter on harbour ‘a threat’, says councillor\n\nIrish Sentinel\n5 October 2031\n\nA letter from junior minister "
    "Fergal Quilty to the head of Dunreevy County Council {} “a threat in a good suit”, a councillor has said.\n\nMr Quilty wrote "
    "last month to Bríd Ní Fhloinn, chief executive of the council. “[The council is] letting the harbour silt up while you argue "
    "over a car park,” he told her in the letter, a copy of which has been seen by the Irish Sentinel. He wrote that he was "
    "“surprised by the decision to put off the dredging until next year”."
)


@pytest.mark.parametrize("verb", ["amounted to", "was", "must be called"])
def test_what_somebody_calls_a_letter_makes_no_letter_of_theirs(verb: str) -> None:
    review = review_of(ABOUT_IT.format(verb))
    (letter,) = review.rebuilt
    assert letter.of in {row.id for row in review.letters if row.sender == "Fergal Quilty"}
    assert len(letter.passages) == 2


@pytest.mark.parametrize("verb", ["amounted to", "was"])
def test_what_somebody_calls_a_letter_is_said_and_not_written(verb: str) -> None:
    review = review_of(ABOUT_IT.format(verb))
    (about,) = [row for row in review.quotations if "good suit" in review.words(row.paper, row.start, row.end)]
    assert about.provenance.kind == "statement"


def test_what_a_letter_calls_something_is_written() -> None:
    review = review_of(
        "Ruth Ansah wrote to Piers Lomax, the council leader. The letter was long. The plan was “a ruin in waiting”, she wrote."
    )
    assert [row.provenance.kind for row in review.quotations] == ["letter"]


def test_a_letter_of_somebody_who_wrote_several_is_still_shown() -> None:
    two = "Ruth Ansah wrote to Piers Lomax on 3 May. Ruth Ansah wrote to Joan Tully on 9 May. Her letters are known. {}"
    review = review_of(two.format("In a letter, Ruth Ansah said: “The ferry is the only way home for half of the valley.”"))
    assert [row for row in review.rebuilt if len(row.passages) == 1]


@pytest.mark.parametrize(
    ("asked", "to"),
    [
        ("She asked the board to “look again” at its sums.", "Norwick Harbour Board"),
        ("North Radio reported it first. She asked it to “look again” at its sums.", "Norwick Harbour Board"),
        ("She asked Mr Lomax to “look again” at its sums.", "Piers Lomax"),
    ],
)
def test_words_of_one_who_wrote_two_letters_are_of_the_one_told_of_just_before_them(asked: str, to: str) -> None:
    told = "Ruth Ansah wrote to Piers Lomax, the council leader, in May.\n\nShe also wrote to the Norwick Harbour Board about its fees. "
    review = review_of(told + asked)
    (letter,) = review.rebuilt
    assert {row.id for row in review.letters if row.recipient == to} == {letter.of}
