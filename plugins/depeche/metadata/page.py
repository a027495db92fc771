"""What a page is, whatever its kind: one WebPage, from which JSON-LD and head tags come."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from . import dates, fields, words
from .contents import Article
from .edition import Edition
from .image import NewsImage

THIN = 2  # a topic with fewer articles is not indexed
_LISTED = 30  # items of a list that are described to search engines
INDEXED = "index, follow, max-image-preview:large, max-snippet:-1, max-video-preview:-1"
NOT_INDEXED = "noindex, follow"


class Given(Protocol):
    """A template's context: the file written, the articles listed, the page's number."""

    def get(self, key: str, default: Any = None) -> Any: ...


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page of the site. `trail` leads from the front page to it: (name, absolute URL)."""

    kind: str
    url: str  # canonical, absolute
    title: str
    description: str
    trail: tuple[tuple[str, str], ...] = ()
    items: tuple[Article, ...] = ()
    image: NewsImage | None = None
    robots: str = INDEXED
    subject: Any = None
    number: int = 1  # of a list's page
    feeds: str = ""  # folder of its own feeds below /feeds/


def describe(kind: str, subject: Any, edition: Edition, context: Given) -> WebPage:
    """The page of that kind. `context` is the template's: it knows the file written and
    the articles listed. Raises ValueError for an unknown kind."""
    try:
        make = _KINDS[kind]
    except KeyError:
        known = ", ".join(sorted(_KINDS))
        raise ValueError(f"{kind!r} is no kind of page; known: {known}.") from None
    return make(kind, subject, edition, context)


def _article(kind: str, article: Any, edition: Edition, context: Given) -> WebPage:
    news, site = article.news, edition.site
    public = news.status == "published" and not news.scheduled
    url, headline = news.url, news.headline
    return WebPage(
        kind,
        url,
        headline,
        news.description,
        (*_home(edition), (news.section, site.absolute(article.category.url)), (headline, url)),
        image=news.illustration,
        robots=_robots(article.metadata) if public else NOT_INDEXED,
        subject=article,
    )


def _front(kind: str, subject: Any, edition: Edition, context: Given) -> WebPage:
    site, number = edition.site, _number(context)
    title, says, items = site.name, site.subtitle or site.name, _items(context)
    if number > 1:
        title, says = _numbered(title, says, number, items, edition)
    return WebPage(
        kind,
        _here(edition, context),
        title,
        says,
        items=items,
        subject=subject,
        number=number,
    )


def _page(kind: str, page: Any, edition: Edition, context: Given) -> WebPage:
    text = fields.text(page.metadata, "description") or fields.text(page.metadata, "summary")
    url = edition.site.absolute(page.url)
    return WebPage(
        kind,
        url,
        page.title,
        words.shorten(text or words.first_paragraph(page.content) or page.title, 156),
        (*_home(edition), (page.title, url)),
        image=edition.image_of(page),
        robots=_robots(page.metadata),
        subject=page,
    )


def _section(kind: str, section: Any, edition: Edition, context: Given) -> WebPage:
    says = f"Toute l’actualité de la rubrique {section.name} par {edition.site.name}."
    return _list(kind, section, section.name, says, edition, context, f"rubrique/{section.slug}")


def _tag(kind: str, tag: Any, edition: Edition, context: Given) -> WebPage:
    says = f"{tag.name} : tous les articles de {edition.site.name} sur ce sujet."
    return _list(kind, tag, tag.name, says, edition, context)


def _author(kind: str, author: Any, edition: Edition, context: Given) -> WebPage:
    card = edition.author_card(author.name)
    says = words.first_paragraph(str(card.bio))
    says = words.shorten(says, 156) or f"Les articles signés {card.name} dans {edition.site.name}."
    return _list(kind, author, card.name, says, edition, context, f"auteur/{author.slug}")


def _archive(kind: str, subject: Any, edition: Edition, context: Given) -> WebPage:
    title = "Archives"
    period = context.get("period_num")
    if period:
        year, month = int(period[0]), int(period[1]) if len(period) > 1 else None
        when = str(year)
        if month:
            stamp = date(year, month, 1)
            when = dates.month_in_words(stamp, edition.site.language)
        title = f"Archives : {when}"
    says = f"{title}. Tous les articles de {edition.site.name}, du plus récent au plus ancien."
    return _list(kind, subject, title, says, edition, context)


def _listing(kind: str, subject: Any, edition: Edition, context: Given) -> WebPage:
    """A page that lists terms, or another that the theme names: `subject` is its title."""
    title = str(subject or "Index")
    return _list(kind, subject, title, f"{title} de {edition.site.name}.", edition, context)


def _list(
    kind: str,
    subject: Any,
    title: str,
    says: str,
    edition: Edition,
    context: Given,
    feeds: str = "",
) -> WebPage:
    number, url = _number(context), _here(edition, context)
    items = _items(context)
    # The oldest articles tell it: a new one leaves the later pages of a topic as they are.
    thin = kind == "tag" and len(_all(context)[-THIN:]) < THIN
    if number > 1:
        title, says = _numbered(title, says, number, items, edition)
    return WebPage(
        kind,
        url,
        title,
        says,
        (*_home(edition), (title, url)),
        items,
        robots=NOT_INDEXED if thin else INDEXED,
        subject=subject,
        number=number,
        feeds=feeds,
    )


def _numbered(
    title: str, says: str, number: int, items: Sequence[Article], edition: Edition
) -> tuple[str, str]:
    """Title and description of a list's later page: no two pages have the same.

    A page that keeps its number for ever (BUILD_STABLE_PAGES) says little by it: the days of
    its articles tell readers where they are.
    """
    when = _days(items, edition)
    return f"{title} – page {number}", f"{says.rstrip('.')}{when}. Page {number}."


def _days(items: Sequence[Article], edition: Edition) -> str:
    """From which day to which the articles are: ", du 3 mars 2026 au 14 mars 2026"."""
    if not items:
        return ""
    site = edition.site
    moments = [dates.local(article.date, site.timezone) for article in (items[-1], items[0])]
    first, last = (dates.in_words(each, "day", site.language) for each in sorted(moments))
    return f", le {first}" if first == last else f", du {first} au {last}"


def _home(edition: Edition) -> tuple[tuple[str, str], ...]:
    return (("Accueil", edition.site.absolute("")),)


def _robots(metadata: Mapping[str, Any]) -> str:
    """`Robots: noindex` in a page's metadata keeps it out of search engines."""
    given = fields.text(metadata, "robots")
    return f"{given}, follow" if given == "noindex" else given or INDEXED


def _here(edition: Edition, context: Given) -> str:
    file = str(context.get("output_file") or "")
    return edition.site.absolute(file.removesuffix("index.html"))


def _number(context: Given) -> int:
    page = context.get("articles_page")
    return int(page.number) if page is not None else 1


def _items(context: Given) -> tuple[Article, ...]:
    page = context.get("articles_page")
    listed: Sequence[Article] = page.object_list if page is not None else _all(context)
    return tuple(listed[:_LISTED])


def _all(context: Given) -> Sequence[Article]:
    listed: Sequence[Article] | None = context.get("articles")
    return () if listed is None else listed


_KINDS: dict[str, Callable[[str, Any, Edition, Given], WebPage]] = {
    "article": _article,
    "home": _front,
    "page": _page,
    "section": _section,
    "tag": _tag,
    "author": _author,
    "archive": _archive,
    "listing": _listing,
}
