"""The run: every page that changed, then the rules that look at the whole site."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..model import Severity
from ..settings import CheckSettings
from . import facts as page_facts
from .document import Document
from .facts import Facts
from .finding import Finding
from .memory import Memory, digest
from .registry import SiteView, all_rules, version


@dataclass(frozen=True, slots=True)
class Report:
    """What the audit found. `looked_at` counts the pages that were not known already."""

    findings: tuple[Finding, ...]
    pages: dict[str, Facts]
    looked_at: int
    seconds: float
    settings: CheckSettings

    @property
    def articles(self) -> list[Facts]:
        return [page for page in self.pages.values() if page.is_article]

    def of(self, severity: Severity) -> list[Finding]:
        return [finding for finding in self.findings if finding.severity is severity]

    @property
    def blocking(self) -> list[Finding]:
        """Those that make the command fail: errors, and what the newsroom says blocks."""
        blocks = self.settings.blocking
        return [
            finding
            for finding in self.findings
            if finding.severity is Severity.ERROR or finding.kind in blocks
        ]


def audit(
    output: Path,
    site_url: str,
    settings: CheckSettings,
    now: datetime,
    memory: Path | None = None,
) -> Report:
    """Look at the site in `output`, which is at `site_url` (no final slash) once online.

    `memory` is the cache's file; None looks at every page. Raises FileNotFoundError when
    there is no site.
    """
    started = time.perf_counter()
    if not (output / "index.html").is_file():
        raise FileNotFoundError(f"{output} holds no site: no index.html. Run `invoke build`.")
    known = Memory(memory, digest(f"{version()}{settings!r}{site_url}".encode()))
    pages: dict[str, Facts] = {}
    findings: list[Finding] = []
    looked_at = 0
    files = dict(_files(output, ""))
    for path in sorted(each for each in files if each.endswith(".html")):
        remembered = known.recall(path, files[path])
        if remembered is None:
            data = (output / path).read_bytes()
            remembered = known.recall_bytes(path, files[path], data)
            if remembered is None:
                looked_at += 1
                remembered = _look(path, data, site_url, settings)
                known.keep(path, files[path], data, *remembered)
        pages[path] = remembered[0]
        findings += remembered[1]
    known.close()
    sizes = {path: stat.st_size for path, stat in files.items()}
    view = SiteView(output, site_url, sizes, pages, settings, now)
    for rule in all_rules():
        if rule.site is not None:
            findings += rule.site(view)
    kept = tuple(sorted(each for each in findings if each.kind not in settings.ignore))
    return Report(kept, pages, looked_at, time.perf_counter() - started, settings)


def _look(
    path: str, data: bytes, site_url: str, settings: CheckSettings
) -> tuple[Facts, list[Finding]]:
    document = Document(path, data)
    found: list[Finding] = []
    for rule in all_rules():
        if rule.page is not None:
            found += rule.page(document, settings)
    return page_facts.of(document, site_url), found


def _files(folder: Path, below: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(Path(entry.path), f"{below}{entry.name}/")
            elif not entry.name.startswith(".git"):
                yield f"{below}{entry.name}", entry.stat()
