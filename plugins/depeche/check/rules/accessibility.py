"""Liens, boutons et champs ont un nom que lit un lecteur d’écran."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ...model import Severity
from ...settings import CheckSettings
from ..document import Document, text_of
from ..finding import Finding

KIND = "accessibilité"
_SOURCE = "https://accessibilite.numerique.gouv.fr/methode/criteres-et-tests/"
_VAGUE = re.compile(r"(?i)(?:cliquez |cliquer )?ici|lire la suite|en savoir plus|suite|lien|plus")
_FIELDS = ("input", "select", "textarea")


def page(document: Document, settings: CheckSettings) -> Iterator[Finding]:
    for link in document.tree.iter("a"):
        if link.get("href") is None:
            continue
        name = _name(link)
        if not name:
            yield _fault(
                document,
                Severity.ERROR,
                f"Le lien vers {link.get('href')} n’a pas de texte.",
                "Donnez-lui un texte ou un aria-label.",
            )
        elif _VAGUE.fullmatch(name.strip(" .…→»")):
            yield _fault(
                document,
                Severity.WARNING,
                f"Le lien « {name} » ne dit pas où il mène.",
                "Prenez pour texte le titre de la page visée.",
            )
    for button in document.tree.iter("button"):
        if not _name(button):
            yield _fault(document, Severity.ERROR, "Un bouton n’a pas de nom.", "Nommez-le.")
    for frame in document.tree.iter("iframe"):
        if not frame.get("title"):
            yield _fault(document, Severity.ERROR, "Un cadre n’a pas de titre.", "Nommez-le.")
    yield from _fields(document)


def _fields(document: Document) -> Iterator[Finding]:
    labelled = {label.get("for") for label in document.tree.iter("label")}
    for field in document.tree.iter(*_FIELDS):
        if field.get("type") in ("hidden", "submit", "button", "reset", "image"):
            continue
        inside = any(parent.tag == "label" for parent in field.iterancestors())
        if not (inside or field.get("id") in labelled or _labelled(field) or field.get("title")):
            yield _fault(
                document, Severity.ERROR, "Un champ n’a pas d’étiquette.", "Donnez-lui un label."
            )


def _name(element: etree._Element) -> str:
    if _labelled(element):
        return _labelled(element)
    text = text_of(element)
    if not text:
        images = " ".join(image.get("alt") or "" for image in element.iter("img"))
        text = images.strip() or element.get("title") or ""
    return text[:80]


def _labelled(element: etree._Element) -> str:
    return element.get("aria-label") or element.get("aria-labelledby") or ""


def _fault(document: Document, severity: Severity, message: str, remedy: str) -> Finding:
    return Finding(document.path, KIND, severity, message, remedy, _SOURCE)
