"""A person introduced where the copy says "M. Perraud": the copy's other sentences vouch for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .evidence import Evidence, folded
from .naming import NAME

_TITLES = ("M. ", "Mme ", "Me ", "Mgr ", "Dr ", "")
_FUNCTION = re.compile(r",\s([^,.;:!?()«»]{3,90}?)(,|(?=\s?[.;:!?)»]|$))")


def reduced(text: str, evidence: Evidence) -> Iterator[str]:
    """`text` with a person that it introduces named as the copy may name him: by the last name.

    Only where the copy gives the full name, and gives it beside the function that is printed.
    """
    copies = [folded(each) for each in evidence.texts]
    for match in NAME.finditer(text):
        words = match[0].split()
        full = folded(match[0])
        if len(words) < 2 or not any(full in each for each in copies):
            continue
        end = match.end()
        function = _FUNCTION.match(text, end)
        if function is not None:
            said = folded(function[1])
            beside = (f"{said} {full}", f"{full} {said}")
            if any(form in each for each in copies for form in beside):
                end = function.end()
        for title in _TITLES:
            yield f"{text[: match.start()]}{title}{words[-1]}{text[end:]}"
