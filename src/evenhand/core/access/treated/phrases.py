"""The words beside a verb of giving or refusing in, who is meant and what for out; everything by its place in the text."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from attrs import evolve, frozen

from evenhand.core.access.treated.words import FOR_IT, MEANINGS, REQUESTS
from evenhand.core.letters.wording import telling
from evenhand.core.values import Span
from evenhand.core.values import patterns as re

FIRST = frozenset("i we me us my our mine ours".split())
_PRONOUNS = FIRST | frozenset("he she it they you him her them his hers its their theirs your".split())
_NOBODY = frozenset(
    "nobody nothing there this that these those what which who one some many most each everyone anyone none all no neither both and or of on in at to for with by from so then there".split()
)
_DETERMINERS = "the|an?|his|her|its|their|our|my|your|another|any|no|such|both|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|exactly|that|this"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
# Where the clause of a verb begins.
BREAK = re.compile(
    r"[;:“”\"—–(]|\b(?:while|whereas|but|yet|although|though|because|that|when|after|before|if|as|since|where|than|said|says|claimed|argued)\b|\b(?:and|so)\s+(?=(?:he|she|it|they|we|you|i|the|an?|its|his|her|their|our|my)\s)",
    re.IGNORECASE,
)
_FRAME = re.compile(
    rf"^\W*(?:(?:(?:in|on|at|by|since|during|until|from|within|for|under|despite|last|this|earlier|later|meanwhile|however|then|now|also|only|still|elsewhere|and|so)\b[^,]*,\s*)|(?:in|on|by|since|during|last|this)\s+(?:the\s+same\s+)?(?:\d{{1,2}}\s+)?(?:{_MONTH}|week|month|year|spring|summer|autumn|winter)(?:\s+\d{{1,4}})?,?\s+|(?:[\w-]+\s+){{1,3}}(?:later|earlier|before|after|ago),?\s+|(?:and|so|then|also|only|now|neighbouring|outgoing|unlike)\s+)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s+(?P<aside>(?:[^,]|,(?=\d))*),\s*$")
RELATIVE = re.compile(r",?\s+(?:who|which)\s*$")
_AGE = re.compile(r",\s+\d{1,3}$")
# "Unlike Hale School, which was given a year, | Moor School was refused one".
_UNLIKE = re.compile(r"\W*Unlike\s[^,]*,(?:\s(?:who|which)\s[^,]*,)?\s")
_WHO = re.compile(r",\s+(?:\d+,\s+)?(?:who|which|whose)\s|\swho\s")
_NAME = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr|Sr|Fr|Cllr|Sir|Dame)\.?\s+)?[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){1,3}$")
_AUXILIARY = re.compile(
    r"\s+(?:has|have|had|is|are|was|were)(?:n['’]t)?(?:\s+(?:also|now|since|already|not|\w+ly))*$|\s+(?:also|now|then|later|(?!family)\w+ly)$"
)
# "It is raising money and | was given": the subject is that of the verb before.
_JOINED = re.compile(
    r"^((?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I)|(?:The\s+)?(?:[a-z]+\s)?[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*)\s+[a-z][^,;]*\sand$"
)
_LONGEST = 10
_ELSE = frozenset(("the other", "the others", "the rest", "the latter", "the former", "the same"))
_SAYING = frozenset("says said asked told asking seeking wanting".split())
# What no name holds: a stretch with one of these is a clause.
_VERBAL = frozenset(
    "he she they we i is are was were be been has have had will would could should can may not never that as says said asked told".split()
)
_OF = re.compile(
    rf"\b{REQUESTS}\b(?P<before>(?:(?!\b(?:from|by)\b)[^.;])*?)\s(?:from|by)\s+(?:an?\s+[\w-]+,\s+)?(?P<who>[^.;,]+?)(?P<behind>(?:,|\s(?:for|to|on|in|last|that)\b).*)?$",
    re.IGNORECASE | re.DOTALL,
)
_OWNED = re.compile(
    rf"^(?P<who>(?:its|his|her|their|my|our|your)|[^.;]+?(?:['’]s|s['’]))\s+(?:[\w-]+\s+){{0,4}}?{REQUESTS}\b", re.IGNORECASE
)
_BARE = re.compile(rf"^(?:the|an?|that|this|each|both|identical|similar)?\s*(?:[\w-]+\s+){{0,3}}?{REQUESTS}\b(?!\s+that\b)", re.IGNORECASE)
_CAPITALS = r"(?:[Tt]he\s+)?[A-Z][\w'’&.-]*(?:\s+(?:(?:of|and|the|for)\s+)*[A-Z0-9][\w'’&.-]*)*"
_BETWEEN = r"(?:for|to|of|on|in|at|from|by|with)"
_TWO = re.compile(
    rf"^\s*(?P<who>(?:him|her|it|us|them|me|you)\b|{_CAPITALS}|(?:the|an?|one|another|his|her|its|their)\s+(?:(?!{_BETWEEN}\b)[\w'’-]+\s+){{0,3}}?(?!{_BETWEEN}\b)[\w'’-]+?|[a-z]{{4,}}s)\s+(?P<thing>(?:(?:{_DETERMINERS}|permission|leave|consent|until|late|free|extra|more|access|planning|money|time)\b|to\s(?!(?:{_DETERMINERS})\b)[a-z]|[£$€\d]).*)$",
    re.DOTALL,
)
_TO = re.compile(
    rf"^\s*(?P<thing>(?:[^,;.]|(?<=\d)[,.](?=\d)){{3,80}}?)\s(?:(?:to|for|of)\s+(?P<who>(?:the|an?|its|their)\s+(?:(?!{_BETWEEN}\b)[\w'’-]+\s+){{0,2}}(?!{_BETWEEN}\b)[\w'’-]+|{_CAPITALS}|[a-z]{{4,}}s\s(?:of|in|at|on)\s{_CAPITALS})|(?:on|at)\s+(?P<where>(?!{_MONTH}){_CAPITALS}))"
)
# "A councillor, | Jo Hale,".
_APPOSED = re.compile(r",\s(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)+)")
# "Let the farm | stay open", behind a verb that has no "to".
LET = re.compile(
    rf"^\s*(?P<who>{_CAPITALS}|(?:him|her|it|us|them|me)|(?:the|an?|one|its|their)\s+(?:[\w'’-]+\s+){{0,2}}?[\w'’-]+)\s+(?P<thing>[a-z].*)$",
    re.DOTALL,
)
# "Excused the farm from the charge".
_FROM = re.compile(
    rf"^\s*(?P<who>{_CAPITALS}|(?:him|her|it|us|them|me)|(?:the|an?|one|its|their)\s+(?:[\w'’-]+\s+){{0,3}}?[\w'’-]+)\s+from\s+(?P<thing>.+)$",
    re.DOTALL,
)
_TOKEN = re.compile(r"[\w£$€'’.-]*[\w£$€]|[,;:.()\"“”—–]")
_STOPS = frozenset(
    "of for to in at on by from with without about as after before until under over into against and or but while that which who whom was were is are "
    "be been has have had will would could should because if when where than so not last this yesterday today next within since during through".split()
)
_SKIPPED = frozenset("be been have let have get being".split())
_EMPTY = frozenset(
    "it one that this them nothing everything something same other thing things reply answer response word letter email everyone him her us me you "
    "times way turn".split()
)
_WHEN = re.compile(
    r"\s(?:an?\s|[\w-]+\s)(?:day|week|month|year)s?\s(?:later|after|before|earlier|ago)\b.*|(?<!for)\sthe\s(?:same|next|following)\s(?:day|week|month|year|night|morning|afternoon|evening)\b.*",
    re.DOTALL,
)
_MONEY = re.compile(r"^[£$€]")
_TIME = MEANINGS["extension"]


@frozen
class Party:
    """Someone told of beside a verb, as printed; `span` counts in the paper's text, `phrase` is all of the subject in which they are named."""

    words: str
    span: Span
    phrase: Span | None = None

    @property
    def low(self) -> str:
        """The words in small letters, as plain marks print them."""
        return self.words.lower().replace("’", "'")

    @property
    def is_pronoun(self) -> bool:
        """Whether no more than a pronoun is printed."""
        return self.low.split("'")[0] in _PRONOUNS


def party(words: str, start: int) -> Party | None:
    """Return who words name that begin at a place; None where they name nobody, or are no phrase."""
    low = re.sub(
        r"\s+(?:too|also|both|all|itself|himself|herself)$|^\d+\s+(?=[A-Z])|^(?:and|but)\s+|,\s+\d{1,3}$", "", words.strip(" ,.-\"“”'’")
    )
    at = start + words.find(low) if low else start
    first = low.split(" ")[0].lower() if low else ""
    words_in = low.lower().split()
    if (
        not low
        or _VERBAL & set(words_in[1:])
        or words_in[0] in _SAYING
        or low.lower() in _ELSE
        or (first in _NOBODY and not (first == "one" and len(words_in) == 2))
        or (len(words_in) > _LONGEST and not _OWNED.match(low))
    ):
        return None
    return Party(low, Span(at, at + len(low)))


def subject_of(text: str, start: int, at: int) -> Party | None:
    """Return the subject of a verb at a place, in the sentence or clause that begins at `start`; None where none is printed there."""
    end = at
    relative = RELATIVE.search(text, start, end)
    end = relative.start() if relative else end
    apart = _UNLIKE.match(text, start, end)
    start = apart.end() if apart else start
    breaks = [found.end() for found in BREAK.finditer(text, start, end)]
    begin = max(breaks, default=start)
    aside = _ASIDE.search(text, begin, end) if not relative else None
    if aside is not None and _NAME.match(aside["aside"].strip()):
        named = party(aside["aside"], aside.start("aside"))
        return None if named is None else evolve(named, phrase=Span(begin, aside.start()))
    end = aside.start() if aside else end
    end = begin + len(text[begin:end].rstrip())
    end -= len(found[0]) if (found := _AUXILIARY.search(text[begin:end])) else 0
    while frame := _FRAME.match(text[begin:end]):
        begin += frame.end()
    inner = _WHO.search(text, begin, end)
    end = inner.start() if inner else end
    end -= len(found[0]) if (found := _AGE.search(text[begin:end])) else 0
    comma = text.rfind(", ", begin, end)
    begin = comma + 2 if comma >= 0 else begin
    joined = _JOINED.match(text[begin:end])
    if joined is not None:
        return party(joined[1], begin)
    return party(text[begin:end], begin)


def requester_in(text: str, span: Span) -> tuple[Party | None, str] | None:
    """Return whose request words name, and what tells what it is for; None where they name no request.

    >>> requester_in("a request for a refund from Jo Hale.", Span(0, 36))
    (Party(words='Jo Hale', span=Span(start=28, end=35), phrase=None), ' for a refund')
    >>> requester_in("the fee", Span(0, 7)) is None
    True
    """
    words = span.words(text).rstrip(" .,")
    of, owned = _OF.search(words), _OWNED.match(words)
    if of is not None:
        return party(of["who"], span.start + of.start("who")), f"{of['before']} {of['behind'] or ''}".rstrip()
    if owned is not None:
        who = re.sub(r"(?:['’]s|(?<=s)['’])$", "", owned["who"])
        return party(who, span.start + owned.start("who")), words[owned.end() :]
    bare = _BARE.match(words)
    return (None, words[bare.end() :]) if bare else None


def given_to(text: str, span: Span) -> tuple[Party, Span] | None:
    """Return to whom something is given or refused, and what, of the words behind the verb: "Jo Hale a waiver", "a waiver to Jo Hale"."""
    words = span.words(text)
    for pattern in (_FROM, _TWO, _TO):
        found = pattern.match(words)
        named = "where" if found is not None and found["who"] is None else "who"
        who = party(found[named], span.start + found.start(named)) if found else None
        by_name = _APPOSED.match(words, found.end(named)) if found is not None else None
        who = party(by_name["name"], span.start + by_name.start("name")) if by_name else who
        if found is not None and who is not None:
            return who, Span(span.start + found.start("thing"), span.start + found.end("thing"))
    return None


def heads_of(words: str) -> frozenset[str]:
    """Return by which words a thing is known: the noun of its first phrase, or what is to be done, by their stems.

    >>> sorted(heads_of("a late place at Hale Primary")), sorted(heads_of("permission to open until 2am")), sorted(heads_of("it"))
    (['~place'], ['~hours'], [])
    """
    tokens = _TOKEN.findall(_WHEN.sub("", words.lower()).replace("’", "'"))
    return frozenset((_TIME,) if tokens[:1] == ["until"] else _heads(tokens))


def heads_of_verb(words: str) -> frozenset[str]:
    """Return by which word a thing is known where the verb itself says it: "waived", "exempted"."""
    last = words.lower().split()[-1]
    last = "waived" if words.lower().endswith("let off") else last
    return frozenset((MEANINGS[last],)) if last in MEANINGS else frozenset()


def _heads(tokens: list[str]) -> set[str]:
    while tokens and tokens[0] in ("for", "against", "a", "an", "the", "up", "down", "out", "with", "that"):
        tokens = tokens[1:]
    if not tokens:
        return set()
    if "let off" in " ".join(tokens[:4]):
        return {MEANINGS["waiver"]} | _heads(tokens[tokens.index("off") + 1 :])
    if tokens[0] == "to":
        verb = next((at for at, token in enumerate(tokens) if at and token not in _SKIPPED), None)
        return set() if verb is None else _stems(tokens[verb]) | _heads(_behind(tokens[verb + 1 :]))
    end = next((at for at, token in enumerate(tokens) if token in _STOPS or not token[-1].isalnum()), len(tokens))
    if not end:
        return set()
    head = tokens[end - 1]
    if head in _EMPTY and tokens[end : end + 1] == ["to"]:
        return _heads(tokens[end:])
    if MEANINGS.get(head) == _TIME and tokens[end : end + 1] == ["to"]:
        return {_TIME} | _heads(tokens[end:])
    if _MONEY.match(head):
        return set(telling("money"))
    if head in FOR_IT and end < len(tokens) and tokens[end] in ("for", "to", "of", "that"):
        return _heads(tokens[end:] if tokens[end] == "to" else tokens[end + 1 :]) or _stems(head)
    return set() if head in _EMPTY or re.fullmatch(REQUESTS, head) else _stems(head)


def _behind(tokens: list[str]) -> list[str]:
    """Leave out what goes with the verb: "let | off her charge", "speak | against the wind farm"."""
    while tokens and tokens[0] in (
        "off",
        "up",
        "in",
        "against",
        "for",
        "at",
        "on",
        "to",
        "out",
        "from",
        "his",
        "her",
        "its",
        "their",
        "our",
    ):
        tokens = tokens[1:]
    return tokens


def _stems(word: str) -> set[str]:
    bare = word.removesuffix("'s")
    return {MEANINGS[bare]} if bare in MEANINGS else set(telling(word))
