"""Names of codes and files in, codes, findings and official texts out, and what a folder of papers raises under them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from evenhand.core.conduct import Code, CodeVersion, Finding
from evenhand.intake.codes import CheckedCode, check_code, read_code, read_findings, shipped_codes
from evenhand.intake.sources import BadFileError, read_file

__all__ = ["check_file", "find_version", "known_codes", "open_codes", "open_findings"]


def known_codes(own: Iterable[Path] = ()) -> tuple[Code, ...]:
    """Return the codes of some files, and those that come with Evenhand; a file's code takes the place of a shipped one with its id."""
    codes = {code.id: code for code in shipped_codes()}
    return tuple({**codes, **{code.id: code for code in open_codes(own)}}.values())


def open_codes(paths: Iterable[Path]) -> tuple[Code, ...]:
    """Read an office's own codes; BadFileError where one cannot be used."""
    return tuple(read_code(read_file(path), path.name) for path in paths)


def check_file(path: Path) -> CheckedCode:
    """Read a file of a code and note every mistake in it; BadFileError where it cannot be opened or is no YAML."""
    return check_code(read_file(path), path.name)


def open_findings(path: Path | None) -> tuple[Finding, ...]:
    """Read a file of findings; none where no file is given."""
    return () if path is None else read_findings(read_file(path), path.name)


def find_version(codes: Iterable[Code], name: str) -> tuple[Code, CodeVersion]:
    """Return the version that "CODE@VERSION" names, for "CODE" alone the latest; BadFileError where there is none.

    >>> find_version(known_codes(), "uk-ministerial-code@2015-10")[1].issued_by
    'David Cameron'
    """
    wanted, _, version = name.partition("@")
    held = {code.id: code for code in codes}
    if wanted not in held:
        raise BadFileError(
            f"There is no code {wanted!r}. There are: {', '.join(sorted(held))}. A code of your own is given by --code FILE."
        )
    code = held[wanted]
    found = code.version(version) if version else code.versions[-1]
    if found is None:
        raise BadFileError(f"{wanted} has no version {version!r}. It has: {', '.join(one.id for one in code.versions)}.")
    return code, found
