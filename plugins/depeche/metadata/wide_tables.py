"""Tables that may be wider than a telephone: each in a region that scrolls by itself, which the
keyboard reaches and a screen reader names (WCAG 2.2, success criteria 1.4.10 and 2.1.1).

Columns are aligned by classes: the site's Content-Security-Policy forbids Markdown's styles.
"""

from __future__ import annotations

import re
from itertools import count

_TABLE = re.compile(r"<table\b(?:(?!<table\b).)*?</table>", re.DOTALL)
_ALIGNED = re.compile(r'(<t[dh]) style="text-align: (left|center|right);"')


def scrolling(html: str) -> str:
    """Some HTML with its tables in regions "Tableau", "Tableau 2"…"""
    if "<table" not in html:
        return html
    number = count(1)

    def region(found: re.Match[str]) -> str:
        name = f"Tableau {at}" if (at := next(number)) > 1 else "Tableau"
        opening = f'<div class="table" role="region" aria-label="{name}" tabindex="0">'
        table = _ALIGNED.sub(r'\1 class="is-\2"', found[0])
        return f"{opening}\n{table}\n</div>"

    return _TABLE.sub(region, html)
