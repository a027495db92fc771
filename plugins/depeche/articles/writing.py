"""A draft is put on disk; what a person wrote there is never overwritten.

`.base/` holds what the plugin wrote last. A draft that differs from it is merged into
the file (merge.py). Files are written in an order that lets a killed run be repeated:
the proposal, the article, then the base.
"""

from __future__ import annotations

from pathlib import Path

from .. import atomic
from ..french.slugs import slugify
from ..model import Draft
from . import fields, markdown, proposals
from .document import Document, parse, serialize
from .merge import merge
from .orders import Order, Outcome, Written
from .shelf import BASES, INPUTS, KEY, PROPOSALS, Card, Shelf, read

LONGEST_SLUG = 90  # characters


def write(draft: Draft, shelf: Shelf, order: Order) -> Written:
    """Put the draft on the shelf; raises OSError when the disk refuses."""
    base, article = shelf.bases.get(draft.key), shelf.articles.get(draft.key)
    if base is None and article is None:
        return _write_new(draft, shelf, order)
    if article is None:
        return Written(Outcome.DELETED, base.path if base else "")
    return _update(draft, shelf, order, article, base)


def follow(shelf: Shelf, old: str, new: str) -> None:
    """Tie the article of the raw copy `old` to its new name, in the files too."""
    shelf.rename(old, new)
    cards = [(shelf.root, shelf.articles.get(new)), (shelf.root / BASES, shelf.bases.get(new))]
    for folder, card in cards:
        if card is not None:
            renamed = read(folder / card.path).having(KEY, new)
            atomic.write(folder / card.path, serialize(renamed).encode())


def _write_new(draft: Draft, shelf: Shelf, order: Order) -> Written:
    slug = shelf.free_slug(_shortened(slugify(draft.slug or draft.headline.text)), draft.key)
    document = _document(draft, order, slug)
    if order.updated:
        date = document.get("Date")
        changed = fields.stamp(min(order.updated, order.now), order.timezone)
        if changed[: len(date)] > date:  # a date without its hour is no earlier moment
            # Copy that gives its day alone was sent at no hour.
            document = _in_order(document.having("Modified", changed.removesuffix(" 00:00")))
    year, month, _ = document.get("Date")[:10].split("-")
    path = f"{year}/{month}/{slug}.md"
    if (shelf.root / path).exists():  # a hand-written article whose slug is another
        path = f"{year}/{month}/{slug}-{draft.published.value:%d}.md"
    _save(shelf, path, document, document, order)
    return Written(Outcome.NEW, path)


def _shortened(slug: str) -> str:
    """Whole words, as long as an address may be read aloud; never empty."""
    if len(slug) > LONGEST_SLUG:
        slug = slug[: LONGEST_SLUG + 1].rpartition("-")[0] or slug[:LONGEST_SLUG]
    return slug or "article"


def _update(
    draft: Draft, shelf: Shelf, order: Order, article: Card, base_card: Card | None
) -> Written:
    ours = read(shelf.root / article.path)
    slug = base_card.slug if base_card else article.slug
    theirs = _document(draft, order, slug)
    if base_card is None:
        # Without a base nobody can tell edits from generated text: all counts as edits.
        base = theirs
    else:
        base = read(shelf.root / BASES / base_card.path).having(INPUTS)
        theirs = _dated(base, theirs, order, base_card)
    merged = merge(base, ours, theirs)
    proposal = ""
    if merged.conflicts:
        proposal = f"{PROPOSALS}/{article.path}"
        text = proposals.render(ours.get("Title"), merged.conflicts)
        atomic.write(shelf.root / proposal, text.encode())
    changed = merged.document != ours
    _save(shelf, article.path, merged.document if changed else None, theirs, order)
    if base_card is not None and base_card.path != article.path:
        (shelf.root / BASES / base_card.path).unlink(missing_ok=True)
    outcome = Outcome.UPDATED if changed else Outcome.UNCHANGED
    return Written(outcome, article.path, merged.conflicts, proposal)


def _document(draft: Draft, order: Order, slug: str) -> Document:
    # Through text and back, so that what is compared is what a file can hold.
    return parse(
        markdown.render(
            draft, order.timezone, slug=slug, reasons=order.reasons, not_before=order.not_before
        )
    )


def _dated(base: Document, theirs: Document, order: Order, card: Card) -> Document:
    """`theirs` with the dates that an update of a published article has.

    An article keeps the date of its first publication; `Modified` says when its source
    changed the text, never when a build ran.
    """
    was, now_stated = base.get("Date"), theirs.get("Date")
    theirs = theirs.having("Modified", *base.lines("Modified"))
    same_text = _text(base) == _text(theirs)
    public = base.get("Status") == "published" and was <= fields.stamp(order.now, order.timezone)
    if same_text or not public or set(order.inputs) <= set(card.inputs):
        return _in_order(theirs)
    if now_stated > was:
        theirs = theirs.having("Date", was)
    moment = order.updated
    if moment is None or moment > order.now or fields.stamp(moment, order.timezone) <= was:
        moment = order.now
    return _in_order(theirs.having("Modified", fields.stamp(moment, order.timezone)))


def _text(document: Document) -> tuple[str, ...]:
    return (
        document.get("Title"),
        document.get("Summary"),
        *document.lines("Corrections"),
        document.body,
    )


def _in_order(document: Document) -> Document:
    ranks = {name: rank for rank, name in enumerate(fields.ORDER)}
    return Document(
        tuple(sorted(document.fields, key=lambda each: ranks.get(each.name, 99))), document.body
    )


def _save(shelf: Shelf, path: str, article: Document | None, base: Document, order: Order) -> None:
    if article is not None:
        atomic.write(_below(shelf.root, path), serialize(article).encode())
    if order.inputs:
        base = base.having(INPUTS, " ".join(order.inputs))
    atomic.write(_below(shelf.root / BASES, path), serialize(base).encode())
    shelf.add(Card.of(path, article or read(shelf.root / path)), Card.of(path, base))


def _below(root: Path, path: str) -> Path:
    """The file; ValueError when a path made from content would leave the folder."""
    target = root / path
    if not target.resolve().is_relative_to(root.resolve()):
        raise ValueError(f"{path!r} lies outside {root}.")
    return target
