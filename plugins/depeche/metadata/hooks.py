"""When metadata is made: the places in Pelican's run."""

from __future__ import annotations

from typing import Any

from pelican.contents import Article
from pelican.plugins import signals

from . import edition, jinja, outputs, robots
from .feeds import folders as feeds
from .news import NewsItem, describe
from .pictures import publish
from .sitemaps import index as sitemaps

STEPS: tuple[tuple[str, outputs.Step], ...] = (
    ("feeds", feeds.render),
    ("sitemaps", sitemaps.render),
    ("robots", robots.render),
)
OWNED = ("feeds/*", "sitemap*.xml")


class _News:
    """`article.news`: made when first read, then kept on the article itself.

    Of ten thousand articles an incremental build reads a few.
    """

    def __get__(self, article: Any, owner: type | None = None) -> NewsItem | _News:
        if article is None:
            return self
        made = describe(article, edition.of(article._context))
        article.__dict__["news"] = made
        return made


def _equip(generator: Any) -> None:
    jinja.install(generator.env, generator.context)


class EditionFiles:
    """A generator of Pelican without templates: writes what is made of the whole edition."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        self.context = context

    def generate_output(self, writer: object) -> None:
        now = edition.of(self.context)
        publish.write(now)
        outputs.write(now, STEPS, OWNED)


def _generators(_pelican: object) -> type[EditionFiles]:
    return EditionFiles


def connect() -> None:
    """Hook metadata to Pelican; `register()` of the plugin calls it.

    `generator_init`: each generator has a Jinja environment of its own, none of which
    exists earlier. `get_generators`: ours comes after Pelican's, when all is in the context.
    """
    Article.news = _News()
    signals.generator_init.connect(_equip)
    signals.get_generators.connect(_generators)
