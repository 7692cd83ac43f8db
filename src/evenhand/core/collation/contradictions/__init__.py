"""All papers and their readings in, what they disagree on out: a module for each kind, all of the same shape."""
