"""Codes, evidence and findings in, what each rule comes to out; papers in, the questions under a code out. Never a verdict."""

from evenhand.core.conduct.assess import OUTCOMES, SETTLES, Assessment, TermState, assess, assess_rule, say_outcome, weigh_evidence, what_if
from evenhand.core.conduct.cited import force_of
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
from evenhand.core.conduct.questions import Asked, engaged_by, raise_questions
from evenhand.core.conduct.rows import Cited, ConductRow, VersionRow, idle_findings

__all__ = [
    "BURDENS", "FORCES", "FORCE_WORDS", "KINDS_OF_TERM", "OUTCOMES", "SETTLES", "SIGNALS", "STANDARDS", "Asked", "Assessment", "Cited",
    "Code", "CodeVersion", "Condition", "ConductRow", "Construction", "Every", "Evidence", "Exemption", "Finder", "Finding", "Fragment",
    "Is", "Not", "Settled", "Sight", "Some", "Term", "TermState", "VersionRow", "assess", "assess_rule", "engaged_by", "force_of",
    "idle_findings",     "raise_questions", "say_outcome", "settle", "terms_of", "weigh", "weigh_evidence", "what_if",
]  # fmt: skip
