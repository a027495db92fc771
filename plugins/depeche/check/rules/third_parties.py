"""Une page ne charge rien d’ailleurs et n’a ni style ni script en ligne, que la CSP refuse."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from ...model import Severity
from ...settings import CheckSettings
from ..document import Document
from ..finding import Finding

KIND = "tiers et CSP"
_SOURCE = "https://developer.mozilla.org/docs/Web/HTTP/Guides/CSP"
_LOADED = ("script", "img", "iframe", "source", "video", "audio", "embed", "track")
_LOADING = frozenset(("stylesheet", "preload", "modulepreload", "icon", "preconnect"))
_DATA = frozenset(("application/ld+json", "application/json", "speculationrules"))


def page(document: Document, settings: CheckSettings) -> Iterator[Finding]:
    own = urlsplit(document.canonicals[0]).netloc if document.canonicals else ""
    hosts = dict.fromkeys(host for host in _hosts(document) if host and host != own)
    for host in hosts:
        yield _finding(
            document,
            f"La page charge des fichiers de {host}.",
            "Hébergez-les sur le site, ou remplacez-les par un lien.",
        )
    inline = ["attribut style" for _ in document.values("style")]
    inline += ["attribut on…" for name in document.attributes if name.startswith("on")]
    inline += [
        "script"
        for script in document.tree.iter("script")
        if script.get("src") is None and script.get("type", "") not in _DATA
    ]
    inline += ["style" for _ in document.tree.iter("style")]
    if inline:
        yield _finding(
            document,
            f"Style ou script en ligne ({', '.join(dict.fromkeys(inline))}) : la politique de "
            "sécurité du site le refuse.",
            "Mettez-le dans la feuille de style ou dans un fichier.",
        )


def _hosts(document: Document) -> Iterator[str]:
    for element in document.tree.iter(*_LOADED):
        yield urlsplit(element.get("src") or "").netloc
    for link in document.tree.iter("link"):
        if _LOADING & set((link.get("rel") or "").lower().split()):
            yield urlsplit(link.get("href") or "").netloc


def _finding(document: Document, message: str, remedy: str) -> Finding:
    return Finding(document.path, KIND, Severity.WARNING, message, remedy, _SOURCE)
