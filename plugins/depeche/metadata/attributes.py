"""What is attached to Pelican's articles, each made when it is read.

`news`               the NewsItem
`depeche_pictures`   the image file that the fields name, None without one, then those that
                     the text names, in order (of pages too)
`depeche_beside`     the article before, the one after, then the related ones
`depeche_series`     the articles of its series, itself among them

The last three depend on more than the article's own source, and are declared to the builder
with a signature each; `news` reads everything through the article, and is declared with the
fields of which it keeps what it made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pelican.contents import Article as PelicanArticle
from pelican.contents import Content as PelicanContent

from . import edition, image
from .contents import Article
from .edition import Edition
from .news import NewsItem
from .pictures import inset
from .pictures.original import Original


def attach() -> None:
    """Attach them to Pelican's class; done again, it changes nothing."""
    PelicanArticle.news = property(news)
    PelicanContent.depeche_pictures = property(pictures)
    PelicanArticle.depeche_beside = property(beside)
    PelicanArticle.depeche_series = property(series)


def news(article: Article) -> NewsItem:
    return NewsItem(article, _edition(article))


def pictures(content: Any) -> tuple[Original | None, ...]:
    now = _edition(content)
    paths = (image.path_of(content.metadata), *inset.of(content))
    return tuple(now.original(path) for path in paths)


def beside(article: Article) -> tuple[Article | None, ...]:
    return _edition(article).beside.find(article)


def series(article: Article) -> tuple[Article, ...]:
    return _edition(article).series.find(article)


def picture_signatures(now: Edition, contents: Sequence[Any]) -> Iterator[tuple[Any, str]]:
    """The contents with images, each with a text that changes when one of the files does."""
    for content in contents:
        note = now.notes.of(content)
        if note.image or note.inset:
            files = (now.original(path) for path in (note.image, *note.inset))
            yield content, " ".join(file.digest if file else "-" for file in files)


def series_structures(
    now: Edition, contents: Sequence[Any]
) -> Iterator[tuple[Any, tuple[Article, ...]]]:
    """The articles of a series, each with all of it."""
    for content in contents:
        if now.notes.of(content).series and isinstance(content, PelicanArticle):
            yield content, now.series.find(content)


def _edition(content: Any) -> Edition:
    return edition.of(content._context)
