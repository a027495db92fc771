"""What templates call: globals and filters, added to every Jinja environment."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from datetime import datetime
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from .. import build
from . import archive, dates, edition, head, page, unbroken, wide_tables
from .authors import AuthorCard
from .edition import Edition
from .image import NewsImage
from .jsonld import graph

NO_BREAK = "\u00a0"
NAMES = (
    "json_ld",
    "social_tags",
    "page_title",
    "page_description",
    "date_fr",
    "absolute",
    "author_card",
    "logo",
    "body",
    "once",
    "iso",
    "unbroken",
)


def install(environment: Environment, shared: MutableMapping[str, Any]) -> None:
    """Add the globals to an environment; `shared` is the context of the Pelican run."""
    environment.auto_reload = False  # no template changes in a run; asking costs a stat a time
    environment.globals.update(_globals(shared))
    # Macros find it without a page's context: they are then made once a run, not once a page.
    environment.globals["SITEURL"] = shared.get("SITEURL", "")
    environment.filters["iso"] = dates.iso
    environment.filters["unbroken"] = unbroken.unbroken


def _globals(shared: MutableMapping[str, Any]) -> dict[str, Callable[..., object]]:
    last: list[tuple[object, ...]] = []  # the page being rendered: four globals describe it

    def described(context: Context, kind: str, subject: Any) -> tuple[page.WebPage, Edition]:
        now = edition.of(shared)
        key = (kind, id(subject), context.get("output_file"), now)
        if not last or last[0] != key:
            last[:] = [key, (page.describe(kind, subject, now, context), subject)]
        found: page.WebPage = last[1][0]  # type: ignore[assignment]
        return found, now

    @pass_context
    def json_ld(context: Context, kind: str, subject: Any = None) -> Markup:
        shown, now = described(context, kind, subject)
        return graph.embed(graph.build(shown, now))

    @pass_context
    def social_tags(context: Context, kind: str, subject: Any = None) -> Markup:
        return head.build(*described(context, kind, subject))

    @pass_context
    def page_title(context: Context, kind: str, subject: Any = None) -> str:
        shown, now = described(context, kind, subject)
        if kind == "article":
            return f"{subject.news.seo_title} | {now.site.name}"
        if kind == "home":
            subtitle = now.site.subtitle
            return f"{shown.title} | {subtitle}" if subtitle else shown.title
        news = f"{NO_BREAK}: l’actualité" if kind == "section" and shown.number == 1 else ""
        return f"{shown.title}{news} | {now.site.name}"

    @pass_context
    def page_description(context: Context, kind: str, subject: Any = None) -> str:
        return described(context, kind, subject)[0].description

    def archive_months() -> list[tuple[int, list[archive.Month]]]:
        return archive.months(shared)

    def archive_beside(date: datetime) -> tuple[archive.Month | None, archive.Month | None]:
        return archive.beside(shared, date)

    def date_fr(moment: datetime, style: str = "long") -> str:
        site = edition.of(shared).site
        return dates.in_words(dates.local(moment, site.timezone), style, site.language)

    def absolute(path: str) -> str:
        return edition.of(shared).site.absolute(path)

    def author_card(name: object) -> AuthorCard:
        return edition.of(shared).author_card(str(name))

    def logo() -> NewsImage | None:
        return edition.of(shared).logo

    def body(content: Any, sizes: str) -> Markup:
        now = edition.of(shared)
        html = now.body(content, now.site.rooted, sizes)
        return Markup(wide_tables.scrolling(unbroken.unbroken_titles(html)))

    def once(name: str, *told: object, caller: Callable[[], str]) -> str:
        return build.once((name, *told), caller)

    return {
        "json_ld": json_ld,
        "social_tags": social_tags,
        "page_title": page_title,
        "page_description": page_description,
        "date_fr": date_fr,
        "absolute": absolute,
        "author_card": author_card,
        "logo": logo,
        "body": body,
        "once": once,
        "archive_months": archive_months,
        "archive_beside": archive_beside,
    }
