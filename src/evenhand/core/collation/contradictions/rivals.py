"""What every verb of every paper tells in, pairs out that tell one act alike but for who did it, to whom, or whether it was done."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from datetime import timedelta
from math import log

from attrs import frozen

from evenhand.core.collation.contradictions.acts import sense_of
from evenhand.core.collation.contradictions.denials import is_news
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.frames import Filler, Frame, frames_of
from evenhand.core.collation.contradictions.pairs import Clash
from evenhand.core.collation.contradictions.verbs import ACTS, NOUNS, is_past, opposites_of
from evenhand.core.collation.contradictions.words import content, kin
from evenhand.core.values import PartialDate, Place

# What one does and not several, and what one does to another.
_BY_ONE = frozenset("sign leak propose originate chair delete introduce alarm second".split())
_TO_ONE = frozenset("sell lend lease owe sue approach".split())
# What is denied of many small things, and what is told of with many other words.
_LOOSE = frozenset("apologise record pay give send buy receive refuse find mention reply open close keep offer accept cancel".split())
# Letters and questions go both ways, unless a paper says that it was this one who wrote.
_BOTH_WAYS = frozenset("write ask call invite thank".split())
_CLEFT = re.compile(r"\b(?:it was|that was|first|in fact|not the other way)\b", re.I)
# A petition is signed by many.
_MANY = re.compile(r"\d|\bpeople\b|\w+s\Z")
_SIDES = frozenset("support oppose cheer jeer thank blame praise attack delay hasten raise cut leave stay hire lay_off".split())
_NOBODY = kin(content("nobody no-one none neither"))
# Acts told so often in a folder are of many things: their tellings must share what they are of.
_FEW, _SHARED = 4, 0.4
_ENOUGH, _OF_MANY = 0.8, 1.8
# Sentences that share so much are one text printed twice, and are compared word by word elsewhere.
_ONE_TEXT, _FEWEST = 0.6, 4
# What a verb has beside it in a set phrase says nothing of what is done.
_LIGHT = kin(
    content(
        "aside himself herself themselves case phone bill tab way word commitment promise assurance note name letter offer request start "
        "beginning night"
    )
)
_SURE = frozenset("sell lend lease owe sue pay approach invite hire".split())
_TURNED = "who did it to whom"
# What is told of one event even where the later paper tells it of yesterday.
_LASTING = ({"resign", "sack"}, {"cheer", "jeer"}, {"support", "oppose"})
_READ = 60
# One event may be told of days that are so near, since papers err by a day.
_DAYS = 3
_NEAR = 0.4
# In a large folder each telling is held against so many others that share a word, all of an act only where it is seldom told.
_NEXT, _MOST, _WORDS = 12, 40, 4


@frozen
class _Pair:
    one: Frame
    other: Frame
    what: str
    kind: str
    but: tuple[str, ...] = ()


def clash_rivals(folder: Folder) -> Iterator[Clash]:
    """Compare what the verbs of all sentences tell, act by act."""
    frames = [
        frame
        for name in sorted(folder.clauses)
        for clause in folder.clauses[name]
        for each in frames_of(clause, folder)
        if (frame := sense_of(each)).act in ACTS
    ]
    acts = Counter(frame.act for frame in frames)
    for one, other in _near(frames, acts, folder):
        pair = None if _is_one_telling(one, other, folder) else _rivals(one, other, folder)
        if pair is not None and not _days_differ(one, other, folder) and _is_one_thing(pair, folder, acts, len(frames)):
            told = [each.told(_value(pair, each, folder)) for each in (one, other)]
            if told[0].value != told[1].value:
                yield Clash(pair.kind, pair.what, told[0], told[1], "one act, told in two ways", _reason(one, other, folder))


def _near(frames: Sequence[Frame], acts: Counter[str], folder: Folder) -> Iterator[tuple[Frame, Frame]]:
    """Yield the pairs that tell one act, or opposed ones: all of an act seldom told, else those that share a word."""
    held: dict[Hashable, list[int]] = {}
    for number, frame in enumerate(frames):
        for act in (frame.act, *opposites_of(frame.act)):
            pool = frozenset((frame.act, act))
            words = [""] if sum(acts[each] for each in pool) <= _MOST else _rarest(frame, folder)
            for word in words:
                held.setdefault((pool, word), []).append(number)
    pairs = {
        (one, other)
        for rows in held.values()
        for at, one in enumerate(rows)
        for other in rows[at + 1 : at + 1 + (_MOST if len(rows) <= _MOST else _NEXT)]
    }
    yield from ((frames[one], frames[other]) for one, other in sorted(pairs))


def _rarest(frame: Frame, folder: Folder) -> Sequence[str]:
    return sorted(_told(frame, ()), key=lambda word: (-folder.weight(word), word))[:_WORDS]


def _rivals(one: Frame, other: Frame, folder: Folder) -> _Pair | None:
    """Return how two tellings of one act cannot both hold, None where they can."""
    who = is_one(one.roles.get("who"), other.roles.get("who"), folder)
    if one.act != other.act:
        wished = (_is_wished(one) or _is_wished(other)) and not (one.under and one.under == other.under)
        opposed = one.denied == other.denied and who is True and other.act in opposites_of(one.act) and not wished
        return _Pair(one, other, f"{one.act} or {other.act}", _kind(one, other)) if opposed else None
    if one.denied != other.denied:
        denied = who is True and one.act not in _LOOSE and _are_told(one, other)
        return _Pair(one, other, "whether it was so", _kind(one, other)) if denied else None
    if one.denied or who is True:
        return None
    stressed = one.act in _BOTH_WAYS and (_CLEFT.search(one.clause.text) or _CLEFT.search(other.clause.text))
    if (one.act in _TO_ONE or stressed) and _is_turned(one, other, folder):
        return _Pair(one, other, _TURNED, "direction")
    if not (one.mood == other.mood == "told"):
        return None
    if not all(is_past(each.verb) or each.verb in NOUNS or each.verb in ("was", "were", "been") for each in (one, other)):
        return None
    many = one.act == "sign" and any(_MANY.search(_who(each)) for each in (one, other))
    return _Pair(one, other, "who it was", "attribution", ("who",)) if one.act in _BY_ONE and who is False and not many else None


def _who(frame: Frame) -> str:
    """Return the words for who does it."""
    who = frame.roles.get("who")
    return who.span.words(frame.clause.text) if who is not None else ""


def _is_one_telling(one: Frame, other: Frame, folder: Folder) -> bool:
    """Say whether two are of one sentence, of one voice in one paper, or the same words printed twice."""
    ours, theirs = one.clause, other.clause
    voice = ours.teller is not None and ours.teller == theirs.teller and ours.place.paper == theirs.place.paper
    both = len(ours.stems & theirs.stems)
    quoted = bool(folder.quoted(ours) and folder.quoted(theirs))
    return ours is theirs or voice or (quoted and both > _FEWEST and both > _ONE_TEXT * min(len(ours.stems), len(theirs.stems)))


def _is_wished(frame: Frame) -> bool:
    """Say whether what is told is only asked for or planned: "wrote back to accept" is done."""
    return frame.mood == "to" and frame.under not in ("reply", "write", "call")


def _are_told(one: Frame, other: Frame) -> bool:
    """Say whether what one denies the other tells: a wish or a rule is answered by none but its like."""
    return one.mood == other.mood == "told"


def _is_turned(one: Frame, other: Frame, folder: Folder) -> bool:
    """Say whether who does it in the one has it done to them in the other."""
    ours = _is_done_to(other, one.roles.get("who"), folder)
    theirs = _is_done_to(one, other.roles.get("who"), folder)
    return True in (ours, theirs) and False not in (ours, theirs)


def _is_done_to(frame: Frame, who: Filler | None, folder: Folder) -> bool | None:
    """Say whether something is done to one: "owed the county", "wrote to the county"."""
    found = [is_one(who, frame.roles.get(role), folder) for role in ("to", "what")]
    return True if True in found else False if False in found else None


def is_one(one: Filler | None, other: Filler | None, folder: Folder) -> bool | None:
    """Say whether two that fill a place are one, None where nothing tells."""
    if one is None or other is None or (one.stems | other.stems) & _NOBODY:
        return None
    if one.who is not None and other.who is not None:
        if folder.cast.may_be_same(one.who, other.who):
            return True
        if one.who.kind == "person" and other.who.kind == "person":
            return False
    known = [each.who for each in (one, other) if each.who is not None]
    titles = kin(content(" ".join(title for each in known for title in each.titles)))
    if one.stems & other.stems or any(each.who is None and each.stems & titles for each in (one, other)):
        return True
    return False if all(each.who is not None or each.stems for each in (one, other)) else None


def _is_one_thing(pair: _Pair, folder: Folder, acts: Counter[str], frames: int) -> bool:
    """Say whether two tellings are of one thing: by the words and people they share, and by how seldom the act is told at all."""
    one, other = pair.one, pair.other
    often = acts[one.act] if one.act == other.act else acts[one.act] + acts[other.act]
    both = _told(one, pair.but) & _told(other, pair.but)
    shared = sum(folder.weight(word) for word in both)
    if pair.what == _TURNED and often > 2 and one.act not in _SURE and all(word.startswith("@") for word in both):
        return False
    if shared < _SHARED and (often > _FEW or (one.act != other.act and shared == 0)):
        return False
    rare = log((frames + _READ) / often) / log(2 * (frames + _READ))
    around = folder.evidence(folder.around(one.told("").place), folder.around(other.told("").place))
    if pair.what != _TURNED and _things_differ(one, other) and (not pair.but or often > 2 or around < _NEAR):
        return False
    return shared + around / 2 + rare >= (_ENOUGH if often <= _FEW else _OF_MANY)


def _things_differ(one: Frame, other: Frame) -> bool:
    """Say whether both name what is done, and name no one thing."""
    ours, theirs = one.roles.get("what"), other.roles.get("what")
    if ours is None or theirs is None or (ours.who is not None and ours.who is theirs.who):
        return False
    named, against = ours.stems - _LIGHT, theirs.stems - _LIGHT
    return bool(named and against) and not named & against


def _told(frame: Frame, but: tuple[str, ...]) -> frozenset[str]:
    """Return what fills a frame: the people, and the stems of what is none of them."""
    held = [each for role, each in frame.roles.items() if role not in but]
    people = frozenset(f"@{each.who.id}" for each in held if each.who is not None)
    return people.union(*(each.stems for each in held if each.who is None))


def _kind(one: Frame, other: Frame) -> str:
    return "direction" if {one.act, other.act} & _SIDES else "attribution"


def _value(pair: _Pair, frame: Frame, folder: Folder) -> str:
    """Return what a frame tells in plain words: who did it, or the act itself."""
    who = frame.roles.get("who")
    if pair.but and who is not None:
        return folder.cast.name(who.who) if who.who is not None else who.span.words(frame.clause.text)
    if pair.what == _TURNED:
        return frame.span.words(frame.clause.text)
    return f"not {frame.act}" if frame.denied else frame.act


def _days_differ(one: Frame, other: Frame, folder: Folder) -> bool:
    """Say whether both sentences name days, and none of the one is a day of the other."""
    ours, theirs = (_days(each.told("").place, folder) for each in (one, other))
    near = timedelta(days=_DAYS)
    meet = any(a.first_day() - near <= b.last_day() and b.first_day() - near <= a.last_day() for a in ours for b in theirs)
    return bool(ours and theirs) and not meet


def _days(place: Place, folder: Folder) -> list[PartialDate]:
    return [
        each.value
        for each in folder.readings[place.paper].dates
        if each.value is not None and each.value.month and each.span.overlaps(place.span)
    ]


def _reason(one: Frame, other: Frame, folder: Folder) -> str | None:
    """Return "time" where the later of two papers tells of what has come about since the earlier."""
    if {one.act, other.act} in _LASTING or (one.act == other.act and one.denied == other.denied):
        return None
    if one.act == other.act:
        denial, claim = (one, other) if one.denied else (other, one)
        return "time" if is_news(denial.clause, claim.clause, folder) else None
    news = is_news(one.clause, other.clause, folder) or is_news(other.clause, one.clause, folder)
    return "time" if news else None
