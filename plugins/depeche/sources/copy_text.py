"""Copy in plain text to a Source: decode, clean, front matter, brief, layout, rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from ..model import BELOW, BlockKind, Credit, Notice, Origin, Severity, Source, SourceError
from . import cleaning, decoding, fields, front_matter, language, layout, pasted, rules
from .registry import Raw
from .rules.dating import embargo
from .rules.for_the_desk import received
from .rules.letters import mail
from .rules.notes import brief, briefing, memo_head, orders
from .rules.pages import head_block
from .sheet import Sheet

Marks = Mapping[int, BlockKind]  # the kinds that a format's markup gives, by offset of line


MOST_UNITS = 3000  # paragraphs; no piece of news has as many


def read_copy(raw: Raw) -> Source:
    """The Source of a raw file that holds plain text; raises SourceError."""
    text, told = decoding.decode(raw.data, raw.path)
    text, cleaned = cleaning.clean(text, raw.path)
    return read_text(text, raw, (*told, *cleaned))


def read_text(
    text: str,
    raw: Raw,
    told: tuple[Notice, ...] = (),
    marks: Marks = MappingProxyType({}),
    images: tuple[Credit, ...] = (),
    headline: int | None = None,
    fill: Callable[[Sheet], Sheet] = lambda sheet: sheet,
) -> Source:
    """The Source of copy that is decoded and cleaned already; raises SourceError.

    For formats that turn their own markup into plain lines: `marks` says what some of the
    lines are, `images` what the markup names, `headline` where the line stands that it sets as one,
    `fill` puts on the sheet what the format knows of the copy before any rule.
    """
    zone = raw.seen.tzinfo
    assert zone is not None, "seen is aware"
    yaml, line, start = front_matter.above(text)
    given = front_matter.parse(yaml, raw.path, line, Origin.FRONT_MATTER, zone, raw.settings.brief)
    sheet = Sheet(
        path=raw.path,
        text=text,
        seen=raw.seen,
        units=(),
        aims=raw.settings.brief,
        title=str(given.values.get("title") or ""),
        credits=images,
        notices=told,
        headline=headline,
    )
    sheet = fill(sheet)
    parts = () if yaml else pasted.find(text, zone)
    if parts and (several := _several(sheet, parts, marks)):
        return several
    sheet, start = _headed(sheet, start)
    source = fields.complete(_ruled(sheet, start, marks).source(), given)
    if not source.blocks and source.brief is None:  # a dossier may have its note in a file
        raise SourceError(
            Notice(
                Severity.ERROR,
                raw.path,
                "Le fichier n’a pas de texte sous son titre et ses champs.",
                "Collez-y le corps de la dépêche.",
            )
        )
    return source


def _headed(sheet: Sheet, start: int) -> tuple[Sheet, int]:
    """The sheet with what the order and the mail above its copy say, and where the copy begins."""
    # The order may stand above a mail or in it; a head that opens the file is none.
    above = () if mail.opens(sheet.text, start) else (brief.take,)
    for head in (memo_head.take, *above, mail.take, brief.take):
        sheet, start = head(sheet, start)
    return received.noted(head_block.take(sheet, start), start), start


def _ruled(sheet: Sheet, start: int, marks: Marks) -> Sheet:
    """The sheet after all rules; raises SourceError for one that is too long."""
    sheet = embargo.take(sheet, start)
    alone = partial(rules.stands_alone, zone=sheet.zone)
    sheet = replace(sheet, units=layout.units(sheet.text, start, alone, marks))
    if len(sheet.units) > MOST_UNITS:
        raise SourceError(
            Notice(
                Severity.ERROR,
                sheet.path,
                f"Le fichier a {len(sheet.units)}\u00a0paragraphes, pour {MOST_UNITS} au plus.",
                "Découpez-le en une dépêche par fichier.",
            )
        )
    return _spoken(orders.signed(rules.apply(sheet)))


def _several(sheet: Sheet, parts: Sequence[pasted.Part], marks: Marks) -> Source | None:
    """The note above several texts as a Source that has them; None where one has no copy."""
    texts = tuple(_part(sheet, part, at, marks) for at, part in enumerate(parts, 1))
    if not all(each.blocks for each in texts):
        return None
    above = parts[0].above
    note, start = _headed(replace(sheet, text=sheet.text[:above]), 0)
    note = embargo.settle(embargo.take(note, start))
    if note.text[start:].strip():
        note = briefing.briefed(note, start, above)
    shown = filter(None, (pasted.shown(sheet.text, each) for each in parts))
    heads = ", ".join(f"«\u00a0{each}\u00a0»" for each in shown)
    note = orders.signed(note).told(
        Severity.NOTE,
        f"Le fichier réunit {len(parts)}\u00a0textes, lus chacun à part\u00a0: {heads}.",
        "Si c’est un seul texte, retirez ces lignes.",
        above,
    )
    told = [*note.notices, *(notice for each in texts for notice in each.notices)]
    return replace(note.source(), texts=texts, notices=tuple(dict.fromkeys(told)))


def _part(sheet: Sheet, part: pasted.Part, number: int, marks: Marks) -> Source:
    """One of the texts of a file, by the lines that head it."""
    said = part.provenance
    own = Sheet(
        path=sheet.path,
        text=pasted.alone(sheet.text, part),
        seen=sheet.seen,
        units=(),
        aims=sheet.aims,
        published=said.published,
        bylines=said.signed,
        agencies=tuple(filter(None, [said.agency])),
        url=said.url,
        publisher=said.publisher,
        release=said.release,
        lines=sheet.lines,
    )
    read = _ruled(own, part.start, marks).source()
    return replace(read, path=f"{sheet.path}{BELOW}{number}")


def _spoken(sheet: Sheet) -> Sheet:
    """The sheet with the language of its body; another than French is told."""
    code = language.guess(" ".join(map(sheet.of, sheet.units)))
    if code == "fr":
        return sheet
    return replace(sheet, language=code).told(
        Severity.WARNING,
        f"La dépêche n’est pas en français («\u00a0{code}\u00a0»).",
        "Traduisez-la avant de la déposer, ou écrivez «\u00a0language: fr\u00a0» dans l’en-tête.",
    )
