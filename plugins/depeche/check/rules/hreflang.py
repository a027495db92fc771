"""Les versions d’une page dans d’autres langues se nomment l’une l’autre."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from ...model import Severity
from ..facts import Facts
from ..finding import Finding
from ..registry import SiteView

KIND = "langues"
_SOURCE = "https://developers.google.com/search/docs/specialty/international/localized-versions"
_CODE = re.compile(r"(?:x-default|[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?)\Z")


def site(view: SiteView) -> Iterator[Finding]:
    for page in view.pages.values():
        if page.alternates:
            yield from _faults(page, view)


def _faults(page: Facts, view: SiteView) -> Iterator[Finding]:
    own = page.canonical or view.site_url + page.url
    codes = [code for code, _ in page.alternates]
    for code in sorted({each for each in codes if codes.count(each) > 1}):
        yield _fault(page, f"hreflang « {code} » désigne deux adresses.")
    if own not in {address for _, address in page.alternates}:
        yield _fault(page, "La page ne se nomme pas elle-même parmi ses versions (hreflang).")
    for code, address in page.alternates:
        if not _CODE.match(code):
            yield _fault(page, f"hreflang « {code} » n’est pas un code de langue.")
        if not address.startswith(("https://", "http://")):
            yield _fault(page, f"L’adresse {address} (hreflang) n’est pas absolue.")
        elif address.startswith(view.site_url + "/"):
            other = view.pages.get(view.file(unquote(address.removeprefix(view.site_url))) or "")
            if other is None:
                yield _fault(page, f"hreflang « {code} » mène à {address}, qui n’existe pas.")
            elif other is not page and own not in {each for _, each in other.alternates}:
                yield _fault(page, f"{address} (hreflang) ne nomme pas cette page en retour.")


def _fault(page: Facts, message: str) -> Finding:
    remedy = "Nommez toutes les versions sur chacune d’elles, par leur adresse canonique."
    return Finding(page.path, KIND, Severity.ERROR, message, remedy, _SOURCE)
