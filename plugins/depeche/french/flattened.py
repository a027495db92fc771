"""Text without accents: in small letters and of the same length, where an offset in it must be one
in the text."""

from __future__ import annotations

import unicodedata


def flat(text: str) -> str:
    """`text` in small letters, without accents, as long as it was."""
    return text.translate(_FLAT)


def unaccented(text: str) -> str:
    """`text` without accents, a ligature as two letters."""
    apart = unicodedata.normalize("NFD", text.replace("œ", "oe").replace("æ", "ae"))
    return apart.translate(_UNMARKED)


class _Flat(dict[int, str]):
    """Each sign's plain form, found once."""

    def __missing__(self, code: int) -> str:
        self[code] = _bare(chr(code))
        return self[code]


_FLAT = _Flat()


class _Unmarked(dict[int, int | None]):
    """Each sign as it is, None for an accent that stands apart."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_UNMARKED = _Unmarked()


def _bare(sign: str) -> str:
    if sign in "’ʼ`´":
        return "'"
    if sign.isspace() and sign != "\n":
        return " "
    base = unicodedata.normalize("NFD", sign)[:1].lower()
    return base if len(base) == 1 else sign
