"""A scene of figures in, the shares told in it out: a part, its whole, and the percentage or fraction that words set off beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from evenhand.core.figures.scenes import Scene, find_scenes, of_one_thing, sizes
from evenhand.core.figures.stated import Stated, family_of
from evenhand.core.figures.wording import HEDGE, THE, THOSE, WORD
from evenhand.core.values import patterns as re

# How a part and its whole are tied: "38 of the 120", "£72,000 towards running costs of £180,000",
_PART_OF = re.compile(
    rf"(?:\s[^\W\d][\w’'-]*){{0,4}}?\s(?:(?:out\s)?of\s{THE}{WORD}{{0,4}}?|(?:towards?|out\sof)\s{THE}{WORD}{{0,4}}?of\s){HEDGE}|"
    rf"(?:\s[^\W\d][\w’'-]*){{0,8}}?,?\sout\sof\s{THE}{WORD}{{0,4}}?{HEDGE}"
)
# "37 gaps among its 142 posts", which need not be of one name,
_AMONG = re.compile(rf"(?:\s[^\W\d][\w’'-]*){{1,4}}?\samong\s{THE}{WORD}{{0,4}}?{HEDGE}")
# "of the 120 homes inspected 38", "out of costs of £190,000 £48,000",
_LEAD = re.compile(
    rf"(?:(?:^|[,;:–—(]\s?|\b(?:and|but|that|with|while|found|said|shows?|showed)\s)[“\"‘]?of|\bout\sof)\s{THE}{WORD}{{0,4}}?{HEDGE}$"
)
# "120 homes, 38 of them", "120 homes, of which 38",
_BACK = re.compile(rf"\s(?:[a-z]+\s)?of\s{THOSE}\b")
_OF_THEM = re.compile(rf"\bof\s(?:{THOSE}|that|this|it)\b,?\s{WORD}{{0,3}}?{HEDGE}$")
# "cut £2m from the £8m budget".
_CUTTING = re.compile(
    rf"\b(?:cut(?:s|ting)?|slash\w*|trim\w*|tak(?:e|es|ing|en)|took|knock\w*|shav\w+|strip\w*|remov\w+|lop\w*|withdr[ae]w\w*|"
    rf"sav(?:e|es|ed|ing)|los(?:e|es|t|ing)|reduc\w+)\s(?:by\s)?{HEDGE}$"
)
_FROM = re.compile(rf"\sfrom\s{THE}{WORD}{{0,4}}?(?:of\s)?{HEDGE}")
_STOP = re.compile(r"[.;!?]")
# How a share is tied to them: set off behind what it says again,
_SET_OFF = re.compile(
    r"(?:[,;:(\[–—]\s?|\s-\s|\s?--\s?|\b(?:that(?:\sis|['’]s)|which\s(?:is|was|makes|means|comes\sto|works\sout\sat)|equal\sto|equivalent\sto|representing|"
    r"(?:rate|share|proportion|turnout|percentage)\s(?:of|was|is|at)|(?:describe[sd]?\s(?:it\s|that\s)?as|call(?:s|ed)|puts?\sat))\s)"
    r"(?:[“\"‘']|(?:or|i\.e\.|that\sis|which\sis|and\sthat\sis|and\sthat\swas|only|just|roughly|(?:a|an)\s(?:[a-z]+\s){1,2}of)\s){0,3}[“\"‘']?"
    rf"{HEDGE}$"
)
_SAID_OF_IT = re.compile(
    rf"(?:\bof\s(?:them|those|these),?\s|\d\s[–—-]\s|\d\s?[(\[]|\d(?:,|\s[–—-])\s(?:or|that\sis)\s|(?:,|\s[–—-])\s(?:or|that\sis|which\sis|which\swas)\s|[(\[]\s?)(?:or\s)?{HEDGE}$"
)
_BEGINS = re.compile(rf"[“\"]?(?:of\s(?:them|those|these),?\s)?{HEDGE}")
# told of them by a verb: "three out of 44 is one in 15",
_IS = re.compile(
    rf"(?:\s(?!(?:where|which|who|while|when|and|but|as|if|that|whose)\b)[^\W\d][\w’'-]*){{0,5}}?\s(?:is|was|makes|means|represents)\s{HEDGE}"
)
# going back to the sentence before,
_GOES_BACK = re.compile(
    r"[“\"‘]?(?:and\s)?(?:that|this|it|which)(?:['’]s|\s(?:is|was|makes|means|represents|amounts\sto|comes\sto|works\sout\sat|equates\sto))\s"
    rf"(?:(?:only|just|barely|roughly|a\slittle|a\s(?:rate|share|proportion|turnout)\sof)\s)?{HEDGE}"
)
_DESCRIBES = re.compile(rf"[^.;:,\d“\"]{{2,50}}?\s(?:describe[sd]?|call(?:s|ed)?|puts?)\s(?:that|this|it)\s(?:as\s|at\s)?[“\"‘']?{HEDGE}")
# or standing before them: "a third of the 120 homes - 38 of them -", "a third (38 of the 120)", "31 per cent, with 38 of the 120".
_LEADS = re.compile(rf"\sof\s{THE}{WORD}{{0,3}}?(?:of\s)?{HEDGE}")
_ASIDE = re.compile(rf"[^.;:!?()–—\d]{{0,90}}?(?:\s?\(|\s?[–—]\s?|\s-\s|,\s)(?:or\s|that\sis\s|some\s)?{HEDGE}")
_ENDED = re.compile(r"(?:\s(?:[a-z]+\s)?(?:of\sthem|in\sall|people)|\s(?:at|by|on|so)\s[a-z\s]{2,25}?)?(?:\s?[,.;)–—]|\s-|$)")
_AHEAD = re.compile(rf"(?:,\swith\s|:\s|\s[–—-]\s|,\s|\s\()(?:[a-z]+\s){{0,2}}?{HEDGE}")
# What may follow a share, so that it is of nothing else.
_CLOSED = re.compile(
    r"\s?[,.;:()\[\]–—”’\"'!?]|$|\s-|\sof\s(?:them|those|these|it|that|the\s(?:total|whole|lot|way))\b(?!\s(?:in|who|that|with|from|at|on)\b)|\s(?:in\sall|and|but|while|with)\s"
)
_OF_WHAT = re.compile(rf"\sof\s{THE}(?:[^\W\d][\w’'-]*\s)?(?P<what>[^\W\d][\w’'-]*)")
_OF_THE_THING = re.compile(r"\sof\s(?:the|what)\s[a-z]+")
# What "or" and "that is" tell again is of the same whole, by whatever name.
_OR_ALONE = re.compile(rf"\sor\s{HEDGE}$")
_OF_IT_ALL = re.compile(r"\sof\s(?:the|its|their|our)\s[a-z]+(?:[.,;:)”\"]|$)")
_OR = re.compile(rf"(?:,|[–—])\s(?:or|that\sis|which\sis)\s{HEDGE}$")
_A_CUT = re.compile(r"\s(?:cut|reduction|fall|drop|saving|loss|decrease|squeeze)\b")


@frozen
class Parted:
    """A part and its whole; `cut` where the part is taken from it."""

    part: Stated
    whole: Stated
    cut: bool = False


@frozen
class Share:
    """A share that is claimed, and what it is told of."""

    parted: Parted
    claim: Stated


def find_shares(row: Sequence[Stated]) -> Iterator[Share]:
    """Yield each share that words tie to one part and its whole, in the order of the paper."""
    for scene in find_scenes(sizes(row)):
        pairs = _find_pairs(scene.own)
        for claim in scene.own:
            if is_share(claim) and (held := _held(claim, scene, pairs) or _named(claim, scene, row)) is not None:
                yield Share(held, claim)


def find_parts(row: Sequence[Stated]) -> Iterator[Parted]:
    """Yield each part that a sentence tells of its whole: "of the 79 councils, 24"."""
    for scene in find_scenes(sizes(row)):
        yield from (pair for pair in _find_pairs(scene.own) if not pair.cut)


def is_share(stated: Stated) -> bool:
    """Say whether a figure is a percentage or a fraction."""
    return stated.figure.unit in ("percent", "fraction")


def name_whole(stated: Stated) -> str | None:
    """Return the words "of the removals" of what a share is told of; None where no definite thing is named."""
    found = _OF_WHAT.match(stated.after())
    return found[0].strip() if found and re.match(r"\sof\s(?:the|all|its|their|our|those|these)\s", stated.after()) else None


def _is_less(part: Stated, whole: Stated) -> bool:
    return not is_share(part) and part.figure.unit == whole.figure.unit and 0 < (part.figure.value or 0) < (whole.figure.value or 0)


def _held(claim: Stated, scene: Scene, pairs: Sequence[Parted]) -> Parted | None:
    """Return the part and the whole that a share is told of."""
    if own := _leads(claim, scene.own) or _between(claim, scene.own):
        return own
    held = _beside(claim, scene.own, pairs) or _right_behind(claim, scene) or _last(claim, scene, _GOES_BACK)
    return held if held is not None and _is_closed(claim, held) else _last(claim, scene, _DESCRIBES)


def _find_pairs(figures: Sequence[Stated]) -> list[Parted]:
    """Return each part with its whole among the figures of a sentence, shares left out."""
    plain = [each for each in figures if not is_share(each)]
    shares = [each for each in figures if is_share(each)]
    found = [_tie(one, other, shares) for one, other in pairwise(plain)]
    return [pair for pair in found if pair is not None]


def _tie(one: Stated, other: Stated, shares: Sequence[Stated]) -> Parted | None:
    between = _without(one, other, shares)
    if _is_less(one, other):
        if _CUTTING.search(one.before()) and _FROM.fullmatch(between):
            return Parted(one, other, cut=True)
        tied = _AMONG.fullmatch(between) or (of_one_thing(one, other) and _PART_OF.fullmatch(between))
        return Parted(one, other) if tied else None
    if not _is_less(other, one) or _STOP.search(between) or not of_one_thing(other, one):
        return None
    return Parted(other, one) if _LEAD.search(one.before(200)) or _BACK.match(other.after()) or _OF_THEM.search(between) else None


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


def _beside(claim: Stated, figures: Sequence[Stated], pairs: Sequence[Parted]) -> Parted | None:
    """Return the pair that a share stands right behind, within, or, set apart, right before."""
    at = figures.index(claim)
    for pair in pairs:
        first, last = sorted(figures.index(each) for each in (pair.part, pair.whole))
        if first < at <= last + 1 and _SET_OFF.search(claim.before(200)):
            return pair
        if at == last + 1 and _IS.fullmatch(claim.paper.text[figures[last].end : claim.start].lower()):
            return pair
        if at + 1 == first and _AHEAD.fullmatch(claim.paper.text[claim.end : figures[first].start].lower()):
            return pair
    return None


def _leads(claim: Stated, figures: Sequence[Stated]) -> Parted | None:
    """Return the part and whole of "nearly a third of the 120 homes - 38 of them - ..."."""
    at = figures.index(claim)
    if len(figures) < at + 3:
        return None
    whole, part = figures[at + 1], figures[at + 2]
    text = claim.paper.text
    told = _LEADS.fullmatch(text[claim.end : whole.start].lower()) and _ASIDE.fullmatch(text[whole.end : part.start].lower())
    return Parted(part, whole) if told and _ENDED.match(part.after()) and _is_less(part, whole) else None


def _between(claim: Stated, figures: Sequence[Stated]) -> Parted | None:
    """Return the part and whole of "640 posts, 22% of a workforce of 2,900"."""
    at = figures.index(claim)
    if not 0 < at < len(figures) - 1:
        return None
    part, whole = figures[at - 1], figures[at + 1]
    told = _SET_OFF.search(claim.before(200)) and _LEADS.fullmatch(claim.paper.text[claim.end : whole.start].lower())
    return Parted(part, whole) if told and _is_less(part, whole) and of_one_thing(part, whole) else None


def _right_behind(claim: Stated, scene: Scene) -> Parted | None:
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
    return Parted(part, whole) if plain and not far and _is_less(part, whole) else None


def _last(claim: Stated, scene: Scene, goes_back: re.Pattern[str]) -> Parted | None:
    """Return the pair of the sentence before, if its words go back to it and it has one pair and no share of its own."""
    if claim is not scene.own[0] or not goes_back.fullmatch(claim.before(200)):
        return None
    pairs = _find_pairs(scene.before)
    return pairs[0] if len(pairs) == 1 and not any(map(is_share, scene.before)) else None


def _named(claim: Stated, scene: Scene, row: Sequence[Stated]) -> Parted | None:
    """Return the part and whole of "£62,000, or a third of the grant", where the paper has told one sum alone for the grant before."""
    at = scene.own.index(claim)
    found = _OF_WHAT.match(claim.after())
    if (
        not at
        or found is None
        or not (_SET_OFF.search(claim.before(200)) or _OR_ALONE.search(claim.before()))
        or _STOP.search(_between_two(scene.own[at - 1], claim))
    ):
        return None
    part, name = scene.own[at - 1], family_of(found["what"])
    names = ((each, (each.family, family_of(each.figure.of or ""))) for each in row)
    told = [each for each, held in names if each.start < part.start and _is_less(part, each) and name in held]
    return Parted(part, told[0]) if len({each.figure.value for each in told}) == 1 else None


def _between_two(one: Stated, other: Stated) -> str:
    return one.paper.text[one.end : other.start]


def is_said_again(claim: Stated) -> bool:
    """Say whether a share is set off behind what stands before it, or goes back to it, and is of that or of a thing named before."""
    said = _SET_OFF.search(claim.before(200)) or _GOES_BACK.fullmatch(claim.before(200))
    return bool(said and (_CLOSED.match(claim.after()) or _OF_THE_THING.match(claim.after())))


def _of_it_all(claim: Stated) -> bool:
    return bool(_OR.search(claim.before(60)) and _OF_IT_ALL.match(claim.after()))


def _is_closed(claim: Stated, held: Parted) -> bool:
    """Say whether nothing follows that a share may be of, but its whole."""
    after = claim.after()
    found = _OF_WHAT.match(after)
    named = found is not None and (family_of(found["what"]) == held.whole.family or _of_it_all(claim))
    return bool(_CLOSED.match(after) or named or (held.cut and _A_CUT.match(after)))
