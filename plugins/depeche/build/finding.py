"""Finding files below the content's folders in what the build has seen already."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Callable, Iterable
from fnmatch import translate
from typing import Any

from . import session as sessions


class Files:
    """Finding files in what the build has seen already."""

    def check_disabled_readers(self: Any) -> None:
        # Pelican walks the whole content for this, even when no reader is disabled.
        if self.readers.disabled_extensions:
            super().check_disabled_readers()  # type: ignore[misc]

    def get_files(self: Any, paths: Any, exclude: Any = None, extensions: Any = None) -> set[str]:
        """What Pelican's gives, from the folders as the build's sweep saw them."""
        paths = [paths] if isinstance(paths, str) else paths
        ignored = _any_of(self.settings["IGNORE_FILES"])
        fits = _ending_in(self.readers.extensions if extensions is None else extensions)
        left_out: dict[str, set[str]] = {}
        for each in exclude or ():
            parent, name = os.path.split(os.path.join(self.path, each))
            left_out.setdefault(parent, set()).add(name)
        found: set[str] = set()
        for path in paths:
            root = os.path.join(self.path, path) if path else self.path
            if not os.path.isdir(root):
                if os.path.exists(root) and self._include_path(path, extensions):
                    found.add(path)
                continue
            for folder, folders, names in sessions.running().swept.walk(root):
                out = left_out.get(folder, ())
                folders[:] = [name for name in folders if name not in out and not ignored(name)]
                place = os.path.join(os.path.relpath(folder, self.path), "")
                found.update([place + name for name in names if fits(name) and not ignored(name)])
        return found


def _any_of(patterns: Iterable[str]) -> Callable[[str], Any]:
    """Whether a name matches one of the patterns, as `fnmatch` says."""
    said = "|".join(translate(os.path.normcase(each)) for each in patterns)
    if not said:
        return lambda name: None
    matching = re.compile(said).match
    if os.path.normcase is posixpath.normcase:  # which leaves names as they are
        return matching
    return lambda name: matching(os.path.normcase(name))


def _ending_in(extensions: Any) -> Callable[[str], bool]:
    """Whether a name has one of the extensions, as `os.path.splitext` says; False takes any."""
    if extensions is False:
        return lambda name: True
    known = frozenset(extensions)

    def fits(name: str) -> bool:
        stem, _, extension = name.rpartition(".")
        return extension in known and bool(stem.strip("."))

    return fits
