"""A sentence of an older dispatch without the aside that is no longer true."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ...french import typography, words
from ...identity import Same
from ...model import Sentence, Source
from .. import support, trims
from ..lines import Line
from ..quotations import balanced
from ..readings import reparsed
from ..terms import plain

# "…, faisant quatre morts, a été mis en examen"
_TOLL = re.compile(
    r", (?:faisant|ayant fait|qui (?:a|avait|ont|avaient) (?:fait|tué|blessé|coûté))\b"
    r"[^,;:«»\"]*(?:, dont [^,;:«»\"]*)?(?=[,.])"
)
# "…, fermé depuis l'accident qui a fait onze blessés, ne rouvrira pas"
_SINCE = re.compile(
    r", [a-zà-ÿ]+(?:é|i|u|t|is)e?s? (?:depuis|après|lors|par|dans) [^,;:«»\"]*"
    r"\b(?:morts?|blessés?|disparus?|victimes?)\b[^,;:«»\"]*(?=[,.])"
)
# "…, trois semaines après l'accident qui a fait quatre morts."
_AFTER = re.compile(r", [\w-]+ (?:jours?|semaines?|mois|ans?) après [^,;:«»\"]*(?=\.$)")
_LEAST = 8  # words of what is left


def without(line: Line, source: Source, misleads: Callable[[Sentence, str], str]) -> Line | None:
    """`line` less one aside, where that leaves a sentence that `misleads` no more and that
    `source` still supports; None where none does."""
    for text, gone in _shorter(line):
        if words.count(text) < _LEAST or not balanced(text):
            continue
        if misleads(reparsed(line.sentence, text), text):
            continue
        if support.check([typography.correct(text)], support.evidence_of(Same(source))):
            continue
        edit = f"« {gone.strip(' ,.')} » : retiré, n'est plus vrai"
        return replace(line, text=text, edits=(*line.edits, edit))
    return None


def _shorter(line: Line) -> Iterator[tuple[str, str]]:
    flat = plain(line.text)
    for pattern in (_TOLL, _SINCE, _AFTER):
        if match := pattern.search(flat):
            end = match.end() + (flat[match.end()] == ",")
            yield line.text[: match.start()] + line.text[end:], match.group()
    if cut := trims.trimmed(line, words.count(line.text) - 1):
        yield cut.text, line.text[len(cut.text) - 1 :]
