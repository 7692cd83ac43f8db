"""Requests and the slots of those who serve in, plans with certificates out: the order is drawn in the open, and like cases fare alike."""

from evenhand.core.diary.draw import check_draw, close_list, draw
from evenhand.core.diary.model import (
    DEFAULT,
    EVERY_DAY,
    PLANS,
    Certificate,
    Diary,
    Hall,
    Host,
    Meeting,
    Move,
    Option,
    Plan,
    Price,
    Replan,
    Request,
    Reserved,
    Slot,
)

__all__ = [
    "DEFAULT", "EVERY_DAY", "PLANS", "Certificate", "Diary", "Hall", "Host", "Meeting", "Move", "Option", "Plan", "Price", "Replan",
    "Request", "Reserved", "Slot", "check_draw", "close_list", "draw",
]  # fmt: skip
