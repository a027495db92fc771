"""What this part uses of Pelican's contents, said as types."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol

from .pictures.original import Original


class Term(Protocol):
    """A category, a tag or an author."""

    @property
    def name(self) -> str: ...
    @property
    def slug(self) -> str: ...
    @property
    def url(self) -> str: ...


class Content(Protocol):
    """A page of Pelican, or what an article shares with one."""

    metadata: dict[str, Any]
    title: str
    slug: str
    status: str
    source_path: str

    @property
    def url(self) -> str: ...
    @property
    def save_as(self) -> str: ...
    @property
    def content(self) -> str: ...
    @property
    def depeche_pictures(self) -> tuple[Original | None, ...]: ...


class Article(Content, Protocol):
    """An article of Pelican, with what this part attaches (see `attributes`)."""

    date: datetime
    category: Term

    @property
    def news(self) -> Any: ...
    @property
    def depeche_beside(self) -> tuple[Any, ...]: ...
    @property
    def depeche_series(self) -> tuple[Any, ...]: ...


def tags(article: Article) -> Sequence[Term]:
    found: Sequence[Term] = getattr(article, "tags", ())
    return found


def authors(article: Article) -> Sequence[Term]:
    found: Sequence[Term] = getattr(article, "authors", ())
    return [each for each in found if each.name]
