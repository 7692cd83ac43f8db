"""What all papers tell of who got, was refused or waits for something in, those who asked the same of one giver side by side out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from evenhand.core.access.joined import each_once
from evenhand.core.access.known import ASKED, CAME
from evenhand.core.access.model import SERVED, TOLD, UNSERVED, Attribute, Case, Comparison, Reason
from evenhand.core.access.requesters import body_key
from evenhand.core.access.treated.around import SEVERAL
from evenhand.core.access.treated.find import Finder
from evenhand.core.access.treated.told import UNTOLD, Treated, is_one
from evenhand.core.access.treated.words import MEANINGS
from evenhand.core.cast import Cast, Member
from evenhand.core.letters import Source
from evenhand.core.letters.wording import telling
from evenhand.core.values import Place

# Things that so many ask for and get that the word alone makes no two requests alike.
_COMMON = telling("money support help vote chance") | {MEANINGS["extension"]}
# In sentences so near two appeals are of one kind, where no more is told of either.
_BESIDE = 2
# How far behind a refusal its reason may be said, in characters.
_NEAR = 300


def read_treated(sources: Sequence[Source], cast: Cast) -> list[Treated]:
    """Return everybody whom the papers tell to have asked for something, to have got it, been refused it or to wait for it."""
    rows: list[Treated] = []
    for source in sources:
        begin = len(rows)
        found = Finder(source, cast).read()
        rows += [evolve(row, before=_moved(row.before, begin), pair=_moved(row.pair, begin)) for row in found]
    return rows


def _moved(number: int | None, by: int) -> int | None:
    return None if number is None else number + by


def find_treated(rows: Sequence[Treated], sources: Sequence[Source], cast: Cast, known: Iterable[Comparison]) -> list[Comparison]:
    """Return each thing of which the papers tell that one got it and another did not; those `known` otherwise are left out."""
    decided = [at for at, row in enumerate(rows) if row.heads or row.like]
    by_paper = {source.paper.id: source for source in sources}
    held = [{key for case in one.cases for key in _keys(case)} for one in known]
    kept: list[Comparison] = []
    for group in _groups(rows, decided, cast):
        one = _comparison(group, rows, by_paper, cast)
        if one is not None and not any(all(_keys(case) & keys for case in one.cases) for keys in held):
            kept.append(one)
            held.append({key for case in one.cases for key in _keys(case)})
    return kept


def _keys(case: Case) -> set[str]:
    return {key for key in (case.person, body_key(case.body or case.requester)) if key}


def _groups(rows: Sequence[Treated], decided: Sequence[int], cast: Cast) -> list[list[Treated]]:
    """Put together what is told of one thing: every pair that is alike stands in one group."""
    home = {at: at for at in decided}
    for number, at in enumerate(decided):
        for earlier in decided[:number]:
            if home[earlier] != home[at] and _is_alike(rows, at, earlier, cast):
                home = {one: home[earlier] if key == home[at] else key for one, key in home.items()}
    groups: dict[int, list[Treated]] = {}
    for at, key in home.items():
        groups.setdefault(key, []).append(rows[at])
    return [group for group in groups.values() if len(group) > 1]


def _is_alike(rows: Sequence[Treated], at: int, earlier: int, cast: Cast) -> bool:
    """Say whether two are told of one thing of one giver: by the same noun, or because a paper says that it is the same."""
    one, other = rows[at], rows[earlier]
    if one.pair is not None and one.pair == other.pair:
        return True
    if not _may_be_one_giver(one, other, cast):
        return False
    if one.before == earlier:
        return True
    shared = one.heads & other.heads
    if shared and is_one(one, other) and one.places[0].paper == other.places[0].paper:
        return True
    if shared and all(word.startswith(UNTOLD) for word in shared):
        return (
            (one.heads == shared or other.heads == shared)
            and one.places[0].paper == other.places[0].paper
            and abs(one.at - other.at) <= _BESIDE
        )
    if "asked" in (one.outcome, other.outcome):
        return (bool(shared - _COMMON) or (bool(shared) and (one.like or other.like))) and len(shared | (_all(one) & _all(other))) > 1
    near = one.places[0].paper == other.places[0].paper
    if near and not shared:
        shared = (one.heads & _all(other)) | (other.heads & _all(one))
    return bool(shared - _COMMON) or (bool(shared) and (_is_beside(one, other) or len(shared | (_all(one) & _all(other))) > 1))


def _is_beside(one: Treated, other: Treated) -> bool:
    return one.places[0].paper == other.places[0].paper and abs(one.at - other.at) <= _BESIDE


def _all(row: Treated) -> frozenset[str]:
    return row.heads | {MEANINGS.get(word, word) for word in row.words}


def _may_be_one_giver(one: Treated, other: Treated, cast: Cast) -> bool:
    if not one.giver or not other.giver or (one.by is None and other.by is None and not (_named(one) and _named(other))):
        return True
    if one.by is not None and other.by is not None and cast.may_be_same(one.by, other.by):
        return True
    words, others = (frozenset(body_key(row.giver).split()) for row in (one, other))
    titles = {word for row in (one, other) if row.by for title in row.by.titles for word in body_key(title).split()}
    return bool(words & others) or not _named(one) or not _named(other) or bool(titles & (words | others))


def _named(row: Treated) -> bool:
    """Say whether a giver is told by a name: "the board" may be any."""
    words = row.giver.removeprefix("The ").split()
    return any(word[:1].isupper() for word in words) and (len(words) > 1 or row.by is not None)


# Cases


def _comparison(group: Sequence[Treated], rows: Sequence[Treated], sources: dict[str, Source], cast: Cast) -> Comparison | None:
    givers = [row.by for row in group if row.by is not None]
    group = [evolve(row, who=full.who, member=full.member) for row in group for full in (_fullest(row, group),)]
    answered = [row for row in group if row.outcome != "asked"]
    told = [
        row for row in group if row.outcome != "asked" or not (SEVERAL.match(row.who.words) or any(is_one(row, one) for one in answered))
    ]
    cases = each_once([_case(row, group, rows, sources, cast) for row in told if not _is_giver(row, group)])
    paired = {_name(row, cast) for row in told if row.pair is not None}
    named = [
        case
        for case in cases
        if case.person or case.requester in paired or any(word[:1].isupper() for word in case.requester.removeprefix("The ").split())
    ]
    cases = [case for case in cases if case in named or not any(one.served == case.served for one in named)]
    outcomes = {case.outcome for case in cases}
    if not any(row.outcome == "asked" or row.like or any(head.startswith(UNTOLD) for head in row.heads) for row in group):
        return None
    both = bool(outcomes & SERVED and outcomes & UNSERVED)
    if not both and not (len(cases) > 1 and any(row.pair is not None for row in group)):
        return None
    keys = {case.requester for case in cases}
    first = next(row for row in group if row.outcome in (SERVED if both else outcomes) and _name(row, cast) in keys)
    by = max(givers, key=givers.count, default=None)
    words = next((row.giver for row in group if row.giver and _named(row)), None)
    return Comparison("", "request", first.places[0], cast.name(by) if by else words, by.id if by else None, tuple(cases))


def _fullest(row: Treated, group: Sequence[Treated]) -> Treated:
    """Return whoever of a group bears the whole of a name that is cut short: "the troop" is "Boy Scout Troop 88"."""
    own = telling(row.who.words)
    fits = [one for one in group if row.member is None and own and own < telling(one.who.words)]
    return fits[0] if len({one.who.low for one in fits}) == 1 else row


def _name(row: Treated, cast: Cast) -> str:
    return cast.name(row.member) if row.member else row.who.words


def _is_giver(row: Treated, group: Sequence[Treated]) -> bool:
    return row.member is not None and any(row.member is one.by for one in group)


def _case(row: Treated, group: Sequence[Treated], rows: Sequence[Treated], sources: dict[str, Source], cast: Cast) -> Case:
    member = row.member
    return Case(
        _name(row, cast),
        "no answer" if row.outcome == "asked" else row.outcome,
        member.id if member else None,
        cast.name(member) if member and member.kind == "org" else None,
        state=row.outcome if row.outcome == "asked" else "",
        places=row.places[1:] or row.places,
        evidence=row.places[:1],
        attributes=(Attribute(CAME, ASKED),),
        reasons=_reasons(row, group, rows, sources[row.places[0].paper], cast),
        why=TOLD,
    )


def _reasons(row: Treated, group: Sequence[Treated], rows: Sequence[Treated], source: Source, cast: Cast) -> tuple[Reason, ...]:
    """Return what is said right behind, by no requester, of why somebody got it or did not."""
    end = row.places[0].end
    others = [one.places[0].start for one in rows if one.places[0].paper == source.paper.id and one.places[0].start > end]
    stop = min([end + _NEAR, *others])
    found: list[Reason] = []
    for one in source.reading.quotations:
        by = cast.member(source.paper.id, one.speaker)
        if by is not None and end <= one.span.start < stop and _speaks_for_giver(by, row, group):
            found.append(Reason(" ".join(source.words(one.span).split()), False, cast.name(by), Place.of(source.paper.id, one.span)))
    return tuple(found[:1])


def _speaks_for_giver(by: Member, row: Treated, group: Sequence[Treated]) -> bool:
    givers = [one.by for one in group if one.by is not None]
    return by in givers or (by.kind in ("role", "org") and not any(by is one.member for one in group))
