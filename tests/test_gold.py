"""The measures can be trusted: gold is found where it stands, faults are named, and each verdict is the right one."""

from __future__ import annotations

import hashlib
from decimal import Decimal
from pathlib import Path

import pytest
from bench.gold import ROOT, Anchors, load, load_own, shared
from bench.items import Item, pair, tally
from bench.names import Cast
from bench.score import score
from bench.shapes import GoldAffair, GoldAsk, GoldDate, GoldError, GoldFigure, GoldLetter, GoldMention, GoldQuotation, GoldReport, Party

from evenhand.core.cast import LetterRow, PersonRow
from evenhand.core.review.model import AskRow, DateRow, FigureRow, MentionRow, ProvenanceRow, QuotationRow, Review
from evenhand.core.values import PartialDate, Span

TEXT = 'Mrs Harte told Mr Dunne: "We shall pay £2m." The so-called "deal" stands, Harte wrote on 4 March.'
PARTIES = {
    "harte": Party("harte", ("Margaret Harte",)),
    "dunne": Party("dunne", ("Alan Dunne",)),
    "office": Party("office", ("Harte's office",), "org"),
}


def place(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def affair(**lists: object) -> GoldAffair:
    letters = lists.pop("letters", None)
    return GoldAffair("train", "payment", (GoldReport("report.txt", TEXT, **lists),), PARTIES, letters)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def one_rule_is_accepted_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bench.score.ACCEPTED", frozenset({"after the cue"}))


def quotation(
    words: str, speaker: str | None, kind: str = "direct", rule: str = "after the cue", source: str = "statement"
) -> QuotationRow:
    held = place(words)
    return QuotationRow(
        "q1", "report.txt", held.start, held.end, kind, ((held.start, held.end),), "told", (10, 14), None,
        speaker, (speaker,) if speaker else (), None, None, None, ProvenanceRow(source), rule, 1.0,
    )  # fmt: skip


def judged(gold: GoldAffair, *rows: QuotationRow, **lists: object) -> dict[str, list[str]]:
    """The verdicts on a review, by extractor."""
    verdicts: dict[str, list[str]] = {}
    for item in score(gold, Review("payment", quotations=rows, **lists)):  # type: ignore[arg-type]
        verdicts.setdefault(item.extractor, []).append(item.verdict)
    return verdicts


SAID = GoldQuotation(
    "direct", (place("We shall pay £2m."),), cue=place("told"), speaker="harte", addressee="dunne", provenance=("statement", "interview")
)
SCARE = GoldQuotation("scare", (place("deal"),))


# Gold


@pytest.mark.slow
def test_every_snippet_of_the_corpus_is_found_where_it_is_said_to_stand() -> None:
    affairs = [*load("train"), *load("test")]
    assert affairs
    for held in affairs:
        for report in held.reports:
            assert report.quotations
            parts = [part.words(report.text) for told in report.quotations for part in told.parts]
            assert [part for part in parts if part != part.strip()] == []


def test_the_measured_half_of_the_corpus_stands_as_it_was_first_annotated() -> None:
    """What is measured on may not be mended once it was scored; a new affair adds lines to `corpus/test/SHA256SUMS`, none may change."""
    half = ROOT / "corpus" / "test"
    told = dict(line.split("  ", 1)[::-1] for line in (half / "SHA256SUMS").read_text(encoding="utf-8").splitlines())
    held = {
        file.relative_to(half).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in half.rglob("*")
        if file.is_file() and file.name != "SHA256SUMS"
    }
    assert held == told


def test_a_snippet_that_is_not_in_the_report_is_named_with_its_file() -> None:
    with pytest.raises(GoldError, match=r"affair/report-1\.txt: 'no such words' does not stand there; copy it from the report"):
        Anchors(TEXT, "affair/report-1.txt").find("no such words")


def test_a_snippet_that_stands_twice_must_say_which() -> None:
    anchors = Anchors("Harte met Harte", "a.txt")
    with pytest.raises(GoldError, match="2 times; say which with nth: 1 to 2"):
        anchors.find("Harte")
    assert anchors.find("Harte", nth="2") == Span(10, 15)
    with pytest.raises(GoldError, match="has no occurrence 3; there are 2"):
        anchors.find("Harte", nth=3)


def test_a_snippet_inside_a_longer_word_is_not_taken_for_the_word() -> None:
    assert Anchors("someone and one", "a.txt").find("one") == Span(12, 15)


def test_white_space_of_a_snippet_matches_a_line_break() -> None:
    assert Anchors("the county\n council", "a.txt").find("county council") == Span(4, 19)


def test_parts_of_one_quotation_are_sought_one_after_the_other() -> None:
    anchors = Anchors('"No." He said "yes" and "No."', "a.txt")
    assert anchors.all_parts(["yes", "No."], None) == (Span(15, 18), Span(25, 28))


def test_all_faults_of_an_affair_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "report-1.txt").write_text("Mrs Harte said no.", encoding="utf-8")
    (tmp_path / "gold.yaml").write_text(
        "people: {harte: {name: Margaret Harte}}\n"
        "reports: {report-1.txt: {mentions: [{words: Mr Dunne, who: harte}, {words: Mrs Harte, who: dunne}]}}\n",
        encoding="utf-8",
    )
    with pytest.raises(GoldError) as told:
        load_own(tmp_path, "train")
    assert "'Mr Dunne' does not stand there" in str(told.value)
    assert "who 'dunne' is not among the people" in str(told.value)


def test_the_three_reports_hold_what_their_readme_counts() -> None:
    if shared() is None:
        pytest.skip("the three reports are not here: there is no folder ../shared beside the repository")
    (held,) = load("three")
    quotations = [told for report in held.reports for told in report.quotations]
    assert sum(len(told.parts) for told in quotations) == 40
    assert sum(told.kind == "indirect" for told in quotations) == 28
    assert [sum(len(getattr(report, what)) for report in held.reports) for what in ("mentions", "asks", "figures", "lookalikes")] == [
        63,
        21,
        13,
        17,
    ]


def test_wikinews_holds_what_its_readme_counts() -> None:
    if shared() is None:
        pytest.skip("Wikinews is not here: there is no folder ../shared beside the repository")
    reports = [report for held in load("wikinews") for report in held.reports]
    assert [sum(len(getattr(report, what) or ()) for report in reports) for what in ("quotations", "figures", "lookalikes")] == [
        125,
        142,
        189,
    ]
    assert sum(report.figures is not None for report in reports) == 19


# Names


@pytest.mark.parametrize(
    ("names", "who", "right"),
    [
        (("Margaret Harte",), "harte", True),
        (("Mrs Harte", "Margaret Harte"), "harte", True),
        (("Margaret Harte", "Alan Dunne"), "harte", False),
        (("Harte's office",), "harte", False),
        (("Harte's office",), "office", True),
        (("the council",), "harte", False),
        ((), "harte", False),
    ],
)
def test_a_name_counts_for_one_party_only(names: tuple[str, ...], who: str, right: bool) -> None:
    assert Cast(affair(), Review("payment")).means(names, who) is right


def test_a_surname_of_two_people_decides_nothing() -> None:
    family = GoldAffair("train", "family", (), {"n": Party("n", ("Niamh Harte",)), "d": Party("d", ("Donal Harte",))})
    cast = Cast(family, Review("family"))
    assert not cast.means(("Harte",), "n")
    assert cast.means(("Niamh Harte", "Mrs Harte"), "n")
    assert cast.means(("Harte", "Niamh Harte"), "n")


GROUPS = GoldAffair(
    "train",
    "schools",
    (),
    {
        "heads": Party("heads", ("superintendents of the state's school districts",), "group"),
        "friend": Party("friend", ("a friend in the department",), "anonymous"),
        "aide": Party("aide", ("an aide to the mayor of Wold",), "anonymous"),
        "other": Party("other", ("an aide in the county hall",), "anonymous"),
        "vicar": Party("vicar", ("Ann Hale", "the vicar of Saint Ann in Wold")),
    },
)


@pytest.mark.parametrize(
    ("name", "who", "right"),
    [
        ("superintendents", "heads", True),
        ("39 superintendents", "heads", True),
        ("Thirty-nine superintendents", "heads", True),
        ("friend", "friend", True),
        # Words of its own may make it another.
        ("retired superintendents", "heads", False),
        # Two are called so.
        ("aide", "aide", False),
        # Whoever has a name is to be named.
        ("vicar", "vicar", False),
    ],
)
def test_a_description_cut_short_means_the_only_party_of_its_noun(name: str, who: str, right: bool) -> None:
    assert Cast(GROUPS, Review("schools")).means((name,), who) is right


FOUND = GoldAffair(
    "train",
    "grants",
    (),
    {
        "boyd": Party("boyd", ("Hilary Boyd",), posts=("Ombudsman",)),
        "report": Party("report", ("report of the Ombudsman on the grants",), "document"),
        "code": Party("code", ("the council's code",), "document"),
    },
)


@pytest.mark.parametrize(
    ("name", "who", "source", "right"),
    [
        ("Hilary Boyd", "report", "report", True),
        ("report of the Ombudsman", "boyd", "finding", True),
        # What she says of it to the press is her own.
        ("report of the Ombudsman", "boyd", "statement", False),
        ("Hilary Boyd", "code", "report", False),
    ],
)
def test_a_report_and_its_author_are_one_where_the_words_are_what_was_found(name: str, who: str, source: str, right: bool) -> None:
    said = GoldQuotation("direct", speaker=who, provenance=(source,))
    assert Cast(FOUND, Review("grants")).speaks((name,), said) is right


SPOKEN_FOR = GoldAffair(
    "train",
    "bridge",
    (),
    {
        "hale": Party("hale", ("Ann Hale",), posts=("roads minister",)),
        "reed": Party("reed", ("Tom Reed",)),
        "hers": Party("hers", ("spokesman for the roads minister",), "role"),
        "his": Party("his", ("Tom Reed's spokeswoman",), "role"),
        "audit": Party("audit", ("Audit Office",), "org"),
        "board": Party("board", ("Department for Roads",), "org"),
    },
)


@pytest.mark.parametrize(
    ("name", "who", "right"),
    [
        ("spokesman for Ann Hale", "hers", True),
        ("spokesman for Ann Hale", "hale", False),
        ("spokesman for Ann Hale", "his", False),
        ("spokesperson for Tom Reed", "his", True),
        # No report is among the parties: what its author found is theirs.
        ("report of the Audit Office", "audit", True),
        ("Department for Roads", "board", True),
    ],
)
def test_who_speaks_in_anothers_name_is_not_that_other(name: str, who: str, right: bool) -> None:
    assert Cast(SPOKEN_FOR, Review("bridge")).means((name,), who) is right


# Verdicts


def test_a_quotation_read_right_is_right_in_every_respect() -> None:
    verdicts = judged(affair(quotations=(SAID,)), quotation("We shall pay £2m.", "Mrs Harte"))
    assert {name: verdicts[name] for name in ("parts", "kind", "cue", "speaker", "provenance", "mouth")} == {
        name: ["right"] for name in ("parts", "kind", "cue", "speaker", "provenance", "mouth")
    }
    assert verdicts["addressee"] == ["missed"]


def test_a_part_cut_short_is_both_missed_and_false_and_says_nothing_about_its_speaker() -> None:
    verdicts = judged(affair(quotations=(SAID,)), quotation("We shall pay", "Mrs Harte"))
    assert sorted(verdicts["parts"]) == ["false", "missed"]
    assert "speaker" not in verdicts


def test_words_given_to_somebody_else_are_in_the_wrong_mouth() -> None:
    verdicts = judged(affair(quotations=(SAID,)), quotation("We shall pay £2m.", "Alan Dunne"))
    assert (verdicts["speaker"], verdicts["mouth"]) == (["wrong"], ["wrong"])


def test_a_guess_that_a_person_will_look_at_is_not_counted_as_accepted_unseen() -> None:
    assert "mouth" not in judged(affair(quotations=(SAID,)), quotation("We shall pay £2m.", "Alan Dunne", rule="nearest name"))


def test_a_word_in_scare_quotes_with_a_speaker_is_wrong() -> None:
    assert judged(affair(quotations=(SCARE,)), quotation("deal", "Mrs Harte", "mixed"))["scare"] == ["wrong"]
    assert judged(affair(quotations=(SCARE,)), quotation("deal", None, "scare"))["scare"] == ["right"]


def test_a_provenance_that_a_fair_reader_would_accept_is_right() -> None:
    assert judged(affair(quotations=(SAID,)), quotation("We shall pay £2m.", "Harte", source="interview"))["provenance"] == ["right"]
    assert judged(affair(quotations=(SAID,)), quotation("We shall pay £2m.", "Harte", source="letter"))["provenance"] == ["wrong"]


def test_a_mention_resolved_to_another_is_wrong_and_an_unresolved_one_is_missed() -> None:
    gold = affair(mentions=(GoldMention(place("Mrs Harte"), "harte"),))
    people = (PersonRow("d", "person", ("Alan Dunne",)), PersonRow("h", "person", ("Margaret Harte",)))

    def verdict(person: str | None) -> list[str]:
        held = place("Mrs Harte")
        row = MentionRow("report.txt", held.start, held.end, "person", person, None, "title")
        return judged(gold, people=people, mentions=(row,))["mentions"]

    assert (verdict("h"), verdict("d"), verdict(None)) == (["right"], ["wrong"], ["missed"])


def test_a_figure_needs_its_value_and_its_unit() -> None:
    gold = affair(figures=(GoldFigure(place("£2m"), ((Decimal(2000000), "GBP"),)),), lookalikes=(place("4 March"),))

    def row(words: str, value: int, unit: str) -> FigureRow:
        held = place(words)
        return FigureRow(
            "report.txt", held.start, held.end, Decimal(value), None, None, None, unit, None, "money", None, (), None, None, None, None
        )

    assert judged(gold, figures=(row("£2m", 2000000, "GBP"),)) == {"figures": ["right"], "lookalikes": ["right"]}
    assert judged(gold, figures=(row("£2m", 2000000, "EUR"),))["figures"] == ["wrong"]
    assert judged(gold, figures=(row("4", 4, "count"),)) == {"figures": ["missed", "false"], "lookalikes": ["wrong"]}


def test_an_ask_of_another_kind_is_both_missed_and_false() -> None:
    gold = affair(asks=(GoldAsk("offer", place("We shall pay £2m."), "harte", "dunne"),))

    def row(kind: str) -> AskRow:
        held = place("shall pay")
        return AskRow("a1", "report.txt", held.start, held.end, kind, "", None, None, None, None, False)

    assert judged(gold, asks=(row("offer"),))["asks"] == ["right"]
    assert judged(gold, asks=(row("refusal"),))["asks"] == ["missed", "false"]


def test_a_date_must_have_the_same_precision() -> None:
    gold = affair(dates=(GoldDate(place("4 March"), "2019-03-04"),))

    def row(value: PartialDate) -> DateRow:
        held = place("4 March")
        return DateRow("report.txt", held.start, held.end, value, None, False, None, "")

    assert judged(gold, dates=(row(PartialDate(2019, 3, 4)),))["dates"] == ["right"]
    assert judged(gold, dates=(row(PartialDate(2019, 3)),))["dates"] == ["wrong"]


def test_a_letter_is_known_by_its_sender_and_recipient() -> None:
    gold = affair(letters=(GoldLetter("L1", "harte", "dunne"),))

    def row(sender: str, recipient: str) -> LetterRow:
        return LetterRow(
            "l1", "letter", sender, None, recipient, None, None, None, None, None, None, None, None, False, (("report.txt", 0, 4),)
        )

    assert judged(gold, letters=(row("Margaret Harte", "Mr Dunne"),))["letters"] == ["right"]
    assert judged(gold, letters=(row("Mr Dunne", "Margaret Harte"),))["letters"] == ["missed", "false"]


def test_one_proposal_answers_one_annotation() -> None:
    assert pair([Span(0, 9), Span(10, 19)], [Span(0, 19)], [(0, 0), (1, 0)]) in ({0: 0}, {1: 0})


def test_precision_counts_what_was_proposed_and_recall_what_was_there() -> None:
    items = [
        Item("parts", "train", "a", "r.txt", Span(n, n + 1), verdict)
        for n, verdict in enumerate(["right", "right", "missed", "false", "wrong"])
    ]
    counted = tally(items, "parts")
    assert (counted.precision, counted.recall, counted.gold) == (0.5, 0.5, 4)
