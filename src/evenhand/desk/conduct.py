"""Names of codes and files in, codes, findings and official texts out, and what a folder of papers raises under them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from evenhand.core.conduct import Asked, Code, CodeVersion, Finding
from evenhand.core.values import PartialDate
from evenhand.intake.codes import CheckedCode, check_code, read_code, read_findings, shipped_codes
from evenhand.intake.sources import BadFileError, read_file

__all__ = ["check_file", "find_version", "known_codes", "open_codes", "open_findings", "what_to_ask"]


def known_codes(own: Iterable[Path] = ()) -> tuple[Code, ...]:
    """Return the codes of some files, and those that come with Evenhand; a file's code takes the place of a shipped one with its id."""
    return _with_shipped(open_codes(own))


def _with_shipped(own: Iterable[Code]) -> tuple[Code, ...]:
    held = {code.id: code for code in shipped_codes()} | {code.id: code for code in own}
    return tuple(held.values())


def open_codes(paths: Iterable[Path]) -> tuple[Code, ...]:
    """Read an office's own codes; BadFileError where one cannot be used."""
    return tuple(read_code(read_file(path), path.name) for path in paths)


def check_file(path: Path) -> CheckedCode:
    """Read a file of a code and note every mistake in it; BadFileError where it cannot be opened or is no YAML."""
    return check_code(read_file(path), path.name)


def open_findings(path: Path | None) -> tuple[Finding, ...]:
    """Read a file of findings; none where no file is given."""
    return () if path is None else read_findings(read_file(path), path.name)


def what_to_ask(
    own: Iterable[Path] = (), findings: Path | None = None, supposed: Iterable[str] = (), acted: PartialDate | None = None
) -> Asked:
    """Put together what papers are held against.

    Args:
        own: files of an office's own codes; these are looked into whether or not a paper names them.
        findings: a file of what named persons found.
        supposed: "TERM=yes" or "TERM=no", for what would follow if it were found.
        acted: the day of the act, where the papers do not give it.

    BadFileError where a file cannot be used, or a term is none of any code.
    """
    given = open_codes(own)
    codes = _with_shipped(given)
    known = {term.id for code in codes for term in code.terms}
    found = open_findings(findings)
    for one in found:
        _known(one.term, known)
    return Asked(codes, found, acted, frozenset(code.id for code in given), tuple(_suppose(words, known) for words in supposed))


def _suppose(words: str, known: set[str]) -> Finding:
    term, _, value = words.partition("=")
    if value.lower() not in ("yes", "no"):
        raise BadFileError(f"--what-if {words!r} should be TERM=yes or TERM=no, such as used=yes.")
    _known(term, known)
    return Finding(term, value.lower() == "yes", "")


def _known(term: str, known: set[str]) -> None:
    if term not in known:
        meant = get_close_matches(term, known, 1)
        hint = f" Did you mean {meant[0]!r}?" if meant else ""
        raise BadFileError(f"{term!r} is no term of any code held.{hint} `evenhand codes show CODE` lists the terms of each rule.")


def find_version(codes: Iterable[Code], name: str) -> tuple[Code, CodeVersion]:
    """Return the version that "CODE@VERSION" names, for "CODE" alone the latest; BadFileError where there is none.

    >>> find_version(known_codes(), "uk-ministerial-code@2015-10")[1].issued_by
    'Prime Minister'
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
