"""The sitemap of the last two days, for Google News.

https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from .. import dates
from ..edition import Edition
from .urlset import Url

MOST = 1000  # stories of one file
AGE = timedelta(days=2)


def urls(edition: Edition) -> Iterator[Url]:
    """The stories of the last two days, newest first; none when nothing is recent."""
    return islice(_recent(edition), MOST)


def _recent(edition: Edition) -> Iterator[Url]:
    site = edition.site
    publication = site.settings.publisher.name or site.name
    language = site.language.partition("-")[0]
    for article in edition.articles:
        published = dates.local(article.date, site.timezone)
        if published < site.now - AGE:
            return  # newest first: all others are older
        if edition.is_indexed(article):
            news = article.news
            story = (publication, language, published, news.headline)
            yield Url(news.url, edition.changed(article), news=story)
