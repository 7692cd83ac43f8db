"""Sentences of all papers that tell one thing in, pairs out of which one denies what the other says, or puts it the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from evenhand.core.collation.contradictions_clauses import Aligned, Clause, align
from evenhand.core.collation.contradictions_model import Told
from evenhand.core.collation.contradictions_opposites import opposites
from evenhand.core.collation.contradictions_pairs import Clash
from evenhand.core.collation.contradictions_rules import differ, modals_of
from evenhand.core.collation.contradictions_words import content, kin
from evenhand.core.values import Place, Span

_LEAST = 0.14
# So much of what one denies must the other say.
_COVERED = 0.65
_REFUSED = re.compile(r"\b(?:refused|declined|turned down|rejected|accept\w*|offer\w*|invit\w+)\b", re.I)
_OFFER = re.compile(r"\b(?:offer\w*|invit\w+|accept\w*|welcome|willing|meeting|visit)\b", re.I)
# How much two sentences share of which one has the opposite of a word of the other.
_ALIKE, _SAME_WORDS = 0.3, 0.5
_SIDES = kin(content("support oppose vote"))
_OWN = re.compile(r"\b(?:I|we)\b")
_REPORTED = re.compile(r"\b(?:said|says|told|insist\w*|claim\w*|den(?:y|ied|ies)|maintain\w*|according|wrote|add(?:s|ed))\b|[“”\"]")


def clash_accounts(clauses: Sequence[Clause]) -> Iterator[Clash]:
    """Compare what is denied with what is said."""
    for pair in align(clauses, _LEAST):
        for denial, claim in ((pair.one, pair.other), (pair.other, pair.one)):
            found = _kind(denial, claim)
            if found is not None and _denies(denial, claim):
                why = f"one denies what the other says: {', '.join(sorted(pair.shared)[:6])}"
                yield Clash(*found, denial.told("denied"), claim.told("said"), why)
        if pair.likeness >= (_SAME_WORDS if pair.one.is_open or pair.other.is_open else _ALIKE):
            yield from _opposites(pair)
        if pair.likeness >= _ALIKE and pair.one.place.paper != pair.other.place.paper:
            yield from _moods(pair)


def _moods(pair: Aligned) -> Iterator[Clash]:
    """Compare how strictly two sentences tell one rule, whether or not they call it one."""
    one, other = pair.one, pair.other
    for ours, theirs in product(modals_of(one.text), modals_of(other.text)):
        if "may" not in (ours.strict, theirs.strict) and differ(ours, theirs) and ours.words & theirs.words:
            told = [_told(clause, modal.place, modal.value) for clause, modal in ((one, ours), (other, theirs))]
            yield Clash("wording", "how strict the rule is", told[0], told[1], f"one rule: {', '.join(sorted(pair.shared)[:6])}")


def _opposites(pair: Aligned) -> Iterator[Clash]:
    one, other = pair.one, pair.other
    for found in opposites(one.text, other.text):
        told = [_told(clause, span) for clause, span in ((one, found.one), (other, found.other))]
        yield Clash(found.kind, "one thing, told in opposite words", told[0], told[1], f"told alike: {', '.join(sorted(pair.shared)[:6])}")


def _told(clause: Clause, span: Span, value: str = "") -> Told:
    words, at = span.words(clause.text), clause.place.start
    return Told(Place(clause.place.paper, at + span.start, at + span.end), words, value or words.lower())


def _denies(denial: Clause, claim: Clause) -> bool:
    if claim.is_open or "?" in denial.text or denial.place == claim.place or not _REPORTED.search(denial.text):
        return False
    one_voice = denial.teller is not None and denial.teller == claim.teller and denial.place.paper == claim.place.paper
    if one_voice:
        return False
    shared = denial.features & claim.features
    # "I never bought one": somebody else may have.
    least = 3 if _OWN.search(denial.text) and not denial.people & claim.people else 2
    for scope in denial.denied:
        said = (scope & claim.stems) - claim.behind
        whole = len(said) == len(scope) > 1
        if said and len(said) >= _COVERED * len(scope) and (whole or len(said | shared) >= least):
            return True
    return False


def _kind(denial: Clause, claim: Clause) -> tuple[str, str] | None:
    """Name what is disputed; a charge that is merely denied is a defence, not a disagreement of papers."""
    if (denial.stems & claim.stems) & _SIDES:
        return "direction", "for it, or against it"
    if _OFFER.search(claim.text) and _REFUSED.search(denial.text):
        return "offer", "whether it was offered, or taken up"
    return None
