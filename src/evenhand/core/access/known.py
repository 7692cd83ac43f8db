"""Requesters of a thing in, what the papers say of each out: party, kind of body, whether it is called the giver's own; nothing is guessed."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field

from evenhand.core.access.model import Attribute
from evenhand.core.access.phrases import sentence_at
from evenhand.core.access.requesters import body_key, type_of
from evenhand.core.cast import Cast, Member
from evenhand.core.letters import Source
from evenhand.core.reading.text.lexicon import BEFORE_NAMES
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

PARTY, TYPE, OWN = "party", "type of body", "called the giver’s own"
CAME = "how it came"
SAID, ASKED, UNASKED = "yes", "it asked", "offered, and no paper tells of a request"
# Each under the one name by which it is shown.
_PARTIES = {
    "labour": "Labour", "labor": "Labor", "conservative": "Conservative", "tory": "Conservative", "lib dem": "Liberal Democrat",
    "liberal democrat": "Liberal Democrat", "snp": "SNP", "plaid cymru": "Plaid Cymru", "plaid": "Plaid Cymru", "green": "Green", "ukip": "UKIP",
    "fine gael": "Fine Gael", "fianna fáil": "Fianna Fáil", "sinn féin": "Sinn Féin", "dup": "DUP", "sdlp": "SDLP", "republican": "Republican",
    "democratic": "Democratic", "democrat": "Democratic", "liberal": "Liberal", "independent": "Independent",
    "reform": "Reform", "alliance": "Alliance", "national": "National", "nationals": "Nationals", "ndp": "NDP",
}  # fmt: skip
_HEADS = r"(?:(?:town|county|city|borough|district|parish|hall|group|shire|party)\s+)*(?:councils?|council’s|leaders?|chiefs?|boss(?:es)?|mayors?|councillors?|governors?|superintendents?|colleagues?|-?controlled|-?run|-?led)"
# What only a party has: a word that stands before one of these, and before leaders of councils too, names a party.
_OF_PARTY = re.compile(
    r"\b(?:[Oo]ne|[Aa]|[Aa]n|[Tt]he|[Ss]enior|[Aa]nother)\s+(?:senior\s+)?(?P<party>[A-Z][\w’'-]+)\s+(?:insiders?|sources?|frontbenchers?|backbenchers?|activists?|whips?|donors?|grandees?|manifesto|Party|party)\b"
)
_OWN = re.compile(
    r"\b(?:his|her|their|its|(?:the\s+)?(?:prime\s+|first\s+)?(?:minister|secretary|premier|governor)[’']s|[A-Z][\w-]+[’']s)\s+(?:own\s+|local\s+|home\s+)*"
    r"(?:county|town|city|council|local authority|authority|constituency|seat|electorate|district|riding|ward|patch|back\s?yard|home\s?town|area|division|region|campus|hometown|neighbourhood)\b|\b(?:his|her|their)\s+own\b(?=[.,;:!?)”\"])",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:offer\w*|dangl\w+|held out|holding out|len[dt]|lending|gave|giv(?:en|ing)|grant(?:ed|ing)|promis\w+|extend\w*)\b(?:[^.;!?]{0,80}?\s(?:to|in front of|for))?\s+(?:an?\s+\w+\s+in\s+)?$",
    re.IGNORECASE,
)
_AREA = re.compile(r"\b(?:constituency|seat|electorate|district|riding|ward|patch|back\s?yard|home\s?town|hometown)$", re.IGNORECASE)
_OWN_WORD = re.compile(r"\b(?:own|local|home)\b", re.IGNORECASE)


@define
class Knowledge:
    """What the papers say of requesters, found once for the whole affair."""

    sources: Sequence[Source]
    cast: Cast
    _parties: dict[str, str] = field(factory=dict)
    _party: re.Pattern[str] | None = None
    _printed: list[tuple[Source, re.Match[str]]] | None = None
    _owned: list[tuple[Source, Span, str]] | None = None

    def __attrs_post_init__(self) -> None:
        self._parties = dict(_PARTIES)
        names = [name for member in self.cast.members if member.kind == "party" for name in self.cast.names(member)]
        names += [hit["party"] for source in self.sources for hit in _OF_PARTY.finditer(source.paper.text, 0, source.paper.body_end)]
        for name in names:
            short = re.sub(r"\s+[Pp]arty$", "", name)
            if short[:1].isupper() and short.lower() not in ("party", "the"):
                self._parties.setdefault(short.lower(), short)
        words = "|".join(re.escape(name) for name in sorted(self._parties, key=len, reverse=True))
        self._party = re.compile(rf"\b(?P<party>{words})(?:-|\s+){_HEADS}(?=\W|$)", re.IGNORECASE)

    def of(self, requester: str, body: str | None, member: Member | None, giver: Member, *, only: bool = False) -> Iterator[Attribute]:
        """Yield what the papers say of one requester; `only` where it is the one to whom the giver made an offer."""
        kind = type_of(body or requester)
        if kind is not None:
            yield Attribute(TYPE, kind)
        party = self.party_of(requester, body, member)
        if party is not None:
            yield party
        own = self._called_own(body or requester, member, giver, only=only)
        if own is not None:
            yield Attribute(OWN, SAID, place=own)

    def party_of(self, requester: str, body: str | None, member: Member | None) -> Attribute | None:
        """Return the one party that the papers print with a requester; None where they print none, or several."""
        found = list(self._printed_parties(requester, body, member))
        return found[0] if len({one.value for one in found}) == 1 else None

    def led_by(self, member: Member) -> str | None:
        """Return the body that a paper says in a clause that somebody leads: "Jo Hale, who leads Fenwick council"."""
        names = "|".join(re.escape(name) for name in member.names if len(name.split()) > 1)
        clause = re.compile(
            rf"\b(?:{names}),? who (?:leads|heads|chairs|runs) (?:the )?((?:[A-Z][\w’'-]*\s?(?:and |of )?)+(?:[Cc]ouncil)?)"
        )
        told = [source for source in self.sources if source.paper.id in member.papers] if names else []
        found = (clause.search(source.paper.text, 0, source.paper.body_end) for source in told)
        return next((hit[1].strip() for hit in found if hit), None)

    def party_of_group(self, names: Iterable[str]) -> Attribute | None:
        """Return the one party that stands in the names of a group."""
        assert self._party is not None
        found = {self._parties[hit["party"].lower()] for name in names for hit in self._party.finditer(name) if hit["party"][:1].isupper()}
        return Attribute(PARTY, found.pop()) if len(found) == 1 else None

    def _printed_parties(self, requester: str, body: str | None, member: Member | None) -> Iterator[Attribute]:
        assert self._party is not None
        key = body_key(body or requester)
        for source, found in self._party_places():
            if self._is_of(source, found, key, member):
                yield Attribute(PARTY, self._parties[found["party"].lower()], place=Place(source.paper.id, found.start(), found.end()))
        for row in member.posts if member is not None else ():
            of = re.search(r"\bmember of (?:the )?(?P<party>.+?) [Pp]arty$", row.title)
            if of and row.paper is not None and row.start is not None and row.end is not None:
                yield Attribute(PARTY, self._parties.get(of["party"].lower(), of["party"]), place=Place(row.paper, row.start, row.end))

    def _party_places(self) -> list[tuple[Source, re.Match[str]]]:
        """Return every place that names the party of a body or its leaders, found once."""
        if self._printed is None:
            assert self._party is not None
            self._printed = [
                (source, found)
                for source in self.sources
                for found in self._party.finditer(source.paper.text, 0, source.paper.body_end)
                if found["party"][:1].isupper()
            ]
        return self._printed

    def _own_places(self) -> list[tuple[Source, Span, str]]:
        """Return every place that calls something somebody's own, found once."""
        if self._owned is None:
            found = [(source, hit) for source in self.sources for hit in _OWN.finditer(source.paper.text, 0, source.paper.body_end)]
            self._owned = [
                (source, Span(hit.start(), hit.end()), hit[0])
                for source, hit in found
                if _AREA.search(hit[0]) or _OWN_WORD.search(hit[0]) or "’s " in hit[0] or "'s " in hit[0]
            ]
        return self._owned

    def _is_of(self, source: Source, found: re.Match[str], key: str, member: Member | None) -> bool:
        """Say whether "the Hale Party leader" is of one: of the body named right behind it, or of the person named beside it."""
        behind = source.paper.text[found.end() : found.end() + 60]
        of = re.match(r"\s+of\s+(?:the\s+)?((?:[A-Z][\w’'-]*\s*(?:and\s+|of\s+)?)+)", behind)
        if of:
            return body_key(of[1]) == key
        beside = re.match(rf",?\s+(?:{BEFORE_NAMES}\s+)?((?:[A-Z][\w’'-]+\s*){{1,3}})", behind)
        return bool(
            member and beside and any(beside[1].strip().startswith(name) or name.startswith(beside[1].strip()) for name in member.names)
        )

    def _called_own(self, body: str, member: Member | None, giver: Member, *, only: bool) -> Place | None:
        """Return where a paper calls a requester the giver's own: by a phrase that stands for it, an area named beside it, or as given it.

        `only` says that it is the one to whom the giver made an offer, so that whoever is said to have been given it is nobody else.
        """
        key = body_key(body)
        for source, span, words in self._own_places():
            if (source.paper.id in giver.papers or not giver.papers) and self._of_giver(words, giver):
                meant = self._stands_for(source, span, member, key) or self._beside(source, span, member, key)
                if meant or (only and _is_given_to(source.paper.text, span)):
                    return Place.of(source.paper.id, span)
        return None

    def _of_giver(self, words: str, giver: Member) -> bool:
        """Say whether whoever owns a phrase can be the giver: a pronoun of their gender, their name or their post."""
        first = words.split()[0].lower()
        if first in ("his", "her"):
            return giver.gender is None or (giver.gender == "male") == (first == "his")
        if first in ("its", "their"):
            return giver.kind != "person"
        owner = re.split(r"[’']s\b", words)[0].lower().removeprefix("the ")
        return any(owner in name.lower() for name in giver.names) or any(owner in title.lower() for title in giver.titles)

    def _stands_for(self, source: Source, span: Span, member: Member | None, key: str) -> bool:
        """Say whether the phrase itself is read as the requester: "his local council leader"."""
        for mention in source.reading.mentions:
            if mention.span.overlaps(span):
                meant = self.cast.member(source.paper.id, mention.entity)
                if meant is not None and (meant is member or (meant.kind == "org" and body_key(self.cast.name(meant)) == key)):
                    return mention.why in ("relation", "apposition") or meant is not member
        return False

    def _beside(self, source: Source, span: Span, member: Member | None, key: str) -> bool:
        """Say whether the sentence with the phrase names the requester."""
        text = source.paper.text
        sentence = sentence_at(text, span)
        said = f"{text[sentence.start : span.start]} {text[span.end : sentence.end]}"
        named = bool(key) and re.search(rf"\b{re.escape(key)}\b", said, re.IGNORECASE) is not None
        by_name = member is not None and member.kind == "person" and any(name.split()[-1] in said for name in member.names)
        return named or by_name


def _is_given_to(text: str, span: Span) -> bool:
    """Say whether the phrase is of whoever was given something: "dangling a morning in front of her own county council"."""
    return _GIVEN.search(text, max(sentence_at(text, span).start, span.start - 120), span.start) is not None
