"""Words that may name a speaker in, whether they are nobody's name so far, a body's name or its own page out."""

from __future__ import annotations

from evenhand.core.reading.text.lexicon import MEDIA_HEADS, ORG_HEADS, PARTIES, PLACE_HEADS
from evenhand.core.reading.text.numbers import NUMBER_WORDS
from evenhand.core.values import patterns as re

# A name that is nobody's so far, or a title in another tongue: "Hale", "The Leas-Cheann Comhairle".
UNEXPLAINED = re.compile(r"[A-Z][\w’'-]*[a-z](?: [A-Z][\w’'-]*[a-z]){0,2}|The [A-Z][\w’'-]+ [A-Z][\w’'-]+")
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


def names_body(text: str, words: str) -> bool:
    """Say whether capitalised words are a body's or a number's: by a word, by their form, or by a body of that name.

    >>> names_body("The Hale Group met.", "Hale"), names_body("Hale apologised.", "Hale")
    (True, False)
    """
    known = (token.lower() in _BODY_WORDS or (token.isupper() and len(token) > 1) for token in words.split())
    return any(known) or re.search(rf"\b{re.escape(words)} (?:[A-Z]|plc\b)", text) is not None
