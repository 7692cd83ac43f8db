"""Letters made as copies, in a draw: which of them are copies of any letter there."""

from __future__ import annotations

from bench.campaigns import find_copied
from bench.mailings import Sent


def sent(kind: str, *paragraphs: str) -> Sent:
    return Sent("\n\n".join(["Dear Minister,", *paragraphs, "Regards,", "Ann Osei"]), 0, kind)


WHOLE = ("Keep the lido open.", "It pays its way.", "I ask you to vote against.")


def test_a_letter_is_a_copy_where_another_holds_all_its_text_and_more() -> None:
    merged = sent("merged", f"As a resident of Osei Ward I am one of those concerned. {WHOLE[0]}", *WHOLE[1:])
    added = sent("added", *WHOLE[:1], "My aunt swims there.", *WHOLE[1:])
    assert list(find_copied([merged, added])) == [(0, True)]


def test_a_letter_is_no_copy_where_the_only_other_one_leaves_a_paragraph_out() -> None:
    assert list(find_copied([sent("copy", *WHOLE), sent("dropped", *WHOLE[::2])])) == [(0, False)]


def test_a_letter_is_no_copy_of_itself() -> None:
    assert list(find_copied([sent("copy", *WHOLE)])) == [(0, False)]
