"""A snippet for Caddy: `import` it in the site's block."""

from __future__ import annotations

from urllib.parse import quote

from ...settings import HostingSettings
from . import caching, security
from .addresses import Journal


def render(journal: Journal, settings: HostingSettings) -> str:
    """The snippet; addresses are percent-encoded, so that none can end its line."""
    lines = ["# Made by Dépêche: a build writes it anew.", "header {"]
    lines += [f'\t{name} "{value}"' for name, value in security.headers(settings)]
    lines += [f'\tCache-Control "{caching.PAGES}"', "}"]
    for path, rule in sorted(caching.RULES, key=lambda each: len(each[0])):
        lines.append(f'header {path} Cache-Control "{rule}"')
    lines += [f"redir /{quote(old)} /{quote(new)} 301" for old, new in journal.redirects()]
    lines += [f"respond /{quote(old)} 410" for old in sorted(journal.gone)]
    lines += ["handle_errors {", "\trewrite * /404.html", "\tfile_server", "}"]
    return "\n".join(lines) + "\n"
