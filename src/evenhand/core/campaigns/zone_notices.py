"""A line or a sentence in, whether somebody wrote it for this letter out: what stands below a name, and warnings at the head of a page."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from evenhand.core.campaigns.zone_lines import LINE_WORDS, REMEMBERED, is_long, is_name
from evenhand.core.campaigns.zone_words import DISCLAIMING, OF_NOTICES, OF_ONESELF, OF_THE_DESK, SAYING, UNIT_END
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# "> 40 degrees" is a figure, "> 4. Do you agree?" a line that is quoted.
_MORE_THAN = re.compile(r">\s?[\d£$€][\d,.]*\w*\s+[a-z%°]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ENDS, _SENTENCE_ENDS = '.!?…)"”’\n', ".!?"
# A sentence has so many words at least, and so many signs.
_SENTENCE, _PROSE_SIGNS = 4, 15
# The day below a name is a stamp, or ends a page.
_DAY = re.compile(
    r"(?i)[\d ]{0,4}(?:st|nd|rd|th)? ?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,? ?\d{0,2},? ?\d{4}"
)
# A house has a name of three words at least; whoever speaks of persons says something.
_HOUSE = re.compile(r"(?:The |A )?([A-ZÀ-Þ][\w'’-]*(?: (?:&|of|for|and|the|[A-ZÀ-Þ][\w'’-]*)){1,6} [A-ZÀ-Þ][\w'’-]*)")
_PERSONS = re.compile(r"\b(?i:I|me|my|mine|we|us|our|ours|you|your|P\.?S)\b")
_ON_THE_WEB = re.compile(r"\b(?:www\.|https?://)|\b[\w-]+\.(?:gov|org|com|net|ie|wales|scot)\b")
# A warning at the head of a mail is short, has a word that only warnings have, or enough of those that they have mostly.
_HEAD_SIGNS, _PARAGRAPHS, _ENOUGH = 400, 3, 3
# A notice has one of its words for so many: a sentence of somebody's own may have one by chance.
_WORDS_FOR_ONE = 15
# Paragraphs of notices are remembered, none of them longer than this.
_LONG = 2_000
# A line that ends without a stop goes on where the next begins small.
_GOES_ON = re.compile(r"(?<=[^\n.!?:\])*])\n(?=[a-zà-þ])")
_NOTICE_END = re.compile(rf"(?:{UNIT_END.pattern})|(?<=\w)[\])*]+[ \t]+(?=[A-ZÀ-Þ])")
_OF_WARNINGS = ("external", "outside", "sender", "e-bost", "mail", "message", "careful", "verified", "caution", "warning", "alert")
_WARNS = re.compile(
    r"(?P<surely>\bEXTERNAL\b|(?i:\bexternal (?:e-?mail|sender|message)|\bdon['’]t often get\b|\buntrusted\b|\bimpersonat|\bphishing|\bsender is new to you|\bfirst[- ]time sender|"
    r"\b(?:from|originated|came|sender is) (?:from )?outside\b|\bnot (?:been )?(?:verified|sent by a member of)|\be-?bost allanol))"
    r"|(?i:\b(?:caution|warning|alert|sender|links?|attachments?|e-?mail|message|careful|take care|click(?:ing)?|security|internet|unknown|learn why|in doubt|help ?desk|service desk|suspicious|rhybudd|dd?olen\w*|dolenni|atodiad\w*|anfonwr)\b)"
)


def warned_until(text: str) -> int:
    r"""Return where warnings end that a mail system has put above all else; 0 where there are none.

    >>> warned_until("[EXTERNAL SENDER]\n\nDear Ann,"), warned_until("The external wall is damp.\n\nMend it.")
    (19, 0)
    >>> warned_until("[EXTERNAL SENDER]\nThe hall is damp.\n\nMend it.")
    18
    """
    until = 0
    for _ in range(_PARAGRAPHS):
        end = notice_until(text, until, _paragraph_end(text, until))
        if end - until > _HEAD_SIGNS or not warns(text[until:end]):
            break
        until = end
        if not text.startswith("\n", until):
            break
        until = len(text) - len(text[until:].lstrip("\n"))
    return until


def notice_until(text: str, start: int, end: int) -> int:
    """Return where the sentences that give notice end with which a stretch begins; somebody may write on right behind them."""
    until = start
    for span in sentences(text, start, end):
        if not gives_notice(span.words(text)):
            break
        until = span.end
    return until


def notice_goes_on(text: str, at: int) -> bool:
    """Say whether any sentence of the paragraph that begins at a place gives notice."""
    words = text[at : _paragraph_end(text, at)]
    return (_remembered_notice if len(words) < _LONG else _has_notice)(words)


def _has_notice(words: str) -> bool:
    return any(gives_notice(span.words(words)) for span in sentences(words, 0, len(words)))


_remembered_notice = lru_cache(REMEMBERED)(_has_notice)


def said_between(text: str, zone: Span) -> list[Span]:
    """Return the sentences of a zone of notices that give none: somebody may have written them beside it."""
    return [span for span in sentences(text, zone.start, zone.end) if not gives_notice(span.words(text))]


def sentences(text: str, start: int, end: int) -> list[Span]:
    """Part a stretch into sentences and lines; a line that goes on in the next is none, nor are signs without a word."""
    words = _GOES_ON.sub(" ", text[start:end])
    edges = [0, *(found.end() for found in _NOTICE_END.finditer(words)), len(words)]
    return [Span(start + one, start + other) for one, other in pairwise(edges) if _WORD.search(words[one:other])]


def gives_notice(words: str) -> bool:
    """Say whether a sentence has the words of notices, and enough of them for how long it is.

    >>> gives_notice("Do not open links unless you know the sender."), gives_notice("The hall is damp.")
    (True, False)
    """
    if OF_ONESELF.search(words):
        return False
    found = {one.start() for pattern in (DISCLAIMING, OF_NOTICES, _WARNS) for one in pattern.finditer(words)}
    return len(found) * _WORDS_FOR_ONE >= len(words.split())


def _paragraph_end(text: str, at: int) -> int:
    end = text.find("\n\n", at)
    return len(text) if end < 0 else end


def warns(words: str) -> bool:
    """Say whether words warn of a mail from outside, as a mail system does."""
    small = words.lower()
    if not any(word in small for word in _OF_WARNINGS):
        return False
    found = list(_WARNS.finditer(words))
    if not found or OF_ONESELF.search(words):
        return False
    return sum(_ENOUGH if one["surely"] else 1 for one in found) >= _ENOUGH


def step(words: str, where: str, mark: str, apart: bool) -> str:
    """Say which part a line or a sentence belongs to, behind one that belongs to `where`, and with a mark of some kind at its head.

    What stands `apart` has a line without words above it.
    """
    if not words:
        return where
    if words[0] == ">" and not _MORE_THAN.match(words):
        return "quoted"
    if mark in ("sign-off", "signature", "head", "greeting"):
        return mark
    if mark == "disclaimer" and not OF_ONESELF.search(words):
        return "disclaimer"
    if where in ("greeting", "body") or mark == "postscript":
        return "body"
    if where == "disclaimer" and not OF_ONESELF.search(words):
        return "disclaimer"
    return "body" if where == "quoted" and not _is_notice(words) else _below(words, where, apart)


def _is_notice(words: str) -> bool:
    return words[-1] in _ENDS and DISCLAIMING.search(words) is not None and not OF_ONESELF.search(words)


def is_of_the_house(words: str, above: str) -> bool:
    """Say whether words below a name tell of the house that the letter is from, whose name begins a line above, and of no person.

    >>> is_of_the_house("The Friends of Hob Wood look after it for all.", "FRIENDS OF HOB WOOD")
    True
    """
    name = _HOUSE.match(words)
    if name is None or _PERSONS.search(words):
        return False
    return any(line.strip().casefold().startswith(name[1].casefold()) for line in above.split("\n"))


def _is_only_name(words: str) -> bool:
    """Say whether what stands right below a farewell is a name, though that of a charity's secretary; the charity's own notice has its number."""
    return len(words.split()) <= LINE_WORDS and is_name(words) and not any(map(str.isdigit, words))


def _below(words: str, where: str, apart: bool) -> str:
    """Say what a line or a sentence is that stands below the end of a letter."""
    if where == "signature" and _DAY.fullmatch(words):
        return "head"
    # First what most are, and what is told at once.
    if not (says := _says(words)) and not _is_notice(words):
        return "signature"
    if where != "quoted" and (OF_THE_DESK.search(words) or SAYING.fullmatch(words)):
        return "signature"
    if _is_notice(words) and not (where == "sign-off" and _is_only_name(words)):
        return "disclaimer"
    if not says:
        return "signature"
    if OF_ONESELF.search(words):
        return "body"
    if _ON_THE_WEB.search(words):
        return "disclaimer"
    # What goes on below a name without end is a post, not a sentence.
    return "signature" if where == "signature" and not apart and words[-1] not in _SENTENCE_ENDS else "body"


remembered_step = lru_cache(1 << 14)(step)


def _says(words: str) -> bool:
    """Say whether somebody goes on to write below their name, if only a short sentence, rather than where they live."""
    if len(words) < _PROSE_SIGNS:
        return False
    if is_long(words):
        return True
    found = _WORD.findall(words)
    return (
        words[-1] in _SENTENCE_ENDS and len(found) >= _SENTENCE and sum(word[0].islower() for word in found[1:]) * 3 >= len(found[1:]) * 2
    )
