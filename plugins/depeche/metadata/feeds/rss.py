"""RSS 2.0 with full text (content:encoded), images (Media RSS) and authors (dc:creator).

https://www.rssboard.org/rss-profile
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from feedgenerator import Rss201rev2Feed

from ..site import Site
from .entry import Feed

FILE = "rss.xml"


class _Rss(Rss201rev2Feed):  # type: ignore[misc]
    def rss_attributes(self) -> dict[str, str]:
        return {
            **super().rss_attributes(),
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            "xmlns:media": "http://search.yahoo.com/mrss/",
        }

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        if self.feed["hub"]:
            handler.addQuickElement("atom:link", None, {"rel": "hub", "href": self.feed["hub"]})

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        entry = item["entry"]
        for name, _ in entry.authors:
            handler.addQuickElement("dc:creator", name)
        handler.addQuickElement("content:encoded", entry.html)
        if entry.image:
            image = entry.image
            size = {"width": str(image.width), "height": str(image.height)}
            handler.startElement("media:content", {"url": image.url, "medium": "image", **size})
            if image.caption or image.alt:
                handler.addQuickElement("media:description", image.caption or image.alt)
            if image.credit:
                handler.addQuickElement("media:credit", image.credit)
            handler.endElement("media:content")


def render(feed: Feed, site: Site) -> bytes:
    """The feed's bytes."""
    made = _Rss(
        title=feed.title,
        link=feed.home,
        description=feed.description,
        language=site.language,
        feed_url=site.absolute(feed.address(FILE)),
        hub=site.settings.feeds.hub,
    )
    for entry in feed.entries:
        made.add_item(
            title=entry.title,
            link=entry.url,
            description=entry.summary,
            pubdate=entry.published,
            unique_id=entry.id,
            unique_id_is_permalink=False,
            categories=entry.subjects,
            entry=entry,
        )
    written = BytesIO()
    made.write(written, "utf-8")
    return written.getvalue() + b"\n"
