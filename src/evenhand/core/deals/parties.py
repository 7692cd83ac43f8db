"""Names and posts in, parties out, and whether two may be one: who owes a condition may not judge it, under whatever name."""

# Words of one kind stand together, however long the line.
# ruff: noqa: E501

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from evenhand.core.cast import Cast, Member
from evenhand.core.deals.model import Party
from evenhand.core.letters.capacity import acted_as
from evenhand.core.reading.people.given_names import same_given
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

# Words that name nobody: marks of respect, letters behind a name, and small words.
_EMPTY = frozenset(
    "the a an of for at in on to by and or as mr mrs ms miss mx dr sir dame lord lady baron baroness prof professor rev reverend cllr councillor "
    "cr ald alderman rt right hon honourable worship judge justice mp ms mla mlc msp td obe mbe cbe oam ao am ac kc qc sc jp esq phd jr sr our my its "
    "his her their former then interim acting deputy vice assistant senior chief".split()
)
# Ranks that are held in some body: without its name, nobody knows whose they are.
_RANKS = frozenset(
    "mayor leader chair chairman chairwoman chairperson president secretary treasurer clerk executive officer director manager head minister premier "
    "governor spokesman spokeswoman spokesperson member representative delegate trustee owner partner founder ceo cfo coo md engineer solicitor lawyer "
    "counsel adviser advisor aide staff employee general administrator superintendent sheriff commissioner supervisor warden convenor convener provost "
    "whip office capacity public private person".split()
)
# Kinds of body, which many have in their names.
_KINDS = frozenset(
    "council shire county city borough district town township parish village municipality ward department dept ministry office board authority agency "
    "commission committee government govt state region company corporation corp co limited ltd plc inc llc llp trust association society union party "
    "group foundation federation alliance league club school schools university college hospital service services police body organisation organization".split()
)
# Parts of a body, by which alone nobody knows of which body.
_DIVISIONS = frozenset(
    "works finance planning operations legal human resources housing highways infrastructure corporate communications education policy audit "
    "administration monitoring engineering accounts projects communities environment assets property customer strategy performance compliance "
    "deals records campaign media press research public-affairs".split()
)
_SEGMENT = re.compile(r"[,;()/–—]|\b(?:of|for|at|in|to|from|with|and|on)\b", re.I)
_JOINED = re.compile(r"\s(?:and|&|with|together with|on behalf of|for and on behalf of|per|pp)\s|[;/]", re.I)
_SLIP = 0.8


def party_of(member: Member | None, places: Sequence[Place], cast: Cast) -> Party:
    """Return somebody as a party, in the post in which they act at some places as far as the papers show."""
    if member is None:
        return Party("")
    post, why = acted_as(member, places, cast)
    return Party(cast.name(member), post or "", member.id, why or "")


def is_same_party(one: str, one_post: str, other: str, other_post: str) -> bool:
    """Say whether two are one party: one name, a body and somebody whose post names it, or two with posts in one body.

    >>> is_same_party("Cllr Ann Hale", "", "A. Hale", "")
    True
    >>> is_same_party("Hale County Council", "", "Jo Bell", "leader of Hale County Council")
    True
    >>> is_same_party("Hale County Council", "", "Jo Bell", "auditor of Calder Vale")
    False
    """
    if is_same_name(one, other) or _names(one_post, other) or _names(other_post, one):
        return True
    return bool(_segments(one_post) & _segments(other_post))


@lru_cache(maxsize=50_000)
def may_be_same_party(one: str, one_post: str, other: str, other_post: str) -> bool:
    """Say whether it is doubtful that two are two parties: what hangs on it is whether somebody may judge their own cause.

    >>> may_be_same_party("Jo Bell", "works director, Hale County", "Council of Hale", "")
    True
    >>> may_be_same_party("Jo Bell", "director, HCC", "Hale County Council", ""), may_be_same_party("Jo Bell", "auditor", "Hale Council", "")
    (True, False)
    """
    if is_same_party(one, one_post, other, other_post):
        return True
    mine, its = ([name for name in (name, post) if name] for name, post in ((one, one_post), (other, other_post)))
    return any(_may_be_one_body(a, b) for a in mine for b in its if (a, b) != (one, other))


def is_same_name(one: str, other: str) -> bool:
    """Say whether two names may be those of one person or one body: without titles, on initials, in whatever order.

    >>> is_same_name("Cr N. Prior OAM", "Prior, Neville"), is_same_name("Shire of Wandarra", "Wandarra Shire Council")
    (True, True)
    >>> is_same_name("Susan Teale", "Neville Prior"), is_same_name("Ann Hale", "Hale County Council")
    (False, False)
    """
    return any(_is_one_name(a, b) for a in _parts(one) for b in _parts(other))


def names_no_body(name: str, post: str) -> bool:
    """Say whether a name and a post leave open in which body the post is: "Mayor", "the shire", "head of planning".

    >>> names_no_body("Jo Bell", "Mayor"), names_no_body("Jo Bell", "Mayor of Hale"), names_no_body("Jo Bell", "district auditor")
    (True, False, False)
    """
    words = frozenset(_words(post))
    parts = frozenset() if words & {"minister", "secretary"} else _DIVISIONS
    return not _own(words) - parts - _EMPTY and not (_is_body(name) and _own(_words(name)))


@lru_cache(maxsize=10_000)
def _words(name: str) -> tuple[str, ...]:
    """Return the words of a name: without marks above letters, unseen signs, possessives and words that name nobody."""
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign) and unicodedata.category(sign) != "Cf").casefold()
    plain = re.sub(r"['’]s\b", "", plain)
    plain = re.sub(r"['’]", "", plain)
    plain = re.sub(r"\b(\w)\.(?=\w\b)", r"\1 ", plain)
    found = re.findall(r"[^\W_]+", plain)
    return tuple(word for word in found if word not in _EMPTY) or tuple(found)


@lru_cache(maxsize=10_000)
def _parts(name: str) -> tuple[str, ...]:
    """Return each of those whom a name joins: "the shire and Regional Roads"."""
    return (name, *(part for part in _JOINED.split(name) if part and part != name))


def _own(words: Iterable[str]) -> frozenset[str]:
    """Return the words that tell one body from others of its kind."""
    return frozenset(words) - _KINDS - _RANKS


def _is_body(name: str) -> bool:
    return bool(_KINDS & set(_words(name)))


def _is_one_name(one: str, other: str) -> bool:
    mine, its = _words(one), _words(other)
    if _is_body(one) and _is_body(other):
        return _own(mine) == _own(its) != frozenset() or _may_be_one_body(one, other)
    if _is_body(one) or _is_body(other):
        # A bare name is that of a body only where the body's holds all of it: "Hale" is Hale Council, Ann Hale is not.
        few, many = (its, mine) if _is_body(one) else (mine, its)
        return bool(few) and (set(few) <= set(many) or _is_acronym(few, many))
    mine, its = (tuple(word for word in words if word not in _RANKS) for words in (mine, its))
    return _is_one_person(mine, its) or _is_acronym(mine, its) or _is_acronym(its, mine)


def _is_one_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether the words of two names fit: each of the shorter one in the longer one, an initial for a name, in any order."""
    few, many = sorted((one, other), key=len)
    if not few or not any(len(word) > 1 and word in many for word in few):
        return False
    if few[-1] == many[-1] and _may_be_given(few[0], many[0]):
        return True
    left = list(many)
    for word in sorted(few, key=len, reverse=True):
        fit = next((held for held in sorted(left, key=len, reverse=True) if _fits(word, held)), None)
        if fit is None:
            return False
        left.remove(fit)
    return True


def _may_be_given(one: str, other: str) -> bool:
    return _fits(one, other) or same_given(one, other) or SequenceMatcher(None, one, other).ratio() >= _SLIP


def _fits(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _names(post: str, name: str) -> bool:
    """Say whether a post is one of whoever is named."""
    return any(set(words) <= set(_words(post)) for part in _parts(name) if (words := _words(part)) and not set(words) <= _RANKS | _KINDS)


@lru_cache(maxsize=10_000)
def _segments(post: str) -> frozenset[frozenset[str]]:
    """Return the words of each body that a post may be in."""
    return frozenset(own for part in _SEGMENT.split(post) if (own := _own(_words(part)) - _DIVISIONS))


def _may_be_one_body(one: str, other: str) -> bool:
    """Say whether two names of bodies, or posts in them, may be of one body."""
    return any(_may_be_one(_words(a), _words(b)) for a in _parts(one) for b in _parts(other))


def _may_be_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    mine, its = _own(one), _own(other)
    if mine and its:
        few, many = sorted((mine, its), key=len)
        return few <= many or _is_acronym(one, other) or _is_acronym(other, one)
    # "The shire" may be any shire, and any council.
    return bool(_KINDS & set(one) and _KINDS & set(other))


def _is_acronym(one: Iterable[str], other: tuple[str, ...]) -> bool:
    """Say whether a word is made of the first letters of a name."""
    letters = "".join(word[0] for word in other)
    return len(letters) > 2 and any(word == letters for word in one)
