"""A heading for each part of an article: the source's own, a verbatim span, or a label."""

from .choose import FAIR, choose, of_a_detail, quoted_heading, words_of, worth
from .gates_extent import OPENING
from .matters import of as matter_of
from .openings import BESIDE
from .part import Part
from .titles import find as title_of
from .titles import of_its_day

__all__ = [
    "BESIDE",
    "FAIR",
    "OPENING",
    "Part",
    "choose",
    "matter_of",
    "of_a_detail",
    "of_its_day",
    "quoted_heading",
    "title_of",
    "words_of",
    "worth",
]
