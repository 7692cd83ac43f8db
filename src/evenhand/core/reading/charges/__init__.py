"""Sentences and quotations in, charges and the answers to them out."""
