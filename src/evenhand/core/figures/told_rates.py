"""A scene of figures in, the rates told in it out: what each gets or what comes round, how often, and what that comes to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import frozen

from evenhand.core.collation.contradictions.words import stem
from evenhand.core.figures.ranges import Extent, Range
from evenhand.core.figures.scenes import Scene, find_scenes
from evenhand.core.figures.stated import Stated
from evenhand.core.figures.wording import HEDGE, TOTAL_AFTER
from evenhand.core.values import patterns as re

_PER = re.compile(
    r"(?:(?:\s[a-z-]+)?\s(?:a|an|per|each|every|for\s(?:each|every)(?:\sof\sthe)?)\s(?:single\s)?(?P<each>[a-z]+)\b|\s(?P<apiece>each|apiece)\b)(?!\sof\b)"
)
_YEARLY = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}
_LY = re.compile(r"\s(annually|yearly|monthly|weekly|daily)\b")
# "Each of the 40 homes would pay £250", "so each gets £20,000".
_EACH = re.compile(rf"\beach\b(?!\s(?:year|month|week|day)\b)[^.,;:£$€]{{0,60}}?\s{HEDGE}$")
# "A tonne costs €140", "a pass is £75".
_COSTS = re.compile(
    rf"(?:^|[,;:–—]\s)[“\"]?(?:a|an|each|every)\s(?:[a-z-]+\s)?(?P<each>[a-z]+)\s(?:is|costs?|pays?|fetch(?:es)?|earns?|gets?|sells\sfor|brings\sin|takes)\s{HEDGE}$"
)
# "With 40 men in each".
_IN_EACH = re.compile(r"(?:\s[a-z-]+){0,2}\s(?:in|at|on|for)\seach\b(?!\s(?:of|year|month|week|day)\b)")
_AT = re.compile(rf"\d\s(?:[a-z-]+\s){{1,2}}at\s{HEDGE}$")
_TO_EACH = re.compile(r"[^.,;:]{0,40}?\s(?:to|for|from|on)\s(?:each|every\sone)\sof\s")
_HEADS = frozenset(("head", "person"))
_TIMES = frozenset(("year", "quarter", "month", "week", "day", "hour"))
# How often the one comes in the other; a year has 52 weeks and a little.
_IN = {
    ("month", "year"): (Fraction(12), Fraction(12)),
    ("quarter", "year"): (Fraction(4), Fraction(4)),
    ("week", "year"): (Fraction(52), Fraction(366, 7)),
    ("day", "year"): (Fraction(365), Fraction(366)),
    ("month", "quarter"): (Fraction(3), Fraction(3)),
    ("week", "month"): (Fraction(4), Fraction(31, 7)),
    ("day", "month"): (Fraction(28), Fraction(31)),
    ("day", "week"): (Fraction(7), Fraction(7)),
    ("hour", "day"): (Fraction(24), Fraction(24)),
}
_OR = re.compile(
    rf"(?:\s[a-z’'-]+){{0,3}}?,?\s?(?:\s?[–—(]\s?|\s-\s|\s(?:or|that\sis|which\s(?:is|comes\sto|makes)|equal\sto|equivalent\sto|making\sit)\s)(?:or\s|just\s)?{HEDGE}"
)
# Words by which a sum is told as what the times come to, or as what is dealt out.
_COMES_TO = re.compile(
    r"\b(?:total(?:ling|s|led)?(?:\sof)?|in\sall|(?:rais|bring|mak|cost|sav|add|earn|rak|net|yield|com|amount|work)(?:e|es|ing|s)?(?:\s(?:in|up|out|it|them))?"
    r"(?:\sto|\sat|\san\sextra|\sa\sfurther)?|came\sto|raised|brought\sin|bill\s(?:of|is|was|to)|or|that\sis|which\sis|equal\sto|worth|sum\sof|of|spend(?:ing)?|pa(?:y|id|ying))"
    rf"\s{HEDGE}$"
)
_IN_ALL = re.compile(TOTAL_AFTER)
_BESIDES = re.compile(r"\s(?:[a-z]+\s)?(?:with|including|plus|before|after|less|once|if)\b")
_DEALT = re.compile(r"\b(?:shar(?:e|ed|ing)|split|divid(?:ed|ing)|spread)\b")
_SAID_AGAIN = re.compile(
    r"(?:,|:|\s?[–—(]|\s-)\s?(?:(?:or|that\sis|which\s(?:is|comes\sto|works\sout\sat|means)|equal\sto|equivalent\sto|an\saverage\sof|working\sout\sat|at)\s){0,2}"
    rf"{HEDGE}$|\s(?:or|at)\s{HEDGE}$"
)
_GOES_BACK = re.compile(
    r"[“\"]?(?:and\s|so\s|but\s)?(?:that|this|it|they|which|on|over|for|with|across|at|between|each|the\s(?:total|bill|sum|whole|\d[\d,.]*|[a-z]+\s(?:came|comes|amounts|amounted)\sto))\b"
)


@frozen
class Rate:
    """A rate, what it comes to, and how often it comes.

    Attributes:
        often: how many times it comes. times: the figure that tells it; None where the two are the same told for two lengths of time.
        each: the two lengths of time, as "month" and "year"; empty where `times` tells how often.
        claim: what is held against the rest. sure: whether words leave no other reading, so that it can be told to differ.
    """

    rate: Stated
    total: Stated
    often: Extent
    claim: Stated
    times: Stated | None = None
    each: tuple[str, ...] = ()
    sure: bool = True

    @property
    def figures(self) -> tuple[Stated, ...]:
        """All figures of the sum."""
        return (self.rate, *([self.times] if self.times else ()), self.total)


def find_rates(row: Sequence[Stated]) -> Iterator[Rate]:
    """Yield each rate that is told with how often it comes, and what it comes to, in one sentence or two."""
    for scene in find_scenes([each for each in row if each.figure.value]):
        goes_back = scene.before and _GOES_BACK.match(scene.opening + scene.own[0].words.lower())
        window = [*scene.before, *scene.own] if goes_back else [*scene.own]
        for rate in window:
            names = _names(rate)
            if (
                names
                and rate.figure.kind in ("money", "count")
                and (told := _again(rate, names, scene) or _told(rate, names, window, scene))
            ):
                yield told


def _names(rate: Stated) -> list[str]:
    """Return of what a figure is told for each: "year", "pupil"; "each" where it is told of each of something counted."""
    after = rate.after()
    found, often = _PER.match(after), _LY.match(after)
    names = [found["each"] or "each"] if found else [_YEARLY[often[1]]] if often else []
    told = _EACH.search(rate.before()) or _TO_EACH.match(after) or _IN_EACH.match(after)
    if not names and not told and (costs := _COSTS.search(rate.before())):
        return [costs["each"]]
    return [*names, "each"] if told and "each" not in names else names


def is_rate(stated: Stated) -> bool:
    """Say whether a figure is told for each of something: "£20 a head", "£250 each", "300 tickets at €12"."""
    return bool(_names(stated) or _AT.search(stated.before()))


def _told(rate: Stated, names: Sequence[str], window: Sequence[Stated], scene: Scene) -> Rate | None:
    """Return a rate with how often it comes; None where more than one figure may tell that, or the total."""
    others = [each for each in window if each is not rate and (rate.figure.kind == "money" or each.family != rate.family)]
    counted = [each for each in others if any(_counts(name, each) for name in names)]
    alike = [each for each in window if each is not rate and each.figure.unit == rate.figure.unit and each not in counted]
    totals = [each for each in alike if (each.figure.value or 0) > (rate.figure.value or 0) and _may_total(each, names)]
    if len(counted) != 1 or len(totals) != 1:
        return None
    often, total = counted[0], totals[0]
    if not any(each in scene.own for each in (rate, often, total)):
        return None
    sure = len(alike) == 1 and _is_sure(rate, often, total)
    return Rate(rate, total, _number(often, names), total, often, sure=sure)


def _again(rate: Stated, names: Sequence[str], scene: Scene) -> Rate | None:
    """Read "£45 a month, or £540 a year"."""
    at = next((at for at, each in enumerate(scene.own) if each is rate), len(scene.own))
    other = scene.own[at + 1] if at + 1 < len(scene.own) else None
    if other is None or other.figure.unit != rate.figure.unit:
        return None
    again = _names(other)
    between = rate.paper.text[rate.end : other.start].lower()
    said = _PER.match(between) or _LY.match(between)
    if not again or not said or not _OR.fullmatch(between[said.end() :]):
        return None
    for one, two, small, large in ((names[0], again[0], rate, other), (again[0], names[0], other, rate)):
        if (often := _IN.get((one, two))) is not None:
            # "£4 a month or £40 a year" gives the choice of two prices.
            choice = between[said.end() :].split()[0] == "or"
            return Rate(small, large, Extent(Range(*often), Range(*often)), other, each=(one, two), sure=not choice)
    return None


def _may_total(stated: Stated, names: Sequence[str]) -> bool:
    """Leave out other rates; what each pays in a year may come to so much a year."""
    return not _names(stated) or (_names(stated)[0] in _TIMES and not _TIMES.isdisjoint(names) and "each" in names)


def _counts(name: str, stated: Stated) -> bool:
    figure = stated.figure
    if figure.kind == "duration":
        return figure.unit == f"{name}s" or (name, (figure.unit or "").removesuffix("s")) in _IN
    if figure.kind != "count" or (figure.value or 0) <= 1 or not figure.of:
        return False
    return name == "each" or name in _HEADS or stem(figure.of.lower().split()[-1]) == stem(name)


def _number(often: Stated, names: Sequence[str]) -> Extent:
    """Return how many times a rate comes: years of a weekly rate as weeks."""
    unit = (often.figure.unit or "").removesuffix("s")
    held = next((_IN[name, unit] for name in names if often.figure.kind == "duration" and (name, unit) in _IN), (Fraction(1), Fraction(1)))
    return often.extent.by(Extent(Range(*held), Range(*held)))


def _is_sure(rate: Stated, often: Stated, total: Stated) -> bool:
    """Say whether words tell that a total is what the times come to, or that it is dealt out."""
    if _BESIDES.match(total.after()):
        return False
    last = max((rate, often, total), key=lambda each: each.start)
    if last is total or total.start > rate.start:
        return bool(_COMES_TO.search(total.before()) or _IN_ALL.match(total.after()) or _SAID_AGAIN.search(total.before()))
    text = rate.paper.text
    dealt = _DEALT.search(text[min(total.start, often.start) : rate.start].lower())
    return bool(dealt or _SAID_AGAIN.search(rate.before()))
