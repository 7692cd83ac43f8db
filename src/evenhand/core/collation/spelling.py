"""Two printings of a few words in, whether they differ only in spelling out: contractions, numbers, abbreviations, spellings, misprints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from attrs import define, field
from rapidfuzz.distance import OSA

from evenhand.core.collation.stream import key_of
from evenhand.core.reading.text.numbers import find_numerals
from evenhand.core.values import patterns as re

_SHORT_FORMS = {"mr": "mister", "dr": "doctor", "st": "saint", "dept": "department", "govt": "government",
    "gov": "government", "cllr": "councillor", "hq": "headquarters", "ok": "okay", "tv": "television", "phone": "telephone",
    "info": "information", "yr": "year", "hrs": "hours", "approx": "approximately", "mins": "minutes", "til": "until", "till": "until",
    "although": "though", "upon": "on", "nobody": "noone", "everybody": "everyone", "somebody": "someone", "anybody": "anyone",
    "ltd": "limited", "co": "company", "assn": "association",
    "advisor": "adviser", "advisors": "advisers", "jan": "january", "feb": "february", "mar": "march", "apr": "april",
    "aug": "august", "sept": "september", "sep": "september", "oct": "october", "nov": "november", "dec": "december"}  # fmt: skip
_NOT = re.compile(r"(?i)^(.+)n['’]t$")
_NOT_STEMS = {"wo": "will", "ca": "can", "sha": "shall"}
_TAIL = re.compile(r"(?i)^(.+)['’](ll|ve|re|m|d|s)$")
_TAILS = {"ll": "will", "ve": "have", "re": "are", "m": "am", "s": "is"}
# "I'd" may stand for any of these.
_D = frozenset({"would", "should", "had"})
_SPELLINGS = (
    (re.compile(r"is(e[drs]?|ing|ations?)$"), r"iz\1"),
    (re.compile(r"ys(e[drs]?|ing)$"), r"yz\1"),
    (re.compile(r"(?<=[a-z]{2})our(?=s$|ed$|ing$|able$|ite$|ites$|hood$|$)"), "or"),
    (re.compile(r"(?<=[bt])re(?=s?$)"), "er"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"ll(?=ed$|ing$|er$|ers$|or$|ors$)"), "l"),
    (re.compile(r"enc(?=es?$)"), "ens"),
    (re.compile(r"amme(?=s?$)"), "am"),
    (re.compile(r"ae|oe"), "e"),
    (re.compile(r"e(?=ment|able$)"), ""),
    (re.compile(r"^cheque"), "check"),
    (re.compile(r"^grey"), "gray"),
)
# An ending that makes another form of the word, and no misprint of it.
_ENDINGS = frozenset({"", "s", "d", "r", "n", "t", "y", "es", "ed", "er", "ly", "al", "ing", "e"})
# Words of their own, though two of their letters swapped make a more frequent one.
_REAL = frozenset("three form forms trail trial quiet own won nay sue sign sings sacred crate tired untied sliver calm diary dairy".split())
_INFLECTIONS = frozenset({"", "s", "d", "es", "ed", "ing", "er", "e"})
_STEM = 5
_DERIVED = _INFLECTIONS | {
    "ment",
    "al",
    "ion",
    "ation",
    "ity",
    "ness",
    "ly",
    "or",
    "ance",
    "ence",
    "able",
    "ful",
    "r",
    "n",
    "y",
    "ies",
    "ied",
}
_DOUBLED = re.compile(r"(.)\1")
_SMALL = re.compile(r"(?<![\w’'-])[^\W\d_]*[a-z][a-z]+(?![\w’'-])")
# Words by which a misprint of two or three letters is known.
_FREQUENT = frozenset(
    "the and was for are but not you all any can had her him his one our out day get has how man new now old see two way who did its let "
    "say she too use that with have this will your from they know want been good much some time very when come here just like long make "
    "many more only over such take than them well were what would there their about could other which people after first also into "
    "because these should think where being under while".split()
)


def same_but_for_spelling(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether two printings mean the same words.

    >>> same_but_for_spelling(["don’t"], ["do", "not"]), same_but_for_spelling(["£2.4m"], ["£2,389,000"])
    (True, True)
    >>> same_but_for_spelling(["Nobody"], ["No", "one"]), same_but_for_spelling(["labor"], ["Labour"])
    (True, True)
    >>> same_but_for_spelling(["41"], ["40"])
    False
    """
    first, second = " ".join(one), " ".join(other)
    if _plain(one) == _plain(other):
        return True
    if _same_number(first, second):
        return True
    here, there = _full(one), _full(other)
    if "'d" in here or "'d" in there:
        return len(here) == len(there) and all(
            a == b or (a == "'d" and b in _D) or (b == "'d" and a in _D) for a, b in zip(here, there, strict=True)
        )
    return "".join(here) == "".join(there) or _is_initials(one, other) or _is_initials(other, one)


def _plain(words: Sequence[str]) -> str:
    return "".join(key_of(word) for word in words)


def _full(words: Sequence[str]) -> list[str]:
    """Return words in full: contractions opened, short forms and spellings made one."""
    out: list[str] = []
    for word in words:
        denied, tail = _NOT.match(word), _TAIL.match(word)
        if denied:
            stem = key_of(denied[1])
            out += [_NOT_STEMS.get(stem, stem), "not"]
        elif tail:
            out += [key_of(tail[1]), _TAILS.get(tail[2].lower(), "'d")]
        else:
            out.append(_spelt(_SHORT_FORMS.get(key_of(word), key_of(word))))
    return out


def _spelt(word: str) -> str:
    if len(word) > 4:
        for pattern, instead in _SPELLINGS:
            word = pattern.sub(instead, word)
    return word


def _is_initials(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether the one word is made of the first letters of the others: "MP", "member of parliament"."""
    if len(one) != 1 or not one[0].isupper() or len(other) < 2:
        return False
    initials = "".join(word[0] for word in other).lower()
    return one[0].lower() in (initials, initials.replace("o", "", 1), initials.replace("a", "", 1))


def _same_number(one: str, other: str) -> bool:
    """Say whether both print one number, the one perhaps more roundly."""
    here, there = find_numerals(one), find_numerals(other)
    if len(here) != 1 or len(there) != 1 or {_rest(one), _rest(other)} - {"", "am", "pm"}:
        return False
    (first,), (second,) = here, there
    if first.value == second.value:
        return True
    rough, fine = (first, second) if first.scale >= second.scale else (second, first)
    step = rough.scale / 10**rough.places
    return rough.scale > 1 and abs(rough.value - fine.value) * 2 <= step


def _rest(text: str) -> str:
    (numeral,) = find_numerals(text)
    return re.sub(r"[^a-z]", "", (text[: numeral.start] + text[numeral.end :]).lower())


@define(eq=False)
class Vocabulary:
    """The words that papers print, in small letters, with how often each stands there."""

    counts: Counter[str] = field(factory=Counter)
    _near: dict[tuple[str, int], list[str]] = field(factory=dict)

    @classmethod
    def of(cls, texts: Iterable[str]) -> Vocabulary:
        """Count the words of some texts."""
        counts = Counter(word.lower() for text in texts for word in _SMALL.findall(text))
        near: dict[tuple[str, int], list[str]] = {}
        for word in sorted(word for word, count in counts.items() if count > 1):
            near.setdefault((word[:2], len(word)), []).append(word)
        return cls(counts, near)

    def near(self, word: str) -> Iterator[str]:
        """Return the words printed more than once that begin alike and are about as long."""
        for length in (len(word) - 1, len(word), len(word) + 1):
            yield from self._near.get((word[:2], length), ())


def is_misprint(one: str, other: str, known: Vocabulary) -> bool:
    """Say whether one of two words is the other misprinted: a letter too many, too few or swapped, in a word that no paper prints.

    >>> known = Vocabulary.of(["an adjustment, the adjustment, adjustement, a rota, two rotas"])
    >>> is_misprint("adjustement", "adjustment", known), is_misprint("rotas", "rota", known)
    (True, False)
    """
    if min(len(one), len(other)) < 4 or not (one.isalpha() and other.isalpha()) or OSA.distance(one, other, score_cutoff=1) > 1:
        return False
    rare, common = sorted((known.counts[one], known.counts[other]))
    clear = common > 1 or min(len(one), len(other)) > 6 or _DOUBLED.sub(r"\1", one) == _DOUBLED.sub(r"\1", other)
    return clear and rare <= 1 and not _same_stem(one, other)


def misprinted(word: str, known: Vocabulary) -> str | None:
    """Return what a word that stands nowhere else must be a misprint of, or None.

    A short word counts only with two letters swapped in a very frequent word; a long one with one letter wrong in a word that the papers
    print more than once, where it is no other form of it.

    >>> known = Vocabulary.of(["reassurance, reassurance, assurance of an assurance"])
    >>> [misprinted(word, known) for word in ("wsa", "reassurence", "assurances")]
    ['was', 'reassurance', None]
    """
    if known.counts[word] > 1 or not word.isalpha() or not word.isascii() or word in _FREQUENT | _REAL:
        return None
    for at in range(len(word) - 1):
        swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if swapped != word and (swapped in _FREQUENT or (len(word) > 4 and known.counts[swapped] > 1)):
            return swapped
    if len(word) < 8:
        return None
    return next(
        (other for other in known.near(word) if OSA.distance(other, word, score_cutoff=1) == 1 and not _same_stem(word, other)), None
    )


def forms_of(words: Sequence[str], held: Sequence[str]) -> tuple[int, int] | None:
    """Return where some words stand in others in another form, as the first and the one after the last; None where they do not.

    >>> forms_of(["disappointment"], ["i", "was", "disappointed", "at"]), forms_of(["department"], ["i", "depart"])
    ((2, 3), None)
    """
    for at in range(len(held) - len(words) + 1):
        pairs = list(zip(words, held[at : at + len(words)], strict=True))
        if all(one == other or _is_form(one, other) for one, other in pairs) and any(one != other for one, other in pairs):
            return at, at + len(words)
    return None


def _is_form(one: str, other: str) -> bool:
    """Say whether two words are forms of one: the same for five letters or more, and then an ending each, not both the bare word."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return shared >= _STEM and one[shared:] in _DERIVED and other[shared:] in _DERIVED and {one[shared:], other[shared:]} != {"", "ment"}


def _same_stem(one: str, other: str) -> bool:
    """Say whether two words differ only in an ending: "rota" and "rotas", "offered" and "offers"."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    ends = {one[shared:], other[shared:]}
    return shared > 2 and (ends <= _INFLECTIONS or ("" in ends and ends <= _ENDINGS))
