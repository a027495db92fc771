"""People and bodies that the texts of a dossier name by halves."""

from __future__ import annotations

from collections.abc import Callable

from tests.compose.told import text_of

from depeche.compose.printed import passages_of
from depeche.compose.support import Evidence, check
from depeche.model import Draft, PassageKind, Source

Make = Callable[..., Source]
Folder = Callable[..., tuple[Draft, list[Source]]]


STRIKE = """Kerval : deuxième jour sans bus

07.10.2025 09:20

La réunion entre les syndicats et la direction de la RTK n'a duré qu'une heure mardi.

La régie des transports de Kerval (RTK) emploie 340 personnes.

La chambre de commerce et d'industrie (CCI) s'est dite inquiète pour le centre-ville. Sa \
présidente, Hélène Vasseur, a demandé un service minimum aux grévistes.

« On nous provoque », a dénoncé Sophie Darcel, déléguée CFDT.
"""

AGREEMENT = """Fin de la grève des bus à Kerval après un accord

08.10.2025 21:05

Un accord a été signé mercredi soir entre la RTK et deux des trois syndicats.

Mme Vasseur a salué un retour de la raison. « C'est un moindre mal », a reconnu Mme Darcel.
"""


def test_an_acronym_is_written_out_where_the_copy_that_explains_it_comes_later(
    folder: Folder,
) -> None:
    draft, sources = folder(AGREEMENT, STRIKE)
    text = text_of(draft)
    assert "entre la régie des transports de Kerval (RTK) et deux des trois syndicats" in text
    printed = [each.text for each in passages_of(draft) if each.kind is PassageKind.SENTENCE]
    assert check(printed, Evidence(sources)) == []


def test_an_invented_body_is_reported(source: Make) -> None:
    sources = [source(AGREEMENT, "depeches/a.txt"), source(STRIKE, "depeches/b.txt")]
    told = "Hélène Vasseur, présidente de la région, a salué un retour de la raison."
    assert check([told], Evidence(sources))
    told = "Un accord a été signé entre la région des transports de Kerval (RTK) et deux syndicats."
    assert check([told], Evidence(sources))


NAMESAKES = """Lycée de Kerval : le proviseur Lefort suspendu

09.02.2026 18:30

Le proviseur du lycée de Kerval, Thierry Lefort, a été suspendu lundi par le ministère.

La maire de Kerval, Anne Lefort, sans lien de parenté, a demandé une enquête publique.
"""

TEACHERS = """Kerval : les enseignants du lycée en appellent au ministère

20.01.2026 12:10

Une trentaine d'enseignants du lycée de Kerval ont débrayé mardi pour dénoncer les convocations.

Lefort, arrivé en 2023, aurait multiplié les blâmes. M. Lefort avait promis des excuses aux \
agents du réfectoire et de l'internat, qui les attendent depuis la rentrée de septembre.
"""


def test_a_last_name_that_two_people_bear_is_held_back(folder: Folder) -> None:
    text = text_of(folder(NAMESAKES, TEACHERS)[0])
    assert "Lefort, arrivé en 2023" not in text
    assert "M. Lefort avait promis des excuses" in text


ARCHITECT = """Notre-Dame de Kerval : quelle flèche ?

20.04.2025 10:00

Le Premier ministre de l'époque, Édouard Philippe, avait promis un concours pour la flèche.
"""

CHIEF = """Flèche de Kerval : le chantier commence

22.04.2025 10:00

Le chantier de la flèche commence mardi, a annoncé la préfecture.

À l'identique, comme le souhaite l'architecte, Philippe Villeneuve, la flèche sera de chêne.
"""


def test_a_first_name_is_no_last_name(folder: Folder) -> None:
    text = text_of(folder(CHIEF, ARCHITECT)[0])
    assert "Édouard Philippe Villeneuve" not in text
    assert "l’architecte, Philippe Villeneuve" in text
