"""An interview is printed whole: half an answer may turn what was said.

A sentence of it that is held back all the same is told with its reason, and the article waits for
the editor, who alone can shorten what somebody said.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...model import HeldBack, Notice, Severity, Shortfall, Source
from . import interviews

SHOWN = 60  # characters of a sentence in the reason


def notices(main: Source, held: Sequence[HeldBack]) -> tuple[Notice, ...]:
    """Each sentence of the interview `main` that is among `held`, with its reason, in French."""
    return tuple(
        Notice(
            Severity.WARNING,
            main.path,
            f"Entretien\u00a0: «\u00a0{each.text}\u00a0» n’est pas imprimé ({each.reason}).",
            "Corrigez la phrase dans la copie, ou remettez-la à la main.",
        )
        for each in _cut(main, held)
    )


def missing(main: Source, held: Sequence[HeldBack]) -> tuple[Shortfall, ...]:
    """What keeps the article on the interview `main` a draft: what of its answers is among
    `held`."""
    cut = [each for each in _cut(main, held) if interviews.answers(main, each.spans[0])]
    if not cut:
        return ()
    first = cut[0].text
    first = first if len(first) <= SHOWN else f"{first[:SHOWN].rsplit(' ', 1)[0]}…"
    more = f" et {len(cut) - 1} autre{'s' if len(cut) > 2 else ''}" if len(cut) > 1 else ""
    verb = "n’y est pas" if len(cut) == 1 else "n’y sont pas"
    return (
        Shortfall(
            f"entretien incomplet : « {first} »{more} {verb}",
            "Remettez à la main ce qui manque à la réponse, ou corrigez la phrase dans la copie.",
        ),
    )


def _cut(main: Source, held: Sequence[HeldBack]) -> list[HeldBack]:
    if not interviews.is_one(main):
        return []
    return [each for each in held if each.spans and each.spans[0].source == main.path]
