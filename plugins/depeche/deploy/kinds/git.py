"""A Git branch, for GitHub, GitLab and Codeberg Pages, through ghp-import."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import ghp_import

from ..model import DeployError, Plan, SiteFile
from ..plan import compare
from ..targets import Target
from .protocol import Release

_ADDED = {".nojekyll", "CNAME"}  # by ghp-import, not part of the site


def plan(target: Target, release: Release) -> Plan:
    branch, remote = target.settings.branch, target.settings.remote
    fetched = _git("fetch", "--quiet", remote, f"+{branch}:{branch}")
    if fetched.returncode and "couldn't find remote ref" not in fetched.stderr:
        raise DeployError(
            f"{target.name}: the branch {branch!r} can't be fetched from {remote!r}: check the "
            f"address and your rights. git said: {_last(fetched.stderr)}"
        )
    listed = _git("ls-tree", "-r", "-z", branch)
    blobs: dict[str, str] = {}
    if not listed.returncode:
        for line in filter(None, listed.stdout.split("\0")):
            described, path = line.split("\t", 1)
            blobs[path] = described.split()[2]
    on_host = {path: blob for path, blob in blobs.items() if path not in _ADDED}
    named = [SiteFile(each.path, each.local, each.size, _blob(each)) for each in release.files]
    return compare(named, on_host)


def publish(target: Target, release: Release, plan: Plan) -> None:
    """One commit on the branch, then a push: the host shows all of it or nothing."""
    stage = release.state / "sending"
    shutil.rmtree(stage, ignore_errors=True)
    for each in release.files:
        place = stage / each.path
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(each.local, place)
    try:
        ghp_import.ghp_import(
            str(stage),
            remote=target.settings.remote,
            branch=target.settings.branch,
            mesg=f"Publish {release.name}",
            cname=target.settings.cname or None,
            nojekyll=True,
        )
    except ghp_import.GhpError as error:
        raise DeployError(f"{target.name}: {error.message}") from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    branch = target.settings.branch
    pushed = _git("push", "--quiet", target.settings.remote, f"{branch}:{branch}")
    if pushed.returncode:
        raise DeployError(
            f"{target.name}: nothing was published, the push was refused: "
            f"{_last(pushed.stderr)}. Run the same command again; it fetches first."
        )


def _git(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)


def _blob(file: SiteFile) -> str:
    data = Path(file.local).read_bytes()
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def _last(said: str) -> str:
    return (said.strip().splitlines() or ["no message"])[-1][:300]
