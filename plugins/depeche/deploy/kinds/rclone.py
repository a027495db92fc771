"""Object stores and file servers, through rclone: S3, SFTP, WebDAV, FTP, Azure, GCS …"""

from __future__ import annotations

import shutil
from itertools import groupby
from pathlib import Path

from .. import record
from ..headers import Headers, describe
from ..model import DeployError, Plan, SiteFile
from ..plan import compare
from ..rclone import Remote
from ..targets import Target
from .protocol import Release

# Back ends whose listing carries the MD5 at no cost (https://rclone.org/overview/#features).
_LISTS_HASHES = {"s3", "azureblob", "gcs", "google cloud storage", "b2", "swift"}


def plan(target: Target, release: Release) -> Plan:
    remote = Remote(target)
    if target.settings.backend in _LISTS_HASHES:
        return compare(release.files, remote.hashes())
    noted = record.load(release.state / "record.json")
    return compare(release.files, record.known(noted, remote.listing()))


def publish(target: Target, release: Release, plan: Plan) -> None:
    """New files before the pages that name them, deletions last."""
    remote = Remote(target)
    encoding = target.settings.encoding
    stage = release.state / "sending"
    sent: list[str] = []
    # Headers sort by rank first; one run of rclone for each kind of file, not each stretch.
    ordered = sorted(plan.send, key=lambda each: (_headers(each, encoding), each.path))
    try:
        for headers, group in groupby(ordered, key=lambda each: _headers(each, encoding)):
            batch = list(group)
            _link(batch, stage)
            done = remote.send(stage, [each.path for each in batch], _fields(headers))
            sent += done.sent
            if done.error:
                missing = len(plan.send) - len(sent)
                raise DeployError(
                    f"{done.error}\n{len(sent)} of {len(plan.send)} files were sent, {missing} "
                    f"were not, nothing was deleted; pages travel after what they name, so the "
                    f"site stands as it did. Run the same command again to go on."
                )
        if plan.delete:
            remote.delete(plan.delete)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        if target.settings.backend not in _LISTS_HASHES and sent:
            _note(target, release, remote, set(sent))


def _headers(file: SiteFile, encoding: str) -> Headers:
    compressed = encoding if file.local.suffix == ".gz" and not file.path.endswith(".gz") else ""
    return describe(file.path, compressed)


def _fields(headers: Headers) -> list[str]:
    fields = [f"Content-Type: {headers.content_type}", f"Cache-Control: {headers.cache_control}"]
    if headers.content_encoding:
        fields.append(f"Content-Encoding: {headers.content_encoding}")
    return fields


def _link(files: list[SiteFile], stage: Path) -> None:
    """The batch under its own names, whatever the frozen copies are called."""
    shutil.rmtree(stage, ignore_errors=True)
    for each in files:
        place = stage / each.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(each.local.resolve())


def _note(target: Target, release: Release, remote: Remote, sent: set[str]) -> None:
    path = release.state / "record.json"
    listing = remote.listing()
    before = {
        name: digest for name, digest in record.known(record.load(path), listing).items() if digest
    }
    fresh = {each.path: each.digest for each in release.files if each.path in sent}
    record.save(path, {**before, **fresh}, listing)
