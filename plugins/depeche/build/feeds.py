"""Which feeds a site has, in Pelican's order, without waking its articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from . import orders

Feed = tuple[str, list[Any], dict[str, str], Any]  # setting, articles, what its name holds, title
_FORMS = (("_ATOM", "atom"), ("_RSS", "rss"))


def write(generator: Any, write_feed: Callable[..., Any]) -> None:
    """What `ArticlesGenerator.generate_feeds` does."""
    settings = generator.settings
    for name, articles, names, title in _feeds(generator):
        for suffix, kind in _FORMS:
            path = settings.get(name + suffix)
            if path:
                url = settings.get(f"{name}{suffix}_URL", str(path) if names else path)
                write_feed(
                    articles,
                    generator.context,
                    str(path).format(**names) if names else path,
                    url.format(**names) if names else url,
                    feed_type=kind,
                    feed_title=title,
                )


def _feeds(generator: Any) -> Iterator[Feed]:
    settings, articles = generator.settings, generator.articles
    yield "FEED", articles, {}, None
    if _wants(settings, "FEED_ALL"):
        every = list(articles)
        for article in articles:
            if orders.card_of(article) is None:  # translations were set, or may have been
                every += article.translations
        yield "FEED_ALL", orders.ordered(every, settings["ARTICLE_ORDER_BY"]), {}, None
    for category, listed in generator.categories:
        yield "CATEGORY_FEED", listed, {"slug": category.slug}, category.name
    for author, listed in generator.authors:
        yield "AUTHOR_FEED", listed, {"slug": author.slug}, author.name
    for tag, listed in generator.tags.items():
        yield "TAG_FEED", listed, {"slug": tag.slug}, tag.name
    if _wants(settings, "TRANSLATION_FEED"):
        for lang, listed in _by_language([*articles, *generator.translations]).items():
            ordered = orders.ordered(listed, settings["ARTICLE_ORDER_BY"])
            yield "TRANSLATION_FEED", ordered, {"lang": lang}, None


def _wants(settings: Mapping[str, Any], name: str) -> bool:
    return any(settings.get(name + suffix) for suffix, _ in _FORMS)


def _by_language(articles: Iterable[Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for article in articles:
        card = orders.card_of(article)
        found[article.lang if card is None or card.lang is None else card.lang].append(article)
    return found
