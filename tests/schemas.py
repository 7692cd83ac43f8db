"""The published schemas of docs/reference, each found right and made ready once."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from jsonschema import Draft202012Validator

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"


@cache
def published(name: str) -> Draft202012Validator:
    """What holds a value against a published schema; the schema itself is found right first."""
    schema = json.loads((REFERENCE / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def faults_of_form(made: object, name: str) -> list[str]:
    """What in a value does not keep to a published schema."""
    return [error.message for error in published(name).iter_errors(made)]
