"""The digest of all that touches every page: settings, programs, plugins, locale."""

from __future__ import annotations

import importlib.metadata
import locale
import logging
import os
import secrets
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from . import fingerprint
from .declared import declared
from .options import WITHOUT_EFFECT

logger = logging.getLogger(__name__)

_PACKAGES = ("pelican", "markdown", "jinja2", "feedgenerator", "pygments", "docutils")


def stem(settings: Mapping[str, Any], plugins: Iterable[Any]) -> bytes:
    """16 bytes; a change renders everything."""
    parts = [sys.version.encode(), locale.setlocale(locale.LC_ALL).encode()]
    for package in _PACKAGES:
        parts.append(importlib.metadata.version(package).encode())
    for name in sorted(settings):
        if name not in WITHOUT_EFFECT:
            parts += (name.encode(), _setting(name, settings[name]))
    for plugin in plugins:
        parts += _files_of(plugin)
    for name, signature in sorted(declared.inputs.items()):
        parts += (name.encode(), fingerprint.digest(signature()))
    return fingerprint.of_bytes(parts)


def _setting(name: str, value: object) -> bytes:
    try:
        return fingerprint.digest(value, code=True)
    except fingerprint.OpaqueError as error:
        logger.warning(
            "The setting %s holds %s, whose changes can't be seen: every page is rendered in "
            "every build. Make it plain data or a function to build incrementally.",
            name,
            error,
        )
        return secrets.token_bytes(16)


def _files_of(plugin: Any) -> list[bytes]:
    """A plugin's own Python files, by time stamp and size."""
    file = getattr(plugin, "__file__", None)
    if file is None:
        module = sys.modules.get(getattr(plugin, "__module__", ""))
        file = getattr(module, "__file__", None)
    if file is None:
        return [repr(plugin).encode()]
    found = [file]
    if os.path.basename(file) == "__init__.py":
        found = [
            os.path.join(folder, name)
            for folder, _, names in os.walk(os.path.dirname(file))
            for name in names
            if name.endswith(".py")
        ]
    parts = []
    for each in sorted(found):
        status = os.stat(each)
        parts.append(f"{each}\0{status.st_mtime_ns}\0{status.st_size}".encode())
    return parts
