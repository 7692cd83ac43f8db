"""All of it over one folder of papers: readings in, the file of the affair out."""

from evenhand.core.review.compose import compose
from evenhand.core.review.model import Review

__all__ = ["Review", "compose"]
