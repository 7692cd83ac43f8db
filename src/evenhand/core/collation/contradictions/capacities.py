"""The words in which papers say as what somebody wrote or acted in, pairs of different capacities out."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping

from attrs import frozen

from evenhand.core.cast import Cast, Member
from evenhand.core.collation.contradictions.actors import actors_at, principal_writer
from evenhand.core.collation.contradictions.claims import Claim, days_of, matches, slots_of
from evenhand.core.collation.contradictions.folder import Folder
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import Clash, neighbours
from evenhand.core.collation.contradictions.words import sentence_at
from evenhand.core.reading import Reading
from evenhand.core.values import PartialDate, Place, Span
from evenhand.core.values import patterns as re

_CLASSES = {
    "constituency": r"constituents?|MPs?|Deputy (?:for|of)|Teachta|MSP|MLA|MS|MEP|TD|AM|[Mm]ember (?:of (?:[Pp]arliament|"
    r"the House)|for)|constituency|"
    r"(?:local|their|its) [Mm]ember|[Ss]enator|[Cc]ongress(?:wo)?man|[Bb]ackbencher|electorate|riding|Dáil",
    "government": r"(?:[Pp]rime )?[Mm]inister(?:s|ial)?|PM|[Pp]remier|[Tt]aoiseach|[Gg]overnment|(?:[A-Z]\w+ )?Secretary|"
    r"[Dd]epartment(?:al)?|[Mm]inisterial|(?-i:official)|[Gg]overnor|[Cc]hancellor|Treasur(?:y|er)|(?:No\.? ?|"
    r"[Nn]umber )(?:10|[Tt]en)|Cabinet|[Mm]inistry|official|"
    r"Whitehall",
    "council": r"[Cc]ouncill?ors?|[Cc]ouncil|[Mm]ayor(?:al)?|civic|[Cc]abinet member|[Ll]ord [Mm]ayor",
    "party": r"party|candidate|campaign|whip|branch",
    "private": r"right|name|behalf|account|family|friends?|private|personal(?:ly)?|citizens?|residents?|individual|"
    r"herself|himself|myself|own bat|"
    r"wife|husband|son|daughter|sister|brother|widow(?:er)?|clients?|patients?|parents?|ratepayers?|taxpayers?|householders?|"
    r"neighbours?|landowners?|customer|friend|father|mother",
    "office": r"chair(?:man|woman|person)?|trustees?|president|directors?|chief executive|board|company|governors?|patron|"
    r"shareholder|secretary|treasurer|members|association|society|club|union|group|committee|trust|behalf of|resolution",
}
_CLASS = {name: re.compile(rf"(?<![\w-])(?:{words})(?![\w])") for name, words in _CLASSES.items()}
_ROLE = (
    r"(?P<{0}>[\w’'-]+(?:\s(?!(?:and|but|to|in|on|when|who|while|about|with|after|because|said|he|she|they|not|rather)\b)[\w’'-]+){{0,6}})"
)
_ROLES = r"(?:roles?|positions?|offices?|jobs?|capacit(?:y|ies)|hats?|dut(?:y|ies)|posts?|status)"
_ACTS = (
    r"act(?:s|ed|ing)|wr(?:ote|itten|ites?|iting)|sign(?:s|ed|ing)|intervened|lobb(?:ied|ying)|sent|"
    r"sp(?:oke|eaking)|complained|raised|asked|"
    r"r(?:ang|ung|inging)|call(?:ed|ing)|phon(?:ed|ing)|e-?mail(?:ed|ing)|text(?:ed|ing)|attend(?:ed|ing)|visit(?:ed|ing)|met|meeting|"
    r"talk(?:s|ed|ing)|did (?:so|it)|done (?:so|it)|"
    r"came|there|went|was there|spoke up|appear(?:ed|ing)|declared|approach(?:ed|ing)|contact(?:ed|ing)|"
    r"made (?:the|his|her|their) (?:request|approach|call|offer|plea)"
)
# "As well" is no capacity.
_NO_MANNER = r"(?!well\b|soon\b|usual\b|such\b|far\b|long\b|many\b|much\b|if\b)"
_FOR_BODY = (
    r"on\sbehalf\sof\s(?:the\s|its\s|their\s)?(?:[\w,’'-]+\s?){1,4}|on\sa\s(?:resolution|vote)\sof\s(?:the\s)?\w+|in\sthat\scapacity|"
    r"for\sthe\s(?:association|society|club|union|council|board|group|committee|trust|party|branch|shire|parish)\b"
)
_TOLD = (
    rf"\bin\s(?:his|her|their|my|the)\s(?:official\s|dual\s)?{_ROLES}\s(?:as|of)\s(?:an?\s|the\s)?{_ROLE.format('a')}",
    r"\bin\s(?:an?|his|her|their|my)\s(?:purely\s|strictly\s|wholly\s)?(?P<b>(?:[\w’'-]+\s){1,3})(?:capacity|role)\b",
    rf"\b(?:{_ACTS})\b[^.;:?!“”\"\n]{{0,70}}?\s[“‘\"']?as\s{_NO_MANNER}(?:an?\s|the\s|their\s|his\s|her\s|its\s)?{_ROLE.format('c')}",
    r"\bsigned\s(?:it\s|the\s\w+\s)?[“‘\"'](?P<e>[^“”\"\n]{4,120})",
    rf"\b(?:conflat|blur|confus|mix|muddl|combin)\w*\s(?:up\s)?(?:[\w’'-]+\s){{0,3}}{_ROLES}\b(?:\s(?:with|and|as)\s(?:[\w’'-]+\s?){{1,7}})?",
    (
        rf"\b(?:{_ACTS})\s(?:[\w’'-]+\s){{0,6}}?(?:on\sbehalf\sof|(?<=acted\s)for|(?<=acting\s)for)\s(?P<f>(?:an?|his|her|their|the)\s(?:constituents?|governor|government|department|"
        r"minister|council|party|family|(?:prime|first)\sminister)|constituents|Government)\b"
    ),
    (
        r"\b(?:it|that|this|(?:the|his|her)\s(?:letter|e-?mail|note|call|visit|meeting|message))\s(?:was|"
        r"had\sbeen|is)\s(?:\w+ly\s|just\s|an?\s)*"
        r"(?P<g>private|personal|constituency|official|ministerial|departmental|party|council)(?=\s(?:letter|"
        r"e-?mail|note|matter|business|call|visit|"
        r"message|meeting|one|correspondence|capacity)\b|[.,;”\"])"
    ),
    r"\bwith\s(?:his|her|their|my)\s(?P<h>(?:[\w’'-]+\s){1,3})hat\son\b",
    r"\bin\s(?:his|her|their|my)\sown\s(?P<i>right|name)\b|\bon\s(?:his|her|their|my)\sown\s(?P<j>behalf|account)\b",
    # "She was speaking for herself", "off my own bat", "identified herself as secretary of the group".
    rf"\b(?:{_ACTS})\s(?:[\w’'-]+\s){{0,4}}?for\s(?P<k>(?:her|him|my)self)\b|\boff\s(?:my|his|her)\s(?P<l>own\sbat)\b",
    rf"\b(?:identified|described|introduced|styled)\s(?:him|her|my)self\sas\s(?:an?\s|the\s)?{_ROLE.format('m')}",
    # "Wrote on behalf of 640 members", "has written for the association", "on a resolution of the council", "in that capacity".
    rf"\b(?:{_ACTS})\b[^.;:?!“”\"\n]{{0,70}}?\s(?P<n>{_FOR_BODY})",
    r"\bwearing\s(?:his|her|their|my)\s(?P<d>(?:[\w’'-]+\s){1,4})hat\b",
)
_TELLS = re.compile("|".join(_TOLD))
# On whose paper something was written is held only against on whose paper another has it.
_MEANS = re.compile(
    r"\bon\s(?:(?:the|his|her|their|its|my)\s)?(?P<before>(?:[\w’'-]+\s){0,4}?)(?:headed\s|official\s)?"
    r"(?:notepaper|letterhead|stationery|headed\spaper|writing\spaper|paper)\b(?:\sof\s(?P<behind>(?:the\s|his\s|her\s|their\s)?(?:[\w’'-]+\s?){1,4}))?",
    re.I,
)
_OWN_PAPER = {
    "constituency": re.compile(r"\b(?:commons|constituency|parliament\w*|dáil|house|senate|congress\w*|electorate|assembly)\b", re.I),
    "government": re.compile(r"\b(?:department\w*|minist\w+|government|official|cabinet|treasury|no\.? ?10|office|crown)\b", re.I),
    "council": re.compile(r"\b(?:council|county|mayor\w*|commission|city|shire|town|village|borough|parish|municipal\w*)\b", re.I),
    "party": re.compile(r"\b(?:party|campaign|association|branch)\b", re.I),
    "private": re.compile(r"\b(?:plain|personal|private|own|home)\b", re.I),
}
# "As a cattleman", "as a grandmother": whoever that is, it is no office.
_SOMEBODY = re.compile(
    r"(?:an?\s)?(?!local\b|result\b|whole\b|matter\b|way\b|sign\b|favour\b|first\b|last\b|"
    r"gesture\b)[a-z]{4,}(?:man|woman|er|or|ist|ent|ant|ur|our)?\Z"
)
# Who writes for a body writes in no name of their own, whatever the body is called.
_FOR_OTHERS = re.compile(r"on behalf of (?!(?:his|her|my)\b)|on a (?:resolution|vote) of|for the|in that capacity")
_OPEN = re.compile(r"\b(?:either|whether|if|would|could|should|must|may not|never|no)\b|\?", re.I)
_NOT = re.compile(r"\b(?:not|never|n't|n’t|rather than|instead of)\b[^,;.]{0,30}\Z", re.I)


# Whoever is written to does not act.
_ADDRESSED = re.compile(r"\bto\s(?:the\s)?\Z")
_PRONOUN = re.compile(r"\b(?:he|she)\b", re.I)
_OWN = re.compile(r"\b(?:I|my)\b")
_NEAR = 60
_SAYS = re.compile(r"\s(?:said|says|told|insist(?:s|ed)|claim(?:s|ed)|added|maintain(?:s|ed)|stress(?:es|ed)|confirmed|explained)\b")
_WHY = "told of the same person's act"


@frozen(eq=False)
class Acted(Claim):
    """A capacity told of someone; `classes` holds more than one where two are said to be mixed.

    `on_paper` marks one that is told by the paper it was written on.
    """

    member: Member
    classes: frozenset[str]
    on_paper: bool = False


def clash_capacities(folder: Folder) -> Iterator[Clash]:
    """Compare, for each person, every capacity in which papers say that they wrote or acted."""
    cast = folder.cast
    told = [each for name in folder.readings for each in _tellings(name, folder)]
    papers = [each for name in folder.readings for each in _papers_of(name, folder)]
    acted: dict[Hashable, list[Acted]] = {}
    for each in told:
        acted.setdefault(each.member.key, []).append(each)
    for each in papers:
        acted.setdefault(("paper", each.member.key), []).append(each)
    for one, other in neighbours(acted):
        if one.classes != other.classes and (one.member is other.member or cast.may_be_same(one.member, other.member)):
            yield Clash("capacity", f"capacity in which {cast.name(one.member)} acted", one.told, other.told, _WHY)
    for match in matches([*told, *papers], folder):
        classes = match.one.classes | match.other.classes
        who = _one_writer(match.one, match.other)
        # Who has two posts may use the paper of one in the other: that is asked elsewhere, and no contradiction.
        hats = {"private"} if match.one.on_paper or match.other.on_paper else {"private", "office"}
        if who is not None and match.one.classes.isdisjoint(match.other.classes) and classes & hats:
            yield Clash("capacity", f"capacity in which {cast.name(who)} acted", match.one.told, match.other.told, match.why)


def _one_writer(one: Acted, other: Acted) -> Member | None:
    """Return who acts in both: whose act is told is not always told beside it, but then both sentences name them."""
    if one.member is other.member:
        return one.member
    return next((each.member for each, beside in ((one, other), (other, one)) if f"@{each.member.id}" in beside.slots), None)


def _tellings(name: str, folder: Folder) -> Iterator[Acted]:
    paper, reading = folder.papers[name], folder.readings[name]
    text = paper.text
    for found in _TELLS.finditer(text, 0, paper.body_end):
        sentence = sentence_at(text, found.start(), found.end())
        words = " ".join(filter(None, found.groupdict().values())) or found[0]
        classes = _classes_of(words)
        start = max(found.start(), text.rfind(" as ", found.start(), found.end()) + 1) if found["c"] else found.start()
        if not classes or _OPEN.search(text, sentence.start, start) or _NOT.search(text[sentence.start : start]):
            continue
        member = _who(reading, sentence, Span(start, found.end()), classes, folder)
        if member is not None:
            place = Span(start, found.end())
            said = Told(Place.of(paper.id, place), place.words(text), " and ".join(sorted(classes)))
            yield Acted(said, *_around(said.place, folder), member, classes)


def _papers_of(name: str, folder: Folder) -> Iterator[Acted]:
    """Yield on whose paper each letter is told to have been written."""
    paper, reading = folder.papers[name], folder.readings[name]
    for found in _MEANS.finditer(paper.text, 0, paper.body_end):
        words = f"{found['before']} {found['behind'] or ''}"
        classes = [kind for kind, pattern in _OWN_PAPER.items() if pattern.search(words)]
        sentence = sentence_at(paper.text, found.start(), found.end())
        if (
            len(classes) != 1
            or _OPEN.search(paper.text, sentence.start, found.start())
            or _NOT.search(paper.text[sentence.start : found.start()])
        ):
            continue
        told = Told(Place.of(paper.id, Span(*found.span())), found[0], f"{classes[0]} paper")
        writers = [*_writers(reading, sentence, folder.cast), *filter(None, [principal_writer(folder.readings.values(), folder.cast)])]
        yield from (Acted(told, *_around(told.place, folder), member, frozenset(classes), on_paper=True) for member in writers[:1])


def _around(place: Place, folder: Folder) -> tuple[Mapping[str, float], frozenset[PartialDate]]:
    clause = folder.clause(place.paper, place.start)
    return (slots_of(clause, folder), days_of(clause, folder)) if clause is not None else ({}, frozenset())


def _classes_of(words: str) -> frozenset[str]:
    """Return the classes of a capacity as told.

    >>> sorted(_classes_of("conflate his Government role with that of a local MP")), sorted(_classes_of("the local MP"))
    (['constituency', 'government'], ['constituency'])
    """
    if _FOR_OTHERS.match(words):
        return frozenset({"council"} if _CLASS["council"].search(words) else {"office"})
    found = frozenset(name for name, pattern in _CLASS.items() if pattern.search(words))
    if not found and _SOMEBODY.match(words):
        return frozenset({"private"})
    return found - {"office"} if len(found) > 1 else found


def _who(reading: Reading, sentence: Span, told: Span, classes: frozenset[str], folder: Folder) -> Member | None:
    """Find who is told to act: of those who may be meant the one who holds such a post, else any who acts in some public capacity."""
    cast, text = folder.cast, folder.papers[reading.paper].text
    clause = folder.clause(reading.paper, told.start)
    carried = [each for each in cast.members if clause is not None and each.id in clause.people and each.kind == "person"]
    pronoun = _PRONOUN.search(text, max(sentence.start, told.start - _NEAR), told.start)
    here = [
        each
        for each in reading.mentions
        if sentence.start <= each.span.start < told.end and not _ADDRESSED.search(text, sentence.start, each.span.start)
    ]
    # Who says that "the commissioner wrote" is not who wrote, nor is a spokesman where "she" wrote.
    tellers = [
        each
        for each in here
        if _SAYS.match(text, each.span.end) and (pronoun is None or "spokes" in text[sentence.start : each.span.end].lower())
    ]
    known = [cast.member(reading.paper, each.entity) for each in here if each not in tellers]
    named = [member for member in known if member is not None and member.kind == "person"]
    spoken = _OWN.search(text, sentence.start, told.end) is not None
    acting = list(actors_at(reading, sentence, told.start, cast, told.end))
    writers = [*_writers(reading, sentence, cast), *filter(None, [principal_writer(folder.readings.values(), cast)])]
    every = [*named, *(() if named else carried), *writers, *acting]
    # Whose roles were mixed up is told by "his", and those named may be who says so.
    able = [*acting, *writers] if spoken else every if len(classes) > 1 or not named else named
    if pronoun is not None:
        gender = "female" if pronoun[0].lower() == "she" else "male"
        able = [member for member in able if member.gender in (gender, None)] or able
    fitting = [member for member in able if classes & _capacities(member)]
    public = [member for member in able if _capacities(member) & {"constituency", "government", "council"}]
    return max(fitting or public[:1] or able[:1], key=lambda member: len(classes & _capacities(member)), default=None)


def _writers(reading: Reading, sentence: Span, cast: Cast) -> Iterator[Member]:
    """Yield who wrote the letters that the sentence speaks of."""
    for letter in reading.letters:
        if any(mention.overlaps(sentence) for mention in letter.mentions):
            member = cast.member(reading.paper, letter.sender)
            if member is not None and member.kind == "person":
                yield member


def _capacities(member: Member) -> frozenset[str]:
    """Return the capacities in which someone can act, by the posts printed; who shadows a minister is none."""
    titles = [title for title in member.titles if not title.lower().startswith("shadow")]
    return frozenset({"private"}).union(*map(_classes_of, titles))
