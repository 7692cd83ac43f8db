"""The door: folders, mailboxes and archives come in here, and a fenced child process reads what they hold."""
