"""The lines of a letter in, where its body begins out, told by their shape where no word of greeting is known."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice, pairwise

from attrs import frozen

from evenhand.core.campaigns.zone_lines import (
    CALLS,
    FIELD,
    FORM_ASKS,
    LINE_WORDS,
    MOST_LINES,
    OFFICES,
    SENTENCE,
    WORD,
    Part,
    calls,
    ends_as_sentence,
    is_apart,
    is_dense,
    is_prose,
    is_short_name,
    lines_of,
    mostly_names,
    said,
)
from evenhand.core.campaigns.zone_words import OF_ONESELF
from evenhand.core.values import patterns as re

# Between a greeting and the body a heading has so many lines at most, and may begin with these.
_HEADING = 3
_ABOUT = re.compile(r"\W*(?i:re|ref|subject|your ref|our ref|yn[gl]ŷn|maidir le|cyf|about)\b")
# So many labels, each with what was filled in, make a form; one of them at least is of these.
_PAIRS = 2
_LABELS = re.compile(
    r"(?i)\b(?:name|e-?mail|phone|telephone|mobile|address|post ?code|zip|subject|topic|title|surname|type|reference|service|ward|suburb|contact|category|department|enw|ainm)\b"
)
_ASKED_FOR = re.compile(
    r"\b(?:message|comments?|details|description|reasons?|text|body|observations?|enquiry|inquiry|submission|response|answer|question|neges|"
    r"teachtaireacht|why|say|sylwadau)\b[^\n]{0,12}[:?]\s*$",
    re.IGNORECASE,
)
# Somebody's office, with a comma or a dash, on the line on which the letter goes on.
_SPOKEN_TO = re.compile(
    r"\s*(?:Councill?or|Cllr\.?|Council(?:man|woman|member)|Congress(?:man|woman)|Minister|Senator|Mayor|Governor|Commissioner|Premier|Deputy|"
    r"Delegate|Superintendent|Chief|Sheriff|Taoiseach|Reeve)(?: [A-ZÀ-Þ][\w'’-]+){0,2}(?:,| [-–—])\s+(?=[a-zI“\"])"
)
_FIRST_OF_MANY = re.compile(r"1[.)] [A-ZÀ-Þ]")
_OF_A_FORM = re.compile(r"\b(?:form|message|submi|enquiry|inquiry|website|contacting us)")
_HEAD = 800
# A call ends with one of these; what begins with these words may as well tell of something.
_CALLING, _MAY_TELL = ",:;–—-!", re.compile("(?:To|An?|Good)\\b(?! (?:morning|afternoon|evening|day)\\b)")
# So many words of prose may stand above a call.
_SAID_WORDS = 20
_FIELD_IN_LINE = re.compile(r"(?:^|(?<=\s))[A-ZÀ-Þ*][^\n:?.!;,]{0,40}:(?=\s)\s*")
_CALL_IN_LINE = re.compile(r"\s*[^.!?\n:;,–—]{2,70}[,:;–—]\s+(?=[A-ZÀ-Þ\d“\"])")


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
    lines = list(islice(lines_of(text, start, end), MOST_LINES + 1))
    first = said(lines[0]) if lines else ""
    labels = _labels(text, lines) if first and (not is_prose(first) or _OF_A_FORM.search(first)) else set()
    until = 0
    for number, line in enumerate(lines):
        words = said(line)
        if words.startswith(">"):
            return _opened(text, start, above, line.start(), fields > asked)
        if line.start() in labels or line.start() < min(labels, default=0):
            fields, told = fields + 1, True
            above.append(line)
            continue
        field = FIELD.match(words)
        told = field is not None and (not ends_as_sentence(field["value"]) or not field["value"])
        # Right below a call somebody speaks, and no form asks.
        asks = bool(above) and FORM_ASKS.match(words) is not None and not _is_call(text, above[-1], line)
        told = told or asks
        if field is not None and not told and fields and text[above[-1].end() : line.start()].count("\n") < 2:
            return _opened(text, start, above, line.end() - len(line[0].lstrip()) + field.start("value"), form=True)
        if not told and line.start() >= until and (_FIRST_OF_MANY.match(words) or (is_prose(words) and not calls(words))):
            until = 0 if until else _head_until(text, lines, number)
            if not until:
                return _opened(text, start, above, line.start(), fields > asked)
        fields, asked = fields + told, told and not asks
        above.append(line)
    return nothing


def _head_until(text: str, lines: Sequence[re.Match[str]], number: int) -> int:
    """Return where a heading ends that has a line of prose in it: with a call in a line that stands apart, or with the first field of a form; or 0.

    Such a heading says little, and nothing of its writer.
    """
    if not number and _notes(lines[:SENTENCE]):
        return lines[1].start()
    spoken = 0
    for above, line, below in zip(lines[number:], lines[number + 1 :], lines[number + 2 :], strict=False):
        words = said(above)
        spoken += len(WORD.findall(words)) if is_prose(words) else 0
        if spoken > _SAID_WORDS or OF_ONESELF.search(words):
            return 0
        if _surely_calls(said(line)):
            apart = is_apart(text, above, line) and is_apart(text, line, below)
            return line.start() if apart or is_dense(text, lines[0].start(), lines[-1].end()) else 0
    return 0


def _notes(lines: Sequence[re.Match[str]]) -> bool:
    """Say whether the first of three lines tells that somebody has filled in a form, whose fields stand below."""
    if len(lines) < SENTENCE:
        return False
    first, second, third = map(said, lines)
    if _OF_A_FORM.search(first) is None or OF_ONESELF.search(first):
        return False
    return not is_prose(second) and (FIELD.match(second) is not None or not is_prose(third))


def _surely_calls(words: str) -> bool:
    """Say whether a line calls somebody who is named in it, who holds an office, or who is hailed."""
    if not (_hails(words) if words[-1].isalnum() else words[-1] in _CALLING and calls(words)):
        return False
    found = WORD.findall(words)
    if CALLS.match(words):
        return mostly_names(found[1:]) or _MAY_TELL.match(words) is None
    return mostly_names(found) and (words[-1] == "," or OFFICES.match(words) is not None)


def _is_call(text: str, above: re.Match[str], line: re.Match[str]) -> bool:
    """Say whether the line above another calls somebody: by its comma, or by an office or a name that stands apart."""
    words = said(above)
    return words.endswith(",") or (is_apart(text, above, line) and (_hails(words) or _surely_calls(words)))


def _labels(text: str, lines: Sequence[re.Match[str]]) -> set[int]:
    """Return where the lines of a form begin that has each label on a line of its own, and what was filled in below it."""
    begins = (at for at, line in enumerate(lines) if not at or is_apart(text, lines[at - 1], line))
    found, known = set[int](), False
    pairs = 0
    for first, last in pairwise(chain(begins, (len(lines),))):
        label, *filled = (said(line) for line in lines[first:last])
        if not filled or not _is_label(label):
            if not pairs and first > 1:
                break
            continue
        if len(filled) == 1 and _is_filled(filled[0]):
            pairs, known = pairs + 1, known or _LABELS.search(label) is not None
            found |= {lines[first].start(), lines[first + 1].start()}
        elif pairs >= _PAIRS:
            found.add(lines[first].start())
            break
    return found if pairs >= _PAIRS and known else set()


def _is_label(words: str) -> bool:
    return len(words.split()) <= LINE_WORDS and words[-1] not in ".,;:!" and (words[0].isupper() or words[0].isdigit())


def _is_filled(words: str) -> bool:
    return len(words.split()) <= LINE_WORDS and not (words[-1] in ".!?" and len(words.split()) > SENTENCE)


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
    if call is None or not (CALLS.match(text, body) or OFFICES.match(text, body)):
        return Opening(parts, body, bool(asked))
    return Opening((*parts, ("greeting", body, call.end())), call.end(), bool(asked))


def _opened(text: str, start: int, above: Sequence[re.Match[str]], body: int, form: bool) -> Opening:
    """Part what stands above the body: its last line may be the greeting."""
    if not above:
        spoken = _SPOKEN_TO.match(text, start)
        return Opening((), start) if spoken is None else Opening((("greeting", start, spoken.end()),), spoken.end())
    at = _greeting_at(text, start, above, body, form)
    if at is None:
        return Opening((("head", start, body),), body, form)
    greeting, below = above[at], above[at + 1].start() if at + 1 < len(above) else body
    head = (("head", start, greeting.start()),) if start < greeting.start() and at else ()
    return Opening((*head, ("greeting", greeting.start() if head else start, below)), below, form)


def _greeting_at(text: str, start: int, above: Sequence[re.Match[str]], body: int, form: bool) -> int | None:
    """Return which line above a body greets: the last, or one that nothing but a heading parts from the body."""
    if _greets(text, start, above, body, form):
        return len(above) - 1
    for at in range(len(above) - 2, max(-1, len(above) - 2 - _HEADING), -1):
        line, other = above[at], above[at + 1]
        apart = (not at or is_apart(text, above[at - 1], line)) and is_apart(text, line, other)
        words = said(line)
        apart = apart or (words[-1] in ",:" and (CALLS.match(words) or OFFICES.match(words)) is not None)
        alone = not at and words.isalpha() and is_short_name(words)
        if apart and (alone or (_hails(words) if words[-1].isalnum() else _is_called(words))):
            return at
        # A heading may have a colon in it, a form has more than one.
        if FIELD.match(said(other)) and not _ABOUT.match(said(other)) and (form or FIELD.match(words)):
            return None
    return None


def _is_called(words: str) -> bool:
    """Say whether a line with a comma or a colon at its end calls somebody, and is no field of a form."""
    field = FIELD.match(words)
    called = field is None or (not field["value"] and (CALLS.match(words) or OFFICES.match(words)) is not None)
    return called and words[-1] in _CALLING and (calls(words) or is_short_name(words[:-1]))


def _hails(words: str) -> bool:
    """Say whether a line without a mark at its end calls somebody: it begins with a word of greeting, or is an office of few words."""
    office = OFFICES.match(words) is not None and len(words.split()) < SENTENCE * 2 and mostly_names(WORD.findall(words))
    return office or (CALLS.match(words) is not None and calls(words))


def _greets(text: str, start: int, above: Sequence[re.Match[str]], body: int, form: bool) -> bool:
    last, words = above[-1], said(above[-1])
    alone = len(above) == 1 or is_apart(text, above[-2], last)
    named = (
        alone
        and (text[last.end() : body].count("\n") > 1 or is_dense(text, start, len(text.rstrip())))
        and (OFFICES.match(words) is not None or (len(above) == 1 and is_short_name(words)))
    )
    if (
        _ASKED_FOR.search(words)
        or (FIELD.match(words) and form and not words.endswith(",") and not (alone and _is_called(words)))
        or not (named or calls(words))
    ):
        return False
    # What stands in one block with the lines above it is the last line of an address.
    if alone or CALLS.match(words) is not None:
        return True
    return words[-1] in ",:" and said(above[-2])[-1] not in ",:" and is_dense(text, start, len(text.rstrip()))
