"""Sentences in, the letters out that a paper speaks of or is."""
