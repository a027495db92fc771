"""What must never travel, looked for in the files themselves, whoever made them."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import PurePosixPath
from urllib.parse import quote

from . import embargo
from .headers import is_text
from .model import SiteFile

_FOLDERS = {"brouillons", "drafts", "relecture", "review"}
_HIDDEN_ALLOWED = {".well-known", ".nojekyll", ".htaccess"}
_SOURCES = {
    *(".md", ".yml", ".yaml", ".toml", ".ini", ".cfg", ".py", ".sh", ".eml", ".log"),
    *(".sqlite", ".sqlite3", ".db", ".sql", ".env", ".pem", ".key", ".p12", ".pfx", ".kdbx"),
    *(".bak", ".orig", ".rej", ".swp", ".tmp", ".part", ".partial"),
}
# Where raw copy lies; a section may be called so too, but has pages only.
_RAW_FOLDER = "depeches"
_AWAY_FROM_PAGES = {".txt", ".docx", ".doc", ".odt", ".rtf", ".csv", ".json", ".xml"}

# (bytes that are quick to look for, the whole form, what it is). The forms are the vendors' own:
# https://docs.github.com/code-security/secret-scanning/introduction/supported-secret-scanning-patterns
_SECRETS = (
    (b"PRIVATE KEY", re.compile(rb"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY"), "a private key"),
    (b"AKIA", re.compile(rb"\bAKIA[0-9A-Z]{16}\b"), "an AWS access key"),
    (b"gh", re.compile(rb"\bgh[pousr]_[A-Za-z0-9]{36}\b"), "a GitHub token"),
    (b"github_pat_", re.compile(rb"\bgithub_pat_\w{60,}"), "a GitHub token"),
    (b"glpat-", re.compile(rb"\bglpat-[\w-]{20}"), "a GitLab token"),
    (b"AIza", re.compile(rb"\bAIza[\w-]{35}\b"), "a Google key"),
    (b"xox", re.compile(rb"\bxox[abprs]-[\w-]{20,}"), "a Slack token"),
    (b"sk-", re.compile(rb"\bsk-(?:proj-|ant-)?[\w-]{32,}"), "a language model's key"),
    (b"://", re.compile(rb"\b[a-z]{2,12}://[^\s/:@\"'<>]+:[^\s/@\"'<>]{4,}@"), "a password"),
    (
        b"eyJ",
        re.compile(rb"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}"),
        "a signed token",
    ),
)
_STATUS = re.compile(rb"""<meta\b[^>]*\bdepeche:status\b[^>]*>""", re.IGNORECASE)
_HELD = re.compile(rb"""\bcontent\s*=\s*["']?(draft|scheduled)\b""", re.IGNORECASE)


def find(files: Iterable[SiteFile], secrets: Iterable[str], now: datetime) -> list[str]:
    """One line for each file that must not be published: its path and why."""
    hidden = [form for secret in secrets for form in _forms(secret)]
    return [
        f"{each.path!r}: {reason}" if not each.path.isprintable() else f"{each.path}: {reason}"
        for each in files
        if (reason := _by_name(each.path) or _by_content(each, hidden, now))
    ]


def _forms(secret: str) -> set[bytes]:
    """The secret as it is, and as addresses, scripts and e-mail would write it."""
    data = secret.encode()
    # Base64 of a longer text may begin elsewhere: three ways, without the ends that vary.
    shifted = (base64.b64encode(b"\0" * n + data)[4:-4] for n in range(3))
    return {
        data,
        quote(secret, safe="").encode(),
        json.dumps(secret)[1:-1].encode(),
        base64.b64encode(data).rstrip(b"="),
        *(form for form in shifted if len(form) >= 8),
    }


def _by_name(path: str) -> str:
    name = PurePosixPath(path)
    parts = [part.casefold() for part in name.parts]
    if not path.isprintable() or "\\" in path:
        return "has a name that no page has"
    for part in parts[:-1]:
        if part in _FOLDERS:
            return f"stands in {part}/, which is for the newsroom only"
    if any(part.startswith(".") and part not in _HIDDEN_ALLOWED for part in parts):
        return "is a hidden file"
    suffix = name.suffix.casefold()
    if suffix in _SOURCES or parts[-1].endswith("~"):
        return "is a source or a copy, not a page"
    if parts[0] == _RAW_FOLDER and suffix in _AWAY_FROM_PAGES:
        return "is raw copy"
    return ""


def _by_content(file: SiteFile, hidden: list[bytes], now: datetime) -> str:
    data = file.local.read_bytes()
    for sign, pattern, what in _SECRETS:
        if sign in data and pattern.search(data):
            return f"holds {what}"
    if any(secret in data for secret in hidden):
        return "holds a secret of the deployment target"
    if not is_text(file.path):
        return ""
    for meta in _STATUS.findall(data) if file.path.endswith(".html") else ():
        if status := _HELD.search(meta):
            return f"is a {status.group(1).decode().lower()} article"
    until = embargo.latest(data)
    return f"is under embargo until {until}" if embargo.is_later(until, now) else ""
