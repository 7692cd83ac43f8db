"""A review in, its rebuilt letters as TEI P5 out: parallel segmentation, each variant an `app` with the witnesses of each reading."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from evenhand import __version__
from evenhand.core.papers import Paper
from evenhand.core.review.model import Review
from evenhand.faces.rebuilt.apparatus import Note, PassageView, Piece, RebuiltView, Said, names_of, view_rebuilt
from evenhand.faces.wording import PROPOSAL, REBUILT, say_letter

# XML 1.0 cannot hold the first of these; the others steer a console or turn the order of letters round.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
# Words that stand in none of the papers: what a reading leaves out everywhere.
_NO_PAPER = "#w0"
_CUT = '<gap reason="cut"/>'
_CERTAINTY = {"sure": "high", "inferred": "medium", "unknown": "low"}


def write(review: Review) -> str:
    """Write the rebuilt letters and documents of a review as one TEI document.

    Each passage is a paragraph whose `cert` says how sure its place in the order is; `lem` is the words of the longest witness, or of the
    original. By the apparatus of TEI P5 (chapter 13): a marked cut is a `gap`, a misprint of one witness alone a `sic`.
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
    """Write words with the variant of just these words; one of some of them only is told in a note behind."""
    whole = next((note for note in piece.notes if note.readings[0].words == " ".join(piece.words.split())), None)
    words = _text(piece.words) if whole is None else _app(whole, piece.words, keys)
    return words + "".join(f'<note type="apparatus">{_text(_told(note))}</note>' for note in piece.notes if note is not whole)


def _app(note: Note, words: str, keys: dict[str, str]) -> str:
    lemma, *others = note.readings
    if not others:
        # A misprint of one witness alone is no variation; the guidelines have their own element for it.
        return f"<sic>{_text(words)}</sic>"
    kinds = f'type="{note.variant.weight}" subtype="{note.variant.kind.replace(" ", "-")}"'
    # Where the text shown has no words the lemma is the space between two, and another reading needs one on either side.
    space = " " if not words.strip() else ""
    readings = "".join(_reading(note, said, space, keys) for said in others)
    cut = _CUT if note.variant.kind == "cut" and not lemma.words else ""
    return f'<app {kinds}><lem wit="{_wit(lemma.papers, keys)}">{_text(words)}{cut}</lem>{readings}</app>'


def _reading(note: Note, said: Said, space: str, keys: dict[str, str]) -> str:
    cause = ' cause="outside-the-marks"' if said.outside else ""
    words = f"{space}{_text(said.words)}{space}" if said.words else _CUT if note.variant.kind == "cut" else ""
    return f'<rdg wit="{_wit(said.papers, keys)}"{cause}>{words}</rdg>'


def _wit(papers: tuple[str, ...], keys: dict[str, str]) -> str:
    return " ".join(f"#{keys[paper]}" for paper in papers) or _NO_PAPER


def _told(note: Note) -> str:
    return f"{note.variant.kind}, {note.variant.weight}: " + "; ".join(
        f"{said.words or note.nothing}: {', '.join(said.papers)}" for said in note.readings
    )


def _plain(words: str) -> str:
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", words)


def _text(words: str) -> str:
    return escape(_plain(words))
