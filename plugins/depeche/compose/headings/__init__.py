"""A heading for each part of an article: the source's own, a verbatim span, or a label."""

from .choose import best, choose, quoted_heading, words_of
from .gates_extent import OPENING
from .matters import of as matter_of
from .openings import BESIDE
from .part import Part
from .titles import find as title_of
from .titles import of_its_day

__all__ = [
    "BESIDE",
    "OPENING",
    "Part",
    "best",
    "choose",
    "matter_of",
    "of_its_day",
    "quoted_heading",
    "title_of",
    "words_of",
]
