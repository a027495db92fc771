"""Which files of the folder of raw copy are raw copy."""

from __future__ import annotations

import os
from pathlib import Path, PurePath

from .companions import IMAGE_SUFFIXES, SIDECAR_SUFFIXES

LEFTOVERS = frozenset({"thumbs.db", "desktop.ini"})
LEFTOVER_SUFFIXES = frozenset({".bak", ".swp", ".tmp", ".part", ".crdownload"})


def discover(root: Path) -> list[Path]:
    """Raw files below `root` (the folder of raw copy), sorted; [] when it does not exist.

    Hidden files and folders, images, editors' leftovers and sidecars are left out. A file
    in an unknown format and a sidecar without its raw file are given, for `read` to refuse
    them by name: nothing that an editor dropped is passed over in silence.
    """
    found: list[Path] = []
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        candidates = [name for name in names if not _is_left_out(name)]
        described = {
            stem
            for name in candidates
            if PurePath(name).suffix.lower() not in SIDECAR_SUFFIXES
            for stem in (name, PurePath(name).stem)
        }
        found += [
            Path(folder, name)
            for name in candidates
            if PurePath(name).suffix.lower() not in SIDECAR_SUFFIXES
            or PurePath(name).stem not in described
        ]
    return sorted(found)


def _is_left_out(name: str) -> bool:
    suffix = PurePath(name).suffix.lower()
    return (
        name.startswith((".", "~$"))
        or name.endswith("~")
        or name.lower() in LEFTOVERS
        or suffix in IMAGE_SUFFIXES
        or suffix in LEFTOVER_SUFFIXES
    )
