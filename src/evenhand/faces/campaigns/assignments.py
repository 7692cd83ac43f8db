"""Answers of an index in, plain lines and published JSON out: which campaign a letter joins, why, and on the ground of which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

from evenhand import __version__
from evenhand.core.campaigns import Constraint, Sign
from evenhand.core.campaigns.assigning import Assignment
from evenhand.core.papers import Paper
from evenhand.core.values import Place, Span
from evenhand.faces.campaigns.words import say_signs
from evenhand.faces.wording import PROPOSAL, count, one_line

SCHEMA = 1
"""The version of the published form of answers."""
_SHOWN = 100
_DECISIONS = {"together": "are one campaign", "apart": "never stand together", "not part of it": "stands apart from the campaign of"}


def show_answer(letter: Paper, found: Assignment, signs: tuple[Sign, ...]) -> Iterator[str]:
    """Write where a letter stands, and below it the words that speak for it and what is to be read.

    >>> letter = Paper("a.txt", (), "", "text", "Keep the pool open.")
    >>> for line in show_answer(letter, Assignment("a.txt", 3, 1.0, 0.0, "same text", (Span(0, 13),), 12, "b.txt"), ()): print(line)
    a.txt  campaign 3 of 12 letters, as b.txt: same text; holds 100% of it, 0% of its words are its own
      shared: “Keep the pool”
    """
    yield f"{one_line(letter.id)}  {say_assignment(found)}"
    if found.evidence:
        yield f"  shared: {', '.join(f'“{_words(letter, span)}”' for span in found.evidence)}"
    if signs and not (found.label is None and len(signs) == 1):
        places = [_words(letter, place.span) for sign in signs for place in sign.places[:2]]
        yield f"  to be read: {say_signs(signs)}{''.join(f'; “{words}”' for words in dict.fromkeys(places[:4]))}"


def say_assignment(found: Assignment) -> str:
    """Write which campaign a letter joins, how much of it it holds, and why.

    >>> say_assignment(Assignment("a", None, 0.0, 1.0, "on its own"))
    'on its own'
    """
    if found.label is None and not found.like:
        return found.reason
    where = f"campaign {found.label} of {count(found.letters, 'letter')}" if found.label is not None else "on its own so far"
    like = f", as {one_line(found.like)}" if found.like else ""
    return f"{where}{like}: {found.reason}; holds {found.containment:.0%} of it, {found.own_share:.0%} of its words are its own"


def _words(letter: Paper, span: Span) -> str:
    words = one_line(span.words(letter.text))
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"


def show_summary(answers: Sequence[tuple[Assignment, tuple[Sign, ...]]], joined: Set[str], added: bool, there: int) -> str:
    """Write how many letters stand in a campaign, and how many are to be read.

    Args:
        answers: where each letter stood when it came, and why it is to be read.
        joined: the ids of those that stand in a campaign now; of these, one that was on its own is not read for that.
        added: whether they were taken in; `there` is how many the index held before.

    >>> first, second = Assignment("a", None, 0, 1, ""), Assignment("b", 1, 1.0, 0.0, "same text")
    >>> show_summary([(first, (Sign("on its own"),)), (second, ())], {"a", "b"}, True, 0)
    '2 letters taken in: 2 of campaigns, 0 on their own; 0 to be read.'
    """
    new = f", {len(answers) - there:,} taken in and {there:,} there already" if there else " taken in"
    done = new if added else " looked up, none taken in"
    standing = sum(found.letter in joined for found, _ in answers)
    read = sum(any(sign.kind != "on its own" or found.letter not in joined for sign in signs) for found, signs in answers)
    where = f"{standing:,} of campaigns, {len(answers) - standing:,} on their own"
    return f"{count(len(answers), 'letter')}{done}: {where}; {read:,} to be read."


def show_held(letters: int, campaigns: Iterable[tuple[int, int, str]], decisions: dict[int, Constraint]) -> Iterator[str]:
    """Write what an index holds: its campaigns by size, and what people decided."""
    rows = list(campaigns)
    yield f"{count(letters, 'letter')} in {count(len(rows), 'campaign')} and on their own."
    for label, size, first in rows:
        yield f"  campaign {label}: {count(size, 'letter')}, the first {one_line(first)}"
    for number, made in decisions.items():
        one, other = (one_line(name) for name in made.letters)
        what = f"{one} and {other} {_DECISIONS[made.kind]}" if made.kind != "not part of it" else f"{one} {_DECISIONS[made.kind]} {other}"
        yield f"  decision {number}: {what}; {one_line(made.by)}: {one_line(made.why)}"
    yield PROPOSAL


def answers_fields(answers: Iterable[tuple[Paper, Assignment | None, tuple[Sign, ...], str]]) -> dict[str, Any]:
    """Return the published form: each letter with where it stands, or with the problem that kept it out."""
    return {"evenhand": __version__, "schema": SCHEMA, "letters": [_answer(*one) for one in answers]}


def _answer(letter: Paper, found: Assignment | None, signs: tuple[Sign, ...], problem: str) -> dict[str, Any]:
    return {
        "id": letter.id,
        "text": letter.text,
        "problem": problem or None,
        "assignment": None if found is None else _assignment(found),
        "signs": [{"kind": sign.kind, "places": [_span(place) for place in sign.places]} for sign in signs],
    }


def _assignment(found: Assignment) -> dict[str, Any]:
    return {
        "campaign": found.label,
        "letters": found.letters,
        "like": found.like or None,
        "containment": found.containment,
        "own_share": found.own_share,
        "reason": found.reason,
        "evidence": [_span(span) for span in found.evidence],
        "added": [_span(span) for span in found.added],
    }


def _span(span: Span | Place) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
