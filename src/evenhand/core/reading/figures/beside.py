"""A quantity in its sentence in, what the words beside it say out: hedge, what is counted or measured, limits, period, direction."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from attrs import frozen

from evenhand.core.reading.model import DateMention
from evenhand.core.reading.text.word_lists import any_of
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# A sentence without an end must not cost more than a long one.
REACH = 200
NEAR = 60

_MORE = (
    r"more\sthan|longer\sthan|higher\sthan|over|at\sleast|in\sexcess\sof|upwards?\sof|above|not\s(?:be\s)?less\sthan|no\s(?:less|"
    r"fewer)\sthan|exceed(?:s|ed|ing)|a\sminimum\sof"
)
_LITTLE_MORE = r"(?:just|slightly|a\slittle|a\sshade|well)\s(?:over|more\sthan|above)"
_MOST = r"up\sto|as\s(?:much|many|high|few|little)\sas|no\smore\sthan|at\smost|a\smaximum\sof|less\sthan|fewer\sthan|under|below"
_LITTLE_LESS = (
    r"(?:just|slightly|a\slittle|a\sshade)\s(?:under|below|less\sthan|fewer\sthan)|nearly|almost|close\sto|approaching|not\squite|"
    r"just\sshort\sof"
)
_ABOUT = (
    r"an\sestimated|estimated|an\saverage\sof|about|around|some|roughly|approximately|circa|closer\sto|nearer(?:\sto)?|more\slike|"
    r"in\sthe\sregion\sof|or\sso"
)
# The words before a figure and the marks of its sentence are asked for in small letters.
_HEDGE_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?P<little_more>{_LITTLE_MORE})|(?P<little_less>{_LITTLE_LESS})|(?P<more>{_MORE})|(?P<most>{_MOST})|"
    rf"(?P<about>{_ABOUT}))\s"
    r"(?:an?\s)?(?:(?:further|another|extra|additional|combined|total)\s(?:of\s)?)?$"
)
_LETTERS = re.compile(r"[a-z]+")
# One of these is in every hedge, a few words before its number at most.
_HEDGING = frozenset(
    "than over least of above exceed exceeds exceeded exceeding to many much high few little most under below nearly almost approaching "
    "quite estimated about around some roughly approximately circa nearer like so".split()
)
# "£2m over four years" is no hedge; "for over four years" is.
_LASTED = re.compile(
    r"\b(?:for|of|after|took|takes|taken|lasted|lasts|spent|with|waited|wait|is|was|been|in|serve[ds]?|jailed|"
    r"every)\s(?:just\s|well\s|a\slittle\s)?over\s$"
)
# "Hand over £2m" and "a row over £2m": neither is more than £2m.
_NO_HEDGE = re.compile(
    r"\b(?:hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|sign(?:s|ed|ing)?|carr(?:y|ies|ied|ying)|took|take[ns]?|taking|rows?|disputes?|quarrels?|fights?|battles?|clash(?:es|ed)?|"
    r"concerns?|questions?|controversy|protests?|anger|outcry|scandal|spat|stand-?off|deadlock|wrangle|inquiry|probe|investigation|lawsuit|fears?|argu(?:e|es|ed|ing|ment)|"
    r"sued?|suing|criticism|criticised|criticized|resigned|quit)\s(?:over|about)\s(?:an?\s)?(?:(?:further|another|extra|additional|combined|total)\s(?:of\s)?)?$"
)
_HEDGE_AFTER = re.compile(
    r"\s?(?:(?P<more>or\smore|and\srising|-plus|plus\b|\+)|(?P<most>or\s(?:less|fewer|under))|(?P<about>or\sso|-odd))(?!\w)", re.I
)

# What ends the noun phrase after a number: little words, verbs that news puts after its counts, and words of time.
_STOP = frozenset(
    "the a an of in to for on at by from with without within and or but nor as than that which who whom whose when where "
    "while if because since until till after before during over under "
    "up down out off into onto about above below between among against through across per is are was were be been being am "
    "has have had having do does did will would can could shall should may "
    "might must not no it its he she they we you i his her their our my your this these those there here then now so too "
    "also just only even still yet ever never all both each every any some "
    "said says say told tells added wrote warned claimed killed injured died dead wounded took take takes made make came "
    "come comes went go goes gave give got get rose fell left ran run runs met "
    "voted signed wants want need needs attended joined lost lose won win ago later earlier apart away year's years' worth "
    "today yesterday tomorrow tonight last next respectively however alone "
    "across amid including excluding compared due set according despite versus via plus minus like unlike were being have "
    "backed opposed demand demands call calls urge urges shut".split()
)
# These are counted where they stand right after the number: "four calls", not "leaders demand".
_COUNTED_TOO = frozenset({"calls", "demands", "runs"})
_PEOPLE = frozenset("people men women children staff personnel police troops crew cattle sheep fish aircraft".split())
_VERBS = tuple(
    "says wants needs calls demands gets takes makes faces costs gives shows goes comes runs pays loses holds spends has is was".split()
)
_WORD = re.compile(r"[\s-](?:[“‘\"'])?([^\W\d_][\w’'.&/]*(?:-[\w’']+)*)")
_PARTICIPLE = re.compile(r"(?:ed|ing|ly)$")
_COMPOUND = frozenset(
    "bed bedroom council country county home house job judge man member minute nation page paragraph part party person point school "
    "seat site state storey strong team unit vote woman word".split()
)

_CHANGE = (
    r"(?:cuts?|falls?|drops?|rises?|increases?|decreases?|reductions?|declines?|growth|hikes?|fell|loss(?:es)?|squeeze|boost|uplift|rise)"
)
_MEASURES = (
    "grant+s funding fund+s spending expenditure budget+s saving+s cost+s price+s bill+s tax+es precept rent+s fee+s fare+s fine+s "
    "salary salaries pay wage+s bonus+es pension+s reserve+s deficit gap shortfall surplus debt+s loan+s turnover takings revenue+s income "
    "profit+s investment contract+s turnout share rate+s inflation unemployment crime emissions majority allowance+s expenses "
    "subsidy subsidies donation+s levy levies compensation settlement payment+s payout+s overspend underspend value worth charge+s "
    "rebate+s benefit+s credit support aid capacity demand target service+s scheme+s project+s"
)
# What a percentage or a share is said of, but never a sum of money.
_PEOPLE_AND_THINGS = (
    "job+s post+s staff home+s houses pupils patients residents respondents voters members leaders councils population workforce"
)
_COUNTED = re.compile(any_of(_PEOPLE_AND_THINGS))
_MEASURE = re.compile(
    rf"[^a-z0-9](?<!\w){any_of(f'council_tax business_rates waiting_list+s spending_power {_MEASURES} {_PEOPLE_AND_THINGS}')}\b"
)
_MEASURE_RIGHT = re.compile(
    rf"(?:\s(?:a|per)\s(?:year|month|week|head))?[\s-](?:worth\sof\s|of\s(?:all\s|the\s|its\s|their\s|total\s)*|"
    rf"{_CHANGE}\s(?:in|to|on|of)\s(?:its\s|the\s|their\s|his\s|our\s)?|in\s(?:the\s|its\s)?)?"
    rf"(?:(?!\bfrom\b|\bto\b|\bby\b|\bin\b|\band\b|\bor\b|\bas\b|\bof\b|"
    rf"\bat\b)[a-z][\w’'-]*\s){{0,3}}?(?P<measure>{any_of(f'{_MEASURES} {_PEOPLE_AND_THINGS}')})\b(?!\s{_CHANGE}\sof\b)"
)
_FAMILY = {
    "chiefs": "leaders",
    "bosses": "leaders",
    "heads": "leaders",
    "leader": "leaders",
    "chief": "leaders",
    "grant": "grants",
    "budgets": "budget",
}

_SCOPE = re.compile(
    r"\b(?:excluding|including|except(?:ing|\sfor)?|not\s(?:counting|including)|net\sof|apart\sfrom|before\s(?:tax|inflation)|"
    r"after\s(?:tax|inflation))\s[^,.;:()\n”\"]{2,40}"
    r"|\b(?:in|on\sa)\s(?:cash|real|absolute|like-for-like|nominal)(?:[\s-]terms?|\sbasis)?\b|\b(?:in\stotal|on\saverage)\b"
)
_RATE = re.compile(
    r"[\s-](?:a|an|per|each|every)[\s-](?:year|month|week|day|hour|night|head|person|pupil|household|patient|home|property|"
    r"child|tonne|mile|annum|quarter)\b"
    r"|\s(?:annually|weekly|monthly|yearly|per\scapita|p\.?a\b\.?)",
    re.I,
)
_SHARE_OF = re.compile(
    r"\s(of\s(?:all|the|its|their|total|every|our)\s[^,.;:()\n”\"–—\d£€$]{2,40}?)(?=\s(?:and|but|who|which|that|in|by|to|from|"
    r"has|have|had|is|are|was|were|will|would|said|went|goes|go|voted|opposed|backed|get|gets|live|lives|came)\b|"
    r"[,.;:()\n”\"–—]|$)",
    re.I,
)
_UP = any_of(
    "rise+s risen rose rising grow+s+n+ing+th grew increas* up gain* soar* extra additional doubl* climb* jump* hike+d+s added higher "
    "uplift boost* surg*"
)
_DOWN = any_of(
    "fall+en+s+ing fell+s+en+ing drop* cut+s+ting reduc* slash* declin* decreas* lose* loss* lost* losing down plummet* halv* "
    "shrank* shrink* shrunk* lower axe+d fewer squeez*"
)
_DIRECTION = re.compile(rf"[^a-z0-9](?<!\w)(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?!(?<=\Wup)\sto\b)")
# What a limit is said with.
_LIMITS = (
    "cluding",
    "except",
    "counting",
    "net",
    "apart",
    "tax",
    "inflation",
    "cash",
    "real",
    "absolute",
    "like-for",
    "nominal",
    "total",
    "average",
)
_TO_TIME = re.compile(
    r"(?P<gap>[^.;:!?\d£€$%]{0,44}?)(?:,?\s)(?P<word>in|by|for|during|over|since|until|before|through|"
    r"at)\s(?:the\s)?(?:year\sto\s|end\sof\s|early\s|late\s)?$",
    re.I,
)
_FROM_TIME = re.compile(r"(?:^|[,;“\"(]\s?)(?:(?P<word>in|by|during|for|since)\s)$", re.I)


@frozen
class Mark:
    """A word or phrase with its place; for a turn, `words` is "up" or "down"."""

    start: int
    end: int
    words: str


class Marks:
    """What one sentence holds beside its figures: words of measure, limits, words of rise and fall, each in order, found when first asked.

    `low` is the whole text in small letters.
    """

    def __init__(self, text: str, low: str, sentence: Span) -> None:
        self.text = text
        self.low = low
        self.sentence = sentence
        # Behind a blank, so that a search leaps from word to word: what it finds stands one further on.
        self._words = " " + low[sentence.start : sentence.end]

    @cached_property
    def measures(self) -> tuple[Mark, ...]:
        """Words for what a figure may be said of; for a sum of money only those in `sums`."""
        return tuple(mark for mark, _ in self._measures)

    @cached_property
    def sums(self) -> tuple[Mark, ...]:
        """The words of measure that are no people and no things."""
        return tuple(mark for mark, counted in self._measures if not counted)

    @cached_property
    def _measures(self) -> list[tuple[Mark, bool]]:
        found = ((each, each[0][1:]) for each in _MEASURE.finditer(self._words))
        return [(self._mark(each, words), _COUNTED.fullmatch(words) is not None) for each, words in found]

    @cached_property
    def turns(self) -> tuple[Mark, ...]:
        """Words of rise and fall, each as "up" or "down"."""
        return tuple(self._mark(found, found.lastgroup or "") for found in _DIRECTION.finditer(self._words))

    @cached_property
    def limits(self) -> tuple[Mark, ...]:
        """Limits as printed: "excluding schools", "in cash terms"."""
        if not any(stem in self._words for stem in _LIMITS):
            return ()
        found = (found.span() for found in _SCOPE.finditer(self.low, self.sentence.start, self.sentence.end))
        return tuple(Mark(start, end, " ".join(self.text[start:end].split())) for start, end in found)

    def _mark(self, found: re.Match[str], words: str) -> Mark:
        return Mark(self.sentence.start + found.start(), self.sentence.start + found.end() - 1, words)


def _last_before(marks: Sequence[Mark], at: int, reach: int) -> Mark | None:
    index = bisect_right(marks, at, key=lambda mark: mark.end) - 1
    return marks[index] if index >= 0 and marks[index].start >= at - reach else None


def _first_after(marks: Sequence[Mark], at: int, reach: int) -> Mark | None:
    index = bisect_left(marks, at, key=lambda mark: mark.start)
    return marks[index] if index < len(marks) and marks[index].end <= at + reach else None


def read_hedge(
    before: str, after: str, kind: str, low: Decimal, high: Decimal, value: Decimal
) -> tuple[str | None, Decimal | None, Decimal | None]:
    """Return the hedge printed with a number, and the bounds it leaves; None for no bound.

    >>> read_hedge("More than ", " leaders", "count", Decimal(100), Decimal(100), Decimal(100))
    ('more than', Decimal('100'), None)
    """
    before = before.lower()
    found = None if _HEDGING.isdisjoint(_LETTERS.findall(before)[-5:]) else _HEDGE_BEFORE.search(before)
    if found and found["more"] and found["more"] == "over" and kind == "duration" and not _LASTED.search(before):
        found = None
    if found and _NO_HEDGE.search(before):
        found = None
    found = found or _HEDGE_AFTER.match(after)
    if not found:
        return None, low, high
    said = {name: words for name, words in found.groupdict().items() if words}
    way, words = next(iter(said.items()))
    tenth = value / 10
    bounds: dict[str, tuple[Decimal | None, Decimal | None]] = {
        "more": (value, None),
        "little_more": (value, value + tenth),
        "most": (Decimal(0), high),
        "little_less": (value - tenth, value),
        "about": (min(low, value - tenth / 2), max(high, value + tenth / 2)),
    }
    return (" ".join(words.lower().split()).lstrip("-"), *bounds[way])


def noun_phrase(text: str, start: int, stop: int, *, hyphen: bool = False) -> list[str]:
    """Return the words after a number that name what it counts, its head last; empty where the next word is none of that.

    >>> noun_phrase("116 Labour council leaders demand meetings", 3, 42)
    ['Labour', 'council', 'leaders']
    """
    words: list[str] = []
    at = start
    while len(words) < 7 and (found := _WORD.match(text, at, min(stop, start + 80))):
        word = found[1].rstrip(".'’")
        if (word.lower() in _STOP and (words or word not in _COUNTED_TOO)) or (words and _is_plural(words[-1]) and not _goes_on(word)):
            break
        if text[at] == "-" and not words and not hyphen and word.split("-")[0].lower() not in _COMPOUND:
            break
        at = found.end()
        if word.lower() in ("more", "less", "fewer", "further"):
            continue
        words.append(word)
        if text[at - 1] == "." or text[at : at + 1] in (",", ".", ";", ":", ")"):
            break
    while (
        words
        and _PARTICIPLE.search(words[-1].lower())
        and not words[-1].lower().endswith(("building", "meeting", "hearing", "family", "ally", "bed", "wedding"))
    ):
        words.pop()
    return words


def _is_plural(word: str) -> bool:
    lower = word.lower()
    return lower in _PEOPLE or (lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s", "’s")))


def _goes_on(word: str) -> bool:
    """Say whether a noun phrase goes on after a plural: "sales jobs", but not "leaders demand"."""
    return _is_plural(word) and word.lower() not in _VERBS


def name_measure(marks: Marks, start: int, end: int, kind: str, counted: Sequence[str]) -> str | None:
    """Name what a figure is said of by its head word: what is counted, or the nearest word of money, tax, staff and the like."""
    if kind == "duration":
        return None
    if kind == "count" and counted:
        return _family(counted[-1])
    stop = min(marks.sentence.end, end + REACH)
    if (found := _MEASURE_RIGHT.match(marks.low, end, stop)) and (kind != "money" or not _COUNTED.fullmatch(found["measure"])):
        return _family(found["measure"])
    told = marks.sums if kind == "money" else marks.measures
    if left := _last_before(told, start, REACH):
        return _family(left.words)
    if phrase := noun_phrase(marks.text, end, stop, hyphen=True):
        return phrase[-1].lower()
    right = _first_after(told, end, NEAR)
    return _family(right.words) if right else None


def name_measure_after(marks: Marks, end: int) -> str | None:
    """Name what words for a size are said of, where it stands right after them: "a slight fall in grants"."""
    found = _MEASURE_RIGHT.match(marks.low, end, min(marks.sentence.end, end + REACH))
    return _family(found["measure"]) if found else None


def _family(word: str) -> str:
    """Join the words for one thing: chiefs and bosses are leaders."""
    return _FAMILY.get(word.lower(), word.lower())


def read_scope(marks: Marks, end: int, kind: str) -> tuple[str, ...]:
    """Return the limits printed with a figure: "a year", "of all public spending", "excluding schools", "in cash terms"."""
    if kind == "duration":
        return ()
    near = min(marks.sentence.end, end + 60)
    rate = _RATE.match(marks.text, end, near)
    found = [rate[0].strip(" -\n")] if rate else []
    if kind in ("percent", "fraction") and (share := _SHARE_OF.match(marks.text, end, near)):
        found.append(share[1].strip())
    if not marks.limits:
        return tuple(found)
    first = bisect_left(marks.limits, end - REACH, key=lambda mark: mark.start)
    last = bisect_right(marks.limits, end + REACH, key=lambda mark: mark.start)
    return (*found, *(limit.words for limit in marks.limits[first:last] if not _parted(marks.text, limit, end)))


def _parted(text: str, limit: Mark, end: int) -> bool:
    """Say whether a semicolon stands between a limit and a figure."""
    return ";" in text[min(limit.end, end) : max(limit.start, end)]


def read_period(marks: Marks, start: int, end: int, dates: Sequence[DateMention], starts: Sequence[int]) -> str | None:
    """Return the time a figure is for, as printed beside it: "2015/16", "by 2020"."""
    text, sentence = marks.text, marks.sentence
    at = bisect_left(starts, end)
    if at < len(dates) and dates[at].span.end <= sentence.end:
        gap = text[end : dates[at].span.start] if dates[at].span.start - end <= 60 else "."
        if found := _TO_TIME.fullmatch(gap):
            words = dates[at].span.words(text)
            return f"by {words}" if found["word"].lower() == "by" else words
    if at and dates[at - 1].span.start >= sentence.start and start - dates[at - 1].span.end <= 60:
        date = dates[at - 1].span
        if _FROM_TIME.search(text, max(sentence.start, date.start - 12), date.start) and not re.search(r"[.;:\d]", text[date.end : start]):
            return date.words(text)
    return None


def read_direction(marks: Marks, start: int, end: int) -> str | None:
    """Say whether the figure is told of something going up or down, by the nearest word that says so."""
    after, before = _first_after(marks.turns, end, 24), _last_before(marks.turns, start, 60)
    nearer = after and (not before or after.start - end <= 2 or start - before.end > 30)
    found = after if nearer else before
    return found.words if found else None
