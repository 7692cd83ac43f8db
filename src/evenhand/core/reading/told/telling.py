"""The tokens and cues of a sentence in, its verbs of telling out: those that may bring in words without marks, and were really said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from evenhand.core.reading.text.clauses import RELATIVES
from evenhand.core.reading.text.cues import Cue
from evenhand.core.reading.text.lexicon import DETERMINERS, PREPOSITIONS, WEAK, is_auxiliary
from evenhand.core.reading.text.phrases import (
    Phrase,
    aside_head,
    clause_subject,
    is_subject,
    phrase_left,
    phrase_right,
    skip_auxiliaries,
)
from evenhand.core.reading.text.tokens import Token

# Verbs of telling that hardly ever bring in words in marks, so that they are no cues; with their base forms.
_MORE = {
    form: base
    for base, forms in {
        "learn": "learned learnt",
        "understand": "understands understood",
        "hear": "hears heard",
        "reveal": "reveals revealed revealing discloses disclosed disclosing",
        "estimate": "estimates estimated estimating",
        "threaten": "threatens threatened threatening",
        "appeal": "appeals appealed appealing",
        "discover": "discovers discovered",
    }.items()
    for form in forms.split()
}
_POINTS = frozenset("point points pointed pointing".split())
# "Broke the story that", "made clear that": a verb that says nothing alone, with the noun or adjective that does.
_SUPPORT = frozenset(
    "make makes made making break breaks broke breaking give gives gave giving issue issues issued issuing repeat repeats repeated".split()
)
_SAYINGS = frozenset(
    "story news point claim assurance assurances warning allegation allegations promise complaint suggestion clear plain pledge".split()
)
# Only these can be passive and tell something: "was accused of", "is believed that".
_PASSIVE = {form for form, base in WEAK.items() if base in ("accuse", "believe", "think", "expect", "feel", "propose", "request", "invite")}
_TRIGGERS = _POINTS | _SUPPORT | set(_MORE) | _PASSIVE
_BE = frozenset("was were been be being is are".split())
_ONLY_MIGHT = frozenset("may might could can can’t can't cannot should must would".split())
_NO_DEED = frozenset(
    "want wants wanted like likes liked hope hopes hoped plan plans planned expected going about able unable need needs ought used "
    "due set likely refused refuses refusing declined declines declining failed fails failing fair ready willing free right wrong "
    "easy hard reluctant required".split()
)
# Who hears on everybody's behalf: "the court heard that". What a person heard is nobody's report.
_HEARERS = frozenset(
    "court inquiry inquest tribunal hearing committee jury panel meeting commission council parliament assembly board".split()
)
_JOINTS = frozenset("to by and but before after while in".split())
_MESSAGES = frozenset("letter email e-mail memo report statement petition motion message leaflet document complaint note".split())


def find_telling(tokens: Sequence[Token], cues: Sequence[Cue]) -> list[Cue]:
    """Find the verbs of a sentence that tell what somebody said, asked or denied, in order; those that only might be said are left out."""
    every = [_with_subject(tokens, cue) for cue in cues] + list(_more_cues(tokens, cues))
    return [cue for cue in sorted(every, key=lambda cue: cue.at) if _was_said(tokens, cue)]


def _with_subject(tokens: Sequence[Token], cue: Cue) -> Cue:
    if cue.form in ("vp2", "appos") or cue.source is None:
        cue = _inverted(tokens, cue)
    if cue.source is None and cue.form != "passive":
        return _behind_aside(tokens, cue)
    return _right_behind(tokens, cue) if cue.form == "part" and tokens[cue.at].low.endswith("ing") else cue


def _inverted(tokens: Sequence[Token], cue: Cue) -> Cue:
    """Find the subject that ends the sentence: "The plan would ruin the town, said Mr Hale."."""
    if cue.at < 2 or tokens[cue.at - 1].word != "," or cue.strength != 2 or tokens[cue.at].low.endswith("ing"):
        return cue
    if cue.last + 1 < len(tokens) and tokens[cue.last + 1].low in PREPOSITIONS:
        return cue
    found = phrase_right(tokens, cue.last + 1, len(tokens))
    if found is None or not is_subject(tokens, found):
        return cue
    after = tokens[found[1] + 1].word if found[1] + 1 < len(tokens) else "."
    return evolve(cue, source=found, form="inv") if after in ".,?!" else cue


def _right_behind(tokens: Sequence[Token], cue: Cue) -> Cue:
    """Find the subject of "look at a letter claiming" and "despite the county urging" right before the verb."""
    start = next((at for at in range(cue.at - 2, max(0, cue.at - 6), -1) if tokens[at].low in DETERMINERS), None)
    if start is None or not all(token.is_word for token in tokens[start : cue.at]):
        return cue
    led = tokens[start - 1].low
    speaks = tokens[cue.at - 1].low in _MESSAGES and led in PREPOSITIONS
    return evolve(cue, source=(start, cue.at - 1)) if speaks or led in ("despite", "with", "amid") else cue


def _behind_aside(tokens: Sequence[Token], cue: Cue) -> Cue:
    """Find the subject before an aside between dashes: Ann Hale - who lives there - said."""
    end = cue.at - 1
    found = aside_head(tokens, end) if end >= 3 and tokens[end].part is None and tokens[end].word in "-–—" else None
    return evolve(cue, source=found, form="appos") if is_subject(tokens, found) else cue


def _more_cues(tokens: Sequence[Token], cues: Sequence[Cue]) -> Iterator[Cue]:
    """Yield pointed out, has learned, made clear that, it is understood, was accused of."""
    known = {cue.at for cue in cues}
    for at, token in enumerate(tokens[:-1]):
        low = token.low
        if low not in _TRIGGERS or at in known:
            continue
        if low in _POINTS:
            if tokens[at + 1].low == "out":
                yield Cue(at, at + 1, "point", 2, _subject(tokens, at), "subj")
        elif low in _SUPPORT:
            last = _saying(tokens, at)
            if last:
                yield Cue(at, last, "point", 2, _subject(tokens, at), "subj")
        elif _is_passive(tokens, at):
            yield Cue(at, at, _MORE.get(low) or WEAK[low], 1, None, "passive")
        elif low in _MORE and (at == 0 or (tokens[at - 1].low not in DETERMINERS and tokens[at - 1].low not in PREPOSITIONS)):
            yield Cue(at, at, _MORE[low], 1, _subject(tokens, at), "subj")


def _saying(tokens: Sequence[Token], at: int) -> int | None:
    """Find the end of "broke the story" or "made clear" before "that"."""
    for place in range(at + 1, min(at + 5, len(tokens) - 1)):
        if tokens[place].low in _SAYINGS:
            return place if tokens[place + 1].low == "that" else None
    return None


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    """Say whether "was", "has been", "is also" stands right before a verb."""
    before = at - 1
    while before >= 0 and at - before <= 3 and is_auxiliary(tokens[before].word):
        if tokens[before].low in _BE:
            return not tokens[at].low.endswith("ing")
        before -= 1
    return False


def _subject(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Find the subject of a verb that is no cue."""
    end = skip_auxiliaries(tokens, at - 1, -1)
    if end < 0:
        return None
    before = tokens[end]
    if before.low in _JOINTS or tokens[at].low.endswith("ing"):
        return clause_subject(tokens, at)
    if not before.is_word:
        return aside_head(tokens, end) or clause_subject(tokens, at)
    if before.low in RELATIVES:
        end -= 1
    found = phrase_left(tokens, end) if before.is_word else None
    return found if is_subject(tokens, found) else None


def _was_said(tokens: Sequence[Token], cue: Cue) -> bool:
    """Refuse what only might be said ("anyone could claim"), and what the writer of the paper says ("I said")."""
    if cue.source is None:
        if cue.form != "passive":
            return False
    elif _is_no_witness(tokens, cue.source, cue.verb):
        return False
    before = [token.low for token in tokens[max(0, cue.at - 3) : cue.at]]
    if cue.form in ("subj", "passive", "rel") and any(low in _ONLY_MIGHT for low in before):
        return False
    return not before or before[-1] not in ("to", "or", "of") or _is_done(tokens, cue.at)


def _is_no_witness(tokens: Sequence[Token], source: Phrase, verb: str) -> bool:
    """Refuse the paper's own "I" and "we", and those who heard something by themselves."""
    last = tokens[source[1]].low
    return (source[0] == source[1] and last in ("i", "we", "you")) or (verb == "hear" and last not in _HEARERS)


def _is_done(tokens: Sequence[Token], at: int) -> bool:
    """Tell "went on to say", "broke off to complain" from "wanted to say" and "stopped short of saying"."""
    joint, before = tokens[at - 1].low, tokens[at - 2].low if at > 1 else ""
    if joint == "or":
        return tokens[at].low.endswith(("ed", "ing", "said", "told"))
    return before != "short" if joint == "of" else before not in _NO_DEED
