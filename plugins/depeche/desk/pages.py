"""The review's pages as HTML; Jinja escapes every text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from ..articles.shelf import PROPOSALS, RECORDS, Card
from ..compose.support import Kind
from ..french import typography
from ..metadata.dates import in_words
from ..model import HeadingOrigin, Severity
from . import assets, difference, form, record, sheet
from .catalogue import Catalogue
from .difference import Run, Side
from .figures import number
from .form import Answer
from .newsroom import Newsroom
from .panels import Segment
from .printed import Place
from .record import RecordError, Review
from .sheet import Sheet
from .tracing import Piece, Standing, Traced

STANDINGS = {
    Standing.VERBATIM: "Mot pour mot",
    Standing.ADAPTED: "Adaptée",
    Standing.FORM: "Formule fixe",
    Standing.EARLIER: "Version antérieure",
    Standing.HAND: "De la rédaction",
}
KINDS = {
    Kind.NUMBER: "Nombre",
    Kind.DATE: "Date",
    Kind.QUOTATION: "Citation",
    Kind.SPEAKER: "Qui parle",
    Kind.ENTITY: "Nom",
    Kind.AGENCY: "Agence",
    Kind.POLARITY: "Négation",
    Kind.SUBJECT: "Sujet",
    Kind.STANCE: "Position",
    Kind.ATTRIBUTION: "Attribution",
    Kind.WORDING: "Mots",
    Kind.UNSUPPORTED: "Sans source",
}
ORIGINS = {
    HeadingOrigin.SOURCE: "de la dépêche",
    HeadingOrigin.SPAN: "tiré du texte",
    HeadingOrigin.LABEL: "formule fixe",
}
SEVERITIES = {Severity.ERROR: "À régler", Severity.WARNING: "À voir", Severity.NOTE: "À savoir"}
BESIDE = {
    Place.SEARCH_TITLE: "Dans les résultats de recherche",
    Place.DESCRIPTION: "Description",
    Place.CAPTION: "Légende de l’image",
}
_FILTERS = (
    ("doubt", "À comparer"),
    ("adapted", "Adaptées"),
    ("form", "Formules"),
    ("hand", "De la rédaction"),
    ("earlier", "Version antérieure"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """An article in the index."""

    title: str
    address: str
    section: str
    date: str
    status: str
    reason: str
    review: Review | None
    stale: bool
    fault: str
    proposal: bool  # whether a change of the source waits to be taken over


def article(
    made: Sheet,
    room: Newsroom,
    cards: Sequence[Card],
    answer: Answer,
    token: str,
    generation: int,
) -> str:
    """The review page of one of the articles `cards`, with what was answered so far in its form."""
    at = next((i for i, each in enumerate(cards) if each.path == made.card.path), 0)
    excerpts = _excerpts(made)
    neighbours = (cards[at - 1] if at else None, cards[at + 1] if at + 1 < len(cards) else None)
    return (
        _environment()
        .get_template("article.html")
        .render(
            sheet=made,
            room=room,
            fonts=assets.has_fonts(room.theme),
            groups=list(_groups(made.traced)),
            targets=_first(made, lambda each: each.pieces),
            held_at=_first(made, lambda each: each.held),
            excerpts=excerpts,
            against=_against(made.pieces, excerpts),
            filters=list(_filters(made.pieces)),
            neighbours=[_link(each) for each in neighbours],
            published=_when(sheet.date(made.card, room)),
            record=f"{room.settings.articles}/{RECORDS}/{_record_name(made)}",
            checks=form.CHECKS,
            answer=answer,
            token=token,
            generation=generation,
        )
    )


def index(room: Newsroom, catalogue: Catalogue, now: datetime, generation: int) -> str:
    """All articles that came from raw copy, those to be read first."""
    cards = catalogue.cards()
    twice = {slug for slug, count in Counter(each.slug for each in cards).items() if count > 1}
    rows = [_row(card, room, catalogue, now, twin=card.slug in twice) for card in cards]
    groups = [
        ("À relire", [each for each in rows if each.review is None or each.stale]),
        ("À reprendre", [each for each in rows if _settled(each) and not _approved(each)]),
        ("Relus", [each for each in rows if _settled(each) and _approved(each)]),
    ]
    return (
        _environment()
        .get_template("index.html")
        .render(
            groups=groups,
            total=len(rows),
            room=room,
            fonts=assets.has_fonts(room.theme),
            generation=generation,
        )
    )


def absent(generation: int) -> str:
    return _message(
        "Aucun article à cette adresse", "Il a pu être renommé ou supprimé.", generation
    )


def failure(message: str, generation: int) -> str:
    return _message("La relecture ne peut pas s’ouvrir", message, generation)


def _message(title: str, text: str, generation: int) -> str:
    template = _environment().get_template("message.html")
    return template.render(title=title, text=text, fonts=False, generation=generation)


# ----------------------------------------------------------------- the article's parts


def _groups(traced: Sequence[Traced]) -> Iterator[tuple[str, list[Traced]]]:
    """Blocks as the page has them: list items in a row are one list."""
    for is_item, blocks in groupby(traced, lambda each: each.block.place is Place.ITEM):
        if is_item:
            yield "list", list(blocks)
        else:
            yield from ((each.block.place.value, [each]) for each in blocks)


def _first(made: Sheet, drawn: Callable[[Segment], Sequence[int]]) -> dict[int, str]:
    """The id of the first passage of a source that each numbered sentence draws on."""
    found: dict[int, str] = {}
    for panel in made.panels:
        for paragraph in panel.paragraphs:
            for segment in paragraph:
                for each in drawn(segment):
                    found.setdefault(each, f"s{panel.number}-{segment.start}")
    return found


def _excerpts(made: Sheet) -> dict[int, list[tuple[int, str, str]]]:
    """What the sources say where each printed sentence comes from: panel, its date, the text."""
    found: dict[int, dict[int, list[str]]] = {}
    dates = {panel.number: panel.date for panel in made.panels}
    for panel in made.panels:
        for paragraph in panel.paragraphs:
            for segment in paragraph:
                for piece in segment.pieces:
                    by_panel = found.setdefault(piece, {})
                    by_panel.setdefault(panel.number, []).append(segment.text)
    return {
        piece: [(panel, dates[panel], " ".join(texts)) for panel, texts in by_panel.items()]
        for piece, by_panel in found.items()
    }


def _against(
    pieces: Sequence[Piece], excerpts: Mapping[int, list[tuple[int, str, str]]]
) -> dict[int, tuple[Run, ...]]:
    """What each changed sentence has other than its source, typography apart."""
    found = {}
    for piece in pieces:
        if piece.standing in (Standing.VERBATIM, Standing.FORM) or piece.number not in excerpts:
            continue
        texts = [text for _, _, text in excerpts[piece.number]]
        # A second passage may only vouch for a name that the first one shortens.
        tries = [_compared(source, piece) for source in (" ".join(texts), *texts)]
        runs = min(tries, key=_changed)
        if _changed(runs):
            found[piece.number] = runs
    return found


def _compared(source: str, piece: Piece) -> tuple[Run, ...]:
    return difference.words(typography.correct(" ".join(source.split())), piece.text)


def _changed(runs: Sequence[Run]) -> int:
    """Characters that one side has alone."""
    return sum(len(each.text) for each in runs if each.side is not Side.BOTH)


def _filters(pieces: Sequence[Piece]) -> Iterator[tuple[str, str, int]]:
    for key, label in _FILTERS:
        if key == "doubt":
            count = sum(bool(each.findings) for each in pieces)
        else:
            count = sum(each.standing.value == key for each in pieces)
        if count:
            yield key, label, count


def _link(card: Card | None) -> tuple[str, str] | None:
    return (sheet.review_address(card.slug), card.title) if card else None


def _record_name(made: Sheet) -> str:
    return made.card.path.rpartition(".")[0] + ".yml"


# ----------------------------------------------------------------------- the index


def _row(
    card: Card, room: Newsroom, catalogue: Catalogue, now: datetime, *, twin: bool = False
) -> Row:
    review, stale, fault, section = None, False, "", ""
    if twin:
        fault = f"{card.path} a la même adresse qu’un autre fichier : changez son champ Slug."
    try:
        document = catalogue.text(card)
        section = document.get("Category")
        reviews = record.read(record.place(catalogue.root, card.path))
        if reviews:
            review = reviews[-1]
            stale = review.digest != record.digest(document)
    except (RecordError, OSError) as error:
        fault = str(error)
    return Row(
        title=card.title,
        address=sheet.review_address(card.slug),
        section=section,
        date=_when(sheet.date(card, room)),
        status=sheet.status(card, now, room),
        reason=card.reason,
        review=review,
        stale=stale,
        fault=fault,
        proposal=(catalogue.root / PROPOSALS / card.path).is_file(),
    )


def _settled(row: Row) -> bool:
    return row.review is not None and not row.stale


def _approved(row: Row) -> bool:
    return row.review is not None and row.review.approved


# ------------------------------------------------------------------------- Jinja


def _when(moment: datetime | None) -> str:
    return in_words(moment, "long") if moment else "sans date"


@cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader(__package__ or "", "templates"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters |= {
        "fr": typography.correct,
        "when": _when,
        "number": number,
        "capitalize_first": lambda text: text[:1].upper() + text[1:],
    }
    found.globals |= {
        "standings": STANDINGS,
        "kinds": KINDS,
        "origins": ORIGINS,
        "beside": {place.value: name for place, name in BESIDE.items()},
        "severities": SEVERITIES,
        "counted": sheet.counted,
        "review_address": sheet.review_address,
    }
    return found
