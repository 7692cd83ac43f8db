"""A paper in, two who are said to have asked for the same, each with what came of it, out: whatever the verbs, since the words say "the same"."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import define, field, frozen

from evenhand.core.access.treated.around import SEVERAL
from evenhand.core.access.treated.begun import Begun
from evenhand.core.access.treated.came import came_of
from evenhand.core.access.treated.phrases import Party, requester_in, subject_of
from evenhand.core.access.treated.words import ASKERS
from evenhand.core.cast import Member
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_ASK = r"(?:ask(?:ed|s|ing)?|appl(?:ied|ies|y|ying)|wr[oi]te|written|rang|phoned|called|e-?mailed|requests?|requested|sent|posted|put\s+in|filled\s+(?:in|out)|filed|lodged|submitted|sought|appeal(?:ed|s)?|petition(?:ed|s)?|question|form|application|letter|claim(?:ed)?|bid|plea|made)"
# That two asked for the same is said in one of these ways; nothing is read of a paper that says so nowhere.
_SAME = re.compile(
    r"\b(?:(?:self)?same|identical(?:ly)?|likewise|word\s+for\s+word|So\s+(?:did|had|has)|too|as\s+well|also|both|two|each|hers|theirs|his|one|When|wrote|asked|applied|rang|phoned|called)\b",
    re.IGNORECASE,
)
_ALIKE = Begun.of(
    "ask asks asked asking applied applies apply applying wrote write written rang rung phoned called e emailed email request requests requested sent "
    "posted put filled filed lodged submitted sought appeal appeals appealed petition petitions petitioned question form application letter claim "
    "claimed bid plea made same selfsame identical similar went also too had waiting when for told answered did has so",
    rf"(?<!been )(?<!was )(?<!were )\b{_ASK}\b(?:(?!\bask)[^;:]){{0,90}}?\b(?:(?:self)?same|identical|likewise|word\s+for\s+word)\b(?!\s+time)|\b(?:(?:self)?same|identical|similar)\s+(?:[\w-]+\s+)?(?:requests?|question|form|application|letter|e-?mail|appeal|claim|plea|bid|petition)\b"
    rf"|\b(?:asked|applied|wrote|written|rang|rung|phoned|called|went|appealed|petitioned)\s+(?:for\s+[\w\s-]{{1,30}}?\s)?(?:too|as\s+well|also)\b|\b(?:also|too\s+had|had\s+also)\s+(?:asked|applied|written|wrote|appealed|petitioned)\b"
    r"|\b(?:asked|applied|wrote|written|rang|rung|phoned|called|waiting)\b[^;:.]{0,40}?\b(?:about|for)\s+(?:hers|theirs|his(?=\W*[.,;]|\s+(?:in|on|last|since))|one(?=\W*(?:[.,;]|too|as|in|on)))\b"
    r"|\b(?:asked|applied|wrote|rang|phoned|called)\s+(?:(?:on|in)\s+(?:\d+\s+)?[A-Z]\w+(?:\s\d+)?|(?:the|a|an|two|three|[\w-]+)\s+(?:same\s+|next\s+|following\s+)?(?:day|week|fortnight|month|year)s?(?:\s+(?:later|before|after|earlier))?(?:\s+(?:it|her|him|them))?|it\s+too)(?=\s*(?:[.,;]|and\b|but\b|$))"
    r"|(?-i:\bWhen)\s[^,.;]{3,60}?\s(?:asked|applied|wrote|tried|rang)\b|\bfor\s+the\s+(?:very\s+)?same\b"
    r"|\b(?:asked|applied|wrote)\s+(?:for\s+(?:(?:its|his|her|their)\s+own|ten|twenty|thirty|half|two|three|four|five|six|\d+)(?=\s*(?:[.,;]|and\b|but\b|$))|first\b|earlier\b|before\s+(?:it|him|her|them)\b)"
    r"|\b(?:told|written\s+to|answered)\b[^;:.]{0,40}?\bthe\s+same\s+(?:day|night|morning|afternoon|week|officer|letter|post)\b"
    r"|\b(?:did|has|had)\s+(?:likewise|(?:exactly\s+)?the\s+same(?=\s*(?:[.,;]|and\b|but\b|$)))|\bSo\s+(?:did|had|has)\s+(?=[A-Z])",
)
_GROUP = Begun.of(
    "two both each the a",
    r"\b(?:two|both|each|(?:the|a)\s+pair)\b[^;:.]{0,90}?\b(?:asked|applied|wrote|appealed|petitioned|sought|requested|put\s+in\s+for|claimed|(?:filed|lodged|submitted|sent|put\s+in|made)\s+(?:[\w-]+\s+){0,2}?(?:requests?|applications?|appeals?|claims?|letters?|forms?|petitions?))\b",
)
_ASKS = Begun.of(
    "ask asked asking applied applying wrote written rang rung phoned called e emailed requested sent posted put filled filed lodged submitted sought "
    "appealed petitioned claimed made his her its their own",
    r"(?<!be )(?<!been )(?<!was )(?<!were )\b(?:ask(?:ed|ing)?|appl(?:ied|ying)|wrote|written|rang|rung|phoned|called|e-?mailed|requested|sent|posted|put\s+in|filled\s+(?:in|out)|filed|lodged|submitted|sought|appealed|petitioned|claimed|made)\b|\b(?:his|her|its|their|own)\s+(?:[\w-]+\s+)?(?:requests?|form|application|letter|appeal|claim|plea|bid|petition)\b",
)
_BOTH = re.compile(r"\b(?:both|neither|each)\b(?!\s+(?:sides?|the|of\s+which))", re.IGNORECASE)
_ASIDE = re.compile(r",\s(?:\d{1,3}|(?:who|whose|which|of|from|an?|the|his|her|its|at|on|aged|in|for|then|himself|herself)\s[^,;]{2,90}),")
_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sr|Fr|Cllr|Cr|Sir|Dame|Rev|Father|Sister)\.?\s)?[A-ZÀ-Þ][\w'&-]+(?:\s(?:(?:of|the|de|le)\s){0,2}(?!(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)[A-ZÀ-Þ][\w'&-]+)*"
)
_OPENS = re.compile(
    r"(?:Both|At|In|On|By|The|My|Our|When|While|But|And|For|From|Then|Last|Next|As|One|It|He|She|They|We|After|Since|Only|So|Candidate|Neighbou?ring)\s"
)
_NO_NAME = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter|Two|Both|Back|All|Each|Some|Every|Neither|Yes|No|Not|There|What|Who|I)\b"
)
_OBJECT = re.compile(r"(?:\b(?:by|from|of|in|at|on|with|against|near|to|for|told|asked|than|as)|&)\s+(?:the\s+)?$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\b(?P<who>he|she|they|hers|his(?=\s(?:was|were|has|had|came|went|got)\b)|theirs|it|we|I|ours|mine)(?:'\w+)?\s", re.IGNORECASE
)
_PAIR = re.compile(
    r"(?:[Bb]oth\s+)?(?P<one>(?:[Tt]he\s+)?[\w' -]{2,40}?)\s+and\s+(?P<other>(?:the\s+)?[\w' -]{2,40}?)\s+(?:(?:have|had|both|each)\s+){0,2}(?:asked|applied|wrote|sought|put\s+in|filed|rang)\b"
)
_OWNER = re.compile(r"(?:I|we|he|she|it|they|him|them|his|her|its|their|my|our|your)\b", re.IGNORECASE)
_SOME = re.compile(r"an?\s", re.IGNORECASE)
_VERB = re.compile(r"\s(?:went|was|were|has|had|have|is|are|came|got|sent)\b|'s?\s")
# What is told of somebody's house is told of nobody; what is told of his answer is.
_OWN = re.compile(r"'s\s(?!(?:answer|reply|letter|request|application|appeal|turn|claim|bid|form)\b)", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|for)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}$")
_UNIT = re.compile(r";\s|\n|,?\s(?:while|whereas|but|though)\s|:\s|,\sand\s(?=[A-Z])")
# How many sentences the first stands before, and how far behind what came of the second's is told.
_BEFORE, _BEHIND = 7, 4
_TITLES = frozenset("the of mr mrs ms miss dr sr fr cllr cr sir dame rev father sister a an".split())
_SOMEHOW = "not known"
_PRONOUN = re.compile(
    r"^\W*(?:\w+\s+){0,3}?(?:he|she|they|it|(?:his|her|its|their)\s+(?:\w+\s+)?(?:request|application|letter|form|appeal|claim|case|plea|bid))\s+(?:also\s+|then\s+)?$",
    re.IGNORECASE,
)
# So near its verb a subject stands, in characters.
_NEAR = 12
# So far before what came of it a name is shown with it, in characters.
_FAR = 300
_FIRST = frozenset(("i", "we", "mine", "ours"))


@frozen
class Side:
    """One who asked, what came of it, and where that is told: from the name on, where it stands near before."""

    who: Party
    outcome: str
    place: Span
    at: int


@define
class _Unit:
    """A clause, as far as it is read: of whom it tells, that somebody asks, and what came of something."""

    span: Span
    at: int
    who: Party | None
    asks: bool
    outcome: str | None
    ends: int
    alike: bool
    group: bool
    both: bool
    names: list[Party] = field(factory=list)


@frozen
class Same:
    """Reads one paper; `text` has plain marks, `member` finds who of the cast a name is."""

    text: str
    member: Callable[[Party], Member | None]

    def pairs(self, sentences: Sequence[Span]) -> Iterator[tuple[Side, Side]]:
        """Yield each two who are said to have asked for the same and of each of whom it is told what came of it."""
        said = self._said(sentences)
        if not said:
            return
        units = list(self._units(sentences, said))
        seen: set[tuple[Span, Span]] = set()
        for number, unit in enumerate(units):
            found = self._of_group(units, number) if unit.group else self._of_second(units, number) if unit.alike else ()
            for one, other in found:
                if (one.who.span, other.who.span) not in seen and not self._is_one(one.who, other.who):
                    seen.add((one.who.span, other.who.span))
                    yield one, other

    def _said(self, sentences: Sequence[Span]) -> set[int]:
        """Return the sentences that may say that two asked for the same."""
        return {
            number
            for number, span in enumerate(sentences)
            if _SAME.search(self.text, span.start, span.end)
            and (_ALIKE.search(self.text, span.start, span.end) or _GROUP.search(self.text, span.start, span.end))
        }

    # What each clause tells

    def _units(self, sentences: Sequence[Span], said: set[int]) -> Iterator[_Unit]:
        near = {number for at in said for number in range(at - _BEFORE, at + _BEHIND + 3)}
        topic: Party | None = None
        asker: Party | None = None
        askers: list[Party] = []
        for number, sentence in enumerate(sentences):
            if number not in near:
                topic = asker = None
                continue
            for span in self._clauses(sentence):
                names = self._names(span)
                asking = _ASKS.search(self.text, span.start, span.end)
                came = came_of(self.text, span)
                asked_in: Party | None = None
                who = self._told_of(span, names, came.start if came else span.end, topic)
                if asking is not None and (came is None or came.start > asking.start()):
                    who = asker = self._told_of(span, names, asking.start(), topic, asking.start())
                given = self._given_to(names, came.end) if came is not None and came.by_giver else None
                if given is None and came is not None and came.by_giver:
                    given = self._requester(Span(came.end, span.end))
                if came is not None and came.by_giver:
                    who = given or asker or topic
                elif asked_in := self._requester(Span(span.start, came.start if came else span.end)):
                    who = asker = asked_in
                elif came is not None and not names and (kind := self._subject(span, came.start)):
                    who = kind if ASKERS.search(kind.words) else who
                elif who is topic and not names:
                    who = next((one for one in reversed(askers) if self._is_named(one, span)), who)
                if asker is not None and asker not in askers:
                    askers.append(asker)
                if came is not None and came.outcome == _SOMEHOW and not self._is_subject(who, span, came.start):
                    came = None
                unit = _Unit(
                    span,
                    number,
                    who,
                    asking is not None or asked_in is not None or given is not None,
                    came.outcome if came else None,
                    came.end if came else span.end,
                    number in said and _ALIKE.search(self.text, span.start, span.end) is not None,
                    number in said and (_GROUP.search(self.text, span.start, span.end) is not None or self._are_two(names, asking)),
                    _BOTH.search(self.text, span.start, span.end) is not None,
                    list(self._two(span) or names),
                )
                if came is None or not came.by_giver:
                    owns = who is not None and not unit.asks and unit.outcome is None and _OWN.match(self.text, who.span.end) is not None
                    topic = None if unit.group and not names else topic if owns else who or topic
                yield unit

    def _requester(self, span: Span) -> Party | None:
        """Return whose request some words name: "a letter from the club", "the club's request"."""
        found = requester_in(self.text, span) if span.start < span.end else None
        if found is None or found[0] is None or _OWNER.match(found[0].words):
            return None
        words = _VERB.split(found[0].words)[0]
        if _SOME.match(words) and not ASKERS.search(words):
            return None
        return Party(words, Span(found[0].span.start, found[0].span.start + len(words)))

    def _is_named(self, one: Party, span: Span) -> bool:
        """Say whether words name somebody by the last noun of a longer name: "the club"."""
        noun = one.low.split()[-1]
        return len(noun) > 2 and re.search(rf"\b(?:the|its|their)\s+{re.escape(noun)}\b", span.words(self.text).lower()) is not None

    def _clauses(self, sentence: Span) -> Iterator[Span]:
        """Cut a sentence where another clause begins; what is said in quotation marks is left out."""
        if self.text[sentence.start : sentence.start + 1] in ("“", '"', "‘", "'"):
            return
        begin = sentence.start
        for found in _UNIT.finditer(self.text, sentence.start, sentence.end):
            yield Span(begin, found.start())
            begin = found.end()
        if begin < sentence.end:
            yield Span(begin, sentence.end)

    def _names(self, span: Span) -> list[Party]:
        found = []
        for hit in _NAME.finditer(self.text, span.start, span.end):
            opens = _OPENS.match(hit[0])
            begin = hit.start() + (opens.end() if opens else 0)
            words = re.sub(r"'s?$", "", self.text[begin : hit.end()])
            party = Party(words, Span(begin, begin + len(words)))
            alone = (
                " " not in words and re.search(r"(?:[.?!:][\"']?\s|\n|^)$", self.text[max(0, hit.start() - 3) : hit.start()]) is not None
            )
            if not _NO_NAME.match(words) and len(words) > 1 and words != "The" and not (alone and not self._is_name(words)):
                found.append(party)
        return found

    def _is_name(self, word: str) -> bool:
        """Say whether a word is printed with a capital where no sentence begins."""
        return re.search(rf"[a-z,]\s{re.escape(word)}\b", self.text) is not None

    def _are_two(self, names: Sequence[Party], asking: re.Match[str] | None) -> bool:
        """Say whether two are named together as those who ask: "Hale and Moor asked on the same day"."""
        before = [name for name in names if asking is not None and name.span.end <= asking.start()]
        return len(before) > 1 and self.text[before[-2].span.end : before[-1].span.start].strip() in ("and", "'s and", "and the")

    def _two(self, span: Span) -> tuple[Party, ...]:
        """Return the two who are said to have asked together, by names or nouns: "both the choir and the club asked"."""
        found = _PAIR.match(self.text, span.start, span.end)
        return (
            tuple(Party(found[key].removesuffix("'s"), Span(found.start(key), found.end(key))) for key in ("one", "other")) if found else ()
        )

    def _told_of(self, span: Span, names: Sequence[Party], before: int, topic: Party | None, verb: int | None = None) -> Party | None:
        """Return whose doings a clause tells up to a place: who is named last as a subject, whom a pronoun there goes on with, or as before."""
        asides = [Span(hit.start(), hit.end() - 1) for hit in _ASIDE.finditer(self.text, span.start, span.end)]
        free = [
            name
            for name in names
            if name.span.end <= before
            and not _OBJECT.search(self.text, max(span.start, name.span.start - 12), name.span.start)
            and not any(one.overlaps(name.span) for one in asides)
        ]
        said = [
            hit for hit in _SUBJECT.finditer(self.text, span.start, before + 1) if not any(a.start <= hit.start() < a.end for a in asides)
        ]
        last = free[0] if free else None
        if last is None and said and said[-1]["who"].lower() in _FIRST:
            return None
        if verb is not None and last is None and not said and (subject := self._subject(span, verb)):
            return subject
        if last is None:
            given = [name for name in names if _TO.search(self.text, max(span.start, name.span.start - 5), name.span.start)]
            return given[0] if given and not said else topic
        named = [hit for hit in said if hit.start() < last.span.start]
        return (None if named[0]["who"].lower() in _FIRST else topic) if named else last

    def _subject(self, span: Span, verb: int) -> Party | None:
        """Return who is the subject of a verb by a noun: "the club", "the hall's cheque"."""
        found = subject_of(self.text, span.start, verb)
        if found is None or _OWNER.match(found.words) or SEVERAL.search(found.words) or re.match(r"[A-Z]\.(?:\s|$)", found.words):
            return None
        words = _VERB.split(f" {found.words} ")[0].strip()
        if _SOME.match(words) and not ASKERS.search(words):
            return None
        return Party(words, Span(found.span.start, found.span.start + len(words))) if words else None

    def _is_subject(self, who: Party | None, span: Span, verb: int) -> bool:
        """Say whether somebody, or a pronoun, stands right before a verb, or "and" does behind what he asked."""
        inside = who is not None and span.start <= who.span.start < verb
        before = _ASIDE.sub("", self.text[who.span.end if inside and who is not None else span.start : verb])
        if inside:
            return len(before) < _NEAR or before.endswith(" and ")
        return _PRONOUN.search(before) is not None

    def _given_to(self, names: Sequence[Party], end: int) -> Party | None:
        """Return whoever stands right behind the verb of whoever gives or refuses."""
        behind = [name for name in names if name.span.start >= end]
        near = [name for name in behind if name.span.start - end <= 6 or _TO.search(self.text, name.span.start - 25, name.span.start)]
        return near[0] if near else None

    # Two of them

    def _of_second(self, units: Sequence[_Unit], number: int) -> Iterator[tuple[Side, Side]]:
        """Look behind for what came of the second's, and before for the one who asked first."""
        who = units[number].who
        second = self._first_told(units[number:], units[number].at + _BEHIND, lambda one: one is not None and self._is_one(one, who))
        if who is None or second is None:
            return
        if second.both and len(second.names) > 1:
            return
        if second.both:
            asker = next((one for one in reversed(units[:number]) if one.asks and one.who and not self._is_one(one.who, who)), None)
            if asker is not None and asker.who is not None and asker.outcome is None:
                yield _side(second, asker.who), _side(second, who)
                return
        before = [one for one in units[:number] if one.outcome and one.who and units[number].at - one.at <= _BEFORE]
        first = next((one for one in reversed(before) if not self._is_one(one.who, who) and self._asked(units[:number], one)), None)
        if first is not None and first.outcome == _SOMEHOW:
            first = next((one for one in before if self._is_one(one.who, first.who) and one.outcome != _SOMEHOW), first)
        first = first or self._named_before(units, number, who)
        if first is not None and first.who is not None and {first.outcome, second.outcome} != {_SOMEHOW}:
            yield _side(first, first.who), _side(second, who)

    def _named_before(self, units: Sequence[_Unit], number: int, who: Party) -> _Unit | None:
        """Return what is told behind of somebody who is named just before as one who asked: "Pomberry has had a letter"."""
        start = next((one.span.start for one in units[:number] if units[number].at - one.at <= 2), units[number].span.start)
        for one in units[number + 1 :]:
            if one.outcome and one.who and one.at - units[number].at <= _BEHIND and not self._is_one(one.who, who):
                named = one.who.words in self.text[start : units[number].span.start]
                if named and any(unit.asks for unit in units[:number] if unit.span.start >= start):
                    return one
        return None

    def _of_group(self, units: Sequence[_Unit], number: int) -> Iterator[tuple[Side, Side]]:
        """Look behind a counted group for what came of the request of each, or of both."""
        behind = [one for one in units[number:] if one.at - units[number].at <= _BEHIND + 2]
        told: list[tuple[_Unit, Party]] = []
        for one in behind:
            pair = next((unit.names[-2:] for unit in (one, units[number]) if len(unit.names) > 1), None)
            if one.outcome and one.both and not told and pair is not None:
                yield _side(one, pair[0]), _side(one, pair[1])
                return
            if one.outcome and one.who and not one.group:
                at = next((at for at, (_, who) in enumerate(told) if self._is_one(one.who, who)), len(told))
                if at == len(told) or (told[at][0].outcome == _SOMEHOW != one.outcome):
                    told[at : at + 1] = [(one, one.who)]
        if len(told) >= 2 and not all(one.outcome == _SOMEHOW for one, _ in told[:2]):
            yield _side(*told[0]), _side(*told[1])

    def _asked(self, units: Sequence[_Unit], told: _Unit) -> bool:
        """Say whether it is told of somebody that he asked, or that what came is his own: "had his extension"."""
        own = re.search(r"\b(?:had|got|received|has\s+had|won)\s+(?:his|her|its|their)\s", self.text[told.span.start : told.ends])
        here = own is not None and told.who is not None and told.who.span.overlaps(told.span)
        return here or any(one.asks and one.span.start <= told.span.start and self._is_one(one.who, told.who) for one in units)

    def _first_told(self, units: Sequence[_Unit], last: int, fits: Callable[[Party | None], bool]) -> _Unit | None:
        somehow = None
        for one in units:
            if one.at > last or (one is not units[0] and one.who is not None and not fits(one.who) and one.asks):
                break
            if one.outcome == _SOMEHOW and fits(one.who):
                somehow = somehow or one
            elif one.outcome and fits(one.who):
                return one
        return somehow

    def _is_one(self, one: Party | None, other: Party | None) -> bool:
        if one is None or other is None:
            return one is other
        mine, its = self.member(one), self.member(other)
        if mine is not None and its is not None:
            return mine is its
        words, others = (set(who.low.split()) - _TITLES for who in (one, other))
        return words <= others or others <= words


def _side(unit: _Unit, who: Party) -> Side:
    near = 0 <= unit.span.start - who.span.start < _FAR
    return Side(who, unit.outcome or "", Span(who.span.start if near else unit.span.start, unit.ends), unit.at)
