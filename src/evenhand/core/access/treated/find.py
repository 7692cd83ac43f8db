"""A paper with its reading in, everybody who is told to have been given or refused something out, or to wait for it, in the order of the text."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attrs import define, evolve, field

from evenhand.core.access.model import SERVED
from evenhand.core.access.phrases import speaker_at
from evenhand.core.access.treated import around
from evenhand.core.access.treated.begun import WORD
from evenhand.core.access.treated.parts import Parts
from evenhand.core.access.treated.phrases import (
    BREAK,
    FIRST,
    Party,
    heads_of,
    heads_of_verb,
    party,
    subject_of,
)
from evenhand.core.access.treated.same import Same, Side
from evenhand.core.access.treated.told import UNTOLD, Told, Treated, is_one
from evenhand.core.access.treated.words import BY_WORD, UNWANTED
from evenhand.core.access.whose import own_letter
from evenhand.core.cast import Cast, Member
from evenhand.core.letters import Source
from evenhand.core.letters.wording import telling
from evenhand.core.reading.text.layout import lay_out, of_report
from evenhand.core.reading.text.sentences import split_sentences
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re


@define
class Finder:
    """Reads one paper."""

    source: Source
    cast: Cast
    found: list[Treated] = field(factory=list)
    _text: str = ""
    _subject: Party | None = None
    _lost: int = -around.BACK
    _bare: list[int] = field(factory=list)
    _known: dict[str, Member] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self._text = self.source.paper.text.replace("’", "'")

    def read(self) -> list[Treated]:
        """Return all that is told in the paper, requests too."""
        text, end = self.source.paper.text, self.source.paper.body_end
        hits = list(self._hits(end))
        if not hits:
            return []
        hits.sort(key=lambda row: (row[0].start(), -row[0].end()))
        paragraphs = [one for one in of_report(lay_out(text, end)) if one.role != "heading"]
        begins = [row[0].start() for row in hits]
        sentences = [Span(sentence.start, sentence.end) for sentence in split_sentences(text, paragraphs, ())]
        for number, span in enumerate(sentences):
            inside = hits[bisect_left(begins, span.start) : bisect_left(begins, span.end)]
            self._subject = None
            for told in self._verbs([row for row in inside if row[0].end() <= span.end], span):
                self._take(told, number, span)
        for at in self._bare:
            self.found[at] = evolve(self.found[at], heads=frozenset(), like=False)
        for at, row in enumerate(self.found):
            self.found[at] = self._asked_behind(row)
        self.found = [self._asked_behind(row) for row in self.found]
        for first, second in Same(self._text, self._member).pairs(sentences):
            self._take_pair(first, second)
        return self.found

    def _hits(self, end: int) -> Iterator[tuple[re.Match[str], str, str]]:
        for word in WORD.finditer(self._text, 0, end):
            first = word[0].lower()
            # "Hasn't" begins with "has".
            ways = BY_WORD.get(first) or (BY_WORD.get(first[:-1]) if first[-1] == "n" and self._text.startswith("'t", word.end()) else None)
            for kind, outcome, pattern in ways or ():
                hit = pattern.match(self._text, word.start(), end)
                if hit is not None:
                    yield hit, kind, outcome

    def _take_pair(self, first: Side, second: Side) -> None:
        """Take two who are said to have asked for the same; what else is read there of what came of it is of one of them, or misread."""
        within = Span(min(first.place.start, second.place.start), max(first.place.end, second.place.end))
        sides = [self._side(side) for side in (first, second)]
        asked = [row for row in self.found if row.outcome == "asked" and any(is_one(row, side) for side in sides) and row.heads]
        for at, row in enumerate(self.found):
            if row.outcome != "asked" and row.pair is None and within.overlaps(row.places[0].span):
                self.found[at] = evolve(row, heads=frozenset(), like=False)
        heads = frozenset(head for row in asked[-1:] for head in row.heads)
        words = frozenset(word for row in asked[-1:] for word in row.words)
        number = len(self.found)
        self.found += [evolve(side, heads=heads, words=words, like=True, pair=number) for side in sides]

    def _side(self, side: Side) -> Treated:
        place = Place.of(self.source.paper.id, side.place)
        who = evolve(side.who, words=self.source.words(side.who.span))
        return Treated(who, self._member(side.who), side.outcome, frozenset(), frozenset(), "", None, (place,), side.at)

    def _asked_behind(self, row: Treated) -> Treated:
        """Give what is told without its thing that of the request told right behind: "it was granted after she asked for a visit".

        Where no more is told than that it was a request, of what sort it was is kept: two appeals that stand side by side.
        """
        asked = [one for one in self.found if one.outcome == "asked" and one.heads and is_one(one, row) and 0 <= one.at - row.at <= 1]
        if _told(row) or not asked:
            return row
        return evolve(row, heads=row.heads | asked[0].heads, words=row.words | asked[0].words, places=(*row.places, *asked[0].places))

    def _verbs(self, hits: Sequence[tuple[re.Match[str], str, str]], sentence: Span) -> Iterator[Told]:
        free = [row for at, row in enumerate(hits) if not any(other[0].end() > row[0].start() for other in hits[:at])]
        for at, (hit, kind, outcome) in enumerate(free):
            behind = free[at + 1][0].start() if at + 1 < len(free) else sentence.end
            stop = around.END.search(self._text, hit.end(), behind)
            rest = Span(hit.end(), stop.start() if stop else behind)
            begin = free[at - 1][0].end() if at else sentence.start
            within = (
                at
                and self._joins(begin, hit.start())
                and not around.IN_RELATIVE.search(self._text, sentence.start, free[at - 1][0].start())
            )
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
        who, giver, thing, outcome = Parts(self._text, self.found).of(told)
        if outcome is None or (outcome != "asked" and around.WHETHER.search(self._text, sentence.start, told.verb.start())):
            return
        if who is None and told.kind not in around.UNTOLD:
            return
        heads = frozenset() if told.outcome == "no answer" else heads_of(thing) | heads_of_verb(told.verb[0])
        of_it = self._of_thing(heads, outcome) if who is None else None
        meant = of_it or (self._meant(who, told, number, sentence) if who is None or who.is_pronoun else who)
        if meant is None:
            self._lost = number if who is not None and who.low in FIRST else self._lost
            return
        who = meant
        if not any(sign.isalpha() for sign in who.words):
            return
        by_span = around.BY.search(self._text, told.rest.start, told.rest.end)
        giver = giver or (party(by_span["by"], by_span.start("by")) if by_span else None)
        same = thing in ("the same", around.AS_BEFORE)
        words = thing.replace(by_span[0], " ") if by_span else thing
        if told.outcome == "served" and told.verb[0].lower().split()[-1] in around.HANDED and set(words.lower().split()) & UNWANTED:
            return
        place = Place(self.source.paper.id, self._begins(told, who, sentence), told.clause.end)
        named = around.REQUEST.search(self._text, place.start, place.end)
        heads = frozenset() if told.outcome == "no answer" else heads_of(words) | heads_of_verb(told.verb[0])
        row = Treated(
            who if who.words in self._known else evolve(who, words=self.source.words(who.span)),
            self._member(who),
            outcome,
            heads | {UNTOLD + word for word in telling(named[0]) or ("letter",)} if named else heads,
            telling(words),
            giver.words if giver else "",
            self._member(giver) if giver else None,
            (place,),
            number,
        )
        self.found.append(self._with_thing(row, told, sentence, same=same))
        if thing == around.AS_BEFORE:
            self._bare.append(len(self.found) - 1)

    def _of_thing(self, heads: frozenset[str], outcome: str) -> Party | None:
        """Return whose thing it is that is told to be given or refused and of nobody: who is told to have got it, or asked for it."""
        near = [row for row in reversed(self.found[-2 * around.BACK :]) if heads & row.heads]
        told = [row for row in near if row.outcome == outcome] + [row for row in near if row.outcome == "asked" and not row.like]
        return told[0].who if told else None

    def _begins(self, told: Told, who: Party, sentence: Span) -> int:
        """Return where what is told begins: with whoever is named first in its sentence."""
        starts = [one.span.start for one in (told.subject, who) if one is not None and one.span.start >= sentence.start]
        return min([told.clause.start, *starts])

    # Whom and what words mean

    def _meant(self, who: Party | None, told: Told, number: int, sentence: Span) -> Party | None:
        """Return whom a pronoun means, or nobody printed: whoever speaks, who was told of last; None where that was nobody known."""
        if who is not None and who.low in FIRST:
            member = speaker_at(self.source, who.span, self.cast)
            letter = own_letter(self.source)
            member = member or (self.cast.member(self.source.paper.id, letter.sender) if letter else None)
            return self._as_named(member, who.span) if member is not None else None
        low = who.low if who else ""
        named = self._named_in(low, sentence.start, told.clause.start) if low in around.HE_OR_SHE else None
        if named is not None:
            return named
        if number - self._lost <= 1:
            return None
        for row in reversed(self.found[-around.BACK :]):
            near = self._text.count("\n\n", row.places[0].end, told.clause.start) < 2
            many = low in around.HE_OR_SHE and row.member is None and row.who.words.islower() and row.who.words.endswith("s")
            if near and not many and _may_mean(low, row.member) and (told.subject is None or row.who.low != told.subject.low):
                return row.who
        return self._named_before(low, told.clause.start)

    def _named_before(self, pronoun: str, at: int) -> Party | None:
        """Return the person named last before a place, not far from it, whom a pronoun may mean."""
        return next(reversed(self._named(pronoun, at - around.NEAR, at)), None)

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
        said = self._text[sentence.start : told.rest.end]
        same = (
            same
            or around.SAME.search(told.clause.words(self._text)) is not None
            or (told.subject is not None and around.SAME.search(told.subject.words) is not None)
            or around.NO_SUCH.search(self._text, sentence.start, told.verb.start()) is not None
        )
        others = [
            at
            for at, one in enumerate(self.found)
            if not is_one(one, row) and one.heads and row.at - one.at <= (around.SAME_AS if same else 3)
        ]
        own = [one for one in self.found[-8:] if is_one(one, row) and one.heads]
        if not _told(row) and own:
            asked = next(one for one in own if one.at == own[-1].at)
            row = evolve(
                row,
                heads=row.heads | asked.heads,
                words=asked.words | row.words,
                giver=row.giver or asked.giver,
                by=row.by or asked.by,
                places=(*row.places, *asked.places),
                before=asked.before,
                like=asked.like,
            )
        unlike = not _told(row) and others and self._is_set_against(row, self.found[others[-1]], said)
        if not (others and (same or unlike)) and not _told(row) and others and row.outcome != "no answer":
            asked_last = self.found[others[-1]]
            unlike = (
                asked_last.outcome == "asked" and row.at - asked_last.at <= 2 and around.SEVERAL.match(asked_last.who.words) is not None
            )
        if others and (same or unlike):
            requests = [number for number in others if self.found[number].outcome == "asked"] if row.outcome == "asked" else []
            before = (requests or others)[-1]
            other = self.found[before]
            row = evolve(row, heads=row.heads | other.heads, words=row.words | other.words, like=True, before=before)
        return row

    def _is_set_against(self, row: Treated, other: Treated, said: str) -> bool:
        """Say whether what is told without its thing is the contrary of what was told just before, of the same thing."""
        if row.at - other.at > 1:
            return False
        if around.UNLIKE.search(said) is not None or around.FOR_ONE.search(said) is not None:
            return True
        return row.outcome == "refused" and other.outcome in SERVED


def _told(row: Treated) -> bool:
    """Say whether more is told of a thing than that it was asked for."""
    return not all(head.startswith(UNTOLD) for head in row.heads)


def _may_mean(pronoun: str, member: Member | None) -> bool:
    if member is None or pronoun in ("", "they", "them", "their"):
        return True
    if pronoun in ("it", "its"):
        return member.kind != "person"
    return member.kind == "person" and member.gender in (None, "male" if pronoun in ("he", "him", "his") else "female")
