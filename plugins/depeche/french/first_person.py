"""Where copy says "nous" or "je" in its own voice: outside what it quotes, or reports somebody to
say."""

from __future__ import annotations

import re

from . import quotations

# "De nos jours", "notre ère": all of us.
_WORD = re.compile(
    r"(?:(?<![\w'’-])(?:nous|nos|notre)|(?<=[a-zé]-)nous)(?![\w'’]|-(?:Dame|Seigneur)|\s(?:Dame|Père|jours|ancêtres"
    r"|sociétés|ère|époque|temps|siècle|planète|galaxie|système solaire|espèce|continent|pays)\b)",
    re.IGNORECASE,
)
_I = re.compile(r"(?<![\w'’-])(?:je\s|j['’](?=[a-zà-ÿ]))", re.IGNORECASE)
# "a déclaré que nous devions réfléchir": the words of who declared it.
_REPORTED = re.compile(
    r"\b(?:a|ont|avait|avaient)\s(?:\w+\s)?(?:déclaré|dit|affirmé|assuré|estimé|ajouté|expliqué|indiqué"
    r"|souligné|rappelé|jugé|précisé|répété|confié|annoncé|noté|prévenu|reconnu)\b[^.;!?\n]*"
    r"\bqu(?:e\b|['’])[^.;!?\n]*$"
)


def find(text: str) -> list[int]:
    """The offsets of "nous" and its like, in order. Paragraphs are parted by blank lines."""
    return _said(_WORD, text)


def singular(text: str) -> list[int]:
    """The offsets of "je", in order."""
    return _said(_I, text)


def _said(word: re.Pattern[str], text: str) -> list[int]:
    if not word.search(text):
        return []
    quoted = [(each.start, each.end) for each in quotations.find(text).found]
    return [
        match.start()
        for match in word.finditer(text)
        if not any(start <= match.start() < end for start, end in quoted)
        and not _REPORTED.search(text, 0, match.start())
    ]
