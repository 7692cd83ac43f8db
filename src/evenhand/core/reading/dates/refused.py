"""Words that could be a date in, whether they are none out: habits, names of clubs, papers and programmes, days of nobody's diary."""

from __future__ import annotations

from evenhand.core.values import patterns as re

WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NAMED_DAY = re.compile(r"\b(?:Good|Black|Super|Ash|Sheffield|Bloody|Cyber|Palm|Easter|Whit|Boxing|Giving|Maundy|Shrove)\s$")
_HABIT_BEFORE = re.compile(r"\b(?:any|every|each|most|alternate|first|second|third|fourth)\s$", re.I)
# "Monday to Friday" and "the last Monday of the month" tell when something is done, week by week.
_DAYS_BEFORE = re.compile(rf"{WEEKDAY}(?:\sto\s|\sthrough\s|\s?[-–]\s?)$")
_DAYS_AFTER = re.compile(rf"(?:\sto\s|\sthrough\s|\s?[-–]\s?){WEEKDAY}\b|\s(?:of|in)\s(?:each|every|the)\smonth\b")
_HABIT_AFTER = re.compile(r"\s(?:mornings|afternoons|evenings|nights)\b")
_WEEKLY_AFTER = re.compile(
    r"\s(?:school|bus(?:es)?|services?|club|market|trains?|papers?|newspapers?|lunch|roast|league|opening|trading|supplement|magazine|"
    r"timetable|post|collection|football|best)\b"
)
_ON_BEFORE = re.compile(r"\bon\s$", re.I)
# "We’d take it tomorrow" tells of no day.
_WE_WOULD = re.compile(r"\b(?:I|we|you|he|she|they)['’]d\s[^.!?]*$", re.I)
_ARTICLE = re.compile(r"\b(?:the|a|an)\s$", re.I)
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]+")
_SENTENCE_BEGINS = re.compile(r"(?:^|\n|[.!?:;“‘\"'–—-]\s?)$")
_SMALL_WORD = re.compile(r"\b[a-z]{4,}\b")
_ALSO_WORDS = ("March", "April", "May", "June", "August")
_TIME_BEFORE = re.compile(
    r"\b(?:in|since|until|till|from|during|to|and|of|by|before|after|for|last|early|late|mid|between|through|around|about)[\s-]$", re.I
)
_COUNTED_PEOPLE = re.compile(
    r"\s(?:(?!after|when|as|and|while|to|for|in|by|but|if|because|with|before|until|that|the|who|which|or|on|at|"
    r"of)[a-z]+\s)?(?:people|jobs|homes|houses|staff|workers|vot(?:es|ers)|pupils|children|patients|residents|members|"
    r"signatures|objections|letters|e-?mails|complaints|"
    r"posts|seats|places|families|households|officers|nurses|teachers|students|employees|visitors|refugees|migrants|tonnes|"
    r"tons|euros?|pounds|dollars|"
    r"hectares|acres|miles|km|kilometres|met(?:re|er)s|years?|months|weeks|hours|days|words|pages|businesses|firms|supporters|"
    r"protesters|delegates|"
    r"councillors|leaders|times|copies|units|beds|men|women|troops|soldiers|cases|deaths|per\s?cent|percent)\b"
)
_HEDGED = re.compile(
    r"\b(?:more than|over|about|around|some|nearly|almost|at least|up to|fewer than|less than|under|another|roughly|approximately)\s$", re.I
)
_PLURAL_AFTER = re.compile(r"\s(?!levels|figures|prices|elections|terms|polls|s\b)[a-z]+s\b")
_RIGHTS_BEFORE = re.compile(r"(?:\bCopyright|©|\(c\))\s(?:©\s)?$", re.I)
_OCCASION_AFTER = re.compile(
    r"\s(?:statement|budget|meeting|(?:general\s|local\s|by-)?elections?|session|sitting|deadline|referendum|vote|poll|report|figures|letter|memo|"
    r"summit|hearing|ballot)\b"
)
_IN_YEAR = re.compile(r"\b(?:in|since|until|during|from|before|after)\s(?:at\sleast\s|about\s|around\s)?$", re.I)
_ACT_BEFORE = re.compile(
    r"\b(?:Act|Order|Bill|Regulations|Rules|Measure|Agenda|Vision|Horizon|Windows|Expo|Games|Olympics)(?:\s\([^)]{1,40}\))?,?\s$"
)


def is_no_day(found: re.Match[str]) -> bool:
    """Tell "Good Friday", "the Sunday bus", "any Saturday" and "the Monday Club" from a day."""
    text, start, end = found.string, found.start(), found.end()
    base = max(0, start - 10)
    if _NAMED_DAY.search(text, base, start):
        return True
    if _DAYS_BEFORE.search(text, max(0, start - 14), start) or _DAYS_AFTER.match(text, end):
        return True
    if _HABIT_BEFORE.search(text, base, start) or _HABIT_AFTER.match(text, end):
        return True
    if _WEEKLY_AFTER.match(text, end) and not _ON_BEFORE.search(text, base, start):
        return True
    return bool(_NAME_AFTER.match(text, end) and _ARTICLE.search(text, base, start))


def is_title_of_programme(found: re.Match[str]) -> bool:
    """Tell "told Wales Tonight", with a capital inside a sentence, from the capitals of a headline."""
    text, start = found.string, found.start()
    if not text[start].isupper() or _SENTENCE_BEGINS.search(text, max(0, start - 4), start):
        return False
    return bool(_SMALL_WORD.search(text, max(0, text.rfind("\n", 0, start), start - 60), start))


def is_no_tomorrow(found: re.Match[str]) -> bool:
    """Tell "we’d take it tomorrow" from a day."""
    return bool(_WE_WOULD.search(found.string, max(0, found.start() - 30), found.start()))


def has_article(text: str, start: int) -> bool:
    """Say whether "the" or "a" stands before a word: "the March budget"."""
    return bool(_ARTICLE.search(text, max(0, start - 9), start))


def is_no_month(found: re.Match[str], name: str) -> bool:
    """Tell "they may march" and "June Smith" from "in March" and "the March budget"."""
    text, start = found.string, found.start()
    if name not in _ALSO_WORDS or _TIME_BEFORE.search(text, max(0, start - 9), start):
        return False
    return name == "May" or not (has_article(text, start) and _OCCASION_AFTER.match(text, found.end()))


def is_no_year(found: re.Match[str]) -> bool:
    """Tell "2000 people", "Housing Act 1985" and "Copyright 2015" from a year."""
    text, start, end = found.string, found.start(), found.end()
    base = max(0, start - 60)
    if _RIGHTS_BEFORE.search(text, base, start) or _ACT_BEFORE.search(text, base, start):
        return True
    if int(found[0]) < 1900 and not _TIME_BEFORE.search(text, base, start):
        return True
    counted = _COUNTED_PEOPLE.match(text, end) or (_HEDGED.search(text, base, start) and _PLURAL_AFTER.match(text, end))
    return bool(counted) and not _IN_YEAR.search(text, max(0, start - 8), start)
