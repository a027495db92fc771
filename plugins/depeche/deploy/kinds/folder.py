"""A folder on this machine or on a server by SFTP: a new release folder, then one rename.

    path/releases/NAME/   the site
    path/hosting/NAME/    the web server's snippets of that release
    path/manifests/NAME.json   the MD5 of its files; written last, so it proves completeness
    path/current          link to the release that is served
    path/hosting/current  link to its snippets
    path/CURRENT          its name, for tools that can't read a link over SFTP

A file that did not change is a hard link to the release before: it does not travel.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from ..disk import Disk, LocalDisk
from ..model import DeployError, Plan
from ..plan import compare
from ..sftp import SftpDisk
from ..targets import Target
from .protocol import Release


@dataclass(frozen=True, slots=True)
class _State:
    """What stands on the host, seen in one session."""

    serving: str  # "" before the first release
    complete: Sequence[str]  # releases, oldest first
    present: Sequence[str]  # folders of releases, complete or not


def plan(target: Target, release: Release) -> Plan:
    disk = _disk(target)
    serving = _look(disk).serving
    return compare(release.files, _manifest(disk, serving) if serving else {})


def publish(target: Target, release: Release, plan: Plan) -> None:
    disk = _disk(target)
    state = _look(disk)
    folder = f"releases/{release.name}"
    try:
        there = _resume(disk, state, release)
        changed = {each.path for each in plan.send}
        sizes = {each.path: each.size for each in release.files}
        whole = {path for path, size in there.items() if sizes.get(path) == size}
        disk.make_folders(["releases", "manifests", "hosting", *_folders(folder, sizes)])
        disk.make_folders([f"hosting/{release.name}"])
        disk.remove_files([f"{folder}/{path}" for path in there if path not in whole])
        disk.link(
            [
                (f"releases/{state.serving}/{path}", f"{folder}/{path}")
                for path in sizes
                if path not in changed and path not in whole
            ]
        )
        disk.put(
            [(each.local, f"{folder}/{each.path}") for each in plan.send if each.path not in whole]
        )
        disk.put([(each, f"hosting/{release.name}/{each.name}") for each in release.snippets])
        digests = {each.path: each.digest for each in release.files}
        disk.write(f"manifests/{release.name}.json", json.dumps(digests, sort_keys=True).encode())
        disk.commit()
    except DeployError as error:
        raise DeployError(
            f"{error}\nThe release {release.name} is not complete and is not served; the site "
            f"stands as it did. Run the same command again: it goes on where it stopped."
        ) from error
    serve(disk, release.name)
    _forget(disk, state, target.settings.keep, release.name)
    disk.commit()


def serve(disk: Disk, name: str) -> None:
    """Point `current` at the release, in one rename."""
    disk.point("hosting/current", name)
    disk.point("current", f"releases/{name}")
    disk.write("CURRENT", name.encode())


def rollback(target: Target) -> tuple[str, str]:
    """Serve the release before the one that is served: (left, served now)."""
    disk = _disk(target)
    state = _look(disk)
    earlier = [name for name in state.complete if name < state.serving]
    if not earlier:
        raise DeployError(f"{target.name}: there is no earlier release to go back to.")
    serve(disk, earlier[-1])
    disk.commit()
    return state.serving, earlier[-1]


def run(target: Target, command: str) -> str:
    """Run `command` on the host; what went wrong, "" when all is well."""
    return _disk(target).run(command)


def _disk(target: Target) -> Disk:
    host = target.options.get("host")
    if not host:
        return LocalDisk(target.settings.path)
    return SftpDisk(
        target.name,
        host=host,
        folder=target.settings.path,
        user=target.options.get("user", ""),
        port=target.options.get("port", ""),
        key_file=target.options.get("key_file", ""),
        known_hosts=target.options.get("known_hosts_file", ""),
    )


def _look(disk: Disk) -> _State:
    current, (manifests, present) = disk.look("CURRENT", "manifests", "releases")
    # A manifest that was being written when a session broke has another ending.
    complete = [name.removesuffix(".json") for name in manifests if name.endswith(".json")]
    serving = current.decode().strip()
    return _State(serving if serving in complete else "", complete, present)


def _manifest(disk: Disk, name: str) -> dict[str, str]:
    loaded = json.loads(disk.read(f"manifests/{name}.json") or b"{}")
    return {str(path): str(digest) for path, digest in loaded.items()}


def _resume(disk: Disk, state: _State, release: Release) -> dict[str, int]:
    """Sizes of the files that an upload of this very site left when it was cut.

    A release's name ends in a digest of all its files, so a file there is whole when it has
    its size: servers write a file from its beginning to its end. What was cut of another
    site goes first: it may be what fills the disk.
    """
    cut = sorted({*state.present} - {*state.complete})
    same = [name for name in cut if name.rpartition("-")[2] == release.name.rpartition("-")[2]]
    for name in cut:
        if name not in same[-1:]:
            _remove(disk, name, ())
    if not same:
        return {}
    if same[-1] != release.name:
        disk.rename(f"releases/{same[-1]}", f"releases/{release.name}")
    return disk.sizes(f"releases/{release.name}")


def _forget(disk: Disk, state: _State, keep: int, serving: str) -> None:
    """Remove all but the last `keep` releases."""
    kept = {*sorted({*state.complete, serving})[-keep:], serving}
    for name in sorted({*state.complete} - kept):
        _remove(disk, name, _folders(f"releases/{name}", _manifest(disk, name)))


def _remove(disk: Disk, name: str, folders: Sequence[str]) -> None:
    # Its manifest first: a half-removed release must not look complete.
    disk.remove_files([f"manifests/{name}.json"])
    disk.remove_folder(f"releases/{name}", folders)
    disk.remove_folder(f"hosting/{name}", [f"hosting/{name}"])


def _folders(root: str, paths: Iterable[str]) -> list[str]:
    """The folders of the files at `paths` below `root`, parents first."""
    found = {root}
    for path in paths:
        found.update(f"{root}/{each}" for each in PurePosixPath(path).parents if each.name)
    return sorted(found)
