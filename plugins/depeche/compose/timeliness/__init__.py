"""What was true when it was written, and what of it is no longer, or not yet."""
