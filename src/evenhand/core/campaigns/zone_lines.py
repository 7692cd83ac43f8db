"""The lines of a letter in, where its body begins and ends out, told by their shape where no word of greeting or farewell is known."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from evenhand.core.campaigns.zone_words import DISCLAIMING, OF_ONESELF

Part = tuple[str, int, int]
# A letter's heading, and what stands below its body, have no more lines than this; a line of them has no more words.
_LINES, _WORDS, _CALL_WORDS, _LEAVE_WORDS, _FAREWELL = 24, 9, 14, 8, 12
# A line with so many words, most of them small, is prose; so is a shorter one that ends as a sentence does.
_PROSE, _SENTENCE = 10, 3
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_FULL_STOP = re.compile(r"[a-z]{3}[.!?]\s")
_ENDED = re.compile(r"[.!?…][\"”’')\]]*$")
# A full stop behind an initial, a figure or a short form ends no sentence.
_SHORTENED = re.compile(
    r"(?:^|[\s.(])(?:[A-ZÀ-Þ]|\d+(?:st|nd|rd|th)?|[A-Z][a-z]{1,4}|co|etc|esq|hon|inc|inst|jr|ltd|no|retd|sec|sr|ult)\s?\.$"
)
_FIELD = re.compile(r"\W*(?:[A-ZÀ-Þ][^\n:?.!;,]{0,58}(?::|\?(?=\s))|(?:Question|Q)\s?\d+[.:)])\s*(?P<value>[^\n]*)")
_ASKED_FOR = re.compile(
    r"\b(?:message|comments?|details|description|reasons?|text|body|observations?|enquiry|inquiry|submission|response|answer|question|neges|"
    r"teachtaireacht|why|say|sylwadau)\b[^\n]{0,12}[:?]\s*$",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"(?:My\s+)?(?:D[eco]ar|DEAR|Hi|Hiya|Hey|Hello|Helo|To|A|An|Attn|Attention|Good|Morning|Evening|Greetings|Kia ora|Annwyl|Honou?rable)\b"
)
_LEAVES = re.compile(
    r"(?:Yours?\b|YOURS\b|S[il1]ncere|Faithful|(?:Very )?Respectfu|Kind|KIND|Best|Warm|(?:Many )?[Tt]han(?:ks|x)|Th[xn]\b|Ta\b|Ch[er]{2}|Reg(?:ar)?ds|R[gd]{1,2}s\b|With\b|"
    r"All the best|Cofion|Diolch|Go raibh|Le meas|Is mise|Is sinne|Ng[aā] mihi|N[aā]ku|Cordial|Peace\b|Bless|God bless|In (?:solidarity|haste|hope)|"
    r"[Xx]{1,4}\b|Love\b|Take care|See you|Until|For and on behalf|I (?:am|remain|have the honou?r))"
)
FURNITURE = re.compile(
    r"\n[ \t]*(?=[-\dPQ])(?:Page[ \t]*\d+(?:[ \t]*(?:of|/)[ \t]*\d+)?|-+[ \t]*\d{1,3}[ \t]*-+|\d{1,3}(?:[ \t]*/[ \t]*\d{1,3})?|(?:Question|Q)[ \t]?\d+[.:)][^\n]*)[ \t]*(?=\n|\Z)"
)
"""What a printer or a form puts between the lines of a letter; where none of `PRINTED` stands in a text, it is not looked for."""
PRINTED = ("Page ", "-\n", "\n2\n", "/2\n", "/1\n", "\nQ")


@frozen
class Opening:
    """How a letter begins: the parts above its body, where the body begins, and whether a form stands above it."""

    parts: tuple[Part, ...]
    body: int
    form: bool = False


def open_by_lines(text: str, start: int, end: int) -> Opening:
    r"""Find what stands above the body of a letter that greets in no known words, or not at all.

    >>> text = "Subject: Pool\nName: Jo\n\nSenator Whitcomb,\n\nI write to ask you to keep it open."
    >>> [(kind, text[first:last].strip()) for kind, first, last in open_by_lines(text, 0, len(text)).parts]
    [('head', 'Subject: Pool\nName: Jo'), ('greeting', 'Senator Whitcomb,')]
    """
    above: list[re.Match[str]] = []
    fields = asked = 0
    nothing = Opening((), start)
    for line in _lines(text, start, end):
        words = line[0].strip()
        field = _FIELD.match(words)
        told = field is not None and (not _ends_as_sentence(field["value"]) or not field["value"])
        if field is not None and not told and fields and text[above[-1].end() : line.start()].count("\n") < 2:
            return _opened(text, start, above, line.start() + line[0].index(field["value"]), form=True)
        if not told and _is_prose(words) and not _calls(words):
            return _opened(text, start, above, line.start(), fields > asked)
        fields, asked = fields + told, told
        above.append(line)
        if len(above) > _LINES:
            return nothing
    return nothing


def close_by_lines(text: str, start: int, end: int, form: bool) -> Part | None:
    r"""Find where what stands below the body of a letter begins, and what it is: a farewell, a name, or with `form` further fields.

    >>> text = "Keep the 43. I lose my work without it.\n\nSee you there,\nWinnie"
    >>> kind, first, last = close_by_lines(text, 0, len(text), False)
    >>> kind, text[first:last]
    ('sign-off', 'See you there,')
    """
    lines = list(_lines(text, start, end))
    while lines and _is_notice(lines[-1][0].strip()):
        lines.pop()
    at = len(lines)
    while at and len(lines) - at <= _LINES and _below(lines[at - 1][0].strip(), form):
        at -= 1
    below = lines[at:]
    if not at or not below or len(below) > _LINES:
        return None
    if form and all(_FIELD.match(line[0].strip()) for line in below):
        return "head", below[0].start(), end
    # Of a list that ends a letter, only what stands apart from it is its end.
    for number, line in enumerate(below):
        words = line[0].strip()
        apart = "\n\n" in re.sub(r"[ \t\r]", "", text[lines[at + number - 1].end() : line.start()])
        if _leaves(words, below[number + 1 :]) and (apart or words.endswith(",")):
            return "sign-off", line.start(), _left(line, below[number + 1 :])
        if apart and _is_name(words):
            return "signature", line.start(), line.end()
    return None


def _left(line: re.Match[str], below: Sequence[re.Match[str]]) -> int:
    """Return where a farewell ends: "I have the honour to be," goes on with "Your obedient servant,"."""
    end = line.end()
    for other in below:
        words = other[0].strip()
        if not words.endswith(",") or _is_name(words):
            return end
        end = other.end()
    return end


def goes_on(text: str, start: int, end: int) -> bool:
    """Say whether the next line with words in it is prose: nobody has taken leave above it."""
    line = next(_lines(text, start, end), None)
    return line is not None and line.start() > start and _is_prose(line[0].strip()) and len(_WORD.findall(line[0])) >= _PROSE


def _lines(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return (line for line in _LINE.finditer(text, start, end) if line[0].strip())


def _opened(text: str, start: int, above: Sequence[re.Match[str]], body: int, form: bool) -> Opening:
    """Part what stands above the body: its last line may be the greeting."""
    if not above:
        return Opening((), start)
    last = above[-1]
    words = last[0].strip()
    greets = not _ASKED_FOR.search(words) and not (_FIELD.match(words) and form and not words.endswith(",")) and _calls(words)
    if not greets:
        return Opening((("head", start, body),), body, form)
    # What stands in one block with the lines above it is the last line of an address.
    block = len(above) > 1 and text[above[-2].end() : last.start()].count("\n") < 2 and not _CALLS.match(words)
    if block:
        return Opening((("head", start, body),), body, form)
    head = (("head", start, last.start()),) if start < last.start() and len(above) > 1 else ()
    return Opening((*head, ("greeting", last.start() if head else start, body)), body, form)


def _calls(words: str) -> bool:
    """Say whether a line calls somebody, as a greeting does."""
    if len(_WORD.findall(words)) > _CALL_WORDS or _FULL_STOP.search(words):
        return False
    return words[-1] in ",:;–—!" or (_CALLS.match(words) is not None and len(_WORD.findall(words)) <= _WORDS and not _ENDED.search(words))


def _is_prose(words: str) -> bool:
    """Say whether a line is part of what somebody tells, rather than of an address or a heading."""
    found = _WORD.findall(words)
    if not found:
        return False
    small = sum(word[0].islower() for word in found)
    if len(found) >= _PROSE and small * 2 > len(found):
        return True
    return _ends_as_sentence(words) or (words[0].islower() and not re.match(r"(?:c/o|tel|www|http|e-?mail)\b", words))


def _ends_as_sentence(words: str) -> bool:
    found = _WORD.findall(words)
    if len(found) >= _PROSE and sum(word[0].islower() for word in found) * 2 > len(found):
        return True
    if _ENDED.search(words) is None or _SHORTENED.search(words) is not None or words[0] in "([":
        return False
    if words.endswith(")"):
        return len(found) >= _PROSE
    return len(found) >= _SENTENCE or words.endswith("?") or (len(found) > 1 and found[-1].islower())


def _is_notice(words: str) -> bool:
    """Say whether a line is a notice that nobody wrote for this letter."""
    return _is_prose(words) and DISCLAIMING.search(words) is not None and OF_ONESELF.search(words) is None


def _below(words: str, form: bool) -> bool:
    """Say whether a line may stand below a body."""
    if form and _FIELD.match(words):
        return True
    found = _WORD.findall(words)
    if words.endswith(",") and _LEAVES.match(words):
        return len(found) <= _FAREWELL
    return len(found) <= _WORDS and not words.startswith((">", "* ", "• ")) and not _is_prose(words)


def _leaves(words: str, below: Sequence[re.Match[str]]) -> bool:
    """Say whether a line takes leave: in words of farewell, or with a comma above a name."""
    count = len(_WORD.findall(words))
    if count > (_FAREWELL if words.endswith(",") else _LEAVE_WORDS):
        return False
    return bool(_LEAVES.match(words)) or (words.endswith(",") and bool(below) and _is_name(below[0][0].strip()))


def _is_name(words: str) -> bool:
    """Say whether a line may be somebody's name: few words, most of them with a capital, and no field of a form."""
    found = _WORD.findall(words)
    high = sum(word[0].isupper() or word[0].isdigit() for word in found)
    return 0 < len(found) <= _WORDS and high * 2 >= len(found) and not found[0][0].isdigit() and not re.match(r"[^:]{2,30}:\s", words)
