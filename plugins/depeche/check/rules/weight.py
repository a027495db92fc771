"""Les pages et les images restent légères : on les lit sur un téléphone."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Severity
from ..finding import Finding
from ..registry import SiteView

KIND = "poids"
_SOURCE = "https://web.dev/articles/vitals"
_IMAGES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg")


def site(view: SiteView) -> Iterator[Finding]:
    shown: dict[str, str] = {}
    for page in view.pages.values():
        kilobytes = page.size / 1024
        if kilobytes > view.settings.page_kilobytes:
            yield _heavy(page.path, "La page", kilobytes, view.settings.page_kilobytes)
        for target in page.targets:
            path = target.partition("#")[0].lstrip("/")
            if path.lower().endswith(_IMAGES) and path in view.files:
                shown.setdefault(path, page.path)
    for path, page_path in shown.items():
        kilobytes = view.files[path] / 1024
        if kilobytes > view.settings.image_kilobytes:
            name = f"L’image {path}"
            yield _heavy(page_path, name, kilobytes, view.settings.image_kilobytes)


def _heavy(page: str, what: str, kilobytes: float, most: int) -> Finding:
    return Finding(
        page,
        KIND,
        Severity.WARNING,
        f"{what} pèse {kilobytes:.0f} ko, au-delà de {most} ko.",
        "Allégez-la.",
        _SOURCE,
    )
