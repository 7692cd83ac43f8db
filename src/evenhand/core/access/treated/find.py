"""A paper with its reading in, everybody who is told to have been given or refused something out, or to wait for it, in the order of the text."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attrs import define, evolve, field

from evenhand.core.access.phrases import speaker_at
from evenhand.core.access.treated.phrases import BREAK, FIRST, Party, given_to, heads_of, heads_of_verb, party, requester_in, subject_of
from evenhand.core.access.treated.told import UNTOLD, Told, Treated, is_one
from evenhand.core.access.treated.words import REQUESTS, UNWANTED, VERBS
from evenhand.core.access.whose import own_letter
from evenhand.core.cast import Cast, Member
from evenhand.core.letters import Source
from evenhand.core.letters.wording import telling
from evenhand.core.reading.text.layout import lay_out, of_report
from evenhand.core.reading.text.sentences import split_sentences
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_END = re.compile(r"[;:“”\"—–]|,?\s(?:while|but|whereas|although|though|because)\s|,\s(?:and|which|who|said|says)\s")
_BY = re.compile(
    r"\b(?:by|from)\s+(?P<by>(?:[Tt]he\s+)?(?:[A-Z][\w'’-]*|council|board|committee|department|city|county|school)(?:\s+(?:(?:of|and|the)\s+)*[A-Z][\w'’-]*)*)"
)
_SAME = re.compile(r"\b(?:same|identical|similar|likewise|equivalent|exactly what)\b", re.IGNORECASE)
_UNLIKE = re.compile(r"\b(?:while|whereas|but|yet|unlike|(?:in|by)\s+contrast|however|meanwhile)\b", re.IGNORECASE)
_NO = re.compile(
    r"\b(?:no|not|cannot|nothing|never|too\s+late|full|closed|wait|(?:would|will|must)\s+have\s+to|must|to\s+(?:pay|cough\s+up|leave|apply\s+again|come\s+back))\b|n['’]t\b",
    re.IGNORECASE,
)
_YES = re.compile(r"\b(?:could|can|may|might|would|will|yes|welcome|free)\b|'(?:d|ll)\b")
_TOLD_TO = re.compile(r"^\s*(?:\w+\s+){0,3}?to\s+(?!wait\b|pay\b|cough\b|leave\b|apply\s+again|come\s+back)")
_NEVER = re.compile(r"(?:\bnever|\bnot|n't)\s+$", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|never|n't)\b", re.IGNORECASE)
_ASKED_WHOM = re.compile(
    r"^\s*(?:to\s+)?(?P<to>(?!(?:in|on|for|to|last|at)\s)(?:the\s+)?[\w'’.-]+(?:\s+(?!(?:in|on|at|last)\s)[\w'’.-]+){0,5}?)??(?:\s+(?:in|on|at|last)\s[^,.;]{1,30}?)?\s*\b(?=(?:for|to)\s)",
    re.IGNORECASE,
)
_WISHES = frozenset(("asked", "appealed", "petitioned", "applied", "asking", "pressing", "seeking"))
_REQUEST = re.compile(rf"\b(?:{REQUESTS}|appealed)\b", re.IGNORECASE)
_OWN_THING = re.compile(r"^.*?\b(?:its|his|her|their)\s", re.IGNORECASE)
_OBJECTS = frozenset("him her it us them me".split())
_FILED = frozenset(("made", "lodged", "submitted", "filed"))
# What stands for a thing told of before, or for two at once.
_HE_OR_SHE = frozenset("he him his she her".split())
_IT = frozenset(("it", "this", "that"))
_SO = re.compile(r"\s*(?P<who>(?:[Tt]he\s+)?[A-Z][\w'’-]*(?:\s+(?:of\s+|and\s+)?[A-Z][\w'’-]*)*)")
_HANDED = frozenset("got gets received given won issued offered gave".split())
_OF_THINGS = re.compile(r"\b(?:waived|issued|renewed|written\s+off|signed\s+off|cancell?ed|quashed|axed|lifted)$", re.IGNORECASE)
_IN_RELATIVE = re.compile(r",\s+(?:\d+,\s+)?(?:who|which)\s[^;]*$|\swho\s*$")
# What may be told of nobody who is printed beside it.
_UNTOLD = frozenset(("is done to", "keeps waiting", "goes unanswered", "gives", "refuses", "would not"))
_TOO = re.compile(r"^\s*(?:as\s+well|too|also|likewise|the\s+same)\b")
# How far before its verb somebody may be named whom nothing else tells, in characters; sentences in which "the same" may be of another.
_NEAR, _SAME_AS = 250, 8
# What somebody was told may stand in quotation marks, so far behind.
_SAID = 80
# So many of those told of before are looked through for whom a pronoun means.
_BACK = 4


@define
class Finder:
    """Reads one paper."""

    source: Source
    cast: Cast
    found: list[Treated] = field(factory=list)
    _text: str = ""
    _subject: Party | None = None
    _lost: int = -_BACK
    _known: dict[str, Member] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self._text = self.source.paper.text.replace("’", "'")

    def read(self) -> list[Treated]:
        """Return all that is told in the paper, requests too."""
        text, end = self.source.paper.text, self.source.paper.body_end
        hits = [(hit, kind, outcome) for kind, outcome, pattern in VERBS for hit in pattern.finditer(self._text, 0, end)]
        if not hits:
            return []
        hits.sort(key=lambda row: (row[0].start(), -row[0].end()))
        paragraphs = [one for one in of_report(lay_out(text, end)) if one.role != "heading"]
        begins = [row[0].start() for row in hits]
        for number, sentence in enumerate(split_sentences(text, paragraphs, ())):
            span = Span(sentence.start, sentence.end)
            inside = hits[bisect_left(begins, span.start) : bisect_left(begins, span.end)]
            self._subject = None
            for told in self._verbs([row for row in inside if row[0].end() <= span.end], span):
                self._take(told, number, span)
        for at, row in enumerate(self.found):
            self.found[at] = self._asked_behind(row)
        return [self._asked_behind(row) for row in self.found]

    def _asked_behind(self, row: Treated) -> Treated:
        """Give what is told without its thing that of the request told right behind: "it was granted after she asked for a visit".

        Where no more is told than that it was a request, of what sort it was is kept: two appeals that stand side by side.
        """
        named = _REQUEST.search(self._text, row.places[0].start, row.places[0].end)
        row = evolve(row, heads=row.heads | {f"{UNTOLD}{word}" for word in telling(named[0])}) if named else row
        asked = [one for one in self.found if one.outcome == "asked" and one.heads and is_one(one, row) and 0 <= one.at - row.at <= 1]
        if row.heads or not asked:
            return row
        return evolve(row, heads=asked[0].heads, words=row.words | asked[0].words, places=(*row.places, *asked[0].places))

    def _verbs(self, hits: Sequence[tuple[re.Match[str], str, str]], sentence: Span) -> Iterator[Told]:
        free = [row for at, row in enumerate(hits) if not any(other[0].end() > row[0].start() for other in hits[:at])]
        for at, (hit, kind, outcome) in enumerate(free):
            behind = free[at + 1][0].start() if at + 1 < len(free) else sentence.end
            stop = _END.search(self._text, hit.end(), behind)
            rest = Span(hit.end(), stop.start() if stop else behind)
            begin = free[at - 1][0].end() if at else sentence.start
            within = at and self._joins(begin, hit.start()) and not _IN_RELATIVE.search(self._text, sentence.start, free[at - 1][0].start())
            subject = subject_of(self._text, begin if within else sentence.start, hit.start())
            if at and (subject is None or self._goes_on(begin, hit.start())):
                subject = self._subject
            self._subject = subject
            yield Told(kind, outcome, hit, subject, rest, Span(hit.start(), rest.end), behind)

    def _joins(self, begin: int, end: int) -> bool:
        """Say whether another clause begins between two verbs."""
        return BREAK.search(self._text, begin, end) is not None or "," in self._text[begin:end]

    def _goes_on(self, begin: int, end: int) -> bool:
        """Say whether a verb has the subject of the one before: "asked for a visit and | was refused"."""
        return re.search(r"\b(?:and|but|or|then)\s+(?:\w+ly\s+)?$", self._text[begin:end]) is not None

    # One verb

    def _take(self, told: Told, number: int, sentence: Span) -> None:
        who, giver, thing, outcome = self._parts(told)
        if outcome is None:
            return
        if who is None and told.kind not in _UNTOLD:
            return
        meant = self._meant(who, told, number, sentence) if who is None or who.is_pronoun else who
        if meant is None:
            self._lost = number if who is not None and who.low in FIRST else self._lost
            return
        who = meant
        by_span = _BY.search(self._text, told.rest.start, told.rest.end)
        giver = giver or (party(by_span["by"], by_span.start("by")) if by_span else None)
        same = thing == "the same"
        words = thing.replace(by_span[0], " ") if by_span else thing
        if told.outcome == "served" and told.verb[0].lower().split()[-1] in _HANDED and set(words.lower().split()) & UNWANTED:
            return
        row = Treated(
            who if who.words in self._known else evolve(who, words=self.source.words(who.span)),
            self._member(who),
            outcome,
            heads_of(words) | heads_of_verb(told.verb[0]),
            telling(words),
            giver.words if giver else "",
            self._member(giver) if giver else None,
            (Place(self.source.paper.id, self._begins(told, who, sentence), told.clause.end),),
            number,
        )
        self.found.append(self._with_thing(row, told, sentence, same=same))

    def _begins(self, told: Told, who: Party, sentence: Span) -> int:
        """Return where what is told begins: with whoever is named first in its sentence."""
        starts = [one.span.start for one in (told.subject, who) if one is not None and one.span.start >= sentence.start]
        return min([told.clause.start, *starts])

    def _parts(self, told: Told) -> tuple[Party | None, Party | None, str, str | None]:
        """Return who, the giver, the thing and the outcome that a verb tells; the outcome is None where it tells none."""
        match told.kind:
            case "asks":
                return self._asking(told)
            case "is done to":
                return self._passive(told)
            case "gives" | "refuses" | "would not":
                return self._active(told)
            case "does so":
                named = _SO.match(self._text, told.verb.end(), told.rest.end) if told.verb[0].startswith("So") else None
                who = party(named["who"], named.start("who")) if named else told.subject
                return who, None, "the same", "asked" if who else None
            case "hears":
                who = party(
                    re.split(r"[,.]|\s(?:in|at|on|to|for|about|with|last|this|and)\s", told.rest.words(self._text))[0], told.rest.start
                )
                return (
                    who,
                    told.subject,
                    "meeting" if told.verb[0].startswith("met") else "hearing",
                    "met" if who and told.subject else None,
                )
            case "has it done":
                return told.subject, None, _OWN_THING.sub("", told.verb[0]), "offered" if told.outcome == "served" else "refused"
            case "is told":
                words = self._text[told.rest.start : min(told.rest.end + _SAID, told.ends)]
                outcome = None if _TOLD_TO.match(words) else "refused" if _NO.search(words) else "offered" if _YES.search(words) else None
                return told.subject, None, "", outcome
            case "keeps waiting":
                return None, told.subject, "", "no answer"
            case "goes unanswered":
                return None, None, "", "no answer"
            case "waits":
                return told.subject, None, "", "no answer"
            case _:
                served = told.outcome == "served" and not _NEVER.search(self._text[: told.verb.start()][-12:])
                return told.subject, None, told.rest.words(self._text), "offered" if served else "refused"

    def _asking(self, told: Told) -> tuple[Party | None, Party | None, str, str | None]:
        verb, rest = told.verb[0].lower().split()[-1], told.rest
        sent = verb in _FILED or re.match(r"(?:mailed|handed|sent)\s+in$", told.verb[0], re.IGNORECASE) is not None
        if sent and requester_in(self._text, Span(rest.start + _lead(self._text, rest), rest.end)) is None:
            return None, None, "", None
        if _TOO.match(rest.words(self._text)):
            return told.subject, None, "the same", "asked"
        whom = _ASKED_WHOM.match(rest.words(self._text)) if verb in _WISHES | {"ask"} else None
        if verb in _WISHES and whom is None:
            return told.subject, None, "", "asked" if verb == "appealed" else None
        to = party(whom["to"], rest.start + whom.start("to")) if whom and whom["to"] else None
        thing = self._text[rest.start + (whom.end() if whom else 0) : rest.end]
        return told.subject, to, thing, "asked"

    def _passive(self, told: Told) -> tuple[Party | None, Party | None, str, str | None]:
        denied = _DENIED.search(told.verb[0]) is not None
        if denied and told.verb[0].lower().endswith("offered"):
            return None, None, "", None
        served = (told.outcome == "served") != denied
        outcome = "offered" if served else "refused"
        asked = requester_in(self._text, told.subject.phrase or told.subject.span) if told.subject else None
        if asked is not None and told.subject is not None:
            return told.subject if told.subject.phrase else asked[0], None, asked[1], outcome
        if told.subject is not None and (_OF_THINGS.search(told.verb[0]) or self._is_thing(told.subject)):
            return None, None, "" if told.subject.low in _IT else told.subject.words, outcome if not self._is_declined(told) else None
        return told.subject, None, told.rest.words(self._text), outcome if told.subject else None

    def _is_thing(self, subject: Party) -> bool:
        """Say whether a subject is what was asked for, and nobody who asked: "it was granted", "the uplift was signed off"."""
        heads = heads_of(subject.words)
        return subject.low in _IT or (bool(heads) and any(heads & (row.heads | row.words) for row in self.found[-_BACK:]))

    def _is_declined(self, told: Told) -> bool:
        """Say whether it is an offer that was turned down, by whoever it was made to."""
        return told.outcome == "refused" and bool(self.found) and self.found[-1].outcome == "offered"

    def _active(self, told: Told) -> tuple[Party | None, Party | None, str, str | None]:
        outcome = "offered" if told.outcome == "served" else "refused"
        rest = Span(told.rest.start + _lead(self._text, told.rest), told.rest.end)
        asked = requester_in(self._text, rest)
        if asked is not None:
            return asked[0], told.subject, asked[1], outcome
        if told.kind == "would not" and not re.match(r"(?:him|her|it|us|them|me|Mr|Mrs|Ms|[A-Z][a-z]+)\b", rest.words(self._text)):
            return None, None, "", None
        given = given_to(self._text, rest)
        if given is not None:
            return given[0], told.subject, given[1].words(self._text), outcome
        words = rest.words(self._text).strip(" .,").split()
        if told.kind != "gives" and told.subject is not None and (not words or words[0].lower() in _OBJECTS):
            return party(words[0], rest.start) if words else None, told.subject, "", outcome
        return None, None, "", None

    # Whom and what words mean

    def _meant(self, who: Party | None, told: Told, number: int, sentence: Span) -> Party | None:
        """Return whom a pronoun means, or nobody printed: whoever speaks, who was told of last; None where that was nobody known."""
        if who is not None and who.low in FIRST:
            member = speaker_at(self.source, who.span, self.cast)
            letter = own_letter(self.source)
            member = member or (self.cast.member(self.source.paper.id, letter.sender) if letter else None)
            return self._as_named(member, who.span) if member is not None else None
        low = who.low if who else ""
        named = self._named_in(low, sentence.start, told.clause.start) if low in _HE_OR_SHE else None
        if named is not None:
            return named
        if number - self._lost <= 1:
            return None
        for row in reversed(self.found[-_BACK:]):
            near = self._text.count("\n\n", row.places[0].end, told.clause.start) < 2
            if near and _may_mean(low, row.member) and (told.subject is None or row.who.low != told.subject.low):
                return row.who
        return self._named_before(low, told.clause.start)

    def _named_before(self, pronoun: str, at: int) -> Party | None:
        """Return the person named last before a place, not far from it, whom a pronoun may mean."""
        return next(reversed(self._named(pronoun, at - _NEAR, at)), None)

    def _named_in(self, pronoun: str, start: int, at: int) -> Party | None:
        """Return the first person whom a pronoun may mean of those whom its sentence names before it."""
        return next(iter(self._named(pronoun, start, at)), None)

    def _named(self, pronoun: str, start: int, end: int) -> list[Party]:
        reading = self.source.reading
        near = [one for one in reading.mentions if start <= one.span.start < end and one.kind == "person"]
        told = [(self.cast.member(reading.paper, one.entity), one.span) for one in near]
        return [self._as_named(who, span) for who, span in told if who is not None and who.kind == "person" and _may_mean(pronoun, who)]

    def _as_named(self, member: Member, span: Span) -> Party:
        self._known[self.cast.name(member)] = member
        return Party(self.cast.name(member), span)

    def _member(self, who: Party) -> Member | None:
        """Return the one of the cast whom words name."""
        if who.words in self._known:
            return self._known[who.words]
        reading = self.source.reading
        capitals = [who.span.start + found.start() for found in re.finditer(r"\b[A-Z]", who.words)]
        last = max(capitals, default=who.span.start)
        named = [one for one in reading.mentions if one.entity is not None and one.span.start <= last < one.span.end]
        for one in named:
            member = self.cast.member(reading.paper, one.entity)
            if member is not None and member.kind in ("person", "org", "group"):
                return member
        return None

    def _with_thing(self, row: Treated, told: Told, sentence: Span, *, same: bool) -> Treated:
        """Give what is told without its thing that of the request it answers, and set it against whoever was told of before."""
        around = self._text[sentence.start : told.rest.end]
        same = (
            same
            or _SAME.search(told.clause.words(self._text)) is not None
            or (told.subject is not None and _SAME.search(told.subject.words) is not None)
        )
        others = [
            at for at, one in enumerate(self.found) if not is_one(one, row) and one.heads and row.at - one.at <= (_SAME_AS if same else 3)
        ]
        own = [one for one in self.found[-8:] if is_one(one, row) and one.heads]
        if not row.heads and own:
            asked = own[-1]
            row = evolve(
                row,
                heads=asked.heads,
                words=asked.words | row.words,
                giver=row.giver or asked.giver,
                by=row.by or asked.by,
                places=(*row.places, *asked.places),
                before=asked.before,
                like=asked.like,
            )
        unlike = not row.heads and _UNLIKE.search(around) and others and row.at - self.found[others[-1]].at <= 1
        if others and (same or unlike):
            requests = [number for number in others if self.found[number].outcome == "asked"] if row.outcome == "asked" else []
            before = (requests or others)[-1]
            other = self.found[before]
            row = evolve(row, heads=row.heads | other.heads, words=row.words | other.words, like=True, before=before)
        return row


def _may_mean(pronoun: str, member: Member | None) -> bool:
    if member is None or pronoun in ("", "they", "them", "their"):
        return True
    if pronoun in ("it", "its"):
        return member.kind != "person"
    return member.kind == "person" and member.gender in (None, "male" if pronoun in ("he", "him", "his") else "female")


def _lead(text: str, span: Span) -> int:
    """Return how many signs of white space and loose words stand before what a verb is about."""
    found = re.match(r"\s*(?:down|out|to)?\s*", span.words(text))
    return found.end() if found else 0
