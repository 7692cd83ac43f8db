"""Sentences and finished quotations in; for any place of a paper, the stretch of words it stands in and whose words these are, out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence, Set
from functools import cached_property
from operator import itemgetter

from attrs import define, field

from evenhand.core.reading.model import Letter, Quotation
from evenhand.core.reading.quotes.speakers import Speakers
from evenhand.core.reading.text.layout import Paragraph
from evenhand.core.reading.text.phrases import (
    Phrase,
    aside_head,
    clause_subject,
    is_subject,
    phrase_left,
    phrase_right,
    skip_auxiliaries,
)
from evenhand.core.reading.text.sentences import Sentence, split_sentences
from evenhand.core.reading.text.tokens import Token, tokenise
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_BLANKS = ("\n", "“", "”", '"', "\r", "\t", "\N{NO-BREAK SPACE}")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
# No sentence of prose is longer; beyond it only the words near a verb are read for it.
_LONGEST = 1200
# How many words before a verb its subject may begin.
_REACH = 50
# Before a "who" there are a name and its comma at least.
_WHO_AT = 2
# "I am ready": these words are of the verb; "am" in small letters is no member of an assembly.
_OF_VERB = frozenset("am is are was were be been being do does did has have had will would".split())
_MESSAGES = frozenset(("letter", "email", "text", "memo", "tweet"))
_REPLIES = re.compile(
    r"\b(?:repl(?:y|ies|ied|ying)|respon(?:d(?:ed|s)|se)|answer(?:ed|s)?|(?:wrote|writes|came|shot|texted|emailed)\s+back|retorted)\b"
)
# How near to a quotation the words stand that say whether it is an answer, in characters.
_BESIDE = 200
# "Did she ask for it?" asserts nothing.
_INVERTED = re.compile(
    r"(?:^|[,;:–—]\s+|\b(?:and|but|or|so|why|when|how|where|whether)\s+)(?:did|does|do|has|have|had|didn't|hasn't|doesn't)\s+"
    r"(?:he|she|they|it|you|we|(?:(?:the|mr|mrs|ms|dr|sir|dame|lord|lady)\s+)[\w'-]+(?:\s+[\w'-]+){0,2})\s+(?:\w+ly\s+|ever\s+|not\s+)*$"
)
_FIRST = re.compile(r"\b(?:i|we|my|our)\s[^,;]*$")
# "My officials would be glad to": what they do is done in the name of whoever writes.
# "We have read that you have since | offered".
_BY_YOU = re.compile(r"\byou\s(?:(?:ha(?:ve|d)|did|also|since|once|then|\w+ly)\s)*$")
_BY_OURS = re.compile(r"(?:^|[,;:.!?]\s|\band\s|\bthat\s)\W*(?:my|our)\s(?:(?!\bthat\b)[^,;])*$")
_MARKS = frozenset("'‘’")
# How often at least a person is named of whom a report is, and how many times as often as the next.
_OFTEN, _MUCH = 3, 2
# "After the mayor promised to pay, Ms Vale wrote ...": the clause that leads in ends at its comma.
_LEADS = re.compile(r"\W*(?:after|although|though|while|when|since|because|before)\s")
# What only tells apart whom a name calls.
_MODIFIER = re.compile(r"(?<=\S)(?:,|\s(?:of|for|to|in|at|on|with|against|from|by|over|across|that|who|which)\s)")
_OWN_VOICE = re.compile(r"(?:^|\n)\s*(?:Dear\s+\w|To:\s)")
_SAYS = re.compile(
    r"\b(?:sa(?:id|ys|ying)|told|tells|add(?:s|ed|ing)|insist(?:s|ed|ing)|repl(?:ies|ied|ying)|wrote|writes|writing|"
    r"promis(?:es|ed|ing)|claim(?:s|ed)|"
    r"maintain(?:s|ed)|confirm(?:s|ed)|argue[sd]|announce[sd]|stress(?:es|ed)|pledge[sd]|vow(?:s|ed)|warn(?:s|ed)|"
    r"answer(?:s|ed)|tweeted|texted|"
    r"emailed|explain(?:s|ed)|state[sd]|declare[sd]|respond(?:s|ed)|repeat(?:s|ed)|indicate[sd]|signal(?:s|led|ed)|"
    r"suggest(?:s|ed)|assure[sd])\b"
)
_SAID_AFTER = re.compile(
    r",\s[^,;]{1,60}?\s(?:said|says|told|added|wrote|confirmed|announced|promised|replied|found|finds|ruled|concluded|"
    r"claimed|argued|insisted|heard)\b|,\s(?:said|says)[\s,]"
)
# Where a clause that is asked or offered ends.
_CLAUSE_END = re.compile(
    r"[;:](?=\s)|\s[-–—]+\s|—|…|\s(?:but|provided\s+(?:that|there|it|he|she|they|the|we|you|i)|providing\s+that|"
    r"so\s+long\s+as|as\s+long\s+as|"
    r"(?:but\s+)?only\s+(?:if|on)|on\s+(?:the\s+)?condition|unless|in\s+(?:return|exchange)\s+for)\b|"
    r"\s+and\s+(?:ha[sd]|have)\s+(?:(?:also|since|now)\s+)?(?:asked|called|urged|demanded|appealed|written)\b|"
    r",\s+(?:[a-z]+\s){1,2}(?:show|shows|suggest|reveal)\b|"
    r",\s\s+|,\s+(?:and|or|nor|which|who|whom|whose|where|after|while|as|because|although|though|since|when|whether|if|"
    r"saying|adding|prompting|amid|"
    r"despite|provided|providing|citing|according|even|following|he|she|they|it|i|we)\b|,(?=\s+[^,;]{1,60}?\s(?:said|says|"
    r"told|tells|added|wrote|writes|replied|understands|reported|(?:can|has)\s+(?:reveal|disclose|learn)\w*)\b)|"
    r"\s(?:after|when|because|although|while|saying|adding|he\s+(?:said|wrote|added)|she\s+(?:said|wrote|added))\b"
)
_CLAUSE_START = re.compile(
    r"(?:[,;:]|\s[-–—]+)\s+|—|\b(?:but|because|and|(?<!to )(?<!on )(?<!for )that|said|says|whether|told\s+\w+|if|replied|wrote|added|"
    r"insisted|insists|although)\s+"
)


_SUPPOSING = frozenset("if unless until once".split())


@define
class Stretch:
    """A run of words of one voice: from `start` to `end` of the paper, `said` the quotation that it is quoted in, if any."""

    start: int
    end: int
    said: Quotation | None
    sentence: Sentence | None = None

    @property
    def quoted(self) -> bool:
        """Whether somebody is quoted here."""
        return self.said is not None


@define
class _Part:
    """A quoted part, with its sentences once they are asked for."""

    span: Span
    quotation: Quotation
    sentences: list[Sentence] = field(factory=list)


class Voices:
    """The words of a paper in plain lower case (`low`, place by place as long as the text), and who says them."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        quotations: Sequence[Quotation],
        speakers: Speakers,
        letters: Sequence[Letter] = (),
    ) -> None:
        self.text = text
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._speakers = speakers
        self._letters = letters
        self._mentions = sorted((span.start, number) for number, letter in enumerate(letters) for span in letter.mentions)
        heard = [q for q in quotations if q.kind in ("direct", "mixed")]
        self._parts = sorted((_Part(part, q) for q in heard for part in q.parts), key=lambda part: (part.span.start, -part.span.end))
        self._part_starts = [part.span.start for part in self._parts]
        self._told = [q for q in quotations if q.kind == "indirect"]
        self.low = self._plain()
        self.own_voice = speakers.stater is not None or (("Dear" in text or "To:" in text) and _OWN_VOICE.search(text) is not None)

    def _plain(self) -> str:
        """Return the text in lower case, its marks and line ends blank; a letter whose lower case is longer stays as it is."""
        plain = self.text.replace("’", "'").replace("‘", "'")
        for sign in _BLANKS:
            plain = plain.replace(sign, " ")
        low = plain.lower()
        if len(low) != len(plain):
            low = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in plain)
        letters = list(low)
        for part in self._parts:
            for at in (part.span.start - 1, part.span.end):
                if 0 <= at < len(letters) and self.text[at] in _MARKS:
                    letters[at] = " "
        return "".join(letters)

    def words(self, sought: Set[str]) -> list[tuple[str, int]]:
        """Return every one of these words in the sentences, in order, each with where it begins."""
        return sorted(((word, at) for word in self._words.keys() & sought for at in self._words[word]), key=itemgetter(1))

    @cached_property
    def _words(self) -> dict[str, list[int]]:
        """Each word of the sentences, with where it begins."""
        begins: dict[str, list[int]] = {}
        if self._sentences:
            for found in _WORD.finditer(self.low, self._sentences[0].start, self._sentences[-1].end):
                begins.setdefault(found[0], []).append(found.start())
        return begins

    # -- where a word stands

    def stretch(self, at: int) -> Stretch | None:
        """Return the stretch around a place: a sentence of a quoted part that is a whole utterance, else the reporter's sentence around it.

        Words quoted within the reporter's sentence ("would be “happy to help”") belong to it, with the quotation they stand in.
        """
        part = self._part_at(at)
        if part is not None and self._is_utterance(part):
            inner = self._inner(part)
            number = max(0, bisect_right([s.start for s in inner], at) - 1)
            if number or part.quotation.kind == "direct":
                return Stretch(*_window(inner[number].start, inner[number].end, at), part.quotation)
        number = bisect_right(self._starts, at) - 1
        if number < 0 or at >= self._sentences[number].end:
            return None
        sentence = self._sentences[number]
        start, end = _window(*self._reporters(sentence, at), at)
        return Stretch(start, end, part.quotation if part else None, sentence)

    def _part_at(self, at: int) -> _Part | None:
        number = bisect_right(self._part_starts, at) - 1
        for part in reversed(self._parts[max(0, number - 3) : number + 1]):
            if part.span.start <= at < part.span.end:
                return part
        return None

    def _inner(self, part: _Part) -> list[Sentence]:
        if not part.sentences:
            found = split_sentences(self.text, [Paragraph(part.span, "body")], [])
            part.sentences = found or [Sentence(self.text, part.span.start, part.span.end, 0, [])]
        return part.sentences

    def _is_utterance(self, part: _Part) -> bool:
        return part.quotation.kind == "direct" or (part.span.end - part.span.start > 60 and len(self._inner(part)) > 1)

    def _reporters(self, sentence: Sentence, at: int) -> tuple[int, int]:
        """Cut a sentence at the whole utterances that are quoted in it."""
        start, end = sentence.start, sentence.end
        first = bisect_right(self._part_starts, sentence.start - 1)
        for part in self._parts[first:]:
            if part.span.start >= end:
                break
            if part.quotation.kind != "direct":
                continue
            if part.span.end <= at:
                start = max(start, part.span.end)
            elif part.span.start > at:
                end = part.span.start
        return start, end

    def is_told(self, stretch: Stretch, at: int) -> bool:
        """Say whether the words at a place are somebody's: quoted, in the paper's own letter, or after a verb of saying."""
        if stretch.quoted or self.own_voice or _SAYS.search(self.low, stretch.start, at):
            return True
        return _SAID_AFTER.search(self.low, at, stretch.end) is not None

    def is_message(self, stretch: Stretch) -> bool:
        """Say whether words are quoted from a letter or another message."""
        return stretch.said is not None and stretch.said.provenance.kind in _MESSAGES

    def is_reply(self, stretch: Stretch) -> bool:
        """Say whether words are quoted from an answer: a letter that answers another, or words beside which the paper says so."""
        if stretch.said is None:
            return _REPLIES.search(self.low, stretch.start, stretch.end) is not None
        ref = stretch.said.provenance.ref
        if ref is not None and ref.isdigit() and self._letters[int(ref)].reply_to is not None:
            return True
        span = stretch.said.span
        before = max(self.text.rfind("\n", 0, span.start), span.start - _BESIDE, 0)
        stops = (self.text.find(sign, span.end, span.end + _BESIDE) for sign in ".\n")
        behind = min((stop for stop in stops if stop >= 0), default=span.end)
        return _REPLIES.search(self.low, before, span.start) is not None or _REPLIES.search(self.low, span.end, behind) is not None

    def is_questioned(self, stretch: Stretch, at: int) -> bool:
        """Say whether the verb at a place stands in a direct question with its auxiliary first: "did she ask ...?"."""
        if "?" not in self.text[at : stretch.end + 1]:
            return False
        return _INVERTED.search(self.low, stretch.start, at) is not None

    def clause_start(self, stretch: Stretch, at: int) -> int:
        """Return where the clause around a place begins."""
        start = stretch.start
        for found in _CLAUSE_START.finditer(self.low, stretch.start, at):
            if found.end() <= at:
                start = found.end()
        return self._skip(start, at)

    def _skip(self, start: int, end: int) -> int:
        while start < end and not self.low[start].isalnum() and self.low[start] not in "£$€":
            start += 1
        return start

    def clause(self, stretch: Stretch, start: int, look: int | None = None) -> Span:
        """Return the words from a place to the end of their clause; the end is looked for from `look` on."""
        start = self._skip(start, stretch.end)
        found = _CLAUSE_END.search(self.low, max(start + 2, look or 0), stretch.end)
        end = found.start() if found else stretch.end
        if _LEADS.match(self.low, stretch.start, start) and "," not in self.low[stretch.start : look or start]:
            comma = self.low.find(", ", look or start, end)
            end = comma if comma > start else end
        while end > start and not self.low[end - 1].isalnum() and self.low[end - 1] not in ")%":
            end -= 1
        return Span(start, max(end, start))

    # -- who

    def doer(self, stretch: Stretch, at: int) -> int | None:
        """Return who does what the verb at a place says: whoever is quoted, else the subject of the reporter's verb."""
        if self.is_by_you(stretch, at):
            return self.addressee(stretch)
        if stretch.sentence is None or (stretch.said and _FIRST.search(self.low, stretch.start, at)):
            return stretch.said.speaker if stretch.said else None
        if self.own_voice and not stretch.said and _BY_OURS.search(self.low[stretch.start : at]):
            return self.writer()
        tokens, number = self._tokens(stretch, at)
        if number is None:
            return None
        for cue in stretch.sentence.cues if tokens is stretch.sentence.tokens else ():
            if cue.at == number and cue.source and cue.form != "passive":
                return self._entity(tokens, cue.source)
        found = self._entity(tokens, _subject(tokens, number))
        if found is None:
            told = next((q for q in self._told if q.span.start <= at < q.span.end), None)
            return told.speaker if told else None
        return found

    def is_by_you(self, stretch: Stretch, at: int) -> bool:
        """Say whether the verb at a place has "you" for its subject, in words said or written to somebody."""
        return (stretch.quoted or self.own_voice) and _BY_YOU.search(self.low[stretch.start : at]) is not None

    def antecedent(self, stretch: Stretch, at: int) -> int | None:
        """Return who is named before the "who" whose verb stands at a place: "about Tom Rigg, who was also | criticised"."""
        if stretch.sentence is None:
            return None
        tokens, number = self._tokens(stretch, at)
        end = -1 if number is None else skip_auxiliaries(tokens, number - 1, 0)
        if end < _WHO_AT or tokens[end].low != "who":
            return None
        last = end - 2 if tokens[end - 1].word == "," else end - 1
        first = last
        while first and tokens[first].capital and tokens[first - 1].capital:
            first -= 1
        return self._entity(tokens, (first, last)) if tokens[first].capital else None

    def teller(self, stretch: Stretch, at: int) -> int | None:
        """Return whose words stand at a place: whoever is quoted, else who is said to say it in the reporter's sentence."""
        if stretch.said is not None:
            return stretch.said.speaker
        told = next((q for q in self._told if q.span.start <= at < q.span.end), None)
        if told is not None or stretch.sentence is None:
            return told.speaker if told else None
        sentence = stretch.sentence
        cues = [cue for cue in sentence.cues if cue.source and cue.strength > 1 and not _is_supposed(sentence.tokens, cue.source)]
        cues = [cue for cue in cues if stretch.start <= sentence.tokens[cue.at].start < stretch.end]
        before = [cue for cue in cues if sentence.tokens[cue.at].start < at]
        cue = before[-1] if before else cues[0] if cues else None
        return self._entity(sentence.tokens, cue.source) if cue else self._speakers.stater

    def described(self, entity: int | None) -> str:
        """Return the names and posts of an entity in lower case: "a friend of the minister", "shadow transport secretary"."""
        if entity is None:
            return ""
        held = self._speakers.entities[entity]
        return " ".join((*held.names, *(post.title for post in held.posts))).lower()

    def marked_after(self, start: int, end: int) -> int | None:
        """Return where the first part in marks between two places begins, None where there is none."""
        number = bisect_left(self._part_starts, start)
        return self._part_starts[number] if number < len(self._part_starts) and self._part_starts[number] < end else None

    def is_marked(self, at: int) -> bool:
        """Say whether a place stands within marks."""
        return self._part_at(at) is not None

    def is_person(self, entity: int) -> bool:
        """Say whether an entity is somebody, and no thing that is named beside a verb."""
        return self._speakers.entities[entity].kind in ("person", "role")

    def kind(self, entity: int) -> str:
        """Return what sort of entity it is: a person, a role, a body, a document."""
        return self._speakers.entities[entity].kind

    def heads(self, entity: int) -> list[str]:
        """Return the word by which each name calls an entity, before what only tells it apart: "firm" of "legal firm of the council"."""
        return [_MODIFIER.split(name, maxsplit=1)[0].split()[-1] for name in self._speakers.entities[entity].names if name.split()]

    def writers(self) -> set[int]:
        """Return the persons who wrote the letters that the paper tells of."""
        return {letter.sender for letter in self._letters if letter.sender is not None and self.is_person(letter.sender)}

    def most_named(self, but: int | None) -> int | None:
        """Return the person whom the reporter names much more often than anybody else but one, who is left out of account."""
        row = [(count, who) for who, count in self._named.most_common(3) if who != but]
        if not row or row[0][0] < _OFTEN or (len(row) > 1 and row[0][0] < _MUCH * row[1][0]):
            return None
        return row[0][1]

    @cached_property
    def _named(self) -> Counter[int]:
        """How often the reporter names each person."""
        places = self._speakers.people.places
        return Counter(place.who for place in places if place.who is not None and not self.is_marked(place.span.start))

    def is_outlet(self, entity: int | None) -> bool:
        """Say whether an entity is a newspaper or programme, to which people speak so that others hear it."""
        return entity is not None and self._speakers.entities[entity].kind == "outlet"

    def writer(self) -> int | None:
        """Return who signs the paper, where it is itself a letter."""
        return self._letters[0].sender if self._letters and self._letters[0].basis == "the paper itself" else self._speakers.stater

    def addressee(self, stretch: Stretch) -> int | None:
        """Return to whom the words of a stretch are said: as the quotation shows, or a letter spoken of in the sentence."""
        if stretch.said is not None:
            return stretch.said.addressee
        told = next((q for q in self._told if q.span.start < stretch.end and stretch.start < q.span.end), None)
        if told is None and self.own_voice and self._letters:
            return self._letters[0].recipient
        return told.addressee if told else None

    def receiver(self, stretch: Stretch, by: int | None) -> int | None:
        """Return to whom a letter goes that is spoken of in the same sentence and is from `by`, or from nobody else."""
        for letter in self._letters_in(stretch):
            if letter.recipient is not None and letter.sender in (None, by):
                return letter.recipient
        return self.addressee(stretch)

    def sender(self, stretch: Stretch) -> int | None:
        """Return who wrote the letters that are spoken of in the same sentence, where that is one."""
        senders = {letter.sender for letter in self._letters_in(stretch)}
        return senders.pop() if len(senders) == 1 else None

    def _letters_in(self, stretch: Stretch) -> list[Letter]:
        first, last = bisect_left(self._mentions, (stretch.start, -1)), bisect_left(self._mentions, (stretch.end, -1))
        return [self._letters[number] for number in sorted({number for _, number in self._mentions[first:last]})]

    def named(self, start: int, end: int) -> int | None:
        """Return whom the words between two places name, as the object of a verb; I and we are no names."""
        tokens = [token for token in tokenise(self.text, start, end) if token.is_word]
        if not tokens:
            return None
        found = phrase_right(tokens, 0, len(tokens))
        if found is None or (found[0] == found[1] and tokens[0].low in ("it", "me", "us", "i", "we", "you")):
            return None
        if tokens[0].low not in ("him", "her", "them") and not is_subject(tokens, found):
            return None
        return self._entity(tokens, found)

    def _tokens(self, stretch: Stretch, at: int) -> tuple[list[Token], int | None]:
        """Return the tokens of the reporter's sentence and the number of the one at a place, with the words quoted there opened."""
        assert stretch.sentence is not None
        tokens = stretch.sentence.tokens
        number = _token_at(tokens, at)
        if number is not None and tokens[number].part is None:
            return tokens, number
        tokens = [token for token in tokenise(self.text, stretch.start, stretch.end) if token.word not in "“”\"'‘’"]
        return tokens, _token_at(tokens, at)

    def _entity(self, tokens: Sequence[Token], phrase: Phrase | None) -> int | None:
        if phrase is None or phrase[1] - phrase[0] > 12 or (phrase[0] == phrase[1] and tokens[phrase[0]].word in _OF_VERB):
            return None
        return self._speakers.whom(Span(tokens[phrase[0]].start, tokens[phrase[1]].end))


def _token_at(tokens: Sequence[Token], at: int) -> int | None:
    number = bisect_right(tokens, at, key=lambda token: token.start) - 1
    return number if number >= 0 and at < tokens[number].end else None


def _is_supposed(tokens: Sequence[Token], source: Phrase) -> bool:
    """Say whether a subject stands behind an "if": it says nothing yet."""
    return any(token.low in _SUPPOSING for token in tokens[max(0, source[0] - 2) : source[0]])


def _window(start: int, end: int, at: int) -> tuple[int, int]:
    """Cut a run of words that is too long for prose to what stands near a place, so that no page can hold up the reading of it."""
    if end - start <= _LONGEST:
        return start, end
    return max(start, at - _LONGEST // 3), min(end, at + _LONGEST // 3)


def _subject(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Find the subject of the verb at token `at`: right before it, else that of the clause it hangs on."""
    if at == 0:
        return None
    end = skip_auxiliaries(tokens, at - 1, -1)
    if end < 0:
        return None
    before = tokens[end]
    if not before.is_word:
        found = aside_head(tokens, end, max(0, end - _REACH))
        if is_subject(tokens, found):
            return found
    if before.is_word and before.low not in ("to", "and", "or", "but", "by", "who", "which", "that") and not tokens[at].low.endswith("ing"):
        found = phrase_left(tokens, end, max(0, end - _REACH))
        if is_subject(tokens, found):
            return found
    return clause_subject(tokens, at, max(0, at - _REACH))
