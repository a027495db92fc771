"""rclone's back ends: what each can do, and the options that it knows."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# Back ends whose listing carries the MD5 at no cost (https://rclone.org/overview/#features).
LISTS_MD5 = frozenset({"s3", "azureblob", "gcs", "google cloud storage", "swift"})
# They keep a file's bytes and nothing that a browser is told: the web server decides.
FILE_SERVERS = frozenset({"sftp", "ftp", "webdav", "local", "smb"})

# A target's own options come first. A missing bucket is an error, not one to be made; over
# SFTP, rclone would run a command on the server for each file to hash what SSH has proven,
# and take any server for the right one.
DEFAULTS: dict[str, dict[str, str]] = {
    "s3": {"no_check_bucket": "true"},
    "gcs": {"no_check_bucket": "true"},
    "google cloud storage": {"no_check_bucket": "true"},
    "azureblob": {"no_check_container": "true"},
    "sftp": {
        "shell_type": "none",
        "disable_hashcheck": "true",
        "known_hosts_file": str(Path.home() / ".ssh" / "known_hosts"),
    },
}


@dataclass(frozen=True, slots=True)
class Backend:
    options: frozenset[str]
    passwords: frozenset[str]  # options that rclone stores scrambled


def parse(providers: str, name: str) -> Backend | str:
    """The back end `name` of rclone's own list (`rclone config providers`), else the problem."""
    known = {}
    for each in json.loads(providers):
        listed = {str(option["Name"]) for option in each["Options"] or ()}
        secret = {str(option["Name"]) for option in each["Options"] or () if option["IsPassword"]}
        for called in (each["Name"], each["Prefix"], *(each.get("Aliases") or ())):
            known[str(called)] = Backend(frozenset(listed), frozenset(secret))
    return known.get(name) or f"backend {name!r} is unknown to rclone{_near(name, known)}."


def unknown(options: Iterable[str], known: Iterable[str]) -> str:
    """What is wrong with the first option that the host does not know; "" when all are known."""
    listed = set(known)
    for name in options:
        if name not in listed:
            return f"option {name!r} is unknown to this host{_near(name, listed)}."
    return ""


def _near(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
