"""The frozen dataclasses that the deployment's steps exchange."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


class DeployError(Exception):
    """A deployment that can't start or go on; the message says what to do next."""


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One file that travels. `path` is relative to the site's root, POSIX."""

    path: str
    local: Path  # the frozen copy that is sent
    size: int  # bytes
    digest: str  # MD5 in hexadecimal, what object stores list for a file


@dataclass(frozen=True, slots=True)
class Plan:
    """What one deployment changes on the host."""

    send: tuple[SiteFile, ...]
    delete: tuple[str, ...]
    unchanged: int
    on_host: int  # files that stand there now

    @property
    def bytes(self) -> int:
        return sum(each.size for each in self.send)


@dataclass(frozen=True, slots=True)
class Page:
    """One HTML page of a release, for the manifest and for the announcements."""

    url: str
    digest: str  # of the file's bytes
    meaning: str  # digest of title, description, robots and visible text
    title: str
    published: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened, for the table that closes the command."""

    target: str
    plan: Plan
    dry_run: bool
    seconds: float
    release: str = ""
    manifest: Path | None = None
    notes: tuple[str, ...] = ()  # in French
    asked: int = 0  # addresses of the live site that were looked at
    timings: Mapping[str, float] = field(default_factory=dict)
