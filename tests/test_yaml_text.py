"""What a YAML file may not do to the program that reads it: stand for more than it holds, or be nested without end."""

from __future__ import annotations

import subprocess
import sys

import pytest

from evenhand.intake.deals import read_events
from evenhand.intake.people import read_people
from evenhand.intake.sources import BadFileError

# In a process of its own, since a fault of the loader in C ends the whole program.
READ = "import sys; from evenhand.intake.deals import read_events; read_events(sys.stdin.buffer.read())"


DEEP = ["a: " + "{a: " * 100_000, "- " * 100_000]


@pytest.mark.parametrize("text", ["[" * 100_000, *(pytest.param(text, marks=pytest.mark.slow) for text in DEEP)])
def test_lists_nested_without_end_are_refused_and_do_not_end_the_program(text: str) -> None:
    done = subprocess.run([sys.executable, "-c", READ], input=text.encode(), capture_output=True, timeout=60, check=False)
    assert done.returncode == 1
    assert b"BadFileError" in done.stderr


@pytest.mark.parametrize("text", ["[" * 2_000, "events: " + "[" * 2_000])
def test_a_file_nested_too_deep_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(BadFileError, match=r"line 1, column \d+: lists or records are nested more than 100 deep"):
        read_events(text.encode())


def test_a_people_file_nested_too_deep_is_refused_by_the_same_guard() -> None:
    with pytest.raises(BadFileError, match="nested more than 100 deep"):
        read_people(b"persons: " + b"[" * 2_000, "people.yaml")
