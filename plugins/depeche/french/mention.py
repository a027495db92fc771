"""One mention of a name in a text."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import NameKind


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` to `last` (excluded) of sentence `sentence` name somebody or something."""

    sentence: int
    first: int
    last: int
    text: str
    kind: NameKind
    role: str = ""
    gender: str = ""  # "Masc", "Fem" or "" where nothing tells
