"""The posts that papers print of each of the cast in, pairs of posts that nobody holds at one time out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product

from attrs import evolve, frozen

from evenhand.core.cast import Cast, Member
from evenhand.core.collation.contradictions.model import Told
from evenhand.core.collation.contradictions.pairs import NEIGHBOURS, Clash
from evenhand.core.collation.contradictions.words import stem
from evenhand.core.papers import Paper
from evenhand.core.reading import Reading
from evenhand.core.reading.people.names import post_head
from evenhand.core.reading.people.posts import post_points, post_words
from evenhand.core.reading.text.lexicon import POST_WORDS
from evenhand.core.values import Place
from evenhand.core.values import patterns as re
from evenhand.core.values.span import places_of

_RANKS = frozenset("leas deputy vice assistant associate under sub junior".split())
_CLASSES = {
    "portfolio": "minister secretary spokesman spokeswoman spokesperson undersecretary",
    "lead": "leader whip boss premier taoiseach president governor mayor provost convener convenor",
    "seat": "mp td msp mla",
    "chair": "chair cathaoirleach chairman chairwoman chairperson",
    "job": "attorney executive ceo director treasurer clerk auditor comptroller solicitor registrar superintendent inspector constable "
    "sergeant principal headteacher manager engineer surveyor commissioner ombudsman ombudswoman controller coroner editor",
}
# Who chairs a body is none of these of it.
_OFFICERS = frozenset("executive treasurer clerk president manager solicitor auditor".split())
# Posts of more than one word whose last is not their head.
_AIDES = {
    "chief of staff": "chief of staff", "press secretary": "press secretary", "private secretary": "private secretary",
    "^(?:club |branch |society |association |hon(?:orary)? )?secretary$": "club secretary",
    "attorney.general": "attorney", "solicitor.general": "solicitor",
    r"\bhead ?teacher|^(?:deputy|assistant) head$": "headteacher",
}  # fmt: skip
_CLASS = dict.fromkeys(("chief of staff", "press secretary", "private secretary"), "aide")
_CLASS["club secretary"] = "job"
_CLASS |= {head: name for name, heads in _CLASSES.items() for head in heads.split()}
_SAME_HEAD = {
    "undersecretary": "minister", "spokesman": "minister", "spokeswoman": "minister", "spokesperson": "minister", "secretary": "minister",
    "boss": "leader", "cathaoirleach": "chair", "chairman": "chair", "chairwoman": "chair", "chairperson": "chair",
    "ceo": "executive", "convenor": "convener", "ombudswoman": "ombudsman", "controller": "comptroller",
}  # fmt: skip
_BODIES = frozenset(
    "council county city town borough district parish regional state national federal group party authority trust board committee "
    "government commission company department office cabinet agency association force police service university college school "
    "hospital union chief managing general executive local the town's council's and of for shadow opposition public affairs".split()
)
# Words of office that narrow nothing in the portfolio.
_NO_PORTFOLIO = (
    frozenset("shadow minister secretary spokesman spokeswoman spokesperson member prime of state affairs parliamentary department".split())
    | _RANKS
)
_RELATED = re.compile(
    r",\s(?:his|her|their|its|my)\s(?P<post>(?:[a-z-]+\s){0,3}[a-z-]+)(?=[,.;]|\s(?:and|who|said|has|"
    r"had)\b)"
)
# "Ann Hale, the parliamentary under-secretary at the Department for Ports", "Ann Hale MP, Minister for Ports".
_LETTERS = r"(?:\s(?:MPs?|MSP|MLA|MS|TD|AM|KC|QC))?"
# What stands between a post and the name of its holder; no name is in it, so that it is compiled once.
_TO_NAME = re.compile(r"(?:[,:]|\s\w+,)?\s(?:[\w.’'-]+\s){0,3}?")
_FROM_NAME = re.compile(
    rf"{_LETTERS}(?:\s\([^)]*\)|\s(?=\n))?(?:,|(?=\n)|\s[–—-]|,? who(?: is| was)?|\sis|\swas|\sas)\s(?:\d\d,\s)?"
    r"(?:the |a |an |its |their |his |her |as )*"
)
_EDGE = re.compile(r"\b")
_APPOSED = re.compile(
    rf"{_LETTERS}(?:,\s|\s?\n|\s[–—]\s|,?\swho\s(?:is|was)\s)(?:the\s|an?\s)?"
    r"(?!his\b|her\b|their\b)(?P<post>(?P<head>(?:[\w’'-]+\s){0,3}?[\w’'-]+)(?:\s(?:of|for|at|to)\s(?:the\s)?[A-Z][\w’'-]*(?:\s(?:(?:and|for|of)\s)?[A-Z][\w’'-]*)*)?)"
    r"(?=[,.;:)\n])"
)
_CHAIRS = re.compile(r",\swho\s(?P<post>(?P<verb>chairs|leads)\s(?P<of>(?:the\s)?(?:[\w’'-]+\s?){1,5}))(?=[,.;)]|and\b)")
_CHAIR = {"chairs": "chair", "leads": "leader"}
# A lead begins with a word or two in capitals, often a nickname: "TRASH Minister Ann Hale".
_CAPITALS = re.compile(r"[A-Z]{3,}\s(?=\w+\s\w*[a-z])")
_AND_OF = re.compile(r"\b(?:[A-Z]\w+,\s)*[A-Z]\w+\s(?:and|&)\s\Z")
_PAST = re.compile(
    r"\b(?:former(?:ly)?|ex|then|outgoing|incoming|interim|acting|retired|late|previous(?:ly)?|designate|elect|ousted|past|one-time|old|new|newly|"
    r"appointed|promoted|demoted|resigned|sacked|replaced|succeeded|until|became|elected|stood down|stepped down|reshuffled?|moved)\b",
    re.I,
)
# Who holds a post only for the time being, or no longer, is not who holds it.
_STANDING = re.compile(r"\b(?:former|ex|interim|acting)(?=[\s-])", re.I)
_AGAINST = [pair for one, other in (("majority", "minority"), ("government", "opposition")) for pair in ((one, other), (other, one))]
_DAYS_OF_OFFICE = 92
_WHY = "posts that one person does not hold at one time"


@frozen
class Held:
    """A post printed beside the name of its holder: its head, rank and the rest of its words, as far as they tell it from others."""

    told: Told
    paper: Paper
    kind: str
    head: str
    ranks: frozenset[str]
    shadow: bool
    portfolio: frozenset[str]
    proper: frozenset[str]
    past: bool
    words: frozenset[str]
    standing: str


def clash_offices(papers: Iterable[Paper], readings: Iterable[Reading], cast: Cast) -> Iterator[Clash]:
    """Compare, for each person, every post printed beside the name with every other."""
    held = {paper.id: paper for paper in papers}
    prints: dict[str, set[tuple[str, Place]]] = {}
    for member in cast.members:
        rows = [row for row in member.posts if row.paper in held]
        prints[member.id] = {(row.title, Place(row.paper or "", row.start or 0, row.end or 0)) for row in rows}
    for reading in readings:
        for person, title, place in (*_related(held[reading.paper], reading, cast), *_apposed(held[reading.paper], reading, cast)):
            if not any(place.paper == known.paper and place.span.overlaps(known.span) for _, known in prints[person]):
                prints[person].add((title, place))
    for member in cast.members:
        if member.kind == "person":
            yield from _clash_of(member, sorted(prints[member.id]), held, cast)


def _related(paper: Paper, reading: Reading, cast: Cast) -> Iterator[tuple[str, str, Place]]:
    """Yield the posts told by whose they are: "Jo Hale, her press secretary"."""
    for mention in reading.mentions:
        member = cast.member(paper.id, mention.entity)
        found = _RELATED.match(paper.text, mention.span.end) if member is not None and member.kind == "person" else None
        if found is not None and member is not None:
            yield member.id, found["post"], Place(paper.id, *found.span("post"))


def _apposed(paper: Paper, reading: Reading, cast: Cast) -> Iterator[tuple[str, str, Place]]:
    """Yield the posts set behind a name that the reader leaves to whoever compares them."""
    for mention in reading.mentions:
        member = cast.member(paper.id, mention.entity)
        if mention.kind != "person" or member is None or member.kind != "person":
            continue
        found = _APPOSED.match(paper.text, mention.span.end)
        if found is not None and re.split(r"[\s-]", found["head"].lower())[-1] in _CLASS:
            yield member.id, found["post"], Place(paper.id, *found.span("post"))
        elif (chairs := _CHAIRS.match(paper.text, mention.span.end)) is not None:
            yield member.id, f"{_CHAIR[chairs['verb']]} of {chairs['of']}", Place(paper.id, *chairs.span("post"))


def _clash_of(member: Member, prints: Iterable[tuple[str, Place]], papers: Mapping[str, Paper], cast: Cast) -> Iterator[Clash]:
    posts: dict[tuple[object, ...], list[Held]] = {}
    for title, place in prints:
        if post := _held(member, papers[place.paper], title, place.start, place.end):
            posts.setdefault((post.kind, post.head, post.ranks, post.shadow, post.portfolio, post.proper), []).append(post)
    yield from _standings(member, posts, cast)
    for ones, others in combinations(posts.values(), 2):
        if exclude(ones[0], others[0]) and not _joined(ones[0], others[0], posts.values()) and not _both_known(member, ones[0], others[0]):
            reason = _reason(ones, others)
            for one, other in product(ones[:NEIGHBOURS], others[:NEIGHBOURS]):
                yield Clash("office", f"office of {cast.name(member)}", one.told, other.told, _WHY, reason)


def _standings(member: Member, posts: Mapping[tuple[object, ...], list[Held]], cast: Cast) -> Iterator[Clash]:
    """Compare whether somebody holds a post in full; a paper that tells both tells of a change."""
    every = [post for held in posts.values() for post in held]
    prints = [{(post.paper.id, post.head) for post in every if bool(post.standing) is standing} for standing in (True, False)]
    rows = [post for post in every if (post.paper.id, post.head) not in prints[0] & prints[1]]
    for one, other in product([post for post in rows if post.standing], [post for post in rows if not post.standing]):
        # A post that is known by its head alone ("councillor") may be of two wards.
        known = one.kind != "other" or bool(one.portfolio & other.portfolio)
        one_post = (one.head, one.ranks) == (other.head, other.ranks) and _may_be_one_body(one, other)
        if known and one_post and not _exclude_portfolios(one, other):
            told = evolve(one.told, value=f"{one.standing} {one.told.value}")
            yield Clash("office", f"office of {cast.name(member)}", told, other.told, _WHY, _between([one], [other]))


def _held(member: Member, paper: Paper, title: str, start: int, end: int) -> Held | None:
    head = next((short for words, short in _AIDES.items() if re.search(words, title.lower())), post_head(title).split("-")[-1])
    if not _stands_by_name(paper.text, start, end, member):
        return None
    # A title before a name is printed with it; the post is the title alone.
    if paper.text.lower().startswith(title.lower(), start):
        end = start + len(title)
    if (capitals := _CAPITALS.match(paper.text, start, end)) and paper.text[max(0, start - 1) : start] in ("", "\n"):
        start, title = capitals.end(), title[capitals.end() - start :]
    if both := _AND_OF.search(paper.text, max(0, start - 40), start):
        start, title = both.start(), both[0] + title
    words = post_words(title)
    parts = frozenset(re.split(r"[\s-]", title.lower()))
    ranks, shadow = parts & _RANKS, "shadow" in parts
    rest = words - _RANKS - {head, _SAME_HEAD.get(head, head)} - _NO_PORTFOLIO
    if "prime" in words:
        rest |= {"prime"}
    printed = {word.lower().removesuffix("’s").removesuffix("'s") for word in re.findall(r"[A-Z][\w’'-]*", paper.text[start:end])}
    proper = frozenset(word for word in rest if word in printed and word not in _BODIES)
    before = paper.text[max(0, start - 25) : end]
    standing = _STANDING.search(paper.text, max(0, start - 10), end)
    return Held(
        Told(Place(paper.id, start, end), paper.text[start:end], title), paper,
        _CLASS.get(head, "other"), _SAME_HEAD.get(head, head), ranks, shadow,
        frozenset(rest), proper, bool(_PAST.search(before)),
        parts | frozenset(re.findall(r"[a-z]+", paper.text[max(0, start - 30) : end].lower())),
        standing[0].lower() if standing else "",
    )  # fmt: skip


def _stands_by_name(text: str, start: int, end: int, member: Member) -> bool:
    """Say whether a post stands before or behind a name of its holder; what stands alone may mean another."""
    post, behind, before = text[start:end], text[end : end + 60], text[max(0, start - 70) : start]
    for surname in {name.split()[-1] for name in member.names}:
        size = len(surname)
        if (
            (post.endswith(surname) and _EDGE.match(post, len(post) - size))
            or any(_EDGE.match(behind, at + size) and _TO_NAME.fullmatch(behind, 0, at) for at in places_of(surname, behind))
            or any(_EDGE.match(before, at) and _FROM_NAME.fullmatch(before, at + size) for at in places_of(surname, before))
        ):
            return True
    return False


def exclude(one: Held, other: Held) -> bool:
    """Say whether two posts cannot be one person's at one time; one that merely says more than the other does not exclude it."""
    if one.head == other.head and any(side in one.words and against in other.words for side, against in _AGAINST):
        return True
    if "whip" in (one.head, other.head) and one.head != other.head:
        return {one.head, other.head} == {"whip", "leader"} or one.shadow or other.shadow
    if ("chair" in (one.head, other.head) and {one.head, other.head} & _OFFICERS) or one.kind == other.kind == "aide":
        return one.head != other.head and _may_be_one_body(one, other)
    if one.kind != other.kind or one.head != other.head:
        return one.kind == other.kind == "job" and _may_be_one_body(one, other)
    if one.kind == "portfolio":
        return _exclude_portfolios(one, other)
    if one.kind == "seat":
        return bool(one.proper and other.proper) and not one.proper & other.proper
    if one.ranks != other.ranks and _may_be_one_body(one, other):
        return True
    if one.kind == "job":
        return _exclude_portfolios(_without_body(one), _without_body(other))
    return (
        one.kind == "lead"
        and one.ranks == other.ranks
        and bool(one.proper and other.proper)
        and not one.proper & other.proper
        and bool(one.portfolio & other.portfolio)
    )


def _exclude_portfolios(one: Held, other: Held) -> bool:
    if one.portfolio and other.portfolio:
        stems = [frozenset(map(stem, each.portfolio)) for each in (one, other)]
        return not (stems[0] <= stems[1] or stems[1] <= stems[0])
    return False


def _without_body(post: Held) -> Held:
    return evolve(post, portfolio=(post.portfolio & POST_WORDS) - _BODIES)


def _may_be_one_body(one: Held, other: Held) -> bool:
    return not (one.proper and other.proper) or bool(one.proper & other.proper)


def _joined(one: Held, other: Held, every: Iterable[list[Held]]) -> bool:
    """Say whether a third print of the post names what both of these do: "Ports and Racing"."""
    both = frozenset(map(stem, one.portfolio | other.portfolio))
    return one.kind in ("portfolio", "seat") and any(both <= frozenset(map(stem, held[0].portfolio)) for held in every)


def _both_known(member: Member, one: Held, other: Held) -> bool:
    """Say whether the people file has both posts of this person."""
    known = [row.title for row in member.posts if row.basis == "people file"]
    return all(any(post_points(each.told.value, title) > 0 for title in known) for each in (one, other))


def _reason(ones: list[Held], others: list[Held]) -> str | None:
    if any(each.past for each in (*ones, *others)):
        return "time"
    return _between(ones, others)


def _between(ones: list[Held], others: list[Held]) -> str | None:
    """Return "time" where so long lies between two papers that somebody may have changed office."""
    days = [[each.paper.published for each in held if each.paper.published] for held in (ones, others)]
    if not all(days):
        return None
    first, last = sorted(([min(each).first_day(), max(each).last_day()] for each in days), key=str)
    return "time" if (last[0] - first[1]).days > _DAYS_OF_OFFICE else None
