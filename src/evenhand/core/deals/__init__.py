"""Offers with conditions as papers tell of them, and an office's own dated events, in; deals and how each stands on a day out."""

from evenhand.core.deals.entered import Entered, OwnDeal, OwnEvent, UnknownDealError, enter_events
from evenhand.core.deals.find import find_deals, last_day
from evenhand.core.deals.folding import LAPSE_DAYS, REVIEW_DAYS, RefusedError, fold
from evenhand.core.deals.model import (
    CONDITION_STATES,
    EVENTS,
    FORCES,
    KINDS,
    SETTERS,
    STATES,
    VALUES,
    Answered,
    Condition,
    ConditionStanding,
    Deal,
    Event,
    Party,
    Precedent,
    Standing,
    Wording,
)
from evenhand.core.deals.order import order_events
from evenhand.core.deals.parties import is_same_party

__all__ = [
    "CONDITION_STATES", "EVENTS", "FORCES", "KINDS", "LAPSE_DAYS", "REVIEW_DAYS", "SETTERS", "STATES", "VALUES", "Answered", "Condition",
    "ConditionStanding", "Deal", "Entered", "Event", "OwnDeal", "OwnEvent", "Party", "Precedent", "RefusedError", "Standing",
    "UnknownDealError", "Wording", "enter_events", "find_deals", "fold", "is_same_party", "last_day", "order_events",
]  # fmt: skip
