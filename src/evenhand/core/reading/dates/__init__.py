"""Text and the paper's own date in, the dates printed there out."""
