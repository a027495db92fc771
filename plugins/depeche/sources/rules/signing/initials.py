"""Initials alone on a line sign the copy for those who know them: no page can print a name, and
the desk is told, which may."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....model import Severity
from ...sheet import Sheet, Unit

# "J. B.", "(C. R.)", "J.-B. T. (CLP Valbrune)": beside them, the paper or its office
INITIALS = re.compile(
    r"\(?(?P<letters>(?:[A-ZÀ-Þ][a-zà-ÿ]?\.[ -]?){2,4})\)?"
    r"(?:\s*(?:\([^()]{2,40}\)|[,–—-]\s+[^.!?]{2,40}))?"
)


def told(sheet: Sheet, taken: Sequence[Unit]) -> Sheet:
    """The sheet that says which of the lines taken are initials, unless somebody is named."""
    once = dict.fromkeys(taken)
    signing = [unit for unit in once if INITIALS.fullmatch(sheet.of(unit).strip())]
    if not signing or any(each.name for each in sheet.bylines):
        return sheet
    return sheet.told(
        Severity.NOTE,
        f"Initiales retirées\u00a0: {sheet.shown(signing)}.",
        "Le nom de qui signe se donne dans l’en-tête (author:).",
        signing[0].start,
    )
