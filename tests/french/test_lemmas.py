from __future__ import annotations

import pytest

from depeche.french import lemmas


@pytest.mark.parametrize(
    ("word", "pos", "lemma"),
    [
        ("négociations", "NOUN", "négociation"),
        ("note", "VERB", "noter"),
        ("note", "NOUN", "note"),
        ("sondes", "NOUN", "sonde"),
        ("démenti", "VERB", "démentir"),
        ("écrit", "VERB", "écrire"),
        ("qu'", "SCONJ", "que"),
        ("aux", "ADP", "à"),
        ("Poutine", "PROPN", "Poutine"),
    ],
)
def test_the_word_class_decides(word: str, pos: str, lemma: str) -> None:
    assert lemmas.lemma(word, pos) == lemma


def test_similar_sentences_share_lemmas() -> None:
    one = lemmas.of("L’OTAN a commencé à discuter de négociations sur l’Ukraine.")
    same = lemmas.of("L'OTAN commence des discussions sur une négociation en Ukraine.")
    other = lemmas.of("La digue de Port-Sauvry sera réparée au printemps.")
    assert lemmas.jaccard(one, same) >= 0.35 > lemmas.jaccard(one, other) == 0.0
    assert lemmas.of("Il est de la et à.") == frozenset()
    assert lemmas.jaccard(frozenset(), frozenset()) == 0.0
