"""The builder's own settings, read from Pelican's: `BUILD_INCREMENTAL` and its kin."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Settings that steer the builder or the server and leave no trace in the pages.
WITHOUT_EFFECT = frozenset(
    {
        "BIND",
        "BUILD_INCREMENTAL",
        "BUILD_STATE",
        "BUILD_WORKERS",
        "CACHE_CONTENT",
        "CACHE_PATH",
        "DEBUG",
        "DELETE_OUTPUT_DIRECTORY",
        "GZIP_CACHE",
        "LOAD_CONTENT_CACHE",
        "LOG_FILTER",
        "OUTPUT_RETENTION",
        "PELICAN_CLASS",
        "PLUGIN_PATHS",
        "PORT",
    }
)


class OptionError(ValueError):
    """A `BUILD_…` setting that has the wrong type; the message names the remedy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    incremental: bool = True  # BUILD_INCREMENTAL: False builds as Pelican alone does
    workers: int = 0  # BUILD_WORKERS: processes; 0 takes as many as there are cores
    state: Path  # BUILD_STATE: folder of the state; `.depeche` beside the output
    stable_pages: bool = False  # BUILD_STABLE_PAGES: list pages keep number and articles
    pure: frozenset[str] = frozenset()  # BUILD_PURE: Jinja and Markdown names that only compute
    trusted: frozenset[str] = frozenset()  # BUILD_TRUSTED: plugins whose inputs are the content


def read(settings: Mapping[str, Any]) -> Options:
    """Options from Pelican's settings; raises OptionError."""
    output = Path(settings["OUTPUT_PATH"]).absolute()
    state = _typed(settings, "BUILD_STATE", str, "")
    workers = _typed(settings, "BUILD_WORKERS", int, 0)
    if workers < 0:
        raise OptionError(f"BUILD_WORKERS must be 0 (automatic) or more, not {workers}.")
    return Options(
        incremental=_typed(settings, "BUILD_INCREMENTAL", bool, True),
        workers=(workers or _cores()) if hasattr(os, "fork") else 1,
        state=Path(state).absolute() if state else output.parent / ".depeche",
        stable_pages=_typed(settings, "BUILD_STABLE_PAGES", bool, False),
        pure=_names(settings, "BUILD_PURE"),
        trusted=_names(settings, "BUILD_TRUSTED"),
    )


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _typed(settings: Mapping[str, Any], name: str, kind: type[Any], default: Any) -> Any:
    value = settings.get(name, default)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise OptionError(f"{name} must be {kind.__name__}, not {type(value).__name__}: {value!r}.")
    return value


def _names(settings: Mapping[str, Any], name: str) -> frozenset[str]:
    value = settings.get(name, ())
    if isinstance(value, str) or not all(isinstance(each, str) for each in value):
        raise OptionError(f"{name} must be a list of names, not {value!r}.")
    return frozenset(value)
