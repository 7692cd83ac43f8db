"""What is known of a draft and the codes of an office in, a question out for each rule that the draft's own words bring up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evenhand.core.conduct import FORCE_WORDS, Asked, Code, CodeVersion, Finder, Fragment, Sight
from evenhand.core.conduct.questions import NEAR, is_touched, needed
from evenhand.core.conduct.witnesses import fits_post
from evenhand.core.drafts.capacities import opening
from evenhand.core.drafts.known import Known
from evenhand.core.drafts.model import Capacity, Question
from evenhand.core.reading.figures.country import find_country
from evenhand.core.values import PartialDate, Place, Span
from evenhand.core.values import patterns as re

Versioned = tuple[Code, CodeVersion]


def codes_for(known: Known, asked: Asked, capacities: Sequence[Capacity]) -> tuple[Versioned, ...]:
    """Return the codes a draft is held against, each in the version of the draft's day, else of the day of the last paper, else its latest.

    These are the codes that were given, those of this country that a paper or the draft names, and others of the same country; of the
    last two only those that bind a post of the writer. Of a code whose versions were chosen each of these is looked into.
    """
    texts = [*(paper.text[: paper.body_end] for paper in known.alone.papers), known.text]
    codes = [code for code in asked.codes if not code.principles and code.versions]
    land = find_country(texts)
    named = {code.id for code in codes if _is_named(code, texts) and (land is None or code.country in ("", land))}
    countries = {code.country for code in codes if code.id in named | asked.given}
    posts = (*known.posts, *(row.words for row in capacities))
    chosen = [code for code in codes if code.id in asked.given or (code.country in countries and _binds(code, posts))]
    day = asked.acted or known.written or max((paper.published for paper in known.alone.papers if paper.published), default=None)
    return tuple((code, version) for code in chosen for version in asked.versions(code) or (_version(code, day),))


def _is_named(code: Code, texts: Sequence[str]) -> bool:
    if not code.called:
        return False
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in code.called), re.I)
    return any(pattern.search(text) for text in texts)


def _binds(code: Code, posts: Sequence[str]) -> bool:
    """Say whether a code binds one of some posts: by its term that posts show, else by the words of the posts it names."""
    term = next((term for term in code.terms if "post" in term.shown_by), None)
    if term is not None:
        return any(fits_post(term, post) for post in posts)
    words = re.compile("|".join(rf"\b{re.escape(holder)}\b" for holder in code.holders) or r"(?!)", re.I)
    return any(words.search(post) for post in posts)


def _version(code: Code, day: PartialDate | None) -> CodeVersion:
    held = code.versions_at(day, day) if day is not None else ()
    return held[-1] if held else code.versions[-1]


def ask_of_codes(known: Known, versions: Sequence[Versioned], raised: Sequence[Question]) -> Iterator[Question]:
    """Yield a question for each rule that the draft brings up; `raised` are the questions of capacity and offers, which show terms too."""
    for code, version in versions:
        sights = list(_sights(known, code, raised))
        for fragment in version.fragments:
            found = _touching(fragment, code, sights)
            if found:
                yield _question(known, code, version, fragment, found)


def _sights(known: Known, code: Code, raised: Sequence[Question]) -> Iterator[Sight]:
    """Yield where the draft speaks of the terms of a code, by its words or by what was asked of them."""
    begin, end, quoted = known.parts.body.start, known.parts.close.end, known.quoted
    for sight in Finder.of(code).find(known.text[begin:end]):
        span = Span(begin + sight.span.start, begin + sight.span.end)
        if not any(span.overlaps(other) for other in quoted):
            yield Sight(sight.term, sight.supports, span)
    shown = {
        "means": [one for one in raised if one.point in ("means", "contact")],
        "offer": [one for one in raised if one.point == "offer"],
    }
    for term in code.terms:
        for signal, questions in shown.items():
            if signal in term.shown_by:
                yield from (Sight(term.id, True, one.place.span) for one in questions)


def _touching(fragment: Fragment, code: Code, sights: Sequence[Sight]) -> list[Sight]:
    """Return the words that together bring up a rule, near to one another; none where the draft does not bring it up."""
    condition = needed(fragment, code)
    terms = frozenset(fragment.terms())
    for sight in sorted(sights, key=lambda one: one.span):
        near = [other for other in sights if other.term in terms and abs(other.span.start - sight.span.start) <= NEAR]
        if near and is_touched(condition, {other.term for other in near}):
            return sorted(near, key=lambda one: one.span)
    return []


def _question(known: Known, code: Code, version: CodeVersion, fragment: Fragment, found: Sequence[Sight]) -> Question:
    acts = {term: code.term(term) for term in dict.fromkeys(sight.term for sight in found)}
    who = known.by or "the writer"
    asks = [term.ask.replace("{who}", who) for term in acts.values() if term.kind == "judgement" and "post" not in term.shown_by][:2]
    number = f"{fragment.number} " if fragment.number else ""
    ask = f"{code.title}, {number}{fragment.title} ({FORCE_WORDS[fragment.force]}). " + (" ".join(asks) or "Is it kept to?")
    words = tuple(dict.fromkeys(" ".join(known.words(sight.span).split()) for sight in found))
    lines = [fragment.paraphrase, "brought up by: " + "; ".join(f"“{each}”" for each in words)]
    if not fragment.verified or version.read != "full":
        lines.append("told in our own words; the official text was not read in full: check it")
    if code.model:
        lines.append("a model code: it binds only as the body adopted it")
    place: Place = known.place(found[0].span if found else opening(known))
    return Question(
        "", "code", "clause", place, ask, (), 0, tuple(lines), f"{code.id}@{version.id}", fragment.id, fragment.force
    )  # fmt: skip
