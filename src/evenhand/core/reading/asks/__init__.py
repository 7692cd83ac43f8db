"""Sentences, quotations and letters in, asks and offers and what became of them out."""
