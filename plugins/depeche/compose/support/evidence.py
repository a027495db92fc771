"""The sources' sentences, indexed once for an article."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ...french import sentences
from ...model import Source, Span

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")


def folded(text: str) -> str:
    """The words of `text` alone, without case, accents or typography: equal for one wording."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(_WORD.findall(re.sub(r"(?<=\d)[.\s](?=\d{3}\b)", "", plain)))


@dataclass(frozen=True, slots=True)
class Witness:
    """A sentence of a source, with its words."""

    text: str
    span: Span
    words: tuple[str, ...]


class Evidence:
    """What the sources say, sentence by sentence; `nearest` finds the supporting one."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.witnesses: list[Witness] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for source in sources:
            self._add(source, source.title, 0)
            for block in source.blocks:
                self._add(source, block.text, block.start)

    def _add(self, source: Source, text: str, offset: int) -> None:
        for start, end in sentences.split(text):
            piece = text[start:end]
            words = tuple(folded(piece).split())
            span = Span(source.path, offset + start, offset + end)
            for word in set(words):
                self._by_word[word].append(len(self.witnesses))
            self.witnesses.append(Witness(piece, span, words))

    def nearest(self, words: Sequence[str]) -> Witness | None:
        """The sentence that shares most of `words`; None when it shares none."""
        hits: dict[int, int] = defaultdict(int)
        for word in set(words):
            for index in self._by_word.get(word, ()):
                hits[index] += 1
        if not hits:
            return None
        best = max(
            hits, key=lambda index: (hits[index] / (len(self.witnesses[index].words) + 9), -index)
        )
        return self.witnesses[best]
