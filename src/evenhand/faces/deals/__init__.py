"""Offers that hang on a condition: on the console, in JSON, in words."""
