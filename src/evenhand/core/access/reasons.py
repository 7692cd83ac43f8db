"""Papers in, the reasons that they give for what somebody got out: those said in answer to a charge, and those given for a refusal."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evenhand.core.access.model import Reason
from evenhand.core.access.phrases import sentence_at
from evenhand.core.cast import Cast, Member
from evenhand.core.letters import OpenRow, Source
from evenhand.core.values import Place, Span
from evenhand.core.values import patterns as re

_GROUND = re.compile(
    r"\b(?:because|owing to|due to|on the ground(?:s)? (?:of|that)|given (?:the|that)|as (?:a|the|her|his|their) (?:local |constituency |sitting )?(?:MP|member|TD|MSP|senator|representative|"
    r"Member)\b|in (?:his|her|their) capacity as\b|on behalf of (?:his|her|their|my|our)? ?constituents\b|to protect\b|in order to\b|the pressure of\b)(?:(?!\s+(?:and|but) (?:that|denied|said|no)\b)[^.;!?”\"\n]){0,120}",
    re.IGNORECASE,
)


def reasons_said(giver: Member, sources: Sequence[Source], cast: Cast, limit: int = 6) -> tuple[Reason, ...]:
    """Return the reasons that whoever gave a thing, or somebody speaking for them, is reported to have given in answer to a charge."""
    charges = [(source, charge) for source in sources for charge in source.reading.allegations if charge.kind == "defence"]
    found: dict[str, Reason] = {}
    for source, charge in charges:
        by = cast.member(source.paper.id, charge.by)
        for reason in _grounds(source, charge.span, cast.name(by)) if by is not None and _speaks_for(by, giver, cast) else ():
            found.setdefault(reason.words.lower(), reason)
    return tuple(sorted(found.values(), key=lambda one: one.place or Place("", 0, 0)))[:limit]


def reasons_refused(row: OpenRow, sources: Sequence[Source], limit: int = 3) -> tuple[Reason, ...]:
    """Return the reasons printed in the sentences that tell of a refusal."""
    by_paper = {source.paper.id: source for source in sources}
    found: list[Reason] = []
    for step in row.steps:
        source = by_paper.get(step.place.paper)
        if step.state == "refused" and source is not None:
            found += _grounds(source, step.place.span, step.who)
    return tuple(dict.fromkeys(found))[:limit]


def _grounds(source: Source, span: Span, by: str | None) -> Iterator[Reason]:
    sentence = sentence_at(source.paper.text, span)
    for found in _GROUND.finditer(source.paper.text, sentence.start, sentence.end):
        end = _closed(source.paper.text, found.start(), found.start() + len(found[0].rstrip(" ,’'")))
        yield Reason(" ".join(source.paper.text[found.start() : end].split()), False, by, Place(source.paper.id, found.start(), end))


def _closed(text: str, start: int, end: int) -> int:
    """Return where words end, with the quotation mark that closes what they quote."""
    words = text[start:end]
    quotes = words.count("“") > words.count("”") or words.count('"') % 2 == 1
    mark = re.compile(r"[,.]?[”\"]").match(text, end) if quotes else None
    return mark.end() if mark else end


def _speaks_for(by: Member, giver: Member, cast: Cast) -> bool:
    """Say whether words of somebody are on the giver's side: their own, or of an office and its spokespeople; a defence is nobody else's."""
    return cast.may_be_same(by, giver) or by.kind in ("role", "org", "anonymous", "group")
