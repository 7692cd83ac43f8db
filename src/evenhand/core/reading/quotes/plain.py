"""A candidate where it stands in, whether its form alone shows who speaks out; and what a part in marks looks like beside its verb."""

from __future__ import annotations

from collections.abc import Sequence

from evenhand.core.reading.quotes.candidates import ENDED_NEAR, WRITES, Candidate, Site, is_ended, is_inner
from evenhand.core.reading.text.cues import Cue
from evenhand.core.reading.text.lexicon import DAYS, DETERMINERS, PREPOSITIONS
from evenhand.core.reading.text.tokens import Token
from evenhand.core.values import patterns as re

# A weak verb that brings in even one or two words of somebody's.
NAMING = frozenset("express call describe brand dub label term deem characterise characterize accuse condemn denounce dismiss find".split())
_AFTER_WORDS = frozenset("and but or that if when while because although though who which as than so".split())
_TAIL = 3
_WORKS = frozenset(
    "book memoir film show programme program podcast song play novel series column documentary called titled entitled named".split()
)
_TIMES = frozenset("on last night in a statement later that day this week morning afternoon evening yesterday today also here".split())
_SAYS = frozenset("say tell write admit insist claim".split())
_PLAIN, _NAMED, _HEARD = 9, 5, 8
_WORD = re.compile(r"[^\W\d_][\w’']+")


def is_heard(site: Site) -> bool:
    """Say whether behind the words stands only who heard them: “…”, the court heard; “…”, members were told."""
    behind = site.sentence.tokens[site.at + 1 : site.at + _HEARD]
    if not behind or behind[0].word != "," or any(cue.source is not None and cue.at > site.at for cue in site.sentence.cues):
        return False
    heard = next((n for n, token in enumerate(behind) if token.low in ("heard", "told")), 0)
    passive = heard > 1 and behind[heard].low == "told" and behind[heard - 1].low in ("was", "were", "been")
    plain = all(token.is_word and token.part is None for token in behind[1:heard])
    return plain and heard > 1 and (passive or behind[heard].low == "heard")


def is_plain(site: Site, candidate: Candidate) -> bool:
    """Say whether the form alone shows that the words are somebody's, however few: “No,” she said; she said: “No”; said it was “absurd”."""
    cue, tokens = candidate.cue, site.sentence.tokens
    if candidate.way == "owned" or (candidate.rule == "according to" and cue is None):
        return True
    if candidate.rule == "under X":
        return bool(candidate.features["under, binds"]) and not site.sentence.cued
    if candidate.way == "label":
        return tokens[site.at - 1].word == ":" and all(token.capital for token in tokens[: site.at - 1] if token.is_word)
    if cue is None or candidate.sentence is not site.sentence:
        return False
    if looks_like_title(site):
        return False
    if cue.at > site.at:
        if _led_in(site):
            return False
        near = cue.at - site.at <= ENDED_NEAR or (cue.source is not None and 0 < cue.source[0] - site.at <= 2)
        ended = near and is_ended(site)
        return (ended or _frames(site, cue)) and (cue.strength > 1 or cue.verb == "find" or _closes(site, cue))
    between = tokens[cue.last + 1 : site.at]
    if any(token.word in ";:" or token.part is not None for token in between[:-1]) and not _joined(between):
        return False
    if between and between[-1].word == ":":
        return cue.strength > 1
    if cue.verb in WRITES and is_inner(site, cue):
        return False
    bare_noun = is_adjective(site)
    # In "the station said she asked them to “look again”" the nearer verb decides, and the ranker looks at both.
    if any(
        other.strength > 1 and other.source and cue.last < other.at < site.at and other.verb not in _SAYS for other in site.sentence.cues
    ):
        return False
    near = len(between) <= (_PLAIN if cue.strength > 1 else _NAMED)
    names = cue.verb in NAMING or cue.verb in _SAYS
    return near and names and not bare_noun and not any(token.low == "so-called" for token in between)


def _closes(site: Site, cue: Cue) -> bool:
    """Say whether a verb ends the sentence that the words begin: “Why?” somebody called."""
    tokens = site.sentence.tokens
    return site.at == 0 and cue.form == "subj" and all(not token.is_word for token in tokens[cue.last + 1 :])


def _led_in(site: Site) -> bool:
    """Say whether a verb before a part brings it in: told her to “come and see,” his office said; then a verb behind it decides nothing."""
    tokens = site.sentence.tokens
    near = (cue for cue in site.sentence.cues if cue.source and cue.strength > 1 and 0 < site.at - cue.last <= _PLAIN)
    return any(all(token.part is None and token.word not in ";:" for token in tokens[cue.last + 1 : site.at]) for cue in near)


def is_adjective(site: Site) -> bool:
    """Say whether a part stands before a noun that it describes: his “infamous” letter."""
    tokens = site.sentence.tokens
    follows = tokens[site.at + 1] if site.at + 1 < len(tokens) else None
    return follows is not None and follows.is_word and follows.low not in PREPOSITIONS and follows.low not in _AFTER_WORDS


def looks_like_title(site: Site) -> bool:
    """Say whether a part is the name of a programme, a book or the like: on Channel 9's “The Friday Hour”."""
    inner = site.sentence.text[site.part.start : site.part.end]
    before = site.sentence.tokens[site.at - 1].low if site.at else ""
    led_in = before in PREPOSITIONS or before.endswith(("'s", "’s", "s’")) or before in DETERMINERS or before in _WORKS
    if not led_in or inner[-1:] in "?!":
        return False
    content = [word for word in _WORD.findall(inner) if word.lower() not in DETERMINERS and word.lower() not in PREPOSITIONS]
    return len(content) > 1 and all(word[:1].isupper() for word in content)


def _frames(site: Site, cue: Cue) -> bool:
    """Say whether a sentence ends by naming who says all of it: "was “unfair” and should go, the auditor said Thursday."."""
    tokens = site.sentence.tokens
    if cue.source is None or cue.source[0] < 1 or tokens[cue.source[0] - 1].word != "," or cue.source[0] <= site.at:
        return False
    if any(token.part is not None for token in tokens[site.at + 1 : cue.at]):
        return False
    rest = [token for token in tokens[cue.last + 1 :] if token.is_word]
    return len(rest) <= _TAIL and all(token.low in DAYS or token.low in _TIMES for token in rest)


def _joined(between: Sequence[Token]) -> bool:
    """Say whether a part only continues a list of quoted words: called it “absurd” and | “wrong”."""
    last = max((number for number, token in enumerate(between) if token.part is not None), default=None)
    return (
        last is not None
        and all(token.word == "," or token.low in ("and", "or", "both", "also") for token in between[last + 1 :])
        and last + 1 < len(between)
    )
