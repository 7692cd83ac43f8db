"""A word of a paper in, whether a rule that hangs on that word holds there, out: what stands before it, behind it, and in whose voice."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from evenhand.core.reading.quotes.voices import Stretch, Voices
from evenhand.core.reading.text.lexicon import NEGATIONS
from evenhand.core.values import patterns as re

# Adverbs that may stand between a verb and what it governs.
ADVERBS = (
    r"(?:(?:also|now|then|again|still|only|very|more than|most|quite|of course|always|therefore|once more|even|just|"
    r"nevertheless|nonetheless|once|soon|first|both|"
    r"all|only too|too|yet|ever|rather|however|perhaps|well|indeed|in turn|already|himself|herself|themselves|itself|[a-z]+ly),?\s+)*"
)
# A form of "be" before a participle.
PASSIVE = r"\b(?:was|were|been|being|be|is|are|'s|get|got)\s+" + ADVERBS + "$"
NOT = re.compile(
    rf"(?:\b(?:{'|'.join(sorted(NEGATIONS - {'no'}))}|no one|hardly|rather than|instead of)|"
    rf"n't)\s+{ADVERBS}(?:be\s+|been\s+|have\s+)?$"
)
_PASSIVE = re.compile(PASSIVE)
# "No meeting with the engineers had taken place": what governs the subject makes a "not" of the verb.
_NONE = re.compile(
    r"(?:^|[,;:]\s+|\b(?:and|but|that|so|said|says)\s+)\W*(?:no(?!\s+\d)|neither|none|nobody|not\s+(?:one|a\s+single))\s"
    r"(?:(?!\b(?:when|after|before|until|since|who|because)\b)[^,;.])*$"
)
_IF = re.compile(
    r"\b(?:if|unless|whether|in case|provided(?: that)?|providing that|so long as|as long as)\s"
    r"(?![^,;]*\b(?:i|we)\s+(?:must|will|would|shall|can|could|am|are)\s)[^,;]*$|"
    r"^\W*should\s(?!i\b|we\b)[^,;]*$"
)


def _pattern(words: str | None) -> re.Pattern[str] | None:
    return re.compile(words) if words else None


def _split(words: str) -> frozenset[str]:
    return frozenset(words.split())


@frozen
class Rule:
    """One way of saying something; it holds where one of `words` stands and what is before and after it matches.

    Attributes:
        name: what the reading shows as the rule.
        kind: the kind of what is found.
        words: the forms that it hangs on, in plain lower case, with blanks between.
        after: must match right behind; group "what" is where the content begins, "to" names who is addressed.
        before: must match the words of the stretch up to this one. `unless`: must not.
        span: how the span begins: "what" (at that group, else behind the match), "here" (at the word), "clause" (with its clause),
            "phrase" (where `before` begins), "given" (behind who is given it), "willing" (at the word, or at "I").
        voice: "any", "told" (somebody's words, in marks or not), "quoted" (in marks, or in the paper's own letter) or "reported" (told
            without marks) "message" (quoted from a letter or another message) or
            "answer" (quoted from an answer).
        force: the force of what is found, where the rule alone decides it.
        negated: what it is with a "not" before it: another kind, or "" for nothing.
        conditional: whether it counts inside an if-clause.
        active: whether it holds of the active verb alone: "is urging", and not "is urged".
    """

    name: str
    kind: str
    words: frozenset[str] = field(converter=_split)
    after: re.Pattern[str] | None = field(default=None, converter=_pattern)
    before: re.Pattern[str] | None = field(default=None, converter=_pattern)
    unless: re.Pattern[str] | None = field(default=None, converter=_pattern)
    span: str = "what"
    voice: str = "any"
    force: str = ""
    negated: str = ""
    conditional: bool = False
    active: bool = False


@frozen
class Held:
    """A rule that holds: at which word, in which stretch, with what it matched before and behind."""

    rule: Rule
    stretch: Stretch
    start: int
    end: int
    phrase: int
    behind: re.Match[str] | None

    def group(self, name: str) -> tuple[int, int] | None:
        """Return where a group of the words behind stands, if it is there."""
        if self.behind is None or name not in self.behind.re.groupindex or not self.behind[name]:
            return None
        return self.behind.span(name)


def by_word(rules: Iterable[Rule]) -> dict[str, tuple[Rule, ...]]:
    """Sort rules by the words that they hang on; their order is kept."""
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        for word in rule.words:
            found.setdefault(word, []).append(rule)
    return {word: tuple(row) for word, row in found.items()}


def first_held(voices: Voices, rules: Iterable[Rule], stretch: Stretch, start: int, end: int) -> Held | None:
    """Return the first rule that holds at a word, whatever a "not" makes of it."""
    words = voices.low[stretch.start : start]
    in_doubt: bool | None = None
    for rule in rules:
        behind = rule.after.match(voices.low, end, stretch.end) if rule.after else None
        if rule.after and behind is None:
            continue
        ahead = rule.before.search(words) if rule.before else None
        if (rule.before and ahead is None) or (rule.unless and rule.unless.search(words)):
            continue
        if rule.active and not voices.low.endswith("ing", start, end) and _PASSIVE.search(words):
            continue
        if not _is_heard(voices, rule, stretch, start):
            continue
        if not rule.conditional:
            in_doubt = _IF.search(words) is not None if in_doubt is None else in_doubt
            if in_doubt:
                continue
        phrase = stretch.start + ahead.start() if ahead else start
        return Held(rule, stretch, start, end, phrase, behind)
    return None


def _is_heard(voices: Voices, rule: Rule, stretch: Stretch, at: int) -> bool:
    if rule.voice == "quoted":
        return stretch.quoted or voices.own_voice
    if rule.voice == "message":
        return voices.own_voice or voices.is_message(stretch)
    if rule.voice == "answer":
        return stretch.quoted and voices.is_reply(stretch)
    if rule.voice == "reported" and stretch.quoted:
        return False
    return rule.voice == "any" or voices.is_told(stretch, at)


def is_negated(voices: Voices, held: Held) -> bool:
    """Say whether a "not" stands right before the word."""
    return NOT.search(voices.low[max(held.stretch.start, held.start - 60) : held.start]) is not None


def is_of_none(voices: Voices, held: Held) -> bool:
    """Say whether the subject of a verb is none: "neither visit", "no talks between the two"."""
    return _NONE.search(voices.low[held.stretch.start : held.start]) is not None
