"""A sentence with the people in it in, what it tells out: who did, or did not do, what to whom, one frame for each verb."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import takewhile

from attrs import evolve, field, frozen

from evenhand.core.cast import Member
from evenhand.core.collation.contradictions.clauses import Clause
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.verbs import NOUNS, act_of, base_of, is_past
from evenhand.core.collation.contradictions.words import content, kin
from evenhand.core.reading.text.lexicon import NOUN_FORMS
from evenhand.core.values import Place, Span

_TOKEN = re.compile(
    r"(?:Sen|Rep|Gov|Dr|Mr|Mrs|Ms|St|Prof|Cllr|Rev|Hon|Lt|Col|Gen|Supt|Insp|Jr|Sr|No)\.(?=\s)|[A-Z]\.(?=\s[A-Z])|\d[\d,.]*\d|\w+(?:[’'\-&./]\w+)*|[^\w\s]"
)
_BE = frozenset(
    "was were is are am be been being 's ’s wasn't wasn’t weren't weren’t isn't isn’t aren't aren’t he's he’s she's she’s".split()
)
_HAVE = frozenset("had has have having hadn't hadn’t hasn't hasn’t haven't haven’t 'd ’d 've ’ve".split())
_DO = frozenset("did does do didn't didn’t doesn't doesn’t don't don’t".split())
_MODALS = frozenset(
    "will would can could may might must shall should cannot won't won’t wouldn't wouldn’t can't can’t couldn't couldn’t".split()
)
_NOT = frozenset("not never cannot neither nor".split())
_ADVERBS = frozenset(
    "then first also later ever already only since now still once again yet just even personally actually always often simply"
    " himself herself themselves itself apparently recently previously finally merely politely".split()
)
_AUXILIARIES = _BE | _HAVE | _DO | _MODALS | _NOT | _ADVERBS
_SUBJECTS = frozenset("i we you he she they it who which that nobody no-one someone somebody".split())
_PERSONAL = frozenset("i we you he she they".split())
_BREAKS = frozenset(
    "and but or because when if after before while whereas although though unless until as that which who whom whether what why how"
    " where than so since".split()
)
_DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your one some many several another both no any each every"
    " mr mrs ms dr sir such more most two three four five six ten".split()
)
_ROLES = frozenset("to by from for with in at on of about into over under through against".split())
_NO_VERBS = _MODALS | _NOT | _SUBJECTS | _DETERMINERS | _ADVERBS | _BREAKS | _ROLES
_LEADING, _HELPING, _TENSED = _AUXILIARIES | {"to"}, _BE | _HAVE | _DO, _BE | _HAVE | _MODALS
_BEFORE_NOUNS = (_DETERMINERS - {"that"}) | _ROLES
_STOPS = frozenset('.;:!?“”"‘()–—')
_SAYING = frozenset("said says say told added insisted claimed insists claims".split())
# "Refused to", "denied having": what follows was not done.
_UNDOING = frozenset({"refuse", "deny", "fail", "forget"})
_ASKING = frozenset("ask offer order tell invite permit require want advise force let help send promise".split())
_NO = re.compile(r"\W*(?:no|nobody|none|neither|nothing|no-one)\b", re.I)
_LONGEST, _AFTER, _NEAR = 16, 12, 600
_EVENT = "|".join(sorted(NOUNS, key=len, reverse=True))
_NAME = r"(?:[A-Z][\w.’'-]*\s){0,3}?(?:[A-Z][\w-]+|(?:the|a|an|her|his|its|my|our|their)\s(?:[\w-]+\s){0,3}?[\w-]+?)"
_NOMINAL = re.compile(
    rf"(?:(?P<none>\bno|without(?: any| an?)?)\s(?:[\w-]+\s){{0,3}}?|"
    rf"\b(?P<owner>{_NAME})(?:['’]s|(?<=s)['’])\s(?:own\s|very own\s|first\s)?|"
    rf"\b(?P<whose>his|her|its|their|my|our)\s(?:own\s|first\s)?|\b(?:the|a|an|any)\s(?:first\s|original\s)?)(?P<noun>{_EVENT})\b"
    rf"(?:\s(?:was|were|came|had come|is)\sfrom\s(?P<from>{_NAME})\b)?"
)


@frozen(eq=False)
class Filler:
    """What fills a place in a frame: where it stands in the sentence, the stems of its words, and who of the cast it is."""

    span: Span
    stems: frozenset[str]
    who: Member | None = None


@frozen(eq=False)
class Frame:
    """One verb of a sentence and what stands around it.

    `act` is what it tells, `mood` "told", "may" (would, could, must) or "to" (to be done); `under` is the act that asks for it or
    promises it. `roles` are what fills it: "who" does it, "what" it is done to, and what stands behind "to", "by", "from" and their like.
    """

    clause: Clause
    act: str
    span: Span
    denied: bool
    mood: str
    under: str = ""
    roles: Mapping[str, Filler] = field(factory=dict)
    begins: int = 0
    verb: str = ""

    def told(self, value: str) -> Told:
        """Return it as a place that tells a value."""
        at = self.clause.place.start
        return Told(Place(self.clause.place.paper, at + self.span.start, at + self.span.end), self.span.words(self.clause.text), value)

    def who(self, role: str) -> Member | None:
        """Return who of the cast fills a place."""
        held = self.roles.get(role)
        return held.who if held is not None else None


@frozen
class _Word:
    low: str
    start: int
    end: int
    capital: bool
    is_word: bool


def frames_of(clause: Clause, folder: Folder) -> Iterator[Frame]:
    """Yield what each verb of a sentence tells."""
    yield from _Reader(clause, folder).frames()


class _Reader:
    """Reads one sentence, verb by verb."""

    def __init__(self, clause: Clause, folder: Folder) -> None:
        self.clause, self.folder = clause, folder
        self.words = [
            _Word(found[0].lower(), *found.span(), found[0][0].isupper(), found[0][0].isalnum()) for found in _TOKEN.finditer(clause.text)
        ]
        self.last: Frame | None = None

    def frames(self) -> Iterator[Frame]:
        for at in range(len(self.words)):
            if self._is_main(at):
                self.last = self._frame(at)
                yield self.last
        for found in _NOMINAL.finditer(self.clause.text):
            whose = next((name for name in ("from", "owner", "whose") if found[name]), None)
            if whose is not None or found["none"]:
                yield self._nominal(found, whose)

    def _nominal(self, found: re.Match[str], whose: str | None) -> Frame:
        """Return what a noun tells: "her objection to the plan", "no such offer", "the first warning was from the clerk"."""
        first = next((at for at, word in enumerate(self.words) if word.start >= found.end()), len(self.words))
        roles = dict(self._roles(first, self._clause_end(first - 1)))
        roles.pop("what", None)
        if whose is not None:
            roles["who"] = self._filler(Span(*found.span(whose)))
        end = max([found.end(), *(each.span.end for each in roles.values())])
        act = NOUNS[found["noun"]]
        return Frame(self.clause, act, Span(found.start(), end), found["none"] is not None, "told", "", roles, found.start(), found["noun"])

    def _is_main(self, at: int) -> bool:
        """Say whether a word is the verb of a clause, not an auxiliary, a noun or a participle before a noun."""
        word, before = self.words[at], self.words[at - 1].low if at else ""
        if not word.is_word or (word.capital and at) or word.low in _NO_VERBS:
            return False
        led = self._led(at)
        if word.low in _HELPING:
            return self._stands_alone(at)
        known = base_of(word.low) is not None
        if led in ("to", "may", "do"):
            return known or (led != "to" and word.low.isalpha() and not word.low.endswith("ly"))
        if before in _BEFORE_NOUNS or (word.low == "own" and before.endswith(("’s", "'s", "’", "'"))):
            return word.low.endswith("ing") and before in ("of", "for", "by", "from", "with", "about") and known
        if is_past(word.low):
            return True
        if word.low.endswith("ing"):
            return known and (led == "be" or act_of(before) in _UNDOING or before in ("without", "after", "before"))
        if not known or not at:
            return False
        if word.low in NOUN_FORMS and before not in _SUBJECTS and not self.words[at - 1].capital:
            return False
        plural = before.endswith("s") and not before.endswith(("ss", "’s", "'s")) and not word.low.endswith("s")
        # "Ann Hale chair" is no clause: only of several, or of oneself, does a verb stand bare.
        return before in _SUBJECTS or word.low.endswith("s") or plural

    def _stands_alone(self, at: int) -> bool:
        """Say whether "was", "had" or "did" is the verb itself: no other verb follows that it helps."""
        for place in range(at + 1, min(len(self.words), at + 5)):
            word = self.words[place]
            if word.low in _AUXILIARIES or word.low.endswith("ly"):
                if word.low in _HELPING:
                    return False
                continue
            helped = is_past(word.low) or word.low.endswith("ing") or (base_of(word.low) is not None and self.words[at].low in _DO)
            return self.words[at].low not in _DO and not helped and not (self.words[at].low in _HAVE and word.low == "to")
        return False

    def _led(self, at: int) -> str:
        """Return what leads a verb in: "to", "may", "do", "have", "be", or "" for nothing."""
        for place in range(at - 1, max(-1, at - 4), -1):
            low = self.words[place].low
            for name, held in (("to", ("to",)), ("may", _MODALS), ("be", _BE), ("do", _DO), ("have", _HAVE)):
                if low in held:
                    return name
            if low not in _AUXILIARIES and not low.endswith("ly"):
                return ""
        return ""

    def _frame(self, at: int) -> Frame:
        words, clause = self.words, self.clause
        start, end = self._group_start(at), self._clause_end(at)
        group = [word.low for word in words[start:at]]
        led = self._led(at)
        behind = list(takewhile(lambda low: low not in _TENSED, (word.low for word in words[at + 1 : end])))
        leads = "to" in group or (words[at].low.endswith("ing") and led == "")
        above = self.last if leads and self.last is not None and self.last.begins <= words[at].start <= self.last.span.end else None
        subject = self._governing(above) if above is not None else self._subject(start)
        denied = any(low in _NOT or low.endswith(("n't", "n’t")) for low in group) or words[at].low.endswith(("n't", "n’t"))
        if subject is not None and _NO.match(subject.span.words(clause.text)):
            denied = not denied
        if any(low in ("no", "nothing", "nobody", "neither", "not") for low in behind[:3]):
            denied = not denied
        bare = not at and base_of(words[at].low) == words[at].low
        mood = "may" if any(low in _MODALS for low in group) else "to" if "to" in group or bare else "told"
        if above is not None and above.act in _UNDOING:
            denied, mood = not denied, above.mood
        elif above is not None and above.denied and above.act in _ASKING:
            denied = not denied
        roles = dict(self._roles(at + 1, end))
        passive = is_past(words[at].low) and (led == "be" or behind[:1] == ["by"])
        if passive:
            patient = subject
            subject = roles.pop("by", None)
            if patient is not None:
                roles["what"] = patient
        if subject is not None:
            roles["who"] = subject
        first = min([words[start].start, *(each.span.start for each in roles.values())])
        stop = max(words[at].end, words[end - 1].end)
        if passive and "what" in roles:
            behind = [*behind, *roles["what"].span.words(clause.text).lower().split()]
        act = act_of("be" if words[at].low in _BE else words[at].low, behind[:_AFTER])
        under = above.act if above is not None else ""
        return Frame(clause, act, Span(first, stop), denied, mood, under, roles, words[start].start, words[at].low)

    def _group_start(self, at: int) -> int:
        start = at
        while start and (self.words[start - 1].low in _LEADING or self.words[start - 1].low.endswith("ly")):
            start -= 1
        return start

    def _clause_end(self, at: int) -> int:
        """Return where what belongs to a verb ends."""
        for place in range(at + 1, min(len(self.words), at + _LONGEST)):
            low = self.words[place].low
            joins = low == "and" and self.words[place - 1].capital
            if low in _STOPS or (low in _BREAKS and not joins) or low in _PERSONAL - {"you"}:
                return place
            if low == "," and place > at + 1:
                return place
        return min(len(self.words), at + _LONGEST)

    def _roles(self, start: int, end: int) -> Iterator[tuple[str, Filler]]:
        """Yield what stands behind a verb: first what it is done to, then each stretch behind a preposition."""
        role, first = "what", start
        for place in range(start, end + 1):
            if place < end and self.words[place].low not in _ROLES:
                continue
            while first < place and not self.words[first].is_word:
                first += 1
            if place > first and not (role == "to" and base_of(self.words[first].low) is not None):
                yield role, self._filler(Span(self.words[first].start, self.words[place - 1].end))
            if place < end:
                role, first = self.words[place].low, place + 1

    def _governing(self, above: Frame) -> Filler | None:
        """Return who is to do what stands behind "to": whom another asked, else who wants or promised to."""
        asked = above.roles.get("what")
        return asked if above.act in _ASKING and asked is not None and asked.who is not None else above.roles.get("who") or asked

    def _subject(self, start: int) -> Filler | None:
        """Return who or what stands before a verb; behind "and" it is who did what was told before."""
        words, stop = self.words, start
        aside: Span | None = None
        if stop and words[stop - 1].low == ",":
            before = [place for place in range(stop - 1) if words[place].low == ","]
            if before and before[-1] + 1 < stop - 1 and stop - before[-1] < _LONGEST:
                aside = Span(words[before[-1] + 1].start, words[stop - 2].end)
            stop = before[-1] if aside is not None else stop - 1
        if stop and words[stop - 1].low in ("who", "which", "that"):
            stop -= 2 if stop > 1 and words[stop - 2].low == "," else 1
        first = stop
        while first and not self._ends(first - 1):
            first -= 1
        if first < stop:
            first = stop - 1 if words[stop - 1].low in _PERSONAL else first
            found = self._filler(Span(words[first].start, words[stop - 1].end))
            named = self._named(aside) if aside is not None and (found.who is None or found.who.kind != "person") else None
            return evolve(found, who=named) if named is not None else found
        return self.last.roles.get("who") if self.last is not None else None

    def _ends(self, at: int) -> bool:
        low = self.words[at].low
        joins = low == "and" and at + 1 < len(self.words) and self.words[at + 1].capital
        joins = joins or (low == "as" and at + 1 < len(self.words) and self.words[at + 1].low in _DETERMINERS)
        return low in _STOPS or low == "," or (low in _BREAKS and not joins) or low in _SAYING or (low in _BE and at > 0)

    def _filler(self, span: Span) -> Filler:
        words = span.words(self.clause.text)
        return Filler(span, kin(content(words)), self._pronoun(words.lower()) or self._named(span))

    def _pronoun(self, low: str) -> Member | None:
        """Return whom a pronoun means: who speaks, or the only man or woman of the sentence."""
        if low in ("i", "me", "myself", "we", "us", "mine", "ours"):
            return self.folder.cast.called(self.clause.teller)
        if low not in ("he", "she", "him", "her", "his", "hers"):
            return None
        gender = "male" if low in ("he", "him", "his") else "female"
        people = (self.folder.cast.called(each) for each in sorted(self.clause.people))
        fits = [each for each in people if each is not None and each.kind == "person" and each.gender == gender]
        return fits[0] if len(fits) == 1 else None if fits else self._before(gender)

    def _before(self, gender: str) -> Member | None:
        """Return the man or woman who was named last before the sentence."""
        place = self.clause.place
        before = self.folder.mentions_in(Place(place.paper, max(0, place.start - _NEAR), place.start))
        members = (self.folder.cast.member(place.paper, each.entity) for each in reversed(before))
        return next((each for each in members if each is not None and each.kind == "person" and each.gender == gender), None)

    def _named(self, span: Span) -> Member | None:
        """Return who of the cast is the head of a stretch: not whose it is."""
        paper, at = self.clause.place.paper, self.clause.place.start
        for each in self.folder.mentions_in(Place(paper, at + span.start, at + span.end)):
            if not self.clause.text.startswith(("'s", "’s", "'", "’"), each.span.end - at) or each.span.end - at >= span.end:
                member = self.folder.cast.member(paper, each.entity)
                if member is not None:
                    return member
        return None
