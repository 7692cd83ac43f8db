"""Quotations in, where their words come from and to whom they were said out."""
