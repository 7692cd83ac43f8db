"""A planned diary in, its plans side by side, certificates, meetings and options on the console out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.text import Text

from evenhand.core.diary import Drawn, Planned, by_day
from evenhand.faces.diary import words as diary
from evenhand.faces.plain_words import count, one_line

DAYS = 6
ROWS = 12


def show(planned: Planned, console: Console) -> None:
    """Print what was planned: the figures of each plan, why none does better, the first meetings, and what else could be done."""
    _print(console, planned.title, bold=True)
    _print(console, diary.say_lead(planned))
    _print(console, diary.say_pick(planned))
    _heading(console, "Plans side by side")
    head = ("", "served", "longest wait", "waits in all", "enviable places", "last meeting")
    rows = [
        (f"{'*' if row.picked else ' '} {row.title}", row.served, row.longest, row.total, row.enviable, row.last)
        for row in diary.rows_of_plans(planned)
    ]
    _table(console, [head, *rows])
    _heading(console, "Why no plan does better")
    for line in planned.plan.certificate.words:
        _print(console, f"  {line}")
    _lines(console, "Who has no place", diary.say_unserved(planned))
    _lines(console, "What would have to give", diary.say_remedies(planned))
    if planned.replanned is not None:
        moves = planned.replanned.moves
        _heading(console, f"What changed ({len(moves)}; {planned.replanned.kept:,} keep their place)")
        _some(console, [f"{diary.say_move(planned, move)}; {move.why}" for move in moves])
        _lines(console, "Who asks no more", diary.say_withdrawn(planned))
        _lines(console, "Who sits at another table", diary.say_reseated(planned))
    _meetings(console, planned)
    if planned.options:
        _options(console, planned)
    _lines(console, "The draw", diary.say_draw(planned))
    _lines(console, "Calendars", [*diary.say_calendars(planned), *planned.notes])


def show_draw(drawn: Drawn, console: Console) -> None:
    """Print the hash of what was closed, the order drawn, and what does not belong together."""
    if drawn.closed:
        _print(console, f"{diary.say_hash(bool(drawn.tables))}: {drawn.closed}")
        if not drawn.seed:
            _print(console, "Publish it before the seed is drawn. Then draw with --seed.")
    else:
        _print(console, "No hash: it covers who serves, the caps and the slots too. Give --slots and --calendar, as for evenhand plan.")
    for place, (name, who, received) in enumerate(drawn.order, start=1):
        table = f", {drawn.tables[name]}" if name in drawn.tables else ""
        _print(console, f"{place:5}  {received.isoformat()}  {who}{f' ({name})' if name != who else ''}{table}")
    for words in drawn.faults:
        _print(console, f"Not right: {words}")
    if drawn.checked and not drawn.faults:
        names = ", ".join(diary.NAMES.get(kind, kind) for kind in drawn.checked)
        _print(console, f"The list, the seed and the order belong together, and nothing false was found in: {names}.")
        if not drawn.published:
            _print(console, "The hash is the one in the file itself. Give the one that was published as --closed.")


def _meetings(console: Console, planned: Planned) -> None:
    days = by_day(planned.plan.meetings)
    _heading(console, f"Meetings ({len(planned.plan.meetings):,})")
    requests = planned.requests
    for day, meetings in days[:DAYS]:
        held = [
            f"{diary.say_clock(one.slot.start)} {requests[one.request].who} ({planned.names[one.slot.host]})"
            for one in meetings
        ]  # fmt: skip
        _print(console, f"  {diary.say_day(day)}: {'; '.join(held)}")
        for one in meetings:
            if requests[one.request].members:
                _print(console, f"    {requests[one.request].who}: {diary.say_guests(planned, one.request)}")
    if len(days) > DAYS:
        _print(console, f"  and {count(len(days) - DAYS, 'more day')}; the HTML, the CSV and the JSON hold them all")


def _options(console: Console, planned: Planned) -> None:
    _heading(console, "Options")
    _print(console, f"  {diary.say_clog(planned)}")
    if granted := diary.say_granted(planned):
        _print(console, f"  {granted}")
    pace = min(diary.paces(planned), key=lambda number: abs(number - 3), default=0)
    head = ("", "meetings", "adviser's time", diary.say_paces(planned), f"last at {pace}", "against what was granted")
    rows = [
        (option.name, f"{option.meetings:,}", diary.say_hours(option.minutes), diary.say_weeks(option), diary.last_at(option, pace),
         diary.say_equal(option))
        for option in planned.options
    ]  # fmt: skip
    _table(console, [head, *rows])
    for option in planned.options:
        if option.note:
            _print(console, f"  {option.name}: {option.note}")


def _lines(console: Console, heading: str, lines: Iterable[str]) -> None:
    held = list(lines)
    if held:
        _heading(console, heading)
        _some(console, held)


def _some(console: Console, lines: Sequence[str]) -> None:
    for line in lines[:ROWS]:
        _print(console, f"  {line}")
    if len(lines) > ROWS:
        _print(console, f"  and {len(lines) - ROWS:,} more; the HTML and the JSON hold them all")


def _heading(console: Console, words: str) -> None:
    _print(console, "")
    _print(console, words, bold=True)


def _table(console: Console, rows: Sequence[Sequence[str]]) -> None:
    widths = [max(len(one_line(row[at])) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        _print(console, "  " + "  ".join(one_line(cell).ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip(), keep=True)


def _print(console: Console, words: str, bold: bool = False, keep: bool = False) -> None:
    indent = words[: len(words) - len(words.lstrip())]
    shown = words if keep else indent + one_line(words)
    console.print(Text(shown, style="bold" if bold else ""), soft_wrap=True)
