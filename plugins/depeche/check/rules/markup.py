"""Le HTML est bien formé : doctype, langue, balises appariées, identifiants uniques."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...model import Severity
from ...settings import CheckSettings
from ..document import Document
from ..finding import Finding

KIND = "HTML"
_SOURCE = "https://html.spec.whatwg.org/multipage/"
_DOCTYPE = re.compile(rb"\s*(?:<!--.*?-->\s*)*<!doctype html>", re.I | re.S)
_MOST = 5  # faults told of one page


def page(document: Document, settings: CheckSettings) -> Iterator[Finding]:
    if not _DOCTYPE.match(document.data):
        yield _fault(document, "La page ne commence pas par <!DOCTYPE html>.")
    root = document.tree
    if not root.get("lang"):
        yield _fault(document, "L’élément html n’a pas de langue (attribut lang).")
    if b"charset" not in document.data[:1024].lower():
        yield _fault(document, "L’encodage n’est pas déclaré dans les 1 024 premiers octets.")
    for line, message in document.errors[:_MOST]:
        yield _fault(document, f"Ligne {line} : {message}.", "Appariez les balises.")
    names = Counter(document.values("id"))
    for name, number in names.items():
        if number > 1:
            yield _fault(document, f"L’identifiant « {name} » est donné {number} fois.")
        elif len(name.split()) != 1:
            yield _fault(document, f"L’identifiant « {name} » est vide ou contient une espace.")


def _fault(document: Document, message: str, remedy: str = "") -> Finding:
    remedy = remedy or "Corrigez le gabarit ou le Markdown de la page."
    return Finding(document.path, KIND, Severity.ERROR, message, remedy, _SOURCE)
