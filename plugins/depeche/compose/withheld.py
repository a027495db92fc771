"""Sentences of the article's own copy that a check holds back: told to the newsroom, and where one
begins the copy, the article waits for a person. Without its lead a story has neither event nor
day, and what is printed leans on words that nobody reads."""

from __future__ import annotations

from ..model import BlockKind, Dossier, Draft, HeldBack, Notice, Severity, Shortfall, Source
from . import interviews

LEAD, LEAD_WORDS = 2, 12  # paragraphs in which copy tells its news, words of one at least
SHOWN, LONGEST = 3, 80  # sentences in a notice, characters of each
_CHECKED = ("contrôle des sources", "s'appuie sur une phrase retenue")


def told(draft: Draft, dossier: Dossier) -> tuple[Notice, ...]:
    """The notice of the main copy's sentences that are held back, () where none is."""
    held = _held(draft, dossier.main)
    if not held:
        return ()
    shown = ", ".join(map(_shown, held[:SHOWN])) + ("…" if len(held) > SHOWN else "")
    first = held[0]
    line = dossier.main.text.count("\n", 0, first.spans[0].start) + 1
    notice = Notice(
        Severity.WARNING,
        dossier.main.path,
        f"Phrases de la dépêche retenues ({len(held)})\u00a0: {shown}\u00a0; {first.reason}.",
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
        if any(block.start <= each.spans[0].start < block.end for block in paragraphs):
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
        if each.spans and each.spans[0].source == main.path and each.reason.startswith(_CHECKED)
    }
    return [found[start] for start in sorted(found)]


def _shown(held: HeldBack) -> str:
    text = " ".join(held.text.split())
    return f"«\u00a0{text if len(text) <= LONGEST else text[:LONGEST] + '…'}\u00a0»"
