"""An article as a newsroom sees it: a read-only view of Pelican's article.

Hand-written articles need nothing but a title and a date: the rest is derived, when it is asked
for. What follows from `FIELDS` alone is kept; all else is read each time, so that a builder can
see what a page depends on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from ..french.words import reading_minutes
from . import dates, fields, words
from .contents import Article, authors, tags
from .image import NewsImage, of, of_card, path_of

if TYPE_CHECKING:
    from ..model import CitedSource, Name
    from .edition import Edition

# The attributes of an article from which all that is kept follows.
FIELDS = ("authors", "category", "date", "metadata", "modified", "status", "tags", "title", "url")
LONGEST_DESCRIPTION = 156  # characters; a result page shows no more


class NewsItem:
    """What templates and builders read of an article, as it is when it is first asked for: made
    anew for each caller, or each row of pages. `url` is absolute."""

    def __init__(self, article: Article, edition: Edition) -> None:
        self._article = article
        self._edition = edition

    # ------------------------------------------------------------ text

    @cached_property
    def headline(self) -> str:
        return self._typeset(words.one_line(self._article.title))

    @cached_property
    def seo_title(self) -> str:
        return self._typeset(self._field("seo_title")) or self.headline

    @property
    def standfirst(self) -> str:
        """The summary, else the first paragraph, as plain text."""
        return self._summary or self._typeset(words.first_paragraph(self._article.content))

    @cached_property
    def _summary(self) -> str:
        return self._typeset(words.one_line(self._field("summary")))

    @property
    def description(self) -> str:
        return self._described or words.shorten(self.standfirst, LONGEST_DESCRIPTION)

    @cached_property
    def _described(self) -> str:
        given = self._typeset(words.one_line(self._field("description")))
        return given or words.shorten(self._summary, LONGEST_DESCRIPTION)

    @property
    def text(self) -> str:
        """The body as plain text, a line for each block."""
        return self._edition.reader.plain(self._article.content)

    @property
    def words(self) -> int:
        """Of the standfirst and the body, as a reader counts them."""
        return self._edition.reader.count(self.standfirst, self.text)

    @property
    def reading_minutes(self) -> int:
        return reading_minutes(self.words)

    @cached_property
    def corrections(self) -> tuple[tuple[date, str], ...]:
        told = fields.corrections(self._article.metadata)
        return tuple((day, self._typeset(text)) for day, text in told)

    # --------------------------------------------------------- what, who

    @cached_property
    def url(self) -> str:
        return self._edition.site.absolute(self.path)

    @cached_property
    def path(self) -> str:
        """Its page's address below the site's."""
        return self._article.url

    @cached_property
    def status(self) -> str:
        return self._article.status

    @cached_property
    def section(self) -> str:
        return self._article.category.name

    @cached_property
    def keyphrase(self) -> str:
        return self._field("keyphrase")

    @cached_property
    def keywords(self) -> tuple[str, ...]:
        """The keyphrase first (search tools read it there), then the rest, each once."""
        subjects = (tag.name for tag in tags(self._article))
        listed = fields.listed(self._article.metadata, "keywords")
        return _once((self.keyphrase, *listed, *subjects))

    @cached_property
    def bylines(self) -> tuple[str, ...]:
        return tuple(author.name for author in authors(self._article))

    @cached_property
    def credit(self) -> str:
        """Whose words the article prints: "Communiqué de la préfecture du Gers"."""
        return self._field("credit")

    @cached_property
    def dateline(self) -> str:
        """The place that the report was written from."""
        return self._field("dateline")

    @cached_property
    def persons(self) -> tuple[Name, ...]:
        return fields.names(self._article.metadata, "persons")

    @cached_property
    def organizations(self) -> tuple[Name, ...]:
        return fields.names(self._article.metadata, "organizations")

    @cached_property
    def places(self) -> tuple[Name, ...]:
        return fields.names(self._article.metadata, "places")

    @cached_property
    def cited(self) -> tuple[CitedSource, ...]:
        """The sources that a reader can be sent to: not the very copy that is printed here."""
        told = fields.sources(self._article.metadata, self._edition.site.timezone)
        return tuple(
            replace(each, title=self._typeset(each.title))
            for each in told
            if not self._is_itself(each)
        )

    def _is_itself(self, source: CitedSource) -> bool:
        """Whether it is the newsroom's own copy, of the article's day, title and author."""
        if source.publisher or source.url or source.published is None:
            return False
        same_day = source.published.value.date() == self.published.date()
        named = self.headline.startswith(self._typeset(source.title.rstrip("…")))
        return same_day and named and (not source.author or source.author in self.bylines)

    # -------------------------------------------------------------- when

    @cached_property
    def published(self) -> datetime:
        return dates.local(self._article.date, self._edition.site.timezone)

    @cached_property
    def modified(self) -> datetime | None:
        """The last update, None when there was none."""
        changed = self.changed
        return changed if changed > self.published else None

    @cached_property
    def changed(self) -> datetime:
        """When the text last changed: the update, else the publication."""
        return self._edition.listed_change(self._article)

    @cached_property
    def scheduled(self) -> bool:
        return self.published > self._edition.site.now

    @cached_property
    def draft_reason(self) -> str:
        return self._field("draft_reason")

    # ------------------------------------------------------------ images

    @property
    def image(self) -> NewsImage | None:
        if not self._image_path:
            return None  # nor does the page depend on any file
        article = self._article
        found = of(article.metadata, article.depeche_pictures[0], self._edition.site)
        return found and replace(found, caption=self._typeset(found.caption))

    @cached_property
    def _image_path(self) -> str:
        return path_of(self._article.metadata)

    @property
    def illustration(self) -> NewsImage | None:
        """The image, else the drawn card: for shares and search engines."""
        image = self.image
        if image is not None:
            return image
        card = self._edition.card_of(self._article)
        return of_card(*card, self._edition.site) if card else None

    # -------------------------------------------------- to read after it

    @property
    def related(self) -> tuple[Article, ...]:
        """At most four articles, the nearest first."""
        return self._article.depeche_beside[2:]

    @cached_property
    def series(self) -> str:
        """The name of the dossier or serial that it belongs to, "" for most articles."""
        return self._field("series")

    @property
    def episodes(self) -> tuple[Article, ...]:
        """The articles of its series, the first published first, this one among them."""
        return self._article.depeche_series

    @property
    def previous(self) -> Article | None:
        """The article published just before this one."""
        before: Article | None = self._article.depeche_beside[0]
        return before

    @property
    def next(self) -> Article | None:
        """The article published just after this one."""
        after: Article | None = self._article.depeche_beside[1]
        return after

    def _typeset(self, text: str) -> str:
        return self._edition.site.typeset(text)

    def _field(self, name: str) -> str:
        return fields.text(self._article.metadata, name)


def _once(listed: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for word in listed:
        if word:
            found.setdefault(word.casefold(), word)
    return tuple(found.values())
