"""Words for those who speak in another's name in, whose they are and how they are called in full out: "her office", "his spokesman"."""

from __future__ import annotations

from evenhand.core.values import patterns as re

_SPEAKS_FOR = re.compile(r"(?:(his|her|their|its) |an? )((?:[a-z-]+ ){0,2}(?:spokesman|spokeswoman|spokesperson))", re.I)
_OFFICE = re.compile(
    r"(his|her) (?:own )?((?:[a-z-]+ ){0,2}(?:office|department|team|campaign|lawyers?|solicitors?|chambers|family|agent))", re.I
)


def owner_told(words: str) -> str | None:
    """Return the pronoun for whoever words speak in the name of, "" where none is printed; None where they are no such words.

    >>> owner_told("her office"), owner_told("A spokesman"), owner_told("the council")
    ('her', '', None)
    """
    found = _OFFICE.fullmatch(words) or _SPEAKS_FOR.fullmatch(words)
    return None if found is None else (found[1] or "").lower()


def called_in_full(words: str, owner: str) -> str:
    """Name whoever speaks in another's name.

    >>> called_in_full("her office", "Ann Hale"), called_in_full("A spokesman", "Ann Hale")
    ('office of Ann Hale', 'spokesman for Ann Hale')
    """
    office = _OFFICE.fullmatch(words)
    if office is not None:
        return f"{office[2]} of {owner}"
    speaks = _SPEAKS_FOR.fullmatch(words)
    return f"{speaks[2]} for {owner}" if speaks is not None else words
