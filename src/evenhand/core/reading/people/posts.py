"""Posts as printed in, who holds which out: two prints of one post are told from two posts by their words."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from evenhand.core.reading.text.lexicon import LOOSE_ROLES, ORG_HEADS, PARTIES, POST_HEADS
from evenhand.core.reading.text.tokens import bare, without_capitals
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

# Seats in a parliament or council.
MEMBERS = frozenset("mp msp mla ms td mep am mhk senator congressman congresswoman representative councillor councilor".split())
_EMPTY = frozenset(
    "british irish scottish welsh english american australian canadian uk us u.s nz "
    "the of for a an own his her its their our local then former new old current most senior top now acting interim and to at in with on "
    "county-level own conservative tory labour labor liberal democrat democratic republican green independent opposition newly elected "
    "long-serving veteran".split()
)
# "The mayor of this town" is the mayor whatever the town is called.
_PLACES = frozenset("this that town city village country nation state province region place area".split())
# Words that tell no post from another of its head: of which kind a body is, and the heads themselves.
_ANY = (
    ORG_HEADS
    | POST_HEADS.keys()
    | _PLACES
    | frozenset("county borough district shire parish metropolitan regional national federal executive general managing lord".split())
)
_SAME = {
    "under-secretary": ("minister", "under-secretary"), "undersecretary": ("minister", "under-secretary"),
    "pm": ("prime", "minister"), "boss": ("leader",), "cllr": ("councillor",), "clr": ("councillor",), "cr": ("councillor",),
    "coun": ("councillor",),
    "councilmember": ("councillor",), "supt": ("superintendent",), "ald": ("alderman",), "councilor": ("councillor",),
    "chairman": ("chair",), "chairwoman": ("chair",), "chairperson": ("chair",), "sen": ("senator",), "gov": ("governor",),
    "rep": ("representative",), "premier's": ("premier",), "teachta": ("td",), "advisor": ("adviser",), "councilman": ("councillor",),
    "councilwoman": ("councillor",),
}  # fmt: skip
_WORD = re.compile(r"[\w’'-]+")
_APPOSED = re.compile(r"(?:\)|’s|'s)?(?:,| –| \(|, who (?:is|was)(?: also)?)\s(?:[a-z][\w’'-]* ){0,6}(?:and )?")
_NOT_APPOSED = re.compile(
    r"\b(?:as|sa(?:id|ys?)|told|tells?|wrote|writes?|ask(?:ed|s)|argues?|claims?|warns?|shows?|reads?|suggests?|and the|but|when|while|"
    r"which|where|if|because|since|until|before|after|to|has|had|have|will|would|can|could|may|might|should|did|does|was given)\b"
)
# "Ann Hale, accused the minister": a post behind a verb is that of somebody else.
_TO_ANOTHER = re.compile(
    r",(?: \w+ly| also| then| later| has| have| had)* (?!aged\b|appointed\b|elected\b|named\b|retired\b)"
    r"(?:[a-z]+ed|met|told|wrote|saw|beat|sent|gave|took|left|thanked|sought|fought|led|drove|brought)"
    r"(?: (?:on|to|with|at|for|by|against|off|up))* "
    r"(?:the|a|an|his|her|its|their|both|one of) "
)
# "In a letter to Ann Hale, the minister says": a post behind such an opening is its end only where a comma closes it.
_OPENS = re.compile(
    r"(?:\A|\n|[.!?][”\"’']?\s|[“\"]|:\s)(?:In|With|By|After|Before|For|Unlike|Like|Under|At|On|During|Following|Despite|From|To|Through|Against|"
    r"According to|Thanks to|Together with|Along with|As well as|(?:Writ|Speak|Respond|Reply|Referr|Appeal|Turn|Talk)ing)\b[^,.;:!?\n]*\Z"
)
_ACTS = re.compile(
    r"(?:\s(?:of|for|at|in|to|on)\s(?:the\s)?(?:[A-Z][\w’'-]*\s?(?:and\s|of\s|for\s|the\s)*)+)?\s?(?<=\s)(?:\w+ly\s|also\s|then\s)?"
    r"(?:[a-z]{2,}(?:ed|[^s’']s)|said|wrote|told|made|gave|set|went|did|was|is|has|had|will|would|can|could|might|must|may|should)\b"
)
_OPENING = 200
# What makes another post of a post: nobody is meant by "the leader" who leads the opposition, or led long ago.
_APART = frozenset("shadow former deputy vice assistant opposition minority majority".split())
_SPELT = {"depute": "deputy", "ex": "former", "onetime": "former", "one-time": "former"}
# A minister may be a deputy, "the opposition councillor" is "the councillor", and "the leader" may be the majority's.
_STILL = {"minister": frozenset(("deputy", "assistant")), "leader": frozenset(("majority",))}
_SIDES = frozenset(("opposition", "minority", "majority"))
# Whoever served somebody is told of by it ever after: "Ms Hale's former chief of staff".
_STAFF = frozenset("staff aide adviser advisor".split())
# "The minister" is never the prime minister or the first.
_FIRST = frozenset(("prime", "first"))
_NO_MEMBERS = frozenset(("mayor", "governor", "commissioner"))
# Holders whose points are as near as this to the best fit equally.
_EQUAL = 0.5


def is_loose(post: str) -> bool:
    """Say whether a post without a name means one of many rather than somebody: "a council spokeswoman"."""
    head = post_head(post)
    return head in LOOSE_ROLES


def is_apposed(text: str, end: int, post: Span) -> bool:
    """Say whether a post stands in apposition to the name that ends at `end`: "Ann Hale, the chair"."""
    gap = text[end : post.start]
    if _OPENS.search(text, max(0, end - _OPENING), end) and _ACTS.match(text, post.end):
        return False
    return _APPOSED.fullmatch(gap) is not None and not _NOT_APPOSED.search(gap) and not _TO_ANOTHER.match(text, end, post.end)


_WHOSE = frozenset("of for at to in".split())
# "The City of Hale’s mayor": what is of Hale here is the city.
_KINDS = (ORG_HEADS | _PLACES) - POST_HEADS.keys()


@lru_cache(maxsize=4096)
def post_head(post: str) -> str:
    """Return the head word of a post, in lower case.

    >>> post_head("leader of Hale County Council"), post_head("shadow transport minister"), post_head("City of Hale lord mayor")
    ('leader', 'minister', 'mayor')
    """
    words = _WORD.findall(post.lower())
    owned = max((at + 1 for at, word in enumerate(words[:-1]) if bare(word) != word), default=0)
    if not any(word in POST_HEADS and word != "ms" for word in words[: max(owned - 1, 0)]):
        words = words[owned:]  # "Friends of the Park’s chair".
    for number, word in enumerate(words):
        if word in ("of", "for", "without", "at", "to", "in", "with", "on") and number and bare(words[number - 1]) not in _KINDS:
            words = words[:number]
            break
    heads = [word for word in words if bare(word) in POST_HEADS]
    return bare(heads[-1]) if heads else (bare(words[-1]) if words else "")


def is_member(post: str) -> bool:
    """Say whether a post is a seat in a parliament or council, which somebody holds beside other posts."""
    return post_head(post) in MEMBERS


@lru_cache(maxsize=4096)
def post_words(post: str) -> frozenset[str]:
    """Return the words of a post that tell it from others.

    >>> sorted(post_words("the Conservative leader of Hale County Council")), sorted(post_words("PM"))
    (['council', 'county', 'hale', 'leader'], ['minister', 'prime'])
    """
    words: set[str] = set()
    for word in _WORD.findall(post.lower()):
        plain = bare(word)
        words.update(_SAME.get(plain, (plain,)))
    return frozenset(words - _EMPTY)


@lru_cache(maxsize=4096)
def set_apart(post: str) -> frozenset[str]:
    """Return the words that make another post of a post.

    >>> sorted(set_apart("former deputy leader of Hale Council")), set_apart("chair of the Former Pupils"), set_apart("MP")
    (['deputy', 'former'], frozenset(), frozenset())
    """
    head = post_head(post)
    owned = _WORD.findall(post.lower())
    words = [bare(word) for word in owned]
    end = words.index(head) if head in words else len(words)
    # "The former minister Ann Hale's chief of staff": it is the minister who is a former one.
    begin = max((at + 1 for at in range(end) if words[at] != owned[at]), default=0)
    before = words[begin:end]
    if head.startswith("ex-"):
        before.append("ex")
    found = frozenset(_SPELT.get(word, word) for word in before) & _APART
    if _STAFF & set(words):
        found -= {"former"}
    return found | ({"opposition"} & set(words)) if head == "leader" else found - _SIDES


def is_another_post(post: str, title: str) -> bool:
    """Say whether a post asked for cannot be one held, for being a former one, a deputy's or the opposition's.

    >>> is_another_post("leader", "deputy leader"), is_another_post("minister", "deputy minister")
    (True, False)
    """
    asked, held = set_apart(post), set_apart(title)
    return bool(asked - held) or bool(held - asked - _STILL.get(post_head(post), frozenset()))


def speaks_for(title: str, body: str) -> bool:
    """Say whether a post names a body that its holder leads or belongs to; a former one speaks for it no more.

    >>> speaks_for("leader of Hale Council", "Hale Council"), speaks_for("former leader of Hale Council", "Hale Council")
    (True, False)
    """
    named = post_words(body)
    return bool(named) and named <= post_words(title) and not set_apart(title)


def post_points(post: str, title: str) -> float:
    """Score how well a post asked for fits one held: 0 where it cannot be it."""
    if is_another_post(post, title):
        return 0.0
    wanted, head = post_words(post), post_head(post)
    held = post_words(title)
    held_head = post_head(title)
    heads = set(_SAME.get(head, (head,)))
    if not heads & (held | {held_head}) or not (heads & set(_SAME.get(held_head, (held_head,)))):
        return 0.0
    if head == "minister" and (held - wanted) & _FIRST:
        return 0.0
    if "junior" in wanted - held:
        return 0.0
    extra = len(wanted - held - _PLACES)
    if extra and len(wanted & held) < 2:
        return 0.0
    return len(wanted & held) * 2 - extra * 1.5 - len(held - wanted) * 0.1


@lru_cache(maxsize=4096)
def owners_of(post: str) -> frozenset[str]:
    """Return the names in a post of whose it is.

    >>> sorted(owners_of("Hale County Council’s chief executive")), sorted(owners_of("mayor of Upper Wold")), owners_of("roads minister")
    (['hale'], ['upper', 'wold'], frozenset())
    """
    words = _WORD.findall(post)
    low = [bare(word.lower()) for word in words]
    owned = max((at + 1 for at, word in enumerate(words[:-1]) if bare(word) != word), default=0)
    behind = next((at for at, word in enumerate(low) if at > owned and word in _WHOSE and low[at - 1] not in _KINDS), len(words))
    body = max((at for at, word in enumerate(low[:behind]) if at >= owned and word in _KINDS), default=owned)
    named = (word for at, word in enumerate(low) if words[at][:1].isupper() and (at < body or at > behind))
    return frozenset(named) - _EMPTY - _ANY - PARTIES


def is_of_another(post: str, title: str) -> bool:
    """Say whether two posts of one kind are of two bodies or places: Hale's chief executive is not Wold's.

    >>> is_of_another("Hale’s leader", "leader of Wold Council"), is_of_another("Hale’s leader", "council leader")
    (True, False)
    """
    one, other = owners_of(post), owners_of(title)
    return bool(one) and bool(other) and not one & post_words(title) and not other & post_words(post)


def seats_elsewhere(post: str) -> bool:
    """Say whether whoever holds a post is not "the MP" of a paper: the member for another place, or one who sits in no parliament.

    >>> seats_elsewhere("MP for Hale"), seats_elsewhere("mayor of Hale"), seats_elsewhere("MP"), seats_elsewhere("party leader")
    (True, True, False, False)
    """
    return post_head(post) in _NO_MEMBERS or (is_member(post) and len(post_words(post)) > 1)


class Holders:
    """Who holds which posts: persons by number, posts as printed."""

    def __init__(self) -> None:
        self._by_head: dict[str, dict[str, set[int]]] = {}
        self._asked: dict[str, list[int]] = {}

    def note(self, person: int, title: str) -> None:
        """Remember that a person holds a post."""
        head = post_head(title)
        for each in _SAME.get(head, (head,)):
            holders = self._by_head.setdefault(each, {}).setdefault(title, set())
            if person not in holders:
                holders.add(person)
                self._asked.clear()

    def of(self, post: str) -> list[int]:
        """Return who may be meant by a post: those whom its words fit best, in order."""
        if post not in self._asked:
            self._asked[post] = self._find(post)
        return self._asked[post]

    def _find(self, post: str) -> list[int]:
        head = post_head(post)
        best: dict[int, float] = {}
        for each in _SAME.get(head, (head,)):
            for title, persons in self._by_head.get(each, {}).items():
                points = 0.0 if is_of_another(post, title) else post_points(post, title)
                best.update((person, points) for person in persons if points > best.get(person, 0.0))
        top = max(best.values(), default=0.0)
        return sorted(person for person, points in best.items() if points > top - _EQUAL)


class Roles:
    """Those known by a role alone: "a council spokeswoman"; a role printed again means the one before."""

    def __init__(self) -> None:
        self._by_words: dict[frozenset[str], int] = {}
        self._by_head: dict[str, list[tuple[int, frozenset[str]]]] = {}

    def note(self, person: int, role: str) -> None:
        """Remember someone known by a role."""
        words = post_words(role)
        self._by_words[words] = person
        self._by_head.setdefault(post_head(role), []).append((person, words))

    def last(self, post: str, *, definite: bool) -> int | None:
        """Find whom a role printed again means: the same words, or "the source" after "a source in the department"."""
        wanted = post_words(post)
        same = self._by_words.get(wanted)
        if not definite:
            return same
        known, other = reversed(self._by_head.get(post_head(post), [])), _FIRST if post_head(post) == "minister" else frozenset()
        wider = next((person for person, words in known if wanted <= words and not (words - wanted) & other), None)
        return max((person for person in (same, wider) if person is not None), default=None)


def evened(post: str) -> str:
    """Write a post as it is usually printed, not in capitals for the look of the page ("PRIME Minister") or behind a dateline."""
    words = post.split()
    dateline = [at + 1 for at, (word, after) in enumerate(pairwise(words)) if word.isupper() and word.lower() == after.lower() != after]
    return " ".join(map(without_capitals, words[max(dateline, default=0) :]))
