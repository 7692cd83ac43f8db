"""What papers print of the rules of a code in, pairs that make one rule a ban here and an advice there out."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from attrs import frozen

from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import Clash, neighbours
from evenhand.core.collation.contradictions.words import content, sentence_at
from evenhand.core.papers import Paper
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_MODALS = {
    "never": r"no (?:\w+ ){1,4}?(?:may|must|should|can|shall)|against (?:the|its|their) (?:\w+ )?(?:code|rules?|law) "
    "(?:for|to)|must (?:not|never)|mustn[’']t|may (?:never|not)|can(?:not| not|[’']t| never)|shall (?:not|never)|never|"
    r"(?:is|are|be|were|was) (?:banned|barred|forbidden|prohibited|not allowed|not permitted|not to be|never to be)|bans?|"
    r"forbids?|prohibits?|bars",
    "should not": r"should (?:not|never|avoid|refrain)|shouldn[’']t|ought not(?: to)?|(?:is|are) (?:asked|advised|urged|"
    "expected) not to|discourages?",
    "must": r"must|shall|requires?|obliges?|(?:is|are) (?:required|obliged|bound) to|ha(?:s|ve) to",
    "should": r"should|ought to|(?:is|are) (?:asked|advised|urged|expected|encouraged) to",
    "may": r"may|can|(?:is|are) (?:free|allowed|permitted|entitled) to",
}
_MODAL = re.Seldom("|".join(rf"(?P<k{number}>\b(?:{words})\b)" for number, words in enumerate(_MODALS.values())), re.I)
_KEYS = tuple(_MODALS)
_SOFTENED = re.compile(
    r"\W{1,3}(?:\w+ ){0,2}?(?:normally|ordinarily|generally|usually|as a rule|in general|save (?:in|where|for)|except|unless|without good|"
    r"other than in|routinely|lightly)\b",
    re.I,
)
_RULE = re.compile(
    r"\b(?:codes?|rules?|rulebook|standards|(?-i:Act|Law)|statutes?|guidance|guidelines?|protocols?|charters?|constitution|handbook|polic(?:y|ies)|"
    r"regulations?|by-?laws?|standing orders?|ordinances?|directives?|terms of reference|conditions of)\b",
    re.I,
)
# How far before a modal the code may be named.
_BACK = 280
# How far behind a modal stands what is to be done.
_NEAR = 70
# Words of the rule that both must print.
_FEWEST = 3


@frozen(eq=False)
class Modal:
    """How strictly a sentence puts something: where it stands, and the stems of what is to be done."""

    place: Span
    strict: str
    softened: bool
    words: frozenset[str]

    @property
    def value(self) -> str:
        """Say it in plain words."""
        return f"{self.strict}{', as a rule' if self.softened else ''}"


@frozen(eq=False)
class Ruled:
    """What one paper prints of a rule: how strictly, and the words of the rule; `named` where the code is named in the sentence."""

    told: Told
    modal: Modal
    words: frozenset[str]
    named: bool


def modals_of(text: str) -> Iterator[Modal]:
    """Yield every word that bans, orders or advises.

    >>> [(each.strict, each.softened) for each in modals_of("Gifts should not normally be kept.")]
    [('should not', True)]
    """
    for found in _MODAL.finditer(text):
        soft = _SOFTENED.match(text, found.end())
        strict = _KEYS[int((found.lastgroup or "k0")[1:])]
        behind = content(text[found.end() : found.end() + _NEAR])
        yield Modal(Span(found.start(), soft.end() if soft else found.end()), strict, soft is not None, behind)


def clash_rules(papers: Iterable[Paper]) -> Iterator[Clash]:
    """Compare what papers print of one rule: "must not" against "should not normally", with words of the rule in common."""
    ruled: dict[Hashable, list[Ruled]] = {}
    for paper in papers:
        for each in _rules(paper):
            for word in sorted(each.words):
                ruled.setdefault(word, []).append(each)
    for one, other in neighbours(ruled):
        if differ(one.modal, other.modal) and len(one.words & other.words) >= _FEWEST - (one.named and other.named):
            why = f"one rule: {', '.join(sorted(one.words & other.words)[:6])}"
            yield Clash("wording", "how strict the rule is", one.told, other.told, why)


def differ(one: Modal, other: Modal) -> bool:
    """Say whether two prints of a rule are of another sense; one that merely leaves out "normally" is no contradiction but a variant."""
    if one.strict == other.strict:
        # "May not ordinarily" is no ban.
        return one.softened != other.softened and one.strict in ("never", "must")
    return ("not" in one.strict or one.strict == "never") == ("not" in other.strict or other.strict == "never") and "may" not in (
        one.strict,
        other.strict,
    )


def _rules(paper: Paper) -> Iterator[Ruled]:
    text = paper.text[: paper.body_end]
    spans = [found.start() for found in _RULE.finditer(text)]
    if not spans:
        return
    for modal in modals_of(text):
        sentence = sentence_at(text, modal.place.start, modal.place.end)
        if any(sentence.start - _BACK <= at < sentence.end for at in spans):
            named = any(sentence.start <= at < sentence.end for at in spans)
            told = Told(Place.of(paper.id, modal.place), modal.place.words(text), modal.value)
            yield Ruled(told, modal, _of_rule(text, sentence, modal.place.end), named)


def _of_rule(text: str, sentence: Span, at: int) -> frozenset[str]:
    """Return the words of the sentence without those that name the code, and not those far behind the modal."""
    return content(_RULE.sub(" ", text[sentence.start : min(sentence.end, at + 160)]))
