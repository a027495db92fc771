"""The article's slug: its headline's, short enough for an address and a file's name."""

from __future__ import annotations

from ...french import slugs
from ..names.outlets import is_outlet
from ..terms import FUNCTION_WORDS

LONGEST = 80  # characters
_FEWEST = 3  # words


def of(headline: str, short: str = "", keyphrase: str = "") -> str:
    """The slug of `headline`, or of the title `short` where that is too long, cut at a word of
    weight; the words of `keyphrase`, where the cut has lost them, end it."""
    whole = slugs.slugify(headline)
    if len(whole) <= LONGEST:
        return whole
    label, _, news = headline.partition(":")
    if news and is_outlet(label):
        return of(news, "", keyphrase)  # who told it is no address
    told = slugs.slugify(short) if short else whole
    cut = told if len(told) <= LONGEST else _cut(told)
    phrase = slugs.slugify(keyphrase)
    if not phrase or phrase in cut or phrase not in whole:
        return cut
    return f"{_cut(cut, LONGEST - len(phrase) - 1)}-{phrase}"


def _cut(slug: str, most: int = LONGEST) -> str:
    words = slug.split("-")
    while len("-".join(words)) > most and len(words) > 1:
        words.pop()
    while len(words) > _FEWEST and (words[-1] in FUNCTION_WORDS or len(words[-1]) < 3):
        words.pop()
    return "-".join(words)[:most].strip("-")
