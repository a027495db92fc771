"""The run: every page that changed, then the rules that look at the whole site."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from ..model import Severity
from ..settings import CheckSettings
from . import facts as page_facts
from .document import Document
from .facts import Facts
from .finding import Finding
from .memory import Memory, digest
from .registry import SiteView, all_rules, version

_MANY = 200  # pages to look at that are worth a second process
_CHUNK = 16


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
    files = dict(_files(output, ""))
    new: list[str] = []
    for path in sorted(each for each in files if each.endswith(".html")):
        remembered = known.recall(path, files[path], output / path)
        if remembered is None:
            new.append(path)
        else:
            pages[path] = remembered[0]
            findings += remembered[1]
    for path, seen in zip(new, _look_at(new, output, site_url, settings), strict=True):
        known.keep(path, files[path], seen.digest, seen.facts, seen.findings)
        pages[path] = seen.facts
        findings += seen.findings
    known.close()
    sizes = {path: stat.st_size for path, stat in files.items()}
    pages = dict(sorted(pages.items()))  # of two pages alike, the same one is told each time
    view = SiteView(output, site_url, sizes, pages, settings, now)
    for rule in all_rules():
        if rule.site is not None:
            findings += rule.site(view)
    kept = tuple(sorted(each for each in findings if each.kind not in settings.ignore))
    return Report(kept, pages, len(new), time.perf_counter() - started, settings)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A page that was looked at; `digest` is that of its bytes."""

    digest: str
    facts: Facts
    findings: list[Finding]


def _look_at(paths: list[str], output: Path, site_url: str, settings: CheckSettings) -> list[_Seen]:
    """What the rules of pages say of each, in the order given."""
    look = partial(_look, output=output, site_url=site_url, settings=settings)
    if len(paths) < _MANY or (os.cpu_count() or 1) == 1:
        with _uncollected():
            return [look(path) for path in paths]
    with ProcessPoolExecutor(initializer=gc.disable) as pool:
        return list(pool.map(look, paths, chunksize=_CHUNK))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for cycles: pages leave none, and it takes a sixth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _look(path: str, output: Path, site_url: str, settings: CheckSettings) -> _Seen:
    data = (output / path).read_bytes()
    document = Document(path, data)
    found: list[Finding] = []
    for rule in all_rules():
        if rule.page is not None:
            found += rule.page(document, settings)
    return _Seen(digest(data), page_facts.of(document, site_url), found)


def _files(folder: Path, below: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(Path(entry.path), f"{below}{entry.name}/")
            elif not entry.name.startswith(".git"):
                yield f"{below}{entry.name}", entry.stat()
