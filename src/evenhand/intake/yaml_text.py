"""YAML text in, its nodes with their lines out: a safe loader, no aliases, little depth, so that a few lines cannot exhaust it."""

from __future__ import annotations

from typing import Any

import yaml

from evenhand.intake.sources import BadFileError

# A safe loader, in C where there is one.
SAFE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SHOWN = 60
MOST_CHARACTERS = 5_000_000
# The loader in C calls itself for each level, and ends the whole program where there are too many.
DEEPEST = 100


def compose(text: str, name: str, what: str) -> yaml.Node | None:
    """Return the tree of nodes of a YAML text, None where it is empty; BadFileError names the line of what is wrong."""
    try:
        refuse_traps(text, name)
        found: yaml.Node | None = yaml.compose(text, Loader=SAFE)
    except (yaml.YAMLError, RecursionError, ValueError) as fault:
        raise BadFileError(say_fault(fault, name)) from fault
    if found is not None and not isinstance(found, yaml.MappingNode):
        raise BadFileError(f"{name} is not {what}: it should begin with named fields, such as 'id: ...'.")
    return found


def refuse_traps(text: str, name: str) -> None:
    """BadFileError at the first alias, by which a few lines can stand for more than memory holds, and where a text is too long or deep."""
    if len(text) > MOST_CHARACTERS:
        raise BadFileError(f"{name} is longer than {MOST_CHARACTERS // 1_000_000} MB. Keep in it what this affair needs.")
    depth = 0
    for event in yaml.parse(text, Loader=SAFE):
        if isinstance(event, yaml.AliasEvent):
            raise BadFileError(
                f"{name}, {_where(event)}: {cut(f'*{event.anchor}')} stands for what is written elsewhere. Write it out here."
            )
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise BadFileError(
                f"{name}, {_where(event)}: lists or records are nested more than {DEEPEST} deep. Take out the needless marks."
            )


def _where(event: yaml.Event) -> str:
    mark: Any = event.start_mark
    return f"line {mark.line + 1}, column {mark.column + 1}"


def say_fault(fault: Exception, name: str) -> str:
    """Say what is wrong with a text that is no YAML, and where."""
    mark = getattr(fault, "problem_mark", None)
    where = f" at line {mark.line + 1}, column {mark.column + 1}" if mark else ""
    return f"{name} is not valid YAML{where}: {getattr(fault, 'problem', None) or 'it cannot be read'}."


def cut(value: Any) -> str:
    """Show a value in a message: the beginning of it, and never what is inside a list or a record, which may be long.

    >>> cut("a" * 100) == repr("a" * 60 + "…"), cut([1])
    (True, 'a list')
    """
    if isinstance(value, dict | list):
        return "a record" if isinstance(value, dict) else "a list"
    words = str(value)
    return repr(words if len(words) <= SHOWN else f"{words[:SHOWN]}…")
