"""simplemma's table of French forms, kept decoded: a quarter of a million forms are unpacked once.

Only the blocks in which a text's words stand are opened. Without a folder to keep it in the table
is unpacked in each process, as simplemma does; the lemmas are the same.
"""

from __future__ import annotations

import marshal
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from .. import atomic

if TYPE_CHECKING:
    from simplemma import Lemmatizer
    from simplemma.strategies import DictionaryFactory, DictionaryLookupStrategy

_BLOCK = 256  # forms
_LANGUAGE = "fr"
_folder: Path | None = None


def keep_in(folder: Path) -> None:
    """Keep the table in a file of this folder, which may be deleted at any time."""
    global _folder
    _folder = folder


def lemmatize(word: str) -> str:
    """The lemma that simplemma gives."""
    return _lemmatizer().lemmatize(word, _LANGUAGE)


def is_known(word: str) -> bool:
    """The table has `word`."""
    return _lookup().get_lemma(normalize("NFC", word), _LANGUAGE) is not None


@cache
def _lemmatizer() -> Lemmatizer:
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_tables()))


@cache
def _lookup() -> DictionaryLookupStrategy:
    from simplemma.strategies import DictionaryLookupStrategy

    return DictionaryLookupStrategy(_tables())


@cache
def _tables() -> DictionaryFactory:
    from simplemma.strategies import DefaultDictionaryFactory

    return DefaultDictionaryFactory() if _folder is None else _Factory(_kept(_folder))


class _Forms(Mapping[str, str]):
    """Form → lemma, in blocks of sorted forms."""

    def __init__(self, firsts: list[str], blocks: list[bytes]) -> None:
        self._firsts, self._blocks = firsts, blocks
        self._block = lru_cache(maxsize=512)(self._opened)

    def _opened(self, number: int) -> dict[str, str]:
        found: dict[str, str] = marshal.loads(self._blocks[number])
        return found

    def __getitem__(self, form: str) -> str:
        number = bisect_right(self._firsts, form) - 1
        if number < 0:
            raise KeyError(form)
        return self._block(number)[form]

    def __iter__(self) -> Iterator[str]:
        return (form for number in range(len(self._blocks)) for form in self._opened(number))

    def __len__(self) -> int:
        return sum(len(self._opened(number)) for number in range(len(self._blocks)))


class _Factory:
    """What simplemma's strategies ask for a table."""

    def __init__(self, table: _Forms) -> None:
        self._table = table

    def get_dictionary(self, lang: str) -> Mapping[str, str]:
        if lang != _LANGUAGE:
            raise ValueError(f"There is a table for French only, not for {lang!r}.")
        return self._table


def _kept(folder: Path) -> _Forms:
    """The table in `folder`, written there first if need be."""
    file = folder / f"formes-{version('simplemma')}"
    try:
        return _Forms(*marshal.loads(file.read_bytes()))
    except (OSError, ValueError, EOFError, TypeError):
        pass
    from simplemma.strategies import DefaultDictionaryFactory

    forms = sorted(DefaultDictionaryFactory().get_dictionary(_LANGUAGE).items())
    parts = [forms[at : at + _BLOCK] for at in range(0, len(forms), _BLOCK)]
    made = [part[0][0] for part in parts], [marshal.dumps(dict(part)) for part in parts]
    with suppress(OSError):
        atomic.write(file, marshal.dumps(made))
    return _Forms(*made)
