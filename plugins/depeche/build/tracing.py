"""What a page reads while it is rendered, written down as it reads.

A *probe* is a tuple that says where a value is found again: the name of a variable of the
template, then steps. `probes.evaluate` looks it up in a later build.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, SupportsIndex

from pelican.contents import Content
from pelican.urlwrappers import URLWrapper

Probe = tuple[Any, ...]

WHOLE = "*"  # step: all elements, by identity
COUNT = "#"  # step: how many elements


class Record:
    """The reads of one page."""

    __slots__ = ("contents", "opaque", "probes")

    def __init__(self) -> None:
        self.contents: dict[int, set[str]] = {}
        self.probes: set[Probe] = set()
        self.opaque = ""

    def content(self, key: int, attribute: str) -> None:
        names = self.contents.get(key)
        if names is None:
            names = self.contents[key] = set()
        names.add(attribute)


class Recorder:
    """Holds the record of the page being rendered; None between pages and while muted."""

    __slots__ = ("record",)

    def __init__(self) -> None:
        self.record: Record | None = None

    def probe(self, *probe: Any) -> None:
        if self.record is not None:
            self.record.probes.add(probe)

    def opaque(self, reason: str) -> None:
        """The page used something whose result can't be foreseen: render it each time."""
        if self.record is not None:
            self.record.opaque = self.record.opaque or reason


recorder = Recorder()


def is_traceable(value: object) -> bool:
    """Lists of contents, and lists of (term, contents): read piece by piece."""
    if type(value) is not list:
        return False
    return not value or isinstance(value[0], Content) or _is_pair(value[0])


def _is_pair(value: object) -> bool:
    return (
        isinstance(value, tuple)
        and len(value) == 2
        and isinstance(value[0], URLWrapper)
        and isinstance(value[1], list)
    )


class TracedList(list[Any]):
    """A list of the context that notes which part of it a template looks at."""

    __slots__ = ("path",)

    def __init__(self, value: list[Any], path: Probe) -> None:
        if value and _is_pair(value[0]):
            value = [(term, TracedList(contents, (*path, term.name))) for term, contents in value]
        super().__init__(value)
        self.path = path

    def _whole(self) -> None:
        recorder.probe(*self.path, WHOLE)

    def __len__(self) -> int:
        recorder.probe(*self.path, COUNT)
        return super().__len__()

    def __bool__(self) -> bool:
        return len(self) > 0

    def __iter__(self) -> Iterator[Any]:
        self._whole()
        return super().__iter__()

    def __reversed__(self) -> Iterator[Any]:
        self._whole()
        return super().__reversed__()

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            recorder.probe(*self.path, "[:]", index.start, index.stop, index.step)
        else:
            recorder.probe(*self.path, "[]", index)
        return super().__getitem__(index)

    def __contains__(self, value: object) -> bool:
        self._whole()
        return super().__contains__(value)

    def __eq__(self, other: object) -> bool:
        self._whole()
        return super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __lt__(self, other: list[Any]) -> bool:
        self._whole()
        return super().__lt__(other)

    __hash__ = None

    def __add__(self, other: Any) -> Any:
        self._whole()
        return super().__add__(other)

    def __radd__(self, other: Any) -> Any:
        self._whole()
        return [*other, *super().__iter__()]

    def __mul__(self, times: SupportsIndex) -> list[Any]:
        self._whole()
        return super().__mul__(times)

    def copy(self) -> list[Any]:
        return list(self)

    def index(self, *arguments: Any) -> int:
        self._whole()
        return super().index(*arguments)

    def count(self, value: Any) -> int:
        self._whole()
        return super().count(value)
