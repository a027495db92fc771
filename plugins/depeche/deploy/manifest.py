"""What was online when: one JSON file a release, kept with the newsroom's content."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from lxml import html

from .. import atomic
from .model import Page, SiteFile

_SPACE = re.compile(r"\s+")


def describe(files: Iterable[SiteFile], before: Mapping[str, Page], site: str) -> list[Page]:
    """The release's pages; `before` (by URL) spares a second look at unchanged ones."""
    pages = []
    for file in files:
        if not file.path.endswith(".html") or file.path == "404.html":
            continue
        url = site.rstrip("/") + "/" + file.path.removesuffix("index.html")
        digest = hashlib.sha256(file.local.read_bytes()).hexdigest()
        known = before.get(url)
        pages.append(known if known and known.digest == digest else _read(file, url, digest))
    return pages


def changed(pages: Iterable[Page], before: Mapping[str, Page]) -> list[str]:
    """URLs whose title, description, robots or text a search engine should read again."""
    now = {page.url: page.meaning for page in pages}
    then = {url: page.meaning for url, page in before.items()}
    return sorted(url for url in now.keys() | then.keys() if now.get(url) != then.get(url))


def save(folder: Path, name: str, target: str, pages: Iterable[Page]) -> Path:
    place = folder / target / f"{name}.json"
    record = {"release": name, "target": target, "pages": [asdict(page) for page in pages]}
    atomic.write(place, json.dumps(record, ensure_ascii=False, indent=1).encode() + b"\n")
    return place


def last(folder: Path, target: str) -> dict[str, Page]:
    """The pages of the newest release of `target`, by URL; {} before the first."""
    for place in sorted((folder / target).glob("*.json"), reverse=True):
        try:
            pages = json.loads(place.read_text(encoding="utf-8"))["pages"]
            return {
                page["url"]: Page(**{**page, "sources": tuple(page["sources"])}) for page in pages
            }
        except (ValueError, KeyError, TypeError):
            continue  # an unreadable manifest costs a full announcement, nothing else
    return {}


def _read(file: SiteFile, url: str, digest: str) -> Page:
    tree = html.fromstring(file.local.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))

    def first(path: str) -> str:
        found = tree.xpath(f"string({path})")
        return _SPACE.sub(" ", str(found)).strip()

    title = first("//title")
    described = first("//meta[@name='description']/@content")
    robots = first("//meta[@name='robots']/@content")
    text = first("//main")
    meaning = hashlib.sha256("\0".join((title, described, robots, text)).encode()).hexdigest()
    return Page(
        url=first("//link[@rel='canonical']/@href") or url,
        digest=digest,
        meaning=meaning,
        title=title,
        published=first("//meta[@property='article:published_time']/@content"),
        sources=_sources(tree),
    )


def _sources(tree: html.HtmlElement) -> tuple[str, ...]:
    """The names of what the article's own JSON-LD cites."""
    cited: list[str] = []
    for block in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            data = json.loads(str(block))
        except ValueError:
            continue
        for node in data.get("@graph", [data]) if isinstance(data, dict) else data:
            works = node.get("citation") or () if isinstance(node, dict) else ()
            for work in works if isinstance(works, list) else [works]:
                name = work.get("name") or work.get("headline") if isinstance(work, dict) else work
                if name:
                    cited.append(str(name))
    return tuple(dict.fromkeys(cited))
