"""A held draft: on the console, as a page, in JSON, redacted."""
