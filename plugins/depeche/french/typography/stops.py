"""Ellipses: one sign, no space before it, none after "etc.", square brackets for a cut."""

from __future__ import annotations

import re

_CUT = re.compile(r"[(\[][ \u00a0\u202f]*(?:\.{3,}|…)[ \u00a0\u202f]*[)\]]")
_POINTS = re.compile(r"(?:\.{3,}|…)[.…]*")
_AFTER_ETC = re.compile(r"(?<!\w)(etc)(?:\.?[ \u00a0\u202f]*…)", re.IGNORECASE)
_SPACE_BEFORE = re.compile(r"(?<=[^\W_])[ \u00a0\u202f]+…(?![\w…])")


def correct(text: str) -> str:
    if "…" not in text and "..." not in text:
        return text
    text = _POINTS.sub("…", _CUT.sub("[…]", text))
    text = _AFTER_ETC.sub(r"\1.", text)
    return _SPACE_BEFORE.sub("…", text)
