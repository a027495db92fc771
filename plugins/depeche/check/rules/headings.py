"""Un seul titre de niveau 1, pas de niveau sauté, pas d’intertitre vide."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Severity
from ...settings import CheckSettings
from ..document import Document
from ..finding import Finding

KIND = "intertitres"
_SOURCE = "https://www.w3.org/WAI/tutorials/page-structure/headings/"


def page(document: Document, settings: CheckSettings) -> Iterator[Finding]:
    levels = [level for level, _ in document.headings]
    if levels.count(1) != 1:
        yield _finding(
            document,
            Severity.ERROR,
            f"La page a {levels.count(1)} titres de niveau 1 au lieu d’un.",
            "Dans un article, commencez les intertitres à ## (niveau 2).",
        )
    before = 0
    for level, text in document.headings:
        if not text:
            yield _finding(
                document, Severity.ERROR, f"Un titre de niveau {level} est vide.", "Retirez-le."
            )
        if before and level > before + 1:
            yield _finding(
                document,
                Severity.WARNING,
                f"« {text} » est de niveau {level} sous un titre de niveau {before}.",
                f"Donnez-lui le niveau {before + 1}.",
            )
        before = level


def _finding(document: Document, severity: Severity, message: str, remedy: str) -> Finding:
    return Finding(document.path, KIND, severity, message, remedy, _SOURCE)
