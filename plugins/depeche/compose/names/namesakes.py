"""Two people of one last name in a dossier: a sentence that says only "Lefort" may mean either."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from ...french.gazetteer import fold
from ...identity import Same
from ...model import NameKind, Reading
from ..quotations import outside
from ..readings import names_in
from ..terms import names as term_names
from ..terms import plain

_TITLES = {"M.": "Masc", "Mme": "Fem", "Mlle": "Fem"}
# "la scierie Talvas" is the firm, whoever bears the name.
_FIRM = re.compile(
    r"\b(?:\w+erie|entreprise|société|groupe|firme|maison|usine|manufacture|famille|ateliers?"
    r"|établissements|chantiers?|domaine|garage|cabinet|marque|enseigne|rue|place|affaire|site)"
    r" (?:(?:familiale?|industriel(?:le)?|navale?s?) )?$",
    re.IGNORECASE,
)


class Namesakes:
    """The people of a dossier who share a last name, from all its `readings`."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        readings = list(readings)
        shared = _shared({name for each in readings for name in _full_names(Same(each))})
        self._people: dict[str, set[tuple[str, str]]] = {}
        self._own: dict[str, set[str]] = {}
        for reading in readings if shared else ():
            for full, gender in _people(Same(reading)):
                if full.split()[-1] in shared:
                    self._people.setdefault(full.split()[-1], set()).add((full, gender))
                    self._own.setdefault(reading.source.path, set()).add(full)

    def unclear(self, text: str, path: str) -> str:
        """The last name in `text`, a sentence of the source `path`, that two of them bear and
        that this source itself does not explain; "" where all is clear."""
        for last, people in self._people.items():
            bearers = {full for full, _ in people}
            if last not in text or len(bearers) < 2 or bearers & self._own.get(path, set()):
                continue
            told = outside(plain(text))
            mentions = re.finditer(rf"(?<![\w-])(?:(M\.|Mme|Mlle)\s)?{re.escape(last)}(?!\w)", told)
            called = next((m for m in mentions if not _FIRM.search(told, 0, m.start())), None)
            if called is None or any(each in told for each in bearers):
                continue
            gender = _TITLES.get(called[1] or "", "")
            meant = {full for full, known in people if not gender or known in (gender, "")}
            if len(meant) > 1:
                return last
        return ""


def _shared(full_names: Iterable[str]) -> set[str]:
    last = Counter(each.split()[-1] for each in full_names)
    return {name for name, number in last.items() if number > 1}


@lru_cache(maxsize=512)
def _full_names(key: Same[Reading]) -> frozenset[str]:
    """Names of two words and more, as they are written: cheap, and more than the people."""
    text = " ".join(each.text for each in key.value.sentences)
    return frozenset(each for each in term_names(text) if " " in each)


@lru_cache(maxsize=512)
def _people(key: Same[Reading]) -> frozenset[tuple[str, str]]:
    """Full names and genders of the people whom the copy names in full."""
    reading = key.value
    text = fold(" ".join(each.text for each in reading.sentences))
    return frozenset(
        (each.name.text, each.gender)
        for each in names_in(reading)
        if each.name.kind is NameKind.PERSON
        and " " in each.name.text
        and fold(each.name.text) in text
    )
