"""Paragraphs without their final stop: cut where the copy's others have one, else a habit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import broken_off, compose, gather
from depeche.compose.printed import passages_of
from depeche.compose.readings import read
from depeche.model import Source
from depeche.settings import Settings

CUT = "coupée: "


@pytest.mark.cases("broken_off")
def test_a_paragraph_breaks_off(case: list[str], source: Callable[..., Source]) -> None:
    copy = "\n\n".join(line for line in case if not line.startswith(CUT))
    reading = read(source(copy + "\n", "depeches/criee.txt"))
    assert [
        f"{CUT}{reading.sentences[place].text}" for place in sorted(broken_off.find(reading))
    ] == [line for line in case if line.startswith(CUT)]


def test_what_breaks_off_is_not_printed_and_is_told(source: Callable[..., Source]) -> None:
    cut = "Le maire a rappelé que la commune avait mis fin au bail du mareyeur"
    copy = (
        "La criée de Valbrune ferme\n\nPublié le 9 mars 2026 à 8h30\n\n"
        "La criée de Valbrune ferme lundi pour six semaines, a annoncé le port.\n\n"
        "Les mareyeurs vendront leur pêche à Lorbec, où le kilo de sole se vend 21 euros.\n\n"
        f"Les cuves, elles, ont été vidées dimanche par les pompiers.\n\n{cut}\n"
    )
    main = source(copy, "depeches/criee.txt")
    draft = compose(gather(main.path, main, [], None, Settings()), Settings())
    assert cut not in " ".join(each.text for each in passages_of(draft))
    assert (cut, broken_off.REASON) in {(each.text, each.reason) for each in draft.held_back}
    assert any(cut in each.message and each.line == 11 for each in draft.notices)
