"""Offers as each paper tells them in, pairs that make two different things of one offer, or of its answer, out."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator

from attrs import frozen

from evenhand.core.cast import Cast, Member
from evenhand.core.collation.contradictions_model import Told
from evenhand.core.collation.contradictions_pairs import Clash, neighbours
from evenhand.core.collation.contradictions_words import content
from evenhand.core.papers import Paper
from evenhand.core.reading import Ask, Reading
from evenhand.core.values import Place

# What can be offered, by kinds of which one is not the other.
_THINGS = {
    "a dialogue": r"dialogues?|discussions?|talks|conversations?|correspondence|exchange of views|consultations?",
    "a meeting": r"meetings?|appointments?|audiences?|sit-down|face[- ]to[- ]face|summit|"
    r"round ?table|meet(?! (?:the|its|half|all|any) (?:cost|bill|shortfall))",
    "a visit": r"visits?|tour|site visit|inspection|come and (?:see|look)",
    "advice": r"advice|guidance|expertise|help|assistance|support|advise|second opinion",
    "put in touch": r"put (?:\w+ ){1,4}in touch|introduc\w+",
    "a loan": r"loans?|lend|interest-free|repayable|bridging finance",
    "a grant": r"grants?|donations?|donate|gift|free of charge",
    "money": r"(?:£|\$|€)\s?\d[\d.,]*\s?(?:m|bn|k|million|billion)?|money|cash|funding|funds|contribution|match(?:ed)? funding",
    "a telephone call": r"(?:tele)?phone calls?|ring|video call|conference call",
    "a survey": r"surveys?|independent review|audit|feasibility study",
    "an apology": r"apolog\w+",
    "a job": r"jobs?|seat on|place on the board|directorship",
    "a lease": r"leases?|rent-free|peppercorn|tenancy",
    "a sale": r"sell|sale|buy|purchase",
}
_THING = re.compile("|".join(rf"(?P<k{number}>\b(?:{words}))(?!\w)" for number, words in enumerate(_THINGS.values())), re.I)
_KEYS = tuple(_THINGS)
# Kinds that say more or less of the same: no contradiction between these.
_ALIKE = ({"advice", "put in touch"}, {"advice", "a dialogue"}, {"money", "a grant"}, {"money", "a loan"}, {"a meeting", "a visit"},
          {"advice", "a survey"}, {"a dialogue", "put in touch"}, {"a meeting", "a telephone call"})  # fmt: skip


@frozen(eq=False)
class Offered:
    """An offer as one paper tells it: who makes it, to whom, and what kind of thing it is told to be."""

    told: Told
    kind: str
    by: Member | None
    to: Member | None
    act: frozenset[str]
    paper: str


def clash_offers(papers: Iterable[Paper], readings: Iterable[Reading], cast: Cast) -> Iterator[Clash]:
    """Compare the offers of one person to one other, and the answers that each got."""
    held = {paper.id: paper for paper in papers}
    offers: dict[Hashable, list[Offered]] = {}
    for reading in readings:
        for ask in reading.asks:
            offered = _offered(held[reading.paper], ask, cast) if ask.kind == "offer" and not ask.negated else None
            if offered is not None and offered.by is not None:
                offers.setdefault(offered.by.id, []).append(offered)
    for one, other in neighbours(offers):
        if _differ(one, other) and cast.may_be_same(one.to, other.to) and len(one.act & other.act) >= _shared_needed(one, other):
            yield Clash(
                "offer",
                f"what {cast.name(one.by) if one.by else 'the offer'} offered",
                one.told,
                other.told,
                "one offer told of the same parties",
            )


def _offered(paper: Paper, ask: Ask, cast: Cast) -> Offered | None:
    words = paper.text[ask.span.start : ask.span.end]
    found = _THING.search(words)
    if found is None:
        return None
    kind = _KEYS[int((found.lastgroup or "k0")[1:])]
    start = ask.span.start + found.start()
    return Offered(
        Told(Place(paper.id, start, ask.span.start + found.end()), found[0], kind),
        kind,
        cast.member(paper.id, ask.by),
        cast.member(paper.id, ask.to),
        content(words) - content(found[0]),
        paper.id,
    )


def _differ(one: Offered, other: Offered) -> bool:
    return one.kind != other.kind and {one.kind, other.kind} not in _ALIKE


def _shared_needed(one: Offered, other: Offered) -> int:
    """Two tellings of one offer share words of what it is about; the recipient named in both is one ground already."""
    return 1 if one.to is not None and other.to is not None else 2
