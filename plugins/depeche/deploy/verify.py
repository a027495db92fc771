"""After a deployment: a sample of what the live address really answers."""

from __future__ import annotations

import hashlib
import urllib.error
import urllib.request
from collections.abc import Sequence

from .headers import describe
from .model import SiteFile

_SAMPLE = 6
_TIMEOUT = 15  # seconds


def live(site: str, files: Sequence[SiteFile], sent: Sequence[SiteFile]) -> list[str]:
    """What is not as it should be at the address `site`, one French line each."""
    picked = {
        each.path: each for each in (*_spread(sent), *_spread(files)) if "/." not in each.path
    }
    findings = []
    for file in list(picked.values())[:_SAMPLE]:
        url = site.rstrip("/") + "/" + file.path.removesuffix("index.html")
        try:
            with urllib.request.urlopen(url, timeout=_TIMEOUT) as answer:
                body, kind = answer.read(), answer.headers.get("Content-Type", "")
        except (urllib.error.URLError, OSError, ValueError) as error:
            findings.append(f"{url} : pas de réponse correcte ({error})")
            continue
        expected = describe(file.path).content_type.split(";")[0]
        if kind.split(";")[0] != expected:
            findings.append(f"{url} : type « {kind or 'absent'} » au lieu de « {expected} »")
        # A compressed copy is the same page: the client asked for no encoding.
        if file.local.suffix != ".gz" and hashlib.md5(body, usedforsecurity=False).hexdigest() != (
            file.digest
        ):
            findings.append(f"{url} : le contenu en ligne n’est pas celui qui a été envoyé")
    return findings


def _spread(files: Sequence[SiteFile]) -> list[SiteFile]:
    """The front page first, then files of different kinds."""
    ordered = sorted(files, key=lambda each: (each.path != "index.html", each.path))
    kinds: dict[str, SiteFile] = {}
    for each in ordered:
        kinds.setdefault(describe(each.path).content_type, each)
    return list(kinds.values())
