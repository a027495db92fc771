"""Every sitemap of the site and the index that names them.

The news sitemap stands beside the index, in robots.txt: Search Console takes it apart.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from ... import build
from ..edition import Edition
from ..outputs import Listing, Output
from . import fresh, lists, monthly, urlset

INDEX, LISTS, NEWS = "sitemap.xml", "sitemap-pages.xml", "sitemap-news.xml"


def render(edition: Edition) -> Iterator[Output | Sequence[Listing]]:
    """The files. None is empty but that of the news: a quiet weekend must not take away an address
    that Search Console was given, and Google has no objection to an empty one (news sitemaps,
    "Best practices")."""
    site, known = edition.site, _known()
    if known and all(map(build.stands, known)):
        listings = [Listing(path, "", (), ()) for path in known]
    else:
        listings = [*lists.listings(edition, LISTS), *monthly.listings(edition)]
    yield listings  # they stand now
    changes = _changes(site.output, [each.path for each in listings], known)
    named = [(site.absolute(path), changed) for path, changed in changes.items()]
    if named:
        yield Output(INDEX, urlset.index(named))
    if edition.articles:
        yield Output(NEWS, urlset.render(fresh.urls(edition)))


Known = dict[str, tuple[int, int, str]]  # by path: time stamp (ns), size, newest change


def _known() -> Known:
    """The sitemaps of the last build."""
    data = build.recall(_KEPT)
    return {} if data is None else dict(marshal.loads(data))


def _changes(root: Path, paths: list[str], known: Known) -> dict[str, datetime | None]:
    """When the newest page of each sitemap changed; one that stands as it stood is not read."""
    now, found = {}, {}
    for path in paths:
        status, kept = (root / path).stat(), known.get(path)
        if kept is not None and kept[:2] == (status.st_mtime_ns, status.st_size):
            said = kept[2]
        else:
            changed = urlset.changed((root / path).read_text("utf-8"))
            said = changed.isoformat() if changed else ""
        now[path] = (status.st_mtime_ns, status.st_size, said)
        found[path] = datetime.fromisoformat(said) if said else None
    if now != known:
        build.remember(_KEPT, marshal.dumps(now))
    return found


_KEPT = "depeche sitemaps"
