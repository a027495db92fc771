"""The preview's own pages and script. Every text from outside is escaped."""

from __future__ import annotations

from html import escape

from .board import Hidden, Status

SCRIPT_PATH = "/_depeche/preview.js"
EVENTS_PATH = "/_depeche/events"
HOME_PATH = "/_depeche/"

SCRIPT = """\
"use strict";
(() => {
  const me = document.currentScript.dataset;
  const events = new EventSource("/_depeche/events");
  events.onmessage = (event) => {
    if (event.data !== me.generation) location.reload();
  };
  addEventListener("pagehide", () => events.close());
  if (!me.label) return;
  const host = document.createElement("aside");
  host.setAttribute("aria-label", "Aperçu");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    p { position: fixed; inset: auto 0.75rem 0.75rem auto; z-index: 2147483647; max-width: 32rem;
        display: flex; gap: 0.4rem; margin: 0; }
    a { padding: 0.5rem 0.9rem; border-radius: 0.3rem; background: #1b1b1b; color: #fff;
        font: 0.9rem/1.4 system-ui, sans-serif; text-decoration: none; }
    a.hidden { background: #8a2c0d; }
    a:hover, a:focus-visible { text-decoration: underline; outline: 2px solid #fff; }
    @media print { p { display: none; } }`);
  root.adoptedStyleSheets = [sheet];
  const line = document.createElement("p");
  const links = [[me.label, "/_depeche/"]];
  if (me.review) links.push(["Relire", me.review]);
  for (const [text, address] of links) {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = text;
    link.className = me.hidden ? "hidden" : "";
    line.append(link);
  }
  root.append(line);
  document.body.append(host);
})();
"""

_PAGE = """\
<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title} – Aperçu</title>
<style>
  body {{ max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b;
    font: 1rem/1.5 system-ui, sans-serif; background: #fff; }}
  pre {{ white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; background: #f4f1ec; }}
  li {{ margin-bottom: .6rem; }} a {{ color: #8a2c0d; }}
  @media (prefers-color-scheme: dark) {{ body {{ color: #eee; background: #161616; }}
    pre {{ background: #262421; }} a {{ color: #ffb59c; }} }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
{script}
</body>
</html>
"""


def injected(page: bytes, status: Status, path: str, review: str = "") -> bytes:
    """A page of the site with the preview's script before the end of its body.

    `review` is the address of the article's review, for a page that has one.
    """
    tag = _script(status, path, review).encode()
    at = page.lower().rfind(b"</body")
    return page + tag if at < 0 else page[:at] + tag + page[at:]


def failure(status: Status) -> bytes:
    body = (
        "<p>Le site montré ici est resté tel qu’il était. Corrigez, enregistrez : "
        f"cette page se rechargera d’elle-même.</p>\n<pre>{escape(status.error)}</pre>"
    )
    return _page("La construction a échoué", body, status)


def waiting(status: Status) -> bytes:
    return _page("Construction en cours…", "<p>La page s’ouvrira d’elle-même.</p>", status)


def home(status: Status) -> bytes:
    """What readers don't see yet, and the newsroom's report."""
    items = "\n".join(
        f'<li><a href="{escape(each.url)}">{escape(each.title)}</a><br>{escape(each.why)}</li>'
        for each in status.hidden
    )
    hidden = f"<ul>\n{items}\n</ul>" if items else "<p>Aucun brouillon, rien de programmé.</p>"
    lines = escape("\n".join(status.lines)) or "Rien à signaler."
    body = (
        '<p><a href="/relecture/">Relire les articles</a> · <a href="/">Voir le site</a></p>'
        f"\n<h2>Brouillons et articles programmés</h2>\n{hidden}"
        f"\n<h2>Dernière construction</h2>\n<pre>{lines}</pre>"
    )
    return _page("Aperçu de la rédaction", body, status)


def _page(title: str, body: str, status: Status) -> bytes:
    script = _tag(status.generation, "", hidden=False)
    return _PAGE.format(title=escape(title), body=body, script=script).encode()


def _script(status: Status, path: str, review: str) -> str:
    here = next((each for each in status.hidden if _same(each, path)), None)
    if here is not None:
        return _tag(status.generation, f"Non publié : {here.why}", review, hidden=True)
    count = len(status.hidden)
    label = f"Aperçu – {count} non publié{'s' if count > 1 else ''}" if count else "Aperçu"
    return _tag(status.generation, label, review, hidden=False)


def _same(hidden: Hidden, path: str) -> bool:
    return hidden.url.rstrip("/") == path.removesuffix("index.html").rstrip("/")


def _tag(generation: int, label: str, review: str = "", *, hidden: bool) -> str:
    return (
        f'<script src="{SCRIPT_PATH}" data-generation="{generation}" '
        f'data-label="{escape(label)}" data-review="{escape(review)}" '
        f'data-hidden="{"1" if hidden else ""}"></script>'
    )
