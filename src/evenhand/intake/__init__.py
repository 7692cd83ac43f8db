"""The door: folders, mailboxes and standard input in, papers out, opened by a fenced child process; sidecars and people files read."""
