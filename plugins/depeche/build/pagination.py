"""Pelican's paginator, with its reads noted, and numbering from the oldest page.

With `BUILD_STABLE_PAGES` the front page holds the newest articles (from one page's worth to
almost two) and older ones stand in pages numbered from the oldest: a new article changes the
front page and nothing else, once in a while it adds a page.
"""

from __future__ import annotations

from typing import Any

from pelican.paginator import Page as PelicanPage
from pelican.paginator import Paginator as PelicanPaginator

from .tracing import Probe, recorder

_METHODS = ("end_index", "has_next", "has_other_pages", "has_previous", "start_index")
_OTHER_METHODS = ("next_page_number", "previous_page_number")
_NOTED = frozenset({"base_url", "full_name", "number", "object_list", "save_as", "url"})


class Paginator(PelicanPaginator):  # type: ignore[misc]
    """`path` is where templates find it; `stable` numbers pages from the oldest."""

    def __init__(
        self,
        name: str,
        url: str,
        object_list: list[Any],
        settings: Any,
        per_page: int | None,
        path: Probe,
        stable: bool,
    ) -> None:
        self.path = path
        self.stable = stable and bool(per_page)
        super().__init__(name, url, object_list, settings, per_page)
        page = PelicanPage(name, url, [], 1, self, settings)
        self.name_parts = (page.full_name, page.name, page.extension, page.base_name)

    def page(self, number: int) -> Page:
        return self.placed(number, (*self.path, "page", number))

    def placed(self, number: int, path: Probe) -> Page:
        """Page `number` (from 1), as templates find it at `path`."""
        record, recorder.record = recorder.record, None
        try:
            if not self.stable:
                bottom = (number - 1) * self.per_page
                top = bottom + self.per_page
                if top + self.orphans >= len(self.object_list):
                    top = len(self.object_list)
                items = self.object_list[bottom:top]
            elif number == 1:
                items = self.object_list[: self._front()]
            else:
                bottom = self._front() + (number - 2) * self.per_page
                items = self.object_list[bottom : bottom + self.per_page]
            return Page(self, items, number, path)
        finally:
            recorder.record = record

    def _front(self) -> int:
        """How many articles the front page holds."""
        return self.count - (self._pages() - 1) * int(self.per_page)

    def _pages(self) -> int:
        if not self.stable:
            return int(super()._get_num_pages())
        return max(1, self.count // int(self.per_page))

    def stable_number(self, number: int) -> int:
        """Number of the address of page `number`: that of the oldest is 1."""
        return self._pages() - number + 1

    @property
    def num_pages(self) -> int:
        recorder.probe(*self.path, "num_pages")
        return self._pages()

    @property
    def page_range(self) -> list[int]:
        return list(range(1, self.num_pages + 1))

    @property
    def count(self) -> int:
        recorder.probe(*self.path, "count")
        return len(self.object_list)


class Page(PelicanPage):  # type: ignore[misc]
    """One page of a list; every attribute that a template reads is noted under `path`."""

    def __init__(self, paginator: Paginator, items: list[Any], number: int, path: Probe) -> None:
        # As Pelican's, with the parts of the name taken apart once a list.
        self.path = path
        self.full_name, self.name, self.extension, self.base_name = paginator.name_parts
        self.base_url = paginator.url
        self.object_list = items
        self.number = number
        self.paginator = paginator
        self.settings = paginator.settings

    def __getattribute__(self, name: str) -> Any:
        record = recorder.record
        get = object.__getattribute__
        if record is None:
            return get(self, name)
        if name in _NOTED:
            recorder.record = None
            try:
                return get(self, name)
            finally:
                recorder.record = record
                record.probes.add((*get(self, "path"), name))
        if name in _METHODS or name in _OTHER_METHODS:
            recorder.record = None
            try:
                result = get(self, name)()
            finally:
                recorder.record = record
                record.probes.add((*get(self, "path"), name + "()"))
            return lambda: result
        return get(self, name)

    @property
    def url(self) -> Any:
        return self._formatted("URL")

    @property
    def save_as(self) -> Any:
        return self._formatted("SAVE_AS")

    def _formatted(self, key: str) -> Any:
        if not self.paginator.stable or self.number == 1:
            return self._from_settings(key)
        rule = None
        for each in self.settings["PAGINATION_PATTERNS"]:
            if each.min_page == -1:
                if not self.has_next():
                    rule = each
                    break
            elif each.min_page <= self.number:
                rule = each
        if rule is None:
            return ""
        return (
            getattr(rule, key)
            .format(
                save_as=self.full_name,
                url=self.base_url,
                name=self.name,
                base_name=self.base_name,
                extension=self.extension,
                number=self.paginator.stable_number(self.number),
            )
            .removeprefix("/")
        )


def step(value: Any, name: str, rest: Probe) -> tuple[Any, Probe]:
    """One step of a probe through a paginator or a page: the value there and the steps left."""
    if name == "page" and isinstance(value, PelicanPaginator):
        return value.page(rest[0]), rest[1:]
    if name.endswith("()"):
        return getattr(value, name[:-2])(), rest
    return getattr(value, name), rest
