"""What a story of the archive says of a matter on which a newer one of the archive says more.

"Il n'en a pas connaissance" may not stand alone where a release that is nine days younger has the
letter found. Where neither that newer story nor the article is printed with a sentence on the same
matter, the older sentence goes, with what answers it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ...french import sentences
from ...identity import Same
from ...model import Source
from .. import runs
from ..gathering.copies import body
from ..lines import Line
from ..terms import content, names, stems

SHARED = 3  # stems of two sentences on one matter, beside names and those of the article's title
_ANSWERS = re.compile(
    r"\b(?:pas|jamais|aucune?|tel(?:le)?s?|démen\w+|contest\w+|réfut\w+|assur\w+)\b", re.IGNORECASE
)
HELD = "une dépêche plus récente de l'archive, qui n'est pas imprimée, en dit la suite"


def held(
    lines: Sequence[Line], article: Source, newer: Sequence[Source], printed: Sequence[Line]
) -> list[Line]:
    """Those of the `lines` that go: `newer` are the archive's younger stories, of which `printed`
    are the lines that the article has."""
    titled = _stems(article.title)
    told = [*_matters(Same(article)), *(_stems(line.sentence.text) for line in printed)]
    matters = [each for story in newer for each in _matters(Same(story))]
    found: list[Line] = []
    for line in lines:
        own = _stems(line.sentence.text) - titled
        if (found and _goes_on(line, found[-1])) or (
            _is_on_one_of(own, matters) and not _is_on_one_of(own, told)
        ):
            found.append(line)
    return found


def _goes_on(line: Line, gone: Line) -> bool:
    """Whether the line is of the paragraph of the one that is `gone`, right below it, and answers
    it or leans on it."""
    same = line.sentence.paragraph == gone.sentence.paragraph and line.place == gone.place + 1
    return same and (not runs.is_whole(line.sentence) or bool(_ANSWERS.search(line.text)))


def _is_on_one_of(own: frozenset[str], matters: Sequence[frozenset[str]]) -> bool:
    return any(len(own & each) >= SHARED for each in matters)


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    found = stems(content(text)) - stems(content(" ".join(names(text))))
    return frozenset(each for each in found if not each[0].isdigit())


@lru_cache(maxsize=128)
def _matters(key: Same[Source]) -> tuple[frozenset[str], ...]:
    """The stems of each sentence of the source."""
    return tuple(_stems(each) for each in sentences.texts(body(key.value)))
