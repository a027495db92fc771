"""The note that a witness's name is not the real one: it stays with the witness's words.

« … », raconte Lucie*, apprentie.          *Le prénom a été modifié.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Reading
from ..lines import Line
from ..terms import plain

_NOTE = re.compile(
    r"\W*(?P<mark>\*+|\(\d\))?\W*(?:\w+ ){0,3}(?:pré)?noms? [^.!?]{0,60}?"
    r"\b(?:modifiée?s?|changée?s?|d'emprunt|fictifs?)\b[^.!?]{0,60}[.!?)]*",
    re.IGNORECASE,
)


def with_note(lines: Sequence[Line], reading: Reading) -> list[Line]:
    """`lines` of `reading` with its note, where one of them stands above it; where the note has a
    mark, "*", one that has it too."""
    kept = list(lines)
    places = {line.place for line in lines}
    for place, sentence in enumerate(reading.sentences):
        note = None if place in places else _NOTE.fullmatch(plain(sentence.text))
        if note and any(each.place < place and (note["mark"] or "") in each.text for each in lines):
            kept.append(Line(sentence, sentence.text, place=place))
    return sorted(kept, key=lambda line: line.place)
