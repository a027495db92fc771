"""What stays on one line in a title: "Saint-" ends no line of a headline, nor does "la".

An article and a number are held by a no-break space. For a name with hyphens text alone can't say
so: a no-break hyphen is another character, which searches and copies don't know. The name is set in
an element whose style forbids the break.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape

# A longer one might be wider than a telephone.
_LONGEST = 18
# What stands between two ordinary spaces and has a hyphen: "« Saint-Elme », ". No element begins
# or ends beside a mark or a no-break space, where programs that read the title part or join its
# words.
_RUN = re.compile(r"(?<![^ \t\n<>])[^ \t\n<>-]*+-[^ \t\n<>]*")
_NAME = re.compile(r"(?<![\w-])[A-ZÀ-ÖØ-Þ][\w’]*(?:-[\w’]+)+(?![\w-])")
# A longer word behind an article might not stand beside it in a narrow column.
_ARTICLE = re.compile(
    r"(?<![^ \t\n\u00a0\u202f(])([Ll](?:es?|a)|[Dd](?:es|u)|[Uu]ne?|[Aa]ux?|\d{1,3})"
    r" (?=[\w’]{2,13}(?![\w’-]))"
)
_TITLE = re.compile(r"<h[23][ >][^<]*")


@lru_cache(maxsize=4096)  # a site's lists show a headline many times
def unbroken(text: str) -> Markup:
    """Plain text as HTML."""
    return Markup(_held(str(escape(text))))


def unbroken_titles(html: str) -> str:
    """The same for the subheadings of some HTML, up to the first tag within each."""

    def set_title(found: re.Match[str]) -> str:
        tag, end, text = found[0].partition(">")
        return tag + end + _held(text)

    return _TITLE.sub(set_title, html)


def _held(text: str) -> str:
    text = _ARTICLE.sub(_bound, text)
    return _RUN.sub(_whole, text) if "-" in text else text


def _bound(found: re.Match[str]) -> str:
    return f"{found[1]}\u00a0"


def _whole(found: re.Match[str]) -> str:
    run = found[0]
    held = len(run) <= _LONGEST and _NAME.search(run)
    return f'<span class="whole">{run}</span>' if held else run
