"""Marks that a desk leaves are found; the same words in prose are not."""

from __future__ import annotations

import pytest

from depeche.articles import markers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le maire, TK ans, a parlé.", ("TK",)),
        ("TKTK", ("TKTK",)),
        ("Un budget de [??] euros", ("[??]",)),
        ("Une étude \\[??\\], escaped as Markdown", ("[??]",)),
        ("Le chiffre (à vérifier) est élevé", ("à vérifier",)),
        ("À VÉRIFIER : le nom", ("À VÉRIFIER",)),
        ("à vérifier auprès de la mairie, TK", ("à vérifier", "TK")),
        ("Il reste à vérifier que les comptes sont justes.", ()),
        ("La mission consiste à vérifier l’état des quais.", ()),
        ("La société tk-conseil et les ATK", ()),
        ("Pourquoi ??", ()),
        ("Avant\n<<<<<<< HEAD\nLe quai\n=======\nLa cale\n>>>>>>> main", ("<<<<<<<", ">>>>>>>")),
        ("Un titre\n=======\n\n> cité >>>>>>> ici", ()),
        ("d’après une étude \\[??\\].", ("[??]",)),  # as generated text escapes it
    ],
)
def test_markers(text: str, found: tuple[str, ...]) -> None:
    assert markers.find(text) == found
