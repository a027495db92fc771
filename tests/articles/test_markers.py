"""Marks that a desk leaves are found; the same words in prose are not."""

from __future__ import annotations

import pytest

from depeche.articles import markers
from depeche.articles.document import parse
from depeche.articles.shelf import Card


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
        ("Cette version reste à vérifier.", ()),
        ("« Ce point est encore à vérifier », a dit la procureure.", ()),
        ("« Deux quais sont fermés [à vérifier] », a dit le maire.", ("à vérifier",)),
        ("Le maire a parlé de « deux quais », chiffre à vérifier", ("à vérifier",)),
        ("Deux quais sont fermés (reste à vérifier).", ("à vérifier",)),
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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Title: Le port [??]\n\nLe quai ouvre.", ("[??]",)),
        ("Title: Le port\nTK: revoir\n\nLe quai ouvre.", ("TK",)),
        ("Title: Le port\nSources: Un titre\n    à vérifier\n\nUn quai ouvre.", ("à vérifier",)),
        ("Title: Le port\n\nLe quai ouvre TK.", ("TK",)),
        ("Title: Le port\n\nLe quai ouvre.", ()),
    ],
)
def test_a_card_has_those_of_all_its_file(text: str, found: tuple[str, ...]) -> None:
    assert Card.of("2026/03/port.md", parse(text)).markers == found
