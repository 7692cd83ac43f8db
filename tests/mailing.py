"""Letters of two campaigns and one of nobody's, and the command that sorts them: what the tests of campaigns have in common."""

from __future__ import annotations

from typer.testing import CliRunner

import evenhand.cli.campaigns  # noqa: F401 - its command is registered when it is read
from evenhand.cli.commands import app
from evenhand.core.papers import Paper

PLEA = (
    "I am writing to ask you to keep the pool in Brackley Road open. It is the only pool between the coast and the moor, and four schools "
    "teach their children to swim there. Nobody who uses it was asked before the plan was drawn up."
)
POOL = f"{PLEA} Please vote against the closure in May."
BUS = (
    "The night bus from Kelder is how nurses come home from the hospital. To take it away saves less than one senior salary, and it will "
    "put another hundred cars on the quay. I urge the council to share the contract with the next county, as it did for the ferry."
)
OWN = "My brother drives the mobile library, and I should like to know why its round now ends before the children are out of school."


def letter(name: str, *paragraphs: str, greeting: str = "Dear Councillor,", sign: str = "Ann Osei") -> Paper:
    """Return a letter with its greeting and the name of whoever signs it."""
    return Paper(name, (name,), "", "text", "\n\n".join([greeting, *paragraphs, "Yours sincerely,", sign]))


def run(*arguments: object) -> tuple[int, str, str]:
    """Type `evenhand campaigns` with these arguments; return its status and what it printed."""
    done = CliRunner().invoke(app, ["campaigns", *map(str, arguments)], env={"COLUMNS": "140", "NO_COLOR": "1"})
    return done.exit_code, done.stdout, done.stderr
