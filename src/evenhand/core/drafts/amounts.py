"""What is known of a draft in, a question out for each figure that differs from the papers, each word beside a size, each bare change."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator

from evenhand.core.drafts.known import Known
from evenhand.core.drafts.model import Against, Question
from evenhand.core.figures import AGREES, DIFFERS, Check, Used
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_MEASURED = (
    r"(?:funding|grants?|spending|budgets?|expenditure|support|costs?|crime|burglar\w+|thefts?|offences|complaints|arrears|debts?|reserves|income|revenue|taxes|rates?|fares?|"
    r"rents?|prices?|wages|pay|salaries|jobs|posts|staff(?:ing)?|unemployment|employment|waiting (?:lists?|times?)|delays|accidents|collisions|passengers?|ridership|patronage|usage|use|"
    r"attendance|enrol\w+|admissions|numbers?|population|emissions|traffic|visits|visitors|turnout|demand|homelessness|poverty|inflation|pollution|absenteeism|vandalism|productivity|allocations?|savings|deficits?|shortfalls?|surplus)"
)
_MOVE = r"(?:falls?|fell|rises?|rose|risen|fallen|drop(?:s|ped)?|declin\w+|decreas\w+|increas\w+|reduc\w+|growth|grew|grown|cuts?|improve\w*|down|up|doubled|halved|trebled|soared|plummeted|slumped)"
_BARE = re.compile(
    rf"\b(?:an?|the|this|that|any)\s+(?:[a-z-]+\s+){{0,2}}?(?:fall|rise|drop|decline|decrease|increase|reduction|growth|cut|improvement)\s+in\s+(?:[\w’'-]+\s+){{0,4}}?{_MEASURED}\b"
    rf"|\b{_MEASURED}\s+(?:[\w’'-]+\s+){{0,4}}?(?:has|have|had|is|are)\s+(?:[a-z]+\s+){{0,2}}(?:fallen|risen|dropped|declined|decreased|increased|been (?:\w+ )?(?:cut|reduced|increased)|doubled|halved|grown|gone up|gone down|improved)\b"
    r"|\b[a-z]+\s+(?:has|have)\s+(?:[a-z]+\s+)?(?:more than )?(?:doubled|halved|trebled|tripled|quadrupled|soared|plummeted|slumped)\b"
    rf"|\b{_MEASURED}\s+(?:is|are)\s+(?:sharply\s|well\s)?(?:up|down)\b"
    r"|\b[a-z]+s\s+have\s+(?:[a-z]+\s+)?(?:fallen|risen|dropped|declined|decreased|increased)\b",
    re.I,
)
_BY = re.compile(
    rf"\b{_MOVE}\b[^.;:]*?\bby\s+(?:just |only |over |more than |nearly |about |around |almost |some |up to )*$|\b(?:an?|the)\s+(?:[\w.]+\s+)?$",
    re.I,
)
_NUMBER = re.compile(r"[£$€]?\d(?:[\d.,]*\d)?")
_MOVES = re.compile(rf"\b{_MOVE}\b", re.I)
_ENDS = re.compile(
    r"\bfrom\b[^.;]*\bto\b|\bsince\b|\bcompared (?:with|to)\b|\bthan (?:in|last|the)\b|\bover the (?:last|past|same)\b|\bbetween\b[^.;]*\band\b|\bin (?:19|20)\d\d\b|\b(?:this|last) year\b|\bin the (?:last|past|year)\b|\ba year (?:ago|earlier)\b|\bagainst\b|\byear on year\b|\bunder (?:the last|previous)\b|\b(?:19|20)\d\d\b",
    re.I,
)
_WHOLE = re.compile(
    r"^\s*(?:of|in)\b|\b(?:rate|interest|discount|threshold|turnout|majority|target|confidence|tax|precept|increase|rise|fall|cut|reduction|drop|growth|likely|sure|behind)\b",
    re.I,
)
# "Of the 31 councils, 12 are led by Labor, less than a third": the whole is named before.
_PARTED = re.compile(
    r"(?:^|[,;:]\s)of\s(?:(?:the|its|their|our|all|those|these)\s)?(?:[\w’'-]+\s){0,3}?[\w’'-]+[^.;:]*?,|\b(?:out of|of the)\s\d", re.I
)
_AVOIDED = re.compile(
    r"\b(?:could|would|might|may|propos\w+|avoid|oppos\w+|prevent|request\w*|ask\w*|if|whether|hop\w+|aim\w*|want\w*)\b[^.;]{0,60}$", re.I
)
_AHEAD = re.compile(
    r"\b(?:will|would|could|may|might|propos\w+|plan\w*|intend\w*|want\w*|hope\w*|aim\w*|avoid|oppos\w+|prevent|request\w*|ask\w*|seek\w*|support\w*|for|if)\b[^.;]{0,60}$",
    re.I,
)
# What says a change again that the sentence before has told.
_BACK = re.compile(r"\b(?:it|that|this|which)\b", re.I)
_USE = {"from": "the first figure", "to": "the last figure", "claim": "what is said", "whole": "the whole", "part": "the part", "total": "the total", "word": "the word", "told alike": "told alike"}  # fmt: skip


def ask_of_figures(known: Known) -> Iterator[Question]:
    """Yield what there is to ask of the figures and the words for sizes in a draft."""
    raised: list[Span] = []
    touching = [check for check in known.joint.checks if any(known.is_in(used.place) for used in check.figures)]
    for check in touching:
        if check.verdict == DIFFERS and not (check.kind == "variants" and (_sets_side_by_side(known, check) or _is_loose(known, check))):
            raised += [used.place.span for used in check.figures if known.is_in(used.place)]
            yield _differs(known, check)
        elif check.kind == "sum" and check.note and known.is_in(check.place()):
            yield _slip(known, check)
    settled = [used.place.span for check in touching if check.verdict == AGREES for used in check.figures if known.is_in(used.place)]
    yield from _bare_changes(known, [*raised, *settled])
    yield from _bare_shares(known, [*raised, *settled])


def agreeing(known: Known) -> tuple[Place, ...]:
    """Return the figures of a draft that a check with a figure of the papers, or with another of the draft, finds to agree."""
    found = {used.place for check in known.joint.checks if check.verdict == AGREES for used in check.figures if known.is_in(used.place)}
    return tuple(sorted(found))


def _sets_side_by_side(known: Known, check: Check) -> bool:
    """Say whether the draft itself prints every one of the numbers: "You told me £6 million. The minutes say £7.4m."."""
    return all(_NUMBER.search(used.words) and _NUMBER.findall(used.words)[0] in known.text for used in check.figures)


def _is_loose(known: Known, check: Check) -> bool:
    """Say whether shares are compared of which the draft's sentence does not name what they are shares of: any two changes are alike."""
    if "cent" not in check.claim and "%" not in check.claim:
        return False
    own = next(used for used in check.figures if known.is_in(used.place))
    words = known.words(known.sentence(own.place.start)).lower()
    return not any(word in words for word in check.measure.lower().split())


def _has_its_size(known: Known, check: Check) -> bool:
    """Say whether the draft itself prints the size that a word stands beside."""
    return any(known.is_in(used.place) for used in check.figures if used.role not in ("word", "told alike"))


def _differs(known: Known, check: Check) -> Question:
    own = [used for used in check.figures if known.is_in(used.place)]
    first = next((used for used in own if used.role in ("claim", "word", "told alike")), own[0])
    others = [used for used in check.figures if not known.is_in(used.place)]
    if check.kind == "words" and not _has_its_size(known, check):
        ask = f"“{first.words}” does not fit the size that the papers print: {check.claim}. Is the same change meant, from what to what, and over which time?"
    elif check.kind == "words":
        ask = f"“{first.words}” stands beside a size that it does not fit: {check.claim}. Which of the two is meant?"
    elif others:
        ask = f"“{first.words}” does not fit what the papers print: {check.claim}. Is it the same measure, and which figure is right?"
    else:
        ask = f"“{first.words}” does not fit the other figures of the draft: {check.claim}. Which of them is right?"
    lines = [*check.sum, *([check.note] if check.note else []), f"measure: {check.measure}; definition: {check.definition}"]
    against = tuple(Against(used.place, _note(used)) for used in others)
    return Question(
        "", "figure", "words" if check.kind == "words" else "differs", known.place(first.place.span), ask, against, 0, tuple(lines)
    )


def _slip(known: Known, check: Check) -> Question:
    """Ask of a total that its parts come to only as rounded numbers."""
    ask = f"“{known.words(check.place().span)}” is not what its parts add up to: {check.note}. Is it rounded, or a slip?"
    return Question("", "figure", "differs", known.place(check.place().span), ask, (), 0, check.sum)


def _note(used: Used) -> str:
    return f"{_USE.get(used.role, used.role)}, by {used.speaker}" if used.speaker else _USE.get(used.role, used.role)


def _bare_changes(known: Known, done: list[Span]) -> Iterator[Question]:
    """Yield a question for each change told without what it is a change from, and when."""
    taken: set[Span] = set()
    for span in sorted([*_told_bare(known), *_told_by(known)], key=lambda span: (span.start, -span.end)):
        sentence = known.sentence(span.start)
        if sentence in taken or _is_compared(known, sentence, span, done):
            continue
        taken.add(sentence)
        ask = f"“{' '.join(known.words(span).split())}”: from what, to what, and over which time?"
        yield Question("", "figure", "no comparison", known.place(span), ask)


def _told_bare(known: Known) -> Iterator[Span]:
    for sentence in known.sentences:
        for found in _BARE.finditer(known.text, sentence.start, sentence.end):
            if not _AHEAD.search(known.text[sentence.start : found.start()]) and not _is_quoted(known, Span(*found.span())):
                yield Span(*found.span())
    vague = [row for row in known.joint.vague if row.paper == known.draft.id and row.direction]
    yield from (
        Span(row.start, row.end) for row in vague if not _is_quoted(known, Span(row.start, row.end)) and known.parts.body.start <= row.start
    )


def _told_by(known: Known) -> Iterator[Span]:
    """Yield the percentages told as a change: "reduced by 30%", "a 12 per cent rise"."""
    for row in known.joint.figures:
        span = Span(row.start, row.end)
        if row.paper != known.draft.id or row.unit not in ("percent", "fraction", "points") or _is_quoted(known, span):
            continue
        sentence = known.sentence(span.start)
        before, after = known.text[sentence.start : span.start], known.text[span.end : sentence.end]
        told = re.search(
            rf"\b{_MOVE}\b[^.;:,]*\bby\b[^.;:,]*$|\b(?:is|are|was|were|has|have)\s+(?:\w+\s+)?(?:down|up)\s$|\b(?:cut|reduced|raised|increased)\b[^.;:,]*\bby\s(?:\w+\s)?$|\b{_MOVE}\s+of\b[^.;:,]{{0,20}}$",
            before,
            re.I,
        ) or re.match(rf"\s+{_MOVE}\b", after, re.I)
        if told and not _AVOIDED.search(before):
            yield span


def _is_compared(known: Known, sentence: Span, span: Span, done: list[Span]) -> bool:
    """Say whether a change stands in a sentence with its ends or its time, or in a sum that was made."""
    words = known.words(sentence)
    if _BACK.search(known.text[sentence.start : span.start]):
        before = known.sentence(max(known.parts.body.start, sentence.start - 2))
        words = known.words(before) + " " + words
    if _ENDS.search(words) or any(span.overlaps(other) for other in done):
        return True
    money = [row for row in known.joint.figures if row.paper == known.draft.id and sentence.start <= row.start < sentence.end]
    return len([row for row in money if row.unit not in ("percent", "fraction", "points") and row.kind != "duration"]) > 1


def _is_quoted(known: Known, span: Span) -> bool:
    return any(row.paper == known.draft.id and any(Span(*part).overlaps(span) for part in row.parts) for row in known.joint.quotations)


def _bare_shares(known: Known, settled: list[Span]) -> Iterator[Question]:
    for row in known.joint.figures:
        span = Span(row.start, row.end)
        if row.paper != known.draft.id or row.unit not in ("percent", "fraction") or any(span.overlaps(other) for other in settled):
            continue
        sentence = known.sentence(span.start)
        after = known.text[span.end : min(sentence.end, span.end + 60)]
        before = known.text[max(sentence.start, span.start - 60) : span.start]
        said_again = re.search(
            r"(?:,|\(|–|—)\s*(?:or|that is|which is)?\s*(?:about|around|nearly|almost|over|some|roughly|just (?:over|under))?\s*$", before
        ) and re.search(r"\d", before)
        if not (
            said_again
            or _WHOLE.search(after[:40])
            or _WHOLE.search(before)
            or _PARTED.search(known.text[sentence.start : span.start])
            or _MOVES.search(before)
            or _MOVES.search(after)
            or _is_quoted(known, span)
        ):
            yield Question(
                "", "figure", "no whole", known.place(span), f"“{known.words(span)}” of what? The draft does not name the whole."
            )
