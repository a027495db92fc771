"""Minutes, seconds and inches take their primes: 6′51″2, 5′ 12″; typed with the signs of
quotations, they would open or close one."""

from __future__ import annotations

from .. import quotemarks
from . import signs

_MINUTES = r"(?<![\w.,])(\d{1,3}[ \u00a0\u202f]?)['’′´]([ \u00a0\u202f]?\d{1,2})"
_SECONDS = r"(?:''|’’|[\"”″])"
_TENTHS = r"(?=\d{1,3}(?!\w))"
_SIGNS = ("''", "’’", '"', "”", "″")
_SURE = signs.rules(
    (
        (_SIGNS, rf"{_MINUTES}{_SECONDS}{_TENTHS}", "\\1′\\2″"),
        (_SIGNS, rf"(?<![\w.,'’′])(\d{{1,2}}){_SECONDS}{_TENTHS}", "\\1″"),
    )
)
# Behind 2'30 the sign may also close a quotation.
_OPEN = signs.rules(((_SIGNS, rf"{_MINUTES}{_SECONDS}(?![\w'’])", "\\1′\\2″"),))


def correct(text: str) -> str:
    """`text` with the primes of its times; a sign that may close a quotation stays, unless all
    the marks have their partners without it."""
    text = signs.applied(_SURE, text)
    timed = signs.applied(_OPEN, text)
    return text if timed != text and quotemarks.pairs(timed)[1] else timed
