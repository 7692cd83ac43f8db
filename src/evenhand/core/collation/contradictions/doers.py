"""What papers say that somebody did which one person does in, pairs that give one such act to two different people out."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Protocol

from attrs import frozen

from evenhand.core.cast import Member
from evenhand.core.collation.contradictions.clauses import Clause
from evenhand.core.collation.contradictions.folder import Around, Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import Clash, neighbours
from evenhand.core.collation.contradictions.words import content, kin, stem
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

# Acts that one person or body does, by the words that papers print for one another. Who "wrote" a letter need not have drafted it.
_ACTS = {
    "drafted": r"drafted|typed|penned|composed|dictated|ghost-?wrote|ghost-?written|authored|"
    r"(?:wrote|written|wrote out)(?=\s(?:every|each|all|it\b)[^.;“”\"]{0,40}?\b(?:him|her|my|them)sel(?:f|ves)|\severy)",
    "proposed": r"proposed(?! to\b)|moved(?= (?:it|the (?:motion|amendment|resolution))\b)|tabled(?= (?:it|"
    r"the (?:motion|amendment|resolution))\b)|put forward|brought forward",
    "seconded": r"seconded",
    "chaired": r"chaired|presided over|in the chair",
    "leaked": r"leaked|passed(?=[^.;“”\"]{0,40}\bto (?:the|a) (?:press|papers?|media|newspapers?|reporters?|journalists?)\b)|"
    r"handed(?=[^.;“”\"]{0,40}\bto (?:the|a) (?:press|papers?|media|newspapers?|reporters?|journalists?)\b)",
    "paid": r"paid(?= (?:for|the bill)\b)|paid the bill|footed the bill|picked up the (?:bill|tab)|settled the bill|met the bill|"
    r"(?<=was )paid for|(?<=were )paid for|(?<=been )paid for",
    "thought of it": r"came up with|dreamt up|dreamed up|thought up|conceived|devised|thought of|hit (?:up)?on the idea|invented|"
    r"(?P<idea>(?:own )?(?:idea|brainchild|suggestion|initiative)(?=[ ,.]))",
    "authorised": r"authori[sz]ed|signed off(?: on)?|sanctioned|gave the go-ahead|gave (?:it )?the green light",
    "ordered": r"ordered|instructed",
    "called the meeting": r"(?:called|convened|arranged|organi[sz]ed|set up|requested|sought)(?= (?:the|that|this|a) (?:meeting|"
    r"talks|call|visit|lunch|dinner)\b)",
    "raised it first": r"first raised|raised (?:it|the \w+) first|brought (?:it|the \w+) up|raised the alarm|blew the whistle",
    "appointed": r"appointed|hired|recruited|nominated|recommended",
    "discovered": r"discovered|spotted|uncovered|unearthed",
    "designed": r"designed",
    "broke it": r"broke(?= (?:it|the)\b)|damaged|smashed|deleted|shredded|destroyed|lost(?= the (?:letter|file|"
    r"papers?|email|documents?)\b)",
    "took it": r"stole|removed|took away",
    "was driving": r"was driving|was at the wheel",
    "commissioned": r"commissioned",
}
# Of these an affair has one: "it was she who moved it" needs no more words.
_ONE_OF_A_KIND = frozenset({"drafted", "proposed", "seconded", "chaired", "leaked", "thought of it"})
_ACT = re.Seldom("|".join(rf"(?P<k{number}>\b(?:{words}))(?![\w-])" for number, words in enumerate(_ACTS.values())), re.I)
_KEYS = tuple(_ACTS)
# An act told as the paper's or the speaker's own word, not as a wish, a plan or a denial.
_UNTOLD = re.compile(
    r"\b(?:not|never|nobody|no one|denie[sd]|denying|if|whether|would|could|should|might|may|will|can|to|"
    r"unless|who(?=\?)|n['’]t)\s(?:\w+\s){0,2}\Z|"
    r"\b(?:an?|the|of|with|over|about|from|on|in|for|some|any|more|these|those|his|her|its|their|given|sent|shown|seen)\s\Z",
    re.I,
)
_BY = re.compile(r"\s?(?:[\w’'-]+\s){0,3}?(?:by|in(?=\s[^.;,]{0,40}\boffice\b))\s(?P<who>[^.;:!?“”\"]{2,70})", re.I)
_CLEFT = re.compile(r"\b(?:it|that)\s(?:was|is)\s(?P<who>[^.;:!?“”\"]{2,50}?),?\swho\s(?:had\s|has\s|first\s|then\s)*\Z", re.I)
_OWNER = re.compile(r"(?:\b(?:it|this|that) (?:was|is) )?(?P<who>(?:[\w’'-]+\s){1,4}?[\w-]+)['’]s?\s\Z")
_BE = re.compile(r"\b(?:was|were|been|being|is|are)\s(?:\w+ly\s|first\s|itself\s)?\Z", re.I)
_BEFORE = re.compile(
    r"(?P<who>[^.;:!?“”\"]{1,80}?)\s(?:,\s)?(?:who\s)?[“\"‘]?(?:had\s|has\s|have\s|then\s|first\s|also\s|"
    r"later\s|personally\s|\w+ly\s)*[“\"‘]?\Z",
    re.I,
)
_TURN = re.compile(r"(?:,\s|\bthat\s|\band\s|\bbut\s|\bwhich\s|\bwhen\s|\bbecause\s|\bsaid\s|\bsays\s|[“\"‘(]|\s[–—-]\s)")
_I = re.compile(r"(?:I|we|myself)\Z", re.I)
_THEY = re.compile(r"(?:he|she|they|it|who|which|that|one|someone|somebody|those|others|nobody|no one|anyone|both|all)\Z", re.I)
_THING = re.compile(
    r"\b(?:letters?|e-?mails?|memos?|notes?|messages?|reports?|motion|documents?|plans?|papers?|contract|story|which)\Z", re.I
)
_WHO = re.compile(r"\s(?:who|which)\s")
_NAME = re.compile(r"(?:[A-Z][\w.’'-]*\s){1,3}[A-Z][\w’'-]+,")
_FIRST = re.compile(r"\b(?:I|we|he|she|they|it|the|a|an|her|his|their|its|our|my|one)\b|[A-Z]")
_DID = re.compile(
    r"(?:,\s[^,.;“”\"]{3,50},)?\s(?:had\s|has\s|then\s|who\s|later\s|also\s|"
    r"\w+ly\s)*(?P<verb>[a-z]{3,}(?:ed|ew|oke|ook|ote|aw|old|ave|ent|ought|ade|aid|ung|an|ut))\s(?!to\b|"
    r"that\b|by\b|as\b)"
)
_DONE_BY = re.compile(
    r"\b(?:was|were|been)\s(?:\w+ly\s)?(?P<verb>[a-z]{3,}(?:ed|en|wn|ent|ought|old|ade|aid|"
    r"ut))\s(?:[\w’'-]+\s){0,3}?by\s(?:the\s)?(?:[A-Z][\w.’'-]*\s)*\Z"
)
# What several people do, and what brings in words.
_MANY = kin(
    content(
        "said told asked added wrote write claimed insisted denied admitted signed backed supported opposed voted attended "
        "criticised condemned "
        "welcomed praised attacked thanked visited used saw read quoted called want went came left met made took gave got had was "
        "accused warned "
        "urged argued believed felt thought knew hoped expected answered replied received described declined refused stood sat "
        "spoke joined "
        "lived worked sent put tried"
    )
)
_ENOUGH, _OF_PEOPLE, _OBJECT, _SURE = 1.2, 0.4, 0.5, 2.0


@frozen(eq=False)
class Done:
    """Somebody did something: `called` are the stems of the words for who it was, `done` those of what was done."""

    told: Told
    act: str
    who: Member | None
    called: frozenset[str]
    done: frozenset[str]
    around: Around


def clash_doers(folder: Folder) -> Iterator[Clash]:
    """Compare who is told to have done what only one can have done."""
    acts: dict[Hashable, list[Done]] = {}
    for clause in (clause for clauses in folder.clauses.values() for clause in clauses):
        for done in acts_of(clause, folder):
            acts.setdefault(done.act, []).append(done)
        for done in deeds_of(clause, folder):
            for word in sorted(done.done):
                acts.setdefault((done.act, word), []).append(done)
    for one, other in neighbours(acts):
        if are_two(one, other, folder) and _is_one_act(one, other, folder):
            yield Clash("attribution", f"who it was that {one.act}", one.told, other.told, "one act, given to two")


def acts_of(clause: Clause, folder: Folder) -> Iterator[Done]:
    """Yield the acts told in a sentence, each with who is told to have done it."""
    for found in _ACT.finditer(clause.text):
        act = _KEYS[int(next(name for name, words in found.groupdict().items() if words and name[0] == "k")[1:])]
        if _UNTOLD.search(clause.text, max(0, found.start() - 40), found.start()):
            continue
        who = _doer(clause.text, found.start(), found.end(), idea=found["idea"] is not None)
        if who is None:
            continue
        words = who.words(clause.text)
        member = member_of(words, clause, who, folder)
        called = kin(content(words))
        if member is None and (not called or _THEY.match(words)):
            continue
        place = Place(
            clause.place.paper, clause.place.start + min(who.start, found.start()), clause.place.start + max(who.end, found.end())
        )
        name = folder.cast.name(member) if member is not None else words
        told = Told(place, clause.text[min(who.start, found.start()) : max(who.end, found.end())], name)
        passive = who.start > found.start()
        done = clause.text[: found.start()] if passive else clause.text[found.end() : found.end() + 60]
        yield Done(told, act, member, called, kin(content(done)) - called, folder.around(place))


def deeds_of(clause: Clause, folder: Folder) -> Iterator[Done]:
    """Yield whatever else named people are told to have done: "Ann Hale opened the meeting", "the bid was blocked by Ann Hale"."""
    reading, start = folder.readings[clause.place.paper], clause.place.start
    inside = [each for each in reading.mentions if each.kind == "person" and clause.place.start <= each.span.start < clause.place.end]
    for mention in inside:
        member = folder.cast.member(clause.place.paper, mention.entity)
        name = Span(mention.span.start - start, mention.span.end - start)
        active, passive = _DID.match(clause.text, name.end), _DONE_BY.search(clause.text, max(0, name.start - 60), name.start)
        for found in filter(None, (active, passive)):
            verb = next(iter(kin(content(found["verb"]))), "")
            if member is None or member.kind != "person" or not verb or verb in _MANY:
                continue
            place = Span(start + min(name.start, found.start("verb")), start + max(name.end, found.end("verb")))
            words = (
                clause.text[max(0, found.start() - 40) : found.start()] if found is passive else clause.text[found.end() : found.end() + 40]
            )
            told = Told(
                Place(clause.place.paper, place.start, place.end),
                clause.text[place.start - start : place.end - start],
                folder.cast.name(member),
            )
            yield Done(told, verb, member, frozenset(), kin(content(words)), folder.around(told.place))


def _doer(text: str, start: int, end: int, *, idea: bool) -> Span | None:
    """Return the words for who did what stands at a place: "by her aide", "it was her aide who", or what stands before the verb."""
    if idea:
        found = _OWNER.search(text, max(0, start - 50), start)
        return _tail(text, Span(*found.span("who"))) if found else None
    behind = _BY.match(text, end)
    if _BE.search(text, max(0, start - 24), start):
        return head_of(text, Span(*behind.span("who"))) if behind else None
    cleft = _CLEFT.search(text, max(0, start - 90), start)
    if cleft:
        return Span(*cleft.span("who"))
    if behind and behind.start("who") - end <= 4:
        return head_of(text, Span(*behind.span("who")))
    before = _BEFORE.search(text, max(0, start - 80), start)
    who = _tail(text, Span(*before.span("who"))) if before else None
    # "Her deputy, Ann Hale, came up with it" names who did; "the station, built in 1938" does not.
    if who is not None and _NAME.fullmatch(who.words(text)) and not text.startswith("ed", end - 2):
        return Span(who.start, who.end - 1)
    # "An e-mail leaked at the weekend": nobody is named.
    if who is not None and who.words(text).endswith(",") and _WHO.match(text, who.end):
        return Span(who.start, who.end - 1)
    return None if who is None or who.words(text).endswith(",") or _THING.search(who.words(text)) else who


def head_of(text: str, span: Span) -> Span:
    """Return the words of a person or body as far as the next turn of the sentence; a name set behind belongs to it."""
    turns = [
        found
        for found in _TURN.finditer(text, span.start, span.end)
        if found[0][0] != "," or not text[found.end() : found.end() + 1].isupper()
    ]
    return Span(span.start, turns[0].start() if turns else span.end)


def _tail(text: str, span: Span) -> Span | None:
    turns = list(_TURN.finditer(text, span.start, span.end))
    start = turns[-1].end() if turns else span.start
    first = _FIRST.search(text, start, span.end)
    return Span(first.start(), span.end) if first else None


def member_of(words: str, clause: Clause, who: Span, folder: Folder) -> Member | None:
    """Return who of the cast is meant, "I" being who speaks."""
    if _I.match(words.split()[-1]):
        return next((each for each in folder.cast.members if each.id == clause.teller), None)
    at = Span(clause.place.start + who.start, clause.place.start + who.end)
    reading = folder.readings[clause.place.paper]
    named = [each for each in reading.mentions if each.span.overlaps(at)]
    members = [member for each in named if (member := folder.cast.member(clause.place.paper, each.entity)) is not None]
    people = [member for member in members if member.kind == "person"]
    return next(iter(people), next(iter(members), None))


class Doing(Protocol):
    """Whoever is told to be behind something: one of the cast, or the stems of the words for them."""

    @property
    def told(self) -> Told:
        """Where it is told."""

    @property
    def who(self) -> Member | None:
        """Who it is, if one of the cast."""

    @property
    def called(self) -> frozenset[str]:
        """The stems of the words for them."""


def are_two(one: Doing, other: Doing, folder: Folder) -> bool:
    """Say whether two tellings name two different people or bodies; who is only called by a post may be anybody who holds it."""
    if one.told.place.paper == other.told.place.paper and one.told.place.start == other.told.place.start:
        return False
    if one.who is not None and other.who is not None:
        return one.who is not other.who and not folder.cast.may_be_same(one.who, other.who)
    if one.called & other.called:
        return False
    known = [each for each in (one, other) if each.who is not None]
    titles = [stem(word) for each in known if each.who is not None for title in each.who.titles for word in title.split()]
    return not any(called in kin(titles) for each in (one, other) if each.who is None for called in each.called)


def _is_one_act(one: Done, other: Done, folder: Folder) -> bool:
    if one.act not in _ACTS:
        shared = sum(folder.weight(word) for word in one.done & other.done)
        return shared >= _OBJECT and folder.evidence(one.around, other.around) >= _SURE
    if one.done & other.done or (one.act in _ONE_OF_A_KIND and not (one.done and other.done)):
        return True
    people = all(each.who is not None and each.who.kind == "person" for each in (one, other))
    return folder.evidence(one.around, other.around) >= (_OF_PEOPLE if people else _ENOUGH)
