"""The copy's own headings whose quotation no sentence has any more: who said it stood in one that
is held back, and a reader would take what follows for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Block, BlockKind, Notice, Severity, Source
from .lines import Line
from .quotations import spans
from .terms import plain


def without(main: Source, lines: Sequence[Line]) -> tuple[Source, list[Notice]]:
    """`main` with such headings as plain paragraphs, of which nothing is printed, beside `lines`,
    all that is; and what the desk is told."""
    printed = _flat(" ".join(each.text for each in lines))
    copy = _flat(" ".join(b.text for b in main.blocks if b.kind is not BlockKind.HEADING))
    gone = [
        each
        for each in main.blocks
        if each.kind is BlockKind.HEADING
        and any(said in copy and said not in printed for said in _quoted(each))
    ]
    told = [
        Notice(
            Severity.WARNING,
            main.path,
            f"Intertitre retiré : « {each.text} », que plus aucune phrase ne dit.",
            "",
            main.line_number(each.start),
        )
        for each in gone
    ]
    blocks = (
        replace(each, kind=BlockKind.PARAGRAPH) if each in gone else each for each in main.blocks
    )
    return (replace(main, blocks=tuple(blocks)) if gone else main), told


def _quoted(heading: Block) -> list[str]:
    text = plain(heading.text)
    return [_flat(text[start + 1 : end - 1]) for start, end in spans(text)]


def _flat(text: str) -> str:
    return " ".join(plain(text).casefold().strip(" .!?…").split())
