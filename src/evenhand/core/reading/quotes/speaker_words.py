"""Words that may name a speaker in, whether they are nobody's name so far, a body's, its own page, or one to whom "he" does it, out."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.model import Entity
from evenhand.core.reading.people.lead import Place
from evenhand.core.reading.people.names import bare
from evenhand.core.reading.people.posts import is_loose
from evenhand.core.reading.text.lexicon import MEDIA_HEADS, ORG_HEADS, PARTIES, PLACE_HEADS
from evenhand.core.reading.text.numbers import NUMBER_WORDS
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# A name that is nobody's so far, or a title in another tongue: "Hale", "The Leas-Cheann Comhairle".
_UNEXPLAINED = re.compile(r"[A-Z][\w’'-]*[a-z](?: [A-Z][\w’'-]*[a-z]){0,2}|The [A-Z][\w’'-]+ [A-Z][\w’'-]+")
_BODY_WORDS = ORG_HEADS | PARTIES | MEDIA_HEADS | PLACE_HEADS | frozenset(NUMBER_WORDS)
THE_BODY = frozenset(
    f"the {body}"
    for body in (
        "company firm developer operator manufacturer business charity group campaign union airline retailer builder contractor supplier"
    ).split()
)
# "Its flyer says": words of whose flyer it is.
ITS_PAGE = re.compile(
    r"its (?:own )?(?:\w+ )?(?:flyer|leaflet|brochure|website|web page|blog|page|post|poster|newsletter|advert|advertisement)"
)

_AFTER_PREPOSITION = re.compile(r"\b(?:to|for|by|with|of|from|about|against|on|in|at|between|through|and)\s(?:the\s|his\s|her\s)?$", re.I)
_ASKED = re.compile(r"(?:When |If )?(?:asked|pressed|questioned|challenged|quizzed)\b", re.I)
# "Answering Mrs Hale, he said": whom the sentence begins by answering does not speak.
_ANSWERED = re.compile(
    r"(?:Answering|Addressing|Thanking|Praising|Accusing|Attacking|Criticising|Criticizing|Defending|Interrupting|Urging|Joining|Facing)\s"
)
# "It was left to Ann Hale | to answer": she does it.
_TO_DO = re.compile(r" to (?!the |a |an |his |her |its |their )[a-z]+")
# "He accused Mr Hale", "she later told Ms Hale": whoever is named there is not the one who does it.
_HE_DOES = re.compile(r"(?:he|she)\s(?:(?:has|had|also|then|later|again|\w+ly)\s)*(?!sa(?:id|ys)\b|added\b|claimed\b)[a-z]+\s", re.I)


def is_governed(text: str, start: int, name: Span) -> bool:
    """Say whether a name in the sentence that begins at `start` stands behind a preposition and does nothing: "to Ann Hale"."""
    return bool(_AFTER_PREPOSITION.search(text, start, name.start)) and not _TO_DO.match(text, name.end)


def is_begun_with(text: str, start: int, name: Span) -> bool:
    """Say whether a sentence only begins by asking about, or by answering, whoever is named: "Asked about Mr Orr, Mr Pell laughed"."""
    asked = _ASKED.match(text, start) is not None and text.find(", ", start, name.start) < 0
    return asked or _ANSWERED.fullmatch(text, start, name.start) is not None


def done_to(text: str, at: int, behind: Sequence[Place]) -> int | None:
    """Return who stands right behind the verb of "he", and is another; `behind` are the places behind the pronoun at `at`."""
    return behind[0].who if behind and _HE_DOES.fullmatch(text, at, behind[0].span.start) else None


def is_vague(entity: Entity) -> bool:
    """Say whether somebody is known as one of many alone, of whatever gender: "an onlooker", not "the First Minister"."""
    return entity.gender is None and entity.kind != "person" and is_loose(entity.names[0])


def is_unexplained(text: str, words: str) -> bool:
    """Say whether words are a surname or a title in another tongue that the paper has not explained: "Hale", in "Hale apologised."."""
    return _UNEXPLAINED.fullmatch(words) is not None and bare(words) == words and not names_body(text, words)


def names_body(text: str, words: str) -> bool:
    """Say whether capitalised words are a body's or a number's: by a word, by their form, or by a body of that name.

    >>> names_body("The Hale Group met.", "Hale"), names_body("Hale apologised.", "Hale")
    (True, False)
    """
    known = (token.lower() in _BODY_WORDS or (token.isupper() and len(token) > 1) for token in words.split())
    return any(known) or re.search(rf"\b{re.escape(words)} (?:[A-Z]|plc\b)", text) is not None
