"""The command line: a thin window on the desk."""

from __future__ import annotations


def main() -> None:
    """Run the command that was typed."""
    # What a command needs is loaded when it runs, so that `--version` and `--help` answer at once.
    from evenhand.cli.commands import app

    app()
