"""French typography to the rules of the Imprimerie nationale.

`rules.correct` for plain text, `rules.correct_markdown` for Markdown; both are idempotent
and lose no word.
"""

from .rules import correct, correct_markdown

__all__ = ["correct", "correct_markdown"]
