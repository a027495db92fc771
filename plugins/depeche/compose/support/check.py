"""The support check: each printed sentence against its sources."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from . import attribution, figures, naming, polarity, quoting, wording
from .comparison import Comparison, best
from .evidence import Evidence, folded, read
from .finding import Finding, Kind
from .introduction import reduced

_RULES: tuple[Callable[[Comparison], Iterator[tuple[Kind, str]]], ...] = (
    quoting.find,
    figures.find,
    naming.find,
    polarity.find,
    attribution.find,
    wording.find,
)
_SETTLED = (Kind.NUMBER, Kind.DATE, Kind.ENTITY, Kind.SPEAKER, Kind.SUBJECT, Kind.AGENCY)


def check(
    sentences: Sequence[str], evidence: Evidence, known: Collection[str] = ()
) -> list[Finding]:
    """What in `sentences` the evidence does not support, in order.

    `sentences` are plain text. `known` are texts that the composer's fixed forms made: they
    need no support, and what follows one in its sentence is checked without it.
    """
    allowed = {folded(text) for text in known}
    findings: list[Finding] = []
    for index, text in enumerate(sentences):
        text = _without_known(text, known)
        words = read(text)[0]
        if not words or " ".join(words) in allowed:
            continue
        found = _findings(index, text, evidence)
        if found and any(not _findings(index, each, evidence) for each in reduced(text, evidence)):
            continue
        findings += found
    return findings


def _findings(index: int, text: str, evidence: Evidence) -> list[Finding]:
    words = read(text)[0]
    whole = evidence.whole(words)
    compared = best(text, [whole] if whole else evidence.nearest(words))
    if compared is None:
        return [Finding(index, Kind.UNSUPPORTED, "aucune source ne dit cette phrase")]
    return [
        Finding(index, kind, message, compared.witness.span, compared.witness.text)
        for kind, message in _judged(compared)
    ]


def _judged(compared: Comparison) -> Iterator[tuple[Kind, str]]:
    """The findings of all rules; new words are not told again when another rule told them."""
    told: list[tuple[Kind, str]] = []
    for rule in _RULES:
        for found in rule(compared):
            if found[0] is Kind.WORDING and any(kind in _SETTLED for kind, _ in told):
                continue
            if found not in told:
                told.append(found)
    yield from told


def _without_known(text: str, known: Collection[str]) -> str:
    opening = max((each for each in known if text.startswith(each)), key=len, default="")
    return text[len(opening) :].lstrip(" ,")
