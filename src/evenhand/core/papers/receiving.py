"""The bytes of one file in, its papers out: the file itself, and every paper inside it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from attrs import evolve

from evenhand.core.papers.archives import Member, plain_name, unpack
from evenhand.core.papers.limits import Allowance, Limits, RefusedError
from evenhand.core.papers.model import Paper, Problem
from evenhand.core.papers.recognise import recognise
from evenhand.core.papers.written import Written

CONTAINERS = frozenset({"zip", "mbox"})
_Reader = Callable[[bytes, str, Limits, Allowance, int], tuple[Paper, ...]]
_ORDINARY = Limits()


def receive(data: bytes, name: str, limits: Limits = _ORDINARY) -> tuple[Paper, ...]:
    r"""Read one file, and whatever is packed or attached in it; any bytes give at least one paper, and none is ever lost.

    A paper that cannot be read has `unread`, saying why and what to do next, and no text. Members of an archive or mailbox, and
    attachments, are named after what holds them, with "!".

    >>> paper, = receive("Dear Tom,\n\nNo.".encode(), "letter.txt")
    >>> paper.format, paper.text, [(piece.origin.first, piece.origin.last) for piece in paper.pieces]
    ('text', 'Dear Tom,\n\nNo.', [(0, 9), (11, 14)])
    >>> receive(b"", "empty.txt")[0].unread.code
    'empty'
    """
    return _receive(data, name, limits, Allowance.of(limits, len(data)), 0)


def refuse(name: str, problem: Problem, data: bytes = b"", form: str = "", *, sha256: str = "", size: int = 0) -> Paper:
    """Return the paper that stands for a file that was not read; its hash and size are those of `data` unless they are given."""
    return Paper(name, (name,), sha256 or hashlib.sha256(data).hexdigest(), form, unread=problem, size=size or len(data))


def unfold(data: bytes, name: str, limits: Limits, allowance: Allowance) -> tuple[Member, ...] | None:
    """Return the members of an archive or mailbox, none of them opened yet; None for a file that is a paper itself, or broken.

    All members together are held to the one `allowance`, in whatever order they are opened.
    """
    try:
        form = recognise(data, name) if len(data) <= limits.file_bytes else ""
        return tuple(unpack(form, data, name, limits, allowance)) if form in CONTAINERS else None
    except RefusedError:
        return None


def _receive(data: bytes, name: str, limits: Limits, allowance: Allowance, depth: int) -> tuple[Paper, ...]:
    form = ""
    try:
        _check_size(data, limits, depth)
        form = recognise(data, name)
        if form in CONTAINERS:
            return _receive_members(form, data, name, limits, allowance, depth)
        return _READERS[form](data, name, limits, allowance, depth)
    except RefusedError as refusal:
        return (refuse(name, refusal.problem, data, _FORMATS.get(form, form)),)
    except MemoryError:
        # Whoever set the limit on memory ends this process: what it still holds cannot be trusted.
        raise
    except Exception as fault:  # noqa: BLE001 - a faulty paper must never stop the post, whatever a library makes of it
        words = f"It is faulty in a way nobody foresaw ({type(fault).__name__}). Get it again, or save it in another format."
        return (refuse(name, Problem("broken", words), data, _FORMATS.get(form, form)),)


def _check_size(data: bytes, limits: Limits, depth: int) -> None:
    if len(data) > limits.file_bytes:
        raise RefusedError("too-large", f"It is bigger than {limits.file_bytes // 1_000_000} MB; split it, or take the big pictures out.")
    if depth > limits.depth:
        raise RefusedError("too-deep", f"It is packed more than {limits.depth} times over; unpack it and give the files.")


def _receive_members(form: str, data: bytes, name: str, limits: Limits, allowance: Allowance, depth: int) -> tuple[Paper, ...]:
    papers: list[Paper] = []
    for member in unpack(form, data, name, limits, allowance):
        papers += open_member(member, limits, allowance, depth + 1)
    return tuple(papers)


def open_member(member: Member, limits: Limits, allowance: Allowance, depth: int = 1) -> tuple[Paper, ...]:
    """Read one member of an archive or mailbox, and whatever is inside it."""
    try:
        data = member.open()
    except RefusedError as refusal:
        return (refuse(member.name, refusal.problem),)
    first, *others = _receive(data, member.name, limits, allowance, depth)
    if member.problem is not None and member.problem not in first.problems:
        first = evolve(first, problems=(*first.problems, member.problem))
    return first, *others


def _receive_mail(data: bytes, name: str, limits: Limits, allowance: Allowance, depth: int) -> tuple[Paper, ...]:
    from evenhand.core.papers.mail import open_mail

    letter = open_mail(data, limits)
    form, kind = ("html", "") if letter.is_page else ("mail", "mail")
    mail = evolve(_paper(data, name, form, letter.written, kind), headers=letter.headers)
    if not mail.text:
        mail = evolve(mail, unread=Problem("no-text", "The mail itself holds no text; what was attached to it is listed after it."))
    papers = [mail]
    taken: dict[str, int] = {}
    for inner, content in letter.attached:
        harmless = plain_name(inner)
        taken[harmless] = taken.get(harmless, 0) + 1
        again = f" ({taken[harmless]})" if taken[harmless] > 1 else ""
        papers += _receive(content, f"{name}!{harmless}{again}", limits, allowance, depth + 1)
    return tuple(papers)


def _receive_page(data: bytes, name: str, limits: Limits, _allowance: Allowance, _depth: int) -> tuple[Paper, ...]:
    from evenhand.core.papers.webpage import read_webpage

    return (_paper(data, name, "html", read_webpage(data, limits)),)


def _receive_pdf(data: bytes, name: str, limits: Limits, _allowance: Allowance, _depth: int) -> tuple[Paper, ...]:
    from evenhand.core.papers.pdf import read_pdf

    return (_paper(data, name, "pdf", read_pdf(data, limits)),)


def _receive_docx(data: bytes, name: str, limits: Limits, _allowance: Allowance, _depth: int) -> tuple[Paper, ...]:
    from evenhand.core.papers.office import read_docx

    return (_paper(data, name, "docx", read_docx(data, limits, Allowance.of(limits, len(data)))),)


def _receive_odt(data: bytes, name: str, limits: Limits, _allowance: Allowance, _depth: int) -> tuple[Paper, ...]:
    from evenhand.core.papers.office import read_odt

    return (_paper(data, name, "odt", read_odt(data, limits, Allowance.of(limits, len(data)))),)


def _receive_plain(form: str) -> _Reader:
    def receive_as(data: bytes, name: str, limits: Limits, _allowance: Allowance, _depth: int) -> tuple[Paper, ...]:
        from evenhand.core.papers.plain import read_plain

        plain = read_plain(data, limits, form)
        return (_paper(data, name, _FORMATS.get(form, form), plain.written, plain.kind),)

    return receive_as


def _paper(data: bytes, name: str, form: str, written: Written, kind: str = "") -> Paper:
    facts = written.facts
    return Paper(
        id=name,
        names=(name,),
        sha256=hashlib.sha256(data).hexdigest(),
        format=form,
        text=written.text,
        pieces=written.pieces,
        title=facts.title,
        outlet=facts.outlet,
        author=facts.author,
        published=facts.published,
        url=facts.url,
        kind=kind,
        problems=written.problems,
        size=len(data),
    )


_FORMATS = {"csv": "text"}
_READERS: dict[str, _Reader] = {
    "pdf": _receive_pdf,
    "docx": _receive_docx,
    "odt": _receive_odt,
    "html": _receive_page,
    "mail": _receive_mail,
    "text": _receive_plain("text"),
    "markdown": _receive_plain("markdown"),
    "csv": _receive_plain("csv"),
}
