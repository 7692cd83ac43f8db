"""A rebuilt letter with its apparatus: on the console, as TEI."""
