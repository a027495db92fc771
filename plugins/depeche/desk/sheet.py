"""All that the review page of one article shows, as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from glob import escape as glob_escape
from pathlib import Path
from urllib.parse import quote

from ..articles.document import Document
from ..articles.shelf import PROPOSALS, Card
from ..compose.findability import rubric
from ..model import Brief, HeldBack, Notice, Relation, Severity
from . import difference, figures, panels, printed, record, tracing
from .catalogue import Catalogue
from .difference import Change
from .figures import Figure
from .material import Material, Materials
from .newsroom import Newsroom
from .panels import Panel, Unused
from .record import RecordError, Review
from .tracing import Piece, Standing, Traced


@dataclass(frozen=True, slots=True)
class Point:
    """Something to see before publishing: what, and the part of the page that tells more."""

    severity: Severity
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Held:
    """A held-back sentence with the number under which its source shows it."""

    number: int
    passage: HeldBack
    panel: int  # number of its source's panel, 0 when that isn't shown


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier version of the dispatch, and what the one in use says otherwise."""

    title: str
    date: str
    path: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    card: Card
    document: Document
    status: str  # "publié", "programmé", "brouillon"
    address: str  # of the article in the preview; "" when it isn't known
    traced: tuple[Traced, ...]
    panels: tuple[Panel, ...]
    unused: tuple[Unused, ...]
    held: tuple[Held, ...]
    brief: Brief
    brief_figures: tuple[Figure, ...]
    reading_figures: tuple[Figure, ...]
    search_figures: tuple[Figure, ...]
    notices: tuple[Notice, ...]
    changes: tuple[Change, ...] | None  # None without a base to compare with
    since: tuple[Change, ...]  # from the text that the plugin had written before to its last
    versions: tuple[Version, ...]
    rubric: str  # where the article's section comes from, in French
    proposal: str  # file with what the source's change could not be merged into; "" for none
    reviews: tuple[Review, ...]
    record_fault: str
    digest: str
    words: int
    complete: bool  # whether the raw copy is still there
    gone: tuple[str, ...]  # sources that the text was made from and that are no longer there
    twins: tuple[str, ...]  # other files that give themselves the same address
    unreadable: bool  # whether the file is in another encoding than UTF-8
    written: bool  # whether the draft shown is the one that the article was written from
    points: tuple[Point, ...]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(piece for block in self.traced for piece in block.pieces)

    @property
    def doubtful(self) -> tuple[Piece, ...]:
        """The sentences of which the support check says something."""
        return tuple(each for each in self.pieces if each.findings)

    @property
    def traceable(self) -> int:
        """Sentences that show a source or are fixed forms, in hundredths."""
        pieces = self.pieces
        known = sum(bool(each.spans) or each.standing is Standing.FORM for each in pieces)
        return round(100 * known / len(pieces)) if pieces else 0

    @property
    def review(self) -> Review | None:
        return self.reviews[-1] if self.reviews else None

    @property
    def stale(self) -> bool:
        """Whether the text was changed after it was last read."""
        return self.review is not None and self.review.digest != self.digest


def make(
    card: Card,
    newsroom: Newsroom,
    catalogue: Catalogue,
    cards: Sequence[Card],
    materials: Materials,
    now: datetime,
) -> Sheet:
    """The sheet of the article `card`, one of `cards`; raises OSError when its file has gone."""
    document, base = catalogue.text(card), catalogue.base(card)
    material = materials.of(card, base, newsroom)
    blocks = printed.blocks(document)
    whole = (*blocks, *printed.beside(document))
    before = (*printed.blocks(base), *printed.beside(base)) if base else ()
    traced = tracing.trace(whole, before, material)
    pieces = [piece for block in traced for piece in block.pieces]
    shown, unused = panels.panels(material, pieces) if material else ((), ())
    asked = newsroom.settings.check
    default = newsroom.settings.brief
    brief = material.dossier.brief if material else Brief(default.words, default.floor)
    reviews, fault = _reviews(catalogue.root, card)
    proposal = f"{PROPOSALS}/{card.path}"
    digest = record.digest(document)
    sheet = Sheet(
        card=card,
        document=document,
        status=status(card, now, newsroom),
        address=_address(card, newsroom),
        traced=traced,
        panels=shown,
        unused=unused,
        held=_held(material, shown),
        brief=brief,
        brief_figures=figures.of_brief(brief, blocks, material.draft.outcomes if material else ()),
        reading_figures=figures.of_reading(blocks, asked),
        search_figures=figures.of_search(document, blocks, card.slug, asked),
        notices=_notices(material),
        changes=difference.compare(before, whole) if base else None,
        since=_since(material, base),
        versions=_versions(material),
        rubric=rubric.told(material.dossier, newsroom.settings) if material else "",
        proposal=proposal if (catalogue.root / proposal).is_file() else "",
        reviews=reviews,
        record_fault=fault,
        digest=digest,
        words=printed.count(blocks),
        complete=material is not None,
        gone=material.gone if material else (),
        twins=tuple(
            each.path for each in cards if each.slug == card.slug and each.path != card.path
        ),
        unreadable=not _is_utf8(catalogue.root / card.path),
        written=material is None or material.written,
        points=(),
    )
    return _with_points(sheet)


def status(card: Card, now: datetime, newsroom: Newsroom) -> str:
    """What readers see of an article: "publié", "programmé" or "brouillon"."""
    if card.status != "published" or card.markers:
        return "brouillon"
    due = date(card, newsroom)
    return "programmé" if due is not None and due > now else "publié"


def date(card: Card, newsroom: Newsroom) -> datetime | None:
    """The article's date, aware; None when it can't be read."""
    try:
        value = datetime.fromisoformat(card.date)
    except ValueError:
        return None
    return value if value.tzinfo else value.replace(tzinfo=newsroom.timezone)


def review_address(slug: str) -> str:
    """Where the review of an article stands in the preview."""
    return f"/relecture/{quote(slug, safe='')}/"


def _address(card: Card, newsroom: Newsroom) -> str:
    """Where the preview shows the article: the only page that its build has under this slug."""
    folder: Path = newsroom.state / "preview"
    slug = card.slug
    if not slug or slug.startswith(".") or "/" in slug or "\\" in slug or "\0" in slug:
        return ""
    name = glob_escape(slug)
    found = [*folder.glob(f"brouillons/{name}/index.html")]
    found += folder.glob(f"*/[0-9][0-9][0-9][0-9]/[0-9][0-9]/{name}/index.html")
    if len(found) != 1:
        return ""
    return "/" + quote(found[0].parent.relative_to(folder).as_posix()) + "/"


def _held(material: Material | None, shown: Sequence[Panel]) -> tuple[Held, ...]:
    if material is None:
        return ()
    numbers = {panel.path: panel.number for panel in shown}
    return tuple(
        Held(
            number,
            each,
            next((numbers[s.source] for s in each.spans if s.source in numbers), 0),
        )
        for number, each in enumerate(material.draft.held_back, 1)
    )


def _is_utf8(path: Path) -> bool:
    try:
        path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _since(material: Material | None, base: Document | None) -> tuple[Change, ...]:
    if material is None or material.previous is None or base is None:
        return ()
    before, after = (
        (*printed.blocks(each), *printed.beside(each)) for each in (material.previous, base)
    )
    return difference.compare(before, after)


def _versions(material: Material | None) -> tuple[Version, ...]:
    if material is None:
        return ()
    main = material.dossier.main
    return tuple(
        Version(
            source.title or source.path,
            panels.moment(source.published),
            source.path,
            difference.of_sources(source, main),
        )
        for each in material.dossier.related
        if each.relation is Relation.VERSION and (source := each.source)
    )


def _notices(material: Material | None) -> tuple[Notice, ...]:
    if material is None:
        return ()
    said = list(material.draft.notices)
    for source in material.dossier.sources:
        said += source.notices
    order = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    return tuple(sorted(dict.fromkeys(said), key=lambda each: order.index(each.severity)))


def _reviews(root: Path, card: Card) -> tuple[tuple[Review, ...], str]:
    try:
        return record.read(record.place(root, card.path)), ""
    except RecordError as error:
        return (), str(error)


# -------------------------------------------------------- what to see before publishing


def _with_points(sheet: Sheet) -> Sheet:
    return replace(sheet, points=tuple(_points(sheet)))


def _points(sheet: Sheet) -> Iterator[Point]:
    for each in sheet.brief_figures:
        if each.met is False:
            text = f"{each.name} : {each.value} ({each.asked})"
            yield Point(Severity.ERROR, text, "consigne")
    if sheet.card.markers:
        marks = ", ".join(f"« {each} »" for each in sheet.card.markers)
        yield Point(Severity.ERROR, f"Marques laissées dans le texte : {marks}", "texte")
    if sheet.unreadable:
        text = "Le fichier n’est pas en UTF-8 : enregistrez-le dans cet encodage, sinon le site ne "
        yield Point(Severity.ERROR, f"{text}le lira pas", "texte")
    if sheet.twins:
        text = f"Même adresse que {', '.join(sheet.twins)} : changez le champ Slug de l’un"
        yield Point(Severity.ERROR, f"{text}, ou supprimez la copie", "texte")
    if sheet.gone:
        text = f"{counted(len(sheet.gone), 'source')} de l’article n’est plus là"
        if len(sheet.gone) > 1:
            text = f"{counted(len(sheet.gone), 'source')} de l’article ne sont plus là"
        yield Point(Severity.WARNING, f"{text} : {', '.join(sheet.gone)}", "dates")
    if not sheet.complete:
        text = "La dépêche n’est plus là : le texte ne peut pas être comparé à sa source"
        yield Point(Severity.WARNING, text, "texte")
    if not sheet.written:
        text = (
            "Les origines sont celles d’un texte recomposé, proche de celui qui est sur le disque"
        )
        yield Point(Severity.NOTE, text, "dates")
    if sheet.record_fault:
        yield Point(Severity.WARNING, sheet.record_fault, "signature")
    doubtful = len(sheet.doubtful)
    if doubtful:
        yield Point(
            Severity.WARNING, f"{counted(doubtful, 'phrase')} à comparer à la source", "alertes"
        )
    if sheet.proposal:
        text = "La source a changé là où l’article a été retouché : une proposition attend"
        yield Point(Severity.WARNING, text, "retouches")
    unsure = [each for each in sheet.panels if not each.date_sure]
    if unsure:
        text = f"{counted(len(unsure), 'date')} que la dépêche ne donne pas"
        yield Point(Severity.WARNING, text, "dates")
    if sheet.held:
        many = "s" if len(sheet.held) > 1 else ""
        yield Point(
            Severity.NOTE, f"{counted(len(sheet.held), 'phrase')} retenue{many}", "retenues"
        )
    if sheet.stale:
        yield Point(Severity.WARNING, "Texte modifié depuis la dernière relecture", "signature")
    elif sheet.review is None:
        yield Point(Severity.NOTE, "Pas encore relu", "signature")


def counted(number: int, noun: str) -> str:
    """ "1 phrase", "12 phrases"."""
    return f"{figures.number(number)} {noun}{'s' if number > 1 else ''}"
