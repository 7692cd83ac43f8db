"""Two figures of one sentence, each with its year, in; the earlier and the later out: "£3m in 2017 and £2m last year"."""

from __future__ import annotations

from evenhand.core.figures.stated import Stated
from evenhand.core.values import patterns as re

_NUMBERED = (
    r"(?:in|during|for|by)\s(?:the\s)?(?:financial\syear\s|fiscal\s(?:year\s)?|fy\s?)?(?P<year>(?:19|20)\d\d)(?:[-/–]\d\d(?:\d\d)?)?"
)
_NAMED = (
    r"(?:(?:in|during|for|by)\s)?(?P<named>(?:the\s)?(?:last|this|previous|current|following|next)\s(?:financial\s|fiscal\s)?year|(?:the|a)\syear\s"
    r"(?:before|earlier|after|later|ago)|that\syear|now|today|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d\d?)\syears\s(?:ago|earlier|before))"
)
_YEAR = rf"(?:{_NUMBERED}|{_NAMED})"
# What is counted may stand between a figure and its year, another figure or clause may not.
_FIRST = re.compile(
    rf"[^.,;:!?£$€\d]{{0,60}}?\s{_YEAR}(?:\s?,)?(?:\s(?:and|but|then|to|against|compared\s(?:with|to)))?\s[^.,;:!?\d£$€]{{0,40}}$"
)
_COMPARED = re.compile(
    r"[^.,;:!?£$€\d]{0,40}?,?\s(?:compared\s(?:with|to)|against|from)\s(?:(?:the|just|only|about|around|nearly|some)\s){0,2}"
)
_SECOND = re.compile(rf"[^.,;:!?£$€\d]{{0,40}}?\s{_YEAR}\b")
# "Last year it had 240 pupils; this year it has 180."
_LED = re.compile(rf"(?:^|[,;:–—(\"“]\s?|\b(?:and|but|that)\s){_YEAR},?\s[^.,;:!?\d£$€]{{2,50}}$")
_THEN_LED = re.compile(rf"[^.:!?£$€\d,;]{{0,40}}[,;]?\s(?:(?:and|but|while)\s)?{_YEAR},?\s[^.,;:!?\d£$€]{{2,50}}$")
# "The fee was $40 and is now $50", "$40 until July, is now $50".
_WAS = re.compile(r"\b(?:was|were|had|stood\sat|cost|paid|charged|employed)\s(?:[a-z]+\s){0,2}$")
_UNTIL = re.compile(r"\s(?:[a-z]+\s)?(?:until|before|originally|previously|then)\b")
_IS_NOW = re.compile(
    r"[^.;:!?£$€]{0,60}?\s(?:(?:is|are|has|have|costs?|pays?|charges?|employs?|stands?\sat)\snow|now\s(?:is|are|has|have|costs?|pays?|charges?|employs?|stands?\sat))"
    r"\s(?:[a-z]+\s){0,2}$"
)
_BEFORE = frozenset(("previous", "before", "earlier", "ago"))
_LAST = frozenset(("last",))
_NOW = frozenset(("this", "now", "today", "current"))
_AFTER = frozenset(("after", "later", "following", "next"))


def in_order_of_years(one: Stated, other: Stated) -> tuple[Stated, Stated] | None:
    """Return the earlier and the later of two figures that are told of two years; None where that is not said."""
    if one.family and other.family and one.family != other.family:
        return None
    text = one.paper.text
    between = text[one.end : other.start].lower()
    if _IS_NOW.fullmatch(between) and (_WAS.search(one.before()) or _UNTIL.match(between)):
        return one, other
    if (led := _LED.search(one.before(120))) and (then := _THEN_LED.fullmatch(between)):
        return _by_year(_when(led["year"], led["named"]), _when(then["year"], then["named"]), one, other)
    first = _FIRST.match(between)
    second = _SECOND.match(text[other.end : other.end + 100].lower())
    if second is None:
        return None
    if first is None:
        # "It took £1.1m, compared with £900,000 a year before."
        compared = _COMPARED.fullmatch(between)
        past = second["year"] or set(second["named"].split()) & (_BEFORE | _LAST)
        return (other, one) if compared and past else None
    return _by_year(_when(first["year"], first["named"]), _when(second["year"], second["named"]), one, other)


def _by_year(begun: tuple[int, int], ended: tuple[int, int], one: Stated, other: Stated) -> tuple[Stated, Stated] | None:
    if begun == ended:
        return None
    return (one, other) if begun < ended else (other, one)


def _when(year: str | None, named: str | None) -> tuple[int, int]:
    """Return a key that orders years: those told beside another year first or last, numbers between, then last year and this one."""
    if year:
        return 1, int(year)
    words = set((named or "").split())
    if words & _BEFORE:
        return 0, 0
    return (4 if words & _AFTER else 3 if words & _NOW else 2), 0
