"""Chaque page a un titre à elle, qui tient dans une page de résultats."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from ...model import Severity
from ...pixels import arial
from ...settings import CheckSettings
from ..document import Document
from ..finding import Finding
from ..registry import SiteView

KIND = "titres"
_SOURCE = "https://developers.google.com/search/docs/appearance/title-link"

_WORD = re.compile(r"\w{3,}")
_CROWD = 50  # a word that more headlines have tells none apart


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
            f"Le titre occupe {_grouped(width)} pixels ; les pages de résultats en montrent "
            f"{settings.title_pixels}.",
            "Donnez à l’article un titre de recherche (Seo_Title) d’une soixantaine de signes.",
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

    yield from _near(view)


def _near(view: SiteView) -> Iterator[Finding]:
    """Headlines of articles that share most of their words, without being one."""
    least = view.settings.title_likeness / 100
    pages = [page for page in view.pages.values() if page.is_article and not page.noindex]
    bags = [frozenset(_WORD.findall(page.headline.lower())) for page in pages]
    holders: dict[str, list[int]] = {}
    for at, bag in enumerate(bags):
        for word in bag:
            holders.setdefault(word, []).append(at)
    for at, bag in enumerate(bags):
        # Two that share so much share one of the rarest words of each.
        rare = sorted(bag, key=lambda word: (len(holders[word]), word))
        rare = rare[: len(bag) - math.ceil(least * len(bag)) + 1]
        near = {other for word in rare for other in holders[word][:_CROWD] if other < at}
        for other in sorted(near):
            same = len(bag & bags[other]) / len(bag | bags[other])
            if least <= same and pages[at].title != pages[other].title:
                yield _finding(
                    pages[at].path,
                    Severity.NOTE,
                    f"Le titre ressemble fort à celui de {pages[other].path} : "
                    f"« {pages[other].headline} ».",
                    "Dites dans le titre ce que cet article apporte de nouveau.",
                )
                break


def without_site(title: str, name: str) -> str:
    """The title without the site's name at its end: result pages show that apart."""
    for joint in (" | ", " – ", " - ", " · "):
        if name and title.endswith(joint + name):
            return title.removesuffix(joint + name)
    return title


def _finding(path: str, severity: Severity, message: str, remedy: str) -> Finding:
    return Finding(path, KIND, severity, message, remedy, _SOURCE)


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")
