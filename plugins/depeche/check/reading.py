"""An article's text as the rules of language read it: sentences, words, sections."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..french import sentences, words
from .document import Document
from .lexicon import words as lexicon

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_TOKEN = re.compile(r"\w+")
_TO_BE = frozenset(
    ("est", "sont", "était", "étaient", "fut", "furent", "sera", "seront", "serait", "seraient")
) | frozenset(("soit", "soient", "été", "être"))
_AUXILIARY = re.compile(
    r"\b(?:est|sont|était|étaient|fut|furent|sera|seront|serait|seraient|soit|soient|"
    r"(?:a|ont|avait|avaient|aura|auront|aurait|auraient|ayant|avoir) été|été|être)\s+"
    r"(?:\w+ment\s+|(?:pas|plus|jamais|déjà|aussi|encore|ainsi|alors|bien|désormais|"
    r"bientôt|enfin|mal|mieux|peu|souvent|tous|toutes|toujours|très|trop|également|donc)\s+)?"
    r"(\w+(?:é|ée|és|ées|i|ie|is|ies|it|ite|its|ites|u|ue|us|ues|ert|erte|erts|ertes|int|inte))\b"
)
# Yoast's exceptions for French.
_ARTICLES = frozenset(
    ("le", "la", "les", "un", "une", "celui", "celle", "ceux", "celles", "celui-ci", "celle-ci")
) | frozenset(("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"))


@dataclass(frozen=True, slots=True)
class Reading:
    """Counts of an article's running text; paragraphs and quotations, not lists."""

    words: int
    sentences: tuple[str, ...]
    lengths: tuple[int, ...]  # words of each sentence
    paragraphs: tuple[int, ...]  # words of each
    sections: tuple[int, ...]  # words before the first subheading and after each

    def share(self, number: int) -> int:
        """`number` of the sentences, in hundredths."""
        return round(100 * number / len(self.sentences)) if self.sentences else 0


def read(document: Document) -> Reading:
    """The reading of an article's body."""
    found: list[str] = []
    lengths: list[int] = []
    paragraphs = []
    sections = [0]
    for tag, text in document.blocks:
        if tag in ("h2", "h3", "h4", "h5", "h6"):
            sections.append(0)
            continue
        told = [text]
        if tag in ("p", "blockquote"):
            told = [text[start:end] for start, end in sentences.split(text)]
        numbers = [words.count(each) for each in told]
        sections[-1] += sum(numbers)
        if tag in ("p", "blockquote"):
            paragraphs.append(sum(numbers))
            found += told
            lengths += numbers
    return Reading(sum(sections), tuple(found), tuple(lengths), tuple(paragraphs), tuple(sections))


@lru_cache(maxsize=256)  # the sentences of one article, each asked about several times
def plain(text: str) -> str:
    """In small letters, with typewriter's apostrophes and ordinary spaces."""
    return " ".join(text.lower().replace("’", "'").split())


@lru_cache(maxsize=256)
def tokens(text: str) -> frozenset[str]:
    """The words of a text in small letters, parted at apostrophes and hyphens."""
    return frozenset(_TOKEN.findall(plain(text)))


@lru_cache(maxsize=1)
def _transitions() -> tuple[frozenset[str], dict[str, list[str]]]:
    """Those of one word; the others by their first."""
    single, longer = set(), dict[str, list[str]]()
    for entry in lexicon("transitions"):
        first, *others = _TOKEN.findall(entry)
        if others:
            longer.setdefault(first, []).append(entry)
        else:
            single.add(first)
    return frozenset(single), longer


def has_transition(sentence: str) -> bool:
    single, longer = _transitions()
    found = tokens(sentence)
    if not single.isdisjoint(found):
        return True
    said = plain(sentence)
    return any(
        entry in said and re.search(rf"(?<!\w){re.escape(entry)}(?!\w)", said)
        for first in longer.keys() & found
        for entry in longer[first]
    )


def is_passive(sentence: str) -> bool:
    """A form of « être » before a participle; verbs of movement take it in the active."""
    if _TO_BE.isdisjoint(tokens(sentence)):
        return False
    moving = lexicon("moving")
    return any(_singular(found[1]) not in moving for found in _AUXILIARY.finditer(plain(sentence)))


def first_word(sentence: str) -> str:
    """The word that a sentence opens with; one that opens many, such as an article or a
    number, is taken with the next ("la mairie")."""
    words_in_order = (found[0] for found in _WORD.finditer(plain(sentence)))
    first = next(words_in_order, "")
    return f"{first} {next(words_in_order, '')}".strip() if first in _ARTICLES else first


def _singular(participle: str) -> str:
    return re.sub(r"(?<=[éiu])(?:e?s?)$", "", participle)
