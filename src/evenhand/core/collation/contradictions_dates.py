"""The dates of all papers in, pairs that put one letter or one event on two days out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Sequence

from attrs import frozen

from evenhand.core.cast import Cast, Member
from evenhand.core.collation.contradictions_actors import principal_writer
from evenhand.core.collation.contradictions_model import Told
from evenhand.core.collation.contradictions_pairs import Clash, neighbours
from evenhand.core.collation.contradictions_words import content, sentence_at, stem
from evenhand.core.papers import Paper
from evenhand.core.reading import DateMention, Reading
from evenhand.core.values import PartialDate, Place, Span

_OF_LETTER = re.compile(
    r"\b(?:letters?|e-?mails?|memos?|notes?|messages?|repl(?:y|ies)|answers?)(?:\s(?:of|from)|\b[^.;“”\"]{0,40}?\b(?:dated|sent|written|posted))"
    r"\s(?:on\s)?(?:the\s)?\Z",
    re.I,
)
_THE_LETTER = re.compile(r"\b(?:(?:the|a|an|his|her|their)\s(?:[\w-]+\s){0,2}?(?:letter|e-?mail|memo|note))\b[^.;“”\"]{0,30}\Z", re.I)
_WROTE_ON = re.compile(
    r"(?<!not )\b(?:wrote|(?:was |were )?sent|e-?mailed|texted|replied|answered|posted)\b[^.;“”\"]{0,100}?\s(?:on|dated)\s(?:the\s)?\Z",
    re.I,
)
_DATED_LETTER = re.compile(r"\s(?:[\w-]+\s)?(?:letter|e-?mail|memo|note|text|message)\b", re.I)
_ON = re.compile(r"(?:^|\s)on\s\Z", re.I)
_THEN_WROTE = re.compile(
    r"[^.;“”\"]{0,110}?\b(?:wrote (?:to|back)|e-?mailed|texted|sent (?:him|her|them|the|a|an|his|its|it)\b|(?:a|"
    r"the) (?:text|letter|e-?mail|message) "
    r"(?:comes|came|went|arrived|was sent))",
    re.I,
)
# What happens on a day, by kinds whose verbs are told for one another.
_EVENTS = """
close closure shut end stop cease withdraw withdrawal go last axe scrap cut final
move relocate relocation transfer leave depart shift
open reopen start begin launch resume
decide decision vote meet meeting rule ruling consider debate hearing hear discuss determine sit
visit come tour inspect inspection call
publish publication release report appear issue unveil leak
resign resignation quit leave step sack dismiss depart retire
appoint appointment elect election join
die death kill
arrest charge
sign signing agree agreement
apply application submit lodge file bid deadline
pay payment cheque check
receive arrive reach
march protest rally demonstration strike
tell told inform learn
approve approval adopt pass reject clear
flood fire storm crash collapse explosion accident
force effect
letter email e-mail memo note write message
""".strip().splitlines()
_EVENT: dict[str, frozenset[int]] = {}
for _number, _row in enumerate(_EVENTS):
    _EVENT.update((stem(word), _EVENT.get(stem(word), frozenset()) | {_number}) for word in _row.split())
_COMING = re.compile(
    r"\b(?:will|is to|are to|was to|were to|due|set to|plans?|proposes?|intends?|expected|scheduled|set for|meets|decides|"
    r"votes|goes|closes|opens|ends|from)\b",
    re.I,
)
_FIXED = re.compile(r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_NEAR = 130
# Two days further apart than this are more likely two events.
_DAYS, _MONTHS, _YEARS = 62, 190, 366 * 30
_MINUTE = 2


@frozen(eq=False)
class Dated:
    """A day with what happened or is to happen on it."""

    told: Told
    date: DateMention
    kinds: frozenset[int]
    act: frozenset[str]
    coming: bool
    sentence: Span


@frozen(eq=False)
class Sent:
    """A day given to a letter: the surname of who wrote it, and of whom it went to, where that is a person."""

    told: Told
    date: DateMention
    sender: str
    recipient: str | None


def clash_dates(papers: Iterable[Paper], readings: Iterable[Reading], cast: Cast) -> Iterator[Clash]:
    """Compare the days that papers give to a letter of one person to another, and to what they tell in like words."""
    held = {paper.id: paper for paper in papers}
    readings = list(readings)
    writer = principal_writer(readings, cast)
    sent: list[Sent] = []
    dated: dict[Hashable, list[Dated]] = {}
    for reading in readings:
        paper = held[reading.paper]
        letters = list(_sent(paper, reading, cast, writer))
        sent += letters
        days = [each for date in reading.dates if (each := _dated(paper, date)) is not None]
        for key, one in ((key, day) for day in days for key in (*sorted(day.kinds), *sorted(day.act))):
            dated.setdefault(key, []).append(one)
    yield from _clash_letters(sent)
    for one, other in neighbours(dated):
        if _is_one_event(one, other):
            shared = ", ".join(sorted(one.act & other.act)[:6])
            yield Clash("date", "the day of one event", one.told, other.told, f"told alike: {shared}")


# Letters


def _clash_letters(sent: Sequence[Sent]) -> Iterator[Clash]:
    by_sender: dict[Hashable, list[Sent]] = {}
    days: dict[tuple[str, str], set[str]] = {}
    for each in sent:
        by_sender.setdefault(each.sender, []).append(each)
        days.setdefault((each.sender, each.told.place.paper), set()).add(str(each.date.value))
    for one, other in neighbours(by_sender):
        known = one.recipient is not None and other.recipient is not None
        if (known and one.recipient != other.recipient) or _same_day(one.date, other.date):
            continue
        if _near(one.date, other.date, _DAYS if known else _DAYS // 3):
            # Who prints both days tells of two letters.
            both = {str(one.date.value), str(other.date.value)}
            told_apart = any(both <= printed for (sender, _), printed in days.items() if sender == one.sender)
            yield Clash(
                "date", "the day of a letter", one.told, other.told, "one letter of the same sender", "part" if told_apart else None
            )


def _sent(paper: Paper, reading: Reading, cast: Cast, writer: Member | None) -> Iterator[Sent]:
    """Yield the days that stand beside a letter, with its parties as told; `writer` is who is meant where only "the letter" is said."""
    mentions = sorted((span.start, number) for number, letter in enumerate(reading.letters) for span in letter.mentions)
    starts = [start for start, _ in mentions]
    for date in reading.dates:
        if date.value is None or not date.value.day:
            continue
        sentence = sentence_at(paper.text, date.span.start, date.span.end)
        if not _is_of_letter(paper.text, date.span, sentence):
            continue
        at = bisect_left(starts, date.span.start) - 1
        if at < 0 or starts[at] < sentence.start:
            at += 1
        told = _told(paper, date)
        if at < len(mentions) and sentence.start <= starts[at] < sentence.end:
            letter = reading.letters[mentions[at][1]]
            sender, to = cast.member(paper.id, letter.sender), _surname(cast.member(paper.id, letter.recipient))
            # A letter of the minister, or of the department, is that of the one who writes; a reply is not.
            name = _surname(sender) or (_surname(writer) if to is None or to != _surname(writer) else None)
            if name is not None:
                yield Sent(told, date, name, to)
        elif (name := _surname(writer)) is not None and _THE_LETTER.search(paper.text, max(0, date.span.start - 80), date.span.start):
            yield Sent(told, date, name, None)


def _surname(member: Member | None) -> str | None:
    return member.key if member is not None and member.kind == "person" else None


def _is_of_letter(text: str, date: Span, sentence: Span) -> bool:
    before = text[max(sentence.start, date.start - 130) : date.start]
    if _OF_LETTER.search(before) or _WROTE_ON.search(before) or _DATED_LETTER.match(text, date.end):
        return True
    return _ON.search(before) is not None and _THEN_WROTE.match(text, date.end, sentence.end) is not None


# Everything else that happens on a day


def _dated(paper: Paper, date: DateMention) -> Dated | None:
    if date.value is None or date.until is not None or date.value.financial:
        return None
    text = paper.text
    sentence = sentence_at(text, date.span.start, date.span.end)
    around = text[max(sentence.start, date.span.start - _NEAR) : min(sentence.end, date.span.end + _NEAR // 2)]
    words = content(around) | frozenset(re.findall(r"\b\d{2,}\b", text[max(sentence.start, date.span.start - _NEAR) : date.span.start]))
    # The word of the event is the one nearest before the day, else behind it.
    kinds = [_EVENT[word] for word in _stems(text[max(sentence.start, date.span.start - 60) : date.span.start])[::-1] if word in _EVENT]
    kinds = kinds or [_EVENT[word] for word in _stems(text[date.span.end : min(sentence.end, date.span.end + 40)]) if word in _EVENT]
    day = paper.published
    coming = _COMING.search(text, max(sentence.start, date.span.start - 70), date.span.start) is not None or (
        day is not None and date.value.first_day() > day.last_day()
    )
    kind = kinds[0] if kinds else frozenset[int]()
    act = frozenset(word for word in words if not _EVENT.get(word, frozenset()) & kind)
    return Dated(_told(paper, date), date, kind, act, coming, sentence)


def _stems(words: str) -> list[str]:
    return [stem(word) for word in re.findall(r"[^\W\d_][\w’'-]*", words)]


def _told(paper: Paper, date: DateMention) -> Told:
    return Told(Place.of(paper.id, date.span), date.span.words(paper.text), str(date.value))


def _is_one_event(one: Dated, other: Dated) -> bool:
    if _same_day(one.date, other.date) or not _near(one.date, other.date) or one.coming != other.coming:
        return False
    if one.told.place.paper == other.told.place.paper and one.sentence == other.sentence:
        return False
    shared = len(one.act & other.act)
    numbered = [_FIXED.search(each.told.words) is not None for each in (one, other)]
    within = one.told.place.paper == other.told.place.paper
    if within or not all(numbered):
        # "On Wednesday" is the day of whatever happened last, and a paper that names two days as a rule means two events.
        return bool(one.kinds & other.kinds) and numbered[0] == numbered[1] and shared >= 2 * _MINUTE
    if one.date.value and other.date.value and one.date.value.precision != other.date.value.precision:
        return bool(one.kinds & other.kinds) and shared > _MINUTE
    if not one.kinds & other.kinds:
        return shared > _MINUTE
    brief = shared * 2 >= min(len(one.act), len(other.act))
    return shared >= _MINUTE or (shared >= 1 and (one.coming or brief))


def _same_day(one: DateMention, other: DateMention) -> bool:
    if one.value is None or other.value is None:
        return False
    if one.relative or other.relative:
        return (one.value.month, one.value.day) == (other.value.month, other.value.day)
    return one.value == other.value


def _lie_apart(one: PartialDate, other: PartialDate) -> bool:
    """Say whether a day lies outside a month, or a month outside a year, but not so far that two events are meant."""
    if not (one.month and other.month):
        return one.year != other.year and abs(one.year - other.year) <= 1
    gap = max((one.first_day() - other.last_day()).days, (other.first_day() - one.last_day()).days)
    return 0 < gap <= _MONTHS // 2


def _near(one: DateMention, other: DateMention, days: int = _DAYS) -> bool:
    """Say whether two dates are of one precision, and so near that they may be of one event."""
    if one.value is None or other.value is None:
        return False
    if one.value.precision != other.value.precision:
        return _lie_apart(one.value, other.value)
    apart = abs((one.value.first_day() - other.value.first_day()).days)
    if not one.value.day:
        return apart <= (_MONTHS if one.value.month else _YEARS)
    # A year that the paper leaves open may have been read as the one before.
    return min(apart, abs(apart - 365)) <= days if one.relative or other.relative else apart <= days
