"""The support check: each printed sentence against its sources."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from .evidence import Evidence, folded
from .finding import Finding, Kind


def check(
    sentences: Sequence[str], evidence: Evidence, known: Collection[str] = ()
) -> list[Finding]:
    """What in `sentences` the evidence does not support, in order.

    `known` are texts that the composer's fixed forms made: they need no support.
    """
    allowed = {folded(text) for text in known}
    findings = []
    for index, text in enumerate(sentences):
        words = folded(text).split()
        if not words or " ".join(words) in allowed:
            continue
        witness = evidence.nearest(words)
        if witness is None or not set(words) <= set(witness.words):
            findings.append(
                Finding(
                    index,
                    Kind.UNSUPPORTED,
                    "aucune source ne dit cette phrase",
                    witness.span if witness else None,
                    witness.text if witness else "",
                )
            )
    return findings
