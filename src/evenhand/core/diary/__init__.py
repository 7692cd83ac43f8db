"""Requests and the slots of those who serve in, plans with certificates out: the order is drawn in the open, and like cases fare alike."""

from evenhand.core.diary.announced import announced_faults, covered
from evenhand.core.diary.checker import faults
from evenhand.core.diary.draw import CLOSED, check_closed, check_draw, close_list, draw, tables_of, turns
from evenhand.core.diary.giving import Give, what_would_give
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
    Reseated,
    Reserved,
    Seating,
    Slot,
)
from evenhand.core.diary.options import Campaign, Granted, count_weeks, lay_options
from evenhand.core.diary.planned import CalendarRead, Drawn, Guest, Invitation, OldPlan, Planned, by_day, is_address
from evenhand.core.diary.planning import make_plan, make_plans
from evenhand.core.diary.record import as_closed, as_record
from evenhand.core.diary.replan import replan
from evenhand.core.diary.reseat import Before, seat_again
from evenhand.core.diary.table_words import gives_of_tables, speak_of_moved_tables, speak_of_tables
from evenhand.core.diary.tables import Tables, seat, seat_tables, shared_places
from evenhand.core.diary.totals import total_faults

__all__ = [
    "CLOSED", "DEFAULT", "EVERY_DAY", "PLANS", "Before", "CalendarRead", "Campaign", "Certificate", "Diary", "Drawn", "Give",
    "Granted", "Guest", "Hall", "Host", "Invitation", "Meeting", "Move", "OldPlan", "Option", "Plan", "Planned", "Price", "Replan",
    "Request", "Reseated", "Reserved", "Seating", "Slot", "Tables", "announced_faults", "as_closed", "as_record", "by_day",
    "check_closed", "check_draw", "close_list", "count_weeks", "covered", "draw", "faults", "gives_of_tables", "is_address",
    "lay_options", "make_plan", "make_plans", "replan", "seat", "seat_again", "seat_tables", "shared_places",
    "speak_of_moved_tables", "speak_of_tables", "tables_of", "total_faults", "turns", "what_would_give",
]  # fmt: skip
