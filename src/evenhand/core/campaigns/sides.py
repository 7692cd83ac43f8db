"""The words of an ask in, the side it takes out: for the thing it names, or against it."""

# A list of words is one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from evenhand.core.campaigns.words import WORD, plain
from evenhand.core.values import patterns as re

# What follows tells more of the thing that is asked for, or asks something else.
_FURTHER = re.compile(r"[,;:]|\b(?:and|that|which|who|until|because|before|so|when|if|as it|since)\b")
_LEAD = re.compile(
    r"^(?:(?:as|may|could|can|will|would)\b.{0,60}?\b)?(?:(?:I|we|us)\b.{0,40}?\b(?:ask|asking|urge|call on|beg|request|like)\b|please)\s*",
    re.IGNORECASE,
)
_VOTE = re.compile(r"\b(?:vote|speak) (?:for|in favour of)\b|\bvote\b(?=(?: \w+){1,4} through\b)", re.IGNORECASE)
FOR = frozenset(
    "keep save retain protect preserve fund support back approve grant restore reinstate introduce build open reopen extend maintain adopt "
    "allow permit accept defend rescue spare pass welcome continue bring provide install invest "
    # The same in Welsh and in Irish.
    "blaid cadw gadw chadw cadwch cefnogi gefnogi chefnogi derbyn dderbyn cymeradwyo gymeradwyo bhfabhar coinnigh coinneáil tacú glacadh".split()
)
AGAINST = frozenset(
    "close closes closed closure shut shuts shutting cut cuts end stop scrap remove removal abolish refuse refusal reject oppose opposed opposing object objecting objection block withdraw halt ban demolish demolition sell sale "
    "against axe cancel abandon drop lose loss delay privatise scrapping closing cutting selling removing down "
    "erbyn cau gau chau gwrthod wrthod gwrthwynebu wrthwynebu atal gcoinne gcoinnibh dhúnadh dúnadh dhiúltú diúltú chosc cosc".split()
)
NOT = frozenset("not no never without don't won't cannot peidiwch beidio".split())
_NONE = NOT - {"without"} | frozenset("nobody nothing none nowhere neither nor".split())
_ALL = frozenset("all always everybody everyone everything everywhere".split())
_PLANS = frozenset("plan plans proposal proposals scheme schemes".split())
_HARMFUL = re.compile(
    rf"\b(?:{'|'.join(sorted(_PLANS))})(?:\s+(?:to|for|of)|\s+(?:that|which)\s+(?:would|will))(?:\s+the)?\s+(?:{'|'.join(sorted(AGAINST))})\b"
    rf"|\b(?:{'|'.join(sorted(AGAINST))})\s+(?:{'|'.join(sorted(_PLANS))})\b",
    re.IGNORECASE,
)


def plans_harm(text: str) -> bool:
    """Say whether the plan that a text speaks of is one against the thing: whoever is for the plan is against that.

    >>> plans_harm("the plan to close the library"), plans_harm("the closure plan"), plans_harm("the plan to open a library")
    (True, True, False)
    """
    return _HARMFUL.search(text) is not None


def side_of(words: str, harmful: bool = False) -> int:
    """Say whether an ask is for (1) or against (-1) the thing it names, or does not show it (0).

    Where the plan that is spoken of is `harmful`, an ask for the plan is one against the thing (see `plans_harm`).

    >>> side_of("to keep the pool open"), side_of("Please vote against the closure"), side_of("Please do not put a limit there")
    (1, 1, -1)
    >>> side_of("Vote against the plan", True), side_of("They should vote the plan through", True), side_of("I want the library gone")
    (1, -1, -1)
    >>> side_of("Vote against the closure plan", True), side_of("Vote against the plan to close the library", True)
    (1, 1)
    >>> side_of("We ask for a reply")
    0
    """
    side, known = 1, False
    clause = clause_of(words)
    for number, word in enumerate(clause):
        if word in NOT or word in AGAINST or clause[number:] == ["gone"]:
            side, known = -side, True
        elif word in _PLANS and harmful and not AGAINST.intersection((clause[number - 1] if number else "", *clause[number + 1 :])):
            # A "closure plan", and a plan "to close" it, say so themselves.
            side = -side
        known = known or word in FOR
    return side if known else 0


def is_turned(was: str, now: str) -> bool:
    """Say whether words that stand for others say the opposite of them: both take a side, or a "not" is more or less.

    A slip of the keys, another word for the same, or a name ("Stop Hill") turns nothing.

    >>> is_turned("against", "for"), is_turned("", "not"), is_turned("keep", "save")
    (True, True, False)
    >>> is_turned("against", "agianst"), is_turned("cannot", "can't"), is_turned("nobody", "no one"), is_turned("Oak End", "Stop Hill")
    (False, False, False, False)
    """
    first, other = ([word for word in WORD.findall(words) if word.islower()] for words in (was, now))
    turns = [[_turns(plain(word)) for word in words] for words in (first, other)]
    odd = [sum(each) % 2 for each in turns]
    if odd[0] == odd[1]:
        return False
    if not was or not now:
        return any(_denies(plain(word)) for word in first or other)
    return all(any(_takes_side(plain(word)) for word in words) for words in (first, other))


def _turns(word: str) -> bool:
    return word in AGAINST or _denies(word)


def _denies(word: str) -> bool:
    return word.endswith("n't") or word in _NONE


def _takes_side(word: str) -> bool:
    return word in FOR or word in _ALL or word == "for" or _turns(word)


def says_more(words: str) -> bool:
    """Say whether something follows in an ask that tells more of it, or asks something else."""
    return _FURTHER.search(words) is not None


def clause_of(words: str) -> list[str]:
    """Return the words of what is asked, without those that ask for it and those that say more of it."""
    asked = _VOTE.sub("support", _LEAD.sub("", words.strip(), count=1))
    return [plain(word) for word in WORD.findall(_FURTHER.split(asked, maxsplit=1)[0] or asked)]
