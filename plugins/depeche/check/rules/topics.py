"""Un sujet ou une rubrique d’un seul article n’aide personne."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Severity
from ..finding import Finding
from ..registry import SiteView

KIND = "listes maigres"
_SOURCE = "https://developers.google.com/search/docs/essentials/spam-policies"


def site(view: SiteView) -> Iterator[Finding]:
    for page in view.pages.values():
        if page.kind == "CollectionPage" and page.items == 1 and not page.noindex:
            yield Finding(
                page.path,
                KIND,
                Severity.NOTE,
                f"« {page.headline} » ne contient qu’un article.",
                "Rattachez l’article à un sujet plus large, ou attendez le suivant.",
                _SOURCE,
            )
