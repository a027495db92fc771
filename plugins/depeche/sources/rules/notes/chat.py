"""An exported conversation of a messaging program, which is no copy yet.

    [12/03/2026 18:04] Camille Orveau: salut, le comité m'a envoyé ça
    12/03/2026, 18:05 - Camille Orveau : Le carnaval aura lieu samedi …

What is for print and what colleagues say to each other look alike there: a person must choose.
"""

from __future__ import annotations

import re

from ....model import Severity
from ...sheet import Sheet

REASON = "conversation d'une messagerie, copie et propos mêlés"
FEWEST = 3
_SAID = re.compile(
    r"\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+(?:à\s+)?\d{1,2}[:h]\d{2}(?::\d{2})?\]?\s*[-–—]?\s*"
    r"[^\W\d_][^:\n]{1,40}:\s"
)


def find(sheet: Sheet) -> Sheet:
    """The sheet as a draft's, where its lines bear an hour and who wrote them."""
    said = [unit for unit in sheet.units if _SAID.match(sheet.of(unit))]
    if len(said) < FEWEST:
        return sheet
    return sheet.doubting(REASON).told(
        Severity.WARNING,
        f"Le fichier est une conversation exportée ({len(said)} messages). L’article reste un "
        "brouillon.",
        "Ne gardez que le texte à publier, sans les heures et les noms.",
        said[0].start,
    )
