"""Minutes, seconds and inches take their primes: 6′51″2, 5′ 12″, à 4″; typed with the signs of
quotations, they would open or close one."""

from __future__ import annotations

import re

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
        (("’’", "″"), rf"{_MINUTES}(?:’’|″)(?![\w'’])", "\\1′\\2″"),
    )
)
_MINUTED = re.compile(rf"{_MINUTES}(?:[.,]\d{{1,3}})?(?P<sign>''|[\"”])(?![\w'’])")
# "à 4\"", "avec 12\" d'avance", "un écran de 27\"": no minutes, but what is measured is said.
_MEASURE = (
    r"(?:avance|retard|écart|débours|pénalité|bonification|moins|plus|record|chrono)s?"
    r"\s+(?:de\s+|d['’])|(?:bat|devanc|distanc|amélior|précéd)[a-zà-ÿ]*\s+de\s+|(?:écran|moniteur|télé(?:viseur|vision)?|tablette|vélo|VTT|roue|jante|pneu|vinyle)s?\s+(?:de\s+)?"
)
_BEHIND = (
    r"\s+(?:d['’](?:avance|écart|angle)|de\s+(?:retard|pénalité|bonification|diagonale|mieux|moins)"
    r"|(?:à|au|aux|sur)\s|devant\s|derrière\s)"
)
# "Nous étions à 12", dit-elle": the rest of a quotation that has lost its opening mark.
_OPENLY = (
    r"(?!\w|['’]|,?\s+(?:a|ont|avai(?:en)?t)\b|,?\s+[\w-]+-(?:ils?|elles?|on|je|nous)\b"
    r"|,\s+(?!(?:devant|derrière|puis|et|mais|soit|avant|après|à|aux?|en|dans|pour|l[ea]s?|une?|qui)\s"
    r"|[ld]['’])[a-zà-ÿ])"
)
_NUMBER = r"\d{1,2}(?:[.,]\d{1,2})?"
_BARE = re.compile(
    rf"(?:(?<!de\s\d\s)(?<!de\s\d\d\s)(?<!\w)(?:[àÀ]|en)\s+|[(+±]\s?|{_MEASURE})"
    rf"{_NUMBER}(?P<sign>''|\"){_OPENLY}"
    rf"|(?<![\w.,]){_NUMBER}(?P<before>''|\")(?={_BEHIND})"
)
_MINUTE_SIGN = re.compile(rf"{_MINUTES}(?=(?:[.,]\d{{1,3}})?″)")


def correct(text: str) -> str:
    """`text` with the primes of its times; a sign that may close a quotation stays, unless it is
    without a partner, or the words go on behind it and the other marks have theirs without it."""
    text = signs.applied(_SURE, text)
    if not any(sign in text for sign in _SIGNS):
        return text
    return quotemarks.PARAGRAPH.sub(lambda paragraph: _timed(paragraph[0]), text)


def _timed(text: str) -> str:
    found = [*_MINUTED.finditer(text), *_BARE.finditer(text)]
    spans = {each.span(each.lastgroup) for each in found if each.lastgroup}
    alone = set(quotemarks.pairs(text)[1]) if spans else set()
    lone = {each for each in spans if each[0] in alone}
    amid = {each for each in spans if re.match(r"\s[^\W\d_]", text[each[1] :])}
    forms = [text, _primed(text, lone), _primed(text, lone | amid)]
    best = min(forms, key=lambda form: len(quotemarks.pairs(form)[1]))
    return _MINUTE_SIGN.sub("\\1′\\2", best)


def _primed(text: str, spans: set[tuple[int, int]]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}″{text[end:]}"
    return text
