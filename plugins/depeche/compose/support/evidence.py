"""The sources' sentences, indexed once for an article."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ...french import sentences
from ...model import Moment, Reading, Source, Span
from ..terms import FUNCTION_WORDS, lemma

# An apostrophe is a word's own where a word follows: « l'eau », but « 'flambée' ».
_WORD = re.compile(
    r"\d+(?:[.,]\d+)*(?:ers?|ères?|i?[èe]mes?|res?|es?|(?:n?de?s?))?\b|[^\W\d_]+(?:['’](?=\w))?|\d+"
)
_THOUSANDS = re.compile(r"(?<=\d)[.\u00a0\u202f '’](?=\d{3}(?!\d))")
_COMPOUND = re.compile(
    r"\b(dix|vingt|trente|quarante|cinquante|soixante|quatre)-(?=[a-z]+(?:-[a-z]+)?\b)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"^(\d+)(?:ers?|eres?|i?emes?|res?|es?|n?de?s?)$")
_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")  # "57.09 %" is printed "57,09 %"
# "06H50" is printed "6 h 50", "14H00" "14 h".
_HOUR = re.compile(
    r"(?<![\w:.,/-])0?(\d{1,2})[\u00a0\u202f ]?[hH][\u00a0\u202f ]?(?:00|([0-5]\d))(?!\w)"
)
_NEIGHBOURS = 4  # sentences before a witness in which a pronoun's noun may stand


def stripped(word: str) -> str:
    """`word` in lower case without accents: "Etats" and "États" are one."""
    plain = unicodedata.normalize("NFD", word.casefold().replace("œ", "oe").replace("æ", "ae"))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return _ORDINAL.sub(r"\1e", plain.replace("’", "'"))


FUNCTION = frozenset(stripped(word) for word in FUNCTION_WORDS)


@lru_cache(maxsize=65536)
def _lemma(word: str) -> str:
    return stripped(lemma(word.lower().replace("’", "'")))


@lru_cache(maxsize=8192)
def read(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of `text` without case, accents and typography, and their lemmas."""
    text = _HOUR.sub(r"\1 h \2", _THOUSANDS.sub("", text))
    found = _WORD.findall(_COMPOUND.sub(r"\1", text))
    found = [_DECIMAL.sub(",", word) for word in found]
    return tuple(stripped(word) for word in found), tuple(_lemma(word) for word in found)


def folded(text: str) -> str:
    """What two texts of one wording have in common, whatever their typography."""
    return " ".join(read(text)[0])


@dataclass(frozen=True, slots=True)
class Witness:
    """A sentence of a source, or two in a row, with its words."""

    text: str
    span: Span
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    before: str  # the sentences that come before it in its source
    speaker: str = ""
    published: Moment | None = None
    pair: bool = False  # two sentences in a row


class Evidence:
    """What the sources say, sentence by sentence; readings add who speaks in each."""

    def __init__(self, sources: Sequence[Source | Reading]) -> None:
        self.witnesses: list[Witness] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._whole: dict[str, int] = {}
        self.texts: list[str] = []
        for each in sources:
            source = each.source if isinstance(each, Reading) else each
            self.texts.append(source.text)
            self._add_all(source, [(source.title, 0, "")])
            if isinstance(each, Reading):
                said = [(s.text, s.span.start, s.speaker) for s in each.sentences]
            else:
                said = [
                    (block.text[start:end], block.start + start, "")
                    for block in source.blocks
                    for start, end in sentences.split(block.text)
                ]
            self._add_all(source, said)

    def _add_all(self, source: Source, said: Sequence[tuple[str, int, str]]) -> None:
        for index, (text, start, speaker) in enumerate(said):
            before = " ".join(each[0] for each in said[max(0, index - _NEIGHBOURS) : index])
            self._add(source, text, start, speaker, before)
            if index + 1 < len(said):
                both = f"{text} {said[index + 1][0]}"
                self._add(source, both, start, speaker or said[index + 1][2], before, pair=True)

    def _add(
        self,
        source: Source,
        text: str,
        start: int,
        speaker: str,
        before: str,
        *,
        pair: bool = False,
    ) -> None:
        words, lemmas = read(text)
        if not words:
            return
        span = Span(source.path, start, min(start + len(text), len(source.text)))
        index = len(self.witnesses)
        self.witnesses.append(
            Witness(text, span, words, lemmas, before, speaker, source.published, pair)
        )
        self._whole.setdefault(" ".join(words), index)
        for word in set(words) - FUNCTION:
            self._by_word[word].append(index)

    def whole(self, words: Sequence[str]) -> Witness | None:
        """The sentence, or two in a row, that reads exactly so."""
        index = self._whole.get(" ".join(words))
        return None if index is None else self.witnesses[index]

    def nearest(self, words: Sequence[str]) -> list[Witness]:
        """The sentences that share most of `words`, best first; at most six."""
        hits: dict[int, float] = defaultdict(float)
        for word in set(words) - FUNCTION:
            found = self._by_word.get(word, ())
            for index in found:
                hits[index] += 1 / (2 + len(found)) + 0.1
        order = sorted(
            hits,
            key=lambda i: (
                -hits[i] / (6 + 0.2 * len(self.witnesses[i].words)) / (1 + self.witnesses[i].pair),
                i,
            ),
        )
        return [self.witnesses[index] for index in order[:6]]
