"""A raw mail in, its own words and its attachments out; a saved page in MIME form (MHTML) gives its page."""

from __future__ import annotations

from email.utils import parseaddr, parsedate_to_datetime

from attrs import frozen

from evenhand.core.papers.alternatives import is_text, own_texts
from evenhand.core.papers.charset import decode
from evenhand.core.papers.html import Block, line_of, line_starts, parse_page
from evenhand.core.papers.limits import Limits, RefusedError
from evenhand.core.papers.mime import Opening, Part, decode_words, is_cut, split_head, walk_parts
from evenhand.core.papers.model import CUT, Origin
from evenhand.core.papers.sheet import Sheet
from evenhand.core.papers.webpage import read_webpage
from evenhand.core.papers.written import Facts, Written
from evenhand.core.values import PartialDate
from evenhand.core.values import patterns as re

KEPT_HEADERS = frozenset(
    "from sender reply-to to cc bcc date subject message-id in-reply-to references resent-from resent-date auto-submitted list-id".split()
)
_SHOWN = ("from", "to", "cc", "date", "subject")
_SIGNATURES = frozenset(
    {
        "application/pgp-signature",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "text/calendar",
        "text/x-vcard",
        "application/ms-tnef",
    }
)
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_INTRODUCED = re.compile(r"(?:On|Am|Le|At)\b.{5,200}\b(?:wrote|writes|schrieb|a écrit)\s*:\s*", re.DOTALL)
_SENT = re.compile(r"^\*?(?:Sent|Date):", re.MULTILINE)
_TO = re.compile(r"^\*?(?:To|Subject):", re.MULTILINE)
_ORIGINAL = re.compile(r"-{2,}\s*(?:original|forwarded|reply) message\s*-{2,}.*|_{20,}|begin forwarded message:", re.IGNORECASE)


@frozen
class Letter:
    """A mail, read: its own text, the headers kept, and what was attached, each with its name and bytes."""

    written: Written
    headers: tuple[tuple[str, str], ...]
    attached: tuple[tuple[str, bytes], ...] = ()
    is_page: bool = False


@frozen
class Line:
    """A line of a mail's text: `number` from 1 in its part, `quoted` when it quotes another mail back."""

    number: int
    text: str
    quoted: bool = False


def open_mail(data: bytes, limits: Limits) -> Letter:
    """Open a mail; RefusedError where it is too big or none of its parts holds a text or an attachment."""
    if len(data) > limits.message_bytes:
        raise RefusedError(
            "too-large", f"It is a mail of more than {limits.message_bytes // 1_000_000} MB; save its attachments and give those."
        )
    opening = Opening(limits)
    fields, body = split_head(data, opening)
    if is_cut(fields, body):
        opening.note(CUT.code, CUT.words)
    parts = list(walk_parts(fields, body, opening))
    headers = tuple((name, decode_words(value)) for name, value in fields if name.lower() in KEPT_HEADERS)
    page = _saved_page(fields, parts)
    if page is not None:
        return Letter(read_webpage(page.data, limits, page.charset), (), is_page=True)
    texts = own_texts(parts, opening)
    attached = _attachments(parts, texts, opening)
    sheet = Sheet(limits)
    hidden = [paragraph for part in texts for paragraph in _write_part(sheet, part, opening)]
    if not sheet.pieces and not attached:
        deep = opening.problems.get("too-deep")
        raise RefusedError(
            "too-deep" if deep else "no-text", deep.words if deep else "The mail holds no text. If it should, save it again as EML."
        )
    for words, origin in hidden:
        sheet.add(words, origin, "boilerplate")
    _write_headers(sheet, headers)
    written = Written(sheet.text, tuple(sheet.pieces), _facts(headers), (*opening.problems.values(), *sheet.problems()))
    return Letter(written, headers, attached)


def _saved_page(fields: list[tuple[str, bytes]], parts: list[Part]) -> Part | None:
    names = {name.lower() for name, _ in fields}
    # Browsers write this header, or no receiver at all, into the pages that they save.
    if "snapshot-content-location" in names or not names & {"to", "cc", "bcc", "received", "message-id", "reply-to"}:
        pages = [part for part in parts if part.type == "text/html"]
        if pages and pages[0] is parts[0] and any(kind == "multipart/related" for kind, _ in pages[0].around):
            return pages[0]
    return None


def _attachments(parts: list[Part], texts: list[Part], opening: Opening) -> tuple[tuple[str, bytes], ...]:
    found: list[tuple[str, bytes]] = []
    taken = {part.number for part in texts}
    for part in parts:
        alternative = is_text(part) and any(kind == "multipart/alternative" for kind, _ in part.around)
        if part.number in taken or alternative or not part.data.strip():
            continue
        is_ornament = part.type.startswith("image/") and (part.inline_id or part.disposition != "attachment")
        if is_ornament or part.type in _SIGNATURES:
            opening.note("part-left-out", "Pictures inside the text, signatures or calendar entries are not shown as papers of their own.")
            continue
        found.append((part.filename or _default_name(part), part.data))
    return tuple(found)


def _default_name(part: Part) -> str:
    endings = {"message/rfc822": "eml", "text/html": "html", "text/plain": "txt", "application/pdf": "pdf", "application/zip": "zip"}
    return f"part-{part.number}.{endings.get(part.type, 'bin')}"


def _write_part(sheet: Sheet, part: Part, opening: Opening) -> list[tuple[str, Origin]]:
    """Write what a part shows, and return the paragraphs that it hides from the eye, to be set aside."""
    decoded = decode(part.data, part.charset)
    for problem in decoded.problems:
        opening.note(problem.code, problem.words)
    if part.type == "text/html":
        return _write_page(sheet, part, decoded.text)
    for paragraph in _paragraphs(_mark_quoted(decoded.text)):
        words = _unwrap(paragraph, part.flowed)
        origin = Origin("mail", paragraph[0].number, paragraph[-1].number, part.number)
        sheet.add(words, origin, "quoted mail" if paragraph[0].quoted else "body")
    return []


def _begins_mail(words: str) -> bool:
    r"""Say whether the headers of another mail stand here, as some mail programs print them above what they quote back.

    >>> _begins_mail("From: Jo Bell\nSent: Monday\nTo: Tom Dunne\nSubject: Buses"), _begins_mail("From: the council")
    (True, False)
    """
    return words[:20].lstrip("* ").startswith("From:") and _SENT.search(words) is not None and _TO.search(words) is not None


def _write_page(sheet: Sheet, part: Part, source: str) -> list[tuple[str, Origin]]:
    page, starts = parse_page(source, in_mail=True), line_starts(source)
    shown, hidden = page.parted()
    before: Block | None = None
    below = False
    for block in shown:
        below = below or _begins_mail(block.text)
        quoted = below or any(page.elements[at].quoted for at in page.around(block.within))
        role, gap = "quoted mail" if quoted else "body", "\n" if block.follows(before) else "\n\n"
        sheet.add(block.text, _origin(part, block, starts), role, gap)
        before = block
    return [(block.text, _origin(part, block, starts)) for block in hidden]


def _origin(part: Part, block: Block, starts: list[int]) -> Origin:
    return Origin("mail", line_of(starts, block.start), line_of(starts, block.end), part.number)


def _mark_quoted(text: str) -> list[Line]:
    lines: list[Line] = []
    below = False
    printed = text.replace("\r\n", "\n").split("\n")
    for number, line in enumerate(printed, 1):
        below = below or bool(_ORIGINAL.fullmatch(line.strip())) or _begins_mail("\n".join(printed[number - 1 : number + 5]))
        found = _QUOTE.match(line)
        lines.append(Line(number, line[found.end() :] if found else line, below or found is not None))
    return lines


def _paragraphs(lines: list[Line]) -> list[list[Line]]:
    found: list[list[Line]] = [[]]
    for line in lines:
        if not line.text.strip():
            found.append([])
        elif found[-1] and found[-1][-1].quoted != line.quoted:
            found.append([line])
        else:
            found[-1].append(line)
    kept = [paragraph for paragraph in found if paragraph]
    return [_introducing(paragraph, kept[at + 1 : at + 2]) for at, paragraph in enumerate(kept)]


def _introducing(paragraph: list[Line], after: list[list[Line]]) -> list[Line]:
    """Count "On 4 March, Jo Bell wrote:" to the mail that it brings in."""
    brings = after and after[0][0].quoted and not paragraph[0].quoted
    if brings and _INTRODUCED.fullmatch("\n".join(line.text for line in paragraph).strip()):
        return [Line(line.number, line.text, True) for line in paragraph]
    return paragraph


def _unwrap(paragraph: list[Line], flowed: bool) -> str:
    r"""Join lines that were broken only because the next word did not fit; lines broken on purpose stay lines.

    >>> at_60 = "The county council has asked for the same meeting as others,"
    >>> _unwrap([Line(1, at_60), Line(2, "and for the papers.")], False)
    'The county council has asked for the same meeting as others, and for the papers.'
    >>> _unwrap([Line(1, "1 High Street"), Line(2, "Calder")], False)
    '1 High Street\nCalder'
    """
    width = max(max(len(line.text.rstrip()) for line in paragraph), 60)
    written = paragraph[0].text.rstrip()
    last = paragraph[0].text
    for line in paragraph[1:]:
        first_word = line.text.split(maxsplit=1)[0]
        is_flow = flowed and last.endswith(" ")
        fits = len(last.rstrip()) + 1 + len(first_word) <= width
        indented = line.text[:1] in " \t" or first_word in ("-", "*", "•")
        written += (" " if is_flow or not (fits or indented or width > 200) else "\n") + line.text.strip()
        last = line.text
    return written.strip()


def _write_headers(sheet: Sheet, headers: tuple[tuple[str, str], ...]) -> None:
    gap = "\n\n"
    for number, (name, value) in enumerate(headers, 1):
        if name.lower() in _SHOWN and value:
            sheet.add(f"{name}: {value}", Origin("mail", number, number), "header", gap)
            gap = "\n"


def _facts(headers: tuple[tuple[str, str], ...]) -> Facts:
    first = {name.lower(): value for name, value in reversed(headers)}
    name, address = parseaddr(first.get("from", ""))
    return Facts(title=first.get("subject") or None, author=name or address or None, published=_sent(first.get("date", "")))


def _sent(words: str) -> PartialDate | None:
    try:
        return PartialDate.of(parsedate_to_datetime(words[:200]).date())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
