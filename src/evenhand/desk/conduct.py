"""Names of codes and files in, codes, findings and official texts out, and what a folder of papers raises under them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

from attrs import frozen

from evenhand.core.conduct import Asked, Code, CodeVersion, Finding
from evenhand.core.values import PartialDate
from evenhand.intake.codes import CheckedCode, check_code, read_code, read_findings, shipped_codes
from evenhand.intake.sources import BadFileError, read_file

__all__ = ["Held", "check_file", "find_version", "hold_codes", "open_findings", "what_to_ask"]


@frozen
class Held:
    """The codes that are held: those that come with Evenhand, and an office's own.

    Attributes:
        given: the ids of the codes that were named, to be looked into whether or not a paper names them.
        chosen: each "CODE@VERSION" that was named.
        files: the files of an office's own.
        notes: what is to be told of them: each that takes the place of a shipped one.
    """

    codes: tuple[Code, ...]
    given: frozenset[str] = frozenset()
    chosen: frozenset[str] = frozenset()
    files: tuple[Path, ...] = ()
    notes: tuple[str, ...] = ()


def hold_codes(names: Iterable[str] = ()) -> Held:
    """Return the codes that are held; each name is a file of an office's own, or CODE or CODE@VERSION of one that is held.

    BadFileError where a file cannot be used, two have one id, or a name is none of these.

    >>> sorted(hold_codes(["uk-ministerial-code@2015-10"]).chosen)
    ['uk-ministerial-code@2015-10']
    """
    named, shipped = list(dict.fromkeys(names)), shipped_codes()
    known = {code.id for code in shipped}
    files = tuple(Path(name) for name in named if name not in known and Path(name).exists())
    own = _own_codes(files)
    held = {code.id: code for code in shipped} | {code.id: code for code, _ in own.values()}
    found = [_find_given(tuple(held.values()), name) for name in named if Path(name) not in files]
    notes = tuple(
        f"{file}: its id, {name}, is that of a code that comes with Evenhand, and it is used in its place. Give it another id to keep both."
        for name, (_, file) in own.items()
        if name in known
    )
    given = frozenset((*own, *(code for code, _ in found)))
    return Held(tuple(held.values()), given, frozenset(f"{code}@{version}" for code, version in found if version), files, notes)


def _own_codes(files: Iterable[Path]) -> dict[str, tuple[Code, str]]:
    """Read the files of an office's own codes, each under its id with the name of its file."""
    found: dict[str, tuple[Code, str]] = {}
    for path in files:
        code = read_code(read_file(path), path.name)
        if code.id in found:
            raise BadFileError(f"{found[code.id][1]} and {path.name} both have the id {code.id}. Give each its own.")
        found[code.id] = code, path.name
    return found


def _find_given(codes: Sequence[Code], name: str) -> tuple[str, str]:
    """Return the id of the code that is named, and of its version where one is named."""
    wanted, _, version = name.partition("@")
    ids = [code.id for code in codes]
    if wanted not in ids:
        held = ", ".join(sorted(ids))
        raise BadFileError(f"There is no file and no code {name!r}.{_meant(wanted, ids)} The codes held are: {held}.")
    return wanted, find_version(codes, name)[1].id if version else ""


def _meant(wrong: str, right: Iterable[str]) -> str:
    meant = get_close_matches(wrong, list(right), 1)
    return f" Did you mean {meant[0]!r}?" if meant else ""


def check_file(path: Path) -> CheckedCode:
    """Read a file of a code and note every mistake in it; BadFileError where it cannot be opened or is no YAML."""
    return check_code(read_file(path), path.name)


def open_findings(path: Path | None) -> tuple[Finding, ...]:
    """Read a file of findings; none where no file is given."""
    return () if path is None else read_findings(read_file(path), path.name)


def what_to_ask(held: Held, findings: Path | None = None, supposed: Iterable[str] = (), acted: PartialDate | None = None) -> Asked:
    """Put together what papers are held against.

    Args:
        held: the codes that are held.
        findings: a file of what named persons found.
        supposed: "TERM=yes" or "TERM=no", for what would follow if it were found.
        acted: the day of the act, where the papers do not give it.

    BadFileError where a file cannot be used, or a term is none of any code.
    """
    found = open_findings(findings)
    for one in found:
        _check_finding(one, held.codes)
    return Asked(held.codes, found, acted, held.given, tuple(_suppose(words, held.codes) for words in supposed), held.chosen)


def _suppose(words: str, codes: Sequence[Code]) -> Finding:
    term, _, value = words.partition("=")
    if value.lower() not in ("yes", "no"):
        raise BadFileError(f"--what-if {words!r} should be TERM=yes or TERM=no, such as used=yes.")
    found = Finding(term, value.lower() == "yes", "")
    _check_finding(found, codes)
    return found


def _check_finding(found: Finding, codes: Sequence[Code]) -> None:
    """BadFileError where a finding is of a code, a term or a rule that is not held."""
    ids = [code.id for code in codes]
    if found.code and found.code not in ids:
        raise BadFileError(f"There is no code {found.code!r}.{_meant(found.code, ids)} The codes held are: {', '.join(sorted(ids))}.")
    within = [code for code in codes if found.code in ("", code.id)]
    whose = f"of the code {found.code!r}" if found.code else "of any code held"
    terms = sorted({term.id for code in within for term in code.terms})
    if found.term not in terms:
        show = f"`evenhand codes show {found.code or 'CODE'}` lists the terms of each rule."
        raise BadFileError(f"{found.term!r} is no term {whose}.{_meant(found.term, terms)} {show}")
    rules = sorted({rule.id for code in within for version in code.versions for rule in version.fragments})
    if found.clause and found.clause not in rules:
        show = f"`evenhand codes show {found.code or 'CODE'}` lists the rules."
        raise BadFileError(f"{found.clause!r} is no rule {whose}.{_meant(found.clause, rules)} {show}")


def find_version(codes: Iterable[Code], name: str) -> tuple[Code, CodeVersion]:
    """Return the version that "CODE@VERSION" names, for "CODE" alone the latest; BadFileError where there is none.

    >>> find_version(hold_codes().codes, "uk-ministerial-code@2015-10")[1].issued_by
    'Prime Minister'
    """
    wanted, _, version = name.partition("@")
    held = {code.id: code for code in codes}
    if wanted not in held:
        there = f"There is no code {wanted!r}.{_meant(wanted, held)} There are: {', '.join(sorted(held))}."
        raise BadFileError(f"{there} A code of your own is given by --code FILE.")
    code = held[wanted]
    found = code.version(version) if version else code.versions[-1]
    if found is None:
        raise BadFileError(f"{wanted} has no version {version!r}. It has: {', '.join(one.id for one in code.versions)}.")
    return code, found
