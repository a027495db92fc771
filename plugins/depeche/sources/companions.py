"""Files beside a raw file that belong to it: its sidecar and its image, by name."""

from __future__ import annotations

from pathlib import Path

IMAGE_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff", ".svg")
SIDECAR_SUFFIXES = (".yml", ".yaml")


def sidecar(path: Path) -> Path | None:
    """`port.txt.yml`, else `port.yml`, beside `port.txt`; None when there is neither."""
    for name in (path.name, path.stem):
        for suffix in SIDECAR_SUFFIXES:
            beside = path.with_name(name + suffix)
            if beside != path and beside.is_file():
                return beside
    return None


def image(path: Path) -> Path | None:
    """The image that bears the raw file's stem (`port.jpg` beside `port.txt`), or None."""
    for suffix in IMAGE_SUFFIXES:
        for variant in (suffix, suffix.upper()):
            beside = path.with_name(path.stem + variant)
            if beside.is_file():
                return beside
    return None
