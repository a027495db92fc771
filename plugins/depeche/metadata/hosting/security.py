"""Security headers: what a browser may load and do on a page of the site.

https://developer.mozilla.org/docs/Web/HTTP/Guides/CSP, https://observatory.mozilla.org/
"""

from __future__ import annotations

from ...settings import HostingSettings
from ..fields import web


def policy(settings: HostingSettings) -> str:
    """The Content-Security-Policy: the site's own files, nothing inline, no frame.

    'wasm-unsafe-eval' lets the search on the page run its WebAssembly, and nothing else.
    """
    scripts = " ".join(("'self'", "'wasm-unsafe-eval'", *settings.script_sources))
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


def headers(settings: HostingSettings) -> list[tuple[str, str]]:
    """(name, value) of every response."""
    found = [
        ("Content-Security-Policy", policy(settings)),
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
