"""Instructions to the writer beside the copy: where they stand, what they ask for."""
