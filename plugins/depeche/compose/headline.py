"""A headline from the lead, and a search title from a headline.

Only whole phrases are cut, and only where the rest stays true: an attribution or a
denial is never left behind.
"""

from __future__ import annotations

import re

from ..model import Passage, Reading, Sentence

WISHED = 110  # characters of a headline
SEARCH = 60  # characters of a search title


def from_lead(reading: Reading, lead: Sentence) -> Passage:
    """A headline from `lead`, a sentence of `reading`; at most WISHED characters where it can be.

    The whole sentence, without its stop, when no cut stays true.
    """
    text = re.sub(r"[.…\s]+$", "", lead.text)
    return Passage(text, (lead.span,), speaker=lead.speaker)


def seo_title(headline: str) -> str:
    """A cut of `headline` of at most SEARCH characters that stays true; "" when there is none."""
    return headline if len(headline) <= SEARCH else ""
