"""Chaque adresse du site que nomme une page répond, ancre comprise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Severity
from ..finding import Finding
from ..registry import SiteView

KIND = "liens"
_CSS = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")


def site(view: SiteView) -> Iterator[Finding]:
    anchors = {path: frozenset(page.anchors) for path, page in view.pages.items()}
    for page in view.pages.values():
        for target in page.targets:
            path, _, fragment = target.partition("#")
            file = view.file(path)
            if file is None:
                yield _broken(page.path, target, "aucune page ni aucun fichier à cette adresse")
            elif fragment and file in anchors and not _found(fragment, anchors[file]):
                yield _broken(page.path, target, f"la page n’a pas d’ancre « {fragment} »")
    for sheet in sorted(file for file in view.files if file.endswith(".css")):
        yield from _style_sheet(sheet, view)


def _found(fragment: str, anchors: frozenset[str]) -> bool:
    return fragment in anchors or fragment == "top" or fragment.startswith(":~:")


def _style_sheet(sheet: str, view: SiteView) -> Iterator[Finding]:
    folder = sheet.rpartition("/")[0]
    for address in _CSS.findall((view.output / sheet).read_text("utf-8", "replace")):
        if address.startswith(("data:", "http:", "https:", "#", "//")):
            continue
        path = address.partition("#")[0].partition("?")[0]
        parts: list[str] = [] if path.startswith("/") else folder.split("/")
        for part in path.split("/"):
            if part == "..":
                parts = parts[:-1]
            elif part not in ("", "."):
                parts.append(part)
        if "/".join(parts) not in view.files:
            yield _broken(sheet, address, "aucun fichier à cette adresse")


def _broken(page: str, target: str, why: str) -> Finding:
    return Finding(
        page,
        KIND,
        Severity.ERROR,
        f"Lien mort vers {target} : {why}.",
        "Corrigez l’adresse, ou retirez le lien.",
    )
