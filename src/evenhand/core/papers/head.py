"""The beginning of a text in, its head out: the lines before its prose, with the day, the outlet and the author that they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from evenhand.core.papers import masthead
from evenhand.core.papers.dateline import Printed, find_days, find_month
from evenhand.core.papers.model import Problem
from evenhand.core.values import PartialDate, Span
from evenhand.core.values import patterns as re

_LINE = re.compile(r"[^\s\ufeff][^\r\n]*")
_MARKS = re.compile(r"^[#*_\s]+|[*_\s]+$")
_MOST_LINES, _TOP, _LONGEST = 9, 3_000, 240
_ENDED = re.compile(r"[.?!:;][\"”’')\]]*$")
# How a day is parted from the facts before and behind it.
_PARTED = re.compile(r"(?:[|–—•·/(.;]|\s-)$")
_BEHIND = re.compile(
    r"\s*(?:$|[|–—•·/)(;]|-\s|[,.]?\s*(?:pages?\b|pp?\.?\s?\d|by\b|(?:last |first )?(?:updated|published)\b|issue\b|edition\b|vol\b)"
    r"|[,.]\s*(?:$|\d|(?-i:[A-Z(])))",
    re.IGNORECASE,
)
_FACTS = re.compile(r"\s*[|–—•·/;()\[\]“”\"]\s*|\s-\s|,\s*|(?<=\w{3})\.\s+(?=[A-Z])|:\s+")
_PAGED = re.compile(r"\b(?:pages?|pp?\.?)\s?[A-Z]?\d|\bissue\b|\bedition\b|\bvol\b|\bno\.? ?\d", re.IGNORECASE)
_SOURCE = re.compile(r"^(?:from|in|source|posted on|printed in)\s+(?=[A-Z])", re.IGNORECASE)
_ADDRESSED = re.compile(r"(?:Dear|To:?|The Editor|Sir)\b")
# "HARLAN, Ky., March 3, 2024 (AP) — The county"
_DATELINE = re.compile(r"(?P<front>[A-ZÀ-Þ][^–—]{5,70}?)\s*(?:\([^)]{2,40}\)\s*)?(?:[–—_]|-+)\s")
_ADDRESS = re.compile(r"\S+@\S+|(?:www\.|https?://)\S+")
_LONGEST_NAME = 6
_IN_FIGURES = re.compile(r"(?<![\w/.])(\d{1,2})[/.](\d{1,2})[/.](?:\d{4}|\d\d)(?![\w/.]\d)")
_MONTH_FIRST = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b(?!\d|(?:st|nd|rd|th))")
_DAY_FIRST = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b")
_DAY_FIRST_WORDS = re.compile(r"[£€]|\b(?:Cllr|[Cc]ouncillors?|MPs?|TDs?|GMT|BST)\b")
_SAID = "Its head gives its day in figures, and it may be {} or {}; write which in sources.csv."
_MONTHS = "January February March April May June July August September October November December".split()


@frozen
class Head:
    """What the head of a paper says; `lines` are those that give its day or its outlet, which are no words of the report."""

    published: PartialDate | None = None
    outlet: str | None = None
    author: str | None = None
    lines: tuple[Span, ...] = ()
    problems: tuple[Problem, ...] = ()


@frozen
class _Line:
    """A line of the head; `days` with how sure it is that each is the paper's own, from 0 for a month to 4 for "published on"."""

    span: Span
    words: str
    is_prose: bool
    days: tuple[tuple[int, Printed], ...] = field(default=())
    author: str | None = None


def read_head(text: str) -> Head:
    r"""Read the head of a text: each line before its prose is a headline, or names the day, the outlet, the author or the place.

    >>> head = read_head("Fees to rise\nWold Gazette, Thurs 14 March 2019, p7\nBy Ann Hale\n\nThe council has raised the fee.")
    >>> str(head.published), head.outlet, head.author
    ('2019-03-14', 'Wold Gazette', 'Ann Hale')
    >>> read_head("The council met.\n\nIt wrote on 14 March 2019.").published
    """
    lines = list(_lines(text))
    # Above a letter the newspaper is whom it is addressed to, unless it stands there with its page.
    letter = next((at for at, line in enumerate(lines) if _ADDRESSED.match(line.words)), None)
    outlet, where = _outlet(lines, text) if letter is None else _outlet_over_letter(lines[:letter])
    days = max(((sure, -at, day.days) for at, line in enumerate(lines) for sure, day in line.days), default=(0, 0, ()))[2]
    published = _settled(days, text)
    problems: tuple[Problem, ...] = ()
    if published is None and len(days) == 2:
        problems = (Problem("day-in-figures", _SAID.format(*(f"{day.day} {_MONTHS[day.month - 1]} {day.year}" for day in days))),)
    author = next((line.author or _before_outlet(line, outlet) for line in lines if line.author or _before_outlet(line, outlet)), None)
    stated = [line.span for at, line in enumerate(lines) if _states(line, at, line is where)]
    outlet = outlet.removeprefix("the ") if outlet else None
    return Head(published, outlet, author, tuple(stated), problems)


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines of the head, and the first of the prose; behind a sentence at the very top there may be more of the head."""
    prose = 0
    for at, found in enumerate(_LINE.finditer(text, 0, min(len(text), _TOP))):
        words = _MARKS.sub("", found[0])
        is_prose = _is_prose(words)
        days = tuple(_own_days(words, is_prose)) if prose < 1 or _is_short(words) else ()
        author = masthead.author_of(words) if len(words) <= _LONGEST else None
        yield _Line(Span(*found.span()), words, is_prose, days, author)
        prose += is_prose and at > 0
        if at + 1 >= _MOST_LINES or prose > 1 or (is_prose and at > 2) or words.startswith("Dear ") or (prose and words.endswith(":")):
            return


def _is_short(words: str) -> bool:
    return len(words) < 80


def _is_prose(words: str) -> bool:
    """Say whether a line is a sentence of the report: mostly small letters, and ended or long."""
    named = re.findall(r"[^\W\d_][\w’'-]*", words)
    if len(named) < 8 or " | " in words:
        return False
    small = sum(word[0].islower() for word in named)
    return small * 2 > len(named) and (len(words) > 160 or _ENDED.search(words) is not None)


def _own_days(words: str, is_prose: bool) -> Iterator[tuple[int, Printed]]:
    """Yield the days that stand in a line as facts of the paper; in prose only one that is a sentence by itself, or before a dash."""
    if is_prose:
        front = _DATELINE.match(words)
        yield from ((3, found) for found in find_days(front["front"] if front else "") if words[: found.start].rstrip().endswith(","))
        return
    for found in find_days(words):
        before = words[: found.start].rstrip()
        if _BEHIND.match(words, found.end) is None:
            continue
        if found.label.startswith(("updated", "modified", "last", "created")):
            yield 1, found
        elif found.label:
            yield 4, found
        elif not before or _PARTED.search(before) or masthead.names_outlet(_FACTS.split(before.rstrip(",:"))[-1]):
            yield 3, found
        elif before.endswith(","):
            yield 2, found
    month = _own_month(words)
    yield from [(0, month)] if month else []


def _own_month(words: str) -> Printed | None:
    """Return the month that is a fact of its own in a line that gives another, or in a line of its own: "Issue 212, April 2024"."""
    found = find_month(words) if len(words) <= _LONGEST else None
    if found is None or not re.match(r"\s*(?:$|[|–—•·/).]|, p)", words[found.end :]):
        return None
    before = words[: found.start].rstrip()
    named = masthead.names_outlet(_FACTS.split(before)[0])
    alone = not before or _PARTED.search(before) or (before.endswith(",") and (named or _PAGED.search(before)))
    others = not before or named or _PAGED.search(words) or masthead.tagged_outlet(words)
    return found if alone and others else None


def _settled(days: Sequence[PartialDate], text: str) -> PartialDate | None:
    """Choose between day first and month first as the paper itself writes its days."""
    if len(days) < 2:
        return days[0] if days else None
    figures = [(int(found[1]), int(found[2])) for found in _IN_FIGURES.finditer(text)]
    first = len(_DAY_FIRST.findall(text)) + sum(one > 12 for one, _ in figures)
    second = len(_MONTH_FIRST.findall(text)) + sum(other > 12 for _, other in figures)
    if _DAY_FIRST_WORDS.search(text):
        return days[0]
    return None if first == second else days[second > first]


def _outlet(lines: Sequence[_Line], text: str) -> tuple[str | None, _Line | None]:
    """Find the name of the outlet, and the line that is nothing but it: beside the day, in a line of its own, behind the author."""
    beside = (name for line in lines for _, day in line.days for name in _beside(line, day, text))
    found = next(beside, None) or next((site for line in lines if line.days and (site := masthead.site_of(line.words))), None)
    if found is not None:
        return found, None
    dated = any(line.days or line.author for line in lines)
    for at, line in enumerate(lines):
        tagged = masthead.tagged_outlet(line.words) if at and any(below.days for below in lines[at : at + 2]) else None
        if tagged or (by := masthead.outlet_of_byline(line.words)):
            return tagged or by, None
        if dated and not line.days and not line.author and _is_alone(line.words, text):
            return line.words, line
    return next((agency for line in lines if (agency := masthead.agency_of(line.words))), None), None


def _outlet_over_letter(lines: Sequence[_Line]) -> tuple[str | None, _Line | None]:
    paged = (line for line in lines if _PAGED.search(line.words))
    return next((name for line in paged for _, day in line.days for name in _beside(line, day, "")), None), None


def _beside(line: _Line, day: Printed, text: str) -> Iterator[str]:
    """Yield the names of outlets in the line of a day: by their words, by their place, or by the report's own word for them."""
    if line.is_prose:
        return
    before, behind = line.words[: day.start], line.words[day.end :]
    facts = [_SOURCE.sub("", fact.strip(" ,.")) for side in (before, behind) for fact in _FACTS.split(side) if fact.strip(" ,.")]
    by = masthead.outlet_of_byline(before.rstrip(" ,|–—-"))
    yield from [by] if by else []
    for fact in facts:
        if fact != line.author and (masthead.names_outlet(fact) or masthead.repeats_name(fact, text)):
            yield fact
    tagged = masthead.tagged_outlet(line.words)
    yield from [tagged] if tagged else []
    first = facts[0] if facts and before.strip() else ""
    directly = len(facts) and len(_FACTS.split(before.rstrip(" ,.|–—-"))) == 1
    named = masthead.name_parts(first)
    paged = _PAGED.search(behind if directly else " ".join(facts[1:2]))
    if named and first != line.author and (paged or (directly and len(named) > 1 and named[0] == "the")):
        yield first


def _before_outlet(line: _Line, outlet: str | None) -> str | None:
    """Return whoever stands before the outlet in the line of the day: "Ann Hale, Wold Gazette, 4 April 2024"."""
    facts = _FACTS.split(line.words)
    return facts[0] if outlet and line.days and facts[1:2] == [outlet] and masthead.is_person(facts[0]) else None


def _is_alone(words: str, text: str) -> bool:
    """Say whether a line is nothing but the name of an outlet."""
    return len(words.split()) <= _LONGEST_NAME and (masthead.names_outlet(words) or masthead.repeats_name(words, text))


def _states(line: _Line, at: int, is_outlet: bool) -> bool:
    """Say whether a line states facts of the paper and nothing else; the first line with more than a day in it may be the headline."""
    if line.is_prose:
        return False
    return is_outlet or bool(_ADDRESS.fullmatch(line.words)) or any(at or day.start == 0 for _, day in line.days)
