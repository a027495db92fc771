"""What the last build gave, shared by the server's threads."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Hidden:
    """An article that readers don't see yet: its address in the preview, and why."""

    url: str
    title: str
    why: str


@dataclass(frozen=True, slots=True)
class Status:
    """`generation` grows with each build that changed something to see; 0 before the first."""

    generation: int = 0
    error: str = ""
    hidden: tuple[Hidden, ...] = ()
    copied: Mapping[str, str] = field(default_factory=dict)  # page → slug, of articles from copy
    lines: tuple[str, ...] = ()  # the newsroom's report


class Board:
    """The current status; threads may wait for the next one."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._status = Status()
        self._closed = False

    @property
    def status(self) -> Status:
        return self._status

    @property
    def closed(self) -> bool:
        return self._closed

    def post(self, status: Status, *, visible: bool = True) -> None:
        """Takes over a build's result; `visible` when browsers must load pages again."""
        with self._changed:
            step = 1 if visible else 0
            self._status = replace(status, generation=self._status.generation + step)
            self._changed.notify_all()

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def wait(self, generation: int, timeout: float) -> Status:
        """The status as soon as its generation differs, the board closes or `timeout` (s) ends."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._closed or self._status.generation != generation, timeout
            )
            return self._status
