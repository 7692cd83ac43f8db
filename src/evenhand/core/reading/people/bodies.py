"""A description without a person's name in, what it stands for and its fullest names in the paper out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from evenhand.core.reading.people.given_names import FIRST_NAMES
from evenhand.core.reading.people.roles import told_apart
from evenhand.core.reading.text.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    CROWD,
    DETERMINERS,
    DOCUMENT_HEADS,
    FINITE,
    MEDIA_HEADS,
    MONTHS,
    NOUN_FORMS,
    ORG_HEADS,
    PARTIES,
    POST_HEADS,
    PREPOSITIONS,
    PRONOUNS,
    STRONG,
    WEAK,
)
from evenhand.core.reading.text.numbers import SCALES, TENS, UNITS, in_small_letters, read_words
from evenhand.core.reading.text.phrases import Phrase
from evenhand.core.reading.text.tokens import Token, bare
from evenhand.core.values import patterns as re

_WORD = re.compile(r"[\w’'.&/-]*\w")
_PLURAL_ROLES = re.compile(
    r"\b(?:leaders|chiefs|councillors|councilors|councils|ministers|mps|mayors|officials|campaigners|residents|experts|critics|unions|members|"
    r"parents|teachers|doctors|nurses|police|officers|sources|insiders|aides|lawyers|businesses|senators|representatives|lawmakers|groups|"
    r"families|farmers|owners|traders|signatories|neighbours|neighbors|workers|staff|people|supporters|opponents|others|tds)$"
)
# A place in a code speaks as the code does.
_PARAGRAPH = re.compile(r"(?:paragraph|section|clause|rule|article) \d")
_NUMBER_WORDS = frozenset(UNITS) | frozenset(TENS) | frozenset(SCALES) | {"and"}
_NOBODY = re.compile(r"(?:unless|nobody|none|neither|nothing|no(?! \d)|there|here|both of|own$|half$|very|am$|substantive)\b")
_SPELLS = frozenset("minutes hours day days week weeks fortnight month months year years".split())
_COUNTS = frozenset((*UNITS, *(word.capitalize() for word in UNITS)))
_CLAUSE = frozenset("he she they it i we you who which that because".split())
_NAMING_HEADS = ORG_HEADS | POST_HEADS.keys() | DOCUMENT_HEADS | MEDIA_HEADS | CROWD
# Nouns of texts that can be said to say something, and how far before them their determiner may stand.
_TEXTS = DOCUMENT_HEADS | frozenset("message tweet post text report audit ruling".split())
_DESCRIBED = 7
# What stands before a noun and begins it, and what may stand before that in one name: "all the councils", "half the board".
_DETERMINES = frozenset("the a an his her its their our your my this that these those".split())
_ALL = frozenset("all both half such & on-the".split())
_PRONOUNS_OF = frozenset("them him me us himself herself themselves".split())
_AFTER_DOING = PREPOSITIONS | DETERMINERS | frozenset("back away up down out off home ahead forward".split())
_VERBS = (STRONG.keys() | WEAK.keys()) - NOUN_FORMS - _NAMING_HEADS
# Texts that say what somebody found, and by whom a paper says that one is.
_AUTHORED = frozenset("report review audit ruling judgment judgement study decision inquiry survey assessment analysis".split())
_BODY_NAME = r"(?:[Tt]he )?(?!The )[A-Z][\w-]+(?:(?: (?:of|for|and)(?: the)?)? [A-Z][\w-]+)*"
_BY_WHOM = (
    rf"\b({_BODY_NAME})[’'](?:s )?(?:[a-z0-9-]+ ){{0,3}}HEAD\b|"
    rf"\bHEAD,? (?:[a-z]+ed |carried out |[a-z]+ten )?(?:by|from) ({_BODY_NAME})|"
    rf"\b[Ii]n (?:his|her|its|their|a|the) (?:[\w-]+ ){{0,3}}HEAD,? "
    rf"(?:published [\w ]{{3,20}}, )?({_BODY_NAME})"
)
# "The doctors", "these parents": a group that the paper has spoken of.
_ONES_KNOWN = re.compile(r"(?:the|these|those) ", re.I)
_ANY_NUMBER = "|".join(sorted(_NUMBER_WORDS - {"and"}, key=len, reverse=True))
_MANY = rf"\b(?:\d[\d,]*|(?:{_ANY_NUMBER})(?:[ -](?:and|{_ANY_NUMBER}))*) "
# Nouns for one who is not named.
_UNNAMED = frozenset("person man woman lady gentleman boy girl someone somebody".split())
# Participles that are people.
_THOSE = frozenset("accused injured bereaved deceased unemployed disabled elected appointed need united retired".split())
_FIRMS = frozenset(
    "group company union association federation society charity foundation ltd plc inc holdings partners lines airlines buses".split()
)
# How words for those who do something end.
_PEOPLE = ("er", "or", "ist", "ian", "man", "woman", "men", "ers", "ors", "ists", "ians", "ants", "ees", "one", "body")
_SEVERAL = ("ers", "ors", "ists", "ians", "ees")
# Nouns that end as they do.
_NO_PEOPLE = frozenset(
    "papers matters orders powers waters offers numbers figures others doors floors errors factors tenders trailers computers containers "
    "shutters boilers towers rivers corners flowers dinners chapters quarters headquarters fees trees degrees guarantees "
    "waivers mirrors motors sensors monitors lists twists cancers borders folders posters stickers".split()
)
# "Parking firm Wold Park": what it does, and its name.
_CALLED = re.compile(
    r"(?:[a-z][a-z’'-]* ){0,3}(?:firm|company|operator|developer|charity|contractor|supplier|provider|giant|union|group|agency) "
    r"([A-Z][\w&’'-]*(?: [A-Z&][\w&’'-]*)*)"
)
_PRONOUNS = PRONOUNS | frozenset("this these those many others some critics both".split())
_NOT_FIRST = DETERMINERS | PREPOSITIONS | CONJUNCTIONS
_LONGEST, _SHORT = 12, 3
_CAPITALS_BEFORE = re.compile(r"\b(?:[A-Z][\w’'-]+ ){1,4}\Z")
_LEADING = re.compile(r"^(?:The|In|On|At|And|But|From|To|Of|By|That|As|Under) ")
_EDGE = re.compile(r"\b")
# Four words of a name are never longer than this.
_FAR = 200

# "The man next door to Ann Hale": what stands before is the head.
_BESIDE_THEM = re.compile(r"\w\s(?:to|with|for|about|near|against|behind|beside)\s$")
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_TAIL = re.compile(
    rf"\s+(?:who|which|that|when|while|where|after|before|because|(?:on |last |this |next )?{_DAY}|yesterday|today|tonight|earlier|"
    r"(?:last|this|next) (?:night|week|month|year)|to (?!the\b|an?\b|his\b|her\b|its\b|their\b|our\b)(?-i:[a-z]+)(?=\s|$))\b.*$|"
    r",\s(?:an?|the|his|her|its|one of)\s.*$",
    re.I | re.S,
)
_JOINT = re.compile(
    r"^(?:and|but|then|meanwhile|however|yesterday|today|according to|"
    rf"(?:last|this|next) (?:night|week|month|year|spring|summer|autumn|fall|winter|{_DAY}|{'|'.join(sorted(MONTHS))}))\s+",
    re.I,
)
_POSSESSIVE = re.compile(r"[’']s$")
_LETTERS = re.compile(r"\w\w")
_BEFORE_NOUN = re.compile(
    r"^(?:(?:the|an?|one|its|their|his|her|our|this|that|these|those|another|all|some|nearly|almost|about|around|more than|at least)\s+)+",
    re.I,
)


def describe(text: str, words: str) -> tuple[str, tuple[str, ...]] | None:
    """Return what a description in a text stands for and its names there, the fullest first; None where it names nobody.

    >>> describe("Hale Council met. The council agreed.", "the council")
    ('org', ('Hale Council', 'council'))
    >>> describe("The parking firm Wold Park left.", "the parking firm Wold Park")
    ('org', ('Wold Park',))
    """
    name = bare_description(words)
    if not name:
        return None
    kind = kind_of(name)
    if kind == "document":
        return kind, document_names(text, name)
    if kind == "org":
        firm = _CALLED.fullmatch(name)
        return kind, (firm[1],) if firm else org_names(text, name)
    if kind == "group":
        return kind, forms_of(_counted(text, name) if _ONES_KNOWN.match(words) else name)
    return kind, tuple(dict.fromkeys((told_apart(text, name), name))) if kind == "anonymous" else (name,)


def _counted(text: str, group: str) -> str:
    """Return a group with its number where the paper gives one: "the doctors" are the "17 doctors" who wrote."""
    told = {found.group() for found in re.finditer(rf"{_MANY}(?:[a-z-]+ )?{re.escape(group)}\b", text, re.I)}
    return told.pop() if len({forms_of(each)[-2:][0] for each in told}) == 1 and group[:1].islower() else group


def bare_description(words: str) -> str:
    """Return a description without what stands before and behind its noun, "" where it names nobody.

    >>> bare_description("and the county council’s"), bare_description("they"), bare_description("the agency, which said so")
    ('county council', '', 'agency,')
    """
    whole = words.rpartition("\n")[2].strip(" \t,.;:–—-“”‘’'\"")
    first, _, rest = whole.lower().partition(" ")
    if first in STRONG and rest.startswith("to "):
        return ""
    if first in _VERBS and rest.split(" ")[0] in _DETERMINES:
        # "Considered the council" is about the council.
        whole = whole.partition(" ")[2]
    name = _JOINT.sub("", _TAIL.sub("", whole).strip())
    stripped = _POSSESSIVE.sub("", without_determiners(name))
    if stripped == whole and stripped in _COUNTS:
        return ""  # "Wrote to nine", of whatever was counted; but "the nine".
    if not _LETTERS.search(stripped) or stripped.lower() in PRONOUNS or stripped.lower() in DETERMINERS or not names_somebody(stripped):
        return ""
    return stripped


def without_determiners(name: str) -> str:
    """Return a noun without the words that only determine it or say how many.

    >>> without_determiners("the then minister"), without_determiners("nearly all their allies")
    ('then minister', 'allies')
    """
    return _BEFORE_NOUN.sub("", name)


def org_names(text: str, name: str) -> tuple[str, ...]:
    """Join a short name with the full one that the paper prints: "the county council" is "Hale County Council"."""
    words = name.split()
    if all(not word[:1].isupper() or word.lower() in ORG_HEADS for word in words) and len(words) <= 3:
        full = [found for _, found in bodies_called(text, " ".join(words))]
        full = full or _printed_of(text, words[-1])
        if full:
            return max(set(full), key=lambda each: (full.count(each), each)), name
    return (name,)


def bodies_called(text: str, noun: str) -> tuple[tuple[int, str], ...]:
    """Return where each body is printed that a noun alone may call back: its end and its name, in the order of the text.

    >>> bodies_called("Hale Council wrote to Wold Council. The council has not answered.", "council")
    ((12, 'Hale Council'), (34, 'Wold Council'))
    """
    named = ((at + len(found), _LEADING.sub("", found)) for at, found in _prints(text, noun))
    return tuple((end, name) for end, name in named if name.lower() != noun.lower() and name.split()[0].lower() not in DETERMINERS)


def _printed_of(text: str, head: str) -> list[str]:
    """Return every print of a body that is named by what it is of: "the department" is "Department of Works"."""
    named = head.capitalize()
    if f"{named} of " not in text and f"{named} for " not in text:
        return []
    return re.findall(rf"\b{re.escape(named)} (?:of|for) (?:the )?[A-Z][\w’'-]+(?:,? (?:and )?[A-Z][\w’'-]+){{0,4}}", text)


def _prints(text: str, name: str) -> Iterator[tuple[int, str]]:
    """Yield every print of a name, in whatever case, with up to four words with capitals before it, and where it begins."""
    low, name, done = in_small_letters(text), name.lower(), 0
    at = low.find(name)
    while at >= 0:
        end = at + len(name)
        capitals = _CAPITALS_BEFORE.search(text, max(done, at - _FAR), at)
        if capitals is not None and _EDGE.match(text, end):
            yield capitals.start(), text[capitals.start() : end]
            done = end
        at = low.find(name, max(at + 1, done))


def document_names(text: str, name: str) -> tuple[str, ...]:
    """Name a document by its fullest name in the paper: "the code" is "ministerial code", "the report" that of whoever wrote it.

    >>> document_names("In her report Ann Hale blames nobody. Ann Hale’s report is long.", "report")
    ('report of Ann Hale', 'report')
    """
    head = name.split()[-1].lower()
    if head in _AUTHORED and name.islower():
        authors = authors_of(text, head)
        return (f"{name} of {authors[0]}", name) if len(authors) == 1 else (name,)
    if len(name.split()) > 1 or head not in ("code", "protocol", "charter", "rules", "guidance", "policy", "act", "constitution"):
        return (name,)
    longer = re.findall(rf"\b([A-Za-z’'-]+(?: [A-Za-z’'-]+)? {re.escape(head)}(?: of [a-z]+)?)\b", text)
    fuller = []
    for found in longer:
        words = found.split()
        while words and (words[0].lower() in _NOT_FIRST or words[0].lower().endswith(("ed", "ing"))):
            words = words[1:]
        if len(words) > 1 and words[0].lower() not in ("says", "said", "and", "that", "to"):
            fuller.append(" ".join(words))
    return (max(sorted(set(fuller)), key=fuller.count), name) if fuller else (name,)


def authors_of(text: str, head: str) -> tuple[str, ...]:
    """Return by whom a paper says that a text of a kind is, each once.

    >>> authors_of("A report by the Audit Office. The Audit Office’s report is long.", "report")
    ('the Audit Office',)
    """
    told = [re.sub(r"^The ", "the ", found[found.lastindex or 0]) for found in re.finditer(_BY_WHOM.replace("HEAD", re.escape(head)), text)]
    unique = {without_determiners(each).lower(): each for each in reversed(told)}
    longest = [each for low, each in unique.items() if not any(low != other and f" {low}" in f" {other}" for other in unique)]
    return tuple(longest)


def forms_of(group: str) -> tuple[str, ...]:
    """Return the ways to name a group: as printed, with its number in digits, and without the number.

    >>> forms_of("SEVENTEEN family doctors"), forms_of("84 council leaders")
    (('Seventeen family doctors', '17 family doctors', 'family doctors'), ('84 council leaders', 'council leaders'))
    """
    words = group.split()
    size = next((at for at, word in enumerate(words) if not set(re.findall(r"[a-z]+", word.lower())) <= _NUMBER_WORDS), len(words))
    if words[0][:1].isdigit():
        return tuple(dict.fromkeys((group, " ".join(words[1:]) or group)))
    rest = " ".join(words[size:])
    if not size or not rest:
        return (group,)
    printed = f"{' '.join(words[:size]).capitalize()} {rest}"
    return printed, f"{read_words(' '.join(words[:size]))} {rest}", rest


def names_somebody(words: str) -> bool:
    """Say whether words can name somebody: no clause, no mere frame, and something in them that is a name, a body, a role or a crowd."""
    found = _WORD.findall(words)
    low = [bare(word.lower()) for word in found]
    if low in (["same"], ["such"], ["others"]) or (low and (low[-1] in _SPELLS or _NOBODY.match(" ".join(low)))):
        return False
    if not low or len(low) > _LONGEST or low[0] in PREPOSITIONS or low[0] in CONJUNCTIONS or low[0] in FINITE or low[0] in AUXILIARIES:
        return False
    if any(word in FINITE or word in _CLAUSE for word in low[1:]) or any(
        verb in STRONG and not word[:1].isupper() and verb not in NOUN_FORMS for word, verb in zip(found[1:], low[1:], strict=True)
    ):
        return False
    if _is_clause(found, low):
        return False
    if low[-1] in PREPOSITIONS or low[-1] == "to" or low[0] == "cannot" or (low[1:2] == ["to"] and low[0] in STRONG):
        return False
    return (
        any(word[:1].isupper() for word in found) or len(low) <= _SHORT or any(word in _NAMING_HEADS or word.endswith("s") for word in low)
    )


def _is_clause(found: Sequence[str], low: Sequence[str]) -> bool:
    """Say whether words are a stretch of a clause rather than a name: a noun behind another without a link, a participle at an end."""
    doing = low[0].endswith("ing") and low[0] not in _NAMING_HEADS | NOUN_FORMS and low[1:2] and low[1] in _AFTER_DOING
    if low[0] in _PRONOUNS_OF or low[0] in _VERBS or doing:
        return True
    if low[1:2] == ["by"] and found[0].islower() and low[0] not in DOCUMENT_HEADS:
        return True  # "seen by the paper": what was done, and by whom; "report by the board" is a text.
    if low[-1].endswith("ed") and found[-1].islower() and low[-1] not in _THOSE:
        return True
    return any(word in _DETERMINES and before not in PREPOSITIONS | CONJUNCTIONS | _ALL for before, word in pairwise(low))


def is_thing(words: str) -> bool:
    """Say whether words name a thing that never speaks, rather than a person, a body, a crowd or a text.

    >>> is_thing("the old bridge"), is_thing("the saving of the year"), is_thing("the council"), is_thing("Ann Hale’s office")
    (True, True, False, False)
    >>> is_thing("Ann Hale’s accusation"), is_thing("the union’s worries over damp")
    (True, True)
    """
    found = [word for word in _WORD.findall(words) if word.lower() not in DETERMINERS]
    behind = next((at for at, word in enumerate(found) if at and word.lower() in PREPOSITIONS), len(found))
    # "Ann Hale’s accusation" is an accusation, whoever owns it.
    owned = max((at + 1 for at, word in enumerate(found[: max(behind - 1, 0)]) if bare(word) != word), default=0)
    named = found[owned:behind]
    if not named or any(word[:1].isupper() or word[:1].isdigit() for word in named):
        return False
    head = bare(named[-1].lower())
    people = head in _NAMING_HEADS or head in _PRONOUNS or head.endswith(_PEOPLE) or _PLURAL_ROLES.search(" ".join(named).lower())
    return not people and (head[:-1] not in _NAMING_HEADS or not head.endswith("s"))


def kind_of(name: str) -> str:
    """Say what a description without a person's name stands for.

    >>> kind_of("ministerial code"), kind_of("Hale County Council"), kind_of("council spokeswoman"), kind_of("council leaders")
    ('document', 'org', 'role', 'group')
    """
    low = name.lower()
    before = re.split(r"\b(?:of|for|in|at|from|by|to|on|with|who|which)\b", low)[0].strip() or low
    found = _WORD.findall(before)
    head = bare(found[-1]) if found else low
    if low in PARTIES or bare(low) in PARTIES or head == "party":
        return "party"
    if name[:1].isupper() and low in FIRST_NAMES and low not in MONTHS:
        return "person"
    if head in DOCUMENT_HEADS or _PARAGRAPH.match(low):
        return "document"
    counted = bool(found) and (found[0][0].isdigit() or set(re.findall(r"[a-z]+", found[0])) <= _NUMBER_WORDS)
    if _PLURAL_ROLES.search(before) or (counted and head.endswith("s")) or _are_people(found, head):
        return "group"
    if head in POST_HEADS:
        return "anonymous" if head in ("source", "insider", "official", "aide", "whistleblower") else "role"
    if head in _UNNAMED:
        return "anonymous"
    if head in MEDIA_HEADS and name[:1].isupper():
        return "outlet"
    return "org"


def _are_people(found: Sequence[str], head: str) -> bool:
    """Say whether a noun in small letters means several who do or are something: "growers", "trustees", "firefighters"."""
    small = bool(found) and (found[-1].islower() or len(found) == 1)
    return small and head.endswith(_SEVERAL) and head[:-1] not in _NAMING_HEADS - POST_HEADS.keys() and head not in _NO_PEOPLE


def may_be_firm(name: str) -> bool:
    """Say whether a name can be that of a company or a society: a name of its own, and no council or department.

    >>> may_be_firm("Wold Buses"), may_be_firm("Wold Council"), may_be_firm("bridge")
    (True, False, False)
    """
    return name[:1].isupper() and bare(name.split()[-1].lower()) not in ORG_HEADS - _FIRMS


def text_named(tokens: Sequence[Token]) -> Phrase | None:
    """Find the text that a sentence names, outside what it quotes: "the audit"; one that leads its clause before the last of the others."""
    found: Phrase | None = None
    for at, token in enumerate(tokens):
        if token.part is not None or bare(token.low) not in _TEXTS or token.low != bare(token.low):
            continue
        first = next((n for n in range(at - 1, max(-1, at - _DESCRIBED), -1) if _determines(tokens[n])), None)
        if first is None or any(not each.is_word and each.word != "," for each in tokens[first:at]):
            continue
        if first == 0 or tokens[first - 1].word == "," or (first == 1 and tokens[0].low == "in"):
            return first, at
        found = (first, at)
    return found


def _determines(token: Token) -> bool:
    return token.low in DETERMINERS or token.owns


def is_only_beside(before: str) -> bool:
    """Say whether the name behind these words is not whom they are about: "a message to", "a note left on the desk of".

    >>> [is_only_beside(words) for words in ("a message to ", "the man next door to ", "a text from ", "the council leader ")]
    [True, True, False, False]
    """
    words = before.lower().split()
    if not words or words[-1] not in PREPOSITIONS or words[-1] in ("from", "by"):
        return False
    return bool(_BESIDE_THEM.search(before)) or any(word in DOCUMENT_HEADS for word in words)
