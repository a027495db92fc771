"""`/.well-known/security.txt` (RFC 9116): whom to tell of a flaw."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from ..outputs import Output
from ..site import Site

_VALID = timedelta(days=330)  # the RFC asks for less than a year


def render(site: Site) -> Iterator[Output]:
    """The file; none when the newsroom gives no address."""
    contact = site.settings.hosting.security_contact or site.settings.publisher.email
    if not contact:
        return
    if "@" in contact and not contact.startswith(("mailto:", "https://")):
        contact = f"mailto:{contact}"
    path = ".well-known/security.txt"
    lines = (
        f"Contact: {contact}",
        f"Expires: {expires(site.now):%Y-%m-%dT%H:%M:%SZ}",
        f"Preferred-Languages: {', '.join(dict.fromkeys((site.language, 'en')))}",
        f"Canonical: {site.absolute(path)}",
    )
    yield Output(path, ("\n".join(lines) + "\n").encode())


def expires(now: datetime) -> datetime:
    """The first of a month, so that the file changes once a month and not at each build."""
    later = (now + _VALID).astimezone(UTC)
    return later.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
