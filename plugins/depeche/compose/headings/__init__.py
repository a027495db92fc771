"""A heading for each part of an article: the source's own, a verbatim span, or a label."""

from .choose import choose, quoted_heading, words_of, worth
from .part import Part

__all__ = ["Part", "choose", "quoted_heading", "words_of", "worth"]
