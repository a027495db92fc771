"""Deux articles ne racontent pas la même chose avec les mêmes mots."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Severity
from ..finding import Finding
from ..registry import SiteView
from ..similarity import alike

KIND = "doublons"
_SOURCE = "https://developers.google.com/search/docs/crawling-indexing/canonicalization"


def site(view: SiteView) -> Iterator[Finding]:
    sketches = {
        page.path: page.passages
        for page in view.pages.values()
        if page.is_article and not page.noindex
    }
    for one, other, likeness in alike(sketches, view.settings.likeness / 100):
        yield Finding(
            one,
            KIND,
            Severity.WARNING,
            f"Le texte ressemble à {likeness:.0%} à celui de {other}.".replace("%", " %"),
            "Fondez les deux articles, ou ne gardez à l’index que le plus récent "
            "(Robots: noindex).",
            _SOURCE,
        )
