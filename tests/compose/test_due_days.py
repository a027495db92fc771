"""What a dossier's older texts announced or counted, once its day has come."""

from __future__ import annotations

from collections.abc import Callable

from tests.compose.told import BLAST, INQUIRY, subheadings, text_of

from depeche.compose.printed import passages_of
from depeche.model import Draft, Source

Folder = Callable[..., tuple[Draft, list[Source]]]


VOTE = """Halle de Lorbec : la grille votée de justesse

Par Hélène Castaing
Publié le 13 mars 2026 à 7h00

Le conseil municipal a voté jeudi soir une grille neuve pour la halle, par dix voix contre neuf.

L'opposition conteste le chiffrage. « Le chiffre de 90 000 euros ne sort de nulle part », dit Luc \
Orveau.
"""

PLAN = """COMMUNIQUÉ DE PRESSE
Ville de Lorbec
Lorbec, le 6 mars 2026

Une grille neuve pour la halle

Le conseil municipal examinera jeudi 12 mars le projet d'une grille neuve à la halle de Lorbec.

{rest}
"""


def test_a_day_that_has_come_does_not_fell_the_release_that_opens_with_it(folder: Folder) -> None:
    rest = (
        "Longue de 40 mètres, la clôture fermera le quai. Deux portails sont prévus.\n\n"
        "« La grille coûtera 90 000 euros hors taxes », explique la maire, Odile Tual."
    )
    draft, _ = folder(VOTE, PLAN.format(rest=rest))
    text = text_of(draft)
    assert "6 mars 2026" in " ".join([text, *subheadings(draft)]).replace("\u00a0", " ")
    assert "examinera jeudi 12 mars" in text
    assert "Deux portails sont prévus." in text
    assert "La grille coûtera 90 000 euros" in text


def test_a_release_of_nothing_but_what_has_come_gives_nothing(folder: Folder) -> None:
    rest = "La séance aura lieu le 12 mars à 20 heures. Elle sera retransmise."
    draft, (_, plan) = folder(VOTE, PLAN.format(rest=rest))
    assert plan.path not in {span.source for each in passages_of(draft) for span in each.spans}


def test_a_toll_that_a_newer_dispatch_replaces_is_held_back(folder: Folder) -> None:
    draft, _ = folder(INQUIRY, BLAST)
    text = text_of(draft)
    assert "deux morts et trois blessés" in text
    assert "un mort et quatre blessés" not in text
    assert "pas encore" not in text
    assert "soixante pompiers" in text
    assert not any("quatre blessés" in each.heading.text for each in draft.sections if each.heading)


def test_the_bare_date_of_another_year_takes_no_year(folder: Folder) -> None:
    older = (
        "Port-Sauvry : le procès du chalutier\n\n05.01.2018 20:45\n\n"
        "Le procès du naufrage du chalutier Avel, survenu en 2016, s'est ouvert à Lorbec.\n\n"
        "Le patron du bateau, Yann Tual, est mort le 26 juillet dans le naufrage, au large de la "
        "pointe du Raz-Vihan, avec ses deux matelots et le mousse.\n"
    )
    newer = (
        "Port-Sauvry : l'armateur du chalutier condamné\n\n15.01.2018 18:00\n\n"
        "L'armateur du chalutier Avel a été condamné lundi à deux ans de prison avec sursis.\n"
    )
    text = text_of(folder(newer, older)[0])
    assert "le 26 juillet dans le naufrage" in text
    assert "26 juillet 2017" not in text
