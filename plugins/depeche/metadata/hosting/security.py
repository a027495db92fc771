"""Security headers: what a browser may load and do on a page of the site.

https://developer.mozilla.org/docs/Web/HTTP/Guides/CSP, https://observatory.mozilla.org/
"""

from __future__ import annotations

from ...settings import HostingSettings
from ..fields import web

POLICY = "Content-Security-Policy"
SEARCHED = "pagefind/"  # what the search page loads: its worker has a policy of its own


def policy(settings: HostingSettings, searching: bool = False) -> str:
    """The Content-Security-Policy: the site's own files, nothing inline, no frame.

    Only `searching` lets a page run WebAssembly.
    """
    wasm = ("'wasm-unsafe-eval'",) if searching else ()
    scripts = " ".join(("'self'", *wasm, *settings.script_sources))
    images = " ".join(("'self'", "data:", *settings.image_sources))
    connect = " ".join(("'self'", *settings.script_sources))
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {scripts}",
            "style-src 'self'",
            "font-src 'self'",
            f"img-src {images}",
            "media-src 'self'",
            f"connect-src {connect}",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "upgrade-insecure-requests",
        )
    )


def searched(search: str) -> tuple[str, ...]:
    """Where the wider policy is needed; `search` is the search page's path, "" without one."""
    return (search, SEARCHED) if search else ()


def headers(settings: HostingSettings, searching: bool = False) -> list[tuple[str, str]]:
    """(name, value) of every response."""
    found = [
        (POLICY, policy(settings, searching)),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ]
    if settings.hsts_seconds:
        found.insert(1, ("Strict-Transport-Security", f"max-age={settings.hsts_seconds}"))
    if settings.mining == "reserve":
        found.append(("tdm-reservation", "1"))
        if web(settings.mining_policy):
            found.append(("tdm-policy", settings.mining_policy))
    return found
