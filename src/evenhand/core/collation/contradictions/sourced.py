"""Words that tell whose idea, decision or order something was in, pairs that give it to two out."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from evenhand.core.cast import Member
from evenhand.core.collation.contradictions.claims import Claim, days_of, matches, slots_of
from evenhand.core.collation.contradictions.clauses import Clause
from evenhand.core.collation.contradictions.doers import are_two, head_of, member_of
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import Clash
from evenhand.core.collation.contradictions.words import content, kin
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_IDEA = r"(?:idea|decision|call|choice|suggestion|proposal|initiative|brainchild|doing|brief|order|instruction)"
_THING = rf"(?:{_IDEA}|plan|scheme|increase|rise|change|exercise|cut|move|policy|levy|charge|closure|whole thing)"
_WHO = r"(?P<who{0}>(?!\d)[^.;:!?“”\"()]{{2,70}})"
_BEGUN = (
    r"(?:proposed|suggested|drawn up|devised|dreamt up|dreamed up|ordered|imposed|initiated|(?:forced|pushed|driven) through|decided|"
    r"dictated|conceived|set going)"
)
_WISH = r"(?:instructions?|orders?|request|suggestion|insistence|recommendation|urging)"
_BE = r"(?:was|were|is|had been|has been|were|being)"
_BY = r"(?:\w+\s){0,3}?by"
_FROM = (
    # "The decision to open the gates was taken by the duty engineer alone"; much is made and taken that is no decision.
    rf"\b(?:{_THING}|it|this|that|which)\b[^.;:!?“”\"]{{0,80}}?\s{_BE}\s(?:made|taken|reached|cleared)\s(?:{_BY}|in|with)\s{_WHO.format(1)}",
    rf"\b{_BE}\s(?:\w+ly\s)?{_BEGUN}\s{_BY}\s{_WHO.format(2)}",
    # "The idea came from her office", "had come from the council itself", "the plan was drawn up in the ministry".
    rf"\b{_THING}\b[^.;:?!“”\"]{{0,80}}?\s(?:(?:had\s|has\s)?c[ao]me\sfrom|originated\s(?:in|with)|{_BE}\sdrawn\sup\s(?:in|at))\s{_WHO.format(3)}",
    # "It was the Treasury's idea", "the decision was that of the planner", "the idea was the utility's".
    rf"\b{_BE}\s(?:all\s|really\s|never\s)?(?P<who4>(?:[\w-]+\s){{0,4}}?[\w-]+)['’]s?\s(?:own\s)?{_IDEA}\b",
    rf"\b{_IDEA}\b[^.;:?!“”\"]{{0,70}}?\s{_BE}\sthat\sof\s{_WHO.format(5)}",
    rf"\b{_IDEA}\b[^.;:?!“”\"]{{0,70}}?\s{_BE}\s(?P<who6>(?:[\w-]+\s){{0,4}}?[\w-]+)['’]s?(?=[.,;]|\Z|\salone|\sand\b)",
    # "The whole scheme was his": whoever says so, or is said to.
    rf"\b(?:{_IDEA}|plan|scheme|whole\s\w+)\s{_BE}\s(?:all\s)?(?P<own>mine|ours|his|hers)(?=[.,;]|\Z)",
    # "Because the director asked him to", "officers did that".
    rf"\bbecause\s{_WHO.format(10)}?\s(?:had\s)?(?:asked|told|ordered|instructed)\s(?:him|her|them|me|us)\sto\b",
    r"(?:\A|[.;:“”\"]\s?)(?P<who11>(?:[A-Z][\w’'-]+|[Tt]he\s\w+)(?:\s[A-Z][\w’'-]+){0,2})\sdid\s(?:that|so|it)\b",
    # "On the instruction of the minister", "at the request of the board".
    rf"\b(?:on|at)\sthe\s(?:express\s|direct\s)?{_WISH}\sof\s{_WHO.format(7)}",
    # "She alone made the call".
    (
        r"(?P<who8>(?:[A-Z][\w’'-]+\s){1,4}|\b(?:I|she|he|we|they|[Tt]he\s\w+)\s)(?:alone\s|personally\s|had\s)*(?:took|made|taken)\s(?:the|that|this)\s"
        r"(?:decision|call|choice)\b"
    ),
    # "It had been the panel, and not her, that agreed to the extension", "it was the attorney who asked".
    (
        r"\bit\s(?:was|had\sbeen|is)\s(?!not\b|n[’']t\b|only\b|when\b)(?P<who9>[^.;:!?“”\"]{2,60}?),?\s(?:who|that|which)\s(?:had\s|has\s|"
        r"first\s)?(?:asked|agreed|decided|ordered|proposed|suggested|approved|wanted|came|made|set|chose|insisted|demanded|authori[sz]ed)\b"
    ),
)
_TOLD = re.Seldom("|".join(_FROM), re.I)
_UNTOLD = re.compile(
    r"\b(?:if|whether|would|could|should|might|may|not|never|n[’']t|who(?:se|ever)?|denie[sd]|denying)\b[^.;,]{0,40}\Z", re.I
)
_NOT = re.compile(r"\b(?:not|never)\b")
_THEY = re.compile(r"(?:he|she|they|it|who|which|that|his|her|their|someone|somebody|nobody|no one|anyone|what|this)\Z", re.I)


@frozen(eq=False)
class Sourced(Claim):
    """From whom something is told to have come: one of the cast, or the stems of the words for them."""

    who: Member | None
    called: frozenset[str]


def clash_sourced(folder: Folder) -> Iterator[Clash]:
    """Compare from whom an idea, a decision or an order is told to have come."""
    every = [each for clauses in folder.clauses.values() for clause in clauses for each in _sourced(clause, folder)]
    for match in matches(every, folder):
        if are_two(match.one, match.other, folder):
            yield Clash("attribution", "whose idea or decision it was", match.one.told, match.other.told, match.why)


def _sourced(clause: Clause, folder: Folder) -> Iterator[Sourced]:
    text, start = clause.text, clause.place.start
    for found in _TOLD.finditer(text) if "?" not in text else ():
        name = next(name for name, words in found.groupdict().items() if words)
        who = head_of(text, Span(*found.span(name)))
        words = who.words(text)
        before = text[max(0, found.start() - 60) : found.start()]
        if not words.strip() or _UNTOLD.search(before) or _NOT.search(text, found.start(), who.start):
            continue
        member = _owner(words, clause, found.start(), folder) if name == "own" else member_of(words, clause, who, folder)
        called = frozenset[str]() if name == "own" else kin(content(words))
        if member is None and (not called or _THEY.match(words)):
            continue
        place = Place(clause.place.paper, start + found.start(), start + found.end())
        told = Told(place, found[0], folder.cast.name(member) if member else words)
        yield Sourced(told, slots_of(clause, folder), days_of(clause, folder), member, called)


def _owner(word: str, clause: Clause, at: int, folder: Folder) -> Member | None:
    """Return whose "his" or "mine" is: who speaks, or who is named before it."""
    who = clause.teller if word.lower() in ("mine", "ours") else clause.doer(at) or next((one for _, one in clause.named), None)
    return next((each for each in folder.cast.members if each.id == who), None)
