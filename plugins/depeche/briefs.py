"""One brief of several: what each note of a dossier asks for binds its article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from .model import Asked, Brief


def joined(briefs: Sequence[Brief]) -> Brief:
    """The strictest lengths and all demands of `briefs`, of which the first is the article's own:
    it settles what only one can (whether subheadings are wanted, a title)."""
    own, *others = dict.fromkeys(briefs)
    if not others:
        return own
    every = (own, *others)
    tongues = [each.language for each in every if each.language != "fr"]
    asking = [each for each in every if asks_length(each)] or [own]
    longest = max(asking, key=lambda each: (each.floor, each.words))
    return replace(
        own,
        words=longest.words,
        floor=longest.floor,
        most=_least(each.most for each in every),
        signs=max(each.signs for each in every),
        signs_most=_least(each.signs_most for each in every),
        headings_least=max(each.headings_least for each in every),
        headings_most=_least(each.headings_most for each in every),
        language=next(iter(tongues), own.language),
        explicit=any(each.explicit for each in every),
        text="\n".join(filter(None, (each.text for each in every))),
        not_understood=tuple(dict.fromkeys(part for each in every for part in each.not_understood)),
        # the last demand of a kind is the one that counts
        demands=tuple(
            dict.fromkeys(part for each in (*others, own) for part in each.demands),
        ),
    )


def asks_length(brief: Brief) -> bool:
    """Whether the words of `brief` are asked for: in a note's words, or in fields, whose number is
    the floor too."""
    asked = any(each.kind is Asked.WORDS and each.value != "" for each in brief.demands)
    return asked or (not brief.demands and brief.words == brief.floor)


def _least(limits: Iterable[int]) -> int:
    """The narrowest of `limits`, where 0 is none."""
    return min(filter(None, limits), default=0)
