"""A text in, the same text out with plain white space, sign for sign: every place in it stays where it was."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.values import patterns as re

# White space of other kinds, and signs without a width: what pages, editors and mail programs leave behind.
_SIGNS = (("\r", "\n"), ("\t", " "), ("\f", "\n"), ("\v", "\n"))
_ALL_SIGNS = (
    *_SIGNS,
    *((sign, "\n") for sign in "\x85\u2028\u2029"),
    *((sign, " ") for sign in "\xa0\xad\u2002\u2003\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u202f\u2060\ufeff"),
)
ODD = "".join(sign for sign, _ in _ALL_SIGNS)
_GAP, _DOUBLE_GAP = "\n\n", "\n\n\n\n"
# Where there are so many of these, and no line stands right above another, a program has made two line feeds of each.
_GAPS = 3
_LINE_ALONE = re.compile(r"[^\n]\n[^\n]")
# So many lines that go on across a line without words show that every line has one below it.
_BREAKS, _BROKEN = 3, re.compile(r"[a-zà-þ,]\n\n(?=[a-zà-þ])")
# A line without words; or one that is wrapped: a long one goes on with a small letter, or a longer one ends with none of the marks that
# end something and another long one follows, or the end of a sentence.
_TURN = re.compile(
    r"\n(?!\n)(?: +(?=\n)|(?<=[^\n]{20}\n)(?= *[a-zà-þ(])|(?<=[^\n]{39}[a-zà-þ]\n)(?= *[A-ZÀ-Þ\d“\"£](?:[^\n]{24}|[^\n]*[.!?] *(?:\n\n|\n*\Z)))|"
    r"(?<=[^\n]{39}[A-ZÀ-Þ,]\n)(?= *[A-ZÀ-Þ]{2,}[^a-zà-þ\n]*(?:\n|\Z)))"
)
HEADED = r" *\*?(?:Sent|Date|To|Cc|CC|Subject):\*? "
_HEADED, _HEADING_GAP = re.compile(HEADED), re.compile(rf"\n\n(?={HEADED})")
# These begin lines of their own.
_BEGINS = re.compile(
    r" *(?:[A-ZÀ-Þ][^\n:.!?]{0,40}:(?:\s|$)|[a-z]{1,4}:|(?:c/o|tel|www|https?|e-?mail|mob|on behalf|for and|from|per|pp|cc|encl?|sent from)\b|[\w.-]+@|"
    r"(?:\d+|[A-Za-z])[.)] |(?i:yours|kind|best|warm|regards|many thanks|thank|sincerely|respectfully|faithfully|very truly|love\b|in (?:solidarity|haste|hope|service)|all the best|signed|cheers|with |gan |gyda |go raibh|cofion|diolch|le |is mise|yn gywir|sent |get outlook|on .{0,80}wrote))"
)
_LEAVES = re.compile(
    r" *(?:Yours |Sincerely|Respectfully|Faithfully|Very truly|(?:With )?(?:kind|best|warm)(?:est)? (?:regards|wishes)|Is mise|Is sinn|Yn gywir)",
    re.IGNORECASE,
)
# So long is a line that is quoted and goes on without a sign; a shorter one that ends with a comma may call somebody, or take leave.
_QUOTED, _SHORT = 60, 40


def even(text: str) -> str:
    r"""Make all white space of a text blanks and line feeds, with no blanks in a line without words, and join lines that were wrapped.

    >>> even("Dear\xa0Ann,\r\n\r\n \t\r\nKeep the bus that goes\nby our house.")
    'Dear Ann, \n\n\n\n\n\n\nKeep the bus that goes by our house.'
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n")
    for sign, plain in _SIGNS if text.isascii() else _ALL_SIGNS:
        if sign in text:
            text = text.replace(sign, plain)
    if _DOUBLE_GAP in text and text.count(_DOUBLE_GAP) >= _GAPS and _LINE_ALONE.search(text) is None:
        text = text.replace(_GAP, " \n")
    if _GAP in text and _LINE_ALONE.search(text) is None and len(_BROKEN.findall(text)) >= _BREAKS:
        text = text.replace(_GAP, " \n")
    if "From:" in text:
        text = _HEADING_GAP.sub(" \n", text)
    return _TURN.sub(_joined, text)


def is_even(words: str) -> bool:
    """Say whether `even` changes nothing in a paragraph, nor in what stands round it."""
    # Written out, for every paragraph of every letter comes here.
    if not words or words[0].islower() or "\r" in words or "\t" in words or "\f" in words or "\v" in words:
        return False
    if not words.isascii() and any(sign in words for sign, _ in _ALL_SIGNS):
        return False
    return ("\n" not in words or _TURN.search(words) is None) and _HEADED.match(words) is None


def _joined(found: re.Match[str]) -> str:
    text, at, end = found.string, *found.span()
    if end > at + 1:
        return "\n" * (end - at)
    if _BEGINS.match(text, at + 1):
        return "\n"
    begins = text.rfind("\n", 0, at) + 1
    if (text[at - 1] in ",:" and at - begins < _SHORT) or _LEAVES.match(text, begins, at):
        return "\n"
    if text.startswith(">", begins) and (at - begins < _QUOTED or not text[at - 1].islower()):
        return "\n"
    return " "
