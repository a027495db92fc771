"""Contents put in order and into their terms by what their cards say, asleep as they are.

Each function gives what plain code over the attributes gives, and is that code wherever a card
does not tell: a plugin set an attribute, or the setting names another one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

from pelican import utils

from .asleep import Card, values

Groups = dict[Any, list[Any]]  # term → its contents
Pool = Callable[[str, str], Any]  # kind and name of a term


def card_of(content: Any) -> Card | None:
    """None too for what a plugin made by itself."""
    return getattr(content, "_card", None)


def by_status(contents: Iterable[Any]) -> dict[str, list[Any]]:
    """Published, draft and hidden contents; raises KeyError on another status."""
    found: dict[str, list[Any]] = {"published": [], "draft": [], "hidden": []}
    for content in contents:
        card = card_of(content)
        found[content.status if card is None else card.status].append(content)
    return found


def ordered(contents: list[Any], order_by: Any) -> list[Any]:
    """What `pelican.utils.order_content` gives."""
    if order_by == "reversed-date" and _moments(contents) is not None:
        return by_date(contents, newest_first=True)
    found: list[Any] = utils.order_content(contents, order_by)
    return found


def by_date(contents: list[Any], newest_first: bool) -> list[Any]:
    """Sorted by date, equal ones in the order that they had."""
    moments = _moments(contents)
    if moments is None:
        return sorted(contents, key=attrgetter("date"), reverse=newest_first)
    ranks = sorted(range(len(contents)), key=moments.__getitem__, reverse=newest_first)
    return [contents[rank] for rank in ranks]


def _moments(contents: list[Any]) -> list[tuple[int, ...]] | None:
    """Dates as plain fields, which compare as dates of one time zone do."""
    kept = [card.date for card in map(card_of, contents) if card and card.date]
    if len(kept) < len(contents) or len({zone for *_, zone in kept}) > 1:
        return None
    return [fields for _, _, fields, _ in kept]


def day(content: Any) -> tuple[int, ...]:
    """Year, month and day of a content's date."""
    card = card_of(content)
    if card is not None and card.date is not None:
        fields: tuple[int, ...] = card.date[2]
        return fields[:3]
    return content.date.year, content.date.month, content.date.day


def slugs(contents: list[Any]) -> list[str] | None:
    """The slug of each content; None where a card does not tell."""
    found = [card.slug for card in map(card_of, contents) if card and card.slug is not None]
    return found if len(found) == len(contents) else None


def terms(articles: list[Any], pool: Pool) -> tuple[Groups, Groups, Groups]:
    """Articles by category, by tag and by author, as Pelican's three dictionaries hold them."""
    categories: dict[str, list[Any]] = {}
    tags: dict[str, list[Any]] = {}
    authors: dict[str, list[Any]] = {}
    for article in articles:
        card = card_of(article)
        if card is None:
            return _plain_terms(articles)
        own = values(article)
        if not all(
            each._slug_from_name for name in ("tags", "authors") for each in own.get(name, ())
        ):
            return _plain_terms(articles)
        if card.category is not None:
            categories.setdefault(card.category, []).append(article)
        # A plugin may have added to a list in place.
        for name in _names(own["tags"]) if "tags" in own else card.tags or ():
            tags.setdefault(name, []).append(article)
        for name in _names(own["authors"]) if "authors" in own else card.authors or ():
            authors.setdefault(name, []).append(article)
    found = []
    for kind, names in (("Category", categories), ("Tag", tags), ("Author", authors)):
        groups = {pool(kind, name): group for name, group in names.items()}
        if len(groups) < len(names):  # two names, one slug: their articles mix
            return _plain_terms(articles)
        found.append(groups)
    return found[0], found[1], found[2]


def _names(listed: list[Any]) -> list[str]:
    return [each.name for each in listed]


def _plain_terms(articles: list[Any]) -> tuple[Groups, Groups, Groups]:
    categories: Groups = {}
    tags: Groups = {}
    authors: Groups = {}
    for article in articles:
        if hasattr(article, "category"):
            categories.setdefault(article.category, []).append(article)
        for tag in getattr(article, "tags", ()):
            tags.setdefault(tag, []).append(article)
        for author in getattr(article, "authors", ()):
            authors.setdefault(author, []).append(article)
    return categories, tags, authors
