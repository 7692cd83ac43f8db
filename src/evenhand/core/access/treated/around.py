"""What may stand beside a verb by which somebody is told to have got or been refused something; as patterns on plain marks."""

# A pattern is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.access.treated.words import BURDEN, REQUESTS
from evenhand.core.values import patterns as re

END = re.compile(r"[;:“”\"—–]|,?\s(?:while|but|whereas|although|though|because)\s|,\s(?:and|which|who|said|says)\s")
BY = re.compile(
    r"\b(?:by|from)\s+(?P<by>(?:[Tt]he\s+)?(?:[A-Z][\w'’-]*|council|board|committee|department|city|county|school)(?:\s+(?:(?:of|and|the)\s+)*[A-Z][\w'’-]*)*)"
)
SAME = re.compile(
    r"\b(?:same(?!\s+(?:day|night|week|month|year|time|morning|afternoon|evening|hour|town|street|place|party)\b)|selfsame|identical|similar|likewise|equivalent|exactly what|too|also|as well)\b",
    re.IGNORECASE,
)
UNLIKE = re.compile(r"\b(?:while|whereas|but|yet|unlike|(?:in|by)\s+contrast|however|meanwhile)\b", re.IGNORECASE)
NO = re.compile(
    rf"\b(?:(?:no|not|cannot|nothing|never|too\s+late|full|closed|wait|(?:would|will|must)\s+have\s+to|must)\b|to\s+{BURDEN})|n['’]t\b",
    re.IGNORECASE,
)
YES = re.compile(r"\b(?:could|can|may|might|would|will|yes|welcome|free)\b|'(?:d|ll)\b")
TOLD_TO = re.compile(rf"^\s*(?:\w+\s+){{0,3}}?to\s+(?!{BURDEN})")
NEVER = re.compile(r"(?:\bnever|\bnot|n't)\s+$", re.IGNORECASE)
DENIED = re.compile(r"(?:\b(?:not|never)|n't)\b", re.IGNORECASE)
ASKED_WHOM = re.compile(
    r"^\s*(?:to\s+)?(?P<to>(?!(?:in|on|for|to|last|at)\s)(?:the\s+)?[\w'’.-]+(?:\s+(?!(?:in|on|at|last)\s)[\w'’.-]+){0,5}?)??(?:\s+(?:in|on|at|last)\s[^,.;]{1,30}?)?\s*\b(?=(?:for|to)\s)",
    re.IGNORECASE,
)
WISHES = frozenset(("asked", "appealed", "petitioned", "applied", "asking", "pressing", "seeking"))
REQUEST = re.compile(rf"\b(?:{REQUESTS}|appealed)\b", re.IGNORECASE)
OWN_THING = re.compile(r"^.*?\b(?:its|his|her|their)\s", re.IGNORECASE)
OBJECTS = frozenset("him her it us them me".split())
FILED = frozenset(("made", "lodged", "submitted", "filed"))
# What stands for a thing told of before, or for two at once.
HE_OR_SHE = frozenset("he him his she her hers".split())
IT = frozenset(("it", "this", "that"))
SO = re.compile(r"\s*(?P<who>(?:[Tt]he\s+)?[A-Z][\w'’-]*(?:\s+(?:of\s+|and\s+)?[A-Z][\w'’-]*)*)")
HANDED = frozenset("got gets received given won issued offered gave".split())
OF_THINGS = re.compile(r"\b(?:waived|issued|renewed|written\s+off|signed\s+off|cancell?ed|quashed|axed|lifted)$", re.IGNORECASE)
GIVEN_TO = re.compile(
    r"\s+(?:to|for)\s+(?P<who>[a-z]{4,}s\s(?:of|in|at|on)\s[A-Z][\w'’&-]*(?:\s[A-Z][\w'’&-]*)*|(?:the|an?|its|their)\s+[\w'’-]+(?:\s+(?!(?:in|on|at|last|by|for)\s)[\w'’-]+){0,4}|[A-Z][\w'’&-]*(?:\s+(?:of\s+)?[A-Z][\w'’&-]*)*)"
)
# "Fees for the club", "the club's fees", of which somebody is let off.
OWNER = re.compile(r"(?P<thing>.+?)\s(?:for|on|against)\s+(?P<who>(?:the\s+)?[A-Z].*)$|(?P<whose>.+?)(?:'s|s')\s+(?P<what>.+)$")
FOR_ONE = re.compile(r"\bfor\s+(?:one|its|his|hers?|theirs)\b", re.IGNORECASE)
WHETHER = re.compile(r"\b(?:whether|if|unless)\s[^,;.]*$", re.IGNORECASE)
NO_SUCH = re.compile(r"\bno\s+(?:such\s+)?(?P<thing>[\w-]+(?:\s(?!such)[\w-]+)?)\s+$", re.IGNORECASE)
REFUSING = re.compile(
    r"\b(?:too\s+late|no|could\s+not|couldn't|cannot|can't|not\s+(?:eligible|possible)|full|closed|refused|rejected|denied)\b"
)
SEVERAL = re.compile(r"(?:two|three|four|five|six|both|several|the\s+two)\b", re.IGNORECASE)
LETS = re.compile(r"\blet$", re.IGNORECASE)
REFUSAL = re.compile(r"\s*(?:an?|the)\s+(?:[\w-]+\s+){0,2}?(?:refusal|rejection|no|bill|snub|knock-?back|rebuff)\b", re.IGNORECASE)
# An ask of which nothing more is told is for what was told of last: "I asked in writing".
AS_BEFORE = "as before"
BARE_ASK = re.compile(r"\s*(?:$|and\b|but\b|(?:in|by|on|at|first|twice|again|last|the\s+(?:same|next)\s+(?:day|week|month|year))\b)")
OUTCOMES = {"served": "offered", "refused": "refused", "no answer": "no answer"}
# Verbs whose object is whoever is served, and not what is given.
MEETS = re.compile(r"\b(?:hear|meet|see|admit)$", re.IGNORECASE)
OF_WHOM = re.compile(r"\b(?:exempt|excuse|spare|refund|pay|exempted|excused|spared|refunded)$", re.IGNORECASE)
IN_RELATIVE = re.compile(r",\s+(?:\d+,\s+)?(?:who|which)\s[^;]*$|\swho\s*$")
# What may be told of nobody who is printed beside it.
UNTOLD = frozenset(("is done to", "keeps waiting", "says", "goes unanswered", "gives", "refuses", "would not"))
TOO = re.compile(r"^\s*(?:as\s+well|too|also|likewise|the\s+same)\b")
# How far before its verb somebody may be named whom nothing else tells, in characters; sentences in which "the same" may be of another.
NEAR, SAME_AS = 250, 8
# What somebody was told may stand in quotation marks, so far behind.
SAID = 80
# So many of those told of before are looked through for whom a pronoun means.
BACK = 4
