"""Who signs the copy, made its images or translated it."""
