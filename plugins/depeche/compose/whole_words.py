"""Where a name stands as words of its own: names are many, and each is looked for a few times, so
that an expression compiled for each would take longer than the search."""

from __future__ import annotations

from collections.abc import Iterator


def places(name: str, text: str, joining: str = "") -> Iterator[int]:
    r"""The offsets at which `(?<!\w)name(?!\w)` is found; the signs of `joining` make longer words
    too."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        apart = not (_is_word(text[at - 1 : at], joining) or _is_word(text[end : end + 1], joining))
        if apart:
            yield at
        at = text.find(name, max(end, at + 1) if apart else at + 1)


def stands(name: str, text: str, joining: str = "") -> bool:
    """Whether `places` finds any."""
    return next(places(name, text, joining), None) is not None


def befores(name: str, text: str, signs: int) -> list[str]:
    """The last `signs` before each place of the name in `text`, hyphened words apart."""
    return [text[max(0, at - signs) : at] for at in places(name, text, "-")]


def is_edge(text: str, at: int) -> bool:
    r"""Whether `\b` is found there."""
    return _is_word(text[at - 1 : at]) != _is_word(text[at : at + 1])


def _is_word(sign: str, joining: str = "") -> bool:
    return sign.isalnum() or (sign != "" and sign in f"_{joining}")
