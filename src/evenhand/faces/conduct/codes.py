"""Codes of conduct in, plain lines about them out: a list, one version, the difference of two, and the mistakes in a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from evenhand.core.conduct import FORCE_WORDS, Code, CodeVersion, Condition, Every, Fragment, Is, Not, terms_of
from evenhand.core.conduct.versions import Change
from evenhand.faces.wording import count, one_line, say_date

READ = {"full": "read in full", "part": "read in part", "none": "not read"}
NOT_VERIFIED = "NOT VERIFIED"
OWN_WORDS = "The rules are told in Evenhand's own words, not in those of the code."


def list_codes(codes: Iterable[Code]) -> Iterator[str]:
    """List codes with their versions, from when to when, and how much of each was read."""
    for code in codes:
        yield f"{code.id}  {one_line(code.title)}"
        for version in code.versions:
            sure = sum(one.verified for one in version.fragments)
            rules = f"{count(len(version.fragments), 'rule')}, {sure} verified"
            yield f"  {version.id:<8} {say_validity(version)}; {version.issued_by or 'issuer not named'}; {rules}; {READ[version.read]}"


def say_validity(version: CodeVersion) -> str:
    """Write from when to when a version holds."""
    return f"{say_date(version.start)} to {say_date(version.end)}" if version.end else f"from {say_date(version.start)}"


def show_version(code: Code, version: CodeVersion) -> Iterator[str]:
    """Show every rule of a version: its force, our paraphrase, its senses, its exceptions, and what each hangs on."""
    yield f"{one_line(code.title)}, version {version.id}: {say_validity(version)}"
    yield f"{READ[version.read].capitalize()}. Source: {one_line(version.source) or 'none named'}. {OWN_WORDS}"
    if code.note:
        yield one_line(code.note)
    for fragment in version.fragments:
        yield ""
        yield from _show_rule(code, fragment)


def _show_rule(code: Code, fragment: Fragment) -> Iterator[str]:
    mark = "" if fragment.verified else f"  [{NOT_VERIFIED}]"
    yield f"{fragment.id}{f' ({fragment.number})' if fragment.number else ''}: {one_line(fragment.title)}{mark}"
    yield f"  {one_line(fragment.paraphrase)}"
    yield f"  force: {fragment.force} – {FORCE_WORDS[fragment.force]}; standard: {fragment.standard}; burden: {fragment.burden}"
    if code.principles:
        yield "  a principle: it supports a sense of other rules and carries no test"
    if terms_of(fragment.scope):
        yield f"  binds where {say_condition(fragment.scope)}"
    for sense in fragment.constructions:
        says = f"test, if {one_line(sense.says)}" if sense.says else "test"
        support = f" (supported by {', '.join(sense.supported_by)})" if sense.supported_by else ""
        yield f"  {says}: {say_condition(sense.test)}{support}"
    for exception in fragment.unless:
        yield f"  unless {say_condition(exception.when)}: {one_line(exception.says)} (source: {one_line(exception.source)})"
    for term in fragment.terms():
        held = code.term(term)
        yield f"    {term} [{held.kind}] {one_line(held.ask).replace('{who}', 'the person')}"
    yield f"  source: {one_line(fragment.source)}"


def say_condition(condition: Condition) -> str:
    """Write a condition in one line.

    >>> say_condition(Every((Is("a"), Not(Is("b")))))
    'a and not b'
    """
    if isinstance(condition, Is):
        return condition.term
    if isinstance(condition, Not):
        return f"not {_inside(condition.part)}"
    return (" and " if isinstance(condition, Every) else " or ").join(_inside(part) for part in condition.parts)


def _inside(condition: Condition) -> str:
    words = say_condition(condition)
    return words if isinstance(condition, Is | Not) or len(condition.parts) < 2 else f"({words})"


def show_changes(one: CodeVersion, other: CodeVersion, changes: Iterable[Change]) -> Iterator[str]:
    """Show what differs between two versions."""
    yield f"From version {one.id} ({say_validity(one)}) to version {other.id} ({say_validity(other)}). {OWN_WORDS}"
    last = ""
    for change in changes:
        if change.fragment != last:
            yield ""
            yield change.fragment
        last = change.fragment
        yield f"  {change.about}"
        yield f"    - {one_line(change.was) or '(none)'}"
        yield f"    + {one_line(change.now) or '(none)'}"
    if not last:
        yield "Nothing differs."
