"""The figures of one paper in, checks of shares out: a part or what is cut, its whole, and the percentage or fraction said of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from evenhand.core.figures.changes import claim_extent
from evenhand.core.figures.model import CANNOT_TELL, Check
from evenhand.core.figures.ranges import Extent, as_decimal, judge, say_extent
from evenhand.core.figures.stated import Stated, define, family_of, name_measure
from evenhand.core.values import Place
from evenhand.core.values import patterns as re

_HEDGE = (
    r"(?:(?:just|slightly|a\slittle)\s)?(?:about|around|nearly|almost|over|under|more\sthan|less\sthan|roughly|approximately|some|only|just|"
    r"an\sestimated)?\s?"
)
# "Of the 79 councils, 24 are led by the Alliance, almost half."
_OF_THE = re.compile(
    r"(?:^|[,;:–—“\"]\s?|\b(?:and|but|that)\s)[“\"]?of\s(?:(?:the|its|their|his|her|our|all|those|these)\s)?(?:[\w’'-]+[’']s?\s)?(?:[a-z-]+\s){0,2}(?:of\s)?$"
)
_THEN = re.compile(rf"\s[^.;:\d]{{2,70}}?,\s{_HEDGE}|,\s[^.,;:\d]{{2,50}}?\s{_HEDGE}|\s[a-z]+\s{_HEDGE}")
_IN_ALL = re.compile(
    rf"[^.;:!?–—£$€\d]{{0,80}}?(?:(?:,|\s[–—-])\s|\s?\(\s?)(?:or\s|that\sis\s|which\sis\s|well\s|far\s|"
    rf"which\s[^.;:,\d]{{2,50}}?\s(?:describe[sd]?|call(?:s|ed)|puts?)\s(?:it\s)?(?:as\s|at\s)?[‘“\"']?)?{_HEDGE}"
)
_DONE = re.compile(
    r"\s?(?:per\scent)?[’”\"']?\s?(?:[).;–—]|$|,\s(?:and|but|while|the|he|she|it|according)\b|\sof\s(?:them|the\stotal|all)\b)"
)
_OUT_OF = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|their|his|her|our|all|a\stotal\sof)\s(?:the\s)?(?:[a-z-]+\s){0,2})?")
_OF_WHICH = re.compile(rf"[^.;:]{{0,40}}?,\sof\swhich\s(?:[a-z]+\s){{0,3}}?{_HEDGE}")
_SAID = re.compile(rf"[^.;:!?,(–—£$€\d]{{0,40}}?(?:,\sor|\s?\(|\s[–—-]|,\s(?:that\sis|which\sis|equal\sto)|,)\s?(?:or\s)?{_HEDGE}")
# "Some 30 (20%) of the 120 homes."
_IN_BRACKETS = re.compile(rf"(?:\s[a-z-]+)?\s?\(\s?(?:or\s)?{_HEDGE}")
_BEHIND_BRACKETS = re.compile(rf"\s?(?:per\scent)?\s?\){_OUT_OF.pattern}")
_OF_A = re.compile(rf"\sof\s(?:(?:the|a|an|its|their|our|his|her)\s(?:[a-z-]+\s){{0,3}}(?:of\s)?)?{_HEDGE}")
_SAID_FIRST = re.compile(rf"[^.;:!?,(–—£$€\d]{{0,30}}?(?:\s?\(|\s[–—-]\s|,\sor\s){_HEDGE}")
# "A third of the 90 homes, 30, are empty", "half of the 400 who work there – 180 at the last count –".
_ASIDE = re.compile(rf"[^.;:!?,()–—£$€\d]{{0,90}}?(?:\s?\(|\s[–—-]\s|,\s(?:or\s|that\sis\s)?){_HEDGE}")
_ENDED = re.compile(r"(?:\s(?:of\sthem|at\sthe\slast\scount|in\sall|people))?(?:\s?\)|\s[–—-]\s|,\s|[.;])")
# "Cut £2.4m from £8.1m, a cut of 40 per cent."
_CUTTING = re.compile(
    rf"\b(?:cut(?:s|ting)?|slash\w*|trim\w*|tak(?:e|es|ing|en)|took|knock\w*|shav\w+|strip\w*|remov\w+|lop\w*|withdr[ae]w\w*|"
    rf"sav(?:e|es|ed|ing)|los(?:e|es|t|ing)|reduc\w+)\s(?:by\s)?{_HEDGE}$"
)
_TAKEN_FROM = re.compile(rf"\sfrom\s(?:(?:the|its|their|his|her|our|a|an)\s)?(?:[a-z-]+\s){{0,4}}?(?:of\s)?{_HEDGE}")
_CUT = r"(?:cut|reduction|fall|drop|saving|loss|decrease|squeeze)"
_SAID_CUT = re.compile(rf"[^.;:!?,(–—£$€\d]{{0,40}}?,\sa\s(?:(?:[a-z-]+\s)?{_CUT}\sof\s)?{_HEDGE}")
_A_CUT = re.compile(rf"\s{_CUT}\b")
_CLOSED = re.compile(
    r"\s?(?:per\scent)?\s?(?:[),.;–—-]|$|\s(?:of\s(?:the|them|all)|went|is|are|was|were|goes|had|has|have|said|voted|on)\b)"
)


def check_shares(row: Sequence[Stated], taken: Set[Place]) -> Iterator[Check]:
    """Check each percentage or fraction that is printed beside its part and its whole in one sentence."""
    # How long something takes is no part of what is counted: "214 ran five minutes late, about one in six".
    valued = [each for each in row if each.figure.value is not None and each.figure.kind != "duration" and each.figure.of != "minutes"]
    for one, two, three in zip(valued, valued[1:], valued[2:], strict=False):
        if any(each.place in taken for each in (one, two, three)):
            continue
        if found := _read(one, two, three) or _read_of_the(one, two, three):
            yield check_share(*found)
        elif _is_cut(one, two, three):
            yield check_share(one, two, three, "change", "a cut of ")


def _is_cut(one: Stated, two: Stated, three: Stated) -> bool:
    """Say whether the first of three figures is cut from the second, and the third is said of that cut."""
    if not one.sentence == two.sentence == three.sentence or one.figure.unit != two.figure.unit:
        return False
    text = one.paper.text
    first, second = text[one.end : two.start].lower(), text[two.end : three.start].lower()
    if not (_CUTTING.search(one.before()) and _TAKEN_FROM.fullmatch(first) and is_share(three) and is_less(one, two)):
        return False
    if found := _SAID_CUT.fullmatch(second):
        return " of " in found[0].rpartition(",")[2] or bool(_A_CUT.match(three.after()))
    return bool(_SAID.fullmatch(second) and _CLOSED.match(three.after()))


def _read(one: Stated, two: Stated, three: Stated) -> tuple[Stated, Stated, Stated] | None:
    """Return part, whole and claim among three figures that follow one another in a sentence."""
    if not one.sentence == two.sentence == three.sentence:
        return None
    text = one.paper.text
    first, second = text[one.end : two.start].lower(), text[two.end : three.start].lower()
    if is_share(three) and one.figure.unit == two.figure.unit:
        if not _SAID.fullmatch(second) or not _CLOSED.match(three.after()):
            return None
        if _OUT_OF.fullmatch(first) and is_less(one, two):
            return one, two, three
        return (two, one, three) if _OF_WHICH.fullmatch(first) and is_less(two, one) else None
    if is_share(two) and one.figure.unit == three.figure.unit and _is_between(one, three, first, second):
        return (one, three, two) if is_less(one, three) else None
    if not is_share(one) or two.figure.unit != three.figure.unit:
        return None
    if _SAID_FIRST.fullmatch(first) and _OUT_OF.fullmatch(second):
        return (two, three, one) if is_less(two, three) else None
    told = _OUT_OF.fullmatch(first) and _ASIDE.fullmatch(second) and _ENDED.match(three.after())
    return (three, two, one) if told and is_less(three, two) else None


def _is_between(part: Stated, whole: Stated, first: str, second: str) -> bool:
    """Say whether a share stands between its part and its whole: "some 30 (20%) of 120", "640 posts, 22% of a workforce of 2,900"."""
    if _IN_BRACKETS.fullmatch(first) and _BEHIND_BRACKETS.fullmatch(second):
        return True
    one_thing = not (part.figure.of and whole.figure.of) or part.family == whole.family
    return bool(one_thing and _SAID.fullmatch(first) and _OF_A.fullmatch(second))


def _read_of_the(whole: Stated, part: Stated, claim: Stated) -> tuple[Stated, Stated, Stated] | None:
    """Return part, whole and claim of "of the 79 councils, 24 are led by the Alliance, almost half"."""
    if not is_share(claim) or whole_of(whole, part) is None or part.sentence != claim.sentence:
        return None
    said = _IN_ALL.fullmatch(part.paper.text[part.end : claim.start].lower())
    return (part, whole, claim) if said and _DONE.match(claim.after()) else None


def whole_of(whole: Stated, part: Stated) -> Stated | None:
    """Return the first of two figures where it is the whole that the second is told as a part of: "of the 79 councils, 24"."""
    if whole.sentence != part.sentence or whole.figure.unit != part.figure.unit or not is_less(part, whole):
        return None
    if part.figure.of and family_of(part.figure.of) != whole.family:
        return None
    text = whole.paper.text
    then = _THEN.fullmatch(text[whole.end : part.start].lower())
    return whole if then and _OF_THE.search(whole.before()) else None


def is_share(stated: Stated) -> bool:
    """Say whether a figure is a percentage or a fraction."""
    return stated.figure.unit in ("percent", "fraction")


def is_less(part: Stated, whole: Stated) -> bool:
    """Say whether a figure may be a part of another by its size."""
    return not is_share(part) and 0 < (part.figure.value or 0) < (whole.figure.value or 0)


def share_of(part: Stated, whole: Stated) -> Extent:
    """Return what share a part is of its whole, in per cent."""
    return part.extent.over(whole.extent).times(100)


def check_share(part: Stated, whole: Stated, claim: Stated, kind: str = "share", said_as: str = "") -> Check:
    """Hold a share that is claimed against a part and its whole."""
    unit = part.figure.unit
    found, said = share_of(part, whole), claim_extent(claim)
    verdict = judge(said, found)
    return Check(
        "",
        kind,
        verdict,
        f"{said_as}{claim.words}: {part.words} of {whole.words}",
        (
            f"{part.words} is {say_extent(part.extent, unit)}; {whole.words} is {say_extent(whole.extent, unit)}",
            f"{say_extent(part.extent, unit)} of {say_extent(whole.extent, unit)}: {say_extent(found, 'percent')}",
            f"“{claim.words}” is {say_extent(said, 'percent')}: {verdict}",
        ),
        name_measure(part, whole),
        define(part, whole),
        (part.used("part"), whole.used("whole"), claim.used("claim")),
        as_decimal(found.printed.low),
        as_decimal(found.printed.high),
        "percent",
    )


def check_bare_shares(row: Sequence[Stated], checked: Set[Place]) -> Iterator[Check]:
    """Say of each share "of all ..." that is printed without its part and its whole what would be needed."""
    for stated in row:
        whole = next((scope for scope in stated.figure.scope if scope.lower().startswith("of ")), None)
        if stated.figure.value is None or not is_share(stated) or stated.place in checked or whole is None or not stated.figure.measure:
            continue
        yield Check(
            "",
            "share",
            CANNOT_TELL,
            f"{stated.words} {whole}",
            (f"“{stated.words}” is {say_extent(claim_extent(stated), 'percent')}; the papers print neither the part nor the whole",),
            name_measure(stated),
            define(stated),
            (stated.used("claim"),),
            needs=f"{whole[3:]}, and the part of it that is meant, for one year and by one definition",
        )
