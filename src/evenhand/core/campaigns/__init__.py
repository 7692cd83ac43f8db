"""Letters in, campaigns out: mass letters grouped, with what each letter adds, and none of them hidden by the others."""

from evenhand.core.campaigns.clustering import cluster
from evenhand.core.campaigns.model import Clustering, Constraint, ConstraintError, Placement
from evenhand.core.campaigns.zones import Zone, zone_letter

__all__ = ["Clustering", "Constraint", "ConstraintError", "Placement", "Zone", "cluster", "zone_letter"]
