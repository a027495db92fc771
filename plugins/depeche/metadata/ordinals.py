"""The endings of ordinals as superior letters: 1ᵉʳ, 2ᵉ, XXᵉ siècle.

Editors write « 1er »; readers see what the Lexique des règles typographiques en usage à
l'Imprimerie nationale asks for. The letters are characters, so that titles, feeds and shares
have them too.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SIGN = re.compile(r"[0-9IVX][er]")  # looked for first: nearly every text has none
_ORDINAL = re.compile(r"([0-9IVXLC]*[0-9IVX])(ers?|res?|es?)(?![\w=/@]|-[a-zà-ÿ]|\.\w)")
_WITHIN = re.compile(r"[\w.,/:@#&=?%]")  # before it: a word, a number, an address
_ROMAN = re.compile(r"(?:[VX]|(?=..)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))\Z")
_CODE = ("pre", "code", "script", "style")
_SUPERIOR = str.maketrans("ers", "ᵉʳˢ")


@lru_cache(maxsize=4096)  # a page shows a headline many times
def superior(text: str) -> str:
    """Plain text with the endings raised."""
    if not _SIGN.search(text):
        return text
    return _ORDINAL.sub(lambda found: _raised(found) if _is_one(found) else found[0], text)


def superior_html(html: str) -> str:
    """The same for the text of some HTML; tags and code stay as they are."""

    def shown(found: re.Match[str]) -> str:
        return _raised(found) if _is_one(found) and _is_text(found) else found[0]

    return _ORDINAL.sub(shown, html) if _SIGN.search(html) else html


def _is_one(found: re.Match[str]) -> bool:
    number, ending = found[1], found[2]
    if (ending[0] == "e" and ending[1:2] != "r") == (number in ("1", "I")):
        return False
    if number not in ("1", "I") and not (
        len(number) < 4 if number.isdigit() else _ROMAN.match(number)
    ):
        return False
    at = found.start()
    return not (at and _WITHIN.match(found.string[at - 1]))


def _is_text(found: re.Match[str]) -> bool:
    html, at = found.string, found.start()
    if html.rfind("<", 0, at) > html.rfind(">", 0, at):
        return False
    return all(html.rfind(f"<{tag}", 0, at) <= html.rfind(f"</{tag}", 0, at) for tag in _CODE)


def _raised(found: re.Match[str]) -> str:
    return found[1] + found[2].translate(_SUPERIOR)
