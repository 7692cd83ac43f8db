"""A paper in, a reading out: who is quoted saying what, to whom, from where; letters, asks, allegations, figures, dates."""
