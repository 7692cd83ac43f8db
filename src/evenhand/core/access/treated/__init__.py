"""Papers in, who is told to have got something, been refused it or be waiting for it out, beside whoever asked for the same."""
