"""A quoted part in its sentence in, those who may be its speaker out: each with the words that name them and features for the ranker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from attrs import define, frozen

from evenhand.core.reading.people.bodies import is_thing
from evenhand.core.reading.quotes.laid_down import laid_down_by
from evenhand.core.reading.quotes.owned import OWNED, is_done_to, named_in_words_of, owner_of, sent_from
from evenhand.core.reading.text.cues import Cue
from evenhand.core.reading.text.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    FEMALE,
    FINITE,
    MALE,
    PREPOSITIONS,
    PRONOUNS,
    STRONG,
    WEAK,
)
from evenhand.core.reading.text.marks import Part
from evenhand.core.reading.text.phrases import Phrase, clause_subject, is_subject
from evenhand.core.reading.text.sentences import Sentence
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

Features = dict[str, float]
_LABEL = re.compile(r"((?:[A-Z][\w.’'-]*\s?){1,5}|[A-Z][\w.’'-]*(?:\s[\w.’'-]+){0,4})[:–—-]\s")
_SIGNED = re.compile(r"\s*\n*\s*[–—-]\s?((?:[A-Z][\w.’'-]*\s?){1,4})(?:,[^\n]{0,60})?\.?\s*(?:\n|$)")
_ENDS = frozenset(",.?!…")
_LONG = 12
# Verbs that may tell how somebody wrote or answered rather than what: written “as a neighbour”, will reply “in due course”.
WRITES = frozenset("write reply respond answer speak act".split())
_MODALS = frozenset("would will could can should may might must".split())
# So many words before a verb its modal may stand: "would not be commenting".
_AUXILIARIES = 3
_TITLE = 7
ENDED_NEAR = 6
_WORD = re.compile(r"[^\W\d_][\w’']+")


@define
class Previous:
    """What came before in the paper: the last attributed quotation (its source and paragraph) and the last sentence."""

    source: Span | None = None
    paragraph: int = -9
    sentence: Sentence | None = None


@frozen
class Site:
    """A quoted part where it stands: its sentence, its token number there, and what is plain to see of it."""

    sentence: Sentence
    part: Part
    at: int
    alone: bool
    words: int
    full: bool
    shape: Features


@define(eq=False)
class Candidate:
    """One who may be the speaker: `source` are the words that name them, `rule` the class of rule, `cue` the verb, in `sentence`.

    `way` is how it was come by: "before", "after", "owned", "subject", "main subject", "label", "signed", "previous" or "last". Its
    features are worked out when first asked for: most often a plain form decides, and nobody asks.
    """

    source: Span
    rule: str
    way: str
    _site: Site
    _look: Callable[[], Features]
    cue: Cue | None = None
    sentence: Sentence | None = None
    _features: Features | None = None

    @property
    def features(self) -> Features:
        """What the ranker weighs."""
        if self._features is None:
            self._features = self._look()
            _cross(self._features, self._site.shape)
        return self._features


def look_at(sentence: Sentence, part: Part) -> Site | None:
    """Note where a part stands in its sentence and what it looks like; None for marks so tangled that it stands in none."""
    tokens = sentence.tokens
    at = next((number for number, token in enumerate(tokens) if token.part is part), None)
    if at is None:
        return None
    inner = sentence.text[part.start : part.end]
    words = len(inner.split())
    last = inner[-1:]
    full = (inner[:1].isupper() and last in _ENDS and last != "") or words > _LONG
    alone = all(token.part is not None or not token.is_word for token in tokens)
    shape = (
        ("bias", True),
        ("words<3", words < 3),
        ("words3-8", 3 <= words <= 8),
        ("words>8", words > 8),
        ("capital", inner[:1].isupper()),
        ("ends,", last == ","),
        ("ends.", last in _ENDS and last not in ","),
        ("alone", alone),
        ("first", at == 0),
    )
    return Site(sentence, part, at, alone, words, full, _noted(shape))


def _noted(rows: Iterable[tuple[str, bool | float]]) -> Features:
    """Keep what is so: features that are nought weigh nothing."""
    return {name: float(value) for name, value in rows if value}


def name_candidates(site: Site, previous: Previous) -> list[Candidate]:
    """List everyone who may be the speaker of a part; where a noun says whose words they are, only whoever has it."""
    first = _WORD.match(site.sentence.text, site.part.start)
    owner = owner_of(site.sentence.tokens, site.at, first[0].lower() if first else "")
    if owner is not None:
        return [Candidate(_span(site.sentence, owner), OWNED, "owned", site, partial(_only, "owned"))]
    found = [
        *_by_cue(site),
        *_by_subject(site),
        *_by_label(site),
        *_by_rule_book(site),
        *_by_words_of(site),
        *_by_previous(site, previous),
        *_by_last_sentence(site, previous),
    ]
    if site.at > 0 and any(candidate.way in ("before", "after", "subject") for candidate in found):
        found = [candidate for candidate in found if candidate.rule not in ("goes on", "introduced")]
    if any(candidate.way == "before" and candidate.cue is not None and candidate.cue.strength > 1 for candidate in found):
        found = [candidate for candidate in found if candidate.rule != "subject"]
    cued = {candidate.source for candidate in found if candidate.cue is not None and candidate.sentence is site.sentence}
    return [candidate for candidate in found if candidate.rule != "subject" or candidate.source not in cued]


def _span(sentence: Sentence, phrase: Phrase) -> Span:
    return Span(sentence.tokens[phrase[0]].start, sentence.tokens[phrase[1]].end)


def _phrase_features(sentence: Sentence, phrase: Phrase) -> Features:
    first, last = sentence.tokens[phrase[0]], sentence.tokens[phrase[1]]
    return _noted(
        (
            ("is pronoun", first.low in PRONOUNS),
            ("is he or she", first.low in MALE or first.low in FEMALE),
            ("is name", last.capital),
            ("is described", first.low in DETERMINERS),
            ("is long", phrase[1] - phrase[0] > 5),
            ("is first person", first.low in ("i", "we", "you")),
            ("is thing", first.low in ("it", "this", "that", "they")),
        )
    )


def _by_cue(site: Site) -> Iterator[Candidate]:
    sentence, at = site.sentence, site.at
    spoken = [cue for cue in sentence.cues if cue.source and not _is_of_thing(sentence, cue) and not _is_foretold(site, cue)]
    before = [cue for cue in spoken if cue.at < at]
    after = [cue for cue in spoken if cue.at > at]
    if any(cue.strength > 1 and cue.form != "acc" for cue in before):
        # "Told the mayor it was “unlawful”, according to records": the records only show it.
        after = [cue for cue in after if cue.form != "acc"]
    shown = next((cue for cue in reversed(before) if cue.strength > 1), None)
    if shown is not None and shown.form == "shown":
        # "She quoted the report saying": what she says with it is the report's.
        before, after = [shown], []
    for rank, cue in enumerate(reversed(before)):
        yield _cue_candidate(site, cue, rank, before, _rule_before(site, cue))
    for rank, cue in enumerate(after):
        yield _cue_candidate(site, cue, rank, [], _rule_after(cue))


def _is_of_thing(sentence: Sentence, cue: Cue) -> bool:
    """Say whether a verb that only may be one of saying is said of a thing: "the bridge offers"; a sign may well say something."""
    if cue.source is None or (cue.strength > 1 and cue.form != "part"):
        return False
    return is_thing(_span(sentence, cue.source).words(sentence.text))


def _is_foretold(site: Site, cue: Cue) -> bool:
    """Say whether somebody else tells what a person will say: the spokesman said she would reply “in due course”."""
    tokens = site.sentence.tokens[max(0, cue.at - _AUXILIARIES) : cue.at]
    return cue.at < site.at and any(token.word in _MODALS for token in tokens) and is_inner(site, cue)


def _cue_candidate(site: Site, cue: Cue, rank: int, before: list[Cue], rule: str) -> Candidate:
    assert cue.source is not None
    way = "before" if before else "after"
    look = partial(_cue_features, site, cue, cue.source, rank, before)
    return Candidate(_span(site.sentence, cue.source), rule, way, site, look, cue, site.sentence)


def _cue_features(site: Site, cue: Cue, source: Phrase, rank: int, before: list[Cue]) -> Features:
    features = _features_before(site, cue, rank, before) if before else _features_after(site, cue, rank)
    form = "part" if cue.form == "shown" else cue.form
    features |= {"cue": 1.0, f"strength {cue.strength}": 1.0, f"form {form}": 1.0, "denied": float(cue.negated)}
    return features | _phrase_features(site.sentence, source)


_BY_FORM = {"acc": "according to", "part": "participle", "shown": "participle"}


def _rule_before(site: Site, cue: Cue) -> str:
    between = site.sentence.tokens[cue.last + 1 : site.at]
    if cue.form in _BY_FORM:
        return _BY_FORM[cue.form]
    if between and between[-1].word == ":":
        return "X said: “…”"
    return "X said it was “…”" if cue.strength > 1 else "X called it “…”"


def _rule_after(cue: Cue) -> str:
    return ({"inv": "“…,” said X", "appos": "“…,” X, of Y, said"} | _BY_FORM).get(cue.form, "“…,” X said")


def _features_before(site: Site, cue: Cue, rank: int, before: list[Cue]) -> Features:
    between = site.sentence.tokens[cue.last + 1 : site.at]
    distance = site.at - cue.last
    quoted = sum(token.part is not None for token in between)
    ends = between[-1].word if between else ""
    return _noted(
        (
            ("before", True),
            ("before at 1", distance == 1),
            ("before at 2", distance == 2),
            ("before at 3-5", 3 <= distance <= 5),
            ("before at 6-10", 6 <= distance <= 10),
            ("before at >10", distance > 10),
            ("before, colon", ends == ":"),
            ("before, comma", ends == "," and distance == 2),
            ("before, that", any(token.low == "that" for token in between[:3])),
            ("before, quoted", min(quoted, 2)),
            ("before, rank 0", rank == 0),
            ("before, rank 1", rank == 1),
            ("before, rank 2", rank > 1),
            ("before, first", cue is before[0]),
            ("before, strong nearer", any(other.strength >= 2 for other in before if other.at > cue.at)),
            ("before, semicolon", any(token.word == ";" for token in between)),
            ("before, long", site.words > 8),
            ("before, full", site.full and distance <= 2),
            ("before, inner", is_inner(site, cue)),
            ("before, inner writing", cue.verb in WRITES and is_inner(site, cue)),
            ("before, had", cue.at > 0 and site.sentence.tokens[cue.at - 1].low == "had" and cue is not before[0]),
            ("before, modal", cue.at > 0 and site.sentence.tokens[cue.at - 1].low in _MODALS and cue is not before[0]),
        )
    )


def is_inner(site: Site, cue: Cue) -> bool:
    """Say whether a verb only belongs to what somebody else is said to say: the spokesman said she had written “as a neighbour”."""
    outer = (other for other in site.sentence.cues if other.at < cue.at and other.strength > 1 and other.source not in (None, cue.source))
    return any(all(token.part is None and token.word not in ";:" for token in site.sentence.tokens[other.at : cue.at]) for other in outer)


def _features_after(site: Site, cue: Cue, rank: int) -> Features:
    tokens, at = site.sentence.tokens, site.at
    between = tokens[at + 1 : cue.at]
    distance = cue.at - at
    ended = is_ended(site)
    return _noted(
        (
            ("after", True),
            ("after, ended", ended),
            ("after, not ended", not ended),
            ("after at 1", distance == 1),
            ("after at 2-3", 2 <= distance <= 3),
            ("after at 4-8", 4 <= distance <= 8),
            ("after at >8", distance > 8),
            ("after, quoted", sum(token.part is not None for token in between)),
            ("after, rank 0", rank == 0),
            ("after, rank 1", rank > 0),
            ("after, source left", cue.source is not None and cue.source[0] < at),
            ("after, ended and near", ended and distance <= ENDED_NEAR),
        )
    )


def is_ended(site: Site) -> bool:
    """Say whether the words of a part, or the mark behind it, leave the sentence open for whoever said them."""
    tokens, last = site.sentence.tokens, site.sentence.text[site.part.end - 1 : site.part.end]
    return (last in ",?!…" and last != "") or (site.at + 1 < len(tokens) and tokens[site.at + 1].word == ",")


def _by_subject(site: Site) -> Iterator[Candidate]:
    """Offer the subject of the clause in which a fragment stands without a verb of saying; before a clause, its subject."""
    sentence, tokens, at = site.sentence, site.sentence.tokens, site.at
    found = _right_before(site) or clause_subject(tokens, at) if at > 0 else sentence.subject if not site.alone else None
    if (
        found
        and is_subject(tokens, found)
        and not is_done_to(tokens[found[1] + 1 : at])
        and not is_thing(_span(sentence, found).words(sentence.text))
    ):
        way = "subject" if at > 0 else "main subject"
        yield Candidate(_span(sentence, found), "subject", way, site, partial(_subject_features, site, found))


def _right_before(site: Site) -> Phrase | None:
    """Find the subject of a verb with which a part begins: "If he does, she “should be happy to come”."""
    first = _WORD.match(site.sentence.text, site.part.start)
    pronoun = site.sentence.tokens[site.at - 1].low in MALE | FEMALE and site.sentence.tokens[site.at - 1].low in PRONOUNS
    return (site.at - 1, site.at - 1) if pronoun and first and (first[0] in AUXILIARIES or first[0] in FINITE) else None


def _subject_features(site: Site, found: Phrase) -> Features:
    cued, about = float(site.sentence.cued), _phrase_features(site.sentence, found)
    if site.at > 0:
        return {"subject": 1.0, "subject, cue": cued, "subject, words": float(site.words > 2)} | about
    return {"main subject": 1.0, "main subject, cue": cued} | about


def _by_label(site: Site) -> Iterator[Candidate]:
    """`Name: “…”` before a part and `“…” – Name` behind it."""
    sentence, part = site.sentence, site.part
    label = _LABEL.match(sentence.text[sentence.start : sentence.start + 60]) if site.at > 0 else None
    if label and sentence.tokens[site.at - 1].word in ":–—-" and not _has_verb(site):
        source = Span(sentence.start, sentence.start + len(label[1].rstrip()))
        yield Candidate(source, "X: “…”", "label", site, partial(_label_features, label))
    signed = _SIGNED.match(sentence.text, part.outer_end)
    if signed and signed.end() - part.outer_end < 120:
        yield Candidate(
            Span(signed.start(1), signed.start(1) + len(signed[1].rstrip())), "“…” – X", "signed", site, partial(_only, "signed")
        )


def _by_words_of(site: Site) -> Iterator[Candidate]:
    """Offer whoever is named in "In the words of Ann Hale, it is “…”"."""
    found = named_in_words_of(site.sentence.tokens, site.at)
    if found is not None:
        yield Candidate(_span(site.sentence, found), "according to", "label", site, partial(_only, "words of"))


def _by_rule_book(site: Site) -> Iterator[Candidate]:
    """Offer the document under which something is so, or that lays it down: "Under the code members must “…”", "The lease provides “…”"."""
    first = _WORD.match(site.sentence.text, site.part.start)
    found = laid_down_by(site.sentence.tokens, site.at, first[0].lower() if first else "", site.words)
    if found is not None:
        yield Candidate(_span(site.sentence, found[0]), "under X", "label", site, partial(_book_features, site, found[1]))


def _book_features(site: Site, binds: bool) -> Features:
    return {"under": 1.0, "under, binds": float(binds), "under, cue": float(site.sentence.cued)}


def _label_features(label: re.Match[str]) -> Features:
    return {"label": 1.0, "label, short": float(label.end() <= 30)}


def _only(name: str) -> Features:
    return {name: 1.0}


def _has_verb(site: Site) -> bool:
    before = [token for token in site.sentence.tokens[: site.at] if not token.capital]
    return any(
        token.low in STRONG or token.low in WEAK or token.low in FINITE or token.low in PRONOUNS or token.low.endswith("ed")
        for token in before
    )


def _by_previous(site: Site, previous: Previous) -> Iterator[Candidate]:
    """Offer the speaker of the quotation before, as in “…,” he said. “…” is usual."""
    if previous.source is not None:
        look = partial(_previous_features, site, site.sentence.paragraph - previous.paragraph)
        yield Candidate(previous.source, "goes on", "previous", site, look)


def _previous_features(site: Site, apart: int) -> Features:
    cued = float(site.sentence.cued)
    return _noted(
        (
            ("previous", True),
            ("previous, same paragraph", apart == 0),
            ("previous, one before", apart == 1),
            ("previous, further", apart > 1),
            ("previous, alone", site.alone),
            ("previous, first", site.at == 0),
            ("previous, cue", cued),
            ("previous, fragment", site.words < 9 and not site.full),
            ("previous, alone and near", site.alone and apart <= 1),
        )
    )


def _by_last_sentence(site: Site, previous: Previous) -> Iterator[Candidate]:
    """Offer whom the sentence before speaks of, as after “Mrs Hale was not convinced.” is usual: who speaks in it first, and last."""
    last = previous.sentence
    if last is None:
        return
    cued = [cue for cue in last.cues if cue.source and cue.form != "passive"]
    strong = [cue for cue in cued if cue.strength > 1]
    named: dict[Span, tuple[Phrase, Cue | None]] = {}
    for said in (*cued[-1:], *strong[:1]):
        if said.source is not None:
            named.setdefault(_span(last, said.source), (said.source, said))
    sent = sent_from(last.tokens)
    if not named and (sent or last.subject) is not None:
        led = sent or last.subject
        assert led is not None
        named[_span(last, led)] = (led, None)
    for number, (span, (source, cue)) in enumerate(named.items()):
        # "We rang the council": whoever writes the paper is not the one who then speaks.
        if last.tokens[source[0]].low not in ("i", "we"):
            look = partial(_last_features, site, last, source, cue, number)
            yield Candidate(span, "introduced", "last", site, look, cue, last)


def _last_features(site: Site, last: Sentence, source: Phrase, cue: Cue | None, number: int) -> Features:
    fresh = last.paragraph != site.sentence.paragraph
    first = cue is not None and all(other.at >= cue.at for other in last.cues if other.source and other.strength > 1)
    return _noted(
        (
            ("last", True),
            ("last, cue", cue is not None),
            ("last, strong", cue is not None and cue.strength > 1),
            ("last, first", first),
            ("last, before another", number > 0),
            ("last, colon", last.tokens[-1].word == ":"),
            ("last, new paragraph", fresh),
            ("last, alone", site.alone),
            ("last, quoted", bool(last.parts)),
            ("last, own cue", site.sentence.cued),
            ("last, alone and new", site.alone and fresh),
        )
    ) | _phrase_features(last, source)


_SHAPES = ("bias", "words<3", "words3-8", "words>8", "capital", "ends,", "ends.", "alone", "first")
_GROUPS = ("subject", "main subject", "previous", "last")
_CROSSED = {group: {name: f"{group} & {name}" for name in _SHAPES} for group in ("before", "after", *_GROUPS)}


def _cross(features: Features, shape: Features) -> None:
    """Add what the part looks like to the features of its candidate, so that one weight can speak of both."""
    groups = ("before", "after") if "cue" in features else _GROUPS
    for group in (each for each in groups if each in features):
        crossed = _CROSSED[group]
        for name in shape:
            features[crossed[name]] = 1.0


def surroundings(site: Site, previous: Previous) -> Features:
    """Describe a part for the question whether it is anybody's words at all."""
    sentence, flags = site.sentence, site.part.flags
    before = sentence.tokens[site.at - 1] if site.at else None
    last = before.low if before else ""
    features = (
        ("title", _is_title(site)),
        (f"after {last if before else 'nothing'}", True),
        ("after determiner", last in DETERMINERS),
        ("after preposition", last in PREPOSITIONS),
        ("after possessive", last.endswith(("'s", "’s", "s’"))),
        ("single", site.part.level == 1),
        ("no cue", not sentence.cues),
        ("cues", min(len(sentence.cues), 3)),
        ("strong cue", any(cue.strength > 1 for cue in sentence.cues)),
        ("has previous", previous.source is not None),
        ("unopened", "unopened" in flags),
        ("unclosed", "unclosed" in flags),
    )
    return site.shape | _noted(features)


def _is_title(site: Site) -> bool:
    """Say whether a short part is printed like the title of something: every word but the little ones with a capital."""
    if not 1 <= site.words <= _TITLE:
        return False
    words = _WORD.findall(site.sentence.text, site.part.start, site.part.end)
    content = [word for word in words if word.lower() not in DETERMINERS and word.lower() not in PREPOSITIONS]
    return bool(content) and all(word[:1].isupper() for word in content)
