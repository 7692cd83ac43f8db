"""Letters in, campaigns out: mass letters grouped, with what each letter adds, and none of them hidden by the others."""

from evenhand.core.campaigns.campaigns import NOTHING_TOLD, Told, find_campaigns, find_in_affair
from evenhand.core.campaigns.clustering import cluster
from evenhand.core.campaigns.explaining import explain
from evenhand.core.campaigns.model import (
    CHANGES,
    OWN_WORDS,
    REASONS,
    SIGNS,
    Campaign,
    Campaigns,
    Change,
    Clustering,
    Constraint,
    ConstraintError,
    Counted,
    Expected,
    Explained,
    Member,
    Placement,
    Post,
    Roster,
    RosterRow,
    Sign,
    Suggestion,
    ToRead,
    Variant,
)
from evenhand.core.campaigns.roster import call_roster
from evenhand.core.campaigns.zones import KINDS as ZONES
from evenhand.core.campaigns.zones import Zone, zone_letter

__all__ = [
    "CHANGES", "NOTHING_TOLD", "OWN_WORDS", "REASONS", "SIGNS", "ZONES", "Campaign", "Campaigns", "Change", "Clustering", "Constraint",
    "ConstraintError", "Counted", "Expected", "Explained", "Member", "Placement", "Post", "Roster", "RosterRow", "Sign", "Suggestion",
    "ToRead", "Told", "Variant", "Zone", "call_roster", "cluster", "explain", "find_campaigns", "find_in_affair", "zone_letter",
]  # fmt: skip
