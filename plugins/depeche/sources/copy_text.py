"""Copy in plain text to a Source: decode, clean, front matter, brief, layout, rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from ..model import BlockKind, Credit, Notice, Origin, Severity, Source, SourceError
from . import cleaning, decoding, fields, front_matter, language, layout, rules
from .registry import Raw
from .rules import brief, mail, orders, received
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
) -> Source:
    """The Source of copy that is decoded and cleaned already; raises SourceError.

    For formats that turn their own markup into plain lines: `marks` says what some of the
    lines are, `images` what the markup names.
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
    )
    # The order may stand above a mail or in it; a head that opens the file is none.
    above = () if mail.opens(text, start) else (brief.take,)
    for head in (*above, mail.take, brief.take):
        sheet, start = head(sheet, start)
    sheet = received.noted(sheet, start)
    sheet = replace(
        sheet, units=layout.units(text, start, partial(rules.stands_alone, zone=zone), marks)
    )
    if len(sheet.units) > MOST_UNITS:
        raise SourceError(
            Notice(
                Severity.ERROR,
                raw.path,
                f"Le fichier a {len(sheet.units)}\u00a0paragraphes, pour {MOST_UNITS} au plus.",
                "Découpez-le en une dépêche par fichier.",
            )
        )
    sheet = _spoken(orders.signed(rules.apply(sheet)))
    source = fields.complete(sheet.source(), given)
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
