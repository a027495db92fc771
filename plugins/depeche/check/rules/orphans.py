"""Chaque page indexée est atteinte depuis une autre page du site."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Severity
from ..finding import Finding
from ..registry import SiteView

KIND = "pages orphelines"
_SOURCE = "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"


def site(view: SiteView) -> Iterator[Finding]:
    reached = {"index.html"}
    for page in view.pages.values():
        for target in page.linked:
            file = view.file(target)
            if file is not None and file != page.path:
                reached.add(file)
    for page in view.pages.values():
        if page.path not in reached and not page.noindex:
            yield Finding(
                page.path,
                KIND,
                Severity.WARNING,
                "Aucune page du site ne mène à celle-ci.",
                "Nommez-la dans le menu, le pied de page ou un article.",
                _SOURCE,
            )
