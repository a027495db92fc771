"""Pagefind's program, which the package pagefind-bin brings (MIT licence)."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module, metadata
from pathlib import Path

PACKAGE = "pagefind-bin"
MISSING = (
    "Le site est construit sans recherche : le paquet pagefind-bin n’est pas installé. "
    'Installez-le (pip install "pelican-depeche[search]"), ou retirez "search" de '
    "DIRECT_TEMPLATES."
)


@lru_cache(maxsize=1)
def find() -> Path | None:
    """The program, or None where the package or its build for this machine is missing."""
    try:
        found: Path = import_module("pagefind_bin").get_executable()
    except (ImportError, OSError):
        return None
    return found


@lru_cache(maxsize=1)
def version() -> str:
    """The package's version, "" when it is missing: another one writes another index."""
    try:
        return metadata.version(PACKAGE)
    except metadata.PackageNotFoundError:
        return ""
