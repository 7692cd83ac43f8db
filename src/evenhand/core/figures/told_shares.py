"""The sentences of one paper in, checks out of shares that stand away from their part and whole: behind dashes, in the next sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from fractions import Fraction
from itertools import pairwise

from evenhand.core.figures.changes import claim_extent
from evenhand.core.figures.model import Check
from evenhand.core.figures.scenes import Scene, find_scenes, of_one_thing, settle, sizes
from evenhand.core.figures.shares import check_share, is_less, is_share, share_of
from evenhand.core.figures.stated import Stated, family_of
from evenhand.core.figures.told_changes import HEDGE
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

_THE = r"(?:(?:the|a|an|all|all\sthe|its|their|his|her|our|those|these|a\stotal\sof)\s)?"
_WORDS = r"(?:[^\W\d][\w’'-]*\s)"
# "38 of the 120", "£72,000 towards running costs of £180,000".
_PART_OF = re.compile(
    rf"(?:\s[^\W\d][\w’'-]*){{0,4}}?\s(?:(?:out\s)?of\s{_THE}{_WORDS}{{0,4}}?|(?:towards?|out\sof)\s{_THE}{_WORDS}{{0,4}}?of\s){HEDGE}"
)
# "Of the 120 homes inspected 38", "out of costs of £190,000 £48,000".
_LEAD = re.compile(
    rf"(?:(?:^|[,;:–—(]\s?|\b(?:and|but|that|with|while|found|said|shows?|showed)\s)[“\"‘]?of|\bout\sof)\s{_THE}{_WORDS}{{0,4}}?{HEDGE}$"
)
_BACK = re.compile(r"\s(?:[a-z]+\s)?of\s(?:them|those|these|which|whom)\b")
_OF_THEM = re.compile(rf"\bof\s(?:them|those|these|which|whom|that|this|it)\b,?\s{_WORDS}{{0,3}}?{HEDGE}$")
_STOP = re.compile(r"[.;!?]")
# Where words set a share off as said again of what stands before it.
_SET_OFF = re.compile(
    r"(?:[,;:(\[–—]\s?|\s-\s|\s?--\s?|\b(?:that\sis|which\s(?:is|was|makes|means|comes\sto|works\sout\sat)|equal\sto|equivalent\sto|representing|"
    r"(?:rate|share|proportion|turnout|percentage)\s(?:of|was|is|at)|(?:describe[sd]?\s(?:it\s|that\s)?as|call(?:s|ed)|puts?\sat))\s)"
    r"(?:[“\"‘']|(?:or|i\.e\.|that\sis|which\sis|and\sthat\sis|and\sthat\swas|only|just|roughly|(?:a|an)\s(?:[a-z]+\s){1,2}of)\s){0,3}[“\"‘']?"
    rf"{HEDGE}$"
)
_SAID_OF_IT = re.compile(
    rf"(?:\bof\s(?:them|those|these),?\s|\d\s[–—-]\s|\d\s?[(\[]|\d(?:,|\s[–—-])\s(?:or|that\sis)\s|(?:,|\s[–—-])\s(?:or|that\sis|which\sis|which\swas)\s|[(\[]\s?)(?:or\s)?{HEDGE}$"
)
_BEGINS = re.compile(rf"[“\"]?(?:of\s(?:them|those|these),?\s)?{HEDGE}")
_GOES_BACK = re.compile(
    r"[“\"‘]?(?:and\s)?(?:that|this|it|which)(?:['’]s|\s(?:is|was|makes|means|represents|amounts\sto|comes\sto|works\sout\sat|equates\sto))\s"
    rf"(?:(?:only|just|barely|roughly|a\slittle|a\s(?:rate|share|proportion|turnout)\sof)\s)?{HEDGE}"
)
_CLOSED = re.compile(
    r"\s?[,.;:)\]–—”’\"'!?]|$|\s-|\sof\s(?:them|those|these|it|that|the\s(?:total|whole|lot|way))\b|\s(?:in\sall|and|but|while|with)\s"
)
_OF_WHAT = re.compile(rf"\sof\s{_THE}(?:[^\W\d][\w’'-]*\s)?(?P<what>[^\W\d][\w’'-]*)")
_LEADS = re.compile(rf"\sof\s{_THE}{_WORDS}{{0,3}}?{HEDGE}")
_AHEAD = re.compile(r"(?:,\swith|:|\s[–—-]|,)\s(?:[a-z]+\s){0,2}?" + HEDGE)
_ENDED = re.compile(r"(?:\s(?:[a-z]+\s)?(?:of\sthem|in\sall|people))?(?:\s?[,.;)–—]|\s-|$)")
_ASIDE = re.compile(rf"[^.;:!?()–—\d]{{0,90}}?(?:\s?\(|\s?[–—]\s?|\s-\s|,\s)(?:or\s|that\sis\s|some\s)?{HEDGE}")


def check_told_shares(row: Sequence[Stated], taken: Set[Place]) -> Iterator[Check]:
    """Check each share that words set off beside, or right after, one part and its whole."""
    for scene in find_scenes(sizes(row)):
        pairs = _pairs(scene.own)
        for claim in scene.own:
            held = _held(claim, scene, pairs) if is_share(claim) and claim.place not in taken else None
            if held is not None and settle(claim_extent(claim), share_of(*held), _per_cent(claim), sure=True):
                yield check_share(*held, claim)


def _held(claim: Stated, scene: Scene, pairs: Sequence[tuple[Stated, Stated]]) -> tuple[Stated, Stated] | None:
    """Return the part and the whole that a share is told of."""
    if leads := _leads(claim, scene.own):
        return leads
    held = _beside(claim, scene.own, pairs) or _right_behind(claim, scene) or _last(claim, scene)
    return held if held is not None and _is_closed(claim, held[1]) else None


def _pairs(figures: Sequence[Stated]) -> list[tuple[Stated, Stated]]:
    """Return each part with its whole among the figures of a sentence, shares left out."""
    sizes = [each for each in figures if not is_share(each)]
    shares = [each for each in figures if is_share(each)]
    found = [_pair(one, other, shares) for one, other in pairwise(sizes)]
    return [pair for pair in found if pair is not None]


def _pair(one: Stated, other: Stated, shares: Sequence[Stated]) -> tuple[Stated, Stated] | None:
    if one.figure.unit != other.figure.unit:
        return None
    between = _without(one, other, shares)
    if is_less(one, other) and of_one_thing(one, other) and _PART_OF.fullmatch(between):
        return one, other
    if not is_less(other, one) or _STOP.search(between) or not of_one_thing(other, one):
        return None
    return (other, one) if _LEAD.search(one.before(200)) or _BACK.match(other.after()) or _OF_THEM.search(between) else None


def _without(one: Stated, other: Stated, shares: Sequence[Stated]) -> str:
    """Return the words between two figures in small letters, without what is set off around a share."""
    text = one.paper.text[one.end : other.start].lower()
    for share in shares:
        if one.end <= share.start and share.end <= other.start:
            opens = max(text.rfind(mark, 0, share.start - one.end) for mark in ",(–—-")
            closes = min((at for mark in ",)–—-" if (at := text.find(mark, share.end - one.end)) >= 0), default=-1)
            if 0 <= opens < closes:
                return f"{text[:opens].rstrip()} {text[closes + 1 :].lstrip()}"
    return text


def _beside(claim: Stated, figures: Sequence[Stated], pairs: Sequence[tuple[Stated, Stated]]) -> tuple[Stated, Stated] | None:
    """Return the pair that a share stands right behind, within, or, set apart, right before."""
    at = figures.index(claim)
    for part, whole in pairs:
        places = sorted(figures.index(each) for each in (part, whole))
        if places[0] < at <= places[1] + 1 and _SET_OFF.search(claim.before(200)):
            return part, whole
        if at + 1 == places[0] and (found := claim.paper.text[claim.end : figures[places[0]].start].lower()) and _AHEAD.fullmatch(found):
            return part, whole
    return None


def _leads(claim: Stated, figures: Sequence[Stated]) -> tuple[Stated, Stated] | None:
    """Return the part and whole of "nearly a third of the 120 homes - 38 of them - ..."."""
    at = figures.index(claim)
    if len(figures) < at + 3:
        return None
    whole, part = figures[at + 1], figures[at + 2]
    text = claim.paper.text
    told = _LEADS.fullmatch(text[claim.end : whole.start].lower()) and _ASIDE.fullmatch(text[whole.end : part.start].lower())
    ended = _ENDED.match(part.after())
    return (part, whole) if told and ended and part.figure.unit == whole.figure.unit and is_less(part, whole) else None


def _right_behind(claim: Stated, scene: Scene) -> tuple[Stated, Stated] | None:
    """Return the part and whole of "there are 1,400 tenants. Of those, 420, or 30 per cent, ...", where the part names no other thing."""
    at = scene.own.index(claim)
    if at == 0 or not _SAID_OF_IT.search(claim.before(200)):
        return None
    part = scene.own[at - 1]
    own = [each for each in scene.own[: at - 1] if not is_share(each) and each.figure.unit == part.figure.unit]
    if own:
        whole = own[0]
    elif len(scene.before) == 1 and (_OF_THEM.search(part.before(200)) or _BACK.match(part.after()) or _BEGINS.fullmatch(part.before(200))):
        whole = scene.before[0]
    else:
        return None
    plain = part.figure.kind == "count" and part.figure.of is None and whole.figure.of and not part.figure.period
    far = _STOP.search(part.paper.text[part.end : claim.start])
    return (part, whole) if plain and not far and whole.figure.unit == part.figure.unit and is_less(part, whole) else None


def _last(claim: Stated, scene: Scene) -> tuple[Stated, Stated] | None:
    """Return the pair of the sentence before, if "that is" goes back to it and it has one pair and no share of its own."""
    if claim is not scene.own[0] or not _GOES_BACK.fullmatch(claim.before(200)):
        return None
    pairs = _pairs(scene.before)
    return pairs[0] if len(pairs) == 1 and not any(map(is_share, scene.before)) else None


def _is_closed(claim: Stated, whole: Stated) -> bool:
    """Say whether nothing follows that a share may be of, but its whole."""
    after = claim.after()
    found = _OF_WHAT.match(after)
    return bool(_CLOSED.match(after) or (found and family_of(found["what"]) == whole.family))


def _per_cent(claim: Stated) -> Fraction:
    value = Fraction(claim.figure.value or 0)
    return value * 100 if claim.figure.unit == "fraction" else value
