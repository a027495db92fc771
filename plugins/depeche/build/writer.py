"""Pelican's writer, writing only what changed."""

from __future__ import annotations

import datetime
import logging
import os
import re
from collections.abc import Iterator
from typing import Any

from pelican.plugins import signals
from pelican.utils import get_relative_path, path_to_url, sanitised_join
from pelican.writers import Writer as PelicanWriter

from . import listed
from . import session as sessions
from .jobs import FEED, Job, feed_text
from .ledger import Ledger
from .listed import Listing
from .pagination import Paginator

logger = logging.getLogger(__name__)

# Parts between slashes, none of them empty, "." or "..".
_PLAIN = re.compile(r"(?:(?!\.{1,2}(?:/|\Z))[^/\\]+(?:/(?=.)|\Z))+\Z", re.DOTALL).match


class Writer(PelicanWriter):  # type: ignore[misc]
    """Hands each page and feed to the ledger, which makes it if its inputs changed."""

    def __init__(self, output_path: str, settings: dict[str, Any] | None = None) -> None:
        super().__init__(output_path, settings)
        session = sessions.current()
        assert session is not None, "the writer belongs to a build that runs"
        self.session = session
        self._root = os.path.abspath(output_path)
        self.ledger = Ledger(session, self._written_files, self._overridden_files)
        session.ledger = self.ledger
        listeners = [
            *sessions.listeners(signals.feed_generated),
            *sessions.listeners(signals.feed_written),
        ]
        self._feeds_are_watched = bool(listeners)

    # ----------------------------------------------------------------- feeds

    def write_feed(
        self,
        elements: Any,
        context: dict[str, Any],
        path: str | None = None,
        url: str | None = None,
        feed_type: str = "atom",
        override_output: bool = False,
        feed_title: Any = None,
    ) -> Any:
        arguments = (elements, context, path, url, feed_type, feed_title)
        if path is None:
            return self._feed(*arguments)
        if self.ledger.skips(path):
            return None
        complete = self._path(path)
        shown = list(elements[: self.settings["FEED_MAX_ITEMS"]])
        title = None if feed_title is None else str(feed_title)
        job = Job(
            path=complete,
            origin=path,
            local={FEED: (shown, url, feed_type, title)},
            context=context,
            siteurl=str(self.session.context.get("localsiteurl") or ""),
            feed=lambda: feed_text(self._feed(*arguments)),
        )
        if not self._feeds_are_watched:
            self.ledger.add(job, override=override_output)
            return None
        feed = self._feed(*arguments)
        text = feed_text(feed)
        job.feed = lambda: text
        job.local[FEED] = text
        self.ledger.add(job, override=override_output)
        self.ledger.flush()
        signals.feed_written.send(complete, context=context, feed=feed)
        return feed

    def _feed(
        self,
        elements: Any,
        context: dict[str, Any],
        path: str | None,
        url: str | None,
        feed_type: str,
        feed_title: Any,
    ) -> Any:
        site_url = context.get("SITEURL")
        self.site_url = path_to_url(get_relative_path(path)) if site_url is None else site_url
        self.feed_domain = context.get("FEED_DOMAIN")
        self.feed_url = self.urljoiner(self.feed_domain, url or path)
        feed = self._create_new_feed(feed_type, feed_title, context)
        for element in elements[: self.settings["FEED_MAX_ITEMS"]]:
            self._add_item_to_the_feed(feed, element)
        if not feed.items:
            # An empty feed has no date of its own; Pelican's would be that of each build.
            epoch = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
            moment = datetime.datetime.fromtimestamp(epoch, datetime.UTC)
            feed.latest_post_date = lambda: moment
        signals.feed_generated.send(context, feed=feed)
        return feed

    # ----------------------------------------------------------------- pages

    def write_file(
        self,
        name: str,
        template: Any,
        context: dict[str, Any],
        relative_urls: bool = False,
        paginated: dict[str, Any] | None = None,
        template_name: str | None = None,
        override_output: bool = False,
        url: str | None = None,
        subject: bytes = b"",
        **kwargs: Any,
    ) -> None:
        """As Pelican's; `subject` says that these variables are all that they ever are for it."""
        if not name or self._is_skipped(name, relative_urls):
            return
        shared = self.session.context
        if paginated is None:
            paginated = {
                key: value for key, value in kwargs.items() if key in {"articles", "dates"}
            }
        own = self._own_variables(context)
        pages: list[tuple[str, dict[str, Any], bytes]] = [(name, kwargs, b"")]
        count = 1
        if template_name and paginated and template_name in self.settings["PAGINATED_TEMPLATES"]:
            paginators = self._paginators(name, url, paginated, template_name)
            whose = (name, url, template_name, template.name)
            listing = None if override_output else listed.of(whose, own | kwargs, paginators)
            pages = list(self._pages(paginators, listing, kwargs))
            count = next(iter(paginators.values())).pages
        for place, variables, key in pages:
            local = {**own, **variables, "output_file": place}
            siteurl = context.get("localsiteurl")
            if relative_urls:
                siteurl = path_to_url(get_relative_path(place))
                local.update(SITEURL=siteurl, localsiteurl=siteurl)
            if siteurl:
                context["localsiteurl"] = siteurl
            job = Job(
                path=self._path(place),
                origin=name,
                local=local,
                context=context,
                siteurl=str(shared.get("localsiteurl") or ""),
                template=template,
                subject=subject and b"%s/%d" % (subject, count),
                listed=key,
            )
            self.ledger.add(job, override=override_output)
        if not self.session.deferred:
            self.ledger.flush()

    def _path(self, place: str) -> str:
        """`sanitised_join` of Pelican, which asks the system twice for each page."""
        if _PLAIN(place):
            return f"{self._root}/{place}"
        return str(sanitised_join(self.output_path, place))

    def _is_skipped(self, name: str, relative_urls: bool) -> bool:
        # With relative URLs each page leaves its address to the one that is made next.
        return not relative_urls and self.ledger.skips(name)

    def _own_variables(self, context: dict[str, Any]) -> dict[str, Any]:
        """What a generator put into a copy of the site's context for this page alone."""
        shared = self.session.context
        if context is shared:
            return {}
        return {
            key: value
            for key, value in context.items()
            if key not in shared or (shared[key] is not value and key != "localsiteurl")
        }

    def _paginators(
        self, name: str, url: str | None, paginated: dict[str, Any], template_name: str
    ) -> dict[str, Paginator]:
        per_page = (
            self.settings["PAGINATED_TEMPLATES"][template_name]
            or self.settings["DEFAULT_PAGINATION"]
        )
        stable = self.session.options.stable_pages
        return {
            key: Paginator(
                name, url or "", value, self.settings, per_page, (f"{key}_paginator",), stable
            )
            for key, value in paginated.items()
        }

    def _pages(
        self, paginators: dict[str, Paginator], listing: Listing | None, kwargs: dict[str, Any]
    ) -> Iterator[tuple[str, dict[str, Any], bytes]]:
        """File, variables and key of each page; one that stands as it should is left out."""
        count = next(iter(paginators.values())).pages
        for number in range(1, count + 1):
            told = b"" if listing is None else listing.key(number)
            if listing is not None and told and self.ledger.lists(listing, told):
                continue
            variables = dict(kwargs)
            page = None
            for key, paginator in paginators.items():
                page = paginator.placed(number, (f"{key}_page",))
                before = (f"{key}_previous_page",)
                after = (f"{key}_next_page",)
                variables[f"{key}_paginator"] = paginator
                variables[f"{key}_page"] = page
                variables[before[0]] = paginator.placed(number - 1, before) if number > 1 else None
                variables[after[0]] = (
                    paginator.placed(number + 1, after) if number < count else None
                )
            assert page is not None
            yield page.save_as, variables, told
