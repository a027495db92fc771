"""The rows of vectors looked up in a file are those that the model comes with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from depeche.french import model_loading, vector_rows

TEXT = (
    "La maire de Port-Sauvry, Inès Kerdalec, a déclaré mardi 3 mars que « la passe nord rouvrira "
    "bientôt ». Selon elle, l'équipage du Goéland n'attend plus rien."
)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Path]:
    model_loading.keep_in(tmp_path)
    yield tmp_path
    model_loading._kept = None


def test_with_and_without_the_file_the_model_says_the_same(kept: Path) -> None:
    plain = model_loading.load()
    made, again = (model_loading.load.__wrapped__() for _ in range(2))
    words = plain.vocab.vectors.key2row
    for each in (made, again):
        assert each.vocab.vectors.shape == plain.vocab.vectors.shape
        one, other = each(TEXT), plain(TEXT)
        assert one.tensor.tolist() == other.tensor.tolist()
        assert [(token.dep_, token.head.i, token.ent_type_) for token in one] == [
            (token.dep_, token.head.i, token.ent_type_) for token in other
        ]
    assert dict(again.vocab.vectors.key2row) == dict(words)


def test_a_word_that_the_model_has_not(kept: Path) -> None:
    rows = vector_rows.kept(kept, model_loading._folder())
    for key in (0, 2**64 - 1, next(iter(rows)) + 1):
        assert rows.get(key, -1) == -1 == rows.get(key, -1)
        assert key not in rows
    assert len(rows) == 500_000


def test_a_damaged_file_is_made_again(kept: Path) -> None:
    model = model_loading._folder()
    first = dict(vector_rows.kept(kept, model))
    (file,) = kept.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert dict(vector_rows.kept(kept, model)) == first
    assert file.read_bytes() == whole
