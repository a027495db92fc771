"""Pelican's own articles and pages, of which the builder knows what a page has read (`noticing`).

They stand under Pelican's own names: URL settings are looked up by class name. A content that
comes back from the store is *asleep*: it holds its card and the bytes of its state, and its
attributes are made when somebody asks (`asleep`).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, ClassVar

from pelican.contents import Article as PelicanArticle
from pelican.contents import Content
from pelican.contents import Page as PelicanPage

from . import asleep, clock
from .asleep import Card
from .link_targets import LinkLog
from .tracing import recorder

MISSING = object()
UNTOUCHED: frozenset[str] = frozenset()
_TERMS = frozenset(asleep.TERMS.values())

_LATER = frozenset({"_body", "_format", "_places", "_waiting"})


class Traced(Content):  # type: ignore[misc]
    """What both kinds share.

    `_build_id` names the source in the store; `_card` is what its state says at a glance, None
    once a plugin has set an attribute; `_stated` is a copy of the metadata as it was read, None
    while nobody has looked at it; `_touched` are the attributes that plugins set since, None
    while the content is being read. `_places` are url and save_as between reading and settling,
    `_format` what both are made of. `_asleep`, `_home` and `_waiting` belong to `asleep`.
    """

    __slots__ = (
        "_asleep",
        "_body",
        "_build_id",
        "_card",
        "_format",
        "_home",
        "_made",
        "_places",
        "_stated",
        "_touched",
        "_waiting",
    )

    _load_body: ClassVar[Callable[[int], str]]

    def __init__(self, *arguments: Any, **named: Any) -> None:
        for name in Traced.__slots__:
            _set(self, name, None)
        super().__init__(*arguments, **named)

    def __getattr__(self, name: str) -> Any:
        # Nobody has set these on a content that came back from the store.
        return None if name in _LATER else asleep.find_missing(self, name)

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        """A copy is awake, and nobody's source."""
        return _copied, (type(self), self._content), dict(asleep.wake(self))

    @property
    def __dict__(self) -> dict[str, Any]:  # type: ignore[override]
        return asleep.wake(self)

    # -------------------------------------------------------------- the body

    @property
    def _content(self) -> Any:
        if self._body is None and self._build_id is not None:
            _set(self, "_body", type(self)._load_body(self._build_id))
        return self._body

    @_content.setter
    def _content(self, value: Any) -> None:
        _set(self, "_body", value)

    def get_content(self, siteurl: str) -> Any:
        """The body with its links resolved, made once a `siteurl`; what it links to is noted."""
        return self._remember(siteurl, "content", _body_with_links)

    def get_summary(self, siteurl: str) -> Any:
        """Pelican's summary, kept with the content and not for ever."""
        return self._remember((siteurl,), "summary", _summary)

    def _remember(self, key: object, name: str, make: Callable[[Traced, Any], Any]) -> Any:
        record, recorder.record = recorder.record, None
        try:
            known = _get(self, "_made")
            if known is None:
                known = {}
                _set(self, "_made", known)
            made = known.get(key)
            if made is None:
                with LinkLog() as links:
                    text = make(self, key)
                made = known[key] = (text, links.probes)
            text, probes = made
            if record is not None:
                source = _get(self, "_build_id")
                if source is not None:
                    record.content(source, name)
                record.probes.update(probes)
                if "_get_content" in asleep.values(self) or hasattr(type(self), "_get_content"):
                    record.opaque = record.opaque or "a plugin makes the content as it is read"
        finally:
            recorder.record = record
        if LinkLog.current is not None:
            LinkLog.current.probes.update(probes)
        return text

    def get_static_links(self) -> set[str]:
        if self._card is not None:
            return set(self._card.links)
        if _has_no_link_to_resolve(self, self._content):
            return set()
        return set(super().get_static_links())

    def get_relative_source_path(self, source_path: str | None = None) -> Any:
        if source_path is None:
            known = asleep.values(self).get("relative_source_path")
            if known is not None:
                return known
        return super().get_relative_source_path(source_path)

    # ---------------------------------------------------------------- places

    @property
    def url(self) -> Any:
        if self._card is not None:
            return self._card.url
        return super().url if self._places is None else self._places[0]

    @property
    def save_as(self) -> Any:
        if self._card is not None:
            return self._card.save_as
        return super().save_as if self._places is None else self._places[1]

    @property
    def url_format(self) -> Any:
        return super().url_format if self._format is None else self._format

    def place(self, slugs: dict[tuple[type, str], str]) -> None:
        """Settle url and save_as of a content that was just read, until a plugin may see it.

        `slugs` remembers those of categories and authors, which many contents share.
        """
        own = asleep.values(self)
        terms: list[Any] = [
            term for term in (own.get("category"), own.get("author")) if type(term) in _TERMS
        ]
        for term in terms:
            if term._slug is None:
                term._slug = slugs.get((type(term), term._name))
        _set(self, "_format", super().url_format)
        try:
            _set(self, "_places", (super().url, super().save_as))
        finally:
            _set(self, "_format", None)
        slugs.update({(type(term), term._name): term._slug for term in terms if _is_plain(term)})

    def __setattr__(self, name: str, value: Any) -> None:
        touched = self._touched
        if touched is not None and name not in touched:
            before = asleep.find_own(self, name, MISSING)
            if before is not value and not _same(before, value):
                self._touch(name)
        super().__setattr__(name, value)

    def __delattr__(self, name: str) -> None:
        if self._touched is not None:
            self._touch(name)
        super().__delattr__(name)

    def _touch(self, name: str) -> None:
        asleep.wake(self)
        _set(self, "_touched", self._touched | {name})
        _set(self, "_card", None)

    def refresh_metadata_intersite_links(self) -> None:
        if self._card is not None and self._card.linkless:
            return
        fields = self.settings["FORMATTED_FIELDS"]
        if self.settings["INTRASITE_LINK_REGEX"] != asleep.LINKS or any(
            "{" in text or "|" in text
            for text in (
                getattr(self, "_summary", "") if name == "summary" else self.metadata.get(name, "")
                for name in fields
            )
            if isinstance(text, str)
        ):
            super().refresh_metadata_intersite_links()
        elif "summary" in fields and hasattr(self, "_summary"):
            self.metadata["summary"] = self._summary


def revived(kind: type[Traced], key: int, card: Card, home: asleep.Home) -> Traced:
    """The content of an unchanged source, asleep, in the build that `home` stands for."""
    content = kind.__new__(kind)
    _set(content, "_asleep", True)
    _set(content, "_build_id", key)
    _set(content, "_card", card)
    _set(content, "_home", home)
    _set(content, "_made", None)
    _set(content, "_stated", None)
    _set(content, "_touched", UNTOUCHED)
    return content


def _copied(kind: type[Traced], body: Any) -> Traced:
    content = kind.__new__(kind)
    for name in Traced.__slots__:
        _set(content, name, None)
    _set(content, "_body", body)
    return content


def settled(content: Traced, key: int, card: Card | None) -> None:
    """Pelican has read the content: what is set from now on is a plugin's."""
    _set(content, "_build_id", key)
    _set(content, "_card", card)
    _set(content, "_places", None)
    _set(content, "_stated", dict(content.metadata))
    _set(content, "_touched", UNTOUCHED)


def _is_plain(term: Any) -> bool:
    return bool(term._slug_from_name and term._slug)


def _same(before: object, value: object) -> bool:
    if type(before) is not type(value):
        return False
    if isinstance(before, list):
        return not before and not value
    return isinstance(before, (str, int, float, bool, type(None))) and before == value


def _body_with_links(content: Traced, siteurl: str) -> Any:
    own = getattr(content, "_get_content", None)
    body = own() if own else content._content
    if _has_no_link_to_resolve(content, body):
        return body
    return content._update_content(body, siteurl)


def _has_no_link_to_resolve(content: Traced, body: Any) -> bool:
    """Pelican's search for `{filename}` and its like would find nothing."""
    return (
        isinstance(body, str)
        and "{" not in body
        and "|" not in body
        and content.settings["INTRASITE_LINK_REGEX"] == asleep.LINKS
    )


def _summary(content: Traced, key: tuple[str]) -> Any:
    return vars(Content)["get_summary"].func(content, key[0])


class Article(Traced, PelicanArticle):  # type: ignore[misc]
    __slots__ = ()

    status: str

    def __init__(self, *arguments: Any, **named: Any) -> None:
        """Pelican's, which waits for an article's date, by the clock of the build: Pelican asks the
        real one, and one input would give two sites."""
        for name in Traced.__slots__:
            _set(self, name, None)
        super(PelicanArticle, self).__init__(*arguments, **named)
        date = getattr(self, "date", None)
        if date is None:
            if self.status == "draft":
                self.date = datetime.datetime.max.replace(tzinfo=self.timezone)
        elif not self.settings["WITH_FUTURE_DATES"]:
            now = clock.now() if date.tzinfo else clock.now().astimezone().replace(tzinfo=None)
            if date > now:
                self.status = "draft"


class Page(Traced, PelicanPage):  # type: ignore[misc]
    __slots__ = ()


_get = object.__getattribute__
_set = object.__setattr__
