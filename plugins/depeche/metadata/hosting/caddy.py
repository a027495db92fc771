"""A snippet for Caddy: `import` it in the site's block."""

from __future__ import annotations

from urllib.parse import quote

from ...settings import HostingSettings
from . import caching, security, types
from .addresses import Journal

# A server without the system's own list of types does not know these.
_UNKNOWN = ("ico", "txt", "webmanifest", "woff2")


def render(journal: Journal, settings: HostingSettings, search: str = "") -> str:
    """The snippet; addresses are percent-encoded, so that none can end its line."""
    lines = ["# Made by Dépêche: a build writes it anew."]
    given = security.headers(settings)
    lines += [f'header {name} "{value}"' for name, value in given if name != security.POLICY]
    # Caddy runs the general header last; with "?" it fills in only what no path has set. Each
    # stands alone: in one block it would wait for all of them to be missing.
    lines += [f'header ?{security.POLICY} "{security.policy(settings)}"']
    lines += [f'header ?Cache-Control "{caching.PAGES}"']
    for path in security.searched(search):
        lines.append(f'header /{path}* {security.POLICY} "{security.policy(settings, True)}"')
    lines += [f'header {path} Cache-Control "{rule}"' for path, rule in caching.RULES]
    for number, (path, kind) in enumerate(_types()):
        lines.append(f"@type{number} path {path}")
        lines.append(f'header @type{number} Content-Type "{kind}"')
    lines += [f"redir /{quote(old)} /{quote(new)} 301" for old, new in journal.redirects()]
    lines += [f"error /{quote(old)} 410" for old in sorted(journal.gone)]
    lines += ["error /404.html 404", "encode zstd gzip", *_FILES]
    # What an asset's path was told must not cling to the page that says it is missing.
    lines += ["handle_errors {", "\theader {", '\t\tContent-Type "text/html; charset=utf-8"']
    lines += [f'\t\t{security.POLICY} "{security.policy(settings)}"']
    lines += ["\t\t-Cache-Control", "\t}", "\trewrite * /404.html"]
    lines += [f"\t{each}" for each in _FILES]
    lines.append("}")
    return "\n".join(lines) + "\n"


_FILES = ("file_server {", "\tprecompressed zstd br gzip", "}")


def _types() -> list[tuple[str, str]]:
    known = [(f"*.{ending}", kind) for ending, kind in types.BY_ENDING if ending in _UNKNOWN]
    known += [(f"*/{name}", kind) for name, kind in types.FEEDS]
    return [
        (path, f"{kind}; charset=utf-8" if types.is_text(kind) else kind) for path, kind in known
    ]
