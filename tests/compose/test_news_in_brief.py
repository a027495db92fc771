"""Several briefs in one file: each keeps the name that stands over it, and none leads."""

from __future__ import annotations

from collections.abc import Callable

from depeche.compose import compose, gather
from depeche.model import Source
from depeche.settings import Settings

COPY = (
    "EN BREF – PAYS DE VALBRUNE\n"
    "Édition du lundi 9 mars 2026\n\n"
    "VALBRUNE\n"
    "La criée est fermée depuis mardi, faute de glace dans les cuves du port. "
    "Elle rouvrira samedi.\n\n"
    "LORBEC\n"
    "L'eau sera coupée mercredi de 8 heures à 13 heures, pour des travaux sur le réservoir.\n\n"
    "VALBRUNE\n"
    "La vente de soupes organisée samedi sous la halle a rapporté 3 870 euros au comité.\n"
)


def test_a_name_that_comes_again_stays_over_its_own_brief(source: Callable[..., Source]) -> None:
    main = source(COPY, "depeches/breves.txt")
    draft = compose(gather(main.path, main, [], None, Settings()), Settings())
    assert draft.standfirst == ()
    assert [each.heading.text for each in draft.sections if each.heading] == [
        "VALBRUNE",
        "LORBEC",
        "VALBRUNE",
    ]
    assert [each.blocks[0].passages[0].text[:8] for each in draft.sections] == [
        "La criée",
        "L’eau se",
        "La vente",
    ]
    assert draft.dateline == ""
