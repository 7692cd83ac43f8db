"""Words that name a speaker or an addressee in, the entity meant out: a person, a role, a body, a document, or whom a pronoun means."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence

from attrs import evolve

from evenhand.core.reading.model import Entity
from evenhand.core.reading.people.bodies import describe, is_only_beside, may_be_firm, text_named
from evenhand.core.reading.people.described import Described
from evenhand.core.reading.people.names import bare
from evenhand.core.reading.people.posts import post_head
from evenhand.core.reading.people.resolve import People, Place
from evenhand.core.reading.people.standing import Standing
from evenhand.core.reading.quotes.apposed import apposed_to, is_before_post, stands_alone
from evenhand.core.reading.quotes.asked_of import whom_asked
from evenhand.core.reading.quotes.called_back import CalledBack, leads
from evenhand.core.reading.quotes.in_name_of import called_in_full, owner_told
from evenhand.core.reading.quotes.speaker_words import ITS_PAGE, THE_BODY, done_to, is_begun_with, is_governed, is_unexplained, is_vague
from evenhand.core.reading.text.lexicon import (
    DOCUMENT_HEADS,
    FEMALE,
    LOOSE_ROLES,
    MALE,
    POST_HEADS,
    PREPOSITIONS,
    PRONOUNS,
    TITLES,
)
from evenhand.core.reading.text.phrases import Phrase, clause_subject, is_finite
from evenhand.core.reading.text.sentences import Sentence
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_OWNER_BEFORE = re.compile(r"\b(\w+) (?:for|of|to|at|from|with|by|close to|on behalf of) (?:the )?$")
_OF_THEIRS = re.compile(r"\b(?:spokes\w+|aide|source|office|team|campaign|lawyer|solicitor|allies|supporters|letter|wife|husband)\b", re.I)
_THEIR_OFFICE = re.compile(r"[’']s? (?:spokes\w+|office|aide|lawyer|team|solicitor|department|government|campaign|letter)")
_PERSONAL = MALE | FEMALE
_FIRST = frozenset("i me my we us our".split())
_NEUTRAL = frozenset("it its they them their themselves".split())
# What "it" and "they" can mean; someone known by a role alone is "they" too.
_THINGS = frozenset("org outlet party document group".split())
# So many sentences back at most "it" may reach, and a noun may call a body; so many paragraphs a pronoun, for who spoke.
_SENTENCES_BACK, _CALLED_BACK, _REACH = 3, 2, 2
# How many sentences back somebody may be named whose first name only misleads.
_GUESSED_BACK = 3
_MANY = frozenset("org outlet party group role anonymous".split())
# How far into its sentence a name can stand and still be what the sentence is about,
# how many names back at most whoever is meant by "who", and how far before a place the name to which it belongs.
_EARLY, _BESIDE, _NAMED_BEFORE = 70, 4, 60
# A paragraph is not looked through for a name farther than so many signs.
_FAR = 2_000


class Speakers:
    """The entities of one paper: the persons first, then whoever else speaks or is spoken to, added as they are met."""

    def __init__(self, text: str, people: People, sentences: Sequence[Sentence], quoted: Sequence[Span]) -> None:
        self.text = text
        self.people = people
        self.entities: list[Entity] = people.entities()
        self._others: dict[str, int] = {}
        self._described: dict[str, int | None] = {}
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._quoted = sorted((span.start, span.end) for span in quoted)
        self._quote_starts = [start for start, _ in self._quoted]
        self._outside = Standing([place for place in people.places if not self.is_quoted(place.span.start)])
        self._standing = Standing(people.places)
        self._said: list[tuple[int, int, int]] = []
        self._bodies = CalledBack(text, self._titles_of)
        self._told_of = Described(text, self._standing, self.is_quoted, self._he_or_she)
        self.stater: int | None = None
        # Where somebody's own words are printed without marks: from, to, and whose.
        self.writers: list[tuple[int, int, int]] = []
        # The bodies of a letter's head by their kind alone: "commission" for "Hale Ethics Commission".
        self.written_to: dict[str, str] = {}

    # -- what others ask

    def note_speech(self, at: int, paragraph: int, entity: int | None) -> None:
        """Remember who spoke where, so that a later pronoun can find them."""
        if entity is not None:
            insort(self._said, (at, paragraph, entity))

    def note_gender(self, entity: int, words: str) -> None:
        """Remember that somebody of whom no gender was known, or only guessed, is "he" or "she" to the paper."""
        known, gender = self.entities[entity], "male" if words.lower() in MALE else "female"
        if words.lower() not in _PERSONAL or known.gender == gender or (known.gender is not None and not self._is_guessed(entity)):
            return
        if known.kind in ("person", "role", "anonymous", "org"):
            self.entities[entity] = evolve(known, kind="person" if known.kind == "org" else known.kind, gender=gender)

    def naming(self, span: Span) -> str:
        """Say how words name somebody: "by pronoun", "by description", "by name", or by a surname that several bear: "by shared name".

        A name on which other words hang is a description: in "five of those who work for Ann Hale" it is not she who is named.
        """
        if span.words(self.text).lower() in PRONOUNS:
            return "by pronoun"
        person = self._person_in(span)
        place = next((place for place in self._standing.within(span.start, span.end) if place.who == person), None)
        if person is None or place is None or place.named.shape == "post" or not stands_alone(self.text, span, place.span):
            return "by description"
        return "by name" if place.named.given or self.people.bear(place.named.surname) == 1 else "by shared name"

    def whom(self, span: Span) -> int | None:
        """Return the entity that the words at `span` name, or None where that cannot be told."""
        words = span.words(self.text)
        low = words.lower()
        if (name := self.written_to.get(low.removeprefix("the "))) is not None:
            return self._add("org", (name,))
        if low in THE_BODY and self._is_unnamed(words) and (body := self._body_before(span.start)) is not None:
            return body
        if low in _FIRST and not self.is_quoted(span.start):
            return next((who for start, end, who in self.writers if start <= span.start < end), self.stater)
        if low.startswith("your "):
            return None
        if low in ("one", "another", "the pair", "both"):
            return self._pronoun("they", span.start)
        if low in PRONOUNS or low in _PERSONAL or low in _NEUTRAL or low in ("us", "me"):
            return self._pronoun(low, span.start)
        if ITS_PAGE.fullmatch(low) and (body := self._it("its", span.start)) is not None:
            return body
        person = self._person_in(span)
        person = self._beside(span) if person is None else person
        if (called := self._told_of.recalled(span, person, self.entities)) is not None:
            return called
        speaks = self.other(words, span.start) if person is None else person
        return speaks if speaks is None else self._in_full(words, speaks, span.start)

    def _in_full(self, words: str, speaks: int, at: int) -> int:
        """Name in full one who speaks in another's name: "her office" is the office of Ann Hale."""
        told, known = owner_told(words), self.entities[speaks]
        if told is None or known.kind == "person" or " " in known.names[0]:
            return speaks
        owner = self._pronoun(told, at) if told else self._standing.opening(self._starts[: self._sentence_number(at) + 1][-2:], at)
        if owner is None or owner == speaks or (not told and self.entities[owner].kind not in ("person", "role")):
            return speaks
        if told and known.kind == "org":
            return self._add("org", (called_in_full(words, self.entities[owner].names[0]),))
        self.entities[speaks] = evolve(known, names=(called_in_full(words, self.entities[owner].names[0]), *known.names))
        return speaks

    def _beside(self, span: Span) -> int | None:
        """Return the person who stands in apposition to a description, or to whom the place behind the name belongs."""
        return apposed_to(self.text, span, self._standing.within(max(0, span.start - _NAMED_BEFORE), span.end + 4))

    def other(self, words: str, at: int = 0) -> int | None:
        """Return the entity of a description that is no known person: a role, a group, an organisation, a document."""
        since = self._starts[max(0, self._sentence_number(at) - _CALLED_BACK)]
        if (near := self._bodies.called(words, since, at)) is not None:
            return self._add("org", (near,))
        if words not in self._described:
            found = describe(self.text, words)
            self._described[words] = None if found is None else self._add(*found)
        return self._described[words]

    def _titles_of(self, gender: str, at: int) -> Sequence[str]:
        """Return the posts of whoever "he" or "she" means at a place."""
        person = self._he_or_she(gender, at)
        return () if person is None else [held.title for held in self.entities[person].posts]

    def person_at(self, start: int, end: int) -> int | None:
        """Return the first person named or meant by a post between two places."""
        return next((place.who for place in self._standing.within(start, end) if place.who is not None), None)

    def may_be_same(self, one: int | None, other: int | None) -> bool:
        """Say whether two may be one: the same entity, or a body and the person whose post names it."""
        if one is None or other is None or one == other:
            return True
        return leads(self.entities[one], self.entities[other]) or leads(self.entities[other], self.entities[one])

    def nearer(self, one: int | None, other: int | None) -> int | None:
        """Return the one that says more: a person rather than the body they lead, anyone rather than nobody."""
        if one is None or other is None:
            return other if one is None else one
        return other if self.entities[one].kind != "person" and self.entities[other].kind == "person" else one

    # -- persons

    def _person_in(self, span: Span) -> int | None:
        """Find the person that a phrase is about; a possessive is not its head: "the minister’s spokeswoman"."""
        places = [place for place in self._standing.within(span.start, span.end) if place.span.end <= span.end + 2]
        known = [place for place in places if place.who is not None and not (place.named.possessive and place.span.end < span.end - 2)]
        if not known:
            return None
        # "Hale Grain Growers president Ann Orr": a body that looks like a name.
        first = known[1] if is_before_post(known) else known[0]
        before = self.text[span.start : first.span.start]
        owner_before = _OWNER_BEFORE.search(before) if before else None
        if owner_before and (
            owner_before[1].lower() in LOOSE_ROLES or owner_before[1].lower() in POST_HEADS or owner_before[1].lower() in DOCUMENT_HEADS
        ):
            return None
        if before and (_OF_THEIRS.search(before) or is_only_beside(before)):
            return None
        after = self.text[first.span.end : span.end]
        if after and _THEIR_OFFICE.match(after):
            return None
        return first.who

    # -- everybody else

    def _add(self, kind: str, names: tuple[str, ...]) -> int:
        key = names[0].lower()
        held = self._others.get(key)
        if held is None:
            held = len(self.entities)
            gender = next((POST_HEADS.get(bare(word)) for word in reversed(key.split()) if word in POST_HEADS), None)
            self.entities.append(Entity(kind, names, gender))
            self._others[key] = held
        return held

    # -- pronouns

    def _pronoun(self, low: str, at: int) -> int | None:
        if low == "who":
            return self._before_relative(at)
        if low in MALE or low in FEMALE:
            return self._he_or_she("male" if low in MALE else "female", at)
        return self._it(low, at) if low in _NEUTRAL else None

    def _before_relative(self, at: int) -> int | None:
        near = [each for each in self._standing.before(at, _BESIDE) if each.who is not None and each.span.end <= at <= each.span.end + 3]
        return near[-1].who if near else None

    def sentence_at(self, at: int) -> Sentence:
        """Return the sentence in which a place stands, or that ended last before it."""
        return self._sentences[self._sentence_number(at)]

    def _sentence_number(self, at: int) -> int:
        return max(0, bisect_right(self._starts, at) - 1)

    def _he_or_she(self, gender: str, at: int) -> int | None:
        """Find whom "he" or "she" means: the first in the sentence so far, else who spoke last, else whom earlier sentences are about."""
        number = self._sentence_number(at)
        start = self._starts[number]
        here = self._doing_in(number, at, gender)
        governed = {place.who for place in here if is_governed(self.text, start, place.span)}
        leading = [place for place in here if place.who not in governed]
        if leading:
            return leading[0].who
        fresh = self._fresh_subject(number - 1, gender, at) if not here and number else None
        spoke = fresh if fresh is not None else self._spoke_last(gender, at, number)
        another = done_to(self.text, at, self._outside.within(at + 1, self._sentences[number].end))
        if spoke is not None and spoke != another:
            return spoke
        sure = [place for place in here if place.who is not None and self.entities[place.who].gender == gender]
        if sure:
            # "Mr Hale was silent. Through his lawyer, he denied it": whom the sentence before is about, not the one behind "through".
            before = self._about(number - 1, gender) if start > self.paragraph_start(start) else None
            return sure[0].who if before is None else before
        guessed = self._speaks_here(number, gender)
        if guessed is not None and guessed != another:
            return guessed
        for earlier in range(number - 1, max(-1, number - 9), -1):
            who = self._about(earlier, gender)
            near = self._sentences[earlier].paragraph >= self._sentences[number].paragraph - 1
            if who is not None and who != another and (near or not is_vague(self.entities[who])):
                return who
        return self._guessed_before(start, number)

    def _guessed_before(self, at: int, number: int) -> int | None:
        """Return who is named last before a place, a little way back, if only a first name says that they are of the other gender."""
        named = reversed(self._outside.within(self._starts[max(0, number - _GUESSED_BACK)], at))
        return next((place.who for place in named if place.who is not None and self._is_guessed(place.who)), None)

    def _speaks_here(self, number: int, gender: str) -> int | None:
        """Return who speaks in the sentence before, in the same paragraph, if only a first name says that they are of the other gender."""
        if not number or self._sentences[number - 1].paragraph != self._sentences[number].paragraph:
            return None
        before = self._sentences[number - 1]
        if self._outside_in(before.start, before.end, gender):
            return None
        who = self._cued_in(number - 1)
        return who if who is not None and self._is_guessed(who) else None

    def _is_guessed(self, who: int) -> bool:
        """Say whether nothing but a first name tells of somebody's gender."""
        about = self.entities[who]
        titled = any(TITLES.get(place.named.title) for place in self.people.places if place.who == who)
        return about.kind == "person" and not titled and not any(POST_HEADS.get(post_head(held.title)) for held in about.posts)

    def _about(self, number: int, gender: str) -> int | None:
        """Return whom a sentence is about: who is said to speak there, else its first one; a pronoun for subject leads further back."""
        sentence = self._sentences[number]
        first = next((token for token in sentence.tokens if token.is_word), None)
        if first is not None and first.low in (MALE if gender == "male" else FEMALE) and first.low in PRONOUNS:
            return self._he_or_she(gender, first.start)
        about = self._cued_in(number, gender)
        if about is not None and self._can_be(about, gender):
            return about
        here = self._doing_in(number, sentence.end, gender) or self._outside_in(sentence.start, sentence.end, gender)
        leading = [place for place in here if not is_governed(self.text, sentence.start, place.span)]
        return (leading or here)[0].who if here else None

    def _doing_in(self, number: int, end: int, gender: str) -> list[Place]:
        """Return who is named in a sentence as far as a place, without whom it only begins by asking about, or by answering."""
        start = self._starts[number]
        return [place for place in self._outside_in(start, end, gender) if not is_begun_with(self.text, start, place.span)]

    def _fresh_subject(self, number: int, gender: str, at: int) -> int | None:
        """Return whom a sentence asks something, or speaks of by a surname or title that is not explained: "Hale apologised."."""
        sentence = self._sentences[number]
        if (asked := whom_asked(sentence, self._outside_in(sentence.start, sentence.end, gender), at)) is not None:
            return asked
        places = self._standing.within(sentence.start, sentence.end)
        source = next((cue.source for cue in sentence.cues if cue.source and cue.strength > 1), sentence.subject)
        opening = next((place.span for place in places if place.span.start == sentence.start and place.named.shape == "name"), None)
        span = opening if source is None else Span(sentence.tokens[source[0]].start, sentence.tokens[source[1]].end)
        if span is None or sentence.parts or any(place.who is not None and place.span.start <= span.start for place in places):
            return None
        words = span.words(self.text)
        if not is_unexplained(self.text, words):
            return None
        person = self._person_in(span)
        return self.other(words, span.start) if person is None else person

    def _cued_in(self, number: int, gender: str = "") -> int | None:
        """Return the person who speaks last in a sentence without marks; else by whom somebody is said to be praised or blamed there.

        One who speaks there as "he" or "she" is found where it is of the `gender` asked for.
        """
        sentence = self._sentences[number]
        for cue in reversed(sentence.cues):
            if cue.source and (cue.strength > 1 or cue.form == "passive"):
                first = sentence.tokens[cue.source[0]]
                leads = not any(is_finite(sentence.tokens, at) for at in range(cue.source[0]))
                if gender and leads and first.low == ("he" if gender == "male" else "she"):
                    return self._he_or_she(gender, first.start)
                who = self._person_in(Span(sentence.tokens[cue.source[0]].start, sentence.tokens[cue.source[1]].end))
                if who is not None or cue.form != "passive":
                    return who
        return None

    def _outside_in(self, start: int, end: int, gender: str) -> list[Place]:
        """Return the places of a stretch, what is quoted left out, where someone is meant who may be of a gender."""
        return [place for place in self._outside.within(start, end) if self._can_be(place.who, gender)]

    def paragraph_start(self, at: int) -> int:
        """Return where the paragraph begins in which a place stands."""
        paragraph = self.sentence_at(at).paragraph
        return self._starts[bisect_left(self._sentences, paragraph, key=lambda sentence: sentence.paragraph)]

    def first_named(self, start: int, end: int) -> int | None:
        """Return the first person named or meant by a post between two places, what is quoted left out."""
        return next((place.who for place in self._outside.within(start, min(end, start + _FAR)) if place.who is not None), None)

    def said_before(self, at: int) -> tuple[int, int, int] | None:
        """Return where the last one to speak before a place spoke, in which paragraph, and who it was."""
        number = bisect_left(self._said, (at,))
        return self._said[number - 1] if number else None

    def _can_be(self, who: int | None, gender: str) -> bool:
        return who is not None and self.entities[who].gender in (gender, None)

    def _spoke_last(self, gender: str, at: int, number: int) -> int | None:
        """Return the last speaker if the pronoun can mean them and nobody else has become the subject since."""
        said = self.said_before(at)
        if said is None:
            return None
        place, paragraph, entity = said
        here = self._sentences[number].paragraph
        if (
            here - paragraph > (1 if is_vague(self.entities[entity]) else _REACH)
            or self.entities[entity].gender not in (gender, None)
            or self.entities[entity].kind not in ("person", "role", "anonymous")
        ):
            return None
        for between in self._sentences[self._sentence_number(place) + 1 : number]:
            subjects = [each for each in self._outside_in(between.start, between.end, gender) if not self._is_mute_role(each.who, between)]
            if subjects and subjects[0].who != entity and subjects[0].span.start - between.start < _EARLY:
                return None
            # "Speaking to the local news service, …, Ann Hale said": however late she is named there.
            if self._can_be(told := self._cued_in(self._sentence_number(between.start)), gender) and told != entity:
                return None
        answered = self._spoke_behind(place, gender) if here != paragraph else None
        if answered is None and self.entities[entity].gender is None:
            answered = self._surely_of(gender, number, at)
        return entity if answered is None else answered

    def _is_mute_role(self, who: int | None, sentence: Sentence) -> bool:
        """Say whether somebody known by a role alone, of whom no gender is told, is only spoken of: "the adviser had offered to go"."""
        if who is None or self.entities[who].kind == "person" or self.entities[who].gender is not None:
            return False
        return self._cued_in(self._sentence_number(sentence.start)) != who

    def _spoke_behind(self, at: int, gender: str) -> int | None:
        """Return who speaks behind quoted words in their own sentence: "called it “a stunt”, a charge that Mr Hale says is false"."""
        sentence = self.sentence_at(at)
        for cue in reversed(sentence.cues):
            if cue.source and cue.strength > 1 and cue.form != "passive" and sentence.tokens[cue.source[0]].start > at:
                who = self._person_in(Span(sentence.tokens[cue.source[0]].start, sentence.tokens[cue.source[1]].end))
                if who is not None and self._can_be(who, gender):
                    return who
        return None

    def _surely_of(self, gender: str, number: int, at: int) -> int | None:
        """Return who leads a sentence of the paragraph so far and is known to be of a gender."""
        paragraph = self._sentences[number].paragraph
        for earlier in range(number - 1, -1, -1):
            sentence = self._sentences[earlier]
            if sentence.paragraph != paragraph:
                return None
            leading = self._outside_in(sentence.start, sentence.end, gender)[:1]
            if leading and leading[0].who is not None and self.entities[leading[0].who].gender == gender:
                return leading[0].who
        return None

    def _it(self, low: str, at: int) -> int | None:
        """Find what "it" or "they" means: what a sentence so far is about or has speak, else who spoke last, if that is no person."""
        wanted = _THINGS if low in ("it", "its") else _MANY
        said, number = self.said_before(at), self._sentence_number(at)
        near = said is not None and self._sentences[number].paragraph - said[1] <= _REACH and self.entities[said[2]].kind in wanted
        for back in range(number, max(-1, number - _SENTENCES_BACK), -1):
            sentence = self._sentences[back]
            meant = self.thing_in(sentence, at, wanted)
            if meant is not None:
                return meant
            if near and said is not None and sentence.start <= said[0]:
                return said[2]
        return said[2] if near and said is not None else None

    def thing_in(self, sentence: Sentence, before: int, wanted: frozenset[str]) -> int | None:
        """Return the body or crowd that speaks in a sentence, the text that it names, or the body that it is about, as far as a place."""
        tokens = sentence.tokens
        ended = next((n for n, token in enumerate(tokens) if token.start >= before), len(tokens))
        for cue in sentence.cues:
            if cue.source and cue.source[1] < ended and cue.form != "passive" and tokens[max(0, cue.source[0] - 1)].low != "which":
                meant = self._body(sentence, cue.source)
                if meant is not None and self.entities[meant].kind in wanted:
                    return meant
        if "document" in wanted:
            text = text_named(tokens[:ended])
            if text is not None and (ended == len(tokens) or not text[0] or tokens[text[0] - 1].low not in PREPOSITIONS):
                return self.other(Span(tokens[text[0]].start, tokens[text[1]].end).words(self.text), tokens[text[0]].start)
        subject = clause_subject(tokens, ended)
        meant = self._body(sentence, subject) if subject else None
        return meant if meant is not None and self.entities[meant].kind in wanted else None

    def _is_unnamed(self, words: str) -> bool:
        """Say whether no fuller name is printed of a body that is called by its kind."""
        held = self.other(words)
        return held is None or len(self.entities[held].names) == 1

    def _body_before(self, at: int) -> int | None:
        """Find which body "the company" is: the one that a sentence shortly before is about or lets speak, by its name."""
        number = self._sentence_number(at)
        for back in range(number, max(-1, number - _SENTENCES_BACK), -1):
            sentence = self._sentences[back]
            meant = self.thing_in(sentence, min(at, sentence.end), frozenset(("org",)))
            if meant is not None and may_be_firm(self.entities[meant].names[0]):
                return meant
        return None

    def _body(self, sentence: Sentence, phrase: Phrase) -> int | None:
        source = Span(sentence.tokens[phrase[0]].start, sentence.tokens[phrase[1]].end)
        known = self._person_in(source)
        if source.words(self.text).lower() in PRONOUNS or known is not None or self._beside(source) is not None:
            return None
        return self.other(source.words(self.text), source.start)

    def is_quoted(self, at: int) -> bool:
        """Say whether a place stands in quoted words."""
        number = bisect_right(self._quote_starts, at) - 1
        return number >= 0 and self._quoted[number][0] <= at < self._quoted[number][1]
