"""Which feeds the site has: its own, each section's, each author's; three files each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice

from ... import build
from ..contents import Article
from ..edition import Edition
from ..outputs import Listing
from ..site import Site
from . import atom, entry, json_feed, rss
from .entry import Entry, Feed

Facts = tuple[str, str, str, str]  # title, folder, home, what it says

_FORMS: tuple[tuple[str, Callable[[Feed, Site], bytes]], ...] = (
    (rss.FILE, rss.render),
    (atom.FILE, atom.render),
    (json_feed.FILE, json_feed.render),
)


def render(edition: Edition) -> Iterator[Sequence[Listing]]:
    """The files of every feed that has an article."""
    found = []
    for facts, articles in _feeds(edition):
        indexed = filter(edition.is_listed, articles)
        latest = list(islice(indexed, edition.site.settings.feeds.items))
        if latest:
            found += [
                Listing(Feed(*facts).address(file), file, facts, latest) for file, _ in _FORMS
            ]
    yield found


def _text(
    form: Callable[[Feed, Site], bytes],
    edition: Edition,
    facts: Facts,
    articles: Sequence[Article],
) -> bytes:
    entries = tuple(_entry(article, edition) for article in articles)
    return form(Feed(*facts, entries), edition.site)


def _entry(article: Article, edition: Edition) -> Entry:
    """An article stands in the feeds of its section and of its authors, in three forms each."""
    return build.once((entry.of, article), lambda: entry.of(article, edition))


FORMS = {file: partial(_text, form) for file, form in _FORMS}


def _feeds(edition: Edition) -> Iterator[tuple[Facts, Sequence[Article]]]:
    site = edition.site
    says = site.subtitle or f"Tous les articles de {site.name}"
    yield (site.name, "", site.absolute(""), says), edition.articles
    for section, articles in edition.sections:
        says = f"Toute l’actualité de la rubrique {section.name}"
        title, home = f"{site.name} – {section.name}", site.absolute(section.url)
        yield (title, f"rubrique/{section.slug}", home, says), articles
    for author, articles in edition.authors:
        title, home = f"{site.name} – {author.name}", site.absolute(author.url)
        yield (title, f"auteur/{author.slug}", home, f"Les articles de {author.name}"), articles
