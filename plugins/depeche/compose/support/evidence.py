"""The sources' sentences, indexed once for an article."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from ...french import sentences
from ...identity import Same
from ...model import Moment, Reading, Source, Span
from .. import lexicon
from ..context import other_papers
from ..errata import right_words
from ..errata.errata import is_erratum
from ..errata.erratum_target import concerns
from ..terms import FUNCTION_WORDS, lemma
from ..timeliness import counted_days
from .finding import Finding
from .notation import alike

# An apostrophe is a word's own where a word follows: « l'eau », but « 'flambée' ».
_WORD = re.compile(
    r"\d+(?:[.,]\d+)*(?:ers?|ères?|i?[èe]mes?|res?|es?|(?:n?de?s?))?\b|[^\W\d_]+(?:['’](?=\w))?|\d+"
)
# "2ème", "1er"; "XVIème", which is printed "XVIe"
_ORDINAL = re.compile(r"^(?:(\d+)(?:ers?|eres?|i?emes?|res?|es?|n?de?s?)|([ivxl]+)i?emes?)$")
_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")  # "57.09 %" is printed "57,09 %"
_NEIGHBOURS = 4  # sentences before a witness in which a pronoun's noun may stand


@lru_cache(maxsize=65536)
def stripped(word: str) -> str:
    """`word` in lower case without accents: "Etats" and "États" are one."""
    plain = unicodedata.normalize("NFD", word.casefold().replace("œ", "oe").replace("æ", "ae"))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return _ORDINAL.sub(r"\1\2e", plain.replace("’", "'"))


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a closed list as `read` gives those of a text."""
    return frozenset(stripped(word) for word in lexicon.words(name))


FUNCTION = frozenset(stripped(word) for word in FUNCTION_WORDS)


@lru_cache(maxsize=65536)
def _lemma(word: str) -> str:
    return stripped(lemma(word.lower().replace("’", "'")))


@lru_cache(maxsize=8192)
def read(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of `text` without case, accents and typography, and their lemmas."""
    found = _WORD.findall(alike(text))
    found = [_DECIMAL.sub(",", word) for word in found]
    return tuple(stripped(word) for word in found), tuple(_lemma(word) for word in found)


def folded(text: str) -> str:
    """What two texts of one wording have in common, whatever their typography."""
    return " ".join(read(text)[0])


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """A source's sentences in their order, with what was read of them."""

    source: Source
    said: tuple[str, ...]
    people: frozenset[str] | None = None  # the words of its persons' names; None when not read


@dataclass(frozen=True, slots=True)
class Witness:
    """A sentence of a source, or two in a row, with its words."""

    text: str
    span: Span
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    story: Story
    at: int  # its place in the story
    speaker: str = ""
    pair: bool = False  # two sentences in a row

    @property
    def published(self) -> Moment | None:
        return self.story.source.published

    @property
    def before(self) -> str:
        """The sentences that come right before it."""
        return " ".join(self.story.said[max(0, self.at - _NEIGHBOURS) : self.at])

    @property
    def opening(self) -> str:
        """How its source begins: what a whole story is about stands there."""
        return " ".join(self.story.said[: min(self.at, 2)])


class Evidence:
    """What the sources say, sentence by sentence; readings add who speaks in each."""

    def __init__(self, sources: Sequence[Source | Reading]) -> None:
        self.witnesses: list[Witness] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._whole: dict[str, int] = {}
        self.texts: list[str] = []
        self.findings: dict[str, tuple[Finding, ...]] = {}  # by the text that was held against it
        copies = [each.source if isinstance(each, Reading) else each for each in sources]
        errata = [each for each in copies if is_erratum(each)] if len(copies) > 1 else []
        for each in sources:
            if isinstance(each, Reading):
                source, people = each.source, _people(each)
                said = [(s.text, s.span.start, s.speaker) for s in each.sentences]
            else:
                source, people = each, None
                said = [
                    (block.text[start:end], block.start + start, "")
                    for block in source.blocks
                    for start, end in sentences.split(block.text)
                ]
            self.texts.append(source.text)
            swaps = right_words.swaps(e for e in errata if concerns(e, source))
            self._add_all(source, people, [(source.title, 0, "")], swaps)
            self._add_all(source, people, said, swaps)

    def _add_all(
        self,
        source: Source,
        people: frozenset[str] | None,
        said: Sequence[tuple[str, int, str]],
        swaps: Sequence[right_words.Swap],
    ) -> None:
        story = Story(source, tuple(each[0] for each in said), people)
        heard = [read(text) for text in story.said]
        for at, (text, start, speaker) in enumerate(said):
            self._add(story, at, text, heard[at], start, speaker)
            dated = (
                counted_days.dated(text, source.published, years=True, eve=True)[0]
                if source.published
                else text
            )
            # As it may be printed: with its day, the paper's name, the right words of an erratum.
            right = right_words.put(text, swaps)[0] if swaps else ""
            told = other_papers.named(text, source, spoken=True)
            own = other_papers.named(text, source)
            for other in dict.fromkeys((dated, own, told, right or text)):
                if other == text:
                    continue
                self._add(story, at, other, read(other), start, speaker)
            if at + 1 < len(said):
                both = f"{text} {said[at + 1][0]}"
                words = (heard[at][0] + heard[at + 1][0], heard[at][1] + heard[at + 1][1])
                self._add(story, at, both, words, start, speaker or said[at + 1][2], pair=True)

    def _add(
        self,
        story: Story,
        at: int,
        text: str,
        heard: tuple[tuple[str, ...], tuple[str, ...]],
        start: int,
        speaker: str,
        *,
        pair: bool = False,
    ) -> None:
        words, lemmas = heard
        if not words:
            return
        source = story.source
        span = Span(source.path, start, min(start + len(text), len(source.text)))
        index = len(self.witnesses)
        self.witnesses.append(Witness(text, span, words, lemmas, story, at, speaker, pair))
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


@lru_cache(maxsize=64)
def evidence_of(source: Same[Source]) -> Evidence:
    """What one source says; its lines are printed in its own article and in others."""
    return Evidence([source.value])


def _people(reading: Reading) -> frozenset[str]:
    """The words of the names that the parser took for persons'."""
    return frozenset(
        word
        for sentence in reading.sentences
        for token in sentence.parse.tokens
        if token.entity == "PER"
        for word in read(token.text)[0]
        if len(word) > 2 and word not in FUNCTION
    )
