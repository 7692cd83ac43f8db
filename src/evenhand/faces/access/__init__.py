"""Like cases side by side: on the console, in JSON, in words."""
