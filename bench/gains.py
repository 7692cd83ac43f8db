"""Annotated papers in, how well they are read out: a table of every extractor on every set, each error in its words, gains and losses.

python -m bench.gains                                   the table
python -m bench.gains --set three --errors speaker      every error of one extractor, in its words
python -m bench.gains --rules                           how often each class of rule is right about the speaker
python -m bench.gains --against main                    what was gained and lost against another commit
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bench.collated import held_texts, score_collation
from bench.gold import FIRST_SIGHT, ROOT, SETS, load
from bench.items import Item, Tally, tally
from bench.page import put_table
from bench.reviewed import review_of
from bench.score import EXTRACTORS, score
from bench.shapes import GoldAffair, GoldError
from evenhand.core.values import Span

# What each set must reach; on the three reports counts are demanded and tests/test_three_reports.py holds them.
TARGETS = {
    ("parts", "f1"): 0.95,
    ("speaker", "recall"): 0.90,
    ("mouth", "recall"): 0.99,
    ("provenance", "recall"): 0.80,
    ("figures", "f1"): 0.90,
    ("links", "f1"): 0.95,
}
# For these only "of what is in the gold, how much is right" says anything.
TITLES = {"test": "own test", "wikinews": "Wikinews", "three": "three reports", "train": "own train"}
SAID = {
    "parts": "quoted parts, exact",
    "kind": "direct, mixed or scare",
    "cue": "cue",
    "speaker": "speaker, on matched parts",
    "mouth": "accepted unseen and in the right mouth",
    "scare": "scare quotes and titles left without a speaker",
    "provenance": "where the words come from",
    "addressee": "addressee",
    "indirect": "indirect speech",
    "mentions": "titled mentions resolved",
    "asks": "asks, offers, conditions, answers",
    "ask by": "by whom, on matched asks",
    "ask to": "to whom, on matched asks",
    "figures": "figures, value and unit",
    "lookalikes": "look-alikes left alone",
    "dates": "dates",
    "allegations": "allegations and defences",
    "charge by": "by whom, on matched allegations and defences",
    "charge against": "against whom, on matched allegations",
    "letters": "letters, sender and recipient",
    "contradictions": "contradictions between and within papers",
    "apparent": "what only looks like one, not raised",
    "replies": "which letter answers which",
    "capacity": "in whose capacity a letter is written",
    "open": "how asks, offers and charges stand",
    "means": "means of another capacity",
    "deals": "offers that hang on a condition, joined with it",
    "links": "the same words in two papers",
    "variants": "where witnesses differ, place and class",
}
SHARES = (
    "kind", "cue", "speaker", "mouth", "scare", "provenance", "lookalikes", "mentions", "ask by", "ask to", "charge by", "charge against",
    "apparent", "capacity", "open",
)  # fmt: skip


# What only measures: its words are shown to nobody who makes rules.
BLIND = ("test", "wikinews")


def main(arguments: list[str] | None = None) -> int:
    """Run the measures as asked; 0 unless the comparison could not be made."""
    asked = parser().parse_args(arguments)
    if asked.first_sight and (asked.errors or asked.against):
        parser().error("--first-sight prints counts only: leave out --errors and --against, which show the words of those affairs")
    # Wide enough for a line of the table where the output is a file or a pipe.
    console = Console(width=None if sys.stdout.isatty() else 150, highlight=False)
    affairs = [affair for which in asked.set or SETS for affair in loaded(console, which) if is_asked(affair, asked)]
    items = [item for affair in affairs for item in (*score(affair, review_of(affair)), *score_collation(affair))]
    if asked.json:
        Path(asked.json).write_text(json.dumps([attrs.asdict(item) for item in items], ensure_ascii=False), encoding="utf-8")
    if asked.errors:
        return show_errors(console, items, affairs, asked)
    if asked.rules:
        console.print(rules_table(items))
        return 0
    if asked.write:
        write_page(items)
    if not asked.quiet:
        console.print(whole_table(items))
    return show_gains(console, items, affairs, asked) if asked.against else 0


def is_asked(affair: GoldAffair, asked: argparse.Namespace) -> bool:
    """Say whether an affair is among those asked for."""
    if asked.first_sight:
        return affair.set == "test" and affair.name in FIRST_SIGHT
    return asked.affair in (None, affair.name)


def loaded(console: Console, which: str) -> tuple[GoldAffair, ...]:
    """Return the affairs of one set; a set that is absent or has a fault is left out, and that is said."""
    try:
        affairs = load(which)
    except GoldError as fault:
        console.print(f"The set {which} is left out; its annotation has faults (python -m bench.gold shows them):\n{fault}\n", style="red")
        return ()
    if not affairs:
        console.print(f"The set {which} is left out: its papers are not here.")
    return affairs


def parser() -> argparse.ArgumentParser:
    """Return the options."""
    made = argparse.ArgumentParser(prog="python -m bench.gains", description=(__doc__ or "").splitlines()[0])
    made.add_argument("--set", action="append", choices=SETS, help="only this set; may be given again")
    made.add_argument("--affair", help="only this affair of the corpus")
    made.add_argument("--errors", choices=EXTRACTORS, help="show each error of this extractor in its words")
    made.add_argument("--first-sight", action="store_true", help="only the test affairs that were written last; counts, never errors")
    made.add_argument(
        "--read-blind", action="store_true", help="show the words of test and wikinews too; what was read measures nothing new from then on"
    )
    made.add_argument("--rule", help="with --errors: only those of this rule")
    made.add_argument("--rules", action="store_true", help="show how often each class of rule is right about the speaker")
    made.add_argument("--against", metavar="REF", help="show what was gained and lost against this commit")
    made.add_argument("--json", metavar="FILE", help="write every item as JSON")
    made.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    made.add_argument("--quiet", action="store_true", help="print no table")
    return made


# The table


def whole_table(items: list[Item]) -> Table:
    """Return precision, recall and F1 of every extractor on every set; a figure below its target is marked."""
    sets = [which for which in SETS if any(item.set == which for item in items)]
    table = Table("extractor", *sets, box=None, pad_edge=False, header_style="bold")
    for extractor in EXTRACTORS:
        table.add_row(extractor, *(cell(extractor, which, tally(items, extractor, which)) for which in sets))
    return table


def cell(extractor: str, which: str, counted: Tally) -> Text:
    """Return one figure of the table: a share with its count, or F1, precision, and how many are right of how many, + how many false."""
    if not counted.gold and not counted.false:
        return Text("-", style="dim")
    target = next((name for name in ("f1", "recall") if (extractor, name) in TARGETS), None)
    short = target is not None and which in ("test", "wikinews") and getattr(counted, target) < TARGETS[extractor, target]
    style = "bold red" if short else ""
    if extractor in SHARES:
        return Text(f"{counted.recall:6.1%} {counted.right}/{counted.gold}", style=style)
    false = counted.false + counted.wrong
    return Text(f"{counted.f1:6.1%} P{counted.precision:.0%} {counted.right}/{counted.gold}+{false}", style=style)


def write_page(items: list[Item]) -> None:
    """Put the table into the documentation: what is measured, what is aimed at, and each set."""
    sets = [which for which in ("test", "wikinews", "three", "train") if any(item.set == which for item in items)]
    rows = []
    for extractor in EXTRACTORS:
        aim = next(
            (f"{'F1 ' if name == 'f1' else ''}{TARGETS[extractor, name]:.0%}" for name in ("f1", "recall") if (extractor, name) in TARGETS),
            "",
        )
        rows.append([SAID[extractor], aim, *(told(extractor, tally(items, extractor, which)) for which in sets)])
    put_table("gains", ["", "target", *(TITLES[which] for which in sets)], rows)


def told(extractor: str, counted: Tally) -> str:
    """Return one figure as the page tells it.

    >>> told("speaker", Tally(right=9, wrong=1)), told("figures", Tally(right=8, missed=2, false=2))
    ('90.0% (9 of 10)', 'F1 80.0% (8 of 10, 2 false)')
    """
    if not counted.gold and not counted.false:
        return "–"
    if extractor in SHARES:
        return f"{counted.recall:.1%} ({counted.right} of {counted.gold})"
    return f"F1 {counted.f1:.1%} ({counted.right} of {counted.gold}, {counted.false + counted.wrong} false)"


def rules_table(items: Iterable[Item]) -> Table:
    """Return, for each class of rule, how often it was right about the speaker on each set."""
    counts: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for item in items:
        if item.extractor == "speaker":
            counts[item.rule][item.set][item.verdict != "right"] += 1
    table = Table("rule", *SETS, box=None, pad_edge=False, header_style="bold")
    for rule, by_set in sorted(counts.items(), key=lambda pair: -sum(map(sum, pair[1].values()))):
        table.add_row(rule or "(none)", *(f"{by_set[which][0]}/{sum(by_set[which])}" if which in by_set else "-" for which in SETS))
    return table


# Errors in their words


def show_errors(console: Console, items: list[Item], affairs: list[GoldAffair], asked: argparse.Namespace) -> int:
    """Print every error of one extractor with the words around it."""
    wrong = [item for item in items if item.extractor == asked.errors and item.verdict != "right" and asked.rule in (None, item.rule)]
    texts = texts_of(affairs)
    show_all(console, wrong, texts, asked.read_blind)
    console.print(f"{len(wrong)} errors of {asked.errors} among {sum(item.extractor == asked.errors for item in items)} items")
    return 0


def texts_of(affairs: Iterable[GoldAffair]) -> dict[tuple[str, str, str], str]:
    """Return the text of each report, and of each original letter, by set, affair and name."""
    return {(affair.set, affair.name, name): text for affair in affairs for name, text in held_texts(affair).items()}


def show(console: Console, item: Item, texts: dict[tuple[str, str, str], str]) -> None:
    """Print one item: what was wrong, where, and the words of the place marked within the words around it."""
    text = texts[item.set, item.affair, item.paper]
    line = text.count("\n", 0, item.place.start) + 1
    told = [f"{what}: {words}" for what, words in (("gold", item.expected), ("ours", item.got), ("rule", item.rule)) if words]
    where = f" {item.set}/{item.affair}/{item.paper}:{line} [{item.place.start}:{item.place.end}]  "
    head = Text.assemble((f"{item.verdict:6}", "bold red"), where)
    console.print(head + Text("   ".join(told), style="cyan"))
    console.print(in_context(text, item.place))
    console.print()


def in_context(text: str, place: Span, around: int = 220) -> Text:
    """Return the words of a place, marked, within the words around it; paragraphs are run together with a sign."""
    start, end = max(0, place.start - around), min(len(text), place.end + around)
    before, held, after = (one_line(text[a:b]) for a, b in ((start, place.start), (place.start, place.end), (place.end, end)))
    return Text.assemble("    ", (before, "dim"), (f"⟦{held}⟧", "bold yellow"), (after, "dim"))


def one_line(words: str) -> str:
    """Run lines together, a paragraph's end shown by a pilcrow."""
    return words.replace("\r", "").replace("\n\n", " ¶ ").replace("\n", " ")


# Gains and losses


def show_gains(console: Console, items: list[Item], affairs: list[GoldAffair], asked: argparse.Namespace) -> int:
    """Print what is right now and was not at another commit, and the other way round; 1 where that commit cannot be measured."""
    chosen = [part for which in asked.set or () for part in ("--set", which)] + (["--affair", asked.affair] if asked.affair else [])
    before = measured_at(asked.against, chosen)
    if before is None:
        console.print(f"\nNothing to compare: the reader of {asked.against} could not be run with these measures.")
        return 1
    texts = texts_of(affairs)
    for title, changed in (("Lost", differing(before, items)), ("Gained", differing(items, before))):
        console.print(f"\n{title} against {asked.against}: {len(changed)}", style="bold")
        console.print(", ".join(f"{name} {count}" for name, count in sorted(Counter(item.extractor for item in changed).items())))
        show_all(console, changed, texts, asked.read_blind)
    return 0


def show_all(console: Console, items: Sequence[Item], texts: dict[tuple[str, str, str], str], read_blind: bool) -> None:
    """Show items in their words; those of a half that measures are only counted, unless it is to be read."""
    shown = [item for item in items if read_blind or item.set not in BLIND]
    for item in shown:
        show(console, item, texts)
    if len(shown) < len(items):
        left = ", ".join(f"{name} {count}" for name, count in sorted(Counter(item.set for item in items if item.set in BLIND).items()))
        console.print(f"\nCounted and not shown, so that rules are not made by what they are measured on: {left}. See --read-blind.")


def differing(better: Iterable[Item], worse: Iterable[Item]) -> list[Item]:
    """Return the items that are to the credit of the first reader and not of the second, as the one of the two that says more shows them.

    >>> was = Item("parts", "train", "a", "r.txt", Span(0, 4), "missed")
    >>> [item.verdict for item in differing([attrs.evolve(was, verdict="right")], [was])]
    ['missed']
    """
    ones, others = ({item.key(): item for item in items} for items in (better, worse))
    keys = dict.fromkeys((*ones, *others))
    changed = [key for key in keys if credit(ones.get(key), key) and not credit(others.get(key), key)]
    return [others.get(key) or ones[key] for key in changed]


def credit(item: Item | None, key: tuple[str, ...]) -> bool:
    """Say whether an item, or its absence, is to a reader's credit: what is not proposed is not false."""
    if item is None:
        return key[-1] == "ours" or key[0] == "mouth"
    return item.verdict == "right"


def measured_at(ref: str, chosen: list[str]) -> list[Item] | None:
    """Return the items of the reader of another commit, run in a worktree of its own on today's gold; None where it has no reader yet."""
    with tempfile.TemporaryDirectory() as folder:
        tree, told = Path(folder) / "tree", Path(folder) / "items.json"
        git = ["git", "-C", str(ROOT), "worktree"]
        if subprocess.run([*git, "add", "--quiet", "--detach", str(tree), ref], check=False).returncode:
            return None
        try:
            command = [sys.executable, "-m", "bench.gains", "--quiet", "--json", str(told), *chosen]
            with_its_own = {**os.environ, "PYTHONPATH": str(tree / "src")}
            done = subprocess.run(command, cwd=ROOT, env=with_its_own, check=False, stderr=subprocess.DEVNULL)
        finally:
            subprocess.run([*git, "remove", "--force", str(tree)], check=False)
        if done.returncode:
            return None
        rows = json.loads(told.read_text(encoding="utf-8"))
    return [Item(**{**row, "place": Span(**row["place"])}) for row in rows]


if __name__ == "__main__":
    sys.exit(main())
