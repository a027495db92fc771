from __future__ import annotations

import pytest

from depeche.french.readability import measure
from depeche.model import BlockKind

PARAGRAPH, HEADING = BlockKind.PARAGRAPH, BlockKind.HEADING


def test_each_measure() -> None:
    found = measure(
        [
            (PARAGRAPH, "Cependant, la digue a été réparée. " + "Le port " * 11 + "vit."),
            (HEADING, "Un titre"),
            (PARAGRAPH, "Le maire rit. Le maire part. Le port dort."),
        ]
    )
    assert (found.words, found.sentences) == (6 + 23 + 9, 5)
    assert found.long_sentences == found.transitions == found.passives == 0.2
    assert found.same_opening == 4
    assert (found.longest_paragraph, found.longest_stretch) == (29, 29)


@pytest.mark.parametrize(
    ("sentence", "passive"),
    [
        ("La digue a été réparée.", True),
        ("Les quais sont interdits au public.", True),
        ("La loi serait rapidement votée.", True),
        ("Le maire est parti hier.", False),
        ("Elle est devenue maire.", False),
        ("Il s'est trompé.", False),
        ("La mer est haute.", False),
    ],
)
def test_passive_is_told_from_verbs_with_etre(sentence: str, passive: bool) -> None:
    assert measure([(PARAGRAPH, sentence)]).passives == float(passive)


def test_sentences_inside_a_quotation_count_one_by_one() -> None:
    assert measure([(PARAGRAPH, "« Il pleut. Il vente », dit-elle.")]).sentences == 2


def test_score_has_three_lights() -> None:
    easy = "Mais le port vit. Ensuite, la mer monte. Puis le vent tombe. "
    hard = "la mer monte et le vent tombe sur le port, la digue, les quais et " * 6
    assert measure([(PARAGRAPH, easy * 3)]).score == 90
    assert measure([(PARAGRAPH, f"La ville dort, {hard}rien.")] * 4).score == 30
    assert measure([]).score == 90
