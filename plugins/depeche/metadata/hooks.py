"""When metadata is made: the places in Pelican's run."""

from __future__ import annotations

from typing import Any

from pelican.contents import Article
from pelican.plugins import signals

from . import edition, jinja
from .news import NewsItem, describe


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


def connect() -> None:
    """Hook metadata to Pelican; `register()` of the plugin calls it.

    `generator_init`: each generator has a Jinja environment of its own, none of which
    exists earlier.
    """
    Article.news = _News()
    signals.generator_init.connect(_equip)
