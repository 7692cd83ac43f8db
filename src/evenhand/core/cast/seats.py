"""Two of the cast in, whether a letter to the one may be what another paper calls a letter to the other: an office and who sits in it."""

# A list of words is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.cast.member import Member
from evenhand.core.values import patterns as re

_WORD = re.compile(r"[a-zà-ÿ]{3,}")
# Words of many offices, which tell none apart.
_OF_MANY = frozenset(
    "the and for with who chief head deputy acting interim vice chair chairman chairwoman chairperson leader member members officer executive director manager "
    "spokesman spokeswoman spokesperson minister secretary president state county city town council councillor department office board committee "
    "commission trust authority group party service services general national federal local public government mrs".split()
)
# Bodies of a place, and the posts that their members and their staff hold.
_LOCAL_BODY = re.compile(r"\b(?:council|county|city|town|borough|district|parish|authority)\b", re.I)
_HELD_BEFORE = re.compile(r"(?:the )?(?:former|ex|late|retired|then)\b", re.I)
_LOCAL_POST = re.compile(
    r"\b(?:councill?or|councilman|councilwoman|coun|cllr|cabinet (?:member|councillor)|portfolio holder|convener|mayor|reeve|alderman|supervisor|"
    r"council leader|leader of the council|engineer|head of|town clerk|county clerk|administrator|county manager|city manager)\b",
    re.I,
)


def share_office(one: Member, other: Member) -> bool:
    """Say whether two who are not both persons may be one office: "the Health Secretary" and "the Health Department", a council and its member.

    >>> minister = Member("person", "orr", names={"Ann Orr": 1}, titles={"Health Secretary"})
    >>> share_office(minister, Member("org", "health department", names={"Health Department": 1}))
    True
    >>> share_office(minister, Member("org", "hale council", names={"Hale Council": 1}))
    False
    """
    if one.kind == other.kind == "person" or "outlet" in (one.kind, other.kind):
        return False
    if _words(one) & _words(other) - _OF_MANY:
        return True
    person, body = (one, other) if one.kind == "person" else (other, one)
    return (
        person.kind == "person" and _LOCAL_BODY.search(body.key) is not None and any(_LOCAL_POST.search(each) for each in _called(person))
    )


def _called(member: Member) -> list[str]:
    """Return a body's names, or the posts that a person holds."""
    return [each for each in (member.titles if member.kind == "person" else member.names) if not _HELD_BEFORE.match(each)]


def _words(member: Member) -> set[str]:
    return {word for name in _called(member) for word in _WORD.findall(name.lower())}
