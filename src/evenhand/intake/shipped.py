"""The name of a folder of the package in, the YAML files in it that come with Evenhand out."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable


def shipped_files(folder: str) -> list[Traversable]:
    """Return the YAML files of a folder of the package, in the order of their names.

    >>> [file.name for file in shipped_files("calendars")][:2]
    ['england-and-wales.yaml', 'ireland.yaml']
    """
    held = (files("evenhand") / folder).iterdir()
    return sorted((file for file in held if file.name.endswith(".yaml")), key=lambda file: file.name)
