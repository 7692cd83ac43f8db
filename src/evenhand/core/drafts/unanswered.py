"""What is known of a draft in, what its addressee asked in the papers out: what the draft seems to answer, and what it does not touch."""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.core.drafts.capacities import opening
from evenhand.core.drafts.known import Known
from evenhand.core.drafts.letter import paragraphs_of, sentence_of
from evenhand.core.drafts.model import Against, Answered, Question
from evenhand.core.letters import OpenRow
from evenhand.core.letters.wording import telling
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_ALIKE, _WORDS = 0.5, 2
# So short an ask is answered by a sentence that has its one telling word.
_SHORT = 2
_IT = re.compile(r"\b(?:it|this|that|them|these|those)\W*$", re.I)
_YOU_ASKED = re.compile(r"\byou(?:r \w+)? (?:also |then |further )?(?:ask|request|want|wish|sought|seek)\w*\b", re.I)

# "We need an answer before Christmas", "an early reply": whatever the draft says, it is one.
_REPLY = re.compile(
    r"\b(?:need|want|expect|await|have|get|receive|be (?:glad|grateful|pleased) (?:of|for)|hear)\s(?:an?\s|your\s)?(?:\w+\s)?"
    r"(?:answer|reply|response|from you)\b(?!\s(?:to|on|about)\b)",
    re.I,
)


def ask_of_silence(known: Known) -> tuple[list[Question], list[Answered]]:
    """Return a question for each ask that is left open, and the asks that the draft seems to answer."""
    questions: list[Question] = []
    answered: list[Answered] = []
    for row in _owed(known):
        where = _answer_to(known, row)
        if where is not None:
            answered.append(Answered(row.places[0], row.by, known.place(where)))
        elif not _is_spoken_of(known, row) and any(len(words) >= _WORDS for words in _asked_words(known, row)):
            questions.append(_question(known, row))
    return questions, answered


def _owed(known: Known) -> Iterator[OpenRow]:
    """Yield what whoever the draft is to asked of its writer and the papers do not show as settled."""
    mine, theirs = known.in_alone(known.writer), known.in_alone(known.addressee)
    if not mine or not theirs:
        return
    for row in known.alone.open:
        put = known.may_be_writer(row.to, row.to_person) or (
            row.to_person is None and row.letter is not None and _is_to(known, row.letter, mine)
        )
        asks = row.kind in ("ask", "complaint") or (row.kind == "offer" and row.owes_person in mine)
        if asks and row.is_open and row.by_person in theirs and put and not _is_retold(known, row) and not _is_for_a_reply(known, row):
            yield row


def _is_to(known: Known, letter: str, mine: frozenset[str]) -> bool:
    return any(row.id == letter and row.recipient_person in mine for row in known.alone.letters)


def _asked_words(known: Known, row: OpenRow) -> Iterator[frozenset[str]]:
    for place in row.places:
        if words := telling(known.alone.words(place.paper, place.start, place.end)):
            yield words
        if _IT.search(known.alone.words(place.paper, place.start, place.end)) and (meant := telling(_before(known, place))):
            yield meant


def _before(known: Known, place: Place) -> str:
    """Return the sentence before an ask, which says what "it" is: "Our roof leaks. Please mend it."."""
    text = _text_of(known, place)
    return sentence_of(text, len(text[: sentence_of(text, place.start, Span(0, len(text))).start].rstrip()) - 1, Span(0, len(text))).words(
        text
    )


def _text_of(known: Known, place: Place) -> str:
    return next(paper.text for paper in known.alone.papers if paper.id == place.paper)


def _answer_to(known: Known, row: OpenRow) -> Span | None:
    """Return the paragraph of the draft that has most of the telling words of an ask; None where none has enough."""
    best: tuple[float, Span] | None = None
    for asked in _asked_words(known, row):
        for paragraph in paragraphs_of(known.text, known.parts.body):
            shared = asked & telling(known.words(paragraph))
            alike = len(shared) / len(asked)
            if len(shared) >= (1 if len(asked) <= _SHORT else _WORDS) and alike >= _ALIKE and (best is None or alike > best[0]):
                best = (alike, paragraph)
    return best[1] if best else None


def _is_spoken_of(known: Known, row: OpenRow) -> bool:
    """Say whether the draft as a whole has most of the telling words of an ask, so that it cannot be said to leave it untouched."""
    own = telling(known.words(known.parts.body))
    retold = [telling(words) for each in known.sentences if _YOU_ASKED.search(words := known.words(each))]
    rows = list(_asked_words(known, row))
    if any(_first_word(known, place) & own for place in row.places):
        return True
    return any(len(asked & own) / len(asked) >= _ALIKE or any(asked & words for words in retold) for asked in rows)


def _first_word(known: Known, place: Place) -> frozenset[str]:
    """Return the first telling word of an ask, which says what it is for: "a grant of £3,000 for instruments"."""
    words = known.alone.words(place.paper, place.start, place.end).split()
    return next((found for word in words if (found := telling(word))), frozenset())


def _is_retold(known: Known, row: OpenRow) -> bool:
    """Say whether the paper tells the ask as the reader's own: "You asked for the number"."""
    place = row.places[0]
    text = _text_of(known, place)
    start = sentence_of(text, place.start, Span(0, len(text))).start
    return bool(_YOU_ASKED.search(text[start : place.start]))


def _is_for_a_reply(known: Known, row: OpenRow) -> bool:
    """Say whether no more is asked than an answer, which the draft is."""
    place = row.places[0]
    return _REPLY.search(known.alone.words(place.paper, place.start, place.end)) is not None


def _question(known: Known, row: OpenRow) -> Question:
    place: Place = row.places[0]
    done = "offered" if row.kind == "offer" else "asked for"
    ask = f"{row.by or 'Whoever it is to'} {done} this, the papers show no answer, and the draft does not touch it. Is that meant?"
    against = tuple(Against(each, done.removesuffix(" for")) for each in (place, *row.places[1:3]))
    return Question("", "open ask", "not touched", known.place(opening(known)), ask, against)
