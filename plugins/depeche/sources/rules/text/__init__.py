"""The text's own order: subheadings, lists, briefs, numbers."""
