"""Write the binary papers of the example affair: the typed texts under `typescript/` come in, DOCX, PDF and ZIP files go out.

Standard library only, and nothing in a file depends on the day, the machine or the version of a compressor, so that the same texts
always give the same bytes. Run `python example/make.py` after a text has been changed; a test compares the files with the texts.
"""

from __future__ import annotations

import io
import textwrap
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).parent
TYPED = HERE / "typescript"
PAPERS = HERE / "papers"

LINES_ON_A_PAGE = 48
LETTERS_IN_A_LINE = 88
TOP, LEFT, LEADING = 780, 64, 15


def pack(members: dict[str, bytes]) -> bytes:
    """Return a ZIP archive of the members, stored and dated 1980, because compressors differ from one version to the next."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            archive.writestr(entry, content)
    return held.getvalue()


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

CONTENT_TYPES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="{PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}"/>\
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
</Types>"""

RELATIONS = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="{PACKAGE}/relationships">\
<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>\
<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
</Relationships>"""


def core_properties(author: str, title: str, day: str) -> str:
    """Return the properties part of a DOCX file: who typed it, its title, and the day it was made (YYYY-MM-DD)."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}T09:00:00Z</dcterms:created></cp:coreProperties>'
    )


def write_docx(text: str, author: str, title: str, day: str) -> bytes:
    """Return the text as a DOCX file, one paragraph for each of its lines that is not empty."""
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in text.splitlines() if line.strip()
    )
    document = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{WORD}"><w:body>{paragraphs}</w:body></w:document>'
    )
    return pack(
        {
            "[Content_Types].xml": CONTENT_TYPES.encode(),
            "_rels/.rels": RELATIONS.encode(),
            "docProps/core.xml": core_properties(author, title, day).encode(),
            "word/document.xml": document.encode(),
        }
    )


def lay_out(text: str) -> list[list[str]]:
    """Return the text as pages of lines."""
    lines = [line for paragraph in text.splitlines() for line in textwrap.wrap(paragraph, LETTERS_IN_A_LINE) or [""]]
    return [lines[at : at + LINES_ON_A_PAGE] for at in range(0, len(lines), LINES_ON_A_PAGE)]


def draw_page(lines: list[str]) -> bytes:
    """Return the drawing orders of one page; an empty line only moves down."""
    orders = [b"BT /F1 11 Tf %d TL %d %d Td" % (LEADING, LEFT, TOP)]
    for line in lines:
        words = line.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
        orders.append(b"(" + words + b") Tj T*" if words else b"T*")
    return b"\n".join([*orders, b"ET"])


def write_pdf(text: str, author: str, title: str, day: str) -> bytes:
    """Return the text as a PDF file of A4 pages in Times; `day` (YYYY-MM-DD) becomes its creation date."""
    pages = [draw_page(lines) for lines in lay_out(text)]
    kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>",
        b"<< /Type /Pages /Kids [" + kids + b"] /Count %d >>" % len(pages),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
        b"<< /Title (%s) /Author (%s) /CreationDate (D:%s090000Z) >>" % (title.encode(), author.encode(), day.replace("-", "").encode()),
    ]
    for number, drawing in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"
            % (6 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n" % len(drawing) + drawing + b"\nendstream")
    return bind(objects)


def bind(objects: list[bytes]) -> bytes:
    """Return numbered PDF objects as one file with its table of offsets (ISO 32000-1, 7.5.4)."""
    file = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(file))
        file += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    file += b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(file)


def typed(name: str) -> str:
    """Return a typed text of the affair."""
    return (TYPED / name).read_text(encoding="utf-8")


def papers() -> dict[str, bytes]:
    """Return every binary paper of the affair by its file name."""
    letters = {path.name: path.read_bytes() for path in sorted((TYPED / "letters").iterdir())}
    return {
        "letter-2022-01-10.docx": write_docx(typed("letter.txt"), "Imogen Tarrant MP", "Supported transport", "2022-01-10"),
        "reply-2022-01-20.pdf": write_pdf(typed("reply.txt"), "Office of the Leader", "Supported transport", "2022-01-20"),
        "wire-2022-02-11.pdf": write_pdf(typed("wire.txt"), "Kingdom Wire", "I would write the same letter again", "2022-02-11"),
        "council-leaders-2022-02-10.zip": pack(letters),
    }


def main() -> None:
    """Write the binary papers into the folder of the affair."""
    for name, content in papers().items():
        (PAPERS / name).write_bytes(content)


if __name__ == "__main__":
    main()
