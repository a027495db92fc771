"""Contents put in order and into their terms by what their cards say, asleep as they are.

Each function gives what plain code over the attributes gives, and is that code wherever a card
does not tell: a plugin set an attribute, or the setting names another one.
"""

from __future__ import annotations

import contextlib
import types
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
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
    if order_by == "reversed-date":
        moments = _moments(contents)
        if moments is not None:
            return _sorted(contents, moments, newest_first=True)
    elif _asks_little(order_by):
        glances = _glances(contents)
        if glances is not None:
            with contextlib.suppress(Exception):  # Pelican says what is wrong
                return _sorted(contents, [order_by(each) for each in glances], newest_first=False)
    found: list[Any] = utils.order_content(contents, order_by)
    return found


def by_date(contents: list[Any], newest_first: bool) -> list[Any]:
    """Sorted by date, equal ones in the order that they had."""
    moments = _moments(contents)
    if moments is None:
        return sorted(contents, key=attrgetter("date"), reverse=newest_first)
    return _sorted(contents, moments, newest_first)


def _asks_little(order_by: Any) -> bool:
    """A function that looks at date and slug of its argument and at nothing else in the world."""
    return (
        isinstance(order_by, types.FunctionType)
        and not order_by.__code__.co_freevars
        and not order_by.__defaults__
        and order_by.__code__.co_argcount == 1
        and frozenset(order_by.__code__.co_names) <= _AT_A_GLANCE
        and not any(isinstance(each, types.CodeType) for each in order_by.__code__.co_consts)
    )


_AT_A_GLANCE = frozenset({"date", "slug", "timestamp"})


class _Textless:
    """Stands for something else, whose text it does not know."""

    __slots__ = ()

    def __repr__(self) -> str:
        raise TypeError(f"a {type(self).__name__} can't be told as text")


@dataclass(slots=True, order=True, repr=False)
class _Date(_Textless):
    moment: float

    def timestamp(self) -> float:
        return self.moment


@dataclass(slots=True, eq=False, repr=False)
class _Glance(_Textless):
    """What a card says of a content that sleeps on."""

    date: _Date
    slug: str


def _glances(contents: list[Any]) -> list[_Glance] | None:
    found = []
    for content in contents:
        card = card_of(content)
        if card is None or card.moment is None or card.slug is None:
            return None
        found.append(_Glance(_Date(card.moment), card.slug))
    return found


def _sorted(contents: list[Any], keys: list[Any], newest_first: bool) -> list[Any]:
    ranks = sorted(range(len(contents)), key=keys.__getitem__, reverse=newest_first)
    return [contents[rank] for rank in ranks]


def _moments(contents: list[Any]) -> list[tuple[int, ...]] | None:
    """Dates as plain fields, which compare as dates of one time zone do."""
    kept = [card.date for card in map(card_of, contents) if card and card.date]
    if len(kept) < len(contents) or len({each[3] for each in kept}) > 1:
        return None
    return [each[2] for each in kept]


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
    categories: dict[str, list[Any]] = defaultdict(list)
    tags: dict[str, list[Any]] = defaultdict(list)
    authors: dict[str, list[Any]] = defaultdict(list)
    for article in articles:
        card = card_of(article)
        if card is None:
            return _plain_terms(articles)
        own = values(article)
        its_tags: Iterable[str] = card.tags or ()
        its_authors: Iterable[str] = card.authors or ()
        if own:  # awake: a plugin may have added to a list in place
            made = [*own.get("tags", ()), *own.get("authors", ())]
            if not all(each._slug_from_name for each in made):
                return _plain_terms(articles)
            its_tags = [each.name for each in own["tags"]] if "tags" in own else its_tags
            its_authors = (
                [each.name for each in own["authors"]] if "authors" in own else its_authors
            )
        if card.category is not None:
            categories[card.category].append(article)
        for name in its_tags:
            tags[name].append(article)
        for name in its_authors:
            authors[name].append(article)
    found = []
    for kind, names in (("Category", categories), ("Tag", tags), ("Author", authors)):
        groups = {pool(kind, name): group for name, group in names.items()}
        if len(groups) < len(names):  # two names, one slug: their articles mix
            return _plain_terms(articles)
        found.append(groups)
    return found[0], found[1], found[2]


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
