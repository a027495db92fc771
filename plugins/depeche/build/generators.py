"""Pelican's generators, in the shape that 4.12 gave them, without their quadratic parts.

Each does what the one it replaces does, in the same order and with the same signals; files
are taken in the order of their names where Pelican takes them as a set gives them.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable
from fnmatch import fnmatch
from operator import attrgetter
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
from pelican.utils import order_content
from pelican.writers import FileOverwriteFailedError

from . import session as sessions
from .contents import Article, Page, Traced
from .period import period_archives
from .translations import process_translations

logger = logging.getLogger(__name__)


class _Reads:
    """Reading contents through the session."""

    def check_disabled_readers(self: Any) -> None:
        # Pelican walks the whole content for this, even when no reader is disabled.
        if self.readers.disabled_extensions:
            super().check_disabled_readers()  # type: ignore[misc]

    def _include_path(self: Any, path: str, extensions: Any = None) -> bool:
        if extensions is None:
            extensions = self.readers.extensions
        name = path[path.rfind(os.sep) + 1 :]
        if any(fnmatch(name, each) for each in self.settings["IGNORE_FILES"]):
            return False
        return extensions is False or os.path.splitext(name)[1][1:] in extensions

    def _contents(
        self: Any, kind: type[Traced], paths: Any, excludes: Any, preread: Any, context: Any
    ) -> Iterable[Traced]:
        """Every valid content below `paths`, in the order of the files' names."""
        session = _session()
        session.adopt(self.context)
        files = sorted(self.get_files(paths, exclude=excludes))
        full = {f: os.path.abspath(os.path.join(self.path, f)) for f in files}
        generated = self.context["generated_content"]
        session.reading.prepare(path for path in full.values() if _is_markdown(self.readers, path))
        for f in files:
            content = session.revive(kind, full[f])
            if content is None:
                content = self.read_one(kind, f, preread, context)
                if content is None:
                    continue
                session.register(content, full[f])
            yield content
            generated[content.get_relative_source_path()] = content
            links = content.get_static_links()
            if links:
                self.context["static_links"] |= links

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
        if not content.is_valid():
            self._add_failed_source_path(f)
            return None
        return content


class ArticlesGenerator(_Reads, PelicanArticles):  # type: ignore[misc]
    def generate_context(self) -> None:
        by_status: dict[str, list[Any]] = {"published": [], "draft": [], "hidden": []}
        for article in self._contents(
            Article,
            self.settings["ARTICLE_PATHS"],
            self.settings["ARTICLE_EXCLUDES"],
            signals.article_generator_preread,
            signals.article_generator_context,
        ):
            by_status[article.status].append(article)
        order = self.settings["ARTICLE_ORDER_BY"]
        identity = self.settings["ARTICLE_TRANSLATION_ID"]

        def sorted_out(contents: list[Any]) -> tuple[list[Any], list[Any]]:
            originals, translations = process_translations(contents, identity)
            return order_content(originals, order), translations

        self.articles, self.translations = sorted_out(by_status["published"])
        self.hidden_articles, self.hidden_translations = sorted_out(by_status["hidden"])
        self.drafts, self.drafts_translations = sorted_out(by_status["draft"])

        signals.article_generator_pretaxonomy.send(self)

        for article in self.articles:
            if hasattr(article, "category"):
                self.categories[article.category].append(article)
            for tag in getattr(article, "tags", ()):
                self.tags[tag].append(article)
            for author in getattr(article, "authors", ()):
                self.authors[author].append(article)
        self.dates = sorted(
            self.articles, key=attrgetter("date"), reverse=self.context["NEWEST_FIRST_ARCHIVES"]
        )
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
        session = _session()
        session.environment = self.env
        session.prepare(self.context)
        writer.ledger.settle()
        with session.deferring():
            self.generate_feeds(writer)
            self.generate_pages(writer)
        if sessions.listeners(signals.article_writer_finalized) or session.eager:
            writer.ledger.flush()
        signals.article_writer_finalized.send(self, writer=writer)

    def generate_tags(self, write: Any) -> None:
        self._terms(write, "tag", self.tags.items())

    def generate_categories(self, write: Any) -> None:
        self._terms(write, "category", self.categories)

    def generate_authors(self, write: Any) -> None:
        self._terms(write, "author", self.authors)

    def _terms(self, write: Any, name: str, terms: Iterable[tuple[Any, list[Any]]]) -> None:
        template = self.get_template(name)
        rank = {id(article): at for at, article in enumerate(self.dates)}
        for term, articles in terms:
            unique = {id(article): article for article in articles if id(article) in rank}
            dates = sorted(unique.values(), key=lambda article: rank[id(article)])
            try:
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
    def generate_context(self) -> None:
        by_status: dict[str, list[Any]] = {"published": [], "draft": [], "hidden": []}
        for page in self._contents(
            Page,
            self.settings["PAGE_PATHS"],
            self.settings["PAGE_EXCLUDES"],
            signals.page_generator_preread,
            signals.page_generator_context,
        ):
            by_status[page.status].append(page)
        order = self.settings["PAGE_ORDER_BY"]
        identity = self.settings["PAGE_TRANSLATION_ID"]

        def sorted_out(contents: list[Any]) -> tuple[list[Any], list[Any]]:
            originals, translations = process_translations(contents, identity)
            return order_content(originals, order), translations

        self.pages, self.translations = sorted_out(by_status["published"])
        self.hidden_pages, self.hidden_translations = sorted_out(by_status["hidden"])
        self.draft_pages, self.draft_translations = sorted_out(by_status["draft"])
        self._update_context(("pages", "hidden_pages", "draft_pages"))
        signals.page_generator_finalized.send(self)

    def generate_output(self, writer: Any) -> None:
        session = _session()
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


class StaticGenerator(PelicanStatic):  # type: ignore[misc]
    """Runs last: what waits is made before files are copied."""

    def generate_output(self, writer: Any) -> None:
        self.ledger = writer.ledger
        self.ledger.flush()
        super().generate_output(writer)

    def _file_update_required(self, staticfile: Any) -> bool:
        if self.settings["STATIC_CREATE_LINKS"]:
            return bool(super()._file_update_required(staticfile))
        return True

    def _copy_staticfile(self, sc: Any) -> None:
        self.ledger.copy(
            os.path.join(self.path, sc.source_path),
            os.path.abspath(os.path.join(self.output_path, sc.save_as)),
        )

    def _copy_paths(
        self, paths: Any, source: str, destination: str, output: str, final_path: Any = None
    ) -> None:
        for path in paths:
            origin = os.path.join(source, path)
            target = os.path.join(output, destination, final_path or path)
            if final_path and os.path.isfile(origin):
                target = os.path.join(target, os.path.basename(path))
            self._copy_tree(os.path.abspath(origin), os.path.abspath(target))

    def _copy_tree(self, origin: str, target: str) -> None:
        ignores = self.settings["IGNORE_FILES"]

        def kept(names: list[str]) -> list[str]:
            return sorted(n for n in names if not any(fnmatch(n, each) for each in ignores))

        if not kept([os.path.basename(origin)]):
            return
        if os.path.isfile(origin):
            self.ledger.copy(origin, target)
            return
        for folder, folders, names in os.walk(origin, followlinks=True):
            folders[:] = kept(folders)
            for name in kept(names):
                path = os.path.join(folder, name)
                if os.path.isfile(path):
                    place = os.path.relpath(path, origin)
                    self.ledger.copy(path, os.path.normpath(os.path.join(target, place)))


class SourceFileGenerator(PelicanSources):  # type: ignore[misc]
    def generate_output(self, writer: Any = None) -> None:
        self.ledger = writer.ledger
        super().generate_output(writer)

    def _create_source(self, obj: Any) -> None:
        place = os.path.splitext(obj.save_as)[0] + self.output_extension
        self.ledger.copy(obj.source_path, os.path.abspath(os.path.join(self.output_path, place)))


REPLACED: dict[type, type] = {
    PelicanArticles: ArticlesGenerator,
    PelicanPages: PagesGenerator,
    PelicanStatic: StaticGenerator,
    PelicanSources: SourceFileGenerator,
}
STOCK = {*REPLACED, pelican_generators.TemplatePagesGenerator}


def _session() -> sessions.Session:
    session = sessions.current()
    assert session is not None, "the generators belong to a build that runs"
    return session


def _is_markdown(readers: Any, path: str) -> bool:
    reader = readers.readers.get(os.path.splitext(path)[1][1:])
    return type(reader).__name__ == "MarkdownReader" and type(reader).__module__.startswith(
        __name__.rpartition(".")[0]
    )
