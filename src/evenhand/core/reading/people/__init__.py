"""Names and posts as printed in, who is meant by each within one paper out."""
