"""Tokens of a sentence in, cues out: verbs that may bring in somebody's words, with subject, form and addressee."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from evenhand.core.reading.text.lexicon import (
    DAYS,
    DETERMINERS,
    DOCUMENT_HEADS,
    MONTHS,
    NEGATIONS,
    NOUN_FORMS,
    POST_HEADS,
    POST_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    STRONG,
    TITLES,
    WEAK,
    is_auxiliary,
)
from evenhand.core.reading.text.phrases import (
    Phrase,
    apposition_head,
    aside_head,
    clause_subject,
    is_adverb,
    is_finite,
    is_subject,
    phrase_left,
    phrase_right,
    skip_auxiliaries,
)
from evenhand.core.reading.text.tokens import Token

_LEADS_TO = frozenset(
    "on continued proceeded used decided tried seemed appeared wants wanted hopes likes liked began started chose".split()
)
_STEPS_BACK = _LEADS_TO | frozenset("went go goes gone going has had have then".split())
_TELLS = frozenset("tell ask advise warn remind inform urge accuse promise assure text email thank brief beg implore order".split())
_WRITES_TO = frozenset(
    "write reply say respond complain explain admit announce text email suggest confirm appeal apologise apologize report speak "
    "post".split()
)
_ADDRESSED = frozenset(
    "him her them us me reporters supporters voters journalists members councillors colleagues mps residents delegates staff "
    "parliament".split()
)
# "As she put it", "the mayor hit back": verbs of saying only with their particle.
_WITH_PARTICLE = {
    "put": "it",
    "puts": "it",
    "hit": "back",
    "hits": "back",
    "fired": "back",
    "shot": "back",
    "fires": "back",
    "weighed": "in",
    "chimed": "in",
    "accepted": "that",
    "accepts": "that",
}
# So far behind its verb may the words in marks stand, behind which it is told by whom they are.
_RELATIVE = frozenset("who that which".split())
_LATE = 12
# "She quoted a report saying": who does this with a text has not written it; and how far before the verb the text may stand.
_HAS_TEXT = frozenset(
    "quote quotes quoted quoting cite cites cited citing seize seizes seized seizing receive received receiving got read seen obtained "
    "leaked backed passed approved rejected following follows followed "
    "after responding reacting response reaction highlighted despite amid welcomed welcoming".split()
)
_TEXT_WITHIN, _VOTED = 9, frozenset("motion amendment resolution tweet message post".split())
# "Suspended her | for calling it", "attacked him | over a letter calling it".
_REASONS, _BLAMED = frozenset(("for", "of", "over")), frozenset(("him", "her", "them"))
_JOINTS = frozenset(", and or a an the even as".split())
# So far before its verb may "who" stand, and what may stand between them.
_FRAMED = 5
_THEN = frozenset("last once later earlier this then".split())
# Who was asked or written to is the one by whom whoever asked "was told".
_ASKING, _ANSWERED = (
    frozenset("ask write email request urge press petition message text".split()),
    frozenset("told informed advised assured".split()),
)
# Verbs that make somebody do something: the subject of what follows "to" is their object.
_CAUSES = frozenset(
    "led leads leading prompted prompting forced forcing urged urging asked asking told telling wants wanted invited inviting "
    "allowed allowing persuaded encouraged encouraging caused causing got getting moved required requiring pressed ordered advised "
    "warned called instructed".split()
)
_BRINGS_IN = frozenset(["according", *_WITH_PARTICLE, *STRONG, *WEAK])
_NOUNS_WITH_STATE = frozenset("of secretary swing battleground red blue first early".split())


@frozen
class Cue:
    """A verb at token `at` (last token `last`): its base form; its subject and addressee, if seen.

    `strength` is 1 for a weak verb, 2 for a strong one, 3 for "according to". `form` says how the subject was found: subj, inv (said X),
    part (, adding), shown (a report saying), rel (who said), appos (X, the chair, said), vp2 (and said), acc.
    """

    at: int
    last: int
    verb: str
    strength: int
    source: Phrase | None
    form: str
    addressee: Phrase | None = None
    negated: bool = False


def find_cues(tokens: Sequence[Token]) -> list[Cue]:
    """Find every verb of a sentence that may bring in words, in order."""
    cues = []
    for at, token in enumerate(tokens):
        if token.low not in _BRINGS_IN:
            continue
        if token.low == "according" and at + 1 < len(tokens) and tokens[at + 1].low == "to":
            source = phrase_right(tokens, at + 2, len(tokens))
            if source:
                cues.append(Cue(at, at + 1, "according", 3, source, "acc"))
        elif token.low in _WITH_PARTICLE and at + 1 < len(tokens) and tokens[at + 1].low == _WITH_PARTICLE[token.low]:
            source, form = _subject(tokens, at, skip_auxiliaries(tokens, at - 1, -1), cues)
            if source:
                cues.append(Cue(at, at + 1, token.low, 2, source, form))
        elif (token.low in STRONG or token.low in WEAK) and not _is_noun(tokens, at):
            cue = _cue_at(tokens, at, cues)
            if cue:
                cues.append(cue)
    return cues


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a form that may be a noun is one here: "the claim", "Labour’s demand", "Ohio state"."""
    token, before = tokens[at], tokens[at - 1] if at else None
    if token.capital and at > 0 and before is not None and before.part is None:
        return True
    if token.low not in NOUN_FORMS or before is None:
        return False
    if before.low in DETERMINERS or before.owns:
        return True
    if token.low.endswith("ing") and before.low in DOCUMENT_HEADS:
        return False  # "The report | warning that".
    if not token.low.endswith("s") and not before.low.endswith("s") and before.low not in PRONOUNS and _is_determined(tokens, at):
        return True
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.low in ("state", "states", "post", "report", "charge") and (
        before.low in _NOUNS_WITH_STATE or (before.capital and before.low not in PRONOUNS)
    ):
        return not (follows is not None and (follows.low == "that" or follows.word == ":" or follows.part is not None))
    return before.low in ("of", "for", "in", "with", "from", "under", "no", "new", "further", "formal", "such") or before.low.endswith(
        ("ial", "ent", "ous", "ive")
    )


def _is_determined(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a determiner stands up to three plain words before: "a 58-page report"."""
    for back in range(2, 5):
        if at - back < 0 or not tokens[at - back + 1].is_word or tokens[at - back + 1].capital or tokens[at - back + 1].low in PRONOUNS:
            return False
        if tokens[at - back].low in DETERMINERS:
            return True
    return False


def _cue_at(tokens: Sequence[Token], at: int, before: Sequence[Cue]) -> Cue | None:
    token = tokens[at]
    strength = 2 if token.low in STRONG else 1
    verb = STRONG.get(token.low) or WEAK[token.low]
    end = at - 1
    negated = False
    while end >= 0 and (is_auxiliary(tokens[end].word) or is_adverb(tokens, end)):
        negated |= tokens[end].low in NEGATIONS or tokens[end].low.endswith(("n't", "n’t"))
        end -= 1
    if _is_passive(tokens, end, at):
        source, form = _agent(tokens, at) or _answering(tokens, at, end, before), "passive"
    else:
        source, form = _subject(tokens, at, end, before)
    inverted = _inverted_subject(tokens, at, source) if strength == 2 else None
    if inverted:
        source, form = inverted, "inv"
    if source is None and strength == 1:
        return None
    addressee = _addressee(tokens, at, verb, form)
    return Cue(at, at, verb, strength, source, form, addressee, negated)


def _is_passive(tokens: Sequence[Token], end: int, at: int) -> bool:
    """Say whether a verb is passive: "was asked", "is said to"; its subject then says nothing."""
    if tokens[at].low.endswith("ing"):
        return False
    return any(token.low in ("was", "were", "been", "be", "being", "is", "are") for token in tokens[max(end + 1, at - 3) : at])


def _agent(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Find by whom it is said: right behind the verb, or behind the words in marks: was described as “reckless” by | Ann Hale."""
    by = at + 1
    if by < len(tokens) and tokens[by].low != "by":
        part = next((n for n in range(by, min(by + _LATE, len(tokens))) if tokens[n].part is not None or tokens[n].word in ".;:"), at)
        by = _past_parts(tokens, part) + 1 if tokens[part].part is not None else len(tokens)
    if by + 1 >= len(tokens) or tokens[by].low != "by" or tokens[by + 1].low in DAYS or tokens[by + 1].low in MONTHS:
        return None
    return _if_subject(tokens, phrase_right(tokens, by + 1, len(tokens)))


def _answering(tokens: Sequence[Token], at: int, end: int, cues: Sequence[Cue]) -> Phrase | None:
    """Find who tells where nobody is named: whoever was asked or written to, in "Hale wrote to the council and was | told"."""
    if tokens[at].low not in _ANSWERED or end < 0 or tokens[end].low not in ("and", "but"):
        return None
    for cue in reversed(cues):
        first = cue.last + (2 if tokens[cue.last + 1].low == "to" else 1)
        named = phrase_right(tokens, first, next((n for n in range(first, end) if tokens[n].low in PREPOSITIONS), end))
        if cue.verb in _ASKING and named is not None and named[0] == first:
            return _if_subject(tokens, named)
    return None


def _past_parts(tokens: Sequence[Token], part: int) -> int:
    """Step over the parts that "and" joins to a part: “…” and a “…” | by her."""
    joint = part + 1
    while joint < len(tokens) and tokens[joint].low in _JOINTS:
        joint += 1
    return _past_parts(tokens, joint) if part + 1 < joint < len(tokens) and tokens[joint].part is not None else part


def _subject(tokens: Sequence[Token], at: int, end: int, cues: Sequence[Cue]) -> tuple[Phrase | None, str]:
    """Find the subject left of a verb whose auxiliaries begin after token `end`; who spoke last in the sentence goes on in "adding"."""
    before = tokens[end] if end >= 0 else None
    previous = before.low if before else ""
    if previous == "to" and end > 1 and tokens[end - 1].low in _LEADS_TO:
        return _stepped_back(tokens, end - 1), "subj"
    if previous == "as" and end > 1 and tokens[at].low.endswith("ing"):
        return _held_to_say(tokens, end), "part"
    shown = _text_shown(tokens, at, end) or _doer(tokens, at, end)
    if shown is not None:
        return shown, "shown"
    if tokens[at].low.endswith("ing") or previous in ("to", "before", "after", "by", "while", "without", "in"):
        return _participle_subject(tokens, at, end, cues), "part"
    if before is None or before.part is not None:
        return None, ""
    relative = _relative_before(tokens, end)
    if relative is not None:
        return _related(tokens, relative), "rel"
    if previous == ",":
        found = apposition_head(tokens, end)
        return (found, "appos") if found else (_spoke_last(cues) or clause_subject(tokens, at), "vp2")
    if not before.is_word and (head := aside_head(tokens, end)) is not None:
        return _if_subject(tokens, head), "appos"
    if previous in ("and", "but", "or", "then"):
        return _spoke_last(cues) or clause_subject(tokens, at), "vp2"
    if before.is_word:
        return _if_subject(tokens, phrase_left(tokens, end)), "subj"
    return None, ""


def _relative_before(tokens: Sequence[Token], end: int) -> int | None:
    """Find the "who" before a verb, a time or place between them passed over: "who in April | dismissed"."""
    if tokens[end].low in ("who", "which", "that"):
        return end
    for at in range(end - 1, max(-1, end - _FRAMED), -1):
        if tokens[at].low in ("who", "which"):
            return at if tokens[at + 1].low in PREPOSITIONS or tokens[at + 1].low in _THEN else None
        if not tokens[at].is_word:
            return None
    return None


def _related(tokens: Sequence[Token], relative: int) -> Phrase | None:
    """Find whom "who" means: the phrase before it; behind a comma only its last name: "forced out the convener Ann Hale, who said"."""
    if relative < 2 or tokens[relative - 1].word != ",":
        return _if_subject(tokens, phrase_left(tokens, relative - 1))
    phrase = phrase_left(tokens, relative - 2)
    if phrase is None or not is_finite(tokens, phrase[0]):
        return _if_subject(tokens, phrase)
    begins = (at for at in range(phrase[0] + 1, phrase[1] + 1) if tokens[at].capital or tokens[at].low in DETERMINERS)
    first = next(begins, None)
    return None if first is None else _if_subject(tokens, (first, phrase[1]))


def _if_subject(tokens: Sequence[Token], phrase: Phrase | None) -> Phrase | None:
    if phrase is None or phrase[0] < 2:
        return phrase if is_subject(tokens, phrase) else None
    at = skip_auxiliaries(tokens, phrase[0] - 1)
    helped = at < phrase[0] - 1
    if not helped and at > 1 and tokens[at].low in PRONOUNS and tokens[at - 1].low in _RELATIVE:
        at, helped = at - 1, True
    if at > 0 and tokens[at].low in _RELATIVE and (helped or is_finite(tokens, phrase[0])):
        phrase = phrase_left(tokens, at - 1)
    return phrase if is_subject(tokens, phrase) else None


def _stepped_back(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Find the subject of "X went on to say"."""
    while at > 0 and tokens[at].low in _STEPS_BACK:
        at -= 1
    if tokens[at].word == ",":
        return apposition_head(tokens, at)
    return None if tokens[at].part is not None else _if_subject(tokens, phrase_left(tokens, at))


def _spoke_last(cues: Sequence[Cue]) -> Phrase | None:
    return next((cue.source for cue in reversed(cues) if cue.source and cue.strength > 1 and cue.form != "acc"), None)


def _participle_subject(tokens: Sequence[Token], at: int, end: int, cues: Sequence[Cue]) -> Phrase | None:
    caused = _caused_subject(tokens, end) or _accompanied(tokens, at) or _blamed(tokens, at, end)
    if caused is not None:
        return caused
    if end >= 0 and tokens[end].word == "," and tokens[at].low.endswith("ing"):
        spoke = _spoke_last(cues)
        if spoke is not None:
            return spoke
    found = clause_subject(tokens, at)
    if (
        found is None
        and end >= 0
        and tokens[end].part is None
        and tokens[end].is_word
        and tokens[end].low not in ("to", "before", "after", "by")
    ):
        return _if_subject(tokens, phrase_left(tokens, end))
    return found


def _blamed(tokens: Sequence[Token], at: int, end: int) -> Phrase | None:
    """Find whom somebody blames or thanks for what they said: the party suspended Ann Hale for | calling, for a letter | calling."""
    reason = next((n for n in range(end, max(1, end - _TEXT_WITHIN), -1) if tokens[n].low in _REASONS), 0)
    if not reason or not tokens[at].low.endswith("ing") or not _is_plain(tokens[reason : end + 1], but=1):
        return None
    said = tokens[reason + 1].low.endswith("ing") or any(_ends_text(tokens, n) for n in range(reason + 1, end + 1))
    verb = next((n for n in range(reason - 1, max(0, reason - _TEXT_WITHIN), -1) if _may_govern(tokens, n)), 0)
    if not said or not verb:
        return None
    if tokens[verb - 1].low == "to":
        return _caused_subject(tokens, verb - 1)
    first = tokens[verb + 1]
    named = first.capital or first.low in DETERMINERS or first.low in TITLES or first.low in _BLAMED
    return _if_subject(tokens, (verb + 1, reason - 1)) if named and verb + 1 < reason and not _is_passive(tokens, verb - 2, verb) else None


def _may_govern(tokens: Sequence[Token], at: int) -> bool:
    return is_finite(tokens, at) or tokens[at - 1].low == "to"


def _text_shown(tokens: Sequence[Token], at: int, end: int) -> Phrase | None:
    """Find the text right before a participle that somebody only has or answers: she quoted the report | saying."""
    if not tokens[at].low.endswith("ing") or end < 2:
        return None
    noun = next((n for n in range(end, max(0, end - _TEXT_WITHIN), -1) if _ends_text(tokens, n)), 0)
    first = next((n for n in range(noun - 1, max(0, noun - _TEXT_WITHIN), -1) if tokens[n].low in DETERMINERS or tokens[n].owns), 0)
    if not first or (noun < end and tokens[noun + 1].low not in PREPOSITIONS):
        return None
    verb = first - 2 if tokens[first - 1].low in ("on", "to", "upon") else first - 1
    return (first, noun) if verb >= 0 and tokens[verb].low in _HAS_TEXT and _is_plain(tokens[first : end + 1]) else None


def _ends_text(tokens: Sequence[Token], at: int) -> bool:
    return (tokens[at].low in DOCUMENT_HEADS or tokens[at].low in _VOTED) and not tokens[at].capital


def _doer(tokens: Sequence[Token], at: int, end: int) -> Phrase | None:
    """Find by whom something was done, right before a participle: it was prompted by auditors | warning that."""
    by = next((n for n in range(end, max(0, end - _TEXT_WITHIN), -1) if tokens[n].low == "by"), 0)
    if not by or by == end or not tokens[at].low.endswith("ing") or not tokens[by - 1].low.endswith("ed"):
        return None
    return _if_subject(tokens, (by + 1, end)) if _is_plain(tokens[by + 1 : end + 1]) else None


def _is_plain(tokens: Sequence[Token], but: int = -1) -> bool:
    """Say whether nothing in some words is a mark, a quotation or a verb of saying, `but` for one of them."""
    spoken = (token for number, token in enumerate(tokens) if number != but)
    return all(token.is_word and token.part is None for token in tokens) and all(
        token.low not in STRONG or token.low in NOUN_FORMS or token.low in _VOTED for token in spoken
    )


def _held_to_say(tokens: Sequence[Token], end: int) -> Phrase | None:
    """Find the subject of "as saying": whom the minutes record so, or who was quoted so."""
    if tokens[end - 1].low in _ADDRESSED:
        return end - 1, end - 1
    held = phrase_left(tokens, end - 1)
    named = held is not None and not is_finite(tokens, end - 1) and (tokens[held[0]].capital)
    return held if named else clause_subject(tokens, end)


def _accompanied(tokens: Sequence[Token], at: int) -> Phrase | None:
    """Find the subject of "with X stating"."""
    for number in range(at - 2, max(-1, at - 7), -1):
        if not tokens[number].is_word:
            return None
        if tokens[number].low == "with" and tokens[at].low.endswith("ing"):
            return _if_subject(tokens, (number + 1, at - 1))
    return None


def _caused_subject(tokens: Sequence[Token], to: int) -> Phrase | None:
    """Find the subject of "led X to write": the object of the verb that makes X do it."""
    if to < 2 or tokens[to].low != "to":
        return None
    for at in range(to - 2, max(-1, to - 14), -1):
        if tokens[at].part is not None or not tokens[at].is_word:
            return None
        if tokens[at].low in _CAUSES:
            start = at + 2 if tokens[at + 1].low in ("on", "upon") else at + 1
            return _if_subject(tokens, (start, to - 1)) if start < to else None
    return None


def _inverted_subject(tokens: Sequence[Token], at: int, source: Phrase | None) -> Phrase | None:
    """Find the subject right of the verb: “…,” said X."""
    if at == 0 or at + 1 >= len(tokens) or tokens[at].low.endswith("ing"):
        return None
    before, after = tokens[at - 1], tokens[at + 1]
    behind_quote = before.part is not None or (at > 1 and tokens[at - 2].part is not None and before.word in ",–—-")
    if not behind_quote and not (source is None and before.word == ","):
        return None
    if (
        after.part is not None
        or after.low in DAYS
        or not (
            after.capital
            or after.low in PRONOUNS
            or after.low in DETERMINERS
            or after.low in TITLES
            or after.low in POST_WORDS
            or after.low in POST_HEADS
        )
    ):
        return None
    return phrase_right(tokens, at + 1, len(tokens))


def _addressee(tokens: Sequence[Token], at: int, verb: str, form: str) -> Phrase | None:
    to = at + 1 < len(tokens) and tokens[at + 1].low == "to"
    if not (verb in _TELLS or (verb in _WRITES_TO and to)):
        return None
    found = phrase_right(tokens, at + (2 if to else 1), len(tokens))
    if found is None or form == "inv":
        return None
    first = tokens[found[0]]
    named = first.low in _ADDRESSED or first.low in DETERMINERS or first.capital or first.low in POST_WORDS or first.low in POST_HEADS
    return found if named else None
