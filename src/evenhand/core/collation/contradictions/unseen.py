"""Sentences that deny that a letter, a request or a warning ever came in, pairs out of each with the one that tells of it best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evenhand.core.collation.contradictions.claims import slots_of
from evenhand.core.collation.contradictions.clauses import Clause
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.pairs import Clash
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

_DOCUMENT = (
    r"(?:letters?|e-?mails?|messages?|notes?|memos?|correspondence|requests?|petitions?|complaints?|representations?|advice|warnings?|"
    r"applications?|appeals?|invitations?|submissions?)"
)
_WORDS = r"(?:[\w’'-]+\s)"
_DENIED = re.compile(
    # "No record of a letter", "no such letter was received", "no correspondence of that nature reached us".
    rf"\bno\s(?:record|trace|sign|copy)\sof\s(?:ever\s)?{_WORDS}{{0,4}}?{_DOCUMENT}\b|"
    rf"\bno\s(?:such\s|similar\s|written\s)?{_DOCUMENT}\b[^.;:?!“”\"]{{0,50}}?\b(?:received|reached|came|arrived|made|sent|got|seen)\b|"
    # "I never saw any such message", "we don't have a petition", "she'd had no representation from you".
    rf"(?:\b(?:never|not)|n[’']t)\s(?:\w+\s){{0,2}}?(?:saw|seen|received?|got|get|had|have|find|found)\s(?:any|an?|such|that|one)\s(?:such\s)?"
    rf"{_WORDS}{{0,1}}?{_DOCUMENT}\b|"
    rf"(?:\b(?:had|got|received|have)|[’']d)\s(?:had\s|received\s)?no\s(?:such\s)?{_DOCUMENT}\b|"
    # "An email it said did not exist", "there wasn't an email".
    rf"\b{_DOCUMENT}\b[^.;:?!“”\"]{{0,30}}?\b(?:did not|didn[’']t|does not|doesn[’']t)\sexist|"
    rf"\bthere\s(?:was|is)(?:\sno|\snot\sany|n[’']t\san?)\s{_DOCUMENT}\b",
    re.I,
)
_SENT = re.compile(
    rf"\b(?:wrote|written|writing|e-?mailed|posted|mailed|lodged|logged|petitioned|applied|warned|advised|put in|handed (?:in|over)|"
    rf"(?:sent|send|sends|received?|delivered|signed|dated|gave|submitted|filed|made|got|drafted)(?=[^.;]{{0,60}}\b{_DOCUMENT}\b)|"
    rf"{_DOCUMENT}(?=[^.;]{{0,60}}\b(?:dated|sent|of|to|from|was|had|reached|asks|turned up|logged|received)\b))",
    re.I,
)
# So much must be told alike, and so much of that in the two sentences themselves.
_ENOUGH, _OWN = 1.3, 0.5
# In a large folder so many sentences are looked through that tell of one thing as sent.
_MOST = 64
# "No such letter was received" goes on from a denial so many sentences before.
_GOES_ON = 3


def clash_unseen(folder: Folder) -> Iterator[Clash]:
    """Compare each denial that something came with the sentence of another paper that tells of it best."""
    clauses = [each for held in folder.clauses.values() for each in held if "?" not in each.text]
    denials = [each for each in clauses if _DENIED.search(each.text)]
    sent: dict[str, list[Clause]] = {}
    for clause in (each for each in clauses if denials and _SENT.search(each.text) and not _DENIED.search(each.text)):
        for word in sorted(clause.stems):
            if len(held := sent.setdefault(word, [])) < _MOST:
                held.append(clause)
    last: tuple[Clause, Clause] | None = None
    for denial in denials:
        near = {each.place: each for word in sorted(denial.stems) for each in sent.get(word, ())}
        best = _best(denial, list(near.values()), folder)
        if best is None and last is not None and _goes_on(last[0], denial, folder):
            best = last[1]
        if best is not None:
            last = (denial, best)
            yield Clash("attribution", "whether it was so", denial.told("denied"), best.told("said"), "one denies that it came")


def _best(denial: Clause, sent: Sequence[Clause], folder: Folder) -> Clause | None:
    """Return the sentence that tells most of what a denial tells, None where that is too little."""
    ours = slots_of(denial, folder)
    found: list[tuple[float, Place, Clause]] = []
    for each in (each for each in sent if each.place.paper != denial.place.paper):
        theirs = slots_of(each, folder)
        shared = {slot: folder.weight(slot) * min(near, theirs[slot]) for slot, near in ours.items() if slot in theirs}
        own = sum(worth for slot, worth in shared.items() if slot[0] != "@" and slot in denial.stems and slot in each.stems)
        if own >= _OWN and sum(shared.values()) >= _ENOUGH:
            found.append((-sum(shared.values()), each.place, each))
    return min(found, key=lambda row: row[:2])[2] if found else None


def _goes_on(before: Clause, denial: Clause, folder: Folder) -> bool:
    first, then = (folder.number(each.place.paper, each.place.start) for each in (before, denial))
    return before.place.paper == denial.place.paper and 0 < then - first <= _GOES_ON
