"""What is attached to Pelican's articles, each made when first read.

`news`               the NewsItem
`depeche_pictures`   the image file that the fields name, None without one, then those that
                     the text names, in order (of pages too)
`depeche_beside`     the article before, the one after, then the related ones
`depeche_series`     the articles of its series, itself among them

The last three depend on more than the article's own source, and are declared to the builder
with a signature each; `news` reads everything through the article.
"""

from __future__ import annotations

from typing import Any

from pelican.contents import Article as PelicanArticle
from pelican.contents import Content as PelicanContent

from . import edition, image
from .contents import Article
from .edition import Edition
from .news import NewsItem
from .pictures import inset
from .pictures.original import Original


class _News:
    """`article.news`, kept on the article itself once made."""

    def __get__(self, article: Any, owner: type | None = None) -> NewsItem | _News:
        if article is None:
            return self
        made = NewsItem(article, _edition(article))
        article.__dict__["news"] = made
        return made


def attach() -> None:
    """Attach them to Pelican's class; done again, it changes nothing."""
    PelicanArticle.news = _News()
    PelicanContent.depeche_pictures = property(pictures)
    PelicanArticle.depeche_beside = property(beside)
    PelicanArticle.depeche_series = property(series)


def pictures(content: Any) -> tuple[Original | None, ...]:
    now = _edition(content)
    paths = (image.path_of(content.metadata), *inset.of(content))
    return tuple(now.original(path) for path in paths)


def beside(article: Article) -> tuple[Article | None, ...]:
    return _edition(article).beside(article)


def series(article: Article) -> tuple[Article, ...]:
    return _edition(article).series.find(article)


def picture_signature(content: Any) -> str:
    """Changes when one of its image files does; "" for a content without any."""
    now = _edition(content)
    note = now.notes.of(content)
    if not note.inset:
        found = now.original(note.image)
        return found.digest if found else ""
    files = (now.original(path) for path in (note.image, *note.inset))
    return " ".join(file.digest if file else "-" for file in files)


def beside_signature(content: Any) -> tuple[Article | None, ...]:
    """Which articles stand beside; () for a page."""
    return beside(content) if isinstance(content, PelicanArticle) else ()


def series_signature(content: Any) -> tuple[Article, ...]:
    """The articles of its series; () for a page."""
    return series(content) if isinstance(content, PelicanArticle) else ()


def _edition(content: Any) -> Edition:
    return edition.of(content._context)
