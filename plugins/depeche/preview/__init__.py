"""The preview: the site with its drafts, rebuilt and reloaded on every change.

| module | decides |
|---|---|
| `serving` | the loop: watch, rebuild, tell the browsers |
| `watching` | which changes count |
| `rebuilding`, `child` | the builds, in a process that keeps the site in memory |
| `board` | the state that the server's threads share |
| `server` | what each address answers |
| `pages` | the preview's own pages and script, all texts escaped |
"""

from .serving import PreviewError, Server, serve

__all__ = ["PreviewError", "Server", "serve"]
