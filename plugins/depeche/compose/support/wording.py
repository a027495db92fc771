"""Words that no source has: a person must read them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .. import lexicon
from .comparison import Comparison
from .evidence import FUNCTION, read
from .figures import is_number
from .finding import Kind
from .naming import NAME, vouched

UNSUPPORTED = 0.6  # part of the content words that the source's sentence must have


def find(c: Comparison) -> Iterator[tuple[Kind, str]]:
    """One finding for a sentence that no source says, else one for its new words."""
    before = read(c.witness.before)[0]
    pronoun = any({"il", "elle", "ils", "elles", "celui", "celle"} & set(x.out) for x in c.changes)
    named = {
        word for match in NAME.finditer(c.printed) for word in read(match[0])[0] if match.start()
    }
    strange = [
        word
        for word in c.new
        if word not in FUNCTION
        and len(word) > 2
        and word not in lexicon.words("joining_words") | lexicon.words("calendar_words")
        and word not in named
        and not is_number(word)
        and not (pronoun and word in before)
        and word not in vouched(c)
        and not _agrees(c, word)
    ]
    sweeping = [
        word for x in c.changes for word in x.put if word in lexicon.words("sweeping_words")
    ]
    if c.coverage < UNSUPPORTED:
        yield Kind.UNSUPPORTED, "aucune source ne dit cette phrase"
    elif strange:
        yield Kind.WORDING, f"mots absents de la source : « {', '.join(strange)} »"
    elif sweeping:
        yield Kind.WORDING, f"mot qui renforce : « {', '.join(sweeping)} »"


def _agrees(c: Comparison, word: str) -> bool:
    """Whether the word is one of the source's with another ending of gender and number."""
    return any(_bare(word) == _bare(other) for other in c.missing)


def _bare(word: str) -> str:
    return re.sub(r"(?:ent|e?e?s?|x)$", "", word)
