"""Words as readers and Yoast's French researcher count them."""

from __future__ import annotations

import re

# A word holds a letter or a digit; "l'Ukraine" and "porte-parole" are one, as in Yoast;
# figures in groups of three ("100 000", "12,5") are one, as people read them.
_WORD = re.compile(
    r"\d{1,3}(?:[\u202f\u00a0]\d{3})+(?:,\d+)?|\w+(?:[-‐‑'’.,:/@]\w+)*",
)
_GROUPED = re.compile(r"\d[\u202f\u00a0]\d")  # a word that holds a space, perhaps
_MOST = 65_536  # pieces remembered
_PER_MINUTE = 230  # silent reading of French prose (Brysbaert 2019: 195–260 words a minute)


def count(text: str) -> int:
    """How many words `text` holds; punctuation between spaces is none."""
    text = text.replace("\u00ad", "")
    if ("\u202f" in text or "\u00a0" in text) and _GROUPED.search(text):
        return len(_WORD.findall(text))
    return sum(map(_known.__getitem__, text.split()))


class _Known(dict[str, int]):
    """The same of what stands between two spaces: a language has few such pieces."""

    def __missing__(self, unspaced: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        found = self[unspaced] = len(_WORD.findall(unspaced))
        return found


_known = _Known()


def reading_minutes(words: int) -> int:
    """Whole minutes to read `words` words, at least 1."""
    return max(1, round(words / _PER_MINUTE))
