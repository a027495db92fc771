"""Sentences of the article's own copy that are held back: told to the newsroom, each by itself, and
where a check holds one back that begins the copy, the article waits for a person. Without its lead
a story has neither event nor day, and what is printed leans on words that nobody reads; without the
plea or the denial that stands there, it would have the charge alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from ..french import sentences as sentence_ends
from ..model import (
    BlockKind,
    Dossier,
    Draft,
    HeldBack,
    Notice,
    Relation,
    Severity,
    Shortfall,
    Source,
)
from ..precedence import is_of_an_earlier_day, when
from . import praise
from .context import answered, left_out
from .errata import errata
from .interviews import interviews
from .lines import LEANS
from .printed import headings_of, passages_of
from .quotations import outside
from .terms import plain
from .timeliness import successors, tolls

LEAD, LEAD_WORDS = 2, 12  # paragraphs in which copy tells its news, words of one at least
LONGEST = 200  # characters of a sentence in a notice
_CHECKED = ("contrôle des sources", LEANS)
# "Il précise toutefois que …": what stands above it is printed without its limit.
_LIMITS = re.compile(
    r"\W*(?:(?:mais|or|reste que|sauf que)\b"
    r"|(?:\S+\s){0,5}?(?:toutefois|cependant|néanmoins|pourtant|en revanche)\b)",
    re.IGNORECASE,
)
# "Lola, 15 ans, est décédée": told, though not counted; not "un temps donné pour mort"
_DEATH = re.compile(
    r"\b(?:est|sont|était|étaient|(?:a|ont|avai(?:en)?t) été) (?:\w+ment )?"
    r"(?:mort|décédé|tué)e?s?\b|\b(?:a|ont) (?:perdu|coûté) la vie\b|\b(?:la mort|le décès) d",
    re.IGNORECASE,
)
# What the article says elsewhere, and what other notices tell.
_KNOWN = (left_out.REPEATED, left_out.SAID, left_out.LITTLE, errata.WITHDRAWN, praise.REASON)


def told(draft: Draft, dossier: Dossier) -> tuple[Notice, ...]:
    """A notice for each reason for which sentences of the main copy are held back, with these."""
    return tuple(_notices(sentences(draft.held_back, dossier.main), dossier.main))


def _notices(held: list[HeldBack], main: Source) -> Iterator[Notice]:
    for reason, group in groupby(held, key=lambda each: each.reason):
        found = list(group)
        yield Notice(
            Severity.WARNING,
            main.path,
            f"Phrases de la dépêche retenues ({len(found)})\u00a0: "
            f"{', '.join(shown(each) + _limited(each, held, main) for each in found)}"
            f"\u00a0; {reason}.",
            "Relisez-les dans la relecture, et remettez à la main celles qui sont justes.",
            main.line_number(found[0].spans[0].start),
        )


def _limited(held: HeldBack, others: Iterable[HeldBack], main: Source) -> str:
    """The sentence of the copy that `held` limits, as the notice adds it; "" where that one is held
    back too."""
    start = held.spans[0].start
    block = next((each for each in main.blocks if each.start <= start < each.end), None)
    if block is None or not _LIMITS.match(held.text):
        return ""
    above = main.text[block.start : start].rstrip()
    ends = sentence_ends.split(above)
    last = block.start + ends[-1][0] if ends else start
    if not ends or any(each.spans[0].start == last for each in others):
        return ""
    said = replace(held, text=above[ends[-1][0] :])
    return f" (qui limite ce qui la précède\u00a0: {shown(said)})"


def missing(draft: Draft, dossier: Dossier) -> Shortfall | None:
    """What keeps an article without the beginning of its copy a draft; None for any other."""
    for each in _opening(draft.held_back, dossier.main):
        if each.reason.startswith(_CHECKED) or answered.answers(each.text):
            return Shortfall(
                f"le début de la dépêche est retenu\u00a0: {shown(each)}",
                "Relisez-le dans la relecture et remettez-le à la main, ou corrigez la dépêche.",
            )
    return None


def uncounted(draft: Draft, dossier: Dossier) -> Shortfall | None:
    """What keeps an article a draft that nowhere says that anybody died, where a text of its folder
    opens on how many did, held back for whatever reason; None for any other."""
    beside = [e.source for e in dossier.related if e.relation is Relation.SAME_DOSSIER]
    found = [
        each
        for source in sorted((dossier.main, *beside), key=when)
        for each in _opening(draft.held_back, source)
        if any(tolls.read(each.text).get(tolls.DEAD, ()))
    ]
    texts = [draft.headline.text, *(each.text for each in passages_of(draft))]
    texts += [each.text for each in headings_of(draft)]
    if not found or any(tolls.DEAD in tolls.read(each) or _died(each) for each in texts):
        return None
    return Shortfall(
        f"le nombre des morts n’est dit nulle part\u00a0: {shown(found[-1])} est retenu",
        "Remettez à la main le dernier bilan connu.",
    )


def belied(draft: Draft, dossier: Dossier) -> Shortfall | None:
    """What keeps an article a draft whose standfirst a newer text of its folder belies; None for
    any other."""
    newer = [
        each.source
        for each in dossier.related
        if each.relation is Relation.SAME_DOSSIER
        and is_of_an_earlier_day(dossier.main, each.source)
    ]
    for said in (each.text for each in draft.standfirst):
        for source in newer:
            if successors.belied(said, source):
                return Shortfall(
                    f"le chapô dit encore «\u00a0{said}\u00a0», et un texte plus récent "
                    f"({source.path.rpartition('/')[2]}) dit la suite",
                    "Mettez à jour le titre et le chapô.",
                )
    return None


def _died(text: str) -> bool:
    return _DEATH.search(outside(plain(text))) is not None


def _opening(held_back: Iterable[HeldBack], source: Source) -> Iterator[HeldBack]:
    """What is held back of the paragraphs in which `source` tells its news."""
    paragraphs = [
        block
        for block in source.blocks
        if block.kind is BlockKind.PARAGRAPH and len(block.text.split()) >= LEAD_WORDS
    ][:LEAD]
    for each in sentences(held_back, source):
        if any(block.start <= each.spans[0].start < block.end for block in paragraphs):
            yield each


def sentences(held_back: Iterable[HeldBack], main: Source) -> list[HeldBack]:
    """Each such sentence once, in the copy's order, with its first reason; of an interview,
    `kept_whole` tells them."""
    if interviews.is_one(main):
        return []
    found = {
        each.spans[0].start: each
        for each in reversed(tuple(held_back))
        if each.spans and each.spans[0].source == main.path
        if each.reason not in _KNOWN
    }
    return [found[start] for start in sorted(found)]


def shown(held: HeldBack) -> str:
    text = " ".join(held.text.split())
    return f"«\u00a0{text if len(text) <= LONGEST else text[:LONGEST] + '…'}\u00a0»"
