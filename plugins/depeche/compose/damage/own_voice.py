"""The paper that was copied speaks of its own articles: "Hier, nous écrivions que…".

Printed by another paper, such a sentence claims what that one never wrote.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Sentence
from ..quotations import outside
from ..terms import plain
from .finding import Damage

_TOLD = r"(?:écriv|rapport|annonc|annonç|évoqu|expliqu|racont|révél|signal|relat|publi|relay)"
_DONE = r"(?:écrit|rapporté|annoncé|évoqué|expliqué|raconté|révélé|signalé|relaté|publié|relayé)"
_OWN_VOICE = re.compile(
    rf"\bnous (?:(?:l'|le |la |les |vous |en )?{_TOLD}e?i?ons"
    rf"|(?:l'|les |vous (?:l'|en )?|en )?avi?ons (?:déjà |récemment )*{_DONE}e?s?)\b"
    r"|\bnous vous (?:informi?ons|invitons|proposons|disions)\b"
    r"|\b(?:dans|lire|voir|lisez) (?:nos (?:colonnes|précédente?s|articles)"
    r"|notre (?:précédent |dernier |précédente |dernière )?(?:article|édition|dossier|numéro))\b"
    r"|\bnos (?:fidèles |chers )?(?:lecteurs|lectrices|auditeurs|téléspectateurs)\b",
    re.IGNORECASE,
)


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """A sentence outside quotation marks in which the paper names its own work, held back."""
    match = _OWN_VOICE.search(outside(plain(texts[index])))
    if match is None or sentences[index].speaker:
        return []
    return [Damage(index, f"le journal copié y parle de lui-même : « {match[0]} »")]
