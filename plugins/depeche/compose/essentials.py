"""L'essentiel: three to five points, each a sentence of the sources or a whole part of one."""

from __future__ import annotations

from collections.abc import Sequence

from ..french import dates, words
from .duplicates import told
from .gather import cosine
from .lines import Line
from .quotations import balanced
from .terms import content, names, numbers
from .trims import narration, trimmed

LONGEST = 26  # words of a point
SHORTEST = 8


def choose(
    sections: Sequence[Sequence[Line]], standfirst: str, headline: str, number: int
) -> list[Line]:
    """At most `number` points, in print order, from as many sections as can be; none when
    fewer than three sentences can stand alone."""
    offers: list[tuple[float, int, int, Line]] = []
    for rank, lines in enumerate(sections):
        for place, line in enumerate(lines):
            short = trimmed(line, LONGEST) if _stands_alone(line) else None
            if short is None or words.count(short.text) < SHORTEST:
                continue
            if told(short.text, (standfirst, headline)):
                continue
            score = (
                2.0 * cosine(content(short.text), content(headline + " " + standfirst))
                + 0.25 * min(2, len(set(names(short.text))))
                + 0.25 * min(1, len(numbers(short.text)))
                + 0.2 * bool(line.sentence.speaker)
                - 0.04 * place
                - 0.1 * rank
            )
            offers.append((score, rank, place, short))
    offers.sort(key=lambda each: (-each[0], each[1], each[2]))
    chosen: list[tuple[float, int, int, Line]] = []
    for limit in (1, 2, number):
        for offer in offers:
            if len(chosen) == number:
                break
            same = sum(each[1] == offer[1] for each in chosen)
            fresh = not told(offer[3].text, (each[3].text for each in chosen))
            if same < limit and fresh and offer not in chosen:
                chosen.append(offer)
    if len(chosen) < 3:
        return []
    return [line for _, _, _, line in sorted(chosen, key=lambda each: (each[1], each[2]))]


def _stands_alone(line: Line) -> bool:
    text = line.text.strip()
    if any(mention.relative for mention in dates.find(text, None)):
        return False  # read from the article's date, not from its source's
    if line.leans or not balanced(text) or text[-1:] not in '.»"' or "?" in text:
        return False
    if len(narration(text).split()) < 5 or text[:1] in '"«“':
        return False
    tokens = line.sentence.parse.tokens
    roots = [token for i, token in enumerate(tokens) if token.dep == "ROOT" or token.head == i]
    finite = any(
        "VerbForm=Fin" in token.morph
        for token in tokens
        if token in roots or tokens[token.head] in roots
    )
    return finite and any(token.dep.startswith("nsubj") for token in tokens)
