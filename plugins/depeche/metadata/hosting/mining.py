"""The policy on text and data mining, from one setting.

The reservation of article 4 of directive (EU) 2019/790 (article L. 122-5-3 of the French
code of intellectual property) in the forms that machines read: tdmrep.json and meta tags
(https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/), and robots.txt for
the crawlers that name themselves.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from ...settings import HostingSettings
from ..fields import web
from ..outputs import Output

# Crawlers that gather text for models, as their operators document them; those that only
# answer a search are left alone.
CRAWLERS = (
    "AI2Bot",
    "Amazonbot",
    "anthropic-ai",
    "Applebot-Extended",
    "Bytespider",
    "CCBot",
    "ClaudeBot",
    "cohere-ai",
    "cohere-training-data-crawler",
    "Diffbot",
    "FacebookBot",
    "Google-Extended",
    "GPTBot",
    "ImagesiftBot",
    "Meta-ExternalAgent",
    "omgili",
    "PanguBot",
    "Timpibot",
    "Webzio-Extended",
)


def robots(settings: HostingSettings) -> list[str]:
    """The lines of robots.txt: one group for all crawlers that are kept out."""
    if settings.mining != "reserve":
        return []
    return [*(f"User-agent: {name}" for name in CRAWLERS), "Disallow: /", ""]


def metas(settings: HostingSettings) -> list[tuple[str, str]]:
    """(name, content) of the pages' meta tags; none when the newsroom says nothing."""
    if settings.mining not in ("reserve", "allow"):
        return []
    found = [("tdm-reservation", "1" if settings.mining == "reserve" else "0")]
    if web(settings.mining_policy):
        found.append(("tdm-policy", settings.mining_policy))
    return found


def render(settings: HostingSettings) -> Iterator[Output]:
    """`/.well-known/tdmrep.json`."""
    if settings.mining not in ("reserve", "allow"):
        return
    rule: dict[str, object] = {
        "location": "/",
        "tdm-reservation": int(settings.mining == "reserve"),
    }
    if web(settings.mining_policy):
        rule["tdm-policy"] = settings.mining_policy
    yield Output(".well-known/tdmrep.json", (json.dumps([rule], indent=1) + "\n").encode())
