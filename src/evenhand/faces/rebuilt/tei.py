"""A review in, its rebuilt letters as TEI P5 out: parallel segmentation, each variant an `app` with the witnesses of each reading."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from evenhand import __version__
from evenhand.core.papers import Paper
from evenhand.core.review.model import Review
from evenhand.faces.rebuilt.apparatus import Note, PassageView, Piece, RebuiltView, names_of, view_rebuilt
from evenhand.faces.wording import PROPOSAL, REBUILT, say_letter

# XML 1.0 cannot hold the first of these; the others steer a console or turn the order of letters round.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
# Words that stand in none of the papers: what a reading leaves out everywhere.
_NO_PAPER = "#w0"
_CERTAINTY = {"sure": "high", "inferred": "medium", "unknown": "low"}


def write(review: Review) -> str:
    """Write the rebuilt letters and documents of a review as one TEI document.

    Each passage is a paragraph whose `cert` says how sure its place is; `lem` is the words of the longest witness, or of the original.
    """
    views = view_rebuilt(review, names_of(review, {row.id: say_letter(row) for row in review.letters}))
    told = {paper for view in views for paper in view.row.papers}
    papers = [paper for paper in review.papers if paper.id in told]
    keys = {paper.id: f"w{number}" for number, paper in enumerate(sorted(papers, key=lambda paper: paper.id), 1)}
    witnesses = "".join(_witness(paper, keys[paper.id]) for paper in sorted(papers, key=lambda paper: paper.id))
    body = (
        "".join(_letter(view, keys) for view in views) or f"\n  <div><p>{_text('No letter could be rebuilt from these papers.')}</p></div>"
    )
    if f'wit="{_NO_PAPER}"' in body:
        witnesses += '\n     <witness xml:id="w0">no paper</witness>'
    return _DOCUMENT.format(
        title=_text(review.title), version=__version__, about=_text(f"{REBUILT} {PROPOSAL}"), witnesses=witnesses, body=body
    )


_DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en-GB">
 <teiHeader>
  <fileDesc>
   <titleStmt><title>{title}: what the papers print of its letters</title></titleStmt>
   <publicationStmt><p>Written by Evenhand {version}. {about}</p></publicationStmt>
   <sourceDesc>
    <listWit>{witnesses}
    </listWit>
   </sourceDesc>
  </fileDesc>
  <encodingDesc><variantEncoding method="parallel-segmentation" location="internal"/></encodingDesc>
 </teiHeader>
 <text><body>{body}
 </body></text>
</TEI>
"""


def _witness(paper: Paper, key: str) -> str:
    told = filter(None, (paper.outlet, paper.title, str(paper.published or ""), paper.id))
    return f'\n     <witness xml:id="{key}">{_text(", ".join(told))}</witness>'


def _letter(view: RebuiltView, keys: dict[str, str]) -> str:
    passages = "".join(_passage(passage, keys) for passage in view.passages)
    head = f"\n   <head>{_text(view.name)} (rebuilt)</head>"
    return f'\n  <div type="rebuilt" subtype={quoteattr(view.row.kind)} n={quoteattr(_plain(view.row.of))}>{head}{passages}\n  </div>'


def _passage(view: PassageView, keys: dict[str, str]) -> str:
    words = "".join(_piece(piece, keys) for piece in view.pieces)
    sources = " ".join(dict.fromkeys(f"#{keys[witness.place.paper]}" for witness in view.passage.witnesses))
    return f'\n   <p n={quoteattr(_plain(view.passage.id))} cert="{_CERTAINTY[view.placed.order]}" source="{sources}">{words}</p>'


def _piece(piece: Piece, keys: dict[str, str]) -> str:
    """Write words with their variants; the second variant of the same words is told in a note behind them."""
    if not piece.notes:
        return _text(piece.words)
    first, *others = piece.notes
    return _app(first, piece.words, keys) + "".join(f'<note type="apparatus">{_text(_told(note))}</note>' for note in others)


def _app(note: Note, words: str, keys: dict[str, str]) -> str:
    lemma, *others = note.readings
    kinds = f'type="{note.variant.weight}" subtype="{note.variant.kind.replace(" ", "-")}"'
    readings = "".join(_reading(said.words, said.papers, said.outside, keys) for said in others)
    return f'<app {kinds}><lem wit="{_wit(lemma.papers, keys)}">{_text(words)}</lem>{readings}</app>'


def _reading(words: str, papers: tuple[str, ...], outside: bool, keys: dict[str, str]) -> str:
    cause = ' cause="outside-the-marks"' if outside else ""
    return f'<rdg wit="{_wit(papers, keys)}"{cause}>{_text(words)}</rdg>'


def _wit(papers: tuple[str, ...], keys: dict[str, str]) -> str:
    return " ".join(f"#{keys[paper]}" for paper in papers) or _NO_PAPER


def _told(note: Note) -> str:
    return f"{note.variant.kind}, {note.variant.weight}: " + "; ".join(
        f"{said.words or '(nothing)'}: {', '.join(said.papers)}" for said in note.readings
    )


def _plain(words: str) -> str:
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", words)


def _text(words: str) -> str:
    return escape(_plain(words))
