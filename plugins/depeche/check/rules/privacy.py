"""Aucune image publiée ne dit où elle a été prise."""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image, UnidentifiedImageError

from ...model import Severity
from ..finding import Finding
from ..registry import SiteView

KIND = "vie privée"
_SOURCE = "https://www.cnil.fr/fr/la-geolocalisation"
_GPS = 0x8825
_KINDS = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff")


def site(view: SiteView) -> Iterator[Finding]:
    for path in sorted(view.files):
        if path.lower().endswith(_KINDS) and not path.startswith(("images/r/", "images/cartes/")):
            try:
                with Image.open(view.output / path) as image:
                    located = bool(image.getexif().get_ifd(_GPS))
            except (OSError, SyntaxError, ValueError, UnidentifiedImageError):
                yield _fault(path, "L’image est illisible.", "Remplacez le fichier.")
                continue
            if located:
                yield _fault(
                    path,
                    "L’image contient le lieu exact de la prise de vue (GPS).",
                    "Retirez ses métadonnées avant de la publier.",
                )


def _fault(path: str, message: str, remedy: str) -> Finding:
    return Finding(path, KIND, Severity.ERROR, message, remedy, _SOURCE)
