"""Settings for all tests: a law holds however busy the machine is on which it is tried, and what can be built once is built once."""

from __future__ import annotations

import gc
import importlib
import pkgutil
from functools import cache

import pytest
import typer.testing
from hypothesis import HealthCheck, settings
from tests.laws import BRIEF, WHOLE

import evenhand.cli
import evenhand.desk.review
import evenhand.intake.busy
from evenhand.cli import progress
from evenhand.intake.fence import Fence

for name, examples in (("whole", WHOLE), ("brief", BRIEF)):
    settings.register_profile(name, max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def pytest_configure(config: pytest.Config) -> None:
    """Try each law on fewer examples where the slow tests are left out too; read before any test is, since their settings build on it."""
    settings.load_profile("brief" if "not slow" in config.option.markexpr else "whole")


def pytest_collection_finish() -> None:
    """Leave what was collected out of every search for garbage: it stays to the end; and search a tenth as often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10 * gc.get_threshold()[0])


# On a busy machine all work is long, and whoever tests what a command says would read how far it is.
progress.SILENT_FOR = 600.0

# The runner of commands builds all of them anew for each line typed, which takes longer than most lines do.
for room in pkgutil.iter_modules(evenhand.cli.__path__):
    importlib.import_module(f"evenhand.cli.{room.name}")
typer.testing._get_command = cache(typer.testing._get_command)


class Kept(Fence):
    """A fence whose child opens the papers of the next test too: to start one takes longer than most tests do."""

    def __exit__(self, *_: object) -> None:
        """Leave the child where it is; it ends with the tests."""


evenhand.desk.review.Fence = cache(Kept)
# The same calendar, asked the same, is answered alike; to start a child for it each time takes longer than most tests do.
evenhand.intake.busy.ask_fenced = cache(evenhand.intake.busy.ask_fenced)
