"""Flows with their dated rules, and cases with their events in; stages, deadlines that explain themselves, queue and statistics out."""

from evenhand.core.casework.clock import Clock, CountedDay, Extension, Pause, count_days
from evenhand.core.casework.fold import NoRuleError, begin, find_rule, fold
from evenhand.core.casework.model import (
    DAY_OFF,
    EVENTS,
    NEEDS_REASON,
    UNITS,
    Case,
    Event,
    Exit,
    Flow,
    Requirement,
    Rule,
    Stage,
    Target,
)
from evenhand.core.casework.queue import FORMULA, Queued, queue
from evenhand.core.casework.state import Deadline, Moved, Note, Refusal, State, Step

__all__ = [
    "DAY_OFF", "EVENTS", "FORMULA", "NEEDS_REASON", "UNITS", "Case", "Clock", "CountedDay", "Deadline", "Event", "Exit", "Extension",
    "Flow", "Moved", "NoRuleError", "Note", "Pause", "Queued", "Refusal", "Requirement", "Rule", "Stage", "State", "Step", "Target",
    "begin", "count_days", "find_rule", "fold", "queue",
]  # fmt: skip
