"""Deadlines, the queue and response statistics: in words, as a page, in JSON."""
