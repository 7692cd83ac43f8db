"""Names and posts as printed in, entities and resolved mentions out: who is meant by each, within one paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrs import define, field

from evenhand.core.reading.lexicon import COURTESY, FEMALE, FIRST_NAMES, MALE, NICKNAMES, POST_HEADS, TITLES
from evenhand.core.reading.model import Entity, Mention, PostHeld
from evenhand.core.reading.names import Named, bare, is_loose, is_member, post_head
from evenhand.core.reading.tokens import Token
from evenhand.core.values import Span

_EMPTY = frozenset(
    "british irish scottish welsh english american australian canadian uk us u.s nz "
    "the of for a an own his her its their our local then former new old current most senior top now acting interim and to at in with on county-level own "
    "conservative tory labour labor liberal democrat democratic republican green independent opposition newly elected long-serving veteran".split()
)
_SAME = {"pm": ("prime", "minister"), "boss": ("leader",), "cllr": ("councillor",), "clr": ("councillor",), "councilor": ("councillor",),
         "chairman": ("chair",), "chairwoman": ("chair",), "chairperson": ("chair",), "sen": ("senator",), "gov": ("governor",), "rep": ("representative",),
         "premier's": ("premier",), "advisor": ("adviser",), "councilman": ("councillor",), "councilwoman": ("councillor",)}  # fmt: skip
_AGED = re.compile(r",? (?:\(?\d{2}\)?|aged \d{2})\b")
_SEAT = re.compile(r"\b(?:his|her) (?:own )?(?:\w+ )?(?:constituency|seat|electorate|riding) (?:of|in) ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")
_SAID_OF = re.compile(r"\b(?:as|is|was|became|becomes|remains|elected|appointed)(?: the| a| an)? ?$")
_CONTACT = re.compile(r"\b(?:contact|email|emailed|phone|asked|told|tell|ask|thank|thanked|met|meet|by|with|named|called|and) $")
# Within so many characters of a full name, a title and surname mean the same person.
_NEAR = 500
# Offices before a name of which a person holds one: "Mayor Hale" is not Councilman Hale.
_ONE_HELD = frozenset("mayor governor senator sheriff premier president taoiseach judge congressman congresswoman councilman councilwoman".split())
_WORD = re.compile(r"[\w’'-]+")
_SPOKES = frozenset("spokesman spokeswoman spokesperson".split())
_BODY = re.compile(
    r"\b(?:(?:[A-Z][\w’'-]+|of|and|for) ){0,6}(?:Council|Office|Department|Ministry|Party|Government|Authority|Agency|Police|Commission|Committee|Board|Trust|"
    r"Union|Association|Federation|Society|Institute|University|College|School|Hospital|Company|Group|Treasury|Foundation|Executive|Corporation|Service|Bureau)"
    r"(?: of (?:the )?[A-Z]\w+(?: (?:and )?[A-Z]\w+)*)?\b"
)
_POLITICAL = frozenset(
    "minister secretary leader premier president governor chancellor treasurer taoiseach tánaiste mayor speaker whip senator".split()
)


@define
class Someone:
    """A person on the way to becoming an entity: names as printed, posts, the gender seen."""

    given: tuple[str, ...]
    surname: str
    gender: str | None = None
    names: dict[str, int] = field(factory=dict)
    posts: list[PostHeld] = field(factory=list)
    title: str = ""
    first: int = 0
    role: str = ""


@define
class Place:
    """A name or post where it stands, the paragraph and sentence around it, and who is meant (`who`: number in `People.persons`)."""

    named: Named
    span: Span
    paragraph: int
    who: int | None = None
    why: str = ""


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


def same_given(one: str, other: str) -> bool:
    """Say whether two given names may be one person's: equal, an initial, or a usual short form.

    >>> same_given("Jon", "Jonathan"), same_given("M", "Margaret"), same_given("Ann", "Beth")
    (True, True, False)
    """
    first, second = one.lower().rstrip("."), other.lower().rstrip(".")
    if first == second or (min(len(first), len(second)) == 1 and first[0] == second[0]):
        return True
    return NICKNAMES.get(first, first) == NICKNAMES.get(second, second)


class People:
    """Everyone named in one paper. Built once from the names found; then asked who is meant where."""

    def __init__(self, text: str, places: Sequence[Place], spoken: Iterable[Span] = ()) -> None:
        self.text = text
        self.places = list(places)
        self.persons: list[Someone] = []
        self._spoken = [(span.start, span.end) for span in spoken]
        self._name_everyone()
        self._give_apposed_posts()
        self._resolve_posts()
        self._give_seats()
        self._give_said_posts()
        self._resolve_posts()
        self._resolve_members()
        self._name_roles()

    # -- names

    def _name_everyone(self) -> None:
        titled = {place.named.surname.lower() for place in self.places if place.named.shape == "titled"}
        for place in self.places:
            if place.named.shape == "name" and (place.named.sure or self._is_person(place, titled)):
                self._join(place, "full name")
        for place in self.places:
            if place.named.shape == "titled":
                self._join(place, "title")
        for place in self.places:
            if place.named.shape == "single" or (place.named.shape == "name" and place.who is None):
                self._match_single(place)

    def _is_person(self, place: Place, titled: set[str]) -> bool:
        """Say whether two or three capitalised words are a person's name: by a title elsewhere, an age, a post beside it, or by speaking."""
        named = place.named
        if named.surname.lower() in titled or any(person.surname.lower() == named.surname.lower() for person in self.persons):
            return True
        if _AGED.match(self.text, named.core.end):
            return True
        if any(start <= named.core.start and named.core.end <= end for start, end in self._spoken):
            return True
        if self._post_beside(place) is not None:
            return True
        alone = {place.named.surname.lower() for place in self.places if place.named.shape == "single"}
        again = named.surname.lower() in alone or named.given[0].lower() in alone
        lead = self.text[max(0, named.core.start - 12) : named.core.start]
        return len(named.given) == 1 and bool(_CONTACT.search(lead)) and (again or lead.endswith("contact "))

    def _join(self, place: Place, why: str) -> None:
        named = place.named
        who = self._find(named, place)
        if who is None:
            who = len(self.persons)
            self.persons.append(Someone(named.given, named.surname, first=place.span.start))
        person = self.persons[who]
        if len(named.given) > len(person.given) or (named.given and not person.given):
            person.given = named.given
        person.gender = person.gender or _gender(named)
        person.title = person.title or named.title
        name = self._printed_name(named)
        person.names[name] = person.names.get(name, 0) + 1
        if named.post:
            person.posts.append(PostHeld(_evened(named.post), place.span))
        place.who, place.why = who, why

    def _printed_name(self, named: Named) -> str:
        name = named.core.words(self.text)
        name = " ".join(part.capitalize() if part.isupper() and len(part) > 3 else part for part in name.split())
        return (
            f"{named.title.capitalize()} {name}"
            if named.title in COURTESY and (not named.given or named.title in ("sir", "dame", "lord"))
            else name
        )

    def _find(self, named: Named, place: Place) -> int | None:
        """Find the person already known whom a name can mean; of several the one named last before it."""
        fits = [number for number, person in enumerate(self.persons) if _fits(person, named)]
        gender = _gender(named)
        fits = [number for number in fits if gender and self.persons[number].gender == gender] or fits
        if not fits:
            return None
        head = post_head(named.post) if named.post else ""
        fits = [number for number in fits if head and any(post_head(held.title) == head for held in self.persons[number].posts)] or fits
        if len(fits) == 1:
            return fits[0]
        near = [each for each in self.places if each.who in fits and each.named.given and 0 < place.span.start - each.span.start < _NEAR]
        if near:
            return near[-1].who
        known = all(self.persons[number].gender for number in fits)
        return self._first_of_name(fits) if named.title and (known or not gender) else self._last_named(fits, place.span.start)

    def _first_of_name(self, fits: Sequence[int]) -> int:
        """Of several people of one surname take, for a title and surname, the one whom the paper names most, then first."""
        return max(fits, key=lambda number: (sum(self.persons[number].names.values()), -self.persons[number].first))

    def _last_named(self, fits: Sequence[int], before: int) -> int:
        last = [place for place in self.places if place.who in fits and place.span.start < before]
        return max(last, key=lambda place: place.span.start).who if last else fits[0]  # type: ignore[return-value]

    def _match_single(self, place: Place) -> None:
        """Resolve one capitalised word by the surnames, then the given names, that the paper has introduced."""
        if place.named.shape != "single":
            return
        word = place.named.surname.lower()
        by_surname = [number for number, person in enumerate(self.persons) if person.surname.lower() == word]
        by_given = [number for number, person in enumerate(self.persons) if person.given and person.given[0].lower() == word]
        fits, why = (by_surname, "surname") if by_surname else (by_given, "given name")
        if fits:
            place.who, place.why = self._last_named(fits, place.span.start), why
            name = place.named.core.words(self.text)
            self.persons[place.who].names.setdefault(name, 0)

    # -- posts

    def _post_beside(self, place: Place) -> Place | None:
        """Find the post in apposition to a name: "Ann Hale, the chair of …," or "the chair, Ann Hale,"."""
        at = self.places.index(place)
        after = self.places[at + 1] if at + 1 < len(self.places) else None
        if after is not None and after.named.shape == "post" and self._is_apposed(place.span.end, after):
            return after
        before = self.places[at - 1] if at else None
        if before is not None and before.named.shape == "post" and (before.named.definite or before.named.owner):
            gap = self.text[before.span.end : place.span.start]
            if gap in (", ", " – ") or re.fullmatch(r", (?:Mr|Mrs|Ms|Dr|Sir|Cllr) ", gap):
                return before
        return None

    def _is_apposed(self, end: int, post: Place) -> bool:
        gap = self.text[end : post.span.start]
        if (post.named.definite and post.named.owner in ("his", "her")) or post.named.possessive or len(gap) > 60:
            return False
        lead = re.fullmatch(r"(?:\)|’s|'s)?(?:,| –| \(|, who (?:is|was)(?: also)?)\s(?:[a-z][\w’'-]* ){0,6}(?:and )?", gap)
        return lead is not None and not re.search(r"\b(?:said|told|wrote|asked|and the|but|when|while|which|to|has|had|was given)\b", gap)

    def _give_apposed_posts(self) -> None:
        """Give persons the posts printed beside their names."""
        for place in self.places:
            if place.named.shape != "post" and place.who is not None:
                beside = self._post_beside(place)
                if beside is not None and beside.who is None:
                    self._give(beside, place.who, "apposition")

    def _give_seats(self) -> None:
        """Give the seat that the paper calls somebody's own: "his constituency of Hale"."""
        for found in _SEAT.finditer(self.text):
            who = self._subject_before(found.start())
            if who is not None:
                self.persons[who].posts.append(PostHeld(f"MP for {found[1]}", Span(*found.span())))

    def _give_said_posts(self) -> None:
        """Give persons the posts that are said of them ("is the …"), or in which they act ("as MP for …")."""
        for place in self.places:
            named = place.named
            if named.shape != "post" or place.who is not None or named.owner.lower() in ("his", "her", "their") or is_loose(named.post):
                continue
            if not named.definite and len(post_words(named.post)) < 2:
                continue
            if _SAID_OF.search(self.text, max(0, place.span.start - 60), place.span.start):
                subject = self._subject_before(place.span.start)
                if subject is not None:
                    self._give(place, subject, "apposition")

    def _give(self, place: Place, who: int, why: str) -> None:
        place.who, place.why = who, why
        person = self.persons[who]
        person.posts.append(PostHeld(place.named.post, place.span))
        person.gender = person.gender or POST_HEADS.get(post_head(place.named.post))

    def _subject_before(self, at: int) -> int | None:
        """Find whom "as MP for …" or "is the leader of …" is said of: the first one named in its sentence, or a pronoun's."""
        start = max(self.text.rfind(stop, 0, at) for stop in (". ", "\n", "? ", "! ", "“", '"')) + 1
        here = [each for each in self.places if start <= each.span.start < at and each.who is not None]
        if here:
            return here[0].who
        words = re.findall(r"\b(?:he|she|him|her|his)\b", self.text[start:at], re.I)
        earlier = [each for each in self.places if each.span.start < start and each.who is not None]
        gender = "male" if words and words[0].lower() in MALE else "female" if words and words[0].lower() in FEMALE else None
        if not words or not earlier:
            return None
        return next((e.who for e in reversed(earlier) if e.who is not None and self.persons[e.who].gender in (gender, None)), None)

    def _resolve_posts(self) -> None:
        """Resolve posts without a name by the posts that the paper has given to persons, before or after."""
        for place in self.places:
            if place.named.shape == "post" and place.who is None and not is_loose(place.named.post) and _points(place.named):
                place.who = self.holder(place.named.post, place.span.start)
                place.why = "relation" if place.named.owner.lower() in ("his", "her", "their") else "post"

    def _resolve_members(self) -> None:
        for place in self.places:
            if place.named.shape == "post" and place.who is None and place.named.definite and not place.named.owner:
                place.who = self._only_one_it_can_be(place)
                place.why = "the only one named"

    def _name_roles(self) -> None:
        """Take a post or role that nobody is named for as someone of their own: "the Taoiseach", "a council spokeswoman"."""
        for place in self.places:
            named = place.named
            loose = is_loose(named.post) or self._speaks(place)
            if named.shape != "post" or place.who is not None or not (loose or _points(named)):
                continue
            words, head = post_words(named.post), post_head(named.post)
            known = [n for n, person in enumerate(self.persons) if person.role and _same_role(person.role, words, head, named.definite)]
            if not known:
                names = dict.fromkeys((self._role_for(place), named.post), 1)
                self.persons.append(Someone((), "", POST_HEADS.get(head), names, first=place.span.start, role=named.post))
                known = [len(self.persons) - 1]
            place.who, place.why = known[-1], "nobody named"

    def _speaks(self, place: Place) -> bool:
        """Say whether a post without a name is said to speak: "a former jail deputy said"."""
        return any(start <= place.span.start and place.span.end <= end for start, end in self._spoken)

    def _role_for(self, place: Place) -> str:
        """Take in for whom a role speaks: "spokesman for Ms Hale"."""
        behind = re.compile(
            r" (?:close to|familiar with|briefed on) [^,.;:“”\"]{3,40}(?= said| told|,)| (?:for|of|from|at|in|close to) (?:the |Mr |Mrs |Ms |Dr )?(?:[A-Z][\w’'-]*(?: (?=[A-Z]))?)+(?: (?:of|for) [A-Z]\w+)?"
        ).match(self.text, place.span.end)
        post = place.named.post
        if behind:
            return post + behind.group()
        if place.named.owner.lower().endswith(("’s", "'s")):
            before = next(
                (
                    each
                    for each in self.places
                    if each.span.end <= place.span.end and each.named.possessive and each.span.end >= place.span.start - 3
                ),
                None,
            )
            return f"{before.named.post if before else bare(place.named.owner)}’s {post}"
        if post.lower() in _SPOKES and not place.named.definite:
            body = self._last_body(place.span.start)
            return f"{body} {post}" if body else post
        return post

    def _last_body(self, before: int) -> str | None:
        """Return the body named last before a place: whom a bare "spokeswoman" speaks for."""
        found = [each for each in _BODY.finditer(self.text, max(0, before - 400), before)]
        return re.sub(r"^(?:The|A|In|At|But|And|For) ", "", found[-1].group()) if found else None

    def holder(self, post: str, before: int) -> int | None:
        """Find the person who holds a post, by its words; None where nobody does or two fit equally and neither was named last."""
        wanted, head = post_words(post), post_head(post)
        best: list[tuple[float, int]] = []
        for number, person in enumerate(self.persons):
            points = max((post_points(wanted, head, held.title) for held in person.posts), default=0.0)
            if points > 0:
                best.append((points, number))
        if not best:
            return None
        top = max(points for points, _ in best)
        fits = [number for points, number in best if points > top - 0.5]
        return fits[0] if len(fits) == 1 else self._foremost(fits, before)

    def _foremost(self, fits: Sequence[int], before: int) -> int:
        """Of several holders of one post take the one the paper is about, else the one named last."""
        counts = {number: sum(place.who == number for place in self.places) for number in fits}
        first, second = sorted(counts.values(), reverse=True)[:2]
        if first >= 2 * second + 1:
            return max(counts, key=lambda number: counts[number])
        return self._last_named(fits, before)

    def _only_one_it_can_be(self, place: Place) -> int | None:
        """Resolve "the Hale MP" before any seat is given, where one politician alone has been named so far."""
        if not is_member(place.named.post):
            return None
        before = {each.who for each in self.places if each.span.start < place.span.start and each.who is not None}
        politicians = [
            who for who in before if who is not None and any(post_head(held.title) in _POLITICAL for held in self.persons[who].posts)
        ]
        seats = [
            who for who in politicians if any(is_member(held.title) and len(post_words(held.title)) > 1 for held in self.persons[who].posts)
        ]
        if len(politicians) != 1 or seats:
            return None
        self.persons[politicians[0]].posts.append(PostHeld(place.named.post, place.span))
        return politicians[0]

    # -- what comes out

    def entities(self) -> list[Entity]:
        """Return the persons as entities, the fullest name first."""
        return [_entity(person) for person in self.persons]

    def mentions(self) -> list[Mention]:
        """Return every place where somebody known is named or meant, and the posts of whom it is not known."""
        found = []
        for place in self.places:
            if place.who is not None:
                found.append(
                    Mention(place.span, "person" if place.named.shape != "post" else "post", place.who, place.why, place.named.post or None)
                )
            elif place.named.shape == "post" and _points(place.named):
                found.append(Mention(place.span, "post", None, "nobody named", place.named.post))
        return found


def _evened(post: str) -> str:
    """Write a post printed in capitals for the look of the page as it is usually printed: "PRIME Minister"."""
    return " ".join(word.capitalize() if word.isupper() and len(word) > 3 else word for word in post.split())


def _points(named: Named) -> bool:
    """Say whether a post points to somebody: "the leader", "his leader", "Prime Minister"; not "a leader"."""
    return named.definite or bool(named.owner) or (named.post[:1].isupper() and (" " in named.post or named.post in ("PM", "Taoiseach")))


def _fits(person: Someone, named: Named) -> bool:
    gender = _gender(named)
    if gender and person.gender and gender != person.gender:
        return False
    head = post_head(named.post) if named.post else ""
    offices = {post_head(held.title) for held in person.posts} & _ONE_HELD
    if head in _ONE_HELD and offices and head not in offices and not named.given:
        return False
    if not named.given:
        if named.title in ("sir", "dame") and person.given and person.given[0].lower() == named.surname.lower():
            return True
        return person.surname.lower() == named.surname.lower()
    if person.surname.lower() != named.surname.lower():
        return False
    return not person.given or same_given(person.given[0], named.given[0])


def _gender(named: Named) -> str | None:
    by_title = TITLES.get(named.title)
    if by_title:
        return by_title
    by_post = POST_HEADS.get(post_head(named.post)) if named.post else None
    return by_post or (FIRST_NAMES.get(named.given[0].lower()) or None if named.given else None)


def post_points(wanted: frozenset[str], head: str, title: str) -> float:
    """Score how well a post asked for fits one held: 0 where it cannot be it."""
    held = post_words(title)
    held_head = post_head(title)
    heads = set(_SAME.get(head, (head,)))
    if not heads & (held | {held_head}) or not (heads & set(_SAME.get(held_head, (held_head,)))):
        return 0.0
    extra = len(wanted - held)
    if extra and len(wanted & held) < 2:
        return 0.0
    return len(wanted & held) * 2 - extra * 1.5 - len(held - wanted) * 0.1


def _same_role(role: str, words: frozenset[str], head: str, definite: bool) -> bool:
    """Say whether a post printed again means the one before: the same words, or "the source" after "a source in the department"."""
    held = post_words(role)
    return held == words or (definite and head == post_head(role) and words <= held)


def _entity(person: Someone) -> Entity:
    if person.role:
        unnamed = post_head(person.role) in ("source", "insider", "official", "aide", "whistleblower", "ally", "colleague", "friend")
        return Entity("anonymous" if unnamed else "role", tuple(person.names), person.gender)
    printed = sorted(
        person.names, key=lambda name: (-len(name.split()), name.split()[0].lower() in COURTESY, person.names[name] * -1, name)
    )
    full = " ".join((*person.given, person.surname)) if person.given else printed[0]
    full = " ".join(part.capitalize() if part.isupper() and len(part) > 2 else part for part in full.split())
    gender = person.gender or (FIRST_NAMES.get(person.given[0].lower()) or None if person.given else None)
    return Entity("person", tuple(dict.fromkeys([full, *printed])), gender, tuple(person.posts))


def place_names(text: str, rows: Iterable[tuple[int, Sequence[Token], Sequence[Named]]]) -> list[Place]:
    """Join the names of all paragraphs: rows of (paragraph number, its tokens, its names)."""
    places = []
    for paragraph, tokens, names in rows:
        for named in names:
            start, end = tokens[named.first].start, tokens[named.last].end
            if named.possessive:
                end = start + len(bare(text[start:end]))
            places.append(Place(named, Span(start, end), paragraph))
    return places
