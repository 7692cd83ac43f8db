"""A flow of stages with its dated rules as YAML in, the flow out, or every mistake in it with its line."""

from __future__ import annotations

import re
from datetime import date, timedelta
from difflib import get_close_matches
from functools import cache

from attrs import frozen

from evenhand.core.casework import DAY_OFF, UNITS, Exit, Flow, Requirement, Rule, Stage, Target
from evenhand.intake.calendars import shipped_names
from evenhand.intake.shipped import shipped_files
from evenhand.intake.sources import BadFileError
from evenhand.intake.yaml_fields import Fields, Mistake, read_fields, say_mistakes
from evenhand.intake.yaml_text import cut

_FLOW = ("id", "title", "country", "source", "note", "reply", "signatories", "priorities", "stages", "rules")
_STAGE = ("id", "title", "side", "exits", "returns", "requires", "other_than")
_EXIT = ("to", "title", "answers", "transfers", "asks")
_REQUIREMENT = ("id", "title", "source")
_RULE = ("id", "in_force_from", "in_force_until", "signatory", "calendar", "day_off", "rolls", "source", "targets", "typed")
# So alike are "scottland" and "scotland"; "scotland-2" is not.
_SLIP = 0.9
_TARGET = re.compile(r"(\d{1,4}) (working days?|days?|months?)")


@frozen
class CheckedFlow:
    """A flow as far as it could be read, and every mistake in its file in the order of the lines."""

    flow: Flow
    mistakes: tuple[Mistake, ...]

    @property
    def own_calendars(self) -> tuple[str, ...]:
        """The calendars that its rules count by and that are not shipped."""
        return tuple(sorted({rule.calendar for rule in self.flow.rules if rule.calendar} - {*shipped_names()}))


@cache
def shipped_flows() -> tuple[Flow, ...]:
    """Read the flows that come with Evenhand, in the order of their files."""
    return tuple(read_flow(file.read_bytes(), file.name) for file in shipped_files("flows"))


def read_flow(data: bytes, name: str = "flow") -> Flow:
    """Read a flow; BadFileError names the first mistakes in it."""
    checked = check_flow(data, name)
    if checked.mistakes:
        raise BadFileError(say_mistakes(name, checked.mistakes, f"`evenhand flows check {name}` lists them all."))
    return checked.flow


def check_flow(data: bytes, name: str = "flow") -> CheckedFlow:
    r"""Read a flow as far as it goes, and note every mistake; BadFileError only where it is no YAML.

    >>> checked = check_flow(b"id: own\ntitle: Own\nreply: send\nstages:\n- {id: draft, title: Draft, exits: [{to: sent}]}\nrules: []\n")
    >>> [(mistake.line, mistake.words) for mistake in checked.mistakes][0]
    (3, "'reply' names the stage 'send', but there is none with that id.")
    """
    top = read_fields(data, name, "a flow")
    top.allow(_FLOW)
    signatories = tuple((key, text.words) for key, text in top.texts("signatories"))
    stages = tuple(_read_stages(top))
    rows = list(top.rows("rules", needed=True))
    flow = Flow(
        top.words("id", needed=True),
        top.words("title", needed=True),
        stages,
        tuple(_rule(row, {stage.id for stage in stages}, dict(signatories)) for row in rows),
        top.words("reply", needed=True),
        top.words("country"),
        signatories,
        tuple(_priorities(top)),
        top.words("source"),
        top.words("note"),
    )
    _check_reply(top, flow)
    _check_rules(rows, flow)
    return CheckedFlow(flow, tuple(sorted(top.mistakes)))


def _priorities(top: Fields) -> list[tuple[str, int]]:
    found = []
    for key, text in top.texts("priorities"):
        if re.fullmatch(r"\d{1,3}", text.words):
            found.append((key, int(text.words)))
        else:
            top.mistakes.append(
                Mistake(text.line, f"{cut(key)} is {cut(text.words)}; it should be by how many days it comes first, such as 14.")
            )
    return found


# Stages


def _read_stages(top: Fields) -> list[Stage]:
    rows = list(top.rows("stages", needed=True))
    stages = [_stage(row) for row in rows]
    places = {stage.id: number for number, stage in reversed(list(enumerate(stages)))}
    for number, (stage, row) in enumerate(zip(stages, rows, strict=True)):
        if places[stage.id] != number:
            row.mistake(f"The stage {cut(stage.id)} stands twice in this flow.", "id")
        _check_ways(row, stage, number, places)
        for other in stage.other_than:
            if other not in places:
                row.mistake(f"'other_than' names the stage {cut(other)}, but there is none with that id.", "other_than")
    _check_order(top, stages, rows)
    return stages


def _stage(row: Fields) -> Stage:
    row.allow(_STAGE)
    return Stage(
        row.words("id", needed=True),
        row.words("title", needed=True),
        tuple(_exit(one) for one in row.rows("exits")),
        tuple(_exit(one) for one in row.rows("returns")),
        tuple(_requirement(one) for one in row.rows("requires")),
        row.lines("other_than"),
        row.truth("side"),
    )


def _exit(row: Fields) -> Exit:
    row.allow(_EXIT)
    return Exit(row.words("to", needed=True), row.words("title"), row.truth("answers"), row.truth("transfers"), row.words("asks"))


def _requirement(row: Fields) -> Requirement:
    row.allow(_REQUIREMENT)
    return Requirement(row.words("id", needed=True), row.words("title", needed=True), row.words("source", needed=True))


def _check_ways(row: Fields, stage: Stage, number: int, places: dict[str, int]) -> None:
    for key, ways in (("exits", stage.exits), ("returns", stage.returns)):
        for way in ways:
            at = places.get(way.to)
            if at is None:
                row.mistake(f"{stage.id!r} leads to the stage {cut(way.to)}, but there is none with that id.", key)
            elif key == "exits" and at <= number:
                row.mistake(f"{stage.id!r} goes on to {way.to!r}, which stands before it. List that under 'returns'.", key)
            elif key == "returns" and at >= number:
                row.mistake(f"{stage.id!r} returns to {way.to!r}, which stands behind it. List that under 'exits'.", key)
    if any(way.transfers for way in stage.exits) and not stage.returns and number:
        row.mistake(f"{stage.id!r} can be transferred from, but not returned.", "exits")


def _check_order(top: Fields, stages: list[Stage], rows: list[Fields]) -> None:
    if not stages:
        return
    reached = {stages[0].id} | {way.to for stage in stages for way in stage.exits}
    for number, (stage, row) in enumerate(zip(stages, rows, strict=True)):
        if stage.id not in reached:
            row.mistake(f"No stage goes on to {stage.id!r}. Name it under the 'exits' of one before it.", "id")
        if stage.final and number < len(stages) - 1:
            row.mistake(f"{stage.id!r} has no way out, and is not the last stage. Give it 'exits'.", "id")
    if not stages[-1].final:
        top.mistake(f"The last stage, {stages[-1].id!r}, should have no way out: there the case ends.", "stages")


def _check_reply(top: Fields, flow: Flow) -> None:
    stage = flow.stage(flow.reply)
    if flow.reply and stage is None:
        top.mistake(f"'reply' names the stage {cut(flow.reply)}, but there is none with that id.", "reply")
    if stage is not None and not any(way.answers for way in stage.exits):
        top.mistake(f"'reply' names {flow.reply!r}, but no way out of it answers. Write 'answers: yes' at one of its exits.", "reply")


# Rules


def _rule(row: Fields, stages: set[str], signatories: dict[str, str]) -> Rule:
    row.allow(_RULE)
    start, end = row.day("in_force_from", needed=True), row.day("in_force_until")
    if start and end and end < start:
        row.mistake(f"This rule ends on {end}, before it begins on {start}.", "in_force_until")
    signatory = row.words("signatory")
    if signatory and signatory not in signatories:
        row.mistake(f"{cut(signatory)} is none of the flow's 'signatories'.", "signatory")
    typed = row.lines("typed")
    for stage in typed:
        if stage not in stages:
            row.mistake(f"'typed' names the stage {cut(stage)}, but there is none with that id.", "typed")
    return Rule(
        row.words("id", needed=True),
        row.words("source", needed=True),
        _calendar(row),
        start or date.min,
        end,
        signatory,
        row.choice("day_off", DAY_OFF) or DAY_OFF[0],
        row.truth("rolls"),
        tuple(_targets(row, stages)),
        typed,
    )


def _calendar(row: Fields) -> str:
    """Read the name of a calendar, which may be one of the office's own; one letter off a shipped name, it is a slip."""
    name = row.words("calendar", needed=True)
    if name not in (known := shipped_names()) and (meant := get_close_matches(name, known, 1, _SLIP)):
        row.mistake(f"There is no calendar {cut(name)}. Did you mean {meant[0]!r}?", "calendar")
    return name


def _targets(row: Fields, stages: set[str]) -> list[tuple[str, Target]]:
    found = []
    for stage, text in row.texts("targets"):
        given = _TARGET.fullmatch(text.words)
        if stage not in stages:
            row.mistakes.append(Mistake(text.line, f"'targets' names the stage {cut(stage)}, but there is none with that id."))
        elif given is None or not int(given[1]):
            row.mistakes.append(
                Mistake(text.line, f"{cut(stage)} has {cut(text.words)}; write how long, such as 20 {UNITS[0]}, 60 days or 1 month.")
            )
        else:
            found.append((stage, Target(int(given[1]), given[2] if given[2].endswith("s") else given[2] + "s")))
    return found


def _check_rules(rows: list[Fields], flow: Flow) -> None:
    """Note rules of one signatory that are in force on one day or leave a gap, and rules that forget the reply or turn stages round."""
    for number, (rule, row) in enumerate(zip(flow.rules, rows, strict=True)):
        if rule.target(flow.reply) is None and flow.reply not in rule.typed:
            row.mistake(
                f"The rule {rule.id!r} says nothing of {flow.reply!r}, where the reply is due. Add it to 'targets' or 'typed'.", "id"
            )
        for other in flow.rules[:number]:
            both = rule.signatory == other.signatory and rule.start <= (other.end or date.max) and other.start <= (rule.end or date.max)
            if both:
                row.mistake(
                    f"The rules {other.id!r} and {rule.id!r} are in force on the same days. End the older with 'in_force_until'.",
                    "in_force_from",
                )
        _check_gap(row, rule, flow)
        _check_targets(row, rule, flow)


def _check_gap(row: Fields, rule: Rule, flow: Flow) -> None:
    """Note days before a rule on which none is in force, though one was before."""
    others = [other for other in flow.rules if other.signatory in (rule.signatory, "")]
    ended = [other for other in others if other.end is not None and other.end < rule.start]
    last = max(ended, key=lambda other: other.end or date.min, default=None)
    if last is None or last.end is None:
        return
    first, until = last.end + timedelta(1), rule.start - timedelta(1)
    if first <= until and not any(other.start <= until and (other.end or date.max) >= first for other in others):
        days = f"on {first}" if first == until else f"from {first} to {until}"
        said = f"No rule is in force {days}, after {last.id!r} ends on {last.end}. Let it end later, or another begin earlier."
        row.mistake(said, "in_force_from")


def _check_targets(row: Fields, rule: Rule, flow: Flow) -> None:
    """Note a stage of the main line that has fewer days from receipt than one before it."""
    most: dict[str, tuple[int, str]] = {}
    for stage in flow.stages:
        target = rule.target(stage.id)
        if stage.side or target is None:
            continue
        number, before = most.get(target.unit, (0, ""))
        if target.number < number:
            said = f"{stage.id!r} has {target.number} {target.unit} from receipt, and {before!r} before it has {number}"
            row.mistake(f"{said}: a later stage cannot be due earlier.", "targets")
        else:
            most[target.unit] = target.number, stage.id
