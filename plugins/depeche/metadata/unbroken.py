"""Names with a hyphen, kept on one line in a title: "Saint-" ends no line of a headline.

Text alone can't say so: a no-break hyphen is another character, which searches and copies don't
know. The name is set in an element whose style forbids the break.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape

# A longer one might be wider than a telephone.
_LONGEST = 18
# What stands between two ordinary spaces: "« Saint-Elme », ". No element begins or ends beside a
# mark or a no-break space, where programs that read the title part or join its words.
_RUN = re.compile(r"[^ \t\n<>]+")
_NAME = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-Þ][\w’]*(?:-[\w’]+)+(?![\w-])")
_TITLE = re.compile(r"<h[23][ >][^<]*")


@lru_cache(maxsize=4096)  # a site's lists show a headline many times
def unbroken(text: str) -> Markup:
    """Plain text as HTML."""
    return Markup(_RUN.sub(_whole, str(escape(text))))


def unbroken_titles(html: str) -> str:
    """The same for the subheadings of some HTML, up to the first tag within each."""

    def set_title(found: re.Match[str]) -> str:
        tag, end, text = found[0].partition(">")
        return tag + end + _RUN.sub(_whole, text)

    return _TITLE.sub(set_title, html) if "-" in html else html


def _whole(found: re.Match[str]) -> str:
    run = found[0]
    held = len(run) <= _LONGEST and _NAME.search(run)
    return f'<span class="whole">{run}</span>' if held else run
