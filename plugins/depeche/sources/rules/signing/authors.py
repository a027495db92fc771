"""What stands below the name of who signs: the function.

Noé Talvas
Ancien directeur du port, auteur de « Marées basses »
"""

from __future__ import annotations

import re

from ....french import lists
from ...sheet import Sheet

LONGEST_ROLE = 30  # words


def role_below(sheet: Sheet, index: int) -> str:
    """What the author is, right below the name, as the byline has it; "" for any other line."""
    below, text = (*sheet.units[index + 1 : index + 3], None, None)[:2]
    if not below or not text or below.settled or below.after_blank or not text.after_blank:
        return ""
    line = sheet.of(below).strip()
    first = re.match(r"[^\W\d_]+(?:-[^\W\d_]+)*", line)
    stopped = line.endswith((".", "!", "?", "…", ":")) or len(line.split()) > LONGEST_ROLE
    if stopped or not first or first[0].lower() not in lists.words("roles"):
        return ""
    return line[0].lower() + line[1:]
