"""Words as readers and Yoast's French researcher count them."""

from __future__ import annotations

import codecs
import re

# A word holds a letter or a digit; "l'Ukraine" and "porte-parole" are one, as in Yoast;
# figures in groups of three ("100 000", "12,5") are one, as people read them.
_WORD = re.compile(
    r"\d{1,3}(?:[\u202f\u00a0]\d{3})+(?:,\d+)?|\w+(?:[-‐‑'’.,:/@]\w+)*",
)
_GROUPED = re.compile(r"\d[\u202f\u00a0]\d")  # a word that holds a space, perhaps
_PER_MINUTE = 230  # silent reading of French prose (Brysbaert 2019: 195–260 words a minute)


def count(text: str) -> int:
    """How many words `text` holds; punctuation between spaces is none."""
    text = text.replace("\u00ad", "")
    if ("\u202f" in text or "\u00a0" in text) and _GROUPED.search(text):
        return len(_WORD.findall(text))
    # Where a word begins: behind no letter, nor behind the one sign that joins it to a letter.
    text = text.replace("’", "'").replace("\u202f", " ")
    signs = b" " + text.encode("latin-1", _ERRORS).translate(_KINDS)
    return signs.count(b" a") + signs.count(b" -a") + signs.count(b"--a")


def _kind(character: str) -> str:
    """ "a" for what makes words, "-" for what joins two letters to one word, else " "."""
    if re.match(r"\w", character):
        return "a"
    return "-" if character in "-‐‑'’.,:/@" else " "


def _kinds_of_others(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    return "".join(map(_kind, error.object[error.start : error.end])), error.end


_KINDS = "".join(map(_kind, map(chr, range(256)))).encode()
_ERRORS = "depeche.kinds"
codecs.register_error(_ERRORS, _kinds_of_others)


def reading_minutes(words: int) -> int:
    """Whole minutes to read `words` words, at least 1."""
    return max(1, round(words / _PER_MINUTE))
