"""Bytes and a name in, the format out: by what the bytes are first, by the name's ending second."""

from __future__ import annotations

import io
import zipfile

from evenhand.core.papers.archives import BROKEN_ARCHIVE
from evenhand.core.papers.charset import decode
from evenhand.core.papers.limits import RefusedError
from evenhand.core.values import patterns as re

_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")
_PACKED = (
    (b"\x1f\x8b", "gzip"),
    (b"BZh91AY&SY", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"\x28\xb5\x2f\xfd", "Zstandard"),
)
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<(?:p|div|br|h[1-6]|a|table|span|meta|title|ul|article|section|script|!--)\b", re.IGNORECASE)
_HEADER = re.compile(
    r"^(from|to|cc|subject|date|received|mime-version|message-id|return-path|content-type|delivered-to|reply-to|sender|x-[\w-]+):",
    re.IGNORECASE,
)
_STRANGE = re.compile("[\x00-\x08\x0e-\x1f\ufffd]")
_POSTED = frozenset({"received", "mime-version", "message-id", "return-path", "delivered-to"})
_MBOX = re.compile(rb"From [^\r\n]*\d{4}[^\r\n]*\r?\n[!-9;-~]+:")
_TEXT_ENDINGS = {"md": "markdown", "markdown": "markdown", "txt": "text", "text": "text", "csv": "csv"}
_CODE_ENDINGS = frozenset("json yaml yml xml js css py svg ics vcf".split())
_OTHER_OFFICE = {"xl/workbook.xml": "a spreadsheet", "ppt/presentation.xml": "a presentation"}


def recognise(data: bytes, name: str) -> str:
    """Return "pdf", "docx", "odt", "zip", "html", "mail", "mbox", "markdown", "csv" or "text"; RefusedError for what is none of them.

    >>> recognise(b"%PDF-1.7 ...", "letter.txt"), recognise(b"Dear Sir,", "letter"), recognise(b"<!DOCTYPE html><p>", "page.txt")
    ('pdf', 'text', 'html')
    """
    ending = _ending(name)
    if not data.strip(b"\x00 \t\r\n\f\v\xef\xbb\xbf"):
        raise RefusedError("empty", "There is nothing in it. If it should hold a text, save or send it again.")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")) or ending == "zip":
        return _zipped(data, ending)
    _refuse_known(data)
    if _MBOX.match(data):
        return "mbox"
    return _written(data, ending)


def _ending(name: str) -> str:
    last = name.rsplit("/", 1)[-1].rsplit("!", 1)[-1].lower()
    return last.rsplit(".", 1)[1] if "." in last.lstrip(".") else ""


def _zipped(data: bytes, ending: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = frozenset(packed.namelist())
            is_odt = "mimetype" in names and "content.xml" in names
    except BROKEN_ARCHIVE:
        return ending if ending in ("docx", "odt") else "zip"
    for inside, kind in _OTHER_OFFICE.items():
        if inside in names:
            raise RefusedError("unknown-format", f"It is {kind}, which is not read here; save it as PDF or CSV.")
    if "word/document.xml" in names or ("[Content_Types].xml" in names and ending != "zip") or ending == "docx":
        return "docx"
    return "odt" if is_odt or ending == "odt" else "zip"


def _refuse_known(data: bytes) -> None:
    bitmap = data.startswith(b"BM") and data[6:10] == b"\x00\x00\x00\x00"
    web_picture = data[:4] == b"RIFF" and data[8:12] == b"WEBP"
    if data.startswith(_PICTURES) or data[4:12] in (b"ftypheic", b"ftypavif") or bitmap or web_picture:
        raise RefusedError("no-text-layer", "It is a picture, with no text layer; run OCR on it and give the PDF or the text.")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise RefusedError(
            "unknown-format",
            "It is an old Office file, an Outlook message, or a document locked with a password; save it unlocked as DOCX, PDF or EML.",
        )
    if data.startswith(b"{\\rtf"):
        raise RefusedError("unknown-format", "It is in rich text format (RTF), which is not read here; save it as DOCX or PDF.")
    for mark, kind in _PACKED:
        if data.startswith(mark):
            raise RefusedError("unknown-format", f"It is packed with {kind}, which is not read here; unpack it, or pack it as ZIP.")


def _written(data: bytes, ending: str) -> str:
    head = decode(data[:16_384]).text
    if _is_binary(head):
        raise RefusedError("not-text", "It is not a text in any format read here; save it as PDF, DOCX or plain text.")
    head = head.lstrip("\ufeff")
    if _HTML.match(head) or (ending in ("html", "htm", "xhtml") and _TAG.search(head)):
        return "html"
    if ending in ("eml", "mht", "mhtml") or _is_mail(head, ending):
        return "mail"
    if ending in ("pdf", "docx", "odt"):
        raise RefusedError("broken", f"Its name ends in .{ending}, but it is not such a file; it may have been cut short or saved wrongly.")
    if ending in _CODE_ENDINGS:
        raise RefusedError(
            "unknown-format", f"A .{ending} file is data or code, not a paper; take it out of the folder, or save it as text."
        )
    return _TEXT_ENDINGS.get(ending, "text")


def _is_mail(head: str, ending: str) -> bool:
    lines = re.split(r"\r?\n\r?\n", head, maxsplit=1)[0].splitlines()
    names = {found[1].lower() for found in map(_HEADER.match, lines) if found}
    if not lines or not re.match(r"[!-9;-~]+:", lines[0]):
        return False
    # A letter typed under "From: / To: / Subject:" and saved as text stays the text it is.
    return len(names & _POSTED) >= 2 or (len(names) >= 2 and ending not in _TEXT_ENDINGS)


def _is_binary(head: str) -> bool:
    if not head:
        return False
    return len(_STRANGE.findall(head)) > 0.1 * len(head)
