"""Hostile and faulty papers, each named for its fault: how to make its bytes, and the verdict expected of the reader."""

# ruff: noqa: E501

from __future__ import annotations

import base64
import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from email.message import EmailMessage

from attrs import frozen

WORDS = "The transport secretary, Margaret Harte, wrote to the council that she was “happy to arrange for officials to visit”."


@frozen
class Hostile:
    """A paper: the name it comes under, its bytes, and the verdict.

    `unread` holds the codes of the papers that cannot be read, by name; `read` the names of those that can. `problems` must be among
    those of the first paper; `holds` must stand in its text and `lacks` must not.
    """

    name: str
    make: Callable[[], bytes]
    unread: dict[str, str] | None = None
    read: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    holds: str = ""
    lacks: str = ""


def packed(members: dict[str, bytes] | list[tuple[str, bytes]], level: int = 6) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, data in members.items() if isinstance(members, dict) else members:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return held.getvalue()


# Text


def text_of_nothing_but_noughts() -> bytes:
    return bytes(10_000)


def text_in_a_charset_nobody_names() -> bytes:
    return WORDS.encode("cp1252")


def text_with_a_few_damaged_letters() -> bytes:
    return WORDS.encode() + b"\xff\xfe and \xc3 caf\xc3\xa9 \xe2\x80\x9cno\xe2\x80\x9d"


def utf16_without_a_mark() -> bytes:
    return WORDS.replace("“", '"').replace("”", '"').encode("utf-16-le")


def utf16_cut_in_the_middle() -> bytes:
    return b"\xff\xfe" + WORDS.encode("utf-16-le") + b"\x41"


def lone_surrogates() -> bytes:
    return b"He wrote \xed\xa0\x80 and \xed\xb0\x80 to the council, and then wrote again."


def a_program_called_a_text() -> bytes:
    return b"MZ\x90\x00\x03\x00\x00\x00" + bytes(range(256)) * 50


# Mail

HEAD = b"From: Jo Bell <jo@calder.example>\r\nTo: Tom Dunne <tom@calder.example>\r\nMIME-Version: 1.0\r\n"


def mail(extra: bytes, body: bytes = WORDS.encode()) -> bytes:
    return HEAD + extra + b"\r\n\r\n" + body


def subject_of_300_kb_of_encoded_words() -> bytes:
    return mail(b"Subject: " + b"=?utf-8?q?=C3=A9=C3=A9=C3=A9=C3=A9?= " * 8_000)


def subject_of_300_kb_in_one_encoded_word() -> bytes:
    return mail(b"Subject: =?utf-8?q?" + b"=C3=A9" * 50_000 + b"?=")


def references_of_a_megabyte() -> bytes:
    return mail(b"References: " + b"<abcdefgh@calder.example>\r\n " * 40_000 + b"<z@calder.example>")


def ten_thousand_headers() -> bytes:
    return mail(b"\r\n".join(b"X-Filler-%d: something" % number for number in range(10_000)))


def twenty_thousand_nested_parts() -> bytes:
    layers = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (number, number) for number in range(20_000))
    return HEAD + layers + b"Content-Type: text/plain\r\n\r\nDeep words"


def twenty_thousand_parts_side_by_side() -> bytes:
    part = b"--b\r\nContent-Type: text/plain\r\n\r\nWords of a part.\r\n"
    return mail(b"Content-Type: multipart/mixed; boundary=b", part * 20_000 + b"--b--")


def no_boundary() -> bytes:
    return mail(b"Content-Type: multipart/mixed", b"--b\r\n\r\n" + WORDS.encode())


def boundary_that_never_comes() -> bytes:
    return mail(b"Content-Type: multipart/mixed; boundary=other", WORDS.encode())


def boundary_never_closed() -> bytes:
    return mail(b"Content-Type: multipart/mixed; boundary=b", b"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + WORDS.encode())


def charset_that_lies() -> bytes:
    return mail(b"Content-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: 8bit")


def charset_nobody_knows() -> bytes:
    return mail(b"Content-Type: text/plain; charset=x-martian")


def charset_that_is_a_trick() -> bytes:
    return mail(b"Content-Type: text/plain; charset=unicode_escape", b"Words \\u202e of a trick")


def broken_base64() -> bytes:
    return mail(
        b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64", b"!!!" + base64.b64encode(WORDS.encode()) + b"=*=A"
    )


def parameters_that_loop() -> bytes:
    return mail(b"Content-Type: text/plain; charset*0*=utf-8''ut; charset*0*=x; charset*1=f-8; charset*=bad'''; =;;; name*=%ZZ")


def attachment_named_to_climb_out() -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = "jo@calder.example", "tom@calder.example"
    message.set_content(WORDS)
    message.add_attachment(b"Words of the attachment.", maintype="text", subtype="plain", filename="../../../etc/passwd")
    return message.as_bytes()


def attachments_of_the_same_name() -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = "jo@calder.example", "tom@calder.example"
    message.set_content(WORDS)
    for number in range(3):
        message.add_attachment(f"Words of letter {number}.".encode(), maintype="text", subtype="plain", filename="letter.txt")
    return message.as_bytes()


def mail_in_a_mail_in_a_mail(deep: int = 3) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "jo@calder.example", "tom@calder.example", f"Level {deep}"
    message.set_content(f"Words of level {deep}.")
    if deep > 1:
        message.add_attachment(mail_in_a_mail_in_a_mail(deep - 1), maintype="application", subtype="octet-stream", filename="inner.eml")
    return message.as_bytes()


def mail_of_31_mb() -> bytes:
    return mail(b"Subject: big", b"words " * 5_200_000)


def mail_of_headers_only() -> bytes:
    return HEAD


def mailbox_with_escaped_from_lines() -> bytes:
    first = b"From jo@calder.example Mon Sep 14 10:00:00 2015\n" + mail(
        b"Subject: one", b"Words.\n\n>From the council we heard.\n"
    ).replace(b"\r", b"")
    second = b"\nFrom tom@calder.example Tue Sep 15 10:00:00 2015\n" + mail(b"Subject: two", b"From here on no more.\n").replace(b"\r", b"")
    return first + second


# Web pages


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>T</title>{head}</head><body>{body}</body></html>".encode()


def page_with_scripts_and_frames() -> bytes:
    return page(
        f"<script>steal('secret')</script><iframe src='//evil.example'>frame</iframe><p onclick='x()'>{WORDS}</p><style>p{{}}</style>"
    )


def page_of_unclosed_tags() -> bytes:
    return f"<html><body><p>{WORDS}<p><b><i>{WORDS}<div><table><tr><td>{WORDS}<li><a href='x>".encode()


def page_of_100_000_nested_divs() -> bytes:
    return page("<div>" * 100_000 + WORDS + "</div>" * 100_000)


def page_of_100_000_unclosed_bold() -> bytes:
    return page("<b>" * 100_000 + WORDS)


def page_of_entities() -> bytes:
    return page("<p>" + "&nbsp;&#x202E;&#0;&#xD800;&#1114112;&#99999999999999999999;&bogus;&amp;lt;" * 50 + WORDS + "</p>")


def page_with_marked_sections() -> bytes:
    return page(f"<![if !IE]><p>{WORDS}</p><![endif]><![CDATA[ hidden ]]><!doctype x [<!ENTITY a 'b'>]><?php x ?>")


def page_with_a_script_never_closed() -> bytes:
    return page(f"<p>{WORDS}</p><script>var a = '<p>gone</p>'")


def page_written_by_scripts_only() -> bytes:
    return page("<div id=app></div><script>render()</script><noscript></noscript>")


def page_with_linked_data_nested_too_deep() -> bytes:
    return page(f"<p>{WORDS}</p>", "<script type='application/ld+json'>" + "[" * 100_000 + "</script>")


def page_that_lies_about_its_charset() -> bytes:
    return page(f"<p>{WORDS}</p>", "<meta charset='iso-8859-1'>")


def page_with_hidden_words() -> bytes:
    return page(f"<p>{WORDS}</p><p style='display: none'>Hidden words that no reader of the page sees at all.</p>" * 3)


# PDF


def pdf(objects: list[bytes], trailer: bytes = b"") -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)


def one_page(stream: bytes, entries: bytes = b"") -> list[bytes]:
    return [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d %s >>\nstream\n" % (len(stream), entries) + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]


SHOWN = b"BT /F1 12 Tf 72 720 Td (The council wrote to the minister on Monday.) Tj ET"


def pdf_with_a_broken_table() -> bytes:
    whole = pdf(one_page(SHOWN))
    return whole.replace(b"startxref\n", b"startxref\n9")


def pdf_cut_short() -> bytes:
    return pdf(one_page(SHOWN))[:120]


def pdf_that_is_a_scan() -> bytes:
    return pdf(one_page(b"q 595 0 0 842 0 0 cm Q"))


def pdf_that_unfolds_without_end() -> bytes:
    return pdf(one_page(zlib.compress(b" " * 400_000_000, 9), b"/Filter /FlateDecode"))


def pdf_locked_with_a_password() -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(pdf(one_page(SHOWN)))))
    writer.encrypt("secret", algorithm="RC4-128")
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def pdf_whose_pages_are_their_own_parents() -> bytes:
    objects = one_page(SHOWN)
    objects[1] = b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"
    return pdf(objects)


def pdf_of_1_200_pages() -> bytes:
    objects = one_page(SHOWN)
    objects[1] = b"<< /Type /Pages /Kids [" + b"3 0 R " * 1_200 + b"] /Count 1200 >>"
    return pdf(objects)


def pdf_whose_letters_are_signs() -> bytes:
    return pdf(one_page(b"BT /F1 12 Tf 72 720 Td (\\001\\002\\003\\004\\005\\006\\007\\010 ab) Tj ET"))


def pdf_with_no_pages() -> bytes:
    objects = one_page(SHOWN)
    objects[1] = b"<< /Type /Pages /Kids [] /Count 0 >>"
    return pdf(objects)


# Office documents

BOMB = b'<!DOCTYPE x [<!ENTITY a "lol">' + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)) + b"]>"
W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(document: bytes) -> bytes:
    return packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": document})


def docx_with_a_billion_laughs() -> bytes:
    return docx(BOMB + b"<w:document " + W + b"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>")


def docx_nested_too_deep() -> bytes:
    return docx(b"<w:document " + W + b">" + b"<w:x>" * 200_000 + b"</w:x>" * 200_000 + b"</w:document>")


def docx_cut_inside() -> bytes:
    return docx(b"<w:document " + W + b"><w:body><w:p><w:r><w:t>Words")


def docx_that_unfolds_without_end() -> bytes:
    return docx(b"<w:document " + W + b"><w:body>" + b"<w:p><w:r><w:t>words</w:t></w:r></w:p>" * 6_000_000)


def docx_with_tracked_changes() -> bytes:
    changed = "<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>gladly </w:t></w:r></w:ins>"
    return docx(
        f"<w:document {W.decode()}><w:body><w:p><w:r><w:t>I would </w:t></w:r>{changed}<w:r><w:t>meet.</w:t></w:r></w:p></w:body></w:document>".encode()
    )


def odt(content: bytes, **more: bytes) -> bytes:
    return packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content, **more})


def odt_with_an_outside_entity() -> bytes:
    return odt(b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><d xmlns:text="t"><text:p>&e;</text:p></d>')


def odt_locked_with_a_password() -> bytes:
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": b"\x8f\x01" * 40,
            "META-INF/manifest.xml": b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>",
        }
    )


# Archives


def flat_bomb() -> bytes:
    return packed({"bomb.txt": b"a" * 400_000_000, "letter.txt": WORDS.encode()}, 9)


def nested_bomb() -> bytes:
    held = packed({"bomb.txt": b"a" * 30_000_000}, 9)
    for _ in range(3):
        held = packed({f"{number}.zip": held for number in range(6)}, 9)
    return held


def archive_in_archive_thirty_times() -> bytes:
    held = packed({"letter.txt": WORDS.encode()})
    for _ in range(30):
        held = packed({"a.zip": held})
    return held


def overlapping_bomb() -> bytes:
    """Make a thousand entries of the directory point at one member, as the bomb of Fifield (2019) does in spirit."""
    plain = packed({"a.txt": b"a" * 100_000})
    start = plain.index(b"PK\x01\x02")
    entry = plain[start : plain.index(b"PK\x05\x06")]
    directory = b"".join(entry.replace(b"a.txt", b"%05d" % number) for number in range(1000))
    return plain[:start] + directory + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1000, 1000, len(directory), start, 0)


def archive_of_climbing_names() -> bytes:
    return packed(
        {"../../etc/cron.d/x": WORDS.encode(), "/abs/letter.txt": WORDS.encode() + b" ", "C:\\papers\\a.txt": WORDS.encode() + b"  "}
    )


def archive_of_one_name_twice() -> bytes:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return packed([("letter.txt", WORDS.encode()), ("letter.txt", b"Other words.")])


def archive_with_a_password() -> bytes:
    locked = bytearray(packed({"letter.txt": WORDS.encode()}))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    return bytes(locked)


def archive_with_a_wrong_sum() -> bytes:
    held = bytearray(packed({"letter.txt": WORDS.encode(), "ok.txt": b"Good words."}))
    held[40] ^= 0xFF
    return bytes(held)


def archive_of_a_nameless_member() -> bytes:
    named = packed({"x": WORDS.encode()})
    directory = named.index(b"PK\x01\x02")
    head, entry, end = named[:directory], named[directory : named.index(b"PK\x05\x06")], named[named.index(b"PK\x05\x06") :]
    nameless = entry[:28] + b"\x00\x00" + entry[30:46]
    end = end[:12] + struct.pack("<L", len(nameless)) + end[16:]
    return head[:26] + b"\x00\x00" + head[28:30] + head[31:] + nameless + end[:16] + struct.pack("<L", directory - 1) + end[20:]


def archive_cut_short() -> bytes:
    return packed({"letter.txt": WORDS.encode()})[:-30]


def archive_of_too_many() -> bytes:
    return packed({f"{number}.txt": b"a b" for number in range(10_001)}, 1)


def archive_with_litter() -> bytes:
    return packed({"__MACOSX/._letter.txt": b"x", ".DS_Store": b"y", "letter.txt": WORDS.encode()})


def archive_in_an_unknown_packing() -> bytes:
    held = bytearray(packed({"letter.txt": WORDS.encode()}))
    held[8] = 99
    held[held.index(b"PK\x01\x02") + 10] = 99
    return bytes(held)


ALONE = "unread under its own name"

PAPERS: dict[str, Hostile] = {
    "nothing at all": Hostile("a.txt", lambda: b"", {"a.txt": "empty"}),
    "only white space": Hostile("a.txt", lambda: b" \r\n\t \n" * 1000, {"a.txt": "empty"}),
    "nothing but noughts": Hostile("a.txt", text_of_nothing_but_noughts, {"a.txt": "empty"}),
    "nothing but dashes": Hostile("a.txt", lambda: b"--- --- ---\n" * 50, {"a.txt": "no-text"}),
    "a program called a text": Hostile("a.txt", a_program_called_a_text, {"a.txt": "not-text"}),
    "Windows-1252 marks": Hostile(
        "a.txt", text_in_a_charset_nobody_names, read=("a.txt",), problems=("charset-guessed",), holds="“happy to"
    ),
    "UTF-8 with a few damaged letters": Hostile(
        "a.txt", text_with_a_few_damaged_letters, read=("a.txt",), problems=("damaged-letters",), holds="café “no”"
    ),
    "UTF-8 with a byte order mark": Hostile("a.txt", lambda: b"\xef\xbb\xbfDear Tom", read=("a.txt",), holds="\ufeffDear Tom"),
    "UTF-16 without a mark": Hostile(
        "a.txt", utf16_without_a_mark, read=("a.txt",), problems=("charset-guessed",), holds="happy to arrange"
    ),
    "UTF-16 cut in the middle of a letter": Hostile(
        "a.txt", utf16_cut_in_the_middle, read=("a.txt",), problems=("damaged-letters",), holds="“happy to"
    ),
    "lone surrogates": Hostile("a.txt", lone_surrogates, read=("a.txt",), problems=("charset-guessed",), holds="to the council"),
    "noughts in the text": Hostile(
        "a.txt", lambda: WORDS.encode() + b"\x00\x01 more words", read=("a.txt",), problems=("control-characters",)
    ),
    "writing turned round": Hostile(
        "a.txt", lambda: "He paid \u202e005\u202c pounds".encode(), read=("a.txt",), problems=("bidi-controls",)
    ),
    "look-alike letters": Hostile("a.txt", lambda: "M\u0430rgaret H\u0430rte wrote".encode(), read=("a.txt",), problems=("mixed-letters",)),
    "one huge line": Hostile("a.txt", lambda: b"word " * 400_000, read=("a.txt",), holds="word word"),
    "100 MB of one letter": Hostile("a.txt", lambda: b"a" * 100_000_000, read=("a.txt",), problems=("text-cut",)),
    "more than the greatest file": Hostile("a.txt", lambda: b"a" * 100_000_001, {"a.txt": "too-large"}),
    "a million paragraphs": Hostile("a.txt", lambda: b"a\n\n" * 1_000_000, read=("a.txt",), problems=("text-cut",)),
    "a table with formulas": Hostile(
        "a.csv",
        lambda: b"Date,Minister,Guest,Purpose\n2015-09-14,Harte,=cmd|' /C calc'!A0,@x\n",
        read=("a.csv",),
        problems=("formula-cells",),
    ),
    "a picture": Hostile("scan.png", lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), {"scan.png": "no-text-layer"}),
    "an old Office file": Hostile("a.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), {"a.doc": "unknown-format"}),
    "rich text": Hostile("a.rtf", lambda: b"{\\rtf1 words}", {"a.rtf": "unknown-format"}),
    "a gzip file": Hostile("a.txt.gz", lambda: b"\x1f\x8b\x08" + bytes(60), {"a.txt.gz": "unknown-format"}),
    "code among the papers": Hostile("a.js", lambda: b"function a() { return 1 }", {"a.js": "unknown-format"}),
    "a subject of 300 KB in encoded words": Hostile(
        "a.eml", subject_of_300_kb_of_encoded_words, read=("a.eml",), problems=("headers-cut",), holds="happy"
    ),
    "a subject of 300 KB in one encoded word": Hostile(
        "a.eml", subject_of_300_kb_in_one_encoded_word, read=("a.eml",), problems=("headers-cut",)
    ),
    "references of a megabyte": Hostile("a.eml", references_of_a_megabyte, read=("a.eml",), problems=("headers-cut",), holds="happy"),
    "ten thousand headers": Hostile("a.eml", ten_thousand_headers, read=("a.eml",), problems=("headers-cut",), holds="happy"),
    "twenty thousand nested parts": Hostile("a.eml", twenty_thousand_nested_parts, {"a.eml": "too-deep"}),
    "twenty thousand parts side by side": Hostile(
        "a.eml", twenty_thousand_parts_side_by_side, read=("a.eml",), problems=("too-many-parts",)
    ),
    "parts without a boundary": Hostile("a.eml", no_boundary, read=("a.eml",), problems=("broken-mime",), holds="happy"),
    "a boundary that never comes": Hostile("a.eml", boundary_that_never_comes, read=("a.eml",), problems=("broken-mime",), holds="happy"),
    "a boundary never closed": Hostile("a.eml", boundary_never_closed, read=("a.eml",), holds="“happy to"),
    "a charset that lies": Hostile("a.eml", charset_that_lies, read=("a.eml",), problems=("charset-lies",), holds="“happy to"),
    "a charset nobody knows": Hostile("a.eml", charset_nobody_knows, read=("a.eml",), holds="“happy to"),
    "a charset that is a trick": Hostile("a.eml", charset_that_is_a_trick, read=("a.eml",), holds="\\u202e of a trick"),
    "base64 with rubbish in it": Hostile("a.eml", broken_base64, read=("a.eml",), holds="“happy to"),
    "parameters that loop": Hostile("a.eml", parameters_that_loop, read=("a.eml",), holds="happy"),
    "an attachment named to climb out": Hostile("a.eml", attachment_named_to_climb_out, read=("a.eml", "a.eml!etc/passwd")),
    "attachments of the same name": Hostile(
        "a.eml", attachments_of_the_same_name, read=("a.eml", "a.eml!letter.txt", "a.eml!letter.txt (2)", "a.eml!letter.txt (3)")
    ),
    "a mail in a mail in a mail": Hostile(
        "a.eml", mail_in_a_mail_in_a_mail, read=("a.eml", "a.eml!inner.eml", "a.eml!inner.eml!inner.eml"), holds="Words of level 3"
    ),
    "mails in mails thirty deep": Hostile(
        "a.eml",
        lambda: mail_in_a_mail_in_a_mail(30),
        {"a.eml" + "!inner.eml" * 21: "too-deep"},
        read=tuple("a.eml" + "!inner.eml" * deep for deep in range(21)),
    ),
    "a mail of 31 MB": Hostile("a.eml", mail_of_31_mb, {"a.eml": "too-large"}),
    "a mail of headers only": Hostile("a.eml", mail_of_headers_only, {"a.eml": "no-text"}),
    "a mailbox with escaped From lines": Hostile(
        "box.mbox", mailbox_with_escaped_from_lines, read=("box.mbox!1", "box.mbox!2"), holds="From the council we heard"
    ),
    "a page with scripts and frames": Hostile("a.html", page_with_scripts_and_frames, read=("a.html",), holds="“happy to", lacks="steal"),
    "a page of unclosed tags": Hostile("a.html", page_of_unclosed_tags, read=("a.html",), holds="“happy to"),
    "a page of 100,000 nested divs": Hostile("a.html", page_of_100_000_nested_divs, read=("a.html",), holds="“happy to"),
    "a page of 100,000 unclosed bold tags": Hostile("a.html", page_of_100_000_unclosed_bold, read=("a.html",), holds="“happy to"),
    "a page of entities": Hostile("a.html", page_of_entities, read=("a.html",), problems=("bidi-controls",), holds="&lt;"),
    "a page with marked sections": Hostile("a.html", page_with_marked_sections, read=("a.html",), holds="“happy to"),
    "a page with a script never closed": Hostile(
        "a.html", page_with_a_script_never_closed, read=("a.html",), holds="“happy to", lacks="gone"
    ),
    "a page written by scripts only": Hostile("a.html", page_written_by_scripts_only, {"a.html": "no-text"}),
    "a page with linked data nested too deep": Hostile(
        "a.html", page_with_linked_data_nested_too_deep, read=("a.html",), holds="“happy to"
    ),
    "a page that lies about its charset": Hostile(
        "a.html", page_that_lies_about_its_charset, read=("a.html",), problems=("charset-lies",), holds="“happy to"
    ),
    "a page with hidden words": Hostile("a.html", page_with_hidden_words, read=("a.html",), holds="“happy to"),
    "a page called a text": Hostile("a.txt", lambda: page(f"<p>{WORDS}</p>"), read=("a.txt",), holds="“happy to", lacks="<p>"),
    "a PDF with a broken table": Hostile("a.pdf", pdf_with_a_broken_table, read=("a.pdf",), holds="The council wrote"),
    "a PDF cut short": Hostile("a.pdf", pdf_cut_short, {"a.pdf": "broken"}),
    "a PDF that is a scan": Hostile("a.pdf", pdf_that_is_a_scan, {"a.pdf": "no-text-layer"}),
    "a PDF that unfolds without end": Hostile("a.pdf", pdf_that_unfolds_without_end, {"a.pdf": "expands-too-far"}),
    "a PDF locked with a password": Hostile("a.pdf", pdf_locked_with_a_password, {"a.pdf": "encrypted"}),
    "a PDF whose pages are their own parents": Hostile("a.pdf", pdf_whose_pages_are_their_own_parents, {"a.pdf": "broken"}),
    "a PDF of 1,200 pages": Hostile("a.pdf", pdf_of_1_200_pages, read=("a.pdf",), problems=("pages-cut",)),
    "a PDF whose letters are signs": Hostile("a.pdf", pdf_whose_letters_are_signs, {"a.pdf": "no-text-layer"}),
    "a PDF with no pages": Hostile("a.pdf", pdf_with_no_pages, {"a.pdf": "broken"}),
    "a text called a PDF": Hostile("a.pdf", lambda: WORDS.encode(), {"a.pdf": "broken"}),
    "a PDF called a text": Hostile("a.txt", lambda: pdf(one_page(SHOWN)), read=("a.txt",), holds="The council wrote"),
    "a DOCX with a billion laughs": Hostile("a.docx", docx_with_a_billion_laughs, {"a.docx": "broken"}),
    "a DOCX nested too deep": Hostile("a.docx", docx_nested_too_deep, {"a.docx": "too-deep"}),
    "a DOCX cut inside": Hostile("a.docx", docx_cut_inside, {"a.docx": "broken"}),
    "a DOCX that unfolds without end": Hostile("a.docx", docx_that_unfolds_without_end, {"a.docx": "expands-too-far"}),
    "a DOCX without its document": Hostile("a.docx", lambda: packed({"[Content_Types].xml": b"<Types/>"}), {"a.docx": "broken"}),
    "a DOCX with tracked changes": Hostile(
        "a.docx", docx_with_tracked_changes, read=("a.docx",), problems=("tracked-changes",), holds="I would gladly meet.", lacks="never"
    ),
    "a DOCX called an archive": Hostile("a.zip", docx_with_tracked_changes, read=("a.zip",), holds="I would gladly meet."),
    "an ODT with an outside entity": Hostile("a.odt", odt_with_an_outside_entity, {"a.odt": "broken"}),
    "an ODT locked with a password": Hostile("a.odt", odt_locked_with_a_password, {"a.odt": "encrypted"}),
    "a flat archive bomb": Hostile("a.zip", flat_bomb, {"a.zip!bomb.txt": "expands-too-far"}, read=("a.zip!letter.txt",)),
    "a nested archive bomb": Hostile("a.zip", nested_bomb, {ALONE: "expands-too-far"}),
    "an archive in an archive thirty times": Hostile("a.zip", archive_in_archive_thirty_times, {"a.zip" + "!a.zip" * 21: "too-deep"}),
    "an overlapping archive bomb": Hostile("a.zip", overlapping_bomb, {"a.zip": "expands-too-far"}),
    "an archive of climbing names": Hostile(
        "a.zip", archive_of_climbing_names, read=("a.zip!etc/cron.d/x", "a.zip!abs/letter.txt", "a.zip!papers/a.txt")
    ),
    "an archive of one name twice": Hostile("a.zip", archive_of_one_name_twice, read=("a.zip!letter.txt", "a.zip!letter.txt (2)")),
    "an archive with a password": Hostile("a.zip", archive_with_a_password, {"a.zip!letter.txt": "encrypted"}),
    "an archive with a wrong sum": Hostile("a.zip", archive_with_a_wrong_sum, {"a.zip!letter.txt": "broken"}, read=("a.zip!ok.txt",)),
    "an archive of a nameless member": Hostile("a.zip", archive_of_a_nameless_member, read=("a.zip!unnamed",), holds="“happy to"),
    "an archive cut short": Hostile("a.zip", archive_cut_short, {"a.zip": "broken"}),
    "an archive of nothing": Hostile("a.zip", lambda: packed({}), {"a.zip": "empty"}),
    "an archive of too many": Hostile("a.zip", archive_of_too_many, {"a.zip": "too-many-members"}),
    "an archive with litter": Hostile("a.zip", archive_with_litter, read=("a.zip!letter.txt",)),
    "an archive in an unknown packing": Hostile("a.zip", archive_in_an_unknown_packing, {"a.zip!letter.txt": "broken"}),
    "a text called an archive": Hostile("a.zip", lambda: WORDS.encode(), {"a.zip": "broken"}),
}
