"""A passage in, the places where its witnesses differ out, each with what every witness prints there: nothing is merged."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen
from rapidfuzz.distance import Levenshtein

from evenhand.core.collation.model import Passage, Reading, Variant, Witness
from evenhand.core.collation.spelling import Vocabulary, is_misprint, misprinted, same_but_for_spelling
from evenhand.core.collation.stream import Stream, stream, with_marks
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

FORMAL, SUBSTANTIVE = "formal", "substantive"
CUT = "cut"
MODALS = frozenset("must should may might can could shall ought cannot would will never not need".split())
_CURLY = str.maketrans("’‘‛“”„–—‐‑−…", "'''\"\"\"-----.")
_BRACKETED = re.compile(r"^[\s.…,]*[(\[].*[)\]][\s.…,;:]*$", re.DOTALL)
_CUT = re.compile(r"(?:\.\s?){3}|…")
_BROKEN = re.compile(r"^-\s+$")
_PARAPHRASE = 4
# Spelling makes no more words of one: "do not", "member of parliament".
_FEW = 3
# An editor puts in fewer words than these.
_EDITED = 9
# The first word and the one after the last.
Span = tuple[int, int]


@frozen
class Text:
    """The words of one witness: its stream, and the text they stand in."""

    witness: Witness
    text: str
    words: Stream

    @classmethod
    def of(cls, witness: Witness, texts: Mapping[str, str]) -> Text:
        """Read a witness's words out of its paper."""
        place = witness.place
        return cls(witness, texts[place.paper], stream(texts[place.paper], place.start, place.end))

    def printed(self, first: int, last: int) -> list[str]:
        """Return words `first` up to, but not with, `last` as printed."""
        return [self.text[start:end] for start, end in self.words.places[first:last]]

    def between(self, at: int) -> str:
        """Return what stands between the word before number `at` and that word."""
        return self.text[self.words.places[at - 1][1] : self.words.places[at][0]]

    def place(self, first: int, last: int) -> Place:
        """Return where words stand; for none, the gap in which they would stand."""
        places = self.words.places
        if first < last:
            return Place(self.witness.place.paper, *with_marks(self.text, places[first][0], places[last - 1][1]))
        start = places[first - 1][1] if first else self.witness.place.start
        end = places[first][0] if first < len(places) else max(start, self.witness.place.end)
        return Place(self.witness.place.paper, start, end)


@frozen
class Difference:
    """Where one witness differs from the base: words `at` of the base, words `own` of the witness, up to but not with the last.

    `gap` marks a difference in what stands before the first word.
    """

    kind: str
    weight: str
    at: tuple[int, int]
    own: tuple[int, int]
    gap: bool = False

    @property
    def layer(self) -> str:
        """What it is shown with: other differences of its weight; a cut that the paper marks stands alone."""
        return CUT if self.kind == CUT else self.weight

    @property
    def slots(self) -> tuple[int, int]:
        """The stretch of the base, words at odd numbers and the gaps before them at even ones."""
        if self.at[0] == self.at[1]:
            return 2 * self.at[0], 2 * self.at[0]
        return 2 * self.at[0] + (not self.gap), 2 * self.at[1] - 1


@frozen
class Aligned:
    """A witness beside the base: the steps of the alignment, and the differences that count."""

    own: Text
    window: tuple[int, int]
    steps: tuple[tuple[str, int, int, int, int], ...]
    differences: tuple[Difference, ...] = field(default=())

    def over(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the witness's own words for words `first` to `last` of the base; None where it does not print that stretch."""
        if first < self.window[0] or last > self.window[1]:
            return None
        begin, end = None, 0
        for tag, a, b, c, d in self.steps:
            inside = (a < last and first < b) or (a == b and first <= a <= last and first != last) or (first == last == a == b)
            if not inside:
                continue
            low, high = (c + max(0, first - a), d - max(0, b - last)) if tag == "equal" else (c, d)
            begin, end = low if begin is None else min(begin, low), max(end, high)
        if begin is None:
            # An addition of another witness: this one has nothing there.
            at = next((c + first - a for tag, a, b, c, _ in self.steps if tag == "equal" and a <= first <= b), None)
            return None if at is None else (at, at)
        return begin, end


def find_variants(passage: Passage, texts: Mapping[str, str], known: Vocabulary) -> list[Variant]:
    """Return the variants of a passage in the order of its words, those of spelling apart from those of substance."""
    base = Text.of(passage.base, texts)
    rows = [align(base, Text.of(witness, texts), known) for witness in passage.witnesses[1:]]
    found = [
        (*_place_in_base(group), _variant(passage, base, rows, group))
        for layer in (FORMAL, CUT, SUBSTANTIVE)
        for group in _grouped(rows, layer)
    ]
    found += [(at, at, variant) for at, variant in _misprints(passage, base, rows, known)]
    return [variant for _, _, variant in sorted(found, key=lambda entry: (entry[0], entry[1], entry[2].weight, entry[2].kind))]


def _place_in_base(group: Sequence[Difference]) -> tuple[int, int]:
    return min(each.slots[0] for each in group), max(each.slots[1] for each in group)


def align(base: Text, own: Text, known: Vocabulary) -> Aligned:
    """Align a witness with its window of the base, word by word."""
    starts = [start for start, _ in base.words.places]
    at = own.witness.at
    first, last = max(0, bisect_right(starts, at.start) - 1), bisect_left(starts, at.end)
    steps = tuple(_steps(base.words.keys[first:last], own.words.keys, first))
    row = Aligned(own, (first, last), steps)
    differences = [*_worded(base, row, known), *_equal_words(base, row)]
    return Aligned(own, (first, last), steps, tuple(_swapped(base, own, differences)))


def _steps(base: Sequence[str], own: Sequence[str], first: int) -> Iterator[tuple[str, int, int, int, int]]:
    """Return the steps of the alignment, whatever is not equal joined to one step."""
    held: tuple[str, int, int, int, int] | None = None
    for step in Levenshtein.opcodes(base, own):
        tag = "equal" if step.tag == "equal" else "differs"
        a, b = step.src_start + first, step.src_end + first
        if held is not None and held[0] == tag == "differs":
            held = (tag, held[1], b, held[3], step.dest_end)
            continue
        if held is not None:
            yield held
        held = (tag, a, b, step.dest_start, step.dest_end)
    if held is not None:
        yield held


def _worded(base: Text, row: Aligned, known: Vocabulary) -> Iterator[Difference]:
    """Return the steps where the words differ; at either end a witness that is only longer or shorter does not differ."""
    for number, (tag, a, b, c, d) in enumerate(row.steps):
        edge = number in (0, len(row.steps) - 1)
        if tag == "equal" or (edge and (a == b or c == d)):
            continue
        for at, of in _parted(base, row.own, (a, b), (c, d)):
            kind, weight = classify(base, row.own, at, of, known)
            if kind:
                yield Difference(kind, weight, at, of)


def _parted(base: Text, own: Text, at: Span, of: Span) -> Iterator[tuple[Span, Span]]:
    """Part words that differ only in spelling, or are an editor's, at either end of a difference, from those that differ in substance."""
    head, tail = _same_end(base, own, at, of, last=False), _same_end(base, own, at, of, last=True)
    if head is None and tail is None:
        yield at, of
        return
    if head is not None:
        yield (at[0], head[0]), (of[0], head[1])
        yield from _rest(base, own, (head[0], at[1]), (head[1], of[1]))
    elif tail is not None:
        yield from _rest(base, own, (at[0], tail[0]), (of[0], tail[1]))
        yield (tail[0], at[1]), (tail[1], of[1])


def _rest(base: Text, own: Text, at: Span, of: Span) -> Iterator[tuple[Span, Span]]:
    if at[0] == at[1] or of[0] == of[1]:
        yield from [(at, of)] if at[0] < at[1] or of[0] < of[1] else []
    else:
        yield from _parted(base, own, at, of)


def _same_end(base: Text, own: Text, at: Span, of: Span, last: bool) -> tuple[int, int] | None:
    """Return up to which words (from which, with `last`) the two differ only in form; None where they do not, or do altogether."""
    many, much = at[1] - at[0], of[1] - of[0]
    edited = [*((here, 0) for here in range(1, min(many, _EDITED))), *((0, there) for there in range(1, min(much, _EDITED)))]
    for here, there in (*edited, *((here, there) for here in range(1, _FEW + 1) for there in range(1, _FEW + 1))):
        if here > many or there > much or (here == many and there == much):
            continue
        one = (at[1] - here, at[1]) if last else (at[0], at[0] + here)
        other = (of[1] - there, of[1]) if last else (of[0], of[0] + there)
        if _same_form(base, own, one, other):
            return (one[0], other[0]) if last else (one[1], other[1])
    return None


def _same_form(base: Text, own: Text, at: Span, of: Span) -> bool:
    if at[0] == at[1] or of[0] == of[1]:
        return _bracketed(base, at) or _bracketed(own, of)
    return same_but_for_spelling(base.printed(*at), own.printed(*of))


def classify(base: Text, own: Text, at: Span, of: Span, known: Vocabulary) -> tuple[str, str]:
    """Return the kind and the weight of a difference; no kind where only a line is broken inside a word."""
    here, there = base.printed(*at), own.printed(*of)
    bracketed = _bracketed(base, at) or _bracketed(own, of)
    one, other = base.words.keys[slice(*at)], own.words.keys[slice(*of)]
    if not here or not there:
        turned = not bracketed and len(here or there) <= _FEW and MODALS & set(one or other)
        if not turned and _CUT.search(_gap(own, of) if here else _gap(base, at)):
            return CUT, FORMAL
        kind = "modal shift" if turned else "omission" if here else "addition"
        return kind, FORMAL if bracketed else SUBSTANTIVE
    if bracketed:
        return "substitution", FORMAL
    if "".join(one) == "".join(other):
        broken = any(
            _BROKEN.match(text.between(number)) for text, span in ((base, at), (own, of)) for number in range(span[0] + 1, span[1])
        )
        return ("", "") if broken else ("substitution", FORMAL)
    if same_but_for_spelling(here, there):
        return "substitution", FORMAL
    if len(one) == len(other) and all(a == b or is_misprint(a, b, known) for a, b in zip(one, other, strict=True)):
        return "misprint", FORMAL
    return _substance(one, other), SUBSTANTIVE


def _gap(text: Text, words: Span) -> str:
    """Return what a witness prints where it has none of the words."""
    return text.between(words[0]) if 0 < words[0] < len(text.words.places) else ""


def _bracketed(text: Text, words: Span) -> bool:
    """Say whether words stand in brackets: an editor's, not the writer's. "[T]his" is a word of the writer's."""
    if words[0] == words[1]:
        return False
    start, end = max(0, text.words.places[words[0]][0] - 1), text.words.places[words[1] - 1][1] + 1
    inside_word = text.text[max(0, start - 1) : start].isalnum() or text.text[end : end + 1].isalnum()
    return not inside_word and bool(_BRACKETED.match(text.text[start:end]))


def _substance(one: Sequence[str], other: Sequence[str]) -> str:
    if sorted(one) == sorted(other):
        return "transposition"
    if MODALS & set(one) != MODALS & set(other):
        return "modal shift"
    if max(len(one), len(other)) >= _PARAPHRASE and not set(one) & set(other):
        return "paraphrase"
    return "substitution"


def _equal_words(base: Text, row: Aligned) -> Iterator[Difference]:
    """Return where the words are equal but not their capitals, or not the marks between them; neighbours count as one place."""
    held: Difference | None = None
    for tag, a, b, c, _ in row.steps:
        for at in range(a, b) if tag == "equal" else ():
            made = _one_word(base, row.own, at, c + at - a, at == a)
            if made is None:
                continue
            if held is not None and made.slots[0] - held.slots[1] <= 2:
                kind = held.kind if held.kind != "capital" else made.kind
                held = Difference(kind, FORMAL, (held.at[0], made.at[1]), (held.own[0], made.own[1]), held.gap)
                continue
            if held is not None:
                yield held
            held = made
    if held is not None:
        yield held


def _one_word(base: Text, own: Text, at: int, of: int, first: bool) -> Difference | None:
    """Compare one word and the gap before it; the first word of a step has another word's gap before it."""
    (here,), (there,) = base.printed(at, at + 1), own.printed(of, of + 1)
    kind = "" if here.translate(_CURLY) == there.translate(_CURLY) else "capital"
    if kind and here.translate(_CURLY).casefold() != there.translate(_CURLY).casefold():
        kind = "punctuation" if here.casefold().replace("'", "") == there.casefold().replace("'", "") else "substitution"
    gap = at > 0 and of > 0 and not first and _marks(base.between(at)) != _marks(own.between(of))
    if gap:
        hyphen = {base.between(at), own.between(of)} == {"-", " "}
        kind = kind if kind not in ("", "capital") else "substitution" if hyphen else "punctuation"
    return Difference(kind, FORMAL, (at, at + 1), (of, of + 1), gap) if kind else None


def _marks(gap: str) -> str:
    """Return what stands between two words, white space, the hyphen of a broken line and the kind of mark aside."""
    return "" if _BROKEN.match(gap) else re.sub(r"\s+", "", gap.translate(_CURLY)).replace('"', "'").replace("..", ".")


def _swapped(base: Text, own: Text, differences: Sequence[Difference]) -> Iterator[Difference]:
    """Call words that stand in another place a transposition: left out here and put in there, or two that changed places."""
    left = {base.words.keys[slice(*each.at)]: each for each in differences if each.at[0] < each.at[1] and each.own[0] == each.own[1]}
    changed = {
        (base.words.keys[slice(*each.at)], own.words.keys[slice(*each.own)]): each for each in differences if each.weight == SUBSTANTIVE
    }
    for each in differences:
        here, there = base.words.keys[slice(*each.at)], own.words.keys[slice(*each.own)]
        pair = changed.get((there, here)) if here and there and each.weight == SUBSTANTIVE else None
        if pair is not None and pair is not each:
            if each.at < pair.at:
                yield Difference("transposition", SUBSTANTIVE, (each.at[0], pair.at[1]), (each.own[0], pair.own[1]))
        elif not here and there in left:
            yield Difference("transposition", SUBSTANTIVE, each.at, each.own)
        else:
            yield each


# From the differences of single witnesses to the variants of the passage


def _grouped(rows: Sequence[Aligned], layer: str) -> Iterator[list[Difference]]:
    """Return the differences of one layer that touch in the base, over all witnesses."""
    ordered = sorted((each for row in rows for each in row.differences if each.layer == layer), key=lambda each: each.slots)
    group: list[Difference] = []
    end = -1
    for each in ordered:
        # What one witness puts in beside a word that another changes is one place: `over` reads both.
        put_in = group and (each.at[0] == each.at[1] or group[-1].at[0] == group[-1].at[1])
        if group and each.slots[0] > end + bool(put_in):
            yield group
            group = []
        group.append(each)
        end = each.slots[1] if len(group) == 1 else max(end, each.slots[1])
    if group:
        yield group


def _variant(passage: Passage, base: Text, rows: Sequence[Aligned], group: Sequence[Difference]) -> Variant:
    first, last = min(each.at[0] for each in group), max(each.at[1] for each in group)
    gap = all(each.gap or each.at[0] == each.at[1] for each in group) and any(each.gap for each in group)
    readings = [_reading(base, first, last, gap)]
    for row in rows:
        if any(_hides(each, group) for each in row.differences):
            continue
        ours = [each for each in row.differences if each in group]
        own = next((each.own for each in ours if each.at == (first, last)), None) or row.over(first, last)
        if own is None:
            own = next((each.own for each in ours), None)
        if own is not None:
            readings.append(_reading(row.own, *own, gap))
    kind = next(each.kind for each in sorted(group, key=lambda each: _GRAVEST.index(each.kind)))
    return Variant(passage.id, kind, group[0].weight, tuple(readings))


def _hides(other: Difference, group: Sequence[Difference]) -> bool:
    """Say whether a witness has other words, or a cut, where others differ in something else: it has no reading of that."""
    (first, last), layer = _place_in_base(group), group[0].layer
    hiding = {FORMAL: (CUT, SUBSTANTIVE), SUBSTANTIVE: (CUT,), CUT: ()}[layer]
    return other.layer in hiding and other.slots[0] <= last and first <= other.slots[1]


_GRAVEST = ("modal shift", "paraphrase", "transposition", "substitution", "addition", "omission", CUT, "misprint", "punctuation", "capital")


def _reading(text: Text, first: int, last: int, gap: bool) -> Reading:
    """Return what a witness prints; where marks differ, with the word before them."""
    place = text.place(max(0, first - 1) if gap else first, last)
    return Reading(place, place.span.words(text.text) if first < last else "")


def _misprints(passage: Passage, base: Text, rows: Sequence[Aligned], known: Vocabulary) -> Iterator[tuple[int, Variant]]:
    """Return words of one witness alone that no paper prints, a letter away from one that is well known."""
    witnessed = [(row.window, row) for row in rows]
    for at, key in enumerate(base.words.keys):
        printed = base.printed(at, at + 1)[0]
        if printed.islower() and not any(first <= at < last for (first, last), _ in witnessed) and misprinted(key, known):
            yield 2 * at + 1, Variant(passage.id, "misprint", FORMAL, (_reading(base, at, at + 1, False),))
