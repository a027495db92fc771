"""What "la RTUV" stands for, where the sentence that said so is not printed before.

The first mention takes the long form as the copy has it: "la régie des transports urbains de la
Vesle (RTUV)".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...french.gazetteer import fold
from ...model import Passage, PassageKind, Reading, Span
from ..quotations import outside
from ..terms import FUNCTION_WORDS, plain

_DEFINED = re.compile(r"\s\(([A-ZÀ-Þ][\wÀ-ÿ-]{1,9})\)")
_WORD = re.compile(r"[dl]'(?=\w)|[\wÀ-ÿ]+(?:-[\wÀ-ÿ]+)*", re.IGNORECASE)
_BREAK = re.compile(r"[,;:.()«»\"!?]")
_MOST = 16  # words of a long form
_VOWEL = re.compile(r"[aeiouyàâéèêëîïôûùœ]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form, and the long one without its article; `places`: by source, where both stand."""

    short: str
    long: str
    places: Mapping[str, Span]


def defined(readings: Iterable[Reading]) -> dict[str, Acronym]:
    """The acronyms that the copy explains; those that it explains in two ways are left out."""
    found: dict[str, list[Acronym]] = {}
    for reading in readings:
        for sentence in reading.sentences:
            for short, long in definitions(sentence.text):
                place = {reading.source.path: sentence.span}
                found.setdefault(short, []).append(Acronym(short, long, place))
    kept = {}
    for short, each in found.items():
        if len({fold(one.long) for one in each}) == 1:
            places = {path: span for one in reversed(each) for path, span in one.places.items()}
            kept[short] = Acronym(short, each[0].long, places)
    return kept


def definitions(text: str) -> Iterator[tuple[str, str]]:
    """Short and long form of each "régie des transports urbains (RTU)" of `text`."""
    flat = plain(text)
    for match in _DEFINED.finditer(flat):
        before = flat[: match.start()]
        opens = max((m.end() for m in _BREAK.finditer(before)), default=0)
        found = list(_WORD.finditer(before, opens))[-_MOST:]
        letters = re.sub(r"\W", "", match[1]).casefold()
        for index in range(len(found) - 1, -1, -1):
            if not _is_function(found[index][0]) and initials(found[index:]) == letters:
                yield match[1], text[found[index].start() : match.start()]
                break


def _is_function(word: str) -> bool:
    return word.lower() in FUNCTION_WORDS or word.endswith("'")


def initials(words: Sequence[re.Match[str]]) -> str:
    """The first letters of the words that tell, those of a compound each."""
    told = [word[0] for word in words if not _is_function(word[0])]
    return "".join(fold(piece)[:1] for word in told for piece in word.split("-") if piece)


def explained(passage: Passage, known: Mapping[str, Acronym], printed: Sequence[str]) -> Passage:
    """`passage` with the acronyms written out that nothing `printed` has explained."""
    if passage.kind is not PassageKind.SENTENCE:
        return passage
    for acronym in known.values():
        if acronym.short in passage.text:
            passage = _explained(passage, acronym, printed)
    return passage


def _explained(passage: Passage, acronym: Acronym, printed: Sequence[str]) -> Passage:
    long, short = fold(acronym.long), re.escape(acronym.short)
    if any(long in each for each in (*printed, fold(passage.text))):
        return passage
    if any(re.search(rf"(?<!\w){fold(short)}(?!\w)", each) for each in printed[1:]):
        return passage  # named before, as its own source has it
    place = acronym.places.get(passage.spans[0].source)
    if place is not None and place.start >= passage.spans[0].start:
        return passage
    found = re.search(
        rf"(?<![\w'])(l'|la\s|le\s|du\s|au\s)({short})(?![\w-])",
        outside(plain(passage.text)),
        re.IGNORECASE,
    )
    if found is None or found[2] != acronym.short or not _agree(found[1], acronym.long):
        return passage
    shown = f"{acronym.long} ({acronym.short})"
    at, end = found.span(2)
    return replace(
        passage,
        text=passage.text[:at] + shown + passage.text[end:],
        edits=(*passage.edits, f"« {acronym.short} » → « {shown} »"),
        lent=(*passage.lent, place or next(iter(acronym.places.values()))),
    )


def _agree(article: str, long: str) -> bool:
    """Whether the acronym's article may stand before the long form too."""
    return (article.lower() == "l'") == bool(_VOWEL.match(long))
