"""A headline from the lead, and a search title from a headline."""

from .lead import WISHED, from_lead
from .search_title import SEARCH, seo_title

__all__ = ["SEARCH", "WISHED", "from_lead", "seo_title"]
