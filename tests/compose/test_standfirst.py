"""The sentences that stand above the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.compose.told import text_of

from depeche.compose import compose, gather
from depeche.compose.printed import headings_of
from depeche.model import (
    Source,
)
from depeche.settings import Settings

Make = Callable[..., Source]


def _plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


_AFTER = (
    "Le chantier de la halle occupe une quinzaine d'ouvriers de la région depuis la fin du mois "
    "d'août, et les commerçants du quai ont été relogés sous une tente, place du Marché.\n"
)


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        pytest.param(
            "La procureure a requis mercredi trois ans de prison, dont deux avec sursis, contre un "
            "brocanteur de Valbrune jugé pour escroquerie. Sa défense plaidera la relaxe jeudi.",
            2,
            id="a short lead whole, with what the defence says",
        ),
        pytest.param(
            "La halle de Valbrune ne rouvrira pas avant le mois de mars, a annoncé mardi la mairie "
            "à l'issue d'une réunion publique. Elle était fermée depuis deux ans. "
            + "Des experts avaient relevé des fissures sur les huit piliers de la nef. "
            * 3,
            2,
            id="of a long one, what leans on its first sentence",
        ),
        pytest.param(
            "La halle de Valbrune ne rouvrira pas avant le mois de mars, a annoncé mardi la mairie "
            "à l'issue d'une réunion publique. "
            + "Des experts avaient relevé des fissures sur les huit piliers de la nef. "
            * 4,
            1,
            id="of a long one that says enough, its first sentence",
        ),
        pytest.param(
            "La lanterne du phare est rentrée au port. Enfin, presque. "
            + "Des plongeurs de Valbrune ont remonté quatre lentilles sur six dans la matinée. "
            * 5,
            3,
            id="of a long one that teases, up to its news",
        ),
        pytest.param(
            "Ils sont passés de trois à sept les inscrits dans le registre des suspects pour la "
            "chute de la grue du port de Valbrune, où dans la nuit entre le 6 et le 7 août avait "
            "perdu la vie, écrasé par une poutre de quatre tonnes que personne n'avait arrimée, le "
            "grutier de 54 ans Gianluca F. L'a fait savoir vendredi la procureure, Camille Orveau. "
            + "Des experts avaient relevé des fissures sur les huit piliers de la nef. "
            * 2,
            2,
            id="of a long one, the sentence without its subject",
        ),
    ],
)
def test_a_standfirst_says_a_whole_thought(source: Make, lead: str, expected: int) -> None:
    main = source(f"Valbrune : ce que dit la mairie\n\n{lead}\n\n{_AFTER}", "depeches/copie.txt")
    draft = compose(gather("x", main, [], None, Settings()), Settings())
    assert len(draft.standfirst) == expected


ASKED = """« La digue tiendra »

Publié le 4 mars 2026

{lead}Pourquoi relever les quais du port ?

Parce que la mer monte. Nous avons mesuré dix centimètres depuis la construction de la criée.

Combien coûtera le chantier à la commune ?

Deux millions d'euros, dont la moitié viendra de la région. Le reste sera emprunté par la ville.

Que direz-vous aux pêcheurs qui attendent ?

Que nous travaillons pour eux. Vous verrez les premières grues avant la fin du printemps.
"""


@pytest.mark.parametrize("lead", ["", "Noé Talvas est maire de Lorbec.\n\n"])
def test_no_answer_of_an_interview_is_its_standfirst(source: Make, lead: str) -> None:
    main = source(ASKED.format(lead=lead), "depeches/copie.txt")
    settings = Settings()
    draft = compose(gather(main.path, main, [], None, settings), settings)
    assert [_plain(each.text) for each in draft.standfirst] == ([lead.strip()] if lead else [])
    headings = [_plain(each.text) for each in headings_of(draft)]
    assert "Pourquoi relever les quais du port ?" in headings


def test_what_is_to_be_done_keeps_the_step_that_the_standfirst_has(source: Make) -> None:
    main = source(
        "Urgences de Valbrune : l'accès régulé la nuit à partir du 1er décembre\n\n"
        "20.11.2026 10:00\n\n"
        "L'accès aux urgences de l'hôpital de Valbrune sera régulé chaque nuit. Les patients "
        "devront appeler le 15 avant de se déplacer.\n\n"
        "La direction invoque le manque de médecins : cinq postes sur quatorze sont vacants.\n\n"
        "En pratique, la conduite à tenir est simple. Appelez le 15. Décrivez les symptômes, "
        "donnez l'âge de la personne. Ne raccrochez pas avant d'y être invité.\n"
    )
    draft = compose(gather(main.path, main, [], None, Settings()), Settings())
    assert "Appelez le 15." in text_of(draft)
