"""A folder on this machine or on a server by SFTP: a new release folder, then one rename.

    path/releases/NAME/   the site
    path/manifests/NAME.json   the MD5 of its files; written last, so it proves completeness
    path/current          link to the release that is served
    path/CURRENT          its name, for tools that can't read a link over SFTP

A file that did not change is a hard link to the release before: it does not travel.
"""

from __future__ import annotations

import json

from ..disk import Disk, LocalDisk, SftpDisk
from ..model import DeployError, Plan
from ..plan import compare
from ..targets import Target
from .protocol import Release


def plan(target: Target, release: Release) -> Plan:
    disk = _disk(target)
    serving = _serving(disk)
    return compare(release.files, _manifest(disk, serving) if serving else {})


def publish(target: Target, release: Release, plan: Plan) -> None:
    disk = _disk(target)
    serving = _serving(disk)
    changed = {each.path for each in plan.send}
    folder = f"releases/{release.name}"
    disk.make_folders(["releases", "manifests", *_folders(folder, release)])
    try:
        disk.link(
            [
                (f"releases/{serving}/{each.path}", f"{folder}/{each.path}")
                for each in release.files
                if each.path not in changed
            ]
        )
        disk.put([(each.local, f"{folder}/{each.path}") for each in plan.send])
        digests = {each.path: each.digest for each in release.files}
        disk.write(f"manifests/{release.name}.json", json.dumps(digests, sort_keys=True).encode())
    except DeployError as error:
        raise DeployError(
            f"{error}\nThe release {release.name} is not complete and is not served; the site "
            f"stands as it did. Run the same command again to go on."
        ) from error
    serve(disk, release.name)
    _forget(disk, target.settings.keep, release.name)


def releases(disk: Disk) -> list[str]:
    """Names of the complete releases, oldest first."""
    return sorted(name.removesuffix(".json") for name in disk.names("manifests"))


def serve(disk: Disk, name: str) -> None:
    """Point `current` at the release, in one rename."""
    disk.point("current", f"releases/{name}")
    disk.write("CURRENT", name.encode())


def rollback(target: Target) -> tuple[str, str]:
    """Serve the release before the one that is served: (left, served now)."""
    disk = _disk(target)
    serving, complete = _serving(disk), releases(disk)
    earlier = [name for name in complete if serving and name < serving]
    if not serving or not earlier:
        raise DeployError(f"{target.name}: there is no earlier release to go back to.")
    serve(disk, earlier[-1])
    return serving, earlier[-1]


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


def _serving(disk: Disk) -> str:
    name = disk.read("CURRENT").decode().strip()
    return name if name in releases(disk) else ""


def _manifest(disk: Disk, name: str) -> dict[str, str]:
    loaded = json.loads(disk.read(f"manifests/{name}.json"))
    return {str(path): str(digest) for path, digest in loaded.items()}


def _forget(disk: Disk, keep: int, serving: str) -> None:
    """Remove all but the last `keep` releases, and those that were never completed."""
    kept = set(releases(disk)[-keep:]) | {serving}
    for name in disk.names("releases"):
        if name not in kept:
            # Its manifest first: a half-removed release must not look complete.
            disk.remove_file(f"manifests/{name}.json")
            disk.remove_folder(f"releases/{name}")


def _folders(root: str, release: Release) -> list[str]:
    """The release's folders, parents first."""
    found = {root}
    for file in release.files:
        parts = file.path.split("/")[:-1]
        found.update(f"{root}/{'/'.join(parts[:n])}" for n in range(1, len(parts) + 1))
    return sorted(found)
