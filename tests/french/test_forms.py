"""The table of forms, kept decoded, says what simplemma's own says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import simplemma

from depeche.french import forms

WORDS = """maisons déclaré chevaux l'école qu'il aujourd'hui porte-parole Conseil zzz été œuvres
À 12 anti-inflammatoire payerait yeux abaissa zythum""".split()  # noqa: SIM905, a row of words


def forget() -> None:
    for each in (forms._lemmatizer, forms._lookup, forms._tables):
        each.cache_clear()


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Path]:
    before = forms._folder
    forms.keep_in(tmp_path)
    forget()
    yield tmp_path
    forms._folder = before
    forget()


@pytest.mark.parametrize("damage", [None, b"i\x01\x00\x00\x00"])
def test_kept_or_not_the_lemmas_are_the_same(kept: Path, damage: bytes | None) -> None:
    forms.lemmatize("maisons")
    (file,) = kept.iterdir()
    if damage is not None:
        file.write_bytes(damage)
    forget()
    for word in WORDS:
        assert forms.lemmatize(word) == simplemma.lemmatize(word, lang="fr")
        assert forms.is_known(word) == simplemma.is_known(word, lang="fr")


def test_every_form_is_in_the_kept_table(kept: Path) -> None:
    from simplemma.strategies import DefaultDictionaryFactory

    assert dict(forms._kept(kept)) == dict(DefaultDictionaryFactory().get_dictionary("fr"))
    again = forms._kept(kept)
    assert len(again) > 200_000 and again["chevaux"] == "cheval" and again.get("") is None


def test_a_folder_that_cannot_be_written_costs_time_only(kept: Path) -> None:
    (kept / "file").write_bytes(b"")
    forms.keep_in(kept / "file" / "folder")
    assert forms.lemmatize("chevaux") == "cheval"
