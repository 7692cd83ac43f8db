"""The dates of all papers in, pairs that put one letter or one event on two days out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Mapping, Sequence

from attrs import frozen

from evenhand.core.cast import Cast, Member
from evenhand.core.collation.contradictions.actors import principal_writer
from evenhand.core.collation.contradictions.due import is_one_ask
from evenhand.core.collation.contradictions.events import are_two, event_at
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import Clash, neighbours
from evenhand.core.collation.contradictions.words import sentence_at, stem
from evenhand.core.collation.corrections import notes_of
from evenhand.core.papers import Paper
from evenhand.core.reading import DateMention, Reading
from evenhand.core.values import PartialDate, Place, Span
from evenhand.core.values import patterns as re

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
# Words of a letter before a day; the day on which a letter comes, or is answered, is another.
_BY_LETTER = re.compile(
    r"\b(?:letters?|e-?mails?|memos?|notes?|messages?|wrote|written|sent|posted|dated|postmarked|bears the date)\b"
    r"[^;“”\"]{0,70}\Z|\bdate at the top (?:is|was)\s\Z",
    re.I,
)
_CAME_OR_ANSWERED = re.compile(
    r"\b(?:receiv(?:es?|ed|ing)|got|arriv(?:es?|ed|ing)|reach(?:es|ed)|came|opened|repl(?:y|ies|ied)|answers?|answered|wrote back)\b", re.I
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
tell told inform learn ring phone telephone
approve approval adopt pass reject clear
flood fire storm crash collapse explosion accident
force effect
letter email e-mail memo note write message text
build construct erect put establish create complete
lead head run chair appoint join elect serve become take charge arrive hold come
""".strip().splitlines()
_EVENT: dict[str, frozenset[int]] = {}
for _number, _row in enumerate(_EVENTS):
    _EVENT.update((stem(word), _EVENT.get(stem(word), frozenset()) | {_number}) for word in _row.split())
# A stretch begins on one day and ends on another.
_BEGINS = re.compile(r"\b(?:from|since|starting|beginning|after)\s(?:the\s)?(?:end of\s)?\Z", re.I)
_ENDS = re.compile(r"\b(?:until|till|to|by|before|through)\s(?:the\s)?(?:end of\s)?\Z", re.I)
# "No meetings between 1 July and 30 September": nothing happens on the days between which something is told.
_BETWEEN = re.compile(r"\bbetween\s(?:[^.;,]{3,30}?\sand\s)?(?:the\s)?\Z", re.I)
_FAR = 45
# "BELLA VISTA (May 7) —": the day of the report itself.
_DATELINE = re.compile(r"\s?\)?\s?[—–-]{1,2}\s")
# What happens once; a council meets every week.
_ONCE = frozenset[int]().union(*(_EVENT[stem(_word)] for _word in "letter resign die arrest publish fire receive appoint".split()))
_COMING = re.compile(
    r"\b(?:will|is to|are to|was to|were to|due|set to|plans?|proposes?|intends?|expected|scheduled|set for|meets|decides|"
    r"votes|goes|closes|opens|ends|from)\b",
    re.I,
)
_FIXED = re.compile(r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_PUT_OFF = re.compile(
    r"\b(?:extended (?:to|until|by)|postponed|put (?:back|off)|pushed back|delayed|deferred|rescheduled|rearranged|brought forward|"
    r"moved (?:to|from|back)|new date|instead of|no longer|has been changed)\b",
    re.I,
)
# Two days further apart than this are more likely two events.
_DAYS, _MONTHS, _YEARS = 62, 190, 366 * 30
_WEEK = 7
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# What speaks for one event told with two days; fitted on the dates of own train.
_OF_TOLD, _EVENT_ALIKE, _CLOSE, _SLIP, _BOTH_COMING, _ONE_SENDER = 0.9, 2.0, 1.0, 0.8, 1.7, 2.2
_ONE_PERSON, _TWO_SENDERS, _AGAIN = 1.5, 4.0, 1.0
_PRECISION, _PRINTED, _WITHIN = 2.0, 2.7, 0.7
_LEAST_TOLD, _WEEKDAY_TOLD, _MOST_TOLD, _ENOUGH = 0.5, 3.2, 6.0, 4.6


@frozen(eq=False)
class Dated:
    """A day with what happened or is to happen on it; `edge` is "from" or "until" where a stretch begins or ends on it.

    `of_letter` says that it is the day of a letter.
    """

    told: Told
    date: DateMention
    kinds: frozenset[int]
    coming: bool
    sentence: Span
    edge: str
    of_letter: bool


@frozen(eq=False)
class Sent:
    """A day given to a letter: the surname of who wrote it, and whom it went to, as far as told."""

    told: Told
    date: DateMention
    sender: str
    recipient: Member | None


def clash_dates(folder: Folder) -> Iterator[Clash]:
    """Compare the days of each letter, and those of whatever else papers tell in like words."""
    readings, cast = list(folder.readings.values()), folder.cast
    writer = principal_writer(readings, cast)
    sent: list[Sent] = []
    days: list[Dated] = []
    for reading in readings:
        paper = folder.papers[reading.paper]
        sent += _sent(paper, reading, cast, writer)
        days += (each for date in reading.dates if (each := _dated(paper, date)) is not None)
    yield from _clash_letters(sent, folder)
    senders = {each.told.place: each.sender for each in sent}
    gone_to = {each.told.place: each.recipient for each in sent}
    printed: dict[str, set[str]] = {}
    keyed: dict[Hashable, list[Dated]] = {}
    arounds = {each: folder.around(each.told.place) for each in days}
    for each in sorted(days, key=lambda each: (each.told.value, each.told.place)):
        printed.setdefault(each.told.value, set()).add(each.told.place.paper)
        for word in folder.rarest(arounds[each]):
            keyed.setdefault(word, []).append(each)
    for one, other in neighbours(keyed):
        two_letters = not cast.may_be_same(gone_to.get(one.told.place), gone_to.get(other.told.place))
        if two_letters or not _may_be_one(one, other) or not is_one_ask(_before(one, folder), _before(other, folder)):
            continue
        in_one = one.told.place.paper == other.told.place.paper
        told = min(_MOST_TOLD, folder.evidence(arounds[one], arounds[other], alone=in_one))
        persons = bool(arounds[one].people & arounds[other].people)
        both = printed[one.told.value] & printed[other.told.value]
        alike = _likeness(one, other, told, senders, both_printed=bool(both), persons=persons) >= _ENOUGH
        events = [event_at(each.told.place, folder) for each in (one, other)] if alike else []
        if events and (_are_turned(one, other) or not are_two(events[0], events[1], letters=one.of_letter)):
            why = f"told alike: {', '.join(folder.shared(arounds[one], arounds[other])[:6])}"
            corrected = _is_corrected(one.told, other.told, folder)
            apparent = "correction" if corrected else "time" if _is_put_off(one, other, folder) else None
            yield Clash("date", "the day of one event", one.told, other.told, why, apparent)


# Letters


def _clash_letters(sent: Sequence[Sent], folder: Folder) -> Iterator[Clash]:
    by_sender: dict[Hashable, list[Sent]] = {}
    days: dict[tuple[str, str], set[str]] = {}
    for each in sent:
        by_sender.setdefault(each.sender, []).append(each)
        days.setdefault((each.sender, each.told.place.paper), set()).add(str(each.date.value))
    for one, other in neighbours(by_sender):
        known = one.recipient is not None and one.recipient is other.recipient and one.recipient.kind == "person"
        if not folder.cast.may_be_same(one.recipient, other.recipient) or _same_day(one.date, other.date):
            continue
        if _near(one.date, other.date, _DAYS if known else _DAYS // 3):
            # Who prints both days tells of two letters.
            both = {str(one.date.value), str(other.date.value)}
            told_apart = any(both <= printed for (sender, _), printed in days.items() if sender == one.sender)
            apparent = "correction" if _is_corrected(one.told, other.told, folder) else "part" if told_apart else None
            yield Clash("date", "the day of a letter", one.told, other.told, "one letter of the same sender", apparent)


def _is_corrected(one: Told, other: Told, folder: Folder) -> bool:
    """Say whether a paper prints one of two days where it corrects itself; it may print both there, the right and the wrong."""
    return any(note.overlaps(each.place.span) for each in (one, other) for note in notes_of(folder.papers[each.place.paper]))


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
            sender, to = cast.party(paper.id, letter.sender), cast.party(paper.id, letter.recipient)
            # A letter of the minister, or of the department, is that of the one who writes; a reply is not.
            name = _surname(sender) or (_surname(writer) if to is None or to is not writer else None)
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


def _is_told_of_letter(text: str, date: Span, sentence: Span) -> bool:
    """Say whether a day is told of a letter, its writing or its sending; whose letter it is need not be known."""
    before = text[max(sentence.start, date.start - 130) : date.start]
    if _OF_LETTER.search(before) or _DATED_LETTER.match(text, date.end):
        return True
    if _ON.search(before) and _THEN_WROTE.match(text, date.end, sentence.end):
        return True
    return _BY_LETTER.search(before) is not None and _CAME_OR_ANSWERED.search(before) is None


# Everything else that happens on a day


def _dated(paper: Paper, date: DateMention) -> Dated | None:
    if date.value is None or date.until is not None or date.value.financial:
        return None
    text = paper.text
    sentence = sentence_at(text, date.span.start, date.span.end)
    if date.value == paper.published and _DATELINE.match(text, date.span.end):
        return None
    if _BETWEEN.search(text, max(sentence.start, date.span.start - _FAR), date.span.start):
        return None
    # The words of the event are those nearest before the day and behind it.
    before = [word for word in _stems(text[max(sentence.start, date.span.start - 60) : date.span.start])[::-1] if word in _EVENT]
    behind = [word for word in _stems(text[date.span.end : min(sentence.end, date.span.end + 70)]) if word in _EVENT]
    kind = frozenset[int]().union(*(_EVENT[word] for word in (*before[:2], *behind[:1])))
    day = paper.published
    coming = _COMING.search(text, max(sentence.start, date.span.start - 70), date.span.start) is not None or (
        day is not None and date.value.first_day() > day.last_day()
    )
    at = max(sentence.start, date.span.start - 24)
    edge = "from" if _BEGINS.search(text, at, date.span.start) else "until" if _ENDS.search(text, at, date.span.start) else ""
    return Dated(_told(paper, date), date, kind, coming, sentence, edge, _is_told_of_letter(text, date.span, sentence))


def _stems(words: str) -> list[str]:
    return [stem(word) for word in re.findall(r"[^\W\d_][\w’'-]*", words)]


def _told(paper: Paper, date: DateMention) -> Told:
    return Told(Place.of(paper.id, date.span), date.span.words(paper.text), str(date.value))


def _may_be_one(one: Dated, other: Dated) -> bool:
    if _same_day(one.date, other.date) or not _near(one.date, other.date):
        return False
    if (one.edge and other.edge and one.edge != other.edge) or one.of_letter != other.of_letter:
        return False
    return one.told.place.paper != other.told.place.paper or one.sentence != other.sentence


def _before(each: Dated, folder: Folder) -> str:
    """Return the sentence as far as the day."""
    return folder.papers[each.told.place.paper].text[each.sentence.start : each.told.place.start]


def _likeness(one: Dated, other: Dated, told: float, senders: Mapping[Place, str], *, both_printed: bool, persons: bool) -> float:
    """Score how far two days are told of one event, in the coin of `Folder.evidence`."""
    if _are_turned(one, other) and one.kinds & other.kinds:
        return _ENOUGH
    tenure = bool(one.kinds & other.kinds) and not _has_day(one.date) and persons
    if told < _LEAST_TOLD and not tenure:
        return 0
    wrote = [senders.get(each.told.place) for each in (one, other)]
    if not all(_FIXED.search(each.told.words) for each in (one, other)) and (told < _WEEKDAY_TOLD or not _are_weekdays(one, other)):
        return 0
    return (
        _OF_TOLD * told
        + _EVENT_ALIKE * bool(one.kinds & other.kinds)
        + _ONE_PERSON * tenure
        + _CLOSE * _close(one.date, other.date)
        + _SLIP * _is_slip(one.date, other.date)
        + _BOTH_COMING * (one.coming == other.coming)
        + _ONE_SENDER * (all(wrote) and wrote[0] == wrote[1])
        - _TWO_SENDERS * (all(wrote) and wrote[0] != wrote[1])
        - _PRECISION * (_precision(one.date) != _precision(other.date))
        - _PRINTED * both_printed
        - _AGAIN * (not (one.kinds & other.kinds & _ONCE) and not (one.coming and other.coming) and not _close(one.date, other.date))
        - _AGAIN * (not _has_day(one.date) and bool(one.date.value and one.date.value.month))
        - _WITHIN * (one.told.place.paper == other.told.place.paper)
    )


def _is_put_off(one: Dated, other: Dated, folder: Folder) -> bool:
    """Say whether the later paper tells that the day has been changed since the earlier."""
    papers = [folder.papers[each.told.place.paper] for each in (one, other)]
    days = [paper.published for paper in papers]
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    later = 0 if days[0].first_day() > days[1].first_day() else 1
    return _PUT_OFF.search((one, other)[later].sentence.words(papers[later].text)) is not None


def _are_weekdays(one: Dated, other: Dated) -> bool:
    """Say whether two different weekdays of one week are told."""
    found = [_WEEKDAY.search(each.told.words) for each in (one, other)]
    return all(found) and bool(one.kinds & other.kinds & _ONCE) and _gap(one.date, other.date) < 2 * _WEEK


def _has_day(date: DateMention) -> bool:
    return date.value is not None and bool(date.value.day)


def _precision(date: DateMention) -> str:
    return date.value.precision if date.value is not None else ""


def _gap(one: DateMention, other: DateMention) -> int:
    return abs((one.value.first_day() - other.value.first_day()).days) if one.value and other.value else _YEARS


def _close(one: DateMention, other: DateMention) -> bool:
    if one.value is None or not one.value.day:
        return _gap(one, other) <= _YEARS // 6
    return _gap(one, other) <= 2 * _WEEK


def _is_slip(one: DateMention, other: DateMention) -> bool:
    """Say whether one day may be the other misprinted: 9 and 19 January, 12 and 21 June, 1 November and 1 December."""
    if one.value is None or other.value is None or not (one.value.day and other.value.day):
        return False
    if one.value.month != other.value.month:
        return one.value.day == other.value.day
    few, many = sorted((str(one.value.day), str(other.value.day)), key=len)
    if len(few) != len(many):
        return few in many
    return few[::-1] == many or (len(few) > 1 and (few[0] == many[0] or few[1] == many[1]))


def _are_turned(one: Dated, other: Dated) -> bool:
    """Say whether two years are the same but for two digits changed about: 1978 and 1987."""
    years = [str(each.date.value.year) for each in (one, other) if each.date.value is not None and not each.date.value.month]
    return len(years) == 2 and years[0] != years[1] and years[0][:2] == years[1][:2] and years[0][2:] == years[1][:1:-1]


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
