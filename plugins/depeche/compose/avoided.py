"""What the brief asks not to name: its sentences are held back.

A name is found by itself or by its last part ("Claire Montagnac", "Montagnac"), another word
by its lemma. Whether a sentence means it without the word, only a person can say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..model import Asked, Brief, HeldBack, Passage
from .context import Context
from .lines import Line, without_orphans
from .terms import content, numbers, plain

# "le nombre de missiles": a sentence that gives a figure of them.
_FIGURE = re.compile(
    r"(?:nombre|chiffres?|quantite|quantité|total|number) (?:exacts? )?(?:de "
    r"|des |d'|of )",
    re.IGNORECASE,
)
_SMALL = re.compile(r"^(?:the |an? |l[ea]s? |l'|une? |des |du )+", re.IGNORECASE)


def values(brief: Brief) -> list[str]:
    """What must not be named, each by itself."""
    asked = [each.value for each in brief.demands if each.kind is Asked.AVOIDED and each.value]
    parts = [part for value in asked for part in re.split(r",\s*|\s(?:et|ni|and|or|ou)\s", value)]
    return [_SMALL.sub("", plain(each)).strip(" «»\"'") for each in parts]


def is_name(value: str) -> bool:
    """Whether `value` is a proper name, which the text can be searched for."""
    return any(map(str.isupper, value))


def named(text: str, value: str) -> bool:
    """Whether `text` names `value`."""
    flat = plain(text)
    if is_name(value):
        last = next(each for each in reversed(value.split()) if any(map(str.isupper, each)))
        return any(re.search(rf"(?<!\w){re.escape(each)}(?!\w)", flat) for each in (value, last))
    if figure := _FIGURE.match(value):
        counted = set(content(value[figure.end() :].lower()))
        return bool(counted and numbers(flat)) and counted <= set(content(flat))
    wanted = set(content(value.lower()))
    return bool(wanted) and wanted <= set(content(flat))


def spared(lines: Sequence[Line], brief: Brief) -> tuple[list[Line], list[HeldBack]]:
    """`lines` without those that name what must not be, nor those that lean on them."""
    asked = values(brief)
    if not asked:
        return list(lines), []
    told = [line for line in lines if any(named(line.text, each) for each in asked)]
    held = [line.held("la consigne demande de ne pas en parler") for line in told]
    kept, orphans = without_orphans([line for line in lines if line not in told])
    return kept, [*held, *orphans]


def cleared(found: Context, brief: Brief) -> tuple[Context, list[HeldBack]]:
    """`found` without what must not be named."""
    kept, held = spared(found.lines, brief)
    return (replace(found, lines=tuple(kept)), held) if held else (found, [])


def silent(passages: Sequence[Passage], brief: Brief) -> list[Passage]:
    """`passages` without those that name what must not be."""
    asked = values(brief)
    return [each for each in passages if not any(named(each.text, value) for value in asked)]
