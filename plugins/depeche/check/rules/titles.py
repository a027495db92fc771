"""Chaque page a un titre à elle, qui tient dans une page de résultats."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Severity
from ...settings import CheckSettings
from ..document import Document
from ..finding import Finding
from ...pixels import arial
from ..registry import SiteView

KIND = "titres"
_SOURCE = "https://developers.google.com/search/docs/appearance/title-link"


def page(document: Document, settings: CheckSettings) -> Iterator[Finding]:
    if not document.title:
        yield _finding(document.path, Severity.ERROR, "La page n’a pas de titre.", "Donnez-en un.")
        return
    name = document.meta("og:site_name")
    title = without_site(document.title, name)
    width = arial(title)
    if width > settings.title_pixels and document.is_article:
        yield _finding(
            document.path,
            Severity.WARNING,
            f"Le titre fait {width} pixels ; les moteurs coupent après {settings.title_pixels}.",
            "Donnez un Seo_Title plus court, de 60 caractères au plus.",
        )


def site(view: SiteView) -> Iterator[Finding]:
    holders: dict[str, list[str]] = {}
    for facts in view.pages.values():
        if facts.title and not facts.noindex:
            holders.setdefault(facts.title, []).append(facts.path)
    for title, paths in holders.items():
        for path in paths[1:]:
            yield _finding(
                path,
                Severity.WARNING,
                f"Le titre « {title} » est déjà celui de {paths[0]}.",
                "Dites dans le titre ce que cette page a de particulier.",
            )


def without_site(title: str, name: str) -> str:
    """The title without the site's name at its end: result pages show that apart."""
    for joint in (" | ", " – ", " - ", " · "):
        if name and title.endswith(joint + name):
            return title.removesuffix(joint + name)
    return title


def _finding(path: str, severity: Severity, message: str, remedy: str) -> Finding:
    return Finding(path, KIND, severity, message, remedy, _SOURCE)
