"""Comparisons in, the same in the order and the fixed words in which a person meets them out: never a verdict, never a score."""

from __future__ import annotations

from collections.abc import Iterator

from evenhand.core.access import Access, Attribute, Case, Claim, Comparison, Counted, Explanation, Held, Likeness, Reason
from evenhand.core.access.compare import IN_REGISTER, REST
from evenhand.core.access.model import NO_PURPOSE, NOT_CLEAR, PAPERS, TOLD
from evenhand.core.access.office import IN_TABLE
from evenhand.core.values import PartialDate, Place
from evenhand.faces.wording import count, say_date

INTRODUCTION = (
    "Whoever was offered a thing or got it, beside whoever asked for the same. Every smallest set of attributes that tells them apart is "
    "shown, one beside the other: none of them is the reason. Evenhand says nothing of why, and nobody is scored."
)
UNDECLARED = "No criteria of likeness were declared; all who asked for the same stand side by side."
NO_REASON = "No reason is recorded."
NO_REASON_FOR_IT = "No reason is recorded for the offer."
NOT_COUNTED = "met on another purpose: not counted"
NOTHING_SEPARATES = "Some who got it and some who did not agree in all that is known of both; nothing that is known separates them."
TOO_LITTLE = "Too little is known of them to say what separates them."
DIFFERING = (
    "Where sources differ, the outcome that counts stands first. The office’s table counts before the papers, and a register’s meeting on "
    "or after the day of the request before both; an offer told in one paper counts before a refusal in another, and of one request the "
    "later word."
)
NO_REGISTER = "No register was given that could show it."


def say_thing(row: Comparison) -> str:
    """Write what is compared, and whose it is to give."""
    what = {"meeting": "A meeting or somebody’s time", "request": "Something asked for"}.get(row.kind, "A deal")
    return f"{what}, from {row.by}" if row.by else what


def say_who(case: Case) -> str:
    """Write who it is: the body, with the person who speaks for it.

    >>> say_who(Case("Ann Hale", "offered", "ann-hale", "Orrin Council"))
    'Orrin Council (Ann Hale)'
    >>> say_who(Case("council leaders", "no answer", count=109, why=REST))
    '109 council leaders whom nobody names'
    """
    if case.why == REST:
        return f"{case.count:,} {case.requester} whom nobody names" if case.count else f"{case.requester}, how many is not told"
    return f"{case.body} ({case.requester})" if case.body and case.body != case.requester else case.requester


def say_got(case: Case) -> str:
    """Write what a case got, in the fixed words, and what another source tells against it.

    >>> say_got(Case("A", "offered", unasked=True)), say_got(Case("B", "no answer", state="asked"))
    ('was offered it; no paper tells of a request', 'asked; no answer is told of')
    >>> from evenhand.core.access import Telling
    >>> say_got(Case("A", "met", but=(Telling("no answer", "table.csv"),)))
    'was met, but table.csv says: no answer'
    """
    against = (f"but {'the papers say' if one.source == PAPERS else f'{one.source} says'}: {one.outcome}" for one in case.but)
    return ", ".join((_got(case), *against))


def _got(case: Case) -> str:
    if case.why == IN_REGISTER and case.outcome == "met":
        return f"was met; so a register says{_UNSAID if case.state == NO_PURPOSE else ''}"
    if case.state == NOT_CLEAR:
        return "asked; an answer is told of, and not to whom"
    if case.why == TOLD and not case.state:
        return {
            "refused": "was refused it",
            "no answer": "has had no answer",
            "met": "was met",
            "not known": "was answered; which is not said",
        }.get(case.outcome, "got it")
    untold = case.why == IN_TABLE and case.asked is None
    words = {
        "met": "was met" if not case.unasked else "was offered it, and was met",
        "offered": "was offered it; no paper tells of a request"
        if case.unasked
        else "was offered it"
        if untold
        else "asked, and was offered it",
        "refused": "asked, and was refused",
        "no answer": "asked; no answer is told of",
        "not asked": "neither asked nor was offered it",
        "not known": "had an answer; which is not said",
    }[case.outcome]
    finer = case.state if case.state in ("not confirmed", "not known", "withdrawn", "arranged") and case.outcome == "offered" else ""
    unsaid = _UNSAID if case.state == NO_PURPOSE else ""
    return f"{words} ({_STATES[finer]})" if finer else f"{words}{unsaid}"


_UNSAID = ", and not what for"
_STATES = {
    "not confirmed": "whether it was held is not confirmed",
    "not known": "whether it was held is not known",
    "withdrawn": "since withdrawn",
    "arranged": "arranged",
}


def say_differing(row: Comparison) -> str:
    """Write by which rule a case counts of which sources tell different outcomes; nothing where they agree."""
    return DIFFERING if any(case.but for case in row.cases) else ""


def say_asked(case: Case) -> str:
    """Write when it was asked, or by when, and how many working days it took to answer, as far as that is known.

    >>> day = PartialDate(2021, 3, 12)
    >>> say_asked(Case("A", "no answer", asked=day)), say_asked(Case("A", "no answer", asked=day, asked_by=True))
    ('asked on 12 March 2021', 'asked by 12 March 2021')
    """
    when = "" if case.asked is None else "by" if case.asked_by else "on" if case.asked.day else "in"
    asked = f"asked {when} {say_date(case.asked)}" if case.asked else ""
    if case.working_days is not None:
        return f"{asked}, answered in {count(case.working_days, 'working day')} (Mondays to Fridays)"
    return asked


def say_form(case: Case) -> str:
    """Write in which form, with whom and for how long, as far as that is said."""
    return ", ".join(part for part in (case.form, f"with {case.level}" if case.level else "", case.length.lower()) if part)


def say_attribute(one: Attribute) -> str:
    """Write what is known of a requester.

    >>> say_attribute(Attribute("region", "north", "council list"))
    'region: north'
    """
    return f"{one.name}: {one.value}"


def say_sources(row: Comparison) -> Iterator[str]:
    """Write from which source and of which day each attribute is that the papers do not say themselves."""
    told: dict[str, dict[str, None]] = {}
    for case in row.cases:
        for one in case.attributes:
            if one.source != PAPERS:
                day = f", {say_date(one.day)}" if one.day else ""
                told.setdefault(f"{one.source}{day}", {})[one.name] = None
    for source, names in told.items():
        yield f"From {source}: {', '.join(names)}."


def say_tally(row: Comparison) -> str:
    """Write what those who are said to ask add up to: those named, those whom only the office's table names, and the others.

    >>> from evenhand.core.access import Tally
    >>> from evenhand.core.values import Place
    >>> say_tally(Comparison("E1", "meeting", Place("p", 0, 1), None, None, (), tally=Tally(24, 4, 2)))
    'Of 24 in all the papers name 4, the office’s table alone 2, taken to be among them, and nobody names 18.'
    """
    if row.tally is None:
        return ""
    told = [f"the papers name {row.tally.named:,}"]
    told += [f"the office’s table alone {row.tally.table:,}, taken to be among them"] if row.tally.table else []
    if row.tally.over:
        return f"Of {row.tally.counted:,} in all {' and '.join(told)}: {row.tally.over:,} more than are counted."
    return f"Of {row.tally.counted:,} in all {', '.join(told)}, and nobody names {row.tally.unnamed:,}."


def say_number(one: Counted) -> str:
    """Write one printed count."""
    return f"{one.count:,}" if one.exact else f"{one.count:,} (not exactly)"


def say_outcome(row: Comparison) -> Iterator[str]:
    """Write the outcome in the fixed words: who got it, how many like cases did not, and whether a reason is recorded."""
    served = [case for case in row.cases if case.served]
    unserved = [case for case in row.cases if case.served is False]
    if served and unserved:
        yield f"{_served(row, served)}; {_unserved(row, unserved)}."
    elif row.kind == "request" and any(case.served is None for case in row.cases):
        unclear = _names([case for case in row.cases if case.served is None])
        yield f"{_names(served or unserved)} {'got it' if served else 'did not get it'}; what {unclear} got is told without a yes or a no."
    elif row.kind == "request" and len(row.cases) > 1:
        yield f"{_names(served or unserved)} asked for the same, and {'each' if served else 'none'} of them got it."
    elif served:
        yield f"{_served(row, served)}; these papers name nobody who asked for the same."
    if (unserved or row.kind != "request") and not any(reason.recorded for case in served for reason in case.reasons):
        yield NO_REASON_FOR_IT if row.kind != "request" and any(case.reasons for case in row.cases) else NO_REASON


def _unserved(row: Comparison, cases: list[Case]) -> str:
    """Count those who did not get it: like cases by the declared criteria, those that may be, and the others."""
    if not row.like:
        asked, others = ([case for case in cases if (case.outcome == "not asked") is so] for so in (False, True))
        told = [
            f"{_counted(some)} who {verb} {'did' if row.kind == 'request' else _were(some)} not"
            for some, verb in ((asked, "asked for the same"), (others, "did not ask"))
            if some
        ]
        return " and ".join(told)
    alike, may_be = row.like_cases()
    both = alike | may_be
    groups = [[case for at, case in enumerate(row.cases) if at in chosen] for chosen in (alike, may_be)]
    rest = [case for at, case in enumerate(row.cases) if case.served is False and at not in both]
    told = [f"{_counted(groups[0])} like cases were not" if len(groups[0]) != 1 else "one like case was not"]
    told += [f"{_counted(groups[1])} may be alike and were not"] if groups[1] else []
    return ", ".join(told + ([f"nor were {_counted(rest)} that are not alike as declared"] if rest else []))


def _were(cases: list[Case]) -> str:
    return "were" if len(cases) > 1 or cases[0].count != 1 else "was"


def _counted(cases: list[Case]) -> str:
    least = "at least " if any(case.count is None for case in cases) else ""
    return f"{least}{sum(case.count or 1 for case in cases):,}" if cases else "no"


def _served(row: Comparison, cases: list[Case]) -> str:
    if row.kind == "request":
        return f"{_names(cases)} got it"
    got = "offered it" if all(case.outcome == "offered" for case in cases) else "offered it, or met"
    return f"{_names(cases)} {'was' if len(cases) == 1 else 'were'} {got}"


def _names(cases: list[Case]) -> str:
    names = [case.body or case.requester for case in cases]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def say_explanation(one: Explanation) -> str:
    """Write what separates: the attributes with the values of those who got it, and what it rests on.

    >>> say_explanation(Explanation(("party",), (("A",),), True))
    'party: A for whoever got it; nobody else is so'
    """
    told = ", or ".join(
        " with ".join(f"{name}: {value or 'not known'}" for name, value in zip(one.attributes, values, strict=True))
        for values in one.values
    )
    if one.known:
        return f"{told} for whoever got it; nobody else is so"
    return f"{told} for whoever got it; nobody else is known to be so, and of {one.unknown:,} it is not known"


def say_separates(row: Comparison) -> str:
    """Write what it means where no set separates; nothing where there is one, or nobody to tell apart."""
    told = {case.served for case in row.cases}
    if row.explanations or not {True, False} <= told:
        return ""
    return NOTHING_SEPARATES if row.alike_but_unequal else TOO_LITTLE


def say_recorded(row: Comparison) -> str:
    """Write for how many of those who got it the office recorded a reason; nothing where it did for none, which `say_outcome` tells."""
    served = [case for case in row.cases if case.served]
    told = sum(any(reason.recorded for reason in case.reasons) for case in served)
    return f"A reason is recorded for {told:,} of {len(served):,} who got it." if told else ""


def say_reason(one: Reason) -> str:
    """Write a reason: recorded by the office, or only said."""
    by = f" by {one.by}" if one.by else ""
    return f"{'recorded' if one.recorded else 'said'}{by}: {one.words}"


def say_likeness(one: Likeness | None) -> str:
    """Write which criteria were declared, by whom and when."""
    if one is None:
        return UNDECLARED
    names = ", ".join(f"{each.attribute}{f' ({each.why})' if each.why else ''}" for each in one.criteria)
    role = f", {one.role}" if one.role else ""
    return (
        f"Alike are cases that agree in {names}. {one.title}, version {one.version}, signed by {one.signed_by}{role}, {say_date(one.date)}."
    )


def say_warnings(access: Access, today: PartialDate | None) -> Iterator[str]:
    """Write what cannot be right in the declared criteria: an attribute that nobody is known by, a day of signing that is yet to come."""
    if access.likeness is None:
        return
    known = {one.name for row in access.comparisons for case in row.cases for one in case.attributes}
    for name in access.likeness.names if access.comparisons else ():
        if name not in known:
            near = next((f" Did you mean {other!r}?" for other in sorted(known) if other.casefold() == name.casefold()), "")
            yield f"The criteria name {name!r}, which neither the papers nor the table of requesters tell of anybody.{near}"
    told = {(one.name, one.value) for row in access.comparisons for case in row.cases for one in case.attributes}
    for watch in access.likeness.watched if access.comparisons else ():
        if (watch.attribute, watch.value) not in told:
            named = f"“{watch.attribute}: {watch.value}”"
            yield f"The declaration watches {named}, which neither the papers nor the table of requesters tell of anybody."
    if today is not None and access.likeness.date.first_day() > today.last_day():
        yield f"The criteria are signed on {say_date(access.likeness.date)}, a day that is yet to come."


def say_like(row: Comparison, at: int) -> str:
    """Write how a case stands to the served ones by the declared criteria."""
    case = row.cases[at]
    if not row.like or case.served is not False:
        return ""
    alike, may_be = row.like_cases()
    return "like case" if at in alike else "may be alike" if at in may_be else "not alike as declared"


def say_claim(one: Claim) -> str:
    """Write a claim that a register could check, with whose it is."""
    by = one.by or "The paper itself"
    said = "says that it is regularly done with" if one.kind == "regular" else "says that it is open to"
    return f"{by} {said} {one.whom}. A register could check it."


def say_held(one: Held) -> str:
    """Write what a register holds of such people.

    >>> say_held(Held("r.csv", (), (), 6, None, None, None, None))
    'r.csv: none of 6 meetings names such people.'
    """
    span = f", {say_date(one.from_day)} to {say_date(one.until_day)}" if one.from_day and one.until_day else ""
    if not one.rows:
        return f"{one.register}: none of {one.meetings:,} meetings{span} names such people."
    told = f" ({say_date(one.first)} to {say_date(one.last)})" if one.first and one.last else ""
    few = ", ".join(one.names[:6]) + (f" and {len(one.names) - 6:,} more" if len(one.names) > 6 else "")
    return f"{one.register}: {len(one.rows):,} of {one.meetings:,} meetings{span} name such people{told}: {few}."


def say_register(access: Access) -> Iterator[str]:
    """Write how each register was read: no row is dropped."""
    for one in access.registers:
        unread = f", {count(len(one.unread), 'row')} unread with the reason" if one.unread else ""
        yield f"{one.paper}: {count(len(one.meetings), 'meeting')}, {count(len(one.nil), 'nil return')}{unread}."


def say_unused(access: Access) -> str:
    """Write whom the office's table names and no case is of; nothing where there is nobody.

    >>> say_unused(Access(unused=("Hale", "Orrin")))
    'The table names 2 in no case here, of whom it does not say what they got: Hale, Orrin.'
    """
    names = access.unused
    if not names:
        return ""
    few = ", ".join(names[:6]) + (f" and {len(names) - 6:,} more" if len(names) > 6 else "")
    return f"The table names {len(names):,} in no case here, of whom it does not say what they got: {few}."


def case_places(case: Case) -> tuple[Place, ...]:
    """Return every place that a case leans on."""
    known = [one.place for one in case.attributes if one.place is not None]
    said = [one.place for one in case.reasons if one.place is not None]
    return tuple(dict.fromkeys((*case.places, *case.evidence, *case.beside, *known, *said)))


def comparison_places(row: Comparison) -> tuple[Place, ...]:
    """Return every place that a comparison leans on, each once."""
    told = [*(one.place for one in row.counted), *(one.place for one in row.precedents), *(one.place for one in row.without)]
    said = [one.place for one in row.reasons if one.place is not None]
    return tuple(dict.fromkeys((row.of, *(place for case in row.cases for place in case_places(case)), *told, *said)))


def claim_places(one: Claim) -> tuple[Place, ...]:
    """Return every place that a claim leans on."""
    return tuple(dict.fromkeys((*one.places, *(place for held in one.held for place in held.rows))))
