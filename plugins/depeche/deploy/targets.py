"""The hosts that `DEPECHE["deploy"]` names, validated before anything moves.

Secrets never stand in pelican.conf.py: `DEPECHE_PRODUCTION_SECRET_ACCESS_KEY` in the
environment gives the option `secret_access_key` of the target `production`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from ..settings import TargetSettings
from . import backends
from .model import DeployError

# https://rclone.org/overview/: the option that each back end can't work without.
REQUIRED_OPTIONS: dict[str, tuple[str, ...]] = {
    "s3": ("provider",),
    "sftp": ("host",),
    "ftp": ("host",),
    "webdav": ("url",),
    "azureblob": ("account",),
}
# What the other kinds read; a misspelt host must not turn a server into a local folder.
_OPTIONS = {"folder": ("host", "user", "port", "key_file", "known_hosts_file"), "git": ()}
# Options that say where the host is: a site may well name it.
_PUBLIC = {
    *("host", "user", "port", "url", "endpoint", "account", "provider", "region", "vendor"),
    *("key_file", "known_hosts_file"),
}
_NAME = re.compile(r"[a-z][a-z0-9_-]*")
_KEY = re.compile(r"[A-Za-z0-9-]{8,128}")  # https://www.indexnow.org/documentation


@dataclass(frozen=True, slots=True)
class Target:
    name: str
    settings: TargetSettings
    options: Mapping[str, str] = field(repr=False)  # may hold secrets

    @property
    def secrets(self) -> tuple[str, ...]:
        """Values that must never appear in what is published."""
        given = self.settings.options
        return tuple(
            value
            for name, value in self.options.items()
            if name not in given and name not in _PUBLIC and len(value) >= 8
        )


def load(
    targets: Mapping[str, TargetSettings], name: str | None, environment: Mapping[str, str]
) -> Target:
    """The target `name`, else DEPECHE_TARGET's, else the only one; raises DeployError."""
    name = name or environment.get("DEPECHE_TARGET")
    if not targets:
        raise DeployError(
            'No deployment target: add one to DEPECHE["deploy"] in pelican.conf.py '
            "(docs/mise-en-ligne.md has an example for each host)."
        )
    if name is None:
        if len(targets) > 1:
            raise DeployError(
                f"Several targets: name one of {', '.join(sorted(targets))} "
                "(invoke deploy --target NAME, or DEPECHE_TARGET in the environment)."
            )
        name = next(iter(targets))
    if name not in targets:
        raise DeployError(f"Unknown target {name!r}; known: {', '.join(sorted(targets))}.")
    settings = targets[name]
    where = f'DEPECHE["deploy"]["{name}"]'
    if not _NAME.fullmatch(name):
        raise DeployError(f"{where}: a target's name is lower-case letters, digits, - and _.")
    target = Target(
        name, settings, {**settings.options, **_from_environment(name, targets, environment)}
    )
    for problem in _problems(target):
        raise DeployError(f"{where}: {problem}")
    return target


def _from_environment(
    name: str, targets: Iterable[str], environment: Mapping[str, str]
) -> dict[str, str]:
    """Options by their names; DEPECHE_A_B_PASS is for the target `a-b`, if there is one."""
    others = tuple(_prefix(each) for each in targets if len(each) > len(name))
    return {
        key.removeprefix(_prefix(name)).lower(): value
        for key, value in environment.items()
        if key.startswith(_prefix(name)) and not key.startswith(others) and value
    }


def _prefix(name: str) -> str:
    return f"DEPECHE_{name.upper().replace('-', '_')}_"


def _problems(target: Target) -> list[str]:
    settings = target.settings
    found = []
    if settings.kind not in ("rclone", "git", "folder"):
        found.append(f"kind must be 'rclone', 'git' or 'folder', not {settings.kind!r}.")
    if not settings.path and settings.kind != "git":
        found.append("path is missing (bucket and prefix, or folder on the host).")
    if settings.kind == "rclone":
        if not settings.backend:
            found.append("backend is missing: s3, sftp, webdav, ftp, azureblob, gcs, local …")
        for option in REQUIRED_OPTIONS.get(settings.backend, ()):
            if option not in target.options:
                variable = f"{_prefix(target.name)}{option.upper()}"
                found.append(f"option {option!r} is missing (options, or {variable}).")
    if settings.url and urlsplit(settings.url).scheme not in ("http", "https"):
        found.append(f"url must start with https:// or http://, not {settings.url!r}.")
    if settings.encoding not in ("", "gzip"):
        found.append(f"encoding must be '' or 'gzip', not {settings.encoding!r}.")
    if settings.encoding and settings.kind != "rclone":
        found.append("encoding is for object stores (kind 'rclone').")
    if settings.indexnow_key and not _KEY.fullmatch(settings.indexnow_key):
        found.append("indexnow_key must be 8 to 128 letters, digits and hyphens.")
    if settings.indexnow_key and not settings.url:
        found.append("url is missing: announcements name the site's address.")
    if problem := _unknown(target):
        found.append(problem)
    if settings.keep < 1:
        found.append("keep must be 1 or more.")
    if not 0 <= settings.max_delete <= 100:
        found.append("max_delete is a percentage, 0 to 100.")
    return found


def _unknown(target: Target) -> str:
    """The first option that the kind does not know; rclone knows its own."""
    known = _OPTIONS.get(target.settings.kind)
    return "" if known is None else backends.unknown(target.options, known)
