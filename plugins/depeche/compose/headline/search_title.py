"""A title for search results: a headline cut at the end of a whole phrase."""

from __future__ import annotations

from ..title_cuts import cut

SEARCH = 60  # characters


def seo_title(headline: str) -> str:
    """A cut of `headline` of at most SEARCH characters that stays true; "" when there is none."""
    return cut(headline, SEARCH)
