"""A line of a letter in, what its shape says of it out: a name, a call, a field of a form, a notice, or part of what somebody tells."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from evenhand.core.campaigns.zone_words import DISCLAIMING, OF_ONESELF
from evenhand.core.values import patterns as re

Part = tuple[str, int, int]
"""A stretch of a text and the part it plays: its kind, where it begins, where it ends."""
# A letter's heading, and what stands below its body, have no more lines than this; a line of them has no more words.
MOST_LINES, LINE_WORDS, _CALL_WORDS = 24, 9, 14
# A line with so many words, most of them small, is prose; so is a shorter one that ends as a sentence does.
PROSE, SENTENCE = 10, 3
# A post, or several names, have so many words at most; these join them.
POST, _JOINING = 18, frozenset("a and at behalf children de family for her his in of on other our residents the their van von".split())
# So many lines are remembered with what they are; of a long one no more signs than this are looked at.
REMEMBERED, _TOLD = 1 << 12, 400
# Lines that a mail quotes back are no longer than this.
_QUOTED_LINE = 1_000
_COMMONEST = frozenset(
    "A AN AND ARE AS AT BE BEEN BUT BY CAN DO FOR FROM HAD HAS HAVE HE HER HIS I IF IN IS IT ITS ME MY NO NOT OF ON OR OUR SHE SO THAT THE THEIR THEM THERE THEY "
    "THIS TO UP US WAS WE WERE WHAT WHEN WHO WILL WITH WOULD YOU YOUR".split()
)
_LINE = re.compile(r"[^\n]+")
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_FULL_STOP = re.compile(r"[a-z]{3}[.!?]\s(?<!\bCllr\.\s)(?<!\bCllrs\.\s)(?<!\bProf\.\s)(?<!\bCapt\.\s)(?<!\bSupt\.\s)")
ENDED = re.compile(r"[.!?…][\"”’')\]]*$")
# Whoever speaks of themselves says something, however short; a full stop behind an initial, a figure or a short form ends no sentence.
_SPEAKS = re.compile(r"(?:I|We)(?:['’](?:m|ve|d|ll|re))? [a-zà-þ]")
_SPEAKS_LATER = re.compile(r"[ ,]I(?:['’](?:m|ve|d|ll))? [a-zà-þ]")
# Behind the comma of a call somebody goes on in small letters, but for more of those who are called.
_SAYS_MORE = re.compile(
    r", (?!(?:and|or|agus|a|to|both)\b)[a-z]\S* [a-z]\S* [^,]*\w$|\b(?:I|I['’]m|we|am|is|are|was|were|has|have)\b[^\n]*\w$"
)
_TOLD_OF = re.compile(r"(?:It|He|She|They|This|That|There|We|You)\b")
_SHORTENED = re.compile(
    r"(?:^|[\s.(])(?:[A-ZÀ-Þ]|\d+(?:st|nd|rd|th)?|[A-Z][a-z]{1,4}|(?i:co|etc|esq|hon|inc|inst|jr|ltd|no|retd|sec|sr|ult))\s?\.$"
)
FIELD = re.compile(
    r"\W*(?:(?!(?:I|We|It|They|There|Here|These|Those)\b(?! (?:am|are) an?\b))[A-ZÀ-Þ][^\n:?.!;,]{0,58}(?::|\?(?=\s))|(?:Question|Q)\s?\d+[.:)])\s*(?P<value>[^\n]*)"
)
CALLS = re.compile(
    r"(?:My\s+)?(?:(?i:dear|hi|hiya|hey|hello|helo|attn|attention|fao|good|greetings|annwyl)|D[co]ar|To|A|An|Morning|Afternoon|Evening|Kia ora|T[eē]n[aā]|M[oō]rena|G['’]day|Howdy|Shwmae|Honou?rable|At sylw|"
    r"For (?:the )?attention)\b"
)
OFFICES = re.compile(
    r"(?:Council(?:lors?|ors?|m[ae]n|wom[ae]n|members?)|Cllrs?|Ald(?:erm[ae]n)?|Mrs?|Ms|Miss|Dr|Dame|Gentlemen|Ladies|Team|Trustees|Selectm[ae]n|Sheriff|Supervisors?|Judge|Committee (?:Secretary|Members)|"
    r"Minister|Secretary|Prime Minister|Premier|Lord|Lady|Sirs?|Madam|Mayor|Members?|Commissioners?|Senators?|Governors?|President|Chair(?:man)?|"
    r"Deputy|Representative|Congress\w+|Board|Superintendent|Inspector|Director|Reeve|Clerk|Friends|Colleagues|Neighbou?rs)\b|"
    r"(?:[A-ZÀ-Þ][\w'’]+ ){1,4}(?:Council|Commission|Committee|Board|Panel|Members|Supervisors|Commissioners|Trustees)(?= ?[,:–—!-]+$)"
)
# What a form notes of a message, and how a name, the initials of a typist or enclosures may begin that end a letter.
_ENTERED = re.compile(
    r"(?:This (?:form|message|enquiry|submission) was (?:submitted|sent|received)|Submitted|Received) (?:on|at|from|via)\b[^\n]*\d|"
    r"(?:Submitted|IP(?: address)?|Submission (?:ID|date)|Browser|Referr?er)\s?:"
)
SIGNED = re.compile(r"Signed\b|[A-Z]{2,4}[:/][A-Za-z]{2,4}$|(?:[Ee]nc(?:s|l|losures?)?|ENC|[Cc]\.?[Cc]|[Cc]op(?:y|ies) to)\b[.: ]")
FORM_ASKS = re.compile(
    r"[^\n]{0,80}\b(?:you|your)\b[^\n]{0,60}\?$|(?:how|what) can we (?:help|do)\b[^\n]{0,40}\?$|"
    r"(?:what|which)\b[^\n]{0,30}\b(?:is (?:this|it) about|does (?:this|it) (?:concern|relate to|affect)|happened)\b[^\n]{0,20}\?$",
    re.IGNORECASE,
)


def asks(words: str) -> bool:
    """Say whether a line asks for something, or tells when it was sent, as a form does; whoever signs does not."""
    if SIGNED.match(words):
        return False
    return FIELD.match(words) is not None or FORM_ASKS.match(words) is not None or _ENTERED.match(words) is not None


def count_said(text: str) -> int:
    """Count the words of the lines that are prose, and no fields of a form."""
    told = (said(line) for line in lines_of(text, 0, len(text)))
    return sum(len(WORD.findall(words)) for words in told if is_prose(words) and FIELD.match(words) is None)


def speaks(text: str) -> bool:
    """Say whether somebody speaks of themselves in a line that is prose, and no field of a form."""
    told = (said(line) for line in lines_of(text, 0, len(text)))
    return any(is_prose(words) and OF_ONESELF.search(words) and FIELD.match(words) is None for words in told)


def is_apart(text: str, above: re.Match[str], line: re.Match[str]) -> bool:
    """Say whether a line without words stands between two."""
    return text[above.end() : line.start()].count("\n") > 1


def is_dense(text: str, start: int, end: int) -> bool:
    """Say whether a letter of several lines has no line without words."""
    return text.find("\n\n", start, end) < 0


def lines_of(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the lines with words in them."""
    return (line for line in _LINE.finditer(text, start, end) if not line[0].isspace())


def marked_until(text: str, at: int) -> int:
    """Return where lines marked as quoted end, and somebody writes below them; the end of the text where none are marked."""
    if not text[at:].lstrip().startswith(">"):
        return len(text)
    return next((line.start() for line in lines_of(text, at, len(text)) if not line[0].lstrip().startswith(">")), len(text))


def quoted_from(text: str, start: int, end: int) -> int:
    """Return where lines that are quoted begin, if nothing else stands below."""
    at = text.find("\n>", start, end)
    only = at >= 0 and all(line.startswith(">") for line in text[at:end].split("\n") if line.strip())
    return at + 1 if only else end


def is_quoted(text: str, at: int) -> bool:
    """Say whether a place stands in a line that is quoted."""
    return text.startswith(">", text.rfind("\n", max(0, at - _QUOTED_LINE), at) + 1)


def said(line: re.Match[str]) -> str:
    """Return the words of a line; of a very long one its beginning and its end, by which it is known as well."""
    words = line[0].strip()
    return words if len(words) <= _TOLD else f"{words[: _TOLD // 2]} {words[-_TOLD // 2 :]}"


def is_short_name(words: str) -> bool:
    """Say whether a line is a name of one to three words and nothing else."""
    return re.fullmatch(r"[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,2}", words) is not None and not words.isupper()


@lru_cache(REMEMBERED)
def calls(words: str) -> bool:
    """Say whether a line calls somebody, as a greeting does."""
    if len(WORD.findall(words)) > _CALL_WORDS or _FULL_STOP.search(words):
        return False
    if words[-1] == ":" and not (CALLS.match(words) or OFFICES.match(words) or (is_name(words[:-1]) and words.split()[-1][0].isupper())):
        return False
    if _SPEAKS.match(words) or _SPEAKS_LATER.search(words) or _SAYS_MORE.search(words):
        return False
    return (
        words[-1] in ",:;–—!"
        or words.endswith(" -")
        or (CALLS.match(words) is not None and len(WORD.findall(words)) <= LINE_WORDS and not ENDED.search(words))
    )


@lru_cache(REMEMBERED)
def is_prose(words: str) -> bool:
    """Say whether a line is part of what somebody tells, rather than of an address or a heading."""
    if WORD.search(words) is None:
        return False
    return (
        _SPEAKS.match(words) is not None
        or ends_as_sentence(words)
        or _SPEAKS_LATER.search(words) is not None
        or (
            words[0].islower()
            and not re.match(
                r"(?:c/o|c\.c\.|cc|bcc|pp|p\.p\.|encs?|tel|www|https?|about:blank|e-?mail|and|for|via|(?:sent )?(?:by|via) (?:e-?mail|hand|post|certified)|on behalf)(?!\w)[^.!?]{0,60}$",
                words,
            )
        )
    )


def is_long(words: str) -> bool:
    """Say whether words are enough, and enough of them small, to be prose; of what is written in capitals the commonest words tell."""
    found = WORD.findall(words)
    if len(found) < PROSE:
        return False
    if words.isupper():
        return len([word for word in found if word in _COMMONEST]) * 5 > len(found)
    return len([word for word in found if word[0].islower()]) * 2 > len(found)


def ends_as_sentence(words: str) -> bool:
    """Say whether a line is prose, or short and ends as a sentence does."""
    if is_long(words):
        return True
    found = WORD.findall(words)
    told = len(found) > SENTENCE and sum(word[0].islower() for word in found[1:]) * 2 >= len(found)
    if (
        ENDED.search(words) is None
        or not any(map(str.isalpha, words))
        or (_SHORTENED.search(words) is not None and not told)
        or words[0] in "(["
    ):
        return False
    if words.endswith(")"):
        return len(found) >= PROSE
    if not words.isupper() and not words.endswith("?") and not any(word[0].islower() for word in found[1:]):
        # A line of an address may have a full stop.
        return False
    return len(found) >= SENTENCE or words.endswith("?") or (len(found) > 1 and found[-1].islower())


@lru_cache(REMEMBERED)
def is_notice(words: str) -> bool:
    """Say whether a line is a notice that nobody wrote for this letter."""
    return is_prose(words) and DISCLAIMING.search(words) is not None and OF_ONESELF.search(words) is None


@lru_cache(REMEMBERED)
def is_name(words: str) -> bool:
    """Say whether a line may be somebody's name: few words, most of them with a capital, and no field of a form."""
    found = WORD.findall(words)
    if not found:
        return False
    if words[-1] == "." and _TOLD_OF.match(words):
        return False
    listed = len(found) <= LINE_WORDS or (len(found) <= POST and mostly_names(found))
    return listed and mostly_names(found) and not found[0][0].isdigit() and not re.match(r"[^:]{2,30}:\s", words)


def mostly_names(found: Sequence[str]) -> bool:
    """Say whether half of some words at least have a capital or a figure; those that join names do not count."""
    told = [word for word in found if word not in _JOINING]
    return sum(word[0].isupper() or word[0].isdigit() for word in told) * 2 >= len(told)
