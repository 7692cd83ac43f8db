"""The parties and seats that papers print beside people's names in, pairs that give one person two of them out."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from attrs import frozen

from evenhand.core.cast import Member
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import Clash, neighbours
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

_PARTIES = {
    "Labour": r"Labour|Labor",
    "Conservative": r"Conservatives?|Tory|Tories",
    "Liberal Democrat": r"Liberal Democrats?|Lib ?Dems?",
    "Green": r"Greens?",
    "SNP": r"SNP|Scottish National Party",
    "Plaid Cymru": r"Plaid(?: Cymru)?",
    "Reform": r"Reform(?: UK)?",
    "UKIP": r"UKIP|Ukip",
    "Fianna Fáil": r"Fianna Fáil",
    "Fine Gael": r"Fine Gael",
    "Sinn Féin": r"Sinn Féin",
    "DUP": r"DUP|Democratic Unionist",
    "SDLP": r"SDLP",
    "Liberal": r"Liberals?",
    "National": r"Nationals?",
    "Republican": r"Republicans?|GOP",
    "Democrat": r"Democrats?|Democratic",
    "independent": r"[Ii]ndependent",
}
_NAMES = tuple(_PARTIES)
_PARTY = re.compile("|".join(rf"(?<![\w-])(?P<p{number}>{words})(?![\w-])" for number, words in enumerate(_PARTIES.values())))
# A letter stands for a party only right behind a name: "Ann Hale, R-Delmar County", "Ann Hale (Lab)".
_LETTERS = {"R": "Republican", "D": "Democrat", "Lab": "Labour", "Con": "Conservative", "LD": "Liberal Democrat"}
_BEHIND = re.compile(r",\s(?P<us>[RD])-[A-Z]|\s\((?P<uk>Lab|Con|LD)\)")
# Who has changed sides was of both.
_CHANGED = re.compile(
    r"\b(?:former(?:ly)?|ex-|defect\w+|switched|crossed the floor|suspended|expelled|then|now sits|turned|one-time)\b", re.I
)
_REACH = 60


@frozen(eq=False)
class Stands:
    """The party given to somebody at a place."""

    told: Told
    member: Member


def clash_parties(folder: Folder) -> Iterator[Clash]:
    """Compare, for each person, every party printed with the name."""
    held: dict[Hashable, list[Stands]] = {}
    for each in _tellings(folder):
        text, place = folder.papers[each.told.place.paper].text, each.told.place
        if not _CHANGED.search(text, max(0, place.start - _REACH), place.end + _REACH):
            held.setdefault(each.member.id, []).append(each)
    for one, other in neighbours(held):
        if one.told.place.paper != other.told.place.paper:
            what = f"party of {folder.cast.name(one.member)}"
            yield Clash("office", what, one.told, other.told, "one person is not of two parties at once")


def _tellings(folder: Folder) -> Iterator[Stands]:
    """Yield the parties in the posts printed of each person, and those that a letter behind the name stands for."""
    for member in folder.cast.members:
        for row in member.posts if member.kind == "person" else ():
            found = _PARTY.search(row.title) if row.paper in folder.papers else None
            if found is not None:
                place = Place(row.paper or "", row.start or 0, row.end or 0)
                party = _NAMES[int(str(found.lastgroup)[1:])]
                yield Stands(Told(place, place.span.words(folder.papers[place.paper].text), party), member)
    for name, reading in folder.readings.items():
        for mention in reading.mentions:
            named, letter = folder.cast.member(name, mention.entity), _BEHIND.match(folder.papers[name].text, mention.span.end)
            if named is not None and letter is not None:
                place = Place(name, mention.span.start, letter.end())
                yield Stands(Told(place, place.span.words(folder.papers[name].text), _LETTERS[letter["us"] or letter["uk"]]), named)
