"""Names and posts as printed in, entities and resolved mentions out: who is meant by each, within one paper."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

from evenhand.core.reading.model import Entity, Mention, PostHeld
from evenhand.core.reading.people.acting import post_acted
from evenhand.core.reading.people.bare_posts import Named, points_to
from evenhand.core.reading.people.cover import Cover
from evenhand.core.reading.people.given_names import FIRST_NAMES
from evenhand.core.reading.people.given_names import same_given as same_given
from evenhand.core.reading.people.lead import POLITICAL, calls_back, find_lead, is_of_unnamed, spoke_before
from evenhand.core.reading.people.lead import Place as Place
from evenhand.core.reading.people.localities import is_within
from evenhand.core.reading.people.names import LANDS
from evenhand.core.reading.people.posts import Holders, Roles, evened, is_apposed, is_loose, is_member, post_head, seats_elsewhere
from evenhand.core.reading.people.posts import post_points as post_points
from evenhand.core.reading.people.posts import post_words as post_words
from evenhand.core.reading.people.roles import owned_post, role_for
from evenhand.core.reading.people.someone import Someone, entity_of, fits_name, gender_of, is_told_of, printed_name
from evenhand.core.reading.text.lexicon import MALE, POST_HEADS
from evenhand.core.reading.text.tokens import bare
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_AGED = re.compile(r",? (?:\(?\d{2}\)?|aged \d{2})\b")
_SEAT = re.compile(r"\b(?:his|her) (?:own )?(?:\w+ )?(?:constituency|seat|electorate|riding) (?:of|in) ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")
_SEATS = ("constituency", "seat", "electorate", "riding")
_SAID_OF = re.compile(r"\b(?:as|is|was|became|becomes|remains|elected|appointed)(?: the| a| an)? ?$")
_CONTACT = re.compile(r"\b(?:contact|email|emailed|phone|asked|told|tell|ask|thank|thanked|met|meet|by|with|named|called|and) $")
_INITIALS = 2
# "Ann Hale, | South Wold’s councillor,".
_BEFORE_OWNER = re.compile(r"(, | – )(?:[A-Z][\w-]* ){0,2}")
# "Auditors at Wold Watch said", "the Wold Watch said": what speaks there is no person.
_PLACED = re.compile(r"\b(?:at|in|the|a|an|its|their|our)\s$", re.I)
# Within so many characters of a full name, a title and surname mean the same person.
_NEAR = 500
_SENTENCE_END = re.compile(r"[.?!][”\"’']?\s|\n")
_TITLE_BETWEEN = re.compile(r", (?:Mr|Mrs|Ms|Dr|Sir|Cllr) ")
_HE_OR_SHE = re.compile(r"\b(?:he|she|him|her|his)\b", re.I)
_HIS = frozenset("his her their".split())
# Secretaries who serve whoever is in office.
_SERVANT = re.compile(r"\b(?:cabinet secretary$|(?:permanent|private|press|general|company|under) secretary)", re.I)


def _last_below(numbers: Sequence[int], limit: int) -> int:
    at = bisect_left(numbers, limit)
    return numbers[at - 1] if at else -1


class People:
    """Everyone named in one paper. Built once from the names found; then asked who is meant where."""

    def __init__(self, text: str, places: Sequence[Place], spoken: Iterable[Span] = ()) -> None:
        self.text = text
        self.places = list(places)
        self.persons: list[Someone] = []
        self._starts = [place.span.start for place in self.places]
        self._spoken = Cover(spoken)
        self._holders = Holders()
        self._roles = Roles()
        # By number of the person: the numbers of the places where it is meant, in order.
        self._at: list[list[int]] = []
        self._by_surname: dict[str, list[int]] = {}
        self._are_places: dict[str, bool] = {}
        self._by_given: dict[str, list[int]] = {}
        self._politicians: dict[int, None] = {}
        self._name_everyone()
        self._give_apposed_posts()
        self._give_acted_posts()
        self._call_back()
        self._resolve_posts()
        self._give_seats()
        self._give_said_posts()
        self._resolve_posts()
        self._resolve_members()
        self._resolve_following()
        lead = find_lead(self.text, self.places, self.persons, self._spoken.holds)
        if lead is not None:
            self._mean(*lead, "apposition")
        self._name_roles()

    def _add(self, person: Someone) -> int:
        self.persons.append(person)
        self._at.append([])
        return len(self.persons) - 1

    def _mean(self, number: int, who: int, why: str) -> None:
        """Note who is meant at a place."""
        place = self.places[number]
        place.who, place.why = who, why
        insort(self._at[who], number)

    def _hold(self, who: int, post: PostHeld) -> None:
        """Note that someone holds a post."""
        self.persons[who].posts.append(post)
        self._holders.note(who, post.title)
        if post_head(post.title) in POLITICAL and not _SERVANT.search(post.title):
            self._politicians[who] = None

    # -- names

    def _name_everyone(self) -> None:
        titled = {place.named.surname.lower() for place in self.places if place.named.shape == "titled"}
        alone = {place.named.surname.lower() for place in self.places if place.named.shape == "single"}
        named = {place.named.surname.lower() for place in self.places if place.named.shape == "name" and " " in place.named.surname}
        for place in self.places:
            whole = f"{place.named.given[0]} {place.named.surname}" if len(place.named.given) == 1 else ""
            if whole.lower() in named:
                # "Van Wyk said" after "Piet van Wyk": no given name.
                place.named.shape, place.named.given, place.named.surname = "single", (), whole
                alone.add(whole.lower())
        for number, place in enumerate(self.places):
            if (
                place.named.shape == "name"
                and (place.named.sure or self._is_person(number, titled, alone))
                and not self._is_place(number, titled, alone)
            ):
                self._join(number, "full name")
        for number, place in enumerate(self.places):
            if place.named.shape == "titled":
                self._join(number, "title")
        for who, person in enumerate(self.persons):
            if person.given:
                self._by_given.setdefault(person.given[0].lower(), []).append(who)
        for number, place in enumerate(self.places):
            if place.named.shape == "single":
                self._match_single(number)

    def _is_person(self, number: int, titled: set[str], alone: set[str]) -> bool:
        """Say whether capitalised words are a person's name: by a title elsewhere, an age, a post beside it, or by speaking."""
        named = self.places[number].named
        surname, core = named.surname.lower(), named.core
        particled = " " in surname and surname in alone
        if particled or surname in titled or surname in self._by_surname or _AGED.match(self.text, core.end):
            return True
        if self._post_beside(number) is not None:
            return True
        first = named.given[0]
        if first.isupper() and (len(first) > _INITIALS or first.lower() in LANDS) and not named.surname.isupper():
            return False  # "NHS Borders", "UK Athletics".
        if self._spoken.holds(core) and not _PLACED.search(self.text, max(0, core.start - 12), core.start):
            return True
        again = surname in alone or named.given[0].lower() in alone
        lead = self.text[max(0, core.start - 12) : core.start]
        met = bool(_CONTACT.search(lead)) and (again or lead.endswith("contact "))
        return len(named.given) == 1 and (met or is_told_of(self.text, core))

    def _is_place(self, number: int, titled: set[str], alone: set[str]) -> bool:
        """Say whether what looks like a name is a place's or a body's, and nothing else tells of a person."""
        named = self.places[number].named
        if named.title or named.post or len(named.given) != 1 or {named.surname.lower(), named.given[0].lower()} & (titled | alone):
            return False
        whole = named.core.words(self.text)
        if whole not in self._are_places:
            printed = [each for each, place in enumerate(self.places) if place.named.core.words(self.text) == whole]
            told = any(_AGED.match(self.text, self.places[each].named.core.end) or self._post_beside(each) is not None for each in printed)
            self._are_places[whole] = not told and any(is_within(self.text, self.places[each].named.core) for each in printed)
        return self._are_places[whole]

    def _join(self, number: int, why: str) -> None:
        place, named = self.places[number], self.places[number].named
        who = self._find(named, place.span.start)
        if who is None:
            who = self._add(Someone(named.given, named.surname, first=place.span.start))
            self._by_surname.setdefault(named.surname.lower(), []).append(who)
        person = self.persons[who]
        if len(named.given) > len(person.given) or (named.given and not person.given):
            person.given = named.given
        person.gender = person.gender or gender_of(named)
        person.title = person.title or named.title
        name = printed_name(self.text, named)
        person.names[name] = person.names.get(name, 0) + 1
        if named.post:
            self._hold(who, PostHeld(evened(named.post), place.span))
        self._mean(number, who, why)

    def _find(self, named: Named, start: int) -> int | None:
        """Find the person already known whom a name can mean; of several the one named last before it."""
        knight = named.title in ("sir", "dame") and not named.given
        known = range(len(self.persons)) if knight else self._by_surname.get(named.surname.lower(), ())
        fits = [number for number in known if fits_name(self.persons[number], named)]
        gender = gender_of(named)
        fits = [number for number in fits if gender and self.persons[number].gender == gender] or fits
        if not fits:
            return None
        head = post_head(named.post) if named.post else ""
        fits = [number for number in fits if head and any(post_head(held.title) == head for held in self.persons[number].posts)] or fits
        if len(fits) == 1:
            return fits[0]
        near = self._near(fits, start)
        if near is not None:
            return near
        told = all(self.persons[number].gender for number in fits)
        return self._first_of_name(fits) if named.title and (told or not gender) else self._last_named(fits, start)

    def _near(self, fits: Sequence[int], start: int) -> int | None:
        """Return which of several was named in full shortly before a place."""
        first, last = bisect_right(self._starts, start - _NEAR), bisect_left(self._starts, start)
        near = [place for place in self.places[first:last] if place.who in fits and place.named.given]
        if not near:
            return None
        # Of two named in one sentence the first is whom it is about.
        beside = next(
            (n for n in range(len(near) - 1, 0, -1) if _SENTENCE_END.search(self.text, near[n - 1].span.end, near[n].span.start)), 0
        )
        return near[beside].who

    def _first_of_name(self, fits: Sequence[int]) -> int:
        """Of several people of one surname take, for a title and surname, the one whom the paper names most, then first."""
        return max(fits, key=lambda number: (sum(self.persons[number].names.values()), -self.persons[number].first))

    def _last_named(self, fits: Sequence[int], before: int) -> int:
        """Of several people take the one named last before a place, else the first of them."""
        limit = bisect_left(self._starts, before)
        return max(fits, key=lambda who: _last_below(self._at[who], limit))

    def _match_single(self, number: int) -> None:
        """Resolve one capitalised word by the surnames, then the given names, that the paper has introduced."""
        place = self.places[number]
        word = place.named.surname.lower()
        fits, why = (self._by_surname[word], "surname") if word in self._by_surname else (self._by_given.get(word), "given name")
        if not fits and self._is_somebody(number):
            self._join(number, "surname")
        elif fits:
            who = self._last_named(fits, place.span.start)
            self._mean(number, who, why)
            self.persons[who].names.setdefault(place.named.core.words(self.text), 0)

    def _is_somebody(self, number: int) -> bool:
        """Say whether one capitalised word is a person's name by the post or age beside it: one who speaks, or "Hale, a Democrat who"."""
        beside, core = self._post_beside(number), self.places[number].named.core
        if beside is None:
            return core.words(self.text).lower() in FIRST_NAMES and bool(_AGED.match(self.text, core.end))
        end = self.places[beside].span.end
        told = self.text.startswith(" who ", end) or (
            self.text.startswith(",", end) and self.text[max(0, core.start - 2) : core.start].endswith(("\n", ". "))
        )
        return self._spoken.holds(core) or (beside > number and told)

    # -- posts

    def _post_beside(self, number: int) -> int | None:
        """Find the post in apposition to a name: "Ann Hale, the chair of …," or "the chair, Ann Hale,"."""
        place = self.places[number]
        after = self.places[number + 1] if number + 1 < len(self.places) else None
        if after is not None and after.named.shape == "post" and self._is_apposed(place.span.end, after):
            return number + 1
        before = self.places[number - 1] if number else None
        if before is not None and before.named.shape == "post":
            gap = self.text[before.span.end : place.span.start]
            known = before.named.definite or before.named.owner or self._opens(before, place)
            if gap == " " or (known and (gap in (", ", " – ") or _TITLE_BETWEEN.fullmatch(gap))):
                return number - 1
        return self._owned_post_beside(number)

    def _opens(self, post: Place, name: Place) -> bool:
        """Say whether a bare post opens its sentence before whoever holds it: "Council leader, Cllr Ann Hale, said"."""
        start = post.span.start
        opened = start == 0 or any(_SENTENCE_END.fullmatch(self.text, max(0, start - back), start) for back in (1, 2, 3))
        return opened and (self.text.startswith(",", name.span.end) or self._spoken.holds(name.named.core))

    def _owned_post_beside(self, number: int) -> int | None:
        """Find the post that somebody named has given to a name before: "Ann Hale, Mr Oakes’s special adviser,"."""
        place = self.places[number]
        if number + 2 >= len(self.places):
            return None
        owner, post = self.places[number + 1 : number + 3]
        owned = owner.named.possessive and post.named.shape == "post" and bare(post.named.owner) != post.named.owner
        beside = _BEFORE_OWNER.fullmatch(self.text[place.span.end : owner.span.start]) and post.span.start <= owner.span.end + 3
        return number + 2 if owned and beside else None

    def _is_apposed(self, end: int, post: Place) -> bool:
        gap = self.text[end : post.span.start]
        if (post.named.definite and post.named.owner in ("his", "her")) or post.named.possessive or len(gap) > 60:
            return False
        owner = _BEFORE_OWNER.fullmatch(gap) if bare(post.named.owner) != post.named.owner else None
        return is_apposed(self.text, end, Span(owner.end(1) + end, post.span.end) if owner else post.span)

    def _give_apposed_posts(self) -> None:
        """Give persons the posts printed beside their names."""
        for number, place in enumerate(self.places):
            beside = None if place.named.shape == "post" or place.who is None else self._post_beside(number)
            if beside is not None and place.who is not None and self.places[beside].who is None:
                self._give(beside, place.who)
                self._give_joined_posts(beside, place.who)

    def _give_acted_posts(self) -> None:
        """Give persons the posts that they are said to act in: "Ann Hale, who chairs the board"."""
        for place in self.places:
            if place.who is not None and place.named.shape != "post" and (post := post_acted(self.text, place.span.end)) is not None:
                self._hold(place.who, post)

    def _give_joined_posts(self, number: int, who: int) -> None:
        """Give someone the posts that an "and" joins to one of theirs: "the MSP for Hale and minister for ports"."""
        for post in range(number + 1, len(self.places)):
            before, place = self.places[post - 1], self.places[post]
            if place.named.shape != "post" or place.who is not None or self.text[before.span.end : place.span.start] != " and ":
                return
            self._give(post, who)

    def _give_seats(self) -> None:
        """Give the seat that the paper calls somebody's own: "his constituency of Hale"."""
        for found in _SEAT.finditer(self.text) if any(word in self.text for word in _SEATS) else ():
            who = self._subject_before(found.start())
            if who is not None:
                self._hold(who, PostHeld(f"MP for {found[1]}", Span(*found.span())))

    def _give_said_posts(self) -> None:
        """Give persons the posts that are said of them ("is the …"), or in which they act ("as MP for …")."""
        for number, place in enumerate(self.places):
            named = place.named
            if named.shape != "post" or place.who is not None or named.owner.lower() in _HIS or is_loose(named.post):
                continue
            if not named.definite and len(post_words(named.post)) < 2:
                continue
            if _SAID_OF.search(self.text, max(0, place.span.start - 60), place.span.start):
                subject = self._subject_before(place.span.start)
                if subject is not None:
                    self._give(number, subject)

    def _give(self, number: int, who: int) -> None:
        """Give someone the post that stands at a place."""
        self._mean(number, who, "apposition")
        place, person = self.places[number], self.persons[who]
        self._hold(who, PostHeld(owned_post(self.text, self.places, number), place.span))
        person.gender = person.gender or POST_HEADS.get(post_head(place.named.post))

    def _subject_before(self, at: int) -> int | None:
        """Find whom "as MP for …" or "is the leader of …" is said of: the first one named in its sentence, or a pronoun's."""
        start = 0
        for stop in ("\n", ". ", "“", '"', "? ", "! "):
            start = max(start, self.text.rfind(stop, start, at) + 1)
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, at)
        if re.search(r"\bI(?:['’](?:m|ve))?\s", self.text[start:at]):
            return self._speaker_beside(start, at)
        here = next((place.who for place in self.places[first:last] if place.who is not None), None)
        pronoun = _HE_OR_SHE.search(self.text, start, at)
        if here is not None or pronoun is None:
            return here
        gender = "male" if pronoun[0].lower() in MALE else "female"
        for number in range(first - 1, -1, -1):
            who = self.places[number].who
            if who is not None and self.persons[who].gender in (gender, None):
                return who
        return None

    def _speaker_beside(self, start: int, at: int) -> int | None:
        """Find who says "I" in words quoted at a place: the next one named as a speaker in the paragraph, else the last one before."""
        opens, closes = self.text.rfind("\n", 0, start) + 1, self.text.find("\n", at) % (len(self.text) + 1)
        here = self.places[bisect_left(self._starts, opens) : bisect_left(self._starts, closes)]
        said = [place for place in here if place.who is not None and self._spoken.holds(place.named.core)]
        return next((place.who for place in said if place.span.start > at), said[-1].who if said else None)

    def _resolve_posts(self) -> None:
        """Resolve posts without a name by the posts that the paper has given to persons, before or after."""
        for number, place in enumerate(self.places):
            if place.named.shape == "post" and place.who is None and not is_loose(place.named.post) and points_to(place.named):
                who = None if is_of_unnamed(self.text, self.places, number) else self._holder(number)
                if who is not None:
                    self._mean(number, who, "relation" if place.named.owner.lower() in _HIS else "post")

    def _call_back(self) -> None:
        """Take "The councillor added" at the head of a paragraph for whoever has just spoken, if it can be them."""
        for number, place in enumerate(self.places):
            known = len(post_words(place.named.post)) > 1 and bool(self._holders.of(place.named.post))
            last = None if known else spoke_before(self.text, self.places, number, self._spoken.holds)
            if last is not None and calls_back(place.named.post, self.persons[last]):
                self._mean(number, last, "post")

    def _resolve_members(self) -> None:
        for number, place in enumerate(self.places):
            if place.named.shape == "post" and place.who is None and place.named.definite and not place.named.owner:
                who = None if is_of_unnamed(self.text, self.places, number) else self._only_one_it_can_be(place)
                if who is not None:
                    self._mean(number, who, "the only one named")

    def _resolve_following(self) -> None:
        """Take a post that nobody holds as that of whoever is first named right before it: "Meet Ann Hale. The Mayor"."""
        for name, post in pairwise(range(len(self.places))):
            named, place = self.places[name], self.places[post]
            who = named.who
            fresh = who is not None and named.named.given and self._at[who][0] == name and not self.persons[who].posts
            open_post = place.named.shape == "post" and place.who is None and place.named.definite and not place.named.owner
            if who is None or not fresh or not open_post or is_loose(place.named.post):
                continue
            if self.text[named.span.end : place.span.start] in (". ", "! ", "? "):
                self._give(post, who)

    def _name_roles(self) -> None:
        """Take a post or role that nobody is named for as someone of their own: "the Taoiseach", "a council spokeswoman"."""
        for number, place in enumerate(self.places):
            named = place.named
            if named.shape != "post" or place.who is not None:
                continue
            # A post may be said to speak: "a former jail deputy said".
            if not (is_loose(named.post) or self._spoken.holds(place.span) or points_to(named)):
                continue
            full = role_for(self.text, self.places, number)
            called = named.post if named.definite and bare(named.owner) == named.owner else full
            who = self._roles.last(called, definite=named.definite)
            if who is None:
                names = dict.fromkeys((full, named.post), 1)
                who = self._add(Someone((), "", POST_HEADS.get(post_head(named.post)), names, first=place.span.start, role=named.post))
                self._roles.note(who, full)
            self._mean(number, who, "nobody named")

    def _holder(self, number: int) -> int | None:
        """Find the person who holds the post at a place, by its words: of several the foremost; None where nobody does."""
        fits = self._holders.of(owned_post(self.text, self.places, number))
        if not fits:
            return None
        return fits[0] if len(fits) == 1 else self._foremost(fits, self.places[number].span.start)

    def _foremost(self, fits: Sequence[int], before: int) -> int:
        """Of several holders of one post take the one the paper is about, else the one named last."""
        first, second = sorted((len(self._at[who]) for who in fits), reverse=True)[:2]
        if first >= 2 * second + 1:
            return max(fits, key=lambda who: len(self._at[who]))
        return self._last_named(fits, before)

    def _only_one_it_can_be(self, place: Place) -> int | None:
        """Resolve "the Hale MP" before any seat is given, where one politician alone has been named so far."""
        if not is_member(place.named.post):
            return None
        number = bisect_left(self._starts, place.span.start)
        before = (who for who in self._politicians if self._at[who] and self._at[who][0] < number)
        only = list(islice(before, 2))
        if len(only) != 1 or any(seats_elsewhere(held.title) for held in self.persons[only[0]].posts):
            return None
        self._hold(only[0], PostHeld(place.named.post, place.span))
        return only[0]

    def bear(self, surname: str) -> int:
        """Count the persons of a surname."""
        return len(self._by_surname.get(surname.lower(), ()))

    # -- what comes out

    def entities(self) -> list[Entity]:
        """Return the persons as entities, the fullest name first."""
        return [entity_of(person) for person in self.persons]

    def mentions(self) -> list[Mention]:
        """Return every place where somebody known is named or meant, and the posts of whom it is not known."""
        found = []
        for place in self.places:
            if place.who is not None:
                found.append(
                    Mention(place.span, "person" if place.named.shape != "post" else "post", place.who, place.why, place.named.post or None)
                )
            elif place.named.shape == "post" and points_to(place.named):
                found.append(Mention(place.span, "post", None, "nobody named", place.named.post))
        return found
