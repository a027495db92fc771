"""An article as a newsroom sees it: one frozen NewsItem, made from Pelican's article.

Hand-written articles need nothing but a title and a date: the rest is derived.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from ..french.words import count, reading_minutes
from ..model import CitedSource, Name, NameKind
from . import dates, fields, words
from .contents import Article, authors, tags
from .image import NewsImage, of_card

if TYPE_CHECKING:
    from .edition import Edition

LONGEST_DESCRIPTION = 156  # characters; a result page shows no more


@dataclass(frozen=True)
class NewsItem:
    """What templates and builders read of an article. `url` is absolute."""

    headline: str
    seo_title: str
    standfirst: str
    description: str
    keyphrase: str
    keywords: tuple[str, ...]
    section: str
    published: datetime
    modified: datetime | None
    image: NewsImage | None
    cited: tuple[CitedSource, ...]
    persons: tuple[Name, ...]
    organizations: tuple[Name, ...]
    places: tuple[Name, ...]
    corrections: tuple[tuple[date, str], ...]
    scheduled: bool
    draft_reason: str
    url: str
    dateline: str  # the place that the report was written from
    _article: Article = field(repr=False, compare=False)
    _edition: Edition = field(repr=False, compare=False)

    @property
    def changed(self) -> datetime:
        """When the text last changed: the update, else the publication."""
        return self.modified or self.published

    @cached_property
    def text(self) -> str:
        """The body as plain text, a line for each block."""
        return words.plain(self._article.content)

    @cached_property
    def words(self) -> int:
        """Of the standfirst and the body, as a reader counts them."""
        standfirst = "" if self.standfirst in self.text else self.standfirst
        return count(standfirst) + count(self.text)

    @property
    def reading_minutes(self) -> int:
        return reading_minutes(self.words)

    @cached_property
    def illustration(self) -> NewsImage | None:
        """The image, else the drawn card: for shares and search engines."""
        if self.image:
            return self.image
        card = self._edition.card_of(self._article)
        return of_card(*card, self._edition.site) if card else None

    @cached_property
    def related(self) -> tuple[Article, ...]:
        return self._edition.related.find(self._article)

    @property
    def previous(self) -> Article | None:
        """The article published just before this one."""
        return self._edition.neighbours(self._article)[0]

    @property
    def next(self) -> Article | None:
        """The article published just after this one."""
        return self._edition.neighbours(self._article)[1]

    @cached_property
    def bylines(self) -> tuple[str, ...]:
        return tuple(author.name for author in authors(self._article))


def describe(article: Article, edition: Edition) -> NewsItem:
    """The NewsItem of an article; reads no file but the header of its image."""
    site, given = edition.site, article.metadata
    headline = words.one_line(article.title)
    standfirst = words.one_line(fields.text(given, "summary")) or words.first_paragraph(
        article.content
    )
    published = dates.local(article.date, site.timezone)
    modified = getattr(article, "modified", None)
    modified = dates.local(modified, site.timezone) if modified else None
    keyphrase = fields.text(given, "keyphrase")
    return NewsItem(
        headline=headline,
        seo_title=fields.text(given, "seo_title") or headline,
        standfirst=standfirst,
        description=words.one_line(fields.text(given, "description"))
        or words.shorten(standfirst, LONGEST_DESCRIPTION),
        keyphrase=keyphrase,
        keywords=_keywords(
            keyphrase, fields.listed(given, "keywords"), (tag.name for tag in tags(article))
        ),
        section=article.category.name,
        published=published,
        modified=modified if modified and modified > published else None,
        image=edition.image_of(article),
        cited=fields.sources(given, site.timezone),
        persons=fields.names(given, "persons", NameKind.PERSON),
        organizations=fields.names(given, "organizations", NameKind.ORGANIZATION),
        places=fields.names(given, "places", NameKind.PLACE),
        corrections=fields.corrections(given),
        scheduled=published > site.now,
        draft_reason=fields.text(given, "draft_reason"),
        url=site.absolute(article.url),
        dateline=fields.text(given, "dateline"),
        _article=article,
        _edition=edition,
    )


def _keywords(keyphrase: str, keywords: Iterable[str], subjects: Iterable[str]) -> tuple[str, ...]:
    """The keyphrase first (search tools read it there), then the rest, each once."""
    once: dict[str, str] = {}
    for word in (keyphrase, *keywords, *subjects):
        if word:
            once.setdefault(word.casefold(), word)
    return tuple(once.values())
