"""Sentences of all papers in, pairs out of which one says that something was done and the other that it was not."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from attrs import evolve, frozen

from evenhand.core.collation.contradictions.clauses import DENIAL, TURN, Clause
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.pairs import Clash
from evenhand.core.collation.contradictions.words import content, kin
from evenhand.core.values import patterns as re

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ANYTHING = kin(
    content(
        "anything anyone anybody nothing comment question idea doubt reason matter way thing penny kind sort word ever time "
        "nickel dime dollar euro shilling"
    )
)
# "Denied claims that the vote was fixed": the claims are not what is denied.
_CLAIMS = kin(content("claim suggestion allegation accusation charge report rumour breaking wrongdoing deny"))
# Nobody contradicts by what they think what another knows, or says.
_THOUGHT = kin(
    content(
        "believe think thought feel felt know knew understand understood expect want need hope wish recall remember forget regard consider "
        "see saw like mean seem appear intend agree accept say said tell told comment respond answer"
    )
)
_NEVER = re.compile(r"\b(?:never|at no time|den(?:y|ied|ies|ying))\b", re.I)
_UNTOLD = re.compile(
    r"\b(?:not|never|nobody|no|none|neither|denie[sd]|denying|if|whether|would|could|should|might|may|will|can|to|unless|without|until|cannot|\w+n['’]t)\b",
    re.I,
)
_HAD = re.compile(r"\b(?:had|has|have|was|were|been|did|having)\s(?:\w+\s)?\Z", re.I)
_ENDINGS = tuple("ed wn ught old ent ept ade ave aid et ew ote oke ook ung ang ound aw eard ut it ost eld".split())
_PAST = re.compile(rf"\w+(?:{'|'.join(_ENDINGS)})\Z", re.I)
_NOBODY = re.compile(r"no\b|nobody|none|neither", re.I)
_AUXILIARY = re.compile(r"\b(?:had|has|have|was|were|is|are|did|does)(?:\sbeen)?\b", re.I)
_BEEN = re.compile(r"\s?(?:was|were|been)\b", re.I)
_SINCE = re.compile(r"\b(?:now|since then|yesterday|last night|this week|today|finally|eventually|later)\b", re.I)
_SUBJECT = 40
_SIDES = kin(content("support oppose vote"))
_OFFER = re.compile(r"\b(?:offer\w*|invit\w+|accept\w*|welcome|willing|meeting|visit)\b", re.I)
_REFUSED = re.compile(r"\b(?:refused|declined|turned down|rejected|accept\w*|offer\w*|invit\w+)\b", re.I)
# "Got no request", "did not get any request": what is denied is that there was one.
_THING = re.compile(
    rf"(?:{DENIAL.pattern})\s(?:ever\s|yet\s|actually\s)?(?:get|got|have|had|hold|held|receive[ds]?|see|seen|make|made|give|given|send|sent|"
    r"ask(?:ed)? for|seek|sought)\s(?:back\s)?(?:any|an?|such|that|one)\s|(?:(?:had|has|have|was|were|is|are)\s)?no\s",
    re.I,
)
_BACK, _MOST = 28, 6
# How much of what one denies the other must say, in weight; and how much two sentences share where only the verb is denied.
_COVERED, _WORTH, _ALIKE = 0.5, 0.85, 1.2
# The same where one person is told to have done it and not to have done it, and where a thing is denied: what counts besides.
_OF_ONE, _THING_TOLD, _OF_PEOPLE, _AROUND = 0.8, 1.2, 0.6, 0.35
# In a large folder so many sentences are looked through that tell one thing as done, and so many are held against a denial.
_MOST_CLAIMS, _NEIGHBOURS = 64, 12


@frozen(eq=False)
class Denied:
    """Something said not to have been done: the stem of the verb, the stems of what it is done to, and by whom, if told.

    `thing` marks what is said not to be there, or never to have come: the stem is that of a noun, "request" of "got no request from Hale".
    """

    clause: Clause
    verb: str
    objects: frozenset[str]
    never: bool
    doer: str | None
    thing: bool = False


def clash_denials(folder: Folder) -> Iterator[Clash]:
    """Compare what is denied with what is told as done."""
    clauses = [clause for held in folder.clauses.values() for clause in held]
    told, things = _told(clauses), _things(clauses)
    for denial in (each for clause in clauses for each in denied_in(clause)):
        near = things.get(denial.verb, ()) if denial.thing else (claim for key in _keys(denial) for claim in told.get(key, ()))
        claims = dict.fromkeys(claim for claim in near if _may_answer(denial, claim))
        found = [(_strength(denial, claim, folder), claim.place, claim) for claim in claims]
        for strength, _, claim in sorted(found, key=lambda each: (-each[0], each[1]))[:_NEIGHBOURS]:
            if strength > 0:
                kind, what = _kind(denial.clause, claim)
                why = f"one denies what the other says: {', '.join(sorted({denial.verb} | (denial.objects & claim.stems)))}"
                yield Clash(kind, what, denial.clause.told("denied"), claim.told("said"), why, _reason(denial, claim, folder))


def _told(clauses: Sequence[Clause]) -> dict[Hashable, list[Clause]]:
    """Return the sentences that tell of something done, by its verb and by its verb with each other word."""
    told: dict[Hashable, list[Clause]] = {}
    done = ((verb, clause) for clause in clauses for verb in sorted(done_in(clause)))
    for verb, clause in done:
        for key in (verb, *((verb, stem) for stem in sorted(clause.features))):
            held = told.setdefault(key, [])
            if len(held) < _MOST_CLAIMS:
                held.append(clause)
    return told


def _keys(denial: Denied) -> Iterator[Hashable]:
    """Yield what a denial is looked up by: its verb with what it is done to, and with who does it."""
    yield from ((denial.verb, stem) for stem in sorted(denial.objects))
    if not denial.objects:
        yield denial.verb
    if denial.doer is not None:
        yield denial.verb, f"@{denial.doer}"


def _things(clauses: Sequence[Clause]) -> dict[str, list[Clause]]:
    """Return the sentences that speak of a thing without denying it, by its stem."""
    things: dict[str, list[Clause]] = {}
    for clause in (each for each in clauses if "?" not in each.text):
        for stem in sorted(clause.stems - clause.behind):
            held = things.setdefault(stem, [])
            if len(held) < _MOST_CLAIMS:
                held.append(clause)
    return things


def denied_in(clause: Clause) -> Iterator[Denied]:
    """Yield what a sentence denies, whether somebody says so or the paper does."""
    if "?" in clause.text:
        return
    for found in DENIAL.finditer(clause.text):
        turn = TURN.search(clause.text, found.end())
        end = turn.start() if turn else len(clause.text)
        start, subject = _after_subject(clause.text, found, end)
        stems = [each for word in _WORD.findall(clause.text[start:end]) for each in kin(content(word)) if each not in _CLAIMS]
        rest = {each for each in stems[1 : _MOST + 1] if each not in _ANYTHING} | subject
        if stems and stems[0] not in _ANYTHING | _THOUGHT:
            never, doer = _NEVER.search(found[0]) is not None, clause.doer(found.start())
            denied = Denied(clause, stems[0], frozenset(rest - {stems[0]}), never, doer)
            yield denied
            if not clause.is_open and _THING.match(clause.text, found.start()):
                yield evolve(denied, thing=True)


def _after_subject(text: str, denial: re.Match[str], end: int) -> tuple[int, frozenset[str]]:
    """Return where the verb that is denied begins, and the stems of what it is said of: "no copy had reached him", "it was not paid"."""
    if _NOBODY.match(denial[0]):
        verb = _AUXILIARY.search(text, denial.end(), end)
        return (verb.end(), kin(content(text[denial.end() : verb.start()])) - _ANYTHING) if verb else (denial.end(), frozenset())
    if _BEEN.search(denial[0]) or _BEEN.match(text, denial.end()):
        turns = list(TURN.finditer(text, 0, denial.start()))
        before = text[turns[-1].end() if turns else 0 : denial.start()]
        return denial.end(), kin(content(before[-_SUBJECT:])) - _ANYTHING
    return denial.end(), frozenset()


def done_in(clause: Clause) -> frozenset[str]:
    """Return the stems of the verbs that a sentence tells as done.

    >>> from evenhand.core.values import Place
    >>> none = frozenset()
    >>> clause = Clause(Place("a", 0, 40), "He leaked it and would have sold it.", none, none, None, (), none, False)
    >>> sorted(done_in(clause))
    ['leak']
    """
    if "?" in clause.text:
        return frozenset()
    found: set[str] = set()
    for word in _WORD.finditer(clause.text):
        before = clause.text[max(0, word.start() - _BACK) : word.start()]
        if (_is_past(word[0]) or _HAD.search(before)) and not _UNTOLD.search(before):
            found |= kin(content(word[0]))
    return frozenset(found)


def _is_past(word: str) -> bool:
    return word.lower().endswith(_ENDINGS) and _PAST.match(word) is not None


def _may_answer(denial: Denied, claim: Clause) -> bool:
    one = denial.clause
    one_voice = one.teller is not None and one.teller == claim.teller and one.place.paper == claim.place.paper
    if one.place == claim.place or one_voice:
        return False
    return denial.verb in claim.stems - claim.behind


def _strength(denial: Denied, claim: Clause, folder: Folder) -> float:
    """Say how much of what is denied the other says, 0 where too little."""
    verb = folder.weight(denial.verb)
    if not denial.objects:
        told = verb + folder.evidence(folder.around(denial.clause.place), folder.around(claim.place))
        return told if told >= _ALIKE else 0.0
    objects = denial.objects - folder.named(denial.clause) or denial.objects
    shared = sum(folder.weight(each) for each in objects & claim.stems)
    whole = sum(folder.weight(each) for each in objects)
    if denial.thing:
        return _strength_of_thing(denial, claim, folder, shared) if shared >= _COVERED * whole else 0.0
    if shared >= _COVERED * whole and shared + verb >= _WORTH:
        return shared + verb
    # What one and the same did and did not do needs fewer words.
    if denial.doer is None or denial.doer not in _doers(denial.verb, claim):
        return 0.0
    told = verb + shared + folder.evidence(folder.around(denial.clause.place), folder.around(claim.place))
    return told if told >= _OF_ONE else 0.0


def _strength_of_thing(denial: Denied, claim: Clause, folder: Folder, shared: float) -> float:
    """Say how far a sentence speaks of the thing that is said not to be: whose it is, or what else is told of it, must be the same."""
    if denial.clause.place.paper == claim.place.paper or (denial.doer is not None and claim.people and denial.doer not in claim.people):
        return 0.0
    people = sum(folder.weight(f"@{person}") for person in denial.clause.people & claim.people)
    if not (shared or people):
        return 0.0
    alike = folder.evidence(folder.around(denial.clause.place), folder.around(claim.place))
    told = folder.weight(denial.verb) + shared + _OF_PEOPLE * people + _AROUND * alike
    return told if told >= _THING_TOLD else 0.0


def _doers(verb: str, claim: Clause) -> frozenset[str]:
    """Return who is told to have done what a verb says, in a sentence."""
    at = [word.start() for word in _WORD.finditer(claim.text) if verb in kin(content(word[0]))]
    return frozenset(doer for doer in map(claim.doer, at) if doer is not None)


def _kind(denial: Clause, claim: Clause) -> tuple[str, str]:
    if (denial.stems & claim.stems) & _SIDES:
        return "direction", "for it, or against it"
    if _OFFER.search(claim.text) and _REFUSED.search(denial.text):
        return "offer", "whether it was offered, or taken up"
    return "attribution", "whether it was so"


def _reason(denial: Denied, claim: Clause, folder: Folder) -> str | None:
    """Return "time" where the other paper is later and tells of a day since then."""
    return "time" if not denial.never and is_news(denial.clause, claim, folder) else None


def is_news(earlier: Clause, later: Clause, folder: Folder) -> bool:
    """Say whether a sentence of a later paper tells of a day since an earlier paper came out."""
    first, then = (folder.papers[each.place.paper].published for each in (earlier, later))
    if first is None or then is None or then.first_day() <= first.last_day():
        return False
    dates = folder.readings[later.place.paper].dates
    days = [each.value for each in dates if each.value is not None and each.span.overlaps(later.place.span)]
    return any(day.last_day() >= first.first_day() for day in days) or _SINCE.search(later.text) is not None
