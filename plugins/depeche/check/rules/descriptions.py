"""Chaque page a une description à elle, d’une longueur que les moteurs montrent entière."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Severity
from ...settings import CheckSettings
from ..document import Document
from ..finding import Finding
from ..registry import SiteView

KIND = "descriptions"
_SOURCE = "https://developers.google.com/search/docs/appearance/snippet"


def page(document: Document, settings: CheckSettings) -> Iterator[Finding]:
    given = document.head.get("description", [])
    if len(given) > 1:
        yield _finding(document.path, Severity.ERROR, "La page a plusieurs descriptions.", "")
    text = given[0] if given else ""
    if not text:
        if not document.noindex:
            yield _finding(
                document.path,
                Severity.ERROR,
                "La page n’a pas de description.",
                "Donnez une Description, ou un Summary.",
            )
    elif document.is_article:
        least, most = settings.description_least, settings.description_most
        if not least <= len(text) <= most:
            yield _finding(
                document.path,
                Severity.WARNING,
                f"La description a {len(text)} caractères, au lieu de {least} à {most}.",
                "Récrivez le champ Description de l’article.",
            )


def site(view: SiteView) -> Iterator[Finding]:
    holders: dict[str, list[str]] = {}
    for facts in view.pages.values():
        if facts.description and not facts.noindex:
            holders.setdefault(facts.description, []).append(facts.path)
    for paths in holders.values():
        for path in paths[1:]:
            yield _finding(
                path,
                Severity.WARNING,
                f"La description est déjà celle de {paths[0]}.",
                "Décrivez ce que cette page a de particulier.",
            )


def _finding(path: str, severity: Severity, message: str, remedy: str) -> Finding:
    return Finding(path, KIND, severity, message, remedy, _SOURCE)
