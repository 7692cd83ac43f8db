"""The house keeps its own rules: purity, sizes, docstrings, and a heading in the documentation for all that users meet."""

from __future__ import annotations

import ast
import importlib
import inspect
import os
import pkgutil
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import attrs
import pytest
import typer
from bench.gold import load
from bench.reviewed import review_of

import evenhand
import evenhand.cli
from evenhand.core import campaigns, deals
from evenhand.core.collation import model as collation
from evenhand.core.collation.contradictions.model import KINDS, REASONS
from evenhand.core.figures import KINDS as CHECKS
from evenhand.core.figures import STATUSES, VERDICTS, Thresholds
from evenhand.core.letters import model as letters
from evenhand.core.papers import Limits
from evenhand.core.reading import model
from evenhand.core.review import Review
from evenhand.intake.fence import Bounds

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "evenhand"
REFERENCE = ROOT / "docs" / "reference"
MODULES = sorted(SOURCE.rglob("*.py"))

# Where in docs/reference/proposals.md each kind that the reader may propose has its heading.
SECTIONS = {
    ("Allegation", "kind"): "Allegations",
    ("Ask", "kind"): "Asks",
    ("Entity", "kind"): "People",
    ("Figure", "kind"): "Figures",
    ("Letter", "form"): "Letter forms",
    ("OpenRow", "kind"): "Kinds of what is open",
    ("OpenRow", "state"): "States",
    ("Outcome", "state"): "What became of it",
    ("Telling", "about"): "What papers disagree on",
    ("Variant", "kind"): "Variants",
    ("Placed", "order"): "Order of a rebuilt text",
    ("Mention", "kind"): "Kinds of mention",
    ("Mention", "why"): "Why a mention is resolved",
    ("Provenance", "kind"): "Where quoted words come from",
    ("Quotation", "flags"): "Flags of a quotation",
    ("Quotation", "kind"): "Quotations",
    ("Ask", "force"): "Force of an ask",
}


@cache
def parsed(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


@cache
def functions(module: Path) -> tuple[ast.FunctionDef | ast.AsyncFunctionDef, ...]:
    return tuple(node for node in ast.walk(parsed(module)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def depth(node: ast.AST) -> int:
    """How deep statements are nested below a node; an `elif` stands beside its `if`, not below it."""
    deepest = 0
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.expr):
            continue
        nests = isinstance(child, ast.If | ast.For | ast.While | ast.With | ast.Try | ast.Match)
        beside = isinstance(node, ast.If) and isinstance(child, ast.If) and node.orelse == [child]
        deepest = max(deepest, depth(child) + (nests and not beside))
    return deepest


@cache
def headings(page: Path) -> list[tuple[str, ...]]:
    """Each heading of a page with the headings above it, marks of code taken off."""
    path: list[str] = []
    found = []
    for line in page.read_text(encoding="utf-8").splitlines():
        if heading := re.match(r"(#+) (.+)", line):
            path[len(heading[1]) - 1 :] = [heading[2].replace("`", "").strip()]
            found.append(tuple(path))
    return found


def headings_below(page: Path, section: str) -> set[str]:
    return {path[-1] for path in headings(page) if section in path[:-1]}


def printed_kinds(owner: type, field: str) -> set[str]:
    """The kinds that a model's docstring promises for a field: the quoted words of its sentence, or the list after "one of"."""
    text = re.sub(r" \([^()]*\)", "", " ".join(inspect.cleandoc(owner.__doc__ or "").split()))
    for start in re.finditer(rf"`{field}` |\b{field}: ", text):
        sentence = re.split(r"\.(?: |$)", text[start.start() :], maxsplit=1)[0]
        if plain := re.search(r"one of (\w[\w ,]+)", sentence):
            return {word.strip() for word in plain[1].split(",")}
        if quoted := set(re.findall(r'"([^"]+)"', sentence)):
            return quoted
    return set()


def a_folder(at: Path) -> Path:
    at.mkdir()
    (at / "report.txt").write_text(
        "The Calder Gazette\n\nMargaret Harte, the leader of Calder Vale Council, said: “We will save £2.4m by 2020.”\n", encoding="utf-8"
    )
    return at


def tracked() -> list[Path]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("this is no git checkout, so there is no list of tracked files")
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def the_app() -> typer.Typer:
    """The command line's app, wherever in `evenhand.cli` it is kept."""
    rooms = [
        evenhand.cli,
        *(importlib.import_module(f"evenhand.cli.{found.name}") for found in pkgutil.iter_modules(evenhand.cli.__path__)),
    ]
    apps = {id(held): held for room in rooms for held in vars(room).values() if isinstance(held, typer.Typer)}
    assert len(apps) == 1, "the command line is one typer app"
    return next(iter(apps.values()))


# Purity


@pytest.mark.slow
def test_a_review_imports_no_django_in_any_of_its_processes(tmp_path: Path) -> None:
    """A stand-in is put where Python would find Django, so that even a guarded import would leave its trace."""
    stand_in = tmp_path / "path" / "django"
    stand_in.mkdir(parents=True)
    trace = tmp_path / "imported"
    (stand_in / "__init__.py").write_text(f"open({str(trace)!r}, 'a').write('imported\\n')\n", encoding="utf-8")
    folder = a_folder(tmp_path / "papers")
    command = [sys.executable, "-c", "from evenhand.cli import main; main()", "review", str(folder), "--json", str(tmp_path / "out.json")]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(tmp_path / "path")}, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.json").exists()
    assert not trace.exists()


# Sizes and shapes


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_says_in_its_docstring_what_enters_and_what_leaves(module: Path) -> None:
    words = ast.get_docstring(parsed(module)) or ""
    assert len(words.split()) >= 4


def test_no_function_is_longer_than_eighty_lines_and_the_median_is_eight_at_most(capsys: pytest.CaptureFixture[str]) -> None:
    lengths = {
        f"{module.relative_to(ROOT)}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for module in MODULES
        for node in functions(module)
    }
    with capsys.disabled():
        print(
            f"\n[house] {len(lengths)} functions, median {statistics.median(lengths.values()):.0f} lines, longest {max(lengths.values())}",
            end="",
        )
    assert {where: length for where, length in lengths.items() if length > 80} == {}
    assert statistics.median(lengths.values()) <= 8


def test_no_module_is_longer_than_four_hundred_lines() -> None:
    lengths = {
        str(module.relative_to(ROOT)): sum(
            1 for line in module.read_text(encoding="utf-8").splitlines() if line.strip() and not line.strip().startswith("#")
        )
        for module in MODULES
    }
    assert {where: length for where, length in lengths.items() if length > 400} == {}


def test_statements_are_nested_three_deep_at_most() -> None:
    depths = {f"{module.relative_to(ROOT)}:{node.lineno} {node.name}": depth(node) for module in MODULES for node in functions(module)}
    assert {where: found for where, found in depths.items() if found > 3} == {}


def test_packages_are_three_deep_at_most_and_none_is_called_utils() -> None:
    names = [module.relative_to(SOURCE).with_suffix("").parts for module in MODULES]
    assert {parts for parts in names if len(parts) > 4} == set()
    assert {
        parts for parts in names if {"utils", "util", "helpers", "manager", "managers", "service", "services", "misc"} & {*parts}
    } == set()


# What the repository may hold


def test_no_tracked_file_names_a_machine_or_a_package_host() -> None:
    hosts = ("py" + "pi.org", "python" + "hosted", "npm" + "js.", "deb." + "debian")
    unwanted = re.compile(r"(?<![\w.:/-])/(?:work|root|farm|home/\w+|Users/\w+)/|" + "|".join(map(re.escape, hosts)))
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in tracked()
        if path != Path(__file__).resolve() and (match := unwanted.search(path.read_bytes().decode("utf-8", "replace")))
    ]
    assert found == []


@pytest.mark.parametrize("lock", ["run", "dev"])
def test_every_package_of_a_lock_is_pinned_by_hash_and_no_index_is_named(lock: str) -> None:
    text = (ROOT / "locks" / f"{lock}.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip()]
    assert lines
    assert [line[:60] for line in lines if "==" not in line or "--hash=sha256:" not in line] == []
    assert "://" not in text


def test_the_dev_lock_holds_the_run_lock_as_it_is() -> None:
    def pins(lock: str) -> set[str]:
        return set(re.findall(r"^[\w.-]+==\S+", (ROOT / "locks" / f"{lock}.txt").read_text(encoding="utf-8"), re.MULTILINE))

    assert pins("run") - pins("dev") == set()


def test_every_dependency_is_named_with_its_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = [*project["dependency-groups"].values(), project["project"]["dependencies"]]
    wanted = {re.split(r"[<>=!~ \[]", line)[0].lower() for group in groups for line in group}
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    rows = " ".join(line.split("|")[1] for line in page.splitlines() if line.startswith("| "))
    assert {name for name in wanted if not re.search(rf"\b{re.escape(name)}\b", rows)} == set()


# A heading for all that users meet


@cache
def commands() -> dict[str, set[str]]:
    """Every command of the command line with its options and arguments, as the one who types them knows them."""
    group = typer.main.get_command(the_app())
    told = {"evenhand": group, **{f"evenhand {name}": command for name, command in group.commands.items()}}  # type: ignore[attr-defined]
    return {
        name: {
            str(parameter.metavar or parameter.name) if parameter.param_type_name == "argument" else max(parameter.opts, key=len)
            for parameter in command.params
        }
        for name, command in told.items()
    }


def test_every_command_and_option_has_its_heading() -> None:
    assert {"evenhand review", "evenhand read", "evenhand collate"} <= commands().keys()
    page = REFERENCE / "commands.md"
    missing = commands().keys() - {path[-1] for path in headings(page)}
    for name, options in commands().items():
        missing |= {f"{name} {option}" for option in options - headings_below(page, name)}
    assert missing == set()


def test_no_heading_is_left_of_an_option_that_is_gone() -> None:
    told = {name: {title for title in headings_below(REFERENCE / "commands.md", name) if title.startswith("-")} for name in commands()}
    assert {name: titles - commands()[name] for name, titles in told.items() if titles - commands()[name]} == {}


def test_every_kind_a_model_promises_has_its_heading() -> None:
    missing = []
    for (owner, field), section in SECTIONS.items():
        kinds = printed_kinds(getattr(model, owner, None) or getattr(letters, owner, None) or getattr(collation, owner), field)
        told = headings_below(REFERENCE / "proposals.md", section)
        missing += [f"{section}: {kind}" for kind in sorted(kinds - told)]
        if not kinds:
            missing.append(f"the docstring of {owner} does not say what `{field}` may be")
    assert missing == []


def test_every_kind_of_contradiction_and_every_reason_that_it_is_only_apparent_has_its_heading() -> None:
    page = REFERENCE / "proposals.md"
    assert headings_below(page, "Contradictions") == set(KINDS)
    assert headings_below(page, "Why a contradiction is only apparent") == set(REASONS)


def test_every_kind_of_check_every_verdict_and_every_status_of_a_way_to_save_has_its_heading() -> None:
    page = REFERENCE / "proposals.md"
    assert headings_below(page, "Checks") == set(CHECKS)
    assert headings_below(page, "Verdicts") == set(VERDICTS)
    assert headings_below(page, "Ways to save") == set(STATUSES)


def test_every_force_kind_state_and_event_of_a_deal_has_its_heading() -> None:
    page = REFERENCE / "proposals.md"
    assert headings_below(page, "How firm") == set(deals.FORCES)
    assert headings_below(page, "When a condition is to hold") == set(deals.KINDS)
    assert headings_below(page, "Who sets a condition") == set(deals.SETTERS)
    assert headings_below(page, "States of a deal") == set(deals.STATES)
    assert headings_below(page, "States of a condition") == set(deals.CONDITION_STATES)
    assert headings_below(page, "Events") == set(deals.EVENTS)


def test_every_reason_and_sign_of_a_campaign_has_its_heading() -> None:
    page = REFERENCE / "proposals.md"
    assert headings_below(page, "Why a letter stands where it does") == set(campaigns.REASONS)
    assert headings_below(page, "Why a letter is to be read") == set(campaigns.SIGNS)
    assert headings_below(page, "What a letter changes") == set(campaigns.CHANGES)


def test_every_wait_of_a_deal_is_published_with_its_value() -> None:
    text = (REFERENCE / "settings.md").read_text(encoding="utf-8")
    for name in headings_below(REFERENCE / "settings.md", "Deals"):
        assert f"### {name}\n{getattr(deals, name)} days " in text


def test_every_threshold_is_published_with_its_value() -> None:
    page = REFERENCE / "settings.md"
    thresholds = {field.name: field.default for field in attrs.fields(Thresholds)}
    assert headings_below(page, "Thresholds") == thresholds.keys()
    text = page.read_text(encoding="utf-8")
    assert [name for name, value in thresholds.items() if not re.search(rf"^### {name}\n{value} ", text, re.MULTILINE)] == []


def test_every_field_that_names_a_kind_has_its_section() -> None:
    classes = [held for held in vars(model).values() if inspect.isclass(held) and attrs.has(held) and held.__module__ == model.__name__]
    fields = {
        (held.__name__, field.name)
        for held in classes
        for field in attrs.fields(held)
        if field.name in ("kind", "form", "why", "flags", "force")
    }
    assert fields - SECTIONS.keys() == set()


@pytest.mark.slow
def test_every_kind_a_review_does_hold_has_its_heading() -> None:
    """Over every affair of the corpus, so that a kind nobody wrote into a docstring is found too."""
    affairs = [*load("train"), *load("test")]
    assert affairs
    held = {(section, value) for affair in affairs for section, value in kinds_of(review_of(affair))}
    told = {section: headings_below(REFERENCE / "proposals.md", section) for section in SECTIONS.values()}
    assert {(section, value) for section, value in held if value and value not in told[section]} == set()


def test_every_variable_of_the_environment_that_is_read_has_its_heading() -> None:
    named: set[str] = set()
    for module in [*MODULES, *sorted((ROOT / "bench").glob("*.py"))]:
        named |= set(re.findall(r"environ(?:\.get\(|\[)[\"'](\w+)", module.read_text(encoding="utf-8")))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named |= set(re.findall(r"^(\w+) \?=", makefile, re.MULTILINE))
    assert named - {path[-1] for path in headings(REFERENCE / "settings.md")} == set()


def test_every_limit_has_its_heading_with_its_value() -> None:
    page = REFERENCE / "settings.md"
    limits = {field.name: field.default for owner in (Limits, Bounds) for field in attrs.fields(owner)}
    assert headings_below(page, "Limits") == limits.keys()
    text = page.read_text(encoding="utf-8")
    wrong = [name for name, value in limits.items() if not re.search(rf"^### {name}\n{value:,.0f} ", text, re.MULTILINE)]
    assert wrong == []


def kinds_of(review: Review) -> Iterator[tuple[str, str]]:
    """Every kind that stands in a review, with the section in which its heading must stand."""
    rows = {
        "Allegation": review.allegations,
        "Ask": review.asks,
        "Entity": review.people,
        "Figure": (*review.figures, *review.vague, *review.times),
        "Letter": review.letters,
        "Mention": review.mentions,
        "OpenRow": review.open,
        "Variant": review.variants,
        "Placed": [placed for row in review.rebuilt for placed in row.passages],
        "Outcome": tuple(step for row in review.open for step in row.steps),
        "Telling": tuple(one for thread in review.threads for one in thread.told),
        "Provenance": tuple(row.provenance for row in review.quotations),
        "Quotation": review.quotations,
    }
    for (owner, field), section in SECTIONS.items():
        for row in rows[owner]:
            value = getattr(row, field)
            yield from ((section, one) for one in ((value,) if isinstance(value, str) else value))
