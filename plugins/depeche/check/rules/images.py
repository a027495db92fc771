"""Chaque image a un texte de remplacement et des dimensions."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Severity
from ...settings import CheckSettings
from ..document import Document
from ..finding import Finding

KIND = "images"
_SOURCE = "https://www.w3.org/WAI/tutorials/images/"


def page(document: Document, settings: CheckSettings) -> Iterator[Finding]:
    story = document.body if document.is_article else None
    own = set(story.iter("img")) if story is not None else set()
    for image in document.tree.iter("img"):
        name = (image.get("src") or "").rpartition("/")[2]
        if image.get("alt") is None:
            yield _finding(
                document,
                Severity.ERROR,
                f"L’image {name} n’a pas de texte de remplacement.",
                "Donnez Image_Alt, ou le texte entre crochets de ![…](…).",
            )
        elif image in own and not image.get("alt"):
            yield _finding(
                document,
                Severity.WARNING,
                f"Le texte de remplacement de l’image {name} est vide.",
                "Dites en une phrase ce que l’on y voit.",
            )
        if not (image.get("width") and image.get("height")):
            yield _finding(
                document,
                Severity.WARNING,
                f"L’image {name} n’a pas de dimensions : la page bouge quand elle arrive.",
                "Donnez width et height.",
            )


def _finding(document: Document, severity: Severity, message: str, remedy: str) -> Finding:
    return Finding(document.path, KIND, severity, message, remedy, _SOURCE)
