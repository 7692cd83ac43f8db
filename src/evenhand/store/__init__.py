"""Values of the core in, rows on the disk out, and back: what is acknowledged is kept."""

from evenhand.store.campaign_index import CampaignIndex
from evenhand.store.refusals import BusyIndexError, ClashError, IndexRefusedError, UnknownNameError

__all__ = ["BusyIndexError", "CampaignIndex", "ClashError", "IndexRefusedError", "UnknownNameError"]
