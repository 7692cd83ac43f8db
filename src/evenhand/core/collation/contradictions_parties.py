"""The parties and seats that papers print beside people's names in, pairs that give one person two of them out."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from attrs import frozen

from evenhand.core.cast import Member
from evenhand.core.collation.contradictions_folder import Folder
from evenhand.core.collation.contradictions_model import Told
from evenhand.core.collation.contradictions_pairs import Clash, neighbours
from evenhand.core.values import Place, Span

_PARTIES = {
    "Labour": r"Labour|Labor|Lab",
    "Conservative": r"Conservatives?|Tory|Tories|Con",
    "Liberal Democrat": r"Liberal Democrats?|Lib ?Dems?|LD",
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
    "Republican": r"Republicans?|GOP|R",
    "Democrat": r"Democrats?|Democratic|D",
    "independent": r"[Ii]ndependent|Ind",
}
_PARTY = "|".join(rf"(?P<p{number}>{words})" for number, words in enumerate(_PARTIES.values()))
_NAMES = tuple(_PARTIES)
_POSTS = (
    r"(?:(?:[a-z]+\s){0,2}(?:MPs?|MSP|MLA|MS|AM|TD|MEP|MLC|[Cc]ouncill?or|Cllr|Cr|[Ll]eader|[Ss]enator|Sen\.?|Rep\.?|Gov\.?|[Cc]andidate|member|"
    r"spokes(?:man|woman|person)|[Mm]ayor|[Cc]ommissioner|peer|backbencher|Deputy)\s)"
)
_BEFORE = re.compile(rf"(?<![\w’'-])(?:{_PARTY})['’]?s?\s{_POSTS}?(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Cllr|Cr)\s)?\Z")
_BEHIND = re.compile(rf",?\s(?:\(|an?\s|the\s|who is an?\s)?(?:{_PARTY})(?:\)|-[A-Z]|,|\.|\s(?=MPs?\b|TD\b|[Cc]ouncill?or\b|[Ss]enator\b|member\b|who\b))")
_LETTER = re.compile(r"[RD]|Lab|Con|LD|Ind")
# Who has changed sides was of both.
_CHANGED = re.compile(r"\b(?:former(?:ly)?|ex-|defect\w+|switched|crossed the floor|suspended|expelled|then|now sits|turned)\b", re.I)
_REACH = 70


@frozen(eq=False)
class Stands:
    """The party given to somebody at a place."""

    told: Told
    member: Member


def clash_parties(folder: Folder) -> Iterator[Clash]:
    """Compare, for each person, every party printed beside the name."""
    held: dict[Hashable, list[Stands]] = {}
    for name in folder.readings:
        for each in _tellings(name, folder):
            held.setdefault(each.member.id, []).append(each)
    for one, other in neighbours(held):
        if one.told.place.paper != other.told.place.paper:
            why = "one person is not of two parties at once"
            yield Clash("office", f"party of {folder.cast.name(one.member)}", one.told, other.told, why)


def _tellings(name: str, folder: Folder) -> Iterator[Stands]:
    paper = folder.papers[name]
    for mention in folder.readings[name].mentions:
        member = folder.cast.member(name, mention.entity)
        if mention.kind != "person" or member is None or member.kind != "person":
            continue
        start = max(0, mention.span.start - _REACH)
        before = _BEFORE.search(paper.text, start, mention.span.start)
        behind = _BEHIND.match(paper.text, mention.span.end)
        for found in filter(None, (before, behind)):
            party = next(_NAMES[int(key[1:])] for key, words in found.groupdict().items() if words)
            # A letter stands for a party only where it is set behind a name.
            if found is before and _LETTER.fullmatch(found[0].split()[0]):
                continue
            if _CHANGED.search(paper.text, start, min(mention.span.end + _REACH, paper.body_end)):
                continue
            place = Span(min(found.start(), mention.span.start), max(found.end(), mention.span.end))
            yield Stands(Told(Place.of(name, place), place.words(paper.text), party), member)
