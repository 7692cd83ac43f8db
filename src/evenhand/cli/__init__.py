"""The command line: a thin window on the desk."""
