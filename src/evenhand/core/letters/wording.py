"""The words of an ask in, what it is about out: its telling words by their stems, those of one meaning counted as one."""

# Words of one meaning stand in one line.
# ruff: noqa: E501

from __future__ import annotations

from functools import lru_cache

from evenhand.core.values import patterns as re

_WORD = re.compile(r"[a-z0-9£$€%]+(?:['’-][a-z]+)*")
_EMPTY = frozenset(
    (
        "the a an of to in on at by for from with and or but as that which who whom whose this these those it its is are was were be been being am "
        "has have had do does did will would shall should can could may might must not no if whether when where why how what i we you he she they me "
        "us him her them my our your his their one any all some each more most other than then there here up out over into about after before again "
        "also only just very so too such own same said says say told asked ask asks asking demand demanded offer offered urge urged call calls called "
        "calling write wrote written letter letters please would happy like want wants mr mrs ms miss sir dame dr cllr councillor last next week month "
        "year day today yesterday now yet still soon quickly possible s"
    ).split()
)
# Words that name one thing in the talk of offices; each line is one meaning.
_MEANINGS = tuple(
    frozenset(row.split())
    for row in (
        "meet meeting meetings met talks talk dialogue visit visits visiting discuss discussion discussions session sit audience access appointment briefing touch contact ring invite invitation come",
        "break broke broken breaking breach breached breaches breaching flout flouted violate violated violation bend bent",
        "inquiry enquiry investigate investigated investigating investigation probe examine ruling rule rules look review decide judge judgement adjudicate",
        "pay paid paying payment fund funds funding money cash grant grants million finance cost costs bill bear",
        "publish published publication release released disclose disclosed reveal list copy copies documents papers file files",
        "resign resigns resigned resigning resignation quit step stand go sack sacked sacking dismiss",
        "apologise apologize apology sorry regret retract withdraw",
        "delay delayed pause postpone postponed defer suspend halt hold stay wait",
        "explain explanation account answer answers respond reason reasons say",
        "save savings saving cut cuts cutting reduce reductions",
        "close closes closing closure closures shut shutting",
        "open reopen reopening keep restore save saving",
        "leader leaders chief chiefs head heads boss bosses",
        "adviser advisers advisor advisors officials individuals experts specialist specialists unit staff team engineers officers",
    )
)
_MEANING = {word: f"={number}" for number, row in enumerate(_MEANINGS) for word in row}
_ENDINGS = ("ations", "ation", "ings", "ing", "ions", "ion", "ies", "ied", "ers", "er", "ed", "es", "s", "ly", "y", "e")


def telling(words: str) -> frozenset[str]:
    """Return the telling words of a text.

    >>> sorted(telling("to hold talks with the Council") & telling("Would the councils visit?"))
    ['=0', 'council']
    """
    found = _WORD.findall(words.lower().replace("’", "'"))
    return frozenset(_stem(word.removesuffix("'s")) for word in found if word not in _EMPTY and len(word) > 1)


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    if word in _MEANING:
        return _MEANING[word]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[: -len(ending)]
    return word


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the shorter one's telling words that the longer one has; 0 where either has none."""
    few = min(len(one), len(other))
    return len(one & other) / few if few else 0.0
