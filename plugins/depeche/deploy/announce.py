"""Search engines and feed readers are told what changed, when the newsroom wants it."""

from __future__ import annotations

import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Sequence
from urllib.parse import urlsplit

_TIMEOUT = 15  # seconds
_BATCH = 10_000  # https://www.indexnow.org/documentation: URLs a request


def index_now(endpoint: str, key: str, urls: Sequence[str]) -> list[str]:
    """Submit `urls` (of one host); what went wrong, in French."""
    if not urls:
        return []
    parts = urlsplit(urls[0])
    problems = []
    for start in range(0, len(urls), _BATCH):
        body = {
            "host": parts.netloc,
            "key": key,
            "keyLocation": f"{parts.scheme}://{parts.netloc}/{key}.txt",
            "urlList": list(urls[start : start + _BATCH]),
        }
        request = urllib.request.Request(
            endpoint,
            json.dumps(body).encode(),
            {"Content-Type": "application/json; charset=utf-8"},
        )
        problems += _send(request, "IndexNow")
    return problems


def web_sub(hub: str, feeds: Sequence[str]) -> list[str]:
    """Tell the hub that `feeds` changed (W3C WebSub, section 7); problems in French."""
    problems = []
    for feed in feeds:
        form = urllib.parse.urlencode({"hub.mode": "publish", "hub.url": feed})
        problems += _send(urllib.request.Request(hub, form.encode()), "WebSub")
    return problems


def _send(request: urllib.request.Request, name: str) -> list[str]:
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT):
            return []
    except (urllib.error.URLError, OSError, ValueError) as error:
        return [f"{name} n’a pas accepté l’annonce ({error}) : le site est en ligne malgré tout"]
