"""What papers say has gone up or down in, pairs that let one thing rise and fall out."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping

from attrs import frozen

from evenhand.core.collation.contradictions.counted import FAMILY
from evenhand.core.collation.contradictions.folder import Around, Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import Clash, neighbours
from evenhand.core.collation.contradictions.words import content, kin, sentence_at, stem
from evenhand.core.papers import Paper
from evenhand.core.reading.text.word_lists import any_of
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_UP = """
risen rise rises rose rising grown grew grow grows growing increased increase increases increasing climbed climb climbs climbing \
jumped jumps doubled doubling doubles trebled tripled quadrupled soared soaring surged surging gained gone.up went.up going.up \
goes.up improved improving improves up leapt leaped swelled swelling expanded expanding rocketed ballooned widened lengthened \
mounting mounted recovered recovering quickened better higher busier fuller longer picked.up picking.up filling.up come.up \
came.up bounced.back rallied crept.up edged.up shot.up multiplied thriving booming boomed flourished flourishing at.a.record \
at.an.all-time.high at.its.highest at.their.highest at.its.peak at.their.peak
"""
_DOWN = """
fallen fell fall falls falling dropped drop drops dropping declined declines declining decreased decreases decreasing gone.down \
went.down going.down goes.down come.down came.down coming.down \
shrunk shrank shrink shrinks shrinking halved halving halves plunged plunging plummeted plummeting \
slumped collapsed collapsing crashed dwindled dwindling dwindles been.cut was.cut were.cut worsened worsening down slipped \
slipping dipped slid sliding tumbled tumbling contracted narrowed shortened sunk sank deteriorated deteriorating waned ebbed eased \
slowed worse lower quieter emptier tailed.off fell.away fallen.away dried.up crept.down edged.down at.its.lowest at.their.lowest \
at.an.all-time.low
"""
_SIDES = tuple(any_of(words.replace(".", "_")) for words in (_UP, _DOWN))
_VERB = re.compile(
    rf"\b(?:(?:ha[sd]|have|had|is|are|was|were|been|being|keeps?|kept)\s(?:\w+ly\s|now\s|since\s|also\s|been\s|actually\s)*)?(?:(?P<up>{_SIDES[0]})|(?P<down>{_SIDES[1]}))\b",
    re.I,
)
_HELPED = re.compile(r"(?:ha[sd]|have|is|are|was|were|been|being|keeps?|kept)\s", re.I)
# "More visitors than ever", but not "more than twenty visitors".
_MORE = re.compile(r"\b(?:(?P<up>more)|(?P<down>fewer|less))\s(?=(?:[a-z-]{3,}\s){1,2}than (?:ever|before|last|in|a year|at any)\b)", re.I)
_BARE = re.compile(r"up|down", re.I)
_NOUN = re.compile(
    r"\b(?:(?P<up>rise|increase|growth|upturn|surge|jump|recovery)|(?P<down>fall|drop|decline|decrease|slump|downturn|dip|slide|reduction))"
    r"(?:\s(?:of\s[^,;.]{1,24}?\s)?in\s|(?=[,.;]|\s(?:since|over|last|this|between)\b))",
    re.I,
)
_BEFORE = re.compile(r"(?:[\w’'-]+\s){1,7}\Z")
_BREAK = re.compile(r"[,;:.!?“”\"()]|\b(?:which|who|and|but|as|while|because|when|said|says|by|from)\b")
_SHOWS = re.compile(
    r"(?P<what>(?:[\w’'-]+\s){1,5}?)(?:shows?|showed|suggests?|records?|recorded|reports?|reported|saw|seen|point to)\s"
    r"(?:an?\s)?(?:[a-z]+\s)?\Z"
)
_THEY = re.compile(r"(?:\b(?:they|it|these|those|both|that)\s)\Z", re.I)
_AFTER = re.compile(r"(?:[\w’'-]+\s?){1,4}")
# A noun that stands for whatever is counted there.
_ANY = frozenset({"numb", "fig", "total", "they", "it", "level", "rat", "count", "stat", "demand", "usag", "pictur", "trend"})
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NARROWS = re.compile(r"\b(?:about|for|among|from|by|against)\s(?P<what>.+)")
_PRONOUNS = frozenset({"they", "it"})
_ENOUGH, _LEAST = 1.0, 1.5
# So much is told alike of one thing, and so much of that right beside, whatever stands between the thing and its rise or fall.
_SURE, _BESIDE = 2.0, 0.6


@frozen(eq=False)
class Moved:
    """Something told to go up or down: the words of what it is, those that narrow it ("about noise"), and those of the sentence."""

    told: Told
    up: bool
    head: str
    subject: frozenset[str]
    narrowed: frozenset[str]
    act: frozenset[str]
    years: frozenset[str]


def clash_directions(folder: Folder) -> Iterator[Clash]:
    """Compare what is told to rise with what is told to fall, where both are of one thing."""
    moved: dict[Hashable, list[Moved]] = {}
    arounds: dict[Moved, Around] = {}
    for paper in folder.papers.values():
        for each in _moved(folder, paper):
            arounds[each] = folder.around(each.told.place)
            for word in sorted({*each.subject, *each.years, *folder.rarest(arounds[each])}):
                moved.setdefault(word, []).append(each)
    for one, other in neighbours(moved):
        if one.up != other.up and _are_one(one, other, arounds, folder):
            reason = "period" if one.years and other.years and one.years != other.years else None
            shared = sorted((one.subject & other.subject) | (one.act & other.act) | (one.years & other.years))
            yield Clash("direction", "whether it went up or down", one.told, other.told, f"told alike: {', '.join(shared[:6])}", reason)


def _are_one(one: Moved, other: Moved, arounds: Mapping[Moved, Around], folder: Folder) -> bool:
    """Say whether two are told of one thing: by their subjects, or, where one is not read, by what stands around both."""
    evidence = folder.evidence(arounds[one], arounds[other])
    if one.subject and other.subject:
        return is_one_thing(one, other, evidence)
    apart = one.told.place.paper != other.told.place.paper
    # Without a subject and without a helping verb it has an object: "cut its staff, halved its fleet".
    told = all(each.subject or _HELPED.match(each.told.words) for each in (one, other))
    return apart and told and evidence >= _SURE and folder.beside(arounds[one], arounds[other]) >= _BESIDE


def is_one_thing(one: Moved, other: Moved, evidence: float) -> bool:
    """Say whether two are told of one thing: by a word of the subject, or by what stands around where one says no more than "numbers"."""
    both = one.subject & other.subject
    if _are_two_parts(one, other):
        return False
    near = one.told.place.paper == other.told.place.paper or evidence >= _LEAST
    if both - _ANY and near and (one.head == other.head or len(both) * 3 >= len(one.subject | other.subject)):
        return True
    if one.head in _ANY and one.head == other.head:
        return True
    loose = bool({one.head, other.head} & _ANY)
    counted = bool({one.head, other.head} & (_ANY - _PRONOUNS)) or one.head == other.head
    named_apart = one.head != other.head and bool(one.subject - other.subject - _ANY) and bool(other.subject - one.subject - _ANY)
    return (loose and bool(one.years & other.years)) or (counted and not named_apart and evidence >= _ENOUGH)


def _are_two_parts(one: Moved, other: Moved) -> bool:
    """Say whether each names a part of its own, or one a part of the other: complaints about noise, and complaints to the council."""
    ours, theirs = one.subject - other.subject - _ANY, other.subject - one.subject - _ANY
    if one.narrowed - other.subject - other.act or other.narrowed - one.subject - one.act:
        return one.head == other.head
    return one.head == other.head and bool(ours and theirs) and not (ours & other.act or theirs & one.act)


def _moved(folder: Folder, paper: Paper) -> Iterator[Moved]:
    text = paper.text[: paper.body_end]
    by_noun = ((found, pattern is not _VERB) for pattern in (_VERB, _NOUN, _MORE) for found in pattern.finditer(text))
    for found, noun in by_noun:
        sentence = sentence_at(text, found.start(), found.end())
        named = _subject_after(text, found.end(), sentence) if noun else _subject_before(text, found.start(), sentence)
        if noun and not content(named):
            named = _shown_before(text, found.start(), sentence)
            if _head(named) in _ANY:
                named = _meant(folder, paper, sentence.start) or named
        elif not noun and _THEY.search(named):
            named = _meant(folder, paper, sentence.start)
        if (noun and not content(named)) or (not noun and _BARE.fullmatch(found[0]) and not text.startswith(" from ", found.end())):
            continue
        subject, head = _one_word(content(named)), FAMILY.get(_head(named), _head(named))
        act = content(sentence.words(text)) - content(found[0]) - subject
        years = frozenset(_YEAR.findall(text, sentence.start, sentence.end))
        place = Span(found.start(), found.end())
        up = found["up"] is not None
        told = Told(Place.of(paper.id, place), place.words(text), "up" if up else "down")
        yield Moved(told, up, head, subject, _narrowed(named), act, years)


def _narrowed(subject: str) -> frozenset[str]:
    found = _NARROWS.search(subject)
    return _one_word(content(found["what"])) if found else frozenset()


def _one_word(stems: frozenset[str]) -> frozenset[str]:
    """Put one stem for all words of one thing: pupils, children, students."""
    return kin(FAMILY.get(each, each) for each in stems)


def _subject_before(text: str, at: int, sentence: Span) -> str:
    found = _BEFORE.search(text, max(sentence.start, at - 80), at)
    if found is None:
        return ""
    breaks = list(_BREAK.finditer(found[0]))
    return found[0][breaks[-1].end() :] if breaks else found[0]


def _shown_before(text: str, at: int, sentence: Span) -> str:
    """Return what shows a rise or fall that is told of nothing else: "the department's own counts" show a decline."""
    found = _SHOWS.search(text, max(sentence.start, at - 80), at)
    return _BREAK.split(found["what"])[-1] if found else ""


def _meant(folder: Folder, paper: Paper, at: int) -> str:
    """Return what "they" stands for: what the sentence before tells to have gone up or down."""
    number = folder.number(paper.id, at)
    before = folder.clauses[paper.id][number - 1].place.span if number > 0 else None
    found = _VERB.search(paper.text, before.start, before.end) if before and "\n\n" not in paper.text[before.end : at] else None
    return _subject_before(paper.text, found.start(), before) if found and before else ""


def _subject_after(text: str, at: int, sentence: Span) -> str:
    found = _AFTER.match(text, at, sentence.end)
    return _BREAK.split(found[0])[0] if found else ""


def _head(subject: str) -> str:
    """Return the stem of the noun of which something is told: "numbers" of "the numbers on that bus"."""
    words = re.findall(
        r"[^\W\d_][\w’'-]*", re.split(r"\b(?:on|of|in|at|to|for|with|over|across|under|about|among|from|by|against)\b", subject)[0]
    )
    return stem(words[-1]) if words else ""
