"""What a reading holds: proposals, each with its span in the paper's text and the rule that made it.

Who is meant is said by an index into `Reading.entities`, so that one paper is read without knowing the others; the review
joins the entities of all papers into one cast.
"""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from evenhand.core.values import PartialDate, Span


@frozen
class PostHeld:
    """A post, title or role printed of someone: "Prime Minister", "MP for Calder Vale", "a council spokeswoman"; `span` is where."""

    title: str
    span: Span


@frozen
class Entity:
    """Someone or something a paper speaks of, under all the names that the paper prints.

    `kind` is "person", "role" (a person known only by a role: "a council spokeswoman"), "group" ("Labour council leaders"),
    "org", "outlet", "party", "document" ("the ministerial code") or "anonymous" ("one insider"). `gender` is "male",
    "female" or None, as far as the paper shows it.
    """

    kind: str
    names: tuple[str, ...]
    gender: str | None = None
    posts: tuple[PostHeld, ...] = ()


@frozen
class Mention:
    """A place where an entity is named, titled, or meant by its post; `why` is the ground on which it was resolved.

    `kind` is "person" (a name) or "post" (a post, title or relation alone). `why` is one of "full name", "surname", "given name",
    "title", "apposition", "post", "relation" ("his local council leader"), "name of an organisation", "register", "pronoun",
    "the only one named", "nobody named"; `entity` is None where the paper does not say who is meant.
    """

    span: Span
    kind: str
    entity: int | None
    why: str
    post: str | None = None


@frozen
class Provenance:
    """Where quoted words come from.

    `kind` is one of letter, email, text, memo, tweet, statement, interview, speech, code, report, finding, document, article, recording,
    other, unknown (docs/design.md defines them); `ref` is the number of a letter in `Reading.letters`, or the name of a document;
    `basis` is the ground: "cue", "thread", "named outlet", "default", ...
    """

    kind: str
    ref: str | None = None
    basis: str = ""


@frozen
class Quotation:
    """Words that a paper gives as somebody's.

    Attributes:
        kind: "direct", "mixed", "indirect" or "scare".
        span: the whole reported content, marks included.
        parts: the stretches inside the marks, marks excluded; one for each paragraph or part; empty for indirect speech.
        cue: the verb that brings it in; None where there is none.
        source: the words that name the speaker, beside the cue.
        speaker: the entity who says it, None where the paper does not say (always None for "scare").
        addressee: the entity it is said to.
        rule: the class of rule that found the speaker; the confidence shown is that class's measured precision.
        inside: the number of the quotation in `Reading.quotations` in which this one stands.
        flags: "unopened", "unclosed", "nested", "continues", "headline", "negated".
    """

    kind: str
    span: Span
    parts: tuple[Span, ...]
    cue: Span | None = None
    source: Span | None = None
    speaker: int | None = None
    addressee: int | None = None
    provenance: Provenance = Provenance("unknown")
    rule: str = ""
    confidence: float = 0.0
    cue_words: str | None = None
    inside: int | None = None
    flags: tuple[str, ...] = ()


@frozen
class Letter:
    """A letter, e-mail or memo that a paper speaks of, put together from all its mentions in that paper.

    `form` is "letter", "email", "memo" or "text"; `capacity` is the words in which the paper states in whose capacity it was
    written; `means` the words that tell with whose means: a letterhead, official staff, an office account; `reply_to` is the
    number of another letter in `Reading.letters`; `form_told` is False where a paper says only that somebody wrote; `mass` marks
    one text sent by or for many; `answers` is True where the paper calls it a reply, `again`
    where it says that the sender had written before.
    """

    form: str
    mentions: tuple[Span, ...]
    sender: int | None = None
    recipient: int | None = None
    capacity: str | None = None
    capacity_span: Span | None = None
    written: PartialDate | None = None
    leaked: PartialDate | None = None
    reported: PartialDate | None = None
    leaked_to: int | None = None
    leaked_by: int | None = None
    leak_span: Span | None = None
    reply_to: int | None = None
    mass: bool = False
    basis: str = ""
    written_span: Span | None = None
    means: tuple[Span, ...] = ()
    form_told: bool = True
    answers: bool = False
    again: bool = False


@frozen
class Ask:
    """Something asked, offered, granted or refused.

    `kind` is "offer", "request", "condition", "acceptance", "refusal" or "denial". `force` tells apart what `kind` joins: for a request
    "ask", "urge" or "demand"; for an offer "firm" or "hedged". `negated` is True where the paper says that it was *not* asked,
    offered or accepted. `on` is the number in `Reading.asks` of the offer that a condition or an answer belongs to.
    """

    kind: str
    span: Span
    by: int | None = None
    to: int | None = None
    force: str = ""
    negated: bool = False
    on: int | None = None
    rule: str = ""


@frozen
class Allegation:
    """A charge, or the answer to one: `kind` is "allegation" or "defence"; `rule_words` names the rule said to be broken, if any."""

    kind: str
    span: Span
    by: int | None = None
    against: int | None = None
    rule_words: str | None = None
    cue: Span | None = None


@frozen
class Outcome:
    """What a paper says has become of something asked, offered or charged.

    `state` is "accepted", "refused", "arranged", "held", "not held", "no date", "not confirmed", "not known", "withdrawn", "answered",
    "looking into", "no reply" or "no comment"; `around` is the sentence, which names what it is about; `by` is who says or does it.
    """

    state: str
    span: Span
    around: Span
    by: int | None = None
    rule: str = ""


@frozen
class Figure:
    """A figure as printed.

    Attributes:
        value: the printed number in major units (£194m is 194000000); `low` and `high` are what the printed rounding and hedge allow.
        kind: "money", "percent", "points", "count", "fraction", "duration"; or "vague" and "time", which have no value.
        unit: an ISO 4217 code, "percent", "points", "count", "fraction", "years", "months", "weeks", "days", "hours"; None without a value.
        bound: the hedge printed with it ("more than"), or None.
        of: what a count counts, as printed. measure: the words of what is measured. scope: limits printed with it.
        period: the time it is for, as printed or in ISO form; for kind "time" its normal form.
        speaker: who gives it (an entity), None for the report's own voice.
        direction: "up", "down" or None.
    """

    kind: str
    span: Span
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    bound: str | None = None
    unit: str | None = None
    of: str | None = None
    measure: str | None = None
    scope: tuple[str, ...] = ()
    period: str | None = None
    direction: str | None = None
    speaker: int | None = None


@frozen
class DateMention:
    """A date as printed: `value` with its precision, `until` for the end of a stretch.

    `relative` is True where it was counted from the paper's own date; `value` is None where that date is not known. `clock` is a
    printed time of day in 24 hours, "10:53". `basis` says how it was read ("day first", "month first", "financial year",
    "weekday before publication").
    """

    span: Span
    value: PartialDate | None
    until: PartialDate | None = None
    relative: bool = False
    clock: str | None = None
    basis: str = ""


@frozen
class Reading:
    """All that was read in one paper; `paper` is the paper's id."""

    paper: str
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    letters: tuple[Letter, ...] = ()
    asks: tuple[Ask, ...] = ()
    allegations: tuple[Allegation, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
