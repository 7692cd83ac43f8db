"""A small number in words that names nothing it counts in, whether it is a count all the same out: "five said no", "the Greens two"."""

from __future__ import annotations

from evenhand.core.reading.figures.units import Quantity
from evenhand.core.reading.text.numbers import SCALES, TENS, UNITS
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_MEANT = re.compile(
    r"(?:\b(?:of|to|from|by|than|least|only|just|about|around|nearly|almost|over|under|killing|killed|wounding|another|"
    r"further|with|are|were|total|all(?:\sbut)?|up|or|numbered|numbering|is|was|not|those,|has|have|had|and\sthen|"
    r"(?:merg|combin|fold)[a-z]*(?:\s[a-z]+){0,2}\sinto)\s(?:the\s|a\s)?)$"
)
_THE = re.compile(r"\b(?:the|these|those|other|us|you|both|between|in|on|(?<!merge )(?<!merged )into|first|last|next)\s$")
_COUNT = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_OF_THEM = re.compile(
    rf"\s(?:out\s)?of\s(?:whom|which|the|them|its|his|her|their|those|these|our|us|[A-Z]\w+|\d+|{_COUNT})\b|"
    r"\s(?:or\s(?:none|fewer|more|so)|(?:fewer|more|less)\sthan|at\s(?:most|a\stime)|in\s(?:all|total)|altogether|each|apiece|"
    r"(?:an?|to\san?|to\seach|to\severy)\s(?:hour|day|week|month|year|night|head|room|bed|cell|house|tent|seat|desk|class|team)|"
    r"the\s(?:day|week|month|year|season)\s(?:before|after)|(?:last|this|next)\s(?:week|month|year|season|time)|"
    r"in\stheir\s(?:(?:early|mid|late)[\s-])?(?:teens|\d0s|[a-z]+ies)|dead|injured|hurt|jailed|missing|in\s(?:court|hospital|custody)|"
    r"totall?ing|others?|too\s(?:many|few))\b"
)
# "The two" and "the three" point back at some who were named.
_FEW = 3
_OF_A_PLACE = re.compile(r"\s(?:of|in|at|from|on)\s")
_NO_TWO = re.compile(r"\bno\s$")
# What several do or undergo: "five said no", "three allowed", "the six who signed".
_THEY_DO = re.compile(
    r"\s(?:(?:more|others|never|also|now|still|later|then)\s)?(?:are|were|have|had|will|do|did|can|could|would|should|may|might|"
    r"must|cannot|who|said|say|told|came|went|got|took|gave|left|fell|lost|won|stood|sat|sent|saw|knew|thought|think|felt|wrote|spoke|kept|held|"
    r"paid|met|made|put|ran|began|chose|drew|want|need|live|work|agree|remain|stay|face|go|come|get|take|make|give|see|feel|stand|sit|attend|belong|"
    r"[A-Za-z][a-z]+ed)\b(?!-)|-[a-z]+ed\b"
)
# What is done to so many: "we asked for nine and got four".
_SO_MANY = re.compile(
    r"\b(?:(?!turned|named|aged|numbered|closed|opened)[a-z]{3,}ed|"
    r"(?!during|turning|closing|opening|starting|beginning|evening|morning|meeting|according|nothing|something|anything|everything)[a-z]{3,}ing|"
    r"get|got|gets|did|sent|send|sold|sell|bought|buy|took|takes?|taken|lost|lose|won|"
    r"win|gave|given|made|make|kept|keep|left|saw|seen|found|find|built|build|wrote|written|needs?|wants?|chose|chosen|held|hold|met|be|been|become|"
    r"became|grown?|(?:asked|looking|hoped|budgeted|planned)\sfor)\s(?:us\s|them\s|him\s|her\s|me\s|just\s|only\s|about\s)?$"
)
_NO_MORE = re.compile(
    r"\s*(?:[.;:!?)”\"’]|,(?!\s[a-z]+\s[a-z]+ing)|$)|\s(?:and|but|or|in|last|this|since|instead|not|each|apiece|alive|"
    r"out\s(?:alive|of)|an?\s(?:hour|day|week|month|year))\b"
)
_ANSWER = re.compile(r"[.,!?]\s?[”\"’']|[.!?]?$|,\s(?:including|among\sthem|all\sof\sthem|both|most\sof\sthem|some\sof\sthem)\b")
_A_GROUP = re.compile(r"\b(?:the|these|those|other|first|last|next)\s$")
_STOPS = ("", ".", "!", "?")
_NUMBER = rf"(?:\d[\d,.]*%?|{'|'.join((*UNITS, *TENS, *SCALES))})"
_SMALL_WORDS = (
    r"(?:for|from|to|by|at|in|on|of|with|into|per|since|until|after|before|than|as|a|an|no|one|any|page|part|act|chapter|number|"
    r"section|that|makes?)"
)
# A number told before it in the sentence, then the next in turn: "the Liberals had 20, the Greens two", "six said yes, five no".
_IN_TURN = re.compile(
    rf"\b{_NUMBER}(?:\s(?!{_NUMBER}\b)[\w’'-]+){{0,4}}(?:,|;|,?\sand|,?\sbut|,?\swhile)\s(?:the\s)?(?:(?!{_SMALL_WORDS}\s)[a-z’'-]{{3,}}\s){{1,3}}$"
)
_TURN_ENDS = re.compile(r"\s*(?:[.;!?]|,(?!\d)|$)|\s(?:and|with|while|but)\b")
# "Three men, two in their forties", "three planes, two from the north": the parts of a number told before.
_PART_OF = re.compile(rf"\b{_NUMBER}(?:\s[\w’'-]+){{1,8}}(?:,|;|:|,?\sand)\s$")
_HOW = re.compile(r"\s(?:from|for|with|without|in|at|on|under|aged|more|no|yes|against)\b(?!-)")
# "The journey takes nine hours. They had been gone for six."
_TIME_TOLD = re.compile(r"\b(?:minute|hour|day|week|month|year)s?\b[^.;]*(?:[.;][^.;]*)?\b(?:for|in|after|within)\s$")
_TIME_ENDS = re.compile(r"[.,;!?]|\s(?:when|before|already|now)\b")
_REACH = 32
_TURN_REACH = 90


def is_bare_count(text: str, quantity: Quantity, sentence: Span) -> bool:
    """Tell "five said no", "we got four" and "the other six stayed" from "the two", "in two" and "the Big Five"."""
    before = text[max(sentence.start, quantity.start - _REACH) : quantity.start].lower()
    first = text[sentence.start : quantity.start].strip(" \t“‘\"'(")[-1:] in _STOPS
    if (text[quantity.start].isupper() and not first) or _NO_TWO.search(before):
        return False
    if is_rest_of_time(text, quantity.start, quantity.end):
        return True
    if _THE.search(before):
        told = _A_GROUP.search(before)
        if told is None or quantity.value > _FEW:
            return told is not None
        does = _THEY_DO.match(text, quantity.end) or (before.endswith("of the ") and text[quantity.end : quantity.end + 1] in (",", "."))
        others = not told[0].startswith("th") and does
        return bool(others or (quantity.value == _FEW and _OF_A_PLACE.match(text, quantity.end)))
    if quantity.paired or _MEANT.search(before) or _OF_THEM.match(text, quantity.end) or _THEY_DO.match(text, quantity.end):
        return True
    if _is_in_turn(text, quantity, sentence):
        return True
    if _SO_MANY.search(before):
        return bool(_NO_MORE.match(text, quantity.end, sentence.end))
    return first and bool(_ANSWER.match(text, quantity.end, sentence.end))


def _is_in_turn(text: str, quantity: Quantity, sentence: Span) -> bool:
    """Say whether a number goes on where another of its sentence left off."""
    before = text[max(sentence.start, quantity.start - _TURN_REACH) : quantity.start].lower()
    if _TURN_ENDS.match(text, quantity.end, sentence.end) and _IN_TURN.search(before):
        return True
    return bool(_HOW.match(text, quantity.end, sentence.end) and _PART_OF.search(before))


def is_rest_of_time(text: str, start: int, end: int) -> bool:
    """Say whether a bare number is of the unit of time told just before it: "in four minutes, and it was over in nine"."""
    return bool(_TIME_ENDS.match(text, end) and _TIME_TOLD.search(text, max(0, start - _TURN_REACH), start))
