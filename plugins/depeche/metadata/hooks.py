"""What metadata does in a run of Pelican."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import takewhile
from pathlib import Path
from typing import Any

from .. import build
from . import (
    accent,
    archive,
    attributes,
    beside,
    dates,
    edition,
    forms,
    jinja,
    news,
    outputs,
    robots,
)
from .edition import Edition
from .feeds import folders as feeds
from .hosting import addresses
from .hosting import files as hosting
from .outputs import Listing
from .pictures import publish
from .sitemaps import fresh
from .sitemaps import index as sitemaps

STEPS: tuple[tuple[str, outputs.Step], ...] = (
    ("feeds", feeds.render),
    ("sitemaps", sitemaps.render),
    ("robots", robots.render),
    ("hosting", hosting.render),
    ("accent", accent.render),
)
_SERIAL = ("_status", "status", "date", "slug", "series")
# Another plugin's sitemap or feed beside ours is left alone.
OWNED = (
    "feeds/rss.xml",
    "feeds/atom.xml",
    "feeds/feed.json",
    "feeds/rubrique/*",
    "feeds/auteur/*",
    "sitemap-*.xml",
    "_redirects",
    accent.FILE,
    ".well-known/tdmrep.json",
    ".well-known/security.txt",
)


class EditionFiles:
    """A generator of Pelican that writes what is made of the whole edition."""

    def __init__(self, context: dict[str, Any], **_: object) -> None:
        self.context = context
        self.env = forms.environment(self._text)  # found by this name by the builder

    def generate_output(self, writer: Any) -> None:
        now = edition.of(self.context)
        template = forms.template(self.env)

        def press(listings: Sequence[Listing]) -> None:
            with build.together():
                for each in listings:
                    told = {"form": each.form, "facts": each.facts, "listed": each.articles}
                    writer.write_file(each.path, template, self.context, **told)

        written: list[Path] = publish.write(now)
        written += outputs.write(now, STEPS, OWNED, press)
        for path in written:
            build.keep(path)
        build.wrote(now.site.content / addresses.FILE)
        for moment in _turns(now):
            build.valid_until(moment)

    def _text(self, form: str, facts: Any, articles: Any) -> str:
        return forms.text(edition.of(self.context), form, facts, articles)


def _turns(now: Edition) -> list[datetime]:
    """When the next build differs though no file does: a story leaves the news sitemap."""
    recent = [
        article.date
        for article in takewhile(
            lambda article: (
                now.site.now - fresh.AGE <= dates.local(article.date, now.site.timezone)
            ),
            now.articles,
        )
    ]
    turns = [min(recent) + fresh.AGE] if recent else []
    turns += [dates.local(article.date, now.site.timezone) for article in now.waiting[-1:]]
    return [*turns, _next_month(now.site.now)]


def _next_month(moment: datetime) -> datetime:
    """security.txt names another day then."""
    first = moment.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return (first + timedelta(days=32)).replace(day=1)


def equip(generator: Any) -> None:
    """What templates call, and what the builder must know of it."""
    attributes.attach()
    jinja.install(generator.env, generator.context)
    _declare(generator.context)


def _declare(context: dict[str, Any]) -> None:
    """Tell the builder what our templates' functions look at, beside their arguments."""
    build.trust(__package__)
    build.derived(
        "depeche_pictures",
        lambda contents: attributes.picture_signatures(edition.of(context), contents),
    )
    build.derived(
        "depeche_series",
        structures=lambda contents: attributes.series_structures(edition.of(context), contents),
        of=_SERIAL,
    )
    build.derived(
        "depeche_beside",
        structures=lambda contents: edition.of(context).beside.pairs(contents),
        of=beside.DECIDING,
        reach=lambda moved, gone: edition.of(context).beside.reach(moved, gone),
    )
    build.view("news", news.FIELDS)
    for name in jinja.NAMES:
        build.pure(name, lambda: edition.of(context).authors_signature)
    build.pure("archive_months", lambda: archive.signature(context))
    build.pure("archive_beside", lambda: [each[:2] for each in archive.signature(context)])
    build.pure(forms.TEXT, lambda: _signature(edition.of(context)))


def _signature(now: Edition) -> object:
    """What feeds and sitemaps look at beside the articles; the clock lets some of them in."""
    return now.authors_signature, [article.slug for article in now.waiting]
