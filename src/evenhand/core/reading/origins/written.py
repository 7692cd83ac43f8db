"""The reporter's words of a sentence in, out the kind of the written or printed thing that they show the quoted words to stand on.

Three forms, one list of nouns: "In her memoir, she calls it “…”", "banners reading “…”", "The lawsuit calls it “…”".
"""

from __future__ import annotations

from evenhand.core.reading.origins.occasion_words import BY_HEAD, PRINTED
from evenhand.core.reading.origins.said import Said
from evenhand.core.reading.text.outlets import names_outlet
from evenhand.core.values import patterns as re

# What bears words and has nothing said in it: "in a sign of goodwill" is no sign.
_SURFACES = dict.fromkeys(
    "sign banner placard poster plaque label sticker t-shirt inscription caption headstone gravestone tombstone certificate".split(),
    "document",
)
_OF_OTHERS = frozenset("paper newspaper notice presentation draft review site".split())
# Codes are left to their own rules, and messages to theirs.
_PAPERS: dict[str, str] = {
    noun: kind
    for noun, kind in {
        **PRINTED,
        **BY_HEAD,
        **dict.fromkeys("commentary memoir memoirs autobiography biography book newsletter foreword preface diary".split(), "article"),
        **dict.fromkeys(
            "manifesto will suit communique communiqué declaration treaty accord contract agreement prospectus invoice receipt warrant "
            "subpoena petition".split(),
            "document",
        ),
        "opinion piece": "article",
        "charge sheet": "document",
        "court papers": "document",
        "court documents": "document",
    }.items()
    if kind in ("report", "article", "document") and noun not in _OF_OTHERS | _SURFACES.keys()
}
_KINDS = _PAPERS | _SURFACES
_ITS = r"(?:an?|the|his|her|its|their|one|another|that|this|[\w.’'-]+[’']s?)"
_BETWEEN = r"(?:[\w’'-]+ ){0,3}?"
_SAYS = (
    r"(?:says?|said|writes?|wrote|written|calls?|called|describe[sd]?|promise[sd]?|pledge[sd]?|state[sd]?|note[sd]?|argue[sd]?|claim(?:s|ed)?|"
    r"warn(?:s|ed)?|ask(?:s|ed)?|accuse[sd]?|allege[sd]?|add(?:s|ed)?|demand(?:s|ed)?|declare[sd]?|urge[sd]?|explain(?:s|ed)?|conclude[sd]?)"
)


def _noun(kinds: dict[str, str]) -> str:
    return rf"(?P<noun>{'|'.join(sorted(kinds, key=len, reverse=True))})s?"


# "In the book trade she said" is said in no book.
_INSIDE = re.compile(
    rf"(?:(?:^|[“”\x00] ?)(?:also )?(?:in|on)|\b{_SAYS} (?:\w+ )?(?:in|on)|\basked on) {_ITS} {_BETWEEN}{_noun(_PAPERS)}"
    r"(?= *(?:[,:“”\x00.]|$)"
    r"| (?:published|released|issued|posted|filed|dated|for|by|from|of|on|to|in|last|this|about|he|she|it|they|we|the|an?)\b| (?-i:[A-Z]))",
    re.I,
)
_BEARS = re.compile(
    rf"\b{_noun(_KINDS)}(?: [^,;:.“”\x00]{{1,30}})? (?:reading|saying|proclaiming|declaring|bearing|inscribed|emblazoned|"
    r"(?:that|which) (?:reads?|says?|said)|with (?:the (?:words?|slogans?|message)|slogans?))\b[^“”\x00.;]{0,20}[“\x00]",
    re.I,
)
_SPEAKS = re.compile(
    rf"^\W*(?:the|his|her|its|their|an?|[\w.’'-]+[’']s) {_BETWEEN}{_noun(_KINDS)}(?:, [^,]{{3,60}},)? (?:also |further |then )?{_SAYS}\b",
    re.I,
)
_FORMS = (_SPEAKS, _BEARS, _INSIDE)
_SIGNS = tuple(sorted({noun[:4] for noun in _KINDS}))
_WROTE_IN = re.compile(
    r"\b(?:wr(?:ote|ites|iting|itten)) (?:\w+ ){0,2}?in (?:[Tt]he )?((?:medical |scientific )?journal )?"
    r"([A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,3})"
)
_POSTERS = re.compile(r"\b(?:users?|posters?|commenters?|netizens?)$", re.I)
_PAGES = re.compile(
    r"\b(?:forums?|(?:message|bulletin) boards?|newsgroups?|blogs?|(?:web ?)?sites?|online|social media|twitter|facebook)\b", re.I
)
_POSTING = frozenset("write comment reply joke".split())
_AUTHORS = re.compile(r"\b(?:authors|researchers)\b(?! (?:from|at)\b)", re.I)
_STUDIES = re.compile(r"\b(?:study|studies|journal|paper|report)\b", re.I)
_PUBLISHING = frozenset("write conclude find note report suggest call describe estimate state".split())


def written_on(words: str) -> str | None:
    """Return the kind of what the quoted words stand on or in, if the sentence shows it.

    >>> written_on("In her memoir, Ms Hale calls it  “” ."), written_on("They held banners reading  “” .")
    ('article', 'document')
    >>> written_on("The lawsuit calls it  “” ."), written_on("Ms Hale, who wrote a book, said  “” .")
    ('document', None)
    """
    wrote = _WROTE_IN.search(words)
    if wrote is not None and (wrote[1] or names_outlet(wrote[2])):
        return "report" if wrote[1] else "article"
    low = words.lower()
    if not any(sign in low for sign in _SIGNS):
        return None
    found = next(filter(None, (form.search(words) for form in _FORMS)), None)
    return _KINDS[found["noun"].lower()] if found else None


def written_by(said: Said, plain: str) -> str | None:
    """Return the kind of what people post or publish: by the verb, or by what they are called where the paper tells of a page or study.

    >>> written_by(Said("", "write", 0, None, 1, source="one user"), "It is on a forum."), written_by(Said("", "blog", 0, None, 1), "")
    ('tweet', 'article')
    """
    if said.verb in ("tweet", "post") or (said.verb in _POSTING and _POSTERS.search(said.source) and _PAGES.search(plain)):
        return "tweet"
    if said.verb == "blog":
        return "article"
    return "report" if said.verb in _PUBLISHING and _AUTHORS.search(said.source) and _STUDIES.search(plain) else None
