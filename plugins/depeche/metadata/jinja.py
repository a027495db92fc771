"""What templates call: globals and filters, added to every Jinja environment."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from datetime import datetime
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from . import dates, edition, head, page
from .authors import AuthorCard
from .jsonld import graph

NAMES = (
    "json_ld",
    "social_tags",
    "page_title",
    "page_description",
    "date_fr",
    "absolute",
    "author_card",
    "iso",
)


def install(environment: Environment, shared: MutableMapping[str, Any]) -> None:
    """Add the globals to an environment; `shared` is the context of the Pelican run."""
    environment.globals.update(_globals(shared))
    environment.filters["iso"] = dates.iso


def _globals(shared: MutableMapping[str, Any]) -> dict[str, Callable[..., object]]:
    @pass_context
    def json_ld(context: Context, kind: str, subject: Any = None) -> Markup:
        now = edition.of(shared)
        return graph.embed(graph.build(page.describe(kind, subject, now, context), now))

    @pass_context
    def social_tags(context: Context, kind: str, subject: Any = None) -> Markup:
        now = edition.of(shared)
        return head.build(page.describe(kind, subject, now, context), now)

    @pass_context
    def page_title(context: Context, kind: str, subject: Any = None) -> str:
        now = edition.of(shared)
        described = page.describe(kind, subject, now, context)
        if kind == "article":
            return f"{subject.news.seo_title} | {now.site.name}"
        if kind == "home":
            return described.title if not now.site.subtitle else _front(described, now)
        return f"{described.title} | {now.site.name}"

    @pass_context
    def page_description(context: Context, kind: str, subject: Any = None) -> str:
        return page.describe(kind, subject, edition.of(shared), context).description

    def date_fr(moment: datetime, style: str = "long") -> str:
        site = edition.of(shared).site
        return dates.in_words(dates.local(moment, site.timezone), style, site.language)

    def absolute(path: str) -> str:
        return edition.of(shared).site.absolute(path)

    def author_card(name: object) -> AuthorCard:
        return edition.of(shared).author_card(str(name))

    return {
        "json_ld": json_ld,
        "social_tags": social_tags,
        "page_title": page_title,
        "page_description": page_description,
        "date_fr": date_fr,
        "absolute": absolute,
        "author_card": author_card,
    }


def _front(described: page.WebPage, now: edition.Edition) -> str:
    return f"{described.title} | {now.site.subtitle}"
