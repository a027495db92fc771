""" "Et préférerions y parvenir": a second verb parted from its subject by a full stop."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Sentence
from .finding import Damage

# Only forms in -ons tell their subject without it, and only "nous" has them.
_CUT = re.compile(
    r"(?P<first>\b[Nn]ous\s[^.!?«»\"]{6,}?)[.]\s+(?P<link>Et|Mais|Ou)\s+(?P<verb>(?:ne\s|n['’]|y\s|en\s)?\w+ons)\b"
)


def find(sentences: Sequence[Sentence], index: int, texts: Sequence[str]) -> list[Damage]:
    """The two halves joined, when "nous" speaks in both and one quotation holds them."""
    text = texts[index]
    match = _CUT.search(text)
    if match is None or not _is_verb(sentences[index], match["verb"]):
        return []
    link = match["link"].lower()
    mended = f"{text[: match.end('first')]} {link} {text[match.start('verb') :]}"
    return [
        Damage(
            index,
            "verbe séparé de son sujet par un point",
            mended,
            f"« . {match['link']} {match['verb']} » → « {link} {match['verb']} »",
        )
    ]


def _is_verb(sentence: Sentence, words: str) -> bool:
    last = re.split(r"[\s'’]", words)[-1]
    return any(
        token.text == last and token.pos in ("VERB", "AUX") for token in sentence.parse.tokens
    ) or last.endswith(("erions", "irions", "drions"))
