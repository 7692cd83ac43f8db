"""The words of an answer in, what they say of what was asked out: yes, no, or that it is weighed or to come; nothing where they tell none of it."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.values import patterns as re

# In so many words: these are taken before whatever else an answer says.
_NO = re.compile(
    r"\b(?:an?|said|says|told (?:her|him|it|them|us|me)|was|is|answer(?:ed)?:?|:) [“\"‘']?no\b(?! (?:more|longer|doubt|objection|problem|later|reason|comment|idea))|"
    r"\b(?:refus(?:ed|es|ing|al)|reject(?:ed|s|ing|ion)|declin(?:ed|es|ing)|denied|rebuffed|turned (?:\w+ )?down|ruled (?:it |that )?out|out of the question|"
    r"knock(?:ed)?[- ]back|dismissed|no comment|(?:would|did|could) not (?:say|comment|answer)|wouldn['’]t (?:say|comment|answer))\b",
    re.I,
)
_YES = re.compile(
    r"\b(?:an?|said|says|told (?:her|him|it|them|us|me)|was|answer(?:ed)?:?|:) [“\"‘']?yes\b|"
    r"\b(?:(?<!not )(?<!n['’]t )(?:agree[ds]?\b(?! (?:with|that|by))|granted|approved|accepted|allowed|waived|consented|gave (?:in|way)))\b",
    re.I,
)
# What cannot, need not or will not be, and what stands in the way.
_CANNOT = re.compile(
    r"\b(?:cannot|could not|can not|will not|would not|did not|does not|do not|is not|was not|are not|were not|unable|impossible|too late|too early|never|neither)\b|n['’]t\b|"
    r"\bno (?:\w+ )?(?:scope|provision|power|powers|mechanism|money|funds?|funding|budget|plans?|grounds|case|need|reason|record|capacity|room|discretion|right|basis|prospect)\b|"
    r"\b(?:private|confidential|privileged|exempt|not for (?:the|us|me)|outside (?:our|its|his|her|the)|against the rules|stands?|stood)\b",
    re.I,
)
_WEIGHS = re.compile(r"\b(?:consider|review|reflect|look(?:ing)? (?:at|into|again)|study|think (?:about|over))\w*\b", re.I)
_WILL = re.compile(
    r"\b(?:will|would|shall|going to|due (?:by|on|in|to)|promis(?:ed|es)|undert(?:ook|akes)|pledged|in due course|shortly|soon|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:before|by|after) (?:the end|easter|christmas|new year))\b|['’](?:ll|d)\b",
    re.I,
)

_QUESTION = re.compile(r"^\W*(?:why|whether|if|what|when|how|who|where|which)\b|\?\W*$", re.I)
# A sentence ends; the one behind it goes on with the same words.
_END = re.compile(r"[.!?][”\"’')]*(?=\s|$)")
_CLAUSE = re.compile(r"(?:^|[.,;:!?\n])\s*(?P<words>[^.,;:!?\n]*)\Z")
_LEAD = 60
_GOES_ON = re.compile(r"[ \t]*(?:It|In it|[“\"‘])")


def is_question(words: str) -> bool:
    """Say whether words ask to be told something, and not for a thing to be done."""
    return _QUESTION.search(words) is not None


def said_around(text: str, start: int, end: int) -> str:
    """Return what a text says from the clause of a place to the end of its sentence, and in the next one where that tells the same words.

    >>> said_around("He wrote, and a reply came on May 3. It says “no”. He left.", 16, 21)
    'and a reply came on May 3. It says “no”.'
    """
    clause = _CLAUSE.search(text, max(0, start - _LEAD), start)
    start = clause.start("words") if clause else start
    ends = [found.end() for found in _END.finditer(text, end, end + 600)][:2]
    if not ends:
        return text[start : text.find("\n", end) if "\n" in text[end:] else len(text)]
    return text[start : ends[-1]] if _GOES_ON.match(text, ends[0]) else text[start : ends[0]]


def tone(words: str) -> str | None:
    """Return "refused", "accepted", "looking into" or "promised" as the words of an answer tell, None where they tell none of it.

    >>> tone("He wrote back: “The rules do not allow it.”"), tone("the board said yes"), tone("a view will be sent by Friday")
    ('refused', 'accepted', 'promised')
    >>> tone("She replied the next day"), tone("She said she would consider it")
    (None, 'looking into')
    """
    plain = plainly(words)
    if plain is not None:
        return plain
    if _CANNOT.search(words):
        return "refused"
    if _WEIGHS.search(words):
        return "looking into"
    return "promised" if _WILL.search(words) else None


def plainly(words: str) -> str | None:
    """Return "refused" or "accepted" where words say no or yes in so many words.

    >>> plainly("it told them no"), plainly("he agreed to it"), plainly("she would be staying")
    ('refused', 'accepted', None)
    """
    if _NO.search(words):
        return "refused"
    return "accepted" if _YES.search(words) and not _CANNOT.search(words) else None
