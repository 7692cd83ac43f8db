"""A planned diary: on the console, as a page with pictures, in JSON, as a table, as invitations."""
