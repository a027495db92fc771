"""The sources as they came, cut where a printed sentence or a held-back one begins or ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..metadata.dates import in_words
from ..model import Moment, Origin, Precision, Relation, Source, Span
from .material import Material
from .tracing import Piece

_STYLES = {Precision.MINUTE: "long", Precision.DAY: "day", Precision.MONTH: "month"}
_RELATIONS = {
    Relation.SAME_DOSSIER: "du dossier",
    Relation.VERSION: "autre version",
    Relation.COPY: "copie de la même dépêche",
    Relation.BACKGROUND: "contexte, des archives",
    Relation.ERRATUM: "rectificatif de l’article",
}
_ORIGINS = {
    Origin.STATED: "donnée par la dépêche",
    Origin.FRONT_MATTER: "donnée dans l’en-tête du fichier",
    Origin.SIDECAR: "donnée dans le fichier annexe",
    Origin.FILE_NAME: "tirée du nom du fichier",
    Origin.TOLD: "du jour que dit le texte",
    Origin.ARRIVAL: "du jour d’arrivée du fichier (réglage dated_by_arrival)",
    Origin.ARTICLE: "reprise de l’article écrit auparavant",
    Origin.FIRST_SEEN: "d’arrivée du fichier, faute de mieux",
    Origin.INFERRED: "complétée d’après la dépêche",
}
_SURE = {Origin.STATED, Origin.FRONT_MATTER, Origin.SIDECAR}
_BLANK = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters of a source that one set of sentences draws on.

    `pieces` are numbers of printed sentences, `held` of held-back ones, `body` whether the
    characters are running text (not a date line, a credit, an instruction).
    """

    text: str
    start: int
    pieces: tuple[int, ...] = ()
    held: tuple[int, ...] = ()
    body: bool = True


@dataclass(frozen=True, slots=True)
class Panel:
    """A source beside the article. `number` counts from 1; `printed` in hundredths of its body."""

    number: int
    path: str
    title: str
    relation: str
    author: str
    date: str
    day: str
    date_origin: str
    date_sure: bool
    url: str
    paragraphs: tuple[tuple[Segment, ...], ...]
    printed: int


@dataclass(frozen=True, slots=True)
class Unused:
    """A source of the dossier that gives no sentence, and what it is."""

    path: str
    title: str
    relation: str
    date: str


def panels(
    material: Material, pieces: Sequence[Piece]
) -> tuple[tuple[Panel, ...], tuple[Unused, ...]]:
    """The sources that the text draws on, the main one first; then the others."""
    numbers = _by_source((each.number, each.spans) for each in pieces)
    held = _by_source(
        (number, each.spans) for number, each in enumerate(material.draft.held_back, 1)
    )
    relations = {each.source.path: each.relation for each in material.dossier.related}
    shown: list[Panel] = []
    rest: list[Unused] = []
    for source in material.dossier.sources:
        relation = relations.get(source.path)
        own = relation in (None, Relation.SAME_DOSSIER)
        if own or source.path in numbers:
            spans = (numbers.get(source.path, ()), held.get(source.path, ()))
            shown.append(_panel(len(shown) + 1, source, relation, *spans))
        else:
            title = source.title or source.path
            label = _RELATIONS[relation] if relation else ""
            rest.append(Unused(source.path, title, label, moment(source.published)))
    return tuple(shown), tuple(rest)


def moment(value: Moment | None) -> str:
    """A date as exact as it is known: "14 mars 2026 à 8 h 30", "mars 2026", "2026"."""
    if value is None:
        return "sans date"
    if value.precision is Precision.YEAR:
        return str(value.value.year)
    return in_words(value.value, _STYLES[value.precision])


def origin(value: Moment | None) -> tuple[str, bool]:
    """Where a source's date was found, and whether the copy itself says it."""
    if value is None:
        return "inconnue", False
    return _ORIGINS[value.origin], value.origin in _SURE


def segments(
    source: Source,
    pieces: Iterable[tuple[int, Span]],
    held: Iterable[tuple[int, Span]] = (),
) -> tuple[Segment, ...]:
    """The whole text of `source`, cut at the ends of all spans; spans outside are clipped."""
    size = len(source.text)
    printed = _clipped(pieces, size)
    kept = _clipped(held, size)
    body = [(block.start, block.end) for block in source.blocks]
    ends = {0, size}
    for start, end in [*((s, e) for _, s, e in (*printed, *kept)), *body]:
        ends |= {max(0, min(start, size)), max(0, min(end, size))}
    cuts = sorted(ends)
    return tuple(
        Segment(
            source.text[start:end],
            start,
            tuple(number for number, a, b in printed if a <= start and end <= b),
            tuple(number for number, a, b in kept if a <= start and end <= b),
            any(a <= start and end <= b for a, b in body),
        )
        for start, end in pairwise(cuts)
    )


def _panel(
    number: int,
    source: Source,
    relation: Relation | None,
    pieces: Sequence[tuple[int, Span]],
    held: Sequence[tuple[int, Span]],
) -> Panel:
    cut = segments(source, pieces, held)
    told, sure = origin(source.published)
    return Panel(
        number=number,
        path=source.path,
        title=source.title or source.path,
        relation=_RELATIONS[relation] if relation else "dépêche principale",
        author=", ".join([each.name for each in source.bylines] + list(source.agencies)),
        date=moment(source.published),
        day=moment(source.published).partition(" à ")[0],
        date_origin=told,
        date_sure=sure,
        url=source.url if source.url.startswith(("https://", "http://")) else "",
        paragraphs=_paragraphs(source, cut),
        printed=_share(cut),
    )


def _paragraphs(source: Source, cut: Sequence[Segment]) -> tuple[tuple[Segment, ...], ...]:
    """Segments by paragraph of the raw text; the lines of a wrapped paragraph are joined."""
    wrapped = [
        (block.start, block.end)
        for block in source.blocks
        if "\n" in source.text[block.start : block.end] and "\n" not in block.text
    ]
    found: list[list[Segment]] = [[]]
    for each in cut:
        if "\n" in each.text and not each.text.strip():
            found.append([])  # between two blocks
            continue
        at = 0
        for blank in [*_BLANK.finditer(each.text), None]:
            text = each.text[at : blank.start() if blank else len(each.text)]
            if text.strip() or (text and found[-1] and not blank):
                start = each.start + at
                if any(a <= start < b for a, b in wrapped):
                    text = text.replace("\n", " ")
                found[-1].append(Segment(text, start, each.pieces, each.held, each.body))
            if blank:
                at = blank.end()
                found.append([])
    return tuple(tuple(paragraph) for paragraph in found if paragraph)


def _share(cut: Sequence[Segment]) -> int:
    total = sum(len(each.text.strip()) for each in cut if each.body)
    printed = sum(len(each.text.strip()) for each in cut if each.body and each.pieces)
    return round(100 * printed / total) if total else 0


def _by_source(
    found: Iterable[tuple[int, Sequence[Span]]],
) -> Mapping[str, list[tuple[int, Span]]]:
    spans: dict[str, list[tuple[int, Span]]] = {}
    for number, each in found:
        for span in each:
            spans.setdefault(span.source, []).append((number, span))
    return spans


def _clipped(spans: Iterable[tuple[int, Span]], size: int) -> list[tuple[int, int, int]]:
    return [
        (number, max(0, span.start), min(size, span.end))
        for number, span in spans
        if span.start < span.end and span.start < size
    ]
