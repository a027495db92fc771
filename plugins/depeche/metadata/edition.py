"""One build's edition: the site and the articles that it publishes, looked up lazily.

It lives in Pelican's shared context under `depeche_edition`, so that every article,
template and writer of the build finds the same one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from itertools import chain, islice, takewhile
from pathlib import Path
from typing import Any

from pelican.contents import Author

from . import colours, dates, image
from .authors import AuthorCard
from .authors import read as read_authors
from .beside import Beside
from .contents import Article, Content, Term
from .image import NewsImage
from .notes import Notes, is_hidden
from .notes import file_for as notes_file
from .ordinals import superior_html
from .pictures import renditions
from .pictures.card import Card
from .pictures.inset import Address, has_any, illustrate, is_moving
from .pictures.original import Original, Originals, digest
from .series import SeriesIndex
from .site import Site, read
from .words import Reader, one_line

KEY = "depeche_edition"


class Edition:
    """What the site publishes. The lists are read when first asked for: after Pelican's
    generators have filled the context."""

    def __init__(self, site: Site, context: MutableMapping[str, Any]) -> None:
        self.site = site
        self.reader = Reader()
        self._context = context
        self._authors_signature: list[tuple[str, str]] | None = None

    @cached_property
    def articles(self) -> Sequence[Article]:
        """Published and listed, newest first."""
        found: Sequence[Article] = self._context.get("articles", ())
        return found

    @cached_property
    def pages(self) -> Sequence[Content]:
        found: Sequence[Content] = self._context.get("pages", ())
        return found

    @property
    def sections(self) -> Sequence[tuple[Term, Sequence[Article]]]:
        """Each section with its articles."""
        found: Sequence[tuple[Term, Sequence[Article]]] = self._context.get("categories", ())
        return found

    @property
    def authors(self) -> Sequence[tuple[Term, Sequence[Article]]]:
        found: Sequence[tuple[Term, Sequence[Article]]] = self._context.get("authors", ())
        return [pair for pair in found if pair[0].name]

    @property
    def topics(self) -> Sequence[tuple[Term, Sequence[Article]]]:
        found: Mapping[Term, Sequence[Article]] = self._context.get("tags", {})
        return list(dict(found).items())

    def is_indexed(self, article: Article) -> bool:
        """May search engines and feeds have it: published by now, not noindex?"""
        return self._is_out(article) and not is_hidden(article.metadata)

    def is_listed(self, article: Article) -> bool:
        """The same, by the notes: without waking the article, and for no file that tells of it."""
        return self._is_out(article) and not self.notes.of(article).hidden

    def _is_out(self, article: Article) -> bool:
        return dates.local(article.date, self.site.timezone) <= self.site.now

    @property
    def waiting(self) -> list[Article]:
        """The articles whose date is still to come, where Pelican publishes such ones."""
        site = self.site
        return list(
            takewhile(
                lambda article: dates.local(article.date, site.timezone) > site.now,
                self.articles,
            )
        )

    def changed(self, article: Article) -> datetime:
        """When the article's text last changed; cheaper than its NewsItem."""
        return self._later(article.date, getattr(article, "modified", None))

    def listed_change(self, article: Article) -> datetime:
        """The same, by the notes: without waking the article."""
        modified = self.notes.of(article).modified
        return self._later(article.date, datetime.fromisoformat(modified) if modified else None)

    def _later(self, published: datetime, modified: datetime | None) -> datetime:
        stamp = published if modified is None else max(published, modified)
        return dates.local(stamp, self.site.timezone)

    @cached_property
    def notes(self) -> Notes:
        return Notes(notes_file(self.site.state, self.site.output))

    @cached_property
    def _originals(self) -> Originals:
        return Originals(self.site.state / "images.json")

    def original(self, path: str) -> Original | None:
        """The image at a path below the content folder; None without a readable one."""
        return self._originals.read(self.site.content / path) if path else None

    @property
    def authors_signature(self) -> list[tuple[str, str]]:
        """What all author cards say, for a builder: (file, digest) of texts and portraits."""
        if self._authors_signature is None:
            folder = self.site.content / "authors"
            texts = [(file.name, digest(file)) for file in sorted(folder.glob("*.md"))]
            found = (self.original(card.picture) for card in self._cards.values())
            self._authors_signature = texts + [
                (str(each.path), each.digest) for each in found if each
            ]
            logo = self.logo_file
            self._authors_signature.append(("logo", logo.digest if logo else ""))
        return self._authors_signature

    def body(self, content: Content, address: Address, sizes: str = "") -> str:
        """The text's HTML with its pictures as the layout shows them; see `pictures.inset`."""
        html = content.content
        if self.site.language.startswith("fr"):
            html = superior_html(html)
        if not has_any(html):
            return html  # nor does the page depend on any file
        return illustrate(html, content.depeche_pictures[1:], address, sizes)

    def image_of(self, content: Content) -> NewsImage | None:
        """The image that an article's or a page's fields name."""
        return image.of(content.metadata, self.original(image.path_of(content.metadata)), self.site)

    def image_address(self, article: Article) -> str:
        """The absolute URL of the article's image, "" without one."""
        original = article.depeche_pictures[0] if image.path_of(article.metadata) else None
        return self.site.absolute(renditions.fallback(original).path) if original else ""

    @property
    def is_preview(self) -> bool:
        """Does this build show drafts?"""
        return bool(self.site.pelican.get("DRAFT_SAVE_AS"))

    @cached_property
    def logo_file(self) -> Original | None:
        return self.original(self.site.settings.publisher.logo)

    @cached_property
    def logo(self) -> NewsImage | None:
        original = self.logo_file
        name = self.site.settings.publisher.name or self.site.name
        return image.made(original, self.site, alt=name) if original else None

    def card_of(self, article: Article) -> tuple[Card, str] | None:
        """The drawn card of an article without an image, and the start of its file's name;
        None when it has an image, or the newsroom wants no cards."""
        wanted = self.site.settings.images.cards
        if not wanted or self.original(self.notes.of(article).image):
            return None
        by_section = wanted == "section"
        section = article.category
        headline = section.name if by_section else one_line(article.title)
        card = Card(
            headline,
            self.site.subtitle if by_section else section.name,
            self.site.name,
            colours.by_day(self.site.pelican),
            self._font,
        )
        return card, section.slug if by_section else article.slug

    @cached_property
    def _font(self) -> Path | None:
        """The theme's own upright font."""
        folder = Path(str(self.site.pelican.get("THEME", ""))) / "static" / "fonts"
        found = [file for file in folder.glob("*.*") if file.suffix in (".woff2", ".ttf", ".otf")]
        upright = sorted(file for file in found if "italic" not in file.stem.lower())
        return upright[0] if upright else None

    @property
    def pictured(self) -> Iterator[str]:
        """Paths of the images that this build publishes: no draft's unless it is shown."""
        for content in self._shown:
            yield self.notes.of(content).image
        for card in self._cards.values():
            yield card.picture
        yield self.site.settings.publisher.logo

    @property
    def inset(self) -> Iterator[str]:
        """Paths of the images inside texts of which this build publishes renditions."""
        for content in self._shown:
            yield from (path for path in self.notes.of(content).inset if not is_moving(path))

    @property
    def _shown(self) -> Iterator[Content]:
        """All texts that have a page of their own in this build."""
        drafts = self._context.get("drafts", ()) if self.is_preview else ()
        return chain(self.articles, self._context.get("hidden_articles", ()), drafts, self.pages)

    @property
    def carded(self) -> Iterator[tuple[Card, str]]:
        """The cards that this build publishes, each once."""
        if self.site.settings.images.cards == "section":
            for _, articles in self.sections:
                # One article without an image shows the card of all.
                yield from islice(filter(None, map(self.card_of, articles)), 1)
            return
        found = (self.card_of(article) for article in self.articles)
        yield from dict.fromkeys(each for each in found if each)

    def remember(self) -> None:
        """Keep what was read of images and articles for the next build."""
        self._originals.save()
        self.notes.save()

    @cached_property
    def series(self) -> SeriesIndex:
        return SeriesIndex(self.articles, lambda article: self.notes.of(article).series)

    @cached_property
    def beside(self) -> Beside:
        """The article before each one, the one after it, and those to read next."""
        return Beside(lambda: self.articles, lambda: self._context.get("generated_content", {}))

    def author_card(self, name: str) -> AuthorCard:
        """The author's card; one with the name alone where the newsroom wrote none."""
        card = self._cards.get(name)
        if card is None or not card.url:
            url = self.site.absolute(Author(name, self.site.pelican).url)
            card = card or AuthorCard(name)
            original = self.original(card.picture)
            portrait = image.made(original, self.site, alt=name) if original else None
            card = replace(card, url=url, image=portrait)
            self._cards[name] = card
        return card

    @cached_property
    def _cards(self) -> dict[str, AuthorCard]:
        return read_authors(self.site.content / "authors")


def of(context: MutableMapping[str, Any]) -> Edition:
    """The edition of a Pelican run's context, made on first use."""
    edition = context.get(KEY)
    if not isinstance(edition, Edition):
        edition = context[KEY] = Edition(read(context), context)
    return edition
