"""A draft becomes the Markdown that editors work on: metadata lines, then the body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, tzinfo

from ..model import Draft, DraftBlock, DraftBlockKind, SectionRole
from . import escape, excerpts, fields, pictures
from .document import Document, serialize
from .links import Links
from .orders import PARIS

_TOLD = (SectionRole.LEAD, SectionRole.BODY)  # sections that pictures may stand in


# What readers may be given that nobody may print comes before what the article lacks.
_RISK = re.compile(
    r"s’(?:y|en) (?:trouve|lit) encore|avant de publier|confidentiel|doute de la rédaction"
    r"|mot de la rédaction|ne s’adresse pas aux lecteurs"
)


def render(
    draft: Draft,
    timezone: tzinfo = PARIS,
    *,
    slug: str = "",
    reasons: Sequence[str] = (),
    not_before: datetime | None = None,
) -> str:
    """The Markdown text of a draft; everything in it is escaped.

    `reasons` (in French) keep it a draft, with the brief's own shortfalls.
    """
    return serialize(document(draft, timezone, slug=slug, reasons=reasons, not_before=not_before))


def document(
    draft: Draft,
    timezone: tzinfo,
    *,
    slug: str = "",
    reasons: Sequence[str] = (),
    not_before: datetime | None = None,
) -> Document:
    """The same as fields and body, before it becomes text."""
    told = [*(each.message for each in draft.shortfalls), *reasons]
    told.sort(key=lambda each: _RISK.search(each) is None)  # stable: each in its order
    why = list({re.sub(r"\s", " ", each): each for each in told}.values())  # each once
    lines = fields.of(draft, timezone, slug=slug or draft.slug, reasons=why, not_before=not_before)
    return Document(lines, "\n\n".join(_body(draft)))


def _body(draft: Draft) -> Iterator[str]:
    links = Links(draft.names, without=draft.keyphrase)
    # The template makes the box of sources from the `Sources` field.
    printed = [each for each in draft.sections if each.role is not SectionRole.SOURCES]
    told = [each for each in printed if each.role in _TOLD] or printed
    beside = pictures.spread(pictures.further(draft), len(told))
    ending = {id(each): ends for each, ends in zip(told, beside, strict=True)}
    for section in printed:
        shown = zip(section.blocks, excerpts.texts(section.blocks), strict=True)
        blocks = [links.put(text, kind) for kind, text in _blocks(shown) if text]
        if blocks and section.heading is not None:
            yield f"{'#' * section.heading.level} {escape.heading(section.heading.text)}"
        yield from blocks
        yield from ending.get(id(section), ())


def _blocks(
    shown: Iterable[tuple[DraftBlock, tuple[str, ...]]],
) -> Iterator[tuple[DraftBlockKind, str]]:
    for block, said in shown:
        if block.kind is DraftBlockKind.BULLETS:
            items = map(escape.paragraph, said)
            text = "\n".join(f"- {each}" for each in items if each)
        else:
            text = escape.paragraph(" ".join(said))
            text = f"> {text}" if text and block.kind is DraftBlockKind.QUOTE else text
        yield block.kind, text
