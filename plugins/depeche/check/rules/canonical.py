"""Une adresse canonique par page indexée, absolue, qui mène à la page elle-même."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from ...model import Severity
from ..facts import Facts
from ..finding import Finding
from ..registry import SiteView

KIND = "adresse canonique"
_SOURCE = "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls"


def site(view: SiteView) -> Iterator[Finding]:
    for page in view.pages.values():
        if page.noindex:
            continue
        message = _fault(page, view)
        if message:
            remedy = "Corrigez le gabarit (social_tags la donne) ou SITEURL."
            yield Finding(page.path, KIND, Severity.ERROR, message, remedy, _SOURCE)


def _fault(page: Facts, view: SiteView) -> str:
    if not page.canonical:
        return "La page n’a pas d’adresse canonique."
    if not urlsplit(page.canonical).scheme:
        return f"L’adresse canonique {page.canonical} n’est pas absolue."
    own = view.site_url + quote(page.url, safe="/%:@!$&()*+,;=~")
    if page.canonical != own:
        return f"L’adresse canonique est {page.canonical} et non {own}."
    return ""
