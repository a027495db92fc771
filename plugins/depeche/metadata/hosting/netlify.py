"""`_redirects` and `_headers`, which Netlify and Cloudflare Pages read.

https://docs.netlify.com/manage/routing/redirects/overview/
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from ...settings import HostingSettings
from ..outputs import Output
from . import caching, security
from .addresses import Journal


def render(journal: Journal, settings: HostingSettings, search: str = "") -> Iterator[Output]:
    """The two files; no `_redirects` when nothing ever moved.

    These hosts join the values that two patterns give a header, and of two policies the narrower
    holds: all paths have the one that the search page (`search`) needs, and the pages' own tag
    narrows it. Pages keep the hosts' own lifetime, which is to be asked for again.
    """
    lines = [f"/{quote(old)} /{quote(new)} 301" for old, new in journal.redirects()]
    lines += [f"/{quote(old)} /404.html 410" for old in sorted(journal.gone)]
    if lines:
        yield Output("_redirects", ("\n".join(lines) + "\n").encode())
    blocks = [("/*", security.headers(settings, bool(search)))]
    blocks += [(path, [("Cache-Control", rule)]) for path, rule in caching.RULES]
    text = "".join(
        f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in pairs)
        for path, pairs in blocks
    )
    yield Output("_headers", text.encode())
