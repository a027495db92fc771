"""What a paper writes of its own errors: that it printed something, and that this was wrong.

    Dans notre édition de mardi, nous avons écrit par erreur que …, et non …

For text in small letters without accents (`flattened.flat`).
"""

from __future__ import annotations

import re

LABEL = r"(?:errat(?:um|a)|rectificati(?:f|on)s?|correctif)\b"
WROTE = (
    r"\bnous (?:avons|avions) (?:\w+ )?"
    r"(?:ecrit|indique|annonce|publie|affirme|attribue|mentionne)\b"
)
_ITS = r"\b(?:notre|nos) (?:\w+ )?"
_TEXTS = r"articles?|editions?|papiers?|journal"
_OWN = re.compile(
    rf"{_ITS}(?:{_TEXTS}|depeches?)\b|{WROTE}|\bune (?:erreur|coquille|confusion) s'est glissee\b"
)
# What an agency corrects in its dispatch is its notice.
_ISSUE = re.compile(
    rf"\b(?:dans|contrairement a ce que|comme indique dans)\b.{{0,40}}{_ITS}"
    rf"(?:{_TEXTS}|numeros?|colonnes|pages?)\b|\bcontrairement a ce que {WROTE}"
)
_WRONG = re.compile(
    r"\b(?:erreurs?|erron\w+|coquilles?|a tort|et non|il fallait lire"
    r"|lire\b[^.]{2,80}\bau lieu d\w?|contrairement a ce que|rectifi\w+|erratum|inexact\w*"
    r"|il s'agi\w+ en fait|n'(?:est|etait) pas [^.;:]{2,60} mais)\b"
)
# Beside the issue that has it, fewer words say so.
_UNLIKE = re.compile(r"\b(?:au lieu de|en realite|contrairement a|excus\w+)\b")


def told(low: str) -> bool:
    """Whether the text speaks of what the paper printed."""
    return _OWN.search(low) is not None


def wrong(low: str) -> bool:
    """Whether the text says that something was wrong."""
    return _WRONG.search(low) is not None


def of_an_issue(low: str, first: str) -> bool:
    """Whether the `first` sentence of the text says where the paper printed something, and the
    text that it was wrong."""
    return _ISSUE.search(first) is not None and (wrong(low) or _UNLIKE.search(low) is not None)
