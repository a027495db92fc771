"""Whether two texts are of one story by whom they name: a club under its name, its letters or its
nickname; and when they can't be, whatever words they share.

A tribunal, a receiver and an "offre de reprise" are in the story of a club and in that of a mill:
what their titles name tells them apart. "L'ESCM" and "l'Entente sportive Carolo-Meusienne" are one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from ...french import lemmas
from ...french.gazetteer import fold
from ...identity import Same, once
from ...model import Source
from ..names.acronyms import initials
from ..names.outlets import is_outlet
from ..terms import names, plain
from .copies import body

_LETTERS = re.compile(r"(?<![\w-])[A-ZÀ-Þ]{3,7}(?![\w-])")
_PIECES = re.compile(r"[\s'-]+")
_SHORTEST = 4  # letters of a word that tells a name
_NICKNAME = 5  # the same of one that two names share
_MORE = 4  # words of a long form beyond its letters: "de la", "des"
_WORD = re.compile(r"[dl]'(?=\w)|\w+(?:-\w+)*", re.IGNORECASE)


def apart(one: Source, other: Source) -> bool:
    """Whether the titles both name somebody or something, and neither text what the other's
    title names."""
    return (
        bool(_titled(one) and _titled(other)) and not _knows(one, other) and not _knows(other, one)
    )


def of_two(one: Source, other: Source) -> bool:
    """Whether each title names somebody or something that the other text has nowhere: of two
    matches and two players an agency writes in the same words."""
    return _names_more(one, other) and _names_more(other, one)


def together(one: Source, other: Source, is_rare: Callable[[str], bool]) -> bool:
    """Whether titles and openings name one body, though not in the same words: by its letters,
    which a copy spells out, or by a word of its name that is no place's and, as `is_rare` has it,
    in few other stories."""
    return any(
        _is_of_letters(each, here, there)
        for here, there in ((one, other), (other, one))
        for each in _LETTERS.findall(_head(here))
    ) or any(
        _is_nickname(each, one, other) and is_rare(each)
        for each in _compound(one) | _compound(other)
    )


def _names_more(one: Source, other: Source) -> bool:
    """Whether the title of `one` names what the text of `other` does not have."""
    told = _words(Same(other))
    return any(
        each not in told and not (each.isupper() and _spelt(each, other)) for each in _titled(one)
    )


def _knows(one: Source, other: Source) -> bool:
    """Whether the text of `one` has a word of what the title of `other` names."""
    told = _words(Same(one))
    return any(each in told or (each.isupper() and _spelt(each, one)) for each in _titled(other))


@once
def _titled(source: Source) -> frozenset[str]:
    """The words of the names in the title, folded; letters as they are."""
    title = plain(source.title)
    known = {piece for name in names(_text(source)) for piece in _PIECES.split(name)}
    found = {
        each
        for each in _PIECES.split(re.sub(r"[^\w\s'-]", " ", title))
        if each[:1].isupper() and each in known
    }
    letters = {each for each in found if _LETTERS.fullmatch(each)}
    told = {fold(each) for each in found - letters if len(each) >= _SHORTEST}
    return frozenset(told | {each for each in letters if not is_outlet(each)})


@lru_cache(maxsize=1024)
def _words(key: Same[Source]) -> frozenset[str]:
    """The words of the text, folded, and its letters as they are."""
    text = plain(_text(key.value))
    return frozenset(fold(text).split()) | frozenset(_LETTERS.findall(text))


def _is_of_letters(letters: str, one: Source, other: Source) -> bool:
    """Whether `letters` at the head of `one` are there for a body that the head of `other` names,
    in letters too or at length; its long form has a name of its own: no "ARS", no "PLU"."""
    long = _spelt(letters, one) or _spelt(letters, other)
    if is_outlet(letters) or not long or not re.search(r"[ -][A-ZÀ-Þ]", long):
        return False
    head = plain(_head(other))
    return bool(re.search(rf"(?<![\w-]){letters}(?![\w-])", head)) or long in head


def _spelt(letters: str, source: Source) -> str:
    """The words of the text that `letters` stand for; "" where it has none."""
    text = plain(_text(source))
    found = list(_WORD.finditer(text))
    for at, first in enumerate(found):
        if not first[0].startswith(letters[0]) or first[0] == letters:
            continue
        for end in range(at + 1, min(len(found), at + len(letters) + _MORE) + 1):
            told = initials(found[at:end])
            if told == letters.casefold():
                return text[first.start() : found[end - 1].end()]
            if not letters.casefold().startswith(told):
                break
    return ""


def _compound(source: Source) -> frozenset[str]:
    """The words of the head's names of several that are no common ones, folded: "carolo" of "ES
    Carolo", nothing of "Agence Presse"."""
    several = (_PIECES.split(each) for each in names(_head(source)))
    return frozenset(
        fold(piece)
        for pieces in several
        if len(pieces) > 1
        for piece in pieces
        if len(piece) >= _NICKNAME and not lemmas.known(piece.lower())
    )


def _is_nickname(word: str, one: Source, other: Source) -> bool:
    """Whether both heads have the `word`, in other names, and neither text behind a preposition, as
    a place stands."""
    told = re.compile(rf"(?<!\w){word}(?!\w)")
    place = re.compile(
        rf"(?<!\w)(?:a|de|d|du|des|en|sur|vers|pour|entre) (?:[a-z]+_)*{word}(?:_[a-z]+)*(?!\w)"
    )
    return all(
        told.search(fold(plain(_head(each)))) and not place.search(_unhyphened(each))
        for each in (one, other)
    ) and not _same_name(word, one, other)


def _unhyphened(source: Source) -> str:
    """The text folded, compounds as one word: "de Carolo-Ardennes" is of no place "Carolo"."""
    return fold(re.sub(r"(?<=\w)-(?=\w)", "_", plain(_text(source))))


def _same_name(word: str, one: Source, other: Source) -> bool:
    """Whether the `word` comes in one name of both heads alone: a person, a town."""

    def forms(source: Source) -> set[str]:
        return {fold(each) for each in names(_head(source)) if word in fold(each).split()}

    return bool(forms(one)) and forms(one) == forms(other)


def _head(source: Source) -> str:
    opening = source.blocks[0].text if source.blocks else ""
    return f"{source.title}.\n{opening}"


def _text(source: Source) -> str:
    return f"{source.title}.\n{body(source)}"
