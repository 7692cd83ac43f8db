"""An archive or mailbox in, its members out, one at a time: nothing is unfolded before it is asked for, nor further than allowed."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

from attrs import frozen

from evenhand.core.papers.limits import Allowance, Limits, RefusedError
from evenhand.core.papers.model import CUT, Problem
from evenhand.core.values import patterns as re

_FROM_LINE = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]*\d{4}[^\r\n]*\r?\n")
_ESCAPED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
# Some programs part the steps of a path by "\"; "." and ".." are steps, and nothing is hidden by them.
_LITTER = re.compile(r"(?:^|[/\\])(?:__MACOSX[/\\]|\.(?!\.?[/\\])|Thumbs\.db$|desktop\.ini$)", re.IGNORECASE)
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
BROKEN_ARCHIVE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, OSError, NotImplementedError, LookupError)
"""What the standard library raises over a broken or hostile archive."""


@frozen
class Member:
    """One paper inside an archive or mailbox: its name, how to get at its bytes (RefusedError where that fails), and what is amiss."""

    name: str
    open: Callable[[], bytes]
    problem: Problem | None = None


def show_name(name: str) -> str:
    r"""Write out the characters of a name that would act on a screen instead of being seen.

    >>> show_name("gnp\u202efdp.exe") == "gnp\\u202efdp.exe"
    True
    """
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", name)


def plain_name(name: str) -> str:
    r"""Make a name harmless to show: no way up or out of the folder, no characters that act on a screen.

    >>> plain_name("../../etc/passwd"), plain_name("C:\\papers\\a.txt"), plain_name("gnp\u202efdp.exe")
    ('etc/passwd', 'papers/a.txt', 'gnp\\u202efdp.exe')
    """
    shown = show_name(re.sub(r"^[A-Za-z]:", "", name.replace("\\", "/")))
    kept = [step for step in posixpath.normpath(shown).split("/") if step not in ("", ".", "..")]
    return "/".join(kept)[:400] or "unnamed"


_Inner = tuple[str, Callable[[], bytes], Problem | None]


def unpack(kind: str, data: bytes, name: str, limits: Limits, allowance: Allowance) -> Iterator[Member]:
    """Yield the members of a "zip" or "mbox", named after it with "!"; a second member of the same name gets " (2)"."""
    members = _zip_members(data, limits, allowance) if kind == "zip" else _mbox_members(data, limits)
    taken: dict[str, int] = {}
    for inner, read, problem in members:
        yield Member(f"{name}!{own_name(plain_name(inner), taken)}", read, problem)


def own_name(name: str, taken: dict[str, int]) -> str:
    """Return a name that nobody has yet, this one with a number where it is taken, and enter it among those taken.

    >>> taken: dict[str, int] = {}
    >>> [own_name(name, taken) for name in ("a.txt", "a.txt", "a.txt (2)", "a.txt")]
    ['a.txt', 'a.txt (2)', 'a.txt (2) (2)', 'a.txt (3)']
    """
    own = name
    # Somebody may have called another by the very name that this one would get.
    while own in taken:
        taken[name] += 1
        own = f"{name} ({taken[name]})"
    taken[own] = 1
    return own


def _zip_members(data: bytes, limits: Limits, allowance: Allowance) -> Iterator[_Inner]:
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
    except BROKEN_ARCHIVE as fault:
        raise RefusedError(
            "broken", "It is not a whole ZIP archive; it may have been cut short. Get it again, or give the unpacked folder."
        ) from fault
    infos = [info for info in packed.infolist() if not info.filename.endswith("/") and not _LITTER.search(info.filename)]
    if not infos:
        raise RefusedError("empty", "There is nothing in the archive.")
    if len(infos) > limits.members:
        raise RefusedError("too-many-members", f"It holds more than {limits.members:,} files; unpack it and give the folder.")
    # Members that share their bytes are the mark of a bomb that needs no archive inside it.
    if sum(info.compress_size for info in infos) > len(data):
        raise RefusedError("expands-too-far", "Its members lie over one another, as in an archive bomb; it was not opened.")
    for info in infos:
        yield info.filename, _reader(packed, info, limits, allowance), None


def _reader(packed: zipfile.ZipFile, info: zipfile.ZipInfo, limits: Limits, allowance: Allowance) -> Callable[[], bytes]:
    return lambda: read_member(packed, info, limits, allowance)


def read_member(packed: zipfile.ZipFile, info: zipfile.ZipInfo, limits: Limits, allowance: Allowance) -> bytes:
    """Unfold one file of an archive bit by bit, whatever size it says it has; RefusedError when it is locked, broken or too big."""
    if info.flag_bits & 1:
        raise RefusedError("encrypted", "It is locked with a password; unpack it with the password and give the files.")
    allowance.spend(0)
    room = min(limits.file_bytes, allowance.bytes_left)
    try:
        with packed.open(info) as opened:
            data = opened.read(room + 1)
    except BROKEN_ARCHIVE as fault:
        raise RefusedError(
            "broken", "It cannot be unpacked: the archive is damaged here, or packed in an unusual way. Get it again."
        ) from fault
    if len(data) > limits.file_bytes:
        raise RefusedError("too-large", f"It unfolds to more than {limits.file_bytes // 1_000_000} MB.")
    allowance.spend(len(data))
    return data


def _mbox_members(data: bytes, limits: Limits) -> Iterator[_Inner]:
    starts = [found.span() for found in _FROM_LINE.finditer(data)]
    if len(starts) > limits.members:
        raise RefusedError("too-many-members", f"The mailbox holds more than {limits.members:,} messages; split it.")
    for number, (_, begin) in enumerate(starts, 1):
        is_last = number == len(starts)
        end = len(data) if is_last else starts[number][0]
        # Whatever writes a mailbox ends every line of it.
        yield str(number), _message(data, begin, end), CUT if is_last and not data.endswith((b"\n", b"\r")) else None


def _message(data: bytes, begin: int, end: int) -> Callable[[], bytes]:
    return lambda: _ESCAPED_FROM.sub(rb"\1", data[begin:end])
