"""L'essentiel: three to five points, each a sentence of the sources or a whole part of one.

In an article on one source the points are taken out of the body, so that nothing is said
twice. Where sources are brought together each fact stays under its source's name, and the
points say the main ones again, shortened.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..french import dates, words
from .anaphora import refers
from .duplicates import told
from .gather import cosine
from .lines import Line
from .quotations import balanced
from .terms import content, names, numbers
from .trims import narration, trimmed

LONGEST = 26  # words of a point that is shortened
LONGEST_MOVED = 34
SHORTEST = 6
LEAST = 3  # points
WEAK = 0.2  # score under which a sentence is no point
MOVED_SHARE = 0.35  # of the body's words, at most


def repeated(
    sections: Sequence[Sequence[Line]], standfirst: str, headline: str, number: int
) -> list[Line]:
    """At most `number` points, in print order, the main source's (the first of `sections`)
    before the others'; none when fewer than three sentences can stand alone."""
    offers = [
        (
            _score(short, standfirst, headline) - 0.03 * place + 0.5 * (rank == 0),
            rank,
            place,
            short,
        )
        for rank, lines in enumerate(sections)
        for place, line in enumerate(lines)
        if _stands_alone(line) and (short := trimmed(line, LONGEST))
    ]
    return _best(offers, standfirst, headline, number, (2, 3, number))


def taken(body: Sequence[Line], standfirst: str, headline: str, number: int) -> list[Line]:
    """At most `number` lines to take out of the body: they lean on nothing, nothing leans on
    them, and what stays is most of it."""
    offers = []
    for place, line in enumerate(body):
        follower = body[place + 1] if place + 1 < len(body) else None
        if follower is not None and follower.leans:
            continue
        if _stands_alone(line) and words.count(line.text) <= LONGEST_MOVED:
            score = _score(line, standfirst, headline) - 0.06 * place
            offers.append((score, line.sentence.paragraph, place, line))
    total = sum(words.count(line.text) for line in body)
    points = _best(offers, standfirst, headline, number, (1, 2, number))
    if sum(words.count(line.text) for line in points) > MOVED_SHARE * total:
        return []
    return points


def _score(line: Line, standfirst: str, headline: str) -> float:
    return (
        2.0 * cosine(content(line.text), content(headline + " " + standfirst))
        + 0.25 * min(2, len(set(names(line.text))))
        + 0.25 * min(1, len(numbers(line.text)))
        + 0.2 * bool(line.sentence.speaker)
    )


def _best(
    offers: Sequence[tuple[float, int, int, Line]],
    standfirst: str,
    headline: str,
    number: int,
    limits: Sequence[int],
) -> list[Line]:
    """The best `number` of (score, group, place, line), no two alike; `limits` are how many
    one group may give, in turn."""
    ranked = sorted(offers, key=lambda each: (-each[0], each[1], each[2]))
    chosen: list[tuple[float, int, int, Line]] = []
    for limit in limits:
        for offer in ranked:
            text = offer[3].text
            if len(chosen) == number or offer in chosen or words.count(text) < SHORTEST:
                continue
            if sum(each[1] == offer[1] for each in chosen) >= limit:
                continue
            if offer[0] > WEAK and not told(
                text, (standfirst, headline, *(each[3].text for each in chosen))
            ):
                chosen.append(offer)
    if len(chosen) < LEAST:
        return []
    return [line for _, _, _, line in sorted(chosen, key=lambda each: (each[1], each[2]))]


def _stands_alone(line: Line) -> bool:
    text = line.text.strip()
    if any(each.relative or each.moment is None for each in dates.find(text, None)):
        return False  # read from the article's date, not from its source's
    if refers(text):
        return False
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
