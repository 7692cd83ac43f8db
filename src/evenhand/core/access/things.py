"""What is asked, offered and answered over all papers in, the things of which cases can be set side by side out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import define, field

from evenhand.core.access.phrases import is_like, kind_of, says_same, sentence_at
from evenhand.core.cast import Cast, Member
from evenhand.core.cast.member import plain
from evenhand.core.letters import OpenRow, Source
from evenhand.core.letters.wording import likeness, telling
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

# So many things are looked through for what one ask wants.
_MOST = 200
# The share of quoted words that makes them the first offer's.
_MOSTLY = 0.6
_QUOTED = re.compile(r"[“\"‘']([^”\"’]{8,})")

_NAMED = re.compile(r"\b[A-Z][\w’'-]*")
_LENT = re.compile(
    r"\b(?:lend|lent|lending|loan\w*|borrow\w*|second(?:ed|ing|ment)|assign\w*|deploy\w*|suppl(?:y|ied)|for \w+ (?:weeks|months))\b",
    re.IGNORECASE,
)
_NUMBERS = telling("one two three four five six seven eight nine ten dozen hour morning afternoon days weeks months years time half")


@define(eq=False)
class Thing:
    """One thing that somebody has to give: the offers of it, and the asks for the same by others."""

    kind: str
    by: Member
    offers: list[OpenRow] = field(factory=list)
    asks: list[OpenRow] = field(factory=list)
    words: frozenset[str] = frozenset()

    @property
    def is_shared(self) -> bool:
        """Whether others than the one to whom it was offered are told of: it was asked for, or offered to several."""
        offered = {row.to_person for row in self.offers}
        return len(offered | {row.by_person for row in self.asks}) > 1

    @property
    def places(self) -> tuple[Place, ...]:
        """Where it is offered, the fullest wording first."""
        return tuple(place for row in self.offers for place in row.places)


def words_at(texts: Mapping[str, str], place: Place) -> str:
    """Return the words of a place."""
    return place.span.words(texts[place.paper])


def find_things(rows: Sequence[OpenRow], sources: Sequence[Source], cast: Cast) -> list[Thing]:
    """Return each thing that is offered to somebody by somebody known, with the asks of others for the same, in the order of the offers."""
    texts = {source.paper.id: source.paper.text for source in sources}
    outlets = {plain(source.paper.outlet) for source in sources if source.paper.outlet}
    by_giver: dict[str, list[Thing]] = {}
    for row in rows:
        _take_offer(row, by_giver.setdefault(row.by_person or "", []), texts, cast)
    things = [thing for row in by_giver.values() for thing in row]
    by_paper: dict[str, list[Thing]] = {}
    for thing in things:
        for paper in dict.fromkeys(place.paper for place in thing.places):
            by_paper.setdefault(paper, []).append(thing)
    roles = _roles(cast)
    of_roles = [thing for thing in things if thing.by.key in roles]
    for row in rows:
        by, to = cast.called(row.by_person), cast.called(row.to_person)
        if row.kind == "ask" and by is not None and not any(plain(name) in outlets for name in by.names):
            near = [*by_giver.get(row.to_person or "", ()), *(thing for place in row.places for thing in by_paper.get(place.paper, ()))]
            near += of_roles if to is not None and to.kind == "role" else []
            chosen = _asked_for(row, list(dict.fromkeys(near))[:_MOST], texts, cast, roles)
            if chosen is not None:
                chosen.asks.append(row)
    return things


def _take_offer(row: OpenRow, things: list[Thing], texts: Mapping[str, str], cast: Cast) -> None:
    by = cast.called(row.by_person)
    kinds = [kind for place in row.places if (kind := kind_of(words_at(texts, place))) is not None]
    if row.kind != "offer" or by is None or row.to_person is None or by.kind in ("outlet", "document") or not kinds:
        return
    kind = "meeting" if "meeting" in kinds else "deal"
    words = _telling(row, texts)
    same = next((thing for thing in things if _is_same(thing, by, kind, row, words)), None)
    if same is not None and row.letter is None and _is_retold(row, same, texts):
        return
    if same is None:
        same = Thing(kind, by)
        things.append(same)
    same.offers.append(row)
    same.words |= words


def _is_same(thing: Thing, by: Member, kind: str, row: OpenRow, words: frozenset[str]) -> bool:
    """Say whether an offer is of a thing: by the same, of the same kind, and to the same or in much the same words."""
    return (
        thing.by is by
        and thing.kind == kind
        and (any(one.to_person == row.to_person for one in thing.offers) or is_like(thing.words, words))
    )


def _is_retold(row: OpenRow, thing: Thing, texts: Mapping[str, str]) -> bool:
    """Say whether an offer to another is only the first one's words, quoted to whoever is told of them."""
    if any(one.to_person == row.to_person for one in thing.offers):
        return False
    quoted = [telling(found) for place in row.places for found in _QUOTED.findall(words_at(texts, place))]
    return any(len(words & thing.words) > 1 and likeness(words, thing.words) > _MOSTLY for words in quoted)


def _telling(row: OpenRow, texts: Mapping[str, str]) -> frozenset[str]:
    return frozenset(word for place in row.places for word in telling(words_at(texts, place)))


def _asked_for(
    row: OpenRow, things: Sequence[Thing], texts: Mapping[str, str], cast: Cast, roles: Mapping[str, Sequence[str]]
) -> Thing | None:
    """Return the thing of which an ask wants the same: put to the same, by somebody else, and said to be the same or in like words."""
    words, kinds = _telling(row, texts), {kind_of(words_at(texts, place)) for place in row.places}
    same = any(says_same(words_at(texts, place)) for place in row.places)
    fits = [thing for thing in things if _may_want(row, thing, texts, cast, roles) and (is_like(thing.words, words) or same)]
    return max(fits, key=lambda thing: (thing.kind in kinds, len(thing.words & words), len(thing.places)), default=None)


def _may_want(row: OpenRow, thing: Thing, texts: Mapping[str, str], cast: Cast, roles: Mapping[str, Sequence[str]]) -> bool:
    """Say whether an ask may be for a thing by its parties: put to whoever has it, or to nobody told, and not by whoever has it.

    One by somebody to whom it was offered must be put to whoever has it: a reply to an offer asks for many things.
    """
    to, by = cast.called(row.to_person), cast.called(row.by_person)
    if by is None or by is thing.by or by.kind in ("outlet", "document", "party"):
        return False
    if any(one.to_person == by.id for one in thing.offers):
        return to is thing.by
    if to is not None:
        return cast.may_be_same(to, thing.by) or (to.kind == "role" and _is_post_of(to, thing.by, roles))
    return any(_names(thing.by, words_at(texts, _around(texts, place))) for place in row.places) or says_same(
        words_at(texts, row.places[0])
    )


def _roles(cast: Cast) -> dict[str, list[str]]:
    """Return the names of posts printed with a name, by the surname that ends them: "Minister of State Ann Hale"."""
    found: dict[str, list[str]] = {}
    for name in (name for member in cast.members if member.kind == "role" for name in member.names):
        found.setdefault(plain(name.split()[-1]), []).append(name)
    return found


def _is_post_of(role: Member, holder: Member, roles: Mapping[str, Sequence[str]]) -> bool:
    """Say whether a post without a name may be one that somebody holds: "the junior roads minister" and "Minister for Roads"."""
    words = telling(" ".join(role.names))
    titles = [telling(title) for title in (*holder.titles, *roles.get(holder.key, ()))]
    return any(likeness(words, title) >= 0.5 and len(words & title) > 1 for title in titles)


def _around(texts: Mapping[str, str], place: Place) -> Place:
    return Place.of(place.paper, sentence_at(texts[place.paper], place.span))


def _names(member: Member, words: str) -> bool:
    """Say whether words name someone by surname or by a post."""
    lower = words.lower()
    return any(name.split()[-1].lower() in lower for name in member.names) or any(title.lower() in lower for title in member.titles)


def content_of(thing: Thing, texts: Mapping[str, str]) -> frozenset[str]:
    """Return the telling words of what is offered, without names and numbers: what another paper may call the same thing by.

    There are none where it is a meeting itself: whoever was met had one, whatever it was about; people who are lent are no meeting.
    """
    if thing.kind == "meeting" and not any(_LENT.search(words_at(texts, place)) for place in thing.places):
        return frozenset()
    return frozenset(word for place in thing.places for word in telling(_NAMED.sub(" ", words_at(texts, place)))) - _NUMBERS


def offers_of(thing: Thing) -> Iterator[tuple[str, list[OpenRow]]]:
    """Yield each one to whom it was offered, with the offers made."""
    by_person: dict[str, list[OpenRow]] = {}
    for row in thing.offers:
        by_person.setdefault(row.to_person or "", []).append(row)
    yield from by_person.items()
