"""What is known of a draft and the codes of an office in, a question out for each rule that the draft's own words bring up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evenhand.core.conduct import FORCE_WORDS, Asked, Code, CodeVersion, Finder, Fragment, Sight
from evenhand.core.conduct.questions import NEAR, is_touched, needed
from evenhand.core.conduct.witnesses import fits_post
from evenhand.core.drafts.capacities import opening
from evenhand.core.drafts.known import Known
from evenhand.core.drafts.model import Capacity, CodeNote, Question
from evenhand.core.reading.figures.country import find_country
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

Versioned = tuple[Code, CodeVersion]


def codes_for(known: Known, asked: Asked, capacities: Sequence[Capacity]) -> tuple[tuple[Versioned, ...], tuple[CodeNote, ...]]:
    """Return the versions of codes that a draft is held against, and for each, and each code that is left out, a note that says why.

    The codes are those that were given, those of this country that a paper or the draft names, and others of the same country; of the
    last two only those that bind a post of the writer. A version is the one asked for by its name, else that in force on the day of the
    draft, else of the last paper; the latest only where there is no such day. A code of which none was in force then is left out.
    """
    texts = [*(paper.text[: paper.body_end] for paper in known.alone.papers), known.text]
    codes = [code for code in asked.codes if not code.principles and code.versions]
    land = find_country(texts)
    named = {code.id for code in codes if _is_named(code, texts) and (land is None or code.country in ("", land))}
    countries = {code.country for code in codes if code.id in named | asked.given}
    posts = (*known.posts, *(row.words for row in capacities))
    chosen = [code for code in codes if code.id in asked.given or (code.country in countries and _binds(code, posts))]
    found = [_choose(code, asked, known) for code in chosen]
    bare = [CodeNote(code.id, "principles") for code in asked.codes if code.id in asked.given and code not in codes]
    versions = tuple((code, version) for code, (held, _) in zip(chosen, found, strict=True) for version in held)
    return versions, (*(note for _, notes in found for note in notes), *bare)


def _choose(code: Code, asked: Asked, known: Known) -> tuple[tuple[CodeVersion, ...], tuple[CodeNote, ...]]:
    """Return the versions of a code to look into, and the notes that say why."""
    day, of = known.written, "draft"
    if day is None:
        day, of = max((paper.published for paper in known.alone.papers if paper.published), default=None), "papers"
    held = code.versions_at(day, day) if day is not None else ()
    ids, of = tuple(one.id for one in held), of if day is not None else ""
    if wanted := asked.versions(code):
        return wanted, tuple(CodeNote(f"{code.id}@{one.id}", "asked for", day, of, ids) for one in wanted)
    if day is not None and not held:
        return (), (CodeNote(code.id, "not in force", day, of),)
    version = (held or code.versions)[-1]
    return (version,), (CodeNote(f"{code.id}@{version.id}", "in force" if held else "latest", day, of, ids),)


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
