"""After a deployment: a sample of what the live address really answers."""

from __future__ import annotations

import gzip
import hashlib
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence

from .headers import describe, is_page
from .model import SiteFile

_SAMPLE = 8
_TIMEOUT = 15  # seconds


def live(
    site: str, files: Sequence[SiteFile], sent: Sequence[SiteFile], deleted: Sequence[str]
) -> tuple[list[str], int]:
    """What is not as it should be at the address `site`, one French line each, and how many
    addresses were asked. `files` as the build wrote them."""
    new = {each.path for each in sent}
    picked = {each.path: each for each in _spread([each for each in files if each.path in new])}
    picked |= {each.path: each for each in _spread(files)}
    findings: list[str] = []
    asked = list(picked.values())[:_SAMPLE]
    for number, file in enumerate(asked):
        url = _address(site, file.path)
        findings += [f"{url} : {problem}" for problem in _compare(url, file)]
        if not number and _status(url) == 0:
            return findings, 1  # nobody is there: one line says it
    for path in [path for path in deleted if is_page(path)][:1]:
        url = _address(site, path)
        if _status(url) == 200:
            findings.append(f"{url} : la page supprimée répond encore")
    return findings, len(asked)


def _compare(url: str, file: SiteFile) -> list[str]:
    # A cache between the host and us must not answer for the host.
    request = urllib.request.Request(url, headers={"Cache-Control": "no-cache"})
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:
            body, headers = answer.read(), answer.headers
    except (urllib.error.URLError, OSError, ValueError) as error:
        return [f"pas de réponse correcte ({error})"]
    expected = describe(file.path).content_type.split(";")[0]
    problems = []
    if (kind := headers.get("Content-Type", "").split(";")[0]) not in _SAME.get(
        expected, {expected}
    ):
        problems.append(f"type « {kind or 'absent'} » au lieu de « {expected} »")
    if is_page(file.path) and not _lifetime(headers):
        problems.append(
            "aucune durée de cache (Cache-Control) : la configuration du serveur manque"
        )
    # Hosts that store compressed text send it so, whatever is asked for.
    if headers.get("Content-Encoding") == "gzip":
        body = gzip.decompress(body)
    if hashlib.md5(body, usedforsecurity=False).hexdigest() != file.digest:
        problems.append("le contenu en ligne n’est pas celui qui a été envoyé")
    return problems


# Servers have names of their own for the same thing (RFC 7303, RFC 9239).
_SAME = {
    "application/xml": {"application/xml", "text/xml"},
    "application/rss+xml": {"application/rss+xml", "application/xml", "text/xml"},
    "application/atom+xml": {"application/atom+xml", "application/xml", "text/xml"},
    "text/javascript": {"text/javascript", "application/javascript"},
}


def _lifetime(headers: Mapping[str, str]) -> str:
    return headers.get("Cache-Control") or headers.get("Expires") or ""


def _status(url: str) -> int:
    """0 when nobody answers."""
    try:
        with urllib.request.urlopen(url, timeout=_TIMEOUT) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
    except (urllib.error.URLError, OSError, ValueError):
        return 0


def _address(site: str, path: str) -> str:
    return site.rstrip("/") + "/" + urllib.request.pathname2url(path.removesuffix("index.html"))


def _spread(files: Sequence[SiteFile]) -> list[SiteFile]:
    """The front page first, then files of different kinds; none that servers hide."""
    shown = [
        each for each in files if not each.path.startswith(("_", ".")) and "/." not in each.path
    ]
    shown = [each for each in shown if each.path != "404.html"]
    ordered = sorted(shown, key=lambda each: (each.path != "index.html", each.path))
    kinds: dict[str, SiteFile] = {}
    for each in ordered:
        kinds.setdefault(describe(each.path).content_type, each)
    return list(kinds.values())
