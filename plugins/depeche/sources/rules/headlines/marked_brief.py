"""Copy that its newsroom marks as a brief: it is complete at any length.

BRÈVE / FAITS DIVERS / ÉDITION SUD        En bref – Lorbec        Brève. Une yole retrouvée
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from ....model import BRIEFS
from ...sheet import Sheet

TOP = 5  # lines
MARKED = re.compile(
    r"[*_#\[(\s]*(?:(?:l['’]info )?en bref|brèves?|flash[ -]info)[*_\])\s]*"
    r"(?:$|[.:/|•·–—-](?:[*_]*\s|$))",
    re.IGNORECASE,
)


def find(sheet: Sheet) -> Sheet:
    """Says so of copy that is one brief, and no column of several."""
    lines = (line for line in sheet.text.splitlines() if line.strip())
    said = any(map(MARKED.match, islice(lines, TOP)))
    return replace(sheet, in_brief=said and BRIEFS not in sheet.doubts)
