"""What papers raise under a code: on the console, in JSON, in words."""
