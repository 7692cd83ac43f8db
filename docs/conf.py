"""How the documentation is built: Sphinx with MyST and furo, every warning an error."""

import json
from pathlib import Path

project = "Evenhand"
author = "The Evenhand authors"
copyright = "The Evenhand authors, Apache-2.0"  # the name that Sphinx gives it

extensions = ["myst_parser"]
myst_enable_extensions = ["deflist", "fieldlist"]
myst_heading_anchors = 4
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = "Evenhand"
# One look for all: the review page and these pages use the reader's own Arial, and fetch nothing.
html_theme_options = {"navigation_with_keys": True, "light_css_variables": {"font-stack": "Arial, Helvetica, sans-serif"}}


def type_of(field: dict) -> str:
    """Say in words what a field of the schema may hold."""
    if "$ref" in field:
        return field["$ref"].rsplit("/", 1)[-1]
    if "anyOf" in field:
        return " or ".join(map(type_of, field["anyOf"]))
    if "enum" in field:
        return "one of: " + ", ".join("null" if value is None else str(value) for value in field["enum"])
    if field.get("type") == "array":
        items = field.get("items", {})
        return "[start, end]" if items.get("type") == "integer" else f"list of {type_of(items)}"
    kinds = field.get("type", "any")
    return kinds if isinstance(kinds, str) else " or ".join(kinds)


def tell_fields(schema: dict) -> str:
    """Write the fields of every object of the published schema as one table each, so that the page cannot differ from it."""
    objects = {"review": schema, **{name: told for name, told in schema["$defs"].items() if "properties" in told}}
    lines = []
    for name, told in objects.items():
        lines += [f"## {name}", told.get("description", ""), "", "| field | holds | |", "|---|---|---|"]
        lines += [f"| `{field}` | {type_of(held)} | {held.get('description', '')} |" for field, held in told["properties"].items()]
        lines.append("")
    return "\n".join(lines)


here = Path(__file__).parent
built = here / "_build" / "fields.md"
built.parent.mkdir(exist_ok=True)
built.write_text(tell_fields(json.loads((here / "reference" / "review.schema.json").read_text(encoding="utf-8"))), encoding="utf-8")
