"""What a person at a desk does: the use cases, where core, intake and faces meet."""
