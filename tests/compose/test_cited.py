"""How the Sources box names a source that has no title."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose.boxes.cited import cite
from depeche.compose.names import entities
from depeche.model import Block, BlockKind, Source


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Le port de Valbrune reconnaît la perte de sole pour 2,4 millions d'euros.",
            "Le port de Valbrune reconnaît la perte de sole…",
        ),
        (
            "Les mareyeurs de Lorbec vendront lundi toute leur pêche aux grossistes.",
            "Les mareyeurs de Lorbec vendront lundi toute leur pêche…",
        ),
        ("La criée de Valbrune ferme.", "La criée de Valbrune ferme."),
    ],
)
def test_first_words_are_cut_where_they_stand(
    text: str, named: str, source: Callable[..., Source]
) -> None:
    main = source("Un titre\n\nLa criée de Valbrune ferme lundi.\n")
    block = Block(BlockKind.PARAGRAPH, text, 0, len(text))
    other = Source(path="depeches/note.txt", digest="", text=text, blocks=(block,))
    assert [each.title for each in cite([main, other])] == [named]


UNIONS = """INTERSYNDICALE CFDT – CGT – FO
Criée de Valbrune

Déclaration du 12 mars 2026

Depuis mardi la criée est fermée, faute de glace dans les cuves, et nous ne sommes pas payés.

Nous demandons une machine neuve et le paiement des jours perdus.
"""


def test_a_joint_text_without_a_title_is_that_of_all_who_sign(
    source: Callable[..., Source],
) -> None:
    main = source("Un titre\n\nLa criée de Valbrune ferme lundi.\n")
    cited = cite([main, source(UNIONS, "depeches/tract.txt")])
    assert [each.title for each in cited] == ["Communiqué de l'intersyndicale CFDT – CGT – FO"]
    assert [each.text for each in entities.publishers(cited, ())] == ["CFDT", "CGT", "FO"]
