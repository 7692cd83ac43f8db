"""A scene of figures in, the sums told in it out: what is left, gaps, parts against a whole, totals behind items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from attrs import frozen

from evenhand.core.figures.scenes import Scene, find_scenes, is_relative, of_one_thing, sizes
from evenhand.core.figures.stated import Stated
from evenhand.core.figures.wording import HEDGE, TOTAL_AFTER
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

_GAPS = r"(?:gap|shortfall|deficit|hole|difference|surplus|profit|loss|over(?:spend|run)|underspend|majority|margin|lead|excess|spread)"
# "A gap of £40,000", "the difference is £15,000".
_GAP = re.compile(rf"\b{_GAPS}\s(?:between\s[^.;:]{{5,120}}?\s)?(?:of|is|was|comes\sto|amounts\sto)\s{HEDGE}$")
_GAP_AFTER = re.compile(
    r"\s(?:[a-z]+\s)?(?:short\b|adrift\b|apart\b|too\s(?:few|many|little|much)\b|(?:over|under|above|below)\s(?:budget|target|the\s(?:target|limit|budget))\b|"
    rf"{_GAPS}\b)"
)
# What was expected may be another figure than the one that stands there.
_THAN_WHAT = re.compile(r"\s(?:more|less|fewer|higher|lower)\sthan\s(?![^\s]*\d)")
# "112 fewer than the 640", "£200,000 above the £1m".
_THAN = re.compile(
    rf"\s(?:(?P<more>(?:more|higher|greater|larger)\sthan|above|over)|(?P<less>(?:fewer|less|lower|smaller)\sthan|below|under|short\sof))\s"
    rf"(?:(?:the|its|their|our|his|her|last\s(?:year|month)[’']s)\s(?:(?!than\b)[^\W\d][\w’'-]*\s){{0,4}}?)?{HEDGE}"
)
_LEFT = re.compile(
    rf"\b(?:leav(?:es|ing|e)|left)\s(?:(?:a\sbalance\sof|it\swith|them\swith|us\swith|the\s[a-z]+\swith|with)\s)?(?:just\s|only\s)?{HEDGE}$"
)
# "The town makes up the other $75,000", "the remaining 12".
_OTHER = re.compile(rf"\bthe\s(?:other|rest,?|remaining|balance(?:\sof)?|difference(?:\sof)?),?\s{HEDGE}$")
_LEFT_AFTER = re.compile(
    r"\s(?:[a-z]+\s){0,2}?(?:remain(?:s|ed|ing)?|(?:is|are|was|were)\sleft|left|still\sto\s[a-z]+|to\sspare|unspent)\b"
)
_REMAIN = ("remain", "left")
_TOTAL = re.compile(
    r"\b(?:total(?:ling|led|s)?(?:\sof)?|altogether|in\sall|adds?(?:ing)?\sup\sto|(?:comes?|came|coming|amounts?|amounting)\sto|makes?|making|"
    rf"a\scombined|sum\sof|(?:total|sum|bill|together|combined)\b[^.,;:\d]{{0,30}}\s(?:is|was|are|were|of|makes?|to|at))\s{HEDGE}$"
)
_TOTAL_AFTER = re.compile(TOTAL_AFTER)
# What it brings an income to may be more than what is listed.
_BRINGS = re.compile(rf"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing)|took)\s[^.,;:\d]{{2,40}}?\sto\s{HEDGE}$")
_TOGETHER = re.compile(r"[“\"]?(?:and\s)?(?:together|between\sthem|in\s(?:all|total)|all\stold|altogether|combined|taken\stogether)\b")
_GOES_BACK = re.compile(
    r"[“\"]?(?:and\s|so\s|but\s)?(?:that|this|these|those|it|they|he|she|we|which|both|the\s(?:total|sum|bill|combined|whole|gap|shortfall|difference|"
    r"surplus|deficit|margin|rest|two|three|four|other|remaining|balance|[a-z]+\s(?:came|comes|amounts|amounted)\sto)|together|between\sthem|in\s(?:all|total)|all\stold|altogether|combined|leaving|a\stotal)\b"
)
_OF_THOSE = re.compile(
    r"[“\"]?(?:of\s(?:those|these|them|that|this|the\s[a-z]+)|they\s(?:broke|split|divided|were|fell|went)|another|a\sfurther|the\s(?:other|remaining|rest)|"
    r"those|these)\b"
)
_OF_THE = re.compile(
    rf"(?:^|[,;:–—]\s?|\b(?:and|but|that)\s)[“\"]?(?:out\s)?of\s(?:the\s|its\s|their\s|all\s)?(?:[a-z-]+\s){{0,3}}{HEDGE}$"
)
# "£222,000 to run: £148,000 for staff, £41,000 for heating and £33,000 for chemicals."
_SPLIT = re.compile(
    r"[^.,;:!?\d]{0,60}?(?:\s?(?::|[–—]|\s-)|\s(?:made\sup|consisting|composed)\sof|\s(?:comprising|consists\sof|split\sinto|divided\sinto))"
    rf"\s{HEDGE}"
)
# A list that falls this far short of its total may leave parts out, and says so no more than one that is whole.
_SHORT = Fraction(9, 10)
_BRACKETS = re.compile(r"\([^)]*\)")
_OTHERS = re.compile(r"\s(?:others|remain(?:ed|ing|s)?)\b")
_NO_SIDE = re.compile(
    r"\b(?:abstain\w*|undecided|unsure|neutral|spoil\w*|blank|void|invalid|neither|no\s(?:view|opinion|answer|reply|preference|side)|"
    r"did\snot|didn['’]t|(?:do\snot|don['’]t)\sknow)\b"
)
_FOR, _AGAINST = (
    re.compile(r"\b(?:for|favou?r\w*|support\w*|back\w*|yes|agree\w*)\b"),
    re.compile(r"\b(?:against|oppos\w+|reject\w*|no|object\w*|disagree\w*)\b|^.{0,80}\b(?:broke|split|divided)\b"),
)
_NO_LIST = re.compile(
    r"\b(?:compared|than|including|instead|rather|whereas|out\sof|or|not|per|up|down|each|every|a\s(?:year|month|week|day|head)|(?:from|to)\s(?:[a-z]+\s)?$)\b|[.!?]"
)
_JOINS = re.compile(r",|;|\b(?:and|plus|with|while|but)\b|[–—]")
_LISTED, _GAP_LONG = 100, 140
_MOST = 8


@frozen
class Sum:
    """A figure claimed, and what it is told to come of: `plus` less `minus`.

    Attributes:
        sure: whether words leave no other reading, so that it can be told to differ.
        whole: whether these are all its parts; else they can be too many, but not too few.
    """

    claim: Stated
    plus: tuple[Stated, ...]
    minus: tuple[Stated, ...] = ()
    sure: bool = True
    whole: bool = True

    @property
    def places(self) -> frozenset[Place]:
        """Where all its figures stand."""
        return frozenset(each.place for each in (self.claim, *self.plus, *self.minus))


def find_sums(row: Sequence[Stated]) -> Iterator[Sum]:
    """Yield each sum that words tell of figures of one sentence, or of that and the one right before it."""
    for scene in find_scenes(sizes(row)):
        plain = [claim for claim in scene.own if not is_relative(claim)]
        told = [_compared(claim, scene) or _left(claim, scene) or _gap(claim, scene) or _total(claim, scene) for claim in plain]
        # "340 came, 210 of one mind; the other 130 were not" is one sum, whichever of its figures is the claim.
        yield from {each.places: each for each in (*told, _parted(scene)) if each is not None}.values()


def _alike(claim: Stated, figures: Sequence[Stated]) -> list[Stated]:
    return [each for each in figures if each is not claim and each.figure.unit == claim.figure.unit]


def is_total(stated: Stated) -> bool:
    """Say whether a figure is told as all there is: "a total of", "all told"."""
    return bool(_TOTAL.search(stated.before()) or _TOTAL_AFTER.match(stated.after()))


def _terms(claim: Stated, scene: Scene, fewest: int) -> list[Stated]:
    """Return the figures of a claim's unit before it in its sentence, with those of the sentence before where it goes back to that."""
    own = [each for each in _alike(claim, scene.own) if each.start < claim.start]
    if len(own) < fewest and (own or _GOES_BACK.match(scene.opening + claim.words.lower())):
        return [*_alike(claim, scene.before), *own]
    return own


def _compared(claim: Stated, scene: Scene) -> Sum | None:
    """Read "528 places, 112 fewer than the 640 of last spring"."""
    alike = _alike(claim, scene.own)
    after = next((each for each in alike if each.start > claim.start), None)
    before = next((each for each in reversed(alike) if each.start < claim.start), None)
    if before is None or after is None or not of_one_thing(before, after):
        return None
    found = _THAN.fullmatch(claim.paper.text[claim.end : after.start].lower())
    close = re.search(rf"(?:,|\b(?:is|was|are|were)|\s[–—-]|\()\s?(?:some\s|about\s|a\sfull\s)?{HEDGE}$", claim.before())
    if not found or not close or not _is_clear(before, claim):
        return None
    return Sum(claim, (before,), (after,)) if found["more"] else Sum(claim, (after,), (before,))


def _left(claim: Stated, scene: Scene) -> Sum | None:
    """Read "64 beds, of which 52 are taken, leaving 12"."""
    # "The other 45" is what is left only where nothing else stands near that it may be left of.
    alone = len(_alike(claim, [*scene.before, *scene.own])) == 2
    said = _LEFT.search(claim.before()) or (alone and _OTHER.search(claim.before()))
    if not said and not _LEFT_AFTER.match(claim.after()) and claim.figure.of not in _REMAIN:
        return None
    terms = _terms(claim, scene, 2)
    whole = max(terms, key=lambda each: each.figure.value or 0, default=None)
    if whole is None or not 2 <= len(terms) <= _MOST or (claim.figure.value or 0) >= (whole.figure.value or 0):
        return None
    # "22 remain" counts what was counted before; "leaving 12 widows" may count something else.
    other = claim.figure.of and claim.figure.of not in _REMAIN and not (whole.figure.of and of_one_thing(whole, claim))
    if other or not of_one_thing(*terms):
        return None
    less = tuple(each for each in terms if each is not whole)
    # "The other 20 new members" may be some of the rest.
    all_of_it = _LEFT.search(claim.before()) or " " not in (claim.figure.of or "")
    return Sum(claim, (whole,), less, sure=bool(len(terms) == 2 and (said or len(scene.own) > 1) and all_of_it))


def _gap(claim: Stated, scene: Scene) -> Sum | None:
    """Read "costs £180,000 and takes £140,000, a gap of £40,000"; more than two figures are no plain difference."""
    sure = bool(_GAP.search(claim.before(200)) or _GAP_AFTER.match(claim.after()))
    if not sure and not _THAN_WHAT.match(claim.after()):
        return None
    terms = _terms(claim, scene, 2)
    if len(terms) != 2 or not of_one_thing(*terms) or not _is_clear(terms[-1], claim):
        return None
    small, large = sorted(terms, key=lambda each: each.figure.value or 0)
    return Sum(claim, (large,), (small,), sure)


def _is_clear(one: Stated, claim: Stated) -> bool:
    return claim.start - one.end <= _GAP_LONG


def _total(claim: Stated, scene: Scene) -> Sum | None:
    """Read "£3m for the road and £2m for the bridge. Together that is £5m", "between them they paid £5m: £3m and £2m"."""
    together = bool(_TOGETHER.match(scene.opening))
    said = is_total(claim)
    brings = _BRINGS.search(claim.before())
    if not said and not together and not brings:
        return None
    own = [each for each in _outside(_alike(claim, scene.own)) if each is not claim]
    if own and together and claim.start < own[0].start:
        parts = own if ":" in claim.paper.text[claim.end : own[0].start] else []
    elif own and all(each.start < claim.start for each in own):
        parts = own if _joined([*own, claim]) else []
    else:
        parts = _alike(claim, scene.before) if not own and _GOES_BACK.match(scene.opening) else []
    listed = 2 <= len(parts) <= _MOST and _joined(parts)
    less = all((each.figure.value or 0) < (claim.figure.value or 0) for each in parts)
    return Sum(claim, tuple(parts), sure=brings is None and of_one_thing(*parts)) if listed and less else None


def _joined(figures: Sequence[Stated]) -> bool:
    """Say whether figures stand as items of one list, and nothing tells one of them of another time or as a rate."""
    gaps = [_BRACKETS.sub("", _between(one, other)) for one, other in pairwise(figures)]
    return all(len(gap) <= _LISTED and _JOINS.search(gap) and not _NO_LIST.search(gap) for gap in gaps)


def _outside(figures: Sequence[Stated]) -> list[Stated]:
    """Leave out what stands in brackets beside a list: "£3m on staff (up from £2m), £2m on heat"; a list in brackets stays."""
    outside = [each for each in figures if (before := each.before(200)).rfind("(") <= before.rfind(")")]
    return outside if len(outside) > 2 else list(figures)


def _parted(scene: Scene) -> Sum | None:
    """Read a whole and the parts it is told in: "of 240 replies 150 were against. Another 60 were for and 30 had no view"."""
    unit = scene.own[-1].figure.unit
    own, before = (_outside([each for each in held if each.figure.unit == unit]) for held in (scene.own, scene.before))
    crossing = bool(before) and (_OF_THOSE.match(scene.opening + scene.own[0].words.lower()) or (own == [*scene.own] and not scene.opening))
    counts = [*before, *own] if crossing else own
    if not 3 <= len(counts) <= _MOST or any(each.figure.bound or is_relative(each) for each in counts):
        return None
    whole, *parts = counts
    split = _SPLIT.fullmatch(_between(whole, parts[0]))
    led = split or _OF_THE.search(whole.before(200)) or (crossing and parts[0] in scene.own)
    less = all((each.figure.value or 0) < (whole.figure.value or 0) for each in parts)
    if not led or not less or any(not of_one_thing(each, whole) and not _NO_SIDE.search(each.figure.of or "") for each in parts):
        return None
    if _OTHER.search(parts[-1].before()) or _OTHERS.match(parts[-1].after()):
        return Sum(whole, tuple(parts))
    text = whole.paper.text[whole.end : scene.own[-1].sentence.end].lower()
    if _NO_SIDE.search(_near(parts[-1])) and _FOR.search(text) and _AGAINST.search(text):
        return Sum(whole, tuple(parts), whole=False)
    return Sum(whole, tuple(parts)) if split and _is_whole(parts, whole) else None


def _is_whole(parts: Sequence[Stated], whole: Stated) -> bool:
    """Say whether a list ends in "and" and comes near to its total, or above it."""
    ended = re.search(r"\b(?:and|plus)\b", _between(parts[-2], parts[-1]))
    near = sum(Fraction(each.figure.value or 0) for each in parts) >= Fraction(whole.figure.value or 0) * _SHORT
    return bool(ended and near and _joined(parts))


def _between(one: Stated, other: Stated) -> str:
    return one.paper.text[one.end : other.start].lower()


def _near(stated: Stated) -> str:
    return stated.before(30) + stated.words.lower() + stated.after(60)
