"""What must never travel, looked for in the files themselves, whoever made them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import PurePosixPath

from .headers import is_text
from .model import SiteFile

_FOLDERS = {"brouillons", "drafts", "relecture", "review", ".depeche", ".git"}
_HIDDEN_ALLOWED = {".well-known", ".nojekyll", ".htaccess"}
_RAW = {".md", ".yml", ".yaml", ".py", ".sqlite", ".db", ".env", ".pem", ".key"}
_SECRETS = (
    (re.compile(rb"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY"), "a private key"),
    (re.compile(rb"\bAKIA[0-9A-Z]{16}\b"), "an AWS access key"),
    (re.compile(rb"\bgh[pousr]_[A-Za-z0-9]{36}\b"), "a GitHub token"),
    (re.compile(rb"\bglpat-[A-Za-z0-9_-]{20}\b"), "a GitLab token"),
)
_PUBLISHED = re.compile(
    rb'property="article:published_time" content="(\d{4}-\d\d-\d\dT[0-9:.]+(?:Z|[+-]\d\d:\d\d))"'
)
_DRAFT = re.compile(rb'<meta name="depeche:status" content="(draft|scheduled)"')


def find(files: Iterable[SiteFile], secrets: Iterable[str], now: datetime) -> list[str]:
    """One line for each file that must not be published: its path and why."""
    hidden = [secret.encode() for secret in secrets]
    return [
        f"{each.path}: {reason}"
        for each in files
        if (reason := _by_name(each.path) or _by_content(each, hidden, now))
    ]


def _by_name(path: str) -> str:
    parts = PurePosixPath(path).parts
    for part in parts[:-1]:
        if part in _FOLDERS:
            return f"stands in {part}/, which is for the newsroom only"
    for part in parts:
        if part.startswith(".") and part not in _HIDDEN_ALLOWED:
            return "is a hidden file"
    if PurePosixPath(path).suffix in _RAW:
        return "is a source, not a page"
    return ""


def _by_content(file: SiteFile, hidden: list[bytes], now: datetime) -> str:
    if not is_text(file.path):
        return ""
    data = file.local.read_bytes()
    for pattern, what in _SECRETS:
        if pattern.search(data):
            return f"holds {what}"
    if any(secret in data for secret in hidden):
        return "holds a secret of the deployment target"
    if file.path.endswith(".html"):
        if status := _DRAFT.search(data):
            return f"is a {status.group(1).decode()} article"
        published = _PUBLISHED.search(data)
        if published and datetime.fromisoformat(published.group(1).decode()) > now:
            return f"is under embargo until {published.group(1).decode()}"
    return ""
