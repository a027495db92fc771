"""Which feeds the site has: its own, each section's, each author's; three files each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..contents import Article
from ..edition import Edition
from ..outputs import Output
from ..site import Site
from . import atom, entry, json_feed, rss
from .entry import Entry, Feed

_FORMS: tuple[tuple[str, Callable[[Feed, Site], bytes]], ...] = (
    (rss.FILE, rss.render),
    (atom.FILE, atom.render),
    (json_feed.FILE, json_feed.render),
)


def render(edition: Edition) -> Iterator[Output]:
    """The files of every feed that has an article."""
    made: dict[int, Entry] = {}
    for title, folder, home, says, articles in _feeds(edition):
        latest = edition.indexed(articles)[: edition.site.settings.feeds.items]
        if not latest:
            continue
        entries = []
        for article in latest:
            if id(article) not in made:
                made[id(article)] = entry.of(article, edition)
            entries.append(made[id(article)])
        feed = Feed(title, folder, home, says, tuple(entries))
        for file, form in _FORMS:
            yield Output(feed.address(file), form(feed, edition.site))


def _feeds(edition: Edition) -> Iterator[tuple[str, str, str, str, Sequence[Article]]]:
    site = edition.site
    says = site.subtitle or f"Tous les articles de {site.name}"
    yield site.name, "", site.absolute(""), says, edition.articles
    for section, articles in edition.sections:
        says = f"Toute l’actualité de la rubrique {section.name}"
        title, home = f"{site.name} – {section.name}", site.absolute(section.url)
        yield title, f"rubrique/{section.slug}", home, says, articles
    for author, articles in edition.authors:
        title, home = f"{site.name} – {author.name}", site.absolute(author.url)
        yield title, f"auteur/{author.slug}", home, f"Les articles de {author.name}", articles
