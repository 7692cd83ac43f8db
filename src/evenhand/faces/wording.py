"""A row in, plain words for its codes out: the same words in the terminal and on the page."""

from __future__ import annotations

from decimal import Decimal

from evenhand.core.cast import LetterRow
from evenhand.core.collation import Contradiction, Variant
from evenhand.core.figures import Check, Saving
from evenhand.core.letters import OpenRow, Telling
from evenhand.core.review.model import AskRow, FigureRow, QuotationRow, Review
from evenhand.core.values import PartialDate
from evenhand.faces.plain_words import MONTHS, count, one_line, say_date

# With the plain words that every face takes from here.
__all__ = ["MONTHS", "PROPOSAL", "count", "one_line", "say_date"]

PROPOSAL = "All this is a machine’s proposal, not a finding. Check each row against the words it came from."

REBUILT = "Rebuilt from what papers print: nobody wrote it in this form. Nothing is merged; where papers differ, each reading is shown."

ORDERS = {"sure": "order sure", "inferred": "order inferred", "unknown": "order not known"}

KINDS_OF_VARIANT = {
    "omission": "words left out",
    "addition": "words put in",
    "substitution": "other words",
    "transposition": "another order",
    "punctuation": "other marks",
    "capital": "capitals",
    "misprint": "misprint",
    "modal shift": "what must, may or should be is changed",
    "paraphrase": "told in other words",
    "cut": "a cut that the paper marks",
}


def say_variant(variant: Variant) -> str:
    """Write what sort of difference a variant is.

    >>> say_variant(Variant("L1.p1", "substitution", "formal", ())), say_variant(Variant("L1.p1", "modal shift", "substantive", ()))
    ('another spelling', 'what must, may or should be is changed')
    """
    if variant.weight == "formal" and variant.kind in ("substitution", "omission", "addition"):
        return {"substitution": "another spelling", "omission": "an editor’s words left out", "addition": "an editor’s words"}[variant.kind]
    return KINDS_OF_VARIANT[variant.kind]


PROVENANCE = {
    "letter": "words of a letter",
    "email": "words of an e-mail",
    "text": "words of a text message",
    "memo": "words of a memo",
    "tweet": "words of a tweet",
    "statement": "said to the press",
    "interview": "said in an interview",
    "speech": "said in a speech",
    "code": "words of a rule",
    "report": "words of a report",
    "finding": "words of a finding",
    "document": "words of a document",
    "article": "words of an article",
    "recording": "words of a recording",
    "other": "from another source",
    "unknown": "source not stated",
}

QUOTATION = {"direct": "quoted in full", "mixed": "partly quoted", "indirect": "reported, not quoted", "scare": "words held at a distance"}

FLAGS = {
    "unopened": "no opening mark",
    "unclosed": "no closing mark",
    "nested": "inside another quotation",
    "continues": "runs over several paragraphs",
    "headline": "in a headline",
    "negated": "said not to have been said",
}

FORCE = {
    ("request", "ask"): "request",
    ("request", "urge"): "urged",
    ("request", "demand"): "demand",
    ("offer", "hedged"): "hedged offer",
}

STATES = {
    ("", "asked"): "no answer found",
    ("complaint", "asked"): "no ruling found",
    ("", "promised"): "promised, not yet done",
    ("", "accepted"): "accepted, not yet done",
    ("complaint", "answered"): "ruled on",
    ("allegation", "answered"): "ruled on",
    ("allegation", "accepted"): "admitted",
    ("", "arranged"): "being arranged",
    ("", "held"): "it happened",
}

CAST = {
    "person": "person",
    "role": "person known by role",
    "group": "group",
    "org": "organisation",
    "outlet": "news outlet",
    "party": "party",
    "document": "document",
    "anonymous": "unnamed source",
}

APPARENT = {
    "bound": "one of them is a bound, and the other lies within it",
    "measure": "they are not measured alike",
    "period": "they are for different times",
    "rounding": "one is the other, rounded or cut",
    "correction": "one is printed as a correction of the other",
    "part": "they may be two things, or one a part of the other",
    "time": "things may have changed between the two",
    "name": "they may be two names of one thing",
}

FORMATS = {
    "text": "plain text", "markdown": "Markdown", "html": "web page", "mail": "e-mail", "pdf": "PDF", "docx": "Word document",
    "odt": "OpenDocument text",
}  # fmt: skip

SYMBOLS = {"GBP": "£", "USD": "US$", "EUR": "€", "AUD": "A$"}


def say_provenance(row: QuotationRow) -> str:
    """Write where quoted words come from, with the name of the document where it has one."""
    return PROVENANCE.get(row.provenance.kind, row.provenance.kind)


def say_confidence(row: QuotationRow) -> str:
    """Write how far the speaker can be relied on: the rule, and how often it was right when it was measured."""
    if row.kind == "scare":
        return "given to no speaker"
    rule = f"by rule: {row.rule}" if row.rule else "no rule named"
    return f"{rule} – right {round(row.confidence * 100)} times in 100" if row.confidence else f"{rule} – not measured"


def say_ask(row: AskRow) -> str:
    """Name the kind of an ask, with its force and whether it is said not to have happened.

    >>> offer = AskRow("a1", "p", 0, 1, "offer", "hedged", None, None, None, None, True)
    >>> say_ask(offer)
    'hedged offer (said not to have been made)'
    """
    kind = FORCE.get((row.kind, row.force), row.kind)
    return f"{kind} (said not to have been made)" if row.negated and row.kind != "denial" else kind


def say_state(row: OpenRow) -> str:
    """Write how something asked, offered or charged stands."""
    return STATES.get((row.kind, row.state)) or STATES.get(("", row.state), row.state)


def say_told(one: Telling) -> str:
    """Write what a paper tells on one point of a letter; a date in words.

    >>> from evenhand.core.values import Place
    >>> say_told(Telling("written", "2031-02", Place("p", 0, 1))), say_told(Telling("sender", "Ann", Place("p", 0, 1)))
    ('February 2031', 'Ann')
    """
    return say_date(PartialDate.parse(one.value)) if one.about in ("written", "leaked", "reported") else one.value


def say_apparent(reason: str) -> str:
    """Write why two values only look like a contradiction.

    >>> say_apparent("period")
    'they are for different times'
    """
    return APPARENT.get(reason, reason)


def say_ground(row: Contradiction) -> str:
    """Write why two places tell of one thing; not where it is the stems of words that they share, which are no words.

    >>> [say_ground(Contradiction("number", "votes", (), why)) for why in ("told alike: clos, harbour", "of one day")]
    ['', 'of one day']
    """
    return "" if row.why.startswith("told alike: ") else row.why


def say_who(by: str | None, to: str | None) -> str:
    """Write who does something to whom, as far as it is known.

    >>> say_who("Ann", "Bo"), say_who(None, "Bo"), say_who("Ann", None), say_who(None, None)
    ('Ann to Bo', 'someone to Bo', 'Ann', 'not said by whom')
    """
    if to:
        return f"{by or 'someone'} to {to}"
    return by or "not said by whom"


def say_alike(by: str | None, others: int) -> str | None:
    """Write who asks something that so many others ask in the same words.

    >>> say_alike("Ann", 0), say_alike("Ann", 1), say_alike("Ann", 11)
    ('Ann', 'Ann and another in the same words', 'Ann and 11 others in the same words')
    """
    return f"{by} and {'another' if others == 1 else f'{others:,} others'} in the same words" if by and others else by


def say_letter(row: LetterRow) -> str:
    """Write what a letter is: its form, who wrote it and to whom.

    >>> say_letter(LetterRow("l1", "email", "Ann", None, None, None, None, None, None, None, None, None, None, False, ()))
    'E-mail from Ann'
    """
    sender = f" from {row.sender}" if row.sender else ", sender not stated"
    return say_form(row) + sender + (f" to {row.recipient}" if row.recipient else "")


def say_form(row: LetterRow) -> str:
    """Name the form of a letter, with a capital."""
    return {"email": "E-mail", "text": "Text message"}.get(row.form, row.form.capitalize() or "Letter")


def say_period(period: str) -> str:
    """Write a period in words where two points stand for an open or a closed stretch.

    >>> say_period("2010..2015"), say_period("2010.."), say_period("..2020"), say_period("a year")
    ('2010 to 2015', 'from 2010', 'until 2020', 'a year')
    """
    start, points, end = period.partition("..")
    if not points:
        return period
    return f"{start} to {end}" if start and end else f"from {start}" if start else f"until {end}"


def say_number(row: FigureRow) -> str:
    """Write a figure's value in full, with its unit.

    >>> money = FigureRow("p", 0, 1, Decimal(4200000), None, None, None, "GBP", None, "money", None, (), None, None, None, None)
    >>> say_number(money)
    '£4,200,000'
    """
    if row.value is None:
        return ""
    number = _plain(row.value)
    if row.kind == "money":
        unit = row.unit or ""
        return f"{SYMBOLS[unit]}{number}" if unit in SYMBOLS else f"{number} {unit}".strip()
    unit = {"percent": "per cent", "points": "percentage points", "count": row.of or "", "fraction": "as a fraction"}.get(
        row.unit or "", row.unit or ""
    )
    return f"{number} {unit}".strip()


def say_check(check: Check) -> str:
    """Write a check on one line: what is claimed, and what it comes to or what it would need.

    >>> from evenhand.core.figures import Used
    >>> from evenhand.core.values import Place
    >>> used = (Used("claim", Place("p", 0, 1), "£72m"),)
    >>> say_check(Check("k1", "change", "agrees", "a fall of £72m", (), "grants", "", used, Decimal(71), Decimal(73), "GBP"))
    'a fall of £72m: it comes to £71 to £73'
    """
    if check.low is not None and check.high is not None and check.verdict != "cannot tell":
        ends = dict.fromkeys(_amount(round(end, 1), check.unit) for end in (check.low, check.high))
        return f"{check.claim}: it comes to {' to '.join(ends)}"
    return f"{check.claim}: needed is {check.needs}" if check.needs else check.claim


def _amount(number: Decimal, unit: str | None) -> str:
    words = {"percent": "per cent", "points": "percentage points", "count": ""}.get(unit or "", unit or "")
    return f"{SYMBOLS[words]}{_plain(number)}" if words in SYMBOLS else f"{_plain(number)} {words}".strip()


def say_saved(saving: Saving) -> str:
    """Write what an option is said to save, or nothing where the papers do not say."""
    return "" if saving.amount is None else _amount(saving.amount, saving.unit)


def say_saving(saving: Saving) -> str:
    """Write a way to save on one line.

    >>> from evenhand.core.values import Place
    >>> say_saving(Saving("closing libraries", "proposed", "Ann", None, Place("p", 0, 1), "libraries", Decimal(2000000), "GBP"))
    'proposed: closing libraries (£2,000,000); named by Ann'
    """
    amount = f" ({say_saved(saving)})" if saving.amount is not None else ""
    return f"{saving.status}: {saving.what}{amount}; named by {saving.by or 'the paper itself'}"


def say_places(check: Check) -> str:
    """Write where the figures of a check stand, each paper once."""
    papers: dict[str, list[str]] = {}
    for used in check.figures:
        papers.setdefault(used.place.paper, []).append(f"“{used.words}”")
    return "; ".join(f"{paper}: {', '.join(dict.fromkeys(words))}" for paper, words in papers.items())


def say_range(row: FigureRow) -> str:
    """Write what the printed rounding and hedge allow, or nothing where it is the number itself.

    >>> said = "more than", "count", None, "count", None, (), None, None, None, None
    >>> hedged = FigureRow("p", 0, 1, Decimal(300), Decimal(300), None, *said)
    >>> say_range(hedged)
    '300 or more'
    """
    if row.value is None or row.low == row.high:
        return ""
    if row.high is None:
        return f"{_plain(row.low or row.value)} or more"
    return f"{_plain(row.high)} or less" if row.low is None else f"between {_plain(row.low)} and {_plain(row.high)}"


def _plain(number: Decimal) -> str:
    return f"{number.normalize():,f}"


def say_span_of_dates(review: Review) -> str:
    """Write from when to when the papers were published, or nothing where no paper has a date."""
    days = sorted(paper.published for paper in review.papers if paper.published)
    if not days:
        return ""
    return say_date(days[0]) if days[0] == days[-1] else f"{say_date(days[0])} to {say_date(days[-1])}"
