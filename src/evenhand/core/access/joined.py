"""Cases of one thing in, each requester once out: joined where several places tell of one, with what they tell against one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from evenhand.core.access.known import ASKED, CAME
from evenhand.core.access.model import SERVED, UNSERVED, Attribute, Case, Telling
from evenhand.core.access.requesters import body_key

_WEIGHT = ("not asked", "no answer", "not known", "refused", "offered", "met")


def each_once(cases: Sequence[Case]) -> list[Case]:
    """Join what is told of one requester in several places: the fullest name, every place, what is known from any of them."""
    kept: dict[str, Case] = {}
    keys: dict[str, str] = {}
    for case in sorted(cases, key=lambda case: case.body is None):
        key = keys.get(case.person or "") or key_of(case)
        if case.person is not None:
            keys.setdefault(case.person, key)
        kept[key] = _joined(kept[key], case) if key in kept else case
    return list(kept.values())


def key_of(case: Case) -> str:
    """Return what tells a requester from the others: the body, else the person."""
    return body_key(case.body) if case.body else case.person or f"{case.why}: {case.requester}"


def beside(case: Case, tellings: Iterable[Telling]) -> Case:
    """Keep what other sources tell where one of the two says that it got the thing and the other that it did not."""
    told = [one for one in dict.fromkeys((*case.but, *tellings)) if {case.outcome, one.outcome} & SERVED]
    return evolve(case, but=tuple(one for one in told if {case.outcome, one.outcome} & UNSERVED))


def _joined(one: Case, other: Case) -> Case:
    """Join two cases of one requester: it got whatever either shows that it got, and asked if either shows that it asked."""
    best, worse = sorted((one, other), key=lambda case: -_WEIGHT.index(case.outcome))
    attributes = {attribute.name: attribute for attribute in (*other.attributes, *one.attributes)}
    if any(Attribute(CAME, ASKED) in case.attributes for case in (one, other)):
        attributes[CAME] = Attribute(CAME, ASKED)
    told = min((one, other), key=lambda case: (case.asked is None, case.asked_by))
    named = one if one.person is not None else other
    made = evolve(
        best,
        requester=named.requester,
        person=named.person,
        body=max((case.body for case in (one, other) if case.body), key=len, default=None),
        asked=told.asked,
        asked_by=told.asked_by,
        unasked=one.unasked and other.unasked,
        form=one.form or other.form,
        level=one.level or other.level,
        length=one.length or other.length,
        attributes=tuple(attributes[name] for name in sorted(attributes)),
        places=tuple(dict.fromkeys((*one.places, *other.places))),
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        reasons=tuple(dict.fromkeys((*one.reasons, *other.reasons))),
        why=named.why,
    )
    # That no paper tells of an answer says nothing against one that does.
    against = () if worse.outcome == "no answer" else (Telling(worse.outcome, place.paper) for place in worse.evidence[:1])
    return beside(made, (*worse.but, *against))
