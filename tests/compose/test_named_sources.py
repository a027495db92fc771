"""Texts of a folder of which nobody says whose they are, and headlines that only the text gives."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose import compose, gather
from depeche.model import Draft, Source
from depeche.settings import Settings

from .told import subheadings

Make = Callable[..., Source]
FOLDER = "depeches/laiterie"
ARTICLE = """La laiterie Morvan de Lorbec ferme sa ligne 2

12 mars 2026

Par Camille Orveau

La laiterie Morvan, à Lorbec, arrêtera sa ligne 2 le 30 avril. Les quarante salariés de cette \
ligne l'ont appris jeudi. Le maire a demandé à être reçu par la direction.
"""
NOTE = """La ligne 2 tourne depuis 1998 et emballe le beurre de tout le canton. Vingt tonnes en \
sortaient chaque jour en 2025. Les éleveurs de la Vouge y livraient leur lait sept jours sur sept.
"""
REPORT = """OBSERVATOIRE DU LAIT DE LA MORVENNE
Rapport annuel

Les laiteries de la Morvenne
Année 2025

Le présent rapport a été adopté par l'observatoire le 2 mars 2026.

SYNTHÈSE

La Morvenne compte onze laiteries, contre dix-neuf en 2015. Le prix payé aux éleveurs a baissé de \
4 % en un an, et deux exploitations sur dix ont cessé la livraison.
"""


def _draft(source: Make, *texts: str) -> Draft:
    main, *others = [source(text, f"{FOLDER}/{n}.txt") for n, text in enumerate(texts)]
    return compose(gather(FOLDER, main, others, None, Settings()), Settings())


@pytest.mark.parametrize("signed", [False, True])
def test_a_text_of_nobody_keeps_the_article_a_draft(signed: bool, source: Make) -> None:
    note = f"Papier Noé Talvas / Lorbec / jeudi 12 mars 2026\n\n{NOTE}" if signed else NOTE
    draft = _draft(source, ARTICLE, note)
    reasons = [each.message for each in draft.shortfalls]
    nobodys = f"rien ne dit de qui est le texte {FOLDER}/1.txt"
    assert (nobodys in reasons) is not signed


def test_a_report_is_called_one_by_its_cover(source: Make) -> None:
    draft = _draft(source, ARTICLE, REPORT)
    assert any("rapport de l" in each.replace("’", "'").lower() for each in subheadings(draft))
    assert not any(
        "Année 2025" in each.text
        for part in draft.sections
        for b in part.blocks
        for each in b.passages
    )


@pytest.mark.parametrize(
    ("copy", "told", "waits"),
    [
        (
            "La criée de Lorbec rouvrira le 3 mai. Les mareyeurs l'attendaient depuis l'hiver.\n",
            1,
            0,
        ),
        (f"Le titre\n\n{NOTE}", 0, 0),
        (
            "« J'ai appris par ma sœur, qui est abonnée au Phare de Lorbec, que mon usine "
            "fermait à Noël et que personne n'avait prévu de nous le dire », dit Sandrine. Elle "
            "attend.\n",
            1,
            1,
        ),
    ],
)
def test_a_headline_lifted_from_the_text_is_told(
    copy: str, told: int, waits: int, source: Make
) -> None:
    main = source(f"12 mars 2026\n\n{copy}" if told else copy, f"{FOLDER}.txt")
    draft = compose(gather(main.path, main, (), None, Settings()), Settings())
    assert sum("il est tiré de son texte" in each.message for each in draft.notices) == told
    assert sum("titre à écrire" in each.message for each in draft.shortfalls) == waits
