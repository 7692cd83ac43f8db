"""The rules that hang on a word: their patterns are compiled when they are first asked, so each is looked at here."""

from __future__ import annotations

import re

from evenhand.core.reading.asks import outcomes_words
from evenhand.core.reading.asks import words as asks_words
from evenhand.core.reading.asks.rules import Rule
from evenhand.core.reading.charges import words as charges_words

RULES = [rule for tables in (asks_words, charges_words, outcomes_words) for rules in tables.RULES_OF.values() for rule in rules]


def fault_in(rule: Rule) -> str | None:
    try:
        for pattern in (rule.after, rule.before, rule.unless):
            re.compile(pattern or "")
    except re.error as fault:
        return f"{rule.name}: {fault}"
    return None


def test_every_pattern_of_every_rule_can_be_compiled() -> None:
    assert len(set(RULES)) > 300
    assert [fault for rule in set(RULES) if (fault := fault_in(rule))] == []
