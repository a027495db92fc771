"""The publication times that a page, a feed or a sitemap tells machines."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

_META = re.compile(rb"""<meta\b[^>]*\barticle:published_time\b[^>]*>""", re.IGNORECASE)
_CONTENT = re.compile(rb"""\bcontent\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_NAMED = (
    re.compile(rb'"(?:datePublished|date_published)"\s*:\s*"([^"]+)"'),
    re.compile(rb"<(?:\w+:)?(?:published|pubDate|publication_date)>([^<]+)<"),
)


def latest(data: bytes) -> str:
    """The latest time at which something in `data` is said to be published; "" without any."""
    found = [each for meta in _META.findall(data) for each in _CONTENT.findall(meta)]
    for pattern in _NAMED:
        found += pattern.findall(data)
    told = {text.decode("ascii", "replace").strip() for text in found}
    return max(told, key=lambda text: _moment(text) or _NEVER, default="")


def is_later(text: str, now: datetime) -> bool:
    """Whether that time is still to come; a time that can't be read is not."""
    moment = _moment(text)
    return moment is not None and moment > now


_NEVER = datetime.min.replace(tzinfo=UTC)


def _moment(text: str) -> datetime | None:
    """A day without an hour begins at midnight; one without an offset is taken for UTC."""
    try:
        if len(text) == 10:
            return datetime.combine(date.fromisoformat(text), datetime.min.time(), UTC)
        # RSS has the dates of e-mail (RFC 822).
        found = parsedate_to_datetime(text) if "," in text else datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
