"""Flows with their dated rules, and cases with their events in; stages, deadlines that explain themselves, queue and statistics out."""

from evenhand.core.casework.answer import Answer, Due, answer
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
from evenhand.core.casework.statistics import (
    COUNTS,
    PERIODS,
    Edition,
    Response,
    Revision,
    RevisionError,
    Row,
    percent,
    period_of,
    publish,
    response_of,
    revisions,
    tally,
    total,
)

__all__ = [
    "COUNTS", "DAY_OFF", "EVENTS", "FORMULA", "NEEDS_REASON", "PERIODS", "UNITS", "Answer", "Case", "Clock", "CountedDay", "Deadline",
    "Due", "Edition", "Event", "Exit", "Extension", "Flow", "Moved", "NoRuleError", "Note", "Pause", "Queued", "Refusal", "Requirement",
    "Response", "Revision", "RevisionError", "Row", "Rule", "Stage", "State", "Step", "Target", "answer", "begin", "count_days",
    "find_rule", "fold", "percent", "period_of", "publish", "queue", "response_of", "revisions", "tally", "total",
]  # fmt: skip
