"""Sentences, quotations and letters in, the asks of a paper out: offers, requests, conditions, and the answers to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from evenhand.core.reading.asks.joined import asked_for
from evenhand.core.reading.asks.parties import PASSIVES, find_parties, given_to
from evenhand.core.reading.asks.rules import NOT, Held, first_held, is_negated, is_of_none
from evenhand.core.reading.asks.words import RULES_OF
from evenhand.core.reading.model import Ask, Letter
from evenhand.core.reading.quotes.voices import Stretch, Voices
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_FIRST_PERSON = re.compile(r"\b(?:i|we|my|our|let's|i'\w+|we'\w+)\s[^,;]*$")
_TAKES = re.compile(r"\b(?:welcome|accept|gladly take|happily take|come|attend|comply|honour|honor)\b")
# An ask told of within another: "asked her to look at a letter in which he offered help".
_WITHIN = re.compile(r"\b(?:which|who|that|after)\s(?:\S+\s){1,12}?$")
# "I ask you to confirm by May that you will pay" offers nothing.
_TO_CONFIRM = re.compile(r"\bto\s(?:confirm|ensure|promise|guarantee|undertake|agree|assure)\b[^.;]*?\bthat\s[^.;]*$")
# What came of a request, told of its asker in the same breath: "asked for a year | and was told to wait", "... and got it".
_CAME = re.compile(
    r",?\s+(?:and|but)\s+(?:then\s+|later\s+|twice\s+|again\s+|still\s+|\w+ly\s+)?(?:was|were|has|have|had|got|received|heard|won|will|(?:is|are)\s+(?:still|waiting|awaiting))\b"
)
_OF_ANOTHER = re.compile(r"\s(?:who|whom|which|that|what|whether|why|how|if|where)\s")
# What is said in an answer to take up what was put, and elsewhere to offer it.
_MAY_ACCEPT = frozenset(("in a letter", "happy to", "gladly", "I will", "said would", "welcome the chance"))
_TAKES_UP = re.compile(
    r"^.*?(?:\b(?:will|would|shall|can|to|gladly|happily)|'ll|'d)\s+(?:(?:be\s+)?[a-z]+\s+to\s+|[a-z]+ly\s+)?(?:come|meet|see|attend|receive|take|accept|place|put\s+(?:it|your|the)|consider|look\s+(?:at|into)|do\s+(?:so|it|that)|be\s+there|"
    r"comply|sign|join|host|show|listen|visit)\b"
)
_PROMISES = re.compile(r"\b(?:will|would|shall|can|could|may|might|is|are)\b|'(?:ll|d|s|re)\b")
_HEDGED = re.compile(r"\b(?:could|may|might|potentially|possibly|perhaps|in principle)\b")
_URGES = re.compile(
    r"urg|implor|beg|plead|exhort|beseech|appeal|encourag|recommend|petition|lobb|press|please|grateful|hope|challeng|invit"
)
_DEMANDS = re.compile(r"demand|insist|order|instruct|direct|told|tell|call|must|should|want|need")
_LOOSE = re.compile(
    r"\b(?<!even\s)(?<!as\s)(?P<what>(?!when\s+\S+\s+(?:was|were|had)\b)(?:if\s+(?!any\b|not\b|only\b|possible\b|necessary\b|it\s+would\s+(?:help|be)|you\s+(?:like|wish|want|please)\b)\w|(?:once|unless|until|"
    r"when)\s+(?:he|she|they|you|it|the|we|all|those|his|her|their|our|your|[a-z]+\s+(?:parties|sides))\s"
    r"(?:\S+\s+){0,6}?(?:is|are|has|have|had|was|were|agrees?|stops?|pays?|signs?|comes?|gets?)\b))"
)
_LOOSE_BEFORE = re.compile(
    r"(?:^|(?<=[.?!“\"‘'\s]))(?P<what>if|once|provided|should(?=\s(?:the|you|your|he|she|they|it|any|that)\s))\s"
    r"(?:(?!\b(?:i|we)\s+(?:will|would)\b)[^.;])*,\s*(?:\S+\s+){0,4}$"
)
# The question that a bare "No" refuses.
_ANSWERS = re.compile(
    r"\b(?:asked|ask|pressed)\s[^.]*\b(?:if|whether)\s[^.]*\b(?:would|will|could|should)\b|\b(?:will|would|could)\s+(?:you|"
    r"he|she|they)\b[^.]*\?"
)
# "We ask you, as a father and as governor, to release ...": the clause does not end before what is asked.
_TO_BEG = re.compile(r"[^.;:]{1,90}?\bto\s+(?:[a-z]+ly\s+)?[a-z]+")
# What follows a condition with which a sentence begins: ", we would ...".
_REST = re.compile(
    r",\s+(?:then\s+)?(?:i|we|my|our|there|you|he|she|they|it|the|officials|ministers|talks)\b[^.;]*?(?:\b(?:will|would|shall|can|could|may|might)\b|'ll\b|'d\b)"
)
# Where the main clause begins behind a condition that is turned round, or has no comma behind it.
_REST_TURNED = re.compile(
    r",\s|\s(?=(?:i|we|my|our|it|he|she|they|there)\s(?:[^\s.,;]+\s){0,4}?(?:will|would|can|could|may|might|is|are|am)\s)"
)
_REST_BARE = re.compile(r"\s(?=(?:i|we|my|our|it|he|she|they|there)\s(?:[^\s.,;]+\s){0,4}?(?:will|would|can|could|may|might)\s)")
_RESTS = {"should they": _REST_TURNED, "once": _REST_BARE}
# Who says it, set between a condition and its main clause.
_SET_BETWEEN = re.compile(r"\W*(?:[^,.;]{2,60},\s){0,2}?[^,.;]{0,60}\b(?:said|says|wrote|writes|told\s[^,;.]+|added|replied),\s+")
_SAID_LAST = re.compile(r",\s[^,.;]{2,60}\s(?:said|says|wrote|writes|added|replied)$")
# How the verb ends that tells of what has been done.
_DONE = ("ed", "sought", "told")
# So few characters before a condition are no clause.
_FEW = 8
# How many asks before and after one may stand in the same sentence.
_NEAR = 12
# What may stand before a participle with which a sentence begins.
_FRONTED = re.compile(r"\W*(?:(?:when|if)\s+|[a-z]+ly\s+)?")
_PRONOUNS = frozenset(("him", "her", "them", "you", "us", "me"))
# What is said to reporters and not to whoever was written to.
_TO_REPORTERS = frozenset(
    ("comment", "would not say", "no comment", "do not comment", "took no", "hung up", "nothing to add", "inappropriate", "refer")
)
_JOINT = re.compile(r"[\s,;–—-]*(?:\b(?:but|just|only|and))?\s*$")


@frozen
class _Found:
    """An ask as found, with where it hangs and in which stretch."""

    ask: Ask
    stretch: Stretch
    at: int


def find_asks(voices: Voices, letters: Sequence[Letter], answered: Sequence[Span] = ()) -> tuple[Ask, ...]:
    """Find everything that is asked, offered, made a condition, granted, refused or denied, in the order of the text.

    Words of a rule ("the code says ...") ask nothing, nor do those of the mail that is answered below a mail (`answered`): they are
    the other party's, and it is not told whose. `Ask.on` is the number, in what is returned, of the ask that a condition or an
    answer belongs to.
    """
    found: list[_Found] = []
    for word, at in voices.words(RULES_OF.keys()):
        stretch = voices.stretch(at)
        if stretch is None or (stretch.said is not None and stretch.said.provenance.kind == "code"):
            continue
        if any(span.start <= at < span.end for span in answered):
            continue
        held = first_held(voices, RULES_OF[word], stretch, at, at + len(word))
        one = _read(voices, held) if held else None
        if one is not None:
            for each in _parted(voices, one):
                _add(voices, found, each)
    found = _with_conditions(voices, _with_main_clauses(voices, found))
    if letters and letters[0].basis == "the paper itself":
        found = [_in_own_letter(one, letters[0]) for one in found]
    written = {letter.sender: letter.recipient for letter in letters if letter.sender is not None and letter.recipient is not None}
    return tuple(_joined(sorted(found, key=lambda each: each.ask.span.start), written))


def _parted(voices: Voices, one: _Found) -> tuple[_Found, ...]:
    """Part a request for several things: each is an ask."""
    parts = asked_for(voices, one.stretch, one.ask.span, one.ask.rule) if one.ask.kind == "request" else (one.ask.span,)
    rest = (evolve(one, ask=evolve(one.ask, span=part), at=part.start) for part in parts[1:])
    return (evolve(one, ask=evolve(one.ask, span=parts[0])), *rest)


def _in_own_letter(one: _Found, letter: Letter) -> _Found:
    """In a paper that is itself a letter, what nobody else is named for is asked by its writer, of whoever it is written to."""
    if one.stretch.quoted or (one.ask.by is not None and one.ask.by != letter.sender):
        return one
    if one.ask.rule in PASSIVES:  # "We were promised a school": not by the writer.
        return evolve(one, ask=evolve(one.ask, to=letter.sender if one.ask.to is None else one.ask.to))
    to = one.ask.to if one.ask.to is not None else letter.recipient
    return evolve(one, ask=evolve(one.ask, by=letter.sender, to=to))


def _read(voices: Voices, held: Held) -> _Found | None:
    """Make an ask of a rule that holds; what a "not" makes of it may be nothing."""
    rule, stretch = held.rule, held.stretch
    if voices.is_questioned(stretch, held.start):
        return None
    if _is_to_a_name(voices, held) or _is_fronted(voices, held):
        return None
    kind, negated = rule.kind, False
    if kind in ("request", "offer") and is_of_none(voices, held):
        return _none_of_it(voices, held)
    none = kind == "acceptance" and rule.name == "was accepted" and is_of_none(voices, held)
    if kind != "condition" and (none or is_negated(voices, held)):
        if rule.negated == "":
            return None
        is_offer = rule.kind == "offer" and rule.negated == "offer"
        kind = "denial" if is_offer and voices.is_told(stretch, held.start) else rule.negated
        negated = is_offer or (rule.kind == "offer" and kind == "denial")
    if rule.name == "no" and not _ANSWERS.search(voices.low, max(0, stretch.start - 160), stretch.start):
        return None
    span = _span(voices, held)
    if kind == "offer" and rule.name in _MAY_ACCEPT and _TAKES_UP.match(voices.low[span.start : span.end]) and voices.is_reply(stretch):
        kind = "acceptance"
    by, to = find_parties(voices, held, kind, span)
    if to is None and _is_of_a_thing(voices, held):
        return None
    return _Found(Ask(kind, span, by, to, _force(voices, held, kind, span), negated, None, rule.name), stretch, held.start)


def _is_to_a_name(voices: Voices, held: Held) -> bool:
    """Say whether "to" names somebody: "the help that I offered to Northmuir" was offered elsewhere.

    A plea to somebody is a plea for all that.
    """
    what = held.group("what")
    if held.rule.name == "calls for" or (what is None and held.rule.name != "offer to"):
        return False
    start = what[0] if what else held.end
    to, _, done = voices.text[start : held.stretch.end].lstrip().partition(" ")
    return to == "to" and done[:1].isupper() and not voices.text[held.start : held.end].isupper()


def _is_of_a_thing(voices: Voices, held: Held) -> bool:
    """Say whether what is challenged is a thing, which is asked nothing: "challenged the cuts to hide them"."""
    to = held.group("to")
    if held.rule.name != "order to" or not voices.low.startswith("challeng", held.start) or to is None:
        return False
    return voices.low[to[0] : to[1]].strip() not in _PRONOUNS


def _is_fronted(voices: Voices, held: Held) -> bool:
    """Say whether a participle only leads in: "Asked to explain it, she said ..."."""
    before = voices.low[held.stretch.start : held.start]
    return held.rule.kind == "request" and voices.low.endswith("ed", held.start, held.end) and _FRONTED.fullmatch(before) is not None


def _none_of_it(voices: Voices, held: Held) -> _Found | None:
    """Make a denial of what is told as done by nobody, or of nothing: "no member of my staff has asked", "no money was offered"."""
    stretch = held.stretch
    if not voices.is_told(stretch, held.start) or not voices.low.endswith(_DONE, held.start, held.end):
        return None
    span = voices.clause(stretch, voices.clause_start(stretch, held.start), look=held.end)
    return _Found(Ask("denial", span, voices.teller(stretch, held.start), None, "", True, None, "none of it"), stretch, held.start)


def _span(voices: Voices, held: Held) -> Span:
    """Return the words of the ask itself."""
    rule, stretch = held.rule, held.stretch
    what = held.group("what")
    start = what[0] if what else held.behind.end() if held.behind and rule.span == "what" else held.start
    given = given_to(voices, held) if rule.span == "given" else None
    if given:
        start = given[1]
    look = max(held.end, start if what or given else 0)
    begged = _TO_BEG.match(voices.low, held.end, stretch.end) if rule.name == "I ask" else None
    look = begged.end() if begged else look
    first = stretch.quoted and _FIRST_PERSON.search(voices.low, stretch.start, held.start) is not None
    if rule.span == "clause" or (first and rule.span in ("what", "willing")):
        start = voices.clause_start(stretch, held.start)
    elif rule.span == "phrase":
        start = max(held.phrase, voices.low.rfind(" ", 0, held.start - 1) + 1) if rule.name in ("the minute", "in return") else held.phrase
    elif rule.span in ("here", "willing"):
        start = held.start
    span = voices.clause(stretch, start, look=look)
    rest = None
    if rule.kind == "condition" and start - stretch.start < _FEW:
        rest = _REST.search(voices.low, look, span.end)
        if rule.name in _RESTS:
            span = Span(span.start, stretch.end)
            rest = rest or _RESTS[rule.name].search(voices.low, start + _FEW, stretch.end)
    if rule.kind == "request":
        came = _CAME.search(voices.low, start, span.end)
        rest = came if came and not _OF_ANOTHER.search(voices.low, start, came.start()) else None
    return Span(span.start, rest.start()) if rest else span


def _force(voices: Voices, held: Held, kind: str, span: Span) -> str:
    if held.rule.force or kind not in ("request", "offer"):
        return held.rule.force
    if kind == "offer":
        return "hedged" if _HEDGED.search(voices.low, max(held.stretch.start, held.start - 40), span.end) else "firm"
    words = voices.low[held.start : held.start + 14] + held.rule.name
    return "urge" if _URGES.search(words) else "demand" if _DEMANDS.search(words) else "ask"


def _add(voices: Voices, found: list[_Found], one: _Found) -> None:
    """Add an ask, unless it stands within another; a condition shortens the ask that it stands in."""
    if not one.ask.span.start < one.ask.span.end:
        return
    for number in range(len(found) - 1, max(-1, len(found) - _NEAR), -1):
        held = found[number]
        if one.ask.kind == held.ask.kind == "denial" and held.stretch.start == one.stretch.start and one.ask.by == held.ask.by:
            found[number] = evolve(held, ask=evolve(held.ask, span=Span(held.ask.span.start, max(held.ask.span.end, one.ask.span.end))))
            return
        if not held.ask.span.overlaps(one.ask.span):
            continue
        if one.ask.kind == "offer" and held.ask.kind == "request" and _TO_CONFIRM.search(voices.low, held.ask.span.start, one.at):
            return
        if one.ask.kind != held.ask.kind != "denial" and _WITHIN.search(voices.low, held.ask.span.start, one.at):
            continue
        if one.ask.kind == "condition" and held.ask.kind != "condition" and held.ask.span.start < one.ask.span.start:
            found[number] = evolve(held, ask=evolve(held.ask, span=Span(held.ask.span.start, one.ask.span.start)))
        elif one.ask.kind != "condition" and held.ask.kind == "condition" and held.ask.span.end <= one.at:
            main = _behind(voices, held)
            one = evolve(one, ask=evolve(one.ask, span=Span(min(main, one.at), one.ask.span.end)))
        else:
            return
    found.append(one)


def _with_main_clauses(voices: Voices, found: Sequence[_Found]) -> list[_Found]:
    """Add what a condition is set for, where it was not found by itself: "The ministry will pay the lot, provided ..."."""
    held = list(found)
    for place, one in enumerate(found):
        beside = [
            each
            for each in found[max(0, place - _NEAR) : place + _NEAR]
            if each.stretch.start == one.stretch.start and each.ask.kind != "condition"
        ]
        if one.ask.kind != "condition" or beside or one.ask.rule == "dependent" or not voices.is_told(one.stretch, one.at):
            continue
        span = _main_clause(voices, one)
        if span.end - span.start < _FEW or not _PROMISES.search(voices.low, span.start, span.end):
            continue
        if NOT.search(voices.low[span.start : span.end] + " "):
            continue
        if held[-1].ask.span.overlaps(span):
            continue
        force = "hedged" if _HEDGED.search(voices.low, span.start, span.end) else "firm"
        kind = "acceptance" if _TAKES.search(voices.low, span.start, span.end) else "offer"
        held.append(evolve(one, ask=evolve(one.ask, kind=kind, span=span, force=force if kind == "offer" else "", rule="with a condition")))
    return held


def _main_clause(voices: Voices, one: _Found) -> Span:
    """Return the clause that a condition is set for: behind it where the sentence begins with it, else before it."""
    end = _before_joint(voices, one)
    if end - one.stretch.start < _FEW:
        return voices.clause(one.stretch, _behind(voices, one))
    said = _SAID_LAST.search(voices.low[one.stretch.start : end])
    end = one.stretch.start + said.start() if said else end
    start = voices.clause_start(one.stretch, end)
    span = voices.clause(one.stretch, start)
    return Span(span.start, min(span.end, end))


def _behind(voices: Voices, one: _Found) -> int:
    """Return where the main clause begins behind a condition, whoever is said between them to say it."""
    between = _SET_BETWEEN.match(voices.low, one.ask.span.end, one.stretch.end)
    return voices.clause(one.stretch, between.end() if between else one.ask.span.end).start


def _with_conditions(voices: Voices, found: Sequence[_Found]) -> list[_Found]:
    """Add the clauses with "if" or "once" on which an offer or an acceptance hangs, where no condition was found beside it."""
    held = list(found)
    for place, one in enumerate(found):
        here = [each for each in found[max(0, place - _NEAR) : place + _NEAR] if each.stretch.start == one.stretch.start]
        if (
            one.ask.kind not in ("offer", "acceptance")
            or one.ask.negated
            or one.ask.rule == "what if we"
            or any(each.ask.kind == "condition" for each in here)
        ):
            continue
        clause = _LOOSE.search(voices.low, one.at, one.stretch.end)
        if clause is None:
            clause = _LOOSE_BEFORE.search(voices.low, one.stretch.start, one.ask.span.start)
        if clause is None or any(each is not one and each.ask.span.start <= clause.start("what") < each.ask.span.end for each in here):
            continue
        span = voices.clause(one.stretch, clause.start("what"), look=clause.end("what"))
        condition = evolve(one.ask, kind="condition", span=span, to=one.ask.to, force="", rule="if")
        if one.ask.span.start < span.start < one.ask.span.end:
            end = _before_joint(voices, evolve(one, ask=condition))
            held[place] = evolve(one, ask=evolve(one.ask, span=Span(one.ask.span.start, end)))
        held.append(_Found(condition, one.stretch, clause.start("what")))
    return held


def _before_joint(voices: Voices, one: _Found) -> int:
    """Return where the words end that a condition follows: before "but", "just" or a comma."""
    words = voices.low[one.stretch.start : one.ask.span.start]
    return one.stretch.start + len(_JOINT.sub("", words))


def _joined(found: Sequence[_Found], written: Mapping[int, int]) -> list[Ask]:
    """Join conditions to the ask beside them, and answers to the last offer or request made to whoever answers.

    Where nobody is named to whom something is said, it is said to whom its speaker has `written`.
    """
    asks = [one.ask for one in found]
    for number, one in enumerate(found):
        if one.ask.kind == "condition":
            on = _beside(found, number)
        elif one.ask.kind in ("acceptance", "refusal") and one.ask.by is not None:
            on = next((n for n in range(number - 1, max(-1, number - 200), -1) if _may_answer(one.ask, asks[n])), None)
        else:
            on = None
        asks[number] = _answering(one.ask, None if on is None else asks[on], on)
        by = asks[number].by
        if asks[number].to is None and by is not None and one.ask.kind != "denial" and one.ask.rule not in _TO_REPORTERS:
            asks[number] = evolve(asks[number], to=written.get(by))
    return asks


def _may_answer(answer: Ask, ask: Ask) -> bool:
    return ask.kind in ("offer", "request") and ask.to is not None and ask.to == answer.by and not ask.negated


def _answering(ask: Ask, other: Ask | None, on: int | None) -> Ask:
    """Join an ask to another, and fill in from it by whom and to whom."""
    if other is None:
        return ask
    if ask.kind == "condition":
        by = ask.by if ask.by is not None else other.by
        return evolve(ask, on=on, by=by, to=ask.to if ask.to is not None or by != other.by else other.to)
    return evolve(ask, on=on, to=ask.to if ask.to is not None or other.by == ask.by else other.by)


def _beside(found: Sequence[_Found], number: int) -> int | None:
    here = found[number].stretch
    around = [(n, found[n]) for n in range(max(0, number - _NEAR), min(len(found), number + _NEAR)) if n != number]
    near = [n for n, each in around if each.ask.kind != "condition" and each.stretch.start == here.start]
    before = [n for n in near if n < number]
    return before[-1] if before else near[0] if near else None
