"""The phrase that readers would search for: in the headline, the lead and the headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .terms import FUNCTION_WORDS, content, lemma, plain

LONGEST = 4  # content words
_LINKS = frozenset(
    {"de", "du", "des", "d'", "à", "au", "aux", "la", "le", "les", "l'", "en", "sur", "pour"}
)


def choose(headline: str, lead: str, sentences: Sequence[str], known: Sequence[str] = ()) -> str:
    """A run of one to four content words of the headline; "" when it has none.

    `known` are the article's names: none is cut in the middle. Best is a phrase that opens
    the headline, stands in the lead, holds a name and comes back in the text, in between
    0.5 and 3 % of its words (Yoast's bounds).
    """
    lead_words = set(content(lead))
    bags = [set(content(text)) for text in sentences]
    named = {part.lower() for name in known for part in plain(name).split()}
    length = max(1, sum(len(text.split()) for text in sentences))
    best, best_score = "", float("-inf")
    whole = _places(headline, known)
    for at, phrase in _runs(headline):
        words = set(content(phrase))
        end = at + len(phrase)
        cut = any(at < b and a < end and not (at <= a and b <= end) for a, b in whole)
        inside = any(a <= at and end <= b for a, b in whole)
        if not 1 <= len(words) <= LONGEST or cut or (len(words) == 1 and not inside):
            continue
        density = sum(words <= bag for bag in bags) / length
        score = (
            3.0 * (words <= lead_words)
            + 1.0 * any(part in named for part in plain(phrase).lower().split())
            + {1: 0.0, 2: 0.6, 3: 0.6, 4: 0.2}[len(words)]
            + 2.5 * min(1.0, density / 0.005)
            - 2.0 * (density > 0.03)
            + 1.2 * (at <= 2)
            - 0.01 * at
        )
        if score > best_score:
            best, best_score = phrase, score
    return best


def _places(headline: str, known: Sequence[str]) -> list[tuple[int, int]]:
    flat = plain(headline)
    return [
        match.span()
        for name in known
        for match in re.finditer(rf"(?<!\w){re.escape(plain(name))}(?!\w)", flat)
    ]


def _runs(headline: str) -> list[tuple[int, str]]:
    """Runs of words of the headline between its marks, that open and end on a content word."""
    found = []
    flat = plain(headline)
    for piece in re.finditer(r"[^:,;.?!()\"«»“”–—]+", flat):
        tokens = [
            (m.start() + piece.start(), m.end() + piece.start())
            for m in re.finditer(
                r"\b[dlnqs]'(?=\w)|\bqu'(?=\w)|\w+(?:[-']\w+)*", piece.group(), re.I
            )
        ]
        for i in range(len(tokens)):
            for j in range(i, min(len(tokens), i + 8)):
                first = flat[slice(*tokens[i])].lower()
                last = flat[slice(*tokens[j])].lower()
                inner = [flat[slice(*tokens[k])].lower() for k in range(i, j + 1)]
                if not _carries(first) or not _carries(last):
                    continue
                if any(not _carries(word) and word not in _LINKS for word in inner):
                    continue
                found.append((tokens[i][0], headline[tokens[i][0] : tokens[j][1]]))
    return found


def _carries(word: str) -> bool:
    return word not in FUNCTION_WORDS and len(word) > 2 and lemma(word) not in FUNCTION_WORDS
