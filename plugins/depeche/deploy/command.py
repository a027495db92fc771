"""`invoke deploy` and `invoke rollback`: build, audit, then the steps of `run`."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from .. import check, pelican_settings, site
from ..settings import Settings, load
from . import report, targets
from .model import DeployError
from .run import Deployment
from .run import deploy as run_steps
from .run import rollback as serve_previous


def deploy(
    settings_file: Path,
    name: str | None,
    *,
    dry_run: bool = False,
    force: bool = False,
    max_delete: int | None = None,
    console: Console | None = None,
) -> None:
    """Put the site online; raises DeployError or site.BuildError, nothing was sent then
    unless the message says so."""
    shown = console or Console()
    given = pelican_settings.read(settings_file)
    settings = load(given.get("DEPECHE", {}))
    target = targets.load(settings.deploy, name, os.environ)
    built = site.build(settings_file)
    address = str(given["SITEURL"])
    _audit(built.output, address, settings, shown, force)
    root = settings_file.resolve().parent
    outcome = run_steps(
        Deployment(
            target=target,
            output=built.output,
            state=root / ".depeche" / "deploy" / target.name,
            manifests=root / "releases",
            snippets=tuple(sorted((root / ".depeche" / "hosting").glob("*"))),
            now=datetime.now(UTC),
            # A staging address must not announce the feeds of the site itself.
            hub=settings.feeds.hub if _same(target.settings.url, address) else "",
            dry_run=dry_run,
            max_delete=max_delete,
        )
    )
    shown.print(report.table(outcome))
    for note in report.notes(outcome):
        shown.print(note, markup=False, highlight=False, soft_wrap=True)


def rollback(settings_file: Path, name: str | None) -> tuple[str, str, str]:
    """(release left, release served now, what the target's `after` said); raises DeployError."""
    settings = load(pelican_settings.read(settings_file).get("DEPECHE", {}))
    return serve_previous(targets.load(settings.deploy, name, os.environ))


def _same(one: str, other: str) -> bool:
    return one.rstrip("/") == other.rstrip("/")


def _audit(output: Path, url: str, settings: Settings, shown: Console, force: bool) -> None:
    found = check.audit(output, url, settings.check, datetime.now(UTC)).blocking
    if not found:
        return
    if not force:
        raise DeployError(
            f"The check found {len(found)} blocking problems, nothing was sent: see them with "
            f"`invoke check`, or deploy all the same with --force."
        )
    shown.print(f"Malgré {len(found)} problèmes bloquants (--force) :")
    for finding in found[:20]:
        shown.print(f"  {finding.page} : {finding.message}", markup=False)
