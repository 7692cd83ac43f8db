"""Readings of all papers and the cast in, the figures checked out: what agrees, what differs and what cannot be told, each with its sum."""

from evenhand.core.figures.checking import check_figures
from evenhand.core.figures.model import (
    AGREES,
    CANNOT_TELL,
    DIFFERS,
    KINDS,
    NOT_STATED,
    STATUSES,
    VERDICTS,
    Check,
    Deflator,
    Imported,
    Row,
    Saving,
    Series,
    Thresholds,
    Used,
)
from evenhand.core.figures.savings import find_savings

__all__ = [
    "AGREES",
    "CANNOT_TELL",
    "DIFFERS",
    "KINDS",
    "NOT_STATED",
    "STATUSES",
    "VERDICTS",
    "Check",
    "Deflator",
    "Imported",
    "Row",
    "Saving",
    "Series",
    "Thresholds",
    "Used",
    "check_figures",
    "find_savings",
]
