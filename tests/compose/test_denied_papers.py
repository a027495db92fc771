"""A paper whose news somebody denies by its name: the headline says whose it is, the denial stands
before what others say of it.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import compose, gather
from depeche.compose.context import replies
from depeche.model import Draft, Source
from depeche.settings import Settings

Make = Callable[..., Source]
FOLDER = "depeches/laiterie"
SCOOP = """Le Phare de Lorbec
Lundi 9 mars 2026

La laiterie Morvan sur le point d'être vendue à Latteria Vouge

Par Noé Talvas

La laiterie Morvan négocie depuis l'automne sa vente à l'italien Latteria Vouge, selon deux \
sources proches du dossier. Un protocole pourrait être signé avant l'été.
"""
UNION = """La CGT de la laiterie Morvan veut une réponse

10 mars 2026

Par Camille Orveau

La CGT demande une réunion avant la fin de la semaine. « Ce démenti ne dit rien de l'avenir », \
juge sa déléguée, Jeanne Aubric. Elle attend des chiffres sur les deux lignes de la laiterie.
"""
DENIAL = """COMMUNIQUÉ DE PRESSE

Lorbec, le 10 mars 2026

La laiterie Morvan dément toute vente

La laiterie Morvan a pris connaissance de l'article publié lundi par Le Phare de Lorbec. Elle \
dément être sur le point de conclure un accord avec quelque acheteur que ce soit. Aucune décision \
n'a été prise à ce jour sur l'avenir du site.

Contact presse : 02 00 00 00 10
"""


def _draft(source: Make, *texts: str) -> Draft:
    main, *others = [source(text, f"{FOLDER}/{n}.txt") for n, text in enumerate(texts)]
    return compose(gather(FOLDER, main, others, None, Settings()), Settings())


def test_who_denies_a_paper_by_its_name_answers_it(source: Make) -> None:
    scoop, denial, union = (source(each) for each in (SCOOP, DENIAL, UNION))
    assert replies.is_one(denial, [scoop])
    assert replies.denies_paper(denial, scoop)
    printed = source(DENIAL.replace("par Le Phare", "dans l'édition du Phare"))
    assert replies.denies_paper(printed, scoop)
    assert not replies.denies_paper(denial, union)
    assert not replies.is_one(union, [scoop])


@pytest.mark.parametrize(
    ("denied", "ends"), [(True, ", selon le Phare de Lorbec"), (False, "Vouge")]
)
def test_a_denied_scoop_is_headed_with_its_paper(denied: bool, ends: str, source: Make) -> None:
    draft = _draft(source, SCOOP, DENIAL if denied else UNION)
    assert draft.headline.text.endswith(ends)


def test_of_one_day_the_denial_stands_before_what_is_said_of_it(source: Make) -> None:
    draft = _draft(source, SCOOP, UNION, DENIAL)
    told = [each.text for part in draft.sections for b in part.blocks for each in b.passages]
    denied = next(n for n, text in enumerate(told) if "quelque acheteur" in text)
    judged = next(n for n, text in enumerate(told) if "démenti ne dit rien" in text)
    assert denied < judged
