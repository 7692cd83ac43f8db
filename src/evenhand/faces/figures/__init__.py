"""Checked figures: on the console, as a table, as ClaimReview."""
