"""Sentences in, reported speech without marks out."""
