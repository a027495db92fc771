"""Object stores and file servers, through rclone: S3, SFTP, WebDAV, FTP, Azure, GCS …"""

from __future__ import annotations

import shutil
from itertools import groupby
from pathlib import Path

from .. import backends, record
from ..headers import Headers, describe
from ..model import DeployError, Plan, SiteFile
from ..plan import compare, deletions
from ..rclone import Remote
from ..targets import Target
from ..unfinished import account
from .protocol import Release


def plan(target: Target, release: Release) -> Plan:
    remote = Remote(target)
    if target.settings.backend in backends.LISTS_MD5:
        return compare(release.files, remote.hashes())
    noted = record.load(release.state / "record.json")
    return compare(release.files, record.known(noted, remote.stamps()))


def publish(target: Target, release: Release, plan: Plan) -> None:
    """New files before the pages that name them, deletions last."""
    remote = Remote(target)
    sent: set[str] = set()
    try:
        _send(remote, release, plan, sent)
        _delete(remote, plan)
    finally:
        if target.settings.backend not in backends.LISTS_MD5:
            _note(release, remote, plan, sent)


def _send(remote: Remote, release: Release, plan: Plan, sent: set[str]) -> None:
    """One run of rclone for each kind of file; what has travelled is added to `sent`."""
    settings = remote.target.settings
    stage = release.state / "sending"
    kept = settings.backend not in backends.FILE_SERVERS

    def batch_of(file: SiteFile) -> Headers:
        compressed = file.local.suffix == ".gz" and not file.path.endswith(".gz")
        headers = describe(file.path, settings.encoding if compressed else "", release.lifetimes)
        return headers if kept else Headers(headers.rank)

    # Headers sort by rank first.
    ordered = sorted(plan.send, key=lambda each: (batch_of(each), each.path))
    try:
        for headers, group in groupby(ordered, key=batch_of):
            batch = list(group)
            _link(batch, stage)
            done = remote.send(stage, [each.path for each in batch], headers.fields())
            sent.update(done.sent)
            if done.error:
                needed = sum(each.size for each in plan.send if each.path not in sent)
                raise DeployError(f"{remote.explain(done.error, needed)}\n{account(plan, sent)}")
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _delete(remote: Remote, plan: Plan) -> None:
    """Pages before what they name: a page that is still there must not miss its pictures."""
    for paths in deletions(plan):
        if error := remote.delete(paths):
            raise DeployError(
                f"{remote.explain(error)}\nAll {len(plan.send)} new and changed files are online; "
                f"some of {len(plan.delete)} old ones could not be deleted. Run the same command "
                f"again to go on."
            )
    if plan.delete and remote.target.settings.backend in backends.FILE_SERVERS:
        remote.tidy()


def _link(files: list[SiteFile], stage: Path) -> None:
    """The batch under its own names, whatever the frozen copies are called."""
    shutil.rmtree(stage, ignore_errors=True)
    for each in files:
        place = stage / each.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(each.local.resolve())


def _note(release: Release, remote: Remote, plan: Plan, sent: set[str]) -> None:
    """Only what travelled is looked at again: a large site's host is listed once."""
    path = release.state / "record.json"
    noted = record.load(path)
    for name in (*(each.path for each in plan.send), *plan.delete):
        noted.pop(name, None)
    unsure = {each.path: each for each in release.files if each.path in sent} | {
        each.path: each for each in release.files if noted.get(each.path, ("", 0, "-"))[2] == ""
    }
    try:
        stamps = remote.stamps(sorted(unsure)) if unsure else {}
    except DeployError:
        # The host is away: what it took is known all the same, its time on the host is not.
        stamps = {name: (each.size, "") for name, each in unsure.items()}
    for name, stamp in stamps.items():
        noted[name] = (unsure[name].digest, *stamp)
    record.save(path, noted)
