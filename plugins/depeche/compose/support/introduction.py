"""A person or an acronym introduced where the copy says "M. Perraud", "la RTUV": the copy's other
sentences vouch for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .evidence import Evidence, folded
from .naming import NAME

_TITLES = ("M. ", "Mme ", "Me ", "Mgr ", "Dr ", "")
_ACRONYM = re.compile(r"\s\(([A-ZÀ-Þ][\wÀ-ÿ-]{1,9})\)")
_LONGEST = 16  # words of what an acronym stands for
_OFFICE = re.compile(r"\b(?:[Ll]e|[Ll]a)\s[\w-]+(?:\s[\w-]+)?,\s$")
_NEAR = 400  # characters before "sa présidente" in which the club stands
_FUNCTION = re.compile(r",\s([^,.;:!?()«»]{3,90}?)(,|(?=\s?[.;:!?)»]|$))")


def reduced(text: str, evidence: Evidence) -> Iterator[str]:
    """`text` with a person that it introduces named as the copy may name him: by the last name.

    Only where the copy gives the full name, and gives it beside the function that is printed.
    """
    copies = [folded(each) for each in evidence.texts]
    for short in _explained(text, copies):
        yield short
        yield from _introduced(short, copies)
    yield from _introduced(text, copies)


def _explained(text: str, copies: Sequence[str]) -> Iterator[str]:
    """`text` with "régie des transports (RTUV)" as "RTUV", where the copy has both together."""
    for match in _ACRONYM.finditer(text):
        words = text[: match.start()].split(" ")
        for count in range(1, min(_LONGEST, len(words)) + 1):
            long = " ".join(words[-count:])
            long = long.rpartition("’")[2] if "’" in long.split(" ")[0] else long
            if not any(folded(f"{long} {match[1]}") in each for each in copies):
                break
            yield text[: match.start() - len(long)] + match[1] + text[match.end() :]


def _introduced(text: str, copies: Sequence[str]) -> Iterator[str]:
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
            vouched = any(form in each for each in copies for form in beside)
            if vouched or any(_belongs(said, full, each) for each in copies):
                end = function.end()
        start, office = match.start(), _OFFICE.search(text[: match.start()])
        said = folded(f"{office[0]} {match[0]}") if office else ""
        if office and any(said in each for each in copies):
            start = office.start()
            end += text[end:].startswith(",")
        for title in _TITLES:
            yield f"{text[:start]}{title}{words[-1]}{text[end:]}"


def _belongs(said: str, full: str, copy: str) -> bool:
    """Whether "présidente du club nautique" is the copy's "sa présidente, Maud Rivière", said of
    the club just before."""
    function, _, whose = said.partition(" ")
    whose = re.sub(r"^(?:du|de la|de l'|de) ?", "", whose)
    places = [copy.find(f"{own} {function} {full}") for own in ("sa", "son")]
    return bool(whose) and any(at > 0 and whose in copy[max(0, at - _NEAR) : at] for at in places)
