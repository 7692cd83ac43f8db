"""The figures of one paper in, the changes told in it out: pairs "from A to B", and the amounts and rates told as a rise or a fall."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from evenhand.core.figures.ranges import Extent, extent_of, grain_of
from evenhand.core.figures.stated import Stated, family_of
from evenhand.core.figures.told_years import in_order_of_years
from evenhand.core.figures.wording import HEDGE
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_DOWN_NOUN = r"falls?|drops?|cuts?|reductions?|declines?|decreases?|loss|losses|dips?|slump|slide|shortfall|savings?|squeeze"
_UP_NOUN = r"rises?|increases?|growth|jumps?|hikes?|leaps?|surge|gains?|boost|uplift|climb"
_DOWN_VERB = (
    r"fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|cut(?:s|ting)?|reduc(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|"
    r"shr[aiu]nk(?:s|ing)?|slash(?:es|ed|ing)?|lower(?:s|ed|ing)?|halv(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|"
    r"dip(?:s|ped|ping)?|slump(?:s|ed|ing)?|trim(?:s|med|ming)?|los(?:e|es|t|ing)|down|dwindl(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)"
)
_UP_VERB = (
    r"ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|grow(?:s|n|ing)?|grew|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|soar(?:s|ed|ing)?|"
    r"doubl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|up|surg(?:e|es|ed|ing)|swell(?:s|ed|ing)?|swollen|"
    r"balloon(?:s|ed|ing)?|bl(?:ow(?:s|n|ing)?|ew)\sout|leap(?:s|t|ed|ing)?|mount(?:s|ed|ing)?|rais(?:e|es|ed|ing)|hik(?:e|es|ed|ing)|expand(?:s|ed|ing)?"
)
_EITHER_VERB = r"mov(?:e|es|ed|ing)|chang(?:e|es|ed|ing)|go(?:es|ne|ing)?|went|revis(?:e|es|ed|ing)|taken?|took|taking|shift(?:s|ed)?"
MOVES = re.compile(rf"\b(?:(?P<down>{_DOWN_VERB}|{_DOWN_NOUN})|(?P<up>{_UP_VERB}|{_UP_NOUN})|(?P<either>{_EITHER_VERB}))\b")
_SPREAD = re.compile(r"\b(?:rang\w+|var\w+|anything|anywhere|spread\w*|stretch\w*|aged?|bands?|between|everything|prices?|open)\s$")
_FROM = re.compile(rf"\bfrom\s{HEDGE}$")
# "Is going up 2.9 per cent: $1,480 to $1,523".
_BARE = re.compile(r"(?:per\scent|percent|%)\s?(?::|[–—(]|-)\s?$")
_TO = re.compile(rf"[^.;:!?“”\"]{{0,70}}?(?:\s|,\s)to\s{HEDGE}")
_FROM_AFTER = re.compile(
    rf"[^.;:!?“”\"]{{0,40}}?,?\s\(?(?:(?:which\s(?:is|was)\s)?(?P<way>up|down)(?:\sfrom|\son)|(?:compared\s(?:with|to)|against)|"
    rf"(?:rising|falling|risen|fallen|increased|reduced|cut)\sfrom|from)\s{HEDGE}"
)
_WAS = re.compile(r"\b(?:was|were|stood\sat|had\sbeen|came\sto|totalled)\s" + HEDGE + "$")
_IS_NOW = re.compile(
    r"[^.;:!?]{0,60}[.;][”\"’']*\s+[“\"]?(?:it|they|the\sfigure|that\sfigure|this)\s(?:is|are|was|were|stands?\sat|stood\sat|has\sfallen\sto|"
    rf"has\srisen\sto|will\sbe)\s(?:now\s)?{HEDGE}"
)
# "It keeps 62 per cent. Before he took office in 2013 it was 40 per cent."
_IT_WAS = re.compile(
    r"[^.;:!?\d]{0,60}[.;][”\"’']*\s+[“\"]?(?:(?:before|until|in|at|when|a|two|three|ten)\b[^.;:!?]{2,60}?,?\s)?(?:it|they|the\sfigure|that\sfigure|this)\s"
    rf"(?:was|were|stood\sat|had\sbeen)\s{HEDGE}"
)
# What puts a later figure into another clause than the change before it.
_APART = re.compile(
    r"\b(?:while|whereas|after|because|although|though|but|when|if|since|whose|compared|including|of\swhich|meanwhile|unless|until|"
    r"who|despite|than|another)\b|;|\band\b(?!\s(?:by|called|described|hailed)\b)"
)
# "Is £39.6m, up 3 per cent on last year's £38.1m": what it rose or fell by stands between what it is and what it was.
_CHANGED = re.compile(
    rf"[^.;:!?]{{0,40}}?,?\s\(?(?:which\sis\s)?(?:up|down|an?\s(?:[a-z-]+\s)?(?:{_DOWN_NOUN}|{_UP_NOUN})\sof)\s(?:by\s)?{HEDGE}"
)
_ON = re.compile(
    r"\s(?:(?:higher|lower|more|less|up|down)\s)?(?:on|from|than|over|against|compared\s(?:with|to))\s"
    rf"(?:(?:the|its|their|our|a)\s)?(?:(?:(?:last|previous|prior|same|year|month|quarter)[\w’'-]*\s){{1,3}}(?:[a-z]+\s)?)?{HEDGE}"
)
# Verbs only: "a cut from £3m to £4m" may be less of a cut.
_ROSE = r"rose|risen|rising|increased|increasing|grew|grown|growing|jumped|climbed|soared|surged|(?:went|gone|going)\sup"
_FELL = r"fell|fallen|falling|dropped|dropping|declined|decreased|shrank|shrunk|slumped|plunged|plummeted|dipped|(?:went|gone|going)\sdown"
_TOLD_WAY = re.compile(rf"\b(?:(?P<up>{_ROSE})|(?P<down>{_FELL}))(?:\s[a-z]+ly|\sagain|\sback)?,?\s(?:from|to)\s{HEDGE}$")
_RANKED = re.compile(r"\b(?:rank\w*|place|position|league|table|chart|odds)\b")
_BY = re.compile(rf"\bby\s{HEDGE}$")
_NOUN_OF = re.compile(
    rf"\b(?:(?P<down>{_DOWN_NOUN})|(?P<up>{_UP_NOUN}))(?:\s(?:in|to|on|for)\s[^,.;:£$€\d]{{2,40}})?\s(?:of|worth|totalling)\s{HEDGE}$"
)
# "They make up a quarter" tells of no rise.
_NO_WAY = re.compile(
    r"\b(?:mak(?:e|es|ing)|made|tak(?:e|es|ing|en)|took|us(?:e|es|ed|ing)|set|sign\w*|summ?\w*|add\w*|eat\w*|ate|end\w*|wind|wound|"
    r"giv(?:e|es|en|ing)|gave|put|lay|laid|writ\w+|wrote|turn\w*|shut|clos\w+|hand\w*|pa(?:y|id|ys|ying)|knock\w*|us|them|it)\s(?:up|down)\b"
)
_WAY = re.compile(rf"\b(?P<way>up|down)\s(?:by\s)?{HEDGE}$")
_NOUN_AFTER = re.compile(
    rf"(?:\s(?:a\syear|real-terms|cash|overall|annual|further)){{0,2}}[\s-](?:worth\sof\s(?:[a-z-]+\s){{0,3}})?"
    rf"(?:(?P<down>{_DOWN_NOUN}|less|lower|fewer|smaller)|(?P<up>{_UP_NOUN}|more|higher|extra|greater))\b(?!\sthan\b|-)"
)
CHAINED = re.compile(rf"(?:\s[a-z]+)?\s?[,(–—-]?\s?\(?(?:or|that\sis|equal\sto|equivalent\sto|which\sis|i\.e\.|–|—)\s{HEDGE}|\s?\({HEDGE}")
_SET_OFF = re.compile(rf"(?:,|[–—-])\s(?:[–—-]\s)?an?\s(?:[a-z-]+\s){{0,2}}(?:{_DOWN_NOUN}|{_UP_NOUN})\sof\s{HEDGE}$")
# "That is a cut of ..." goes back to the change before; "that is why bus use fell" does not.
_THAT = re.compile(r"[“\"]?(?:that|it|this|which)(?:\s(?:is|was|means|amounts|represents|would)\b|['’]s\b)")
# "That is a cut of 30 per cent" and "The drop of 30 per cent" tell the change before again, whoever says so.
_AGAIN = re.compile(
    rf"[“\"]?(?:(?:that|it|this)(?:\s(?:is|was|means|represents)\s|['’]s\s)(?:an?\s)?|(?:the|this|that|such\sa)\s)"
    rf"(?:(?:[a-z-]+\s)?(?:{_DOWN_NOUN}|{_UP_NOUN})\sof\s)?{HEDGE}"
)
_IN = re.compile(r"(?:\s[a-z-]+)?\s(?:in|on|to|for)\s(?!(?:[a-z]+\s){0,3}(?:years?|months|decade)\b)([^,.;:”\"]{2,40})")
_OTHER = re.compile(r"\b(?:why|how|because|where|when|that|since|after)\b|:")
_MEANS = re.compile(r"\smeans\s(?!an?\b)")
_BESIDE = re.compile(
    r"(?<!value)(?<!level)(?<!size)(?<!amount)(?<!total)(?<!sum)\s(?:of|on|by|for|with|from|under)\s"
    r"(?:(?:the|that|this|its|their|our)\s)?(?:[a-z-]+\s)?$"
)
_WHICH = re.compile(r"\b(?:that|which)\s(?:the|its|their|our)\s(?:[a-z-]+\s)?$")
_RATE = re.compile(r"\s(?:a|per|each|every)\s(?:year|month|week|day|hour|head|person)\b|\s(?:annually|yearly|monthly|weekly)\b")

_CLAUSE, _SET_OFF_FAR = 90, 140
# So many pairs before an amount may be the one that it is told of.
_LOOK_BACK = 3
# A pair no farther off may be meant by an amount that does not say so; it is shown with it.
_NEAR = 240


@frozen(eq=False)
class Pair:
    """Two figures of one thing at two times; `way` is "up" or "down", None where both are the same."""

    first: Stated
    last: Stated
    begun: Extent
    ended: Extent

    @property
    def way(self) -> str | None:
        """Whether the printed numbers rise or fall."""
        one, other = self.first.figure.value or 0, self.last.figure.value or 0
        return "up" if other > one else "down" if other < one else None

    @property
    def places(self) -> tuple[int, int]:
        """Where the pair begins and ends in its paper."""
        return min(self.first.start, self.last.start), max(self.first.end, self.last.end)


@frozen(eq=False)
class Amount:
    """A figure told as what something rose or fell by; `way` is "up" or "down"; `said_of` is its own measure, if it is told of one."""

    stated: Stated
    way: str | None
    chained: bool = False

    @property
    def is_change(self) -> bool:
        """Whether it is told by a verb of change, and not as a saving or a loss, which stand for themselves."""
        before = self.stated.before()
        return self.chained or bool(_BY.search(before) or _WAY.search(before))


def _find_pairs(row: Sequence[Stated]) -> list[Pair]:
    """Find the pairs of figures that tell one thing at two times: "from A to B", "B, up from A", "was A. It is now B"."""
    sized = [each for each in row if each.figure.value is not None]
    valued = [each for each in sized if each.figure.unit != "fraction" and not _tells_when(each)]
    pairs = []
    for one, other in pairwise(valued):
        if one.figure.unit != other.figure.unit or not (one.figure.value or other.figure.value):
            continue
        ends = _in_order(one, other)
        if ends:
            pairs.append(make_pair(*ends))
    pairs += [make_pair(was, now) for now, by, was in zip(sized, sized[1:], sized[2:], strict=False) if _is_changed_by(now, by, was)]
    return sorted(pairs, key=lambda pair: pair.places)


def _tells_when(stated: Stated) -> bool:
    """Say whether a stretch of time only dates another figure: "£1.2m two years ago"."""
    return stated.figure.kind == "duration" and stated.after(8).startswith((" ago", " earlier", " before"))


def _is_changed_by(now: Stated, by: Stated, was: Stated) -> bool:
    """Say whether three figures tell what something is, what it changed by and what it was: "£4m, up 3 per cent on last year's £3m"."""
    if not now.sentence == by.sentence == was.sentence or now.figure.unit != was.figure.unit or now.figure.unit == "percent":
        return False
    if now.family and was.family and now.family != was.family:
        return False
    text = now.paper.text
    return bool(_CHANGED.fullmatch(text[now.end : by.start].lower()) and _ON.fullmatch(text[by.end : was.start].lower()))


def _in_order(one: Stated, other: Stated) -> tuple[Stated, Stated] | None:
    """Return the earlier and the later of two figures that stand side by side; None where they are no such pair."""
    between = one.paper.text[one.end : other.start].lower()
    if len(between) > 130 or one.paragraph != other.paragraph:
        return None
    before = one.before()
    if one.sentence == other.sentence:
        if between == " to " and _BARE.search(before) and MOVES.search(before):
            return one, other
        begun = _FROM.search(before)
        moves = begun and (MOVES.search(before[: begun.start()]) or _CHANGED.match(other.after()))
        if begun and moves and _TO.fullmatch(between) and not _SPREAD.search(before[: begun.start()]):
            return one, other
        found = _FROM_AFTER.fullmatch(between)
        if found and not begun and (found["way"] or _moved(before, between)):
            return other, one
        return in_order_of_years(one, other)
    if _WAS.search(before):
        return (one, other) if _IS_NOW.fullmatch(between) else None
    return (other, one) if _IT_WAS.fullmatch(between) else None


def told_way(pair: Pair) -> str | None:
    """Return "up" or "down" as the words before a pair, or between its figures, tell it: "rose from", "£4m, down from"; else None."""
    later_first = pair.last.start < pair.first.start
    if later_first and (found := _FROM_AFTER.fullmatch(pair.last.paper.text[pair.last.end : pair.first.start].lower())) and found["way"]:
        return found["way"]
    told = _TOLD_WAY.search((pair.last if later_first else pair.first).before())
    if told is None or _RANKED.search(pair.first.sentence.words(pair.first.paper.text).lower()):
        return None
    return "up" if told["up"] else "down"


def _moved(before: str, between: str) -> bool:
    """Say whether a figure is told as what something has come to: "to £4m from £3m", "rose to"."""
    return bool(MOVES.search(before) and re.search(rf"\bto\s{HEDGE}$", before)) and "from" in between


def make_pair(first: Stated, last: Stated) -> Pair:
    """Take both figures as rounded to the last digit of the finer: "from 80,000 to 68,000" are both in thousands."""
    grains = [grain for each in (first, last) if (grain := grain_of(each.figure, each.words)) is not None]
    finest = min(grains) if len(grains) == 2 else None
    return Pair(first, last, *(extent_of(each.figure, each.words, finest) for each in (first, last)))


def _find_amounts(row: Sequence[Stated], pairs: Sequence[Pair]) -> list[Amount]:
    """Find the figures told as what something rose or fell by, those of a chain ("£72m, or 37 per cent") each with the way of the first."""
    taken = {id(each) for pair in pairs for each in (pair.first, pair.last)}
    ends = {pair.places[1]: pair for pair in pairs}
    amounts: list[Amount] = []
    before: Stated | None = None
    for each in row:
        if each.figure.value is None:
            continue
        way = _chain(before, each, amounts, ends)
        told = way if way is not None else None if id(each) in taken else _way_told(each)
        if told is not None and id(each) not in taken and not _RATE.match(each.after(24)):
            amounts.append(Amount(each, told or None, chained=way is not None))
        before = each
    return amounts


def _way_told(stated: Stated) -> str | None:
    """Return "up" or "down" for what is told as a change, "" where its way is not told, None for what is told as none."""
    before, after = stated.before(), stated.after()
    if found := _NOUN_OF.search(before) or _NOUN_AFTER.match(after):
        return "down" if found["down"] else "up"
    if (found := _WAY.search(before)) and not _NO_WAY.search(before[max(0, found.start() - 12) :]):
        return found["way"]
    if _BY.search(before) and (moves := list(MOVES.finditer(before))) and len(before) - moves[-1].end() <= 50:
        last = moves[-1]
        return "down" if last["down"] else "up" if last["up"] else ""
    return None


def _chain(before: Stated | None, each: Stated, amounts: Sequence[Amount], ends: Mapping[int, Pair]) -> str | None:
    """Return the way of the amount or pair that a figure is said again of: "£72m, or 37 per cent", "from £4m to £3m (25%)"."""
    if before is None or before.sentence != each.sentence or before.figure.unit == each.figure.unit:
        return None
    if not CHAINED.fullmatch(each.paper.text[before.end : each.start].lower()):
        return None
    if amounts and amounts[-1].stated is before:
        return amounts[-1].way or ""
    pair = ends.get(before.end)
    return (pair.way or "") if pair is not None else None


@frozen(eq=False)
class Changes:
    """The pairs of one paper, and its amounts, each with the pair that it is told of, if any."""

    pairs: tuple[Pair, ...]
    amounts: tuple[Amount, ...]
    behind: Mapping[int, Pair]
    _told_of: Mapping[int, list[Amount]]
    _amounts_in: Mapping[Span, list[Amount]]
    _pairs_in: Mapping[Span, list[Pair]]

    def pair_of(self, amount: Amount) -> Pair | None:
        """Return the pair that an amount is told of."""
        return self.behind.get(id(amount))

    def amounts_of(self, pair: Pair) -> list[Amount]:
        """Return the amounts told of a pair."""
        return self._told_of.get(id(pair), [])

    def beside(self, amount: Amount) -> Pair | None:
        """Return the nearest pair of which an amount may be told, though its paper does not say so."""
        near = [pair for pair in self.pairs if amount.way in (None, pair.way) and _distance(amount, pair) <= _NEAR]
        return min(near, key=lambda pair: _distance(amount, pair), default=None)

    def amounts_in(self, sentence: Span) -> list[Amount]:
        """Return the amounts of a sentence."""
        return self._amounts_in.get(sentence, [])

    def pairs_in(self, sentence: Span) -> list[Pair]:
        """Return the pairs that have a figure in a sentence."""
        return self._pairs_in.get(sentence, [])


def find_changes(row: Sequence[Stated]) -> Changes:
    """Find the changes that the figures of one paper tell of, in their order."""
    pairs = _find_pairs(row)
    amounts = _find_amounts(row, pairs)
    starts = [pair.places[0] for pair in pairs]
    behind = {id(amount): pair for amount in amounts if (pair := _pair_behind(amount, pairs, starts)) is not None}
    told_of: dict[int, list[Amount]] = {}
    amounts_in: dict[Span, list[Amount]] = {}
    pairs_in: dict[Span, list[Pair]] = {}
    for amount in amounts:
        amounts_in.setdefault(amount.stated.sentence, []).append(amount)
        if id(amount) in behind:
            told_of.setdefault(id(behind[id(amount)]), []).append(amount)
    for pair in pairs:
        for sentence in dict.fromkeys((pair.first.sentence, pair.last.sentence)):
            pairs_in.setdefault(sentence, []).append(pair)
    return Changes(tuple(pairs), tuple(amounts), behind, told_of, amounts_in, pairs_in)


def _pair_behind(amount: Amount, pairs: Sequence[Pair], starts: Sequence[int]) -> Pair | None:
    """Return the nearest pair of which an amount is told: in its own clause, or just before by the same speaker of the same measure."""
    at = bisect_right(starts, amount.stated.start)
    near = [pair for pair in pairs[max(0, at - _LOOK_BACK) : at + 1] if amount.way in (None, pair.way)]
    told = [pair for pair in near if _is_told_of(amount, pair)]
    nearest = min(near, key=lambda pair: _distance(amount, pair), default=None)
    return nearest if nearest in told else None


def in_one_clause(between: str) -> bool:
    """Say whether what stands between two tellings of a change leaves them in one clause.

    >>> in_one_clause(", by some accounts "), in_one_clause(" while rents rose ")
    (True, False)
    """
    return len(between) <= _CLAUSE and not _APART.search(between.lower())


def _is_told_of(amount: Amount, pair: Pair) -> bool:
    stated, (start, end) = amount.stated, pair.places
    if stated.sentence in (pair.first.sentence, pair.last.sentence):
        text = stated.paper.text
        between = text[end : stated.start] if stated.start >= end else text[stated.end : start]
        return (in_one_clause(between) or _is_set_off(between.lower())) and not _changes_twice(between.lower(), amount)
    if not 0 <= stated.sentence.start - pair.last.sentence.end <= 60:
        return False
    return _says_again(stated, pair) or (stated.person == pair.last.person and _same_measure(stated, pair))


def _is_set_off(between: str) -> bool:
    """Say whether a change is told again behind a clause without a figure or a change: "to 12,000 after the timetable went, a fall of"."""
    found = _SET_OFF.search(between)
    if found is None or len(between) > _SET_OFF_FAR or re.search(r"[\d;.]", between):
        return False
    return all(move["either"] for move in MOVES.finditer(between, 0, found.start()))


def _says_again(stated: Stated, pair: Pair) -> bool:
    """Say whether a sentence begins by telling the change before it again: "That is a cut of", "The drop of"."""
    told = stated.paper.text[stated.sentence.start : stated.start].lower()
    named = _NOUN_OF.search(told) or _NOUN_AFTER.match(stated.after())
    next_to = not stated.paper.text[pair.last.sentence.end : stated.sentence.start].strip("\n ”’\"'")
    if not (named and next_to and _AGAIN.fullmatch(told)):
        return False
    of = _IN.match(stated.after())
    return of is None or bool({family_of(word) for word in re.findall(r"[a-z]+", of[1])} & {pair.first.family, pair.last.family})


def _changes_twice(between: str, amount: Amount) -> bool:
    """Tell "£10m to £8m, staff fell by 5%", where something else falls, from "£10m to £8m, a fall of 20%"."""
    return (
        bool(
            re.search(
                rf",\s(?!a\s|an\s|which\s|(?:so\s|and\s)?(?:it|they|that)\s)[a-z]+(?:\s[a-z]+)*\s(?:{_DOWN_VERB}|{_UP_VERB})\b", between
            )
        )
        and not amount.chained
    )


def _same_measure(stated: Stated, pair: Pair) -> bool:
    """Say whether a figure of the next sentence is told of the measure of a pair, or of "that"."""
    told = stated.paper.text[stated.sentence.start : stated.start].lower()
    if found := _THAT.match(told):
        return not (_OTHER.search(told, found.end()) or _MEANS.search(told))
    if stated.figure.measure is None or stated.family is None:
        return False
    families = (pair.first.family, pair.last.family)
    return stated.family in families and not _only_named(told, families)


def _only_named(told: str, families: Sequence[str | None]) -> bool:
    """Say whether a measure is only named beside what changed: "use of the buses that the grant pays for is down by"."""
    named = [found for found in re.finditer(r"[^\W\d_]+", told) if family_of(found[0]) in families]
    if not named:
        return False
    before, after = told[: named[-1].start()], told[named[-1].end() :]
    changes = re.match(rf"\s(?:is|are|was|were|has|have|had|will|would|{_DOWN_VERB}|{_UP_VERB})\b", after)
    return bool(_BESIDE.search(before) or (_WHICH.search(before) and not changes))


def _distance(amount: Amount, pair: Pair) -> int:
    start, end = pair.places
    return min(abs(amount.stated.start - end), abs(start - amount.stated.end))
