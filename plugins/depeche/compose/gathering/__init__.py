"""Which sources make one article, and which of them replaces another."""
