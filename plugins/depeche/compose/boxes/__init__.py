"""What stands in boxes: the essentials, what is not known, the sources."""
