"""Papers and their readings in, the ways to save money that they name out: what, by whom, and whether proposed, done or ruled out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from evenhand.core.cast import Cast
from evenhand.core.collation.contradictions.words import sentence_at
from evenhand.core.figures.model import Saving
from evenhand.core.papers import Paper
from evenhand.core.reading import Quotation, Reading
from evenhand.core.reading.text.layout import lay_out
from evenhand.core.reading.text.numbers import in_small_letters
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

# Each row: the plain form, the form in -ing, the past, the participle where it is another.
_VERBS = (
    "close closing closed", "shut shutting shut", "scrap scrapping scrapped", "axe axing axed", "cut cutting cut", "slash slashing slashed",
    "trim trimming trimmed", "reduce reducing reduced", "merge merging merged", "sharing sharing shared", "pooling pooling pooled",
    "sell selling sold", "outsource outsourcing outsourced", "freeze freezing froze frozen", "end ending ended", "stop stopping stopped",
    "cancel cancelling cancelled", "withdraw withdrawing withdrew withdrawn", "mothball mothballing mothballed", "leasing leasing leased",
    "streamline streamlining streamlined", "halve halving halved", "shed shedding shed", "privatise privatising privatised",
    "disband disbanding disbanded", "demolish demolishing demolished", "downgrade downgrading downgraded", "curtail curtailing curtailed",
    "combine combining combined", "delay delaying delayed", "postpone postponing postponed", "replace replacing replaced",
)  # fmt: skip
_PLAIN = {row.split()[0] for row in _VERBS} | {"dispose"}
_GOING = {row.split()[1] for row in _VERBS} | {"disposing"}
_PAST = {form for row in _VERBS for form in row.split()[2:]} | {"disposed"}
_NOUNS = "closures? mergers? sales? disposals? cuts? reductions? withdrawal merging closing outsourcing privatisation".split()
_FORMS = "|".join(sorted(_PLAIN | _GOING | _PAST, key=len, reverse=True))
_ACT = re.compile(
    rf"(?<![\w-])(?:(?P<verb>{_FORMS})(?:\s(?:off|down|back|out)\b|(?<=dispose)\sof|(?<=disposed)\sof|(?<=disposing)\sof)?"
    rf"|(?P<noun>{'|'.join(_NOUNS)})\s(?:of|to|in))\s"
    r"(?P<article>(?:the|its|their|our|your|his|her|all|some|more|several|most|many|other|any|further|of|these|those|each|every|up\sto|"
    r"about|around|[a-z]+teen|two|three|four|five|six|seven|eight|nine|ten|\d+)\s)*"
)
_MAKING = re.compile(
    r"(?<![\w-])(?:make|making|made|find|finding|found)\s(?:(?:more|further|its|the)\s)?"
    r"(?P<what>(?:[a-z-]+\s){0,3}?(?:savings|efficiencies))\b"
)
_WORD = re.compile(r"[\s-]?([^\W\d_][\w’']*(?:-[\w’']+)*)")
# What a public body runs, owns or pays for: only what ends in one of these can be an option.
_THINGS = frozenset(
    "service services centre centres center centers library libraries office offices function functions post posts job jobs staff "
    "numbers headcount workforce property properties building buildings land assets estate fleet vehicles depot depots budget budgets "
    "spending grant grants subsidy subsidies fees bus buses route routes line lines station stations house houses school schools nursery "
    "nurseries ward wards bed beds hospital hospitals clinic clinics museum museums gallery theatre park parks toilets homes home pool "
    "pools baths team teams contract contracts lighting lights hours collection collections round rounds programme programmes program "
    "programs scheme schemes project projects department departments unit units crew crews engine engines ambulance patrol patrols "
    "officers managers management consultants agency overtime pay salaries wages bonuses allowances expenses pension pensions training "
    "travel funding support provision classes courses day-centres branch branches counter counters ferry ferries sailings crossing "
    "crossings flights wardens kitchens meals transport maintenance cleaning costs bills headquarters hq site sites campus yard farm "
    "farms hall halls".split()
)
_GENERIC = frozenset("function functions saving savings number numbers cost costs efficiencies".split())
_LITTLE = frozenset(
    "in at by for on to from with without and or but as than that which who while if when where because so after before during across "
    "is are was were be been has have had will would could should may might must can do did not it they he she we you i a an the of "
    "this".split()
)
_ABOUT_MONEY = re.compile(
    r"\b(?:sav(?:e|es|ed|ing|ings)|cuts?|cost-cutting|budgets?|spending|grants?|gap|shortfall|deficit|efficienc\w+|austerity|"
    r"afford\w*)\b|[£€$]"
)
_RULED_OUT = re.compile(
    r"\b(?:no\splans?\sto|not\s(?:be\s|going\sto\s|to\s|consider\s|have\sto\s)?|never|rul(?:e|es|ed|ing)\sout|reject\w*|"
    r"abandon\w*|refus\w+\sto|won['’]t|(?:is|are|was|were|does|did|do)n['’]t|"
    r"drop(?:s|ped)\s(?:its\s|the\s|a\s)?(?:plans?|proposals?)\s(?:to|for))\s(?:[a-z]+\s){0,3}$"
)
_RULED_OUT_AFTER = re.compile(
    r"[^.;]{0,40}\b(?:was|were|is|are|has\sbeen|have\sbeen|had\sbeen)\s(?:ruled\sout|rejected|abandoned|dropped|shelved)\b"
)
_TO_COME = re.compile(
    r"\b(?:to|will|would|could|may|might|should|can|must|shall|plan\w*|propos\w+|suggest\w*|consider\w*|consult\w*|threat\w*|idea|"
    r"option|if|being|be|want\w*|call\w*\sfor|urg\w+)\s(?:[a-z-]+\s){0,3}$"
)
_DONE = re.compile(r"\b(?:already|has|have|had|having|since|last\syear)\s(?:[a-z-]+\s){0,3}$")
_DONE_BEFORE = re.compile(r"\b(?:has|have|had|having)\s(?:already\s|now\s|also\s)?")
_SAVES = re.compile(r"\b(?:sav(?:e|es|ed|ing)|worth)\s(?:(?:about|around|some|nearly|almost|up\sto|it|the\scouncil|an?\sestimated)\s)?$")
# "Cuts in spending" names no way to save, only that something is to be saved.
_CUTS = re.compile(r"cuts?|reductions?")
_TOO_WIDE = frozenset("spending budget budgets costs bills funding grant grants".split())
_UNDONE = re.compile(r"\s(?:cuts?|closures?)\b")
_LONGEST = 6


def find_savings(papers: Sequence[Paper], readings: Sequence[Reading], cast: Cast) -> tuple[Saving, ...]:
    """Find the ways to save that papers name, in the order of papers and places; one said twice in a paper is shown once a status."""
    held = {paper.id: paper for paper in papers}
    found: dict[tuple[str, str, str, str | None], Saving] = {}
    for reading in sorted(readings, key=lambda reading: reading.paper):
        for saving in _of_paper(held[reading.paper], reading, cast):
            found.setdefault((saving.option, saving.status, saving.place.paper, saving.by_person), saving)
    return tuple(sorted(found.values(), key=lambda saving: saving.place))


def _of_paper(paper: Paper, reading: Reading, cast: Cast) -> Iterator[Saving]:
    text = paper.text
    paragraphs = [paragraph for paragraph in lay_out(text, paper.body_end) if paragraph.role in ("body", "heading")]
    starts = [paragraph.span.start for paragraph in paragraphs]
    low = in_small_letters(text[: paper.body_end])
    for span, status in _options(text, low):
        at = bisect_right(starts, span.start) - 1
        if (
            at < 0
            or not paragraphs[at].span.covers(span)
            or not _is_about_money(low, [each.span for each in paragraphs[max(0, at - 1) : at + 1]])
        ):
            continue
        who = _speaker(reading.quotations, span)
        member = cast.member(paper.id, who)
        amount, unit = _amount(reading, low, span)
        words = " ".join(span.words(text).split())
        yield Saving(
            words,
            status,
            cast.name(member) if member else None,
            member.id if member else None,
            Place.of(paper.id, span),
            _key(words),
            amount,
            unit,
        )


def _options(text: str, low: str) -> Iterator[tuple[Span, str]]:
    """Yield each phrase that names an option, with how it is told; `low` is the running text in small letters."""
    for found in _ACT.finditer(low):
        words = _object(low, found.end())
        if words and not (_CUTS.match(found["noun"] or "") and words.split()[-1] in _TOO_WIDE):
            span = Span(found.start(), found.end() + len(words))
            yield span, _status(text, span, found["verb"] or "")
    for found in _MAKING.finditer(low):
        if len(found["what"].split()) > 1:
            span = Span(*found.span())
            yield span, _status(text, span, found[0].split()[0])


def _object(text: str, start: int) -> str | None:
    """Return the words that name what an act is done to, up to the last that a public body runs, owns or pays for."""
    at, last, count = start, None, 0
    while count < _LONGEST and (found := _WORD.match(text, at)):
        word = found[1]
        # "Health and social services budget" is one thing, "libraries and the" two.
        if word in _LITTLE and not (word == "and" and last is None and count):
            break
        at, count = found.end(), count + 1
        if word.split("-")[-1] in _THINGS:
            last = at
        if text[at : at + 1] in ".,;:)":
            break
    # "Stopped service cuts" is the end of a saving, not one.
    return text[start:last] if last is not None and not _UNDONE.match(text, last) else None


def _status(text: str, span: Span, verb: str) -> str:
    """Return how a phrase is told: ruled out, done, or else proposed."""
    sentence = sentence_at(text, span.start, span.end)
    before, after = text[sentence.start : span.start].lower(), text[span.end : sentence.end].lower()
    clause = re.split(r"[,;:–—]|\bbut\b", before)[-1][-70:]
    if _RULED_OUT.search(clause) or _RULED_OUT_AFTER.match(after):
        return "ruled out"
    if _TO_COME.search(clause) and not re.search(r"\balready\s(?:[a-z]+\s){0,2}$", clause):
        return "proposed"
    if verb in _PAST and verb not in _PLAIN:
        return "done"
    # "Had already cut its offices, shut depots and sold land": the first "had" holds for all.
    return "done" if verb in _PAST and (_DONE.search(clause) or _DONE_BEFORE.search(before)) else "proposed"


def _is_about_money(text: str, spans: Sequence[Span]) -> bool:
    return any(_ABOUT_MONEY.search(text, span.start, span.end) for span in spans)


def _speaker(quotations: Sequence[Quotation], span: Span) -> int | None:
    """Return who speaks in the innermost quotation around a place."""
    around = [each for each in quotations if each.speaker is not None and each.span.covers(span)]
    return min(around, key=lambda each: each.span.end - each.span.start).speaker if around else None


def _amount(reading: Reading, text: str, span: Span) -> tuple[Decimal | None, str | None]:
    """Return the sum of money that the clause says an option saves."""
    for figure in reading.figures:
        between = text[span.end : figure.span.start]
        if (
            figure.kind == "money"
            and 0 <= figure.span.start - span.end <= 70
            and not re.search(r"[.;!?]", between)
            and _SAVES.search(between)
        ):
            return figure.value, figure.unit
    return None, None


def _key(words: str) -> str:
    """Return the last telling word of an option, so that "back office savings" and "its back office functions" are one.

    >>> _key("cut its back office functions"), _key("making back-office savings"), _key("selling off surplus property")
    ('office', 'office', 'property')
    """
    told = [word for word in re.findall(r"[^\W\d_][\w’']*", words.lower()) if word not in _GENERIC]
    return told[-1] if told else words.lower()
