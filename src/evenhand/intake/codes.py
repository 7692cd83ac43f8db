"""A code of conduct as YAML in, the code out, or every mistake in it with its line; and the findings that named persons made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from attrs import frozen

from evenhand.core.conduct import BURDENS, FORCES, KINDS_OF_TERM, SIGNALS, STANDARDS, Code, CodeVersion, Finding, Term
from evenhand.core.values import PartialDate
from evenhand.intake.codes_rules import read_fragments
from evenhand.intake.shipped import shipped_files
from evenhand.intake.sources import BadFileError
from evenhand.intake.yaml_fields import Fields, Mistake, read_fields, say_mistakes
from evenhand.intake.yaml_text import cut

__all__ = ["BURDENS", "FORCES", "STANDARDS", "CheckedCode", "Mistake", "check_code", "read_code", "read_findings", "shipped_codes"]

_CODE = ("id", "title", "country", "called", "holders", "model", "principles", "note", "terms", "versions")
_TERM = ("kind", "ask", "if_yes", "if_no", "cues", "against", "shown_by")
_VERSION = ("id", "in_force_from", "in_force_until", "issued_by", "source", "read", "like", "verified", "leave_out", "fragments")
_FINDING = ("term", "value", "person", "role", "reasons", "day", "code", "clause")
READ = ("full", "part", "none")
_ID = re.compile(r"[\w.-]+")
_NO_CUE = re.compile(r"^\W*$|^(?:\.\.\.|\|)|(?:\.\.\.|\|)$|[|(]\s*[|)]")
_OTHER_BRACE = re.compile(r"\{(?!who\})\w*\}?")


@frozen
class CheckedCode:
    """A code as far as it could be read, and every mistake in its file in the order of the lines."""

    code: Code
    mistakes: tuple[Mistake, ...]


@cache
def shipped_codes() -> tuple[Code, ...]:
    """Read the codes that come with Evenhand, in the order of their ids."""
    return tuple(read_code(file.read_bytes(), file.name) for file in shipped_files("codes"))


def read_code(data: bytes, name: str = "code") -> Code:
    """Read a code; BadFileError names the first mistakes in it."""
    checked = check_code(data, name)
    if checked.mistakes:
        raise BadFileError(say_mistakes(name, checked.mistakes, f"`evenhand codes check {name}` lists them all."))
    return checked.code


def check_code(data: bytes, name: str = "code") -> CheckedCode:
    r"""Read a code as far as it goes, and note every mistake; BadFileError only where it is no YAML.

    >>> checked = check_code(b"id: own\ntitle: Our code\ncountry: GB\nterms: {}\nversions:\n- id: a\n  in_force_from: soon\n")
    >>> [(mistake.line, mistake.words) for mistake in checked.mistakes]  # doctest: +NORMALIZE_WHITESPACE
    [(6, "This version has no rule. Write its 'fragments', or name the version that it is 'like'."),
     (7, "'soon' is not a date; write YYYY-MM-DD, YYYY-MM or YYYY.")]
    """
    top = read_fields(data, name, "a code of conduct")
    top.allow(_CODE)
    terms = tuple(_term(key, row) for key, row in top.records("terms"))
    principles = top.truth("principles")
    known = {term.id for term in terms}
    versions: list[CodeVersion] = []
    for row in top.rows("versions", needed=True):
        made = _version(row, versions, known, principles)
        if versions and (versions[-1].end is None or versions[-1].end.first_day() >= made.start.last_day()):
            row.mistake(f"The version before, {versions[-1].id!r}, does not end before this one begins. Give it 'in_force_until'.")
        if any(made.id == one.id for one in versions):
            row.mistake(f"The version {cut(made.id)} stands here a second time. Give each its own id.", "id")
        versions.append(made)
    if "versions" in top.held and not versions:
        top.mistake("There is no version here, and so no rule. Write at least one, with its 'fragments'.", "versions")
    code = Code(
        _id(top),
        top.words("title", needed=True),
        top.words("country"),
        terms,
        tuple(versions),
        tuple(name.lower() for name in top.lines("called")),
        tuple(post.lower() for post in top.lines("holders")),
        top.truth("model"),
        principles,
        top.words("note"),
    )
    return CheckedCode(code, tuple(sorted(top.mistakes)))


def _id(row: Fields) -> str:
    """Read the id of a code or a version, as CODE@VERSION names them on the command line."""
    words = row.words("id", needed=True)
    if words and not _ID.fullmatch(words):
        row.mistake(f"The id {cut(words)} should be letters, digits, full stops, dashes and underscores, such as our-code.", "id")
    return words


def _term(key: str, row: Fields) -> Term:
    row.allow(_TERM)
    for field in ("cues", "against"):
        if empty := next((cue for cue in row.lines(field) if _NO_CUE.search(cue)), None):
            row.mistake(f"The cue {cut(empty)} lacks a word, alone or beside '|' or '...': it would stand nowhere, or everywhere.", field)
    for field in ("ask", "if_yes", "if_no"):
        if other := _OTHER_BRACE.search(row.words(field)):
            row.mistake(f"{other[0]!r} stands for nothing; only {{who}} stands for the person.", field)
    return Term(
        key,
        row.choice("kind", KINDS_OF_TERM, needed=True),
        row.words("ask", needed=True),
        row.words("if_yes", needed=True),
        row.words("if_no", needed=True),
        row.lines("cues"),
        row.lines("against"),
        row.choices("shown_by", SIGNALS),
    )


def _version(row: Fields, earlier: Sequence[CodeVersion], terms: Iterable[str], principles: bool) -> CodeVersion:
    row.allow(_VERSION)
    start, end = row.date("in_force_from", needed=True), row.date("in_force_until")
    if start and end and end.last_day() < start.first_day():
        row.mistake(f"This version ends on {end}, before it begins on {start}.", "in_force_until")
    like = row.words("like")
    base = next((one for one in earlier if one.id == like), None)
    if like and base is None:
        row.mistake(f"'like' names the version {like!r}, but no earlier version has that id.", "like")
    made = CodeVersion(
        _id(row),
        start or PartialDate(1),
        end,
        row.words("issued_by"),
        row.words("source"),
        row.choice("read", READ) or "part",
    )
    version = read_fragments(made, row, base, frozenset(terms), principles)
    if not version.fragments:
        row.mistake("This version has no rule. Write its 'fragments', or name the version that it is 'like'.")
    return version


def read_findings(data: bytes, name: str = "findings") -> tuple[Finding, ...]:
    r"""Read findings: a list 'findings', each with a term, a value (yes or no), the person who found it, and the reasons.

    >>> read_findings(b"findings:\n- {term: used, value: no, person: Jo Bell, reasons: No meeting was held.}\n")[0].value
    False
    """
    top = read_fields(data, name, "a file of findings")
    top.allow(("findings",))
    found = tuple(_finding(row) for row in top.rows("findings", needed=True))
    if top.mistakes:
        raise BadFileError(say_mistakes(name, sorted(top.mistakes), "Mend these and run it again."))
    return found


def _finding(row: Fields) -> Finding:
    row.allow(_FINDING)
    return Finding(
        row.words("term", needed=True),
        row.truth("value", needed=True),
        row.words("person", needed=True),
        row.words("role"),
        row.words("reasons", needed=True),
        row.date("day"),
        row.words("code"),
        row.words("clause"),
    )
