"""Interviews: questions, answers and what stands below them."""
