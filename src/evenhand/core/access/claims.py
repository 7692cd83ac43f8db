"""Papers and registers in, every claim that a register could check out: "regularly speaks to council leaders", with the rows that name such people."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from evenhand.core.access.model import Claim, Held
from evenhand.core.access.phrases import sentence_at, speaker_at
from evenhand.core.access.register import Meeting, MeetingsRegister
from evenhand.core.cast import Cast
from evenhand.core.letters import Source
from evenhand.core.letters.wording import likeness, telling
from evenhand.core.values import PartialDate, Place, Span
from evenhand.core.values import patterns as re

_HABIT = (
    r"(?:regularly|routinely|often|frequently|constantly|always|habitually|normally|all\s+the\s+time|day\s+in,?\s+day\s+out|week\s+in,?\s+week\s+out|"
    r"every\s+(?:day|week|month)|on\s+a\s+(?:regular|daily|weekly)\s+basis|as\s+a\s+matter\s+of\s+(?:course|routine))"
)
_TALK = r"(?:speaks?|speaking|spoken|talks?|talking|meets?|meeting|sees?|seeing|met|engages?|engaging|discuss(?:es)?|works?|working|consults?|listens?)"
_TO = r"(?:\s+(?:to|with))?"
_WHOM = r"(?P<whom>(?:[\w’'-]+\s+){0,6}?(?:councils?|leaders?|mayors?|councillors?|authorit(?:y|ies)|schools?|head\s?teachers?|heads?|universit(?:y|ies)|colleges?|hospitals?|boards?|trusts?|unions?|companies|businesses|firms?|industry|operators?|farmers?|groups?|organi[sz]ations?|constituents|MPs|members|residents|stakeholders?|charities|communities|districts?|superintendents|towns|cities|counties|shires)\b(?:\s+leaders?)?)"
_REGULAR = (
    re.compile(rf"\b{_HABIT}\s+{_TALK}{_TO}\s+{_WHOM}", re.IGNORECASE),
    re.compile(rf"\b{_TALK}{_TO}\s+{_WHOM}[^.;!?]{{0,60}}?,?\s+{_HABIT}", re.IGNORECASE),
    re.compile(
        rf"\b(?:has|have|is|are|had)\s+(?:in\s+)?(?:regular|routine|frequent|constant|daily|weekly)\s+(?:contact|meetings?|talks|discussions|dialogue|conversations)\s+with\s+{_WHOM}",
        re.IGNORECASE,
    ),
)
_OPEN = (
    re.compile(
        r"\b(?:open|available)\s+to\s+(?P<whom>(?:any|every|all|each)\s+(?:[\w’'-]+\s+){0,3}?(?:council|authority|leader|one|body|school|town|county|city|district|company|group|applicant|member|constituent)\w*)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<whom>any\s+(?:council|authority|leader|school|town|county|city|district|company|group|mayor|member)\w*)\s+(?:that|which|who)\s+[^.;!?]{0,80}?\bonly\s+(?:to|has\s+to|have\s+to|need)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:same|such)\s+(?:offer|help|service|advice|support)\s+(?:is|was|has\s+been|had\s+been)\s+(?:made\s+|given\s+|offered\s+)?(?:open\s+|available\s+)?to\s+(?P<whom>(?:all|every|any|other)\s+[\w’'-]+)",
        re.IGNORECASE,
    ),
)
_NEGATED = re.compile(
    r"\b(?:not|never|n[o’']t|no|rarely|seldom|hardly|if|whether|should|unless|must|ought|could|would)\b[^.;,]{0,40}$", re.IGNORECASE
)
# Words of whoever is meant that tell no body from another.
_NEARLY_ALL = 0.75
_PLAIN = telling("any every all each local other people leaders members groups political colour party")


def find_claims(sources: Sequence[Source], cast: Cast, registers: Sequence[MeetingsRegister], against: frozenset[str]) -> tuple[Claim, ...]:
    """Return every claim of regularity or openness, those of whoever charges left out, with what each register holds of such people.

    `against` are the ids of those who charge or complain: what they say of regularity is no defence.
    """
    by_paper = {source.paper.id: source.paper.text for source in sources}
    found: list[Claim] = []
    for source in sources:
        for kind, patterns in (("regular", _REGULAR), ("open to all", _OPEN)):
            for pattern in patterns:
                found += _found(kind, pattern, source, cast, registers, against)
    kept: list[Claim] = []
    for claim in sorted(found, key=lambda one: (one.places[0].paper, one.places[0].start, -one.places[0].end)):
        place = claim.places[0]
        if any(place.paper == other.paper and place.span.overlaps(other.span) for one in kept for other in one.places):
            continue
        same = next((at for at, one in enumerate(kept) if _is_same(one, claim, by_paper)), None)
        if same is None:
            kept.append(claim)
        else:
            kept[same] = evolve(kept[same], places=(*kept[same].places, place))
    return tuple(kept)


def _is_same(one: Claim, other: Claim, texts: Mapping[str, str]) -> bool:
    """Say whether two papers print one claim: of one kind, in much the same words."""
    words = [telling(claim.places[0].span.words(texts[claim.places[0].paper])) for claim in (one, other)]
    return one.kind == other.kind and one.places[0].paper != other.places[0].paper and likeness(*words) > _NEARLY_ALL


def _found(
    kind: str, pattern: re.Pattern[str], source: Source, cast: Cast, registers: Sequence[MeetingsRegister], against: frozenset[str]
) -> Iterator[Claim]:
    text = source.paper.text
    for found in pattern.finditer(text, 0, source.paper.body_end):
        span = Span(found.start(), found.end())
        if _NEGATED.search(text, max(0, sentence_at(text, span).start), found.start()):
            continue
        speaker = speaker_at(source, span, cast)
        if speaker is None or speaker.id not in against:
            whom = " ".join(found["whom"].split())
            held = tuple(hold(register, whom) for register in registers)
            yield Claim(
                kind,
                (Place.of(source.paper.id, span),),
                cast.name(speaker) if speaker else None,
                speaker.id if speaker else None,
                whom,
                held,
            )


def hold(register: MeetingsRegister, whom: str) -> Held:
    """Return the rows of a register that name such people as words name: "council leaders" are those of any row that names a council."""
    rows = [row for row in register.meetings if names_such(row, whom)]
    return Held(
        register.paper,
        tuple(row.place for row in rows),
        tuple(dict.fromkeys(row.body for row in rows)),
        len(register.meetings),
        *_stretch(rows),
        *_stretch(register.meetings),
    )


def names_such(row: Meeting, whom: str) -> bool:
    """Say whether a row names such people: a telling word of theirs stands in the name of whoever was met."""
    return bool((telling(whom) - _PLAIN) & telling(row.body))


def _stretch(rows: Sequence[Meeting]) -> tuple[PartialDate | None, PartialDate | None]:
    """Return the first and the last day of rows, of each the earliest and the latest that its date can mean."""
    days = [day for row in rows for day in row.days]
    if not days:
        return None, None
    return min((day.first for day in days), key=PartialDate.first_day), max((day.last for day in days), key=PartialDate.last_day)
