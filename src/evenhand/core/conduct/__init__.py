"""Codes, evidence and findings in, what each rule comes to out; papers in, the questions under a code out. Never a verdict."""

from evenhand.core.conduct.assess import OUTCOMES, Assessment, TermState, assess, say_outcome, weigh_evidence, what_if
from evenhand.core.conduct.cues import Finder, Sight
from evenhand.core.conduct.logic import Condition, Every, Is, Not, Settled, Some, settle, terms_of, weigh
from evenhand.core.conduct.model import (
    BURDENS,
    FORCE_WORDS,
    FORCES,
    KINDS_OF_TERM,
    SIGNALS,
    STANDARDS,
    Code,
    CodeVersion,
    Construction,
    Evidence,
    Exemption,
    Finding,
    Fragment,
    Term,
)

__all__ = [
    "BURDENS", "FORCES", "FORCE_WORDS", "KINDS_OF_TERM", "OUTCOMES", "SIGNALS", "STANDARDS", "Assessment", "Code", "CodeVersion",
    "Condition", "Construction", "Every", "Evidence", "Exemption", "Finder", "Finding", "Fragment", "Is", "Not", "Settled", "Sight", "Some",
    "Term", "TermState", "assess", "say_outcome", "settle", "terms_of", "weigh", "weigh_evidence", "what_if",
]  # fmt: skip
