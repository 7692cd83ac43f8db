"""The file of the affair: on the console, as one page, in JSON, redacted."""
