"""Pelican's paginator, with its reads noted, and numbering from the oldest page.

With `BUILD_STABLE_PAGES` the front page holds the newest articles (from one page's worth to
almost two); older ones stand in pages numbered from the oldest, which is page 2. A new article
changes the front page and nothing else; once in a while it adds a page. A page keeps its
number, its address and its articles for ever.
"""

from __future__ import annotations

from typing import Any

from pelican.paginator import Page as PelicanPage
from pelican.paginator import Paginator as PelicanPaginator

from .tracing import Probe, recorder

_METHODS = frozenset(
    {
        "end_index",
        "has_next",
        "has_other_pages",
        "has_previous",
        "next_page_number",
        "previous_page_number",
        "start_index",
    }
)
_NOTED = frozenset({"base_url", "full_name", "number", "object_list", "save_as", "url"})


class Paginator(PelicanPaginator):  # type: ignore[misc]
    """`path` is where templates find it; `stable` numbers pages from the oldest.

    A *position* counts from the front page (1) to the oldest; a *number* is what readers see.
    """

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
        self.places: dict[tuple[int, str], Any] = {}  # each page is its neighbours' neighbour
        super().__init__(name, url, object_list, settings, per_page)
        page = PelicanPage(name, url, [], 1, self, settings)
        self.name_parts = (page.full_name, page.name, page.extension, page.base_name)
        if self.stable:
            self.pages = max(1, len(object_list) // self.per_page)
        else:
            self.pages = int(super()._get_num_pages())

    def page(self, number: int) -> Page:
        """The page that readers know as `number`."""
        return self.placed(self.turned(number), (*self.path, "page", number))

    def placed(self, position: int, path: Probe) -> Page:
        """The page at `position`, as templates find it at `path`."""
        bottom, top = self.bounds(position)
        return Page(self, self.object_list[bottom:top], position, bottom, path)

    def bounds(self, position: int) -> tuple[int, int]:
        """Where the page at `position` begins and ends in the list."""
        count = len(self.object_list)
        if not self.stable:
            bottom = (position - 1) * self.per_page
            top = bottom + self.per_page
            return bottom, count if top + self.orphans >= count else top
        front = count - (self.pages - 1) * self.per_page
        if position == 1:
            return 0, front
        bottom = front + (position - 2) * self.per_page
        return bottom, bottom + self.per_page

    def turned(self, number: int) -> int:
        """The position of a page's number, and the number of a position."""
        return number if not self.stable or number == 1 else int(self.pages) + 2 - number

    @property
    def num_pages(self) -> int:
        recorder.probe(*self.path, "num_pages")
        return int(self.pages)

    @property
    def page_range(self) -> list[int]:
        return list(range(1, self.num_pages + 1))

    @property
    def count(self) -> int:
        recorder.probe(*self.path, "count")
        return len(self.object_list)


class Page(PelicanPage):  # type: ignore[misc]
    """One page of a list; every attribute that a template reads is noted under `path`."""

    def __init__(
        self, paginator: Paginator, items: list[Any], position: int, bottom: int, path: Probe
    ) -> None:
        # As Pelican's, with the parts of the name taken apart once a list.
        self.path = path
        self.full_name, self.name, self.extension, self.base_name = paginator.name_parts
        self.base_url = paginator.url
        self.object_list = items
        self.number = paginator.turned(position)
        self.paginator = paginator
        self.settings = paginator.settings
        self._position = position
        self._bottom = bottom

    def __getattribute__(self, name: str) -> Any:
        record = recorder.record
        get = _get
        if record is None:
            return get(self, name)
        if name in _NOTED:
            recorder.record = None
            try:
                return get(self, name)
            finally:
                recorder.record = record
                record.probes.add((*get(self, "path"), name))
        if name in _METHODS:
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
        return self._place("URL")

    @property
    def save_as(self) -> Any:
        return self._place("SAVE_AS")

    def _place(self, key: str) -> Any:
        places, at = _get(self, "paginator").places, (_get(self, "_position"), key)
        known = places.get(at)
        if known is None:
            known = places[at] = self._from_settings(key)
        return known

    def has_next(self) -> bool:
        return bool(self._position < self.paginator.pages)

    def has_previous(self) -> bool:
        return self._position > 1

    def next_page_number(self) -> int:
        return int(self.paginator.turned(self._position + 1))

    def previous_page_number(self) -> int:
        return int(self.paginator.turned(self._position - 1))

    def start_index(self) -> int:
        return self._bottom + 1 if self.paginator.object_list else 0

    def end_index(self) -> int:
        return self._bottom + len(self.object_list)


def step(value: Any, name: str, rest: Probe) -> tuple[Any, Probe]:
    """One step of a probe through a paginator or a page: the value there and the steps left."""
    if type(value) is Page and name[-1] != ")":
        return _get(value, name), rest
    if name == "page" and isinstance(value, PelicanPaginator):
        return value.page(rest[0]), rest[1:]
    if name.endswith("()"):
        return getattr(value, name[:-2])(), rest
    return getattr(value, name), rest


_get = object.__getattribute__
