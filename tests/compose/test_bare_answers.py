"""A charge that is printed without its answer, and what is none."""

from __future__ import annotations

from collections.abc import Callable

from depeche.compose import compose, gather
from depeche.model import Draft, Source
from depeche.settings import Settings

Make = Callable[..., Source]
FOLDER = "depeches/laiterie"
LEAK = """Fuite d'ammoniac dans une fromagerie de Lorbec

LORBEC, 10 mars 2026 (ANF) - Une fuite d'ammoniac survenue mardi matin à Lorbec a entraîné \
l'évacuation de 160 salariés de la fromagerie Morvan, a-t-on appris auprès des pompiers.

"{said}", a déclaré à l'ANF le commandant Paul Arnoult.

Le parquet de Lorbec a indiqué à l'ANF avoir ouvert une enquête. Elle a été confiée à la \
gendarmerie.

L'ammoniac, utilisé comme fluide frigorigène, est un gaz toxique et corrosif à forte concentration.

La direction de l'entreprise, sollicitée par l'ANF, n'avait pas répondu mardi en fin de matinée.
"""
DAY_AFTER = """À Lorbec, la fromagerie évacuée redémarre

11 mars 2026

Par Camille Orveau

La fromagerie de Lorbec, évacuée mardi, a redémarré mercredi. La CGT dit avoir demandé une \
expertise en septembre. Le directeur du site, Olivier Tual, conteste \
toute négligence. « Le dernier contrôle n'a relevé aucune anomalie », assure-t-il.
"""


def _draft(source: Make, *texts: str) -> Draft:
    main, *others = [source(text, f"{FOLDER}/{n}.txt") for n, text in enumerate(texts)]
    return compose(gather(FOLDER, main, others, None, Settings()), Settings())


def test_a_count_of_the_hurt_charges_nobody_whom_the_agency_asked(source: Make) -> None:
    count = "Douze personnes ont les yeux irrités, aucune n'est dans un état grave"
    draft = _draft(source, DAY_AFTER, LEAK.format(said=count))
    assert any("pas répondu" in each.text for each in draft.held_back)
    assert not [each for each in draft.shortfalls if "mise en cause" in each.message]
