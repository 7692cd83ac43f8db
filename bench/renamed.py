"""An annotated affair in, the same affair out with every name replaced by another, one to one, and every offset moved with it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Any

import attrs

from bench.shapes import GoldAffair, GoldReport, Party
from evenhand.core.values import Span

HONORIFICS = frozenset(("Mr Mrs Ms Miss Sir Dame Lord Lady Queen King Prince Princess Dr Cllr Councillor Deputy Senator The").split())


def common_words(texts: Iterable[str]) -> set[str]:
    """Return every word that stands in lower case somewhere: such a word is no name of its own ("council", "office")."""
    return {word for text in texts for word in re.findall(r"\b[a-z][\w’'-]*", text)}


def proper(name: str, common: set[str]) -> list[str]:
    """Return the words of a name that are nobody else's: no title, no number, no word of the language.

    >>> proper("Sir Alan Dunne II", {"sir"}), proper("Norwick County Council", {"county", "council"})
    (['Alan', 'Dunne'], ['Norwick'])
    """
    words = re.findall(r"[^\W\d_][\w’'-]*", name)
    telling = [word for word in words if word[0].isupper() and word.lower() not in common]
    return [word for word in telling if word not in HONORIFICS and not re.fullmatch("[IVX]+", word)]


@attrs.frozen
class Names:
    """Names to be given: given names by gender, surnames, places and outlets, none of which the affair has."""

    given: dict[str, tuple[str, ...]]
    surnames: tuple[str, ...]
    places: tuple[str, ...]
    outlets: tuple[str, ...]
    parties: tuple[str, ...]


def names_of(affairs: Iterable[GoldAffair], genders: dict[str, str], common: set[str]) -> Names:
    """Collect names from other annotated affairs; `genders` is the gender of a full name, where it is known."""
    given: dict[str, list[str]] = {"m": [], "f": []}
    surnames, places, outlets, parties = [], [], [], []
    for affair in affairs:
        for party in affair.parties.values():
            words = proper(party.names[0], common)
            if party.kind == "person" and len(words) == 2:
                given[genders.get(party.names[0], "m")].append(words[0])
                surnames.append(words[1])
            elif party.kind == "org" and words and "Council" in party.names[0]:
                places.append(words[0])
            elif party.kind == "party" and words:
                parties.append(words[0])
            elif party.kind == "outlet":
                outlets.append(party.names[0])
    return Names({key: unique(found) for key, found in given.items()}, unique(surnames), unique(places), unique(outlets), unique(parties))


def unique(found: Iterable[str]) -> tuple[str, ...]:
    """Return each once, in order."""
    return tuple(dict.fromkeys(found))


def one_to_one(parties: Iterable[Party], genders: dict[str, str], names: Names, common: set[str], turn: int) -> dict[str, str]:
    """Return what each name of the parties becomes; `turn` gives another map from the same names."""
    becomes: dict[str, str] = {}
    used: set[str] = set()
    stock = {"places": names.places, "surnames": names.surnames, "outlets": names.outlets, **names.given}
    stock["parties"] = names.parties or names.places

    def give(old: str, kind: str) -> None:
        if old in becomes:
            return
        choice = stock[kind]
        start = (turn * 7 + len(becomes)) % len(choice)
        new = next(name for name in (*choice[start:], *choice[:start]) if name not in used and name not in becomes)
        used.add(new)
        becomes[old] = new

    for party in sorted(parties, key=lambda party: ("outlet", "person").index(party.kind) if party.kind in ("outlet", "person") else 2):
        if party.kind == "outlet":
            for name in party.names:
                give(name, "outlets")
        elif party.kind == "person":
            rename_person(party, genders.get(party.names[0], "m"), becomes, give, common)
        else:
            for word in (word for name in party.names for word in proper(name, common)):
                give(word, "parties" if party.kind == "party" else "places")
    return becomes


def rename_person(party: Party, gender: str, becomes: dict[str, str], give: Any, common: set[str]) -> None:
    """Give a person another given name and surname; a short form ("Marge") stays the beginning of the long one."""
    for name in sorted(party.names, key=len, reverse=True):
        *given, last = proper(name, common) or [""]
        if last:
            give(last, "surnames" if given or " " not in name.strip() else gender)
        for word in given:
            longer = next((old for old in becomes if old.startswith(word) and old != word), None)
            if longer and word not in becomes:
                becomes[word] = becomes[longer][: len(word)]
            give(word, gender)


def rename(affair: GoldAffair, becomes: dict[str, str]) -> GoldAffair:
    """Replace every name, in texts and parties, and move every span with the text.

    >>> report = GoldReport("a.txt", "Ms Harte met Ms Harte.", lookalikes=(Span(16, 21),))
    >>> new = rename(GoldAffair("three", "a", (report,)), {"Harte": "Oldcastle"}).reports[0]
    >>> new.text, new.lookalikes[0].words(new.text)
    ('Ms Oldcastle met Ms Oldcastle.', 'Oldcastle')
    """
    longest_first = sorted(becomes, key=len, reverse=True)
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first) + r")(?!\w)")

    def new_words(text: str) -> str:
        return pattern.sub(lambda match: becomes[" ".join(match[0].split())], text)

    reports = tuple(moved(report, new_words(report.text), shifts(pattern, becomes, report.text)) for report in affair.reports)
    parties = {key: attrs.evolve(party, names=tuple(map(new_words, party.names))) for key, party in affair.parties.items()}
    return attrs.evolve(affair, name=f"{affair.name} renamed", reports=reports, parties=parties)


def shifts(pattern: re.Pattern[str], becomes: dict[str, str], text: str) -> list[tuple[int, int]]:
    """Return by how much the text after each place has moved, in order of the places."""
    moves = [(0, 0)]
    for match in pattern.finditer(text):
        moves.append((match.end(), moves[-1][1] + len(becomes[" ".join(match[0].split())]) - len(match[0])))
    return moves


def moved(report: GoldReport, text: str, moves: list[tuple[int, int]]) -> GoldReport:
    """Return a report with its new text and every span in it moved."""
    places = [place for place, _ in moves]

    def move(value: Any) -> Any:
        if isinstance(value, Span):
            return Span(*(at + moves[bisect_right(places, at) - 1][1] for at in (value.start, value.end)))
        if isinstance(value, tuple):
            return tuple(map(move, value))
        if attrs.has(type(value)):
            return attrs.evolve(value, **{field.name: move(getattr(value, field.name)) for field in attrs.fields(type(value))})
        return value

    whole: GoldReport = move(attrs.evolve(report, paper=None))
    return attrs.evolve(whole, text=text)
