"""One remark that two papers print in other words."""

from __future__ import annotations

import pytest

from evenhand.core.papers import Paper
from evenhand.core.reading import read
from evenhand.core.review import compose


def kinds(*texts: str) -> list[str]:
    """The kind of each real contradiction between these reports."""
    papers = [Paper(f"{at}.txt", (f"{at}.txt",), "", "text", text) for at, text in enumerate(texts)]
    rows = compose("an affair", papers, [read(paper) for paper in papers]).contradictions
    return [row.kind for row in rows if row.apparent is None]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We will not close a single ward,” Una Prask told nurses.", "“We will not close a single bed,” said Una Prask."),
        ("“I would sooner swim to Lorne than sell it,” Una Prask said.", "“I'd sooner walk to Lorne than sell it,” Una Prask said."),
        ("“That boat has cost us a fortune in paint,” Una Prask said.", "Una Prask said: “That boat's cost us a fortune in lawyers.”"),
    ],
)
def test_one_remark_is_printed_in_two_ways(one: str, other: str) -> None:
    assert kinds(one, other) == ["wording"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Short forms, misprints and words of one meaning turn nothing.
        ("“We will not shut a single ward,” Una Prask told nurses.", "“We won't close a single ward,” said Una Prask."),
        ("“That boat cost us a fortune in varnish,” Una Prask said.", "“That boat cost us a fortune in varnnish,” Una Prask said."),
        # A name may be printed in full or in short.
        ("“They will never sell Castle Point,” Una Prask said.", "“They will never sell Old Haven,” Una Prask said."),
        # Two people may use one turn of phrase.
        ("“We will not close a single ward,” Una Prask told nurses.", "“We shall never close our single school,” said Rory Gault."),
        # A longer quotation goes on where a shorter ends.
        (
            "“We will not close a single ward,” Una Prask said.",
            "“We will not close a single ward while I sit here,” Una Prask said.",
        ),
    ],
)
def test_a_remark_is_the_same_in_other_spelling(one: str, other: str) -> None:
    assert kinds(one, other) == []
