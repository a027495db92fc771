"""French no-break spaces in the reports' own sentences, which are written without them."""

from __future__ import annotations

import re

from ..finding import Finding

_BEFORE_COLON = re.compile(r" (?=[:»%])")
_BEFORE_HIGH = re.compile(r" (?=[;?!])")
_AFTER_QUOTE = re.compile(r"(?<=«) ")


def typeset(text: str) -> str:
    """The text with no-break spaces where French has them; idempotent."""
    text = _BEFORE_HIGH.sub("\u202f", _BEFORE_COLON.sub("\u00a0", text))
    return _AFTER_QUOTE.sub("\u00a0", text)


def message(finding: Finding) -> str:
    """The finding's message; one on typography shows the fault as it stands."""
    return finding.message if finding.kind == "typographie" else typeset(finding.message)
