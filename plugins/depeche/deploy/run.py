"""One deployment, step by step."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from .. import lock
from . import announce, disk, forbidden, headers, manifest, stage, verify
from .kinds import KINDS, folder
from .kinds.protocol import Kind, Release
from .model import DeployError, Outcome, Page, Plan, SiteFile
from .plan import guard
from .targets import Target


@dataclass(slots=True)
class Deployment:
    """What the steps share; each fills in what the next ones need."""

    target: Target
    output: Path
    state: Path  # .depeche/deploy/NAME
    manifests: Path
    now: datetime
    dry_run: bool = False
    max_delete: int | None = None  # overrides the target's
    snippets: Sequence[Path] = ()  # the web server's configuration, made by the build
    hub: str = ""  # WebSub hub to tell of changed feeds
    site: Sequence[SiteFile] = ()  # as the build wrote it: what is inspected and recorded
    release: Release | None = None
    plan: Plan | None = None
    before: Mapping[str, Page] | None = None
    pages: tuple[Page, ...] = ()
    manifest: Path | None = None
    notes: tuple[str, ...] = ()
    asked: int = 0  # addresses of the live site that were looked at

    @property
    def kind(self) -> Kind:
        return KINDS[self.target.settings.kind]


def freeze(job: Deployment) -> None:
    settings, cache = job.target.settings, job.state.parent / "compressed"
    files = stage.freeze(job.output, job.state / "stage")
    job.site = files
    if key := settings.indexnow_key:
        # The key's file proves to search engines that the announcement comes from the site.
        files = sorted([*files, stage.added(job.state / "key", f"{key}.txt", key)], key=_path)
    if settings.encoding == "gzip":
        files = stage.gzipped(files, cache)
    elif settings.precompress:
        files = [*files, *stage.compress(files, cache, settings.precompress)]
    said = next((each.local for each in job.site if each.path == "_headers"), None)
    lifetimes = headers.lifetimes(said.read_text("utf-8")) if said else ()
    job.release = Release(files, _name(job.now, files), job.state, job.snippets, lifetimes)


def inspect(job: Deployment) -> None:
    found = forbidden.find(job.site, job.target.secrets, job.now)
    if found:
        listed = "\n  ".join(found[:20])
        raise DeployError(
            f"{len(found)} files must not be published, nothing was sent:\n  {listed}\n"
            f"Remove what put them into the site, build again, then deploy."
        )


def compare(job: Deployment) -> None:
    assert job.release
    job.plan = job.kind.plan(job.target, job.release)
    limit = job.target.settings.max_delete if job.max_delete is None else job.max_delete
    guard(job.plan, limit)


def publish(job: Deployment) -> None:
    assert job.release and job.plan
    if not job.dry_run and (job.plan.send or job.plan.delete):
        job.kind.publish(job.target, job.release, job.plan)


def record(job: Deployment) -> None:
    """Also after a run that sent nothing: the one before may have ended before this step."""
    assert job.release
    if job.dry_run:
        return
    before = manifest.last(job.manifests, job.target.name)
    job.pages = tuple(manifest.describe(job.site, before, job.target.settings.url))
    if {page.url: page for page in job.pages} != before:
        job.before = before
        job.manifest = manifest.save(job.manifests, job.release.name, job.target.name, job.pages)


def after(job: Deployment) -> None:
    """The newsroom's own command: reload the web server, empty a cache."""
    assert job.plan
    if not job.dry_run and (job.plan.send or job.plan.delete):
        job.notes = (*job.notes, *_after(job.target))


def check_live(job: Deployment) -> None:
    assert job.plan
    if not job.dry_run and job.target.settings.url:
        found, job.asked = verify.live(
            job.target.settings.url, job.site, job.plan.send, job.plan.delete
        )
        job.notes = (*job.notes, *found)


def tell(job: Deployment) -> None:
    settings = job.target.settings
    if job.dry_run or job.before is None or job.plan is None:
        return
    if settings.indexnow_key:
        urls = manifest.changed(job.pages, job.before)
        problems = announce.index_now(settings.indexnow_endpoint, settings.indexnow_key, urls)
        job.notes = (*job.notes, *problems)
    if job.hub:
        feeds = [
            settings.url.rstrip("/") + "/" + each.path
            for each in job.plan.send
            if each.path.startswith("feeds/") and each.path.endswith(".xml")
        ]
        job.notes = (*job.notes, *announce.web_sub(job.hub, feeds))


STEPS: tuple[tuple[str, Callable[[Deployment], None]], ...] = (
    ("freeze", freeze),
    ("inspect", inspect),
    ("compare", compare),
    ("publish", publish),
    ("after", after),
    ("record", record),
    ("check", check_live),
    ("announce", tell),
)


def deploy(job: Deployment) -> Outcome:
    """Run the steps; raises DeployError, whose message says what was sent and what to do."""
    try:
        with lock.held(job.state):
            return _run(job)
    except lock.LockedError:
        raise DeployError(
            f"{job.target.name}: another deployment to this target is under way, nothing was sent: "
            f"wait for its end, then run the same command again."
        ) from None


def _run(job: Deployment) -> Outcome:
    start, timings = time.perf_counter(), {}
    for name, step in STEPS:
        began = time.perf_counter()
        step(job)
        timings[name] = time.perf_counter() - began
    assert job.release and job.plan
    return Outcome(
        target=job.target.name,
        plan=job.plan,
        dry_run=job.dry_run,
        seconds=time.perf_counter() - start,
        release=job.release.name,
        manifest=job.manifest,
        notes=job.notes,
        asked=job.asked,
        timings=timings,
    )


def rollback(target: Target) -> tuple[str, str, str]:
    """(release left, release served now, a note); only for targets of kind `folder`."""
    if target.settings.kind != "folder":
        raise DeployError(
            f"{target.name}: only targets of kind 'folder' keep releases. Elsewhere, build an "
            f"earlier state of the content and deploy it."
        )
    left, served = folder.rollback(target)
    return left, served, "".join(_after(target))


def _after(target: Target) -> tuple[str, ...]:
    """What the editor must know of the target's `after`; nothing when it went well."""
    command = target.settings.after
    if not command:
        return ()
    said = folder.run(target, command) if target.settings.kind == "folder" else disk.run(command)
    if not said:
        return ()
    return (f"le site est en ligne, mais la commande « {command} » a échoué : {said}",)


def _path(file: SiteFile) -> str:
    return file.path


def _name(now: datetime, files: list[SiteFile]) -> str:
    """Sorts by time; the digest tells two releases of one second apart."""
    listed = "\n".join(f"{each.path} {each.digest}" for each in files)
    digest = hashlib.sha256(listed.encode()).hexdigest()[:8]
    return f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{digest}"
