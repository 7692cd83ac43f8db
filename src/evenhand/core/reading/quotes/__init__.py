"""Quoted parts in, quotations with their speakers out."""
