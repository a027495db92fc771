"""JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/"""

from __future__ import annotations

import json

from ..dates import iso
from ..site import Site
from .entry import Entry, Feed

FILE = "feed.json"


def render(feed: Feed, site: Site) -> bytes:
    """The feed's bytes."""
    hub = site.settings.feeds.hub
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": site.absolute(feed.address(FILE)),
        "description": feed.description,
        "language": site.language,
        "authors": [{"name": site.settings.publisher.name or site.name, "url": site.absolute("")}],
        **({"hubs": [{"type": "WebSub", "url": hub}]} if hub else {}),
        "items": [_item(entry) for entry in feed.entries],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def _item(entry: Entry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html,
        "date_published": iso(entry.published),
        "date_modified": iso(entry.changed),
        "authors": [{"name": name, "url": page} for name, page in entry.authors],
        "tags": list(dict.fromkeys(entry.subjects)),
    }
    if entry.image:
        item["image"] = entry.image.url
    return item
