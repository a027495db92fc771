"""Atom (RFC 4287) with full text, every author and the image."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from feedgenerator import Atom1Feed

from ..site import Site
from .entry import Feed

FILE = "atom.xml"


class _Atom(Atom1Feed):  # type: ignore[misc]
    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), "xmlns:media": "http://search.yahoo.com/mrss/"}

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        if self.feed["hub"]:
            handler.addQuickElement("link", None, {"rel": "hub", "href": self.feed["hub"]})

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        entry = item["entry"]
        for name, page in entry.authors:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.addQuickElement("uri", page)
            handler.endElement("author")
        handler.addQuickElement("summary", entry.summary, {"type": "text"})
        if entry.image:
            image = entry.image
            size = {"width": str(image.width), "height": str(image.height)}
            handler.addQuickElement(
                "media:content", None, {"url": image.url, "medium": "image", **size}
            )


def render(feed: Feed, site: Site) -> bytes:
    """The feed's bytes."""
    made = _Atom(
        title=feed.title,
        link=feed.home,
        description=feed.description,
        language=site.language,
        author_name=site.settings.publisher.name or site.name,
        author_link=site.absolute(""),
        feed_url=site.absolute(feed.address(FILE)),
        feed_guid=site.absolute(feed.address(FILE)),
        hub=site.settings.feeds.hub,
    )
    for entry in feed.entries:
        made.add_item(
            title=entry.title,
            link=entry.url,
            description=None,
            content=entry.html,
            pubdate=entry.published,
            updateddate=entry.changed,
            unique_id=entry.id,
            categories=entry.subjects,
            entry=entry,
        )
    written = BytesIO()
    made.write(written, "utf-8")
    return written.getvalue() + b"\n"
