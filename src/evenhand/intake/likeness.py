"""The criteria of likeness that an office declares, as YAML, and its table of requesters, as CSV, in; the same as values out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from evenhand.core.access import MOST_ATTRIBUTES, OUTCOMES, Attribute, Criterion, Likeness, Requester, Side, Watch
from evenhand.core.values import PartialDate
from evenhand.intake.sources import BadFileError
from evenhand.intake.table_rows import table_rows
from evenhand.intake.yaml_fields import Fields, read_fields

_LIKENESS = ("title", "version", "signed_by", "role", "date", "called", "criteria", "watch")
_CRITERION = ("attribute", "why")
_WATCH = ("attribute", "value", "side", "why")
_SIDES: dict[str, Side] = {"": "more", "more": "more", "less": "less", "either": "either"}
_OWN = ("name", "also", "outcome", "asked", "answered", "reason", "source", "date")
MISTAKES_SHOWN = 5


def read_likeness(data: bytes, name: str = "likeness") -> Likeness:
    r"""Read the declared criteria of likeness; BadFileError names the first mistakes with their lines.

    >>> read_likeness(b"title: Councils\nversion: 1\nsigned_by: Jo Bell\ndate: 2022-02-14\ncriteria: [{attribute: type}]\n").names
    ('type',)
    """
    top = read_fields(data, name, "a declaration of likeness")
    top.allow(_LIKENESS)
    criteria = tuple(_criterion(row) for row in top.rows("criteria", needed=True))
    watched = tuple(_watch(row) for row in top.rows("watch"))
    day = top.date("date", needed=True)
    made = Likeness(
        top.words("title", needed=True),
        top.words("version", needed=True),
        top.words("signed_by", needed=True),
        day or PartialDate(1),
        criteria,
        top.words("role"),
        top.lines("called"),
        watched,
    )
    _check_criteria(top, made.names)
    _check_watched(top, made)
    if top.mistakes:
        shown = " ".join(f"Line {mistake.line}: {mistake.words}" for mistake in sorted(top.mistakes)[:MISTAKES_SHOWN])
        more = f" And {len(top.mistakes) - MISTAKES_SHOWN} more." if len(top.mistakes) > MISTAKES_SHOWN else ""
        raise BadFileError(f"{name} cannot be used. {shown}{more} Mend these and run it again.")
    return made


def _criterion(row: Fields) -> Criterion:
    row.allow(_CRITERION)
    return Criterion(row.words("attribute", needed=True), row.words("why"))


def _watch(row: Fields) -> Watch:
    row.allow(_WATCH)
    side = row.words("side").lower()
    if side not in _SIDES:
        row.mistake(f"{side!r} is no side; write more (more often, or sooner), less, or either.", "side")
    return Watch(row.words("attribute", needed=True), row.words("value", needed=True), _SIDES.get(side, "more"), row.words("why"))


def _check_criteria(top: Fields, names: Sequence[str]) -> None:
    """Note where no criterion is declared, one is declared twice, or more than can be looked at together."""
    if not names and "criteria" in top.held:
        top.mistake("No criterion stands here. Name at least one attribute in which like cases agree.", "criteria")
    for twice in sorted({one for one in names if one and names.count(one) > 1}):
        top.mistake(f"The attribute {twice!r} is declared twice.", "criteria")
    if len(names) > MOST_ATTRIBUTES:
        top.mistake(f"{len(names)} criteria are declared; no more than {MOST_ATTRIBUTES} can be looked at together.", "criteria")


def _check_watched(top: Fields, made: Likeness) -> None:
    """Note what is watched twice, or is a criterion too, and more than can be looked at together."""
    told = [(one.attribute, one.value) for one in made.watched]
    for attribute, value in sorted({one for one in told if told.count(one) > 1}):
        top.mistake(f"“{attribute}: {value}” is watched twice.", "watch")
    for name in sorted({attribute for attribute, _ in told} & set(made.names)):
        top.mistake(f"{name!r} is a criterion, in which like cases agree: no test can tell of it. Watch another attribute.", "watch")
    if len(told) > MOST_ATTRIBUTES:
        top.mistake(f"{len(told)} values are watched; no more than {MOST_ATTRIBUTES} can be tested together.", "watch")


def read_requesters(data: bytes, name: str = "requesters") -> tuple[Requester, ...]:
    r"""Read an office's table of requesters: a column `name`, and one for each attribute that the office knows.

    Any of `also` (other names, parted by semicolons), `outcome`, `asked`, `answered`, `reason`, `source` and `date` may stand beside
    them; "type source" and "type date" are those of the attribute "type" alone. An empty cell is not known. BadFileError names the
    line of a mistake.

    >>> read_requesters(b"name,type,source\nHale Council,county,council list\n")[0].attributes[0].source
    'council list'
    """
    rows = list(table_rows(data, name, ("name",)))
    columns = _attributes(rows[0][1] if rows else {}, name)
    made = tuple(_requester(line, cells, columns, name) for line, cells in rows)
    seen: set[str] = set()
    for (line, _), one in zip(rows, made, strict=True):
        if one.name.lower() in seen:
            raise BadFileError(f"{name}, line {line}: {one.name!r} stands here a second time. Keep one row for each requester.")
        seen.add(one.name.lower())
    return made


def _attributes(cells: Mapping[str, str], name: str) -> tuple[str, ...]:
    """Return the columns that are attributes; a source or a date of a column that is not there is a mistake."""
    columns = [column for column in cells if column and column not in _OWN]
    companions = {column for column in columns if column.endswith(("_source", "_date"))}
    found = tuple(column for column in columns if column not in companions)
    for column in sorted(companions):
        if column.rpartition("_")[0] not in found:
            raise BadFileError(f"{name} has a column {column!r}, but none {column.rpartition('_')[0]!r} to which it could belong.")
    if len(found) > MOST_ATTRIBUTES:
        raise BadFileError(f"{name} has {len(found)} attributes; keep the {MOST_ATTRIBUTES} that bear on who is like whom.")
    return found


def _requester(line: int, cells: Mapping[str, str], columns: Sequence[str], name: str) -> Requester:
    if not cells["name"]:
        raise BadFileError(f"{name}, line {line}: the name is empty. Every row needs the name of a requester.")
    outcome = cells.get("outcome", "").lower()
    if outcome and outcome not in OUTCOMES:
        raise BadFileError(f"{name}, line {line}: the outcome is {outcome!r}; it should be one of: {', '.join(OUTCOMES)}, or empty.")
    asked, answered = (_date(cells.get(column, ""), name, line, column) for column in ("asked", "answered"))
    if asked is not None and answered is not None and answered.last_day() < asked.first_day():
        raise BadFileError(
            f"{name}, line {line}: {cells['name']!r} was answered on {cells['answered']}, before it asked on {cells['asked']}. "
            "Put the days right."
        )
    return Requester(
        cells["name"],
        tuple(_attribute(cells, column, name, line) for column in columns if cells[column]),
        tuple(other.strip() for other in cells.get("also", "").split(";") if other.strip()),
        outcome,
        asked,
        answered,
        cells.get("reason", ""),
        name,
    )


def _attribute(cells: Mapping[str, str], column: str, name: str, line: int) -> Attribute:
    source = cells.get(f"{column}_source") or cells.get("source") or name
    day = cells.get(f"{column}_date") or cells.get("date") or ""
    return Attribute(column.replace("_", " "), cells[column], source, None, _date(day, name, line, f"{column} date"))


def _date(words: str, name: str, line: int, column: str) -> PartialDate | None:
    if not words:
        return None
    try:
        return PartialDate.parse(words)
    except ValueError as fault:
        raise BadFileError(f"{name}, line {line}: {column}: {fault}.") from fault
