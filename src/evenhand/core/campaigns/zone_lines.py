"""The lines of a letter in, where its body begins and ends out, told by their shape where no word of greeting or farewell is known."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from evenhand.core.campaigns.zone_words import DISCLAIMING, OF_ONESELF

Part = tuple[str, int, int]
# A letter's heading, and what stands below its body, have no more lines than this; a line of them has no more words.
_LINES, _WORDS, _CALL_WORDS, _LEAVE_WORDS, _FAREWELL = 24, 9, 14, 8, 16
# A line with so many words, most of them small, is prose; so is a shorter one that ends as a sentence does.
_PROSE, _SENTENCE = 10, 3
# A line of farewell has fewer signs than this, and so does a bare answer on a form.
_FEW, _ANSWER, _CALM = 60, 12, 4
# So many lines are remembered with what they are; of a long one no more signs than this are looked at.
_REMEMBERED, _TOLD = 1 << 12, 400
_COMMONEST = frozenset(
    "A AN AND ARE AS AT BE BEEN BUT BY CAN DO FOR FROM HAD HAS HAVE HE HER HIS I IF IN IS IT ITS ME MY NO NOT OF ON OR OUR SHE SO THAT THE THEIR THEM THERE THEY "
    "THIS TO UP US WAS WE WERE WHAT WHEN WHO WILL WITH WOULD YOU YOUR".split()
)
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_FULL_STOP = re.compile(r"[a-z]{3}[.!?]\s")
_ENDED = re.compile(r"[.!?…][\"”’')\]]*$")
# Whoever speaks of themselves says something, however short; a full stop behind an initial, a figure or a short form ends no sentence.
_SPEAKS = re.compile(r"(?:I|We)(?:['’](?:m|ve|d|ll|re))? [a-zà-þ]")
_SHORTENED = re.compile(
    r"(?:^|[\s.(])(?:[A-ZÀ-Þ]|\d+(?:st|nd|rd|th)?|[A-Z][a-z]{1,4}|(?i:co|etc|esq|hon|inc|inst|jr|ltd|no|retd|sec|sr|ult))\s?\.$"
)
_FIELD = re.compile(
    r"\W*(?:(?!(?:I|We|It|They|There|Here|These|Those)\b(?! (?:am|are) an?\b))[A-ZÀ-Þ][^\n:?.!;,]{0,58}(?::|\?(?=\s))|(?:Question|Q)\s?\d+[.:)])\s*(?P<value>[^\n]*)"
)
_ASKED_FOR = re.compile(
    r"\b(?:message|comments?|details|description|reasons?|text|body|observations?|enquiry|inquiry|submission|response|answer|question|neges|"
    r"teachtaireacht|why|say|sylwadau)\b[^\n]{0,12}[:?]\s*$",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"(?:My\s+)?(?:(?i:dear|hi|hiya|hey|hello|helo|attn|attention|fao|good|greetings|annwyl)|D[co]ar|To|A|An|Morning|Afternoon|Evening|Kia ora|Honou?rable|At sylw|"
    r"For the attention)\b"
)
_OFFICES = re.compile(
    r"(?:Councillors?|Cllr|Minister|Secretary|Prime Minister|Premier|Lord|Lady|Sirs?|Madam|Mayor|Members?|Commissioners?|Senators?|Governors?|President|Chair(?:man)?|"
    r"Deputy|Representative|Congress\w+|Board|Superintendent|Inspector|Director|Reeve|Clerk|Friends|Colleagues|Neighbou?rs)\b"
)
_LEAVES = re.compile(
    r"(?:yours?\b|s[il1]ncere|faithful|affectionate|love\b|from$|(?:very )?respectfu|(?:with )?(?:very )?(?:kind|best|warm|good)(?:est|ly)?\b|(?:many )?than(?:k|x)|th[xn]\b|ta\b|"
    r"che{1,2}rs?\b|reg(?:ar)?ds|r[gd]{1,2}s\b|v?bw$|kr$|with\b|all (?:the|good)\b|cofion|diolch|g[ay][dn]a? (?:diolch|ddiolch)|go raibh|m[ií]le bu|beir|is mise|is sinne?|le (?:meas|gach)|"
    r"ng[aā] mihi|n[aā]ku|cordial|peace\b|bless|god bless|in (?:solidarity|haste|hope|service)|x{1,4}\b|take care|see you|speak|until|as ever|ever\b|"
    r"for and on behalf|i (?:am|remain|have the honou?r))",
    re.IGNORECASE,
)
_FORM_ASKS = re.compile(r"[^\n]{0,80}\b(?:you|your)\b[^\n]{0,60}\?$", re.IGNORECASE)
_HEAD, _TAIL = 800, 400
_FIELD_IN_LINE = re.compile(r"(?:^|(?<=\s))[A-ZÀ-Þ*][^\n:?.!;,]{0,40}:(?=\s)\s*")
_CALL_IN_LINE = re.compile(r"\s*[^.!?\n:;,–—]{2,70}[,:;–—]\s+(?=[A-ZÀ-Þ\d“\"])")
_SENTENCE_IN_LINE = re.compile(r"[a-zà-þ0-9)”\"’]{2}[.!?][\"”’)]*[ \t]+")
FURNITURE = re.compile(
    r"\n *(?=[-\dPQ(cC/])(?:Page *\|? *\d+(?: *(?:of|/) *\d+)?|-+ *\d{1,3} *-+|/?\d{1,2}(?: */ *\d{1,2})?|\d{1,2} ?\| ?P ?a ?g ?e|P\.?T\.?O\.?|"
    r"\(?[Cc]ont(?:inued|['’]?d\.?)(?: (?:overleaf|over|on (?:the )?next page))?\)?[./…]{0,4}|(?:Question|Q) ?\d+[.:)][^\n]*) *(?=\n|\Z)"
)
"""What a printer or a form puts between the lines of a letter."""


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
        words = _said(line)
        field = _FIELD.match(words)
        told = field is not None and (not _ends_as_sentence(field["value"]) or not field["value"])
        asks = bool(above) and _FORM_ASKS.match(words) is not None
        told = told or asks
        if field is not None and not told and fields and text[above[-1].end() : line.start()].count("\n") < 2:
            return _opened(text, start, above, line.end() - len(line[0].lstrip()) + field.start("value"), form=True)
        if not told and _is_prose(words) and not _calls(words):
            return _opened(text, start, above, line.start(), fields > asked)
        fields, asked = fields + told, told and not asks
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
    found = _found_from_below(text, lines, form, end)
    if found is not None or len(lines) < _SENTENCE:
        return found
    # Behind the name may stand a notice, or a mail quoted back in a language that is not known.
    for number in range(len(lines) - 2, max(0, len(lines) - _LINES), -1):
        line, other = lines[number], lines[number + 1]
        words = _said(line)
        if (
            len(words) < _FEW
            and _LEAVES.match(words)
            and _is_apart(text, lines[number - 1], line)
            and not _is_prose(words)
            and _is_name(_said(other))
        ):
            return "sign-off", line.start(), line.end()
    return None


def _found_from_below(text: str, lines: Sequence[re.Match[str]], form: bool, end: int) -> Part | None:
    last = len(lines)
    while last and _is_notice(_said(lines[last - 1])):
        last -= 1
    at = last
    while at and last - at <= _LINES and _below(_said(lines[at - 1]), form):
        at -= 1
    below = lines[at:last]
    if not at or not below or len(below) > _LINES:
        return None
    said = [_said(line) for line in below]
    if form and _asks(said[0]) and all(_asks(words) or len(words) < _ANSWER for words in said):
        return "head", below[0].start(), end
    # Of a list that ends a letter, only what stands apart from it is its end; where no lines stand apart, what is no prose.
    dense = _is_dense(text, lines[0].start(), lines[-1].end())
    for number, line in enumerate(below):
        words = _said(line)
        apart = _is_apart(text, lines[at + number - 1], line) or (dense and (number > 0 or _is_prose(_said(lines[at - 1]))))
        if _leaves(words, below[number + 1 :]) and (apart or words.endswith(",")):
            return "sign-off", line.start(), _left(line, below[number + 1 :])
        if apart and _is_name(words):
            return "signature", line.start(), line.end()
    return None


def _asks(words: str) -> bool:
    return _FIELD.match(words) is not None or _FORM_ASKS.match(words) is not None


def count_said(text: str) -> int:
    """Count the words of the lines that are prose, and no fields of a form."""
    said = (_said(line) for line in _lines(text, 0, len(text)))
    return sum(len(_WORD.findall(words)) for words in said if _is_prose(words) and _FIELD.match(words) is None)


def _is_apart(text: str, above: re.Match[str], line: re.Match[str]) -> bool:
    return text[above.end() : line.start()].count("\n") > 1


def _is_dense(text: str, start: int, end: int) -> bool:
    """Say whether a letter of several lines has no line without words."""
    return text.find("\n\n", start, end) < 0


def begins_earlier(text: str, start: int, at: int) -> int:
    """Return where a farewell begins whose last line stands at a place: "I remain, Sir," may stand above "Yours respectfully"."""
    above = text[max(start, at - _FEW * 2) : at].rstrip()
    words = above.rpartition("\n")[2].strip()
    if above.count("\n") and words.endswith(",") and len(words) < _FEW and _LEAVES.match(words):
        return at - len(text[max(start, at - _FEW * 2) : at]) + len(above) - len(words)
    return at


def open_in_one_line(text: str, start: int, end: int) -> Opening:
    r"""Find the fields of a form, and a call, at the head of a letter that has lost its lines.

    >>> text = "Name: Jo Bell Topic: Pools Your message: Keep it open."
    >>> text[open_in_one_line(text, 0, len(text)).body:]
    'Keep it open.'
    """
    fields = [found.end() for found in _FIELD_IN_LINE.finditer(text, start, min(end, start + _HEAD))]
    asked = [at for number, at in enumerate(fields) if number and _ASKED_FOR.search(text[start:at].rstrip())]
    body = asked[-1] if asked else start
    parts: tuple[Part, ...] = (("head", start, body),) if start < body else ()
    call = _CALL_IN_LINE.match(text, body, end)
    if call is None or not (_CALLS.match(text, body) or _OFFICES.match(text, body)):
        return Opening(parts, body, bool(asked))
    return Opening((*parts, ("greeting", body, call.end())), call.end(), bool(asked))


def close_in_one_line(text: str, start: int, end: int) -> Part | None:
    """Find the name, or the farewell, behind the last sentence of a letter that has lost its lines.

    >>> text = "Keep the pool in Brackley Road open. With respect, Ann Osei (for Nan)"
    >>> kind, first, last = close_in_one_line(text, 0, len(text))
    >>> kind, text[first:last]
    ('sign-off', 'With respect, ')
    """
    sentences = list(_SENTENCE_IN_LINE.finditer(text, max(start, end - _TAIL), end))
    at = sentences[-1].end() if sentences else end
    rest = text[at:end].strip()
    if not rest or len(_WORD.findall(rest)) > _FAREWELL:
        return None
    leave, comma, name = rest.partition(",")
    if comma and _LEAVES.match(leave) and _is_name(name.strip()):
        return "sign-off", at, text.index(",", at) + 1 + (len(name) - len(name.lstrip()))
    return ("signature", at, end) if _is_name(rest) else None


def _left(line: re.Match[str], below: Sequence[re.Match[str]]) -> int:
    """Return where a farewell ends: "I have the honour to be," goes on with "Your obedient servant,"."""
    end = line.end()
    for other in below:
        words = _said(other)
        if not words.endswith(",") or _is_name(words):
            return end
        end = other.end()
    return end


def goes_on(text: str, start: int, end: int) -> bool:
    """Say whether the next line with words in it is prose and ends as a sentence does: nobody has taken leave above it."""
    line = next(_lines(text, start, end), None)
    if line is None or line.start() <= start:
        return False
    words = _said(line)
    return _is_prose(words) and len(_WORD.findall(words)) >= _PROSE and (_ENDED.search(words) is not None or words[-1] == ":")


def _lines(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return (line for line in _LINE.finditer(text, start, end) if not line[0].isspace())


def _said(line: re.Match[str]) -> str:
    """Return the words of a line; of a very long one its beginning and its end, by which it is known as well."""
    words = line[0].strip()
    return words if len(words) <= _TOLD else f"{words[: _TOLD // 2]} {words[-_TOLD // 2 :]}"


def _opened(text: str, start: int, above: Sequence[re.Match[str]], body: int, form: bool) -> Opening:
    """Part what stands above the body: its last line may be the greeting."""
    if not above:
        return Opening((), start)
    last = above[-1]
    words = _said(last)
    alone = len(above) == 1 or text[above[-2].end() : last.start()].count("\n") > 1
    named = (
        alone
        and (text[last.end() : body].count("\n") > 1 or _is_dense(text, start, len(text.rstrip())))
        and (_OFFICES.match(words) is not None or (len(above) == 1 and _is_short_name(words)))
    )
    greets = not _ASKED_FOR.search(words) and not (_FIELD.match(words) and form and not words.endswith(",")) and (named or _calls(words))
    if not greets:
        return Opening((("head", start, body),), body, form)
    # What stands in one block with the lines above it is the last line of an address.
    if not alone and not _CALLS.match(words):
        return Opening((("head", start, body),), body, form)
    head = (("head", start, last.start()),) if start < last.start() and len(above) > 1 else ()
    return Opening((*head, ("greeting", last.start() if head else start, body)), body, form)


def _is_short_name(words: str) -> bool:
    """Say whether a line is a name of one to three words and nothing else."""
    return re.fullmatch(r"[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,2}", words) is not None and not words.isupper()


@lru_cache(_REMEMBERED)
def _calls(words: str) -> bool:
    """Say whether a line calls somebody, as a greeting does."""
    if len(_WORD.findall(words)) > _CALL_WORDS or _FULL_STOP.search(words):
        return False
    if words[-1] == ":" and not (_CALLS.match(words) or _OFFICES.match(words) or _is_name(words[:-1])):
        return False
    if _SPEAKS.match(words):
        return False
    return words[-1] in ",:;–—!" or (_CALLS.match(words) is not None and len(_WORD.findall(words)) <= _WORDS and not _ENDED.search(words))


@lru_cache(_REMEMBERED)
def _is_prose(words: str) -> bool:
    """Say whether a line is part of what somebody tells, rather than of an address or a heading."""
    if _WORD.search(words) is None:
        return False
    return (
        _SPEAKS.match(words) is not None
        or is_long(words)
        or _ends_as_sentence(words)
        or (words[0].islower() and not re.match(r"(?:c/o|tel|www|http|e-?mail|and|for|on behalf)\b[^.!?]{0,60}$", words))
    )


def is_long(words: str) -> bool:
    """Say whether words are enough, and enough of them small, to be prose; of what is written in capitals the commonest words tell."""
    found = _WORD.findall(words)
    if len(found) < _PROSE:
        return False
    if words.isupper():
        return len([word for word in found if word in _COMMONEST]) * 5 > len(found)
    return len([word for word in found if word[0].islower()]) * 2 > len(found)


def _ends_as_sentence(words: str) -> bool:
    if is_long(words):
        return True
    found = _WORD.findall(words)
    told = len(found) > _SENTENCE and sum(word[0].islower() for word in found[1:]) * 2 >= len(found)
    if _ENDED.search(words) is None or (_SHORTENED.search(words) is not None and not told) or words[0] in "([":
        return False
    if words.endswith(")"):
        return len(found) >= _PROSE
    return len(found) >= _SENTENCE or words.endswith("?") or (len(found) > 1 and found[-1].islower())


@lru_cache(_REMEMBERED)
def _is_notice(words: str) -> bool:
    """Say whether a line is a notice that nobody wrote for this letter."""
    return _is_prose(words) and DISCLAIMING.search(words) is not None and OF_ONESELF.search(words) is None


@lru_cache(_REMEMBERED)
def _below(words: str, form: bool) -> bool:
    """Say whether a line may stand below a body."""
    if form and _asks(words):
        return True
    if words[0].islower() and len(words) < _ANSWER and _LEAVES.match(words):
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
    if _LEAVES.match(words) and not (below and _said(below[0]).startswith(words)):
        return True
    named = bool(below) and _is_name(_said(below[0]))
    return named and (words.endswith(",") or (1 < count < _CALM and words.split()[-1].islower()))


@lru_cache(_REMEMBERED)
def _is_name(words: str) -> bool:
    """Say whether a line may be somebody's name: few words, most of them with a capital, and no field of a form."""
    found = _WORD.findall(words)
    high = sum(word[0].isupper() or word[0].isdigit() for word in found)
    return 0 < len(found) <= _WORDS and high * 2 >= len(found) and not found[0][0].isdigit() and not re.match(r"[^:]{2,30}:\s", words)
