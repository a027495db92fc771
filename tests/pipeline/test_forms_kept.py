"""Words of the language are looked up in the table that stands in the state, while reading too."""

from __future__ import annotations

from typing import Any

import pytest
from simplemma.strategies import DefaultDictionaryFactory

from depeche.french import forms

COLUMN = (
    "Lorbec",
    "La médiathèque rouvre mardi après trois semaines de travaux, a indiqué la mairie.",
    "Port-Sauvry",
    "Le marché couvert ferme plus tôt pendant tout le mois de mars, dit la commune.",
)


def _forget() -> None:
    for each in (forms._lemmatizer, forms._lookup, forms._tables):
        each.cache_clear()


def test_a_later_run_reads_copy_without_unpacking_the_table(
    newsroom: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "_folder", None)
    _forget()
    newsroom.drop("a.txt", *COLUMN)
    newsroom.run()
    _forget()
    monkeypatch.setattr(DefaultDictionaryFactory, "get_dictionary", None)
    newsroom.drop("b.txt", *COLUMN[2:], *COLUMN[:2], title="Les communes en mars")
    newsroom.run()
    _forget()
    assert set(newsroom.results().values()) == {"publié", "inchangé"}
