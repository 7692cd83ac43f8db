"""A place in a letter in, out whether its words are part of a name there: the court in which somebody lives, the firm below a signature."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# What stands in the names of streets, houses, firms and societies; of nothing else is it asked.
_IN_NAMES = re.compile(
    r"(?P<place>courts?|hearings?|appeal|tribunal)|solicitors?|barrister|attorneys?|lawyers?|ombudsman|coroner|hospice|ambulance|stroke|food ?bank",
    re.IGNORECASE,
)
_GAME = re.compile(
    r"\b(?:tennis|squash|badminton|basketball|netball|volleyball|pickleball|padel|racquets?|sports?|food|ball|fore)[\s-]+$", re.I
)
_OF_LAW = re.compile(
    r"\b(?:county|crown|high|supreme|magistrates?['’]?s?|family|sheriff|district|circuit|youth|coroner['’]?s?|appeals?|employment|immigration|"
    r"upper|federal|superior|municipal|juvenile|justice|small claims|first-tier|land|labou?r|rent|housing|probate|court|tribunal)\s+$",
    re.IGNORECASE,
)
_STREET = re.compile(r"[ \t]+(?:Road|Street|Lane|Avenue|Drive|Gardens|Terrace|Crescent|Place|Row|Square|Yard|Mews|Rd|St|Ave)\b")
# "Court Road", but no "Court Order" or "Court Monday".
_GOES_ON = re.compile(
    r"[ \t]+(?!(?:Order|Hearing|Date|Case|Summons|Of|On|In|At|By|Fine|Fees?|Papers|Action|Appeal|Judge|Judg|Number|No|Room|Service|Notice|Tomorrow|Today|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][a-z]"
)
_ADDRESS = re.compile(r"(?:\b\d+[A-Za-z]?|\b(?:flat|apartment|apt|unit|room)\.? \w+),?\s+(?:[A-Z][\w'’-]*\s+){0,3}$", re.IGNORECASE)
_LIVES = re.compile(
    r"\b(?:[Ll]iv(?:e|es|ed|ing)|[Rr]esidents?|[Hh]ome|[Mm]oved?|[Bb]orn|[Nn]eighbou?rs?)\s+(?:\w+\s+){0,3}?(?:in|at|of|on|to|from)\s+(?:[A-Z][\w'’-]*\s+){1,3}$"
)
# A line of an address or of a signature: names, numbers and what joins them, and nobody says I.
_NAMES = re.compile(
    r"(?!\s*(?:Subject|Re|PS)\b)(?!.*\b(?:I|Me|My|We|Us|Our|He|She|Him|Her|They|You|Your|No|Not|Please|Help|Urgent)\b)"
    r"(?:[\W_]*(?:[A-Z][\w'’.]*|\d\w*|and|of|for|the|in|at|to))+[\W_]*"
)


def is_name(text: str, span: Span) -> bool:
    """Say whether a stretch of a text is part of the name of a street, a house, a firm or a society, or a court to play on.

    >>> [is_name(text, Span(*re.search("(?i)court", text).span())) for text in ("8 Kiln Court, Wold", "Court is on Monday", "by court order")]
    [True, False, False]
    """
    word = _IN_NAMES.fullmatch(span.words(text))
    if word is None:
        return False
    first, last = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    line = text[first : last if last >= 0 else len(text)]
    before, after = line[: span.start - first], line[span.end - first :]
    if _GAME.search(before) or (word[0][0].isupper() and _STREET.match(after)):
        return True
    if _OF_LAW.search(before) or not word[0][0].isupper():
        return False
    if _GOES_ON.match(after) or _ADDRESS.search(before) or _LIVES.search(before):
        return True
    # Of law alone no line of names says anything: "Court" must follow a name there.
    return bool(_NAMES.fullmatch(line)) and not line.isupper() and (not word["place"] or bool(re.search(r"[A-Z][a-z]\w*\s+$", before)))
