"""Sorted letters: on the console, as pages, in JSON, as a table."""
