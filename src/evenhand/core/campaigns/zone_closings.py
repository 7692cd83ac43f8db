"""The lines of a letter in, where its body ends out, told by their shape where no word of farewell is known."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from evenhand.core.campaigns.zone_lines import (
    ENDED,
    LINE_WORDS,
    MOST_LINES,
    POST,
    PROSE,
    REMEMBERED,
    SENTENCE,
    SIGNED,
    WORD,
    Part,
    asks,
    is_apart,
    is_dense,
    is_name,
    is_notice,
    is_prose,
    lines_of,
    mostly_names,
    said,
)
from evenhand.core.campaigns.zone_words import OF_THE_DESK, SAYING
from evenhand.core.values import patterns as re

# A line of farewell has so many words at most, with a comma at its end so many, and fewer signs than this; so has a bare answer on a form.
_LEAVE_WORDS, _FAREWELL, _FEW, _ANSWER, _CALM = 8, 16, 60, 24, 4
_TAIL = 400
# A short line that takes leave has no such verb, unless it says whose servant somebody remains.
_TELLS = re.compile(
    r"(?i)\b(?:is|are|was|were|be|has|have|had|will|would|can|cannot|could|must|do|does|did|not|it|they|we|i)\b"
    r"(?!.*\b(?:servants?|yours|faithfully|obediently|respectfully|sincerely|friends?|neighbou?rs|constituents?)\b)"
)
# Two such fields below a letter are a form's, though none stands above it.
_OF_WHOM = re.compile(
    r"(?i)(?:(?:full |your |first |last |sur|family )?name|e-?mail|(?:tele)?phone|post ?code|zip|address|submitted|preferred|would you|may we|can we|ip)\b[^\n]*[:?]"
)
_NAMED = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’.-]*)+")
_SMALL_NAME = re.compile(r"[a-z]+(?: [a-z]+)?(?:,? (?:from|at|of|in|no|flat|and|&)\b [^\n.!?]+|,? \d[^\n.!?]*|, [^\n.!?]+)?")
_LEAVES = re.compile(
    r"(?:yours?\b|s[il1]ncere|faithful|affectionate|love\b|from$|(?:very )?respectfu|(?:with )?(?:very )?(?:kind|best|warm|good)(?:est)?\b|(?:kind|warm)ly(?=[,.]?$)|(?:most|very) (?:sincere|respectful|faithful|truly)|every (?:good|best|blessing)|looking forward to|(?:hop|trust|assur|await|wish)ing\b|believe me\b|(?:many )?than(?:k|x)|th[xn]\b|ta\b|"
    r"che{1,2}rs?\b|reg(?:ar)?ds|r[gd]{1,2}s\b|v?bw$|kr$|with\b|all (?:the|good)\b|cofion|diolch|g[ay][dn]a? (?:diolch|ddiolch)|go raibh|m[ií]le bu|beir|is mise|is sinne?|le (?:meas|gach)|"
    r"ng[aā] mihi|n[aā](?:ku| m[aā](?:ua|tou|tau))\b|cordial|peace\b|bless|god bless|in (?:solidarity|haste|hope|service)|x{1,4}\b|take care|see you|speak|until|as ever|ever\b|"
    r"for and on behalf|(?:i|we) (?:am|are|remain|beg|have the honou?r)\b)",
    re.IGNORECASE,
)
_SENTENCE_IN_LINE = re.compile(r"[a-zà-þ0-9)”\"’]{2}[.!?][\"”’)]*[ \t]+")


def close_by_lines(text: str, start: int, end: int, form: bool) -> Part | None:
    r"""Find where what stands below the body of a letter begins, and what it is: a farewell, a name, or with `form` further fields.

    >>> text = "Keep the 43. I lose my work without it.\n\nSee you there,\nWinnie"
    >>> kind, first, last = close_by_lines(text, 0, len(text), False)
    >>> kind, text[first:last]
    ('sign-off', 'See you there,')
    """
    lines = list(lines_of(text, start, end))
    found = _found_from_below(text, lines, form, end)
    if found is not None or len(lines) < SENTENCE:
        return found
    dense = is_dense(text, lines[0].start(), lines[-1].end())
    # Behind the name may stand a notice, or a mail quoted back in a language that is not known.
    for number in range(len(lines) - 2, max(0, len(lines) - MOST_LINES), -1):
        line, other = lines[number], lines[number + 1]
        words = said(line)
        leaves = len(words) < _FEW and _LEAVES.match(words) is not None and is_name(said(other))
        short = (
            words.endswith(",")
            and len(words.split()) <= _LEAVE_WORDS
            and _NAMED.match(said(other)) is not None
            and not is_prose(said(other))
        )
        above = lines[number - 1]
        apart = is_apart(text, above, line) or (dense and ENDED.search(said(above)) is not None)
        if (leaves or short) and apart and not is_prose(words):
            return "sign-off", line.start(), line.end()
    return None


def _found_from_below(text: str, lines: Sequence[re.Match[str]], form: bool, end: int) -> Part | None:
    last = len(lines)
    while last and _is_added(said(lines[last - 1])):
        last -= 1
    at = last
    while at and last - at <= MOST_LINES and (_below(said(lines[at - 1]), form) or _is_small_name(lines[max(0, at - 2) : at])):
        at -= 1
    below = lines[at:last]
    if not at or not below or len(below) > MOST_LINES:
        return None
    told = [said(line) for line in below]
    asked = [words for words in told if WORD.search(words)]
    fields = form or (is_apart(text, lines[at - 1], below[0]) and sum(_OF_WHOM.match(words) is not None for words in asked) > 1)
    if fields and asked and _is_field(asked) and all(asks(words) or len(words) < _ANSWER for words in asked):
        return "head", below[0].start(), end
    # Of a list that ends a letter, only what stands apart from it is its end; where no lines stand apart, what is no prose.
    dense = is_dense(text, lines[0].start(), lines[-1].end())
    first = _farewell_in(told)
    for number, line in enumerate(below[first:], first):
        words = said(line)
        apart = is_apart(text, lines[at + number - 1], line) or (dense and (number > 0 or is_prose(said(lines[at - 1]))))
        if _leaves(words, below[number + 1 :]) and (apart or words.endswith(",")) and (below[number + 1 :] or not is_prose(words)):
            return "sign-off", line.start(), _left(line, below[number + 1 :])
        if apart and (is_name(words) or SIGNED.match(words)):
            return "signature", line.start(), line.end()
    return None


def _farewell_in(told: Sequence[str]) -> int:
    """Return which of some lines takes leave above a name, or above more words of farewell, so that names above it end nothing; or 0."""
    leaves = [words.endswith(",") and _LEAVES.match(words) is not None for words in told]
    below = enumerate(told[1:], 1)
    return next((number - 1 for number, words in below if leaves[number - 1] and (leaves[number] or is_name(words))), 0)


def _is_small_name(lines: Sequence[re.Match[str]]) -> bool:
    """Say whether the second of two lines is a name of somebody who writes no capitals, below a word of farewell, or a post below a name."""
    if len(lines) < 2:
        return False
    above, name = map(said, lines)
    if not name[0].islower() or ENDED.search(name) or len(name.split()) >= SENTENCE * 2:
        return False
    if is_name(above) and not is_prose(above) and not is_apart(lines[0].string, *lines):
        return True
    return _SMALL_NAME.fullmatch(name) is not None and len(above) < _ANSWER and _LEAVES.match(above) is not None


def _is_field(asked: Sequence[str]) -> bool:
    """Say whether the first of some lines is a field of a form, or its label, with another field below."""
    label = asked[0].split()
    return asks(asked[0]) or (len(label) > 1 and label[-1].islower() and any(map(asks, asked)))


def _is_added(words: str) -> bool:
    """Say whether a line was added below what somebody wrote: a notice, a word on when they work, or a saying."""
    return is_notice(words) or OF_THE_DESK.search(words) is not None or SAYING.fullmatch(words) is not None


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
    if not rest or len(WORD.findall(rest)) > _FAREWELL:
        return None
    leave, comma, name = rest.partition(",")
    if comma and _LEAVES.match(leave) and is_name(name.strip()):
        return "sign-off", at, text.index(",", at) + 1 + (len(name) - len(name.lstrip()))
    return ("signature", at, end) if is_name(rest) else None


def begins_earlier(text: str, start: int, at: int) -> int:
    """Return where a farewell begins whose last line stands at a place: "I remain, Sir," may stand above "Yours respectfully"."""
    above = text[max(start, at - _FEW * 2) : at].rstrip()
    words = above.rpartition("\n")[2].strip()
    if above.count("\n") and words.endswith(",") and len(words) < _FEW and _LEAVES.match(words):
        return at - len(text[max(start, at - _FEW * 2) : at]) + len(above) - len(words)
    return at


def _left(line: re.Match[str], below: Sequence[re.Match[str]]) -> int:
    """Return where a farewell ends: "I have the honour to be," goes on with "Your obedient servant,"."""
    end = line.end()
    for other in below:
        words = said(other)
        if not words.endswith(",") or is_name(words):
            return end
        end = other.end()
    return end


def goes_on(text: str, start: int, end: int) -> bool:
    """Say whether the next line with words in it is prose and ends as a sentence does: nobody has taken leave above it."""
    line = next(lines_of(text, start, end), None)
    if line is None or line.start() <= start:
        return False
    words = said(line)
    return is_prose(words) and len(WORD.findall(words)) >= PROSE and (ENDED.search(words) is not None or words[-1] == ":")


@lru_cache(REMEMBERED)
def _below(words: str, form: bool) -> bool:
    """Say whether a line may stand below a body."""
    if form and asks(words):
        return True
    if words[0].islower() and len(words) < _ANSWER and _LEAVES.match(words):
        return True
    found = WORD.findall(words)
    if words[0].isupper() and len(found) <= _LEAVE_WORDS and _LEAVES.match(words) and not _TELLS.search(words):
        return True
    if words.endswith(",") and _LEAVES.match(words):
        return len(found) <= _FAREWELL
    few = len(found) <= LINE_WORDS or (len(found) <= POST and mostly_names(found))
    return few and not words.startswith((">", "* ", "• ")) and not is_prose(words)


def _leaves(words: str, below: Sequence[re.Match[str]]) -> bool:
    """Say whether a line takes leave: in words of farewell, or with a comma above a name."""
    count = len(WORD.findall(words))
    if count > (_FAREWELL if words.endswith(",") else _LEAVE_WORDS):
        return False
    if _LEAVES.match(words) and not (below and said(below[0]).startswith(words)):
        return True
    named = bool(below) and is_name(said(below[0]))
    return named and (words.endswith(",") or (1 < count < _CALM and words[-1].islower() and words.split()[-1].islower()))
