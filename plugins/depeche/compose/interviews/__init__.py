"""Interviews: whole answers under their questions."""
