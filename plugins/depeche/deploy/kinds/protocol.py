"""What a kind of host must do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ..headers import Lifetimes
from ..model import Plan, SiteFile
from ..targets import Target


@dataclass(frozen=True, slots=True)
class Release:
    """One deployment under way: its files, its name and where notes may be kept."""

    files: Sequence[SiteFile]
    name: str  # 20260314T083000Z-1a2b3c4d
    state: Path  # folder of this target below .depeche/, may be deleted at any time
    snippets: Sequence[Path] = ()  # the web server's configuration of this release
    lifetimes: Lifetimes = ()  # Cache-Control as the site's own `_headers` says


class Kind(Protocol):
    def plan(self, target: Target, release: Release) -> Plan:
        """What would change; touches nothing. Raises DeployError."""

    def publish(self, target: Target, release: Release, plan: Plan) -> None:
        """Make it so; raises DeployError that says what was sent and how to go on."""
