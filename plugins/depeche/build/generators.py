"""Pelican's generators, in the shape that 4.12 gave them, without their quadratic parts.

Each does what the one it replaces does, in the same order and with the same signals; files
are taken in the order of their names where Pelican takes them as a set gives them.
"""

from __future__ import annotations

import contextlib
import logging
import os
from array import array
from collections.abc import Callable, Container, Iterable
from functools import cached_property
from itertools import chain, repeat
from operator import attrgetter, ge
from typing import Any

from pelican import generators as pelican_generators
from pelican.contents import SkipStub
from pelican.generators import (
    ArticlesGenerator as PelicanArticles,
)
from pelican.generators import (
    PagesGenerator as PelicanPages,
)
from pelican.generators import (
    SourceFileGenerator as PelicanSources,
)
from pelican.generators import (
    StaticGenerator as PelicanStatic,
)
from pelican.plugins import signals
from pelican.writers import FileOverwriteFailedError

from . import feeds, fingerprint, orders
from . import session as sessions
from .contents import Article, Page, Traced
from .copying import SourceFileGenerator, StaticGenerator
from .finding import Files
from .period import period_archives
from .translations import process_translations

logger = logging.getLogger(__name__)


class _Reads(Files):
    """Reading contents through the session."""

    @cached_property
    def slugs(self) -> dict[tuple[type, str], str]:
        """Those of categories and authors, by class and name."""
        return {}

    def _contents(
        self: Any, kind: type[Traced], paths: Any, excludes: Any, preread: Any, context: Any
    ) -> Iterable[Traced]:
        """Every valid content below `paths`, in the order of the files' names."""
        session = sessions.running()
        session.adopt(self.context)
        if not self.settings["CACHE_CONTENT"] and not self.settings["LOAD_CONTENT_CACHE"]:
            # No cache of Pelican's: nobody needs each file's time stamp, twice.
            self.readers._filestamp_func = lambda name: ""
        files = sorted(self.get_files(paths, exclude=excludes))
        whole = _joiner(self.path, paths)
        full = {f: whole(f) for f in files}
        generated = self.context["generated_content"]
        revived = session.revive(kind, full.values())
        unread = {f: path for f, path in full.items() if path not in revived}
        revived |= session.read_ahead(
            kind, unread, lambda f: self.read_one(kind, f, preread, context)
        )
        session.reading.prepare(
            path
            for path in unread.values()
            if path not in revived and _is_markdown(self.readers, path)
        )
        for f, path in full.items():
            content = revived.get(path)
            if content is None:
                content = self.read_one(kind, f, preread, context)
                if content is None:
                    continue
                session.register(content, path)
            yield content
            card = content._card
            if card is None:
                generated[content.get_relative_source_path()] = content
                links: Any = content.get_static_links()
            else:
                generated[card.path] = content
                links = card.links
            if links:
                self.context["static_links"].update(links)

    def refresh_metadata_intersite_links(self: Any) -> None:
        """Resolve links in metadata, without waking contents that have none."""
        for content in self.linking():
            card = orders.card_of(content)
            if card is None or not card.linkless:
                content.refresh_metadata_intersite_links()

    def read_one(self: Any, kind: type[Traced], f: str, preread: Any, context: Any) -> Any:
        try:
            content = self.readers.read_file(
                base_path=self.path,
                path=f,
                content_class=kind,
                context=self.context,
                preread_signal=preread,
                preread_sender=self,
                context_signal=context,
                context_sender=self,
            )
        except Exception:
            logger.exception("Could not process %s", f, exc_info=self.settings.get("DEBUG", False))
            self._add_failed_source_path(f)
            return None
        if isinstance(content, SkipStub):
            logger.debug("Safely skipping %s", f)
            return None
        if not _is_valid(content, self.slugs):
            self._add_failed_source_path(f)
            return None
        return content


class ArticlesGenerator(_Reads, PelicanArticles):  # type: ignore[misc]
    def linking(self) -> Iterable[Any]:
        """Contents whose metadata's links Pelican resolves."""
        return chain(
            self.articles,
            self.translations,
            self.drafts,
            self.drafts_translations,
            self.hidden_articles,
            self.hidden_translations,
        )

    def generate_context(self) -> None:
        found = orders.by_status(
            self._contents(
                Article,
                self.settings["ARTICLE_PATHS"],
                self.settings["ARTICLE_EXCLUDES"],
                signals.article_generator_preread,
                signals.article_generator_context,
            )
        )
        order = self.settings["ARTICLE_ORDER_BY"]
        identity = self.settings["ARTICLE_TRANSLATION_ID"]
        self.articles, self.translations = _sorted_out(found["published"], identity, order)
        self.hidden_articles, self.hidden_translations = _sorted_out(
            found["hidden"], identity, order
        )
        self.drafts, self.drafts_translations = _sorted_out(found["draft"], identity, order)

        signals.article_generator_pretaxonomy.send(self)

        grouped = orders.terms(self.articles, sessions.running().term)
        for known, groups in zip((self.categories, self.tags, self.authors), grouped, strict=True):
            for term, articles in groups.items():
                known[term].extend(articles)
        self.dates = orders.by_date(self.articles, self.context["NEWEST_FIRST_ARCHIVES"])
        self.period_archives = period_archives(self.dates, self.articles, self.settings)
        self.categories: Any = sorted(
            self.categories.items(), reverse=self.settings["REVERSE_CATEGORY_ORDER"]
        )
        self.authors: Any = sorted(self.authors.items())
        self._update_context(
            (
                "articles",
                "drafts",
                "hidden_articles",
                "dates",
                "tags",
                "categories",
                "authors",
                "related_posts",
            )
        )
        self.context["period_archives"] = self.period_archives
        signals.article_generator_finalized.send(self)

    def generate_output(self, writer: Any) -> None:
        session = sessions.running()
        session.environment = self.env
        session.prepare(self.context)
        writer.ledger.settle()
        with session.deferring():
            self.generate_feeds(writer)
            self.generate_pages(writer)
        if sessions.listeners(signals.article_writer_finalized) or session.eager:
            writer.ledger.flush()
        signals.article_writer_finalized.send(self, writer=writer)

    def generate_feeds(self, writer: Any) -> None:
        feeds.write(self, writer.write_feed)

    def generate_articles(self, write: Any) -> None:
        session = sessions.running()
        ledger, asked = session.ledger, signals.article_generator_write_article
        told = bool(asked.receivers)
        own = self.context is session.context  # a plugin's copy may say more
        wanted = ledger.wanted if own and not told and not session.relative else None
        for article in chain(
            self.translations, self.articles, self.hidden_translations, self.hidden_articles
        ):
            if wanted is not None and _is_left_out(article, wanted, session.changes.names):
                continue
            if told:
                asked.send(self, content=article)
            card = orders.card_of(article)
            subject = b"article %d" % article._build_id if own and card is not None else b""
            if subject and article._build_id not in session.changes.names:
                assert card is not None
                if ledger.skips(card.save_as) and not session.relative:
                    continue
                if ledger.holds(subject, override=card.override_save_as is not None):
                    continue
            write(
                article.save_as,
                self.get_template(article.template),
                self.context,
                article=article,
                category=getattr(article, "category", None),
                override_output=hasattr(article, "override_save_as"),
                url=article.url,
                blog=True,
                subject=subject,
            )

    def generate_tags(self, write: Any) -> None:
        self._terms(write, "tag", self.tags.items())

    def generate_categories(self, write: Any) -> None:
        self._terms(write, "category", self.categories)

    def generate_authors(self, write: Any) -> None:
        self._terms(write, "author", self.authors)

    def _terms(self, write: Any, name: str, terms: Iterable[tuple[Any, list[Any]]]) -> None:
        session = sessions.running()
        template = self.get_template(name)
        look_up: Any = None
        for term, articles in terms:
            if session.ledger.skips(term.save_as) and not session.relative:
                continue
            if look_up is None:
                look_up = {id(article): at for at, article in enumerate(self.dates)}.get
            ranks = list(map(look_up, map(id, articles), repeat(-1)))
            if any(map(ge, [-1, *ranks], ranks)):  # not each once, in the order of `dates`
                dates = [self.dates[each] for each in sorted({*ranks} - {-1})]
            else:
                dates = list(articles)
            own = self.context is session.context
            subject = _subject(name, term, articles, dates) if own else b""
            try:
                if session.ledger.holds(subject):
                    continue
                write(
                    term.save_as,
                    template,
                    self.context,
                    url=term.url,
                    articles=articles,
                    dates=dates,
                    template_name=name,
                    blog=True,
                    page_name=term.page_name,
                    all_articles=self.articles,
                    subject=subject,
                    **{name: term},
                )
            except FileOverwriteFailedError:
                if term.slug:
                    logger.error('Failed to write %s page for "%s".', name.capitalize(), term)
                    raise
                logger.info(
                    '%s "%s" has an invalid slug; skipping writing its page...',
                    name.capitalize(),
                    term,
                )


class PagesGenerator(_Reads, PelicanPages):  # type: ignore[misc]
    def linking(self) -> Iterable[Any]:
        """Contents whose metadata's links Pelican resolves; it leaves translations out."""
        return chain(
            self.pages,
            self.hidden_pages,
            self.hidden_translations,
            self.draft_pages,
            self.draft_translations,
        )

    def generate_context(self) -> None:
        found = orders.by_status(
            self._contents(
                Page,
                self.settings["PAGE_PATHS"],
                self.settings["PAGE_EXCLUDES"],
                signals.page_generator_preread,
                signals.page_generator_context,
            )
        )
        order = self.settings["PAGE_ORDER_BY"]
        identity = self.settings["PAGE_TRANSLATION_ID"]
        self.pages, self.translations = _sorted_out(found["published"], identity, order)
        self.hidden_pages, self.hidden_translations = _sorted_out(found["hidden"], identity, order)
        self.draft_pages, self.draft_translations = _sorted_out(found["draft"], identity, order)
        self._update_context(("pages", "hidden_pages", "draft_pages"))
        signals.page_generator_finalized.send(self)

    def generate_output(self, writer: Any) -> None:
        session = sessions.running()
        session.environment = session.environment or self.env
        session.prepare(self.context)
        with session.deferring():
            for page in (
                *self.translations,
                *self.pages,
                *self.hidden_translations,
                *self.hidden_pages,
                *self.draft_translations,
                *self.draft_pages,
            ):
                signals.page_generator_write_page.send(self, content=page)
                writer.write_file(
                    page.save_as,
                    self.get_template(page.template),
                    self.context,
                    page=page,
                    relative_urls=self.settings["RELATIVE_URLS"],
                    override_output=hasattr(page, "override_save_as"),
                    url=page.url,
                )
        if sessions.listeners(signals.page_writer_finalized) or session.eager:
            writer.ledger.flush()
        signals.page_writer_finalized.send(self, writer=writer)


REPLACED: dict[type, type] = {
    PelicanArticles: ArticlesGenerator,
    PelicanPages: PagesGenerator,
    PelicanStatic: StaticGenerator,
    PelicanSources: SourceFileGenerator,
}
STOCK = {*REPLACED, pelican_generators.TemplatePagesGenerator}


def _is_left_out(article: Any, wanted: frozenset[str], changed: Container[int]) -> bool:
    """Nothing of the article changed, and its page need not be made."""
    card = orders.card_of(article)
    return card is not None and card.save_as not in wanted and article._build_id not in changed


def _subject(kind: str, term: Any, articles: list[Any], dates: list[Any]) -> bytes:
    """What the pages of a term show; b"" where a plugin's own articles are among it."""
    try:
        shown = array("I", map(_KEY, articles))
        dated = shown if dates == articles else array("I", map(_KEY, dates))
    except (AttributeError, TypeError):
        return b""
    said = fingerprint.term(term)
    told = [kind.encode(), said, shown.tobytes(), dated.tobytes()]
    return fingerprint.of_bytes(told).hex().encode()


_KEY = attrgetter("_build_id")


def _sorted_out(contents: list[Any], identity: Any, order: Any) -> tuple[list[Any], list[Any]]:
    originals, translations = process_translations(contents, identity)
    return orders.ordered(originals, order), translations


def _joiner(folder: str, paths: Iterable[str]) -> Callable[[str], str]:
    """Absolute path of a file that `get_files` found below `paths`."""
    if not any(each and (os.path.isabs(each) or each != os.path.normpath(each)) for each in paths):
        whole = os.path.join(os.path.abspath(folder), "")
        return lambda f: whole + f.removeprefix("./")
    return lambda f: os.path.abspath(os.path.join(folder, f))


def _is_valid(content: Any, slugs: dict[tuple[type, str], str]) -> bool:
    """Pelican's verdict, which asks for the content's place; so does what comes next."""
    # Where its place can't be told Pelican finds out, and says so.
    with contextlib.suppress(Exception):
        content.place(slugs)
    return bool(content.is_valid())


def _is_markdown(readers: Any, path: str) -> bool:
    reader = readers.readers.get(os.path.splitext(path)[1][1:])
    return type(reader).__name__ == "MarkdownReader" and type(reader).__module__.startswith(
        __name__.rpartition(".")[0]
    )
