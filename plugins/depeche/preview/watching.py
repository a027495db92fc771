"""Which changes rebuild the preview: content, theme, settings and plugins."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

import watchfiles

_CALM = 10  # milliseconds without another change before the changes are told
_LONGEST = 100  # milliseconds that changes wait for one another


class Filter(watchfiles.DefaultFilter):
    """No hidden files or folders (bases, proposals, files being written), no editors' leftovers."""

    def __init__(self, roots: Iterable[Path]) -> None:
        super().__init__()
        self._roots = [each.resolve() for each in roots]

    def __call__(self, change: watchfiles.Change, path: str) -> bool:
        place = Path(path)
        root = next((each for each in self._roots if place.is_relative_to(each)), None)
        parts = place.relative_to(root).parts if root else place.parts[-1:]
        hidden = any(each.startswith(".") for each in parts)
        return not hidden and super().__call__(change, path)


def watch(
    folders: Iterable[Path],
    settings_file: Path,
    changed: Callable[[Iterable[Path]], None],
    stop: threading.Event,
) -> list[threading.Thread]:
    """Calls `changed` with the files after each change, until `stop`; the threads that do it."""
    roots = [each for each in folders if each.is_dir()]
    settings_file = settings_file.resolve()

    def tree() -> None:
        for found in watchfiles.watch(
            *roots, watch_filter=Filter(roots), stop_event=stop, debounce=_LONGEST, step=_CALM
        ):
            changed({Path(path) for _, path in found})

    def settings() -> None:
        # The folder, since editors put a new file in the place of the old one.
        for found in watchfiles.watch(
            settings_file.parent, recursive=False, stop_event=stop, debounce=_LONGEST, step=_CALM
        ):
            if any(Path(path).resolve() == settings_file for _, path in found):
                changed([settings_file])

    threads = [threading.Thread(target=each, daemon=True) for each in (tree, settings)]
    for thread in threads:
        thread.start()
    return threads
