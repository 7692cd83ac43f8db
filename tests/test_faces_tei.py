"""The TEI of rebuilt letters: valid XML, every witness listed, every reading with who prints it."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

import pytest
from attrs import evolve
from tests import cast

from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import compose
from evenhand.faces.rebuilt.tei import write

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
TEXTS = {
    "a & b.txt": "Ruth Ansah wrote to Piers Lomax: “I was dismayed by the <plan> to close the ferry & the pier, and by its cost.”",
    "c.txt": "Ruth Ansah wrote to Piers Lomax: “I was saddened by the <plan> to close the ferry & the pier and by its cost.”",
}


def parsed(written: str) -> ElementTree.Element:
    return ElementTree.fromstring(written)


def affair(texts: dict[str, str]) -> str:
    papers = [Paper(name, (name,), "", "text", text) for name, text in texts.items()]
    return write(compose("A & B", papers, [read(paper) for paper in papers]))


def test_each_variant_has_a_lemma_and_the_readings_of_listed_witnesses() -> None:
    root = parsed(affair(TEXTS))
    witnesses = {f"#{held.get(ID)}" for held in root.iter(f"{TEI}witness")}
    apps = list(root.iter(f"{TEI}app"))
    assert [(app.get("type"), app.get("subtype")) for app in apps] == [("substantive", "substitution"), ("formal", "punctuation")]
    for app in apps:
        readings = [*app.findall(f"{TEI}lem"), *app.findall(f"{TEI}rdg")]
        assert len(readings) == 2
        assert {name for reading in readings for name in (reading.get("wit") or "").split()} <= witnesses
    assert {"dismayed", "saddened"} <= {reading.text for app in apps for reading in app}


def test_the_words_of_a_passage_are_whole() -> None:
    root = parsed(affair(TEXTS))
    (passage,) = [held for held in root.iter(f"{TEI}p") if held.get("cert")]
    words = "".join(text for text in passage.itertext() if text not in ("saddened", "dismayed", "pier and", "pier, and"))
    assert "by the <plan> to close the ferry & the" in words


# Nothing, one word and a cut in three papers, against a fourth that prints most.
WROTE = "Ruth Ansah wrote to Piers Lomax: “"
WITNESSES = {
    "a.txt": f"{WROTE}I am told the plan to close the old ferry was made without one word to the crews of Norwick.”",
    "b.txt": f"{WROTE}I am told that the plan to close the old ferry was made without a word to the crews of Norwick.”",
    "c.txt": f"{WROTE}I am told the plan to close the ferry was made … to the crews of Norwick.”",
}


def text_of(passage: ElementTree.Element, key: str) -> str:
    """Read one witness's words out of a passage, as parallel segmentation says: at each `app` the reading that names it."""
    words = passage.text or ""
    for held in passage:
        if held.tag == f"{TEI}app":
            (reading,) = [each for each in held if key in (each.get("wit") or "").split()]
            words += "".join(reading.itertext())
        words += held.tail or ""
    return " ".join(words.split())


def test_each_witness_can_be_read_out_of_the_apparatus() -> None:
    root = parsed(affair(WITNESSES))
    (passage,) = [held for held in root.iter(f"{TEI}p") if held.get("cert")]
    printed = [text.partition("“")[2].rstrip(".”") for text in WITNESSES.values()]
    assert [text_of(passage, f"#w{number}") for number in (1, 2, 3)] == [printed[0], printed[1], printed[2].replace("… ", "")]
    assert [gap.get("reason") for gap in passage.iter(f"{TEI}gap")] == ["cut"]


@pytest.mark.parametrize("texts", [TEXTS, WITNESSES])
def test_the_apparatus_keeps_the_rules_of_tei_p5(texts: dict[str, str]) -> None:
    root = parsed(affair(texts))
    listed = [f"#{held.get(ID)}" for held in root.iter(f"{TEI}witness")]
    assert len(set(listed)) == len(listed) == len(texts)
    for app in root.iter(f"{TEI}app"):
        tags = [held.tag.removeprefix(TEI) for held in app]
        assert tags[0] == "lem"
        assert set(tags[1:]) == {"rdg"}
        named = [name for held in app for name in (held.get("wit") or "").split()]
        assert len(set(named)) == len(named)
        assert set(named) <= set(listed)
        assert not (app.text or "").strip()


def test_a_misprint_of_one_witness_alone_is_no_variation() -> None:
    lone = {"a.txt": "Ruth Ansah wrote to Piers Lomax: “I wsa dismayed by the plan to close the ferry.”"}
    root = parsed(affair(lone))
    assert [held.text for held in root.iter(f"{TEI}sic")] == ["wsa"]
    assert not list(root.iter(f"{TEI}app"))


def test_signs_that_xml_cannot_hold_are_replaced() -> None:
    broken = {name: text.replace("ferry", "fer\x0cry\x00") for name, text in TEXTS.items()}
    assert parsed(affair(broken)) is not None


def test_an_affair_without_letters_is_still_a_document() -> None:
    assert "No letter could be rebuilt" in write(cast.empty())
    assert parsed(write(cast.empty())) is not None


def test_it_says_of_itself_that_it_is_rebuilt() -> None:
    assert "nobody wrote it in this form" in write(cast.full())
    assert "(rebuilt)" in write(cast.full())


def test_the_order_of_rows_changes_nothing() -> None:
    review = cast.full()
    assert write(review) == write(evolve(review, papers=review.papers[::-1], people=review.people[::-1]))
