"""Two people of one last name in a dossier: a sentence that says only "Lefort" may mean either."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ..french import names, surnames
from ..french.gazetteer import fold
from ..model import NameKind, Reading
from .identity import Same
from .quotations import outside
from .terms import plain

_TITLES = {"M.": "Masc", "Mme": "Fem", "Mlle": "Fem"}


def unclear(text: str, reading: Reading, readings: Iterable[Reading]) -> str:
    """The last name in `text`, a sentence of `reading`, that two people of the `readings` bear
    and that `reading` itself does not explain; "" where all is clear."""
    own = {full for full, _ in _people(Same(reading))}
    everybody: dict[str, set[str]] = {}
    for each in readings:
        for full, gender in _people(Same(each)):
            everybody.setdefault(full, set()).add(gender)
    told = outside(plain(text))
    for full in sorted(everybody):
        last = full.split()[-1]
        same = [each for each in sorted(everybody) if each.split()[-1] == last]
        if len(same) < 2 or own & set(same) or last not in told:
            continue
        called = re.search(rf"(?<![\w-])(?:(M\.|Mme|Mlle)\s)?{surnames.pattern(full)}(?!\w)", told)
        if called is None or any(each in told for each in same):
            continue
        gender = _TITLES.get(called[1] or "", "")
        meant = [each for each in same if not gender or everybody[each] & {gender, ""}]
        if len(meant) > 1:
            return last
    return ""


@lru_cache(maxsize=512)
def _people(key: Same[Reading]) -> frozenset[tuple[str, str]]:
    """Full names and genders of the people whom the copy names in full."""
    reading = key.value
    text = fold(" ".join(each.text for each in reading.sentences))
    return frozenset(
        (each.name.text, each.gender)
        for each in names.known([sentence.parse for sentence in reading.sentences])
        if each.name.kind is NameKind.PERSON
        and " " in each.name.text
        and fold(each.name.text) in text
    )
