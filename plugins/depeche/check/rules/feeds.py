"""Les flux RSS, Atom et JSON se lisent et disent ce que leurs normes demandent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lxml import etree

from ...model import Severity
from ..finding import Finding
from ..registry import SiteView

KIND = "flux"
_ATOM = "{http://www.w3.org/2005/Atom}"
_RSS_RULES = "https://www.rssboard.org/rss-specification"
_ATOM_RULES = "https://www.rfc-editor.org/rfc/rfc4287"
_JSON_RULES = "https://www.jsonfeed.org/version/1.1/"


def site(view: SiteView) -> Iterator[Finding]:
    for file in sorted(view.files):
        if file.startswith("feeds/") and file.endswith((".xml", ".json")):
            data = (view.output / file).read_bytes()
            rules = _json if file.endswith(".json") else _xml
            yield from rules(file, data)


def _xml(file: str, data: bytes) -> Iterator[Finding]:
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        yield _fault(file, f"XML illisible : {error}.", _RSS_RULES)
        return
    if root.tag == "rss":
        for name in ("title", "link", "description"):
            if not (root.findtext(f"channel/{name}") or "").strip():
                yield _fault(file, f"Le flux n’a pas de {name}.", _RSS_RULES)
        ids = [each.text for each in root.iterfind("channel/item/guid")]
        number = len(root.findall("channel/item"))
        rules = _RSS_RULES
    else:
        for name in ("id", "title", "updated"):
            if len(root.findall(_ATOM + name)) != 1:
                yield _fault(file, f"Le flux doit avoir un {name}.", _ATOM_RULES)
        ids = [each.text for each in root.iterfind(f"{_ATOM}entry/{_ATOM}id")]
        number = len(root.findall(f"{_ATOM}entry"))
        rules = _ATOM_RULES
    if len(set(ids)) != number:
        yield _fault(file, "Deux articles ont le même identifiant, ou l’un n’en a pas.", rules)


def _json(file: str, data: bytes) -> Iterator[Finding]:
    try:
        feed: dict[str, Any] = json.loads(data)
    except ValueError as error:
        yield _fault(file, f"JSON illisible : {error}.", _JSON_RULES)
        return
    for name in ("version", "title", "items"):
        if name not in feed:
            yield _fault(file, f"Le flux n’a pas de {name}.", _JSON_RULES)
    ids = [item.get("id") for item in feed.get("items", [])]
    if len(set(ids)) != len(ids) or not all(ids):
        text = "Deux articles ont le même identifiant, ou l’un n’en a pas."
        yield _fault(file, text, _JSON_RULES)


def _fault(file: str, message: str, source: str) -> Finding:
    remedy = "Relancez la construction ; signalez-le si cela demeure."
    return Finding(file, KIND, Severity.ERROR, message, remedy, source)
