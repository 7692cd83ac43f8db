"""A paper in, the paragraphs out in which it takes back what it printed: what is quoted there is the paper's own earlier words."""

from __future__ import annotations

from evenhand.core.papers import Paper
from evenhand.core.reading.text.layout import lay_out
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_REPORT = r"(?:article|report|story|piece|post|page|item|column|headline)"
_NOTE = re.compile(
    rf"^\W*(?:corrections?|corrected|clarifications?|amendment|editor[’']s note)(?:,?\s(?:on\s)?(?:\d[\w.]*|{_MONTH}))*\s?[:,(—–]"
    rf"|\b(?:earlier|previous|original|first)\s(?:version|edition)\sof\s(?:this|our)\b"
    rf"|\b(?:this|our)\s(?:\w+\s)?{_REPORT}\s(?:was|has\sbeen)\s(?:\w+\s)?(?:corrected|amended|clarified)\b"
    r"|\bwe\s(?:wrongly|mistakenly|incorrectly)\s(?:report|sa[iy]|stat|wr[io]t|wrote|g[ai]v|attribut|describ|nam|identif|publish|print|quot|suggest|call|put)",
    re.IGNORECASE,
)


def notes_of(paper: Paper) -> tuple[Span, ...]:
    r"""Return the paragraphs of a paper that correct the paper itself.

    >>> text = "Corrected, 6 May: this report said that the letter was “rude”.\n\nThe mayor wrote that the clerk’s report was “wrong”."
    >>> [span.words(text)[:16] for span in notes_of(Paper("a.txt", ("a.txt",), "", "text", text))]
    ['Corrected, 6 May']
    """
    paragraphs = (paragraph.span for paragraph in lay_out(paper.text, paper.body_end))
    return tuple(span for span in paragraphs if _NOTE.search(span.words(paper.text)))
