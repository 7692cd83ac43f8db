"""Sentences with quoted parts in, quotations out: which parts are one utterance, whose words, by which rule; names are resolved later."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from attrs import define, field, frozen

from evenhand.core.reading.quotes.candidates import (
    Candidate,
    Features,
    Previous,
    Site,
    look_at,
    name_candidates,
    surroundings,
)
from evenhand.core.reading.quotes.plain import NAMING, is_adjective, is_heard, is_plain, looks_like_title
from evenhand.core.reading.quotes.ranker import RANKER
from evenhand.core.reading.text.cues import Cue
from evenhand.core.reading.text.layout import Paragraph
from evenhand.core.reading.text.lexicon import DETERMINERS, FINITE, PREPOSITIONS, PRONOUNS
from evenhand.core.reading.text.marks import Part
from evenhand.core.reading.text.phrases import Phrase
from evenhand.core.reading.text.sentences import Sentence, split_sentences
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# Who picks the speaker of a part among candidates, or nobody, and asks what is seen of the part if it needs to; the product's is the
# ranker's, training has its own.
Choose = Callable[[Site, Sequence[Candidate], Callable[[], Features]], Candidate | None]
_YOURS = re.compile(r"\b(?:your|you)\b[^.?!]{0,90}$", re.I)
_HEADING_VERBS = frozenset("say tell admit insist claim warn find deny argue plead vow ask write rule text email tweet reply".split())
_CAME = re.compile(r",? (?:came|was) (?:the|his|her|their) (?:\w+ )?(?:reply|answer|response|retort)\b")
_ASKED = re.compile(r"(?:When )?(?:asked|pressed|questioned|challenged|quizzed)\b", re.I)
_QUESTIONS = frozenset("whether if why how what who whose when where which".split())
_OBJECTS = frozenset("him her them us me".split())
# "Asked not to be named", "asked for time", "asked that it be read" ask no question.
_NO_QUESTION = frozenset("not to for that".split())
_ASKED_WITHIN = 8
# How many paragraphs back the other voice of a dialogue may last have been named, how many sentences on; and where it has its turn.
_DIALOGUE, _AHEAD, _TURN = 8, 4, 2
# "When he wrote his now “infamous” letter": the word is said of the object of the verb, by nobody.
_HAS_OBJECT = frozenset("write demand read sign send publish post email text ask request".split())
# Outside marks "I" and "we" are whoever writes the paper: nobody goes on from there.
_NOT_REPORTED = frozenset(("i", "me", "we", "us", "you"))
_SHORT, _NEAR = 2, 3
# Ways in which somebody is found without a verb of saying in the sentence.
_UNTOLD = ("subject", "main subject", "previous", "last")
# "The board would be asked": tenses in which somebody's words are told on, and how far before a part they may stand.
_BACKSHIFTED, _CLAUSE = frozenset("had would could might should".split()), 8
# More marked stretches than this inside one quotation are noise, and the rest of them are not read.
_MOST_NESTED = 60


@define
class Found:
    """A quotation on its way: its parts in order, and the words beside it that name speaker, cue and addressee."""

    parts: list[Part]
    kind: str
    sentence: Sentence
    rule: str = ""
    source: Span | None = None
    cue: Cue | None = None
    cue_span: Span | None = None
    addressee: Span | None = None
    content_start: int | None = None
    inside: Found | None = None
    of_addressee: bool = False
    of_speaker: bool = False
    read_out: bool = False
    flags: set[str] = field(factory=set)

    @property
    def span(self) -> Span:
        """The whole reported content, marks included."""
        first = self.parts[0].outer_start if self.parts else self.sentence.start
        start = first if self.content_start is None else self.content_start
        return Span(min(start, first), self.parts[-1].outer_end)


@frozen
class _Ask:
    """A place where somebody asks something: who, in which paragraph, and whom if that is said."""

    source: Span
    paragraph: int
    of: Span | None


@define
class _Walk:
    """Where the walk through the paper is: the quotation that runs on into the next paragraph, what came before, and who asked."""

    previous: Previous = field(factory=Previous)
    open: Found | None = None
    last: Found | None = None
    found: list[Found] = field(factory=list)
    asks: list[_Ask] = field(factory=list)
    sentences: Sequence[Sentence] = ()

    def named_next(self, after: int) -> list[tuple[Span, int]]:
        """Return who is said to speak next in a dialogue, from a place on, and in which paragraph; what is no quotation ends it."""
        first = bisect_right(self.sentences, after, key=lambda sentence: sentence.start)
        named = []
        for sentence in self.sentences[first : first + _AHEAD]:
            if not sentence.parts:
                break
            cue = next((cue for cue in sentence.cues if cue.source and cue.strength > 1 and cue.form != "passive"), None)
            if cue is not None and cue.source is not None:
                named.append((_phrase_span(sentence, cue.source), sentence.paragraph))
        return named


def find_quotations(
    text: str, paragraphs: Sequence[Paragraph], parts: Sequence[Part], sentences: Sequence[Sentence], choose: Choose = RANKER.choose
) -> list[Found]:
    """Find every quotation of a paper in the order of the text, those inside others after them."""
    walk = _Walk(sentences=sentences)
    for sentence in sentences:
        for part in sentence.parts:
            _take(text, part, sentence, paragraphs, walk, choose)
        walk.previous.sentence = sentence
        walk.asks += _asks_in(sentence)
    nested = [part for part in parts if "nested" in part.flags]
    walk.found += _nested_quotations(text, paragraphs, nested, walk.found, choose)
    return walk.found


def _asks_in(sentence: Sentence) -> Iterator[_Ask]:
    """Yield who asks in a sentence: "Vance asked whether …", “Why?” she asked."""
    cue = next((cue for cue in sentence.cues if cue.source and cue.strength > 1), None)
    if cue is None or cue.source is None or cue.verb != "ask" or cue.form == "passive":
        return
    behind = sentence.tokens[cue.last + 1 : cue.last + _ASKED_WITHIN]
    if behind and behind[0].low in _NO_QUESTION:
        return
    if sentence.parts or sentence.words.endswith("?") or any(token.low in _QUESTIONS for token in behind):
        named = cue.addressee if cue.addressee and sentence.tokens[cue.addressee[0]].low not in _OBJECTS else None
        yield _Ask(_phrase_span(sentence, cue.source), sentence.paragraph, _phrase_span(sentence, named) if named else None)


def _take(text: str, part: Part, sentence: Sentence, paragraphs: Sequence[Paragraph], walk: _Walk, choose: Choose) -> None:
    site = look_at(sentence, part)
    if site is None:
        return
    if _runs_on(part, paragraphs, walk):
        _run_on(site, walk, choose)
        return
    if walk.open is not None:
        walk.open = None
    found = _quote(text, site, paragraphs[part.paragraph].role, walk, choose)
    joined = _joined_to(found, site, walk)
    if joined is not None:
        joined.parts.append(part)
        joined.flags |= part.flags
        found = joined
    else:
        walk.found.append(found)
    if "continues" in part.flags:
        walk.open = found
    if found.source is not None and found.source.words(text).lower() not in _NOT_REPORTED:
        walk.last = found
        walk.previous = Previous(found.source, part.paragraph, walk.previous.sentence)


def _runs_on(part: Part, paragraphs: Sequence[Paragraph], walk: _Walk) -> bool:
    if walk.open is None or part.outer_start != paragraphs[part.paragraph].span.start:
        return False
    between = paragraphs[walk.open.parts[-1].paragraph + 1 : part.paragraph]
    return all(paragraph.role == "caption" for paragraph in between)


def _run_on(site: Site, walk: _Walk, choose: Choose) -> None:
    """Add a paragraph to the quotation that was left open; one without a speaker may find its own here."""
    found, part = walk.open, site.part
    assert found is not None
    found.parts.append(part)
    found.flags |= part.flags - {"continues"}
    if found.source is None:
        after = [candidate for candidate in name_candidates(site, Previous()) if candidate.way == "after"]
        best = choose(site, after, partial(surroundings, site, Previous()))
        if best:
            _attribute(found, best)
    if found.source is not None:
        walk.last = found
        walk.previous = Previous(found.source, part.paragraph, walk.previous.sentence)
    if "continues" not in part.flags:
        walk.open = None


def _quote(text: str, site: Site, role: str, walk: _Walk, choose: Choose) -> Found:
    part = site.part
    found = Found([part], "mixed", site.sentence, flags=set(part.flags))
    other = _replying(text, site, walk) or _other_voice(text, site, walk)
    best = choose(site, name_candidates(site, walk.previous), partial(surroundings, site, walk.previous))
    told = _told_on(site, walk, best) if role == "body" and not is_heard(site) else None
    if other is not None:
        found.source, found.rule = other, "answers"
    elif told is not None:
        found.source, found.rule = told, "tells on"
    elif best is not None and _may_be_said(site, role, best):
        _attribute(found, best)
    if role == "heading":
        found.flags.add("headline")
    found.kind = _kind(site, found)
    if found.kind == "mixed":
        found.content_start = _content_start(site, found)
    return found


def _replying(text: str, site: Site, walk: _Walk) -> Span | None:
    """Find who answers in “…,” came the reply: whom the one who asked had asked, else whoever else speaks there."""
    part = site.part
    if not _CAME.match(text, part.outer_end):
        return None
    if not walk.asks or part.paragraph - walk.asks[-1].paragraph > 1:
        last = walk.last
        near = last is not None and last.source is not None and part.paragraph - last.parts[-1].paragraph <= 1
        return _other_than(text, last.source, walk, part) if near and last is not None and last.source is not None else None
    asking = walk.asks[-1]
    return asking.of or _other_than(text, asking.source, walk, part)


def _other_voice(text: str, site: Site, walk: _Walk) -> Span | None:
    """Find who speaks where nothing says so and someone has just asked: whoever the one who asked was speaking with.

    In “Did it help?” Mrs Hale asked. ¶ “It did.” it is whoever Mrs Hale had been speaking with; a bare “Why?” behind an answer is hers.
    """
    last, part = walk.last, site.part
    if not site.alone or site.at > 0 or part.start < 1:
        return None
    asking = walk.asks[-1] if walk.asks and part.paragraph - walk.asks[-1].paragraph == 1 else None
    if asking is not None and (last is None or last.parts[-1].outer_end <= asking.source.start):
        return asking.of or _other_than(text, asking.source, walk, part) or _other_ahead(text, asking.source, walk, part)
    if last is None or last.source is None or part.paragraph != last.parts[-1].paragraph + 1 or "continues" in last.flags:
        return None
    asked = text[last.parts[-1].end - 1] == "?" and "unclosed" not in last.parts[-1].flags
    asks = text[part.end - 1] == "?" and (last.rule == "answers" or _was_asked(last, walk))
    if asked or asks:
        return _other_than(text, last.source, walk, part) or (_other_ahead(text, last.source, walk, part) if asked else None)
    return _between_two(text, last.source, walk, part) or _prompted(text, last, walk, part)


def _other_ahead(text: str, source: Span, walk: _Walk, part: Part) -> Span | None:
    """Find whoever is next named in a dialogue, other than the one who has just asked."""
    name = _surname(text, source)
    for span, paragraph in walk.named_next(part.start):
        # "She said" is the other's where it is the other's turn.
        if _surname(text, span) != name and (span.words(text).lower() not in PRONOUNS or (paragraph - part.paragraph) % _TURN == 0):
            return span
    return None


def _between_two(text: str, source: Span, walk: _Walk, part: Part) -> Span | None:
    """Find whose words stand alone between two of one speaker's, in a dialogue of two: whoever spoke before those."""
    ahead, name = walk.named_next(part.start)[:1], _surname(text, source)
    before = [each for each in walk.found[:-1] if each.source is not None and part.paragraph - each.parts[-1].paragraph == _TURN]
    if not ahead or not before or before[-1].source is None or _surname(text, ahead[0][0]) != name:
        return None
    if name in PRONOUNS and ahead[0][0] != source:
        return None
    return before[-1].source if _surname(text, before[-1].source) != name else None


def _prompted(text: str, prompt: Found, walk: _Walk, part: Part) -> Span | None:
    """Find whose words stand alone behind a word or two put to one who had been asked before: “Then guess,” said the judge."""
    before = [each for each in walk.found if each.source is not None and each.parts[-1].outer_end <= prompt.parts[0].outer_start][-1:]
    if not before or before[0].source is None or prompt.source is None or part.paragraph - before[0].parts[-1].paragraph != _TURN:
        return None
    if _ASKED.match(text, before[0].sentence.start) is None:
        return None
    few = prompt.kind == "direct" and len(text[prompt.parts[0].start : prompt.parts[-1].end].split()) <= _SHORT
    return before[0].source if few and _surname(text, before[0].source) != _surname(text, prompt.source) else None


def _surname(text: str, source: Span) -> str:
    """Return the last word of a name, in small letters."""
    return source.words(text).lower().split()[-1]


def _was_asked(answer: Found, walk: _Walk) -> bool:
    """Say whether somebody had asked just before a quotation."""
    paragraph = answer.parts[0].paragraph
    return any(0 < paragraph - ask.paragraph <= 2 and ask.source != answer.source for ask in walk.asks)


def _other_than(text: str, source: Span, walk: _Walk, part: Part) -> Span | None:
    """Find the last voice of an exchange that is another's; one known only as "he" just before it, where a name follows."""
    name = source.words(text).lower()
    voices = [(each.parts[-1].start, each.parts[-1].paragraph, each.source) for each in walk.found if each.source is not None]
    voices += [(ask.source.start, ask.paragraph, ask.source) for ask in walk.asks]
    near = [voice for voice in voices if part.paragraph - voice[1] <= _DIALOGUE]
    others = [(place, words) for place, _, span in near if (words := span.words(text).lower()) != name and span != source]
    spans = {place: span for place, _, span in near}
    for number, (place, words) in enumerate(sorted(others, reverse=True)):
        if words not in PRONOUNS or (words in ("he", "she") and number == 0 and name not in PRONOUNS):
            return spans[place]
    return None


def _told_on(site: Site, walk: _Walk, best: Candidate | None) -> Span | None:
    """Find whose words are still told where a sentence names nobody: "The books, she said, were in order. The auditors had been “…”"."""
    tokens, last = site.sentence.tokens, walk.previous.sentence
    before = tokens[site.at - 1] if site.at else None
    if last is None or last.paragraph != site.part.paragraph or before is None or before.low in DETERMINERS or site.sentence.cued:
        return None
    told = any(token.low in _BACKSHIFTED for token in tokens[max(0, site.at - _CLAUSE) : site.at])
    told = told and not any(token.low in PRONOUNS for token in tokens[: site.at])
    stands = told or site.words > _SHORT or before.low in FINITE
    if not (told if best is not None else stands) or (best is not None and best.way != "subject") or looks_like_title(site):
        return None
    cue = next((cue for cue in reversed(last.cues) if cue.source and cue.strength > 1 and cue.form != "passive"), None)
    if cue is not None and cue.source is not None:
        return _phrase_span(last, cue.source)
    return walk.last.source if walk.last is not None and walk.last.sentence is last else None


def _may_be_said(site: Site, role: str, candidate: Candidate) -> bool:
    """Refuse what must never be put in a mouth: one or two words without a verb that brings them in, fragments in headlines."""
    cue = candidate.cue
    spoken = cue is not None and candidate.sentence is site.sentence
    if not spoken and candidate.way in _UNTOLD and is_heard(site):
        return False
    if role == "heading":
        return _may_be_said_in_heading(site, candidate)
    if site.words > _SHORT or site.alone or candidate.way == "owned":
        return True
    if is_plain(site, candidate):
        return True
    if not spoken or cue is None:
        return False
    if cue.verb in _HAS_OBJECT and is_adjective(site):
        return False
    near = abs(site.at - cue.last) <= _NEAR + 1 or (site.at > cue.last and site.sentence.tokens[site.at - 1].low == "as")
    return cue.strength > 1 or (near and cue.verb in NAMING)


def _may_be_said_in_heading(site: Site, candidate: Candidate) -> bool:
    """Let a heading put words in a mouth only plainly: Mayor says pier 'is safe'; 'We were not asked': residents speak."""
    if candidate.rule in ("X: “…”", "“…” – X"):
        return site.words > _SHORT
    cue, tokens = candidate.cue, site.sentence.tokens
    if cue is None or candidate.sentence is not site.sentence or cue.verb not in _HEADING_VERBS:
        return False
    if cue.at > site.at:
        return site.at == 0 and tokens[1].word in ":,–-"
    follows = tokens[site.at + 1] if site.at + 1 < len(tokens) else None
    return follows is None or not follows.is_word or follows.low in PREPOSITIONS or follows.low in ("as", "and", "but", "to")


def _attribute(found: Found, candidate: Candidate) -> None:
    found.source, found.rule = candidate.source, candidate.rule
    cue, sentence = candidate.cue, candidate.sentence
    if cue is None or sentence is None:
        return
    found.cue = cue
    found.cue_span = Span(sentence.tokens[cue.at].start, sentence.tokens[cue.last].end)
    if cue.addressee:
        found.addressee = _phrase_span(sentence, cue.addressee)
    if cue.negated:
        found.flags.add("negated")


def _phrase_span(sentence: Sentence, phrase: Phrase) -> Span:
    return Span(sentence.tokens[phrase[0]].start, sentence.tokens[phrase[1]].end)


def _kind(site: Site, found: Found) -> str:
    if found.source is None and (not site.alone or site.words <= _SHORT):
        return "scare"
    tokens, at = site.sentence.tokens, site.at
    before = tokens[at - 1] if at else None
    led_in = before is None or before.word in ":,–—-" or (found.cue_span is not None and before.end == found.cue_span.end)
    led_in = led_in or (before is not None and before.part is not None)
    return "direct" if site.full and led_in else "mixed"


def _content_start(site: Site, found: Found) -> int | None:
    """Find where reported words begin that run into marks: after the verb, whom it is said to, and "that"."""
    if found.cue_span is None or found.cue_span.end > site.part.outer_start or found.cue is None or found.cue.form == "acc":
        return None
    after = found.addressee.end if found.addressee and found.addressee.start >= found.cue_span.end else found.cue_span.end
    following = [token for token in site.sentence.tokens if token.start >= after and token.word not in ",:" and token.low != "that"]
    return following[0].start if following else None


def _joined_to(found: Found, site: Site, walk: _Walk) -> Found | None:
    """Find the quotation that a part belongs to: one cue for both, or a sentence that goes on behind “…,” he said."""
    last = walk.last
    if last is None or found.source is None or last.parts[-1].paragraph != site.part.paragraph:
        return None
    same_cue = found.cue_span is not None and found.cue_span == last.cue_span and site.sentence is last.sentence
    if same_cue and (
        found.kind == last.kind or last.cue_span is None or last.parts[-1].outer_end <= found.cue_span.start if found.cue_span else False
    ):
        return last
    return last if same_cue or (found.rule == "goes on" and site.full) else None


def _nested_quotations(text: str, paragraphs: Sequence[Paragraph], nested: list[Part], outer: list[Found], choose: Choose) -> list[Found]:
    """Read words quoted inside a quotation: of the one addressed ("your “…”"), of somebody named there, or nobody's."""
    found = []
    read: Counter[int] = Counter()
    held: dict[int, list[tuple[Found, Part]]] = {}
    for quotation in outer:
        for part in quotation.parts:
            held.setdefault(part.paragraph, []).append((quotation, part))
    for part in nested:
        around = [(q, p) for q, p in held.get(part.paragraph, ()) if p.outer_start <= part.outer_start and part.outer_end <= p.outer_end]
        if around:
            quotation, holder = min(around, key=lambda pair: pair[1].outer_end - pair[1].outer_start)
            read[holder.start] += 1
            if read[holder.start] > _MOST_NESTED:
                continue
            inner = _nested(text, part, quotation, holder, choose)
            if inner is not None:
                found.append(inner)
    return found


def _nested(text: str, part: Part, outer: Found, holder: Part, choose: Choose) -> Found | None:
    paragraph = Paragraph(Span(holder.start, holder.end), "body")
    free = Part(part.start, part.end, part.outer_start, part.outer_end, 0, part.level, part.flags - {"nested"})
    sentence = next((s for s in split_sentences(text, [paragraph], [free]) if s.parts), None)
    site = look_at(sentence, free) if sentence is not None else None
    if site is None:
        return None
    found = Found([part], "mixed" if not site.full else "direct", outer.sentence, flags=set(part.flags), inside=outer)
    cued = [candidate for candidate in name_candidates(site, Previous()) if candidate.cue]
    best = choose(site, cued, partial(surroundings, site, Previous()))
    if _YOURS.search(text[max(holder.start, part.outer_start - 100) : part.outer_start]) and not (best and site.full):
        found.of_addressee, found.rule = True, "your “…”"
    elif best and _may_be_said(site, "body", best):
        _attribute(found, best)
        first = text[best.source.start : best.source.end].lower()
        if first in ("i", "we"):
            found.of_speaker = True
        elif first == "you":
            found.of_addressee = True
    else:
        found.kind = "scare"
        found.read_out = site.words > _SHORT and (site.alone or site.full)
    return found
