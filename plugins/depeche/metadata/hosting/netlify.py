"""`_redirects` and `_headers`, which Netlify and Cloudflare Pages read.

https://docs.netlify.com/manage/routing/redirects/overview/
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from ...settings import HostingSettings
from ..outputs import Output
from . import caching, security
from .addresses import Journal

_MOST = 80  # folders: Cloudflare reads a hundred rules


def render(
    journal: Journal, settings: HostingSettings, search: str = "", folders: Sequence[str] = ()
) -> Iterator[Output]:
    """The two files; no `_redirects` when nothing ever moved.

    Where two patterns meet some hosts join a header's values, of which browsers hold to both,
    and others take the last: so all paths have the policy that the search page (`search`) needs,
    and `folders`, those of other pages, the narrow one again.

    Pages keep the hosts' own lifetime, which is to be asked for again.
    """
    lines = [f"/{quote(old)} /{quote(new)} 301" for old, new in journal.redirects()]
    lines += [f"/{quote(old)} /404.html 410" for old in sorted(journal.gone)]
    if lines:
        yield Output("_redirects", ("\n".join(lines) + "\n").encode())
    blocks = [("/*", security.headers(settings, bool(search)))]
    if search:
        narrow = [(security.POLICY, security.policy(settings))]
        blocks += [(path, narrow) for path in folders[:_MOST]]
    blocks += [(path, [("Cache-Control", rule)]) for path, rule in caching.RULES]
    text = "".join(
        f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in pairs)
        for path, pairs in blocks
    )
    yield Output("_headers", text.encode())
