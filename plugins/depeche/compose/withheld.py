"""Sentences of the article's own copy that are held back: told to the newsroom, each with why, and
where a check holds one back that begins the copy, the article waits for a person. Without its lead
a story has neither event nor day, and what is printed leans on words that nobody reads."""

from __future__ import annotations

from ..model import BlockKind, Dossier, Draft, HeldBack, Notice, Severity, Shortfall, Source
from . import interviews

LEAD, LEAD_WORDS = 2, 12  # paragraphs in which copy tells its news, words of one at least
LONGEST = 200  # characters of a sentence in a notice
_CHECKED = ("contrôle des sources", "s'appuie sur une phrase retenue")
_SAID = "déjà dit"  # begins the reason of what readers find elsewhere in the article


def told(draft: Draft, dossier: Dossier) -> tuple[Notice, ...]:
    """The notice of the main copy's sentences that are held back, () where none is."""
    held = [each for each in _held(draft, dossier.main) if not each.reason.startswith(_SAID)]
    if not held:
        return ()
    shown = "\u00a0; ".join(f"{_shown(each)} ({each.reason})" for each in held)
    line = dossier.main.text.count("\n", 0, held[0].spans[0].start) + 1
    notice = Notice(
        Severity.WARNING,
        dossier.main.path,
        f"Phrases de la dépêche retenues ({len(held)})\u00a0: {shown}.",
        "Relisez-les dans la relecture, et remettez à la main celles qui sont justes.",
        line,
    )
    return (notice,)


def missing(draft: Draft, dossier: Dossier) -> Shortfall | None:
    """What keeps an article without the beginning of its copy a draft; None for any other."""
    main = dossier.main
    paragraphs = [
        block
        for block in main.blocks
        if block.kind is BlockKind.PARAGRAPH and len(block.text.split()) >= LEAD_WORDS
    ][:LEAD]
    for each in _held(draft, main):
        if each.reason.startswith(_CHECKED) and any(
            block.start <= each.spans[0].start < block.end for block in paragraphs
        ):
            return Shortfall(
                f"le début de la dépêche est retenu\u00a0: {_shown(each)}",
                "Relisez-le dans la relecture et remettez-le à la main, ou corrigez la dépêche.",
            )
    return None


def _held(draft: Draft, main: Source) -> list[HeldBack]:
    """Each such sentence once, in the copy's order, with its first reason; of an interview,
    `kept_whole` tells them."""
    if interviews.is_one(main):
        return []
    found = {
        each.spans[0].start: each
        for each in reversed(draft.held_back)
        if each.spans and each.spans[0].source == main.path
    }
    return [found[start] for start in sorted(found)]


def _shown(held: HeldBack) -> str:
    text = " ".join(held.text.split())
    return f"«\u00a0{text if len(text) <= LONGEST else text[:LONGEST] + '…'}\u00a0»"
