"""Text in, the figures printed there out: what number, of what unit, how exact, and of what."""
