"""The t of "a-t-il": between two hyphens, never a space or an apostrophe."""

from __future__ import annotations

import re

_T = re.compile(
    r"[ \u00a0-]t(?<=[a-zà-ÿ].t)(?:(?<!-t)-|['’ \u00a0])(?=(?:ils?|elles?|on)(?![\w’']))"
)


def correct(text: str) -> str:
    return _T.sub("-t-", text)
