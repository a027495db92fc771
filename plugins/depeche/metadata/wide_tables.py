"""Tables that may be wider than a telephone: each in a region that scrolls by itself, which the
keyboard reaches and a screen reader names (WCAG 2.2, success criteria 1.4.10 and 2.1.1).
"""

from __future__ import annotations

import re
from itertools import count

_TABLE = re.compile(r"<table\b(?:(?!<table\b).)*?</table>", re.DOTALL)


def scrolling(html: str) -> str:
    """Some HTML with its tables in regions "Tableau", "Tableau 2"…"""
    if "<table" not in html:
        return html
    number = count(1)

    def region(found: re.Match[str]) -> str:
        name = f"Tableau {at}" if (at := next(number)) > 1 else "Tableau"
        opening = f'<div class="table" role="region" aria-label="{name}" tabindex="0">'
        return f"{opening}\n{found[0]}\n</div>"

    return _TABLE.sub(region, html)
