"""What is known of a draft in, a question for each offer, each condition and each promise in it out, with who else asked for the same."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evenhand.core.deals import Condition
from evenhand.core.drafts.known import Known
from evenhand.core.drafts.like_cases import like_cases
from evenhand.core.drafts.model import Against, Capacity, Question
from evenhand.core.drafts.spheres import CONSTITUENCY, COUNCIL, GOVERNMENT, sphere_of
from evenhand.core.review.model import AskRow
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

SHOWN = 6
"""So many places of the papers are named with an offer; the rest are counted."""
_TRIFLE = re.compile(
    r"\b(?:(?:any|further|more|other) (?:\w+ )?(?:questions?|quer(?:y|ies)|information|details?|help|assistance)|let (?:me|us) know|hear from you|"
    r"keep (?:you|\w+) (?:informed|updated)|I (?:will|shall) (?:then )?(?:send|enclose|write|reply|forward|post|e-?mail|let you have|return|get back)|answer (?:them|it|that)|questions?)\b",
    re.I,
)
_PROMISE = re.compile(
    r"\b(?:I|we|the (?:council|county|department|government|board|city|authority))(?:['’]ll|\s+(?:will|shall|can promise to|can commit to|can assure you that \w+ (?:will|shall)))\s+"
    r"(?:also |now |of course |certainly |always |personally |gladly |therefore |ensure|make sure)*"
    r"(?:(?:ensure|make sure|see to it|guarantee|fund|pay|meet the cost|reimburse|refund|restore|reinstate|reopen|keep|protect|save|build|repair|replace|resurface|publish|"
    r"introduce|provide|double|increase|cut|abolish|scrap|cancel|stop|end|halt|waive|grant|give|deliver|complete|fix|hire|appoint|set up|establish|launch|bring forward)\b)|"
    r"\b(?:I|we)(?:['’]d|\s+(?:would|could))\s+(?:also |then |gladly |certainly )*(?:keep|fund|pay|reopen|restore|lend|give|provide|build|repair|drop|withdraw|support|back|halt|stop)\b(?=[^.;!?\n]{3,160}\bif (?:you|the|your|it|that|this)\b)|"
    r"\b(?:I|we) can (?:now |also )?(?:confirm|promise|assure you)(?: you)? that\b[^.;?]*?\bwill\b|\byou have my word\b|"
    r"\bwill (?:now )?be (?:funded|paid|met in full|mended|repaired|reopened|restored|reinstated|kept open|resurfaced|built|replaced|refunded|made available)\b|"
    r"\b(?:I|we)\s+(?:hereby |solemnly |can )?(?:promise|pledge|undertake|guarantee|commit(?: ourselves| myself)?|give you my word|assure you)\s+(?:you )?(?:to|that|never)\b",
    re.I,
)
_CONDITION = re.compile(
    r"\b(?:provided(?: that)?|providing(?: that)?|so long as|as long as|as soon as (?:the|you|your)\b|on (?:the )?condition that|subject to|only if|on the understanding that|in return for|in exchange for)\b[^.;!?\n]*",
    re.I,
)
_DAY = re.compile(
    r"\b(?:by|before|until|from|on|within|in|during|at|no later than)\s+(?:the\s+|this\s+|next\s+|end of\s+|early\s+|late\s+|mid-)*(?:\d|January|February|March|April|May\b|June|July|August|"
    r"September|October|November|December|spring|summer|autumn|winter|fall|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:two|three|four|five|six|ten|seven|twenty) |(?:week|month|year|quarter|session|term)\b)|"
    r"\b(?:today|tomorrow|tonight|next (?:week|month|year|\w+day)|this (?:week|month|year|afternoon|evening)|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December))\b",
    re.I,
)
_JUDGE = re.compile(
    r"\b(?:as (?:judged|assessed|decided|certified|confirmed|determined|agreed|verified) by|to the satisfaction of|in the (?:view|opinion|judgement|judgment) of|(?:judged|certified|audited|verified|confirmed) by)\b",
    re.I,
)
# "I will" and "we can" hold something out only with one of these; what else they bring in is a promise, or a step of one's own.
_BARE = re.compile(r"^(?:I|we)(?:['’]ll\b| (?:will|shall|can|could)\b)", re.I)
_HELD_OUT = re.compile(
    r"\b(?:promise|confirm|assure|see what|have (?:the|my|our)|arrange|put (?:you|it|them)|introduce|support|help|meet (?:you|with)|lend|give (?:you|them)|set up|"
    r"ask (?:my|the|our)|bring|make available)\b",
    re.I,
)
# Whoever writes in none of these owes nobody the same.
_PUBLIC = frozenset((GOVERNMENT, CONSTITUENCY, COUNCIL))
# What is held out as a threat, or is offered to nobody, is no offer.
_NO_OFFER = re.compile(
    r"\b(?:ballot|strike|sue|complain|refer (?:it|this|you|the matter)|report you|campaign|oppose|resist|challenge|appeal|take legal|publish (?:your|this|the) (?:answer|reply|letter))\b"
    r"|\b(?:nobody|no one|nothing|none)\b|^(?:glad|happy|pleased|delighted|grateful) to (?:have|receive|hear|know|see|learn|accept|get)\b",
    re.I,
)
_ONE_WAY = re.compile(
    r"^if (?:you|they|he|she|it|the \w+)(?: would)? (?:wish|want|like|prefer|need|agree|help)\w*\b|^if (?:that|it) (?:is|would|helps|suits)\b|^(?:subject to|in accordance with) (?:the )?(?:law|contract|availability|planning|copyright|data)",
    re.I,
)


def ask_of_offers(known: Known, capacities: Sequence[Capacity]) -> Iterator[Question]:
    """Yield what there is to ask of the offers, conditions and promises that a draft makes."""
    rows = [row for row in known.joint.asks if row.paper == known.draft.id and not row.negated and _is_writers(known, row)]
    offers = [row for row in rows if row.kind == "offer" and _is_worth_asking(known, row)]
    conditions = [span for span in _conditions(known, rows) if _is_set(known, span, offers)]
    is_public = any(row.sphere in _PUBLIC for row in capacities) or any(sphere_of(post) in _PUBLIC for post in known.posts)
    promised = [span for span in _promises(known) if not any(_in(known, offer, span) for offer in offers)]
    for offer in offers:
        bound = [span for span in conditions if _in(known, offer, span) or span in _of(rows, offer)]
        question = _offer(known, offer, capacities, bound)
        if is_public or bound or question.against:
            yield question
    for span in conditions:
        yield from _condition(known, span)
    for span in promised:
        yield from _promise(known, span)


def _is_writers(known: Known, row: AskRow) -> bool:
    """Say whether an ask of the draft is the writer's own: nobody else is named with it, and it stands in no words quoted."""
    span = Span(row.start, row.end)
    body = known.parts.body
    quoted = any(other.paper == row.paper and any(Span(*part).overlaps(span) for part in other.parts) for other in known.joint.quotations)
    mine = row.by_person is None or known.writer is None or row.by_person == known.writer.id or row.by == known.by
    # "The city will pave the lot", signed by its mayor.
    mine = mine or any((row.by or "").lower() in post.lower() for post in known.posts)
    return mine and not quoted and body.covers(span) and not _is_told(known, span)


def _is_told(known: Known, span: Span) -> bool:
    """Say whether the sentence tells of somebody else's offer or promise: "You promised to", "the council has offered"."""
    before = known.text[known.sentence(span.start).start : span.start]
    return bool(
        re.search(
            r"\b(?:you|he|she|they|who|which|council|department|government|minister)\s+(?:have |has |had |could |would |may |might )?(?:\w+ly )?(?:promis|offer|pledg|agre|said|wrote|say|told)\w*\b|^\s*(?:Your|His|Her|Their)\s+offer\b",
            before,
            re.I,
        )
    )


def _is_set(known: Known, span: Span, offers: Sequence[AskRow]) -> bool:
    """Say whether a condition is one that somebody is to meet: no threat, and with an "if" only where something is held out."""
    if _NO_OFFER.search(known.words(known.sentence(span.start))):
        return False
    return not known.words(span).lower().startswith("if ") or any(_in(known, offer, span) for offer in offers)


def _is_worth_asking(known: Known, row: AskRow) -> bool:
    """Say whether an offer is of more than an answer to questions, and is no threat."""
    words = known.words(Span(row.start, row.end))
    if _BARE.match(words) and not _HELD_OUT.search(words):
        return False
    return not _TRIFLE.search(_sentence_words(known, row)) and not _NO_OFFER.search(words)


def _sentence_words(known: Known, row: AskRow) -> str:
    return known.words(known.sentence(row.start))


def _in(known: Known, row: AskRow, span: Span) -> bool:
    """Say whether a span stands in the sentence of an ask."""
    return known.sentence(row.start).overlaps(span)


def _of(rows: Sequence[AskRow], offer: AskRow) -> list[Span]:
    return [Span(row.start, row.end) for row in rows if row.kind == "condition" and row.on == offer.id]


def _conditions(known: Known, rows: Sequence[AskRow]) -> list[Span]:
    """Return the conditions that a draft sets, each once: those that were read, and those that a word of condition opens."""
    read = [Span(row.start, row.end) for row in rows if row.kind == "condition"]
    spans = [span for span in read if not _ONE_WAY.match(known.words(span))]
    for found in _CONDITION.finditer(known.text, known.parts.body.start, known.parts.body.end):
        span = Span(found.start(), found.start() + len(found[0].rstrip(" ,")))
        sentence = known.words(known.sentence(span.start))
        if (
            not any(span.overlaps(other) for other in spans)
            and re.search(r"\b(?:I|we|my|our|could|would|can|will|may)\b", sentence)
            and not _ONE_WAY.match(found[0])
        ):
            spans.append(span)
    return sorted(spans)


def _promises(known: Known) -> Iterator[Span]:
    for sentence in known.sentences:
        words = known.words(sentence)
        found = _PROMISE.search(words)
        if (
            found
            and not _NO_OFFER.search(words)
            and not words.rstrip().endswith("?")
            and not re.search(r"\b(?:if|unless|whether|not|never)\s*$", words[: found.start()], re.I)
        ):
            yield Span(sentence.start + found.start(), sentence.end)


def _offer(known: Known, offer: AskRow, capacities: Sequence[Capacity], conditions: Sequence[Span]) -> Question:
    span = Span(offer.start, offer.end)
    main = next((row for row in capacities if row.sphere), None)
    alike = like_cases(known, span)
    kind = "hedged" if offer.force == "hedged" else "firm"
    lines = [f"a {kind} offer" + (f", made as “{main.words}”" if main else "")]
    lines += [f"its condition: “{' '.join(known.words(each).split())}”" for each in conditions]
    if alike:
        ask = f"The papers name {_others(alike)} for something like it. Is it open to all alike, and if not, what is the reason?"
    else:
        ask = "Would the same be offered to anybody in the same position who asks, and is the reason written down?"
    return Question(
        "", "offer", "offer", known.place(span), ask, tuple(alike[:SHOWN]), max(0, len(alike) - SHOWN), tuple(lines)
    )  # fmt: skip


def _condition(known: Known, span: Span) -> Iterator[Question]:
    sentence = known.words(known.sentence(span.start))
    read = _as_read(known, span)
    owed = read.owed_by.name if read and read.owed_by else ""
    asks = [] if _JUDGE.search(sentence) or (read and read.judge) else ["Who says whether it is met?"]
    asks += [] if _DAY.search(known.words(span)) or (read and read.due) else ["By when?"]
    if asks:
        start = f"A condition, which {owed} would owe as it reads." if owed else "A condition: who owes it?"
        yield Question("", "offer", "condition", known.place(span), f"{start} {' '.join(asks)}")


def _as_read(known: Known, span: Span) -> Condition | None:
    """Return the condition that was read in a stretch of the draft, if it is the draft's alone."""
    for deal in known.joint.deals:
        for condition in deal.conditions:
            if condition.wordings and all(known.is_in(each.place) and each.place.span.overlaps(span) for each in condition.wordings):
                return condition
    return None


def _promise(known: Known, span: Span) -> Iterator[Question]:
    sentence = known.words(known.sentence(span.start))
    alike = like_cases(known, span)
    if alike:
        ask = f"A promise, and the papers name {_others(alike)} who asked for something like it. Is it open to all alike, and by when?"
    elif not _DAY.search(sentence):
        ask = "A promise without a date: who keeps it, by when, and out of whose means?"
    else:
        return
    yield Question("", "offer", "promise", known.place(span), ask, tuple(alike[:SHOWN]), max(0, len(alike) - SHOWN))


def _others(alike: Sequence[Against]) -> str:
    return "one other" if len(alike) == 1 else f"{len(alike)} others"
